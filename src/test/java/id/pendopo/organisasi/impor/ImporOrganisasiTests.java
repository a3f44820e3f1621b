package id.pendopo.organisasi.impor;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendopo.BasisDataUji;
import id.pendopo.OrangUji;
import id.pendopo.Peramban;
import id.pendopo.UjiAplikasi;
import id.pendopo.kernel.Peran;
import id.pendopo.platform.pemda.Pemda;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@UjiAplikasi
class ImporOrganisasiTests {

    private static final String OPD =
            """
            DAFTAR PERANGKAT DAERAH;;;
            Kode SKPD;Nama SKPD;Singkatan;Jenis
            1.02.0.00.0.00.05.0000;Dinas Kesehatan;Dinkes;DINAS
            1.02.0.00.0.00.05.0001;Puskesmas Timur;PKM Timur;PUSKESMAS
            1.02.salah;Dinas Salah;Salah;DINAS
            """;

    @LocalServerPort private int port;

    private Pemda pemda;
    private UUID opd;
    private Peramban admin;

    @BeforeEach
    void pemda_sendiri() {
        pemda = BasisDataUji.pemdaBaru();
        opd = OrangUji.opd(pemda, "Dinas Uji");
        admin = OrangUji.pegawai(pemda, opd, Peran.ADMIN).peramban(port);
    }

    @Test
    void opd_diperiksa_diterapkan_lalu_dibatalkan() {
        String impor = unggah("opd", OPD);
        var hasil = admin.get(impor).kirim().dokumen();
        assertThat(hasil.select(".ubin__nilai").eachText()).containsExactly("2", "0", "0", "1");
        assertThat(hasil.text()).contains("Tulis kode SKPD");
        assertThat(jumlahOpd()).isEqualTo(1);

        assertThat(admin.post(impor + "/penerapan").kirim().status()).isEqualTo(303);
        assertThat(jumlahOpd()).isEqualTo(3);
        assertThat(admin.get("/organisasi/pkm-timur").kirim().dokumen().text())
                .contains("Dinas Kesehatan");
        assertThat(admin.post(impor + "/penerapan").kirim().status()).isEqualTo(422);
        assertThat(admin.get("/jejak?tindakan=organisasi").kirim().dokumen().text())
                .contains("Perangkat daerah dibuat: Puskesmas Timur", "Unggahan diterapkan");

        var galat = admin.get(impor + "/galat.xlsx").kirim();
        assertThat(galat.status()).isEqualTo(200);
        assertThat(new String(galat.isi(), 0, 2, StandardCharsets.US_ASCII)).isEqualTo("PK");

        assertThat(admin.post(impor + "/pembatalan").kirim().status()).isEqualTo(303);
        assertThat(jumlahOpd()).isEqualTo(1);
        assertThat(admin.get("/organisasi/dinkes").kirim().status()).isEqualTo(404);
    }

    @Test
    void opd_yang_diubah_kembali_bersama_induknya() {
        admin.post(unggah("opd", OPD) + "/penerapan").kirim();
        String impor =
                unggah(
                        "opd",
                        """
                        Kode SKPD;Nama SKPD;Kode Induk
                        1.02.0.00.0.00.06.0000;Dinas Baru;
                        1.02.0.00.0.00.05.0001;Puskesmas Barat;1.02.0.00.0.00.06.0000
                        """);
        assertThat(admin.get(impor).kirim().dokumen().select(".ubin__nilai").eachText())
                .containsExactly("1", "1", "0", "0");

        admin.post(impor + "/penerapan").kirim();
        assertThat(namaDanInduk("pkm-timur")).isEqualTo("Puskesmas Barat, Dinas Baru");

        assertThat(admin.post(impor + "/pembatalan").kirim().status()).isEqualTo(303);
        assertThat(namaDanInduk("pkm-timur")).isEqualTo("Puskesmas Timur, Dinas Kesehatan");
    }

    private String namaDanInduk(String slug) {
        return satu(
                """
                select o.nama || ', ' || i.nama from organisasi.opd o
                join organisasi.opd i on i.pemda_id = o.pemda_id and i.id = o.induk_id
                where o.slug = ?
                """,
                slug,
                String.class);
    }

    @Test
    void yang_sudah_dipakai_atau_diubah_lagi_tidak_dapat_dibatalkan() {
        String impor = unggah("opd", OPD);
        admin.post(impor + "/penerapan").kirim();
        OrangUji.pegawai(pemda, idOpd("dinkes"), Peran.PEGAWAI);
        var dipakai = admin.post(impor + "/pembatalan").kirim();
        assertThat(dipakai.status()).isEqualTo(422);
        assertThat(dipakai.dokumen().text()).contains("Sudah dipakai di tempat lain");
        assertThat(jumlahOpd()).isEqualTo(3);
    }

    @Test
    void yang_diterapkan_kemarin_lusa_tidak_dapat_dibatalkan() {
        String impor = unggah("opd", OPD);
        admin.post(impor + "/penerapan").kirim();
        BasisDataUji.jalankanDalam(
                pemda,
                jdbc ->
                        jdbc.sql(
                                        """
                                        update organisasi.impor
                                        set diterapkan_pada = diterapkan_pada - interval '25 hours'
                                        """)
                                .update());
        assertThat(admin.post(impor + "/pembatalan").kirim().dokumen().text())
                .contains("Lebih dari 24 jam");
    }

    @Test
    void pegawai_baru_dan_berubah_dan_kembali_seperti_semula() {
        var rekan = OrangUji.pegawai(pemda, opd, Peran.PEGAWAI);
        String nip = nip(rekan.pegawaiId());
        String isi =
                """
                NIP,Nama,Perangkat Daerah,Status,Golongan
                %s,Nama Diperbaiki,Dinas Uji,PNS,III/a
                198503122010012009,Rina Wati,dinas uji,PNS,III/b
                198503122010012009,Kembar,Dinas Uji,PNS,III/b
                199001012021211001,Andi,Dinas Entah,PPPK,IX
                123,Salah,Dinas Uji,PNS,
                """
                        .formatted(nip);
        String impor = unggah("pegawai", isi);
        assertThat(admin.get(impor).kirim().dokumen().select(".ubin__nilai").eachText())
                .containsExactly("1", "1", "0", "3");
        assertThat(nama(rekan.pegawaiId())).isEqualTo(rekan.nama());

        assertThat(admin.post(impor + "/penerapan").kirim().status()).isEqualTo(303);
        assertThat(nama(rekan.pegawaiId())).isEqualTo("Nama Diperbaiki");
        assertThat(admin.get("/jejak?objek=Rina").kirim().teks())
                .contains("Pegawai dicatat")
                .doesNotContain("198503122010012009");

        assertThat(admin.post(impor + "/pembatalan").kirim().status()).isEqualTo(303);
        assertThat(nama(rekan.pegawaiId())).isEqualTo(rekan.nama());
        assertThat(admin.get("/cari?q=Rina+Wati").kirim().dokumen().select("main li a")).isEmpty();
    }

    @Test
    void perubahan_di_antara_pemeriksaan_dan_penerapan_menghentikan_semuanya() {
        var rekan = OrangUji.pegawai(pemda, opd, Peran.PEGAWAI);
        String impor =
                unggah(
                        "pegawai",
                        "NIP,Nama,OPD\n%s,Dari Berkas,Dinas Uji\n"
                                .formatted(nip(rekan.pegawaiId())));
        BasisDataUji.jalankanDalam(
                pemda,
                jdbc ->
                        jdbc.sql(
                                        """
                                        update organisasi.pegawai
                                        set nama = 'Orang Lain', versi = versi + 1 where id = ?
                                        """)
                                .param(rekan.pegawaiId())
                                .update());
        var jawaban = admin.post(impor + "/penerapan").kirim();
        assertThat(jawaban.status()).isEqualTo(422);
        assertThat(jawaban.dokumen().text()).contains("Data berubah sejak diperiksa");
        assertThat(nama(rekan.pegawaiId())).isEqualTo("Orang Lain");
    }

    @Test
    void bukan_tabel_dan_tanpa_berkas_dijawab_dengan_kata() {
        var pdf =
                admin.post("/organisasi/impor/opd")
                        .berkas("berkas", "a.xlsx", "%PDF-1.7 isi".getBytes())
                        .kirim();
        assertThat(pdf.status()).isEqualTo(422);
        assertThat(pdf.dokumen().select(".govuk-error-summary").text()).contains("PDF");
        var kosong = admin.post("/organisasi/impor/opd").berkas("berkas", "", new byte[0]).kirim();
        assertThat(kosong.status()).isEqualTo(422);
    }

    @Test
    void templat_yang_diunggah_kembali_tidak_mengubah_apa_pun() {
        byte[] templat = admin.get("/organisasi/impor/pegawai/templat.xlsx").kirim().isi();
        var jawaban =
                admin.post("/organisasi/impor/pegawai")
                        .berkas("berkas", "templat.xlsx", templat)
                        .kirim();
        assertThat(jawaban.status()).isEqualTo(303);
        assertThat(jawaban.ikuti().dokumen().select(".ubin__nilai").eachText())
                .containsExactly("0", "0", "1", "0");
    }

    @Test
    void kepegawaian_tidak_melihat_unggahan_opd() {
        String impor = unggah("opd", OPD);
        var kepegawaian = OrangUji.pegawai(pemda, opd, Peran.KEPEGAWAIAN).peramban(port);
        assertThat(kepegawaian.get(impor).kirim().status()).isEqualTo(404);
        assertThat(kepegawaian.post(impor + "/penerapan").kirim().status()).isEqualTo(404);
    }

    private String unggah(String jenis, String isi) {
        var jawaban =
                admin.post("/organisasi/impor/" + jenis)
                        .berkas("berkas", "daftar.csv", isi.getBytes(StandardCharsets.UTF_8))
                        .kirim();
        assertThat(jawaban.status()).as(jawaban.teks()).isEqualTo(303);
        return jawaban.lokasi();
    }

    private int jumlahOpd() {
        return BasisDataUji.dalam(
                pemda,
                jdbc ->
                        jdbc.sql("select count(*) from organisasi.opd")
                                .query(Integer.class)
                                .single());
    }

    private UUID idOpd(String slug) {
        return satu("select id from organisasi.opd where slug = ?", slug, UUID.class);
    }

    private String nip(UUID pegawai) {
        return satu("select nip from organisasi.pegawai where id = ?", pegawai, String.class);
    }

    private String nama(UUID pegawai) {
        return satu("select nama from organisasi.pegawai where id = ?", pegawai, String.class);
    }

    private <T> T satu(String sql, Object dengan, Class<T> jenis) {
        return BasisDataUji.dalam(pemda, jdbc -> jdbc.sql(sql).param(dengan).query(jenis).single());
    }
}
