package cn.zeren.notice.print;

/**
 * A notice as a file.
 *
 * @param sha256 of the bytes, in hexadecimal
 */
public record PrintedFile(PaperFormat format, Fingerprint fingerprint, String sha256, byte[] bytes) {}
