package cn.zeren.notice.print;

import cn.zeren.platform.kernel.Labelled;

/** The file formats a notice is had in. Both are written from the same sheets. */
public enum PaperFormat implements Labelled {
    /** PDF/A-2b (ISO 19005-2). */
    PDF("PDF", "PDF", "application/pdf"),
    /** OFD (GB/T 33190-2016). */
    OFD("OFD", "OFD", "application/ofd");

    private final Words words;
    private final String mediaType;

    PaperFormat(String zh, String en, String mediaType) {
        this.words = new Words(zh, en);
        this.mediaType = mediaType;
    }

    @Override
    public Words words() {
        return words;
    }

    public String mediaType() {
        return mediaType;
    }
}
