package cn.zeren.assignment.deed;

import java.time.LocalDate;

/**
 * What proves a thing done. The proof itself stays where it is kept; its hash shows that it is still the same.
 *
 * @param hash SHA-256 of it, 64 lower-case hexadecimal digits
 * @param origin where it is kept: a URI, or the number of a document
 * @param takenOn the day it was taken or made
 */
public record Evidence(String hash, String origin, LocalDate takenOn) {}
