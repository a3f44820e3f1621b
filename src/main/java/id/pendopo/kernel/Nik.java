package id.pendopo.kernel;

import java.util.regex.Pattern;

/**
 * Citizen number, 16 digits: place of first registration (6), birth date with the day + 40 for
 * women (6), serial (4). Only the civil registry can confirm it; here only its form is checked.
 * Prints itself masked.
 */
public record Nik(String nilai) {

    private static final Pattern ENAM_BELAS = Pattern.compile("[0-9]{16}");

    public Nik {
        nilai = nilai.replaceAll("[\\s\\u00A0']", "");
        if (!ENAM_BELAS.matcher(nilai).matches()) {
            throw new MasukanSalah("nik.panjang", nilai.length() + " karakter", "16 angka");
        }
        if (angka(nilai, 0) < 11) {
            throw new MasukanSalah(
                    "nik.wilayah", angka(nilai, 0), "dua angka pertama: kode provinsi 11 ke atas");
        }
        int hari = angka(nilai, 6) % 40;
        int bulan = angka(nilai, 8);
        if (angka(nilai, 6) > 71 || hari < 1 || hari > 31 || bulan < 1 || bulan > 12) {
            throw new MasukanSalah(
                    "nik.tanggal-lahir",
                    "bukan tanggal",
                    "angka ke-7 sampai 12: tanggal lahir HHBBTT");
        }
        if (nilai.endsWith("0000")) {
            throw new MasukanSalah("nik.nomor-urut", "0000", "empat angka terakhir mulai 0001");
        }
    }

    public boolean perempuan() {
        return angka(nilai, 6) > 40;
    }

    public String tersamar() {
        return "*".repeat(12) + nilai.substring(12);
    }

    @Override
    public String toString() {
        return tersamar();
    }

    private static int angka(String nik, int dari) {
        return Integer.parseInt(nik, dari, dari + 2, 10);
    }
}
