package id.pendopo.platform.web;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.ResourceBundleMessageSource;

/** A page frame of the fictional Kabupaten Contoh, with the real message files. */
final class BingkaiContoh {

    private BingkaiContoh() {}

    static Bingkai bingkai(
            String bahasa, String jalur, String tema, Bingkai.@Nullable Orang orang) {
        return bingkai(bahasa, jalur, tema, orang, ZoneId.of("Asia/Jakarta"));
    }

    static Bingkai bingkai(
            String bahasa, String jalur, String tema, Bingkai.@Nullable Orang orang, ZoneId zona) {
        ResourceBundleMessageSource pesan = new ResourceBundleMessageSource();
        pesan.setBasename("pesan/bingkai");
        pesan.setDefaultEncoding("UTF-8");
        pesan.setFallbackToSystemLocale(false);
        return new Bingkai(
                pesan::getMessage,
                new AlamatAset(),
                Locale.of(bahasa),
                new Bingkai.Pemda("Kabupaten Contoh", "Kab. Contoh", zona, true, null),
                new Bingkai.Permintaan(jalur, tema, "_csrf", "rahasia", null),
                new Bingkai.Periode(2026, 11),
                orang,
                orang == null ? List.of() : menu(),
                "0.1.0");
    }

    private static List<Bingkai.Menu> menu() {
        return List.of(
                new Bingkai.Menu("Kantor", "/kantor", "rumah", false),
                new Bingkai.Menu("Dasbor", "/pimpinan", "dasbor", true),
                new Bingkai.Menu("Pelaporan", "/pelaporan", "pelaporan", false),
                new Bingkai.Menu("Perencanaan", "/perencanaan", "perencanaan", false),
                new Bingkai.Menu("Anggaran", "/anggaran", "anggaran", false),
                new Bingkai.Menu("Monev", "/monev", "monev", false),
                new Bingkai.Menu("Organisasi", "/organisasi", "gedung", false),
                new Bingkai.Menu("Pengguna", "/akun", "orang-banyak", false));
    }
}
