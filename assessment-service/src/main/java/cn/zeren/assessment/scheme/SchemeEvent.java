package cn.zeren.assessment.scheme;

/** What happened to an edition. */
public sealed interface SchemeEvent {

    /** A new edition was written down. */
    record Drafted() implements SchemeEvent {}

    /** A draft was rewritten. */
    record Revised() implements SchemeEvent {}

    /** The edition was frozen and is in force. */
    record Published() implements SchemeEvent {}

    /** A later edition took its place. */
    record Superseded() implements SchemeEvent {}
}
