package id.pendopo.akun.faktor;

import static id.pendopo.akun.faktor.FaktorUji.kode;
import static id.pendopo.akun.faktor.FaktorUji.langkahKedua;
import static id.pendopo.akun.faktor.FaktorUji.masuk;
import static org.assertj.core.api.Assertions.assertThat;

import id.pendopo.BasisDataUji;
import id.pendopo.OrangUji;
import id.pendopo.Peramban;
import id.pendopo.UjiAplikasi;
import id.pendopo.akun.Sandi;
import id.pendopo.kernel.Peran;
import id.pendopo.platform.pemda.Pemda;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Setup of an app, sign-in in two steps, recovery codes, fresh proof, help by an admin. */
@UjiAplikasi
class FaktorTests {

    @LocalServerPort int port;
    @Autowired Sandi sandi;

    private Pemda pemda;
    private UUID opd;
    private OrangUji siti;
    private String nama;

    @BeforeEach
    void susun() {
        pemda = BasisDataUji.pemdaBaru();
        opd = OrangUji.opd(pemda, "Dinas Uji");
        siti = OrangUji.pegawai(pemda, opd, Peran.OPERATOR);
        nama = FaktorUji.beriSandi(siti, sandi);
    }

    private Peramban baru() {
        return new Peramban(port, pemda);
    }

    private FaktorUji.Terpasang pasang() {
        return FaktorUji.pasang(siti.peramban(port));
    }

    @Test
    void memasang_memberi_sepuluh_kode_pemulihan_sekali() {
        var p = siti.peramban(port);
        assertThat(p.get("/profil/faktor").kirim().status()).isEqualTo(200);
        var t = FaktorUji.pasang(p);
        assertThat(t.kode()).hasSize(10).doesNotHaveDuplicates();
        var halaman = p.get("/profil/faktor").kirim();
        assertThat(halaman.status()).isEqualTo(200);
        assertThat(halaman.dokumen().text())
                .contains("Terpasang sejak")
                .contains("Belum dipakai 10");
        assertThat(halaman.teks()).doesNotContain(t.kode().getFirst());
        assertThat(p.get("/profil/faktor/totp").kirim().status()).isEqualTo(404);
    }

    @Test
    void memasang_dengan_kode_salah_tidak_memasang_apa_pun() {
        var p = siti.peramban(port);
        p.post("/profil/faktor/totp").kirim();
        var salah = p.post("/profil/faktor/totp/konfirmasi").isian("kode", "000000").kirim();
        assertThat(salah.status()).isEqualTo(422);
        assertThat(salah.dokumen().select("#rahasia").text()).isNotEmpty();
        assertThat(masuk(baru(), nama, "").lokasi()).isEqualTo("/kantor");
    }

    @Test
    void masuk_dua_langkah_sampai_di_halaman_yang_diminta() {
        var t = pasang();
        var p = baru();
        var satu = masuk(p, nama, "/pelaporan?tahun=2026&bulan=3");
        assertThat(satu.lokasi())
                .isEqualTo("/masuk/faktor?lanjut=%2Fpelaporan%3Ftahun%3D2026%26bulan%3D3");
        String setengah = p.kue("pendopo").orElseThrow();
        var halaman = satu.ikuti();
        assertThat(halaman.dokumen().select("input[name=lanjut]").val())
                .isEqualTo("/pelaporan?tahun=2026&bulan=3");
        var dua = langkahKedua(p, kode(t.rahasia(), 1), "/pelaporan?tahun=2026&bulan=3");
        assertThat(dua.status()).isEqualTo(303);
        assertThat(dua.lokasi()).isEqualTo("/pelaporan?tahun=2026&bulan=3");
        assertThat(p.kue("pendopo").orElseThrow()).isNotEqualTo(setengah);
        assertThat(p.get("/kantor").kirim().teks()).contains(siti.nama());
        assertThat(baru().pasangKue("pendopo", setengah).get("/kantor").kirim().status())
                .isEqualTo(303);
        assertThat(sesi("select array_to_string(cara, ' ') from akun.sesi")).contains("pwd otp");
    }

    @Test
    void masuk_terakhir_dicatat_setelah_langkah_kedua_bukan_sebelumnya() {
        var t = pasang();
        var p = baru();
        masuk(p, nama, "");
        String belum =
                "select (masuk_terakhir is null)::text from akun.akun where nama_pengguna = '";
        assertThat(sesi(belum + nama + "'")).containsExactly("true");
        langkahKedua(p, kode(t.rahasia(), 1), "");
        assertThat(sesi(belum + nama + "'")).containsExactly("false");
    }

    @Test
    void sesi_setengah_bukan_siapa_siapa() {
        pasang();
        var p = baru();
        masuk(p, nama, "");
        for (String jalur : List.of("/kantor", "/profil", "/profil/faktor", "/pelaporan")) {
            var jawab = p.get(jalur).kirim();
            assertThat(jawab.status()).as(jalur).isEqualTo(303);
            assertThat(jawab.lokasi()).as(jalur).startsWith("/masuk?lanjut=");
        }
        assertThat(p.post("/profil/faktor/pelepasan").kirim().status()).isEqualTo(303);
        assertThat(p.post("/profil/perangkat/penutupan-lain").kirim().status()).isEqualTo(303);
        assertThat(p.get("/masuk").kirim().status()).isEqualTo(200);
        assertThat(sesi("select count(*)::text from akun.totp")).containsExactly("1");
    }

    @Test
    void tujuan_di_luar_situs_tidak_diikuti_juga_setelah_langkah_kedua() {
        var t = pasang();
        var p = baru();
        masuk(p, nama, "//jahat.example/");
        assertThat(langkahKedua(p, kode(t.rahasia(), 1), "//jahat.example/").lokasi())
                .isEqualTo("/kantor");
    }

    @Test
    void kode_yang_sudah_dipakai_dan_yang_lebih_lama_tidak_berlaku_lagi() {
        var t = pasang();
        String sekarang = kode(t.rahasia(), 1);
        var p = baru();
        masuk(p, nama, "");
        assertThat(langkahKedua(p, sekarang, "").status()).isEqualTo(303);
        var lain = baru();
        masuk(lain, nama, "");
        assertThat(langkahKedua(lain, sekarang, "").status()).isEqualTo(401);
        assertThat(langkahKedua(lain, kode(t.rahasia(), 0), "").status()).isEqualTo(401);
    }

    @Test
    void dua_puluh_kali_satu_kode_bersamaan_masuk_sekali() throws Exception {
        var t = pasang();
        var semua = new ArrayList<Peramban>();
        for (int i = 0; i < 20; i++) {
            var p = baru();
            masuk(p, nama, "");
            semua.add(p);
        }
        assertThat(serentak(semua, kode(t.rahasia(), 1))).isEqualTo(1);
    }

    @Test
    void dua_puluh_kali_satu_kode_pemulihan_bersamaan_masuk_sekali() throws Exception {
        var t = pasang();
        var semua = new ArrayList<Peramban>();
        for (int i = 0; i < 20; i++) {
            var p = baru();
            masuk(p, nama, "");
            semua.add(p);
        }
        assertThat(serentak(semua, t.kode().getFirst())).isEqualTo(1);
    }

    @Test
    void satu_sesi_setengah_menjadi_satu_sesi_penuh_juga_bila_diminta_bersamaan() throws Exception {
        var t = pasang();
        var p = baru();
        masuk(p, nama, "");
        String setengah = p.kue("pendopo").orElseThrow();
        var semua = new ArrayList<Peramban>();
        for (int i = 0; i < 20; i++) {
            semua.add(baru().pasangKue("pendopo", setengah));
        }
        assertThat(serentak(semua, kode(t.rahasia(), 1))).isEqualTo(1);
    }

    private static int serentak(List<Peramban> semua, String kode) throws Exception {
        try (var pekerja = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Integer>> kerja =
                    semua.stream()
                            .<Callable<Integer>>map(
                                    p ->
                                            () -> {
                                                var j = langkahKedua(p, kode, "");
                                                return j.status() == 303
                                                                && j.lokasi().equals("/kantor")
                                                        ? 1
                                                        : 0;
                                            })
                            .toList();
            int berhasil = 0;
            for (var hasil : pekerja.invokeAll(kerja)) {
                berhasil += hasil.get();
            }
            return berhasil;
        }
    }

    @Test
    void kode_pemulihan_masuk_sekali_dan_yang_baru_menggantikan_semua() {
        var t = pasang();
        var p = baru();
        masuk(p, nama, "");
        assertThat(langkahKedua(p, t.kode().get(3).toLowerCase(), "").status()).isEqualTo(303);
        assertThat(p.get("/profil/faktor").kirim().dokumen().text()).contains("Belum dipakai 9");
        var lain = baru();
        masuk(lain, nama, "");
        assertThat(langkahKedua(lain, t.kode().get(3), "").status()).isEqualTo(401);
        var ganti = p.post("/profil/faktor/pemulihan").kunci(UUID.randomUUID()).kirim();
        assertThat(ganti.dokumen().select("#kode-pemulihan code")).hasSize(10);
        assertThat(langkahKedua(lain, t.kode().get(4), "").status()).isEqualTo(401);
        String baru = ganti.dokumen().select("#kode-pemulihan code").first().text();
        assertThat(langkahKedua(lain, baru, "").status()).isEqualTo(303);
        assertThat(sesi("select tindakan from audit.jejak"))
                .contains(
                        "akun.faktor.dipasang",
                        "akun.faktor.kode_dipakai",
                        "akun.faktor.kode_baru");
    }

    @Test
    void rahasia_dan_kode_tidak_tersimpan_terbaca() {
        var t = pasang();
        String tersegel = sesi("select encode(rahasia, 'hex') from akun.totp").getFirst();
        assertThat(tersegel).doesNotContain(HexFormat.of().formatHex(t.rahasia()));
        String polos = t.kode().getFirst().replace("-", "");
        assertThat(sesi("select encode(hash, 'hex') from akun.kode_pemulihan"))
                .noneMatch(
                        h ->
                                h.contains(
                                        HexFormat.of()
                                                .formatHex(
                                                        polos.getBytes(
                                                                StandardCharsets.US_ASCII))));
        // the page with the codes is kept nowhere, not even for a repeated request
        assertThat(sesi("select coalesce(convert_from(isi, 'UTF8'), '') from platform.idempotensi"))
                .noneMatch(i -> i.contains(t.kode().getFirst()));
    }

    @Test
    void terlalu_banyak_salah_menunda_orang_asing_dan_tidak_perangkat_yang_dikenal() {
        var t = pasang();
        var dikenal = baru();
        masuk(dikenal, nama, "");
        assertThat(langkahKedua(dikenal, t.kode().getFirst(), "").status()).isEqualTo(303);
        dikenal.post("/keluar").kirim();

        var asing = baru();
        masuk(asing, nama, "");
        for (int i = 0; i < 5; i++) {
            assertThat(langkahKedua(asing, "00000" + i, "").status()).isEqualTo(401);
        }
        var ditunda = langkahKedua(asing, kode(t.rahasia(), 1), "");
        assertThat(ditunda.status()).isEqualTo(429);
        assertThat(ditunda.dokumen().select(".govuk-error-summary").text()).contains("15 menit");

        masuk(dikenal, nama, "");
        assertThat(langkahKedua(dikenal, kode(t.rahasia(), 1), "").status()).isEqualTo(303);
    }

    @Test
    void sandi_yang_ditebak_orang_asing_tidak_menahan_perangkat_yang_dikenal() {
        var dikenal = baru();
        assertThat(masuk(dikenal, nama, "").lokasi()).isEqualTo("/kantor");
        dikenal.post("/keluar").kirim();
        var asing = baru();
        for (int i = 0; i < 5; i++) {
            asing.post("/masuk").isian("username", nama).isian("password", "x" + i).kirim();
        }
        assertThat(masuk(asing, nama, "").status()).isEqualTo(429);
        assertThat(masuk(dikenal, nama, "").status()).isEqualTo(303);
    }

    @Test
    void mengubah_akun_meminta_bukti_segar_lalu_kembali() {
        var t = pasang();
        var p = baru();
        masuk(p, nama, "");
        langkahKedua(p, kode(t.rahasia(), 1), "");
        BasisDataUji.jalankanDalam(
                pemda,
                j ->
                        j.sql(
                                        "update akun.sesi set faktor_pada = faktor_pada - interval '11 minutes'")
                                .update());
        for (String jalur :
                List.of("/profil/surel", "/profil/faktor/totp", "/profil/faktor/pelepasan")) {
            var jawab =
                    p.post(jalur)
                            .kepala("Referer", "http://" + BasisDataUji.host(pemda) + "/profil")
                            .isian("surel", "siti@contoh.go.id")
                            .kirim();
            assertThat(jawab.status()).as(jalur).isEqualTo(303);
            assertThat(jawab.lokasi()).as(jalur).isEqualTo("/masuk/faktor?lanjut=%2Fprofil");
        }
        var sandiBaru =
                p.post("/profil/sandi")
                        .isian("lama", FaktorUji.SANDI)
                        .isian("baru", "sandi yang sama sekali lain")
                        .kirim();
        assertThat(sandiBaru.lokasi()).isEqualTo("/masuk/faktor?lanjut=%2Fprofil");

        String sebelum = p.kue("pendopo").orElseThrow();
        assertThat(p.get("/masuk/faktor?lanjut=/profil").kirim().dokumen().text())
                .contains("Pastikan ini Anda");
        var bukti = langkahKedua(p, t.kode().getFirst(), "/profil");
        assertThat(bukti.lokasi()).isEqualTo("/profil");
        assertThat(p.kue("pendopo").orElseThrow()).isNotEqualTo(sebelum);
        assertThat(p.post("/profil/surel").isian("surel", "siti@contoh.go.id").kirim().lokasi())
                .isEqualTo("/profil");
    }

    @Test
    void masuk_ulang_meminta_kedua_langkah_lagi_dan_sesinya_tetap_satu() {
        var t = pasang();
        var p = baru();
        masuk(p, nama, "");
        langkahKedua(p, kode(t.rahasia(), 1), "");
        String aktif =
                "select id::text from akun.sesi where dicabut_pada is null order by masuk_pada desc limit 1";
        String sebelum = sesi(aktif).getFirst();
        assertThat(masuk(p, nama, "/kantor").lokasi()).startsWith("/masuk/faktor");
        assertThat(p.get("/kantor").kirim().status()).isEqualTo(303);
        assertThat(langkahKedua(p, t.kode().getFirst(), "/kantor").lokasi()).isEqualTo("/kantor");
        assertThat(p.get("/kantor").kirim().status()).isEqualTo(200);
        assertThat(sesi(aktif)).containsExactly(sebelum);
        assertThat(
                        sesi(
                                "select array_to_string(cara, ' ') from akun.sesi where id = '"
                                        + sebelum
                                        + "'"))
                .containsExactly("pwd rec");
    }

    @Test
    void tanpa_faktor_bukti_segar_adalah_sandinya() {
        var p = baru();
        masuk(p, nama, "");
        BasisDataUji.jalankanDalam(
                pemda,
                j ->
                        j.sql(
                                        "update akun.sesi set dibuat_pada = dibuat_pada - interval '11 minutes'")
                                .update());
        assertThat(p.post("/profil/faktor/totp").kirim().lokasi()).startsWith("/masuk/faktor");
        assertThat(p.get("/masuk/faktor").kirim().dokumen().select("input[type=password]"))
                .hasSize(1);
        assertThat(langkahKedua(p, "bukan sandinya", "/profil/faktor").status()).isEqualTo(401);
        assertThat(langkahKedua(p, FaktorUji.SANDI, "/profil/faktor").lokasi())
                .isEqualTo("/profil/faktor");
        assertThat(p.post("/profil/faktor/totp").kirim().lokasi()).isEqualTo("/profil/faktor/totp");
    }

    @Test
    void memasang_mengeluarkan_perangkat_lain_dan_melepas_kembali_ke_sandi_saja() {
        var lain = baru();
        masuk(lain, nama, "");
        var p = siti.peramban(port);
        FaktorUji.pasang(p);
        assertThat(lain.get("/kantor").kirim().status()).isEqualTo(303);
        assertThat(p.post("/profil/faktor/pelepasan").kirim().lokasi()).isEqualTo("/profil/faktor");
        assertThat(masuk(baru(), nama, "").lokasi()).isEqualTo("/kantor");
        assertThat(sesi("select count(*)::text from akun.kode_pemulihan")).containsExactly("0");
    }

    @Test
    void admin_mencabut_dengan_alasan_tanpa_melihat_rahasia_dan_orangnya_tahu() {
        var t = pasang();
        var p = baru();
        masuk(p, nama, "");
        langkahKedua(p, kode(t.rahasia(), 1), "");
        var admin = OrangUji.pegawai(pemda, opd, Peran.ADMIN).peramban(port);
        assertThat(admin.get("/faktor?cari=" + nama).kirim().dokumen().text())
                .contains(siti.nama());
        String halaman = "/faktor/" + siti.akunId();
        assertThat(admin.get(halaman).kirim().teks()).doesNotContain(Base32.tulis(t.rahasia()));
        assertThat(admin.post(halaman + "/pencabutan").isian("alasan", "").kirim().status())
                .isEqualTo(422);
        var cabut =
                admin.post(halaman + "/pencabutan")
                        .isian("alasan", "Ponsel hilang, kartu pegawai dicocokkan")
                        .kirim();
        assertThat(cabut.lokasi()).isEqualTo(halaman);
        assertThat(p.get("/kantor").kirim().status()).isEqualTo(303);
        var masukLagi = baru();
        assertThat(masuk(masukLagi, nama, "").lokasi()).isEqualTo("/kantor");
        assertThat(sesi("select alasan from audit.jejak where tindakan = 'akun.faktor.dicabut'"))
                .containsExactly("Ponsel hilang, kartu pegawai dicocokkan");
        assertThat(masukLagi.get("/pemberitahuan").kirim().dokumen().text())
                .contains("dicabut admin");
    }

    @Test
    void selain_admin_tidak_dapat_mencabut_dan_admin_tidak_mencabut_miliknya_di_sini() {
        pasang();
        var kepala = OrangUji.pegawai(pemda, opd, Peran.KEPALA_OPD).peramban(port);
        assertThat(kepala.get("/faktor").kirim().status()).isEqualTo(404);
        assertThat(
                        kepala.post("/faktor/" + siti.akunId() + "/pencabutan")
                                .isian("alasan", "coba coba saja")
                                .kirim()
                                .status())
                .isEqualTo(404);
        var admin = OrangUji.pegawai(pemda, opd, Peran.ADMIN);
        var p = admin.peramban(port);
        FaktorUji.pasang(p);
        assertThat(
                        p.post("/faktor/" + admin.akunId() + "/pencabutan")
                                .isian("alasan", "ponsel saya sendiri hilang")
                                .kirim()
                                .status())
                .isEqualTo(403);
        var pemdaLain =
                OrangUji.pegawai(BasisDataUji.B, OrangUji.opd(BasisDataUji.B, "B"), Peran.ADMIN);
        assertThat(pemdaLain.peramban(port).get("/faktor/" + siti.akunId()).kirim().status())
                .isEqualTo(404);
    }

    private List<String> sesi(String sql) {
        return BasisDataUji.dalam(pemda, j -> j.sql(sql).query(String.class).list());
    }
}
