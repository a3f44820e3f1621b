package id.pendopo.akun;

import id.pendopo.kernel.AturanDilanggar;
import id.pendopo.kernel.Waktu;
import id.pendopo.organisasi.ParameterKini;
import id.pendopo.platform.pemda.KonteksPemda;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * What a password must be; every way that sets one asks here. By default ASVS 5.0: long, not known,
 * not made of what anybody knows of the person, no composition and no expiry (6.2.5, 6.2.10). A
 * pemda under inspection by BSSN switches {@code sandi.profil} to {@code bssn}, which asks for
 * both.
 */
@Component
public class AturanSandi {

    /** ASVS 6.2.9 asks to accept 64 at least; beyond this it is an attack on the hash. */
    static final int PANJANG_MAKSIMAL = 256;

    /** ASVS 6.2.1: never less, whatever the parameter says. */
    private static final int PANJANG_TERENDAH = 8;

    /** What must be left of a password without the words that anybody knows. */
    private static final int SISA = 8;

    private static final int KATA_TERPENDEK = 4;

    private final ParameterKini parameter;
    private final SandiUmum umum;
    private final Waktu waktu;

    AturanSandi(ParameterKini parameter, SandiUmum umum, Waktu waktu) {
        this.parameter = parameter;
        this.umum = umum;
        this.waktu = waktu;
    }

    /** At least so many characters. */
    public int panjangMinimal() {
        return Math.max(
                PANJANG_TERENDAH,
                parameter.hariIni("sandi.aturan").nilai().path("panjang_minimal").asInt());
    }

    /** Whether the mix of characters and the expiry of BSSN are asked for. */
    public boolean bssn() {
        JsonNode profil = parameter.hariIni("sandi.profil").nilai();
        return profil.isString() && profil.asString().equals("bssn");
    }

    /**
     * Whether a password of that age must be replaced at sign-in; one whose age nobody knows is
     * old.
     */
    public boolean kedaluwarsa(@Nullable Instant sejak) {
        if (!bssn()) {
            return false;
        }
        int hari = parameter.hariIni("sandi.aturan").nilai().path("bssn_masa_berlaku_hari").asInt();
        return sejak == null || sejak.plus(Duration.ofDays(hari)).isBefore(waktu.sekarang());
    }

    /**
     * @param namaPengguna and {@code nama} belong to the account and must not make the password
     * @throws AturanDilanggar {@code akun.sandi-pendek}, {@code akun.sandi-panjang}, {@code
     *     akun.sandi-umum}, {@code akun.sandi-terkait} or {@code akun.sandi-campuran}
     */
    public void periksa(String sandi, String namaPengguna, String nama) {
        int minimal = panjangMinimal();
        if (sandi.codePointCount(0, sandi.length()) < minimal) {
            throw new AturanDilanggar("akun.sandi-pendek", minimal);
        }
        if (sandi.codePointCount(0, sandi.length()) > PANJANG_MAKSIMAL) {
            throw new AturanDilanggar("akun.sandi-panjang", PANJANG_MAKSIMAL);
        }
        if (umum.memuat(sandi)) {
            throw new AturanDilanggar("akun.sandi-umum");
        }
        String sisa = tanpaKataTerkait(sandi, namaPengguna, nama);
        if (sisa.length() < sandi.length() && sisa.length() < SISA) {
            throw new AturanDilanggar("akun.sandi-terkait");
        }
        if (bssn() && !campuran(sandi)) {
            throw new AturanDilanggar("akun.sandi-campuran");
        }
    }

    private static String tanpaKataTerkait(String sandi, String namaPengguna, String nama) {
        String sisa = sandi.toLowerCase(Locale.ROOT);
        var kata =
                Stream.of(
                                Stream.of("pendopo", namaPengguna),
                                pecah(namaPengguna),
                                pecah(nama),
                                pecah(KonteksPemda.wajib().nama()))
                        .flatMap(k -> k)
                        .map(k -> k.toLowerCase(Locale.ROOT))
                        .filter(k -> k.length() >= KATA_TERPENDEK)
                        .distinct()
                        .toList();
        for (String k : kata) {
            sisa = sisa.replace(k, "");
        }
        return sisa;
    }

    private static Stream<String> pecah(String teks) {
        return Arrays.stream(teks.split("[^\\p{L}\\p{N}]+"));
    }

    private static boolean campuran(String sandi) {
        return sandi.chars().anyMatch(Character::isUpperCase)
                && sandi.chars().anyMatch(Character::isLowerCase)
                && sandi.chars().anyMatch(Character::isDigit)
                && sandi.chars().anyMatch(c -> !Character.isLetterOrDigit(c));
    }
}
