package cn.zeren.notice.ladder;

/** What a city calls a level: cities do not mean the same by a colour, so the level is stored and the colour is its name. */
public record Colour(String zh, String en) {}
