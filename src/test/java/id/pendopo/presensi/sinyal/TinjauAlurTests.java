package id.pendopo.presensi.sinyal;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import id.pendopo.BasisDataUji;
import id.pendopo.OrangUji;
import id.pendopo.UjiAplikasi;
import id.pendopo.kernel.Koordinat;
import id.pendopo.kernel.Peran;
import id.pendopo.kernel.Uuid7;
import id.pendopo.kernel.WaktuGeser;
import id.pendopo.platform.langsung.PerubahanSetempat;
import id.pendopo.platform.pemda.KonteksPemda;
import id.pendopo.platform.pemda.Pemda;
import id.pendopo.presensi.Arah;
import id.pendopo.presensi.CaraKetuk;
import id.pendopo.presensi.KehadiranQueries;
import id.pendopo.presensi.KetukanBaru;
import id.pendopo.presensi.KetukanBaru.Asal;
import id.pendopo.presensi.KetukanBaru.Posisi;
import id.pendopo.presensi.KetukanService;
import id.pendopo.presensi.Keyakinan;
import id.pendopo.presensi.TopikPresensi;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;

/** From a doubtful punch to the last word about it. */
@UjiAplikasi
class TinjauAlurTests {

    private static final LocalDate RABU = LocalDate.of(2026, 11, 11);

    @Autowired PutaranPeriksa putaran;
    @Autowired KetukanService ketukan;
    @Autowired KehadiranQueries kehadiran;
    @Autowired WaktuGeser waktu;
    @Autowired ApplicationEventPublisher penerbit;
    @LocalServerPort int port;

    private Pemda pemda;
    private UUID opd;
    private OrangUji pegawai;
    private OrangUji kepala;
    private OrangUji bkpsdm;
    private OrangUji bkpsdmLain;

    @BeforeEach
    void susun() {
        pemda = BasisDataUji.pemdaBaru();
        waktu.setel(RABU, LocalTime.of(9, 0), pemda.zona());
        opd = OrangUji.opd(pemda, "Dinas Jalan");
        UUID pusat = OrangUji.opd(pemda, "Badan Kepegawaian");
        pegawai = OrangUji.pegawai(pemda, opd, Peran.PEGAWAI);
        kepala = OrangUji.pegawai(pemda, opd, Peran.KEPALA_OPD);
        bkpsdm = OrangUji.pegawai(pemda, pusat, Peran.KEPEGAWAIAN);
        bkpsdmLain = OrangUji.pegawai(pemda, pusat, Peran.KEPEGAWAIAN);
    }

    @AfterEach
    void jamBenar() {
        waktu.geser(Duration.ZERO);
    }

    private void tulis(UUID siapa, UUID dinas, LocalDate hari, double lintang, String alasan) {
        BasisDataUji.jalankanDalam(
                pemda,
                j ->
                        j.sql(
                                        """
                                        insert into presensi.ketukan (pemda_id, hari, pegawai_id, arah, kunci,
                                            waktu, diterima_pada, cara, opd_id, lintang, bujur, akurasi,
                                            keyakinan, alasan)
                                        values (?, ?, ?, 'MASUK', ?, ?, ?, 'DARING', ?, ?, 104.2, ?, 'PENUH',
                                            string_to_array(?, ','))
                                        """)
                                .params(
                                        pemda.id(),
                                        hari,
                                        siapa,
                                        Uuid7.baru(),
                                        saat(hari),
                                        saat(hari),
                                        dinas,
                                        lintang,
                                        3 + hari.getDayOfMonth() * 1.37,
                                        alasan)
                                .update());
    }

    private Timestamp saat(LocalDate hari) {
        return Timestamp.from(
                hari.atTime(7, 10 + hari.getDayOfMonth()).atZone(pemda.zona()).toInstant());
    }

    private void tigaHariSama() {
        for (int i = 0; i < 3; i++) {
            tulis(pegawai.pegawaiId(), opd, RABU.minusDays(i), -3.4321234, null);
        }
    }

    private long hitung(String sql) {
        return BasisDataUji.dalam(
                pemda, j -> j.sql(sql).param(pemda.id()).query(Long.class).single());
    }

    private long antre() {
        return hitung("select count(*) from presensi.tinjauan where pemda_id = ?");
    }

    private KunciKetukan kunci() {
        return new KunciKetukan(RABU, pegawai.pegawaiId(), Arah.MASUK);
    }

    private int putuskan(OrangUji oleh, String hasil, String kata, String keadaan) {
        return oleh.peramban(port)
                .post("/presensi/tinjau/putusan")
                .isian("pilih", kunci().teks())
                .isian("keadaan", keadaan)
                .isian("hasil", hasil)
                .isian("kata", kata)
                .kirim()
                .status();
    }

    private boolean hadir() {
        return KonteksPemda.panggil(
                pemda,
                () ->
                        kehadiran
                                .untuk(List.of(pegawai.pegawaiId()), RABU, RABU)
                                .containsKey(
                                        new KehadiranQueries.Kunci(pegawai.pegawaiId(), RABU)));
    }

    @Test
    void setiap_ketukan_diperiksa_sekali() throws Exception {
        tigaHariSama();
        List<Callable<Integer>> dua =
                List.of(() -> putaran.jalankan(pemda), () -> putaran.jalankan(pemda));
        int diperiksa = 0;
        try (var serentak = Executors.newFixedThreadPool(2)) {
            for (var hasil : serentak.invokeAll(dua)) {
                diperiksa += hasil.get();
            }
        }
        assertThat(diperiksa).isEqualTo(3);
        assertThat(putaran.jalankan(pemda)).isZero();
        assertThat(
                        hitung(
                                "select count(*) from presensi.sinyal where pemda_id = ? and kode = 'SAMA_HARI'"))
                .isEqualTo(3);
        // the earlier two came into the queue with the third
        assertThat(antre()).isEqualTo(3);
    }

    @Test
    void ketukan_baru_diperiksa_dengan_sendirinya() {
        KonteksPemda.panggil(
                pemda,
                () ->
                        ketukan.catat(
                                new KetukanBaru(
                                        Uuid7.baru(),
                                        pegawai.pegawaiId(),
                                        Arah.MASUK,
                                        waktu.sekarangUrusan(),
                                        CaraKetuk.DARING,
                                        Keyakinan.PENUH,
                                        new Posisi(new Koordinat(-3.4, 104.2), 12),
                                        null,
                                        List.of("jam-berubah"),
                                        Asal.TANPA,
                                        null)));
        // other tests may have left a rush behind them
        await().atMost(60, SECONDS).until(() -> antre() == 1);
        var dokumen = kepala.peramban(port).get("/presensi/tinjau").kirim().dokumen();
        assertThat(dokumen.text()).contains(pegawai.nama(), "Jam ponsel berubah");
    }

    @Test
    void waktu_ramai_pemeriksaan_menunggu_lalu_berjalan_sendiri() {
        tulis(pegawai.pegawaiId(), opd, RABU, -3.41, "kabur");
        for (int i = 0; i < 100; i++) {
            penerbit.publishEvent(new PerubahanSetempat(pemda.id(), TopikPresensi.KETUKAN));
        }
        await().during(2, SECONDS).atMost(60, SECONDS).until(() -> diperiksa() == 0);
        await().atMost(60, SECONDS).until(() -> diperiksa() == 1);
        assertThat(antre()).isEqualTo(1);
    }

    private long diperiksa() {
        return hitung("select count(*) from presensi.periksa where pemda_id = ?");
    }

    @Test
    void putaran_yang_gagal_tidak_meninggalkan_setengah_pekerjaan() {
        tigaHariSama();
        aturanLokal("{\"ambang\": 1}");
        assertThatThrownBy(() -> putaran.jalankan(pemda)).isInstanceOf(IllegalStateException.class);
        assertThat(diperiksa()).isZero();
        BasisDataUji.jalankanDalam(
                pemda,
                j ->
                        j.sql(
                                        """
                                        update organisasi.parameter set nilai = (select n.nilai
                                            from referensi.parameter_nasional n where n.kode = 'presensi.sinyal')
                                        where pemda_id = ?
                                        """)
                                .param(pemda.id())
                                .update());
        assertThat(putaran.jalankan(pemda)).isEqualTo(3);
        assertThat(antre()).isEqualTo(3);
        assertThat(putaran.jalankan(pemda)).isZero();
    }

    private void aturanLokal(String nilai) {
        BasisDataUji.jalankanDalam(
                pemda,
                j ->
                        j.sql(
                                        """
                                        insert into organisasi.parameter (pemda_id, kode, berlaku_sejak, nilai,
                                            dasar_hukum, ditetapkan_oleh, ditetapkan_pada)
                                        values (?, 'presensi.sinyal', '2026-01-01', ?::jsonb, 'Uji', 'Uji', now())
                                        """)
                                .params(pemda.id(), nilai)
                                .update());
    }

    @Test
    void orang_jujur_tidak_masuk_antrean() {
        tulis(pegawai.pegawaiId(), opd, RABU, -3.4321234, null);
        tulis(pegawai.pegawaiId(), opd, RABU.minusDays(1), -3.4321811, null);
        assertThat(putaran.jalankan(pemda)).isEqualTo(2);
        assertThat(antre()).isZero();
    }

    @Test
    void diputus_tidak_sah_dengan_alasan_lalu_dibanding_dan_dijawab_orang_lain() {
        tigaHariSama();
        putaran.jalankan(pemda);
        var bukti = kepala.peramban(port).get("/presensi/tinjau/" + kunci().jalur()).kirim();
        assertThat(bukti.dokumen().text()).contains("sama sampai angka terakhir pada 3 hari");
        assertThat(putuskan(kepala, "TIDAK_SAH", "Tidak ada di kantor pagi itu", ""))
                .isEqualTo(303);
        assertThat(hadir()).isFalse();
        assertThat(kabar(pegawai)).isEqualTo(1);

        String alamat = "/presensi/banding/" + KabarOrang.jalur(kunci());
        var halaman = pegawai.peramban(port).get(alamat).kirim();
        assertThat(halaman.dokumen().text())
                .contains("Tidak ada di kantor pagi itu", "Ajukan banding", "pada 3 hari");
        assertThat(pegawai.peramban(port).post(alamat).isian("isi", "pendek").kirim().status())
                .isEqualTo(422);
        var ajukan =
                pegawai.peramban(port)
                        .post(alamat)
                        .isian("isi", "Saya di kantor, absen di gerbang bersama Pak Danu.")
                        .berkas(
                                "bukti",
                                "surat.pdf",
                                "%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n"
                                        .getBytes(StandardCharsets.US_ASCII))
                        .kirim();
        assertThat(ajukan.status()).isEqualTo(303);
        assertThat(kabar(bkpsdm)).isEqualTo(1);
        assertThat(kabar(kepala)).isZero();

        assertThat(putuskan(kepala, "SAH", "Saya keliru melihatnya", "diputus")).isEqualTo(422);
        UUID id = banding();
        assertThat(jawab(kepala, id)).isEqualTo(404);
        assertThat(jawab(bkpsdm, id)).isEqualTo(303);
        assertThat(hadir()).isTrue();
        assertThat(jawab(bkpsdm, id)).isEqualTo(409);
        assertThat(
                        pegawai.peramban(port)
                                .get("/presensi/banding/" + id + "/berkas")
                                .kirim()
                                .status())
                .isEqualTo(200);
        assertThat(
                        kepala.peramban(port)
                                .get("/presensi/banding/" + id + "/berkas")
                                .kirim()
                                .status())
                .isEqualTo(404);
        assertThat(pegawai.peramban(port).get(alamat).kirim().dokumen().text())
                .contains("Banding diterima");
    }

    private UUID banding() {
        return BasisDataUji.dalam(
                pemda,
                j ->
                        j.sql("select id from presensi.banding where pemda_id = ?")
                                .param(pemda.id())
                                .query(UUID.class)
                                .single());
    }

    private int jawab(OrangUji oleh, UUID id) {
        return oleh.peramban(port)
                .post("/presensi/tinjau/banding/" + id + "/jawaban")
                .isian("hasil", "terima")
                .isian("kata", "Ada saksi dan surat")
                .kirim()
                .status();
    }

    private long kabar(OrangUji siapa) {
        return BasisDataUji.dalam(
                pemda,
                j ->
                        j.sql(
                                        """
                                        select count(*) from pemberitahuan.pemberitahuan
                                        where pemda_id = ? and akun_id = ? and jenis like 'presensi.sinyal.%'
                                        """)
                                .params(pemda.id(), siapa.akunId())
                                .query(Long.class)
                                .single());
    }

    @Test
    void pemutus_tidak_menjawab_bandingnya_sendiri() {
        tigaHariSama();
        putaran.jalankan(pemda);
        putuskan(bkpsdm, "TIDAK_SAH", "Tidak ada di kantor", "");
        pegawai.peramban(port)
                .post("/presensi/banding/" + KabarOrang.jalur(kunci()))
                .isian("isi", "Saya di kantor sejak pukul tujuh pagi.")
                .kirim();
        assertThat(jawab(bkpsdm, banding())).isEqualTo(403);
        assertThat(hadir()).isFalse();
        assertThat(jawab(bkpsdmLain, banding())).isEqualTo(303);
    }

    @Test
    void putusan_dapat_diulang_dan_yang_terakhir_berlaku() {
        tigaHariSama();
        putaran.jalankan(pemda);
        assertThat(putuskan(kepala, "TIDAK_SAH", "Tidak ada di kantor", "")).isEqualTo(303);
        assertThat(putuskan(kepala, "SAH", "Ternyata ada", "")).isEqualTo(409);
        waktu.setel(RABU, LocalTime.of(9, 5), pemda.zona());
        assertThat(putuskan(kepala, "SAH", "Ternyata ada", "diputus")).isEqualTo(303);
        assertThat(hadir()).isTrue();
        assertThat(hitung("select count(*) from presensi.putusan where pemda_id = ?")).isEqualTo(2);
        assertThat(
                        hitung(
                                "select count(*) from audit.jejak where pemda_id = ? and tindakan = 'presensi.ketukan-diputus'"))
                .isEqualTo(2);
    }

    @Test
    void tidak_ada_yang_memutus_tentang_dirinya_dan_bulan_beku_tidak_diputus() {
        tulis(kepala.pegawaiId(), opd, RABU, -3.41, "kabur");
        tigaHariSama();
        putaran.jalankan(pemda);
        var diri = new KunciKetukan(RABU, kepala.pegawaiId(), Arah.MASUK);
        var jawab =
                kepala.peramban(port)
                        .post("/presensi/tinjau/putusan")
                        .isian("pilih", diri.teks())
                        .isian("hasil", "SAH")
                        .isian("kata", "Saya memang di kantor")
                        .kirim();
        assertThat(jawab.status()).isEqualTo(403);
        BasisDataUji.jalankanDalam(
                pemda,
                j ->
                        j.sql(
                                        """
                                        insert into presensi.bulan (pemda_id, bulan, dibekukan_pada,
                                            dibekukan_oleh, dibekukan_nama)
                                        values (?, '2026-11-01', now(), ?, 'Uji')
                                        """)
                                .params(pemda.id(), bkpsdm.akunId())
                                .update());
        assertThat(putuskan(kepala, "SAH", "Ada di kantor", "")).isEqualTo(403);
        assertThat(hitung("select count(*) from presensi.putusan where pemda_id = ?")).isZero();
    }

    @Test
    void hanya_yang_berwenang_melihat_dan_unit_di_bawah_ikut() {
        UUID upt = OrangUji.opd(pemda, "UPT Jembatan");
        UUID lain = OrangUji.opd(pemda, "Dinas Air");
        BasisDataUji.jalankanDalam(
                pemda,
                j ->
                        j.sql(
                                        "update organisasi.opd set induk_id = ? where pemda_id = ? and id = ?")
                                .params(opd, pemda.id(), upt)
                                .update());
        var orangUpt = OrangUji.pegawai(pemda, upt, Peran.PEGAWAI);
        var kepalaLain = OrangUji.pegawai(pemda, lain, Peran.KEPALA_OPD);
        tulis(orangUpt.pegawaiId(), upt, RABU, -3.41, "kabur");
        putaran.jalankan(pemda);
        String jalur = new KunciKetukan(RABU, orangUpt.pegawaiId(), Arah.MASUK).jalur();
        assertThat(buka(kepala, jalur)).isEqualTo(200);
        assertThat(buka(kepalaLain, jalur)).isEqualTo(404);
        assertThat(buka(pegawai, jalur)).isEqualTo(404);
        assertThat(kepala.peramban(port).get("/presensi/tinjau").kirim().teks())
                .contains(orangUpt.nama());
        assertThat(kepalaLain.peramban(port).get("/presensi/tinjau").kirim().teks())
                .doesNotContain(orangUpt.nama());
        for (String kelompok : List.of("orang", "alasan", "waktu")) {
            assertThat(
                            kepala.peramban(port)
                                    .get("/presensi/tinjau?alasan=kabur&kelompok=" + kelompok)
                                    .kirim()
                                    .teks())
                    .contains(orangUpt.nama());
        }
        assertThat(kepala.peramban(port).get("/presensi/tinjau/angka").kirim().teks())
                .contains("Letak terlalu kabur");
    }

    private int buka(OrangUji siapa, String jalur) {
        return siapa.peramban(port).get("/presensi/tinjau/" + jalur).kirim().status();
    }

    @Test
    void angka_pada_bukti_ditulis_menurut_bahasanya() {
        tulis(pegawai.pegawaiId(), opd, RABU, 0.00001, "luar-pagar");
        tulis(pegawai.pegawaiId(), opd, RABU.minusDays(1), -3.432123456789, null);
        ubahAkurasi(RABU, 12.345678f);
        ubahAkurasi(RABU.minusDays(1), 20f);
        putaran.jalankan(pemda);
        BasisDataUji.jalankanDalam(
                pemda,
                j ->
                        j.sql(
                                        """
                                        insert into presensi.sinyal (pemda_id, hari, pegawai_id, arah, kode,
                                            bobot, bukti, aturan_sejak, pada)
                                        values (:p, :h, :o, 'MASUK', 'KECEPATAN', 1, '{1234,5}', :h, now()),
                                            (:p, :h, :o, 'MASUK', 'JARINGAN_ASING', 0.25, '{103.12}', :h, now()),
                                            (:p, :h, :o, 'MASUK', 'GUNCANGAN', 1, '{5,0.5}', :h, now())
                                        """)
                                .param("p", pemda.id())
                                .param("h", RABU)
                                .param("o", pegawai.pegawaiId())
                                .update());
        String jalur = "/presensi/tinjau/" + kunci().jalur();
        var bukti = kepala.peramban(port).get(jalur).kirim().dokumen().select("main").text();
        assertThat(bukti)
                .contains("12,35 m", "20 m", "0.00001, 104.2", "-3.4321235, 104.2")
                .contains("Berjarak 1.234 km dari ketukan yang berselang 5 menit")
                .contains("Alamat jaringan 103.12 bukan", "hanya tersebar 0,5 m", "bobot 0,25")
                .doesNotContain("12.345", "20.0 m", "1.0E-5");
        assertThat(
                        kepala.peramban(port)
                                .get(jalur + "?bahasa=en")
                                .kirim()
                                .dokumen()
                                .select("main")
                                .text())
                .contains("12.35 m", "1,234 km");
    }

    private void ubahAkurasi(LocalDate hari, float akurasi) {
        BasisDataUji.sebagaiPemilik(
                j -> {
                    j.sql("select set_config('app.pemda_id', ?, false)")
                            .param(pemda.id().toString())
                            .query(String.class)
                            .single();
                    return j.sql(
                                    "update presensi.ketukan set akurasi = ? where hari = ? and pegawai_id = ?")
                            .params(akurasi, hari, pegawai.pegawaiId())
                            .update();
                });
    }

    @Test
    void yang_salah_isi_kembali_dengan_ketikannya() {
        tigaHariSama();
        putaran.jalankan(pemda);
        var jawab =
                kepala.peramban(port)
                        .post("/presensi/tinjau/putusan")
                        .isian("pilih", kunci().teks())
                        .isian("kata", "Ada di kantor, saya lihat")
                        .kirim();
        assertThat(jawab.status()).isEqualTo(422);
        assertThat(jawab.dokumen().select("textarea[name=kata]").text())
                .isEqualTo("Ada di kantor, saya lihat");
        assertThat(jawab.dokumen().select("input[name=pilih][checked]")).hasSize(1);
    }

    @Test
    void ponsel_baru_disetujui_dan_yang_lama_dicabut() {
        UUID lama = perangkat("AKTIF", 1);
        UUID baru = perangkat("MENUNGGU", 2);
        assertThat(kepala.peramban(port).get("/presensi/tinjau/perangkat").kirim().teks())
                .contains(pegawai.nama(), "Ponsel 1");
        assertThat(setujui(pegawai, baru, "Ponsel saya")).isEqualTo(404);
        assertThat(setujui(kepala, baru, "x")).isEqualTo(422);
        assertThat(setujui(kepala, baru, "Ponsel lama rusak")).isEqualTo(303);
        assertThat(keadaan(lama)).isEqualTo("DICABUT");
        assertThat(keadaan(baru)).isEqualTo("AKTIF");
        assertThat(setujui(kepala, baru, "Sekali lagi")).isEqualTo(409);
        assertThat(kabar(pegawai)).isEqualTo(1);
    }

    private UUID perangkat(String keadaan, int nomor) {
        UUID id = Uuid7.baru();
        BasisDataUji.jalankanDalam(
                pemda,
                j ->
                        j.sql(
                                        """
                                        insert into presensi.perangkat (pemda_id, id, pegawai_id, kunci, nama,
                                            keadaan, didaftar_pada)
                                        values (?, ?, ?, decode(repeat(?, 91), 'hex'), ?, ?, now())
                                        """)
                                .params(
                                        pemda.id(),
                                        id,
                                        pegawai.pegawaiId(),
                                        "0" + nomor,
                                        "Ponsel " + nomor,
                                        keadaan)
                                .update());
        return id;
    }

    private int setujui(OrangUji oleh, UUID id, String kata) {
        return oleh.peramban(port)
                .post("/presensi/tinjau/perangkat/" + id + "/putusan")
                .isian("putusan", "setuju")
                .isian("kata", kata)
                .kirim()
                .status();
    }

    private String keadaan(UUID id) {
        return BasisDataUji.dalam(
                pemda,
                j ->
                        j.sql(
                                        "select keadaan from presensi.perangkat where pemda_id = ? and id = ?")
                                .params(pemda.id(), id)
                                .query(String.class)
                                .single());
    }

    @Test
    void sepuluh_ribu_ketukan_dengan_riwayatnya() {
        BasisDataUji.jalankanDalam(pemda, j -> banyak(j, RABU.minusDays(14), RABU.minusDays(1)));
        // what was before counts as examined
        BasisDataUji.jalankanDalam(
                pemda,
                j ->
                        j.sql(
                                        """
                                        insert into presensi.periksa (pemda_id, hari, pegawai_id, arah, lintang,
                                            bujur, pada)
                                        select pemda_id, hari, pegawai_id, arah, lintang, bujur, now()
                                        from presensi.ketukan where pemda_id = ?
                                        """)
                                .param(pemda.id())
                                .update());
        BasisDataUji.jalankanDalam(pemda, j -> banyak(j, RABU, RABU));
        BasisDataUji.sebagaiPemilik(
                s -> s.sql("analyze presensi.ketukan, presensi.periksa").update());
        long mulai = System.nanoTime();
        var sini = Thread.currentThread().threadId();
        var utas = ManagementFactory.getThreadMXBean();
        long prosesor = utas.getThreadCpuTime(sini);
        Duration basisData = prosesorBasisData();
        int n = putaran.jalankan(pemda);
        LoggerFactory.getLogger(TinjauAlurTests.class)
                .info(
                        "{} ketukan diperiksa dalam {} ms, prosesor {} ms di sini dan {} ms di basis data, {} masuk antrean",
                        n,
                        (System.nanoTime() - mulai) / 1_000_000,
                        (utas.getThreadCpuTime(sini) - prosesor) / 1_000_000,
                        prosesorBasisData().minus(basisData).toMillis(),
                        antre());
        assertThat(n).isEqualTo(10_000);
        assertThat(antre()).isLessThanOrEqualTo(100);
    }

    /** Processor time of all processes of the database; zero where it runs on another machine. */
    private static Duration prosesorBasisData() {
        long satu =
                BasisDataUji.sebagaiPemilik(
                        s -> s.sql("select pg_backend_pid()").query(Long.class).single());
        return ProcessHandle.of(satu)
                .flatMap(ProcessHandle::parent)
                .map(
                        induk ->
                                induk.children()
                                        .flatMap(p -> p.info().totalCpuDuration().stream())
                                        .reduce(Duration.ZERO, Duration::plus))
                .orElse(Duration.ZERO);
    }

    private final List<UUID> kantor = new ArrayList<>();

    /** Ten thousand people in forty offices, each around his own desk. */
    private void banyak(
            org.springframework.jdbc.core.simple.JdbcClient j, LocalDate dari, LocalDate sampai) {
        for (int i = kantor.size(); i < 40; i++) {
            kantor.add(OrangUji.opd(pemda, "Kantor " + i));
        }
        j.sql(
                        """
                        insert into presensi.ketukan (pemda_id, hari, pegawai_id, arah, kunci, waktu,
                            diterima_pada, cara, opd_id, lintang, bujur, akurasi, keyakinan)
                        select :pemda, h::date, ('00000000-0000-7000-8000-' || lpad(n::text, 12, '0'))::uuid,
                            'MASUK', gen_random_uuid(), h + interval '7 hours' + random() * interval '40 minutes',
                            h + interval '8 hours', 'DARING', (:opd::uuid[])[1 + n % 40],
                            round((-3.4 - (n % 40) * 0.02 + (n % 251) * 0.000003 + random_normal(0, 0.00005))::numeric, 7),
                            round((104.2 + (n % 241) * 0.000003 + random_normal(0, 0.00005))::numeric, 7),
                            3 + random() * 40, 'PENUH'
                        from generate_series(1, 10000) n,
                            generate_series(:dari::timestamp, :sampai::timestamp, interval '1 day') h
                        where extract(isodow from h) < 6
                        """)
                .param("pemda", pemda.id())
                .param("opd", kantor.toArray(UUID[]::new))
                .param("dari", dari.toString())
                .param("sampai", sampai.toString())
                .update();
    }
}
