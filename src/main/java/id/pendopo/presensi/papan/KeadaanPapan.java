package id.pendopo.presensi.papan;

import id.pendopo.presensi.HasilHari;
import id.pendopo.presensi.Kehadiran;
import id.pendopo.presensi.KodeKeterangan;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where somebody stands on a day, in the order in which a head wants to see them. */
public enum KeadaanPapan {
    /** the day is over: no punch and no explanation */
    TANPA,
    /** no punch yet */
    BELUM,
    /** came late, or left without having come */
    TELAT,
    TEPAT,
    /** duty elsewhere, training */
    DINAS,
    /** leave, illness, permission */
    IZIN,
    /** does not work on this day */
    LIBUR;

    static KeadaanPapan dari(HasilHari h, Kehadiran hadir) {
        return switch (h.keadaan()) {
            case LIBUR -> LIBUR;
            case BERKETERANGAN -> bertugas(h.keterangan()) ? DINAS : IZIN;
            case BELUM -> BELUM;
            case TANPA_KETERANGAN -> TANPA;
            case BEKERJA, HADIR, TIDAK_PENUH ->
                    hadir.masuk() != null && h.telat() == 0 ? TEPAT : TELAT;
        };
    }

    private static boolean bertugas(@Nullable KodeKeterangan kode) {
        return kode != null && (kode.dinas() || kode == KodeKeterangan.TUGAS_BELAJAR);
    }

    public String kode() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String kunci() {
        return "presensi.papan.keadaan." + kode();
    }

    /** What an address says; empty for anything unknown. */
    public static Optional<KeadaanPapan> dari(@Nullable String kode) {
        return Arrays.stream(values()).filter(k -> k.kode().equals(kode)).findFirst();
    }
}
