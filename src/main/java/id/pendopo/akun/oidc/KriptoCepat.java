package id.pendopo.akun.oidc;

import com.amazon.corretto.crypto.provider.AmazonCorrettoCryptoProvider;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jca.JCAAware;
import com.nimbusds.jose.jca.JCAContext;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Provider;
import org.jspecify.annotations.Nullable;

/**
 * Signatures by AWS-LC where its native part can be loaded, by the JDK everywhere else: the same
 * signatures, an eighth of the work. Only for signatures; nothing else of the JVM is touched.
 */
final class KriptoCepat {

    private static final @Nullable Provider PENYEDIA = cari();

    private KriptoCepat() {}

    private static @Nullable Provider cari() {
        var penyedia = AmazonCorrettoCryptoProvider.INSTANCE;
        return penyedia.getLoadingError() == null ? penyedia : null;
    }

    /**
     * The same key in the shape that the fast part works with, which is made once and not at every
     * signature.
     */
    static PrivateKey kunci(PrivateKey asli) throws JOSEException {
        if (PENYEDIA == null) {
            return asli;
        }
        try {
            return (PrivateKey)
                    KeyFactory.getInstance(asli.getAlgorithm(), PENYEDIA).translateKey(asli);
        } catch (GeneralSecurityException e) {
            throw new JOSEException(e.getMessage(), e);
        }
    }

    /** The same signer or verifier, working with what is fastest here. */
    static <T extends JCAAware<? extends JCAContext>> T untuk(T tanda) {
        if (PENYEDIA != null) {
            tanda.getJCAContext().setProvider(PENYEDIA);
        }
        return tanda;
    }
}
