package id.pendopo.platform.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The frame of one page for one visitor: words, formats and the facts of the request. Immutable;
 * one is made per request and handed to every template as {@code b}.
 */
public final class Bingkai implements id.pendopo.platform.grafik.Teks {

    private static final Locale INGGRIS = Locale.ENGLISH;
    private static final Locale INDONESIA = Locale.of("id", "ID");
    private static final BigDecimal SERATUS = BigDecimal.valueOf(100);

    /** As many as fit side by side at 360 pixels, beside the one that opens all. */
    static final int BILAH = 4;

    // whole and interned, so that the table of texts finds them by identity
    private static final String[] BULAN = kunci("bingkai.bulan.", 12);
    private static final String[] BULAN_SINGKAT = kunci("bingkai.bln.", 12);
    private static final String[] SATUAN = kunci("bingkai.satuan.", 4);

    /** How a text is found; {@code MessageSource::getMessage} fits. */
    @FunctionalInterface
    public interface Pesan {
        String cari(String kunci, Object[] argumen, Locale bahasa);
    }

    /**
     * The signed-in person; {@code inisial} is one or two letters for the round badge.
     *
     * @param kabar his notices; null where nobody keeps any
     * @param warga a citizen: he has no notices, and nothing of the office to search
     */
    public record Orang(
            String nama, String jabatan, String inisial, @Nullable Kabar kabar, boolean warga) {

        public Orang(String nama, String jabatan, String inisial) {
            this(nama, jabatan, inisial, null, false);
        }

        /** The page of his own account. */
        public String profil() {
            return warga ? "/warga" : "/profil";
        }
    }

    /**
     * The bell of a person.
     *
     * @param topik announced when the number changes
     * @param hitung counts the unread; asked only by the page that draws the bell
     */
    public record Kabar(String topik, IntSupplier hitung) {}

    /**
     * An entry of the main menu; {@code ikon} is a name known to {@code komponen/ikon.jte}.
     *
     * @param pokok whether it stands in the bar at the foot of a phone
     */
    public record Menu(String label, String url, String ikon, boolean aktif, boolean pokok) {

        public Menu(String label, String url, String ikon, boolean aktif) {
            this(label, url, ikon, aktif, true);
        }
    }

    /**
     * The pemda whose host was called.
     *
     * @param logo address of its own emblem, if it has uploaded one
     * @param semboyan its motto, for the letterhead
     * @param alamat its address, for the letterhead
     * @param jam the clock that a demo lets everybody move; none in production
     */
    public record Pemda(
            String nama,
            String singkatan,
            ZoneId zona,
            boolean demo,
            @Nullable String logo,
            @Nullable String semboyan,
            @Nullable String alamat,
            @Nullable JamDemo jam) {

        public Pemda(
                String nama, String singkatan, ZoneId zona, boolean demo, @Nullable String logo) {
            this(nama, singkatan, zona, demo, logo, null, null, null);
        }
    }

    /**
     * The time of business of a demo.
     *
     * @param digeser what it says when it is not the true time; every page tells so
     */
    public record JamDemo(@Nullable Instant digeser) {}

    /**
     * What the request itself says.
     *
     * @param jalur path with query, starting with a slash
     * @param tema "terang", "gelap" or "otomatis"; anything else counts as "otomatis"
     * @param sesiHabis when the session ends unless it is extended, for the warning; none for
     *     visitors
     */
    public record Permintaan(
            String jalur,
            String tema,
            String csrfNama,
            String csrfNilai,
            @Nullable Instant sesiHabis) {}

    /** The budget year and month that the visitor looks at. */
    public record Periode(int tahun, int bulan) {
        public Periode {
            if (bulan < 1 || bulan > 12) {
                throw new IllegalArgumentException("bulan harus 1 sampai 12: " + bulan);
            }
        }
    }

    /**
     * One name and value of the query, decoded, for hidden fields that keep a filter while a form
     * changes another.
     */
    public record Parameter(String nama, String nilai) {}

    /**
     * All of a frame that shows in what {@link #siapaPun()} draws: two drawings of the same figures
     * with equal {@code Rupa} are the same.
     */
    public record Rupa(Locale bahasa, Pemda pemda, String jalur, String tema, Periode periode) {}

    private final Pesan pesan;
    private final AlamatAset aset;
    private final Locale lokal;
    private final BentukAngka bentuk;
    private final Pemda pemda;
    private final Permintaan permintaan;
    private final Periode periode;
    private final @Nullable Orang orang;
    private final List<Menu> menu;
    private final String versi;

    public Bingkai(
            Pesan pesan,
            AlamatAset aset,
            Locale bahasa,
            Pemda pemda,
            Permintaan permintaan,
            Periode periode,
            @Nullable Orang orang,
            List<Menu> menu,
            String versi) {
        this.pesan = pesan;
        this.aset = aset;
        this.lokal = bahasa.getLanguage().equals("en") ? INGGRIS : INDONESIA;
        this.bentuk = BentukAngka.untuk(lokal);
        this.pemda = pemda;
        this.permintaan = permintaan;
        this.periode = periode;
        this.orang = orang;
        this.menu = List.copyOf(menu);
        this.versi = versi;
    }

    /**
     * The same page for nobody in particular: no person, no menu, no token, no session. What is
     * drawn in it may be shown to everybody who may see the page at all.
     */
    public Bingkai siapaPun() {
        return new Bingkai(
                pesan,
                aset,
                lokal,
                pemda,
                new Permintaan(jalur(), tema(), "", "", null),
                periode,
                null,
                List.of(),
                versi);
    }

    public Rupa rupa() {
        return new Rupa(lokal, pemda, jalur(), tema(), periode);
    }

    /** The text behind a message key, in the language of the page. */
    public String s(String kunci, Object... argumen) {
        return pesan.cari(kunci, argumen, lokal);
    }

    /** "id" or "en". */
    public String bahasa() {
        return lokal.getLanguage();
    }

    public Locale lokal() {
        return lokal;
    }

    public String namaPemda() {
        return pemda.nama();
    }

    public String singkatanPemda() {
        return pemda.singkatan();
    }

    public @Nullable String logoPemda() {
        return pemda.logo();
    }

    public @Nullable String semboyanPemda() {
        return pemda.semboyan();
    }

    public @Nullable String alamatPemda() {
        return pemda.alamat();
    }

    public ZoneId zona() {
        return pemda.zona();
    }

    public boolean demo() {
        return pemda.demo();
    }

    /** The clock of a demo; null in production. */
    public @Nullable JamDemo jamDemo() {
        return pemda.jam();
    }

    /** "terang", "gelap" or "otomatis". */
    public String tema() {
        return switch (permintaan.tema()) {
            case "terang", "gelap" -> permintaan.tema();
            default -> "otomatis";
        };
    }

    public @Nullable Orang orang() {
        return orang;
    }

    public List<Menu> menu() {
        return menu;
    }

    /** What stands in the bar at the foot of a phone, in the order of the menu. */
    public List<Menu> bilah() {
        return menu.stream().filter(Menu::pokok).limit(BILAH).toList();
    }

    public String csrfNama() {
        return permintaan.csrfNama();
    }

    public String csrfNilai() {
        return permintaan.csrfNilai();
    }

    /** When the session ends, in milliseconds since 1970; null for visitors. */
    public @Nullable Long sesiHabis() {
        Instant habis = permintaan.sesiHabis();
        return habis == null ? null : habis.toEpochMilli();
    }

    public int tahun() {
        return periode.tahun();
    }

    public int bulan() {
        return periode.bulan();
    }

    public String versi() {
        return versi;
    }

    /**
     * The address of a file under {@code static/aset} with a mark of its content, so that it may be
     * cached for ever.
     */
    public String aset(String nama) {
        return aset.dari(nama);
    }

    /** Path and query of the page. */
    public String jalur() {
        return permintaan.jalur();
    }

    /** The path of the page without its query. */
    public String jalurTanpaKueri() {
        String jalur = jalur();
        int tanya = jalur.indexOf('?');
        return tanya < 0 ? jalur : jalur.substring(0, tanya);
    }

    /**
     * This page with one query parameter set, the others kept: for switches of language, month,
     * page number.
     */
    public String jalurDengan(String nama, Object nilai) {
        StringBuilder alamat = new StringBuilder(jalurTanpaKueri());
        char pemisah = '?';
        for (Parameter parameter : parameterSelain(nama)) {
            alamat.append(pemisah)
                    .append(kode(parameter.nama()))
                    .append('=')
                    .append(kode(parameter.nilai()));
            pemisah = '&';
        }
        return alamat.append(pemisah)
                .append(kode(nama))
                .append('=')
                .append(kode(nilai.toString()))
                .toString();
    }

    /** The query parameters of this page, except the named ones. */
    public List<Parameter> parameterSelain(String... nama) {
        String jalur = jalur();
        int tanya = jalur.indexOf('?');
        if (tanya < 0) {
            return List.of();
        }
        List<String> terlarang = List.of(nama);
        List<Parameter> hasil = new ArrayList<>();
        for (String bagian : jalur.substring(tanya + 1).split("&")) {
            int samaDengan = bagian.indexOf('=');
            String kunci = Kueri.baca(samaDengan < 0 ? bagian : bagian.substring(0, samaDengan));
            String nilai = samaDengan < 0 ? "" : Kueri.baca(bagian.substring(samaDengan + 1));
            if (!kunci.isEmpty() && !terlarang.contains(kunci)) {
                hasil.add(new Parameter(kunci, nilai));
            }
        }
        return List.copyOf(hasil);
    }

    /** "Rp1.234.567,00", rounded half-even to two decimals. */
    public String rp(BigDecimal nilai) {
        return bentuk.tulis(nilai.setScale(2, RoundingMode.HALF_EVEN), "Rp", "");
    }

    /**
     * "Rp1,48 T": three figures and the unit rb, jt, M or T (K, M, B, T in English); whole rupiah
     * below a thousand.
     */
    public String rpSingkat(BigDecimal nilai) {
        return disingkat(nilai, "Rp");
    }

    /** As {@link #rpSingkat} without the currency, for axes and tiles that name it elsewhere. */
    public String singkat(BigDecimal nilai) {
        return disingkat(nilai, "");
    }

    /** A value that already counts in percent, to one decimal: 78.55 becomes "78,6%". */
    public String persen(BigDecimal persen) {
        return bentuk.persen(persen);
    }

    /** "78.6%", between none and the whole: how long a bar is, in every language. */
    public String lebar(BigDecimal persen) {
        return BentukAngka.INGGRIS.persen(persen.max(BigDecimal.ZERO).min(SERATUS));
    }

    /** A difference of percents, always signed: "+1,2", "0,0", "−5,4". */
    public String poin(BigDecimal poin) {
        BigDecimal bulat = poin.setScale(1, RoundingMode.HALF_UP);
        return bentuk.tulis(bulat, bulat.signum() > 0 ? "+" : "", "");
    }

    /** Grouped as in the language of the page; decimals as they are, without trailing zeros. */
    public String angka(Number angka) {
        BigDecimal tepat =
                angka instanceof BigDecimal desimal ? desimal : new BigDecimal(angka.toString());
        BigDecimal ringkas = tepat.stripTrailingZeros();
        return bentuk.tulis(ringkas, "", "");
    }

    /**
     * A measured figure, rounded to so many decimals. What is exact shows as "20" and what was
     * rounded as "20,00", so that nobody takes the one for the other.
     */
    public String ukuran(Number angka, int desimal) {
        BigDecimal tepat = new BigDecimal(angka.toString()).stripTrailingZeros();
        return tepat.scale() <= desimal
                ? angka(tepat)
                : bentuk.tulis(tepat.setScale(desimal, RoundingMode.HALF_UP), "", "");
    }

    /** "24 Nov 2026". */
    public String tanggal(LocalDate hari) {
        return hari.getDayOfMonth()
                + " "
                + namaBulanSingkat(hari.getMonthValue())
                + " "
                + hari.getYear();
    }

    /** "24 November 2026", as written in letters. */
    public String tanggalPanjang(LocalDate hari) {
        return hari.getDayOfMonth() + " " + namaBulan(hari.getMonthValue()) + " " + hari.getYear();
    }

    /** "Sel, 24 Nov 2026 08.41 WIB" in the time zone of the pemda. */
    public String waktu(Instant saat) {
        ZonedDateTime setempat = saat.atZone(zona());
        return namaHariSingkat(setempat.getDayOfWeek().getValue())
                + ", "
                + tanggal(setempat.toLocalDate())
                + " "
                + jam(saat)
                + " "
                + namaZona(setempat);
    }

    /** "08.41" in the time zone of the pemda. */
    public String jam(Instant saat) {
        ZonedDateTime setempat = saat.atZone(zona());
        char titik = inggris() ? ':' : '.';
        return duaAngka(setempat.getHour()) + titik + duaAngka(setempat.getMinute());
    }

    /** "November"; {@code bulan} from 1 to 12. */
    public String namaBulan(int bulan) {
        return s(BULAN[bulan]);
    }

    /** "Nov"; {@code bulan} from 1 to 12. */
    public String namaBulanSingkat(int bulan) {
        return s(BULAN_SINGKAT[bulan]);
    }

    private String namaHariSingkat(int hari) {
        return s("bingkai.hr." + hari);
    }

    /** "WIB", "WITA" or "WIT". */
    public String namaZona(ZoneId zona) {
        return namaZona(Instant.EPOCH.atZone(zona));
    }

    private String namaZona(ZonedDateTime setempat) {
        return switch (setempat.getZone().getId()) {
            case "Asia/Jakarta", "Asia/Pontianak" -> "WIB";
            case "Asia/Makassar" -> "WITA";
            case "Asia/Jayapura" -> "WIT";
            default ->
                    setempat.getOffset().getId().equals("Z")
                            ? "UTC"
                            : "UTC" + setempat.getOffset().getId();
        };
    }

    private String disingkat(BigDecimal nilai, String awalan) {
        int utuh = nilai.precision() - nilai.scale();
        int tingkat = Math.clamp((utuh - 1) / 3, 0, 4);
        BigDecimal bulat = tigaAngka(nilai.scaleByPowerOfTen(-3 * tingkat), tingkat);
        // 999,96 rounds up to 1.000: it then belongs to the next unit.
        if (tingkat < 4 && bulat.precision() - bulat.scale() > 3) {
            tingkat++;
            bulat = tigaAngka(bulat.scaleByPowerOfTen(-3), tingkat);
        }
        String satuan = tingkat == 0 ? "" : " ".concat(s(SATUAN[tingkat]));
        return bentuk.tulis(bulat, awalan, satuan);
    }

    private static BigDecimal tigaAngka(BigDecimal besaran, int tingkat) {
        int utuh = besaran.precision() - besaran.scale();
        int desimal = tingkat == 0 ? 0 : Math.max(0, 3 - Math.max(1, utuh));
        return besaran.setScale(desimal, RoundingMode.HALF_EVEN);
    }

    private boolean inggris() {
        return lokal == INGGRIS;
    }

    private static String duaAngka(int nilai) {
        return nilai < 10 ? "0" + nilai : Integer.toString(nilai);
    }

    /** Keys by their number, from 1. */
    private static String[] kunci(String awalan, int banyak) {
        var hasil = new String[banyak + 1];
        for (int i = 1; i <= banyak; i++) {
            hasil[i] = (awalan + i).intern();
        }
        return hasil;
    }

    private static String kode(String teks) {
        return URLEncoder.encode(teks, StandardCharsets.UTF_8);
    }
}
