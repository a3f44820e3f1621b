package id.pendopo.platform.berkas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import id.pendopo.BasisDataUji;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Everything happens in one transaction that is taken back: the database is everybody's. */
class PenandaBerkasTests {

    @TempDir private Path tmp;
    private Connection c;

    @BeforeEach
    void mulai() throws SQLException {
        c = BasisDataUji.basisData().sebagaiPemilik();
        c.setAutoCommit(false);
        c.createStatement().execute("update mesin.pemasangan set berkas_ditandai = null");
    }

    @AfterEach
    void kembalikan() throws SQLException {
        c.rollback();
        c.close();
    }

    @Test
    void folder_baru_ditandai_dan_dikenali_lagi() throws Exception {
        Path folder = tmp.resolve("berkas");

        PenandaBerkas.periksa(folder, c);

        assertThat(UUID.fromString(Files.readString(folder.resolve(".pendopo")).strip()))
                .isNotNull();
        assertThatCode(() -> PenandaBerkas.periksa(folder, c)).doesNotThrowAnyException();
        try (var isi = Files.list(folder)) {
            assertThat(isi).hasSize(1);
        }
    }

    @Test
    void folder_kosong_di_tempat_folder_yang_sudah_ditandai_ditolak() throws Exception {
        PenandaBerkas.periksa(tmp.resolve("berkas"), c);
        Path kosong = Files.createDirectory(tmp.resolve("kosong"));

        var gagal =
                catchThrowableOfType(
                        FolderBerkasDitolak.class, () -> PenandaBerkas.periksa(kosong, c));

        assertThat(gagal).hasMessageContaining("kosong, salah, atau belum terpasang");
        assertThat(kosong).isEmptyDirectory();
        var laporan = new FolderBerkasGagal().analyze(new IllegalStateException(gagal));
        assertThat(laporan.getDescription()).isEqualTo(gagal.getMessage());
        assertThat(laporan.getAction()).contains("PENDOPO_FILES");
    }

    @Test
    void folder_pemasangan_lain_ditolak() throws Exception {
        Files.writeString(tmp.resolve(".pendopo"), UUID.randomUUID().toString());

        assertThatThrownBy(() -> PenandaBerkas.periksa(tmp, c))
                .isInstanceOf(FolderBerkasDitolak.class)
                .hasMessageContaining("milik pemasangan Pendopo lain");
    }

    @Test
    void tempat_yang_tidak_dapat_ditulis_ditolak() throws IOException {
        Path bukanFolder = Files.writeString(tmp.resolve("berkas"), "");

        assertThatThrownBy(() -> PenandaBerkas.periksa(bukanFolder, c))
                .isInstanceOf(FolderBerkasDitolak.class)
                .hasMessageContaining("tidak dapat ditulis");
    }
}
