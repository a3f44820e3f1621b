package id.pendopo.presensi.papan.sambungan;

import id.pendopo.kernel.port.Konteks;
import id.pendopo.kernel.port.SumberIndikator;
import id.pendopo.presensi.papan.AngkaUmum;
import id.pendopo.presensi.papan.Hitung;
import id.pendopo.presensi.papan.PapanKini;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How many of the staff are there today, as everybody may know it. */
@Component
class IndikatorPapan implements SumberIndikator {

    private static final String URL = "/presensi/umum";

    private final PapanKini papan;

    IndikatorPapan(PapanKini papan) {
        this.papan = papan;
    }

    /** Nothing on a day off, and nothing before the first has come. */
    @Override
    public List<Indikator> indikator(Konteks konteks) {
        var p = papan.hariIni();
        Hitung h = AngkaUmum.cukup(p.semua(), 1);
        if (h == null || !p.mulai()) {
            return List.of();
        }
        return List.of(
                satu("hadir", h.persenHadir(), p.kini()),
                satu("telat", h.persen(h.telat()), p.kini()),
                satu("tak-ada", h.persen(h.takAda()), p.kini()));
    }

    private static Indikator satu(String apa, @Nullable BigDecimal nilai, Instant per) {
        return new Indikator(
                "presensi." + apa,
                "presensi.papan.indikator." + apa,
                nilai,
                null,
                Satuan.PERSEN,
                per,
                URL);
    }
}
