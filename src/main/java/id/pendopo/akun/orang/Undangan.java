package id.pendopo.akun.orang;

import id.pendopo.platform.lembar.Galat;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A list of people to be invited, as it was read.
 *
 * @param diterapkanPada null while it is only looked at
 */
public record Undangan(
        UUID id,
        String namaBerkas,
        List<Baris> baris,
        UUID oleh,
        String namaOleh,
        Instant dibuatPada,
        @Nullable Instant diterapkanPada) {

    /** What a line comes to. */
    public enum Hasil {
        BARU,
        SUDAH_ADA,
        TAK_DIKENAL,
        SALAH;

        public String kunci() {
            return "akun.orang.undangan.hasil." + nilai();
        }

        public String nilai() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * A line of the list.
     *
     * @param nomor of the row, as the spreadsheet shows it
     * @param nip as it was found, also when it is none
     * @param surel address of the list, if it names one
     * @param galat what is wrong with it, cell by cell
     */
    public record Baris(
            int nomor,
            Hasil hasil,
            String nip,
            @Nullable String nama,
            @Nullable String opd,
            @Nullable String surel,
            List<Galat> galat) {}

    public long jumlah(Hasil hasil) {
        return baris.stream().filter(b -> b.hasil() == hasil).count();
    }
}
