package id.pendopo.akun.scim;

import id.pendopo.akun.scim.Saringan.Atau;
import id.pendopo.akun.scim.Saringan.Banding;
import id.pendopo.akun.scim.Saringan.Bukan;
import id.pendopo.akun.scim.Saringan.Dan;
import id.pendopo.akun.scim.Saringan.Unsur;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Whether one value of a list is meant by the filter in the path of a PATCH. */
final class SaringanIsi {

    private SaringanIsi() {}

    static boolean cocok(Saringan s, Map<?, ?> unsur) {
        return switch (s) {
            case Dan d -> cocok(d.kiri(), unsur) && cocok(d.kanan(), unsur);
            case Atau a -> cocok(a.kiri(), unsur) || cocok(a.kanan(), unsur);
            case Bukan b -> !cocok(b.isi(), unsur);
            case Unsur u -> throw ScimGalat.saringan("atribut-asing", u.atribut());
            case Banding b -> cocok(b, nilai(unsur, b.atribut()));
        };
    }

    private static @Nullable Object nilai(Map<?, ?> unsur, String nama) {
        return unsur.entrySet().stream()
                .filter(e -> String.valueOf(e.getKey()).toLowerCase(Locale.ROOT).equals(nama))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
    }

    private static boolean cocok(Banding b, @Nullable Object ada) {
        String kiri = kecil(ada);
        String kanan = kecil(b.nilai());
        return switch (b.operator()) {
            case PR -> ada != null;
            case EQ -> Objects.equals(kiri, kanan);
            case NE -> !Objects.equals(kiri, kanan);
            case CO -> kiri != null && kanan != null && kiri.contains(kanan);
            case SW -> kiri != null && kanan != null && kiri.startsWith(kanan);
            case EW -> kiri != null && kanan != null && kiri.endsWith(kanan);
            case GT -> kiri != null && kanan != null && kiri.compareTo(kanan) > 0;
            case GE -> kiri != null && kanan != null && kiri.compareTo(kanan) >= 0;
            case LT -> kiri != null && kanan != null && kiri.compareTo(kanan) < 0;
            case LE -> kiri != null && kanan != null && kiri.compareTo(kanan) <= 0;
        };
    }

    private static @Nullable String kecil(@Nullable Object nilai) {
        return nilai == null ? null : nilai.toString().toLowerCase(Locale.ROOT);
    }
}
