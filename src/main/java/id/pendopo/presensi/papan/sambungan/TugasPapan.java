package id.pendopo.presensi.papan.sambungan;

import id.pendopo.kernel.port.Konteks;
import id.pendopo.kernel.port.SumberTugas;
import id.pendopo.presensi.IzinPresensi;
import id.pendopo.presensi.LingkupQueries.Lingkup;
import id.pendopo.presensi.papan.PapanKini;
import id.pendopo.presensi.papan.Pohon.Simpul;
import id.pendopo.presensi.papan.PotretHari;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Tells a head, once work has begun, how many of his people nobody has seen. */
@Component
class TugasPapan implements SumberTugas {

    private final PapanKini papan;

    TugasPapan(PapanKini papan) {
        this.papan = papan;
    }

    @Override
    public List<Tugas> tugas(Konteks konteks) {
        Set<UUID> opd = konteks.opd(IzinPresensi.DAFTAR);
        if (opd.isEmpty()) {
            return List.of();
        }
        PotretHari p = papan.hariIni();
        // where nobody has checked in at all nobody is missed either
        return p.mulai()
                ? p.pohon().puncak(new Lingkup(false, opd)).stream()
                        .map(s -> satu(p, s))
                        .filter(t -> t.total() > 0)
                        .toList()
                : List.of();
    }

    private static Tugas satu(PotretHari p, Simpul s) {
        int banyak =
                (int)
                        p.pohon().keturunan(s.id()).stream()
                                .flatMap(id -> p.orang(id).stream())
                                .filter(o -> o.ditunggu(p.kini()))
                                .count();
        return new Tugas(
                "presensi.papan.tugas.belum",
                List.of(s.singkatan(), Integer.toString(banyak)),
                "/presensi/papan/" + s.slug() + "?keadaan=belum",
                0,
                banyak,
                p.hari(),
                Urgensi.HARI_INI);
    }
}
