package id.pendopo.aduan.aturan;

import id.pendopo.aduan.IzinAduan;
import id.pendopo.aduan.TurunanAduan;
import id.pendopo.audit.Jejak;
import id.pendopo.kernel.AturanDilanggar;
import id.pendopo.kernel.Waktu;
import id.pendopo.platform.langsung.Pengumuman;
import id.pendopo.platform.orang.Pengguna;
import id.pendopo.platform.pemda.KonteksPemda;
import id.pendopo.platform.pemda.Pemda;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes everything that is derived from the complaints anew, when an administrator does not trust
 * it: one part after the other, each whole or not at all. It takes minutes where there are a
 * million of them, so it goes on by itself; how far it is, this node tells. A node that goes down
 * meanwhile leaves the old figures as they were.
 */
@Component
public class PembangunTurunan {

    /** Who looks at it hears of each step. */
    static final String TOPIK = "aduan-turunan";

    private static final Logger LOG = LoggerFactory.getLogger(PembangunTurunan.class);

    private final List<TurunanAduan> turunan;
    private final Jejak jejak;
    private final Pengumuman pengumuman;
    private final Waktu waktu;
    private final TransactionTemplate transaksi;
    private final Map<UUID, Kemajuan> kemajuan = new ConcurrentHashMap<>();

    PembangunTurunan(
            List<TurunanAduan> turunan,
            Jejak jejak,
            Pengumuman pengumuman,
            Waktu waktu,
            PlatformTransactionManager transaksi) {
        this.turunan = turunan;
        this.jejak = jejak;
        this.pengumuman = pengumuman;
        this.waktu = waktu;
        this.transaksi = new TransactionTemplate(transaksi);
    }

    /**
     * How far it is.
     *
     * @param bagian keys of the names of all parts, in their order
     * @param selesai how many of them are done
     * @param usai when the last one was done, or failed
     */
    public record Kemajuan(
            List<String> bagian,
            int selesai,
            boolean gagal,
            String oleh,
            Instant mulai,
            @Nullable Instant usai) {

        public boolean berjalan() {
            return usai == null;
        }
    }

    /** How far the last one of this pemda is; null before the first. */
    @Nullable Kemajuan kemajuan() {
        return kemajuan.get(KonteksPemda.wajib().id());
    }

    /**
     * Begins, and does not wait for the end.
     *
     * @throws AturanDilanggar {@code aduan.turunan.berjalan.bentrok}
     */
    void mulai(Pengguna oleh) {
        IzinAduan.ATUR.harusSemua(oleh);
        Pemda pemda = KonteksPemda.wajib();
        var awal =
                new Kemajuan(
                        turunan.stream().map(TurunanAduan::kunciNama).toList(),
                        0,
                        false,
                        oleh.nama(),
                        waktu.sekarangUrusan(),
                        null);
        kemajuan.compute(
                pemda.id(),
                (p, ada) -> {
                    if (ada != null && ada.berjalan()) {
                        throw new AturanDilanggar("aduan.turunan.berjalan.bentrok");
                    }
                    return awal;
                });
        try {
            catat(oleh);
        } catch (RuntimeException e) {
            kemajuan.remove(pemda.id());
            throw e;
        }
        Thread.ofVirtual()
                .name("turunan-aduan")
                .start(() -> KonteksPemda.jalankan(pemda, () -> bangun(awal)));
    }

    private void catat(Pengguna oleh) {
        transaksi.executeWithoutResult(
                s -> {
                    jejak.catat(
                            oleh.pelaku(),
                            "aduan.turunan-dibangun",
                            new Jejak.Objek("aduan.turunan", "semua", "Turunan aduan"),
                            null,
                            null,
                            null);
                    pengumuman.setelahCommit(TOPIK);
                });
    }

    private void bangun(Kemajuan awal) {
        int selesai = 0;
        boolean gagal = false;
        try {
            for (TurunanAduan t : turunan) {
                transaksi.executeWithoutResult(s -> t.bangunUlang());
                selesai++;
                tandai(awal, selesai, false, selesai == turunan.size());
            }
        } catch (RuntimeException e) {
            LOG.error("Turunan aduan tidak jadi dibangun ulang", e);
            gagal = true;
        } finally {
            if (selesai < turunan.size()) {
                tandai(awal, selesai, gagal, true);
            }
        }
    }

    private void tandai(Kemajuan awal, int selesai, boolean gagal, boolean usai) {
        kemajuan.put(
                KonteksPemda.wajib().id(),
                new Kemajuan(
                        awal.bagian(),
                        selesai,
                        gagal,
                        awal.oleh(),
                        awal.mulai(),
                        usai ? waktu.sekarangUrusan() : null));
        transaksi.executeWithoutResult(s -> pengumuman.setelahCommit(TOPIK));
    }
}
