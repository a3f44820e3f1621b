package id.pendopo.presensi.apel;

import static id.pendopo.presensi.rekap.RekapUji.OKTOBER;
import static org.assertj.core.api.Assertions.assertThat;

import id.pendopo.BasisDataUji;
import id.pendopo.OrangUji;
import id.pendopo.Peramban;
import id.pendopo.UjiAplikasi;
import id.pendopo.kernel.Peran;
import id.pendopo.kernel.Uuid7;
import id.pendopo.kernel.WaktuGeser;
import id.pendopo.layar.Keutuhan;
import id.pendopo.layar.Layar;
import id.pendopo.presensi.rekap.RekapUji;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Who was absent at an apel is told; a check-in that falls afterwards is decided, never hidden. */
@UjiAplikasi
class KeputusanApelTests {

    private static final LocalDate SENIN = LocalDate.of(2026, 10, 5);

    @LocalServerPort int port;
    @Autowired WaktuGeser waktu;

    private RekapUji u;
    private OrangUji rekan;
    private Peramban kepala;
    private UUID guru;
    private UUID lapangan;
    private UUID apel;

    @BeforeEach
    void susun() {
        u = RekapUji.susun();
        rekan = OrangUji.pegawai(u.pemda(), u.sekolah(), Peran.PEGAWAI);
        u.ketuk(rekan.pegawaiId(), SENIN, "MASUK", LocalTime.of(7, 20));
        u.ketuk(rekan.pegawaiId(), SENIN, "PULANG", LocalTime.of(16, 40));
        guru = u.guru().pegawaiId();
        kepala = u.kepala().peramban(port);
        lapangan = Uuid7.baru();
        apel = Uuid7.baru();
        ApelUji.potongan(u);
        BasisDataUji.jalankanDalam(
                u.pemda(),
                j -> {
                    UUID p = u.pemda().id();
                    j.sql(
                                    """
                                    insert into presensi.tempat (pemda_id, id, nama, lintang, bujur, radius_m,
                                        berlaku_sejak) values (?, ?, 'Lapangan', -3.4, 104.2, 100, '2026-01-01')
                                    """)
                            .params(p, lapangan)
                            .update();
                    j.sql(
                                    """
                                    insert into presensi.apel (pemda_id, id, nama, hari, mulai, sampai, tempat_id,
                                        dasar, berlaku_sejak, oleh_nama, pada)
                                    values (?, ?, 'Apel pagi Senin', '{1}', '07:15', '07:45', ?, 'SE 1/2026',
                                        '2026-01-01', 'Uji', now())
                                    """)
                            .params(p, apel, lapangan)
                            .update();
                    j.sql(
                                    """
                                    insert into organisasi.parameter (pemda_id, kode, nilai, berlaku_sejak,
                                        dasar_hukum, ditetapkan_oleh, ditetapkan_pada)
                                    values (?, 'presensi.apel',
                                        '{"otomatis": 1, "jeda_menit": 60, "bersama_tk": 0, "catat_hari": 7}',
                                        '2026-01-01', 'Perbup uji', 'Uji', now())
                                    """)
                            .param(p)
                            .update();
                });
        pukul(SENIN, 9, 0);
    }

    @AfterEach
    void jamBenar() {
        waktu.geser(Duration.ZERO);
    }

    private void pukul(LocalDate hari, int jam, int menit) {
        waktu.setel(hari, LocalTime.of(jam, menit), u.pemda().zona());
    }

    private String alamat() {
        return new ApelUji(u, apel).alamat(SENIN);
    }

    private Peramban.Permintaan daftar(int versi, UUID... hadir) {
        return daftar(kepala, versi, hadir);
    }

    private Peramban.Permintaan daftar(Peramban siapa, int versi, UUID... hadir) {
        return new ApelUji(u, apel).daftar(siapa, SENIN, versi, "tutup", hadir);
    }

    private Document halaman(Peramban siapa) {
        return siapa.get(alamat() + "?opd=" + u.sekolah()).kirim().dokumen();
    }

    /** What the bell of somebody has about apel, the read ones too. */
    private List<String> kabar(OrangUji siapa) {
        return BasisDataUji.dalam(
                u.pemda(),
                j ->
                        j.sql(
                                        """
                                        select judul_id || ' | ' || keterangan_id || ' | ' || tautan
                                        from pemberitahuan.pemberitahuan
                                        where akun_id = ? and jenis = 'presensi.apel.kabar.kehadiran'
                                        """)
                                .param(siapa.akunId())
                                .query(String.class)
                                .list());
    }

    private String keadaan(UUID siapa) {
        return u.satu(
                String.class,
                """
                select keadaan || ' ' || sumber from presensi.apel_catatan
                where pegawai_id = ? order by versi desc limit 1
                """,
                siapa);
    }

    @Test
    void yang_tidak_hadir_diberi_tahu_sekali_dan_yang_diperbaiki_juga() {
        var kunci = Uuid7.baru();
        var kirim = daftar(0, rekan.pegawaiId()).kunci(kunci);
        assertThat(kirim.kirim().status()).isEqualTo(303);
        assertThat(kabar(u.guru()))
                .containsExactly(
                        "Anda tercatat tidak hadir pada Apel pagi Senin, 5 Oktober 2026 | "
                                + "Daftarnya ditutup oleh "
                                + u.kepala().nama()
                                + ". Bila keliru, mintalah atasan Anda memperbaiki daftar itu "
                                + "sebelum bulannya dibekukan. | /presensi/saya?masa=2026-10");
        assertThat(kabar(rekan)).isEmpty();
        u.guru().peramban(port).post("/pemberitahuan/pembacaan").kirim();
        assertThat(belumDibaca(u.guru())).isZero();
        kirim.kirim();
        assertThat(belumDibaca(u.guru())).as("the same form once more").isZero();
        // a correction about somebody else is no news to him
        daftar(1).isian("alasan", "Rekan pulang sebelum apel").kirim();
        assertThat(kabar(rekan)).hasSize(1).allMatch(k -> k.startsWith("Anda tercatat tidak"));
        assertThat(belumDibaca(u.guru())).isZero();
        daftar(2, guru).isian("alasan", "Guru memimpin doa").kirim();
        assertThat(belumDibaca(u.guru())).isEqualTo(1);
        assertThat(kabar(u.guru()))
                .hasSize(1)
                .allMatch(k -> k.contains("Senin, 5 Oktober 2026, diperbaiki"))
                .allMatch(k -> k.contains("tidak lagi tercatat tidak hadir"));
        assertThat(u.guru().peramban(port).get("/pemberitahuan").kirim().teks())
                .contains("diperbaiki");
    }

    private int belumDibaca(OrangUji siapa) {
        return u.satu(
                Integer.class,
                """
                select count(*) from pemberitahuan.pemberitahuan
                where akun_id = ? and dibaca_pada is null
                """,
                siapa.akunId());
    }

    @Test
    void konsep_dan_yang_dijelaskan_tidak_dikabari_dan_yang_ditolak_tidak_meninggalkan_kabar() {
        BasisDataUji.jalankanDalam(
                u.pemda(),
                j ->
                        j.sql(
                                        """
                                        insert into presensi.keterangan (pemda_id, id, pegawai_id, kode, dari,
                                            sampai, dasar, oleh_nama, pada)
                                        values (?, ?, ?, 'CUTI_TAHUNAN', ?, ?, 'Surat uji', 'Uji', now())
                                        """)
                                .params(
                                        u.pemda().id(),
                                        Uuid7.baru(),
                                        rekan.pegawaiId(),
                                        SENIN,
                                        SENIN)
                                .update());
        kepala.post(alamat())
                .isian("opd", u.sekolah())
                .isian("versi", 0)
                .isian("tindakan", "simpan")
                .kirim();
        assertThat(kabar(u.guru())).as("a draft tells nobody").isEmpty();
        assertThat(daftar(0).kirim().status()).as("on an old picture").isEqualTo(409);
        assertThat(kabar(u.guru())).isEmpty();
        assertThat(daftar(1).kirim().status()).isEqualTo(303);
        assertThat(kabar(u.guru())).hasSize(1);
        assertThat(keadaan(rekan.pegawaiId())).isEqualTo("TIDAK DAFTAR");
        assertThat(kabar(rekan)).as("on leave").isEmpty();
    }

    @Test
    void dua_yang_menutup_bersamaan_satu_daftar_satu_kabar() throws Exception {
        Callable<Integer> tutup = () -> daftar(u.kepala().peramban(port), 0).kirim().status();
        try (var dua = Executors.newFixedThreadPool(2)) {
            var hasil = dua.invokeAll(List.of(tutup, tutup));
            assertThat(List.of(hasil.get(0).get(), hasil.get(1).get()))
                    .containsExactlyInAnyOrder(303, 409);
        }
        assertThat(kabar(u.guru())).hasSize(1);
        assertThat(
                        u.satu(
                                Integer.class,
                                "select count(*) from presensi.apel_daftar where true or ?",
                                true))
                .isEqualTo(1);
    }

    /** As if the punch of that morning had been made at the place. */
    private void ketukDiLapangan(UUID siapa) {
        BasisDataUji.sebagaiPemilik(
                j -> {
                    j.sql("select set_config('app.pemda_id', ?, false)")
                            .param(u.pemda().id().toString())
                            .query(String.class)
                            .single();
                    return j.sql(
                                    """
                                    update presensi.ketukan set tempat_id = ?
                                    where hari = ? and pegawai_id = ? and arah = 'MASUK'
                                    """)
                            .params(lapangan, SENIN, siapa)
                            .update();
                });
        BasisDataUji.jalankanDalam(
                u.pemda(),
                j ->
                        j.sql(
                                        """
                                        insert into presensi.tinjauan (pemda_id, hari, pegawai_id, arah, opd_id,
                                            keadaan, alasan, skor, dibuka_pada)
                                        values (?, ?, ?, 'MASUK', ?, 'TERBUKA', '{SAMA_ORANG}', 1, ?)
                                        """)
                                .params(
                                        u.pemda().id(),
                                        SENIN,
                                        siapa,
                                        u.sekolah(),
                                        Timestamp.from(
                                                SENIN.atTime(8, 0)
                                                        .atZone(u.pemda().zona())
                                                        .toInstant()))
                                .update());
    }

    private int putuskanAbsen(UUID siapa, String hasil, String keadaan) {
        return u.bkpsdm()
                .peramban(port)
                .post("/presensi/tinjau/putusan")
                .isian("pilih", SENIN + "_MASUK_" + siapa)
                .isian("keadaan", keadaan)
                .isian("hasil", hasil)
                .isian("kata", "Rahasia: letak dibuat program")
                .kirim()
                .status();
    }

    private Peramban.Permintaan keputusan(Peramban siapa, int versi, UUID orang, String apa) {
        return siapa.post(alamat() + "/keputusan?opd=" + u.sekolah())
                .isian("versi", versi)
                .isian("keputusan-" + orang, apa);
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

    @Test
    void absen_yang_gugur_sesudah_ditutup_disebut_dan_diusulkan_tidak_diubah_diam_diam() {
        ketukDiLapangan(guru);
        ketukDiLapangan(rekan.pegawaiId());
        // ticked by the page, because of the check-in: the check-in stays the reason
        assertThat(daftar(0, guru, rekan.pegawaiId()).kirim().status()).isEqualTo(303);
        assertThat(keadaan(guru)).isEqualTo("HADIR KETUKAN");
        assertThat(halaman(kepala).select("#keputusan")).isEmpty();
        assertThat(kantor()).doesNotContain("absen yang tidak sah");

        assertThat(putuskanAbsen(guru, "TIDAK_SAH", "")).isEqualTo(303);
        assertThat(keadaan(guru)).as("nothing by itself").isEqualTo("HADIR KETUKAN");
        assertThat(bulanGuru()).doesNotContain("APEL");
        var buka = halaman(kepala);
        assertThat(buka.select("#keputusan").text())
                .contains(
                        "1 orang tercatat hadir atas absen yang tidak sah",
                        u.guru().nama(),
                        "dinyatakan tidak sah oleh " + u.bkpsdm().nama(),
                        "Usulan: tidak ada yang melihatnya")
                .doesNotContain(rekan.nama());
        assertThat(buka.text()).as("why is not for the list").doesNotContain("Rahasia");
        assertThat(buka.select("#keputusan input[type=radio][checked]")).isEmpty();
        assertThat(kepala.get("/presensi/apel?hari=" + SENIN).kirim().dokumen().text())
                .contains("1 perlu diputuskan");
        assertThat(kantor()).contains("1 orang tercatat hadir apel atas absen yang tidak sah");

        // long after the days within which lists are written, and the reason is asked for
        pukul(SENIN.plusDays(20), 9, 0);
        assertThat(halaman(kepala).select("input[name=hadir]")).isEmpty();
        var tanpa = keputusan(kepala, 1, guru, "tidak").kirim();
        assertThat(tanpa.status()).isEqualTo(422);
        assertThat(tanpa.dokumen().select("#keputusan-" + guru).hasAttr("checked")).isTrue();
        assertThat(tanpa.dokumen().select(".govuk-error-summary a").attr("href"))
                .isEqualTo("#alasan-keputusan");
        assertThat(
                        keputusan(kepala, 1, guru, "")
                                .isian("alasan-keputusan", "Ditanya")
                                .kirim()
                                .status())
                .as("nobody chosen")
                .isEqualTo(422);
        var kunci = Uuid7.baru();
        var kirim =
                keputusan(kepala, 1, guru, "tidak")
                        .isian("alasan-keputusan", "Tidak ada yang melihatnya")
                        .kunci(kunci);
        assertThat(kirim.kirim().status()).isEqualTo(303);
        assertThat(kirim.kirim().status()).as("an impatient finger").isEqualTo(303);
        assertThat(keadaan(guru)).isEqualTo("TIDAK DAFTAR");
        assertThat(keadaan(rekan.pegawaiId())).isEqualTo("HADIR KETUKAN");
        assertThat(bulanGuru()).contains("APEL 2%", u.kepala().nama());
        assertThat(kabar(u.guru())).hasSize(1);
        assertThat(kabar(rekan)).isEmpty();
        assertThat(halaman(kepala).text()).contains("Tidak ada yang melihatnya", "Diperbaiki");
        assertThat(halaman(kepala).select("#keputusan")).isEmpty();
        assertThat(kantor()).doesNotContain("absen yang tidak sah");
        assertThat(
                        u.satu(
                                Integer.class,
                                "select count(*) from audit.jejak where tindakan = ? and alasan like 'Tidak ada%'",
                                "presensi.apel-ditutup"))
                .isEqualTo(1);
        // an appeal that is granted gives the check-in back, and with it the apel
        assertThat(putuskanAbsen(guru, "SAH", "diputus")).isEqualTo(303);
        assertThat(bulanGuru()).doesNotContain("APEL");
    }

    private String kantor() {
        return kepala.get("/kantor").kirim().dokumen().select("main").text();
    }

    @Test
    void tetap_hadir_bila_terlihat_dan_perbaikan_lain_tidak_menjawabnya() {
        ketukDiLapangan(guru);
        daftar(0, guru).kirim();
        putuskanAbsen(guru, "TIDAK_SAH", "");
        // a correction about somebody else leaves the question open
        daftar(1, guru, rekan.pegawaiId()).isian("alasan", "Rekan terlewat").kirim();
        assertThat(keadaan(guru)).isEqualTo("HADIR KETUKAN");
        assertThat(halaman(kepala).select("#keputusan").text()).contains(u.guru().nama());
        assertThat(
                        keputusan(kepala, 1, guru, "hadir")
                                .isian("alasan-keputusan", "Terlihat")
                                .kirim()
                                .status())
                .as("decided on an old picture")
                .isEqualTo(409);
        assertThat(
                        keputusan(kepala, 2, guru, "hadir")
                                .isian("alasan-keputusan", "Ia pembina apel")
                                .kirim()
                                .status())
                .isEqualTo(303);
        assertThat(keadaan(guru)).isEqualTo("HADIR DAFTAR");
        assertThat(halaman(kepala).select("#keputusan")).isEmpty();
        assertThat(kabar(u.guru())).isEmpty();
        assertThat(bulanGuru()).doesNotContain("APEL");
        // who needs no decision cannot be slipped in
        assertThat(
                        keputusan(kepala, 3, rekan.pegawaiId(), "tidak")
                                .isian("alasan-keputusan", "Coba saja")
                                .kirim()
                                .status())
                .isEqualTo(409);
    }

    @Test
    void hanya_penjaga_daftar_bukan_dirinya_dan_bulan_beku_tetap() {
        var operator = OrangUji.pegawai(u.pemda(), u.sekolah(), Peran.OPERATOR);
        u.ketuk(operator.pegawaiId(), SENIN, "MASUK", LocalTime.of(7, 20));
        ketukDiLapangan(operator.pegawaiId());
        ketukDiLapangan(guru);
        daftar(0, guru).kirim();
        putuskanAbsen(guru, "TIDAK_SAH", "");
        for (OrangUji o : List.of(u.tetangga(), u.guru(), rekan)) {
            assertThat(keputusan(o.peramban(port), 1, guru, "tidak").kirim().status())
                    .as(o.nama())
                    .isEqualTo(404);
        }
        var bkpsdm = u.bkpsdm().peramban(port);
        assertThat(halaman(bkpsdm).select("#keputusan").text()).contains(u.guru().nama());
        assertThat(halaman(bkpsdm).select("#keputusan form")).isEmpty();
        assertThat(keputusan(bkpsdm, 1, guru, "tidak").kirim().status()).isEqualTo(404);
        // the operator of the school stands on the list himself: somebody else decides
        assertThat(putuskanAbsen(operator.pegawaiId(), "TIDAK_SAH", "")).isEqualTo(303);
        assertThat(halaman(kepala).select("#keputusan").text()).contains(operator.nama());
        var diri = operator.peramban(port);
        assertThat(halaman(diri).select("#keputusan").text())
                .contains(u.guru().nama())
                .doesNotContain(operator.nama());
        assertThat(
                        keputusan(diri, 1, operator.pegawaiId(), "hadir")
                                .isian("alasan-keputusan", "Saya di sana")
                                .kirim()
                                .status())
                .isEqualTo(409);
        pukul(LocalDate.of(2026, 11, 3), 9, 0);
        assertThat(
                        bkpsdm.get("/presensi/rekap/pembekuan?bulan=" + OKTOBER)
                                .kirim()
                                .dokumen()
                                .text())
                .contains("2 orang tercatat hadir apel atas absen yang tidak sah");
        BasisDataUji.jalankanDalam(
                u.pemda(),
                j ->
                        j.sql(
                                        """
                                        insert into presensi.bulan (pemda_id, bulan, dibekukan_pada,
                                            dibekukan_oleh, dibekukan_nama)
                                        values (?, '2026-10-01', now(), ?, 'Uji')
                                        """)
                                .params(u.pemda().id(), u.bkpsdm().akunId())
                                .update());
        assertThat(halaman(kepala).select("#keputusan")).isEmpty();
        assertThat(halaman(kepala).text()).contains("dinyatakan tidak sah", "sudah dibekukan");
        assertThat(kantor()).doesNotContain("absen yang tidak sah");
        assertThat(
                        keputusan(kepala, 1, guru, "tidak")
                                .isian("alasan-keputusan", "Terlambat memutus")
                                .kirim()
                                .status())
                .isEqualTo(409);
        assertThat(keadaan(guru)).isEqualTo("HADIR KETUKAN");
    }

    @Test
    void konsep_yang_absennya_gugur_tidak_dicentang_lagi_dan_susulan_yang_gugur_tidak_menolong() {
        ketukDiLapangan(guru);
        kepala.post(alamat())
                .isian("opd", u.sekolah())
                .isian("versi", 0)
                .isian("tindakan", "simpan")
                .kirim();
        assertThat(keadaan(guru)).isEqualTo("HADIR KETUKAN");
        assertThat(halaman(kepala).select("#hadir-" + guru).hasAttr("checked")).isTrue();
        putuskanAbsen(guru, "TIDAK_SAH", "");
        var konsep = halaman(kepala);
        assertThat(konsep.select("#hadir-" + guru).hasAttr("checked")).isFalse();
        assertThat(konsep.text()).contains("Absennya di tempat apel dinyatakan tidak sah");
        daftar(1, rekan.pegawaiId()).kirim();
        assertThat(keadaan(guru)).isEqualTo("TIDAK DAFTAR");
        assertThat(bulanGuru()).as("an invalid check-in excuses nobody").contains("APEL 2%");
    }

    @Test
    void keputusan_terbaca_dan_dapat_dikirim_di_ponsel_dan_meja() {
        ketukDiLapangan(guru);
        ketukDiLapangan(rekan.pegawaiId());
        daftar(0, guru, rekan.pegawaiId()).kirim();
        putuskanAbsen(guru, "TIDAK_SAH", "");
        putuskanAbsen(rekan.pegawaiId(), "TIDAK_SAH", "");
        var cacat = new ArrayList<String>();
        try (var layar = Layar.untuk(port, u.kepala()).lebar(360).buka()) {
            layar.ke(alamat() + "?opd=" + u.sekolah());
            Keutuhan.periksa(layar, "keputusan", cacat);
            layar.cari("label[for='keputusan-" + guru + "']").click();
            layar.cari("#alasan-keputusan").fill("Tidak ada yang melihatnya");
            layar.halaman().waitForNavigation(() -> layar.cari("#keputusan button").click());
            assertThat(layar.cari("#keputusan").textContent())
                    .contains("1 orang tercatat", rekan.nama());
            layar.ke("/presensi/apel?hari=" + SENIN);
            Keutuhan.periksa(layar, "hari", cacat);
        }
        assertThat(cacat).isEmpty();
        assertThat(keadaan(guru)).isEqualTo("TIDAK DAFTAR");
    }
}
