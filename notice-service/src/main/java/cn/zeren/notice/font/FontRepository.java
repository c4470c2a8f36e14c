package cn.zeren.notice.font;

import cn.zeren.notice.NoticeConfig;
import cn.zeren.notice.document.Face;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/**
 * The fonts of this site: those shipped, and over them those the site holds a licence of, mounted as {@code title.ttf},
 * {@code body.ttf}, {@code hei.ttf}, {@code kai.ttf}, {@code digit.ttf}. A mounted file that can't be used stops the
 * start: nobody should learn from a printed page that it was passed over.
 */
@Startup
@ApplicationScoped
public class FontRepository {

    private static final Map<Face, String> SHIPPED = Map.of(
            Face.TITLE, "FandolSong-Bold.ttf",
            Face.BODY, "FandolFang-Regular.ttf",
            Face.HEI, "FandolHei-Regular.ttf",
            Face.KAI, "FandolKai-Regular.ttf",
            Face.DIGIT, "FandolSong-Digits.ttf");

    private final Fonts fonts;

    FontRepository(NoticeConfig config) {
        this.fonts = load(config.fonts().orElse(null));
    }

    /** The typefaces documents are set in here. */
    public Fonts fonts() {
        return fonts;
    }

    /**
     * @param mounted folder of the site's own fonts, or null for those shipped alone
     * @throws IllegalStateException if a mounted file can't be used
     */
    public static Fonts load(Path mounted) {
        Map<Face, Typeface> typefaces = new EnumMap<>(Face.class);
        for (Face face : Face.values()) {
            Path own = mounted == null ? null : mounted.resolve(face.name().toLowerCase(Locale.ROOT) + ".ttf");
            typefaces.put(face, own != null && Files.exists(own) ? mounted(face, own) : shipped(face));
        }
        return new Fonts(typefaces);
    }

    private static Typeface mounted(Face face, Path file) {
        try {
            return new Typeface(face, Files.readAllBytes(file));
        } catch (IOException | IllegalArgumentException e) {
            throw new IllegalStateException("the font " + file + " can't be used: " + e.getMessage(), e);
        }
    }

    private static Typeface shipped(Face face) {
        try (InputStream file = FontRepository.class.getResourceAsStream("/fonts/" + SHIPPED.get(face))) {
            return new Typeface(face, file.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
