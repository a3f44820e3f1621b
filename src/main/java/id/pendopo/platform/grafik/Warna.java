package id.pendopo.platform.grafik;

/**
 * Literal colours of the light theme, for engines that ignore page styles inside SVG (the PDF
 * writer).
 */
enum Warna {
    KOSONG("none"),
    UTAMA("#0b5d4e"),
    TINTA("#14211e"),
    REDUP("#4a5a55"),
    GARIS("#d5dedb"),
    KERTAS("#ffffff"),
    LEMBUT("#e7f2ef"),
    BAIK("#0f7a4d"),
    WASPADA("#9a5b00"),
    BURUK("#b3261e"),
    AKSEN("#f2a900"),
    KELAS_0("#e3f1ec"),
    KELAS_1("#b5dccd"),
    KELAS_2("#74bfa6"),
    KELAS_3("#23806a"),
    KELAS_4("#0b5d4e"),
    PITA_0("#cbe1d8"),
    PITA_1("#fcecc7"),
    PITA_2("#f3b88c"),
    PITA_3("#ba231c");

    private final String heksa;

    Warna(String heksa) {
        this.heksa = heksa;
    }

    String heksa() {
        return heksa;
    }
}
