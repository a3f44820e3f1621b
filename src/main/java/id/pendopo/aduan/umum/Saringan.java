package id.pendopo.aduan.umum;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What of the public reports is looked for, as it stands in the address. What cannot be understood
 * there counts as not said: a shared link never fails.
 *
 * @param kata words as typed; empty for none
 * @param kategori code of a category; one above others stands for all below it
 * @param wilayah code of a kecamatan or kelurahan
 * @param opd slug
 */
public record Saringan(
        String kata,
        @Nullable String kategori,
        @Nullable String wilayah,
        @Nullable String opd,
        @Nullable KeadaanUmum keadaan,
        @Nullable Masa masa,
        @Nullable Kotak kotak) {

    private static final int KATA_TERPANJANG = 100;
    private static final Pattern KATEGORI = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final Pattern WILAYAH = Pattern.compile("\\d{2}\\.\\d{2}\\.\\d{2}(\\.\\d{4})?");
    private static final Pattern SLUG = Pattern.compile("[a-z0-9-]{1,80}");

    public static final Saringan SEMUA = new Saringan("", null, null, null, null, null, null);

    /** Reads the query of an address. */
    public static Saringan dari(Map<String, String> kueri, LocalDate hariIni) {
        return new Saringan(
                rapi(kueri.getOrDefault("q", "")),
                cocok(kueri, "kategori", KATEGORI),
                cocok(kueri, "wilayah", WILAYAH),
                cocok(kueri, "opd", SLUG),
                KeadaanUmum.denganKode(kueri.getOrDefault("status", "")).orElse(null),
                Masa.baca(kueri.getOrDefault("masa", ""), hariIni).orElse(null),
                Kotak.baca(kueri.getOrDefault("kotak", "")).orElse(null));
    }

    /** Without what no database takes for text, and not longer than anybody types. */
    static String rapi(String kata) {
        String bersih = kata.replaceAll("[\\p{Cntrl}\\p{Cs}]+", " ").strip();
        return bersih.length() <= KATA_TERPANJANG
                ? bersih
                : bersih.substring(
                        0,
                        Character.isHighSurrogate(bersih.charAt(KATA_TERPANJANG - 1))
                                ? KATA_TERPANJANG - 1
                                : KATA_TERPANJANG);
    }

    private static @Nullable String cocok(Map<String, String> kueri, String nama, Pattern bentuk) {
        return Optional.ofNullable(kueri.get(nama))
                .filter(n -> n.length() <= 80 && bentuk.matcher(n).matches())
                .orElse(null);
    }

    public boolean menyaring() {
        return !equals(SEMUA);
    }

    /** More than words. */
    public boolean menyaringLain() {
        return kategori != null
                || wilayah != null
                || opd != null
                || keadaan != null
                || masa != null;
    }

    /**
     * Nobody knows beforehand how many match: words, a square, conditions that may exclude each
     * other.
     */
    boolean berpadu() {
        return !kata.isEmpty()
                || kotak != null
                || Stream.of(kategori, wilayah, opd, keadaan).filter(Objects::nonNull).count() > 1;
    }

    public Saringan di(@Nullable Kotak lain) {
        return new Saringan(kata, kategori, wilayah, opd, keadaan, masa, lain);
    }

    public Saringan diWilayah(String lain) {
        return new Saringan(kata, kategori, lain, opd, keadaan, masa, kotak);
    }

    public Saringan selama(Masa lain) {
        return new Saringan(kata, kategori, wilayah, opd, keadaan, lain, kotak);
    }

    /** This at another page; the same search always has the same address. */
    public String alamat(String jalur) {
        String kueri =
                isi().entrySet().stream()
                        .map(e -> e.getKey() + "=" + sandi(e.getValue()))
                        .collect(Collectors.joining("&"));
        return kueri.isEmpty() ? jalur : jalur + "?" + kueri;
    }

    /** Names and values in the address. */
    public Map<String, String> isi() {
        var isi = new LinkedHashMap<String, String>();
        taruh(isi, "q", kata.isEmpty() ? null : kata);
        taruh(isi, "kategori", kategori);
        taruh(isi, "wilayah", wilayah);
        taruh(isi, "opd", opd);
        taruh(isi, "status", keadaan == null ? null : keadaan.kode());
        taruh(isi, "masa", masa == null ? null : masa.kode());
        taruh(isi, "kotak", kotak == null ? null : kotak.kode());
        return isi;
    }

    private static void taruh(Map<String, String> isi, String nama, @Nullable String nilai) {
        if (nilai != null) {
            isi.put(nama, nilai);
        }
    }

    private static String sandi(String teks) {
        return URLEncoder.encode(teks, StandardCharsets.UTF_8);
    }
}
