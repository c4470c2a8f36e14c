package cn.zeren.assignment.meeting;

import cn.zeren.assignment.deed.DocumentConverter;
import jakarta.persistence.Converter;

/** Keeps the minutes in the row of the meeting. */
@Converter
public class MinutesConverter extends DocumentConverter<Minutes> {

    public MinutesConverter() {
        super(Minutes.class);
    }
}
