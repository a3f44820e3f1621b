package id.pendopo.presensi.ketuk;

import id.pendopo.kernel.AturanDilanggar;
import id.pendopo.kernel.Waktu;
import id.pendopo.platform.basisdata.Kelompok;
import id.pendopo.platform.basisdata.TerlaluRamai;
import id.pendopo.platform.langsung.Pengumuman;
import id.pendopo.platform.pemda.KonteksPemda;
import id.pendopo.platform.pemda.Pemda;
import id.pendopo.presensi.BukuHarian;
import id.pendopo.presensi.BukuHarianKini;
import id.pendopo.presensi.CaraKetuk;
import id.pendopo.presensi.Ketukan;
import id.pendopo.presensi.Ketukan.Ada;
import id.pendopo.presensi.KetukanRepository;
import id.pendopo.presensi.TopikPresensi;
import id.pendopo.presensi.ketuk.PemeriksaKiriman.Lolos;
import id.pendopo.presensi.ketuk.Sekaligus.Baris;
import jakarta.annotation.PreDestroy;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes punches of phones. What can be decided in memory is decided by the thread that received it;
 * sessions are asked after and rows are written by the hundred.
 */
@Component
public class PenerimaKetukan {

    private final PemeriksaKiriman pemeriksa;
    private final BukuHarianKini buku;
    private final Kelompok<Antri, Hasil> kelompok;
    private final Sekaligus ketukan;
    private final KetukanRepository satuan;
    private final Pengumuman pengumuman;
    private final Waktu waktu;
    private final TransactionTemplate transaksi;

    PenerimaKetukan(
            PemeriksaKiriman pemeriksa,
            BukuHarianKini buku,
            SetelanKetuk setelan,
            Sekaligus ketukan,
            KetukanRepository satuan,
            Pengumuman pengumuman,
            Waktu waktu,
            PlatformTransactionManager transaksi) {
        this.pemeriksa = pemeriksa;
        this.buku = buku;
        this.ketukan = ketukan;
        this.satuan = satuan;
        this.pengumuman = pengumuman;
        this.waktu = waktu;
        this.transaksi = new TransactionTemplate(transaksi);
        this.kelompok =
                new Kelompok<>(
                        Thread.ofPlatform().daemon().name("ketukan-", 0),
                        setelan.penulis(),
                        setelan.sekelompok(),
                        this::tulis);
    }

    private record Antri(Pemda pemda, Baris baris) {}

    /**
     * @param bersesi false when the session has ended
     * @param ada what was there in its place; null when it was written
     */
    private record Hasil(boolean bersesi, @Nullable Ada ada) {}

    /**
     * Answers after the commit.
     *
     * @param jaringan from which it came
     * @throws SesiBerakhirKetuk when the session of the ticket has ended: sign in, and send it
     *     again
     * @throws TerlaluRamai when too many wait: send it again
     * @throws AturanDilanggar when it can never be taken
     */
    public Ketukan.Jawaban terima(Kiriman kiriman, @Nullable String jaringan) {
        Lolos lolos = pemeriksa.periksa(kiriman, jaringan);
        BukuHarian b = buku.dengan(lolos.ketukan().pegawai());
        Ketukan k = dilihat(b, b.nilai(lolos.ketukan()), lolos.tempat());
        var hasil = kelompok.kirim(new Antri(KonteksPemda.wajib(), new Baris(k, lolos.sesi())));
        if (!hasil.bersesi()) {
            throw new SesiBerakhirKetuk();
        }
        return hasil.ada() == null ? b.jawaban(k) : b.jawaban(k, hasil.ada());
    }

    /** Places that changed after a phone lost its signal are no fault of who is outside of them. */
    private static Ketukan dilihat(BukuHarian b, Ketukan k, int sidik) {
        var n = k.baru();
        if (n.cara() != CaraKetuk.LURING
                || !k.alasan().contains(Ketukan.LUAR_PAGAR)
                || b.tempat().pada(n.pegawai(), k.opd(), k.hari()).sidik() == sidik) {
            return k;
        }
        return k.dengan(Ketukan.TEMPAT_BERUBAH);
    }

    /** Those of one pemda go together; the answers are in the order of the questions. */
    private List<Hasil> tulis(List<Antri> semua) {
        var hasil = new Hasil[semua.size()];
        var perPemda =
                IntStream.range(0, hasil.length)
                        .boxed()
                        .collect(Collectors.groupingBy(i -> semua.get(i).pemda()));
        perPemda.forEach(
                (pemda, yang) -> KonteksPemda.jalankan(pemda, () -> tulis(semua, yang, hasil)));
        return List.of(hasil);
    }

    private void tulis(List<Antri> semua, List<Integer> yang, Hasil[] hasil) {
        var ditulis =
                ketukan.tulis(
                        yang.stream().map(i -> semua.get(i).baris()).toList(),
                        waktu.sekarangUrusan(),
                        waktu.sekarang());
        if (!ditulis.kunci().isEmpty()) {
            pengumuman.sekarang(TopikPresensi.KETUKAN);
        }
        for (int i : yang) {
            var baris = semua.get(i).baris();
            hasil[i] =
                    baris.sesi() == null || ditulis.hidup().contains(baris.sesi())
                            ? new Hasil(true, ada(baris.ketukan(), ditulis.kunci()))
                            : new Hasil(false, null);
        }
    }

    /**
     * What was there in its place; null when it was written. The same key twice in one group: the
     * second one is a repetition.
     */
    private @Nullable Ada ada(Ketukan k, Set<UUID> ditulis) {
        return ditulis.remove(k.baru().kunci()) ? null : transaksi.execute(s -> satuan.ulangan(k));
    }

    /** Writes what still waits, then stops. */
    @PreDestroy
    void tutup() {
        kelompok.tutup();
    }
}
