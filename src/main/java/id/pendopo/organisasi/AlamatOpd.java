package id.pendopo.organisasi;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;

/** The name of an agency in addresses: its short name in plain letters, unlike any other. */
public final class AlamatOpd {

    /** Pages of other things stand at these names; an agency there could not be opened. */
    private static final Set<String> HALAMAN_LAIN =
            Set.of(
                    "baru",
                    "cetak",
                    "impor",
                    "jabatan",
                    "kalender",
                    "ketepatan",
                    "lembar",
                    "parameter",
                    "pegawai",
                    "penugasan",
                    "semua",
                    "tampilan",
                    "unduhan",
                    "versi");

    private static final int TERPANJANG = 60;

    private AlamatOpd() {}

    /**
     * The first free name for this short name: {@code dinkes}, else {@code dinkes-2} and so on.
     *
     * @param terpakai other agencies that have this name
     */
    public static String bebas(String singkatan, Predicate<String> terpakai) {
        String dasar = dari(singkatan);
        String calon = dasar;
        for (int n = 2; HALAMAN_LAIN.contains(calon) || terpakai.test(calon); n++) {
            calon = dasar + "-" + n;
        }
        return calon;
    }

    static String dari(String singkatan) {
        String polos =
                Normalizer.normalize(singkatan, Normalizer.Form.NFKD)
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^a-z0-9]+", "-")
                        .replaceAll("^-+|-+$", "");
        String pendek =
                polos.length() <= TERPANJANG
                        ? polos
                        : polos.substring(0, TERPANJANG).replaceAll("-+$", "");
        return pendek.isEmpty() ? "opd" : pendek;
    }
}
