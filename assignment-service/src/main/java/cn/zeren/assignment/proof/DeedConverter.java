package cn.zeren.assignment.proof;

import jakarta.persistence.Converter;

@Converter(autoApply = true)
public class DeedConverter extends ProofJsonConverter<Deed> {

    public DeedConverter() {
        super(Deed.class);
    }
}
