package id.pendopo.pemberitahuan;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something to tell.
 *
 * @param kunci what it is about; a person is told once
 * @param terbit time-ordered id of what happened: only a later one tells the same {@code kunci}
 *     anew, so that a second delivery changes nothing
 * @param keterangan more, such as the note of who decided
 * @param tautan path in this application where it is seen to
 */
public record Kabar(
        JenisKabar jenis,
        String kunci,
        UUID terbit,
        DuaBahasa judul,
        @Nullable DuaBahasa keterangan,
        String tautan) {

    /** For news that is told once for all. */
    public static final UUID SEKALI = new UUID(0, 0);
}
