package cn.zeren.notice.proof;

import java.time.LocalDate;

/**
 * What shows an outcome. The file stays where it is kept; here is what it is known by.
 *
 * @param sha256 of the file, 64 hexadecimal digits in lower case
 * @param filename as its owner calls it
 * @param origin where it is kept: a URI or a document number
 * @param takenOn the day it was made or taken
 */
public record Evidence(String sha256, String filename, String origin, LocalDate takenOn) {}
