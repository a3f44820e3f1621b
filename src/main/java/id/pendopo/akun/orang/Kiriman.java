package id.pendopo.akun.orang;

import id.pendopo.akun.LaporanSurat;
import id.pendopo.akun.SuratAkun;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A letter about an account that did not arrive.
 *
 * @param alamat page of its owner for who administers him
 * @param cobaPada when it is tried again; null when it was given up
 */
public record Kiriman(
        UUID akunId,
        String nama,
        String alamat,
        SuratAkun.Sebab sebab,
        LaporanSurat.Sebab galat,
        int percobaan,
        Instant pertamaPada,
        Instant terakhirPada,
        @Nullable Instant cobaPada) {

    public String kunciSebab() {
        return "akun.kiriman.sebab." + sebab.name().toLowerCase(Locale.ROOT);
    }

    public String kunciGalat() {
        return "akun.kiriman.galat." + galat.name().toLowerCase(Locale.ROOT);
    }
}
