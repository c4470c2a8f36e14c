package cn.zeren.assignment.proof;

import cn.zeren.platform.kernel.Explanation;
import jakarta.persistence.Converter;

/** Keeps an explanation as JSON text in the row it explains. */
@Converter
public class ExplanationConverter extends ProofJsonConverter<Explanation> {

    public ExplanationConverter() {
        super(Explanation.class);
    }
}
