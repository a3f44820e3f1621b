package id.pendopo.presensi.papan.web;

import id.pendopo.platform.web.Bagian.Opsi;
import id.pendopo.platform.web.Bingkai;
import id.pendopo.presensi.papan.DaftarHadirQueries.Orang;
import id.pendopo.presensi.papan.DaftarHadirQueries.Tertulis;
import id.pendopo.presensi.papan.Pohon.Simpul;
import id.pendopo.presensi.papan.PotretHari;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The list of one unit on one day.
 *
 * @param unit those that he may write for
 * @param sejak first day that may still be written down
 */
public record DaftarPage(
        DaftarForm f,
        List<Simpul> unit,
        Simpul opd,
        LocalDate hari,
        LocalDate sejak,
        LocalDate kini,
        boolean beku,
        List<Orang> orang,
        List<Tertulis> tertulis,
        PotretHari potret,
        @Nullable String kabar) {

    private Map<UUID, PotretHari.Baris> perOrang() {
        return potret.orang(opd.id()).stream()
                .collect(Collectors.toMap(PotretHari.Baris::pegawai, o -> o));
    }

    /** A line of the list. */
    public record Baris(Orang orang, PotretHari.@Nullable Baris keadaan) {

        public boolean sudahMasuk() {
            return keadaan != null && keadaan.hadir().masuk() != null;
        }

        public boolean sudahPulang() {
            return keadaan != null && keadaan.hadir().pulang() != null;
        }
    }

    public List<Baris> baris() {
        var ada = perOrang();
        return orang.stream().map(o -> new Baris(o, ada.get(o.id()))).toList();
    }

    public List<Opsi> pilihanUnit() {
        return unit.stream().map(s -> new Opsi(s.id().toString(), s.nama())).toList();
    }

    public List<Opsi> pilihanHari(Bingkai b) {
        return sejak.datesUntil(kini.plusDays(1))
                .sorted(java.util.Comparator.reverseOrder())
                .map(h -> new Opsi(h.toString(), b.tanggal(h)))
                .toList();
    }
}
