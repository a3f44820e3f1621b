package id.pendopo.demo;

/**
 * What was really reached on one sub kegiatan, month by month.
 *
 * @param fisik hundredths of a per cent, cumulative, never falling
 * @param realisasi rupiah, cumulative, never falling and never above the ceiling
 */
record Capaian(int[] fisik, long[] realisasi) {

    private static final int BULAN = 12;
    private static final int PERMIL = 1000;

    /**
     * From this month on the revised budget may be in force; before, the first one is the limit.
     */
    private static final int PERUBAHAN = 10;

    static Capaian untuk(Sub s, Kurva k, Acak acak) {
        boolean gaji = s.jenis() == JenisKerja.GAJI;
        var watak = s.unit().contoh().watak();
        double simpangan = gaji ? 0 : watak.deviasi * 100 + acak.sebaran() * 280;
        if (s.jenis() == JenisKerja.FISIK) {
            simpangan *= 1.3;
        }
        int serapan = gaji ? acak.antara(978, 997) : serapan(watak, acak);
        int[] fisik = new int[BULAN];
        long[] realisasi = new long[BULAN];
        int lalu = 0;
        long dibayar = 0;
        for (int m = 1; m <= BULAN; m++) {
            int rencana = k.fisik()[m - 1];
            lalu =
                    Math.max(
                            lalu,
                            kira(rencana, simpangan * m / 10, gaji ? 0 : acak.sebaran() * 60));
            fisik[m - 1] = lalu;
            dibayar = Math.max(dibayar, bayar(s, k, m, serapan, rencana, lalu));
            realisasi[m - 1] = dibayar;
        }
        return new Capaian(fisik, realisasi);
    }

    private static int serapan(Watak watak, Acak acak) {
        return (int) Math.clamp(watak.serapan + acak.sebaran() * 25, 300, PERMIL);
    }

    /** Work that the plan has not begun yet has not begun; what the plan has done may lag. */
    private static int kira(int rencana, double simpangan, double getar) {
        if (rencana == 0) {
            return 0;
        }
        double nilai = Math.clamp(rencana + simpangan + getar, 0, Kurva.PENUH);
        return (int) (nilai / 5) * 5;
    }

    /** Spending follows the plan of the money, and falls back with the work. */
    private static long bayar(Sub s, Kurva k, int m, int serapan, int rencana, int fisik) {
        long nilai = Math.min(k.kasSampai(m, s.pagu()), m < PERUBAHAN ? s.paguMurni() : s.pagu());
        if (s.jenis() != JenisKerja.RUTIN && fisik < rencana) {
            nilai = Kurva.bagian(nilai, (long) Kurva.PENUH * fisik / rencana);
        }
        return Kurva.bagian(nilai, (long) Kurva.PENUH * serapan / PERMIL);
    }
}
