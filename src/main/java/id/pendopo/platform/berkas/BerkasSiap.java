package id.pendopo.platform.berkas;

import id.pendopo.platform.berkas.FolderBerkas.Datang;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A file that lies on the disk whole, but under no name yet: whoever keeps it calls {@link
 * PenyimpananBerkas#catat} within his own transaction. What was not kept goes with {@link #close},
 * or with the next sweep.
 */
public final class BerkasSiap implements AutoCloseable {

    /** A file that has arrived, and the row it will have. */
    record Lembar(Datang datang, Tersimpan baris, @Nullable String kecil) {}

    private final List<Lembar> lembar;

    /**
     * @param lembar the file itself last, after those its row refers to
     */
    BerkasSiap(List<Lembar> lembar) {
        this.lembar = List.copyOf(lembar);
    }

    /** What its row will say. */
    public Tersimpan berkas() {
        return lembar.getLast().baris();
    }

    List<Lembar> lembar() {
        return lembar;
    }

    @Override
    public void close() {
        try {
            for (var satu : lembar) {
                Files.deleteIfExists(satu.datang().letak());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
