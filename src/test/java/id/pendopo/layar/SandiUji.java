package id.pendopo.layar;

import id.pendopo.BasisDataUji;
import id.pendopo.OrangUji;
import id.pendopo.akun.Sandi;

/** Gives people of a test a password, for tests that pass the sign-in page. */
public final class SandiUji {

    public static final String SANDI = "kata-sandi-uji-panjang";

    private SandiUji() {}

    /** The name under which this person signs in with {@link #SANDI}. */
    public static String beri(OrangUji orang, Sandi sandi) {
        String hash = sandi.hash(SANDI);
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
