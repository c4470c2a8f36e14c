package cn.zeren.notice.print;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;

/** A text as the modules of a QR code (GB/T 18284), of which a seventh may be smudged. */
final class QrConverter {

    private QrConverter() {}

    /** Rows from the top; true is dark. No quiet zone. */
    static boolean[][] modules(String text) {
        ByteMatrix matrix;
        try {
            matrix = Encoder.encode(text, ErrorCorrectionLevel.M).getMatrix();
        } catch (WriterException e) {
            throw new IllegalArgumentException(e);
        }
        boolean[][] modules = new boolean[matrix.getHeight()][matrix.getWidth()];
        for (int y = 0; y < modules.length; y++) {
            for (int x = 0; x < modules[y].length; x++) {
                modules[y][x] = matrix.get(x, y) == 1;
            }
        }
        return modules;
    }
}
