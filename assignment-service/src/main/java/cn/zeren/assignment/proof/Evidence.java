package cn.zeren.assignment.proof;

import java.time.LocalDate;

/**
 * What shows an outcome. It stays where it is kept; we hold what it is known by.
 *
 * @param hash SHA-256 of it, 64 hexadecimal digits in lower case
 * @param origin where it is kept: a URI or a document number
 * @param takenOn the day it was made or taken
 */
public record Evidence(String hash, String origin, LocalDate takenOn) {}
