package cn.zeren.notice.ofd;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.Map;

/**
 * A file that waits for its seal (GB/T 33190-2016, 18). The seal covers every part there is by then: {@link #toBeSigned()}
 * holds the digest of each, and whoever keeps the key signs that. The key never comes here.
 */
public final class OfdSealing {

    static final String LIST = "Signs/Signatures.xml";

    private static final String FOLDER = "Signs/Sign_0/";

    /** SM2 with SM3 (GM/T 0006). */
    private static final String SM2 = "1.2.156.10197.1.501";

    private static final String SM3 = "1.2.156.10197.1.401";
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMddHHmmss'Z'").withZone(ZoneId.of("UTC"));

    private final OfdPackage file;
    private final String document;
    private final byte[] toBeSigned;

    OfdSealing(OfdPackage file, String document, int pageId, OfdSeal seal) {
        this.file = file;
        this.document = document;
        file.put(document + LIST, list());
        this.toBeSigned = description(pageId, seal);
    }

    /** What the seal's value is made of: the description of the signature, as it stands in the file. */
    public byte[] toBeSigned() {
        return toBeSigned.clone();
    }

    /**
     * The sealed file.
     *
     * @param value what the keeper of the key made of {@link #toBeSigned()}
     */
    public byte[] sealedWith(byte[] value) {
        file.put(document + FOLDER + "Signature.xml", toBeSigned);
        file.put(document + FOLDER + "SignedValue.dat", value);
        return file.bytes();
    }

    private static byte[] list() {
        return new OfdXml("Signatures")
                .text("MaxSignId", "1")
                .empty("Signature", "ID", 1, "Type", "Seal", "BaseLoc", "Sign_0/Signature.xml")
                .bytes();
    }

    private byte[] description(int pageId, OfdSeal seal) {
        OfdXml xml = new OfdXml("Signature");
        xml.open("SignedInfo").empty("Provider", "ProviderName", seal.provider());
        xml.text("SignatureMethod", SM2).text("SignatureDateTime", TIME.format(seal.at()));
        xml.open("References", "CheckMethod", SM3);
        for (Map.Entry<String, byte[]> part : file.parts().entrySet()) {
            xml.open("Reference", "FileRef", "/" + part.getKey())
                    .text("CheckValue", Base64.getEncoder().encodeToString(Sm3.digest(part.getValue())))
                    .close("Reference");
        }
        xml.close("References");
        double half = seal.diameter() / 2;
        xml.empty(
                "StampAnnot",
                "ID",
                1,
                "PageRef",
                pageId,
                "Boundary",
                OfdXml.row(seal.x() - half, seal.y() - half, seal.diameter(), seal.diameter()));
        xml.close("SignedInfo").text("SignedValue", "SignedValue.dat");
        return xml.bytes();
    }
}
