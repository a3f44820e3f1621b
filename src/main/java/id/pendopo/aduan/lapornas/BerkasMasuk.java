package id.pendopo.aduan.lapornas;

import id.pendopo.audit.Jejak;
import id.pendopo.kernel.AturanDilanggar;
import id.pendopo.kernel.Pelaku;
import id.pendopo.platform.lembar.BatasLembar;
import id.pendopo.platform.lembar.PembacaLembar;
import id.pendopo.platform.orang.Pengguna;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** What both files of SP4N-LAPOR! need: a transaction a row, and who speaks. */
@Component
class BerkasMasuk {

    static final Pelaku SISTEM = Pelaku.sistem("SP4N-LAPOR!");

    private static final int BARIS_TERBANYAK = 5_000;

    private final Jejak jejak;
    private final TransactionTemplate sendiri;

    BerkasMasuk(Jejak jejak, PlatformTransactionManager transaksi) {
        this.jejak = jejak;
        this.sendiri = new TransactionTemplate(transaksi);
        this.sendiri.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    static PembacaLembar buka(Path isi, String nama) {
        return PembacaLembar.buka(isi, nama, BatasLembar.BAWAAN.denganBaris(BARIS_TERBANYAK));
    }

    static String wajib(@Nullable String teks) {
        if (teks == null || teks.isBlank()) {
            throw new AturanDilanggar("aduan.impor.galat.kosong");
        }
        return teks;
    }

    <T> T sendiri(Supplier<T> kerja) {
        return sendiri(false, kerja);
    }

    /**
     * In a transaction of its own.
     *
     * @param uji taken back at its end
     */
    <T> T sendiri(boolean uji, Supplier<T> kerja) {
        return Optional.ofNullable(
                        sendiri.execute(
                                s -> {
                                    T hasil = kerja.get();
                                    if (uji) {
                                        s.setRollbackOnly();
                                    }
                                    return hasil;
                                }))
                .orElseThrow();
    }

    void catat(Pengguna oleh, String tindakan, Map<String, Object> isi) {
        jejak.catat(
                oleh.pelaku(),
                tindakan,
                new Jejak.Objek("aduan.lapornas", "lapor", "SP4N-LAPOR!"),
                null,
                isi,
                null);
    }

    /** Writes down that a file was read. */
    void catat(Pengguna oleh, String tindakan, HasilBerkas h) {
        sendiri(
                () -> {
                    catat(
                            oleh,
                            tindakan,
                            Map.of(
                                    "baru",
                                    h.baru(),
                                    "sama",
                                    h.sama(),
                                    "ditolak",
                                    h.ditolak().size()));
                    return true;
                });
    }
}
