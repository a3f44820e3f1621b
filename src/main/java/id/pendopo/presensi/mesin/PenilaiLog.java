package id.pendopo.presensi.mesin;

import id.pendopo.presensi.Arah;
import id.pendopo.presensi.JadwalHari;
import id.pendopo.presensi.PenempatHari;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;

/**
 * Who came and who left, out of presses of one person: a pure rule. The first of a working day is
 * the coming, the last the leaving; of a single one it is the nearer of start and end. What the
 * machine took for the direction is not asked.
 */
final class PenilaiLog {

    private final ZoneId zona;
    private final Function<LocalDate, JadwalHari> jadwal;
    private final Duration ulang;
    private final Instant sampai;

    /**
     * @param ulang so soon after the one before it is the same press again
     * @param sampai the log knows everything until then
     */
    PenilaiLog(
            ZoneId zona, Function<LocalDate, JadwalHari> jadwal, Duration ulang, Instant sampai) {
        this.zona = zona;
        this.jadwal = jadwal;
        this.ulang = ulang;
        this.sampai = sampai;
    }

    /**
     * A press of a known person.
     *
     * @param kunci the same for the same machine, number and time
     * @param sini of the machine whose log is looked at
     */
    record Tekan(UUID kunci, Instant waktu, boolean sini) {}

    /**
     * What a press comes to.
     *
     * @param tunggal the only one of its day
     * @param menunggu leaving before the end of a day of which the log does not know the end: a
     *     later press may be the last
     */
    record Usul(LocalDate hari, Arah arah, Tekan tekan, boolean tunggal, boolean menunggu) {}

    /**
     * Days without a press on the machine that is looked at are left alone.
     *
     * @param urut by time
     */
    List<Usul> nilai(List<Tekan> urut) {
        var perHari = new TreeMap<LocalDate, List<Tekan>>();
        Instant sebelum = null;
        for (Tekan t : urut) {
            boolean lagi = sebelum != null && !t.waktu().isAfter(sebelum.plus(ulang));
            sebelum = t.waktu();
            if (!lagi) {
                perHari.computeIfAbsent(
                                PenempatHari.hari(t.waktu(), zona, jadwal), h -> new ArrayList<>(4))
                        .add(t);
            }
        }
        var hasil = new ArrayList<Usul>();
        perHari.forEach(
                (hari, tekan) -> {
                    if (tekan.stream().anyMatch(Tekan::sini)) {
                        sehari(jadwal.apply(hari), tekan, hasil);
                    }
                });
        return hasil;
    }

    private void sehari(JadwalHari j, List<Tekan> tekan, List<Usul> hasil) {
        Tekan awal = tekan.getFirst();
        Tekan akhir = tekan.getLast();
        if (tekan.size() == 1) {
            hasil.add(usul(j, dekat(j, awal), awal, true));
            return;
        }
        // nobody comes after the end or leaves before the start of his hours
        if (!j.kerja() || awal.waktu().isBefore(j.pulang())) {
            hasil.add(usul(j, Arah.MASUK, awal, false));
        }
        if (!j.kerja() || akhir.waktu().isAfter(j.masuk())) {
            hasil.add(usul(j, Arah.PULANG, akhir, false));
        }
    }

    private static Arah dekat(JadwalHari j, Tekan t) {
        if (!j.kerja()) {
            return Arah.MASUK;
        }
        var keMasuk = Duration.between(j.masuk(), t.waktu()).abs();
        var kePulang = Duration.between(j.pulang(), t.waktu()).abs();
        return keMasuk.compareTo(kePulang) <= 0 ? Arah.MASUK : Arah.PULANG;
    }

    private Usul usul(JadwalHari j, Arah arah, Tekan t, boolean tunggal) {
        boolean sebelumUsai = !j.kerja() || t.waktu().isBefore(j.pulang());
        boolean menunggu =
                arah == Arah.PULANG && sebelumUsai && sampai.isBefore(PenempatHari.usai(j, zona));
        return new Usul(j.hari(), arah, t, tunggal, menunggu);
    }
}
