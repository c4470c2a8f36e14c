package cn.zeren.assessment.scheme;

/** What happened to an edition. */
public enum SchemeEvent {
    /** A new edition was written down. */
    DRAFTED,
    /** A draft was rewritten. */
    REVISED,
    /** The edition was frozen and is in force. */
    PUBLISHED,
    /** A later edition took its place. */
    SUPERSEDED
}
