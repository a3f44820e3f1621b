package id.pendopo.presensi.apel;

import static id.pendopo.presensi.rekap.RekapUji.OKTOBER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.pendopo.BasisDataUji;
import id.pendopo.OrangUji;
import id.pendopo.Peramban;
import id.pendopo.UjiAplikasi;
import id.pendopo.kernel.Pelaku;
import id.pendopo.kernel.Peran;
import id.pendopo.kernel.Uuid7;
import id.pendopo.kernel.WaktuGeser;
import id.pendopo.platform.pemda.KonteksPemda;
import id.pendopo.presensi.rekap.HitungService;
import id.pendopo.presensi.rekap.RekapQueries;
import id.pendopo.presensi.rekap.RekapUji;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** An apel from its schedule over the list to what it costs in the month. */
@UjiAplikasi
class ApelTests {

    private static final LocalDate SENIN = LocalDate.of(2026, 10, 5);
    private static final LocalDate SENIN_2 = SENIN.plusWeeks(1);
    private static final LocalDate SENIN_3 = SENIN.plusWeeks(2);
    private static final LocalDate SENIN_4 = SENIN.plusWeeks(3);

    @LocalServerPort int port;
    @Autowired WaktuGeser waktu;
    @Autowired HitungService hitung;
    @Autowired RekapQueries rekap;

    private RekapUji u;
    private Peramban kepala;
    private UUID guru;
    private UUID apel;

    @BeforeEach
    void susun() {
        u = RekapUji.susun();
        guru = u.guru().pegawaiId();
        kepala = u.kepala().peramban(port);
        ApelUji.potongan(u);
        pukul(LocalDate.of(2026, 10, 1), 8, 0);
        assertThat(jadwal(u.bkpsdm(), "Apel pagi Senin", "").status()).isEqualTo(303);
        apel = u.satu(UUID.class, "select id from presensi.apel where nama = ?", "Apel pagi Senin");
        pukul(SENIN, 9, 0);
    }

    @AfterEach
    void jamBenar() {
        waktu.geser(Duration.ZERO);
    }

    private void pukul(LocalDate hari, int jam, int menit) {
        waktu.setel(hari, LocalTime.of(jam, menit), u.pemda().zona());
    }

    private Peramban.Jawaban jadwal(OrangUji siapa, String nama, String tempat) {
        return siapa.peramban(port)
                .post("/presensi/apel/jadwal")
                .isian("nama", nama)
                .isian("opd", "*")
                .isian("jenis", "pekan")
                .isian("hari", "1")
                .isian("mulai", "07.15")
                .isian("sampai", "07.45")
                .isian("tempat", tempat)
                .isian("sejak.hari", 1)
                .isian("sejak.bulan", 10)
                .isian("sejak.tahun", 2026)
                .isian("dasar", "SE Bupati 800/12/2026")
                .kirim();
    }

    private String alamat(LocalDate hari) {
        return new ApelUji(u, apel).alamat(hari);
    }

    private Peramban.Permintaan daftar(
            Peramban siapa, LocalDate hari, int versi, String tindakan, UUID... hadir) {
        return new ApelUji(u, apel).daftar(siapa, hari, versi, tindakan, hadir);
    }

    private String bulanGuru() {
        return u.guru()
                .peramban(port)
                .get("/presensi/saya?masa=2026-10")
                .kirim()
                .dokumen()
                .select("main")
                .text();
    }

    private String keadaan(UUID siapa, LocalDate hari) {
        return u.satu(
                String.class,
                """
                select keadaan || ' ' || sumber from presensi.apel_catatan
                where pegawai_id = ? and hari = ? order by versi desc limit 1
                """,
                siapa,
                hari);
    }

    @Test
    void sebelum_ditutup_tidak_ada_yang_dipotong_sesudahnya_dijelaskan_pada_orangnya() {
        assertThat(bulanGuru()).doesNotContain("APEL");
        assertThat(daftar(kepala, SENIN, 0, "simpan").kirim().status()).isEqualTo(303);
        assertThat(bulanGuru()).as("a draft costs nothing").doesNotContain("APEL");
        var buka = kepala.get(alamat(SENIN) + "?opd=" + u.sekolah()).kirim().dokumen();
        assertThat(buka.text()).contains("Daftar belum ditutup", u.guru().nama());
        assertThat(daftar(kepala, SENIN, 1, "tutup").kirim().status()).isEqualTo(303);
        assertThat(bulanGuru())
                .contains(
                        "APEL 2%",
                        "tidak tercatat hadir pada Apel pagi Senin 07.15–07.45",
                        "Daftar ditutup oleh " + u.kepala().nama(),
                        "Perbup 1/2026");
        assertThat(u.satu(Integer.class, jejak(), "presensi.apel-ditutup")).isEqualTo(1);
        assertThat(u.satu(Integer.class, jejak(), "presensi.apel-dicatat")).isEqualTo(1);
        var hari = kepala.get("/presensi/apel?hari=" + SENIN).kirim().dokumen().text();
        assertThat(hari).contains("1 dari 2 daftar sudah ditutup", "SDN 1 Bukit", "Belum dicatat");
    }

    private static String jejak() {
        return "select count(*) from audit.jejak where tindakan = ?";
    }

    @Test
    void sebulan_dihitung_tangan() {
        // Monday 5: only the apel missed. 12: late 19 minutes and the apel. 19: on leave.
        // 26: absent without reason, which is not charged twice.
        u.ubahMasuk(guru, SENIN_2, LocalTime.of(7, 49));
        u.ubahMasuk(guru, SENIN_3, null);
        keterangan("CUTI_TAHUNAN", SENIN_3);
        u.ubahMasuk(guru, SENIN_4, null);
        for (LocalDate h : List.of(SENIN, SENIN_2, SENIN_3, SENIN_4)) {
            pukul(h, 9, 0);
            assertThat(daftar(kepala, h, 0, "tutup").kirim().status()).as("%s", h).isEqualTo(303);
        }
        pukul(LocalDate.of(2026, 11, 3), 9, 0);
        hitung();
        var r =
                KonteksPemda.panggil(
                        u.pemda(), () -> rekap.satu(OKTOBER, guru, null).orElseThrow());
        // 2 + (0.5 + 2) + 0 + 3
        assertThat(r.baris().persen()).isEqualByComparingTo("7.50");
        assertThat(r.baris().kode())
                .containsEntry("APEL", 2)
                .containsEntry("TL1", 1)
                .containsEntry("TK", 1)
                .hasSize(3);
        String penjelasan =
                u.bkpsdm()
                        .peramban(port)
                        .get("/presensi/rekap/2026-10/" + guru)
                        .kirim()
                        .dokumen()
                        .text();
        assertThat(penjelasan)
                .contains(
                        "APEL 2% (Perbup 1/2026)",
                        "tidak hadir Apel pagi Senin pukul 07.15, daftar ditutup "
                                + u.kepala().nama());
        assertThat(bulanGuru()).contains("7,5%");
    }

    private void keterangan(String kode, LocalDate hari) {
        BasisDataUji.jalankanDalam(
                u.pemda(),
                j ->
                        j.sql(
                                        """
                                        insert into presensi.keterangan (pemda_id, id, pegawai_id, kode, dari,
                                            sampai, dasar, oleh_nama, pada)
                                        values (?, ?, ?, ?, ?, ?, 'Surat uji', 'Uji', now())
                                        """)
                                .params(u.pemda().id(), Uuid7.baru(), guru, kode, hari, hari)
                                .update());
    }

    private void hitung() {
        KonteksPemda.jalankan(
                u.pemda(),
                () ->
                        hitung.minta(
                                OKTOBER, HitungService.Jenis.HITUNG, "uji", Pelaku.sistem("Uji")));
        tunggu();
    }

    private void tunggu() {
        await().atMost(Duration.ofSeconds(60))
                .until(
                        () ->
                                u.satu(
                                                Integer.class,
                                                "select count(*) from presensi.hitung where selesai_pada is null and jenis <> ?",
                                                "-")
                                        == 0);
    }

    @Test
    void absen_di_tempat_apel_pada_waktunya_dihitung_hadir_bila_aturannya_begitu() {
        UUID lapangan = lapangan();
        assertThat(jadwal(u.bkpsdm(), "Apel lapangan", lapangan.toString()).status())
                .isEqualTo(422);
        pukul(LocalDate.of(2026, 10, 1), 8, 30);
        assertThat(jadwal(u.bkpsdm(), "Apel lapangan", lapangan.toString()).status())
                .isEqualTo(303);
        apel = u.satu(UUID.class, "select id from presensi.apel where nama = ?", "Apel lapangan");
        ketukDi(lapangan, SENIN, LocalTime.of(7, 30));
        ketukDi(lapangan, SENIN_2, LocalTime.of(7, 46));
        pukul(SENIN, 9, 0);
        assertThat(halaman(SENIN)).doesNotContain("Absen di tempat apel");
        otomatis();
        assertThat(halaman(SENIN)).contains("Absen di tempat apel");
        daftar(kepala, SENIN, 0, "tutup").kirim();
        assertThat(keadaan(guru, SENIN)).isEqualTo("HADIR KETUKAN");
        pukul(SENIN_2, 9, 0);
        daftar(kepala, SENIN_2, 0, "tutup").kirim();
        assertThat(keadaan(guru, SENIN_2)).as("a minute after it").isEqualTo("TIDAK DAFTAR");
        assertThat(bulanGuru()).contains("APEL 2%");
        // a check-in without signal that arrives after the list was closed
        pukul(SENIN_3, 9, 0);
        u.ubahMasuk(guru, SENIN_3, null);
        daftar(kepala, SENIN_3, 0, "tutup").kirim();
        assertThat(keadaan(guru, SENIN_3)).isEqualTo("TIDAK DAFTAR");
        u.ketuk(guru, SENIN_3, "MASUK", LocalTime.of(7, 16));
        ketukDi(lapangan, SENIN_3, LocalTime.of(7, 16));
        assertThat(bulanGuru().split("APEL 2%", -1)).as("only that of the 12th").hasSize(2);
    }

    private String halaman(LocalDate hari) {
        return kepala.get(alamat(hari) + "?opd=" + u.sekolah()).kirim().dokumen().text();
    }

    private UUID lapangan() {
        UUID id = Uuid7.baru();
        BasisDataUji.jalankanDalam(
                u.pemda(),
                j ->
                        j.sql(
                                        """
                                        insert into presensi.tempat (pemda_id, id, nama, lintang, bujur, radius_m,
                                            berlaku_sejak)
                                        values (?, ?, 'Lapangan apel', -3.4, 104.2, 100, '2026-01-01')
                                        """)
                                .params(u.pemda().id(), id)
                                .update());
        return id;
    }

    /** As if the punch of that morning had been made there and then. */
    private void ketukDi(UUID tempat, LocalDate hari, LocalTime jam) {
        BasisDataUji.sebagaiPemilik(
                j -> {
                    j.sql("select set_config('app.pemda_id', ?, false)")
                            .param(u.pemda().id().toString())
                            .query(String.class)
                            .single();
                    return j.sql(
                                    """
                                    update presensi.ketukan set waktu = ?, tempat_id = ?
                                    where hari = ? and pegawai_id = ? and arah = 'MASUK'
                                    """)
                            .params(
                                    Timestamp.from(
                                            hari.atTime(jam).atZone(u.pemda().zona()).toInstant()),
                                    tempat,
                                    hari,
                                    guru)
                            .update();
                });
    }

    private void otomatis() {
        BasisDataUji.jalankanDalam(
                u.pemda(),
                j ->
                        j.sql(
                                        """
                                        insert into organisasi.parameter (pemda_id, kode, nilai, berlaku_sejak,
                                            dasar_hukum, ditetapkan_oleh, ditetapkan_pada)
                                        values (?, 'presensi.apel',
                                            '{"otomatis": 1, "jeda_menit": 60, "bersama_tk": 0, "catat_hari": 7}',
                                            '2026-01-01', 'Perbup uji', 'Uji', now())
                                        """)
                                .param(u.pemda().id())
                                .update());
    }

    @Test
    void hanya_atasan_dan_operator_unitnya_yang_mencatat() {
        String satu = alamat(SENIN) + "?opd=" + u.sekolah();
        assertThat(kepala.get(satu).kirim().status()).isEqualTo(200);
        for (OrangUji o : List.of(u.tetangga(), u.guru())) {
            var siapa = o.peramban(port);
            assertThat(siapa.get(satu).kirim().status()).as(o.nama()).isEqualTo(404);
            assertThat(daftar(siapa, SENIN, 0, "tutup").kirim().status()).isEqualTo(404);
            assertThat(siapa.get("/presensi/apel/jadwal").kirim().status()).isEqualTo(404);
        }
        assertThat(
                        u.tetangga()
                                .peramban(port)
                                .get("/presensi/apel?hari=" + SENIN)
                                .kirim()
                                .dokumen()
                                .text())
                .doesNotContain("SDN 1 Bukit");
        assertThat(new Peramban(port, u.pemda()).get("/presensi/apel").kirim().status())
                .isEqualTo(303);
        // the staff office reads every list, and writes none
        var bkpsdm = u.bkpsdm().peramban(port);
        assertThat(bkpsdm.get(satu).kirim().dokumen().select("input[name=hadir]")).isEmpty();
        assertThat(daftar(bkpsdm, SENIN, 0, "tutup").kirim().status()).isEqualTo(404);
        assertThat(
                        u.satu(
                                Integer.class,
                                "select count(*) from presensi.apel_daftar where true or ?",
                                true))
                .isZero();
        // somebody of another unit cannot be slipped in
        assertThat(daftar(kepala, SENIN, 0, "tutup", u.tetangga().pegawaiId()).kirim().status())
                .isEqualTo(303);
        assertThat(
                        u.satu(
                                Integer.class,
                                "select count(*) from presensi.apel_catatan where pegawai_id = ?",
                                u.tetangga().pegawaiId()))
                .isZero();
    }

    @Test
    void tidak_mencatat_diri_sendiri_yang_lama_tetap_dan_unit_lain_tidak_ganda() {
        var operator = OrangUji.pegawai(u.pemda(), u.dinas(), Peran.OPERATOR);
        UUID kepalaId = u.kepala().pegawaiId();
        String buka = alamat(SENIN) + "?opd=" + u.dinas();
        assertThat(kepala.get(buka).kirim().dokumen().select("input[value=" + kepalaId + "]"))
                .isEmpty();
        assertThat(
                        kepala.post(alamat(SENIN))
                                .isian("opd", u.dinas())
                                .isian("versi", 0)
                                .isian("tindakan", "tutup")
                                .isian("hadir", kepalaId)
                                .kirim()
                                .status())
                .isEqualTo(303);
        assertThat(
                        u.satu(
                                Integer.class,
                                "select count(*) from presensi.apel_catatan where pegawai_id = ?",
                                kepalaId))
                .isZero();
        // the operator was absent; what stands about him he cannot change, but he adds the head
        var perbaikan =
                operator.peramban(port)
                        .post(alamat(SENIN))
                        .isian("opd", u.dinas())
                        .isian("versi", 1)
                        .isian("tindakan", "tutup")
                        .isian("alasan", "Kepala dinas hadir")
                        .isian("hadir", kepalaId)
                        .isian("hadir", operator.pegawaiId());
        assertThat(perbaikan.kirim().status()).isEqualTo(303);
        assertThat(keadaan(kepalaId, SENIN)).isEqualTo("HADIR DAFTAR");
        assertThat(keadaan(operator.pegawaiId(), SENIN)).isEqualTo("TIDAK DAFTAR");
        // moved to the school afterwards: the list of the dinas has him already
        BasisDataUji.jalankanDalam(
                u.pemda(),
                j ->
                        j.sql("update organisasi.pegawai set opd_id = ? where id = ?")
                                .params(u.sekolah(), operator.pegawaiId())
                                .update());
        assertThat(halaman(SENIN)).doesNotContain(operator.nama());
    }

    @Test
    void daftar_tertutup_hanya_diperbaiki_dengan_alasan_dan_versi_lama_tetap() {
        var kunci = Uuid7.baru();
        var kirim = daftar(kepala, SENIN, 0, "tutup").kunci(kunci);
        assertThat(kirim.kirim().status()).isEqualTo(303);
        assertThat(kirim.kirim().status()).as("an impatient finger").isEqualTo(303);
        assertThat(versi()).isEqualTo(1);
        assertThat(daftar(kepala, SENIN, 0, "tutup", guru).kirim().status())
                .as("written on an old picture")
                .isEqualTo(409);
        var tanpa = daftar(kepala, SENIN, 1, "tutup", guru).kirim();
        assertThat(tanpa.status()).isEqualTo(422);
        assertThat(tanpa.dokumen().select("#hadir-" + guru).hasAttr("checked")).isTrue();
        assertThat(daftar(kepala, SENIN, 1, "simpan", guru).kirim().status()).isEqualTo(422);
        assertThat(bulanGuru()).contains("APEL 2%");
        assertThat(
                        daftar(kepala, SENIN, 1, "tutup", guru)
                                .isian("alasan", "Ia memimpin doa, terlewat")
                                .kirim()
                                .status())
                .isEqualTo(303);
        assertThat(bulanGuru()).doesNotContain("APEL");
        assertThat(versi()).isEqualTo(2);
        assertThat(halaman(SENIN)).contains("Ia memimpin doa, terlewat", "Diperbaiki");
        assertThat(
                        u.satu(
                                String.class,
                                "select keadaan from presensi.apel_catatan where versi = 1 and pegawai_id = ?",
                                guru))
                .isEqualTo("TIDAK");
    }

    private int versi() {
        return u.satu(
                Integer.class,
                "select max(versi) from presensi.apel_daftar where apel_id = ?",
                apel);
    }

    @Test
    void dikecualikan_dengan_alasan_tempelan_dan_semua_hadir() {
        var rekan = OrangUji.pegawai(u.pemda(), u.sekolah(), Peran.PEGAWAI);
        var salah =
                daftar(kepala, SENIN, 0, "tutup")
                        .isian("tempel", u.guru().nama() + "\nSiapa Itu")
                        .isian("alasan-" + rekan.pegawaiId(), "Piket gerbang")
                        .kirim();
        assertThat(salah.status()).isEqualTo(422);
        assertThat(salah.dokumen().select(".govuk-error-summary").text())
                .contains("Baris 2: “Siapa Itu” tidak ada di unit ini");
        assertThat(salah.dokumen().select("#alasan-" + rekan.pegawaiId()).val())
                .isEqualTo("Piket gerbang");
        assertThat(
                        daftar(kepala, SENIN, 0, "tutup")
                                .isian("tempel", u.guru().nama())
                                .isian("alasan-" + rekan.pegawaiId(), "Piket gerbang")
                                .kirim()
                                .status())
                .isEqualTo(303);
        assertThat(keadaan(guru, SENIN)).isEqualTo("HADIR DAFTAR");
        assertThat(keadaan(rekan.pegawaiId(), SENIN)).isEqualTo("DIKECUALIKAN DAFTAR");
        keterangan("SAKIT", SENIN_2);
        pukul(SENIN_2, 9, 0);
        daftar(kepala, SENIN_2, 0, "tutup").isian("semua", "ya").kirim();
        assertThat(keadaan(rekan.pegawaiId(), SENIN_2)).isEqualTo("HADIR DAFTAR");
        assertThat(keadaan(guru, SENIN_2)).as("on sick leave").isEqualTo("TIDAK DAFTAR");
        assertThat(bulanGuru()).doesNotContain("APEL");
    }

    @Test
    void tidak_sebelum_mulai_tidak_terlalu_lama_dan_tidak_pada_bulan_beku() {
        pukul(SENIN, 7, 10);
        assertThat(daftar(kepala, SENIN, 0, "tutup").kirim().teks()).contains("07:15");
        pukul(SENIN.plusDays(8), 9, 0);
        assertThat(daftar(kepala, SENIN, 0, "tutup").kirim().teks()).contains("sejak 2026-10-06");
        assertThat(daftar(kepala, SENIN.plusDays(1), 0, "tutup").kirim().status())
                .as("no apel on Tuesdays")
                .isEqualTo(404);
        pukul(SENIN_4, 9, 0);
        daftar(kepala, SENIN_4, 0, "tutup").kirim();
        pukul(LocalDate.of(2026, 11, 2), 9, 0);
        var bkpsdm = u.bkpsdm().peramban(port);
        // four Mondays in three units but one list: the staff office is told before it closes
        assertThat(bkpsdm.get("/presensi/rekap/pembekuan?bulan=2026-10").kirim().dokumen().text())
                .contains("11 daftar apel belum ditutup");
        var bekukan = bkpsdm.post("/presensi/rekap/pembekuan").isian("bulan", OKTOBER);
        assertThat(bekukan.kirim().status()).as("not unless he has seen them").isEqualTo(422);
        assertThat(bekukan.isian("tahu", "ya").kirim().status()).isEqualTo(303);
        tunggu();
        var tolak = daftar(kepala, SENIN_4, 1, "tutup", guru).isian("alasan", "Terlewat").kirim();
        assertThat(tolak.status()).isEqualTo(409);
        assertThat(versi()).isEqualTo(1);
        assertThat(halaman(SENIN_4)).contains("sudah dibekukan");
    }

    @Test
    void daftar_yang_disusulkan_bulan_lalu_dihitung_ulang() {
        pukul(LocalDate.of(2026, 11, 2), 9, 0);
        hitung();
        daftar(kepala, SENIN_4, 0, "tutup").kirim();
        tunggu();
        var r =
                KonteksPemda.panggil(
                        u.pemda(), () -> rekap.satu(OKTOBER, guru, null).orElseThrow());
        assertThat(r.baris().kode()).containsEntry("APEL", 1);
        assertThat(r.baris().persen()).isEqualByComparingTo("2.00");
    }

    @Test
    void jadwal_diperiksa_dan_diakhiri_dengan_alasan() {
        var bkpsdm = u.bkpsdm().peramban(port);
        var salah =
                bkpsdm.post("/presensi/apel/jadwal")
                        .isian("nama", "Upacara Korpri")
                        .isian("opd", "*")
                        .isian("jenis", "bulan")
                        .isian("tanggal", "32")
                        .isian("mulai", "8 pagi")
                        .isian("sampai", "09.00")
                        .isian("sejak.hari", 5)
                        .isian("sejak.bulan", 10)
                        .isian("sejak.tahun", 2026)
                        .kirim();
        assertThat(salah.status()).isEqualTo(422);
        assertThat(salah.dokumen().select(".govuk-error-summary").text())
                .contains("tanggal 1 sampai 31", "“8 pagi” bukan jam");
        assertThat(salah.dokumen().select("input[name=nama]").val()).isEqualTo("Upacara Korpri");
        assertThat(bkpsdm.get("/presensi/apel/jadwal").kirim().dokumen().text())
                .contains("Apel pagi Senin", "SE Bupati 800/12/2026");
        String akhiri = "/presensi/apel/jadwal/" + apel + "/pengakhiran";
        assertThat(bkpsdm.post(akhiri).kirim().status()).isEqualTo(422);
        assertThat(bkpsdm.post(akhiri).isian("alasan-" + apel, "Diganti senam").kirim().status())
                .isEqualTo(303);
        assertThat(bkpsdm.post(akhiri).isian("alasan-" + apel, "Diganti senam").kirim().status())
                .isEqualTo(409);
        pukul(SENIN_2, 9, 0);
        assertThat(daftar(kepala, SENIN_2, 0, "tutup").kirim().status()).isEqualTo(404);
        assertThat(daftar(kepala, SENIN, 0, "tutup").kirim().status()).isEqualTo(303);
    }
}
