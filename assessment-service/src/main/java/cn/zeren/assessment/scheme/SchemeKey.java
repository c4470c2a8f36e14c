package cn.zeren.assessment.scheme;

import java.util.UUID;

/** Where a page of schemes ended. */
record SchemeKey(int year, int edition, UUID id) {

    static SchemeKey of(Scheme scheme) {
        return new SchemeKey(scheme.year(), scheme.edition(), scheme.id());
    }

    static SchemeKey parse(String[] columns) {
        return new SchemeKey(Integer.parseInt(columns[0]), Integer.parseInt(columns[1]), UUID.fromString(columns[2]));
    }

    String[] columns() {
        return new String[] {Integer.toString(year), Integer.toString(edition), id.toString()};
    }
}
