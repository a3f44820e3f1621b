package id.pendopo.aduan.aturan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.pendopo.BasisDataUji;
import id.pendopo.UjiAplikasi;
import id.pendopo.aduan.IzinAduan;
import id.pendopo.aduan.KategoriBawaan;
import id.pendopo.aduan.KategoriQueries;
import id.pendopo.aduan.RuteQueries;
import id.pendopo.kernel.AturanDilanggar;
import id.pendopo.kernel.Pelaku;
import id.pendopo.kernel.PemdaId;
import id.pendopo.kernel.TahunAnggaran;
import id.pendopo.kernel.Uuid7;
import id.pendopo.kernel.Waktu;
import id.pendopo.kernel.port.Konteks;
import id.pendopo.platform.pemda.KonteksPemda;
import id.pendopo.platform.pemda.Pemda;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

/**
 * What one pemda has made, another adopts: categories, and routes to the agency of the same name.
 */
@UjiAplikasi
class PaketTests {

    @Autowired PaketAduan paket;
    @Autowired KategoriBawaan bawaan;
    @Autowired KategoriQueries kategori;
    @Autowired RuteQueries rute;
    @Autowired Waktu waktu;

    private static UUID pupr(Pemda pemda) {
        UUID id = Uuid7.baru();
        BasisDataUji.jalankanDalam(
                pemda,
                j ->
                        j.sql(
                                        """
                                        insert into organisasi.opd (pemda_id, id, kode, nama, singkatan, slug,
                                            jenis, berlaku_sejak)
                                        values (?, ?, '1.03.0.00.0.00.06.0000', 'Dinas PU', 'PU', 'pupr', 'DINAS',
                                            '2020-01-01')
                                        """)
                                .params(pemda.id(), id)
                                .update());
        return id;
    }

    @Test
    @SuppressWarnings("unchecked")
    void dipakai_pemda_lain_sampai_ke_rutenya() {
        var a = BasisDataUji.pemdaBaru();
        var b = BasisDataUji.pemdaBaru();
        pupr(a);
        UUID disana = pupr(b);
        KonteksPemda.jalankan(a, () -> bawaan.pasang(Pelaku.sistem("uji")));
        var json = JsonMapper.builder().build();
        Map<String, Object> isi =
                json.readValue(
                        json.writeValueAsString(paket.ambil(new PemdaId(a.id()))), Map.class);
        var siapa = Pelaku.sistem("uji");
        var boleh =
                new Konteks(
                        new PemdaId(b.id()),
                        siapa,
                        Set.of(IzinAduan.KODE_ATUR),
                        new TahunAnggaran(2026));
        KonteksPemda.jalankan(
                b,
                () -> {
                    assertThat(paket.periksa(boleh, isi)).isEmpty();
                    paket.pasang(boleh, isi);
                    paket.pasang(boleh, isi);
                    var lubang = kategori.denganKode("jalan-rusak");
                    assertThat(lubang.indukId()).isEqualTo(kategori.denganKode("jalan").id());
                    assertThat(rute.tujuan(lubang.id(), null, waktu.hariIni(b.zona())))
                            .hasValueSatisfying(t -> assertThat(t.opd()).isEqualTo(disana));
                    var tanpa =
                            new Konteks(
                                    new PemdaId(b.id()), siapa, Set.of(), new TahunAnggaran(2026));
                    assertThat(paket.periksa(tanpa, isi))
                            .containsExactly("aduan.aturan.paket.tanpa-izin");
                    var rusak = Map.<String, Object>of("kategori", List.of(Map.of("kode", "x y")));
                    assertThat(paket.periksa(boleh, rusak))
                            .containsExactly("aduan.aturan.paket.salah");
                    assertThatThrownBy(() -> paket.pasang(boleh, rusak))
                            .isInstanceOf(AturanDilanggar.class);
                });
        int banyakA = KonteksPemda.panggil(a, () -> kategori.aktif().size());
        int banyakB = KonteksPemda.panggil(b, () -> kategori.aktif().size());
        assertThat(banyakB).isEqualTo(banyakA);
    }
}
