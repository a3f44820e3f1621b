package id.pendopo.akun;

import id.pendopo.audit.Jejak;
import id.pendopo.kernel.AturanDilanggar;
import id.pendopo.kernel.Waktu;
import id.pendopo.platform.orang.Pengguna;
import id.pendopo.platform.pemda.KonteksPemda;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** What a person changes about his own account. */
@Service
public class AkunService {

    private static final Set<String> BAHASA = Set.of("id", "en");
    private static final Set<String> TEMA = Set.of("otomatis", "terang", "gelap");

    /** RFC 5321: a path has 256 characters, two of them brackets. */
    private static final int PANJANG_SUREL = 254;

    /** One @ and a dot behind it, nothing that means more to a mail server. */
    private static final Pattern SUREL =
            Pattern.compile(
                    "[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+");

    private final AkunRepository akun;
    private final SesiRepository sesi;
    private final SesiKini kini;
    private final Sandi sandi;
    private final AturanSandi aturan;
    private final Jejak jejak;
    private final Waktu waktu;
    private final TransactionTemplate transaksi;

    AkunService(
            AkunRepository akun,
            SesiRepository sesi,
            SesiKini kini,
            Sandi sandi,
            AturanSandi aturan,
            Jejak jejak,
            Waktu waktu,
            PlatformTransactionManager transaksi) {
        this.akun = akun;
        this.sesi = sesi;
        this.kini = kini;
        this.sandi = sandi;
        this.aturan = aturan;
        this.jejak = jejak;
        this.waktu = waktu;
        this.transaksi = new TransactionTemplate(transaksi);
    }

    @Transactional
    public void ubahPilihan(Pengguna orang, String bahasa, String tema) {
        if (!BAHASA.contains(bahasa) || !TEMA.contains(tema)) {
            throw new AturanDilanggar("akun.pilihan-asing");
        }
        akun.ubahPilihan(orang.akunId(), bahasa, tema);
        kini.lupakan(KonteksPemda.wajib().id());
    }

    /**
     * Where letters to a person go.
     *
     * @param sendiri what he entered himself; it goes before the other
     * @param kepegawaian what the personnel register says
     */
    public record Surel(@Nullable String sendiri, @Nullable String kepegawaian) {}

    @Transactional(readOnly = true)
    public Surel surel(Pengguna orang) {
        return akun.surel(orang.akunId());
    }

    /**
     * @param surel empty for the one of the personnel register
     * @throws AturanDilanggar {@code akun.surel-salah} when it is no address
     */
    @Transactional
    public void ubahSurel(Pengguna orang, String surel) {
        String baru = surel.strip().isEmpty() ? null : surel.strip();
        if (baru != null && !surelSah(baru)) {
            throw new AturanDilanggar("akun.surel-salah");
        }
        String lama = akun.surel(orang.akunId()).sendiri();
        if (Objects.equals(lama, baru)) {
            return;
        }
        akun.ubahSurel(orang.akunId(), baru);
        jejak.catat(
                orang.pelaku(),
                "akun.surel-diubah",
                new Jejak.Objek("akun", orang.akunId().toString(), orang.namaPengguna()),
                Collections.singletonMap("surel", lama),
                Collections.singletonMap("surel", baru),
                null);
    }

    /** Whether a mail server would take this for an address. */
    public static boolean surelSah(String surel) {
        return surel.length() <= PANJANG_SUREL && SUREL.matcher(surel).matches();
    }

    /**
     * Changes the password and ends all other sessions.
     *
     * @throws AturanDilanggar {@code akun.sandi-salah} when the old one is wrong; what {@link
     *     AturanSandi#periksa} says of the new one
     */
    public void ubahSandi(Pengguna orang, String lama, String baru) {
        aturan.periksa(baru, orang.namaPengguna(), orang.nama());
        var hashLama =
                transaksi.execute(
                        s -> akun.dengan(orang.akunId()).map(Akun::sandiHash).orElse(null));
        if (!sandi.cocok(lama, hashLama)) {
            throw new AturanDilanggar("akun.sandi-salah");
        }
        String hashBaru = sandi.hash(baru);
        transaksi.executeWithoutResult(
                s -> {
                    akun.ubahSandi(orang.akunId(), hashBaru, waktu.sekarang());
                    sesi.cabut(orang.akunId(), null, orang.sesiId(), waktu.sekarang());
                    jejak.catat(
                            orang.pelaku(),
                            "akun.sandi-diubah",
                            new Jejak.Objek(
                                    "akun", orang.akunId().toString(), orang.namaPengguna()),
                            null,
                            Map.of("sesi-lain", "diakhiri"),
                            null);
                });
    }
}
