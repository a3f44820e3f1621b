package id.pendopo.presensi.rekap.web;

import id.pendopo.kernel.TidakDitemukan;
import id.pendopo.kernel.Waktu;
import id.pendopo.organisasi.PenandaTanganQueries;
import id.pendopo.organisasi.PenandaTanganQueries.PenandaTangan;
import id.pendopo.platform.orang.Pengguna;
import id.pendopo.platform.pemda.KonteksPemda;
import id.pendopo.platform.web.Bagian.Opsi;
import id.pendopo.platform.web.Bingkai;
import id.pendopo.presensi.rekap.LingkupRekap;
import id.pendopo.presensi.rekap.LingkupRekap.Opd;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Month and OPD of a page, within what somebody may see. */
@Component
public class PilihanRekap {

    private static final int HARI_BULAN_LALU = 10;
    private static final int BULAN_DITAWARKAN = 24;

    private final LingkupRekap lingkup;
    private final PenandaTanganQueries penanda;
    private final Waktu waktu;

    PilihanRekap(LingkupRekap lingkup, PenandaTanganQueries penanda, Waktu waktu) {
        this.lingkup = lingkup;
        this.penanda = penanda;
        this.waktu = waktu;
    }

    /** What was chosen: one OPD with its units, or all that he may see. */
    public record Dipilih(
            YearMonth bulan, List<Opd> boleh, @Nullable Opd opd, Collection<UUID> id) {

        public String kueri() {
            return "bulan=" + bulan + (opd == null ? "" : "&opd=" + opd.slug());
        }
    }

    /**
     * @throws TidakDitemukan when the OPD is not among those he may see
     */
    Dipilih pilih(Pengguna orang, String bulan, String slug) {
        var boleh = lingkup.opd(orang);
        if (boleh.isEmpty()) {
            throw new TidakDitemukan("rekap tanpa opd");
        }
        String yang = slug.isEmpty() && boleh.size() == 1 ? boleh.getFirst().slug() : slug;
        if (yang.isEmpty()) {
            return new Dipilih(bulan(bulan), boleh, null, boleh.stream().map(Opd::id).toList());
        }
        var id = lingkup.bawah(orang, yang);
        var opd = boleh.stream().filter(o -> o.slug().equals(yang)).findFirst().orElseThrow();
        return new Dipilih(bulan(bulan), boleh, opd, id);
    }

    LocalDate hariIni() {
        return waktu.hariIni(KonteksPemda.wajib().zona());
    }

    /** Last month in its first days after, the running one later. */
    YearMonth bulan(String teks) {
        try {
            return YearMonth.parse(teks);
        } catch (DateTimeException e) {
            var hari = hariIni();
            return YearMonth.from(hari)
                    .minusMonths(hari.getDayOfMonth() <= HARI_BULAN_LALU ? 1 : 0);
        }
    }

    List<Opsi> bulanDitawarkan(Bingkai b, YearMonth dipilih) {
        var hasil = new ArrayList<Opsi>();
        var ini = YearMonth.from(hariIni());
        for (int i = 0; i < BULAN_DITAWARKAN; i++) {
            hasil.add(opsi(b, ini.minusMonths(i)));
        }
        if (hasil.stream().noneMatch(o -> o.nilai().equals(dipilih.toString()))) {
            hasil.add(opsi(b, dipilih));
        }
        return hasil;
    }

    private static Opsi opsi(Bingkai b, YearMonth m) {
        return new Opsi(m.toString(), nama(b, m));
    }

    /** "Oktober 2026". */
    public static String nama(Bingkai b, YearMonth m) {
        return b.namaBulan(m.getMonthValue()) + " " + m.getYear();
    }

    public static List<Opsi> opd(Collection<Opd> boleh) {
        return boleh.stream().map(o -> new Opsi(o.slug(), o.nama())).toList();
    }

    @Nullable PenandaTangan kepala(@Nullable Opd opd) {
        return opd == null ? null : kepala(opd.id());
    }

    /** Who signs for an OPD today. */
    @Nullable PenandaTangan kepala(UUID opd) {
        return penanda.kepala(opd, hariIni()).orElse(null);
    }
}
