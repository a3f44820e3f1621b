package id.pendopo.alur;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendopo.BasisDataUji;
import id.pendopo.OrangUji;
import id.pendopo.Peramban;
import id.pendopo.UjiAplikasi;
import id.pendopo.kernel.Peran;
import id.pendopo.kernel.WaktuGeser;
import id.pendopo.platform.lembar.Baris;
import id.pendopo.platform.lembar.PembacaLembar;
import id.pendopo.platform.pemda.Pemda;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A month filled in with Excel: template out, filled in, checked, applied, undone. */
@UjiAplikasi
class UnggahanAlurTests {

    private static final String SATU = "1.03.02.2.01.0001";
    private static final String DUA = "1.03.02.2.01.0002";
    private static final String TIGA = "1.03.02.2.01.0003";

    @LocalServerPort int port;
    @Autowired WaktuGeser waktu;
    @TempDir Path folder;

    private Pemda pemda;
    private UUID opd;
    private String dasar;
    private Peramban operator;

    @BeforeEach
    void susun() {
        pemda = BasisDataUji.pemdaBaru();
        waktu.setel(LocalDate.of(2026, 11, 3), LocalTime.of(9, 0), pemda.zona());
        opd = OrangUji.opd(pemda, "Dinas Uji");
        AnggaranUji.buat(pemda, opd, 2026, 120_000_000, List.of(SATU, DUA, TIGA));
        operator = OrangUji.pegawai(pemda, opd, Peran.OPERATOR).peramban(port);
        dasar = "/pelaporan/" + slug(opd) + "/2026-10";
    }

    @AfterEach
    void kembalikanWaktu() {
        waktu.geser(Duration.ZERO);
    }

    @Test
    void templat_terisi_terkunci_dan_bertanda() throws IOException {
        simpan(SATU, "10", "5.000.000");
        var templat = unduh(operator, dasar);
        try (var lembar = PembacaLembar.buka(berkas(templat), "t.xlsx")) {
            assertThat(lembar.tanda())
                    .containsEntry("templat", "laporan-bulanan")
                    .containsEntry("opd", opd.toString())
                    .containsEntry("periode", "2026-10");
            var baris = new ArrayList<Baris>();
            lembar.forEach(baris::add);
            assertThat(baris.getFirst().sel(1).tampil()).isEqualTo("Data simulasi");
            Baris satu = barisDengan(baris, SATU);
            assertThat(satu.sel(0).tampil()).endsWith("_0");
            assertThat(satu.sel(3).tampil()).isEqualTo("120000000");
            assertThat(satu.sel(4).tampil()).isEqualTo("83.33");
            assertThat(satu.sel(7).tampil()).isEqualTo("10");
            assertThat(satu.sel(8).tampil()).isEqualTo("5000000");
        }
        String xml = EditXlsx.lembar(templat);
        assertThat(xml).contains("<sheetProtection").contains("<dataValidation");
    }

    @Test
    void unduh_isi_unggah_terapkan_lalu_urungkan() {
        simpan(SATU, "10", "5.000.000");
        var templat = unduh(operator, dasar);
        int r = barisPertama(templat);
        var terisi =
                new EditXlsx()
                        .angka("H" + r, "80")
                        .angka("I" + r, "6000000.25")
                        .teks("L" + r, "Cuaca")
                        .teks("M" + r, "Hujan sepanjang bulan & banjir")
                        .angka("H" + (r + 1), "83.333333")
                        .teks("I" + (r + 1), "Rp 1.500.000,00")
                        .pada(templat);

        var periksa = unggah(operator, dasar, "laporan.xlsx", terisi);
        assertThat(periksa.status()).isEqualTo(303);
        var halaman = periksa.ikuti().dokumen();
        assertThat(halaman.text()).contains("belum ada laporan yang berubah");
        assertThat(halaman.select("del").eachText()).contains("10%", "Rp5.000.000,00");
        assertThat(halaman.select("ins").eachText())
                .contains("80%", "Rp6.000.000,25", "Cuaca", "83,33%", "Rp1.500.000,00");
        assertThat(laporan(SATU).get("fisik")).isEqualTo("10.00");

        String url = periksa.lokasi();
        assertThat(operator.post(url + "/penerapan").kirim().status()).isEqualTo(303);
        assertThat(laporan(SATU))
                .containsEntry("fisik", "80.00")
                .containsEntry("nilai_realisasi", "6000000.25")
                .containsEntry("kendala", "CUACA")
                .containsEntry("uraian_kendala", "Hujan sepanjang bulan & banjir");
        assertThat(laporan(DUA)).containsEntry("fisik", "83.33").containsEntry("status", "DRAF");
        assertThat(laporan(TIGA)).isEmpty();
        assertThat(operator.post(url + "/penerapan").kirim().status())
                .as("sekali saja")
                .isEqualTo(422);

        assertThat(operator.post(url + "/pembatalan").kirim().status()).isEqualTo(303);
        assertThat(laporan(SATU))
                .containsEntry("fisik", "10.00")
                .containsEntry("nilai_realisasi", "5000000.00")
                .doesNotContainKey("kendala");
        assertThat(laporan(DUA)).doesNotContainKey("fisik");
        assertThat(operator.get(url).kirim().dokumen().text())
                .contains("2 laporan kembali ke isian sebelumnya");
    }

    @Test
    void templat_yang_tidak_diubah_tidak_mengubah_apa_pun() {
        operator.post(dasar + "/" + SATU)
                .isian("fisik", "10")
                .isian("realisasi", "0")
                .isian("uraianKendala", "dua\r\nbaris")
                .isian("langkah", "simpan")
                .kirim();
        var hasil = unggah(operator, dasar, "sama.xlsx", unduh(operator, dasar)).ikuti().dokumen();
        assertThat(hasil.text()).contains("Tidak ada yang berubah");
        assertThat(hasil.select("form[action$=penerapan]")).isEmpty();
    }

    @Test
    void sel_yang_salah_disebut_letak_isi_dan_harapannya_dan_tidak_menahan_yang_benar()
            throws IOException {
        var templat = unduh(operator, dasar);
        int r = barisPertama(templat);
        var terisi =
                new EditXlsx()
                        .angka("H" + r, "180")
                        .teks("I" + (r + 1), "banyak")
                        .teks("L" + (r + 1), "Macet")
                        .angka("H" + (r + 2), "70")
                        .angka("I" + (r + 2), "0")
                        .pada(templat);
        var periksa = unggah(operator, dasar, "galat.xlsx", terisi);
        var halaman = periksa.ikuti().dokumen().text();
        assertThat(halaman)
                .contains("H" + r + " Realisasi fisik kumulatif (%)")
                .contains("berisi “180”. Isi persen antara 0 dan 100.")
                .contains("I" + (r + 1))
                .contains("berisi “banyak”.")
                .contains("Pilih kendala dari daftar.");

        var merah = operator.get(periksa.lokasi() + "/galat.xlsx").kirim();
        try (var lembar = PembacaLembar.buka(berkas(merah.isi()), "m.xlsx")) {
            var baris = new ArrayList<Baris>();
            lembar.forEach(baris::add);
            assertThat(barisDengan(baris, SATU).sel(15).tampil())
                    .contains("H" + r + ": Isi persen antara 0 dan 100.");
            assertThat(lembar.tanda()).containsEntry("periode", "2026-10");
        }

        operator.post(periksa.lokasi() + "/penerapan").isian("langkah", "ajukan").kirim();
        assertThat(laporan(SATU)).isEmpty();
        assertThat(laporan(TIGA)).containsEntry("status", "DRAF").containsEntry("fisik", "70.00");
        assertThat(operator.get(periksa.lokasi()).kirim().dokumen().text())
                .contains("pilih kendalanya sebelum diajukan");
    }

    @Test
    void terapkan_dan_ajukan_lalu_urungkan_membiarkan_yang_sudah_diajukan() {
        var templat = unduh(operator, dasar);
        int r = barisPertama(templat);
        var terisi =
                new EditXlsx()
                        .angka("H" + r, "90")
                        .angka("I" + r, "1000000")
                        .angka("H" + (r + 1), "20")
                        .pada(templat);
        String url = unggah(operator, dasar, "a.xlsx", terisi).lokasi();
        operator.post(url + "/penerapan").isian("langkah", "ajukan").kirim();
        assertThat(laporan(SATU)).containsEntry("status", "DIAJUKAN");
        assertThat(laporan(DUA)).containsEntry("status", "DRAF");
        operator.post(url + "/pembatalan").kirim();
        assertThat(laporan(SATU)).containsEntry("fisik", "90.00");
        assertThat(laporan(DUA)).doesNotContainKey("fisik");
        assertThat(operator.get(url).kirim().dokumen().text())
                .contains("1 tidak dipulihkan")
                .contains("Sudah diajukan atau dikerjakan lagi");
    }

    @Test
    void draf_yang_masih_kosong_bukan_bentrok() {
        var templat = unduh(operator, dasar);
        int r = barisPertama(templat);
        // a photo on the report begins an empty draft
        operator.post(dasar + "/" + SATU + "/bukti")
                .berkas("bukti", "a.pdf", "%PDF-1.7\n%%EOF\n".getBytes(StandardCharsets.US_ASCII))
                .kirim();
        String url =
                unggah(operator, dasar, "a.xlsx", new EditXlsx().angka("H" + r, "12").pada(templat))
                        .lokasi();
        operator.post(url + "/penerapan").kirim();
        assertThat(laporan(SATU)).containsEntry("fisik", "12.00");
    }

    @Test
    void yang_diubah_orang_lain_tidak_tertimpa() {
        var templat = unduh(operator, dasar);
        int r = barisPertama(templat);
        simpan(SATU, "33", "0");
        var terisi = new EditXlsx().angka("H" + r, "44").angka("H" + (r + 1), "50").pada(templat);
        String url = unggah(operator, dasar, "b.xlsx", terisi).lokasi();
        assertThat(operator.get(url).kirim().dokumen().text()).contains("Berubah sejak diunduh");
        // between the dry run and applying, somebody makes the second report
        simpan(DUA, "51", "0");
        operator.post(url + "/penerapan").kirim();
        assertThat(laporan(SATU)).containsEntry("fisik", "33.00");
        assertThat(laporan(DUA)).containsEntry("fisik", "51.00");
        assertThat(operator.get(url).kirim().dokumen().text())
                .contains("Orang lain mengubah laporan ini sesudah pemeriksaan");

        String lagi = unggah(operator, dasar, "b.xlsx", terisi).lokasi();
        operator.post(lagi + "/penerapan").isian("timpa", "true").kirim();
        assertThat(laporan(SATU)).containsEntry("fisik", "44.00");
    }

    @Test
    void urungkan_hanya_dalam_24_jam() {
        var templat = unduh(operator, dasar);
        var terisi = new EditXlsx().angka("H" + barisPertama(templat), "44").pada(templat);
        String url = unggah(operator, dasar, "b.xlsx", terisi).lokasi();
        operator.post(url + "/penerapan").kirim();
        BasisDataUji.jalankanDalam(
                pemda,
                j ->
                        j.sql(
                                        """
                                        update pelaporan.unggahan
                                        set diterapkan_pada = diterapkan_pada - interval '25 hours'
                                        """)
                                .update());
        assertThat(operator.post(url + "/pembatalan").kirim().status()).isEqualTo(422);
        assertThat(laporan(SATU)).containsEntry("fisik", "44.00");
    }

    @Test
    void templat_opd_atau_bulan_lain_ditolak_dengan_sebutannya() {
        UUID lain = OrangUji.opd(pemda, "Dinas Tetangga");
        var tetangga = OrangUji.pegawai(pemda, lain, Peran.OPERATOR).peramban(port);
        var milikTetangga = unduh(tetangga, "/pelaporan/" + slug(lain) + "/2026-10");
        var salahOpd = unggah(operator, dasar, "x.xlsx", milikTetangga);
        assertThat(salahOpd.status()).isEqualTo(422);
        assertThat(salahOpd.dokumen().text())
                .contains("Templat ini milik Dinas Tetangga, bukan Dinas Uji");

        var bulanLalu = unduh(operator, "/pelaporan/" + slug(opd) + "/2026-09");
        var salahBulan = unggah(operator, dasar, "x.xlsx", bulanLalu);
        assertThat(salahBulan.status()).isEqualTo(422);
        assertThat(salahBulan.dokumen().text()).contains("untuk 2026-09, bukan 2026-10");
    }

    @Test
    void berkas_jahat_rusak_atau_bukan_tabel_ditolak_dengan_kata() throws IOException {
        assertThat(unggah(operator, dasar, "a.xlsx", "%PDF-1.7".getBytes(StandardCharsets.UTF_8)))
                .satisfies(j -> assertThat(j.status()).isEqualTo(422))
                .satisfies(j -> assertThat(j.teks()).contains("bukan tabel"));
        assertThat(unggah(operator, dasar, "a.xlsx", bom()).status()).isEqualTo(422);
        assertThat(unggah(operator, dasar, "a.xlsx", new byte[0]).status()).isEqualTo(422);
        var jahat =
                "Kode;Realisasi fisik kumulatif (%);Realisasi keuangan bulan ini (Rp);Uraian kendala\n"
                        + SATU
                        + ";50;0;=cmd|'/c calc'!A1 <script>alert(1)</script>\n";
        var csv = unggah(operator, dasar, "a.csv", jahat.getBytes(StandardCharsets.UTF_8));
        assertThat(csv.status()).isEqualTo(303);
        var halaman = csv.ikuti();
        assertThat(halaman.teks()).doesNotContain("<script>alert");
        assertThat(halaman.dokumen().text()).contains("bukan templat dari sini");
    }

    @Test
    void csv_buatan_sendiri_dicocokkan_lewat_kode() {
        var isi =
                "KODE,Realisasi Fisik Kumulatif,Realisasi Keuangan Bulan Ini\n"
                        + SATU
                        + ",\"78,5\",\"1.250.000,50\"\n"
                        + "9.99.99.9.99.9999,1,1\n"
                        + ",,\nJumlah,,\n";
        String url =
                unggah(operator, dasar, "s.csv", isi.getBytes(StandardCharsets.UTF_8)).lokasi();
        assertThat(operator.get(url).kirim().dokumen().text())
                .contains("Bukan sub kegiatan perangkat daerah ini");
        operator.post(url + "/penerapan").kirim();
        assertThat(laporan(SATU))
                .containsEntry("fisik", "78.50")
                .containsEntry("nilai_realisasi", "1250000.50");
    }

    @Test
    void opd_lain_dan_bulan_terkunci() {
        var lain =
                OrangUji.pegawai(pemda, OrangUji.opd(pemda, "Dinas Lain"), Peran.OPERATOR)
                        .peramban(port);
        assertThat(lain.get(dasar + "/lembar.xlsx").kirim().status()).isEqualTo(404);
        assertThat(lain.get(dasar + "/unggahan").kirim().status()).isEqualTo(404);
        assertThat(lain.get("/pelaporan/" + slug(opd) + ".xlsx").kirim().status()).isEqualTo(404);
        assertThat(operator.get("/pelaporan.xlsx").kirim().status()).isEqualTo(404);
        var templat = unduh(operator, dasar);
        waktu.setel(LocalDate.of(2026, 11, 21), LocalTime.of(8, 0), pemda.zona());
        assertThat(unggah(operator, dasar, "a.xlsx", templat).status()).isEqualTo(403);
    }

    @Test
    void setahun_sebagai_tabel_rapi() throws IOException {
        simpan(SATU, "10", "5.000.000");
        simpan(DUA, "20", "1.000.000,25");
        var bappeda =
                OrangUji.pegawai(pemda, OrangUji.opd(pemda, "Bappeda"), Peran.BAPPEDA)
                        .peramban(port);
        for (var jawab :
                List.of(
                        operator.get("/pelaporan/" + slug(opd) + ".xlsx?tahun=2026").kirim(),
                        bappeda.get("/pelaporan.xlsx?tahun=2026").kirim())) {
            assertThat(jawab.status()).isEqualTo(200);
            try (var lembar = PembacaLembar.buka(berkas(jawab.isi()), "e.xlsx")) {
                var baris = new ArrayList<Baris>();
                lembar.forEach(baris::add);
                assertThat(baris).hasSize(3);
                assertThat(baris.getFirst().sel(6).tampil()).isEqualTo("Kode");
                assertThat(baris.get(2).sel(16).tampil()).isEqualTo("1000000.25");
                assertThat(baris.get(2).sel(24).tampil()).isEqualTo("Data simulasi");
            }
        }
    }

    private static byte[] bom() throws IOException {
        var hasil = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(hasil)) {
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            byte[] nol = new byte[1 << 20];
            for (int i = 0; i < 64; i++) {
                zip.write(nol);
            }
        }
        return hasil.toByteArray();
    }

    private byte[] unduh(Peramban siapa, String di) {
        var jawab = siapa.get(di + "/lembar.xlsx").kirim();
        assertThat(jawab.status()).isEqualTo(200);
        assertThat(jawab.kepala("Content-Disposition")).contains("attachment");
        return jawab.isi();
    }

    private static Peramban.Jawaban unggah(Peramban siapa, String di, String nama, byte[] isi) {
        return siapa.post(di + "/unggahan").berkas("berkas", nama, isi).kirim();
    }

    private void simpan(String kode, String fisik, String realisasi) {
        var jawab =
                operator.post(dasar + "/" + kode)
                        .isian("fisik", fisik)
                        .isian("realisasi", realisasi)
                        .isian("langkah", "simpan")
                        .kirim();
        assertThat(jawab.status()).isEqualTo(303);
    }

    private Path berkas(byte[] isi) throws IOException {
        return Files.write(folder.resolve(UUID.randomUUID() + ".xlsx"), isi);
    }

    private int barisPertama(byte[] templat) {
        try (var lembar = PembacaLembar.buka(berkas(templat), "t.xlsx")) {
            var baris = new ArrayList<Baris>();
            lembar.forEach(baris::add);
            return barisDengan(baris, SATU).nomor();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Baris barisDengan(List<Baris> baris, String kode) {
        return baris.stream().filter(b -> b.sel(1).tampil().equals(kode)).findFirst().orElseThrow();
    }

    /** The figures of October as text, empty without a report; what is null is left out. */
    private Map<String, String> laporan(String kode) {
        return BasisDataUji.dalam(
                pemda,
                j -> {
                    var hasil = new HashMap<String, String>();
                    j.sql(
                                    """
                                    select l.fisik, l.nilai_realisasi, l.kendala, l.uraian_kendala, l.status
                                    from pelaporan.laporan l
                                    join perencanaan.sub_kegiatan s on s.id = l.sub_kegiatan_id
                                    where s.kode = ? and l.bulan = 10
                                    """)
                            .param(kode)
                            .query()
                            .listOfRows()
                            .forEach(
                                    b ->
                                            b.forEach(
                                                    (k, v) -> {
                                                        if (v != null) {
                                                            hasil.put(
                                                                    k,
                                                                    v instanceof BigDecimal n
                                                                            ? n.toPlainString()
                                                                            : v.toString());
                                                        }
                                                    }));
                    return hasil;
                });
    }

    private String slug(UUID id) {
        return BasisDataUji.dalam(
                pemda,
                j ->
                        j.sql("select slug from organisasi.opd where id = ?")
                                .param(id)
                                .query(String.class)
                                .single());
    }
}
