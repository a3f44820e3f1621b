package id.pendopo.monev.web;

import id.pendopo.monev.Keadaan;
import id.pendopo.monev.Penilaian;
import id.pendopo.monev.Potret;
import id.pendopo.monev.Rekap;
import id.pendopo.monev.WilayahQueries.Kecamatan;
import id.pendopo.monev.WilayahQueries.PerWilayah;
import id.pendopo.platform.grafik.Peran;
import id.pendopo.platform.grafik.Teks;
import id.pendopo.platform.grafik.peta.BatasWilayah;
import id.pendopo.platform.grafik.peta.PetaWilayah;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The pemda as a map, and the table of the same figures. */
public record PetaPage(
        PerWilayah wilayah, BatasWilayah batas, Potret potret, Penilaian ukuran, Ukur ukur) {

    /** Address of what lies in no kecamatan. */
    static final String TANPA_LOKASI = "tanpa-lokasi";

    /** What the colours tell. */
    public enum Ukur {
        /** points of physical progress from the plan */
        FISIK,
        /** spending in per cent of the cash plan */
        SERAPAN;

        public String kode() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Ukur dari(@Nullable String kode) {
            return SERAPAN.kode().equals(kode) ? SERAPAN : FISIK;
        }
    }

    /**
     * A line of the table.
     *
     * @param nama null for what lies in no kecamatan
     */
    public record Baris(String url, @Nullable String nama, Rekap rekap, Keadaan keadaan) {}

    /** Without kecamatan of its own or without any place there is nothing to draw. */
    public boolean kosong() {
        return batas.wilayah().isEmpty() || wilayah.berlokasi() == 0;
    }

    public PetaWilayah peta(Teks t) {
        Map<String, BigDecimal> nilai = new HashMap<>();
        for (Kecamatan k : wilayah.kecamatan()) {
            BigDecimal satu = nilai(k.rekap());
            if (satu != null) {
                nilai.put(k.kode(), satu);
            }
        }
        return PetaWilayah.dari(batas, nilai, w -> url(w.kode()))
                .sebagai("peta-kecamatan", t.s("monev.peta.judul-" + ukur.kode()))
                .berpita(pita(t), ukur == Ukur.FISIK ? Teks::poinBertanda : Teks::persen);
    }

    private @Nullable BigDecimal nilai(Rekap r) {
        if (!r.lapor()) {
            return null;
        }
        return ukur == Ukur.SERAPAN
                ? r.serapanKas()
                : r.bobotRencana().signum() == 0 ? null : r.deviasi();
    }

    private List<PetaWilayah.Pita> pita(Teks t) {
        List<BigDecimal> batasBawah =
                ukur == Ukur.FISIK
                        ? ukuran.deviasi()
                        : ukuran.serapan().stream()
                                .map(Penilaian.Pita::mulai)
                                .filter(m -> m != null)
                                .toList();
        List<PetaWilayah.Pita> hasil = new ArrayList<>();
        for (int i = 0; i <= batasBawah.size(); i++) {
            BigDecimal mulai = i == batasBawah.size() ? null : batasBawah.get(i);
            hasil.add(new PetaWilayah.Pita(mulai, Peran.pita(i), rentang(t, batasBawah, i)));
        }
        return hasil;
    }

    private String rentang(Teks t, List<BigDecimal> batasBawah, int i) {
        if (i == 0) {
            return t.s("grafik.pita.dari", batas(t, batasBawah.getFirst()));
        }
        String atas = batas(t, batasBawah.get(i - 1));
        return i == batasBawah.size()
                ? t.s("grafik.pita.bawah", atas)
                : t.s("grafik.pita.sampai", atas, batas(t, batasBawah.get(i)));
    }

    private String batas(Teks t, BigDecimal nilai) {
        return ukur == Ukur.FISIK ? t.angka(nilai) : t.s("monev.peta.persen", t.angka(nilai));
    }

    public List<Baris> baris() {
        List<Baris> hasil = new ArrayList<>();
        wilayah.kecamatan().forEach(k -> hasil.add(baris(k.kode(), k.nama(), k.rekap())));
        hasil.add(baris(TANPA_LOKASI, null, wilayah.tanpaLokasi()));
        return hasil;
    }

    private Baris baris(String kode, @Nullable String nama, Rekap rekap) {
        return new Baris(
                url(kode), nama, rekap, ukuran.keadaan(rekap, potret.selesai(potret.bulan())));
    }

    private String url(String kode) {
        return "/capaian/wilayah/%s?tahun=%d&bulan=%d"
                .formatted(kode, potret.tahun(), potret.bulan());
    }
}
