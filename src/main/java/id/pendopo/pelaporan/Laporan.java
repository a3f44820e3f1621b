package id.pendopo.pelaporan;

import id.pendopo.kernel.AturanDilanggar;
import id.pendopo.kernel.Rupiah;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The report of one sub kegiatan for one month: its working figures and its way through approval.
 * What was approved is kept word for word elsewhere and never changes with it.
 */
final class Laporan {

    private final UUID id;
    private final String nomor;
    private final int tahun;
    private final int bulan;
    private final UUID subKegiatanId;
    private final UUID opdId;
    private final int versi;
    private StatusLaporan status;
    private Isian isian;
    private @Nullable String alasanKoreksi;
    private @Nullable Integer versiTerbit;
    private @Nullable Integer versiTerverifikasi;
    private @Nullable UUID diajukanOleh;
    private @Nullable Instant diajukanPada;

    Laporan(
            UUID id,
            String nomor,
            int tahun,
            int bulan,
            UUID subKegiatanId,
            UUID opdId,
            StatusLaporan status,
            Isian isian,
            @Nullable String alasanKoreksi,
            @Nullable Integer versiTerbit,
            @Nullable Integer versiTerverifikasi,
            @Nullable UUID diajukanOleh,
            @Nullable Instant diajukanPada,
            int versi) {
        this.id = id;
        this.nomor = nomor;
        this.tahun = tahun;
        this.bulan = bulan;
        this.subKegiatanId = subKegiatanId;
        this.opdId = opdId;
        this.status = status;
        this.isian = isian;
        this.alasanKoreksi = alasanKoreksi;
        this.versiTerbit = versiTerbit;
        this.versiTerverifikasi = versiTerverifikasi;
        this.diajukanOleh = diajukanOleh;
        this.diajukanPada = diajukanPada;
        this.versi = versi;
    }

    static Laporan baru(UUID id, String nomor, int tahun, int bulan, UUID sub, UUID opd) {
        return new Laporan(
                id,
                nomor,
                tahun,
                bulan,
                sub,
                opd,
                StatusLaporan.DRAF,
                Isian.KOSONG,
                null,
                null,
                null,
                null,
                null,
                0);
    }

    void isi(Isian baru) {
        if (!status.terbuka()) {
            throw new AturanDilanggar("laporan.tidak-terbuka");
        }
        isian = baru;
    }

    /**
     * Hands it in.
     *
     * @param lain what the other months say
     * @param pagu ceiling that spending of all months together stays within
     */
    void ajukan(Sebelumnya lain, Rupiah pagu, boolean wajibKendala, UUID oleh, Instant pada) {
        periksa(lain, pagu);
        if (wajibKendala && isian.kendala() == null) {
            throw new AturanDilanggar("laporan.kendala-wajib");
        }
        status = status.ke(StatusLaporan.DIAJUKAN);
        diajukanOleh = oleh;
        diajukanPada = pada;
    }

    /** Physical progress never falls, spending stays between nothing and the ceiling. */
    private void periksa(Sebelumnya lain, Rupiah pagu) {
        BigDecimal fisik = isian.fisik();
        Rupiah realisasi = isian.realisasi();
        if (fisik == null || realisasi == null) {
            throw new AturanDilanggar("laporan.belum-lengkap");
        }
        if (fisik.compareTo(lain.fisik()) < 0) {
            throw new AturanDilanggar("laporan.fisik-turun", fisik, lain.fisik());
        }
        Rupiah seluruhnya = lain.realisasi().tambah(realisasi);
        if (seluruhnya.compareTo(pagu) > 0) {
            throw new AturanDilanggar("laporan.melebihi-pagu", seluruhnya.nilai(), pagu.nilai());
        }
        if (seluruhnya.negatif()) {
            throw new AturanDilanggar("laporan.realisasi-negatif", seluruhnya.nilai());
        }
    }

    /** The operator takes it back before the head has looked at it. */
    void tarik() {
        if (status != StatusLaporan.DIAJUKAN) {
            throw new AturanDilanggar(
                    "laporan.langkah", status.kunci(), StatusLaporan.DRAF.kunci());
        }
        status = status.ke(StatusLaporan.DRAF);
    }

    /**
     * Published from now on; returns the number of the version that is kept. The limits are looked
     * at once more: another month may have been approved since this one was handed in.
     */
    int setujui(UUID oleh, int versiBaru, Sebelumnya lain, Rupiah pagu) {
        periksa(lain, pagu);
        if (oleh.equals(diajukanOleh)) {
            throw new AturanDilanggar("laporan.setujui-sendiri.terlarang");
        }
        status = status.ke(StatusLaporan.DISETUJUI);
        versiTerbit = versiBaru;
        return versiBaru;
    }

    void verifikasi(UUID oleh, UUID penyetuju) {
        if (oleh.equals(penyetuju) || oleh.equals(diajukanOleh)) {
            throw new AturanDilanggar("laporan.verifikasi-sendiri.terlarang");
        }
        status = status.ke(StatusLaporan.DIVERIFIKASI);
        versiTerverifikasi = versiTerbit;
    }

    /** The head sends back what was handed in; nothing was published yet. */
    void kembalikanKepala() {
        if (status != StatusLaporan.DIAJUKAN) {
            throw new AturanDilanggar(
                    "laporan.langkah", status.kunci(), StatusLaporan.DIKEMBALIKAN.kunci());
        }
        status = status.ke(StatusLaporan.DIKEMBALIKAN);
    }

    /**
     * Bappeda sends back what was published: the last verified figures show again, if there are
     * any.
     */
    void kembalikanBappeda() {
        if (status != StatusLaporan.DISETUJUI) {
            throw new AturanDilanggar(
                    "laporan.langkah", status.kunci(), StatusLaporan.DIKEMBALIKAN.kunci());
        }
        status = status.ke(StatusLaporan.DIKEMBALIKAN);
        versiTerbit = versiTerverifikasi;
    }

    /** Opens an approved report again; what is published stays until the correction is approved. */
    void koreksi(String alasan) {
        if (status != StatusLaporan.DISETUJUI && status != StatusLaporan.DIVERIFIKASI) {
            throw new AturanDilanggar(
                    "laporan.langkah", status.kunci(), StatusLaporan.DRAF.kunci());
        }
        if (alasan.strip().length() < 10) {
            throw new AturanDilanggar("laporan.alasan-pendek", 10);
        }
        status = status.ke(StatusLaporan.DRAF);
        alasanKoreksi = alasan.strip();
    }

    /** Physical progress of the month before and spending of all other months, as published. */
    record Sebelumnya(BigDecimal fisik, Rupiah realisasi) {}

    UUID id() {
        return id;
    }

    String nomor() {
        return nomor;
    }

    int tahun() {
        return tahun;
    }

    int bulan() {
        return bulan;
    }

    UUID subKegiatanId() {
        return subKegiatanId;
    }

    UUID opdId() {
        return opdId;
    }

    int versi() {
        return versi;
    }

    StatusLaporan status() {
        return status;
    }

    Isian isian() {
        return isian;
    }

    @Nullable String alasanKoreksi() {
        return alasanKoreksi;
    }

    @Nullable Integer versiTerbit() {
        return versiTerbit;
    }

    @Nullable Integer versiTerverifikasi() {
        return versiTerverifikasi;
    }

    @Nullable UUID diajukanOleh() {
        return diajukanOleh;
    }

    @Nullable Instant diajukanPada() {
        return diajukanPada;
    }
}
