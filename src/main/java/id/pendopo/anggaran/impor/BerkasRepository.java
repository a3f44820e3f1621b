package id.pendopo.anggaran.impor;

import id.pendopo.platform.basisdata.SqlPemda;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.springframework.stereotype.Repository;

/** The uploaded files, in pieces: none is ever held in memory as a whole. */
@Repository
class BerkasRepository {

    private static final int POTONGAN = 1 << 20;

    private final SqlPemda db;

    BerkasRepository(SqlPemda db) {
        this.db = db;
    }

    void simpan(UUID impor, InputStream isi) throws IOException {
        byte[] potong = isi.readNBytes(POTONGAN);
        for (int urutan = 0; potong.length > 0; urutan++, potong = isi.readNBytes(POTONGAN)) {
            db.sql(
                            """
                            insert into anggaran.impor_berkas (pemda_id, impor_id, urutan, isi)
                            values (:pemda, :impor, :urutan, :isi)
                            """)
                    .param("impor", impor)
                    .param("urutan", urutan)
                    .param("isi", potong)
                    .update();
        }
    }

    /** A copy on disk; closing it deletes it. */
    record Salinan(Path berkas) implements AutoCloseable {

        @Override
        public void close() {
            try {
                Files.deleteIfExists(berkas);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    Salinan salin(UUID impor) {
        try {
            var salinan = new Salinan(Files.createTempFile("impor", ".tmp"));
            try (var keluar = Files.newOutputStream(salinan.berkas())) {
                ambil(impor, keluar);
            } catch (IOException | RuntimeException e) {
                salinan.close();
                throw e;
            }
            return salinan;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void ambil(UUID impor, OutputStream ke) throws IOException {
        for (int urutan = 0; ; urutan++) {
            var potong =
                    db.sql(
                                    """
                                    select isi from anggaran.impor_berkas
                                    where pemda_id = :pemda and impor_id = :impor and urutan = :urutan
                                    """)
                            .param("impor", impor)
                            .param("urutan", urutan)
                            .query((rs, n) -> rs.getBytes("isi"))
                            .optional();
            if (potong.isEmpty()) {
                return;
            }
            ke.write(potong.get());
        }
    }
}
