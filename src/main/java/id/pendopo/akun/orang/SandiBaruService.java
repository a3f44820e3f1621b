package id.pendopo.akun.orang;

import id.pendopo.akun.AturanSandi;
import id.pendopo.akun.MasukService;
import id.pendopo.akun.Sandi;
import id.pendopo.akun.SuratAkun;
import id.pendopo.akun.orang.JalanRepository.Cara;
import id.pendopo.akun.orang.JalanRepository.Pemilik;
import id.pendopo.audit.Jejak;
import id.pendopo.kernel.AturanDilanggar;
import id.pendopo.kernel.Pelaku;
import id.pendopo.kernel.TidakDitemukan;
import id.pendopo.kernel.Uuid7;
import id.pendopo.kernel.Waktu;
import id.pendopo.platform.orang.Pengguna;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A new password for who has none or lost it: by a link in an e-mail, or by a code on paper. No
 * administrator ever sees or sets a password; of links and codes only the hash is kept, each opens
 * once, and a new password ends every session.
 */
@Service
public class SandiBaruService {

    static final Duration UMUR_TAUTAN = Duration.ofMinutes(30);
    static final Duration UMUR_UNDANGAN = Duration.ofDays(7);

    private final JalanRepository jalan;
    private final KirimanRepository kiriman;
    private final OrangQueries orang;
    private final Wewenang wewenang;
    private final AturanSandi aturan;
    private final Sandi sandi;
    private final MasukService masuk;
    private final SuratAkun surat;
    private final Jejak jejak;
    private final Waktu waktu;
    private final TransactionTemplate transaksi;

    SandiBaruService(
            JalanRepository jalan,
            KirimanRepository kiriman,
            OrangQueries orang,
            Wewenang wewenang,
            AturanSandi aturan,
            Sandi sandi,
            MasukService masuk,
            SuratAkun surat,
            Jejak jejak,
            Waktu waktu,
            PlatformTransactionManager transaksi) {
        this.jalan = jalan;
        this.kiriman = kiriman;
        this.orang = orang;
        this.wewenang = wewenang;
        this.aturan = aturan;
        this.sandi = sandi;
        this.masuk = masuk;
        this.surat = surat;
        this.jejak = jejak;
        this.waktu = waktu;
        this.transaksi = new TransactionTemplate(transaksi);
    }

    /**
     * Somebody who forgot his password asks for a link; whether he is known here is not said, and
     * what is done for him happens after the answer.
     *
     * @param siapa user name or e-mail address
     * @throws AturanDilanggar {@code akun.terlalu-sering} for an address that asks for too many
     */
    public void lupa(String siapa, String alamat, PelaksanaLatar latar) {
        String nama = siapa.strip().toLowerCase(Locale.ROOT);
        if (masuk.catatPercobaan("lupa", nama, alamat)) {
            latar.kerjakan(() -> transaksi.executeWithoutResult(s -> kirimTautanLupa(nama)));
        }
    }

    private void kirimTautanLupa(String nama) {
        Stream<Pemilik> pemilik =
                nama.contains("@")
                        ? jalan.denganSurel(nama).stream()
                        : jalan.pemilik(nama).stream();
        pemilik.filter(p -> p.surel() != null)
                .forEach(
                        p -> {
                            kirimTautan(p, SuratAkun.Sebab.LUPA, UMUR_TAUTAN);
                            jejak.catat(
                                    Pelaku.orang(p.id(), p.nama(), "pengguna"),
                                    "akun.sandi-diminta",
                                    objek(p),
                                    null,
                                    null,
                                    null);
                        });
    }

    /**
     * Sends somebody a link to a new password; the one he has goes on until he uses it.
     *
     * @throws AturanDilanggar {@code akun.orang.tanpa-surel} when nobody knows an address of his
     */
    @Transactional
    public void kirimTautan(Pengguna oleh, String namaPengguna) {
        var siapa = orang.dengan(oleh, namaPengguna);
        wewenang.harusBoleh(oleh, siapa);
        var pemilik = aktif(siapa);
        if (pemilik.surel() == null) {
            throw new AturanDilanggar("akun.orang.tanpa-surel");
        }
        undang(oleh, pemilik, siapa.masukTerakhir() == null);
    }

    /** The same for somebody from outside, whose address is always known; for who manages those. */
    @Transactional
    public void undangLuar(Pengguna oleh, UUID akun) {
        var pemilik =
                jalan.pemilik(akun)
                        .orElseThrow(() -> new AturanDilanggar("akun.luar.sudah-berakhir"));
        undang(oleh, pemilik, pemilik.sandiHash() == null);
    }

    /** No way that is open now opens any more. */
    @Transactional
    public void tutupSemua(UUID akun) {
        jalan.tutupSemua(akun, waktu.sekarang());
    }

    void undang(Pengguna oleh, Pemilik pemilik, boolean baru) {
        kirimTautan(
                pemilik,
                baru ? SuratAkun.Sebab.DIUNDANG : SuratAkun.Sebab.DIATUR_ULANG,
                baru ? UMUR_UNDANGAN : UMUR_TAUTAN);
        jejak.catat(
                oleh.pelaku(),
                baru ? "akun.diundang" : "akun.sandi-diatur-ulang",
                objek(pemilik),
                null,
                Map.of("dengan", "surel"),
                null);
    }

    /** False when there is nobody any more to whom it could go. */
    boolean kirimUlang(UUID akun, SuratAkun.Sebab sebab) {
        var pemilik = jalan.pemilik(akun).filter(p -> p.surel() != null);
        pemilik.ifPresent(
                p ->
                        tulisSurat(
                                p,
                                sebab,
                                sebab == SuratAkun.Sebab.DIUNDANG ? UMUR_UNDANGAN : UMUR_TAUTAN));
        return pemilik.isPresent();
    }

    /** Asked for anew: what was owed before is not counted. */
    private void kirimTautan(Pemilik p, SuratAkun.Sebab sebab, Duration umur) {
        kiriman.hapus(p.id());
        tulisSurat(p, sebab, umur);
    }

    private void tulisSurat(Pemilik p, SuratAkun.Sebab sebab, Duration umur) {
        var tautan = TautanSandi.baru();
        Instant kini = waktu.sekarang();
        jalan.buka(p.id(), Cara.TAUTAN, tautan.sidik(), kini, kini.plus(umur));
        surat.kirim(
                new SuratAkun.Surat(
                        Uuid7.baru(),
                        p.id(),
                        sebab,
                        p.surel(),
                        p.nama(),
                        p.namaPengguna(),
                        p.bahasa(),
                        tautan.jalur(),
                        kini.plus(umur)));
    }

    /** A letter to be printed, folded and handed over. */
    public record Surat(
            String nama, String namaOpd, String namaPengguna, String kode, Instant sampai) {}

    /**
     * A one-time code for each of them, shown in this answer and never again.
     *
     * @throws TidakDitemukan when one of them is not for him who asks
     */
    @Transactional
    public List<Surat> cetak(Pengguna oleh, List<String> namaPengguna) {
        Instant kini = waktu.sekarang();
        return namaPengguna.stream()
                .map(
                        nama -> {
                            var siapa = orang.dengan(oleh, nama);
                            wewenang.harusBoleh(oleh, siapa);
                            return cetak(oleh, siapa, kini);
                        })
                .toList();
    }

    private Surat cetak(Pengguna oleh, OrangTerdaftar siapa, Instant kini) {
        var pemilik = aktif(siapa);
        String kode = Rahasia.kode();
        Instant sampai = kini.plus(UMUR_UNDANGAN);
        jalan.buka(pemilik.id(), Cara.KODE, Rahasia.hashKode(pemilik.id(), kode), kini, sampai);
        jejak.catat(
                oleh.pelaku(),
                siapa.masukTerakhir() == null ? "akun.diundang" : "akun.sandi-diatur-ulang",
                objek(pemilik),
                null,
                Map.of("dengan", "kode"),
                null);
        return new Surat(siapa.nama(), siapa.namaOpd(), pemilik.namaPengguna(), kode, sampai);
    }

    private Pemilik aktif(OrangTerdaftar siapa) {
        return Optional.ofNullable(siapa.akunId())
                .flatMap(jalan::pemilik)
                .orElseThrow(() -> new AturanDilanggar("akun.orang.tidak-aktif", siapa.nama()));
    }

    /**
     * Exchanges user name and code for the way to a new password; the code stays open until that is
     * set. Empty when they do not fit, and it is not said what of them.
     *
     * @throws AturanDilanggar {@code akun.terlalu-sering}
     */
    public Optional<String> tukarKode(String namaPengguna, String kode, String alamat) {
        String nama = namaPengguna.strip().toLowerCase(Locale.ROOT);
        // by address too: the code is beyond guessing, so nobody elsewhere shall close it for its
        // owner
        if (!masuk.catatPercobaan("kode", nama + " " + alamat, alamat)) {
            throw new AturanDilanggar("akun.orang.kode-terlalu-sering");
        }
        return transaksi.execute(
                s -> {
                    Instant kini = waktu.sekarang();
                    // hashed for a nobody as well: the same work, whoever was named
                    var pemilik = jalan.pemilik(nama);
                    UUID akun = pemilik.map(Pemilik::id).orElse(new UUID(0, 0));
                    return jalan.terbuka(Rahasia.hashKode(akun, kode), kini)
                            .map(a -> bukaTautan(a, kini));
                });
    }

    private String bukaTautan(UUID akun, Instant kini) {
        String rahasia = Rahasia.tautan();
        jalan.buka(akun, Cara.TAUTAN, Rahasia.hashTautan(rahasia), kini, kini.plus(UMUR_TAUTAN));
        return rahasia;
    }

    /**
     * The way on for who signed in rightly with a password that is too old; only to be asked once
     * the password was right.
     */
    @Transactional
    public String gantiYangLama(String namaPengguna) {
        return jalan.pemilik(namaPengguna.strip().toLowerCase(Locale.ROOT))
                .map(p -> bukaTautan(p.id(), waktu.sekarang()))
                .orElseThrow(() -> new TidakDitemukan("akun"));
    }

    /** Whose password this link sets; empty when it is unknown, used or too old. */
    @Transactional(readOnly = true)
    public Optional<String> pemilik(String tautan) {
        return jalan.terbuka(Rahasia.hashTautan(tautan), waktu.sekarang())
                .flatMap(jalan::pemilik)
                .map(Pemilik::namaPengguna);
    }

    /**
     * Sets the password: the link is used up, every way and every session of the account ends.
     *
     * @throws AturanDilanggar {@code akun.orang.tautan-habis}, or what {@link AturanSandi#periksa}
     *     says; then the link may be used again
     */
    public void pasang(String tautan, String baru) {
        byte[] hash = Rahasia.hashTautan(tautan);
        var siapa =
                transaksi.execute(
                        s ->
                                jalan.terbuka(hash, waktu.sekarang())
                                        .flatMap(jalan::pemilik)
                                        .orElseThrow(SandiBaruService::habis));
        aturan.periksa(baru, siapa.namaPengguna(), siapa.nama());
        // outside any transaction: hashing takes long and waits its turn
        if (aturan.bssn() && sandi.cocok(baru, siapa.sandiHash())) {
            throw new AturanDilanggar("akun.sandi-sama");
        }
        String hashBaru = sandi.hash(baru);
        transaksi.executeWithoutResult(
                s -> {
                    Instant kini = waktu.sekarang();
                    jalan.ambil(hash, kini).orElseThrow(SandiBaruService::habis);
                    jalan.pasangSandi(siapa.id(), hashBaru, kini);
                    jalan.tutupSemua(siapa.id(), kini);
                    masuk.keluarkanSemua(siapa.id());
                    jejak.catat(
                            Pelaku.orang(siapa.id(), siapa.nama(), "pengguna"),
                            "akun.sandi-diubah",
                            objek(siapa),
                            null,
                            Map.of("sesi-lain", "diakhiri"),
                            null);
                });
    }

    private static AturanDilanggar habis() {
        return new AturanDilanggar("akun.orang.tautan-habis");
    }

    private static Jejak.Objek objek(Pemilik p) {
        return new Jejak.Objek("akun", p.id().toString(), p.nama());
    }
}
