package cn.zeren.notice.ofd;

import cn.zeren.notice.document.Face;
import cn.zeren.notice.document.Sheet;
import cn.zeren.notice.font.Subset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Writes sheets as an OFD file (GB/T 33190-2016): fixed layout, fonts embedded, nothing fetched from outside. The same
 * sheets, fonts and head give the same bytes.
 */
public final class Ofd {

    private static final String DOCUMENT = "Doc_0/";

    private final OfdPackage file = new OfdPackage();
    private final List<Integer> pageIds = new ArrayList<>();

    private Ofd(OfdHead head, List<Sheet> sheets, Map<Face, Subset> fonts, boolean sealed) {
        Map<Face, Subset> embedded = new EnumMap<>(Face.class);
        embedded.putAll(fonts);
        Map<Face, Integer> ids = new EnumMap<>(Face.class);
        embedded.keySet().forEach(face -> ids.put(face, ids.size() + 1));

        List<byte[]> pages = new ArrayList<>();
        int lastId = ids.size();
        for (Sheet sheet : sheets) {
            pageIds.add(++lastId);
            OfdPage page = new OfdPage(ids, lastId);
            pages.add(page.draw(sheet));
            lastId = page.lastId();
        }

        file.put("OFD.xml", entrance(head, sealed));
        file.put(DOCUMENT + "Document.xml", document(pageIds, lastId));
        file.put(DOCUMENT + "PublicRes.xml", resources(embedded, ids));
        for (int i = 0; i < pages.size(); i++) {
            file.put(DOCUMENT + "Pages/Page_" + i + "/Content.xml", pages.get(i));
        }
        embedded.forEach((face, font) -> file.put(DOCUMENT + "Res/" + fileOf(ids.get(face)), font.bytes()));
    }

    /**
     * The file.
     *
     * @param fonts one for every face that is used, with every character it is used for
     */
    public static byte[] write(OfdHead head, List<Sheet> sheets, Map<Face, Subset> fonts) {
        return new Ofd(head, sheets, fonts, false).file.bytes();
    }

    /** The file as far as it is ready before its seal is put on. */
    public static OfdSealing sealing(OfdHead head, List<Sheet> sheets, Map<Face, Subset> fonts, OfdSeal seal) {
        Ofd ofd = new Ofd(head, sheets, fonts, true);
        return new OfdSealing(ofd.file, DOCUMENT, ofd.pageIds.get(seal.sheet()), seal);
    }

    /** 7.4: the main entrance. */
    private static byte[] entrance(OfdHead head, boolean sealed) {
        OfdXml xml = new OfdXml("OFD", "Version", "1.0", "DocType", "OFD");
        xml.open("DocBody").open("DocInfo");
        xml.text("DocID", head.id());
        xml.text("Title", head.title());
        xml.text("Author", head.author());
        xml.text("CreationDate", head.on().toString());
        xml.text("Creator", "zeren");
        xml.close("DocInfo").text("DocRoot", DOCUMENT + "Document.xml");
        if (sealed) {
            xml.text("Signatures", DOCUMENT + OfdSealing.LIST);
        }
        xml.close("DocBody");
        return xml.bytes();
    }

    /** 7.5: the document's root. */
    private static byte[] document(List<Integer> pageIds, int lastId) {
        OfdXml xml = new OfdXml("Document");
        xml.open("CommonData");
        xml.text("MaxUnitID", Integer.toString(lastId));
        xml.open("PageArea")
                .text("PhysicalBox", OfdXml.row(0, 0, Sheet.WIDTH, Sheet.HEIGHT))
                .close("PageArea");
        xml.text("PublicRes", "PublicRes.xml").close("CommonData");
        xml.open("Pages");
        for (int i = 0; i < pageIds.size(); i++) {
            xml.empty("Page", "ID", pageIds.get(i), "BaseLoc", "Pages/Page_" + i + "/Content.xml");
        }
        xml.close("Pages");
        return xml.bytes();
    }

    /** 7.9: resources; the fonts lie in the file itself. */
    private static byte[] resources(Map<Face, Subset> fonts, Map<Face, Integer> ids) {
        OfdXml xml = new OfdXml("Res", "BaseLoc", "Res");
        xml.open("Fonts");
        fonts.forEach((face, font) -> xml.open(
                        "Font", "ID", ids.get(face), "FontName", font.name(), "FamilyName", font.name())
                .text("FontFile", fileOf(ids.get(face)))
                .close("Font"));
        xml.close("Fonts");
        return xml.bytes();
    }

    private static String fileOf(int id) {
        return "font_" + id + ".ttf";
    }
}
