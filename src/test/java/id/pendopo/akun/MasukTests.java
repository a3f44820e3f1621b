package id.pendopo.akun;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendopo.BasisDataUji;
import id.pendopo.OrangUji;
import id.pendopo.Peramban;
import id.pendopo.UjiAplikasi;
import id.pendopo.kernel.Peran;
import id.pendopo.layar.SandiUji;
import id.pendopo.platform.pemda.Pemda;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Signing in and out over HTTP. */
@UjiAplikasi
class MasukTests {

    private static final String SANDI = "pagi yang cerah di pendopo";

    @LocalServerPort int port;
    @Autowired Sandi sandi;

    private Pemda pemda;
    private UUID opd;
    private OrangUji siti;

    @BeforeEach
    void susun() {
        pemda = BasisDataUji.pemdaBaru();
        opd = OrangUji.opd(pemda, "Dinas Uji");
        siti = OrangUji.pegawai(pemda, opd, Peran.OPERATOR);
        String hash = SandiUji.hash(sandi, SANDI);
        BasisDataUji.jalankanDalam(
                pemda,
                j ->
                        j.sql(
                                        "update akun.akun set nama_pengguna = 'siti', sandi_hash = ? where id = ?")
                                .params(hash, siti.akunId())
                                .update());
    }

    @Test
    void kembali_ke_halaman_yang_diminta_setelah_masuk() {
        var p = new Peramban(port, pemda);
        var diminta = p.get("/pelaporan?tahun=2026&bulan=3").kirim();
        assertThat(diminta.status()).isEqualTo(303);
        assertThat(diminta.lokasi())
                .isEqualTo("/masuk?lanjut=%2Fpelaporan%3Ftahun%3D2026%26bulan%3D3");
        var masuk = masuk(p, "siti", SANDI, "/pelaporan?tahun=2026&bulan=3");
        assertThat(masuk.status()).isEqualTo(303);
        assertThat(masuk.lokasi()).isEqualTo("/pelaporan?tahun=2026&bulan=3");
        assertThat(masuk.semuaKepala("Set-Cookie"))
                .anySatisfy(
                        k ->
                                assertThat(k)
                                        .startsWith("pendopo=")
                                        .contains("HttpOnly")
                                        .contains("SameSite=Lax"));
        assertThat(p.get("/kantor").kirim().teks()).contains(siti.nama());
    }

    @Test
    void tujuan_di_luar_situs_tidak_diikuti() {
        for (String luar :
                new String[] {
                    "https://jahat.example/",
                    "//jahat.example/",
                    "/\\jahat.example",
                    "javascript:alert(1)"
                }) {
            var jawab = masuk(new Peramban(port, pemda), "siti", SANDI, luar);
            assertThat(jawab.lokasi()).as(luar).isEqualTo("/kantor");
        }
    }

    @Test
    void nama_dan_sandi_salah_tidak_dibedakan() {
        var salahSandi = masuk(new Peramban(port, pemda), "siti", "bukan itu", "");
        var salahNama = masuk(new Peramban(port, pemda), "tidak-ada", "bukan itu", "");
        assertThat(salahSandi.status()).isEqualTo(401);
        assertThat(salahNama.status()).isEqualTo(401);
        assertThat(salahSandi.dokumen().select(".govuk-error-summary").text())
                .isEqualTo(salahNama.dokumen().select(".govuk-error-summary").text())
                .isNotEmpty();
        assertThat(salahSandi.dokumen().selectFirst("#username").val()).isEqualTo("siti");
    }

    @Test
    void terlalu_banyak_gagal_menunda_juga_sandi_yang_benar() {
        var p = new Peramban(port, pemda);
        for (int i = 0; i < 5; i++) {
            assertThat(masuk(p, "siti", "salah " + i, "").status()).isEqualTo(401);
        }
        assertThat(masuk(p, "siti", SANDI, "").status()).isEqualTo(429);
        assertThat(masuk(p, "SITI ", SANDI, "").status()).isEqualTo(429);
    }

    @Test
    void lama_sesi_dan_batas_gagal_mengikuti_parameter_pada_harinya() {
        var hari = LocalDate.now(pemda.zona());
        parameter("sesi.lama", hari, LAMA_TUJUH_MENIT);
        parameter("batas-laju.masuk", hari.plusDays(1), BATAS_SATU);

        var masuk = masuk(new Peramban(port, pemda), "siti", SANDI, "");

        assertThat(masuk.semuaKepala("Set-Cookie"))
                .anySatisfy(k -> assertThat(k).startsWith("pendopo=").contains("Max-Age=5400"));
        String menit =
                BasisDataUji.dalam(
                        pemda,
                        j ->
                                j.sql(
                                                """
                                                        select extract(epoch from habis_pada - dibuat_pada)::int / 60
                                                            || ' ' || extract(epoch from mutlak_pada - dibuat_pada)::int / 60
                                                        from akun.sesi where akun_id = ?
                                                        order by dibuat_pada desc limit 1
                                                        """)
                                        .param(siti.akunId())
                                        .query(String.class)
                                        .single());
        assertThat(menit).isEqualTo("7 90");
        // the stricter limit counts from tomorrow
        var p = new Peramban(port, pemda);
        assertThat(masuk(p, "siti", "salah", "").status()).isEqualTo(401);
        assertThat(masuk(p, "siti", SANDI, "").status()).isEqualTo(303);
    }

    @Test
    void batas_gagal_yang_berlaku_hari_ini_dikatakan_dengan_menitnya() {
        parameter("batas-laju.masuk", LocalDate.now(pemda.zona()), BATAS_SATU);
        var p = new Peramban(port, pemda);
        assertThat(masuk(p, "siti", "salah", "").status()).isEqualTo(401);
        var ditolak = masuk(p, "siti", SANDI, "");
        assertThat(ditolak.status()).isEqualTo(429);
        assertThat(ditolak.dokumen().select(".govuk-error-summary").text()).contains("20 menit");
    }

    private static final String LAMA_TUJUH_MENIT =
            """
            {"pegawai": {"diam_menit": 7, "paling_lama_menit": 90},
             "warga": {"diam_menit": 60, "paling_lama_menit": 720}, "token_akses_menit": 5}
            """;
    private static final String BATAS_SATU =
            """
            {"gagal_per_akun": 1, "gagal_per_perangkat": 10, "jendela_menit": 20,
             "gagal_per_alamat": 300, "jendela_alamat_menit": 5}
            """;

    private void parameter(String kode, LocalDate sejak, String nilai) {
        BasisDataUji.jalankanDalam(
                pemda,
                j ->
                        j.sql(
                                        """
                                        insert into organisasi.parameter (pemda_id, kode, berlaku_sejak,
                                            nilai, dasar_hukum, alasan, ditetapkan_oleh, ditetapkan_pada)
                                        values (?, ?, ?, ?::jsonb, 'Perwali uji', 'uji', 'uji', now())
                                        """)
                                .params(pemda.id(), kode, sejak, nilai)
                                .update());
    }

    @Test
    void di_belakang_proxy_kue_aman_dan_yang_dihitung_alamat_penanya() {
        var lewatProxy =
                new Peramban(port, pemda)
                        .get("/masuk")
                        .kepala("X-Forwarded-Proto", "https")
                        .kirim();
        assertThat(lewatProxy.semuaKepala("Set-Cookie"))
                .anySatisfy(
                        k -> assertThat(k).startsWith("__Host-pendopo-csrf=").contains("Secure"));
        assertThat(lewatProxy.kepala("Strict-Transport-Security")).contains("max-age=31536000");

        new Peramban(port, pemda)
                .post("/masuk")
                .kepala("X-Forwarded-For", "203.0.113.9")
                .isian("username", "siti")
                .isian("password", "salah")
                .kirim();
        List<String> dihitung =
                BasisDataUji.dalam(
                        pemda,
                        j ->
                                j.sql("select kunci from akun.gagal_masuk limit 10")
                                        .query(String.class)
                                        .list());
        assertThat(dihitung).contains("alamat:203.0.113.9");
    }

    @Test
    void berhasil_masuk_tidak_pernah_dihitung() {
        for (int i = 0; i < 10; i++) {
            assertThat(masuk(new Peramban(port, pemda), "siti", SANDI, "").status()).isEqualTo(303);
        }
    }

    @Test
    void setiap_masuk_mendapat_rahasia_baru_dan_kue_lama_tidak_dipakai_lagi() {
        var p = new Peramban(port, pemda).pasangKue("pendopo", "ditanam-orang-lain");
        masuk(p, "siti", SANDI, "");
        String pertama = p.kue("pendopo").orElseThrow();
        assertThat(pertama).isNotEqualTo("ditanam-orang-lain").hasSizeGreaterThan(40);
        var kedua = new Peramban(port, pemda);
        masuk(kedua, "siti", SANDI, "");
        assertThat(kedua.kue("pendopo").orElseThrow()).isNotEqualTo(pertama);
    }

    @Test
    void penebak_di_tempat_lain_tidak_mengunci_perangkat_yang_dikenal() {
        var milikSiti = new Peramban(port, pemda);
        masuk(milikSiti, "siti", SANDI, "");
        assertThat(milikSiti.kue("pendopo-perangkat").orElseThrow()).hasSize(43);
        assertThat(milikSiti.post("/keluar").kirim().status()).isEqualTo(303);

        var penebak = new Peramban(port, pemda);
        for (int i = 0; i < 5; i++) {
            assertThat(masuk(penebak, "siti", "salah " + i, "").status()).isEqualTo(401);
        }
        assertThat(masuk(penebak, "siti", SANDI, "").status()).isEqualTo(429);

        assertThat(masuk(milikSiti, "siti", "salah ketik", "").status()).isEqualTo(401);
        assertThat(masuk(milikSiti, "siti", SANDI, "").status()).isEqualTo(303);
        // her success frees nobody else
        assertThat(masuk(penebak, "siti", SANDI, "").status()).isEqualTo(429);
    }

    @Test
    void perangkat_yang_dikenal_punya_batasnya_sendiri() {
        var p = new Peramban(port, pemda);
        masuk(p, "siti", SANDI, "");
        for (int i = 0; i < 10; i++) {
            assertThat(masuk(p, "siti", "salah " + i, "").status()).isEqualTo(401);
        }
        assertThat(masuk(p, "siti", SANDI, "").status()).isEqualTo(429);
    }

    @Test
    void kue_perangkat_karangan_atau_milik_akun_lain_tidak_dikenal() {
        var palsu = new Peramban(port, pemda).pasangKue("pendopo-perangkat", "A".repeat(43));
        masuk(palsu, "siti", SANDI, "");
        assertThat(palsu.kue("pendopo-perangkat").orElseThrow()).isNotEqualTo("A".repeat(43));

        var budi = OrangUji.pegawai(pemda, opd, Peran.OPERATOR);
        String hash = SandiUji.hash(sandi, SANDI);
        BasisDataUji.jalankanDalam(
                pemda,
                j ->
                        j.sql(
                                        "update akun.akun set nama_pengguna = 'budi', sandi_hash = ? where id = ?")
                                .params(hash, budi.akunId())
                                .update());
        for (int i = 0; i < 5; i++) {
            masuk(palsu, "budi", "salah " + i, "");
        }
        assertThat(masuk(palsu, "budi", SANDI, "").status()).isEqualTo(429);
        // one computer for two: once both have signed in, it is known to both
        var bersama = new Peramban(port, pemda);
        assertThat(masuk(bersama, "siti", SANDI, "").status()).isEqualTo(303);
        String kue = bersama.kue("pendopo-perangkat").orElseThrow();
        BasisDataUji.jalankanDalam(pemda, j -> j.sql("delete from akun.gagal_masuk").update());
        assertThat(masuk(bersama, "budi", SANDI, "").status()).isEqualTo(303);
        assertThat(bersama.kue("pendopo-perangkat")).contains(kue);
    }

    @Test
    void keluar_mengakhiri_sesi_di_server() {
        var p = new Peramban(port, pemda);
        masuk(p, "siti", SANDI, "");
        String rahasia = p.kue("pendopo").orElseThrow();
        assertThat(p.post("/keluar").kirim().status()).isEqualTo(303);
        var pencuri = new Peramban(port, pemda).pasangKue("pendopo", rahasia);
        assertThat(pencuri.get("/kantor").kirim().status()).isEqualTo(303);
    }

    @Test
    void sesi_hanya_berlaku_di_host_dan_pemdanya() {
        var p = new Peramban(port, pemda);
        masuk(p, "siti", SANDI, "");
        var diLain =
                new Peramban(port, BasisDataUji.B)
                        .pasangKue("pendopo", p.kue("pendopo").orElseThrow());
        assertThat(diLain.get("/kantor").kirim().status()).isEqualTo(303);
    }

    @Test
    void akun_yang_dimatikan_keluar_dari_sesi_yang_terbuka() {
        BasisDataUji.jalankanDalam(
                pemda,
                j ->
                        j.sql("update akun.akun set aktif = false where id = ?")
                                .param(siti.akunId())
                                .update());
        assertThat(siti.peramban(port).get("/kantor").kirim().status()).isEqualTo(303);
        assertThat(masuk(new Peramban(port, pemda), "siti", SANDI, "").status()).isEqualTo(401);
    }

    @Test
    void formulir_tanpa_token_ditolak_dengan_penjelasan() {
        var jawab =
                new Peramban(port, pemda)
                        .post("/masuk")
                        .tanpaCsrf()
                        .isian("username", "siti")
                        .isian("password", SANDI)
                        .kirim();
        assertThat(jawab.status()).isEqualTo(403);
        assertThat(jawab.teks()).contains("Muat ulang halaman");
    }

    @Test
    void kepala_keamanan_ada_di_setiap_jawaban() {
        for (String jalur : new String[] {"/", "/masuk", "/capaian", "/tidak-ada"}) {
            var jawab = new Peramban(port, pemda).get(jalur).kirim();
            assertThat(jawab.kepala("Content-Security-Policy"))
                    .as(jalur)
                    .contains("default-src 'none'")
                    .doesNotContain("unsafe");
            assertThat(jawab.kepala("X-Content-Type-Options")).as(jalur).isEqualTo("nosniff");
            assertThat(jawab.kepala("Referrer-Policy")).as(jalur).isEqualTo("same-origin");
            assertThat(jawab.kepala("Strict-Transport-Security")).as(jalur).isEmpty();
        }
    }

    @Test
    void host_yang_tidak_dikenal_tidak_menampilkan_apa_pun() {
        var jawab = new Peramban(port, "entah.uji.localhost").get("/masuk").kirim();
        assertThat(jawab.status()).isEqualTo(404);
        assertThat(jawab.teks()).contains("Alamat ini tidak dikenal").doesNotContain("Uji");
    }

    private static Peramban.Jawaban masuk(Peramban p, String nama, String sandi, String lanjut) {
        return p.post("/masuk")
                .isian("username", nama)
                .isian("password", sandi)
                .isian("lanjut", lanjut)
                .kirim();
    }
}
