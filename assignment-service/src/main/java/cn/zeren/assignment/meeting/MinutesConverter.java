package cn.zeren.assignment.meeting;

import cn.zeren.assignment.proof.ProofJsonConverter;
import jakarta.persistence.Converter;

/** Keeps the minutes in the row of the meeting. */
@Converter
public class MinutesConverter extends ProofJsonConverter<Minutes> {

    public MinutesConverter() {
        super(Minutes.class);
    }
}
