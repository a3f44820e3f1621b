package id.pendopo.monev.web;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendopo.BasisDataUji;
import id.pendopo.Janji;
import id.pendopo.OrangUji;
import id.pendopo.Peramban;
import id.pendopo.UjiAplikasi;
import id.pendopo.alur.AnggaranUji;
import id.pendopo.alur.WilayahUji;
import id.pendopo.kernel.Peran;
import id.pendopo.kernel.WaktuGeser;
import id.pendopo.monev.RekapService;
import id.pendopo.pelaporan.LaporanEvent;
import id.pendopo.platform.pemda.KonteksPemda;
import id.pendopo.platform.pemda.Pemda;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Leaders' and public pages over real reports: what they say, to whom, and from which memory. */
@UjiAplikasi
class CapaianTests {

    private static final String SATU = "1.03.02.2.01.0001";
    private static final String DUA = "1.03.02.2.01.0002";
    private static final long PAGU = 120_000_000;

    @LocalServerPort int port;
    @Autowired WaktuGeser waktu;
    @Autowired RekapService rekap;
    @Autowired ApplicationEventPublisher penerbit;
    @Autowired PlatformTransactionManager transaksi;

    private Pemda pemda;
    private UUID opd;
    private String slug;
    private Peramban operator;
    private Peramban kepala;
    private Peramban bappeda;
    private Peramban publik;

    @BeforeEach
    void susun() {
        pemda = BasisDataUji.pemdaBaru();
        waktu.setel(LocalDate.of(2026, 11, 3), LocalTime.of(9, 0), pemda.zona());
        opd = OrangUji.opd(pemda, "Dinas Uji Capaian");
        slug = teks("select slug from organisasi.opd where id = ?", opd);
        AnggaranUji.buat(pemda, opd, 2026, PAGU, List.of(SATU, DUA));
        operator = OrangUji.pegawai(pemda, opd, Peran.OPERATOR).peramban(port);
        kepala = OrangUji.pegawai(pemda, opd, Peran.KEPALA_OPD).peramban(port);
        bappeda =
                OrangUji.pegawai(pemda, OrangUji.opd(pemda, "Bappeda"), Peran.BAPPEDA)
                        .peramban(port);
        publik = new Peramban(port, pemda);
        dalamTransaksi(() -> rekap.susunUlang(2026));
    }

    @AfterEach
    void kembalikanWaktu() {
        waktu.geser(Duration.ZERO);
    }

    @Test
    void rekap_sama_dengan_hitungan_mandiri_sampai_rupiah() {
        terbit(SATU, "2026-10", "75,5", "90.000.000");
        terbit(DUA, "2026-10", "40", "12.345.678,90");
        samakan();
        langkah(bappeda, "2026-10", "verifikasi", SATU);
        langkah(bappeda, "2026-10", "penolakan", DUA);
        samakan();
        assertThat(angka(10, "sudah_lapor")).isEqualByComparingTo("1");
        assertThat(angka(10, "terverifikasi")).isEqualByComparingTo("1");
        BasisDataUji.jalankanDalam(
                pemda,
                jdbc -> {
                    jdbc.sql(
                                    """
                                    insert into pelaporan.rencana_bulan
                                        (pemda_id, sub_kegiatan_id, versi, bulan, fisik, nilai_kas)
                                    select r.pemda_id, r.sub_kegiatan_id, 2, b, least(100, b * 9), 7000000.55
                                    from pelaporan.rencana r, generate_series(1, 12) b
                                    """)
                            .update();
                    jdbc.sql("update pelaporan.rencana set versi = 2").update();
                });
        dalamTransaksi(
                () ->
                        penerbit.publishEvent(
                                new LaporanEvent.RencanaBerubah(pemda.id(), 2026, opd)));
        samakan();
        assertThat(angka(10, "nilai_kas")).isEqualByComparingTo("140000011.00");
    }

    @Test
    void pagu_nol_tidak_merusak_halaman() {
        UUID kosong = OrangUji.opd(pemda, "Dinas Tanpa Pagu");
        AnggaranUji.buat(pemda, kosong, 2026, 0, List.of("1.03.02.2.01.0003"));
        dalamTransaksi(() -> rekap.susunUlang(2026));
        assertThat(publik.get("/capaian").kirim().status()).isEqualTo(200);
        assertThat(kepala.get("/pimpinan").kirim().status()).isEqualTo(200);
        String alamat = teks("select slug from organisasi.opd where id = ?", kosong);
        assertThat(publik.get("/capaian/" + alamat).kirim().teks()).contains("tanpa pagu");
    }

    @Test
    void halaman_pimpinan_menyebut_angka_dan_yang_belum_lapor() {
        terbit(SATU, "2026-10", "30", "1.000.000");
        var halaman = kepala.get("/pimpinan?tahun=2026&bulan=10").kirim().dokumen();
        assertThat(halaman.selectFirst("h1").text()).startsWith("Selamat pagi, Pegawai Uji");
        assertThat(halaman.select(".ubin__nilai").eachText())
                .containsExactly("15,0%", "0,4%", "0,5%", "50,0%");
        assertThat(halaman.select("#pimpinan-angka").attr("data-langsung")).isEqualTo("capaian");
        assertThat(halaman.select(".keputusan").text())
                .contains("Sub kegiatan " + SATU)
                .contains("fisik 30,0% dari rencana 83,3%")
                .contains("kendala: Cuaca");
        // nine months are over without any report, the tenth has one
        assertThat(halaman.select(".peta-panas td .kosong")).hasSize(9);
        assertThat(halaman.select(".belum").text()).contains("1/2").contains("Pegawai Uji");
    }

    @Test
    void bulan_berjalan_belum_menuntut_laporan() {
        var halaman = kepala.get("/pimpinan?tahun=2026&bulan=11").kirim().dokumen();
        assertThat(halaman.text()).contains("Bulan ini masih berjalan");
        assertThat(halaman.select(".keputusan")).isEmpty();
    }

    @Test
    void peta_dan_tabel_menyebut_setiap_kecamatan_dan_yang_tanpa_lokasi() {
        WilayahUji.buat(pemda);
        WilayahUji.letakkan(pemda, SATU, 0);
        terbit(SATU, "2026-10", "30", "9.000.000");
        var halaman = kepala.get("/pimpinan?tahun=2026&bulan=10").kirim().dokumen();
        assertThat(halaman.select(".peta-kecamatan__tabel tbody tr").eachText())
                .containsExactly(
                        "Barat 1 sub kegiatan 30,0% −53,3 9,0%",
                        "Timur 0 sub kegiatan – – –", "Tanpa lokasi 1 sub kegiatan – – –");
        assertThat(halaman.select(".peta-wilayah svg a path.g-pita3")).isNotEmpty();
        assertThat(halaman.select(".peta-wilayah svg").text()).contains("Barat: −53,3");
        var serapan =
                publik.get("/capaian?per=wilayah&peta=serapan&tahun=2026&bulan=10")
                        .kirim()
                        .dokumen();
        assertThat(serapan.select(".peta-wilayah svg").text()).contains("Barat: 9,0%");
        assertThat(serapan.select("#capaian-daftar tbody th").eachText())
                .containsExactly(
                        "Barat 1 sub kegiatan",
                        "Tanpa lokasi 1 sub kegiatan",
                        "Timur 0 sub kegiatan");
        assertThat(publik.get("/capaian.csv?per=wilayah").kirim().teks())
                .contains("Barat")
                .contains("Tanpa lokasi");
        assertThat(
                        kepala.get("/pimpinan?mode=dinding")
                                .kirim()
                                .dokumen()
                                .select("#dinding-wilayah"))
                .hasSize(1);
    }

    @Test
    void daftar_sebuah_kecamatan_hanya_memuat_yang_ada_di_sana() {
        WilayahUji.buat(pemda);
        WilayahUji.letakkan(pemda, SATU, 0);
        String barat = WilayahUji.kecamatan(pemda, 0);
        String alamat = "/capaian/wilayah/";
        assertThat(publik.get(alamat + barat).kirim().dokumen().select("tbody th").text())
                .contains("Sub kegiatan " + SATU)
                .contains("Kelurahan Barat")
                .doesNotContain(DUA);
        assertThat(publik.get(alamat + "tanpa-lokasi").kirim().dokumen().select("tbody th").text())
                .contains("Sub kegiatan " + DUA)
                .doesNotContain(SATU);
        assertThat(publik.get(alamat + WilayahUji.kecamatan(pemda, 1)).kirim().dokumen().text())
                .contains("Tidak ada pekerjaan berlokasi di sini");
        assertThat(publik.get(alamat + "16.74.01").kirim().status()).isEqualTo(404);
        assertThat(publik.get(alamat + barat + "?halaman=-3").kirim().status()).isEqualTo(200);
    }

    @Test
    void tanpa_kecamatan_tidak_ada_peta() {
        assertThat(kepala.get("/pimpinan").kirim().dokumen().select(".pimpinan__peta")).isEmpty();
        assertThat(
                        publik.get("/capaian?per=wilayah")
                                .kirim()
                                .dokumen()
                                .select("#capaian-daftar th"))
                .extracting(org.jsoup.nodes.Element::text)
                .contains("Tanpa lokasi 2 sub kegiatan");
    }

    @Test
    void dinding_dan_halaman_tanpa_anggaran_terbuka() {
        assertThat(kepala.get("/pimpinan?mode=dinding").kirim().dokumen().select(".monev-dinding"))
                .hasSize(1);
        var kosong = kepala.get("/pimpinan?tahun=2024&bulan=5").kirim().dokumen();
        assertThat(kosong.text()).contains("Belum ada anggaran 2024");
    }

    @Test
    void pimpinan_tertutup_bagi_yang_bukan_pimpinan() {
        var tamu = publik.get("/pimpinan").kirim();
        assertThat(tamu.status()).isEqualTo(303);
        assertThat(tamu.lokasi()).isEqualTo("/masuk?lanjut=%2Fpimpinan");
        var warga = OrangUji.warga(pemda, "Siti Warga").peramban(port);
        assertThat(warga.get("/pimpinan").kirim().status()).isEqualTo(404);
        assertThat(operator.get("/pimpinan").kirim().status()).isEqualTo(404);
        assertThat(bappeda.get("/pimpinan").kirim().status()).isEqualTo(200);
    }

    @Test
    void dari_opd_sampai_sub_kegiatan_dan_nama_hanya_untuk_staf() {
        terbit(SATU, "2026-10", "75,5", "90.000.000");
        String dasar = "/capaian/" + slug;
        assertThat(publik.get(dasar).kirim().dokumen().select("tbody th a").attr("href"))
                .isEqualTo(dasar + "/1.03.02");
        assertThat(
                        publik.get(dasar + "/1.03.02.2.01")
                                .kirim()
                                .dokumen()
                                .select("tbody th a")
                                .eachAttr("href"))
                .containsExactly(dasar + "/" + SATU, dasar + "/" + DUA);
        var umum = publik.get(dasar + "/" + SATU).kirim();
        assertThat(umum.dokumen().select(".remah li").eachText())
                .containsExactly(
                        "Capaian",
                        "Dinas Uji Capaian",
                        "Program Uji",
                        "Kegiatan Uji",
                        "Sub kegiatan " + SATU);
        assertThat(umum.teks())
                .contains("75,5%")
                .contains("belum diverifikasi")
                .doesNotContain("Pegawai Uji");
        var staf = operator.get(dasar + "/" + SATU).kirim().teks();
        assertThat(staf).contains("Diajukan Pegawai Uji").contains("Disetujui Pegawai Uji");
        var warga = OrangUji.warga(pemda, "Siti Warga").peramban(port);
        assertThat(warga.get(dasar + "/" + SATU).kirim().teks()).doesNotContain("Pegawai Uji");
        assertThat(publik.get(dasar + "/9.99").kirim().status()).isEqualTo(404);
        assertThat(publik.get("/capaian/tidak-ada").kirim().status()).isEqualTo(404);
    }

    @Test
    void unduhan_sama_dengan_yang_terlihat_dan_bertanda_simulasi() {
        terbit(SATU, "2026-10", "75,5", "90.000.000");
        OrangUji.opd(pemda, "Dinas Lain");
        var csv = publik.get("/capaian.csv?per=program&q=uji&tahun=2026&bulan=10").kirim();
        assertThat(csv.kepala("content-disposition")).contains("capaian-program-2026-10.csv");
        var baris = csv.teks().replace("\ufeff", "").split("\r\n");
        assertThat(baris).hasSize(2);
        assertThat(baris[1])
                .isEqualTo(
                        "Dinas Uji Capaian,1.03.02,Program Uji,2026,10,240000000.00,90000000.00,37.50,"
                                + "83.33,37.75,-45.58,Jauh tertinggal,Sangat Rendah,2,1,0,Data simulasi");
        assertThat(publik.get("/capaian.csv?q=tidakada").kirim().teks().split("\r\n")).hasSize(1);
        assertThat(publik.get("/capaian.xlsx").kirim().isi()).startsWith('P', 'K');
    }

    @Test
    void saringan_yang_ngawur_tetap_menampilkan_daftar() {
        for (String kueri :
                List.of(
                        "?urut=%27%20or%201%3D1--",
                        "?status=zzz&per=zzz",
                        "?q=" + "x".repeat(400),
                        "?bulan=99&tahun=-1",
                        "?q=%00%25_%5C")) {
            assertThat(publik.get("/capaian" + kueri).kirim().status()).as(kueri).isEqualTo(200);
        }
    }

    @Test
    void halaman_tersimpan_berkepala_sama_dan_menjawab_304() {
        var pertama = publik.get("/capaian").kirim();
        var kedua = publik.get("/capaian").kirim();
        assertThat(kedua.isi()).isEqualTo(pertama.isi());
        assertThat(kepalaSelainTanggal(kedua)).isEqualTo(kepalaSelainTanggal(pertama));
        assertThat(kedua.kepala("content-security-policy")).contains("default-src 'none'");
        assertThat(kedua.kepala("x-frame-options")).isEqualTo("DENY");
        assertThat(kedua.kepala("content-language")).isEqualTo("id-ID");
        var masuk = kepala.get("/capaian").kirim();
        for (String nama :
                List.of(
                        "content-security-policy",
                        "x-frame-options",
                        "x-content-type-options",
                        "referrer-policy",
                        "permissions-policy")) {
            assertThat(kedua.kepala(nama)).as(nama).isEqualTo(masuk.kepala(nama));
        }
        var lagi = publik.get("/capaian").kepala("If-None-Match", kedua.kepala("etag")).kirim();
        assertThat(lagi.status()).isEqualTo(304);
        assertThat(lagi.isi()).isEmpty();
        assertThat(lagi.kepala("content-security-policy"))
                .isEqualTo(kedua.kepala("content-security-policy"));
    }

    @Test
    void halaman_tersimpan_tanpa_token_dan_tanpa_kue() {
        for (int i = 0; i < 2; i++) {
            var jawab = publik.get("/capaian").kirim();
            assertThat(jawab.semuaKepala("set-cookie")).isEmpty();
            assertThat(jawab.dokumen().select("input[name=_csrf], form[method=post]")).isEmpty();
            assertThat(jawab.dokumen().body().attr("data-csrf-nilai")).isEmpty();
        }
    }

    @Test
    void bentuk_mampat_sama_isinya() throws IOException {
        var polos = publik.get("/capaian").kirim();
        var mampat = publik.get("/capaian").kepala("Accept-Encoding", "gzip").kirim();
        assertThat(mampat.kepala("content-encoding")).isEqualTo("gzip");
        assertThat(mampat.kepala("vary")).contains("Accept-Encoding");
        assertThat(mampat.kepala("etag")).isNotEqualTo(polos.kepala("etag"));
        try (var isi = new GZIPInputStream(new ByteArrayInputStream(mampat.isi()))) {
            assertThat(isi.readAllBytes()).isEqualTo(polos.isi());
        }
    }

    @Test
    void persetujuan_membuat_halaman_tersimpan_usang_dalam_sedetik() {
        String lama = publik.get("/capaian").kirim().kepala("etag");
        assertThat(publik.get("/capaian").kirim().kepala("etag")).isEqualTo(lama);
        terbit(SATU, "2026-10", "75,5", "90.000.000");
        Janji.ditepati(
                Duration.ofSeconds(1),
                () -> publik.get("/capaian").kirim().dokumen().text().contains("37,8%"));
        assertThat(publik.get("/capaian").kirim().kepala("etag")).isNotEqualTo(lama);
    }

    @Test
    void bahasa_tema_dan_pemda_tidak_tercampur() {
        publik.get("/capaian").kirim();
        var inggris = new Peramban(port, pemda).pasangKue("bahasa", "en");
        assertThat(inggris.get("/capaian").kirim().dokumen().selectFirst("h1").text())
                .isEqualTo("Development performance");
        assertThat(inggris.get("/capaian").kirim().kepala("content-language")).isEqualTo("en");
        var gelap = new Peramban(port, pemda).pasangKue("tema", "gelap");
        gelap.get("/capaian").kirim();
        assertThat(gelap.get("/capaian").kirim().dokumen().select("html").attr("data-tema"))
                .isEqualTo("gelap");
        assertThat(publik.get("/capaian").kirim().dokumen().selectFirst("h1").text())
                .isEqualTo("Capaian pembangunan");
        assertThat(new Peramban(port, BasisDataUji.B).get("/capaian").kirim().teks())
                .doesNotContain("Dinas Uji Capaian");
    }

    @Test
    void yang_masuk_tidak_pernah_mendapat_halaman_tersimpan() {
        publik.get("/capaian").kirim();
        publik.get("/capaian").kirim();
        var jawab = kepala.get("/capaian").kirim();
        assertThat(jawab.kepala("cache-control")).isEqualTo("no-store");
        assertThat(jawab.kepala("etag")).isEmpty();
        assertThat(jawab.dokumen().body().attr("data-orang")).startsWith("Pegawai Uji");
        assertThat(publik.get("/capaian").kirim().teks()).doesNotContain("Pegawai Uji");
        // a cookie nobody knows might be a session of tomorrow: it leads past the store
        var asing = new Peramban(port, pemda).pasangKue("asing", "1");
        assertThat(asing.get("/capaian").kirim().kepala("etag")).isEmpty();
    }

    @Test
    void pilihan_di_alamat_tetap_diingat_dengan_kue() {
        for (int i = 0; i < 2; i++) {
            var jawab = new Peramban(port, pemda).get("/capaian?bahasa=en").kirim();
            assertThat(jawab.semuaKepala("set-cookie")).anyMatch(k -> k.startsWith("bahasa=en"));
        }
    }

    private void terbit(String kode, String bulan, String fisik, String realisasi) {
        String alamat = "/pelaporan/" + slug + "/" + bulan;
        var jawab =
                operator.post(alamat + "/" + kode)
                        .isian("fisik", fisik)
                        .isian("output", "")
                        .isian("realisasi", realisasi)
                        .isian("kendala", "CUACA")
                        .isian("langkah", "ajukan")
                        .kirim();
        assertThat(jawab.status()).isEqualTo(303);
        langkah(kepala, bulan, "persetujuan", kode);
    }

    private void langkah(Peramban siapa, String bulan, String apa, String kode) {
        var jawab =
                siapa.post("/pelaporan/" + slug + "/" + bulan + "/" + apa)
                        .isian("kode", kode)
                        .isian("catatan", "Foto tidak sesuai lokasi")
                        .kirim();
        assertThat(jawab.status()).isEqualTo(303);
    }

    private static Map<String, List<String>> kepalaSelainTanggal(Peramban.Jawaban jawab) {
        var hasil = new TreeMap<String, List<String>>();
        for (String nama :
                List.of(
                        "cache-control",
                        "content-language",
                        "content-length",
                        "content-security-policy",
                        "content-type",
                        "etag",
                        "permissions-policy",
                        "referrer-policy",
                        "set-cookie",
                        "strict-transport-security",
                        "vary",
                        "x-content-type-options",
                        "x-frame-options",
                        "x-xss-protection")) {
            hasil.put(nama, jawab.semuaKepala(nama));
        }
        return hasil;
    }

    /**
     * Adds everything up once more, line by line and month by month, without the SQL of the rekap.
     */
    private void samakan() {
        record Baris(String sub, int bulan, BigDecimal a, BigDecimal b) {}
        Map<String, BigDecimal> pagu =
                BasisDataUji.dalam(
                        pemda,
                        jdbc -> {
                            var hasil = new TreeMap<String, BigDecimal>();
                            jdbc.sql(
                                            "select sub_kegiatan_id::text as s, nilai_pagu from anggaran.pagu")
                                    .query(
                                            rs -> {
                                                hasil.merge(
                                                        rs.getString(1),
                                                        rs.getBigDecimal(2),
                                                        BigDecimal::add);
                                            });
                            return hasil;
                        });
        List<Baris> lapor =
                BasisDataUji.dalam(
                        pemda,
                        jdbc ->
                                jdbc.sql(
                                                """
                                                select l.sub_kegiatan_id::text as sub, l.bulan, v.fisik as a,
                                                    v.nilai_realisasi as b
                                                from pelaporan.laporan l join pelaporan.laporan_versi v
                                                    on v.laporan_id = l.id and v.versi = l.versi_terbit
                                                """)
                                        .query(Baris.class)
                                        .list());
        List<Baris> rencana =
                BasisDataUji.dalam(
                        pemda,
                        jdbc ->
                                jdbc.sql(
                                                """
                                                select r.sub_kegiatan_id::text as sub, b.bulan, b.fisik as a,
                                                    b.nilai_kas as b
                                                from pelaporan.rencana r join pelaporan.rencana_bulan b
                                                    on b.sub_kegiatan_id = r.sub_kegiatan_id
                                                    and b.versi = r.versi
                                                """)
                                        .query(Baris.class)
                                        .list());
        for (int m = 1; m <= 12; m++) {
            BigDecimal fisik = BigDecimal.ZERO;
            BigDecimal plan = BigDecimal.ZERO;
            BigDecimal uang = BigDecimal.ZERO;
            BigDecimal kas = BigDecimal.ZERO;
            for (var p : pagu.entrySet()) {
                BigDecimal f = BigDecimal.ZERO;
                BigDecimal r = BigDecimal.ZERO;
                for (Baris l : lapor) {
                    if (l.sub().equals(p.getKey()) && l.bulan() <= m) {
                        f = f.max(l.a());
                        uang = uang.add(l.b());
                    }
                }
                for (Baris l : rencana) {
                    if (l.sub().equals(p.getKey()) && l.bulan() <= m) {
                        r = r.max(l.a());
                        kas = kas.add(l.b());
                    }
                }
                fisik = fisik.add(p.getValue().multiply(f));
                plan = plan.add(p.getValue().multiply(r));
            }
            int bulan = m;
            var melapor = new TreeSet<String>();
            lapor.stream().filter(l -> l.bulan() == bulan).forEach(l -> melapor.add(l.sub()));
            assertThat(angka(m, "bobot_fisik")).as("fisik %d", m).isEqualByComparingTo(fisik);
            assertThat(angka(m, "bobot_rencana")).as("rencana %d", m).isEqualByComparingTo(plan);
            assertThat(angka(m, "nilai_realisasi")).as("uang %d", m).isEqualByComparingTo(uang);
            assertThat(angka(m, "nilai_kas")).as("kas %d", m).isEqualByComparingTo(kas);
            assertThat(angka(m, "sudah_lapor"))
                    .as("lapor %d", m)
                    .isEqualByComparingTo(BigDecimal.valueOf(melapor.size()));
        }
    }

    private BigDecimal angka(int bulan, String kolom) {
        return BasisDataUji.dalam(
                pemda,
                jdbc ->
                        jdbc.sql(
                                        "select "
                                                + kolom
                                                + " from monev.rekap where tahun = 2026 and bulan = ? and opd_id = ?")
                                .params(bulan, opd)
                                .query(BigDecimal.class)
                                .single());
    }

    private String teks(String sql, Object parameter) {
        return BasisDataUji.dalam(
                pemda, jdbc -> jdbc.sql(sql).param(parameter).query(String.class).single());
    }

    private void dalamTransaksi(Runnable kerja) {
        KonteksPemda.jalankan(
                pemda,
                () -> new TransactionTemplate(transaksi).executeWithoutResult(s -> kerja.run()));
    }
}
