package id.pendopo.presensi.rekap;

import static id.pendopo.presensi.rekap.RekapUji.OKTOBER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import id.pendopo.BasisDataUji;
import id.pendopo.Peramban;
import id.pendopo.UjiAplikasi;
import id.pendopo.kernel.AturanDilanggar;
import id.pendopo.kernel.Pelaku;
import id.pendopo.kernel.WaktuGeser;
import id.pendopo.platform.pemda.KonteksPemda;
import id.pendopo.presensi.BulanQueries;
import id.pendopo.presensi.rekap.HitungService.Jenis;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;

/** A month from its punches to the closed list for TPP and what comes after it. */
@UjiAplikasi
class RekapAlurTests {

    private static final LocalDate TELAT = LocalDate.of(2026, 10, 6);
    private static final LocalDate MANGKIR = LocalDate.of(2026, 10, 7);

    @LocalServerPort int port;
    @Autowired WaktuGeser waktu;
    @Autowired HitungService hitung;
    @Autowired RekapMalam malam;
    @Autowired PekerjaHitung pekerja;
    @Autowired PenghitungBulan penghitung;
    @Autowired RekapQueries rekap;
    @Autowired BulanQueries bulan;
    @Autowired TransactionTemplate transaksi;

    private RekapUji u;
    private Peramban bkpsdm;

    @BeforeEach
    void susun() {
        u = RekapUji.susun();
        waktu.setel(LocalDate.of(2026, 11, 3), LocalTime.of(9, 0), u.pemda().zona());
        bkpsdm = u.bkpsdm().peramban(port);
        u.ubahMasuk(u.guru().pegawaiId(), TELAT, LocalTime.of(7, 49));
        u.ubahMasuk(u.guru().pegawaiId(), MANGKIR, null);
    }

    @AfterEach
    void jamBenar() {
        waktu.geser(Duration.ZERO);
    }

    private void hitung(YearMonth m) {
        KonteksPemda.jalankan(
                u.pemda(), () -> hitung.minta(m, Jenis.HITUNG, "uji", Pelaku.sistem("Uji")));
        tunggu();
    }

    /** Until nothing waits and nothing runs. */
    private void tunggu() {
        await().atMost(Duration.ofSeconds(60))
                .until(
                        () ->
                                u.satu(
                                                Integer.class,
                                                "select count(*) from presensi.hitung where selesai_pada is null")
                                        == 0);
    }

    /** What the night orders on this day, oldest month first. */
    private List<YearMonth> malam(LocalDate hari) {
        var dulu = pesananMalam();
        KonteksPemda.jalankan(
                u.pemda(), () -> transaksi.executeWithoutResult(s -> malam.minta(hari)));
        tunggu();
        var kini = new ArrayList<>(pesananMalam());
        dulu.forEach(kini::remove);
        return kini;
    }

    private List<YearMonth> pesananMalam() {
        return BasisDataUji.dalam(
                u.pemda(),
                j ->
                        j
                                .sql(
                                        "select bulan from presensi.hitung where sebab = 'malam'"
                                                + " order by bulan")
                                .query(LocalDate.class)
                                .list()
                                .stream()
                                .map(YearMonth::from)
                                .toList());
    }

    @Test
    void malam_hari_bulan_yang_belum_ditutup_dihitung_lagi() {
        var september = OKTOBER.minusMonths(1);
        var agustus = OKTOBER.minusMonths(2);
        hitung(agustus);
        hitung(OKTOBER);
        assertThat(malam(LocalDate.of(2026, 11, 19))).containsExactly(OKTOBER);
        assertThat(malam(LocalDate.of(2026, 11, 23)))
                .containsExactly(agustus, OKTOBER, OKTOBER.plusMonths(1));
        KonteksPemda.jalankan(
                u.pemda(),
                () ->
                        hitung.minta(
                                OKTOBER,
                                Jenis.BEKU,
                                "uji",
                                Pelaku.orang(u.bkpsdm().akunId(), "Uji", "BKPSDM")));
        tunggu();
        assertThat(malam(LocalDate.of(2026, 11, 24))).isEmpty();
        assertThat(pesananMalam()).doesNotContain(september);
    }

    private RekapQueries.Rincian guru(YearMonth m) {
        return KonteksPemda.panggil(
                u.pemda(), () -> rekap.satu(m, u.guru().pegawaiId(), null).orElseThrow());
    }

    private int versi(UUID pegawai) {
        return u.satu(
                Integer.class,
                "select max(versi) from presensi.rekap_bulan where pegawai_id = ?",
                pegawai);
    }

    private void bekukan() {
        assertThat(
                        bkpsdm.post("/presensi/rekap/pembekuan")
                                .isian("bulan", OKTOBER)
                                .kirim()
                                .status())
                .isEqualTo(303);
        tunggu();
    }

    @Test
    void sebulan_dijumlahkan_dan_setiap_hari_menjelaskan_diri() {
        hitung(OKTOBER);
        var r = guru(OKTOBER);
        // 22 days from Monday to Friday; none of October 2026 is a holiday in this pemda
        assertThat(r.baris().hariKerja()).isEqualTo(22);
        assertThat(r.baris().hadir()).isEqualTo(21);
        assertThat(r.baris().alpa()).isEqualTo(1);
        assertThat(r.baris().telat()).isEqualTo(19);
        // 19 minutes late and a whole Wednesday: 07:30 to 16:00 without an hour of break
        assertThat(r.baris().kurang()).isEqualTo(19 + 450);
        assertThat(r.baris().persen()).isEqualByComparingTo("3.50");
        assertThat(r.baris().kode()).containsEntry("TL1", 1).containsEntry("TK", 1).hasSize(2);
        var jawab = bkpsdm.get("/presensi/rekap/2026-10/" + u.guru().pegawaiId()).kirim();
        assertThat(jawab.status()).isEqualTo(200);
        assertThat(jawab.dokumen().text())
                .contains(
                        "TL1 0,5% (Perbup 1/2026)",
                        "masuk 07.49 (Ponsel)", "TK 3% (Perbup 1/2026)");
    }

    @Test
    void hanya_yang_berubah_mendapat_versi_baru() {
        hitung(OKTOBER);
        hitung(OKTOBER);
        assertThat(versi(u.guru().pegawaiId())).isEqualTo(1);
        u.ubahMasuk(u.guru().pegawaiId(), TELAT, LocalTime.of(7, 30));
        hitung(OKTOBER);
        assertThat(versi(u.guru().pegawaiId())).isEqualTo(2);
        assertThat(versi(u.kepala().pegawaiId())).isEqualTo(1);
        assertThat(guru(OKTOBER).baris().persen()).isEqualByComparingTo("3.00");
    }

    @Test
    void kepala_melihat_unitnya_dan_bukan_dinas_lain() {
        hitung(OKTOBER);
        var kepala = u.kepala().peramban(port);
        assertThat(kepala.get("/presensi/rekap?bulan=2026-10&q=Pegawai").kirim().dokumen().text())
                .contains(u.guru().nama())
                .doesNotContain(u.tetangga().nama());
        assertThat(
                        kepala.get("/presensi/rekap/2026-10/" + u.tetangga().pegawaiId())
                                .kirim()
                                .status())
                .isEqualTo(404);
        assertThat(kepala.get("/presensi/rekap/pembekuan").kirim().status()).isEqualTo(404);
        assertThat(kepala.get("/presensi/disiplin").kirim().status()).isEqualTo(404);
        assertThat(u.guru().peramban(port).get("/presensi/rekap").kirim().status()).isEqualTo(404);
    }

    @Test
    void bulan_beku_dapat_diturunkan_kembali_dan_tidak_berubah_oleh_aturan_baru() {
        hitung(OKTOBER);
        bekukan();
        assertThat(bkpsdm.get("/presensi/rekap/pembekuan?bulan=2026-10").kirim().dokumen().text())
                .contains("Dibekukan", u.bkpsdm().nama());
        String beku = sari();
        var turunan =
                KonteksPemda.panggil(
                        u.pemda(), () -> penghitung.semua(OKTOBER, waktu.sekarangUrusan()));
        assertThat(turunan).hasSize(4);
        for (var h : turunan) {
            byte[] tersimpan =
                    u.satu(
                            byte[].class,
                            "select sidik from presensi.rekap_bulan where pegawai_id = ? order by versi desc limit 1",
                            h.pegawai());
            assertThat(h.sidik(h.teksHarian(), h.teksAturan())).isEqualTo(tersimpan);
        }
        // a table of today reaches into no closed month, one of October is refused
        assertThat(tabel("1,5", 2026, 10, 1).status()).isEqualTo(409);
        assertThat(tabel("1,5", 2026, 11, 3).status()).isEqualTo(303);
        tunggu();
        assertThat(sari()).isEqualTo(beku);
        assertThat(
                        KonteksPemda.panggil(
                                        u.pemda(),
                                        () ->
                                                penghitung.satu(
                                                        u.guru().pegawaiId(),
                                                        OKTOBER,
                                                        waktu.sekarangUrusan()))
                                .persen())
                .isEqualByComparingTo("3.50");
        assertThatThrownBy(() -> hitung(OKTOBER))
                .isInstanceOf(AturanDilanggar.class)
                .hasMessageContaining("presensi.bulan.beku.bentrok");
        assertThatThrownBy(
                        () -> KonteksPemda.jalankan(u.pemda(), () -> bulan.harusTerbuka(MANGKIR)))
                .isInstanceOf(AturanDilanggar.class);
    }

    /** Every byte of the month. */
    private String sari() {
        return u.satu(
                String.class,
                "select md5(string_agg(r::text, '|' order by pegawai_id, versi)) from presensi.rekap_bulan r where bulan = '2026-10-01'");
    }

    private Peramban.Jawaban tabel(String tl1, int tahun, int bulan, int hari) {
        return isiTabel(tl1, tahun, bulan, hari).isian("tindakan", "terapkan").kirim();
    }

    private Peramban.Permintaan isiTabel(String tl1, int tahun, int bulan, int hari) {
        return bkpsdm.post("/presensi/potongan/baru")
                .isian("TL1.dari", 1)
                .isian("TL1.sampai", 30)
                .isian("TL1.persen", tl1)
                .isian("TL2.dari", 31)
                .isian("TL2.persen", 2)
                .isian("PSW1.dari", 1)
                .isian("PSW1.persen", "0,5")
                .isian("TAM.persen", "1,5")
                .isian("TAP.persen", "1,5")
                .isian("TK.persen", 3)
                .isian("APEL.persen", 2)
                .isian("sejak.hari", hari)
                .isian("sejak.bulan", bulan)
                .isian("sejak.tahun", tahun)
                .isian("dasar", "Perbup 9/2026");
    }

    @Test
    void aturan_baru_menghitung_ulang_bulan_terbuka_dan_disimulasikan_dahulu() {
        hitung(OKTOBER);
        var simulasi = isiTabel("2,5", 2026, 10, 1).isian("tindakan", "simulasi").kirim();
        assertThat(simulasi.status()).isEqualTo(200);
        // 3.50 of one of four people becomes 5.50
        assertThat(simulasi.dokumen().select("#simulasi").text())
                .contains("1,38%", "sebenarnya 0,88%");
        assertThat(tabel("2,5", 2026, 10, 1).status()).isEqualTo(303);
        tunggu();
        assertThat(guru(OKTOBER).baris().persen()).isEqualByComparingTo("5.50");
        assertThat(guru(OKTOBER).aturan()).anyMatch(a -> a.dasar().equals("Perbup 9/2026"));
        assertThat(versi(u.kepala().pegawaiId())).isEqualTo(1);
        assertThat(tabel("2,5", 2026, 10, 1).status()).isEqualTo(409);
        var nanti = tabel("3", 2026, 12, 1);
        assertThat(nanti.status()).isEqualTo(303);
        assertThat(bkpsdm.get("/presensi/potongan").kirim().dokumen().text())
                .contains("Belum berlaku", "Perbup 9/2026", "Perbup 1/2026");
        assertThat(
                        bkpsdm.post("/presensi/potongan/penarikan")
                                .isian("sejak.hari", 1)
                                .isian("sejak.bulan", 12)
                                .isian("sejak.tahun", 2026)
                                .isian("alasan", "salah ketik")
                                .kirim()
                                .status())
                .isEqualTo(303);
        assertThat(
                        u.satu(
                                Integer.class,
                                "select count(*) from presensi.potongan where berlaku_sampai is null and dasar = 'Perbup 9/2026'"))
                .isEqualTo(7);
    }

    @Test
    void tabel_dengan_celah_ditolak_dan_isiannya_tetap() {
        var jawab =
                isiTabel("0,5", 2026, 12, 1)
                        .isian("TL3.dari", 91)
                        .isian("TL3.persen", 3)
                        .isian("tindakan", "terapkan")
                        .kirim();
        assertThat(jawab.status()).isEqualTo(422);
        assertThat(jawab.dokumen().text()).contains("tumpang tindih");
        assertThat(jawab.dokumen().select("[name=TL3.dari]").val()).isEqualTo("91");
        var kosong =
                bkpsdm.post("/presensi/potongan/baru")
                        .isian("TL1.dari", "satu")
                        .isian("tindakan", "simulasi")
                        .kirim();
        assertThat(kosong.status()).isEqualTo(422);
        assertThat(kosong.dokumen().select("[name=TL1.dari]").val()).isEqualTo("satu");
    }

    @Test
    void perbaikan_bulan_beku_menjadi_susulan_di_bulan_terbuka() {
        hitung(OKTOBER);
        bekukan();
        String beku = sari();
        String alamat = "/presensi/rekap/2026-10/" + u.guru().pegawaiId();
        assertThat(
                        bkpsdm.post(alamat + "/susulan")
                                .isian("seharusnya", "0,5")
                                .isian("rujukan", "ST 12/2026")
                                .isian("alasan", "Dinas luar, suratnya terlambat")
                                .kirim()
                                .status())
                .isEqualTo(303);
        assertThat(sari()).isEqualTo(beku);
        assertThat(u.satu(BigDecimal.class, "select selisih from presensi.susulan"))
                .isEqualByComparingTo("-3.00");
        assertThat(u.satu(LocalDate.class, "select bulan from presensi.susulan"))
                .isEqualTo(LocalDate.of(2026, 11, 1));
        assertThat(
                        bkpsdm.post(alamat + "/susulan")
                                .isian("seharusnya", "0,5")
                                .isian("rujukan", "ST 12/2026")
                                .isian("alasan", "Dinas luar, suratnya terlambat")
                                .kirim()
                                .status())
                .as("no difference is left")
                .isEqualTo(422);
    }

    @Test
    void daftar_tpp_hanya_dari_bulan_beku_dengan_penjelasan() {
        hitung(OKTOBER);
        assertThat(bkpsdm.get("/presensi/rekap/tpp.xlsx?bulan=2026-10").kirim().status())
                .isEqualTo(409);
        bekukan();
        String slug =
                u.satu(String.class, "select slug from organisasi.opd where id = ?", u.dinas());
        var cetak = bkpsdm.get("/presensi/rekap/tpp?bulan=2026-10&opd=" + slug).kirim();
        assertThat(cetak.status()).isEqualTo(200);
        assertThat(cetak.dokumen().text())
                .contains(u.guru().nama(), "TL1 0,5% (Perbup 1/2026)", u.kepala().nama());
        assertThat(cetak.dokumen().select(".tanda-tangan").text()).contains(u.kepala().nama());
        var xlsx = bkpsdm.get("/presensi/rekap/tpp.xlsx?bulan=2026-10").kirim();
        assertThat(xlsx.status()).isEqualTo(200);
        assertThat(xlsx.isi()).startsWith('P', 'K');
        assertThat(bkpsdm.get("/presensi/rekap/rekap.csv?bulan=2026-10").kirim().teks())
                .contains(u.guru().nama(), "3.50");
        assertThat(bkpsdm.get("/presensi/rekap/cetak?bulan=2026-10&opd=" + slug).kirim().status())
                .isEqualTo(200);
    }

    @Test
    void ketukan_belum_ditinjau_disebut_sebelum_pembekuan() {
        hitung(OKTOBER);
        BasisDataUji.sebagaiPemilik(
                j -> {
                    j.sql("select set_config('app.pemda_id', ?, false)")
                            .param(u.pemda().id().toString())
                            .query(String.class)
                            .single();
                    return j.sql(
                                    "update presensi.ketukan set alasan = '{luar-pagar}' where hari = ? and pegawai_id = ?")
                            .params(TELAT, u.guru().pegawaiId())
                            .update();
                });
        var tolak = bkpsdm.post("/presensi/rekap/pembekuan").isian("bulan", OKTOBER).kirim();
        assertThat(tolak.status()).isEqualTo(422);
        assertThat(tolak.dokumen().text()).contains("2 ketukan belum ditinjau");
        var belum = bkpsdm.post("/presensi/rekap/pembekuan").isian("bulan", "2026-11").kirim();
        assertThat(belum.status()).isEqualTo(409);
        assertThat(
                        bkpsdm.post("/presensi/rekap/pembekuan")
                                .isian("bulan", OKTOBER)
                                .isian("tahu", "ya")
                                .kirim()
                                .status())
                .isEqualTo(303);
        tunggu();
        assertThat(KonteksPemda.panggil(u.pemda(), () -> bulan.beku(OKTOBER))).isTrue();
    }

    @Test
    void pembekuan_menunggu_penulis_yang_sedang_menulis() throws Exception {
        hitung(OKTOBER);
        try (var latar = java.util.concurrent.Executors.newSingleThreadExecutor()) {
            KonteksPemda.jalankan(
                    u.pemda(),
                    () ->
                            transaksi.executeWithoutResult(
                                    s -> {
                                        bulan.harusTerbuka(TELAT);
                                        bkpsdm.post("/presensi/rekap/pembekuan")
                                                .isian("bulan", OKTOBER)
                                                .kirim();
                                        var lain =
                                                latar.submit(
                                                        () ->
                                                                KonteksPemda.panggil(
                                                                        u.pemda(),
                                                                        () -> bulan.beku(OKTOBER)));
                                        assertThat(lain)
                                                .succeedsWithin(Duration.ofSeconds(60))
                                                .isEqualTo(false);
                                    }));
        }
        tunggu();
        assertThat(KonteksPemda.panggil(u.pemda(), () -> bulan.beku(OKTOBER))).isTrue();
    }

    @Test
    void yang_ditinggalkan_pekerja_mati_dimulai_lagi_tanpa_versi_ganda() {
        hitung(OKTOBER);
        BasisDataUji.jalankanDalam(
                u.pemda(),
                j ->
                        j.sql(
                                        """
                                        update presensi.hitung set selesai_pada = null,
                                            detak_pada = detak_pada - interval '5 minutes', selesai = 2
                                        """)
                                .update());
        pekerja.jalankan(u.pemda());
        assertThat(
                        u.satu(
                                Integer.class,
                                "select count(*) from presensi.hitung where selesai_pada is null"))
                .isZero();
        assertThat(u.satu(Integer.class, "select count(*) from presensi.rekap_bulan")).isEqualTo(4);
    }

    @Test
    void sepuluh_hari_beruntun_hanya_diusulkan_dan_langkahnya_dicatat() {
        for (LocalDate h = LocalDate.of(2026, 10, 5);
                h.isBefore(LocalDate.of(2026, 10, 17));
                h = h.plusDays(1)) {
            u.ubahMasuk(u.guru().pegawaiId(), h, null);
        }
        hitung(OKTOBER);
        var daftar = bkpsdm.get("/presensi/disiplin?tahun=2026").kirim().dokumen();
        assertThat(daftar.text()).contains(u.guru().nama(), "10 berturut-turut", "Diusulkan");
        assertThat(daftar.text()).doesNotContain(u.kepala().nama());
        String alamat = "/presensi/disiplin/2026/" + u.guru().pegawaiId();
        var kosong =
                bkpsdm.post(alamat + "/langkah")
                        .isian("jenjang", Disiplin.BERUNTUN)
                        .isian("keadaan", "DIPANGGIL")
                        .isian("nomor", "800/12")
                        .isian("alasan", "ya")
                        .kirim();
        assertThat(kosong.status()).isEqualTo(422);
        assertThat(kosong.dokumen().select("[name=nomor]").val()).isEqualTo("800/12");
        assertThat(langkah(alamat, "DIPUTUS")).isEqualTo(409);
        assertThat(langkah(alamat, "DIPANGGIL")).isEqualTo(303);
        assertThat(langkah(alamat, "DIPANGGIL")).isEqualTo(409);
        assertThat(langkah(alamat, "DIPUTUS")).isEqualTo(303);
        assertThat(bkpsdm.get(alamat).kirim().dokumen().text()).contains("Dipanggil", "Diputus");
        assertThat(
                        u.satu(
                                Integer.class,
                                "select count(*) from audit.jejak where tindakan = 'presensi.disiplin'"))
                .isEqualTo(2);
    }

    private int langkah(String alamat, String ke) {
        return bkpsdm.post(alamat + "/langkah")
                .isian("jenjang", Disiplin.BERUNTUN)
                .isian("keadaan", ke)
                .isian("nomor", "800/12/2026")
                .isian("alasan", "Tidak masuk sepuluh hari berturut-turut")
                .kirim()
                .status();
    }
}
