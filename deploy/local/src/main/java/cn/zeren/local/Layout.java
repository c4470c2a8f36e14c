package cn.zeren.local;

import java.nio.file.Path;

/** Where things are in a checkout. */
public record Layout(Path repo) {

    Path state() {
        return repo.resolve(".zeren");
    }

    /** One file per running suite, named by its base port. */
    Path runs() {
        return state().resolve("run");
    }

    Path app(String module) {
        return repo.resolve(module).resolve("target/quarkus-app/quarkus-run.jar");
    }

    /** Unpacked by this module's build. */
    Path keycloakFolder() {
        return target().resolve("keycloak");
    }

    /** The database's programs, unpacked on first use: below the checkout, so that two users of a machine do not meet. */
    Path postgresPrograms() {
        return target().resolve("postgres");
    }

    Path realm() {
        return repo.resolve("deploy/keycloak/zeren-realm.json");
    }

    Path personas() {
        return repo.resolve("deploy/keycloak/local-personas.json");
    }

    Path facts() {
        return repo.resolve("deploy/local/data/jingzhou");
    }

    private Path target() {
        return repo.resolve("deploy/local/target");
    }
}
