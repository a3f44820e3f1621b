package id.pendopo.akun.faktor;

import id.pendopo.BasisDataUji;
import id.pendopo.OrangUji;
import id.pendopo.Peramban;
import id.pendopo.akun.Sandi;
import id.pendopo.layar.SandiUji;
import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.List;

/** Somebody of a test with a password, and the app on his phone. */
public final class FaktorUji {

    public static final String SANDI = "pagi yang cerah di pendopo";
    private static final String HURUF = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private FaktorUji() {}

    /** Gives this person a password; returns his user name. */
    public static String beriSandi(OrangUji orang, Sandi sandi) {
        String hash = SandiUji.hash(sandi, SANDI);
        return BasisDataUji.dalam(
                orang.pemda(),
                j ->
                        j.sql(
                                        "update akun.akun set sandi_hash = ? where id = ? returning nama_pengguna")
                                .params(hash, orang.akunId())
                                .query(String.class)
                                .single());
    }

    public static Peramban.Jawaban masuk(Peramban p, String nama, String lanjut) {
        return p.post("/masuk")
                .isian("username", nama)
                .isian("password", SANDI)
                .isian("lanjut", lanjut)
                .kirim();
    }

    public static Peramban.Jawaban langkahKedua(Peramban p, String jawaban, String lanjut) {
        return p.post("/masuk/faktor").isian("jawaban", jawaban).isian("lanjut", lanjut).kirim();
    }

    /** What somebody with an app has on paper and on his phone. */
    public record Terpasang(byte[] rahasia, List<String> kode) {}

    /** Sets up the app in this browser, which must be signed in freshly. */
    public static Terpasang pasang(Peramban p) {
        p.post("/profil/faktor/totp").kirim();
        String teks = p.get("/profil/faktor/totp").kirim().dokumen().select("#rahasia").text();
        byte[] rahasia = baca(teks);
        // this step: the next one is left for the test, and a step that ends meanwhile still counts
        long langkah = Totp.langkah(Instant.now());
        var jawab =
                p.post("/profil/faktor/totp/konfirmasi")
                        .isian("kode", Totp.kode(rahasia, langkah, 6))
                        .kirim();
        return new Terpasang(rahasia, jawab.dokumen().select("#kode-pemulihan code").eachText());
    }

    /** The code of now, or of some steps from now. */
    public static String kode(byte[] rahasia, int geser) {
        return Totp.kode(rahasia, Totp.langkah(Instant.now()) + geser, 6);
    }

    /** Base32 as a phone reads it. */
    public static byte[] baca(String teks) {
        var hasil = new ByteArrayOutputStream();
        int sisa = 0;
        int bit = 0;
        for (char c : teks.replace(" ", "").toCharArray()) {
            sisa = (sisa << 5 | HURUF.indexOf(c)) & 0xffff;
            bit += 5;
            if (bit >= 8) {
                hasil.write(sisa >> bit - 8);
                bit -= 8;
            }
        }
        return hasil.toByteArray();
    }
}
