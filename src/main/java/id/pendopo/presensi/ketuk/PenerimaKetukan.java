package id.pendopo.presensi.ketuk;

import id.pendopo.akun.SesiHidupQueries;
import id.pendopo.kernel.AturanDilanggar;
import id.pendopo.kernel.Waktu;
import id.pendopo.platform.langsung.Pengumuman;
import id.pendopo.platform.pemda.KonteksPemda;
import id.pendopo.platform.pemda.Pemda;
import id.pendopo.presensi.BukuHarian;
import id.pendopo.presensi.BukuHarianKini;
import id.pendopo.presensi.CaraKetuk;
import id.pendopo.presensi.Ketukan;
import id.pendopo.presensi.TopikPresensi;
import id.pendopo.presensi.ketuk.PemeriksaKiriman.Lolos;
import id.pendopo.presensi.ketuk.Sekaligus.Ada;
import jakarta.annotation.PreDestroy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
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
    private final SesiHidupQueries sesi;
    private final Sekaligus ketukan;
    private final Pengumuman pengumuman;
    private final Waktu waktu;
    private final TransactionTemplate transaksi;

    PenerimaKetukan(
            PemeriksaKiriman pemeriksa,
            BukuHarianKini buku,
            SetelanKetuk setelan,
            SesiHidupQueries sesi,
            Sekaligus ketukan,
            Pengumuman pengumuman,
            Waktu waktu,
            PlatformTransactionManager transaksi) {
        this.pemeriksa = pemeriksa;
        this.buku = buku;
        this.sesi = sesi;
        this.ketukan = ketukan;
        this.pengumuman = pengumuman;
        this.waktu = waktu;
        this.transaksi = new TransactionTemplate(transaksi);
        this.kelompok =
                new Kelompok<>("ketukan", setelan.penulis(), setelan.sekelompok(), this::tulis);
    }

    private record Antri(Pemda pemda, Ketukan ketukan, @Nullable UUID sesi) {}

    /** Empty when the session has ended. */
    private record Hasil(Optional<Tertulis> tertulis) {}

    private record Tertulis(boolean ulang, @Nullable Ada ada) {}

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
        var hasil = kelompok.kirim(new Antri(KonteksPemda.wajib(), k, lolos.sesi()));
        Tertulis t = hasil.tertulis().orElseThrow(SesiBerakhirKetuk::new);
        return t.ada() == null ? baru(b, k) : lama(b, k, t.ada());
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

    private static Ketukan.Jawaban baru(BukuHarian b, Ketukan k) {
        var n = k.baru();
        return new Ketukan.Jawaban(
                false,
                k.hari(),
                n.arah(),
                n.waktu(),
                n.keyakinan(),
                k.namaTempat(),
                k.jarak(),
                b.telat(n.pegawai(), k.hari(), n.arah(), n.waktu()),
                k.alasan());
    }

    private static Ketukan.Jawaban lama(BukuHarian b, Ketukan k, Ada ada) {
        var n = k.baru();
        if (!ada.pegawai().equals(n.pegawai()) || ada.arah() != n.arah()) {
            throw new AturanDilanggar("presensi.ketuk.kunci-lain.bentrok");
        }
        return new Ketukan.Jawaban(
                true,
                ada.hari(),
                ada.arah(),
                ada.waktu(),
                ada.keyakinan(),
                null,
                null,
                b.telat(n.pegawai(), ada.hari(), ada.arah(), ada.waktu()),
                ada.alasan());
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
        Set<UUID> hidup = hidup(semua, yang);
        var boleh = new ArrayList<Integer>(yang.size());
        for (int i : yang) {
            UUID s = semua.get(i).sesi();
            if (s == null || hidup.contains(s)) {
                boleh.add(i);
            } else {
                hasil[i] = new Hasil(Optional.empty());
            }
        }
        if (boleh.isEmpty()) {
            return;
        }
        Instant kini = waktu.sekarangUrusan();
        var ditulis = ketukan.tulis(boleh.stream().map(i -> semua.get(i).ketukan()).toList(), kini);
        if (!ditulis.isEmpty()) {
            pengumuman.sekarang(TopikPresensi.KETUKAN);
        }
        for (int i : boleh) {
            Ketukan k = semua.get(i).ketukan();
            // the same key twice in one batch: the second one is a repetition
            Ada ada = ditulis.remove(k.baru().kunci()) ? null : ulangan(k, kini);
            hasil[i] = new Hasil(Optional.of(new Tertulis(ada != null, ada)));
        }
    }

    private Ada ulangan(Ketukan k, Instant kini) {
        return transaksi.execute(
                s -> {
                    Ada ada = ketukan.ada(k);
                    if (!ada.kunci().equals(k.baru().kunci())) {
                        ketukan.simpanLain(k, kini);
                    }
                    return ada;
                });
    }

    private Set<UUID> hidup(List<Antri> semua, List<Integer> yang) {
        var ditanya = new HashSet<UUID>();
        for (int i : yang) {
            if (semua.get(i).sesi() != null) {
                ditanya.add(semua.get(i).sesi());
            }
        }
        return ditanya.isEmpty() ? Set.of() : sesi.hidup(ditanya);
    }

    /** Writes what still waits, then stops. */
    @PreDestroy
    void tutup() {
        kelompok.tutup();
    }
}
