package cn.zeren.assignment.visit;

import cn.zeren.assignment.deed.DocumentConverter;
import jakarta.persistence.Converter;

/** Keeps what a visit has to show in its row. */
@Converter
public class ThreeMustsConverter extends DocumentConverter<ThreeMusts> {

    public ThreeMustsConverter() {
        super(ThreeMusts.class);
    }
}
