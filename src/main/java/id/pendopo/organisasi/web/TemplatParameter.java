package id.pendopo.organisasi.web;

import id.pendopo.organisasi.AturanParameter;
import id.pendopo.organisasi.AturanParameter.Nilai;
import id.pendopo.organisasi.BentukNilai;
import id.pendopo.organisasi.ParameterService;
import id.pendopo.platform.lembar.KolomTulis;
import id.pendopo.platform.lembar.LembarTulis;
import id.pendopo.platform.orang.Pengguna;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;

/** The rules that one may set, with the values of today and of the days to come. */
@Component
class TemplatParameter {

    private final ParameterService parameter;
    private final HariIni hari;

    TemplatParameter(ParameterService parameter, HariIni hari) {
        this.parameter = parameter;
        this.hari = hari;
    }

    void tulis(LembarTulis lembar, Pengguna orang) {
        lembar.kolom(
                KolomTulis.kode("Kode").denganLebar(28),
                KolomTulis.teks("Nilai").denganLebar(50),
                KolomTulis.tanggal("Berlaku Sejak"),
                KolomTulis.tanggal("Berlaku Sampai"),
                KolomTulis.teks("Dasar Hukum").denganLebar(40),
                KolomTulis.teks("Alasan").denganLebar(40),
                KolomTulis.teks("Satuan").denganLebar(14),
                KolomTulis.teks("Keterangan").denganLebar(60));
        for (AturanParameter a : parameter.semua()) {
            if (ParameterService.boleh(orang, a.kode())) {
                for (Nilai n : berlaku(a, hari.kini())) {
                    lembar.baris(
                            a.kode(),
                            BentukNilai.tulis(n.nilai()),
                            n.sejak(),
                            n.sampai(),
                            n.dasarHukum(),
                            n.alasan(),
                            a.satuan(),
                            a.keterangan());
                }
            }
        }
    }

    private static List<Nilai> berlaku(AturanParameter a, LocalDate hari) {
        var kini = a.pada(hari);
        return a.nilai().stream()
                .filter(n -> n.equals(kini) || n.sejak().isAfter(hari))
                .sorted(Comparator.comparing(Nilai::sejak))
                .toList();
    }
}
