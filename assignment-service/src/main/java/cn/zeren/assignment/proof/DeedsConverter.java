package cn.zeren.assignment.proof;

import jakarta.persistence.Converter;

@Converter(autoApply = true)
public class DeedsConverter extends ProofJsonConverter<Deeds> {

    public DeedsConverter() {
        super(Deeds.class);
    }
}
