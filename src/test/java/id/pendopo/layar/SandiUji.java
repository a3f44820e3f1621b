package id.pendopo.layar;

import id.pendopo.BasisDataUji;
import id.pendopo.OrangUji;
import id.pendopo.akun.Sandi;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Gives people of a test a password, for tests that pass the sign-in page. */
public final class SandiUji {

    public static final String SANDI = "kata-sandi-uji-panjang";

    private static final Map<String, String> HASH = new ConcurrentHashMap<>();

    private SandiUji() {}

    /** A hash is slow on purpose: one of each password serves all who are given it. */
    public static String hash(Sandi sandi, String kata) {
        return HASH.computeIfAbsent(kata, sandi::hash);
    }

    /** The name under which this person signs in with {@link #SANDI}. */
    public static String beri(OrangUji orang, Sandi sandi) {
        String hash = hash(sandi, SANDI);
        return BasisDataUji.dalam(
                orang.pemda(),
                j ->
                        j.sql(
                                        """
                                        update akun.akun set sandi_hash = ? where id = ?
                                        returning nama_pengguna
                                        """)
                                .params(hash, orang.akunId())
                                .query(String.class)
                                .single());
    }

    /** Fills the sign-in page by keyboard and goes on. */
    static void masuk(Layar layar, String nama) {
        layar.ketik("#username", nama).ketik("#password", SANDI);
        layar.halaman().waitForNavigation(() -> layar.halaman().keyboard().press("Enter"));
    }
}
