package id.pendopo.akun.warga;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendopo.BasisDataUji;
import id.pendopo.platform.pemda.Pemda;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The upgrade of a simulation whose citizen had an account among the officials. */
class MigrasiWargaTests {

    private static final Path NASKAH =
            Path.of("src/main/resources/db/migration/akun/V6__warga.sql");

    @Test
    void warga_simulasi_pindah_dan_akun_lamanya_tertutup() throws IOException {
        var simulasi = pemdaDenganWarga();
        var sungguhan = pemdaDenganWarga();
        BasisDataUji.sebagaiPemilik(
                j ->
                        j.sql("update referensi.pemda set simulasi = (id = ?) where id in (?, ?)")
                                .params(simulasi.id(), simulasi.id(), sungguhan.id())
                                .update());
        String naskah = Files.readString(NASKAH);
        String pemindah = naskah.substring(naskah.indexOf("do $$"));

        BasisDataUji.sebagaiPemilik(j -> j.sql(pemindah).update());

        assertThat(
                        satu(
                                simulasi,
                                "select w.nama || ' ' || k.alamat from akun.warga w join akun.warga_kontak k on k.warga_id = w.id"))
                .isEqualTo("Ani Warga warga@pendopo.example");
        assertThat(satu(simulasi, "select aktif::text from akun.akun")).isEqualTo("false");
        assertThat(satu(sungguhan, "select count(*)::text from akun.warga")).isEqualTo("0");
        assertThat(satu(sungguhan, "select aktif::text from akun.akun")).isEqualTo("true");
    }

    private static Pemda pemdaDenganWarga() {
        var pemda = BasisDataUji.pemdaBaru();
        BasisDataUji.jalankanDalam(
                pemda,
                j ->
                        j.sql(
                                        """
                                        insert into akun.akun (pemda_id, id, nama_pengguna, nama, sandi_hash)
                                        values (?, ?, 'warga', 'Ani Warga', 'hash')
                                        """)
                                .params(pemda.id(), UUID.randomUUID())
                                .update());
        return pemda;
    }

    private static String satu(Pemda pemda, String sql) {
        return BasisDataUji.dalam(pemda, j -> j.sql(sql).query(String.class).single());
    }
}
