package id.pendopo.presensi.atur;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A file that was read in: what it says, what became of it. */
public record Impor(
        UUID id,
        Jenis jenis,
        String berkas,
        Keadaan keadaan,
        List<Baris> baris,
        List<String> hasil,
        UUID olehId,
        String oleh,
        Instant pada) {

    /** What a file holds. */
    public enum Jenis {
        TEMPAT,
        LIBUR
    }

    /** What became of a file. */
    public enum Keadaan {
        DRAF,
        DITERAPKAN,
        DIBATALKAN,
        DIBUANG
    }

    /** What becomes of a row. */
    public enum Nasib {
        BARU,
        ADA,
        SALAH
    }

    /**
     * @param nomor row as the spreadsheet program shows it
     * @param nilai the row as it was understood
     * @param kode message key of what is wrong; empty when nothing is
     * @param ditemukan what stands there instead
     */
    public record Baris(
            int nomor, Nasib nasib, Map<String, String> nilai, String kode, String ditemukan) {}

    public long banyak(Nasib nasib) {
        return baris.stream().filter(b -> b.nasib() == nasib).count();
    }

    public boolean bisaDiterapkan() {
        return keadaan == Keadaan.DRAF && banyak(Nasib.BARU) > 0;
    }

    public boolean bisaDibatalkan() {
        return keadaan == Keadaan.DITERAPKAN;
    }
}
