package cn.zeren.notice.ofd;

import java.nio.ByteBuffer;

/** The digest of GB/T 32905-2016, in which seals say what they cover. Java brings none. */
final class Sm3 {

    private static final int BLOCK = 64;
    private static final int WORDS = 68;
    private static final int[] START = {
        0x7380166f, 0x4914b2b9, 0x172442d7, 0xda8a0600, 0xa96f30bc, 0x163138aa, 0xe38dee4d, 0xb0fb0e4e
    };

    private Sm3() {}

    /** 32 bytes. */
    static byte[] digest(byte[] message) {
        int padded = (message.length + 1 + Long.BYTES + BLOCK - 1) / BLOCK * BLOCK;
        ByteBuffer blocks = ByteBuffer.allocate(padded).put(message).put((byte) 0x80);
        blocks.putLong(padded - Long.BYTES, (long) message.length * Byte.SIZE).rewind();
        int[] state = START.clone();
        while (blocks.hasRemaining()) {
            compress(state, expanded(blocks));
        }
        ByteBuffer digest = ByteBuffer.allocate(state.length * Integer.BYTES);
        digest.asIntBuffer().put(state);
        return digest.array();
    }

    /** 5.3.2. */
    private static int[] expanded(ByteBuffer blocks) {
        int[] w = new int[WORDS];
        for (int j = 0; j < 16; j++) {
            w[j] = blocks.getInt();
        }
        for (int j = 16; j < WORDS; j++) {
            int mixed = w[j - 16] ^ w[j - 9] ^ Integer.rotateLeft(w[j - 3], 15);
            w[j] = mixed
                    ^ Integer.rotateLeft(mixed, 15)
                    ^ Integer.rotateLeft(mixed, 23)
                    ^ Integer.rotateLeft(w[j - 13], 7)
                    ^ w[j - 6];
        }
        return w;
    }

    /** 5.3.3. */
    private static void compress(int[] v, int[] w) {
        int a = v[0];
        int b = v[1];
        int c = v[2];
        int d = v[3];
        int e = v[4];
        int f = v[5];
        int g = v[6];
        int h = v[7];
        for (int j = 0; j < BLOCK; j++) {
            int t = j < 16 ? 0x79cc4519 : 0x7a879d8a;
            int turned = Integer.rotateLeft(a, 12);
            int ss1 = Integer.rotateLeft(turned + e + Integer.rotateLeft(t, j % Integer.SIZE), 7);
            int ff = j < 16 ? a ^ b ^ c : a & b | a & c | b & c;
            int gg = j < 16 ? e ^ f ^ g : e & f | ~e & g;
            int tt1 = ff + d + (ss1 ^ turned) + (w[j] ^ w[j + 4]);
            int tt2 = gg + h + ss1 + w[j];
            d = c;
            c = Integer.rotateLeft(b, 9);
            b = a;
            a = tt1;
            h = g;
            g = Integer.rotateLeft(f, 19);
            f = e;
            e = tt2 ^ Integer.rotateLeft(tt2, 9) ^ Integer.rotateLeft(tt2, 17);
        }
        int[] mixed = {a, b, c, d, e, f, g, h};
        for (int i = 0; i < v.length; i++) {
            v[i] ^= mixed[i];
        }
    }
}
