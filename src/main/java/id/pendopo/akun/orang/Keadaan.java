package id.pendopo.akun.orang;

import id.pendopo.platform.web.Bagian.Nada;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How somebody of the staff register stands with his account. */
public enum Keadaan {
    AKTIF(Nada.BAIK, "a.aktif and a.masuk_terakhir is not null"),
    BELUM_MASUK(Nada.WASPADA, "a.aktif and a.masuk_terakhir is null"),
    NONAKTIF(Nada.BURUK, "not a.aktif"),
    TANPA_AKUN(Nada.NETRAL, "a.id is null");

    private final Nada nada;
    private final String syarat;

    Keadaan(Nada nada, String syarat) {
        this.nada = nada;
        this.syarat = syarat;
    }

    public Nada nada() {
        return nada;
    }

    public String kunci() {
        return "akun.orang.keadaan." + nilai();
    }

    /** As it stands in addresses: {@code belum-masuk}. */
    public String nilai() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The same in SQL, where {@code a} is the account of the person, if any. */
    String syarat() {
        return syarat;
    }

    public static Optional<Keadaan> dari(String nilai) {
        return Arrays.stream(values()).filter(k -> k.nilai().equals(nilai)).findFirst();
    }

    static Keadaan dari(boolean adaAkun, boolean aktif, @Nullable Instant masukTerakhir) {
        if (!adaAkun) {
            return TANPA_AKUN;
        }
        if (!aktif) {
            return NONAKTIF;
        }
        return masukTerakhir == null ? BELUM_MASUK : AKTIF;
    }
}
