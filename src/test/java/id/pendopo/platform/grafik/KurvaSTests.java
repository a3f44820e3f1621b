package id.pendopo.platform.grafik;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class KurvaSTests {

    private final Teks t = TeksUji.indonesia();

    @Test
    void bulan_tanpa_laporan_memutus_garis_dan_menjadi_titik_kosong() {
        Bidang b = ContohGrafik.kurva("4", "9", null, null, "20", "26").lebar(t);

        assertThat(jalur(b, Peran.REALISASI)).hasSize(2);
        List<Bentuk.Lingkar> kosong = lingkar(b, Peran.TITIK_KOSONG);
        assertThat(kosong)
                .extracting(Bentuk.Lingkar::judul)
                .containsExactly("Maret: belum lapor", "April: belum lapor");
        double nol = nol(b);
        assertThat(kosong).allMatch(k -> k.y() < nol - 10, "a missing report is not a zero");
        assertThat(jalur(b, Peran.JEMBATAN)).hasSize(3);
    }

    @Test
    void bulan_lewat_tanpa_laporan_bertahan_setinggi_laporan_terakhir() {
        KurvaS kurva = ContohGrafik.kurva("4", "9").padaTanggal(LocalDate.of(2026, 5, 10));
        Bidang b = kurva.lebar(t);

        List<Bentuk.Lingkar> kosong = lingkar(b, Peran.TITIK_KOSONG);
        assertThat(kosong)
                .extracting(Bentuk.Lingkar::judul)
                .containsExactly("Maret: belum lapor", "April: belum lapor");
        assertThat(kosong)
                .extracting(Bentuk.Lingkar::y)
                .containsOnly(lingkar(b, Peran.TITIK).getFirst().y());
        assertThat(b.uraian()).endsWith("Belum lapor: Maret, April.");
    }

    @Test
    void bulan_yang_belum_tiba_tidak_disebut_belum_lapor() {
        Bidang b = ContohGrafik.kurva("4", "9").lebar(t);
        assertThat(lingkar(b, Peran.TITIK_KOSONG)).isEmpty();
        assertThat(ContohGrafik.kurva("4", "9").tabel(t).baris().get(5))
                .containsExactly("Juni", "38%", "–", "–");
    }

    @Test
    void selisih_merah_di_bawah_rencana_dan_hijau_di_atasnya() {
        Bidang b = ContohGrafik.kurva("4", "9", "17", "15", "20").lebar(t);
        assertThat(jalur(b, Peran.SELISIH_BAIK)).hasSize(1);
        assertThat(jalur(b, Peran.SELISIH_BURUK)).hasSize(1);
        // Both parts end and begin at the crossing, so that neither colour covers the other's side.
        String silang = jalur(b, Peran.SELISIH_BURUK).getFirst().d().split("L")[0].substring(1);
        assertThat(jalur(b, Peran.SELISIH_BAIK).getFirst().d()).contains(silang);
    }

    @Test
    void tanpa_selisih_bila_tepat_rencana() {
        Bidang b = ContohGrafik.kurva("2", "6", "11").lebar(t);
        assertThat(jalur(b, Peran.SELISIH_BAIK)).isEmpty();
        assertThat(jalur(b, Peran.SELISIH_BURUK)).isEmpty();
        assertThat(b.uraian()).contains("deviasi 0,0 poin");
    }

    @Test
    void garis_hari_ini_berdiri_di_antara_akhir_bulan() {
        KurvaS kurva = ContohGrafik.kurva("2").padaTanggal(LocalDate.of(2026, 11, 15));
        assertThat(kurva.hariIni()).isEqualTo(9.5);
        assertThat(kurva.padaTanggal(LocalDate.of(2026, 1, 5)).hariIni()).isZero();
        assertThat(kurva.padaTanggal(LocalDate.of(2026, 12, 31)).hariIni()).isEqualTo(11);
    }

    @Test
    void tanpa_titik_mengatakan_belum_ada_data() {
        Bidang b = KurvaS.dari(List.of()).lebar(t);
        assertThat(tulisan(b)).extracting(Bentuk.Tulisan::teks).contains("Belum ada data");
        assertThat(KurvaS.dari(List.of()).padaTanggal(LocalDate.of(2026, 3, 1)).tabel(t).baris())
                .isEmpty();
    }

    @Test
    void satu_titik_dan_tanpa_rencana_tetap_tergambar() {
        KurvaS satu = KurvaS.dari(List.of(new KurvaS.Titik(1, null, new BigDecimal("3.5"))));
        assertThat(satu.lebar(t).uraian())
                .isEqualTo("Sampai Januari realisasi 3,5%; rencana belum diisi.");
        assertThat(lingkar(satu.lebar(t), Peran.TITIK)).isNotEmpty();
    }

    @Test
    void nilai_di_luar_nol_sampai_seratus_memperluas_sumbu() {
        KurvaS kurva =
                KurvaS.dari(
                        List.of(
                                new KurvaS.Titik(1, new BigDecimal("10"), new BigDecimal("-12")),
                                new KurvaS.Titik(2, new BigDecimal("100"), new BigDecimal("118"))));
        Bidang b = kurva.lebar(t);
        assertThat(tulisan(b)).extracting(Bentuk.Tulisan::teks).contains("−25", "125");
        assertThat(b.bentuk()).allMatch(KurvaSTests::dalamLembar);
    }

    @Test
    void nilai_ekstrem_tidak_menjejali_sumbu() {
        KurvaS kurva =
                KurvaS.dari(
                        List.of(
                                new KurvaS.Titik(
                                        1, new BigDecimal("10"), new BigDecimal("99000"))));
        assertThat(kurva.skala().tanda()).hasSizeBetween(3, 8);
    }

    @ParameterizedTest
    @MethodSource("berbagaiRealisasi")
    void label_tidak_bertumpuk_dan_tidak_keluar(List<String> realisasi) {
        KurvaS kurva = ContohGrafik.kurva(realisasi.toArray(String[]::new));
        for (Bidang b :
                List.of(
                        kurva.lebar(t),
                        kurva.sempit(t),
                        kurva.bidang(t, Ukuran.dinding(640, 200)))) {
            List<Petak> petak =
                    tulisan(b).stream()
                            .filter(x -> x.peran() != Peran.SUMBU)
                            .map(Bentuk.Tulisan::petak)
                            .toList();
            for (int i = 0; i < petak.size(); i++) {
                assertThat(new Petak(0, 0, b.lebar(), b.tinggi()).memuat(petak.get(i))).isTrue();
                for (int j = i + 1; j < petak.size(); j++) {
                    assertThat(petak.get(i).menimpa(petak.get(j)))
                            .as("%s %s", b.id(), tulisan(b))
                            .isFalse();
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"lebar", "sempit"})
    void label_garis_bawah_berdiri_di_bawah_titiknya(String ukuran) {
        KurvaS kurva =
                ContohGrafik.kurva(
                        "1.5", "5", "9.2", "15.4", "24.6", "35.2", "46.8", "57.9", "68.3", "78.6");
        Bidang b = ukuran.equals("lebar") ? kurva.lebar(t) : kurva.sempit(t);
        double titik = lingkar(b, Peran.TITIK).getFirst().y();
        assertThat(tulisan(b, Peran.LABEL_BURUK).getFirst().y()).isGreaterThan(titik);
        assertThat(tulisan(b, Peran.LABEL_RENCANA).getFirst().y()).isLessThan(titik);
    }

    static Stream<List<String>> berbagaiRealisasi() {
        List<List<String>> semua = new ArrayList<>();
        for (int n = 1; n <= 12; n++) {
            for (double faktor : new double[] {0, 0.5, 0.97, 1, 1.04, 1.5}) {
                String[] rencana = {
                    "2", "6", "11", "18", "27", "38", "50", "62", "73", "84", "93", "100"
                };
                String[] realisasi = new String[n];
                for (int i = 0; i < n; i++) {
                    realisasi[i] =
                            BigDecimal.valueOf(Double.parseDouble(rencana[i]) * faktor)
                                    .toPlainString();
                }
                semua.add(List.of(realisasi));
            }
        }
        return semua.stream();
    }

    private static boolean dalamLembar(Bentuk b) {
        return switch (b) {
            case Bentuk.Lingkar c -> c.y() >= 0 && c.y() <= 270;
            case Bentuk.Garis g -> g.y1() >= 0 && g.y2() <= 270;
            default -> true;
        };
    }

    private static double nol(Bidang b) {
        return b.bentuk().stream()
                .filter(x -> x.peran() == Peran.NOL)
                .map(Bentuk.Garis.class::cast)
                .findFirst()
                .orElseThrow()
                .y1();
    }

    private static List<Bentuk.Jalur> jalur(Bidang b, Peran peran) {
        return b.bentuk().stream()
                .filter(x -> x.peran() == peran)
                .map(Bentuk.Jalur.class::cast)
                .toList();
    }

    private static List<Bentuk.Lingkar> lingkar(Bidang b, Peran peran) {
        return b.bentuk().stream()
                .filter(x -> x.peran() == peran)
                .map(Bentuk.Lingkar.class::cast)
                .toList();
    }

    private static List<Bentuk.Tulisan> tulisan(Bidang b) {
        return b.bentuk().stream()
                .filter(Bentuk.Tulisan.class::isInstance)
                .map(Bentuk.Tulisan.class::cast)
                .toList();
    }

    private static List<Bentuk.Tulisan> tulisan(Bidang b, Peran peran) {
        return tulisan(b).stream().filter(x -> x.peran() == peran).toList();
    }
}
