package id.pendopo.akun;

import id.pendopo.audit.Jejak;
import id.pendopo.kernel.AturanDilanggar;
import id.pendopo.kernel.Waktu;
import id.pendopo.platform.orang.Pengguna;
import id.pendopo.platform.pemda.KonteksPemda;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** What a person changes about his own account. */
@Service
public class AkunService {

    private static final Set<String> BAHASA = Set.of("id", "en");
    private static final Set<String> TEMA = Set.of("otomatis", "terang", "gelap");

    /** Long rather than mixed: ASVS 5.0 forbids composition rules (6.2.5) and asks for length. */
    private static final int PANJANG_SANDI = 12;

    private final AkunRepository akun;
    private final SesiRepository sesi;
    private final SesiKini kini;
    private final Sandi sandi;
    private final Jejak jejak;
    private final Waktu waktu;
    private final TransactionTemplate transaksi;

    AkunService(
            AkunRepository akun,
            SesiRepository sesi,
            SesiKini kini,
            Sandi sandi,
            Jejak jejak,
            Waktu waktu,
            PlatformTransactionManager transaksi) {
        this.akun = akun;
        this.sesi = sesi;
        this.kini = kini;
        this.sandi = sandi;
        this.jejak = jejak;
        this.waktu = waktu;
        this.transaksi = new TransactionTemplate(transaksi);
    }

    /** A device on which the person is signed in. */
    public record Perangkat(UUID id, String nama, Instant sejak, Instant terakhir, boolean ini) {}

    @Transactional(readOnly = true)
    public List<Perangkat> perangkat(Pengguna orang) {
        return sesi.terbuka(orang.akunId(), waktu.sekarang()).stream()
                .map(
                        p ->
                                new Perangkat(
                                        p.id(),
                                        p.perangkat(),
                                        p.dibuatPada(),
                                        p.terakhirPada(),
                                        p.id().equals(orang.sesiId())))
                .toList();
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
     * Changes the password and ends all other sessions.
     *
     * @throws AturanDilanggar {@code akun.sandi-salah} when the old one is wrong, {@code
     *     akun.sandi-pendek} when the new one is too short
     */
    public void ubahSandi(Pengguna orang, String lama, String baru) {
        if (baru.length() < PANJANG_SANDI) {
            throw new AturanDilanggar("akun.sandi-pendek", PANJANG_SANDI);
        }
        var hashLama =
                transaksi.execute(
                        s -> akun.dengan(orang.akunId()).map(Akun::sandiHash).orElse(null));
        if (!sandi.cocok(lama, hashLama)) {
            throw new AturanDilanggar("akun.sandi-salah");
        }
        String hashBaru = sandi.hash(baru);
        transaksi.executeWithoutResult(
                s -> {
                    akun.ubahSandi(orang.akunId(), hashBaru);
                    sesi.cabut(orang.akunId(), null, orang.sesiId(), waktu.sekarang());
                    jejak.catat(
                            orang.pelaku(),
                            "akun.sandi-diubah",
                            new Jejak.Objek(
                                    "akun", orang.akunId().toString(), orang.namaPengguna()),
                            null,
                            Map.of("sesi-lain", "diakhiri"),
                            null);
                    kini.lupakan(KonteksPemda.wajib().id());
                });
    }
}
