package id.pendopo.aduan.petugas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.pendopo.BasisDataUji;
import id.pendopo.OrangUji;
import id.pendopo.Peramban;
import id.pendopo.UjiAplikasi;
import id.pendopo.aduan.Pelapor;
import id.pendopo.aduan.PengajuanService;
import id.pendopo.kernel.Peran;
import id.pendopo.kernel.Uuid7;
import id.pendopo.kernel.WaktuGeser;
import java.awt.Color;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The desk over HTTP: each act, and what stands against it. */
@UjiAplikasi
class MejaTests {

    private static final String JAWABAN = "Terima kasih, tim kami turun besok pagi ke lokasi.";

    @LocalServerPort int port;
    @Autowired PengajuanService pengajuan;
    @Autowired WaktuGeser waktu;

    private MejaUji meja;
    private Peramban kepala;
    private Peramban operator;
    private Peramban tetangga;
    private Peramban admin;

    @BeforeEach
    void susun() {
        meja = MejaUji.susun(pengajuan);
        waktu.setel(LocalDate.of(2026, 11, 9), LocalTime.of(10, 0), meja.pemda().zona());
        kepala = meja.kepala().peramban(port);
        operator = meja.operator().peramban(port);
        tetangga = meja.tetangga().peramban(port);
        admin = meja.admin().peramban(port);
    }

    @AfterEach
    void kembalikanWaktu() {
        waktu.geser(Duration.ZERO);
    }

    private static String url(String nomor) {
        return "/aduan/kelola/" + nomor;
    }

    private Peramban.Permintaan pada(Peramban siapa, String nomor, String tindakan) {
        return siapa.post(url(nomor) + "/" + tindakan).isian("dilihat", meja.versi(nomor));
    }

    @Test
    void dari_kotak_sampai_selesai() {
        String nomor = meja.lapor();
        var kotak = kepala.get("/aduan/kelola").kirim();
        assertThat(kotak.status()).isEqualTo(200);
        assertThat(kotak.dokumen().select("tbody tr")).hasSize(1);
        assertThat(kotak.dokumen().select("tbody").text())
                .contains("Jawab: sisa 23 jam")
                .contains("Tindak lanjut: sisa 18 hari");
        assertThat(kotak.dokumen().select("nav.tab [aria-current]").text()).contains("1");
        assertThat(pada(kepala, nomor, "jawaban").isian("isi", JAWABAN).kirim().status())
                .isEqualTo(303);
        assertThat(pada(operator, nomor, "pengerjaan").kirim().status()).isEqualTo(303);
        assertThat(
                        operator.post(url(nomor) + "/tindakan")
                                .isian("isi", "Ditambal dua lubang di depan pasar.")
                                .berkas("sebelum", "a.png", MejaUji.foto(Color.RED))
                                .berkas("sesudah", "b.png", MejaUji.foto(Color.GREEN))
                                .kirim()
                                .status())
                .isEqualTo(303);
        var tanpaBukti =
                pada(kepala, nomor, "penyelesaian")
                        .isian("isi", "Dua lubang sudah ditambal semuanya.")
                        .kirim();
        assertThat(tanpaBukti.status()).isEqualTo(422);
        assertThat(tanpaBukti.dokumen().select(".govuk-error-summary a").attr("href"))
                .isEqualTo("#penyelesaian-bukti");
        assertThat(tanpaBukti.dokumen().select("#penyelesaian-isi").text())
                .startsWith("Dua lubang");
        String bukti = tanpaBukti.dokumen().select("input[name=terkumpul]").attr("value");
        assertThat(
                        pada(kepala, nomor, "penyelesaian")
                                .isian("isi", "Dua lubang sudah ditambal semuanya.")
                                .isian("terkumpul", bukti)
                                .kirim()
                                .status())
                .isEqualTo(303);
        assertThat(meja.status(nomor)).isEqualTo("SELESAI");
        assertThat(meja.langkah(nomor))
                .containsExactly("DIAJUKAN", "DIJAWAB", "DIPROSES", "TINDAKAN", "SELESAI");
        assertThat(kepala.get("/aduan/kelola").kirim().dokumen().select("tbody tr")).isEmpty();
        assertThat(kepala.get("/aduan/kelola?status=SELESAI").kirim().dokumen().select("tbody tr"))
                .hasSize(1);
        String foto = kepala.get(url(nomor)).kirim().dokumen().select(".linimasa img").attr("src");
        assertThat(kepala.get(foto).kirim().kepala("Content-Type")).startsWith("image/");
        assertThat(tetangga.get(foto).kirim().status()).isEqualTo(404);
    }

    @Test
    void operator_menyiapkan_konsep_dan_kepala_mengirimnya_sebagai_dirinya() {
        String nomor = meja.lapor();
        assertThat(pada(operator, nomor, "jawaban").isian("isi", JAWABAN).kirim().status())
                .isEqualTo(404);
        for (String tindakan : new String[] {"penyelesaian", "penolakan"}) {
            assertThat(pada(operator, nomor, tindakan).isian("isi", JAWABAN).kirim().status())
                    .isEqualTo(404);
        }
        var simpan =
                operator.post(url(nomor) + "/konsep/jawaban")
                        .terimaJson()
                        .isian("isi", "Terima kasih, tim kami turun")
                        .isian("versi", "")
                        .kirim();
        assertThat(simpan.status()).isEqualTo(204);
        assertThat(simpan.kepala("X-Versi")).isEqualTo("1");
        assertThat(
                        operator.post(url(nomor) + "/konsep/jawaban")
                                .isian("isi", JAWABAN)
                                .isian("versi", "1")
                                .kirim()
                                .status())
                .isEqualTo(303);
        var halaman = kepala.get(url(nomor)).kirim().dokumen();
        assertThat(halaman.select("#konsep-siapa").text()).contains(meja.operator().nama());
        assertThat(halaman.select("#jawaban-isi").text()).isEqualTo(JAWABAN);
        var formulir = halaman.selectFirst("#jawab form[method=post]");
        assertThat(formulir.attr("action")).isEqualTo(url(nomor) + "/jawaban");
        String versi = formulir.select("[name=versi]").val();
        assertThat(kepala.get("/aduan/kelola").kirim().dokumen().select("tbody").text())
                .contains("Ada konsep");
        assertThat(
                        pada(kepala, nomor, "jawaban")
                                .isian("isi", halaman.select("#jawaban-isi").text())
                                .isian("versi", versi)
                                .kirim()
                                .status())
                .isEqualTo(303);
        assertThat(
                        meja.satu(
                                String.class,
                                "select nama from aduan.langkah where jenis = 'DIJAWAB'"))
                .isEqualTo(meja.kepala().nama());
        String jejak =
                meja.satu(
                        String.class,
                        "select nama || ' ' || sesudah::text from audit.jejak where tindakan = 'aduan.dijawab'");
        assertThat(jejak).startsWith(meja.kepala().nama()).contains(meja.operator().nama());
        assertThat(kepala.get(url(nomor)).kirim().dokumen().select("#jawaban-isi").text())
                .isEmpty();
    }

    @Test
    void konsep_yang_berubah_sementara_itu_tidak_terkirim_dan_tidak_hilang() {
        String nomor = meja.lapor();
        operator.post(url(nomor) + "/konsep/jawaban").isian("isi", JAWABAN).kirim();
        var lain =
                kepala.post(url(nomor) + "/konsep/jawaban")
                        .isian("isi", "Versi kepala yang berbeda sekali.")
                        .kirim();
        assertThat(lain.status()).isEqualTo(409);
        assertThat(lain.dokumen().select("#jawaban-isi").text()).startsWith("Versi kepala");
        assertThat(lain.dokumen().select("#jawab .govuk-details").text()).contains(JAWABAN);
        var kirim =
                pada(kepala, nomor, "jawaban")
                        .isian("isi", "Jawaban atas konsep yang sudah basi.")
                        .isian("versi", 7)
                        .kirim();
        assertThat(kirim.status()).isEqualTo(409);
        assertThat(meja.langkah(nomor)).containsExactly("DIAJUKAN");
    }

    @Test
    void dua_petugas_bersamaan_melihat_bentrok_dan_ketikannya_tetap_ada() {
        String nomor = meja.lapor();
        int dilihat = meja.versi(nomor);
        pada(operator, nomor, "pengerjaan").kirim();
        var kedua =
                kepala.post(url(nomor) + "/penolakan")
                        .isian("dilihat", dilihat)
                        .isian("alasan", "BUKAN_WEWENANG")
                        .isian("isi", "Jalan ini jalan provinsi, bukan milik kota.")
                        .kirim();
        assertThat(kedua.status()).isEqualTo(409);
        assertThat(kedua.dokumen().select(".govuk-error-summary").text())
                .contains("Orang lain baru saja mengubah");
        assertThat(kedua.dokumen().select("#penolakan-isi").text()).startsWith("Jalan ini");
        assertThat(kedua.dokumen().select("#penolakan[open]")).hasSize(1);
        String segar = kedua.dokumen().select("#penolakan [name=dilihat]").val();
        assertThat(
                        kepala.post(url(nomor) + "/penolakan")
                                .isian("dilihat", segar)
                                .isian("alasan", "BUKAN_WEWENANG")
                                .isian("isi", "Jalan ini jalan provinsi, bukan milik kota.")
                                .kirim()
                                .status())
                .isEqualTo(303);
        assertThat(meja.satu(String.class, "select isi from aduan.langkah where jenis = 'DITOLAK'"))
                .isEqualTo("Bukan wewenang kami. Jalan ini jalan provinsi, bukan milik kota.");
    }

    @Test
    void klik_ganda_menjadi_satu_langkah() {
        String nomor = meja.lapor();
        var kunci = Uuid7.baru();
        for (int i = 0; i < 2; i++) {
            assertThat(
                            kepala.post(url(nomor) + "/jawaban")
                                    .kunci(kunci)
                                    .isian("dilihat", 0)
                                    .isian("isi", JAWABAN)
                                    .kirim()
                                    .status())
                    .isEqualTo(303);
        }
        assertThat(meja.langkah(nomor)).containsExactly("DIAJUKAN", "DIJAWAB");
    }

    @Test
    void opd_lain_tidak_menemukan_dan_yang_ditembusi_hanya_membaca_dan_mencatat() {
        String nomor = meja.lapor();
        assertThat(tetangga.get(url(nomor)).kirim().status()).isEqualTo(404);
        assertThat(tetangga.get("/aduan/kelola?nomor=" + nomor).kirim().status()).isEqualTo(422);
        var terus =
                pada(admin, nomor, "penerusan")
                        .isian("opd", meja.opd())
                        .isian("isi", "Tetap di jalan, air ikut tahu.")
                        .isian("tembusan", meja.lain())
                        .kirim();
        assertThat(terus.status()).isEqualTo(422);
        assertThat(terus.dokumen().select("#penerusan-opd-galat")).hasSize(1);
        var tanpaOpd =
                pada(admin, nomor, "penerusan").isian("isi", "Salah alamat, ini pipa.").kirim();
        assertThat(tanpaOpd.status()).isEqualTo(422);
        assertThat(tanpaOpd.dokumen().select("#penerusan-isi").text()).startsWith("Salah alamat");
        UUID ketiga = OrangUji.opd(meja.pemda(), "Dinas Taman");
        assertThat(
                        pada(admin, nomor, "penerusan")
                                .isian("opd", ketiga)
                                .isian("isi", "Ternyata taman kota yang rusak.")
                                .isian("tembusan", meja.lain())
                                .isian("tembusan", meja.opd())
                                .kirim()
                                .status())
                .isEqualTo(303);
        var tembusan = tetangga.get("/aduan/kelola?kotak=tembusan").kirim().dokumen();
        assertThat(tembusan.select("tbody tr")).hasSize(1);
        var halaman = tetangga.get(url(nomor)).kirim();
        assertThat(halaman.status()).isEqualTo(200);
        assertThat(halaman.dokumen().select("form[action^=" + url(nomor) + "]").eachAttr("action"))
                .containsExactly(url(nomor) + "/catatan");
        assertThat(
                        tetangga.post(url(nomor) + "/catatan")
                                .isian("isi", "Pipa kami juga lewat di situ.")
                                .kirim()
                                .status())
                .isEqualTo(303);
        for (String tindakan : new String[] {"pengerjaan", "pertanyaan", "tindakan"}) {
            assertThat(
                            pada(tetangga, nomor, tindakan)
                                    .isian("isi", "Kami kerjakan sendiri saja.")
                                    .kirim()
                                    .status())
                    .as(tindakan)
                    .isEqualTo(404);
        }
        assertThat(
                        meja.satu(
                                Boolean.class,
                                "select terbuka from aduan.langkah where jenis = 'CATATAN'"))
                .isFalse();
        assertThat(kepala.get("/aduan/kelola").kirim().dokumen().select("tbody tr")).isEmpty();
    }

    @Test
    void yang_belum_ber_opd_menunggu_di_kotak_sortir_dan_saran_berasal_dari_aturan() {
        String nomor = meja.lapor(MejaUji.ISI, null, null, false);
        assertThat(kepala.get("/aduan/kelola").kirim().dokumen().select("tbody tr")).isEmpty();
        var sortir = admin.get("/aduan/kelola?kotak=sortir").kirim().dokumen();
        assertThat(sortir.select("tbody a").attr("href")).isEqualTo(url(nomor));
        assertThat(admin.get(url(nomor)).kirim().dokumen().select("#penerusan[open]")).hasSize(1);
        pada(admin, nomor, "penerusan")
                .isian("opd", meja.opd())
                .isian("isi", "Jalan kota, dinas jalan yang menangani.")
                .kirim();
        assertThat(meja.status(nomor)).isEqualTo("DITERUSKAN");
        String ada = meja.lapor();
        assertThat(admin.get(url(ada)).kirim().dokumen().select("#penerusan-opd-petunjuk").text())
                .contains("Dinas Jalan");
    }

    @Test
    void saluran_pelanggaran_hanya_untuk_inspektorat() {
        UUID inspektorat = OrangUji.opd(meja.pemda(), "Inspektorat");
        BasisDataUji.jalankanDalam(
                meja.pemda(),
                j ->
                        j.sql("update organisasi.opd set jenis = 'INSPEKTORAT' where id = ?")
                                .param(inspektorat)
                                .update());
        var inspektur =
                OrangUji.pegawai(meja.pemda(), inspektorat, Peran.INSPEKTORAT).peramban(port);
        String nomor = meja.lapor("Pegawai meminta uang untuk surat izin saya.", null, null, true);
        for (Peramban p : new Peramban[] {kepala, operator, tetangga, admin}) {
            assertThat(p.get(url(nomor)).kirim().status()).isEqualTo(404);
            assertThat(p.get("/aduan/kelola?kotak=pengawasan").kirim().teks())
                    .doesNotContain(nomor);
            assertThat(p.get("/aduan/kelola?kotak=semua").kirim().teks()).doesNotContain(nomor);
        }
        assertThat(inspektur.get("/aduan/kelola?kotak=semua").kirim().teks()).doesNotContain(nomor);
        assertThat(inspektur.get("/aduan/kelola?kotak=milik").kirim().teks()).doesNotContain(nomor);
        var kotak = inspektur.get("/aduan/kelola?kotak=pengawasan").kirim().dokumen();
        assertThat(kotak.select("tbody a").attr("href")).isEqualTo(url(nomor));
        assertThat(
                        pada(inspektur, nomor, "penerusan")
                                .isian("opd", meja.opd())
                                .isian("isi", "Biar dinasnya sendiri menjawab.")
                                .kirim()
                                .status())
                .isEqualTo(404);
        assertThat(pada(inspektur, nomor, "jawaban").isian("isi", JAWABAN).kirim().status())
                .isEqualTo(303);
        assertThat(meja.status(nomor)).isEqualTo("DIJAWAB");
    }

    @Test
    void identitas_dibuka_sekali_dengan_alasan_yang_tercatat() {
        String nomor =
                meja.lapor(
                        MejaUji.ISI,
                        meja.kategori(),
                        new Pelapor(null, "Siti Aminah", "0812", "siti@contoh.id"),
                        false);
        assertThat(kepala.get(url(nomor)).kirim().teks()).doesNotContain("Siti Aminah");
        var buka = kepala.post("/aduan/kelola/identitas").isian("nomor", nomor);
        var pendek = buka.isian("isi", "perlu").kirim();
        assertThat(pendek.status()).isEqualTo(422);
        assertThat(pendek.teks()).doesNotContain("Siti Aminah");
        assertThat(
                        operator.post("/aduan/kelola/identitas")
                                .isian("nomor", nomor)
                                .isian("isi", "Perlu menelepon pelapor.")
                                .kirim()
                                .status())
                .isEqualTo(404);
        var terbuka =
                kepala.post("/aduan/kelola/identitas")
                        .isian("nomor", nomor)
                        .isian("isi", "Perlu menelepon pelapor.")
                        .kunci(Uuid7.baru())
                        .kirim();
        assertThat(terbuka.status()).isEqualTo(200);
        assertThat(terbuka.teks()).contains("Siti Aminah").contains("siti@contoh.id");
        assertThat(terbuka.kepala("Cache-Control")).isEqualTo("no-store");
        assertThat(meja.langkah(nomor)).containsExactly("DIAJUKAN", "IDENTITAS_DIBUKA");
        assertThat(
                        meja.satu(
                                String.class,
                                "select alasan from audit.jejak where tindakan = 'aduan.identitas_dibuka'"))
                .isEqualTo("Perlu menelepon pelapor.");
        assertThat(
                        meja.semua(
                                "select convert_from(isi, 'UTF8') from platform.idempotensi where isi is not null"))
                .noneMatch(x -> x.contains("Siti"));
        String anonim = meja.lapor();
        assertThat(kepala.get(url(anonim)).kirim().teks()).contains("tidak ada identitas");
        assertThat(
                        kepala.post("/aduan/kelola/identitas")
                                .isian("nomor", anonim)
                                .isian("isi", "Perlu menelepon pelapor.")
                                .kirim()
                                .teks())
                .contains("tidak ada identitas");
        assertThat(meja.langkah(anonim)).containsExactly("DIAJUKAN");
    }

    @Test
    void jam_kedua_diam_selama_pelapor_ditanya_dan_dapat_dilanjutkan() {
        String nomor = meja.lapor();
        assertThat(
                        pada(operator, nomor, "pertanyaan")
                                .isian("isi", "Di sisi mana lubangnya?")
                                .kirim()
                                .status())
                .isEqualTo(303);
        assertThat(kepala.get("/aduan/kelola?tempo=jeda").kirim().dokumen().select("tbody").text())
                .contains("menunggu pelapor");
        var tolak =
                pada(kepala, nomor, "penyelesaian")
                        .isian("isi", "Sudah dikerjakan semuanya oleh tim.")
                        .kirim();
        assertThat(tolak.status()).isEqualTo(422);
        assertThat(
                        pada(operator, nomor, "pelanjutan")
                                .isian("isi", "Lokasi sudah ditemukan sendiri.")
                                .kirim()
                                .status())
                .isEqualTo(303);
        assertThat(
                        pada(operator, nomor, "pelanjutan")
                                .isian("isi", "Sekali lagi dilanjutkan saja.")
                                .kirim()
                                .status())
                .isEqualTo(422);
    }

    @Test
    void laporan_ganda_digabung_tetap_terlihat_dan_dapat_diurai() {
        String a = meja.lapor();
        String b =
                meja.lapor(
                        "Lubang besar di muka pasar, sama seperti kemarin.",
                        meja.kategori(),
                        null,
                        false);
        assertThat(kepala.get(url(b)).kirim().dokumen().select(".denah__lain")).hasSize(1);
        assertThat(
                        pada(kepala, b, "penggabungan")
                                .isian("induk", a)
                                .isian("isi", "Lubang yang sama persis.")
                                .kirim()
                                .status())
                .isEqualTo(303);
        assertThat(meja.status(b)).isEqualTo("DUPLIKAT");
        assertThat(dukungan(a)).isEqualTo(1);
        var halaman = kepala.get(url(a)).kirim().dokumen();
        assertThat(halaman.text()).contains("Digabung ke sini: 1 laporan").contains(b);
        assertThat(kepala.get(url(b)).kirim().teks()).contains(a);
        assertThat(
                        pada(kepala, b, "penggabungan/penguraian")
                                .isian("isi", "Ternyata lubang lain.")
                                .kirim()
                                .status())
                .isEqualTo(303);
        assertThat(meja.status(b)).isEqualTo("DITERUSKAN");
        assertThat(dukungan(a)).isZero();
        assertThat(
                        meja.satu(
                                Integer.class,
                                "select count(*) from aduan.jam m join aduan.aduan a on a.id = m.aduan_id where a.nomor = ?",
                                b))
                .isEqualTo(2);
    }

    private int dukungan(String nomor) {
        return meja.satu(Integer.class, "select dukungan from aduan.aduan where nomor = ?", nomor);
    }

    @Test
    void pengawasan_dan_milik_opd_lain_tidak_pernah_digabung() {
        String a = meja.lapor();
        String b = meja.lapor();
        assertThat(galatGabung(kepala, b, b)).contains("dirinya sendiri");
        assertThat(galatGabung(kepala, b, "2026-99999")).contains("tidak ditemukan");
        pada(admin, b, "penerusan")
                .isian("opd", meja.lain())
                .isian("isi", "Ternyata pipa air yang bocor.")
                .kirim();
        assertThat(galatGabung(kepala, a, b)).contains("tidak ditemukan");
        assertThat(galatGabung(admin, a, b)).contains("OPD yang berbeda");
        BasisDataUji.jalankanDalam(
                meja.pemda(),
                j ->
                        j.sql("update aduan.aduan set jenis = 'PENGAWASAN' where nomor = ?")
                                .param(a)
                                .update());
        String c = meja.lapor();
        assertThat(galatGabung(admin, c, a)).contains("tidak pernah digabung");
        assertThat(dukungan(a)).isZero();
    }

    private String galatGabung(Peramban siapa, String nomor, String induk) {
        var jawab =
                pada(siapa, nomor, "penggabungan")
                        .isian("induk", induk)
                        .isian("isi", "Laporan yang sama persis.")
                        .kirim();
        assertThat(jawab.status()).isEqualTo(422);
        return jawab.dokumen().select(".govuk-error-summary").text();
    }

    @Test
    void dua_hal_dalam_satu_laporan_dipisah_dengan_jam_yang_sama() {
        String nomor =
                meja.lapor(
                        "Jalan berlubang. Lampu jalan juga mati sejak kemarin.",
                        meja.kategori(),
                        new Pelapor(null, "Siti", null, null),
                        false);
        waktu.setel(LocalDate.of(2026, 11, 11), LocalTime.of(9, 0), meja.pemda().zona());
        assertThat(
                        pada(kepala, nomor, "pemisahan")
                                .isian("isi", "Lampu jalan mati sejak kemarin.")
                                .kirim()
                                .status())
                .isEqualTo(303);
        String kedua = "2026-00002";
        assertThat(
                        meja.semua(
                                """
                                select distinct m.mulai::text || m.batas || m.jenis
                                from aduan.jam m order by 1
                                """))
                .hasSize(2);
        assertThat(meja.langkah(kedua)).containsExactly("DIPISAH");
        assertThat(kepala.get(url(nomor)).kirim().dokumen().text()).contains(kedua);
        assertThat(kepala.get(url(kedua)).kirim().dokumen().text()).contains("lewat");
        assertThat(
                        meja.semua("select encode(sidik, 'hex') from aduan.kode_lacak").stream()
                                .distinct())
                .hasSize(1);
        assertThat(
                        kepala.post("/aduan/kelola/identitas")
                                .isian("nomor", kedua)
                                .isian("isi", "Perlu menelepon pelapor.")
                                .kirim()
                                .teks())
                .contains("Siti");
    }

    @Test
    void dialihkan_ke_instansi_lain_lalu_jawabannya_dicatat() {
        String nomor = meja.lapor();
        var alih =
                pada(kepala, nomor, "pengalihan")
                        .isian("jenis", "PROVINSI")
                        .isian("tujuan", "Dinas PU Provinsi")
                        .isian("isi", "Ruas ini jalan provinsi.")
                        .kirim();
        assertThat(alih.status()).isEqualTo(303);
        assertThat(meja.status(nomor)).isEqualTo("DIALIHKAN");
        assertThat(
                        pada(kepala, nomor, "pengalihan/jawaban")
                                .isian("isi", "Masuk daftar kerja bulan depan.")
                                .kirim()
                                .status())
                .isEqualTo(303);
        var tanpa =
                pada(kepala, nomor, "pengalihan/jawaban")
                        .isian("isi", "Sudah diaspal ulang minggu ini.")
                        .isian("hasil", "SELESAI")
                        .kirim();
        assertThat(tanpa.status()).isEqualTo(422);
        assertThat(
                        pada(kepala, nomor, "pengalihan/jawaban")
                                .isian("isi", "Ternyata memang jalan kota.")
                                .isian("hasil", "KEMBALI")
                                .kirim()
                                .status())
                .isEqualTo(303);
        assertThat(meja.status(nomor)).isEqualTo("DITERUSKAN");
        assertThat(meja.satu(String.class, "select hasil from aduan.pengalihan"))
                .isEqualTo("KEMBALI");
    }

    @Test
    void kerja_sekaligus_menyebut_yang_gagal_dan_dapat_dibatalkan() {
        String a = meja.lapor();
        String b = meja.lapor();
        pada(kepala, b, "penolakan")
                .isian("alasan", "SUDAH_DITANGANI")
                .isian("isi", "Sudah ditambal kemarin sore oleh tim.")
                .kirim();
        var hasil =
                operator.post("/aduan/kelola/kelompok")
                        .kunci(Uuid7.baru())
                        .isian("kotak", "milik")
                        .isian("nomor", a)
                        .isian("nomor", b)
                        .isian("nomor", "2026-77777")
                        .isian("kerja", "PENERUSAN")
                        .isian("opd", meja.lain())
                        .isian("alasan", "Pipa bocor di bawah jalan.")
                        .kirim();
        assertThat(hasil.status()).isEqualTo(303);
        var laporan = hasil.ikuti().dokumen();
        assertThat(laporan.text()).contains("1 berhasil, 2 tidak").contains("2026-77777");
        assertThat(laporan.select("tbody tr").get(1).text()).contains("Tidak dapat dipenuhi");
        assertThat(tetangga.get("/aduan/kelola").kirim().dokumen().select("tbody tr")).hasSize(1);
        assertThat(tetangga.get(hasil.lokasi()).kirim().status()).isEqualTo(404);
        assertThat(operator.post(hasil.lokasi() + "/pembatalan").kirim().status()).isEqualTo(303);
        assertThat(hasil.ikuti().dokumen().text()).contains("Dibatalkan");
        assertThat(operator.get(url(a)).kirim().status()).isEqualTo(200);
        assertThat(operator.post(hasil.lokasi() + "/pembatalan").kirim().status()).isEqualTo(422);
        var kosong =
                operator.post("/aduan/kelola/kelompok")
                        .isian("kotak", "milik")
                        .isian("kerja", "PENGERJAAN")
                        .kirim();
        assertThat(kosong.status()).isEqualTo(422);
        assertThat(kosong.dokumen().select(".govuk-error-summary").text())
                .contains("Pilih paling sedikit satu");
    }

    @Test
    void balasan_siap_dirawat_di_layar_dan_menjadi_konsep() {
        String isi =
                "Terima kasih atas laporan {nomor} ({judul}). {opd} menindaklanjuti sampai {tenggat}.";
        assertThat(
                        operator.post("/aduan/kelola/balasan")
                                .isian("judul", "Terima kasih")
                                .isian("isi", "Halo {nama}, laporan Anda kami terima.")
                                .kirim()
                                .status())
                .isEqualTo(422);
        for (int status : new int[] {303, 422}) {
            assertThat(
                            operator.post("/aduan/kelola/balasan")
                                    .isian("judul", "Terima kasih")
                                    .isian("isi", isi)
                                    .kirim()
                                    .status())
                    .isEqualTo(status);
        }
        UUID id = meja.satu(UUID.class, "select id from aduan.balasan_siap");
        assertThat(
                        tetangga.post("/aduan/kelola/balasan/" + id)
                                .isian("judul", "Diubah tetangga")
                                .isian("isi", isi)
                                .kirim()
                                .status())
                .isEqualTo(404);
        String nomor = meja.lapor();
        var dipakai = operator.get(url(nomor) + "?balasan=" + id).kirim().dokumen();
        assertThat(dipakai.select("#jawaban-isi").text())
                .isEqualTo(
                        "Terima kasih atas laporan "
                                + nomor
                                + " (Jalan di depan pasar berlubang). Dinas Jalan"
                                + " menindaklanjuti sampai 27 November 2026.");
        var hasil =
                operator.post("/aduan/kelola/kelompok")
                        .isian("kotak", "milik")
                        .isian("nomor", nomor)
                        .isian("kerja", "KONSEP")
                        .isian("balasan", id)
                        .kirim();
        assertThat(hasil.ikuti().dokumen().text()).contains("1 berhasil, 0 tidak");
        assertThat(kepala.get(url(nomor)).kirim().dokumen().select("#jawaban-isi").text())
                .contains("27 November 2026");
        operator.post(hasil.lokasi() + "/pembatalan").kirim();
        assertThat(kepala.get(url(nomor)).kirim().dokumen().select("#jawaban-isi").text())
                .isEmpty();
    }

    @Test
    void petugas_lapangan_diberi_tahu_dan_hanya_melihat_tugasnya() {
        String nomor = meja.lapor();
        String lain = meja.lapor();
        var pegawai = OrangUji.pegawai(meja.pemda(), meja.opd(), Peran.PEGAWAI);
        var p = pegawai.peramban(port);
        assertThat(p.get("/aduan/kelola").kirim().status()).isEqualTo(404);
        assertThat(p.get("/aduan/kelola/lapangan/" + nomor).kirim().status()).isEqualTo(404);
        assertThat(
                        pada(operator, nomor, "penugasan")
                                .isian("akun", meja.tetangga().akunId())
                                .kirim()
                                .status())
                .isEqualTo(422);
        assertThat(
                        pada(operator, nomor, "penugasan")
                                .isian("akun", pegawai.akunId())
                                .isian("isi", "Bawa meteran dan kamera.")
                                .kirim()
                                .status())
                .isEqualTo(303);
        assertThat(
                        meja.semua(
                                "select judul_id from pemberitahuan.pemberitahuan where akun_id = ?",
                                pegawai.akunId()))
                .singleElement()
                .asString()
                .contains(nomor);
        var muatan = p.get("/aduan/kelola/lapangan/tugas").terimaJson().kirim();
        assertThat(muatan.kepala("Cache-Control")).isEqualTo("no-store");
        assertThat(muatan.teks()).contains(nomor).doesNotContain(lain);
        var halaman = p.get("/aduan/kelola/lapangan").kirim();
        assertThat(halaman.kepala("Pendopo-Luring")).isEqualTo("boleh");
        assertThat(halaman.teks()).doesNotContain(pegawai.nama()).doesNotContain(nomor);
        // it knows nobody, so it must not say that nobody is signed in
        assertThat(halaman.dokumen().select("header a[href^=/masuk]")).isEmpty();
        assertThat(halaman.dokumen().select("header a.pil").eachAttr("href")).contains("/kantor");
        String kirim = "/aduan/kelola/lapangan/" + nomor + "/tindakan";
        assertThat(p.post(kirim).terimaJson().isian("isi", "Ditambal dua lubang.").kirim().status())
                .isEqualTo(400);
        var kunci = Uuid7.baru();
        for (int i = 0; i < 2; i++) {
            assertThat(
                            p.post(kirim)
                                    .terimaJson()
                                    .kepala("Idempotency-Key", kunci.toString())
                                    .isian("isi", "Ditambal dua lubang.")
                                    .berkas("sebelum", "s.png", MejaUji.foto(Color.RED))
                                    .berkas("sesudah", "t.png", MejaUji.foto(Color.BLUE))
                                    .kirim()
                                    .status())
                    .isEqualTo(201);
        }
        assertThat(meja.langkah(nomor)).containsExactly("DIAJUKAN", "CATATAN", "TINDAKAN");
        assertThat(meja.satu(Integer.class, "select count(*) from aduan.lampiran")).isEqualTo(2);
        assertThat(
                        p.post("/aduan/kelola/lapangan/" + lain + "/tindakan")
                                .isian("isi", "Ini bukan tugas saya.")
                                .kirim()
                                .status())
                .isEqualTo(404);
        operator.post(url(nomor) + "/penugasan/pembatalan").kirim();
        assertThat(p.post(kirim).isian("isi", "Masih saya kerjakan.").kirim().status())
                .isEqualTo(404);
    }

    @Test
    void plt_mengambil_alih_jam_yang_berjalan() {
        String nomor = meja.lapor();
        var plt = OrangUji.pegawai(meja.pemda(), meja.lain(), Peran.PEGAWAI);
        assertThat(plt.peramban(port).get(url(nomor)).kirim().status()).isEqualTo(404);
        LocalDate hari = LocalDate.of(2026, 11, 10);
        BasisDataUji.jalankanDalam(
                meja.pemda(),
                j -> {
                    j.sql("update organisasi.penugasan set akhir = ? where pegawai_id = ?")
                            .params(hari.minusDays(1), meja.kepala().pegawaiId())
                            .update();
                    j.sql(
                                    """
                                    insert into organisasi.penugasan (pemda_id, id, pegawai_id,
                                        jabatan_id, jenis, mulai, akhir, dasar_sk)
                                    select pemda_id, ?, ?, jabatan_id, 'PLT', ?, ?, 'SK Plt'
                                    from organisasi.penugasan where pegawai_id = ?
                                    """)
                            .params(
                                    Uuid7.baru(),
                                    plt.pegawaiId(),
                                    hari,
                                    hari.plusDays(30),
                                    meja.kepala().pegawaiId())
                            .update();
                });
        waktu.setel(hari, LocalTime.of(9, 30), meja.pemda().zona());
        var pengganti = plt.peramban(port);
        await().atMost(Duration.ofSeconds(60))
                .until(() -> pengganti.get(url(nomor)).kirim().status() == 200);
        assertThat(pengganti.get("/aduan/kelola").kirim().dokumen().select("tbody").text())
                .contains("Jawab: sisa 29 menit");
        await().atMost(Duration.ofSeconds(60))
                .until(() -> kepala.get(url(nomor)).kirim().status() == 404);
        assertThat(pada(kepala, nomor, "jawaban").isian("isi", JAWABAN).kirim().status())
                .isEqualTo(404);
        assertThat(pada(pengganti, nomor, "jawaban").isian("isi", JAWABAN).kirim().status())
                .isEqualTo(303);
        assertThat(
                        meja.satu(
                                String.class,
                                "select sebagai from aduan.langkah where jenis = 'DIJAWAB'"))
                .startsWith("Plt.");
        assertThat(
                        meja.satu(
                                Boolean.class,
                                "select tepat from aduan.jam_tercapai where jenis = 'JAWAB'"))
                .isTrue();
    }

    @Test
    void halaman_berikut_dimulai_sesudah_baris_terakhir_dan_tabel_terunduh() {
        for (int i = 0; i < 27; i++) {
            meja.lapor();
        }
        var satu = kepala.get("/aduan/kelola").kirim().dokumen();
        assertThat(satu.select("tbody tr")).hasSize(25);
        assertThat(satu.select("nav.tab [aria-current] .angka").text()).isEqualTo("27");
        var dua = kepala.get(satu.select("a[rel=next]").attr("href")).kirim().dokumen();
        assertThat(dua.select("tbody tr")).hasSize(2);
        assertThat(dua.select("tbody a").eachAttr("href"))
                .doesNotContainAnyElementsOf(satu.select("tbody a").eachAttr("href"));
        var xlsx = kepala.get("/aduan/kelola.xlsx?kotak=milik").kirim();
        assertThat(xlsx.status()).isEqualTo(200);
        assertThat(xlsx.isi()).startsWith('P', 'K');
        for (String aneh :
                new String[] {"sesudah=x", "sesudah=9_9", "status='--", "kategori=1", "opd=%00"}) {
            assertThat(kepala.get("/aduan/kelola?" + aneh).kirim().status())
                    .as(aneh)
                    .isEqualTo(200);
        }
    }
}
