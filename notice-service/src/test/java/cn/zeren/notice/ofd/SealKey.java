package cn.zeren.notice.ofd;

import java.math.BigInteger;
import org.bouncycastle.asn1.gm.GMNamedCurves;
import org.bouncycastle.asn1.x9.X9ECParameters;
import org.bouncycastle.crypto.CryptoException;
import org.bouncycastle.crypto.params.ECDomainParameters;
import org.bouncycastle.crypto.params.ECPrivateKeyParameters;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.crypto.signers.SM2Signer;

/** An SM2 key of the tests' own, in the hands of another maker's code. */
public final class SealKey {

    private static final X9ECParameters CURVE = GMNamedCurves.getByName("sm2p256v1");
    private static final ECDomainParameters DOMAIN =
            new ECDomainParameters(CURVE.getCurve(), CURVE.getG(), CURVE.getN(), CURVE.getH());
    private static final BigInteger KEY = BigInteger.valueOf(33190).pow(16).mod(CURVE.getN());

    private SealKey() {}

    public static byte[] sign(byte[] message) {
        try {
            SM2Signer signer = new SM2Signer();
            signer.init(true, new ECPrivateKeyParameters(KEY, DOMAIN));
            signer.update(message, 0, message.length);
            return signer.generateSignature();
        } catch (CryptoException e) {
            throw new AssertionError(e);
        }
    }

    public static boolean verifies(byte[] message, byte[] value) {
        SM2Signer signer = new SM2Signer();
        signer.init(false, new ECPublicKeyParameters(DOMAIN.getG().multiply(KEY), DOMAIN));
        signer.update(message, 0, message.length);
        return signer.verifySignature(value);
    }
}
