package cn.zeren.assignment.signal;

import cn.zeren.assignment.deed.DocumentConverter;
import jakarta.persistence.Converter;

/** Keeps the ids in the row of the signal. */
@Converter
public class EvidenceIdsConverter extends DocumentConverter<EvidenceIds> {

    public EvidenceIdsConverter() {
        super(EvidenceIds.class);
    }
}
