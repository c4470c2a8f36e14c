package cn.zeren.notice.document;

/** The forms of the standard that notices take (GB/T 9704-2012, 7 and 10.1). */
public enum DocumentForm {
    /** 下行文, with the red head of a file. */
    DOWNWARD,
    /** 上行文: the red head of a file, and beside the number who signed it. */
    UPWARD,
    /** 信函格式: the name of the issuer over a red double line, for cards. */
    LETTER
}
