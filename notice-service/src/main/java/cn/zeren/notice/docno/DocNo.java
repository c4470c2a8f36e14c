package cn.zeren.notice.docno;

import jakarta.persistence.Embeddable;

/**
 * 发文字号: issuer's mark, year in six-angle brackets, running number without leading zero and without 第, as
 * 荆廉办〔2016〕3号 (GB/T 9704-2012, 7.2.5). One series per mark and year; a number once given is never given again.
 *
 * @param issuerCode 机关代字, as 荆廉办
 * @param year four digits: the year of signing
 * @param seq from 1
 */
@Embeddable
public record DocNo(String issuerCode, int year, int seq) {

    /** The form of any issuer's number, as it is cited: 荆廉办〔2016〕3号, and no words besides. */
    public static final String FORM = "[^〔〕\\s\\d]{1,20}〔\\d{4}〕[1-9]\\d{0,5}号";

    public DocNo {
        if (issuerCode == null || !issuerCode.matches("[^〔〕\\s\\d]+")) {
            throw new IllegalArgumentException("no issuer code: " + issuerCode);
        }
        if (year < 1000 || year > 9999 || seq < 1) {
            throw new IllegalArgumentException("no document number: " + year + "/" + seq);
        }
    }

    /** As printed: 荆廉办〔2016〕3号. */
    public String text() {
        return issuerCode + "〔" + year + "〕" + seq + "号";
    }
}
