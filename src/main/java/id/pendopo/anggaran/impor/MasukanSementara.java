package id.pendopo.anggaran.impor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import tools.jackson.databind.json.JsonMapper;

/**
 * Streams lines by COPY into a temporary table of this transaction. Row security does not allow
 * COPY into the tables themselves; from here one statement compares all of them at once.
 */
final class MasukanSementara implements Consumer<BarisAnggaran> {

    static final String TABEL =
            """
            create temporary table impor_masuk (
                baris int not null, kode_opd text, nama_opd text, kode_program text, nama_program text,
                kode_kegiatan text, nama_kegiatan text, kode_sub text, nama_sub text, kode_cari text,
                id_baris text, nilai numeric(19, 2), galat boolean not null, catatan jsonb not null
            ) on commit drop
            """;

    private static final String COPY = "copy pg_temp.impor_masuk from stdin";
    private static final int PENUH = 1 << 16;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final CopyIn copy;
    private final StringBuilder penyangga = new StringBuilder(PENUH + 4_096);

    private MasukanSementara(CopyIn copy) {
        this.copy = copy;
    }

    /** Lets {@code kerja} write lines; when it fails nothing of them stays. */
    static <T> T tulis(Connection c, Function<Consumer<BarisAnggaran>, T> kerja)
            throws SQLException {
        CopyIn copy = c.unwrap(PGConnection.class).getCopyAPI().copyIn(COPY);
        try {
            var masuk = new MasukanSementara(copy);
            T hasil = kerja.apply(masuk);
            masuk.kirim();
            copy.endCopy();
            return hasil;
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
    }

    @Override
    public void accept(BarisAnggaran b) {
        kolom(Integer.toString(b.baris()));
        kolom(b.kodeOpd());
        kolom(b.namaOpd());
        kolom(b.kodeProgram());
        kolom(b.namaProgram());
        kolom(b.kodeKegiatan());
        kolom(b.namaKegiatan());
        kolom(b.kodeSub());
        kolom(b.namaSub());
        kolom(b.kodeCari());
        kolom(b.idBaris());
        BigDecimal nilai = b.nilai();
        kolom(nilai == null ? null : nilai.toPlainString());
        kolom(b.galat() ? "t" : "f");
        kolom(JSON.writeValueAsString(b.catatan()));
        penyangga.setCharAt(penyangga.length() - 1, '\n');
        if (penyangga.length() >= PENUH) {
            kirim();
        }
    }

    private void kolom(@Nullable String nilai) {
        if (nilai == null) {
            penyangga.append("\\N");
        } else {
            for (int i = 0; i < nilai.length(); i++) {
                char huruf = nilai.charAt(i);
                switch (huruf) {
                    case '\\' -> penyangga.append("\\\\");
                    case '\t' -> penyangga.append("\\t");
                    case '\n' -> penyangga.append("\\n");
                    case '\r' -> penyangga.append("\\r");
                    // PostgreSQL keeps no NUL in a text
                    case '\0' -> {}
                    default -> penyangga.append(huruf);
                }
            }
        }
        penyangga.append('\t');
    }

    private void kirim() {
        byte[] isi = penyangga.toString().getBytes(StandardCharsets.UTF_8);
        penyangga.setLength(0);
        try {
            copy.writeToCopy(isi, 0, isi.length);
        } catch (SQLException e) {
            throw new UncheckedIOException(new IOException(e));
        }
    }
}
