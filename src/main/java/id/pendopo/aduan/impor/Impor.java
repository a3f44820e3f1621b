package id.pendopo.aduan.impor;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A file that was looked at.
 *
 * @param sumber name of where it comes from
 * @param tampil shown to the public at once
 * @param dipertahankan reports that stayed when it was taken back, since somebody had worked on
 *     them
 */
public record Impor(
        UUID id,
        String nomor,
        String namaBerkas,
        String sumber,
        boolean tampil,
        Status status,
        int banyak,
        int baru,
        int sama,
        int galat,
        String dibuatNama,
        Instant dibuatPada,
        @Nullable Instant diterapkanPada,
        @Nullable Instant dibatalkanPada,
        int dipertahankan) {

    private static final Duration BATAS = Duration.ofHours(24);
    private static final int NAMA_TERPANJANG = 200;

    /** How far it came. */
    public enum Status {
        DIPERIKSA,
        DITERAPKAN,
        DIBATALKAN
    }

    /** A file nobody has looked at yet. */
    static Impor baru(
            UUID id,
            String nomor,
            String namaBerkas,
            String sumber,
            boolean tampil,
            String dibuatNama,
            Instant dibuatPada) {
        return new Impor(
                id,
                nomor,
                namaBerkas.substring(0, Math.min(namaBerkas.length(), NAMA_TERPANJANG)),
                sumber,
                tampil,
                Status.DIPERIKSA,
                0,
                0,
                0,
                0,
                dibuatNama,
                dibuatPada,
                null,
                null,
                0);
    }

    public @Nullable Instant batasPembatalan() {
        return diterapkanPada == null ? null : diterapkanPada.plus(BATAS);
    }

    public boolean bisaDibatalkan(Instant kini) {
        return status == Status.DITERAPKAN
                && diterapkanPada != null
                && kini.isBefore(diterapkanPada.plus(BATAS));
    }
}
