package id.pendopo.akun.hak;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendopo.BasisDataUji;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The upgrade of a pemda that had set the length of sessions by itself. */
class MigrasiHakTests {

    private static final Path NASKAH = Path.of("src/main/resources/db/migration/akun/V5__hak.sql");

    @Test
    void nilai_sendiri_mendapat_kelompok_komputer_bersama() throws IOException {
        var pemda = BasisDataUji.pemdaBaru();
        BasisDataUji.jalankanDalam(
                pemda,
                j ->
                        j.sql(
                                        """
                                        insert into organisasi.parameter (pemda_id, kode, berlaku_sejak, nilai,
                                            dasar_hukum, ditetapkan_oleh, ditetapkan_pada)
                                        values (?, 'sesi.lama', '2025-01-01',
                                            '{"pegawai": {"diam_menit": 20, "paling_lama_menit": 600}}',
                                            'Perwali uji', 'uji', now())
                                        """)
                                .param(pemda.id())
                                .update());
        String naskah = Files.readString(NASKAH);
        String penyesuai = naskah.substring(naskah.indexOf("do $$"));

        BasisDataUji.sebagaiPemilik(j -> j.sql(penyesuai).update());

        String nilai =
                BasisDataUji.dalam(
                        pemda,
                        j ->
                                j.sql(
                                                """
                                                select (nilai #>> '{pegawai,diam_menit}') || ' '
                                                    || (nilai #>> '{bersama,diam_menit}')
                                                from organisasi.parameter where kode = 'sesi.lama'
                                                """)
                                        .query(String.class)
                                        .single());
        assertThat(nilai).isEqualTo("20 15");
    }
}
