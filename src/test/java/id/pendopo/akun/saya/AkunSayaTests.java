package id.pendopo.akun.saya;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendopo.BasisDataUji;
import id.pendopo.OrangUji;
import id.pendopo.Peramban;
import id.pendopo.UjiAplikasi;
import id.pendopo.akun.Sandi;
import id.pendopo.kernel.Peran;
import id.pendopo.layar.SandiUji;
import id.pendopo.platform.pemda.Pemda;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.json.JsonMapper;

/** My account over HTTP: devices, trail, data. */
@UjiAplikasi
class AkunSayaTests {

    private static final String PONSEL =
            "Mozilla/5.0 (Linux; Android 13; SM-A135F) AppleWebKit/537.36 Chrome/141.0 Mobile"
                    + " Safari/537.36";

    @LocalServerPort int port;
    @Autowired Sandi sandi;

    private Pemda pemda;
    private UUID dinas;
    private OrangUji siti;
    private String nama;

    @BeforeEach
    void susun() {
        pemda = BasisDataUji.pemdaBaru();
        dinas = OrangUji.opd(pemda, "Dinas Uji");
        siti = OrangUji.pegawai(pemda, dinas, Peran.OPERATOR);
        nama = SandiUji.beri(siti, sandi);
    }

    private Peramban masuk(String agen, boolean bersama) {
        var p = new Peramban(port, pemda);
        var minta =
                p.post("/masuk")
                        .kepala("User-Agent", agen)
                        .isian("username", nama)
                        .isian("password", SandiUji.SANDI);
        var jawab = (bersama ? minta.isian("bersama", "ya") : minta).kirim();
        assertThat(jawab.status()).isEqualTo(303);
        assertThat(jawab.semuaKepala("Set-Cookie"))
                .filteredOn(k -> k.startsWith("pendopo="))
                .singleElement()
                .satisfies(k -> assertThat(k.contains("Max-Age")).as(k).isEqualTo(!bersama));
        return p;
    }

    @Test
    void perangkat_tampil_dengan_nama_tempat_dan_tanda_perangkat_ini() {
        var ponsel = masuk(PONSEL, false);
        var halaman = ponsel.get("/profil/perangkat").kirim().dokumen();
        assertThat(halaman.select("tbody tr")).hasSize(2);
        assertThat(halaman.select("tbody tr:contains(Perangkat ini)").text())
                .contains("Chrome di Android")
                .contains("127.0.•.•")
                .contains(BasisDataUji.host(pemda));
    }

    @Test
    void satu_perangkat_diakhiri_yang_lain_tetap() {
        var ponsel = masuk(PONSEL, false);
        var kantor = siti.peramban(port);
        var aksi =
                kantor.get("/profil/perangkat")
                        .kirim()
                        .dokumen()
                        .select("tr:contains(Android) form")
                        .attr("action");
        assertThat(kantor.post(aksi).kirim().status()).isEqualTo(303);
        assertThat(ponsel.get("/profil").kirim().status()).isEqualTo(303);
        assertThat(kantor.get("/profil").kirim().status()).isEqualTo(200);
        assertThat(kantor.post(aksi).kirim().status()).isEqualTo(404);
    }

    @Test
    void sesi_orang_lain_tidak_ditemukan() {
        var budi = OrangUji.pegawai(pemda, dinas, Peran.OPERATOR);
        UUID miliknya =
                BasisDataUji.dalam(
                        pemda,
                        j ->
                                j.sql("select id from akun.sesi where akun_id = ?")
                                        .param(budi.akunId())
                                        .query(UUID.class)
                                        .single());
        var jawab =
                siti.peramban(port)
                        .post("/profil/perangkat/%s/penutupan".formatted(miliknya))
                        .kirim();
        assertThat(jawab.status()).isEqualTo(404);
        assertThat(budi.peramban(port).get("/profil").kirim().status()).isEqualTo(200);
    }

    @Test
    void satu_tombol_mengeluarkan_dari_semua_perangkat() {
        var ponsel = masuk(PONSEL, false);
        var kantor = siti.peramban(port);
        var jawab = ponsel.post("/profil/perangkat/penutupan-semua").kirim();
        assertThat(jawab.lokasi()).endsWith("/masuk");
        assertThat(ponsel.kue("pendopo").orElse("")).isEmpty();
        assertThat(kantor.get("/profil").kirim().status()).isEqualTo(303);
    }

    @Test
    void komputer_bersama_memberi_sesi_pendek() {
        var p = masuk("Mozilla/5.0 (Windows NT 10.0) Chrome/141.0 Safari/537.36", true);
        assertThat(p.get("/profil/perangkat").kirim().teks()).contains("Komputer bersama");
        assertThat(p.post("/sesi/perpanjangan").kirim().status()).isEqualTo(200);
        Integer menit =
                BasisDataUji.dalam(
                        pemda,
                        j ->
                                j.sql(
                                                """
                                                select round(extract(epoch from habis_pada - terakhir_pada) / 60)::int
                                                from akun.sesi where akun_id = ? and bersama
                                                """)
                                        .param(siti.akunId())
                                        .query(Integer.class)
                                        .single());
        assertThat(menit).isEqualTo(15);
    }

    @Test
    void jejak_saya_memuat_yang_saya_lakukan_dan_yang_dilakukan_terhadap_saya() {
        var kantor = siti.peramban(port);
        kantor.post("/profil/surel").isian("surel", "siti@contoh.go.id").kirim();
        var budi = OrangUji.pegawai(pemda, dinas, Peran.OPERATOR).peramban(port);
        budi.post("/profil/surel").isian("surel", "budi@contoh.go.id").kirim();
        BasisDataUji.jalankanDalam(
                pemda,
                j ->
                        j.sql(
                                        """
                                        insert into audit.jejak (pemda_id, id, pada, nama, peran, tindakan,
                                            objek_jenis, objek_id, objek_label)
                                        values (?, gen_random_uuid(), now(), 'Rina Kepegawaian', 'BKPSDM',
                                            'organisasi.pegawai-diubah', 'pegawai', ?, 'Siti')
                                        """)
                                .params(pemda.id(), siti.pegawaiId().toString())
                                .update());
        var hariIni = LocalDate.now(pemda.zona());
        assertThat(kantor.get("/profil/jejak").kirim().teks())
                .contains("siti@contoh.go.id")
                .contains("Rina Kepegawaian")
                .doesNotContain("budi@contoh.go.id");
        assertThat(kantor.get("/profil/jejak?hari=" + hariIni).kirim().teks())
                .contains("siti@contoh.go.id");
        assertThat(kantor.get("/profil/jejak?hari=" + hariIni.minusDays(3)).kirim().teks())
                .contains("Tidak ada catatan")
                .doesNotContain("siti@contoh.go.id");
    }

    @Test
    void jejak_saya_dibaca_halaman_demi_halaman_tanpa_lompat() {
        BasisDataUji.jalankanDalam(
                pemda,
                j ->
                        j.sql(
                                        """
                                        insert into audit.jejak (pemda_id, id, pada, akun_id, nama, peran,
                                            tindakan, objek_jenis, objek_id, objek_label)
                                        select ?, gen_random_uuid(), now() - i * interval '1 minute', ?,
                                            'Siti', 'Operator', 'uji.catat', 'uji', i::text, 'catatan-' || i || '-'
                                        from generate_series(1, 60) i
                                        """)
                                .params(pemda.id(), siti.akunId())
                                .update());
        var kantor = siti.peramban(port);
        String jalur = "/profil/jejak";
        int jumlah = 0;
        while (!jalur.isEmpty()) {
            var halaman = kantor.get(jalur).kirim().dokumen();
            jumlah += halaman.select(".kartu__judul:contains(catatan-)").size();
            jalur = halaman.select("a[rel=next]").attr("href");
        }
        assertThat(jumlah).isEqualTo(60);
    }

    @Test
    void data_saya_dapat_dibaca_dan_diunduh_dan_unduhannya_tercatat() {
        var kantor = siti.peramban(port);
        assertThat(kantor.get("/profil/data").kirim().teks())
                .contains(siti.nama())
                .contains("Data kepegawaian")
                .contains("Pemberitahuan");
        var unduh = kantor.get("/profil/data.json").kirim();
        assertThat(unduh.kepala("Content-Disposition")).contains("data-saya.json");
        assertThat(unduh.kepala("Cache-Control")).contains("no-store");
        var isi = JsonMapper.builder().build().readTree(unduh.isi());
        assertThat(isi.path("pegawai").path(0).path("nip").asString()).hasSize(18);
        assertThat(isi.path("jabatan")).hasSize(1);
        assertThat(isi.path("sesi")).hasSize(1);
        assertThat(isi.has("pemberitahuan")).isTrue();
        assertThat(unduh.teks()).doesNotContain("sandi_hash").doesNotContain(siti.rahasia());
        assertThat(kantor.get("/profil/jejak").kirim().teks()).contains("Data diri diunduh");
    }

    @Test
    void warga_tanpa_jabatan_juga_punya_halamannya() {
        var warga = OrangUji.warga(pemda, "Ani Warga").peramban(port);
        for (String jalur :
                new String[] {
                    "/profil",
                    "/profil/perangkat",
                    "/profil/hak",
                    "/profil/jejak",
                    "/profil/data",
                    "/profil/data.json",
                    "/profil/koreksi"
                }) {
            assertThat(warga.get(jalur).kirim().status()).as(jalur).isEqualTo(200);
        }
    }
}
