package cn.zeren.assignment.signal;

import cn.zeren.assignment.proof.ProofJsonConverter;
import jakarta.persistence.Converter;

/** Keeps the ids in the row of the signal. */
@Converter
public class EvidenceIdsConverter extends ProofJsonConverter<EvidenceIds> {

    public EvidenceIdsConverter() {
        super(EvidenceIds.class);
    }
}
