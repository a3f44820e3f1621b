package id.pendopo.platform.grafik;

import org.jspecify.annotations.Nullable;

/**
 * What a mark means. On screen a role is a CSS class, so themes and dark mode reach it; on paper it
 * is a set of literal paint attributes.
 */
public enum Peran {
    KISI("kisi", Warna.KOSONG, Warna.GARIS, 1),
    NOL("nol", Warna.KOSONG, Warna.REDUP, 1),
    RENCANA("rencana", Warna.KOSONG, Warna.REDUP, 2.2, "5 5", 1),
    REALISASI("realisasi", Warna.KOSONG, Warna.UTAMA, 3.4),
    JEMBATAN("jembatan", Warna.KOSONG, Warna.UTAMA, 2, "1 6", 1),
    SELISIH_BURUK("selisih-buruk", Warna.BURUK, Warna.KOSONG, 0, null, 0.13),
    SELISIH_BAIK("selisih-baik", Warna.BAIK, Warna.KOSONG, 0, null, 0.16),
    HARI_INI("hari-ini", Warna.KOSONG, Warna.AKSEN, 1.5),
    TITIK("titik", Warna.UTAMA, Warna.KERTAS, 2.5),
    TITIK_KOSONG("titik-kosong", Warna.KERTAS, Warna.UTAMA, 2),
    MINI("mini", Warna.KOSONG, Warna.UTAMA, 2.2),
    MINI_BAIK("mini-baik", Warna.KOSONG, Warna.BAIK, 2.2),
    MINI_BURUK("mini-buruk", Warna.KOSONG, Warna.BURUK, 2.2),
    BATANG_RENCANA("batang-rencana", Warna.LEMBUT, Warna.REDUP, 1),
    BATANG("batang", Warna.UTAMA, Warna.KOSONG, 0),
    ARSIR("arsir", Warna.KOSONG, Warna.REDUP, 1),
    ALUR("alur", Warna.GARIS, Warna.KOSONG, 0),
    PENANDA("penanda", Warna.KOSONG, Warna.TINTA, 2),
    ISI_UTAMA("isi-utama", Warna.UTAMA, Warna.KOSONG, 0),
    ISI_BAIK("isi-baik", Warna.BAIK, Warna.KOSONG, 0),
    ISI_WASPADA("isi-waspada", Warna.AKSEN, Warna.KOSONG, 0),
    ISI_BURUK("isi-buruk", Warna.BURUK, Warna.KOSONG, 0),
    ISI_NETRAL("isi-netral", Warna.REDUP, Warna.KOSONG, 0),
    KELAS_0("m0", Warna.KELAS_0, Warna.KERTAS, 1.5),
    KELAS_1("m1", Warna.KELAS_1, Warna.KERTAS, 1.5),
    KELAS_2("m2", Warna.KELAS_2, Warna.KERTAS, 1.5),
    KELAS_3("m3", Warna.KELAS_3, Warna.KERTAS, 1.5),
    KELAS_4("m4", Warna.KELAS_4, Warna.KERTAS, 1.5),
    PITA_0("pita0", Warna.PITA_0, Warna.KERTAS, 1.5),
    PITA_1("pita1", Warna.PITA_1, Warna.KERTAS, 1.5),
    PITA_2("pita2", Warna.PITA_2, Warna.KERTAS, 1.5),
    PITA_3("pita3", Warna.PITA_3, Warna.KERTAS, 1.5),
    PENUNJUK("penunjuk", Warna.KOSONG, Warna.REDUP, 0.8),
    PANGKAL_PENUNJUK("pangkal", Warna.TINTA, Warna.KOSONG, 0),
    SUMBU("sumbu", Warna.REDUP, 11.5, 500),
    LABEL("label", Warna.TINTA, 11, 650),
    LABEL_HARI_INI("label-hari-ini", Warna.REDUP, 11, 650),
    LABEL_RENCANA("label-rencana", Warna.REDUP, 13, 700),
    LABEL_REALISASI("label-realisasi", Warna.UTAMA, 13, 700),
    LABEL_BAIK("label-baik", Warna.BAIK, 12, 700),
    LABEL_BURUK("label-buruk", Warna.BURUK, 12, 700),
    LABEL_PETA("label-peta", Warna.TINTA, 11, 700),
    LABEL_PETA_PEKAT("label-peta-pekat", Warna.KERTAS, 11, 700),
    ANGKA_PETA("angka-peta", Warna.TINTA, 10, 700),
    ANGKA_PETA_PEKAT("angka-peta-pekat", Warna.KERTAS, 10, 700),
    ANGKA_BESAR("angka-besar", Warna.TINTA, 26, 750),
    KOSONG("kosong", Warna.REDUP, 13, 600);

    private final String kelas;
    private final Warna isi;
    private final Warna garis;
    private final double tebal;
    private final @Nullable String putus;
    private final double pekat;
    private final double huruf;
    private final int bobot;

    Peran(String kelas, Warna isi, Warna garis, double tebal) {
        this(kelas, isi, garis, tebal, null, 1);
    }

    Peran(
            String kelas,
            Warna isi,
            Warna garis,
            double tebal,
            @Nullable String putus,
            double pekat) {
        this(kelas, isi, garis, tebal, putus, pekat, 0, 0);
    }

    Peran(String kelas, Warna isi, double huruf, int bobot) {
        this(kelas, isi, Warna.KOSONG, 0, null, 1, huruf, bobot);
    }

    Peran(
            String kelas,
            Warna isi,
            Warna garis,
            double tebal,
            @Nullable String putus,
            double pekat,
            double huruf,
            int bobot) {
        this.kelas = "g-" + kelas;
        this.isi = isi;
        this.garis = garis;
        this.tebal = tebal;
        this.putus = putus;
        this.pekat = pekat;
        this.huruf = huruf;
        this.bobot = bobot;
    }

    public String kelas() {
        return kelas;
    }

    /**
     * Font size in SVG units; the label placement counts on it, so it is written into the SVG
     * rather than styled.
     */
    public double huruf() {
        return huruf;
    }

    public int bobot() {
        return bobot;
    }

    Warna isi() {
        return isi;
    }

    Warna garis() {
        return garis;
    }

    double tebal() {
        return tebal;
    }

    @Nullable String putus() {
        return putus;
    }

    double pekat() {
        return pekat;
    }

    /** The fill of a band with fixed limits, 0 (good) to 3 (worst), as in the heat map. */
    public static Peran pita(int urutan) {
        return switch (urutan) {
            case 0 -> PITA_0;
            case 1 -> PITA_1;
            case 2 -> PITA_2;
            default -> PITA_3;
        };
    }

    /** Whether type on this fill has to be light. */
    public boolean gelap() {
        return this == KELAS_3 || this == KELAS_4 || this == PITA_3;
    }

    /** The fill of quantile class 0 (fewest) to 4 (most). */
    public static Peran kelasPeta(int kelas) {
        return switch (kelas) {
            case 0 -> KELAS_0;
            case 1 -> KELAS_1;
            case 2 -> KELAS_2;
            case 3 -> KELAS_3;
            default -> KELAS_4;
        };
    }
}
