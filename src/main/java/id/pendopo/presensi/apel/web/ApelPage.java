package id.pendopo.presensi.apel.web;

import id.pendopo.platform.web.Bagian.Galat;
import id.pendopo.presensi.apel.AturanApel;
import id.pendopo.presensi.apel.DaftarApelQueries.Orang;
import id.pendopo.presensi.apel.DaftarApelQueries.Versi;
import id.pendopo.presensi.apel.JadwalApel;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * One list of a unit.
 *
 * @param orang those he may write about
 * @param riwayat versions, the newest first
 * @param f the list as it is shown or was sent
 * @param k what was chosen about those whose check-in does not count any more
 * @param boleh whether it may still be written
 * @param penjaga whether he keeps it, in a month that is open
 * @param beku whether its month is closed
 */
public record ApelPage(
        ApelForm f,
        ApelForm k,
        JadwalApel apel,
        LocalDate hari,
        UUID opd,
        String namaOpd,
        AturanApel aturan,
        List<Orang> orang,
        List<Versi> riwayat,
        boolean boleh,
        boolean penjaga,
        boolean beku) {

    public int versi() {
        return riwayat.isEmpty() ? 0 : riwayat.getFirst().versi();
    }

    public boolean tutup() {
        return !riwayat.isEmpty() && riwayat.getFirst().tutup();
    }

    /** On a closed list, present by nothing but a check-in that was found invalid since. */
    public List<Orang> tanpaDasar() {
        return tutup() ? orang.stream().filter(Orang::tanpaDasar).toList() : List.of();
    }

    /** Errors of whichever of the two forms was sent. */
    public List<Galat> galat() {
        return f.galat().isEmpty() ? k.galat() : f.galat();
    }

    public String alamat() {
        return "/presensi/apel/" + apel.id() + "/" + hari;
    }

    public long hadir() {
        return orang.stream().filter(o -> "HADIR".equals(o.keadaan())).count();
    }
}
