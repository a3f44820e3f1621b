package id.pendopo.aduan.aturan;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendopo.BasisDataUji;
import id.pendopo.OrangUji;
import id.pendopo.UjiAplikasi;
import id.pendopo.aduan.JenisAduan;
import id.pendopo.aduan.KategoriBawaan;
import id.pendopo.aduan.KategoriQueries;
import id.pendopo.aduan.RuteQueries;
import id.pendopo.audit.Jejak;
import id.pendopo.kernel.Pelaku;
import id.pendopo.kernel.Waktu;
import id.pendopo.platform.pemda.KonteksPemda;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The ready-made list installs itself once, and finds the OPD it belongs to. */
@UjiAplikasi
class KategoriBawaanTests {

    @Autowired KategoriBawaan bawaan;
    @Autowired KategoriQueries kategori;
    @Autowired RuteQueries rute;
    @Autowired Jejak jejak;
    @Autowired Waktu waktu;

    @Test
    void terpasang_sekali_dengan_rute_ke_opd_yang_ada() throws IOException {
        var pemda = BasisDataUji.pemdaBaru();
        var pupr = OrangUji.opd(pemda, "Dinas Pekerjaan Umum dan Penataan Ruang PUPR");
        var siapa = Pelaku.sistem("uji");
        KonteksPemda.jalankan(
                pemda,
                () -> {
                    var pertama = bawaan.pasang(siapa);
                    assertThat(pertama.kategori()).isGreaterThan(50);
                    assertThat(pertama.pertanyaan()).isGreaterThan(4);
                    assertThat(bawaan.pasang(siapa))
                            .isEqualTo(new KategoriBawaan.Terpasang(0, 0, 0));
                    var jalan = kategori.denganKode("jalan-rusak");
                    var hari = waktu.hariIni(pemda.zona());
                    assertThat(rute.tujuan(jalan.id(), null, hari))
                            .hasValueSatisfying(t -> assertThat(t.opd()).isEqualTo(pupr));
                    assertThat(kategori.denganKode("pungli").jenis())
                            .isEqualTo(JenisAduan.PENGAWASAN);
                    assertThat(kategori.denganKode("kebakaran").darurat()).isTrue();
                    assertThat(kategori.aktif().getFirst().kode()).isEqualTo("jalan");
                    assertThat(jejak.tentang("aduan.kategori", "bawaan", 5)).hasSize(1);
                });
        String ikon = Files.readString(Path.of("src/main/jte/komponen/ikon.jte"));
        KonteksPemda.jalankan(
                pemda,
                () ->
                        assertThat(kategori.aktif())
                                .allSatisfy(
                                        k -> assertThat(ikon).contains("\"" + k.ikon() + "\"")));
    }
}
