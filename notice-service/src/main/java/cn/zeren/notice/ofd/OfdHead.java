package cn.zeren.notice.ofd;

import java.time.LocalDate;

/**
 * What the file says about itself.
 *
 * @param id 32 hexadecimal digits, the same for the same document
 * @param title the document's title
 * @param author who issues it
 * @param on the day it bears; not the day of printing, so that the same document is the same file
 */
public record OfdHead(String id, String title, String author, LocalDate on) {}
