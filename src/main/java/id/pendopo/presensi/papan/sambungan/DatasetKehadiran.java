package id.pendopo.presensi.papan.sambungan;

import id.pendopo.kernel.PemdaId;
import id.pendopo.kernel.Waktu;
import id.pendopo.kernel.port.PenyediaDataset;
import id.pendopo.platform.pemda.KonteksPemda;
import id.pendopo.presensi.papan.AngkaHariQueries;
import id.pendopo.presensi.papan.AngkaUmum;
import id.pendopo.presensi.papan.Hitung;
import id.pendopo.presensi.papan.Pohon;
import id.pendopo.presensi.papan.PohonQueries;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Rates of every OPD on every day that is over; no persons, no groups below five. */
@Component
class DatasetKehadiran implements PenyediaDataset {

    private static final String ARTI = "presensi.papan.dataset.";
    private static final int TAHUN = 2;

    private final AngkaHariQueries angka;
    private final PohonQueries pohon;
    private final Waktu waktu;

    DatasetKehadiran(AngkaHariQueries angka, PohonQueries pohon, Waktu waktu) {
        this.angka = angka;
        this.pohon = pohon;
        this.waktu = waktu;
    }

    @Override
    public Dataset keterangan() {
        return new Dataset(
                "presensi-kehadiran",
                ARTI + "judul",
                ARTI + "uraian",
                List.of(
                        new Kolom("hari", Jenis.TANGGAL, ARTI + "hari"),
                        new Kolom("opd", Jenis.TEKS, ARTI + "opd"),
                        persen("persen_tepat"),
                        persen("persen_telat"),
                        persen("persen_dinas"),
                        persen("persen_izin"),
                        persen("persen_tidak_hadir")));
    }

    private static Kolom persen(String nama) {
        return new Kolom(nama, Jenis.ANGKA, ARTI + nama);
    }

    @Override
    public void baris(PemdaId pemda, Consumer<List<@Nullable Object>> tujuan) {
        LocalDate kini = waktu.hariIni(KonteksPemda.wajib().zona());
        Pohon p = pohon.pada(kini);
        var perHari = new TreeMap<LocalDate, Map<UUID, Hitung>>();
        for (var b : angka.sejak(kini.minusYears(TAHUN).withDayOfYear(1))) {
            perHari.computeIfAbsent(b.hari(), h -> new HashMap<>()).put(b.opd(), b.jumlah());
        }
        perHari.descendingMap().forEach((hari, sendiri) -> sehari(p, hari, sendiri, tujuan));
    }

    private static void sehari(
            Pohon p,
            LocalDate hari,
            Map<UUID, Hitung> sendiri,
            Consumer<List<@Nullable Object>> tujuan) {
        var jumlah = AngkaUmum.naik(p, sendiri);
        for (var s : p.simpul().values()) {
            Hitung h = AngkaUmum.cukup(jumlah.get(s.id()), 1);
            if (h != null && (s.induk() == null || !p.simpul().containsKey(s.induk()))) {
                tujuan.accept(
                        Arrays.asList(
                                hari,
                                s.nama(),
                                h.persen(h.tepat()),
                                h.persen(h.telat()),
                                h.persen(h.dinas()),
                                h.persen(h.izin()),
                                h.persen(h.takAda())));
            }
        }
    }
}
