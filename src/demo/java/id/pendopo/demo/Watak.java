package id.pendopo.demo;

/** How an agency tends to work, so that rankings and warnings have something to tell. */
enum Watak {
    CEPAT(4, 995, 3, 0, 1),
    TERTIB(1, 975, 1, 0, 2),
    BIASA(-1, 940, 8, 1, 4),
    SIBUK(-4, 890, 16, 2, 9),
    LAMBAT(-8, 800, 24, 3, 7),
    TERTINGGAL(-11, 720, 32, 2, 6),
    LALAI(-5, 850, 30, 38, 12);

    /** Points of physical progress ahead of the plan in October, negative: behind */
    final int deviasi;

    /** Per mille of the planned spending that is spent */
    final int serapan;

    /** Per cent of the reports that come late */
    final int terlambat;

    /** Per cent of the reports that never come */
    final int hilang;

    /** Days the head takes at most to approve */
    final int telaah;

    Watak(int deviasi, int serapan, int terlambat, int hilang, int telaah) {
        this.deviasi = deviasi;
        this.serapan = serapan;
        this.terlambat = terlambat;
        this.hilang = hilang;
        this.telaah = telaah;
    }
}
