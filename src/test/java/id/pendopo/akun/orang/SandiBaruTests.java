package id.pendopo.akun.orang;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.pendopo.BasisDataUji;
import id.pendopo.OrangUji;
import id.pendopo.Peramban;
import id.pendopo.UjiAplikasi;
import id.pendopo.akun.Sandi;
import id.pendopo.kernel.Peran;
import id.pendopo.layar.SandiUji;
import id.pendopo.pemberitahuan.surel.KotakBerkas;
import id.pendopo.platform.pemda.KonteksPemda;
import id.pendopo.platform.pemda.Pemda;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The ways to a new password over HTTP: by e-mail and by a letter with a code. */
@UjiAplikasi
class SandiBaruTests {

    private static final String LAMA = "kapal tua di dermaga";
    private static final String BARU = "empat kuda menyeberang";
    private static final Pattern TAUTAN = Pattern.compile("(/masuk/baru\\?t=[A-Za-z0-9_-]{43})");

    @LocalServerPort int port;
    @Autowired Sandi sandi;
    @Autowired KotakBerkas kotak;
    @Autowired BersihkanAkun bersihkan;

    private Pemda pemda;
    private OrangUji siti;
    private Peramban diskominfo;

    @BeforeEach
    void susun() {
        pemda = BasisDataUji.pemdaBaru();
        UUID dinas = OrangUji.opd(pemda, "Dinas Uji");
        siti = OrangUji.pegawai(pemda, dinas, Peran.OPERATOR);
        diskominfo = OrangUji.pegawai(pemda, dinas, Peran.ADMIN).peramban(port);
        String hash = SandiUji.hash(sandi, LAMA);
        BasisDataUji.jalankanDalam(
                pemda,
                j ->
                        j.sql(
                                        """
                                        update akun.akun set nama_pengguna = 'siti', sandi_hash = ?,
                                            surel = 'siti@uji.go.id' where id = ?
                                        """)
                                .params(hash, siti.akunId())
                                .update());
    }

    @Test
    void tautan_surel_memasang_sandi_sekali_dan_mengakhiri_semua_sesi() {
        var sesiLama = siti.peramban(port);
        String tautan = mintaTautan("siti", 1);
        var p = new Peramban(port, pemda);
        var halaman = p.get(tautan).kirim();
        assertThat(halaman.status()).isEqualTo(200);
        assertThat(halaman.kepala("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(halaman.kepala("Cache-Control")).contains("no-store");
        // looking does not use it up; who clicks twice or has a scanning mail server still gets in
        assertThat(p.get(tautan).kirim().status()).isEqualTo(200);

        assertThat(pasang(p, tautan, "pendek").status()).isEqualTo(422);
        assertThat(sesiLama.get("/kantor").kirim().status()).isEqualTo(200);
        var terpasang = pasang(p, tautan, BARU);
        assertThat(terpasang.status()).isEqualTo(303);
        assertThat(terpasang.ikuti().teks()).contains("Kata sandi tersimpan");
        assertThat(sesiLama.get("/kantor").kirim().status()).isEqualTo(303);
        assertThat(masuk(LAMA)).isEqualTo(401);
        assertThat(masuk(BARU)).isEqualTo(303);
        assertThat(p.get(tautan).kirim().status()).isEqualTo(410);
        assertThat(pasang(p, tautan, "kuda menyeberang lagi").status()).isEqualTo(410);
        assertThat(masuk(BARU)).isEqualTo(303);
    }

    @Test
    void dari_dua_puluh_yang_memakai_satu_tautan_bersamaan_satu_berhasil() throws Exception {
        String tautan = mintaTautan("siti", 1);
        try (var banyak = Executors.newFixedThreadPool(20)) {
            var kerja =
                    java.util.stream.IntStream.range(0, 20)
                            .<Callable<Integer>>mapToObj(
                                    i ->
                                            () ->
                                                    pasang(
                                                                    new Peramban(port, pemda),
                                                                    tautan,
                                                                    BARU + i)
                                                            .status())
                            .toList();
            int berhasil = 0;
            for (var hasil : banyak.invokeAll(kerja)) {
                berhasil += hasil.get() == 303 ? 1 : 0;
            }
            assertThat(berhasil).isEqualTo(1);
        }
    }

    @Test
    void yang_dikenal_dan_yang_tidak_mendapat_jawaban_yang_sama() {
        var dikenal = lupa(new Peramban(port, pemda), "siti");
        var asing = lupa(new Peramban(port, pemda), "hantu");
        var surel = lupa(new Peramban(port, pemda), "hantu@uji.go.id");
        assertThat(dikenal.status()).isEqualTo(200).isEqualTo(asing.status());
        assertThat(dikenal.dokumen().select("main").text())
                .isEqualTo(asing.dokumen().select("main").text())
                .isEqualTo(surel.dokumen().select("main").text())
                .contains("Permintaan diterima");
    }

    @Test
    void alamat_surel_juga_dikenali_dan_tautan_yang_lebih_baru_menutup_yang_lama() {
        String pertama = mintaTautan("SITI@uji.go.id ", 1);
        String kedua = mintaTautan("siti", 2);
        assertThat(new Peramban(port, pemda).get(pertama).kirim().status()).isEqualTo(410);
        assertThat(new Peramban(port, pemda).get(kedua).kirim().status()).isEqualTo(200);
    }

    @Test
    void permintaan_yang_terlalu_sering_tidak_mengirim_surel_dan_tidak_mengatakannya() {
        for (int i = 1; i <= 5; i++) {
            mintaTautan("siti", i);
        }
        assertThat(lupa(new Peramban(port, pemda), "siti").teks()).contains("Permintaan diterima");
        assertThat(baris("select count(*) from akun.jalan_sandi")).isEqualTo(5);
    }

    @Test
    void tautan_habis_setelah_tiga_puluh_menit_dan_mati_bersama_akunnya() {
        String tautan = mintaTautan("siti", 1);
        BasisDataUji.jalankanDalam(
                pemda,
                j ->
                        j.sql(
                                        "update akun.jalan_sandi set habis_pada = habis_pada - interval '31 minutes'")
                                .update());
        assertThat(new Peramban(port, pemda).get(tautan).kirim().status()).isEqualTo(410);
        String lagi = mintaTautan("siti", 2);
        diskominfo.post("/akun/siti/penonaktifan").isian("alasan", "Cuti panjang").kirim();
        assertThat(pasang(new Peramban(port, pemda), lagi, BARU).status()).isEqualTo(410);
    }

    @Test
    void surat_dengan_kode_membuka_sandi_baru_tanpa_surel() {
        var surat = diskominfo.post("/akun/surat").isian("nama", "siti").kirim();
        assertThat(surat.status()).isEqualTo(200);
        assertThat(surat.kepala("Cache-Control")).contains("no-store");
        String kode = surat.dokumen().select(".surat-akun__kode dd").last().text();
        assertThat(kode).matches("[A-Z2-9]{4}-[A-Z2-9]{4}-[A-Z2-9]{4}");
        assertThat(
                        baris(
                                "select count(*) from akun.jalan_sandi where encode(hash, 'escape') like '%"
                                        + kode.substring(0, 4)
                                        + "%'"))
                .isZero();

        var p = new Peramban(port, pemda);
        assertThat(kode(p, "siti", "AAAA-BBBB-CCCC").status()).isEqualTo(401);
        assertThat(kode(p, "hantu", kode).status()).isEqualTo(401);
        var lanjut = kode(p, " SITI", kode.toLowerCase().replace("-", " "));
        assertThat(lanjut.status()).isEqualTo(303);
        // not used up before a password is set: who is interrupted begins again
        var ulang = kode(p, "siti", kode);
        assertThat(pasang(p, ulang.lokasi(), BARU).status()).isEqualTo(303);
        assertThat(masuk(BARU)).isEqualTo(303);
        assertThat(kode(p, "siti", kode).status()).isEqualTo(401);
    }

    @Test
    void kode_yang_ditebak_dari_satu_alamat_ditunda() {
        var p = new Peramban(port, pemda);
        for (int i = 0; i < 5; i++) {
            assertThat(kode(p, "siti", "AAAA-BBBB-CCC" + i).status()).isEqualTo(401);
        }
        assertThat(kode(p, "siti", "AAAA-BBBB-CCCC").status()).isEqualTo(429);
    }

    @Test
    void surat_tidak_disimpan_untuk_formulir_yang_dikirim_ulang() {
        var kunci = UUID.randomUUID();
        var satu = diskominfo.post("/akun/surat").isian("nama", "siti").kunci(kunci).kirim();
        var dua = diskominfo.post("/akun/surat").isian("nama", "siti").kunci(kunci).kirim();
        assertThat(satu.dokumen().select(".surat-akun__kode dd").last().text())
                .isNotEqualTo(dua.dokumen().select(".surat-akun__kode dd").last().text());
    }

    @Test
    void pengelola_mengirim_tautan_dan_tercatat_tanpa_rahasianya() {
        var dikirim = diskominfo.post("/akun/siti/tautan").kirim();
        assertThat(dikirim.lokasi()).isEqualTo("/akun/siti?kabar=tautan");
        String tautan = tautan(1);
        assertThat(new Peramban(port, pemda).get(tautan).kirim().status()).isEqualTo(200);
        String rahasia = tautan.substring(tautan.indexOf('=') + 1);
        assertThat(
                        baris(
                                "select count(*) from audit.jejak where sebelum::text || sesudah::text like '%"
                                        + rahasia
                                        + "%'"))
                .isZero();
    }

    @Test
    void sandi_sendiri_diganti_dengan_aturan_yang_sama() {
        var p = siti.peramban(port);
        var bocor =
                p.post("/profil/sandi").isian("lama", LAMA).isian("baru", "Password2026!").kirim();
        assertThat(bocor.status()).isEqualTo(422);
        assertThat(bocor.teks()).contains("sudah bocor");
        assertThat(p.post("/profil/sandi").isian("lama", LAMA).isian("baru", BARU).kirim().status())
                .isEqualTo(303);
    }

    @Test
    void profil_bssn_meminta_sandi_baru_ketika_yang_lama_lewat_masanya() {
        BasisDataUji.jalankanDalam(
                pemda,
                j ->
                        j.sql(
                                        """
                                        insert into organisasi.parameter (pemda_id, kode, berlaku_sejak,
                                            nilai, dasar_hukum, alasan, ditetapkan_oleh, ditetapkan_pada)
                                        values (?, 'sandi.profil', date '2020-01-01', '"bssn"', 'Perwali uji',
                                            'uji', 'uji', now())
                                        """)
                                .param(pemda.id())
                                .update());
        BasisDataUji.jalankanDalam(
                pemda,
                j ->
                        j.sql(
                                        "update akun.akun set sandi_pada = now() - interval '91 days' where id = ?")
                                .param(siti.akunId())
                                .update());
        var p = new Peramban(port, pemda);
        assertThat(
                        p.post("/masuk")
                                .isian("username", "siti")
                                .isian("password", "salah")
                                .kirim()
                                .status())
                .isEqualTo(401);
        var masuk = p.post("/masuk").isian("username", "siti").isian("password", LAMA).kirim();
        assertThat(masuk.lokasi()).startsWith("/masuk/baru?t=");
        assertThat(p.kue("pendopo")).isEmpty();
        assertThat(pasang(p, masuk.lokasi(), BARU).teks()).contains("huruf besar, huruf kecil");
        assertThat(pasang(p, masuk.lokasi(), "Empat kuda, 7 gunung").status()).isEqualTo(303);
        assertThat(masuk("Empat kuda, 7 gunung")).isEqualTo(303);
    }

    @Test
    void yang_sudah_tidak_membuka_apa_pun_dilupakan() {
        mintaTautan("siti", 1);
        masuk(LAMA);
        masuk("salah");
        assertThat(baris(SISA)).isGreaterThanOrEqualTo(3);
        bersihkan.bersihkan();
        assertThat(baris(SISA)).isGreaterThanOrEqualTo(3);
        BasisDataUji.jalankanDalam(
                pemda,
                j -> {
                    j.sql("update akun.jalan_sandi set habis_pada = now() - interval '31 days'")
                            .update();
                    j.sql(
                                    "update akun.perangkat_dikenal set terakhir_pada = now() - interval '400 days'")
                            .update();
                    j.sql(
                                    """
                                    with lama as (delete from akun.gagal_masuk returning *)
                                    insert into akun.gagal_masuk (pemda_id, id, kunci, pada)
                                    select pemda_id, gen_random_uuid(), kunci, now() - interval '32 days' from lama
                                    """)
                            .update();
                });
        bersihkan.bersihkan();
        assertThat(baris(SISA)).isZero();
    }

    private static final String SISA =
            """
            select (select count(*) from akun.jalan_sandi) + (select count(*) from akun.gagal_masuk)
                + (select count(*) from akun.perangkat_dikenal)
            """;

    @Test
    void setelah_sandi_diganti_penebak_tetap_tidak_mengunci_perangkat_pemiliknya() {
        var milikSiti = new Peramban(port, pemda);
        masuk(milikSiti, LAMA);
        for (int i = 0; i < 5; i++) {
            masuk("tebakan " + i);
        }
        pasang(milikSiti, mintaTautan("siti", 1), BARU);
        assertThat(masuk(BARU)).isEqualTo(429);
        assertThat(masuk(milikSiti, BARU)).isEqualTo(303);
    }

    private String mintaTautan(String siapa, int keberapa) {
        assertThat(lupa(new Peramban(port, pemda), siapa).status()).isEqualTo(200);
        return tautan(keberapa);
    }

    /** The newest link, once so many letters have come. */
    private String tautan(int keberapa) {
        await().atMost(Duration.ofSeconds(60)).until(() -> surat().size() >= keberapa);
        var cocok = TAUTAN.matcher(surat().getFirst().teks());
        assertThat(cocok.find()).isTrue();
        return cocok.group(1);
    }

    private List<KotakBerkas.Isi> surat() {
        return KonteksPemda.panggil(pemda, () -> kotak.isi(50));
    }

    private int masuk(String kataSandi) {
        return masuk(new Peramban(port, pemda), kataSandi);
    }

    private static int masuk(Peramban p, String kataSandi) {
        return p.post("/masuk")
                .isian("username", "siti")
                .isian("password", kataSandi)
                .kirim()
                .status();
    }

    private long baris(String hitung) {
        return BasisDataUji.dalam(pemda, j -> j.sql(hitung).query(Long.class).single());
    }

    private static Peramban.Jawaban lupa(Peramban p, String siapa) {
        return p.post("/masuk/lupa").isian("siapa", siapa).kirim();
    }

    private static Peramban.Jawaban kode(Peramban p, String nama, String kode) {
        return p.post("/masuk/kode").isian("nama", nama).isian("kode", kode).kirim();
    }

    private static Peramban.Jawaban pasang(Peramban p, String tautan, String baru) {
        return p.post("/masuk/baru")
                .isian("t", tautan.substring(tautan.indexOf('=') + 1))
                .isian("baru", baru)
                .kirim();
    }
}
