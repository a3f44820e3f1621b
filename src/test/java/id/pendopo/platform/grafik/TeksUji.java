package id.pendopo.platform.grafik;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.MessageFormat;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;

/**
 * The real messages with Indonesian number formats; fails on a missing key instead of showing it.
 */
public record TeksUji(Locale bahasa, Properties pesan) implements Teks {

    public static TeksUji indonesia() {
        return baca(Locale.of("id", "ID"));
    }

    public static TeksUji inggris() {
        return baca(Locale.ENGLISH);
    }

    private static TeksUji baca(Locale bahasa) {
        String berkas = "/pesan/grafik_" + bahasa.getLanguage() + ".properties";
        Properties pesan = new Properties();
        try (var isi = Objects.requireNonNull(TeksUji.class.getResourceAsStream(berkas), berkas)) {
            pesan.load(new InputStreamReader(isi, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new TeksUji(bahasa, pesan);
    }

    @Override
    public String s(String kunci, Object... args) {
        return new MessageFormat(Objects.requireNonNull(pesan.getProperty(kunci), kunci), bahasa)
                .format(args);
    }

    @Override
    public String angka(Number nilai) {
        return bentuk("#,##0.##").format(nilai).replace('-', '−');
    }

    @Override
    public String persen(BigDecimal nilai) {
        return bentuk("#,##0.#").format(nilai).replace('-', '−') + "%";
    }

    @Override
    public String poin(BigDecimal nilai) {
        return bentuk("#,##0.0").format(nilai).replace('-', '−');
    }

    @Override
    public String rpSingkat(BigDecimal nilai) {
        BigDecimal mutlak = nilai.abs();
        String tanda = nilai.signum() < 0 ? "−Rp" : "Rp";
        if (mutlak.compareTo(new BigDecimal("1e12")) >= 0) {
            return tanda + pendek(mutlak, 12) + " T";
        }
        return mutlak.compareTo(new BigDecimal("1e9")) >= 0
                ? tanda + pendek(mutlak, 9) + " M"
                : tanda + pendek(mutlak, 6) + " jt";
    }

    @Override
    public String namaBulan(int bulan) {
        return Month.of(bulan).getDisplayName(TextStyle.FULL_STANDALONE, bahasa);
    }

    @Override
    public String namaBulanSingkat(int bulan) {
        return Month.of(bulan).getDisplayName(TextStyle.SHORT_STANDALONE, bahasa);
    }

    private String pendek(BigDecimal nilai, int pangkat) {
        return bentuk("#,##0.##")
                .format(nilai.movePointLeft(pangkat).setScale(2, RoundingMode.HALF_UP));
    }

    private DecimalFormat bentuk(String pola) {
        return new DecimalFormat(pola, DecimalFormatSymbols.getInstance(bahasa));
    }
}
