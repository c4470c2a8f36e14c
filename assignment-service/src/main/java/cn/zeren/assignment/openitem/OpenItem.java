package cn.zeren.assignment.openitem;

import java.util.UUID;

/**
 * Something open on a post.
 *
 * @param kind what it is: DUTY, LETTER, and whatever else hangs on a post
 * @param title as a person would name it
 */
public record OpenItem(String kind, UUID id, String title) {}
