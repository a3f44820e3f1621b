package id.pendopo.presensi.mohon;

import id.pendopo.kernel.Koordinat;
import id.pendopo.presensi.Arah;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A request as it stands.
 *
 * @param pegawai whom it is for; of a duty letter the first named
 * @param bersangkutan whom it is for and who made it: none of them decides about it
 * @param hari days that it takes
 * @param berakhir last day of a leave that was called back
 * @param catatan of the last decision
 */
public record Permohonan(
        UUID id,
        String nomor,
        JenisMohon jenis,
        UUID pegawai,
        String nama,
        UUID opd,
        String namaOpd,
        List<UUID> bersangkutan,
        LocalDate dari,
        LocalDate sampai,
        int hari,
        Isi isi,
        StatusMohon status,
        @Nullable String nomorTerbit,
        @Nullable LocalDate berakhir,
        @Nullable String catatan,
        Tangan dibuat,
        @Nullable Tangan atasan,
        @Nullable Tangan putus,
        int versi) {

    /** What was written into it. */
    public record Isi(
            String alasan,
            @Nullable String alamat,
            @Nullable String telepon,
            @Nullable String suratNomor,
            @Nullable String suratDasar,
            @Nullable String tujuan,
            @Nullable String kodeWilayah,
            @Nullable Koordinat tempat,
            @Nullable Integer radius,
            @Nullable Arah arah,
            @Nullable Instant saat,
            @Nullable String saksi) {}

    /** Somebody's act. */
    public record Tangan(UUID akun, String nama, @Nullable String jabatan, Instant pada) {}
}
