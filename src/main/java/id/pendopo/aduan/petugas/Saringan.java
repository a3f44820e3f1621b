package id.pendopo.aduan.petugas;

import id.pendopo.aduan.JenisAduan;
import id.pendopo.aduan.StatusAduan;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What of a tray is shown, as it stands in the address. What is not understood filters nothing.
 *
 * @param status null = where somebody still owes something
 * @param kecamatan {@code 16.74.01}
 */
public record Saringan(
        @Nullable StatusAduan status,
        @Nullable JenisAduan jenis,
        @Nullable UUID kategori,
        @Nullable UUID opd,
        @Nullable String kecamatan,
        @Nullable Tempo tempo) {

    static final Saringan TANPA = new Saringan(null, null, null, null, null, null);

    /** How near it is. */
    public enum Tempo {
        LEWAT,
        HARI_INI,
        TIGA_HARI,
        JEDA;

        /** As it stands in addresses. */
        public String kode() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** Key of its text. */
        public String kunci() {
            return "aduan.petugas.tempo." + kode();
        }
    }

    static Saringan dari(
            String status,
            String jenis,
            String kategori,
            String opd,
            String kecamatan,
            String tempo) {
        return new Saringan(
                salahSatu(StatusAduan.values(), status).orElse(null),
                salahSatu(JenisAduan.values(), jenis).orElse(null),
                id(kategori),
                id(opd),
                kecamatan.matches("\\d{2}\\.\\d{2}\\.\\d{2}") ? kecamatan : null,
                Arrays.stream(Tempo.values())
                        .filter(t -> t.kode().equals(tempo))
                        .findFirst()
                        .orElse(null));
    }

    private static <E extends Enum<E>> Optional<E> salahSatu(E[] semua, String nama) {
        return Arrays.stream(semua).filter(e -> e.name().equalsIgnoreCase(nama)).findFirst();
    }

    private static @Nullable UUID id(String teks) {
        try {
            return teks.isEmpty() ? null : UUID.fromString(teks);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /** Whether it shows what came to an end: then the newest stand first. */
    boolean berakhir() {
        return status != null && !status.terbuka();
    }

    public boolean kosong() {
        return equals(TANPA);
    }
}
