package id.pendopo.presensi.mesin;

import id.pendopo.kernel.AturanDilanggar;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the log of a machine line by line: {@code attlog.dat} (number, time, device, status, kind,
 * work code; tabs, the number padded with blanks), the lists other makers write with a header, and
 * comma or semicolon separated exports. A line that is none is told with its number and does not
 * keep the others away.
 */
final class PembacaLog {

    /** Bytes of a line; longer ones belong to no log. */
    private static final int TERPANJANG = 2_000;

    private static final int CONTOH = 8_192;
    private static final int NOMOR_TERPANJANG = 32;
    private static final Pattern NOMOR =
            Pattern.compile("[0-9A-Za-z._-]{1," + NOMOR_TERPANJANG + "}");
    private static final Pattern WAKTU =
            Pattern.compile(
                    "(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})[T ]+(\\d{1,2}):(\\d{2})(?::(\\d{2}))?(?:\\.0+)?");
    private static final List<String> KEPALA_NOMOR =
            List.of("idpegawaimesin", "enno", "userid", "pin", "nomor", "acno", "id", "no");
    private static final List<String> KEPALA_WAKTU =
            List.of("waktu", "datetime", "time", "checktime", "tanggal", "timestamp");

    /** Takes what was read, in the order of the file. */
    interface Penerima {

        void baris(BarisLog baris);

        /**
         * @param sebab message key of what is wrong
         */
        void rusak(int nomor, String isi, String sebab);
    }

    private final String pemisah;
    private final int kolomNomor;
    private final int kolomWaktu;
    private final boolean berkepala;

    private PembacaLog(String pemisah, int kolomNomor, int kolomWaktu, boolean berkepala) {
        this.pemisah = pemisah;
        this.kolomNomor = kolomNomor;
        this.kolomWaktu = kolomWaktu;
        this.berkepala = berkepala;
    }

    /**
     * Reads the whole file with one line in memory.
     *
     * @throws AturanDilanggar {@code presensi.mesin.berkas.*} when it is no log at all
     */
    static void baca(Path berkas, Penerima penerima) throws IOException {
        byte[] awal = awal(berkas);
        if (awal.length == 0) {
            throw new AturanDilanggar("presensi.mesin.berkas.kosong");
        }
        tolakYangLain(awal);
        try (var isi =
                new BufferedReader(
                        new InputStreamReader(Files.newInputStream(berkas), aksara(awal)))) {
            baca(isi, penerima);
        }
    }

    private static byte[] awal(Path berkas) throws IOException {
        try (InputStream isi = Files.newInputStream(berkas)) {
            return isi.readNBytes(CONTOH);
        }
    }

    private static Charset aksara(byte[] awal) {
        if (awal.length > 1 && (awal[0] & 0xff) == 0xff && (awal[1] & 0xff) == 0xfe) {
            return StandardCharsets.UTF_16LE;
        }
        return StandardCharsets.UTF_8;
    }

    /** What people send in its place, named so that they know what to send. */
    private static void tolakYangLain(byte[] awal) {
        String teks = new String(awal, StandardCharsets.ISO_8859_1);
        String ditemukan =
                teks.startsWith("PK\u0003\u0004")
                        ? "Excel (.xlsx) / ZIP"
                        : teks.startsWith("\u00d0\u00cf\u0011\u00e0")
                                ? "Excel 97–2003 (.xls)"
                                : teks.startsWith("%PDF")
                                        ? "PDF"
                                        : teks.startsWith("\u001f\u008b")
                                                ? "GZIP"
                                                : markup(teks) ? "HTML / XML" : null;
        if (ditemukan != null) {
            throw new AturanDilanggar("presensi.mesin.berkas.jenis", ditemukan);
        }
        if (aksara(awal).equals(StandardCharsets.UTF_8) && teks.indexOf('\0') >= 0) {
            throw new AturanDilanggar("presensi.mesin.berkas.biner");
        }
    }

    private static boolean markup(String teks) {
        String rapi =
                teks.replace("\u00ef\u00bb\u00bf", "").stripLeading().toLowerCase(Locale.ROOT);
        return rapi.startsWith("<");
    }

    private static void baca(BufferedReader isi, Penerima penerima) throws IOException {
        PembacaLog bentuk = null;
        int nomor = 0;
        int terbaca = 0;
        String satu;
        while ((satu = baris(isi)) != null) {
            nomor++;
            String teks = satu.startsWith("\ufeff") ? satu.substring(1) : satu;
            if (teks.isBlank()) {
                continue;
            }
            if (bentuk == null) {
                bentuk = kenali(teks);
                if (bentuk.berkepala) {
                    continue;
                }
            }
            terbaca += bentuk.satu(nomor, teks, penerima) ? 1 : 0;
        }
        if (terbaca == 0) {
            throw new AturanDilanggar("presensi.mesin.berkas.bukan-log", nomor);
        }
    }

    /** A line, cut where it is far too long; null at the end. */
    private static @Nullable String baris(BufferedReader isi) throws IOException {
        var hasil = new StringBuilder();
        int c = isi.read();
        if (c < 0) {
            return null;
        }
        while (c >= 0 && c != '\n') {
            if (hasil.length() < TERPANJANG && c != '\r') {
                hasil.append((char) c);
            }
            c = isi.read();
        }
        return hasil.toString();
    }

    private static PembacaLog kenali(String teks) {
        String pemisah =
                teks.contains("\t")
                        ? "\t"
                        : teks.contains(";") ? ";" : teks.contains(",") ? "," : "";
        if (pemisah.isEmpty()) {
            return new PembacaLog(pemisah, 0, 1, false);
        }
        String[] kolom = teks.split(pemisah, -1);
        int nomor = cari(kolom, KEPALA_NOMOR);
        int waktu = cari(kolom, KEPALA_WAKTU);
        return nomor >= 0 && waktu >= 0
                ? new PembacaLog(pemisah, nomor, waktu, true)
                : new PembacaLog(pemisah, 0, 1, false);
    }

    private static int cari(String[] kolom, List<String> nama) {
        for (String satu : nama) {
            for (int i = 0; i < kolom.length; i++) {
                if (kolom[i].toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "").equals(satu)) {
                    return i;
                }
            }
        }
        return -1;
    }

    private boolean satu(int ke, String teks, Penerima penerima) {
        String nomor;
        String waktu;
        if (pemisah.isEmpty()) {
            String[] kata = teks.strip().split("\\s+", 4);
            nomor = kata[0];
            waktu = kata.length < 3 ? "" : kata[1] + " " + kata[2];
        } else {
            String[] kolom = teks.split(pemisah, -1);
            nomor = ambil(kolom, kolomNomor);
            waktu = ambil(kolom, kolomWaktu);
            if (berkepala && !WAKTU.matcher(waktu).matches()) {
                // some makers write fewer tabs between the names of columns than between values
                waktu =
                        Arrays.stream(kolom)
                                .map(String::strip)
                                .filter(k -> WAKTU.matcher(k).matches())
                                .findFirst()
                                .orElse(waktu);
            }
        }
        if (!NOMOR.matcher(nomor).matches()) {
            penerima.rusak(ke, potong(teks), "presensi.mesin.rusak.nomor");
            return false;
        }
        var saat = saat(waktu);
        if (saat.isEmpty()) {
            penerima.rusak(ke, potong(teks), "presensi.mesin.rusak.waktu");
            return false;
        }
        penerima.baris(new BarisLog(nomor, saat.get()));
        return true;
    }

    private static String ambil(String[] kolom, int ke) {
        return ke < kolom.length ? kolom[ke].replace("\"", "").strip() : "";
    }

    private static Optional<LocalDateTime> saat(String teks) {
        Matcher m = WAKTU.matcher(teks);
        if (!m.matches()) {
            return Optional.empty();
        }
        try {
            int tahun = Integer.parseInt(m.group(1));
            return tahun < 2000 || tahun > 2099
                    ? Optional.empty()
                    : Optional.of(
                            LocalDateTime.of(
                                    tahun,
                                    Integer.parseInt(m.group(2)),
                                    Integer.parseInt(m.group(3)),
                                    Integer.parseInt(m.group(4)),
                                    Integer.parseInt(m.group(5)),
                                    m.group(6) == null ? 0 : Integer.parseInt(m.group(6))));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static String potong(String teks) {
        String rapi = teks.replaceAll("\\p{Cntrl}", " ").strip();
        return rapi.substring(0, Math.min(rapi.length(), 120));
    }
}
