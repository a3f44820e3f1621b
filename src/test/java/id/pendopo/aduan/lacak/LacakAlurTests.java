package id.pendopo.aduan.lacak;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendopo.BasisDataUji;
import id.pendopo.OrangUji;
import id.pendopo.Peramban;
import id.pendopo.UjiAplikasi;
import id.pendopo.aduan.Pelapor;
import id.pendopo.aduan.PenangananService;
import id.pendopo.aduan.PengajuanService;
import id.pendopo.aduan.Resi;
import id.pendopo.kernel.Uuid7;
import id.pendopo.kernel.WaktuGeser;
import id.pendopo.platform.berkas.PenyimpananBerkas;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What a reporter sees and does with number and code, over HTTP. */
@UjiAplikasi
class LacakAlurTests {

    @LocalServerPort int port;
    @Autowired PengajuanService pengajuan;
    @Autowired PenangananService penanganan;
    @Autowired PenyimpananBerkas berkas;
    @Autowired WaktuGeser waktu;

    private LaporanUji uji;

    @BeforeEach
    void susun() {
        uji = LaporanUji.susun(pengajuan, penanganan, berkas, waktu);
    }

    @AfterEach
    void kembalikanWaktu() {
        waktu.geser(Duration.ZERO);
    }

    private static Peramban.Jawaban lakukan(Peramban p, String apa, Map<String, ?> isian) {
        var minta = p.post("/aduan/lacak/" + apa).kunci(Uuid7.baru());
        isian.forEach(minta::isian);
        return minta.kirim();
    }

    private List<String> langkah() {
        return uji.teks(
                "select jenis from aduan.langkah where pemda_id = :pemda order by pada, id");
    }

    @Test
    void halaman_menyebut_kedua_jam_pemilik_jawaban_dan_foto_bukti() {
        var r = uji.ajukan(null);
        var p = uji.buka(port, r);
        var baru = p.get("/aduan/lacak/laporan").kirim();
        assertThat(baru.kepala("Cache-Control")).contains("no-store");
        assertThat(baru.dokumen().select("#keadaan").text())
                .contains(
                        "Menunggu jawaban",
                        "Dijawab paling lambat Selasa 10 Nov pukul 10.00.",
                        "Selesai dikerjakan paling lambat Jumat 27 Nov.",
                        "Jabatan KEPALA_OPD",
                        "Dinas Jalan");
        assertThat(baru.dokumen().select("#tindakan a").eachText())
                .containsExactly(
                        "Jawab atau beri keterangan",
                        "Tambah keterangan atau foto",
                        "Cabut laporan",
                        "Ikuti laporan ini");
        uji.pukul(9, 12);
        uji.jawab(r);
        uji.selesaikan(r);
        var selesai = p.get("/aduan/lacak/laporan").kirim().dokumen();
        assertThat(selesai.select("#keadaan").text())
                .contains(
                        "Dijawab Senin 9 Nov pukul 12.00, sebelum batas Selasa 10 Nov pukul 10.00.",
                        "Lubang sudah ditambal semua.",
                        "Jabatan KEPALA_OPD");
        assertThat(selesai.text()).doesNotContain(uji.kepala.nama());
        assertThat(selesai.select("#linimasa .bukti__nama").eachText())
                .containsExactly("Foto sebelum dikerjakan", "Foto sesudah dikerjakan");
        String foto = selesai.select("#linimasa .bukti a").first().attr("href");
        assertThat(p.get(foto).kirim().kepala("Content-Type")).startsWith("image/");
        assertThat(p.get(foto + "?kecil=true").kirim().status()).isEqualTo(200);
        assertThat(new Peramban(port, uji.pemda).get(foto).kirim().status()).isEqualTo(404);
        var lain = uji.buka(port, uji.ajukan(null));
        assertThat(lain.get(foto).kirim().status()).isEqualTo(404);
    }

    @Test
    void nomor_dan_kode_yang_tidak_cocok_dijawab_satu_hal_saja() {
        var r = uji.ajukan(null);
        var lain = uji.ajukan(null);
        var p = new Peramban(port, uji.pemda);
        var kodeLain = coba(p, r.nomor(), lain.kode());
        var nomorTiada = coba(p, "2026-99999", r.kode());
        assertThat(kodeLain.status()).isEqualTo(422);
        assertThat(nomorTiada.status()).isEqualTo(422);
        assertThat(galat(kodeLain))
                .isEqualTo("Nomor laporan dan kode rahasia tidak cocok. Periksa keduanya lagi.")
                .isEqualTo(galat(nomorTiada));
        assertThat(kodeLain.dokumen().select("#nomor").val()).isEqualTo(r.nomor());
        assertThat(kodeLain.dokumen().select("#kode").val()).isEmpty();
        assertThat(p.kue("pendopo-lacak")).isEmpty();
        // never from the query
        var kueri = p.get("/aduan/lacak?nomor=" + r.nomor() + "&kode=" + r.kode()).kirim();
        assertThat(kueri.dokumen().select("#kode").val()).isEmpty();
        var tanpa = p.get("/aduan/lacak/laporan").kirim();
        assertThat(tanpa.status()).isEqualTo(303);
        assertThat(tanpa.lokasi()).isEqualTo("/aduan/lacak?kabar=habis");
    }

    private static String galat(Peramban.Jawaban jawab) {
        return jawab.dokumen().select(".govuk-error-summary__list").text();
    }

    private static Peramban.Jawaban coba(Peramban p, String nomor, String kode) {
        return p.post("/aduan/lacak").isian("nomor", nomor).isian("kode", kode).kirim();
    }

    @Test
    void kue_terbatas_pada_jalurnya_dan_tabelnya_tidak_menunjuk_akun() {
        var r = uji.ajukan(null);
        var siti = OrangUji.wargaBerakun(uji.pemda, "Siti").peramban(port);
        var masuk = coba(siti, r.nomor(), r.kode());
        assertThat(masuk.lokasi()).isEqualTo("/aduan/lacak/laporan");
        assertThat(masuk.semuaKepala("Set-Cookie").stream().filter(k -> k.contains("-lacak=")))
                .singleElement()
                .asString()
                .contains("Path=/aduan/lacak", "HttpOnly", "SameSite=Lax", "Max-Age=1800");
        UUID kunci = Uuid7.baru();
        var jawab =
                siti.post("/aduan/lacak/balasan")
                        .kunci(kunci)
                        .isian("isi", "Lubangnya di sisi utara.")
                        .kirim();
        assertThat(jawab.status()).isEqualTo(303);
        assertThat(
                        uji.teks(
                                "select orang_id::text from platform.idempotensi where pemda_id = :pemda and kunci = '"
                                        + kunci
                                        + "'"))
                .containsExactly("00000000-0000-0000-0000-000000000000");
        assertThat(
                        uji.teks(
                                "select coalesce(oleh::text, nama) from aduan.langkah where pemda_id = :pemda"))
                .containsOnly("Pelapor");
        assertThat(
                        uji.teks(
                                """
                                select column_name from information_schema.columns
                                where table_schema = 'aduan' and table_name = 'sesi_lacak'
                                    and 'x' <> coalesce(:pemda::text, '') order by 1
                                """))
                .containsExactly("aduan_id", "habis_pada", "pemda_id", "sidik");
    }

    @Test
    void tebakan_dibatasi_per_nomor_tanpa_mengunci_pemiliknya() {
        var r = uji.ajukan(null);
        var penebak = new Peramban(port, uji.pemda);
        for (int i = 0; i < 10; i++) {
            assertThat(coba(penebak, r.nomor(), "SALAH" + i).status()).isEqualTo(422);
        }
        var penuh = coba(penebak, r.nomor(), "SALAH-LAGI");
        assertThat(penuh.status()).isEqualTo(429);
        assertThat(galat(penuh)).startsWith("Terlalu banyak percobaan");
        assertThat(coba(penebak, r.nomor(), r.kode()).status()).isEqualTo(429);
        // through the proxy of this machine, which names another caller
        var pemilik =
                new Peramban(port, uji.pemda)
                        .post("/aduan/lacak")
                        .kepala("X-Forwarded-For", "203.0.113.7")
                        .isian("nomor", r.nomor())
                        .isian("kode", r.kode())
                        .kirim();
        assertThat(pemilik.status()).isEqualTo(303);
    }

    @Test
    void jawaban_atas_pertanyaan_menjalankan_jam_lagi() {
        var r = uji.ajukan(null);
        uji.tanya(r);
        var p = uji.buka(port, r);
        assertThat(p.get("/aduan/lacak/laporan").kirim().dokumen().select("#keadaan").text())
                .contains("Petugas bertanya kepada Anda", "Di sisi mana lubangnya?")
                .contains("Berhenti sejak Senin 9 Nov pukul 10.00: menunggu jawaban Anda.");
        var pendek = lakukan(p, "balasan", Map.of("isi", "ya"));
        assertThat(pendek.status()).isEqualTo(422);
        assertThat(pendek.dokumen().select("#tulisan").val()).isEqualTo("ya");
        assertThat(galat(pendek)).isEqualTo("Tulis paling sedikit 5 huruf.");
        uji.pukul(12, 8);
        var jawab = lakukan(p, "balasan", Map.of("isi", "Sisi utara, dekat tiang listrik."));
        assertThat(jawab.ikuti().dokumen().select(".pemberitahuan--baik").text())
                .isEqualTo("Keterangan Anda terkirim.");
        assertThat(p.get("/aduan/lacak/laporan").kirim().dokumen().select("#keadaan").text())
                .contains("Selesai dikerjakan paling lambat Rabu 2 Des.");
        assertThat(langkah()).containsExactly("DIAJUKAN", "TANYA", "BALASAN");
    }

    @Test
    void belum_selesai_membuka_lagi_satu_kali_dan_naik_satu_tingkat() {
        var r = uji.ajukan(null);
        uji.selesaikan(r);
        var p = uji.buka(port, r);
        assertThat(lakukan(p, "pembukaan", Map.of("isi", "Masih ada satu lubang.")).status())
                .isEqualTo(303);
        assertThat(p.get("/aduan/lacak/laporan").kirim().dokumen().select("#keadaan").text())
                .contains("Sedang ditindaklanjuti", "pernah dibuka lagi", "Asisten sekretaris");
        uji.selesaikan(r);
        var kedua = lakukan(p, "pembukaan", Map.of("isi", "Sekali lagi, belum."));
        assertThat(kedua.status()).isEqualTo(422);
        assertThat(galat(kedua)).isEqualTo("Laporan ini sudah pernah dibuka lagi.");
        assertThat(p.get("/aduan/lacak/laporan").kirim().dokumen().select("#tindakan").text())
                .doesNotContain("Belum selesai");
    }

    @Test
    void nilai_satu_sampai_lima_dengan_kata_juga_sesudah_ditutup() {
        var r = uji.ajukan(null);
        var p = uji.buka(port, r);
        var dini = lakukan(p, "penilaian", Map.of("nilai", "5"));
        assertThat(dini.status()).isEqualTo(422);
        uji.selesaikan(r);
        var kosong = lakukan(p, "penilaian", Map.of("isi", "Bagus sekali"));
        assertThat(kosong.status()).isEqualTo(422);
        assertThat(galat(kosong)).isEqualTo("Nilai dari 1 sampai 5.");
        assertThat(kosong.dokumen().select("#tulisan").val()).isEqualTo("Bagus sekali");
        assertThat(lakukan(p, "penutupan", Map.of()).status()).isEqualTo(303);
        assertThat(lakukan(p, "penilaian", Map.of("nilai", "4", "isi", "Cepat")).status())
                .isEqualTo(303);
        assertThat(
                        uji.teks(
                                "select status || nilai || nilai_kata from aduan.aduan where pemda_id = :pemda"))
                .containsExactly("DITUTUP4Cepat");
        assertThat(langkah()).containsExactly("DIAJUKAN", "SELESAI", "DITUTUP", "DINILAI");
    }

    @Test
    void dicabut_dengan_alasan_lalu_tidak_ada_yang_dapat_dilakukan() {
        var p = uji.buka(port, uji.ajukan(null));
        assertThat(lakukan(p, "pencabutan", Map.of("isi", "  ")).status()).isEqualTo(422);
        assertThat(lakukan(p, "pencabutan", Map.of("isi", "Sudah saya tambal.")).status())
                .isEqualTo(303);
        var halaman = p.get("/aduan/lacak/laporan").kirim().dokumen();
        assertThat(halaman.select("#tindakan").text()).contains("Laporan ini sudah berakhir");
        assertThat(halaman.select("#linimasa").text()).contains("Sudah saya tambal.");
        for (String apa : List.of("balasan", "perubahan", "penutupan", "pembukaan", "pencabutan")) {
            assertThat(lakukan(p, apa, Map.of("isi", "Masih boleh?")).status())
                    .as(apa)
                    .isEqualTo(422);
        }
    }

    @Test
    void tambahan_tercatat_sendiri_dan_laporan_semula_tetap() {
        var r = uji.ajukan(null);
        var p = uji.buka(port, r);
        assertThat(galat(lakukan(p, "perubahan", Map.of("isi", ""))))
                .isEqualTo("Tulis tambahan, atau pilih foto.");
        var jawab =
                p.post("/aduan/lacak/perubahan")
                        .kunci(Uuid7.baru())
                        .isian("isi", "Sekarang lubangnya dua.")
                        .berkas("foto", "Siti Aminah 0812.png", LaporanUji.png(3))
                        .berkas("foto", "b.png", LaporanUji.png(4))
                        .kirim();
        assertThat(jawab.status()).isEqualTo(303);
        assertThat(langkah()).containsExactly("DIAJUKAN", "DIUBAH");
        assertThat(
                        uji.teks(
                                "select peran || ' ' || nama from aduan.lampiran where pemda_id = :pemda order by urutan"))
                .containsExactly("LAPORAN foto-1", "LAPORAN foto-2");
        assertThat(uji.teks("select isi from aduan.aduan where pemda_id = :pemda"))
                .containsExactly("Jalan di depan pasar berlubang. Sudah dua orang jatuh.");
        var enam = p.post("/aduan/lacak/perubahan").kunci(Uuid7.baru()).isian("isi", "Enam foto");
        for (int i = 0; i < 6; i++) {
            enam.berkas("foto", i + ".png", LaporanUji.png(i));
        }
        assertThat(galat(enam.kirim())).isEqualTo("Paling banyak 5 foto.");
        var bukanFoto =
                p.post("/aduan/lacak/perubahan")
                        .kunci(Uuid7.baru())
                        .isian("isi", "Tulisan ini tidak boleh hilang")
                        .berkas("foto", "x.png", "bukan gambar".getBytes())
                        .kirim();
        assertThat(bukanFoto.status()).isEqualTo(422);
        assertThat(bukanFoto.dokumen().select("#tulisan").val())
                .isEqualTo("Tulisan ini tidak boleh hilang");
        assertThat(langkah()).containsExactly("DIAJUKAN", "DIUBAH");
    }

    @Test
    void dua_tab_serentak_membuka_lagi_hanya_sekali() throws Exception {
        var r = uji.ajukan(null);
        uji.selesaikan(r);
        var satu = uji.buka(port, r);
        var dua = uji.buka(port, r);
        var mulai = new CountDownLatch(1);
        var status = new ArrayList<Integer>();
        try (var pelaku = Executors.newVirtualThreadPerTaskExecutor()) {
            var janji = new ArrayList<Future<Integer>>();
            for (Peramban p : List.of(satu, dua)) {
                Callable<Integer> kerja =
                        () -> {
                            mulai.await();
                            return lakukan(p, "pembukaan", Map.of("isi", "Masih berlubang."))
                                    .status();
                        };
                janji.add(pelaku.submit(kerja));
            }
            mulai.countDown();
            for (var j : janji) {
                status.add(j.get());
            }
        }
        assertThat(status).containsExactlyInAnyOrder(303, 422);
        assertThat(uji.teks("select tingkat::text from aduan.aduan where pemda_id = :pemda"))
                .containsExactly("1");
        // the same form sent twice is one act
        UUID kunci = Uuid7.baru();
        for (int i = 0; i < 2; i++) {
            assertThat(
                            satu.post("/aduan/lacak/balasan")
                                    .kunci(kunci)
                                    .isian("isi", "Satu kali saja.")
                                    .kirim()
                                    .status())
                    .isEqualTo(303);
        }
        assertThat(langkah()).containsExactly("DIAJUKAN", "SELESAI", "DIBUKA_LAGI", "BALASAN");
    }

    @Test
    void sesi_yang_habis_tidak_menghilangkan_tulisan() {
        var r = uji.ajukan(null);
        var p = uji.buka(port, r);
        BasisDataUji.jalankanDalam(uji.pemda, j -> j.sql("delete from aduan.sesi_lacak").update());
        var habis = lakukan(p, "balasan", Map.of("isi", "Tulisan yang panjang sekali."));
        assertThat(habis.status()).isEqualTo(401);
        assertThat(habis.dokumen().select("textarea[name=isi]").val())
                .isEqualTo("Tulisan yang panjang sekali.");
        var lanjut =
                p.post("/aduan/lacak")
                        .isian("nomor", r.nomor())
                        .isian("kode", r.kode())
                        .isian("lanjut", "balasan")
                        .isian("isi", "Tulisan yang panjang sekali.")
                        .kirim();
        assertThat(lanjut.status()).isEqualTo(200);
        assertThat(lanjut.dokumen().select("#tulisan").val())
                .isEqualTo("Tulisan yang panjang sekali.");
        assertThat(lanjut.dokumen().select("form[method=post]").eachAttr("action"))
                .contains("/aduan/lacak/balasan");
        var keluar = p.post("/aduan/lacak/keluar").kunci(Uuid7.baru()).kirim();
        assertThat(keluar.status()).isEqualTo(303);
        assertThat(uji.teks("select 'ada' from aduan.sesi_lacak where pemda_id = :pemda"))
                .isEmpty();
    }

    @Test
    void warga_membuka_yang_dikaitkan_tanpa_kode_dan_hanya_itu() {
        var siti = OrangUji.wargaBerakun(uji.pemda, "Siti Aminah");
        var budi = OrangUji.wargaBerakun(uji.pemda, "Budi");
        Resi milikSiti = uji.ajukan(new Pelapor(siti.akunId(), "Siti Aminah", null, null));
        Resi anonim = uji.ajukan(null);
        uji.tanya(milikSiti);
        var p = siti.peramban(port);
        var daftar = p.get("/aduan/lacak/saya").kirim();
        assertThat(daftar.dokumen().select("main .daftar a").eachAttr("href"))
                .containsExactly("/aduan/lacak/saya/" + milikSiti.nomor());
        assertThat(daftar.dokumen().select("main .tag").text()).isEqualTo("Menunggu Anda");
        var buka = p.get("/aduan/lacak/saya/" + milikSiti.nomor()).kirim();
        assertThat(buka.lokasi()).isEqualTo("/aduan/lacak/laporan");
        assertThat(buka.ikuti().dokumen().select("h1").text())
                .isEqualTo("Laporan " + milikSiti.nomor());
        assertThat(p.get("/aduan/lacak/saya/" + anonim.nomor()).kirim().status()).isEqualTo(404);
        var lain = budi.peramban(port);
        assertThat(lain.get("/aduan/lacak/saya/" + milikSiti.nomor()).kirim().status())
                .isEqualTo(404);
        assertThat(lain.get("/aduan/lacak/saya").kirim().dokumen().select("main").text())
                .contains("Belum ada laporan");
        assertThat(p.get("/kantor").kirim().dokumen().select("main tbody a").eachText())
                .containsExactly(
                        "Laporan %s menunggu Anda: Jalan di depan pasar berlubang"
                                .formatted(milikSiti.nomor()));
        assertThat(new Peramban(port, uji.pemda).get("/aduan/lacak/saya").kirim().lokasi())
                .startsWith("/masuk?lanjut=");
    }
}
