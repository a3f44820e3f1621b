package id.pendopo.presensi.apel;

import id.pendopo.kernel.Waktu;
import id.pendopo.kernel.port.Konteks;
import id.pendopo.kernel.port.SumberTugas;
import id.pendopo.platform.pemda.KonteksPemda;
import id.pendopo.presensi.IzinPresensi;
import id.pendopo.presensi.LingkupQueries;
import id.pendopo.presensi.LingkupQueries.Lingkup;
import id.pendopo.presensi.apel.GugurApelQueries.Menunggu;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Tells who keeps a list that somebody on it stands on an invalid check-in. */
@Component
class TugasApel implements SumberTugas {

    /** Months are closed long before. */
    private static final int BULAN = 3;

    private final GugurApelQueries gugur;
    private final LingkupQueries lingkup;
    private final Waktu waktu;

    TugasApel(GugurApelQueries gugur, LingkupQueries lingkup, Waktu waktu) {
        this.gugur = gugur;
        this.lingkup = lingkup;
        this.waktu = waktu;
    }

    @Override
    public List<Tugas> tugas(Konteks konteks) {
        Set<UUID> opd = konteks.opd(IzinPresensi.DAFTAR);
        if (opd.isEmpty()) {
            return List.of();
        }
        LocalDate kini = waktu.hariIni(KonteksPemda.wajib().zona());
        var semua =
                gugur.antara(
                        kini.minusMonths(BULAN),
                        kini,
                        new Lingkup(false, lingkup.denganBawahan(opd)),
                        konteks.pelaku().akunId());
        if (semua.isEmpty()) {
            return List.of();
        }
        int banyak = semua.stream().mapToInt(Menunggu::banyak).sum();
        return List.of(
                new Tugas(
                        "presensi.apel.tugas.gugur",
                        List.of(Integer.toString(banyak)),
                        semua.getFirst().alamat(),
                        0,
                        banyak,
                        null,
                        Urgensi.SEGERA));
    }
}
