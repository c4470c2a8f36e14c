package cn.zeren.assignment.letter;

/** What happened to an edition of a letter. */
public enum LetterEvent {
    DRAFTED,
    ISSUED,
    SIGNED,
    COUNTERSIGNED,
    ENTERED_FORCE,
    EXPIRED,
    SUPERSEDED
}
