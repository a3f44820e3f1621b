package id.pendopo.kernel.port;

import id.pendopo.kernel.PemdaId;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** An open dataset that a module makes out of its ledger, so that nobody has to publish by hand. */
public interface PenyediaDataset {

    Dataset keterangan();

    /**
     * Streams the rows, values in the order of the columns; nothing personal, groups below five
     * persons left out.
     */
    void baris(PemdaId pemda, Consumer<List<@Nullable Object>> tujuan);

    /** Type of a column as open-data catalogues name it. */
    enum Jenis {
        TEKS,
        ANGKA,
        TANGGAL
    }

    /** A column: its name in the file and the message key of what it means. */
    record Kolom(String nama, Jenis jenis, String kunciArti) {}

    /** What the catalogue says about the set; {@code nama} is its stable address. */
    record Dataset(String nama, String kunciJudul, String kunciUraian, List<Kolom> kolom) {}
}
