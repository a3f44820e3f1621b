package id.pendopo.organisasi.impor;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendopo.BasisDataUji;
import id.pendopo.OrangUji;
import id.pendopo.Peramban;
import id.pendopo.UjiAplikasi;
import id.pendopo.kernel.Peran;
import id.pendopo.organisasi.ParameterQueries;
import id.pendopo.platform.lembar.KolomTulis;
import id.pendopo.platform.lembar.PenulisLembar;
import id.pendopo.platform.pemda.KonteksPemda;
import id.pendopo.platform.pemda.Pemda;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@UjiAplikasi
class ImporParameterTests {

    private static final String TEMPO = "laporan.hari-jatuh-tempo";
    private static final String KEPALA =
            "Kode|Nilai|Berlaku Sejak|Berlaku Sampai|Dasar Hukum|Alasan\n";

    @LocalServerPort private int port;
    @Autowired private ParameterQueries parameter;

    private Pemda pemda;
    private UUID opd;
    private Peramban bappeda;
    private LocalDate hari;

    @BeforeEach
    void pemda_sendiri() {
        pemda = BasisDataUji.pemdaBaru();
        opd = OrangUji.opd(pemda, "Bappeda");
        bappeda = OrangUji.pegawai(pemda, opd, Peran.BAPPEDA).peramban(port);
        hari = LocalDate.now(pemda.zona());
    }

    @Test
    void nilai_baru_berantai_lalu_kembali_seperti_semula() {
        terapkan(unggah(tempo("6", hari, null)));
        String impor =
                unggah(tempo("9", hari.plusDays(20), null) + tempo("7", hari.plusDays(10), null));
        assertThat(ubin(impor)).containsExactly("2", "0", "0", "0");
        assertThat(pada(hari.plusDays(10))).isEqualTo(6);

        assertThat(terapkan(impor)).isEqualTo(303);
        assertThat(pada(hari.plusDays(9))).isEqualTo(6);
        assertThat(pada(hari.plusDays(10))).isEqualTo(7);
        assertThat(pada(hari.plusDays(19))).isEqualTo(7);
        assertThat(pada(hari.plusDays(20))).isEqualTo(9);
        assertThat(masa()).containsExactly(9, 9, -1);
        assertThat(terapkan(impor)).isEqualTo(422);
        assertThat(
                        ubin(
                                unggah(
                                        tempo("9", hari.plusDays(20), null)
                                                + tempo("7", hari.plusDays(10), null))))
                .containsExactly("0", "0", "2", "0");
        assertThat(bappeda.get("/organisasi/parameter/" + TEMPO).kirim().dokumen().text())
                .contains("Perwali 9", "parameter.csv");

        assertThat(batalkan(impor)).isEqualTo(303);
        assertThat(pada(hari.plusDays(30))).isEqualTo(6);
        assertThat(masa()).containsExactly(-1);
    }

    @Test
    void nilai_yang_sudah_berlaku_tidak_berubah() {
        terapkan(unggah(tempo("6", hari, null)));
        assertThat(galat(tempo("8", hari, null))).contains("sudah berlaku dan tidak berubah");
        assertThat(galat(tempo("8", LocalDate.of(2020, 1, 1), null)))
                .contains("sudah berlaku dan tidak berubah");
        assertThat(galat(tempo("8", LocalDate.of(hari.getYear() - 1, 12, 31), null)))
                .contains("tahun yang sudah tutup tidak berubah");
        assertThat(galat(TEMPO + "|6|" + hari + "||Perwali lain|\n"))
                .contains("Dasar hukum nilai yang sudah tercatat");
        terapkan(unggah(tempo("7", hari.plusDays(5), null)));
        assertThat(galat(tempo("8", hari.plusDays(5), null)))
                .contains("Sudah ada nilai daerah sejak hari itu");
        assertThat(pada(hari)).isEqualTo(6);
    }

    @Test
    void akhir_di_berkas_mengembalikan_nilai_nasional() {
        terapkan(unggah(tempo("6", hari, null)));
        String impor = unggah(tempo("6", hari, hari.plusDays(3)));
        assertThat(ubin(impor)).containsExactly("0", "1", "0", "0");
        terapkan(impor);
        assertThat(pada(hari.plusDays(3))).isEqualTo(6);
        assertThat(pada(hari.plusDays(4))).isEqualTo(5);
        assertThat(galat(tempo("6", hari, hari.plusDays(9))))
                .contains("tidak ada nilai daerah yang dapat diakhiri");
        assertThat(batalkan(impor)).isEqualTo(303);
        assertThat(pada(hari.plusDays(4))).isEqualTo(6);
    }

    @Test
    void bentuk_dan_batas_nilai_seperti_di_layar() {
        assertThat(galat(tempo("lima", hari, null))).contains("Nilai");
        assertThat(galat(tempo("", hari, null))).contains("Nilai");
        assertThat(
                        galat(
                                "evaluasi.predikat|Sangat Tinggi: 60; Tinggi: 75; Sedang: 65; Rendah: 50|"
                                        + hari
                                        + "||Perwali|\n"))
                .contains("Batas harus menurun");
        assertThat(galat("evaluasi.predikat|Tinggi: 75|" + hari + "||Perwali|\n"))
                .contains("Isi semua nilai");
        assertThat(galat("evaluasi.predikat|Luar Biasa: 75|" + hari + "||Perwali|\n"))
                .contains("nama, titik dua, nilai");
        assertThat(galat("edisi.nomenklatur|ASAL|" + hari + "||Perwali|\n"))
                .contains("Pilih salah satu nilai");
        assertThat(galat("entah.apa|5|" + hari + "||Perwali|\n"))
                .contains("Parameter ini tidak ada");
        assertThat(galat("sesi.lama|5|" + hari + "||Perwali|\n")).contains("bukan wewenang Anda");
        assertThat(galat(tempo("6", hari, hari.minusDays(1))))
                .contains("Hari terakhir tidak boleh sebelum hari pertama");
        assertThat(
                        ubin(
                                unggah(
                                        tempo("6", hari, hari.plusDays(9))
                                                + tempo("7", hari.plusDays(5), null))))
                .containsExactly("1", "0", "0", "1");
        assertThat(ubin(unggah(tempo("6", hari, null) + tempo("7", hari, null))))
                .containsExactly("1", "0", "0", "1");
    }

    @Test
    void nilai_bersusun_dari_xlsx() {
        var keluar = new ByteArrayOutputStream();
        try (var buku = PenulisLembar.ke(keluar)) {
            buku.lembar("Data")
                    .kolom(
                            KolomTulis.kode("Kode"),
                            KolomTulis.teks("Nilai"),
                            KolomTulis.tanggal("Berlaku Sejak"),
                            KolomTulis.teks("Dasar Hukum"))
                    .baris(
                            "evaluasi.predikat",
                            "Sangat Tinggi: 92,5; Tinggi: 75; Sedang: 65; Rendah: 50",
                            hari,
                            "Perwali 9")
                    .baris(TEMPO, 12, hari, "Perwali 9");
        }
        var jawaban =
                bappeda.post("/organisasi/impor/parameter")
                        .berkas("berkas", "nilai.xlsx", keluar.toByteArray())
                        .kirim();
        assertThat(bappeda.get(jawaban.lokasi()).kirim().dokumen().text())
                .contains("Sangat Tinggi: 90;", "Sangat Tinggi: 92,5;");
        assertThat(terapkan(jawaban.lokasi())).isEqualTo(303);
        assertThat(pada(hari)).isEqualTo(12);
        var nilai =
                KonteksPemda.panggil(pemda, () -> parameter.pada("evaluasi.predikat", hari))
                        .nilai();
        assertThat(nilai.get(0).get("lebih_dari").decimalValue()).isEqualByComparingTo("92.5");
        assertThat(nilai.get(4).get("lebih_dari").isNull()).isTrue();
        assertThat(batalkan(jawaban.lokasi())).isEqualTo(303);
        assertThat(pada(hari)).isEqualTo(5);
        var admin = OrangUji.pegawai(pemda, opd, Peran.ADMIN).peramban(port);
        assertThat(admin.get("/jejak?tindakan=organisasi").kirim().dokumen().text())
                .contains(
                        "Parameter ditetapkan: " + TEMPO,
                        "Parameter dibatalkan bersama unggahannya: " + TEMPO,
                        "Unggahan dibatalkan");
    }

    @Test
    void nilai_yang_berlanjut_tidak_dapat_dibatalkan() {
        String impor = unggah(tempo("6", hari, null));
        terapkan(impor);
        terapkan(unggah(tempo("7", hari.plusDays(10), null)));
        var jawaban = bappeda.post(impor + "/pembatalan").kirim();
        assertThat(jawaban.status()).isEqualTo(422);
        assertThat(jawaban.dokumen().text()).contains("Sudah diubah lagi");
        assertThat(pada(hari)).isEqualTo(6);
    }

    @Test
    void perubahan_sesudah_pemeriksaan_menghentikan_semuanya() {
        String pertama = unggah(tempo("6", hari, null));
        String kedua = unggah(tempo("7", hari, null));
        assertThat(terapkan(pertama)).isEqualTo(303);
        assertThat(bappeda.post(kedua + "/penerapan").kirim().dokumen().text())
                .contains("Data berubah sejak diperiksa");
        assertThat(pada(hari)).isEqualTo(6);
    }

    @Test
    void templat_yang_diunggah_kembali_tidak_mengubah_apa_pun() {
        terapkan(unggah(tempo("6", hari, null) + tempo("7", hari.plusDays(10), null)));
        var admin = OrangUji.pegawai(pemda, opd, Peran.ADMIN).peramban(port);
        for (Peramban siapa : List.of(bappeda, admin)) {
            byte[] templat = siapa.get("/organisasi/impor/parameter/templat.xlsx").kirim().isi();
            var jawaban =
                    siapa.post("/organisasi/impor/parameter")
                            .berkas("berkas", "templat.xlsx", templat)
                            .kirim();
            var ubin = jawaban.ikuti().dokumen().select(".ubin__nilai").eachText();
            assertThat(ubin.subList(0, 2)).containsExactly("0", "0");
            assertThat(Integer.parseInt(ubin.get(2))).isGreaterThan(5);
            assertThat(ubin.get(3)).isEqualTo("0");
        }
    }

    @Test
    void bappeda_melihat_unggahan_parameter_saja() {
        var kartu = bappeda.get("/organisasi/impor").kirim().dokumen();
        assertThat(kartu.select("form[enctype]").eachAttr("action"))
                .containsExactly("/organisasi/impor/parameter");
        assertThat(bappeda.get("/organisasi/impor/jabatan/templat.xlsx").kirim().status())
                .isEqualTo(404);
        assertThat(
                        bappeda.get("/organisasi/parameter")
                                .kirim()
                                .dokumen()
                                .select("a[href='/organisasi/impor#parameter']"))
                .hasSize(1);
        String impor = unggah(tempo("6", hari, null));
        var kepegawaian = OrangUji.pegawai(pemda, opd, Peran.KEPEGAWAIAN).peramban(port);
        assertThat(kepegawaian.get(impor).kirim().status()).isEqualTo(404);
        assertThat(kepegawaian.post(impor + "/penerapan").kirim().status()).isEqualTo(404);
    }

    private static String tempo(String nilai, LocalDate sejak, LocalDate sampai) {
        return "%s|%s|%s|%s|Perwali 9|\n"
                .formatted(TEMPO, nilai, sejak, sampai == null ? "" : sampai);
    }

    private String galat(String baris) {
        String impor = unggah(baris);
        assertThat(ubin(impor)).as(baris).containsExactly("0", "0", "0", "1");
        return bappeda.get(impor).kirim().dokumen().select("table.beda").text();
    }

    private String unggah(String baris) {
        var jawaban =
                bappeda.post("/organisasi/impor/parameter")
                        .berkas(
                                "berkas",
                                "parameter.csv",
                                (KEPALA + baris).getBytes(StandardCharsets.UTF_8))
                        .kirim();
        assertThat(jawaban.status()).as(jawaban.teks()).isEqualTo(303);
        return jawaban.lokasi();
    }

    private List<String> ubin(String impor) {
        return bappeda.get(impor).kirim().dokumen().select(".ubin__nilai").eachText();
    }

    private int terapkan(String impor) {
        return bappeda.post(impor + "/penerapan").kirim().status();
    }

    private int batalkan(String impor) {
        return bappeda.post(impor + "/pembatalan").kirim().status();
    }

    private int pada(LocalDate tanggal) {
        return KonteksPemda.panggil(pemda, () -> parameter.pada(TEMPO, tanggal)).bulat();
    }

    /** Length in days of the pemda's own values, -1 for an open one. */
    private List<Integer> masa() {
        return BasisDataUji.dalam(
                pemda,
                jdbc ->
                        jdbc.sql(
                                        """
                                        select coalesce(berlaku_sampai - berlaku_sejak, -1)
                                        from organisasi.parameter order by berlaku_sejak
                                        """)
                                .query(Integer.class)
                                .list());
    }
}
