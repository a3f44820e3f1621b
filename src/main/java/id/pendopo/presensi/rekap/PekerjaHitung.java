package id.pendopo.presensi.rekap;

import id.pendopo.audit.Jejak;
import id.pendopo.kernel.AturanDilanggar;
import id.pendopo.kernel.Waktu;
import id.pendopo.platform.basisdata.SqlPemda;
import id.pendopo.platform.pemda.DaftarPemda;
import id.pendopo.platform.pemda.KonteksPemda;
import id.pendopo.platform.pemda.Pemda;
import id.pendopo.presensi.BulanQueries;
import id.pendopo.presensi.rekap.HitungService.Diminta;
import id.pendopo.presensi.rekap.HitungService.Hitung;
import id.pendopo.presensi.rekap.HitungService.Jenis;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Computes and closes months in the background: at once when somebody asks, and once a minute what
 * a node that died has left. Whatever is begun again finds the pieces that are written already and
 * writes none of them twice.
 */
@Component
public class PekerjaHitung implements DisposableBean {

    private static final int SEKALI = 500;
    private static final Logger LOG = LoggerFactory.getLogger(PekerjaHitung.class);

    private final HitungService hitung;
    private final PenghitungBulan penghitung;
    private final RekapRepository rekap;
    private final BulanQueries bulan;
    private final SqlPemda db;
    private final Jejak jejak;
    private final DaftarPemda daftar;
    private final Waktu waktu;
    private final TransactionTemplate transaksi;
    private final ExecutorService latar =
            Executors.newSingleThreadExecutor(
                    Thread.ofPlatform().daemon().name("rekap-presensi").factory());

    PekerjaHitung(
            HitungService hitung,
            PenghitungBulan penghitung,
            RekapRepository rekap,
            BulanQueries bulan,
            SqlPemda db,
            Jejak jejak,
            DaftarPemda daftar,
            Waktu waktu,
            PlatformTransactionManager transaksi) {
        this.hitung = hitung;
        this.penghitung = penghitung;
        this.rekap = rekap;
        this.bulan = bulan;
        this.db = db;
        this.jejak = jejak;
        this.daftar = daftar;
        this.waktu = waktu;
        this.transaksi = new TransactionTemplate(transaksi);
    }

    @EventListener
    void diminta(Diminta kabar) {
        if (!latar.isShutdown()) {
            latar.execute(() -> jalankan(kabar.pemda()));
        }
    }

    /** What waits in every pemda. */
    public void jalankan() {
        daftar.setiap("Hitungan rekap", this::jalankan);
    }

    /** What waits in this pemda. */
    public void jalankan(Pemda pemda) {
        KonteksPemda.jalankan(
                pemda,
                () -> {
                    for (var h = hitung.ambil(); h.isPresent(); h = hitung.ambil()) {
                        kerjakan(h.get());
                    }
                });
    }

    private void kerjakan(Hitung h) {
        try {
            if (h.jenis() == Jenis.BEKU) {
                transaksi.executeWithoutResult(s -> bekukan(h));
            } else {
                hitung(h);
            }
        } catch (CannotGetJdbcConnectionException e) {
            throw e;
        } catch (AturanDilanggar e) {
            hitung.tutup(h.id(), e.kode());
        } catch (RuntimeException e) {
            LOG.error("Rekap {} gagal", h.bulan(), e);
            hitung.tutup(h.id(), "presensi.rekap.hitung.gagal");
        }
    }

    private void hitung(Hitung h) {
        var hasil = penghitung.semua(h.bulan(), waktu.sekarangUrusan());
        Map<UUID, RekapRepository.Terakhir> lama =
                transaksi.execute(s -> rekap.terakhir(h.bulan()));
        hitung.maju(h.id(), hasil.size(), 0, 0);
        int berubah = 0;
        for (int dari = 0; dari < hasil.size(); dari += SEKALI) {
            int mulai = dari;
            int akhir = Math.min(hasil.size(), dari + SEKALI);
            int sejauh = berubah;
            berubah +=
                    transaksi.execute(
                            s -> {
                                bulan.harusTerbuka(h.bulan().atDay(1));
                                int baru =
                                        rekap.tulis(
                                                h.bulan(),
                                                hasil.subList(mulai, akhir),
                                                lama,
                                                h.id(),
                                                waktu.sekarang());
                                hitung.maju(h.id(), hasil.size(), akhir, sejauh + baru);
                                return baru;
                            });
        }
        hitung.tutup(h.id(), null);
    }

    /** All in one: either the month is closed with its last results, or nothing has happened. */
    private void bekukan(Hitung h) {
        rekap.kuasai(h.bulan());
        Instant kini = waktu.sekarangUrusan();
        bulan.harusTerbuka(h.bulan().atDay(1));
        var hasil = penghitung.semua(h.bulan(), kini);
        int berubah =
                rekap.tulis(h.bulan(), hasil, rekap.terakhir(h.bulan()), h.id(), waktu.sekarang());
        db.sql(
                        """
                        insert into presensi.bulan (pemda_id, bulan, dibekukan_pada, dibekukan_oleh,
                            dibekukan_nama)
                        values (:pemda, :bulan, :kini, :oleh, :nama)
                        """)
                .param("bulan", h.bulan().atDay(1))
                .param("kini", Timestamp.from(kini))
                .param("oleh", h.akun())
                .param("nama", h.nama())
                .update();
        jejak.catat(
                h.pelaku(),
                "presensi.bulan-dibekukan",
                new Jejak.Objek("presensi-bulan", h.bulan().toString(), h.bulan().toString()),
                null,
                Map.of("orang", hasil.size()),
                h.sebab());
        hitung.maju(h.id(), hasil.size(), hasil.size(), berubah);
        hitung.tutup(h.id(), null);
    }

    @Override
    public void destroy() {
        latar.shutdownNow();
    }
}
