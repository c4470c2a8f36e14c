package cn.zeren.notice.pdf;

/**
 * What the file says about itself. No day of making: the same document is the same file.
 *
 * @param id seed of the file's own id: the same for the same document
 * @param title the document's title
 * @param author who issues it
 */
public record PdfHead(long id, String title, String author) {}
