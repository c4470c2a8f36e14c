package cn.zeren.assignment.letter;

import cn.zeren.platform.kernel.Actor;
import cn.zeren.platform.time.Daily;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;

/** Letters enter force and expire with their year. */
@ApplicationScoped
public class LetterTimer implements Daily {

    private static final Actor SERVICE = Actor.service("assignment");

    private final LetterService service;

    LetterTimer(LetterService service) {
        this.service = service;
    }

    @Override
    public String name() {
        return "letter.turn";
    }

    @Override
    public Uni<Void> run(LocalDate day) {
        return service.turn(SERVICE, day);
    }
}
