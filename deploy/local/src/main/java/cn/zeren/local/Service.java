package cn.zeren.local;

import java.util.Locale;

/** The four services, in the order of their ports. */
public enum Service {
    ASSIGNMENT,
    NOTICE,
    ASSESSMENT,
    ACCOUNTABILITY;

    /** The name in paths, of the database and of its roles: {@code assignment}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The folder and artefact: {@code assignment-service}. */
    public String module() {
        return id() + "-service";
    }

    public String ownerRole() {
        return id() + "_owner";
    }

    public String appRole() {
        return id() + "_app";
    }
}
