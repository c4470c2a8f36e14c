package cn.zeren.assignment.patrol;

import cn.zeren.assignment.proof.ProofJsonConverter;
import jakarta.persistence.Converter;

@Converter(autoApply = true)
public class MeansUsedConverter extends ProofJsonConverter<MeansUsed> {

    public MeansUsedConverter() {
        super(MeansUsed.class);
    }
}
