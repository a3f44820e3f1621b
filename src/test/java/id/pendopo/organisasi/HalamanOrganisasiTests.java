package id.pendopo.organisasi;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendopo.BasisDataUji;
import id.pendopo.OrangUji;
import id.pendopo.Peramban;
import id.pendopo.UjiAplikasi;
import id.pendopo.kernel.Peran;
import id.pendopo.platform.pemda.Pemda;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

@UjiAplikasi
class HalamanOrganisasiTests {

    private static final String NIP = "199001012015";

    @LocalServerPort private int port;

    private Pemda pemda;
    private UUID opd;

    @BeforeEach
    void pemda_sendiri() {
        pemda = BasisDataUji.pemdaBaru();
        opd = OrangUji.opd(pemda, "Dinas Uji");
    }

    private Peramban sebagai(Peran peran) {
        return OrangUji.pegawai(pemda, opd, peran).peramban(port);
    }

    private String slug() {
        return BasisDataUji.dalam(
                pemda,
                jdbc ->
                        jdbc.sql("select slug from organisasi.opd where id = ?")
                                .param(opd)
                                .query(String.class)
                                .single());
    }

    @ParameterizedTest
    @CsvSource({
        "/organisasi, PEGAWAI, 200",
        "/organisasi/kalender, PEGAWAI, 200",
        "/organisasi/parameter, PEGAWAI, 200",
        "/organisasi/parameter/evaluasi.predikat, BAPPEDA, 200",
        "/organisasi/parameter/tidak.ada, BAPPEDA, 404",
        "/organisasi/baru, PEGAWAI, 404",
        "/organisasi/baru, KEPEGAWAIAN, 404",
        "/organisasi/baru, ADMIN, 200",
        "/organisasi/jabatan/baru, KEPEGAWAIAN, 404",
        "/organisasi/jabatan/baru, ADMIN, 200",
        "/organisasi/pegawai/baru, BAPPEDA, 404",
        "/organisasi/pegawai/baru, KEPEGAWAIAN, 200",
        "/organisasi/impor, KEPALA_OPD, 404",
        "/organisasi/impor, KEPEGAWAIAN, 200",
        "/organisasi/impor/opd/templat.xlsx, KEPEGAWAIAN, 404",
        "/organisasi/impor/opd/templat.xlsx, ADMIN, 200",
        "/organisasi/impor/pegawai/templat.xlsx, KEPEGAWAIAN, 200",
        "/organisasi/tampilan, KEPEGAWAIAN, 404",
        "/organisasi/tampilan, ADMIN, 200",
        "/organisasi/tidak-ada, ADMIN, 404",
        "/organisasi/ekspor.csv, PEGAWAI, 200",
        "/organisasi/ekspor.xlsx, PEGAWAI, 200",
        "/jejak, BAPPEDA, 404",
        "/jejak, INSPEKTORAT, 200",
        "/jejak, ADMIN, 200",
        "/jejak.csv, KEPALA_OPD, 404"
    })
    void akses_menurut_peran(String jalur, Peran peran, int status) {
        assertThat(sebagai(peran).get(jalur).kirim().status()).isEqualTo(status);
    }

    @Test
    void tanpa_masuk_diantar_ke_halaman_masuk() {
        var jawaban = new Peramban(port, pemda).get("/organisasi").kirim();
        assertThat(jawaban.status()).isEqualTo(303);
        assertThat(jawaban.lokasi()).startsWith("/masuk");
    }

    @Test
    void bantuan_dan_aksesibilitas_terbuka_dalam_dua_bahasa() {
        var umum = new Peramban(port, pemda);
        assertThat(umum.get("/bantuan?dari=/pelaporan/dinkes").kirim().dokumen().text())
                .contains("Halaman pelaporan", "Perangkat daerah", "agency");
        assertThat(umum.get("/bantuan?dari=//jahat.example").kirim().dokumen().select("main a"))
                .noneMatch(a -> a.attr("href").contains("jahat"));
        assertThat(umum.get("/bantuan?bahasa=en").kirim().dokumen().text()).contains("Glossary");
        assertThat(umum.get("/aksesibilitas").kirim().dokumen().text()).contains("WCAG 2.2");
    }

    @Test
    void nip_tersamar_bagi_semua_kecuali_kepegawaian_dan_admin() {
        var rekan = OrangUji.pegawai(pemda, opd, Peran.PEGAWAI);
        for (Peran peran : new Peran[] {Peran.PEGAWAI, Peran.KEPALA_OPD, Peran.INSPEKTORAT}) {
            var peramban = sebagai(peran);
            for (String jalur :
                    new String[] {
                        "/organisasi/" + slug(),
                        "/organisasi/" + slug() + "/pegawai.csv",
                        "/organisasi/pegawai/" + rekan.pegawaiId(),
                        "/cari?q=Pegawai+Uji"
                    }) {
                var jawaban = peramban.get(jalur).kirim();
                assertThat(jawaban.status()).isEqualTo(200);
                assertThat(jawaban.teks()).as(peran + " " + jalur).doesNotContain(NIP);
            }
        }
        for (Peran peran : new Peran[] {Peran.KEPEGAWAIAN, Peran.ADMIN}) {
            assertThat(sebagai(peran).get("/organisasi/" + slug()).kirim().teks()).contains(NIP);
            assertThat(sebagai(peran).get("/organisasi/" + slug() + "/pegawai.csv").kirim().teks())
                    .doesNotContain(NIP)
                    .contains("**************");
        }
    }

    @Test
    void pencarian_menemukan_opd_orang_dan_menu_tetapi_tidak_lewat_nip() {
        var rekan = OrangUji.pegawai(pemda, opd, Peran.PEGAWAI);
        var peramban = sebagai(Peran.ADMIN);
        assertThat(peramban.get("/cari?q=Dinas+Uji").kirim().dokumen().select("main li a"))
                .anyMatch(a -> a.attr("href").equals("/organisasi/" + slug()));
        assertThat(
                        peramban.get("/cari?q=" + rekan.nama().replace(" ", "+"))
                                .kirim()
                                .dokumen()
                                .select("main li a"))
                .anyMatch(a -> a.attr("href").equals("/organisasi/pegawai/" + rekan.pegawaiId()));
        assertThat(peramban.get("/cari?q=organis").kirim().dokumen().select("main li a"))
                .anyMatch(a -> a.attr("href").equals("/organisasi"));
        assertThat(peramban.get("/cari?q=" + NIP).kirim().dokumen().select("main li a")).isEmpty();
    }

    @Test
    void opd_dibuat_diubah_diakhiri_dan_tercatat() {
        var admin = sebagai(Peran.ADMIN);
        var baru = opdBaru(admin, "1.02.0.00.0.00.05.0000", "Dinas Kesehatan", "Dinkes", "");
        assertThat(baru.status()).isEqualTo(303);
        assertThat(baru.lokasi()).isEqualTo("/organisasi/dinkes");

        var kembar = opdBaru(admin, "1.02.0.00.0.00.05.0000", "Dinas Lain", "Lain", "");
        assertThat(kembar.status()).isEqualTo(422);
        assertThat(kembar.dokumen().select("#kode-galat").text()).contains("Dinas Kesehatan");

        var salah = opdBaru(admin, "abc", "Dinas Lain", "Lain", "");
        assertThat(salah.status()).isEqualTo(422);
        assertThat(salah.dokumen().select("#nama").val()).isEqualTo("Dinas Lain");

        assertThat(ubah(admin, "dinkes", 0, "Dinas Kesehatan Kota").status()).isEqualTo(303);
        var bentrok = ubah(admin, "dinkes", 0, "Dinas Sehat");
        assertThat(bentrok.status()).isEqualTo(409);
        var keduanya = bentrok.dokumen();
        assertThat(keduanya.select(".beda tbody tr").eachText())
                .containsExactly("Nama Dinas Kesehatan Kota Dinas Sehat");
        assertThat(keduanya.select("#nama").val()).isEqualTo("Dinas Sehat");
        // the next try is made knowingly, against what was seen
        assertThat(keduanya.select("input[name=versi]").val()).isEqualTo("1");

        var akhir =
                admin.post("/organisasi/dinkes/akhir")
                        .isian("versi", 1)
                        .isian("akhir.hari", 31)
                        .isian("akhir.bulan", 12)
                        .isian("akhir.tahun", 2025)
                        .isian("alasan", "Perda 3/2025")
                        .kirim();
        assertThat(akhir.status()).isEqualTo(303);
        assertThat(admin.get("/organisasi").kirim().dokumen().select("#pohon").text())
                .doesNotContain("Dinas Kesehatan");
        assertThat(admin.get("/organisasi?berakhir=1").kirim().dokumen().select("#pohon").text())
                .contains("Dinas Kesehatan Kota", "31 Des 2025");

        var jejak = admin.get("/jejak?tindakan=organisasi.opd").kirim().dokumen().text();
        assertThat(jejak)
                .contains("Perangkat daerah diakhiri: Dinas Kesehatan Kota")
                .contains("Alasan: Perda 3/2025")
                .contains("Perangkat daerah diubah");
        assertThat(
                        admin.get("/jejak?tindakan=organisasi.opd-diubah")
                                .kirim()
                                .dokumen()
                                .select("del, ins")
                                .eachText())
                .containsExactly("Dinas Kesehatan", "Dinas Kesehatan Kota");
        assertThat(admin.get("/jejak.csv?tindakan=organisasi.opd-diakhiri").kirim().teks())
                .contains("Perda 3/2025")
                .doesNotContain("opd-dibuat");
        assertThat(admin.get("/jejak?hari=2001-01-01").kirim().dokumen().text())
                .contains("Tidak ada catatan");
    }

    @Test
    void opd_yang_masih_berpenghuni_tidak_dapat_diakhiri() {
        var admin = sebagai(Peran.ADMIN);
        var jawaban =
                admin.post("/organisasi/" + slug() + "/akhir")
                        .isian("versi", 0)
                        .isian("akhir.hari", 1)
                        .isian("akhir.bulan", 1)
                        .isian("akhir.tahun", 2026)
                        .isian("alasan", "Perda")
                        .kirim();
        assertThat(jawaban.status()).isEqualTo(422);
        assertThat(jawaban.dokumen().text()).contains("Masih ada 1 penugasan");
    }

    @Test
    void pegawai_dengan_nip_salah_atau_terpakai_ditolak() {
        var kepegawaian = sebagai(Peran.KEPEGAWAIAN);
        assertThat(pegawaiBaru(kepegawaian, "123", "PNS").dokumen().select("#nip-galat").text())
                .contains("18 angka");
        assertThat(
                        pegawaiBaru(kepegawaian, "198503122010012009", "PPPK")
                                .dokumen()
                                .select("#status-galat")
                                .text())
                .contains("tidak sesuai");
        assertThat(pegawaiBaru(kepegawaian, "19850312 201001 2 009", "PNS").status())
                .isEqualTo(303);
        assertThat(
                        pegawaiBaru(kepegawaian, "198503122010012009", "PNS")
                                .dokumen()
                                .select("#nip-galat")
                                .text())
                .contains("sudah dipakai Rina");
        var jejak = sebagai(Peran.INSPEKTORAT).get("/jejak?orang=&objek=Rina").kirim().teks();
        assertThat(jejak).contains("Pegawai dicatat").doesNotContain("198503122010012009");
    }

    private Peramban.Jawaban opdBaru(
            Peramban p, String kode, String nama, String singkatan, String induk) {
        return p.post("/organisasi/baru")
                .isian("kode", kode)
                .isian("nama", nama)
                .isian("singkatan", singkatan)
                .isian("jenis", "DINAS")
                .isian("induk", induk)
                .isian("sejak.hari", 1)
                .isian("sejak.bulan", 1)
                .isian("sejak.tahun", 2025)
                .kirim();
    }

    private Peramban.Jawaban ubah(Peramban p, String slug, int versi, String nama) {
        return p.post("/organisasi/" + slug + "/ubah")
                .isian("versi", versi)
                .isian("kode", "1.02.0.00.0.00.05.0000")
                .isian("nama", nama)
                .isian("singkatan", "Dinkes")
                .isian("jenis", "DINAS")
                .isian("sejak.hari", 1)
                .isian("sejak.bulan", 1)
                .isian("sejak.tahun", 2025)
                .kirim();
    }

    private Peramban.Jawaban pegawaiBaru(Peramban p, String nip, String status) {
        return p.post("/organisasi/pegawai/baru")
                .isian("nip", nip)
                .isian("nama", "Rina")
                .isian("opd", opd)
                .isian("status", status)
                .kirim();
    }
}
