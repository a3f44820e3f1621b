package id.pendopo.kernel;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Pattern;

/**
 * Employee number of a civil servant, 18 digits: birth date, month of appointment, sex, serial
 * (BKN). Contract staff (PPPK) have 21 or more in place of the month. It holds the birth date, so
 * it prints itself masked.
 */
public record Nip(String nilai) {

    /** Kind of employment that the number itself tells. */
    public enum Jenis {
        PNS,
        PPPK
    }

    private static final Pattern DELAPAN_BELAS = Pattern.compile("[0-9]{18}");
    private static final int USIA_TERMUDA = 18;

    public Nip {
        nilai = nilai.replaceAll("[\\s\\u00A0.']", "");
        if (!DELAPAN_BELAS.matcher(nilai).matches()) {
            throw new MasukanSalah("nip.panjang", nilai.length() + " karakter", "18 angka");
        }
        LocalDate lahir = tanggalLahir(nilai);
        int bulanAngkat = angka(nilai, 12, 14);
        int tahunAngkat = angka(nilai, 8, 12);
        boolean pppk = bulanAngkat >= 21;
        if (!pppk && (bulanAngkat < 1 || bulanAngkat > 12)) {
            throw new MasukanSalah(
                    "nip.bulan-angkat",
                    bulanAngkat,
                    "angka ke-13 dan 14: bulan 01-12, atau 21 ke atas");
        }
        // PPPK numbers tell only the year of appointment: the last day of that year is the fairest
        // comparison
        LocalDate angkat =
                pppk
                        ? LocalDate.of(tahunAngkat, 12, 31)
                        : YearMonth.of(tahunAngkat, bulanAngkat).atEndOfMonth();
        if (angkat.isBefore(lahir.plusYears(USIA_TERMUDA))) {
            throw new MasukanSalah(
                    "nip.usia-angkat", "diangkat " + tahunAngkat, "usia paling muda 18 tahun");
        }
        char kelamin = nilai.charAt(14);
        if (kelamin != '1' && kelamin != '2') {
            throw new MasukanSalah(
                    "nip.kelamin", kelamin, "angka ke-15: 1 laki-laki atau 2 perempuan");
        }
    }

    public Jenis jenis() {
        return angka(nilai, 12, 14) >= 21 ? Jenis.PPPK : Jenis.PNS;
    }

    public LocalDate tanggalLahir() {
        return tanggalLahir(nilai);
    }

    public boolean perempuan() {
        return nilai.charAt(14) == '2';
    }

    /** For public pages and exports: only sex and serial remain. */
    public String tersamar() {
        return "*".repeat(14) + nilai.substring(14);
    }

    @Override
    public String toString() {
        return tersamar();
    }

    private static LocalDate tanggalLahir(String nip) {
        try {
            LocalDate lahir = LocalDate.of(angka(nip, 0, 4), angka(nip, 4, 6), angka(nip, 6, 8));
            if (lahir.getYear() >= 1900) {
                return lahir;
            }
        } catch (DateTimeException e) {
            // falls through to the one refusal below: the date itself is personal and stays unsaid
        }
        throw new MasukanSalah(
                "nip.tanggal-lahir",
                "bukan tanggal",
                "delapan angka pertama: tanggal lahir TTTTBBHH");
    }

    private static int angka(String nip, int dari, int sampai) {
        return Integer.parseInt(nip, dari, sampai, 10);
    }
}
