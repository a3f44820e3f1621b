package id.pendopo.platform.rahasia;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import id.pendopo.platform.SetelanPendopo;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Opens only with the same key, for the same row, unchanged. */
class BrankasTests {

    private static final byte[] POLOS = "rahasia".getBytes(StandardCharsets.UTF_8);
    private static final byte[] BARIS = {1, 2, 3};

    private final Brankas brankas = new Brankas(new byte[32]);

    @Test
    void terbuka_dengan_kunci_dan_konteks_yang_sama() {
        byte[] segel = brankas.kunci(POLOS, BARIS);
        assertThat(brankas.buka(segel, BARIS)).isEqualTo(POLOS);
        assertThat(brankas.kunci(POLOS, BARIS)).isNotEqualTo(segel);
        assertThat(new String(segel, StandardCharsets.ISO_8859_1)).doesNotContain("rahasia");
    }

    @Test
    void tidak_terbuka_di_baris_lain_dengan_kunci_lain_atau_bila_diubah() {
        byte[] segel = brankas.kunci(POLOS, BARIS);
        assertThatIllegalStateException().isThrownBy(() -> brankas.buka(segel, new byte[] {4}));
        byte[] lain = new byte[32];
        lain[0] = 1;
        assertThatIllegalStateException()
                .isThrownBy(() -> new Brankas(lain).buka(segel, BARIS))
                .withMessageContaining("kunci instalasi lain");
        segel[segel.length - 1] ^= 1;
        assertThatIllegalStateException().isThrownBy(() -> brankas.buka(segel, BARIS));
        assertThatIllegalStateException().isThrownBy(() -> brankas.buka(new byte[3], BARIS));
    }

    @Test
    void turunan_tetap_untuk_satu_tujuan_dan_lain_untuk_tujuan_atau_kunci_lain() {
        byte[] satu = brankas.turunan("satu").getEncoded();
        assertThat(satu)
                .hasSize(32)
                .isEqualTo(new Brankas(new byte[32]).turunan("satu").getEncoded());
        assertThat(brankas.turunan("dua").getEncoded()).isNotEqualTo(satu);
        byte[] lain = new byte[32];
        lain[0] = 1;
        assertThat(new Brankas(lain).turunan("satu").getEncoded()).isNotEqualTo(satu);
    }

    @Test
    void kunci_dibuat_sekali_dan_hanya_untuk_pemiliknya(@TempDir Path data) throws IOException {
        var setelan =
                new SetelanPendopo(
                        true, data, "", "", new SetelanPendopo.Db(null, null, null, "", 1));
        byte[] segel = new Brankas(setelan, "").kunci(POLOS, BARIS);
        assertThat(new Brankas(setelan, "").buka(segel, BARIS)).isEqualTo(POLOS);
        Path berkas = data.resolve("kunci/brankas");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(berkas)))
                .isEqualTo("rw-------");
        String isi = Files.readString(berkas);
        var tanpaBerkas =
                new SetelanPendopo(
                        true,
                        data.resolve("lain"),
                        "",
                        "",
                        new SetelanPendopo.Db(null, null, null, "", 1));
        assertThat(new Brankas(tanpaBerkas, isi).buka(segel, BARIS)).isEqualTo(POLOS);
        assertThatIllegalStateException()
                .isThrownBy(() -> new Brankas(setelan, "AAAA"))
                .withMessageContaining("32 bait");
    }
}
