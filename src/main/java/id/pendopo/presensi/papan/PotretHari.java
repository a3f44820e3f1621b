package id.pendopo.presensi.papan;

import id.pendopo.presensi.JadwalHari;
import id.pendopo.presensi.Kehadiran;
import id.pendopo.presensi.KodeKeterangan;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A day as it was known at one moment; never changes.
 *
 * @param versi grows with every potret of this node, so that what was drawn from it has a name
 * @param kini the moment it is true for
 * @param orang everybody, by OPD, by name
 * @param jumlah of each OPD with the units below it
 * @param mulai whether anybody has checked in at all on that day
 */
public record PotretHari(
        long versi,
        LocalDate hari,
        Instant kini,
        Pohon pohon,
        Map<UUID, List<Baris>> orang,
        Map<UUID, Hitung> jumlah,
        Hitung semua,
        boolean mulai) {

    /**
     * One person.
     *
     * @param hadir what counts of his punches
     * @param telat minutes after the start; 0 when in time
     * @param cepat minutes before the end
     * @param ditinjau a punch is to be looked at by somebody and was not yet
     */
    public record Baris(
            UUID pegawai,
            String nama,
            UUID opd,
            JadwalHari jadwal,
            Kehadiran hadir,
            KeadaanPapan keadaan,
            @Nullable KodeKeterangan keterangan,
            int telat,
            int cepat,
            boolean ditinjau) {

        /** Whether he should be there by now and nobody knows where he is. */
        public boolean ditunggu(Instant kini) {
            return keadaan == KeadaanPapan.BELUM
                    && jadwal.masuk() != null
                    && kini.isAfter(jadwal.masuk().plusSeconds(60L * jadwal.toleransi()));
        }
    }

    public Hitung jumlah(UUID opd) {
        return jumlah.getOrDefault(opd, Hitung.NOL);
    }

    /** People of this OPD itself, without its units. */
    public List<Baris> orang(UUID opd) {
        return orang.getOrDefault(opd, List.of());
    }
}
