package id.pendopo.aduan.lapor;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendopo.BasisDataUji;
import id.pendopo.OrangUji;
import id.pendopo.Peramban;
import id.pendopo.UjiAplikasi;
import id.pendopo.aduan.KontakPelaporService;
import id.pendopo.kernel.Uuid7;
import id.pendopo.platform.pemda.KonteksPemda;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A report over HTTP: checked, sent once however often, and never refused for want of tidiness. */
@UjiAplikasi
class LaporAlurTests {

    private static final String ISI = "Jalan di depan pasar berlubang. Sudah dua orang jatuh.";

    @LocalServerPort int port;
    @Autowired BersihkanLapor bersihkan;

    private LaporUji uji;
    private Peramban warga;

    @BeforeEach
    void susun() {
        uji = LaporUji.susun();
        warga = new Peramban(port, uji.pemda());
    }

    private Peramban.Permintaan resi(UUID kunci) {
        return warga.post("/aduan/lapor/resi").tanpaCsrf().kunci(kunci);
    }

    private Peramban.Permintaan lengkap(UUID kunci) {
        return resi(kunci)
                .isian("isi", ISI)
                .isian("kategori", "jalan-rusak")
                .isian("lintang", LaporUji.LINTANG)
                .isian("bujur", LaporUji.BUJUR)
                .isian("patokan", "depan pasar");
    }

    @Test
    void terkirim_dengan_nomor_kode_dan_batas_waktu() {
        var jawab = lengkap(Uuid7.baru()).kirim();
        assertThat(jawab.status()).isEqualTo(200);
        assertThat(jawab.kepala("Cache-Control")).isEqualTo("no-store");
        assertThat(jawab.semuaKepala("Set-Cookie")).isEmpty();
        var halaman = jawab.dokumen();
        assertThat(halaman.select(".panel__nomor").text()).matches("20\\d\\d-00001");
        assertThat(halaman.select("#kode-lacak").text())
                .matches("([0-9A-HJKMNP-TV-Z]{6}-){4}[0-9A-HJKMNP-TV-Z]{2}");
        assertThat(halaman.select("ol").text()).contains("WIB");
        assertThat(uji.laporan())
                .singleElement()
                .satisfies(
                        a -> {
                            assertThat(a.status()).isEqualTo("DITERUSKAN");
                            assertThat(a.tayang()).isEqualTo("TAYANG");
                            assertThat(a.anonim()).isTrue();
                            assertThat(a.kodeWilayah())
                                    .isEqualTo(uji.pemda().kodeWilayah() + ".01");
                            assertThat(a.opdId()).isEqualTo(uji.opd());
                        });
    }

    @Test
    void kunci_yang_sama_memberi_resi_yang_sama_dan_satu_laporan() throws Exception {
        UUID kunci = Uuid7.baru();
        var kode = new ArrayList<String>();
        try (var regu = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<String> kirim =
                    () -> lengkap(kunci).kirim().dokumen().select("#kode-lacak").text();
            for (var f : regu.invokeAll(List.of(kirim, kirim, kirim, kirim, kirim, kirim))) {
                kode.add(f.get());
            }
        }
        assertThat(kode).hasSize(6).doesNotContain("");
        assertThat(kode.stream().distinct()).hasSize(1);
        assertThat(uji.laporan()).hasSize(1);
        var lain = resi(kunci).isian("isi", ISI + " Lagi.").isian("patokan", "pasar").kirim();
        assertThat(lain.status()).isEqualTo(409);
        assertThat(resi(Uuid7.baru()).isian("isi", ISI).kirim().status()).isEqualTo(422);
        assertThat(warga.post("/aduan/lapor/resi").tanpaCsrf().isian("isi", ISI).kirim().status())
                .isEqualTo(400);
        assertThat(uji.laporan()).hasSize(1);
    }

    @Test
    void yang_datang_bersamaan_bernomor_tanpa_celah() throws Exception {
        int banyak = 20;
        var nomor = new ArrayList<String>();
        try (var regu = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<String> kirim =
                    () ->
                            lengkap(Uuid7.baru())
                                    .berkas("foto", "a.jpg", LaporUji.foto())
                                    .kirim()
                                    .dokumen()
                                    .select(".panel__nomor")
                                    .text();
            for (var f : regu.invokeAll(Collections.nCopies(banyak, kirim))) {
                nomor.add(f.get().replaceAll(".*-", ""));
            }
        }
        assertThat(nomor)
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.rangeClosed(1, banyak).mapToObj("%05d"::formatted).toList());
        assertThat(hitung("aduan.lampiran")).isEqualTo(banyak);
        assertThat(hitung("aduan.kode_lacak")).isEqualTo(banyak);
        assertThat(hitung("aduan.jam")).isEqualTo(2 * banyak);
        assertThat(hitung("aduan.kiriman")).isEqualTo(banyak);
    }

    @Test
    void tanpa_skrip_foto_menunggu_di_halaman_periksa() {
        UUID kunci = Uuid7.baru();
        var periksa =
                warga.post("/aduan/lapor/periksa")
                        .tanpaCsrf()
                        .kunci(kunci)
                        .isian("isi", ISI)
                        .isian("kategori", "jalan-rusak")
                        .isian("wilayah", uji.pemda().kodeWilayah() + ".02.1001")
                        .isian("nama", "Siti")
                        .berkas("foto", "IMG_Siti.jpg", LaporUji.foto())
                        .kirim();
        assertThat(periksa.status()).isEqualTo(200);
        var halaman = periksa.dokumen();
        assertThat(halaman.select("main").text()).contains(ISI, "1 foto", "Siti");
        var kirim = warga.post("/aduan/lapor/resi").tanpaCsrf();
        halaman.select("main form input[type=hidden]")
                .forEach(i -> kirim.isian(i.attr("name"), i.attr("value")));
        assertThat(kirim.kirim().dokumen().select("#kode-lacak")).hasSize(1);
        assertThat(kirim.kirim().dokumen().select("#kode-lacak")).hasSize(1);
        assertThat(uji.laporan()).hasSize(1);
        assertThat(hitung("aduan.draf_foto")).isZero();
        assertThat(kolom("select nama from aduan.lampiran where pemda_id = ?", String.class))
                .containsExactly("foto-1.jpeg");
    }

    @Test
    void tanpa_skrip_saya_juga_di_halaman_periksa_dihitung_sekali() {
        lengkap(Uuid7.baru()).kirim();
        UUID kunci = Uuid7.baru();
        var periksa =
                warga.post("/aduan/lapor/periksa")
                        .tanpaCsrf()
                        .kunci(kunci)
                        .isian("isi", ISI)
                        .isian("kategori", "jalan-rusak")
                        .isian("lintang", LaporUji.LINTANG)
                        .isian("bujur", LaporUji.BUJUR)
                        .isian("anonim", "ya")
                        .kirim()
                        .dokumen();
        var tombol = periksa.select("button[name=dukung]");
        assertThat(tombol).hasSize(1);
        assertThat(tombol.attr("form")).isEqualTo(periksa.select("main form").attr("id"));
        var dukung = warga.post(tombol.attr("formaction")).tanpaCsrf();
        periksa.select("main form input[type=hidden]")
                .forEach(i -> dukung.isian(i.attr("name"), i.attr("value")));
        dukung.isian("dukung", tombol.attr("value"));
        for (int i = 0; i < 2; i++) {
            var jawab = dukung.kirim();
            assertThat(jawab.status()).isEqualTo(200);
            assertThat(jawab.semuaKepala("Set-Cookie")).isEmpty();
            assertThat(jawab.dokumen().select("main").text())
                    .contains("Suara Anda ditambahkan pada laporan " + tombol.attr("value"), ISI);
            assertThat(jawab.dokumen().select("button[name=dukung]")).isEmpty();
        }
        assertThat(kolom("select dukungan from aduan.aduan where pemda_id = ?", Integer.class))
                .containsExactly(1);
        assertThat(uji.laporan()).hasSize(1);
    }

    @Test
    void draf_yang_tidak_dikirim_dilupakan_sesudah_sehari() {
        warga.post("/aduan/lapor/periksa")
                .tanpaCsrf()
                .kunci(Uuid7.baru())
                .isian("isi", ISI)
                .isian("patokan", "pasar")
                .berkas("foto", "a.jpg", LaporUji.foto())
                .kirim();
        lengkap(Uuid7.baru()).kirim();
        bersihkan.bersihkan();
        assertThat(hitung("aduan.draf_foto")).isEqualTo(1);
        tua("aduan.draf_foto", Duration.ofHours(25));
        tua("aduan.kiriman", Duration.ofDays(8));
        bersihkan.bersihkan();
        assertThat(hitung("aduan.draf_foto")).isZero();
        assertThat(hitung("aduan.kiriman")).isZero();
    }

    /** The application cannot change a draft: the owner makes it older. */
    private void tua(String tabel, Duration umur) {
        BasisDataUji.sebagaiPemilik(
                j -> {
                    j.sql("set app.pemda_id = '" + uji.pemda().id() + "'").update();
                    return j.sql(
                                    "update "
                                            + tabel
                                            + " set dibuat_pada = dibuat_pada - ? * interval '1 second'")
                            .param(umur.toSeconds())
                            .update();
                });
    }

    private <T> List<T> kolom(String sql, Class<T> jenis) {
        return BasisDataUji.dalam(
                uji.pemda(), j -> j.sql(sql).param(uji.pemda().id()).query(jenis).list());
    }

    private int hitung(String tabel) {
        return BasisDataUji.dalam(
                uji.pemda(),
                j ->
                        j.sql("select count(*) from " + tabel + " where pemda_id = ?")
                                .param(uji.pemda().id())
                                .query(Integer.class)
                                .single());
    }

    @Test
    void pertanyaan_kategori_diperiksa_dan_yang_diketik_tetap_ada() {
        var salah =
                warga.post("/aduan/lapor/periksa")
                        .tanpaCsrf()
                        .kunci(Uuid7.baru())
                        .isian("isi", "Lampu")
                        .isian("kategori", "lampu")
                        .isian("j_keadaan", "meledak")
                        .isian("telepon", "nol delapan")
                        .kirim();
        assertThat(salah.status()).isEqualTo(422);
        var halaman = salah.dokumen();
        assertThat(halaman.select(".govuk-error-summary__list a").eachAttr("href"))
                .containsExactlyInAnyOrder(
                        "#cerita", "#j_nomor-tiang", "#j_keadaan", "#patokan", "#telepon");
        assertThat(halaman.title()).startsWith("Galat:");
        assertThat(halaman.select("#cerita").text()).isEqualTo("Lampu");
        assertThat(halaman.select("[data-darurat]:not(input)").hasAttr("hidden")).isFalse();
        var benar =
                resi(Uuid7.baru())
                        .isian("isi", "Lampu di simpang mati sejak kemarin.")
                        .isian("kategori", "lampu")
                        .isian("j_nomor-tiang", "PB-17")
                        .isian("j_keadaan", "mati")
                        .isian("j_asing", "dibuang")
                        .isian("patokan", "simpang lima")
                        .kirim();
        assertThat(benar.status()).isEqualTo(200);
        assertThat(uji.laporan().getFirst().jawaban())
                .contains("PB-17", "mati")
                .doesNotContain("asing");
    }

    @Test
    void luar_wilayah_dan_tanpa_kategori_diterima_dan_menunggu_dipilah() {
        var luar =
                resi(Uuid7.baru())
                        .isian("isi", ISI)
                        .isian("kategori", "jalan-rusak")
                        .isian("lintang", -3.05)
                        .isian("bujur", 105.5)
                        .kirim();
        assertThat(luar.dokumen().select("main").text()).contains("di luar Kota Uji");
        var tanpa = resi(Uuid7.baru()).isian("isi", ISI).isian("patokan", "pasar").kirim();
        assertThat(tanpa.dokumen().select("main").text()).contains("Belum ada kategorinya");
        assertThat(uji.laporan()).extracting(LaporUji.Baris::status).containsOnly("BARU");
        assertThat(uji.laporan().getFirst().kodeWilayah()).isNull();
        assertThat(uji.laporan().getFirst().lintang()).isEqualTo(-3.05);
    }

    @Test
    void yang_memuat_data_orang_ditahan_tetapi_tidak_hilang() {
        for (String tambahan :
                List.of(
                        " Hubungi Budi 0812-3456-7890.",
                        " NIK Budi 1674014505900001.",
                        " Lihat https://contoh.xyz/a.")) {
            var jawab =
                    resi(Uuid7.baru()).isian("isi", ISI + tambahan).isian("patokan", "p").kirim();
            assertThat(jawab.dokumen().select("main").text()).contains("moderator");
        }
        assertThat(uji.laporan()).hasSize(3).allMatch(a -> a.tayang().equals("DITAHAN"));
    }

    @Test
    void teks_yang_sama_berkali_kali_ditahan() {
        for (int i = 0; i < PenjagaKiriman.SETEKS + 1; i++) {
            lengkap(Uuid7.baru()).kirim();
        }
        assertThat(uji.laporan())
                .extracting(LaporUji.Baris::tayang)
                .containsExactly("TAYANG", "TAYANG", "TAYANG", "DITAHAN");
    }

    @Test
    void pelaporan_pelanggaran_rahasia_dan_tidak_pernah_serupa() {
        resi(Uuid7.baru())
                .isian("isi", "Petugas meminta uang untuk surat.")
                .isian("kategori", "jalan-rusak")
                .isian("lintang", LaporUji.LINTANG)
                .isian("bujur", LaporUji.BUJUR)
                .isian("pelanggaran", "ya")
                .isian("anonim", "ya")
                .isian("nama", "Tertulis tetapi anonim")
                .kirim();
        assertThat(uji.laporan().getFirst())
                .satisfies(
                        a -> {
                            assertThat(a.pelaporPelanggaran()).isTrue();
                            assertThat(a.tayang()).isEqualTo("DISEMBUNYIKAN");
                            assertThat(a.anonim()).isTrue();
                        });
        assertThat(hitung("aduan.pelapor")).isZero();
        assertThat(serupa()).isEmpty();
        lengkap(Uuid7.baru()).kirim();
        assertThat(serupa()).containsExactly("Jalan di depan pasar berlubang");
    }

    private List<String> serupa() {
        return warga.get(
                        "/aduan/lapor/serupa?kategori=jalan-rusak&lintang=%s&bujur=%s"
                                .formatted(LaporUji.LINTANG + 0.001, LaporUji.BUJUR + 0.0005))
                .kirim()
                .dokumen()
                .select("a")
                .eachText();
    }

    @Test
    void akun_hanya_dipakai_bila_warga_memintanya() {
        var siti = OrangUji.wargaBerakun(uji.pemda(), "Siti Aminah");
        var peramban = siti.peramban(port);
        assertThat(peramban.get("/aduan/lapor").kirim().teks())
                .contains("Siti Aminah", "/aduan/lapor/akun");
        var jawab =
                peramban.post("/aduan/lapor/akun")
                        .kunci(Uuid7.baru())
                        .isian("isi", ISI)
                        .isian("patokan", "pasar")
                        .kirim();
        assertThat(jawab.status()).isEqualTo(200);
        assertThat(kolom("select warga_id from aduan.pelapor where pemda_id = ?", UUID.class))
                .containsExactly(siti.akunId());
        var anonim =
                peramban.post("/aduan/lapor/akun")
                        .kunci(Uuid7.baru())
                        .isian("isi", ISI)
                        .isian("patokan", "pasar")
                        .isian("anonim", "ya")
                        .kirim();
        assertThat(anonim.status()).isEqualTo(422);
        assertThat(
                        peramban.post("/aduan/lapor/akun")
                                .tanpaCsrf()
                                .kunci(Uuid7.baru())
                                .isian("isi", ISI)
                                .kirim()
                                .status())
                .isEqualTo(403);
    }

    @Test
    void foto_yang_bukan_foto_disebut_dan_isian_tetap() {
        var jawab =
                lengkap(Uuid7.baru())
                        .berkas("foto", "virus.jpg", "MZ bukan foto".getBytes())
                        .kirim();
        assertThat(jawab.status()).isEqualTo(422);
        assertThat(jawab.dokumen().select(".govuk-error-summary__list a").eachAttr("href"))
                .containsExactly("#foto");
        assertThat(jawab.dokumen().select("#cerita").text()).isEqualTo(ISI);
        assertThat(uji.laporan()).isEmpty();
    }

    @Test
    void bahasa_inggris_tanpa_kue() {
        var jawab = lengkap(Uuid7.baru()).isian("bahasa", "en").kirim();
        assertThat(jawab.dokumen().select("h1").text()).isEqualTo("Report sent");
        assertThat(jawab.semuaKepala("Set-Cookie")).isEmpty();
    }

    @Autowired KontakPelaporService kontak;

    @Test
    void bahasa_pelapor_ikut_tersegel_dan_dipakai_menyuratinya() {
        lengkap(Uuid7.baru()).isian("bahasa", "en").isian("surel", "john@contoh.id").kirim();
        UUID id = kolom("select id from aduan.aduan where pemda_id = ?", UUID.class).getFirst();
        assertThat(KonteksPemda.panggil(uji.pemda(), () -> kontak.alamat(id)))
                .hasValueSatisfying(a -> assertThat(a.bahasa()).isEqualTo("en"));
    }
}
