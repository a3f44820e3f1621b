package id.pendopo.akun.hak;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendopo.UjiAplikasi;
import id.pendopo.platform.orang.KatalogIzin;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;

/** Who reads who may do what need not know codes. */
@UjiAplikasi
class NamaIzinTests {

    @Autowired List<KatalogIzin> katalog;
    @Autowired MessageSource pesan;

    @Test
    void setiap_izin_mempunyai_nama_dalam_kedua_bahasa() {
        var tanpa = new TreeSet<String>();
        for (var k : katalog) {
            for (var izin : k.isi()) {
                for (var bahasa : List.of(Locale.of("id", "ID"), Locale.ENGLISH)) {
                    String kunci = LembarHak.kunci(izin.kode());
                    String nama = pesan.getMessage(kunci, null, "", bahasa);
                    if (nama == null || nama.isEmpty() || nama.equals(kunci)) {
                        tanpa.add(bahasa.getLanguage() + " " + kunci);
                    }
                }
            }
        }
        assertThat(tanpa).isEmpty();
    }
}
