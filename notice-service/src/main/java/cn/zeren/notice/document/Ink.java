package cn.zeren.notice.document;

/** The two inks of an official document: all is black but the head and its lines (GB/T 9704-2012, 5.2.4 and 7.2.4). */
public enum Ink {
    BLACK,
    RED
}
