package cn.zeren.notice.document;

import cn.zeren.platform.kernel.Labelled;

/** The typefaces the standard asks for by name (GB/T 9704-2012, 5.2.1 and 7). */
public enum Face implements Labelled {
    /** 小标宋: the issuer's mark and the title. */
    TITLE("小标宋", "Title"),
    /** 仿宋: the body and all that is not said otherwise. */
    BODY("仿宋", "Body"),
    /** 黑体: secrecy, urgency, headings of the first level. */
    HEI("黑体", "Gothic"),
    /** 楷体: the signer's name, headings of the second level. */
    KAI("楷体", "Regular script"),
    /** 宋体 of half width: page numbers and the line of the digest. Has digits and Latin letters only. */
    DIGIT("半角宋体", "Digits");

    private final Words words;

    Face(String zh, String en) {
        this.words = new Words(zh, en);
    }

    @Override
    public Words words() {
        return words;
    }
}
