package id.pendopo.platform.lembar;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cells as people write them in Indonesian tables. Where two readings are possible, none is taken.
 */
final class BacaNilai {

    /** A cell that cannot be read; the code is the message key. */
    static final class TidakTerbaca extends Exception {
        private final String kode;

        TidakTerbaca(String kode) {
            super(kode, null, false, false);
            this.kode = kode;
        }

        String kode() {
            return kode;
        }
    }

    private static final int DIGIT_MAKS = 18;

    /** No number and no date is longer; it also keeps the patterns below from long texts. */
    private static final int PANJANG_MAKS = 64;

    private static final int TAHUN_AWAL = 1900;
    private static final int TAHUN_AKHIR = 2200;

    private static final Pattern SPASI = Pattern.compile("[\\s\\u00a0\\u2007\\u2009\\u202f]+");
    private static final Pattern MINUS = Pattern.compile("[\\u2212\\u2013\\u2014]");
    private static final Pattern SPASI_PEMISAH = Pattern.compile(" ?([./]) ?");
    private static final Pattern LAMBANG_RUPIAH =
            Pattern.compile("(?i)^(rp\\.?|idr)\\s*|\\s*(rp\\.?|idr)$");
    private static final Pattern RIBUAN_TITIK = Pattern.compile("\\d{1,3}(\\.\\d{3})+");
    private static final Pattern RIBUAN_KOMA = Pattern.compile("\\d{1,3}(,\\d{3})+");
    private static final Pattern RIBUAN_SPASI = Pattern.compile("\\d{1,3}( \\d{3})+([.,]\\d+)?");
    private static final Pattern DIGIT = Pattern.compile("\\d+");
    private static final Pattern KODE = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}./_\\-]*");
    private static final Pattern ISO =
            Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})([ T]\\d{1,2}:\\d{2}.*)?");
    private static final Pattern HARI_DULU =
            Pattern.compile("(\\d{1,2})[/.\\-](\\d{1,2})[/.\\-](\\d{4})( \\d{1,2}[:.]\\d{2}.*)?");
    private static final Pattern DENGAN_BULAN =
            Pattern.compile("(?:\\p{L}+,? )?(\\d{1,2})[ \\-](\\p{L}+)\\.?[ \\-](\\d{4})");

    private static final Map<String, Integer> BULAN =
            Map.ofEntries(
                    Map.entry("jan", 1),
                    Map.entry("feb", 2),
                    Map.entry("peb", 2),
                    Map.entry("mar", 3),
                    Map.entry("apr", 4),
                    Map.entry("mei", 5),
                    Map.entry("may", 5),
                    Map.entry("jun", 6),
                    Map.entry("jul", 7),
                    Map.entry("agu", 8),
                    Map.entry("ags", 8),
                    Map.entry("agt", 8),
                    Map.entry("aug", 8),
                    Map.entry("sep", 9),
                    Map.entry("okt", 10),
                    Map.entry("oct", 10),
                    Map.entry("nov", 11),
                    Map.entry("nop", 11),
                    Map.entry("des", 12),
                    Map.entry("dec", 12));

    /** Whole names, so that "Januarti" is no month. */
    private static final Pattern NAMA_BULAN =
            Pattern.compile(
                    "jan(uari|uary)?|[fp]eb(ruari|ruary)?|mar(et|ch)?|apr(il)?|mei|may|jun[ie]?|jul[iy]?"
                            + "|agu(stus)?|ags|agt|aug(ust)?|sept?(ember)?|okt(ober)?|oct(ober)?"
                            + "|no[vp](ember)?|des(ember)?|dec(ember)?");

    private BacaNilai() {}

    static String teks(Sel sel) {
        return sel.tampil().replace("\r\n", "\n").strip();
    }

    static String kode(Sel sel) throws TidakTerbaca {
        String mentah = sel.tampil();
        if (KODE.matcher(mentah).matches()) {
            return mentah;
        }
        String kode = SPASI.matcher(mentah).replaceAll(" ").strip();
        if (kode.startsWith("'")) {
            kode = kode.substring(1);
        }
        // some exports put a space after every dot
        kode = SPASI_PEMISAH.matcher(kode).replaceAll("$1");
        if (!KODE.matcher(kode).matches()) {
            throw new TidakTerbaca("lembar.galat.kode");
        }
        return kode;
    }

    static BigDecimal rupiah(Sel sel) throws TidakTerbaca {
        BigDecimal nilai = angka(sel, "lembar.galat.rupiah");
        if (nilai.stripTrailingZeros().scale() > 2) {
            throw new TidakTerbaca("lembar.galat.rupiah-desimal");
        }
        return nilai;
    }

    static BigDecimal bilangan(Sel sel) throws TidakTerbaca {
        return angka(sel, "lembar.galat.bilangan");
    }

    static BigDecimal persen(Sel sel) throws TidakTerbaca {
        if (sel instanceof Sel.Angka angka) {
            return batasi(angka.persen() ? angka.nilai().movePointRight(2) : angka.nilai());
        }
        String teks = sel.tampil().strip();
        if (teks.endsWith("%")) {
            teks = teks.substring(0, teks.length() - 1);
        }
        // a thousand percent and more are rare, three decimals are not: 12.345 may be either
        if (RIBUAN_TITIK.matcher(teks.strip()).matches()) {
            throw new TidakTerbaca("lembar.galat.angka-ganda");
        }
        return batasi(dariTeks(teks, "lembar.galat.persen"));
    }

    private static BigDecimal angka(Sel sel, String kode) throws TidakTerbaca {
        if (sel instanceof Sel.Angka angka) {
            return batasi(angka.nilai());
        }
        if (sel instanceof Sel.Tanggal) {
            throw new TidakTerbaca(kode);
        }
        return batasi(dariTeks(sel.tampil(), kode));
    }

    private static BigDecimal batasi(BigDecimal nilai) throws TidakTerbaca {
        if (nilai.precision() - nilai.scale() > DIGIT_MAKS || nilai.scale() > DIGIT_MAKS) {
            throw new TidakTerbaca("lembar.galat.angka-besar");
        }
        return nilai;
    }

    /**
     * "1.500.000,00", "Rp 1.500.000", "(2.000)", "1500000.5"; a lone dash is zero, as accountants
     * write it.
     */
    static BigDecimal dariTeks(String mentah, String kode) throws TidakTerbaca {
        if (mentah.length() > PANJANG_MAKS) {
            throw new TidakTerbaca(kode);
        }
        String teks = MINUS.matcher(SPASI.matcher(mentah).replaceAll(" ").strip()).replaceAll("-");
        boolean negatif = false;
        if (teks.startsWith("(") && teks.endsWith(")")) {
            negatif = true;
            teks = teks.substring(1, teks.length() - 1).strip();
        }
        teks = LAMBANG_RUPIAH.matcher(teks).replaceAll("");
        if (teks.startsWith("-")) {
            if (negatif) {
                throw new TidakTerbaca(kode);
            }
            teks = LAMBANG_RUPIAH.matcher(teks.substring(1).strip()).replaceAll("");
            if (teks.isEmpty()) {
                return BigDecimal.ZERO;
            }
            negatif = true;
        }
        BigDecimal nilai =
                tanpaTanda(teks.endsWith(",-") ? teks.substring(0, teks.length() - 2) : teks, kode);
        return negatif ? nilai.negate() : nilai;
    }

    private static BigDecimal tanpaTanda(String teks, String kode) throws TidakTerbaca {
        if (RIBUAN_SPASI.matcher(teks).matches()) {
            return tanpaTanda(teks.replace(" ", ""), kode);
        }
        int titik = teks.indexOf('.');
        int koma = teks.indexOf(',');
        if (titik < 0 && koma < 0) {
            return desimal(teks, "", kode);
        }
        if (titik >= 0 && koma >= 0) {
            boolean komaDesimal = teks.lastIndexOf(',') > teks.lastIndexOf('.');
            int potong = komaDesimal ? teks.lastIndexOf(',') : teks.lastIndexOf('.');
            String bulat = teks.substring(0, potong);
            Pattern ribuan = komaDesimal ? RIBUAN_TITIK : RIBUAN_KOMA;
            if (!ribuan.matcher(bulat).matches()) {
                throw new TidakTerbaca(kode);
            }
            return desimal(bulat.replaceAll("[.,]", ""), teks.substring(potong + 1), kode);
        }
        return koma >= 0 ? hanyaKoma(teks, koma, kode) : hanyaTitik(teks, titik, kode);
    }

    private static BigDecimal hanyaKoma(String teks, int koma, String kode) throws TidakTerbaca {
        if (teks.indexOf(',', koma + 1) >= 0) {
            if (!RIBUAN_KOMA.matcher(teks).matches()) {
                throw new TidakTerbaca(kode);
            }
            return desimal(teks.replace(",", ""), "", kode);
        }
        // 1,500 is one and a half here and fifteen hundred in an English table
        if (RIBUAN_KOMA.matcher(teks).matches() && !teks.startsWith("0")) {
            throw new TidakTerbaca("lembar.galat.angka-ganda");
        }
        return desimal(teks.substring(0, koma), teks.substring(koma + 1), kode);
    }

    private static BigDecimal hanyaTitik(String teks, int titik, String kode) throws TidakTerbaca {
        if (RIBUAN_TITIK.matcher(teks).matches() && !teks.startsWith("0")) {
            return desimal(teks.replace(".", ""), "", kode);
        }
        if (teks.indexOf('.', titik + 1) >= 0) {
            throw new TidakTerbaca(kode);
        }
        return desimal(teks.substring(0, titik), teks.substring(titik + 1), kode);
    }

    private static BigDecimal desimal(String bulat, String pecahan, String kode)
            throws TidakTerbaca {
        if (!DIGIT.matcher(bulat).matches()
                || !(pecahan.isEmpty() || DIGIT.matcher(pecahan).matches())) {
            throw new TidakTerbaca(kode);
        }
        return new BigDecimal(pecahan.isEmpty() ? bulat : bulat + "." + pecahan);
    }

    static LocalDate tanggal(Sel sel) throws TidakTerbaca {
        if (sel instanceof Sel.Tanggal tanggal) {
            return masukAkal(tanggal.nilai().toLocalDate());
        }
        if (sel instanceof Sel.Angka angka) {
            return dariSerial(angka.nilai());
        }
        if (sel.tampil().length() > PANJANG_MAKS) {
            throw new TidakTerbaca("lembar.galat.tanggal");
        }
        String teks = SPASI.matcher(sel.tampil()).replaceAll(" ").strip();
        try {
            return masukAkal(tanggalTeks(teks));
        } catch (DateTimeException e) {
            throw new TidakTerbaca("lembar.galat.tanggal");
        }
    }

    /**
     * A plain number in a date column is Excel's day number, if it gives a day from 1950 to 2100.
     */
    private static LocalDate dariSerial(BigDecimal serial) throws TidakTerbaca {
        if (serial.compareTo(BigDecimal.valueOf(18_264)) < 0
                || serial.compareTo(BigDecimal.valueOf(73_415)) > 0) {
            throw new TidakTerbaca("lembar.galat.tanggal");
        }
        return LocalDate.of(1899, 12, 30).plusDays(serial.intValue());
    }

    private static LocalDate tanggalTeks(String teks) throws TidakTerbaca {
        Matcher iso = ISO.matcher(teks);
        if (iso.matches()) {
            return tanggal(iso.group(1), Integer.parseInt(iso.group(2)), iso.group(3));
        }
        Matcher hariDulu = HARI_DULU.matcher(teks);
        if (hariDulu.matches()) {
            return tanggal(
                    hariDulu.group(3), Integer.parseInt(hariDulu.group(2)), hariDulu.group(1));
        }
        Matcher bulan = DENGAN_BULAN.matcher(teks);
        if (bulan.matches()) {
            String nama = bulan.group(2).toLowerCase(Locale.ROOT);
            if (NAMA_BULAN.matcher(nama).matches()) {
                Integer ke = BULAN.get(nama.substring(0, 3));
                if (ke != null) {
                    return tanggal(bulan.group(3), ke, bulan.group(1));
                }
            }
        }
        throw new TidakTerbaca("lembar.galat.tanggal");
    }

    private static LocalDate tanggal(String tahun, int bulan, String hari) {
        return LocalDate.of(Integer.parseInt(tahun), bulan, Integer.parseInt(hari));
    }

    private static LocalDate masukAkal(LocalDate tanggal) throws TidakTerbaca {
        if (tanggal.getYear() < TAHUN_AWAL || tanggal.getYear() > TAHUN_AKHIR) {
            throw new TidakTerbaca("lembar.galat.tanggal");
        }
        return tanggal;
    }
}
