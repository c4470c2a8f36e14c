package cn.zeren.notice.pdf;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The colour profile an archived file has to say what its red is: sRGB's primaries with a plain gamma of 2.2, as a profile
 * of version 2 (ICC.1:2001-04). Written here, for the one that comes with Java differs between its builds.
 */
final class SrgbProfile {

    /** How sRGB looks under D50, the light profiles are written for: X, Y, Z. */
    private static final double[] WHITE = {0.9642, 1.0, 0.8249};

    private static final double[] RED = {0.4361, 0.2225, 0.0139};
    private static final double[] GREEN = {0.3851, 0.7169, 0.0971};
    private static final double[] BLUE = {0.1431, 0.0606, 0.7141};

    private static final double GAMMA = 2.2;
    private static final int HEADER = 128;
    private static final String NAME = "sRGB, gamma 2.2";

    private SrgbProfile() {}

    static byte[] bytes() {
        Map<String, byte[]> tags = new LinkedHashMap<>();
        tags.put("desc", description());
        tags.put("cprt", text("No rights reserved"));
        tags.put("wtpt", xyz(WHITE));
        tags.put("rXYZ", xyz(RED));
        tags.put("gXYZ", xyz(GREEN));
        tags.put("bXYZ", xyz(BLUE));
        tags.put("rTRC", gamma());
        tags.put("gTRC", gamma());
        tags.put("bTRC", gamma());
        int start = HEADER + 4 + 12 * tags.size();
        int size = start + tags.values().stream().mapToInt(tag -> tag.length).sum();
        ByteBuffer profile = ByteBuffer.allocate(size);
        profile.putInt(size).putInt(0).putInt(0x02400000);
        profile.put(ascii("mntrRGB XYZ "));
        profile.putShort((short) 2026).putShort((short) 1).putShort((short) 1);
        profile.position(36);
        profile.put(ascii("acsp"));
        profile.position(68);
        put(profile, WHITE);
        profile.position(HEADER);
        profile.putInt(tags.size());
        int at = start;
        for (Map.Entry<String, byte[]> tag : tags.entrySet()) {
            profile.put(ascii(tag.getKey())).putInt(at).putInt(tag.getValue().length);
            at += tag.getValue().length;
        }
        tags.values().forEach(profile::put);
        return profile.array();
    }

    private static byte[] xyz(double[] value) {
        ByteBuffer tag = ByteBuffer.allocate(20).put(ascii("XYZ ")).putInt(0);
        put(tag, value);
        return tag.array();
    }

    private static void put(ByteBuffer to, double[] value) {
        for (double component : value) {
            to.putInt((int) Math.round(component * 65536));
        }
    }

    private static byte[] gamma() {
        return ByteBuffer.allocate(16)
                .put(ascii("curv"))
                .putInt(0)
                .putInt(1)
                .putShort((short) Math.round(GAMMA * 256))
                .array();
    }

    private static byte[] text(String text) {
        return ByteBuffer.allocate((8 + text.length() + 1 + 3) / 4 * 4)
                .put(ascii("text"))
                .putInt(0)
                .put(ascii(text))
                .array();
    }

    /** A description in ASCII, with the empty Unicode and Macintosh ones that the type asks for. */
    private static byte[] description() {
        int length = 12 + NAME.length() + 1 + 8 + 3 + 67;
        return ByteBuffer.allocate((length + 3) / 4 * 4)
                .put(ascii("desc"))
                .putInt(0)
                .putInt(NAME.length() + 1)
                .put(ascii(NAME))
                .array();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
