package id.pendopo.platform.grafik.peta;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import id.pendopo.platform.grafik.Bentuk;
import id.pendopo.platform.grafik.ContohGrafik;
import id.pendopo.platform.grafik.Peran;
import id.pendopo.platform.grafik.Petak;
import id.pendopo.platform.grafik.Teks;
import id.pendopo.platform.grafik.TeksUji;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PetaWilayahTests {

    private static final String KOTAK =
            """
            {"type":"FeatureCollection","features":[
             {"type":"Feature","properties":{"kode":"16.74.01","nama":"Kiri"},
              "geometry":{"type":"Polygon","coordinates":[[[104,-3],[104.1,-3],[104.1,-3.2],[104,-3.2],[104,-3]]]}},
             {"type":"Feature","properties":{"kode":"16.745","nama":"Lain"},
              "geometry":{"type":"MultiPolygon","coordinates":[[[[104.1,-3],[104.2,-3],[104.2,-3.2],[104.1,-3.2],[104.1,-3]]]]}}]}
            """;

    private final Teks t = TeksUji.indonesia();

    @Test
    void kuantil_membagi_rata_dan_nilai_sama_sekelas() {
        Kuantil rata = new Kuantil(angka(1, 2, 3, 4, 5, 6, 7, 8, 9, 10));
        assertThat(angka(1, 2, 3, 4, 5, 6, 7, 8, 9, 10))
                .extracting(rata::kelas)
                .containsExactly(0, 0, 1, 1, 2, 2, 3, 3, 4, 4);
        Kuantil sama = new Kuantil(angka(0, 0, 0, 0, 0, 0, 0, 0, 3, -2));
        assertThat(sama.kelas(BigDecimal.valueOf(-2))).isZero();
        assertThat(sama.kelas(BigDecimal.ZERO)).isZero();
        assertThat(sama.kelas(BigDecimal.valueOf(3))).isEqualTo(4);
        assertThat(new Kuantil(angka(7)).kelas(BigDecimal.valueOf(7))).isZero();
    }

    @Test
    void legenda_menghitung_setiap_kelas_dan_yang_tanpa_data() {
        PetaWilayah peta = peta("kecamatan_ogan_ilir");
        List<PetaWilayah.Kelas> legenda = peta.legenda(t);
        assertThat(legenda.stream().mapToLong(PetaWilayah.Kelas::banyak).sum()).isEqualTo(16);
        assertThat(legenda.getLast().peran()).isEqualTo(Peran.ARSIR);
        assertThat(legenda).hasSize(6);
    }

    @Test
    void pita_bertanggal_memberi_warna_dan_semua_pita_ada_di_legenda() {
        PetaWilayah peta =
                PetaWilayah.dari(
                                BatasWilayah.baca(KOTAK),
                                Map.of("16.74.01", new BigDecimal("-5"), "16.745", BigDecimal.TEN),
                                w -> null)
                        .berpita(
                                List.of(
                                        new PetaWilayah.Pita(BigDecimal.ZERO, Peran.PITA_0, "baik"),
                                        new PetaWilayah.Pita(
                                                new BigDecimal("-5"), Peran.PITA_1, "sedang"),
                                        new PetaWilayah.Pita(null, Peran.PITA_3, "buruk")),
                                Teks::poinBertanda);
        assertThat(peta.lebar(t).bidang().bentuk())
                .filteredOn(Bentuk.Jalur.class::isInstance)
                .extracting(Bentuk::peran)
                .containsExactly(Peran.PITA_1, Peran.PITA_0);
        assertThat(peta.legenda(t))
                .extracting(PetaWilayah.Kelas::teks, PetaWilayah.Kelas::banyak)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("baik", 1L),
                        org.assertj.core.groups.Tuple.tuple("sedang", 1L),
                        org.assertj.core.groups.Tuple.tuple("buruk", 0L));
    }

    @Test
    void kode_induk_tidak_menarik_kode_yang_hanya_mirip() {
        assertThat(BatasWilayah.baca(KOTAK).padaKode("16.74").wilayah())
                .extracting(BatasWilayah.Wilayah::nama)
                .containsExactly("Kiri");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "bukan json",
                "{\"type\":\"Feature\"}",
                "{\"type\":\"FeatureCollection\",\"features\":[{\"properties\":{}}]}",
                "{\"type\":\"FeatureCollection\",\"features\":[{\"properties\":{\"kode\":\"1\"},\"geometry\":{\"type\":\"Point\"}}]}",
                "{\"type\":\"FeatureCollection\",\"features\":[{\"properties\":{\"kode\":\"1\"},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[[[1,2],[3,4]]]}}]}",
                "{\"type\":\"FeatureCollection\",\"features\":[{\"properties\":{\"kode\":\"1\"},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[[[1,2],[3,\"x\"],[5,6]]]}}]}"
            })
    void menolak_geojson_yang_rusak(String geojson) {
        assertThatIllegalArgumentException().isThrownBy(() -> BatasWilayah.baca(geojson));
    }

    @Test
    void peta_menjaga_bentuk_pada_lintang_tengah() {
        Proyeksi p = Proyeksi.untuk(BatasWilayah.baca(KOTAK), 344, 400);
        Sudut barat = p.titik(new BatasWilayah.Titik(104, -3));
        Sudut timur = p.titik(new BatasWilayah.Titik(104.2, -3));
        Sudut selatan = p.titik(new BatasWilayah.Titik(104, -3.2));
        double susut = Math.cos(Math.toRadians(3.1));
        assertThat((timur.x() - barat.x()) / (selatan.y() - barat.y()))
                .isCloseTo(susut, org.assertj.core.data.Offset.offset(1e-9));
    }

    @ParameterizedTest
    @ValueSource(strings = {"kecamatan_prabumulih", "kecamatan_ogan_ilir", "kelurahan_prabumulih"})
    void label_tidak_bertumpuk_dan_setiap_wilayah_bernama_atau_bernomor(String berkas) {
        PetaWilayah peta = peta(berkas);
        for (PetaWilayah.Gambar g : List.of(peta.lebar(t), peta.sempit(t))) {
            List<Bentuk.Tulisan> tulisan =
                    g.bidang().bentuk().stream()
                            .filter(Bentuk.Tulisan.class::isInstance)
                            .map(Bentuk.Tulisan.class::cast)
                            .toList();
            Petak lembar = new Petak(0, 0, g.bidang().lebar(), g.bidang().tinggi());
            for (int i = 0; i < tulisan.size(); i++) {
                assertThat(lembar.memuat(tulisan.get(i).petak())).isTrue();
                for (int j = i + 1; j < tulisan.size(); j++) {
                    // Lines of one label touch by their line height; labels of two areas may not.
                    if (tulisan.get(i).x() != tulisan.get(j).x()) {
                        assertThat(tulisan.get(i).petak().menimpa(tulisan.get(j).petak()))
                                .as("%s %s", tulisan.get(i), tulisan.get(j))
                                .isFalse();
                    }
                }
            }
            assertThat(g.kunci()).extracting(PetaWilayah.Kunci::nomor).doesNotHaveDuplicates();
            String semua = String.join(" ", tulisan.stream().map(Bentuk.Tulisan::teks).toList());
            for (BatasWilayah.Wilayah w : peta.batas().wilayah()) {
                boolean bernomor = g.kunci().stream().anyMatch(k -> k.nama().equals(w.nama()));
                assertThat(bernomor || semua.contains(w.nama())).as(w.nama()).isTrue();
            }
        }
    }

    @Test
    void penyederhanaan_menjaga_batas_bersama() {
        BatasWilayah batas = ContohGrafik.batas("/grafik/kelurahan_prabumulih.geojson");
        Proyeksi p = Proyeksi.untuk(batas, 560, 470);
        List<List<List<Sudut>>> asli =
                batas.wilayah().stream().map(w -> p.cincin(w.cincin())).toList();
        List<List<List<Sudut>>> hasil = Penyederhana.sederhanakan(asli, 3);

        assertThat(banyak(hasil)).isLessThan(banyak(asli) / 3);
        // Where two areas shared an edge chain, the kept corners are shared as well: nothing opens
        // between them.
        for (int i = 0; i < asli.size(); i++) {
            for (int j = i + 1; j < asli.size(); j++) {
                Set<Sudut> bersama = sudut(asli.get(i));
                bersama.retainAll(sudut(asli.get(j)));
                Set<Sudut> kiri = sudut(hasil.get(i));
                kiri.retainAll(bersama);
                Set<Sudut> kanan = sudut(hasil.get(j));
                kanan.retainAll(bersama);
                assertThat(kiri).isEqualTo(kanan);
            }
        }
    }

    @Test
    void nilai_tanpa_batas_disebut_dan_peta_kosong_tidak_gagal() {
        BatasWilayah batas = BatasWilayah.baca(KOTAK);
        PetaWilayah peta = PetaWilayah.dari(batas, Map.of("16.74.09", BigDecimal.ONE), w -> null);
        assertThat(peta.tanpaBatas()).isEqualTo(1);
        assertThat(peta.uraian(t)).isEqualTo("2 wilayah, belum ada data.");
        assertThat(peta.lebar(t).bidang().bertautan()).isFalse();
        PetaWilayah kosong = PetaWilayah.dari(new BatasWilayah(List.of()), Map.of(), w -> null);
        assertThat(kosong.lebar(t).bidang().bentuk()).hasSize(1);
        assertThat(kosong.legenda(t)).isEmpty();
    }

    private static PetaWilayah peta(String berkas) {
        return ContohGrafik.wilayah(
                "p", "Aduan", ContohGrafik.batas("/grafik/" + berkas + ".geojson"));
    }

    private static List<BigDecimal> angka(long... nilai) {
        return java.util.Arrays.stream(nilai).mapToObj(BigDecimal::valueOf).toList();
    }

    private static int banyak(List<List<List<Sudut>>> wilayah) {
        return wilayah.stream().flatMap(List::stream).mapToInt(List::size).sum();
    }

    private static Set<Sudut> sudut(List<List<Sudut>> cincin) {
        return new HashSet<>(
                Stream.of(cincin).flatMap(List::stream).flatMap(List::stream).toList());
    }
}
