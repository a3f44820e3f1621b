package id.pendopo.presensi.papan.sambungan;

import id.pendopo.kernel.port.Konteks;
import id.pendopo.kernel.port.SumberPencarian;
import id.pendopo.presensi.IzinPresensi;
import id.pendopo.presensi.LingkupQueries;
import id.pendopo.presensi.LingkupQueries.Lingkup;
import id.pendopo.presensi.papan.PapanKini;
import id.pendopo.presensi.papan.PotretHari;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Whether somebody is there today, for those who may see him. */
@Component
class PencarianPapan implements SumberPencarian {

    private static final int TERPENDEK = 3;

    private final PapanKini papan;
    private final LingkupQueries lingkup;
    private final MessageSource pesan;

    PencarianPapan(PapanKini papan, LingkupQueries lingkup, MessageSource pesan) {
        this.papan = papan;
        this.lingkup = lingkup;
        this.pesan = pesan;
    }

    @Override
    public List<Hasil> cari(Konteks konteks, String kata, int batas) {
        if (!konteks.boleh(IzinPresensi.LIHAT) || kata.length() < TERPENDEK) {
            return List.of();
        }
        var opd = konteks.opd(IzinPresensi.LIHAT);
        var jangkau =
                opd.isEmpty()
                        ? new Lingkup(true, Set.of())
                        : new Lingkup(false, lingkup.denganBawahan(opd));
        PotretHari p = papan.hariIni();
        String dicari = kata.toLowerCase(Locale.ROOT);
        return p.orang().entrySet().stream()
                .filter(e -> jangkau.memuat(e.getKey()))
                .map(Map.Entry::getValue)
                .flatMap(List::stream)
                .filter(o -> o.nama().toLowerCase(Locale.ROOT).contains(dicari))
                .sorted(Comparator.comparing(PotretHari.Baris::nama))
                .limit(batas)
                .map(o -> hasil(p, o))
                .toList();
    }

    private Hasil hasil(PotretHari p, PotretHari.Baris o) {
        Locale bahasa = LocaleContextHolder.getLocale();
        var s = p.pohon().simpul().get(o.opd());
        String keadaan =
                pesan.getMessage("presensi.papan.satu." + o.keadaan().kode(), null, bahasa);
        return new Hasil(
                "presensi.papan.pencarian",
                o.nama(),
                "/presensi/papan?q=" + URLEncoder.encode(o.nama(), StandardCharsets.UTF_8),
                s == null ? keadaan : keadaan + ", " + s.nama());
    }
}
