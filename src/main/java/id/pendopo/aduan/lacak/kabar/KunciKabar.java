package id.pendopo.aduan.lacak.kabar;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import id.pendopo.platform.basisdata.SqlPemda;
import id.pendopo.platform.pemda.KonteksPemda;
import id.pendopo.platform.rahasia.Brankas;
import id.pendopo.platform.rahasia.Sidik;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.text.ParseException;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The keys of a pemda by which browsers know its push messages (VAPID, RFC 8292) and under which
 * addresses of followers are compared. Made when first needed, sealed, never changed: each
 * subscription is bound to them.
 */
@Component
class KunciKabar {

    private static final int ANGKA = 32;

    private final SqlPemda db;
    private final Brankas brankas;
    private final TransactionTemplate transaksi;
    private final Map<UUID, Kunci> dikenal = new ConcurrentHashMap<>();

    KunciKabar(SqlPemda db, Brankas brankas, PlatformTransactionManager transaksi) {
        this.db = db;
        this.brankas = brankas;
        this.transaksi = new TransactionTemplate(transaksi);
    }

    /**
     * @param publik point in base64url, for the browser
     */
    record Kunci(ECKey pasangan, String publik, byte[] tanda) {

        /** A digest under the key of this pemda. */
        byte[] tanda(String teks) {
            try {
                Mac mac = Mac.getInstance("HmacSHA256");
                mac.init(new SecretKeySpec(tanda, "HmacSHA256"));
                return mac.doFinal(teks.getBytes(StandardCharsets.UTF_8));
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    Kunci milik() {
        UUID pemda = KonteksPemda.wajib().id();
        Kunci ada = dikenal.get(pemda);
        if (ada == null) {
            ada = transaksi.execute(s -> baca().orElseGet(this::buat));
            dikenal.put(pemda, ada);
        }
        return ada;
    }

    private Optional<Kunci> baca() {
        return db.sql("select tersegel from aduan.kunci_kabar where pemda_id = :pemda")
                .query((rs, n) -> urai(brankas.buka(rs.getBytes(1), konteks())))
                .optional();
    }

    /** Two nodes that make one at the same time agree on the first. */
    private Kunci buat() {
        try {
            ECKey pasangan = new ECKeyGenerator(Curve.P_256).generate();
            byte[] isi =
                    (pasangan.toJSONString()
                                    + "\n"
                                    + Base64.getEncoder().encodeToString(Sidik.acak(ANGKA)))
                            .getBytes(StandardCharsets.UTF_8);
            db.sql(
                            """
                            insert into aduan.kunci_kabar (pemda_id, publik, tersegel)
                            values (:pemda, :publik, :tersegel) on conflict (pemda_id) do nothing
                            """)
                    .param("publik", publik(pasangan))
                    .param("tersegel", brankas.kunci(isi, konteks()))
                    .update();
            return baca().orElseThrow();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Kunci urai(byte[] isi) {
        String[] baris = new String(isi, StandardCharsets.UTF_8).split("\n", 2);
        try {
            ECKey pasangan = ECKey.parse(baris[0]);
            return new Kunci(pasangan, publik(pasangan), Base64.getDecoder().decode(baris[1]));
        } catch (ParseException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Uncompressed: 04, x, y. */
    private static String publik(ECKey k) {
        byte[] hasil = new byte[1 + 2 * ANGKA];
        hasil[0] = 4;
        rata(k.getX().decode(), hasil, 1);
        rata(k.getY().decode(), hasil, 1 + ANGKA);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(hasil);
    }

    private static void rata(byte[] angka, byte[] ke, int mulai) {
        System.arraycopy(angka, 0, ke, mulai + ANGKA - angka.length, angka.length);
    }

    private static byte[] konteks() {
        return ("aduan.kunci_kabar " + KonteksPemda.wajib().id()).getBytes(StandardCharsets.UTF_8);
    }
}
