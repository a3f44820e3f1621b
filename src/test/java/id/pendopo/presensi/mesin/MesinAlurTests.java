package id.pendopo.presensi.mesin;

import static id.pendopo.presensi.mesin.MesinUji.SENIN;
import static id.pendopo.presensi.mesin.MesinUji.dat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import id.pendopo.BasisDataUji;
import id.pendopo.OrangUji;
import id.pendopo.Peramban;
import id.pendopo.UjiAplikasi;
import id.pendopo.kernel.AturanDilanggar;
import id.pendopo.kernel.Peran;
import id.pendopo.kernel.WaktuGeser;
import id.pendopo.platform.pemda.KonteksPemda;
import id.pendopo.presensi.KehadiranQueries;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;

/** Logs of machines over HTTP: looked at, applied, sent in again, taken back. */
@UjiAplikasi
class MesinAlurTests {

    @LocalServerPort int port;
    @Autowired WaktuGeser waktu;
    @Autowired PemeriksaMesin pemeriksa;
    @Autowired KehadiranQueries kehadiran;
    @Autowired TransactionTemplate transaksi;
    @Autowired PekerjaMesin pekerja;
    @Autowired AntreanService antrean;
    @Autowired PenerapLog penerap;

    private MesinUji u;
    private Peramban operator;
    private Peramban kepegawaian;
    private MesinUji.Orang ani;
    private MesinUji.Orang budi;
    private String mesin;

    @BeforeEach
    void susun() {
        u = new MesinUji(BasisDataUji.pemdaBaru());
        pada(SENIN.plusDays(4), "18:00");
        operator = u.operator.peramban(port);
        kepegawaian = u.kepegawaian.peramban(port);
        ani = u.orang(u.dinas, "Ani Perawat");
        budi = u.orang(u.unit, "Budi Bidan");
        mesin = u.mesin(operator, u.dinas, "Pintu depan");
    }

    @AfterEach
    void jamBenar() {
        waktu.geser(Duration.ZERO);
    }

    private void pada(LocalDate hari, String jam) {
        waktu.setel(hari, LocalTime.parse(jam), u.pemda.zona());
    }

    private void petakan() {
        assertThat(
                        u.pasangkan(
                                        operator,
                                        mesin,
                                        SENIN.minusDays(30),
                                        "7 " + ani.nip() + "\n8;" + budi.nip())
                                .status())
                .isEqualTo(303);
    }

    @Test
    void log_diperiksa_lalu_diterapkan_masuk_dan_pulang_menurut_jadwal() {
        petakan();
        String log =
                dat(
                                "7 2026-11-09 07:21:04",
                                "7 2026-11-09 07:21:40", // again within a minute
                                "7 2026-11-09 12:05:00", // lunch, whatever its status says
                                "7 2026-11-09 16:04:09",
                                "8 2026-11-09 07:45:00", // the only one: nearer to the start
                                "8 2026-11-10 16:10:00", // the only one: nearer to the end
                                "9 2026-11-09 07:30:00",
                                "9 2026-11-10 07:30:00",
                                "7 2026-11-20 07:30:00", // the clock ran ahead
                                "7 2000-01-01 00:04:00") // and had been reset
                        + "rusak sama sekali\r\n"
                        + "7\t2026-13-40 99:00:00\t1\t0\t1\t0\r\n";
        String satu = u.unggah(operator, mesin, "1_attlog.dat", log);

        assertThat(u.status(satu)).isEqualTo("DIPERIKSA");
        assertThat(u.banyak("select count(*) from presensi.ketukan where pemda_id = ?")).isZero();
        assertThat(u.angka(satu, "terbaca")).isEqualTo(10);
        assertThat(u.angka(satu, "purba")).isOne();
        assertThat(
                        u.satu(
                                LocalDate.class,
                                "select awal::date from presensi.mesin_unggahan where pemda_id = ? and id = ?",
                                u.pemda.id(),
                                MesinUji.id(satu)))
                .as("not the day to which the clock was reset")
                .isEqualTo(SENIN);
        assertThat(u.angka(satu, "berulang")).isOne();
        assertThat(u.angka(satu, "depan")).isOne();
        assertThat(u.angka(satu, "nomorAsing")).isOne();
        assertThat(u.angka(satu, "asing")).isEqualTo(2);
        assertThat(u.angka(satu, "masuk")).isEqualTo(2);
        assertThat(u.angka(satu, "pulang")).isEqualTo(2);
        assertThat(u.angka(satu, "tunggal")).isEqualTo(2);
        var halaman = operator.get(satu).kirim();
        assertThat(halaman.dokumen().select("main").text())
                .contains("Baris ke", "rusak sama sekali", "2 baris tidak terbaca")
                .contains("tanggal dan jam, misalnya")
                .contains("1 nomor belum dipasangkan");
        assertThat(halaman.dokumen().select("td code").eachText()).contains("rusak sama sekali");

        u.terapkan(operator, satu);
        assertThat(u.status(satu)).isEqualTo("DITERAPKAN");
        assertThat(u.ketukan(ani.id()))
                .containsExactly(
                        "2026-11-09 MASUK 07:21:04 MESIN", "2026-11-09 PULANG 16:04:09 MESIN");
        assertThat(u.ketukan(budi.id()))
                .containsExactly(
                        "2026-11-09 MASUK 07:45:00 MESIN", "2026-11-10 PULANG 16:10:00 MESIN");
        assertThat(operator.get(satu + "?apa=tunggal").kirim().dokumen().select("tbody tr").size())
                .isEqualTo(2 + 1 + 2);
        assertThat(
                        u.banyak(
                                "select count(*) from audit.jejak where pemda_id = ? and tindakan like 'presensi.mesin%'"))
                .isEqualTo(5);
    }

    private static final String SEPEKAN =
            dat(
                    "7 2026-11-09 07:21:04",
                    "7 2026-11-09 16:04:09",
                    "7 2026-11-10 07:25:00",
                    "7 2026-11-10 16:03:00",
                    "8 2026-11-10 07:35:00",
                    "8 2026-11-10 16:15:00");

    @Test
    void berkas_yang_sama_dan_yang_bertindih_berakibat_sekali() {
        petakan();
        String satu = u.unggah(operator, mesin, "a.dat", SEPEKAN);
        u.terapkan(operator, satu);
        assertThat(u.banyak(KETUKAN)).isEqualTo(6);
        var jejak = u.ketukan(ani.id());

        // the very same file is the very same upload
        assertThat(MesinUji.kirim(operator, mesin, "b.dat", SEPEKAN.getBytes(UTF_8)).lokasi())
                .isEqualTo(satu);
        // one that goes on where the first ended, and holds it whole
        String dua =
                u.unggah(
                        operator,
                        mesin,
                        "c.dat",
                        SEPEKAN + dat("7 2026-11-11 07:20:00", "7 2026-11-11 16:01:00"));
        assertThat(u.angka(dua, "diLog")).isEqualTo(6);
        assertThat(u.angka(dua, "sama")).isEqualTo(6);
        assertThat(u.angka(dua, "masuk") + u.angka(dua, "pulang")).isEqualTo(2);
        u.terapkan(operator, dua);
        assertThat(u.banyak(KETUKAN)).isEqualTo(8);
        assertThat(u.ketukan(ani.id())).startsWith(jejak.toArray(String[]::new)).hasSize(6);
        assertThat(u.banyak("select count(*) from presensi.ketukan_lain where pemda_id = ?"))
                .isZero();
        assertThat(u.banyak("select count(*) from presensi.mesin_log where pemda_id = ?"))
                .isEqualTo(8);
        assertThat(u.banyak("select count(*) from presensi.mesin_baris where pemda_id = ?"))
                .isZero();
        assertThat(operator.post(dua + "/penerapan").kirim().status()).isEqualTo(303);
        u.tunggu(dua);
        assertThat(u.banyak(KETUKAN)).isEqualTo(8);
    }

    private static final String KETUKAN =
            "select count(*) from presensi.ketukan where pemda_id = ?";

    @Test
    void dua_unggahan_serentak_aman() throws Exception {
        petakan();
        var kerja = new ArrayList<Callable<Peramban.Jawaban>>();
        for (String isi : List.of(SEPEKAN, SEPEKAN, SEPEKAN + dat("8 2026-11-11 07:00:00"))) {
            var p = u.operator.peramban(port);
            kerja.add(() -> MesinUji.kirim(p, mesin, "serentak.dat", isi.getBytes(UTF_8)));
        }
        var alamat = new java.util.TreeSet<String>();
        try (var kolam = Executors.newFixedThreadPool(3)) {
            for (var x : kolam.invokeAll(kerja)) {
                assertThat(x.get().status()).isEqualTo(303);
                alamat.add(x.get().lokasi());
            }
            assertThat(alamat).hasSize(2);
            alamat.forEach(u::tunggu);
            var terap = new ArrayList<Callable<Integer>>();
            for (String a : alamat) {
                var p = u.operator.peramban(port);
                terap.add(() -> p.post(a + "/penerapan").kirim().status());
            }
            for (var x : kolam.invokeAll(terap)) {
                assertThat(x.get()).isEqualTo(303);
            }
        }
        alamat.forEach(u::tunggu);
        assertThat(u.banyak(KETUKAN)).isEqualTo(7);
        assertThat(u.banyak("select count(*) from presensi.mesin_log where pemda_id = ?"))
                .isEqualTo(7);
    }

    @Test
    void presensi_yang_ada_tidak_ditimpa_dan_mesin_jadi_bukti() {
        petakan();
        u.ketuk(ani.id(), SENIN, "MASUK", "07:40");
        String satu = u.unggah(operator, mesin, "a.dat", SEPEKAN);
        assertThat(u.angka(satu, "bukti")).isOne();
        assertThat(u.angka(satu, "lebihBaik")).isOne();
        u.terapkan(operator, satu);
        assertThat(u.ketukan(ani.id()))
                .contains("2026-11-09 MASUK 07:40:00 DARING", "2026-11-09 PULANG 16:04:09 MESIN");
        assertThat(u.bukti(ani.id())).containsExactly("2026-11-09 MASUK 07:21:04 MESIN");
        assertThat(operator.get(satu + "?apa=bukti").kirim().dokumen().select("main").text())
                .contains("dapat diajukan koreksi");
        // once more: it is kept once
        u.terapkan(operator, satu);
        assertThat(u.bukti(ani.id())).hasSize(1);
    }

    @Test
    void giliran_malam_milik_hari_ia_dimulai() {
        petakan();
        for (int h = 0; h < 2; h++) {
            u.sql(
                    """
                    insert into presensi.giliran (pemda_id, pegawai_id, hari, kode, masuk, pulang)
                    values (?, ?, ?, 'M', '21:00', '07:00')
                    """,
                    u.pemda.id(),
                    ani.id(),
                    SENIN.plusDays(h));
        }
        u.sql(
                """
                insert into presensi.giliran (pemda_id, pegawai_id, hari, kode) values (?, ?, ?, 'L')
                """,
                u.pemda.id(),
                ani.id(),
                SENIN.plusDays(2));
        String satu =
                u.unggah(
                        operator,
                        mesin,
                        "malam.dat",
                        dat(
                                "7 2026-11-09 20:48:00",
                                "7 2026-11-10 07:06:00",
                                "7 2026-11-10 20:55:00",
                                "7 2026-11-11 00:30:00", // a press in the night
                                "7 2026-11-11 07:01:00",
                                "8 2026-11-12 07:10:00"));
        u.terapkan(operator, satu);
        assertThat(u.ketukan(ani.id()))
                .containsExactly(
                        "2026-11-09 MASUK 20:48:00 MESIN",
                        "2026-11-09 PULANG 07:06:00 MESIN",
                        "2026-11-10 MASUK 20:55:00 MESIN",
                        "2026-11-10 PULANG 07:01:00 MESIN");
    }

    @Test
    void log_yang_diambil_siang_tidak_menyangka_istirahat_sebagai_pulang() {
        petakan();
        pada(SENIN.plusDays(1), "12:30");
        String siang =
                u.unggah(
                        operator,
                        mesin,
                        "siang.dat",
                        dat("7 2026-11-10 07:21:00", "7 2026-11-10 12:04:00"));
        assertThat(u.angka(siang, "menunggu")).isOne();
        u.terapkan(operator, siang);
        assertThat(u.ketukan(ani.id())).containsExactly("2026-11-10 MASUK 07:21:00 MESIN");
        pada(SENIN.plusDays(2), "09:00");
        String esok =
                u.unggah(
                        operator,
                        mesin,
                        "esok.dat",
                        dat(
                                "7 2026-11-10 07:21:00",
                                "7 2026-11-10 12:04:00",
                                "7 2026-11-10 16:20:00",
                                "8 2026-11-11 07:10:00"));
        u.terapkan(operator, esok);
        assertThat(u.ketukan(ani.id()))
                .containsExactly(
                        "2026-11-10 MASUK 07:21:00 MESIN", "2026-11-10 PULANG 16:20:00 MESIN");
    }

    @Test
    void hari_terakhir_dapat_dinyatakan_usai_oleh_yang_menerapkan() {
        petakan();
        String satu =
                u.unggah(
                        operator,
                        mesin,
                        "a.dat",
                        dat("7 2026-11-10 07:21:00", "7 2026-11-10 15:04:00"));
        assertThat(u.angka(satu, "menunggu")).isOne();
        u.terapkan(operator, satu, "tuntas");
        assertThat(u.ketukan(ani.id())).hasSize(2).contains("2026-11-10 PULANG 15:04:00 MESIN");
    }

    @Test
    void geseran_jam_dan_zona_mesin_dibetulkan() {
        String cepat = u.mesin(operator, u.dinas, "Jam cepat", "120");
        u.pasangkan(operator, cepat, SENIN, "7 " + ani.nip());
        String satu =
                u.unggah(
                        operator,
                        cepat,
                        "a.dat",
                        dat("7 2026-11-09 07:31:00", "7 2026-11-09 16:05:00"));
        u.terapkan(operator, satu);
        assertThat(u.ketukan(ani.id()))
                .containsExactly(
                        "2026-11-09 MASUK 07:29:00 MESIN", "2026-11-09 PULANG 16:03:00 MESIN");
    }

    @Test
    void bulan_yang_dibekukan_tidak_berubah_dan_pembekuan_menyebut_yang_terbuka() {
        petakan();
        LocalDate lalu = LocalDate.of(2026, 10, 26);
        String log =
                dat(
                        "7 2026-10-26 07:21:00",
                        "7 2026-10-26 16:21:00",
                        "99 2026-10-26 07:00:00",
                        "7 2026-11-09 07:21:00",
                        "7 2026-11-09 16:21:00");
        String satu = u.unggah(operator, mesin, "a.dat", log);
        assertThat(temuan(10)).containsExactly("presensi.mesin.beku.unggahan 1");
        u.sql(
                """
                insert into presensi.bulan (pemda_id, bulan, dibekukan_pada, dibekukan_oleh, dibekukan_nama)
                values (?, ?, now(), ?, 'Uji')
                """,
                u.pemda.id(),
                lalu.withDayOfMonth(1),
                u.kepegawaian.akunId());
        operator.post(satu + "/pemeriksaan").kirim();
        u.tunggu(satu);
        assertThat(u.angka(satu, "beku")).isEqualTo(2);
        u.terapkan(operator, satu);
        assertThat(u.ketukan(ani.id()))
                .containsExactly(
                        "2026-11-09 MASUK 07:21:00 MESIN", "2026-11-09 PULANG 16:21:00 MESIN");
        assertThat(temuan(10)).containsExactly("presensi.mesin.beku.nomor 1");
        assertThat(temuan(11)).isEmpty();
    }

    private List<String> temuan(int bulan) {
        return KonteksPemda.panggil(
                u.pemda,
                () ->
                        transaksi.execute(
                                s ->
                                        pemeriksa.periksa(YearMonth.of(2026, bulan)).stream()
                                                .map(t -> t.kunci() + " " + t.banyak())
                                                .toList()));
    }

    @Test
    void sebelum_menjabat_dan_sebelum_presensi_berjalan_tidak_dihitung() {
        petakan();
        u.sql(
                """
                insert into organisasi.penugasan (pemda_id, id, pegawai_id, jabatan_id, jenis, mulai, dasar_sk)
                select pemda_id, gen_random_uuid(), ?, jabatan_id, 'PLT', date '2026-11-10', 'SK uji'
                from organisasi.penugasan where pegawai_id = ? limit 1
                """,
                ani.id(),
                u.operator.pegawaiId());
        u.ketuk(u.operator.pegawaiId(), SENIN, "MASUK", "07:00");
        String satu =
                u.unggah(
                        operator,
                        mesin,
                        "a.dat",
                        dat(
                                "7 2026-11-09 07:21:04", // not yet in his post
                                "7 2026-11-10 07:21:04",
                                "8 2026-10-20 07:10:00", // before anybody punched at all
                                "8 2026-10-20 16:10:00",
                                "8 2026-11-12 07:10:00"));
        assertThat(u.angka(satu, "sebelum")).isOne();
        assertThat(u.angka(satu, "lama")).isEqualTo(2);
        assertThat(operator.post(satu + "/penerapan").isian("lama", "ya").kirim().status())
                .isEqualTo(403);
        u.terapkan(operator, satu);
        assertThat(u.ketukan(budi.id())).containsExactly("2026-11-12 MASUK 07:10:00 MESIN");
        u.terapkan(kepegawaian, satu, "lama");
        assertThat(u.ketukan(budi.id())).hasSize(3);
    }

    @Test
    void yang_bukan_log_ditolak_dengan_kata_yang_jelas() throws Exception {
        var zip = new ByteArrayOutputStream();
        try (var z = new ZipOutputStream(zip)) {
            z.putNextEntry(new ZipEntry("xl/workbook.xml"));
        }
        tolak(zip.toByteArray(), "Ditemukan Excel (.xlsx)");
        tolak(new byte[] {5, 0, 0, 7, 1, 2, 3, 0, 0, 9}, "berkas biner");
        tolak("<!doctype html><p>Masuk dulu".getBytes(UTF_8), "Ditemukan HTML");
        tolak("%PDF-1.7\n".getBytes(UTF_8), "Ditemukan PDF");
        tolak("Selamat pagi\nsemuanya\n".getBytes(UTF_8), "Tidak satu pun dari 2 baris");
        tolak(new byte[0], "Pilih berkas log");
        assertThat(u.banyak("select count(*) from presensi.mesin_unggahan where pemda_id = ?"))
                .isZero();
    }

    private void tolak(byte[] isi, String kata) {
        var j = MesinUji.kirim(operator, mesin, "apa.dat", isi);
        assertThat(j.status()).isEqualTo(422);
        assertThat(j.dokumen().select(".govuk-error-summary").text()).contains(kata);
    }

    @Test
    void nomor_yang_nip_dikenali_sendiri_dan_yang_berpindah_bertanggal() {
        u.pasangkan(operator, mesin, SENIN, "7 " + ani.nip());
        assertThat(u.pasangkan(operator, mesin, SENIN.plusDays(1), "7 " + budi.nip()).status())
                .isEqualTo(303);
        String satu =
                u.unggah(
                        operator,
                        mesin,
                        "a.dat",
                        dat(
                                "7 2026-11-09 07:01:00",
                                "7 2026-11-10 07:02:00",
                                ani.nip() + " 2026-11-10 07:03:00"));
        u.terapkan(operator, satu);
        assertThat(u.ketukan(ani.id()))
                .containsExactly(
                        "2026-11-09 MASUK 07:01:00 MESIN", "2026-11-10 MASUK 07:03:00 MESIN");
        assertThat(u.ketukan(budi.id())).containsExactly("2026-11-10 MASUK 07:02:00 MESIN");

        assertThat(u.pasangkan(operator, mesin, SENIN, "7 " + ani.nip()).status()).isEqualTo(409);
        var salah = u.pasangkan(operator, mesin, SENIN, "11 " + ani.nip() + "\n12 123");
        assertThat(salah.status()).isEqualTo(422);
        assertThat(salah.dokumen().select(".govuk-error-summary").text())
                .contains("Baris 2", "12 123");
        assertThat(salah.dokumen().select("#pasangan").text()).contains("12 123");
        // somebody of another OPD is nobody to this operator
        var asing = u.orang(u.lain, "Citra Air");
        assertThat(u.pasangkan(operator, mesin, SENIN, "13 " + asing.nip()).status())
                .isEqualTo(422);
        assertThat(u.pasangkan(kepegawaian, mesin, SENIN, "13 " + asing.nip()).status())
                .isEqualTo(303);
        // a NIP of another OPD makes nobody his in the hands of this operator
        String lagi = u.unggah(operator, mesin, "b.dat", dat(asing.nip() + " 2026-11-12 07:00:00"));
        assertThat(u.angka(lagi, "nomorAsing")).isOne();
        assertThat(kepegawaian.post(lagi + "/pemeriksaan").kirim().status()).isEqualTo(303);
        u.tunggu(lagi);
        assertThat(u.angka(lagi, "nomorAsing")).isZero();
    }

    @Test
    void nomor_yang_dipasangkan_kemudian_diterapkan_dari_log_yang_ada() {
        String satu = u.unggah(operator, mesin, "a.dat", SEPEKAN);
        assertThat(u.angka(satu, "nomorAsing")).isEqualTo(2);
        u.terapkan(operator, satu);
        assertThat(u.banyak(KETUKAN)).isZero();
        assertThat(operator.get(mesin).kirim().dokumen().select("#nomor").text())
                .contains("2 nomor belum dipasangkan");
        petakan();
        u.terapkan(operator, satu);
        assertThat(u.banyak(KETUKAN)).isEqualTo(6);
        assertThat(operator.get(mesin).kirim().dokumen().select("#nomor").text())
                .doesNotContain("belum dipasangkan");
    }

    @Test
    void penarikan_memutus_tidak_menghapus_dan_log_yang_benar_menggantikan() {
        petakan();
        String satu = u.unggah(operator, mesin, "salah.dat", SEPEKAN);
        u.terapkan(operator, satu);
        assertThat(
                        operator.post(satu + "/penarikan")
                                .isian("alasan", "Log mesin lain")
                                .kirim()
                                .status())
                .isEqualTo(404);
        assertThat(kepegawaian.post(satu + "/penarikan").isian("alasan", "salah").kirim().status())
                .isEqualTo(422);
        u.tarik(kepegawaian, satu);
        assertThat(u.status(satu)).isEqualTo("DITARIK");
        assertThat(u.banyak(KETUKAN)).isEqualTo(6);
        assertThat(
                        u.banyak(
                                "select count(*) from presensi.putusan where pemda_id = ? and hasil = 'TIDAK_SAH'"))
                .isEqualTo(6);
        assertThat(
                        u.banyak(
                                "select count(*) from presensi.tinjauan where pemda_id = ? and keadaan = 'DIPUTUS'"))
                .isEqualTo(6);
        assertThat(hadir(ani.id())).isZero();

        // the same lines once more, and this time they are right
        String dua = u.unggah(operator, mesin, "benar.dat", SEPEKAN);
        assertThat(dua).isNotEqualTo(satu);
        assertThat(u.angka(dua, "ganti")).isEqualTo(6);
        u.terapkan(operator, dua);
        assertThat(hadir(ani.id())).isEqualTo(2);
        assertThat(u.banyak("select count(*) from presensi.koreksi where pemda_id = ?"))
                .isEqualTo(6);
        // corrections cannot be taken back: said, not done
        var lagi =
                kepegawaian.post(dua + "/penarikan").isian("alasan", "Sekali lagi salah").kirim();
        assertThat(lagi.status()).isEqualTo(422);
        assertThat(lagi.dokumen().select(".govuk-error-summary").text())
                .contains("tidak dapat ditarik");
    }

    /** Everything that logs have made, row by row, and the figures of this one. */
    private List<String> semuanya(String unggahan) {
        var hasil = new ArrayList<String>();
        for (String tabel :
                List.of(
                        "ketukan",
                        "ketukan_lain",
                        "koreksi",
                        "mesin_log",
                        "mesin_hasil",
                        "putusan",
                        "tinjauan")) {
            hasil.add(
                    tabel
                            + u.satu(
                                    String.class,
                                    "select count(*) || ' ' || coalesce(md5(string_agg(x::text, ',' order by x::text)), '')"
                                            + " from presensi.%s x where pemda_id = ?"
                                                    .formatted(tabel),
                                    u.pemda.id()));
        }
        hasil.add(
                u.satu(
                        String.class,
                        "select hitungan::text from presensi.mesin_unggahan where pemda_id = ? and id = ?",
                        u.pemda.id(),
                        MesinUji.id(unggahan)));
        return hasil;
    }

    /** As if the node had died just before it said that it is done, more than two minutes ago. */
    private void terputus(String unggahan, String status) {
        u.sql(
                """
                update presensi.mesin_unggahan
                set status = ?, detak_pada = now() - interval '3 minutes'
                where pemda_id = ? and id = ?
                """,
                status,
                u.pemda.id(),
                MesinUji.id(unggahan));
    }

    @Test
    void penerapan_yang_terputus_dilanjutkan_tepat_sekali() {
        petakan();
        u.ketuk(ani.id(), SENIN, "MASUK", "07:40");
        String satu = u.unggah(operator, mesin, "a.dat", SEPEKAN);
        u.terapkan(operator, satu);
        var sekali = semuanya(satu);
        assertThat(u.angka(satu, "masuk") + u.angka(satu, "pulang")).isEqualTo(5);
        assertThat(u.angka(satu, "bukti")).isOne();
        assertThat(u.angka(satu, "sama")).isZero();

        terputus(satu, "MENERAPKAN");
        pekerja.jalankan(u.pemda);
        assertThat(u.status(satu)).isEqualTo("DITERAPKAN");
        assertThat(semuanya(satu)).isEqualTo(sekali);

        u.tarik(kepegawaian, satu);
        sekali = semuanya(satu);
        terputus(satu, "MENARIK");
        pekerja.jalankan(u.pemda);
        assertThat(u.status(satu)).isEqualTo("DITARIK");
        assertThat(semuanya(satu)).isEqualTo(sekali);

        // also where its times count in place of punches that were taken back
        String dua =
                u.unggah(
                        operator,
                        mesin,
                        "b.dat",
                        SEPEKAN.replace("2026-11-10 07:35:00", "2026-11-10 07:34:00"));
        u.terapkan(operator, dua);
        sekali = semuanya(dua);
        assertThat(u.angka(dua, "ganti")).isEqualTo(5);
        terputus(dua, "MENERAPKAN");
        pekerja.jalankan(u.pemda);
        assertThat(semuanya(dua)).isEqualTo(sekali);
    }

    @Test
    void pekerja_yang_kehilangan_lognya_tidak_menulis_apa_pun_lagi() {
        petakan();
        String satu = u.unggah(operator, mesin, "a.dat", SEPEKAN);
        u.sql(
                """
                update presensi.mesin_unggahan set status = 'MENERAPKAN', mulai_pada = null, detak_pada = null,
                    diterapkan_oleh = ?, diterapkan_nama = 'Uji', diterapkan_peran = 'OPERATOR'
                where pemda_id = ? and id = ?
                """,
                u.operator.akunId(),
                u.pemda.id(),
                MesinUji.id(satu));
        var lama = ambil();
        terputus(satu, "MENERAPKAN");
        var baru = ambil();
        assertThat(baru.id()).isEqualTo(lama.id());
        KonteksPemda.jalankan(
                u.pemda,
                () -> {
                    assertThatThrownBy(() -> penerap.terapkan(lama))
                            .isInstanceOf(AturanDilanggar.class);
                    assertThat(u.banyak(KETUKAN)).isZero();
                    assertThat(
                                    u.banyak(
                                            "select count(*) from presensi.mesin_log where pemda_id = ?"))
                            .isZero();
                    antrean.gagal(lama, "presensi.mesin.gagal");
                    assertThat(u.status(satu)).isEqualTo("MENERAPKAN");

                    penerap.terapkan(baru);
                    assertThat(u.banyak(KETUKAN)).isEqualTo(6);
                    // it wakes up when all is done
                    assertThatThrownBy(() -> penerap.terapkan(lama))
                            .isInstanceOf(AturanDilanggar.class);
                    antrean.gagal(lama, "presensi.mesin.gagal");
                });
        assertThat(u.status(satu)).isEqualTo("DITERAPKAN");
        assertThat(
                        u.banyak(
                                "select count(*) from audit.jejak where pemda_id = ? and tindakan = 'presensi.mesin-diterapkan'"))
                .isOne();
    }

    private AntreanService.Tugas ambil() {
        return KonteksPemda.panggil(u.pemda, () -> antrean.ambil(Duration.ofMinutes(2)))
                .orElseThrow();
    }

    /** Days on which somebody counts as there. */
    private int hadir(UUID pegawai) {
        return KonteksPemda.panggil(
                u.pemda, () -> kehadiran.untuk(List.of(pegawai), SENIN, SENIN.plusDays(4)).size());
    }

    @Test
    void hanya_lingkupnya_dan_pemda_lain_tidak_melihat() {
        petakan();
        String satu = u.unggah(operator, mesin, "a.dat", SEPEKAN);
        var lain = u.operatorLain.peramban(port);
        assertThat(lain.get(mesin).kirim().status()).isEqualTo(404);
        assertThat(lain.get(satu).kirim().status()).isEqualTo(404);
        assertThat(lain.post(satu + "/penerapan").kirim().status()).isEqualTo(404);
        assertThat(MesinUji.kirim(lain, mesin, "b.dat", SEPEKAN.getBytes(UTF_8)).status())
                .isEqualTo(404);
        assertThat(lain.get("/presensi/mesin").kirim().teks()).doesNotContain(mesin);
        assertThat(kepegawaian.get(satu).kirim().status()).isEqualTo(200);
        var tetangga = new MesinUji(BasisDataUji.pemdaBaru());
        var orangnya = tetangga.kepegawaian.peramban(port);
        assertThat(orangnya.get(mesin).kirim().status()).isEqualTo(404);
        assertThat(orangnya.get(satu).kirim().status()).isEqualTo(404);
        for (String tabel :
                List.of("mesin", "mesin_nomor", "mesin_unggahan", "mesin_baris", "mesin_log")) {
            int terlihat =
                    BasisDataUji.dalam(
                            tetangga.pemda,
                            j ->
                                    j.sql("select count(*) from presensi." + tabel)
                                            .query(Integer.class)
                                            .single());
            assertThat(terlihat).as(tabel).isZero();
        }
        assertThat(operator.post(satu + "/pembuangan").kirim().status()).isEqualTo(303);
        assertThat(operator.post(satu + "/penerapan").kirim().status()).isEqualTo(409);
        assertThat(u.banyak("select count(*) from presensi.mesin_baris where pemda_id = ?"))
                .isZero();
    }

    @Test
    void rekap_yang_sudah_dihitung_dihitung_lagi_sesudah_diterapkan() {
        petakan();
        assertThat(
                        kepegawaian
                                .post("/presensi/rekap/hitungan")
                                .isian("bulan", "2026-11")
                                .kirim()
                                .status())
                .isEqualTo(303);
        await().atMost(Duration.ofSeconds(60))
                .until(() -> u.banyak(TERHITUNG + " and selesai_pada is not null") == 1);
        String satu = u.unggah(operator, mesin, "a.dat", SEPEKAN);
        u.terapkan(operator, satu);
        assertThat(u.banyak(TERHITUNG + " and sebab like 'Pintu depan%'")).isOne();
        await().atMost(Duration.ofSeconds(60))
                .until(() -> u.banyak(TERHITUNG + " and selesai_pada is not null") == 2);
        assertThat(
                        u.satu(
                                Integer.class,
                                """
                                select hadir from presensi.rekap_bulan where pemda_id = ? and pegawai_id = ?
                                order by versi desc limit 1
                                """,
                                u.pemda.id(),
                                ani.id()))
                .isEqualTo(2);
        assertThat(operator.get("/presensi/papan?hari=2026-11-09&q=Ani").kirim().teks())
                .contains("07.21");
    }

    private static final String TERHITUNG =
            "select count(*) from presensi.hitung where pemda_id = ?";

    @Test
    void yang_ketukannya_ditarik_diberi_tahu_dan_dapat_membanding() {
        var sari = OrangUji.pegawai(u.pemda, u.dinas, Peran.PEGAWAI);
        String nip =
                u.satu(
                        String.class,
                        "select nip from organisasi.pegawai where pemda_id = ? and id = ?",
                        u.pemda.id(),
                        sari.pegawaiId());
        u.pasangkan(operator, mesin, SENIN, "7 " + nip);
        String satu = u.unggah(operator, mesin, "a.dat", SEPEKAN);
        u.terapkan(operator, satu);
        u.tarik(kepegawaian, satu);
        var banding = sari.peramban(port).get("/presensi/banding/2026-11-09/masuk").kirim();
        assertThat(banding.status()).isEqualTo(200);
        assertThat(banding.dokumen().select("main").text())
                .contains("Jam mesin salah sejam", "Log mesinnya ditarik");
        assertThat(
                        u.banyak(
                                "select count(*) from pemberitahuan.pemberitahuan where pemda_id = ? and jenis = 'presensi.mesin.kabar.ditarik'"))
                .isOne();
    }

    @Test
    void dua_mesin_satu_orang_dinilai_bersama() {
        petakan();
        String belakang = u.mesin(kepegawaian, u.lain, "Pintu belakang");
        u.pasangkan(kepegawaian, belakang, SENIN, "1007 " + ani.nip());
        String depan =
                u.unggah(
                        operator,
                        mesin,
                        "depan.dat",
                        dat("7 2026-11-09 07:21:00", "8 2026-11-10 07:00:00"));
        u.terapkan(operator, depan);
        String lain =
                u.unggah(
                        kepegawaian,
                        belakang,
                        "belakang.dat",
                        dat("1007 2026-11-09 12:10:00", "1007 2026-11-09 16:02:00"));
        assertThat(u.angka(lain, "masuk")).isZero();
        assertThat(u.angka(lain, "pulang")).isOne();
        assertThat(u.angka(lain, "tunggal")).isZero();
        u.terapkan(kepegawaian, lain);
        assertThat(u.ketukan(ani.id()))
                .containsExactly(
                        "2026-11-09 MASUK 07:21:00 MESIN", "2026-11-09 PULANG 16:02:00 MESIN");
    }
}
