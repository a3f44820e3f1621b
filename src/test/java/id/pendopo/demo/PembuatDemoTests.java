package id.pendopo.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import id.pendopo.Peramban;
import id.pendopo.akun.MasukService;
import id.pendopo.akun.warga.MasukWargaDemo;
import id.pendopo.kernel.Nip;
import id.pendopo.kernel.WaktuGeser;
import id.pendopo.layar.Keutuhan;
import id.pendopo.layar.Layar;
import id.pendopo.monev.RekapService;
import id.pendopo.platform.basisdata.BasisData;
import id.pendopo.platform.pemda.DaftarPemda;
import id.pendopo.platform.pemda.KonteksPemda;
import id.pendopo.platform.pemda.Pemda;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The simulation as a first start makes it, in a database of its own. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "pendopo.demo=true")
@DirtiesContext
class PembuatDemoTests {

    private static final ZoneId ZONA = ZoneId.of("Asia/Jakarta");
    private static final String SANDI = "rahasia-uji";

    private static final String REKAP =
            """
            select (to_jsonb(r) - 'dihitung_pada')::text from monev.rekap r order by opd_id, bulan
            """;

    /** In the order in which their rows may go. */
    private static final List<String> TABEL =
            List.of(
                    "presensi.apel_catatan",
                    "presensi.apel_daftar",
                    "presensi.apel",
                    "presensi.mesin_hasil",
                    "presensi.mesin_asing",
                    "presensi.mesin_log",
                    "presensi.mesin_baris",
                    "presensi.mesin_unggahan",
                    "presensi.mesin_nomor",
                    "presensi.mesin",
                    "presensi.pin_kios",
                    "presensi.kios",
                    "presensi.impor_atur",
                    "presensi.lembar_giliran",
                    "presensi.jenis_giliran",
                    "presensi.impor_saldo_baris",
                    "presensi.impor_saldo",
                    "presensi.mutasi_cuti",
                    "presensi.saldo_cuti",
                    "presensi.konsep_permohonan",
                    "presensi.permohonan_langkah",
                    "presensi.permohonan_berkas",
                    "presensi.permohonan_peserta",
                    "presensi.permohonan",
                    "presensi.disiplin",
                    "presensi.susulan",
                    "presensi.hitung",
                    "presensi.rekap_bulan",
                    "presensi.angka_hari",
                    "presensi.daftar_hadir",
                    "presensi.banding",
                    "presensi.tinjauan",
                    "presensi.sinyal",
                    "presensi.periksa",
                    "presensi.letak_dilupakan",
                    "presensi.bulan",
                    "presensi.potongan",
                    "presensi.keterangan",
                    "presensi.koreksi",
                    "presensi.putusan",
                    "presensi.ketukan_lain",
                    "presensi.ketukan",
                    "presensi.perangkat",
                    "presensi.masa",
                    "presensi.giliran",
                    "presensi.penetapan_pola",
                    "presensi.pola_hari",
                    "presensi.pola",
                    "presensi.tempat_untuk",
                    "presensi.tempat",
                    "aduan.kabar_tunda",
                    "aduan.kabar",
                    "aduan.eskalasi",
                    "aduan.agenda",
                    "aduan.antrean_hitung",
                    "aduan.angka_aduan",
                    "aduan.angka",
                    "aduan.angka_jawab",
                    "aduan.hitungan_antre",
                    "aduan.hitungan_per",
                    "aduan.terhitung",
                    "aduan.hitungan",
                    "aduan.putaran_diam",
                    "aduan.lampiran",
                    "aduan.jam_tercapai",
                    "aduan.jam",
                    "aduan.jeda",
                    "aduan.langkah",
                    "aduan.pelapor",
                    "aduan.kode_lacak",
                    "aduan.aduan",
                    "aduan.rute",
                    "aduan.pertanyaan",
                    "aduan.kategori",
                    "audit.jejak",
                    "monev.rekap",
                    "platform.penomoran",
                    "pelaporan.pembukaan",
                    "pelaporan.ketepatan",
                    "pelaporan.putusan",
                    "pelaporan.laporan_versi",
                    "pelaporan.laporan",
                    "pelaporan.rencana_bulan",
                    "pelaporan.rencana",
                    "anggaran.berlaku",
                    "anggaran.pagu",
                    "anggaran.versi",
                    "perencanaan.sub_kegiatan",
                    "pemberitahuan.pemberitahuan",
                    "pemberitahuan.pilihan",
                    "pemberitahuan.surat",
                    "akun.sesi",
                    "akun.akun",
                    "akun.warga_kontak",
                    "akun.warga_perangkat",
                    "akun.warga_sesi",
                    "akun.warga",
                    "organisasi.penugasan",
                    "organisasi.jabatan",
                    "organisasi.pegawai",
                    "organisasi.pola_kerja",
                    "organisasi.opd");

    @LocalServerPort private int port;
    @Autowired private PembuatDemo pembuat;
    @Autowired private Scheduler penjadwal;
    @Autowired private List<RecurringTask<?>> pekerjaan;
    @Autowired private DaftarPemda daftar;
    @Autowired private BasisData basisData;
    @Autowired private WaktuGeser waktu;
    @Autowired private MasukService masuk;
    @Autowired private MasukWargaDemo masukWarga;
    @Autowired private RekapService rekap;
    @Autowired private JdbcClient jdbc;
    @Autowired private PlatformTransactionManager transaksi;

    @DynamicPropertySource
    static void folderBaru(DynamicPropertyRegistry setelan) {
        Path folder = Path.of("target", "uji", "demo-" + UUID.randomUUID()).toAbsolutePath();
        SpringApplication.getShutdownHandlers().add(() -> hapus(folder));
        setelan.add("pendopo.data", folder::toString);
        setelan.add("pendopo.sandi-demo", () -> SANDI);
    }

    private static void hapus(Path folder) {
        try (var isi = Files.walk(folder)) {
            isi.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
        } catch (IOException e) {
            System.err.println("left behind: " + folder);
        }
    }

    @AfterEach
    void waktuSebenarnya() {
        waktu.geser(Duration.ZERO);
        penjadwal.resume();
    }

    /** What every minute warns and counts would stand in one fingerprint and not in the other. */
    private void tanpaPekerjaanMenitan() {
        penjadwal.pause();
        await().atMost(Duration.ofSeconds(60))
                .until(() -> penjadwal.getCurrentlyExecuting().isEmpty());
    }

    @Test
    void setiap_pekerjaan_berkala_terjadwal() {
        assertThat(penjadwal.getScheduledExecutions())
                .extracting(e -> e.getTaskInstance().getTaskName())
                .containsExactlyInAnyOrderElementsOf(
                        pekerjaan.stream().map(RecurringTask::getName).toList());
    }

    /** The page of all components stands in the demonstration only, so it is looked at here. */
    @Test
    void halaman_gaya_utuh_di_hp_dan_meja_terang_dan_gelap() {
        var cacat = new ArrayList<String>();
        try (var layar = Layar.di("localhost", port).buka()) {
            layar.ke("/gaya");
            Keutuhan.periksa(layar, "/gaya", cacat);
        }
        assertThat(cacat).isEmpty();
    }

    @Test
    void waktu_urusan_dapat_dipindah_dan_setiap_halaman_mengatakannya() {
        var p = new Peramban(port, "localhost");
        p.get("/capaian").kirim();
        p.post("/masuk").isian("username", "walikota").isian("password", SANDI).kirim();
        assertThat(pindahWaktu(p, "5 Desember", "08:00").status()).isEqualTo(422);
        assertThat(pindahWaktu(p, "2099-12-05", "08:00").status()).isEqualTo(422);
        assertThat(waktu.selisih()).isZero();

        assertThat(pindahWaktu(p, "2026-12-05", "08:00").status()).isEqualTo(303);
        assertThat(waktu.hariIni(ZoneId.of("Asia/Jakarta"))).isEqualTo("2026-12-05");
        var pengunjung = new Peramban(port, "localhost").get("/capaian").kirim();
        assertThat(pengunjung.dokumen().select(".pita-demo").text())
                .contains("5 Des 2026 08.00 WIB");

        assertThat(p.post("/demo/waktu/kembali").kirim().status()).isEqualTo(303);
        assertThat(waktu.selisih()).isZero();
        assertThat(new Peramban(port, "localhost").get("/capaian").kirim().teks())
                .doesNotContain("5 Des 2026");
    }

    private static Peramban.Jawaban pindahWaktu(Peramban p, String hari, String jam) {
        return p.post("/demo/waktu").isian("hari", hari).isian("jam", jam).kirim();
    }

    /** Without a server for e-mail a demo shows what it would have sent, to whoever plays it. */
    @Test
    void kotak_surat_demo_terbuka_tanpa_masuk_dan_tautannya_membuka_sandi_baru() {
        var p = new Peramban(port, "prabumulih.localhost");
        masukkanSurel("operator.pupr");
        p.get("/masuk/lupa").kirim();
        var lupa = p.post("/masuk/lupa").isian("siapa", "operator.pupr").kirim();
        assertThat(lupa.dokumen().select("main a[href=/demo/surat]")).hasSize(1);
        var tautan =
                await().atMost(Duration.ofSeconds(60))
                        .until(
                                () ->
                                        p.get("/demo/surat")
                                                .kirim()
                                                .dokumen()
                                                .select(".surat a[href^=/masuk/baru?t=]")
                                                .eachAttr("href"),
                                t -> !t.isEmpty());
        var kotak = p.get("/demo/surat").kirim();
        assertThat(kotak.kepala("Cache-Control")).contains("no-store");
        assertThat(kotak.dokumen().select(".kartu").first().text())
                .contains("operator.pupr@demo.example");
        assertThat(p.get(tautan.getFirst()).kirim().teks()).contains("operator.pupr");
        assertThat(new Peramban(port, "oganilir.localhost").get("/demo/surat").kirim().teks())
                .doesNotContain("operator.pupr");
    }

    private void masukkanSurel(String namaPengguna) {
        KonteksPemda.jalankan(
                pemda("localhost"),
                () ->
                        new TransactionTemplate(transaksi)
                                .executeWithoutResult(
                                        s ->
                                                jdbc.sql(
                                                                "update akun.akun set surel = ? where nama_pengguna = ?")
                                                        .params(
                                                                namaPengguna + "@demo.example",
                                                                namaPengguna)
                                                        .update()));
    }

    @Test
    void tiga_pemda_menjawab_di_alamatnya() {
        assertThat(pemda("localhost").namaLengkap()).isEqualTo("Kota Prabumulih");
        assertThat(pemda("prabumulih.localhost")).isEqualTo(pemda("localhost"));
        assertThat(pemda("oganilir.localhost").namaLengkap()).isEqualTo("Kabupaten Ogan Ilir");
        assertThat(pemda("coba.localhost").namaLengkap()).isEqualTo("Kabupaten Uji Coba");
        assertThat(daftar.semua()).hasSize(3).allMatch(Pemda::simulasi);
    }

    @Test
    void ukurannya_seperti_pemda_sungguhan() {
        assertThat(jumlah("localhost", "organisasi.opd")).isBetween(28, 36);
        assertThat(jumlah("localhost", "organisasi.pegawai")).isBetween(3800, 4300);
        assertThat(jumlah("localhost", "perencanaan.sub_kegiatan")).isBetween(1100, 1300);
        assertThat(jumlah("oganilir.localhost", "organisasi.opd")).isEqualTo(12);
        assertThat(jumlah("oganilir.localhost", "organisasi.pegawai")).isBetween(550, 650);
        assertThat(jumlah("oganilir.localhost", "perencanaan.sub_kegiatan")).isBetween(230, 270);
        assertThat(tunggal("localhost", triliun(), Long.class)).isBetween(1_100L, 1_300L);
    }

    private static String triliun() {
        return """
        select (v.nilai_total / 1000000000)::bigint from anggaran.versi v
        join anggaran.berlaku b on b.pemda_id = v.pemda_id and b.versi_id = v.id
        """;
    }

    @Test
    void pemda_coba_kosong_selain_tiga_akun() {
        assertThat(kolom("coba.localhost", "select nama_pengguna from akun.akun order by 1"))
                .containsExactly("bappeda", "bupati", "kominfo");
        assertThat(
                        kolom(
                                "coba.localhost",
                                "select nama from organisasi.opd where berlaku_sampai is null"))
                .isEmpty();
        assertThat(jumlah("coba.localhost", "perencanaan.sub_kegiatan")).isZero();
    }

    @Test
    void akun_bernama_ada_di_setiap_opd() {
        List<String> akun = kolom("localhost", "select nama_pengguna from akun.akun");
        assertThat(akun)
                .contains("walikota", "sekda", "bappeda", "bpkad", "inspektorat", "kominfo")
                .contains("bkpsdm")
                .doesNotContain("warga");
        assertThat(kolom("localhost", "select alamat from akun.warga_kontak"))
                .containsExactly("warga@pendopo.example");
        for (String slug : kolom("localhost", "select slug from organisasi.opd")) {
            assertThat(akun)
                    .contains("ppk." + slug, "bendahara." + slug, "operator." + slug)
                    .contains("pegawai." + slug);
            if (!slug.equals(ContohPemda.PRABUMULIH.kosong())) {
                assertThat(akun).contains("kepala." + slug);
            }
        }
        assertThat(kolom("oganilir.localhost", "select nama_pengguna from akun.akun"))
                .contains("bupati", "kepala.pupr");
    }

    @Test
    void semua_akun_memakai_satu_sandi_yang_dihash_sekali() {
        assertThat(kolom("localhost", "select distinct sandi_hash from akun.akun")).hasSize(1);
        for (String nama : List.of("walikota", "kepala.pupr")) {
            assertThat(masuk("localhost", nama)).as(nama).isTrue();
        }
        assertThat(masuk("coba.localhost", "kominfo")).isTrue();
    }

    @Test
    void warga_masuk_dengan_sandi_demo_sebagai_warga_bukan_sebagai_pegawai() {
        assertThat(masuk("localhost", "warga")).isFalse();
        assertThat(masukWarga("warga", SANDI)).isTrue();
        assertThat(masukWarga("warga", "bukan ini")).isFalse();
        assertThat(masukWarga("walikota", SANDI)).isFalse();
    }

    private boolean masukWarga(String nama, String kataSandi) {
        return KonteksPemda.panggil(
                pemda("localhost"),
                () ->
                        masukWarga
                                .masuk(
                                        nama,
                                        kataSandi,
                                        new MasukService.Tempat(
                                                "localhost",
                                                "127.0.0.1",
                                                "uji",
                                                false,
                                                new byte[0]))
                                .isPresent());
    }

    private boolean masuk(String host, String nama) {
        return KonteksPemda.panggil(
                pemda(host),
                () ->
                        masuk.masuk(
                                        nama,
                                        SANDI,
                                        new MasukService.Tempat(
                                                host, "127.0.0.1", "uji", false, new byte[32]))
                                .isPresent());
    }

    @Test
    void peran_mengikuti_jabatan_dan_kepala_bappeda_bukan_verifikatornya() {
        assertThat(peran("walikota")).containsExactly("KEPALA_DAERAH");
        assertThat(peran("bappeda")).containsExactly("BAPPEDA");
        assertThat(peran("kepala.bappeda")).containsExactly("KEPALA_OPD");
        assertThat(peran("kominfo")).containsExactly("ADMIN");
        assertThat(peran("operator.dinkes")).containsExactly("OPERATOR");
        assertThat(peran("pegawai.dinkes")).containsExactly("PEGAWAI");
        assertThat(peran("kepala.dispusip")).containsExactly("KEPALA_OPD", "KEPALA_OPD");
        assertThat(peran("kepala.disnaker")).hasSize(2);
    }

    private List<String> peran(String akun) {
        return kolom(
                "localhost",
                """
                select j.peran from akun.akun a
                join organisasi.penugasan t on t.pemda_id = a.pemda_id and t.pegawai_id = a.pegawai_id
                join organisasi.jabatan j on j.pemda_id = t.pemda_id and j.id = t.jabatan_id
                where a.nama_pengguna = '%s' and t.mulai <= '%2$s'
                    and (t.akhir is null or t.akhir >= '%2$s')
                """
                        .formatted(akun, waktu.hariIni(ZONA)));
    }

    @Test
    void nip_sah_dan_jenisnya_cocok_dengan_status() {
        for (String host : List.of("localhost", "oganilir.localhost", "coba.localhost")) {
            for (String baris :
                    kolom(host, "select nip || status_kepegawaian from organisasi.pegawai")) {
                boolean pns = baris.substring(18).equals("PNS");
                assertThat(new Nip(baris.substring(0, 18)).jenis() == Nip.Jenis.PNS).isEqualTo(pns);
            }
        }
    }

    @Test
    void setiap_kode_ada_dalam_nomenklatur_edisinya() {
        assertThat(
                        tunggal(
                                "localhost",
                                """
                                select count(*) from perencanaan.sub_kegiatan s
                                where not exists (
                                    select from referensi.nomenklatur n
                                    where n.edisi = s.edisi and n.jenis_pemda = 'KABKOT' and n.nama = s.nama
                                        and n.kode in (s.kode, 'X.XX' || substr(s.kode, 5)))
                                """,
                                Integer.class))
                .isZero();
    }

    @Test
    void rencana_berakhir_pada_seratus_persen_dan_seluruh_pagu() {
        for (String host : List.of("localhost", "oganilir.localhost")) {
            assertThat(
                            tunggal(
                                    host,
                                    """
                                    select count(*) from (
                                        select r.sub_kegiatan_id, max(b.fisik) as fisik, sum(b.nilai_kas) as kas
                                        from pelaporan.rencana r
                                        join pelaporan.rencana_bulan b on b.pemda_id = r.pemda_id
                                            and b.sub_kegiatan_id = r.sub_kegiatan_id and b.versi = r.versi
                                        group by 1
                                    ) r
                                    join anggaran.pagu p on p.sub_kegiatan_id = r.sub_kegiatan_id
                                    join anggaran.berlaku v on v.pemda_id = p.pemda_id
                                        and v.versi_id = p.versi_id
                                    where r.fisik <> 100 or r.kas <> p.nilai_pagu
                                    """,
                                    Integer.class))
                    .isZero();
            assertThat(
                            tunggal(
                                    host,
                                    """
                                    select count(*) from (
                                        select fisik < lag(fisik) over (
                                            partition by sub_kegiatan_id, versi order by bulan) as turun
                                        from pelaporan.rencana_bulan) r
                                    where turun
                                    """,
                                    Integer.class))
                    .isZero();
        }
    }

    @Test
    void terbitan_tidak_pernah_turun_dan_tidak_melebihi_pagu() {
        for (String host : List.of("localhost", "oganilir.localhost")) {
            assertThat(
                            tunggal(
                                    host,
                                    """
                                    select count(*) from (
                                        select v.fisik < lag(v.fisik) over bulanan as turun,
                                            v.nilai_realisasi < 0 as negatif,
                                            sum(v.nilai_realisasi) over bulanan > p.nilai_pagu as lebih
                                        from pelaporan.laporan l
                                        join pelaporan.laporan_versi v on v.pemda_id = l.pemda_id
                                            and v.laporan_id = l.id and v.versi = l.versi_terbit
                                        join anggaran.berlaku b on b.pemda_id = l.pemda_id
                                            and b.tahun = l.tahun
                                        join anggaran.pagu p on p.pemda_id = b.pemda_id
                                            and p.versi_id = b.versi_id
                                            and p.sub_kegiatan_id = l.sub_kegiatan_id
                                        window bulanan as (
                                            partition by l.sub_kegiatan_id order by l.bulan)) x
                                    where turun or negatif or lebih
                                    """,
                                    Integer.class))
                    .isZero();
        }
    }

    @Test
    void status_laporan_cocok_dengan_putusan_dan_versinya() {
        assertThat(
                        tunggal(
                                "localhost",
                                """
                                select count(*) from pelaporan.laporan l
                                left join lateral (
                                    select p.jenis, p.versi from pelaporan.putusan p
                                    where p.pemda_id = l.pemda_id and p.laporan_id = l.id
                                    order by p.id desc limit 1) p on true
                                where l.status <> case
                                        when p.jenis is null or p.jenis = 'DIKOREKSI' then 'DRAF'
                                        when p.jenis like 'DIKEMBALIKAN%' then 'DIKEMBALIKAN'
                                        else p.jenis end
                                    or (l.status = 'DIVERIFIKASI'
                                        and l.versi_terverifikasi is distinct from l.versi_terbit)
                                    or (l.versi_terbit is not null and not exists (
                                        select from pelaporan.laporan_versi v
                                        where v.pemda_id = l.pemda_id and v.laporan_id = l.id
                                            and v.versi = l.versi_terbit))
                                """,
                                Integer.class))
                .isZero();
        assertThat(
                        tunggal(
                                "localhost",
                                """
                                select count(*) from pelaporan.putusan p
                                join pelaporan.laporan l on l.pemda_id = p.pemda_id and l.id = p.laporan_id
                                where p.jenis in ('DISETUJUI', 'DIVERIFIKASI') and p.oleh = l.diajukan_oleh
                                """,
                                Integer.class))
                .isZero();
    }

    @Test
    void nomor_laporan_tanpa_celah() {
        assertThat(
                        tunggal(
                                "localhost",
                                """
                                select n.terakhir = count(*) and n.terakhir = max(substr(nomor, 6)::int)
                                    and min(substr(nomor, 6)::int) = 1
                                from pelaporan.laporan l
                                join platform.penomoran n on n.pemda_id = l.pemda_id
                                    and n.jenis = 'laporan' and n.tahun = l.tahun
                                group by n.terakhir
                                """,
                                Boolean.class))
                .isTrue();
    }

    @Test
    void ketepatan_dihitung_dari_pengajuan_pertama() {
        assertThat(
                        tunggal(
                                "localhost",
                                """
                                select count(*) from pelaporan.ketepatan k
                                where hari_terlambat <> greatest(0,
                                        (diajukan_pada at time zone 'Asia/Jakarta')::date - batas)
                                    or hari_terlambat > 20
                                    or diajukan_pada <> (
                                        select min(p.pada) from pelaporan.putusan p
                                        where p.pemda_id = k.pemda_id and p.laporan_id = k.laporan_id
                                            and p.jenis = 'DIAJUKAN')
                                """,
                                Integer.class))
                .isZero();
        assertThat(
                        tunggal(
                                "localhost",
                                "select count(*) from pelaporan.ketepatan where hari_terlambat > 0",
                                Integer.class))
                .isPositive();
    }

    @Test
    void kendala_ada_bila_jauh_di_bawah_rencana() {
        assertThat(
                        tunggal(
                                "localhost",
                                """
                                select count(*) from pelaporan.laporan l
                                join pelaporan.rencana r on r.pemda_id = l.pemda_id
                                    and r.sub_kegiatan_id = l.sub_kegiatan_id
                                join pelaporan.rencana_bulan b on b.pemda_id = r.pemda_id
                                    and b.sub_kegiatan_id = r.sub_kegiatan_id and b.versi = r.versi
                                    and b.bulan = l.bulan
                                where l.diajukan_pada is not null and l.kendala is null
                                    and l.fisik - b.fisik < -10
                                """,
                                Integer.class))
                .isZero();
    }

    @Test
    void apel_senin_cocok_dengan_absennya() {
        assertThat(kolom("localhost", "select alasan from presensi.apel_daftar where versi = 2"))
                .hasSize(1);
        for (String host : List.of("localhost", "oganilir.localhost")) {
            assertThat(kolom(host, "select distinct hari::text from presensi.apel_daftar"))
                    .hasSizeBetween(2, 4)
                    .allMatch(h -> LocalDate.parse(h).getDayOfWeek() == DayOfWeek.MONDAY);
            assertThat(tunggal(host, apelGanjil(), Integer.class)).isZero();
            assertThat(
                            tunggal(
                                    host,
                                    """
                                    select 100.0 * count(*) filter (where keadaan = 'TIDAK') / count(*) between 2 and 9
                                        and count(*) filter (where keadaan = 'DIKECUALIKAN') > 3
                                    from presensi.apel_catatan
                                    """,
                                    Boolean.class))
                    .isTrue();
            // of the last Monday some lists are still to be taken
            assertThat(
                            tunggal(
                                    host,
                                    """
                                    select count(*) from organisasi.opd o where not exists (
                                        select 1 from presensi.apel_daftar d where d.opd_id = o.id
                                            and d.hari = (select max(hari) from presensi.apel_daftar))
                                    """,
                                    Integer.class))
                    .isBetween(1, 12);
        }
    }

    /** Who checked in before it was over was there, and nobody writes about himself. */
    private static String apelGanjil() {
        return """
        select count(*) from presensi.apel_catatan c
        join presensi.apel_daftar d on d.pemda_id = c.pemda_id and d.apel_id = c.apel_id
            and d.hari = c.hari and d.opd_id = c.opd_id and d.versi = c.versi
        join akun.akun a on a.pemda_id = d.pemda_id and a.id = d.oleh
        left join presensi.ketukan k on k.pemda_id = c.pemda_id and k.hari = c.hari
            and k.pegawai_id = c.pegawai_id and k.arah = 'MASUK' and k.waktu <= d.sampai
        where a.pegawai_id = c.pegawai_id
            or (c.versi = 1 and (k.hari is null) <> (c.keadaan = 'TIDAK'))
        """;
    }

    @Test
    void rekap_sama_dengan_hitungan_satu_per_satu() {
        for (String host : List.of("localhost", "oganilir.localhost")) {
            assertThat(tunggal(host, rekapBerbeda(), Integer.class)).isZero();
            assertThat(
                            tunggal(
                                    host,
                                    "select count(*) = 12 * count(distinct opd_id) from monev.rekap",
                                    Boolean.class))
                    .isTrue();
        }
    }

    private static String rekapBerbeda() {
        return """
        with terbit as materialized (
            select l.sub_kegiatan_id, l.bulan, l.versi_terverifikasi, v.fisik, v.nilai_realisasi
            from pelaporan.laporan l
            join pelaporan.laporan_versi v on v.pemda_id = l.pemda_id and v.laporan_id = l.id
                and v.versi = l.versi_terbit
        ), sub as materialized (
            select p.opd_id, p.sub_kegiatan_id, p.nilai_pagu as nilai, r.versi
            from anggaran.berlaku b
            join anggaran.pagu p on p.pemda_id = b.pemda_id and p.versi_id = b.versi_id
            join pelaporan.rencana r on r.sub_kegiatan_id = p.sub_kegiatan_id
        ), hitung as (
            select s.opd_id, m.bulan, count(*) as jumlah_sub, sum(s.nilai) as pagu,
                sum((select count(*) from terbit t
                    where t.sub_kegiatan_id = s.sub_kegiatan_id and t.bulan = m.bulan)) as lapor,
                sum((select count(t.versi_terverifikasi) from terbit t
                    where t.sub_kegiatan_id = s.sub_kegiatan_id and t.bulan = m.bulan)) as verif,
                sum((select count(*) from pelaporan.ketepatan k
                    where k.sub_kegiatan_id = s.sub_kegiatan_id and k.bulan = m.bulan
                        and k.hari_terlambat > 0)) as terlambat,
                sum(s.nilai * coalesce((select t.fisik from terbit t
                    where t.sub_kegiatan_id = s.sub_kegiatan_id and t.bulan <= m.bulan
                    order by t.bulan desc limit 1), 0)) as fisik,
                sum(coalesce((select sum(t.nilai_realisasi) from terbit t
                    where t.sub_kegiatan_id = s.sub_kegiatan_id and t.bulan <= m.bulan), 0)) as realisasi,
                sum(s.nilai * (select b.fisik from pelaporan.rencana_bulan b
                    where b.sub_kegiatan_id = s.sub_kegiatan_id and b.versi = s.versi
                        and b.bulan = m.bulan)) as rencana,
                sum((select sum(b.nilai_kas) from pelaporan.rencana_bulan b
                    where b.sub_kegiatan_id = s.sub_kegiatan_id and b.versi = s.versi
                        and b.bulan <= m.bulan)) as kas
            from sub s cross join generate_series(1, 12) as m (bulan)
            where s.opd_id in (select id from organisasi.opd where slug in ('pupr', 'bkpsdm', 'distan'))
            group by s.opd_id, m.bulan
        )
        select count(*) from hitung h
        left join monev.rekap r on r.opd_id = h.opd_id and r.bulan = h.bulan
        where r.opd_id is null or (r.jumlah_sub, r.nilai_pagu, r.sudah_lapor, r.terverifikasi,
                r.terlambat, r.bobot_fisik, r.nilai_realisasi, r.bobot_rencana, r.nilai_kas)
            is distinct from (h.jumlah_sub::int, h.pagu, h.lapor::int, h.verif::int,
                h.terlambat::int, h.fisik, h.realisasi, h.rencana, h.kas)
        """;
    }

    @Test
    void rekap_sama_dengan_yang_disusun_aplikasi_sendiri() {
        for (String host : List.of("localhost", "oganilir.localhost")) {
            List<String> semula = kolom(host, REKAP);
            int tahun = tunggal(host, "select tahun from anggaran.berlaku", Integer.class);
            KonteksPemda.jalankan(pemda(host), () -> rekap.susunUlang(tahun));
            assertThat(kolom(host, REKAP)).isNotEmpty().isEqualTo(semula);
        }
    }

    @Test
    void mulai_kedua_kalinya_tidak_mengubah_apa_pun() throws SQLException {
        tanpaPekerjaanMenitan();
        Map<String, String> sebelum = sidik("oganilir.localhost");
        long mulai = System.nanoTime();
        pembuat.afterSingletonsInstantiated();
        System.out.printf("second start: %d µs%n", (System.nanoTime() - mulai) / 1000);
        assertThat(sidik("oganilir.localhost")).isEqualTo(sebelum);
    }

    @Test
    void hari_yang_sama_memberi_data_yang_sama_dan_yang_terputus_dibuat_ulang()
            throws SQLException {
        tanpaPekerjaanMenitan();
        waktu.setel(LocalDate.of(2026, 11, 21), LocalTime.of(9, 0), ZONA);
        ulangi("oganilir.localhost");
        Map<String, String> pertama = sidik("oganilir.localhost");
        assertThat(bulanTerlapor()).containsExactlyElementsOf(bulan(2026, 10));
        waktu.setel(LocalDate.of(2026, 11, 21), LocalTime.of(16, 0), ZONA);
        ulangi("oganilir.localhost");
        assertThat(sidik("oganilir.localhost")).isEqualTo(pertama);
    }

    @Test
    void pada_bulan_januari_seluruh_tahun_sebelumnya_diceritakan() throws SQLException {
        tanpaPekerjaanMenitan();
        waktu.setel(LocalDate.of(2028, 1, 17), LocalTime.of(9, 0), ZONA);
        ulangi("oganilir.localhost");
        assertThat(bulanTerlapor()).containsExactlyElementsOf(bulan(2027, 12));
        assertThat(
                        kolom(
                                "oganilir.localhost",
                                "select distinct edisi from perencanaan.sub_kegiatan"))
                .containsExactly("PEMUTAKHIRAN_2027");
    }

    private List<String> bulanTerlapor() {
        return kolom(
                "oganilir.localhost",
                "select distinct tahun || '-' || lpad(bulan::text, 2, '0') from pelaporan.laporan order by 1");
    }

    private static List<String> bulan(int tahun, int sampai) {
        List<String> hasil = new ArrayList<>();
        for (int m = 1; m <= sampai; m++) {
            hasil.add("%d-%02d".formatted(tahun, m));
        }
        return hasil;
    }

    /** As if the first start had been cut off before this pemda was complete. */
    private void ulangi(String host) throws SQLException {
        Pemda p = pemda(host);
        try (var c = basisData.sebagaiPemilik();
                var st = c.createStatement()) {
            c.setAutoCommit(false);
            st.execute("set local app.pemda_id = '" + p.id() + "'");
            for (String tabel : TABEL) {
                st.execute("delete from " + tabel);
            }
            st.execute("delete from referensi.pemda_host where pemda_id = '" + p.id() + "'");
            c.commit();
        }
        daftar.segarkan();
        pembuat.afterSingletonsInstantiated();
    }

    private static final String BERUBAH =
            "array['sandi_hash', 'kategori_id', 'diubah_pada', 'versi']";

    /**
     * Categories have ids of their own each time; what follows the hour is no part of the story.
     */
    private static final Set<String> TIDAK_TETAP =
            Set.of(
                    "aduan.agenda",
                    "aduan.eskalasi",
                    "aduan.hitungan",
                    "aduan.hitungan_per",
                    "aduan.kabar",
                    "aduan.kabar_tunda",
                    "aduan.kategori",
                    "aduan.langkah",
                    "aduan.antrean_hitung",
                    "aduan.pertanyaan",
                    "aduan.rute",
                    "aduan.terhitung",
                    // what is derived while the application runs
                    "presensi.angka_hari",
                    "presensi.periksa",
                    "presensi.sinyal",
                    "presensi.tinjauan");

    /** A fingerprint of every table of this pemda; the salt of the password differs each time. */
    private Map<String, String> sidik(String host) {
        return TABEL.stream()
                .filter(t -> !t.endsWith("sesi") && !TIDAK_TETAP.contains(t))
                .collect(
                        Collectors.toMap(
                                t -> t,
                                t ->
                                        tunggal(
                                                host,
                                                """
                                                select md5(coalesce(string_agg(
                                                    (to_jsonb(t) - %2$s)::text, '' order by
                                                    (to_jsonb(t) - %2$s)::text), ''))
                                                from %1$s t
                                                where to_jsonb(t) ->> 'tindakan'
                                                    is distinct from 'aduan.kategori-bawaan'
                                                """
                                                        .formatted(t, BERUBAH),
                                                String.class)));
    }

    private Pemda pemda(String host) {
        return daftar.diHost(host).orElseThrow();
    }

    private int jumlah(String host, String tabel) {
        return tunggal(host, "select count(*) from " + tabel, Integer.class);
    }

    private <T> T tunggal(String host, String sql, Class<T> jenis) {
        return dalam(host, sql, jenis).getFirst();
    }

    private List<String> kolom(String host, String sql) {
        return dalam(host, sql, String.class);
    }

    private <T> List<T> dalam(String host, String sql, Class<T> jenis) {
        var baca = new TransactionTemplate(transaksi);
        return KonteksPemda.panggil(
                pemda(host), () -> baca.execute(s -> jdbc.sql(sql).query(jenis).list()));
    }
}
