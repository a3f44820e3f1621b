package id.pendopo.demo;

import java.util.stream.IntStream;

/**
 * The plan of one sub kegiatan over twelve months.
 *
 * @param fisik planned physical progress, hundredths of a per cent, cumulative; ends at 10,000
 * @param kas share of the ceiling planned to be spent, of 10,000, cumulative; ends at 10,000
 */
record Kurva(int[] fisik, int[] kas) {

    static final int PENUH = 10_000;
    private static final int BULAN = 12;

    /** Months in which salaries are paid one and a half times: the holiday pay and the 13th. */
    private static final int THR = 3;

    private static final int GAJI_13 = 6;

    static Kurva untuk(JenisKerja jenis, Acak acak) {
        return switch (jenis) {
            case GAJI -> gaji();
            case RUTIN -> rutin(acak);
            case DOKUMEN -> bertahap(acak.antara(0, 3), acak.antara(11, 12), 0);
            case KEGIATAN -> bertahap(acak.antara(1, 3), acak.antara(10, 12), 1);
            case PENGADAAN -> {
                int mulai = acak.antara(2, 6);
                yield bertahap(mulai, mulai + acak.antara(2, 4), 1);
            }
            case FISIK -> bertahap(acak.antara(2, 4), acak.antara(11, 12), 1);
        };
    }

    private static Kurva gaji() {
        int[] bagian = IntStream.rangeClosed(1, BULAN).map(m -> 2).toArray();
        bagian[THR - 1]++;
        bagian[GAJI_13 - 1]++;
        return new Kurva(lurus(), kumulatif(bagian));
    }

    private static Kurva rutin(Acak acak) {
        int[] bagian = IntStream.rangeClosed(1, BULAN).map(m -> acak.antara(80, 110)).toArray();
        bagian[0] = 35;
        return new Kurva(lurus(), kumulatif(bagian));
    }

    /** An S between two months; money follows later by so many months. */
    private static Kurva bertahap(int mulai, int selesai, int jeda) {
        int[] fisik = new int[BULAN];
        for (int m = 1; m <= BULAN; m++) {
            fisik[m - 1] = huruf(m, mulai, selesai);
        }
        int[] kas = new int[BULAN];
        for (int m = 1; m <= BULAN; m++) {
            kas[m - 1] = m == BULAN ? PENUH : m > jeda ? fisik[m - 1 - jeda] : 0;
        }
        return new Kurva(fisik, kas);
    }

    private static int huruf(int m, int mulai, int selesai) {
        double x = Math.clamp((m - mulai) / (double) (selesai - mulai), 0, 1);
        return (int) Math.round(PENUH * x * x * (3 - 2 * x) / 5) * 5;
    }

    private static int[] lurus() {
        return IntStream.rangeClosed(1, BULAN).map(m -> PENUH * m / BULAN).toArray();
    }

    private static int[] kumulatif(int[] bagian) {
        int jumlah = IntStream.of(bagian).sum();
        int[] hasil = new int[BULAN];
        int sampai = 0;
        for (int m = 0; m < BULAN; m++) {
            sampai += bagian[m];
            hasil[m] = (int) ((long) PENUH * sampai / jumlah);
        }
        return hasil;
    }

    /** Planned spending to the end of a month, whole thousands; in December all of the ceiling. */
    long kasSampai(int bulan, long pagu) {
        if (bulan == 0) {
            return 0;
        }
        return bulan == BULAN ? pagu : bagian(pagu, kas[bulan - 1]) / 1000 * 1000;
    }

    /** A share of 10,000, safe for ceilings of any size. */
    static long bagian(long nilai, long dariPenuh) {
        return nilai / PENUH * dariPenuh + nilai % PENUH * dariPenuh / PENUH;
    }
}
