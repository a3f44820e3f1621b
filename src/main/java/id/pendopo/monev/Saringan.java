package id.pendopo.monev;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a visitor wants to see of the list, as it stands in the address. Anything unknown counts as
 * not said: an address that was typed wrongly still shows the list.
 *
 * @param cari words that a name or code must contain
 * @param status only this state; null shows all
 */
public record Saringan(Tingkat per, String cari, @Nullable Keadaan status, Urutan urut) {

    private static final int CARI_TERPANJANG = 80;

    /** What a line of the list is. */
    public enum Tingkat {
        OPD,
        PROGRAM,
        WILAYAH
    }

    /** What the list is sorted by. */
    public enum Urutan {
        NAMA,
        DEVIASI,
        FISIK,
        SERAPAN,
        LAPORAN,
        PAGU
    }

    public static final Saringan SEMUA = new Saringan(Tingkat.OPD, "", null, Urutan.NAMA);

    public static Saringan dari(
            @Nullable String per,
            @Nullable String cari,
            @Nullable String status,
            @Nullable String urut) {
        String kata = cari == null ? "" : cari.strip();
        return new Saringan(
                pilih(Tingkat.values(), per).orElse(Tingkat.OPD),
                kata.substring(0, Math.min(kata.length(), CARI_TERPANJANG)),
                pilih(Keadaan.values(), status).orElse(null),
                pilih(Urutan.values(), urut).orElse(Urutan.NAMA));
    }

    /** Its parameters, only those that differ from the plain list. */
    public Map<String, String> parameter() {
        var hasil = new LinkedHashMap<String, String>();
        if (per != Tingkat.OPD) {
            hasil.put("per", kode(per));
        }
        if (!cari.isEmpty()) {
            hasil.put("q", cari);
        }
        if (status != null) {
            hasil.put("status", kode(status));
        }
        if (urut != Urutan.NAMA) {
            hasil.put("urut", kode(urut));
        }
        return hasil;
    }

    public boolean menyaring() {
        return !cari.isEmpty() || status != null;
    }

    boolean cocok(String... teks) {
        String[] kata = cari.toLowerCase(Locale.ROOT).split("\\s+");
        String semua = String.join(" ", teks).toLowerCase(Locale.ROOT);
        return Arrays.stream(kata).allMatch(semua::contains);
    }

    public static String kode(Enum<?> nilai) {
        return nilai.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static <E extends Enum<E>> Optional<E> pilih(E[] semua, @Nullable String kode) {
        return Arrays.stream(semua).filter(e -> kode(e).equals(kode)).findFirst();
    }
}
