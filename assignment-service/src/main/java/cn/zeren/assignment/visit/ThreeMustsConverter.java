package cn.zeren.assignment.visit;

import cn.zeren.assignment.proof.ProofJsonConverter;
import jakarta.persistence.Converter;

/** Keeps what a visit has to show in its row. */
@Converter
public class ThreeMustsConverter extends ProofJsonConverter<ThreeMusts> {

    public ThreeMustsConverter() {
        super(ThreeMusts.class);
    }
}
