package cn.zeren.assignment.proof;

import jakarta.persistence.Converter;

@Converter(autoApply = true)
public class EvidencesConverter extends ProofJsonConverter<Evidences> {

    public EvidencesConverter() {
        super(Evidences.class);
    }
}
