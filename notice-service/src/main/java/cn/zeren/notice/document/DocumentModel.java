package cn.zeren.notice.document;

import java.time.LocalDate;
import java.util.List;

/**
 * A notice as it is to be printed, before it has places on paper: the elements of GB/T 9704-2012 in its words. A level of
 * secrecy is none of them: such documents are not on this network. Marks are those of print ({@link Punctuation}).
 *
 * @param form form of the standard
 * @param issuer name of the issuing office, in the parts a line may be broken between
 * @param docNo 发文字号, or null before signing
 * @param urgency 特急 or 加急, or null
 * @param signers 签发人, printed on an {@link DocumentForm#UPWARD} document only
 * @param title without a full stop
 * @param to 主送, in their order
 * @param body paragraphs in their order
 * @param attachments in their order
 * @param issuedOn 成文日期, or null before signing
 * @param note 附注 without its brackets, or null
 * @param copiesTo 抄送, in their order
 * @param printedBy 印发机关
 * @param printedOn 印发日期, or null before it is issued
 * @param stamps what is to be seen at once on every page: 草稿, 作废, 已由某号替代; empty for a document in force
 */
public record DocumentModel(
        DocumentForm form,
        List<String> issuer,
        String docNo,
        String urgency,
        List<String> signers,
        String title,
        List<String> to,
        List<Paragraph> body,
        List<Attachment> attachments,
        LocalDate issuedOn,
        String note,
        List<String> copiesTo,
        String printedBy,
        LocalDate printedOn,
        List<String> stamps) {

    /**
     * @param name without a full stop
     * @param text its paragraphs; empty if it is a file of its own
     */
    public record Attachment(String name, List<Paragraph> text) {
        public Attachment {
            name = Punctuation.printed(name);
            text = List.copyOf(text);
        }
    }

    public DocumentModel {
        issuer = List.copyOf(issuer);
        signers = List.copyOf(signers);
        title = Punctuation.printed(title);
        to = to.stream().map(Punctuation::printed).toList();
        body = List.copyOf(body);
        attachments = List.copyOf(attachments);
        copiesTo = copiesTo.stream().map(Punctuation::printed).toList();
        note = note == null ? null : Punctuation.printed(note);
        stamps = List.copyOf(stamps);
        if (issuer.isEmpty() || to.isEmpty() || body.isEmpty()) {
            throw new IllegalArgumentException("a document has an issuer, an addressee and a body");
        }
        if (form == DocumentForm.UPWARD && signers.isEmpty() && docNo != null) {
            throw new IllegalArgumentException("a document that goes up names who signed it");
        }
    }
}
