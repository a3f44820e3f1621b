package id.pendopo.alur;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendopo.BasisDataUji;
import id.pendopo.OrangUji;
import id.pendopo.Peramban;
import id.pendopo.Peramban.Jawaban;
import id.pendopo.UjiAplikasi;
import id.pendopo.akun.Sandi;
import id.pendopo.akun.faktor.FaktorUji;
import id.pendopo.akun.orang.AkunBerakhir;
import id.pendopo.kernel.Peran;
import id.pendopo.kernel.Uuid7;
import id.pendopo.kernel.WaktuGeser;
import id.pendopo.layar.Keutuhan;
import id.pendopo.layar.Layar;
import id.pendopo.platform.pemda.Pemda;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The later life of an account: another number, twice in the register, gone. */
@UjiAplikasi
class PenggabunganAlurTests {

    @LocalServerPort int port;
    @Autowired Sandi sandi;
    @Autowired WaktuGeser waktu;
    @Autowired AkunBerakhir berakhir;

    private Pemda pemda;
    private UUID opd;
    private OrangUji asli;
    private OrangUji kembar;
    private OrangUji petugas;
    private Peramban bkpsdm;

    @BeforeEach
    void susun() {
        pemda = BasisDataUji.pemdaBaru();
        opd = OrangUji.opd(pemda, "Dinas Uji");
        asli = OrangUji.pegawai(pemda, opd, Peran.PEGAWAI);
        kembar = OrangUji.pegawai(pemda, opd, Peran.INSPEKTORAT);
        petugas = OrangUji.pegawai(pemda, opd, Peran.KEPEGAWAIAN);
        bkpsdm = petugas.peramban(port);
        jalankan(
                "update organisasi.pegawai set nama = 'Budi Santoso' where id = ?",
                asli.pegawaiId());
        jalankan(
                "update organisasi.pegawai set nama = 'Budi Santoso' where id = ?",
                kembar.pegawaiId());
        jalankan("update akun.akun set nama_pengguna = 'budi' where id = ?", asli.akunId());
        jalankan("update akun.akun set nama_pengguna = 'budi.lama' where id = ?", kembar.akunId());
    }

    @AfterEach
    void waktuSebenarnya() {
        waktu.geser(Duration.ZERO);
    }

    @Test
    void dua_catatan_menjadi_satu_dan_semua_yang_melekat_ikut() {
        FaktorUji.beriSandi(asli, sandi);
        FaktorUji.beriSandi(kembar, sandi);
        var lama = kembar.peramban(port);
        koreksi(lama);
        kabar(kembar, "baru");
        assertThat(asli.peramban(port).get("/jejak").kirim().status()).isEqualTo(404);

        var daftar = bkpsdm.get("/organisasi/penggabungan").kirim();
        assertThat(daftar.dokumen().select("tbody th").text()).contains("Budi Santoso");
        var periksa = periksa();
        assertThat(periksa.dokumen().select("main").text())
                .contains("Akun budi.lama ditutup")
                .contains("Perangkat yang dikeluarkan: 1", "koreksi data yang pindah: 1")
                .contains("belum dibaca yang pindah: 1", "24 jam");
        assertThat(hitung("select count(*) from organisasi.penggabungan")).isZero();

        assertThat(gabung(periksa, "").status()).isEqualTo(422);
        var jadi = gabung(periksa, "Dua NIP karena salah ketik");
        assertThat(jadi.status()).isEqualTo(303);
        assertThat(jadi.ikuti().teks()).contains("Kedua catatan sudah menjadi satu");

        assertThat(lama.get("/kantor").kirim().lokasi()).startsWith("/masuk");
        assertThat(asli.peramban(port).get("/jejak").kirim().status()).isEqualTo(200);
        assertThat(
                        hitung(
                                "select count(*) from akun.koreksi where akun_id = '"
                                        + asli.akunId()
                                        + "'"))
                .isOne();
        assertThat(
                        hitung(
                                "select count(*) from pemberitahuan.pemberitahuan where akun_id = '"
                                        + asli.akunId()
                                        + "'"))
                .isOne();
        var tolak = FaktorUji.masuk(new Peramban(port, pemda), "budi.lama", "");
        assertThat(tolak.status()).isEqualTo(409);
        assertThat(tolak.teks()).contains("sudah digabung", "budi");
        assertThat(
                        new Peramban(port, pemda)
                                .post("/masuk")
                                .isian("username", "budi.lama")
                                .isian("password", "tebakan saja")
                                .kirim()
                                .teks())
                .doesNotContain("digabung");
        assertThat(FaktorUji.masuk(new Peramban(port, pemda), "budi", "").status()).isEqualTo(303);
        assertThat(
                        bkpsdm.get("/organisasi/pegawai/" + kembar.pegawaiId())
                                .kirim()
                                .dokumen()
                                .select("main a[href$=" + asli.pegawaiId() + "]"))
                .isNotEmpty();
        assertThat(gabung(periksa, "Sekali lagi").status()).isEqualTo(422);
    }

    @Test
    void penggabungan_dibatalkan_dalam_sehari_dan_semuanya_kembali() {
        FaktorUji.beriSandi(kembar, sandi);
        koreksi(kembar.peramban(port));
        String alamat = gabung(periksa(), "Dikira orang yang sama").lokasi();
        assertThat(asli.peramban(port).get("/jejak").kirim().status()).isEqualTo(200);
        assertThat(bkpsdm.post(alamat + "/pembatalan").isian("alasan", "").kirim().status())
                .isEqualTo(422);
        assertThat(
                        bkpsdm.post(alamat + "/pembatalan")
                                .isian("alasan", "Ternyata kembar")
                                .kirim()
                                .status())
                .isEqualTo(303);
        assertThat(asli.peramban(port).get("/jejak").kirim().status()).isEqualTo(404);
        assertThat(FaktorUji.masuk(new Peramban(port, pemda), "budi.lama", "").status())
                .isEqualTo(303);
        assertThat(
                        hitung(
                                "select count(*) from akun.koreksi where akun_id = '"
                                        + kembar.akunId()
                                        + "'"))
                .isOne();
        assertThat(bkpsdm.post(alamat + "/pembatalan").isian("alasan", "Lagi").kirim().status())
                .isEqualTo(422);

        String lagi = gabung(periksa(), "Memang orang yang sama").lokasi();
        jalankan(
                "update organisasi.penggabungan set pada = pada - interval '25 hours' where batal_pada is null and tutup_id = ?",
                kembar.pegawaiId());
        var lewat = bkpsdm.post(lagi + "/pembatalan").isian("alasan", "Terlambat").kirim();
        assertThat(lewat.status()).isEqualTo(422);
        assertThat(lewat.teks()).contains("Sudah lewat 24 jam");
    }

    @Test
    void rantai_penggabungan_dibatalkan_dari_ujungnya() {
        String satu = gabung(periksa(), "Dua NIP").lokasi();
        var ketiga = OrangUji.pegawai(pemda, opd, Peran.PEGAWAI);
        String dua = gabung(periksa(ketiga, asli), "Tiga NIP").lokasi();
        var dulu = bkpsdm.post(satu + "/pembatalan").isian("alasan", "Keliru").kirim();
        assertThat(dulu.status()).isEqualTo(422);
        assertThat(dulu.teks()).contains("Batalkan penggabungan itu dulu");
        for (String alamat : new String[] {dua, satu}) {
            assertThat(
                            bkpsdm.post(alamat + "/pembatalan")
                                    .isian("alasan", "Keliru")
                                    .kirim()
                                    .status())
                    .isEqualTo(303);
        }
        assertThat(
                        hitung(
                                "select count(*) from organisasi.penugasan where pegawai_id in ('"
                                        + asli.pegawaiId()
                                        + "', '"
                                        + kembar.pegawaiId()
                                        + "')"))
                .isEqualTo(2);
        assertThat(hitung("select count(*) from organisasi.pegawai where not aktif")).isZero();
    }

    @Test
    void jabatan_pengelola_dipindahkan_hanya_oleh_yang_boleh_memberinya() {
        var pengelola = OrangUji.pegawai(pemda, opd, Peran.ADMIN);
        var periksa = periksa(asli, pengelola);
        assertThat(gabung(periksa, "Hak lewat samping").status()).isEqualTo(403);
        assertThat(hitung("select count(*) from organisasi.penggabungan")).isZero();
        var diskominfo = OrangUji.pegawai(pemda, opd, Peran.ADMIN).peramban(port);
        assertThat(gabung(diskominfo, periksa, "Memang satu orang").status()).isEqualTo(303);
    }

    @Test
    void akun_tunggal_ikut_ke_catatan_yang_tetap() {
        jalankan("update akun.akun set pegawai_id = null where id = ?", asli.akunId());
        FaktorUji.beriSandi(kembar, sandi);
        assertThat(periksa().teks()).contains("Akun budi.lama tetap dipakai dan ikut");
        assertThat(gabung(periksa(), "Salah ketik NIP").status()).isEqualTo(303);
        var p = new Peramban(port, pemda);
        assertThat(FaktorUji.masuk(p, "budi.lama", "").status()).isEqualTo(303);
        assertThat(p.get("/jejak").kirim().status()).isEqualTo(200);
    }

    @Test
    void dari_sepuluh_yang_menggabungkan_bersamaan_satu_berhasil() throws Exception {
        var periksa = periksa();
        try (var banyak = Executors.newFixedThreadPool(10)) {
            var kerja =
                    IntStream.range(0, 10)
                            .<Callable<Integer>>mapToObj(
                                    i ->
                                            () ->
                                                    gabung(
                                                                    petugas.peramban(port),
                                                                    periksa,
                                                                    "Salah " + i)
                                                            .status())
                            .toList();
            int berhasil = 0;
            for (var hasil : banyak.invokeAll(kerja)) {
                int status = hasil.get();
                assertThat(status).isIn(303, 422);
                berhasil += status == 303 ? 1 : 0;
            }
            assertThat(berhasil).isOne();
        }
        assertThat(hitung("select count(*) from organisasi.penggabungan")).isOne();
    }

    @Test
    void bukan_urusannya_dan_bukan_dirinya_ditolak() {
        var periksa = periksa();
        for (Peran peran : new Peran[] {Peran.OPERATOR, Peran.INSPEKTORAT, Peran.KEPALA_OPD}) {
            var p = OrangUji.pegawai(pemda, opd, peran).peramban(port);
            assertThat(p.get("/organisasi/penggabungan").kirim().status()).isEqualTo(404);
            assertThat(gabung(p, periksa, "Coba saja").status()).isEqualTo(404);
        }
        var sendiri =
                bkpsdm.get(
                                "/organisasi/penggabungan/periksa?tetap="
                                        + petugas.pegawaiId()
                                        + "&tutup="
                                        + asli.pegawaiId())
                        .kirim();
        assertThat(sendiri.dokumen().select("main form[action=/organisasi/penggabungan]"))
                .isEmpty();
        assertThat(
                        bkpsdm.post("/organisasi/penggabungan")
                                .isian("tetap", petugas.pegawaiId())
                                .isian("tutup", asli.pegawaiId())
                                .isian("versiTetap", 0)
                                .isian("versiTutup", 0)
                                .isian("alasan", "Hak untuk saya")
                                .kirim()
                                .status())
                .isEqualTo(403);
        assertThat(bkpsdm.get("/organisasi/penggabungan/nip?satu=123&dua=").kirim().status())
                .isEqualTo(422);
        assertThat(hitung("select count(*) from organisasi.penggabungan")).isZero();
    }

    @Test
    void nip_baru_membawa_nama_pengguna_dan_yang_lama_diberi_tahu() {
        String nip =
                teks("select nip from organisasi.pegawai where id = '" + asli.pegawaiId() + "'");
        jalankan("update akun.akun set nama_pengguna = '" + nip + "' where id = ?", asli.akunId());
        FaktorUji.beriSandi(asli, sandi);
        String baru = "199105052016051005";
        var ubah =
                bkpsdm.post("/organisasi/pegawai/" + asli.pegawaiId() + "/ubah")
                        .isian("versi", 0)
                        .isian("nip", baru)
                        .isian("nama", "Budi Santoso, S.T.")
                        .isian("opd", opd)
                        .isian("status", "PNS")
                        .kirim();
        assertThat(ubah.status())
                .as(ubah.dokumen().select(".govuk-error-summary").text())
                .isEqualTo(303);
        assertThat(
                        teks(
                                "select nama_pengguna || ' ' || nama from akun.akun where id = '"
                                        + asli.akunId()
                                        + "'"))
                .isEqualTo(baru + " Budi Santoso, S.T.");
        var lama = FaktorUji.masuk(new Peramban(port, pemda), nip, "");
        assertThat(lama.status()).isEqualTo(409);
        assertThat(lama.teks()).contains("sudah berganti menjadi " + baru);
        assertThat(
                        new Peramban(port, pemda)
                                .post("/masuk")
                                .isian("username", nip)
                                .isian("password", "tebakan saja")
                                .kirim()
                                .teks())
                .doesNotContain(baru);
        assertThat(FaktorUji.masuk(new Peramban(port, pemda), baru, "").status()).isEqualTo(303);
        assertThat(asli.peramban(port).get("/profil/jejak").kirim().teks())
                .contains("mengikuti NIP baru");
    }

    @Test
    void yang_pensiun_keluar_sesudah_hari_terakhirnya_dan_tidak_dapat_diaktifkan() {
        FaktorUji.beriSandi(asli, sandi);
        LocalDate hari = waktu.hariIni(pemda.zona());
        var p = asli.peramban(port);
        var berhenti =
                bkpsdm.post("/organisasi/pegawai/" + asli.pegawaiId() + "/akhir")
                        .isian("versi", 0)
                        .isian("akhir.hari", hari.getDayOfMonth())
                        .isian("akhir.bulan", hari.getMonthValue())
                        .isian("akhir.tahun", hari.getYear())
                        .isian("alasan", "Pensiun, SK 12/2026")
                        .kirim();
        assertThat(berhenti.status())
                .as(berhenti.dokumen().select(".govuk-error-summary").text())
                .isEqualTo(303);
        berakhir.jalankan();
        assertThat(p.get("/profil").kirim().status()).isEqualTo(200);
        waktu.setel(hari.plusDays(1), LocalTime.of(0, 0), pemda.zona());
        berakhir.jalankan();
        assertThat(p.get("/profil").kirim().lokasi()).startsWith("/masuk");
        assertThat(FaktorUji.masuk(new Peramban(port, pemda), "budi", "").status()).isEqualTo(401);
        assertThat(hitung("select count(*) from audit.jejak where tindakan = 'akun.berhenti'"))
                .isOne();
        waktu.geser(Duration.ZERO);

        var diskominfo = OrangUji.pegawai(pemda, opd, Peran.ADMIN).peramban(port);
        var halaman = diskominfo.get("/akun/budi").kirim();
        assertThat(halaman.teks()).contains("sudah tidak bekerja di sini");
        assertThat(halaman.dokumen().select("form[action$=pengaktifan]")).isEmpty();
        assertThat(
                        diskominfo
                                .post("/akun/budi/pengaktifan")
                                .isian("alasan", "Coba dibuka")
                                .kirim()
                                .status())
                .isEqualTo(422);
        var tanpaAlasan =
                diskominfo
                        .post("/akun/salinan-data")
                        .isian("nama", "budi")
                        .isian("alasan", "")
                        .kirim();
        assertThat(tanpaAlasan.status()).isEqualTo(422);
        var salinan =
                diskominfo
                        .post("/akun/salinan-data")
                        .isian("nama", "budi")
                        .isian("alasan", "Permintaan tertulis 3/2026")
                        .kirim();
        assertThat(salinan.status()).isEqualTo(200);
        assertThat(salinan.kepala("Cache-Control")).contains("no-store");
        assertThat(salinan.teks()).contains("Budi Santoso", "Jabatan PEGAWAI");
        assertThat(hitung("select count(*) from audit.jejak where tindakan = 'akun.data-dicetak'"))
                .isOne();
    }

    @Test
    void halaman_penggabungan_utuh_di_hp_dan_meja_dan_jalan_dengan_papan_tombol() {
        var cacat = new ArrayList<String>();
        try (var layar = Layar.untuk(port, petugas).buka()) {
            for (String jalur :
                    new String[] {
                        "/organisasi/penggabungan",
                        "/organisasi/penggabungan/periksa?tetap="
                                + asli.pegawaiId()
                                + "&tutup="
                                + kembar.pegawaiId()
                    }) {
                layar.ke(jalur);
                Keutuhan.periksa(layar, jalur, cacat);
            }
            layar.ketik("#alasan", "Dua NIP untuk satu orang");
            layar.tekan("form[action='/organisasi/penggabungan'] button");
            assertThat(layar.teks("main")).contains("Kedua catatan sudah menjadi satu");
            Keutuhan.periksa(layar, "hasil", cacat);
        }
        assertThat(cacat).isEmpty();
    }

    private Jawaban periksa() {
        return periksa(asli, kembar);
    }

    private Jawaban periksa(OrangUji tetap, OrangUji tutup) {
        return bkpsdm.get(
                        "/organisasi/penggabungan/periksa?tetap="
                                + tetap.pegawaiId()
                                + "&tutup="
                                + tutup.pegawaiId())
                .kirim();
    }

    private Jawaban gabung(Jawaban periksa, String alasan) {
        return gabung(bkpsdm, periksa, alasan);
    }

    private static Jawaban gabung(Peramban p, Jawaban periksa, String alasan) {
        var form = periksa.dokumen().select("main form[action=/organisasi/penggabungan]");
        var minta = p.post("/organisasi/penggabungan");
        for (String medan : new String[] {"tetap", "tutup", "versiTetap", "versiTutup"}) {
            minta.isian(medan, form.select("[name=" + medan + "]").val());
        }
        return minta.isian("alasan", alasan).kirim();
    }

    private static void koreksi(Peramban p) {
        p.post("/profil/koreksi")
                .isian("bidang", "NAMA")
                .isian("tertulis", "Budi Santosa")
                .isian("seharusnya", "Budi Santoso")
                .kirim();
    }

    private void kabar(OrangUji orang, String kunci) {
        BasisDataUji.jalankanDalam(
                pemda,
                j ->
                        j.sql(
                                        """
                                        insert into pemberitahuan.pemberitahuan (pemda_id, id, akun_id, jenis,
                                            kunci, terbit, judul_id, judul_en, tautan, dibuat_pada)
                                        values (?, ?, ?, 'uji', ?, ?, 'Uji', 'Test', '/kantor', now())
                                        """)
                                .params(
                                        pemda.id(),
                                        Uuid7.baru(),
                                        orang.akunId(),
                                        kunci,
                                        Uuid7.baru())
                                .update());
    }

    private void jalankan(String sql, UUID id) {
        BasisDataUji.jalankanDalam(pemda, j -> j.sql(sql).param(id).update());
    }

    private long hitung(String sql) {
        return BasisDataUji.dalam(pemda, j -> j.sql(sql).query(Long.class).single());
    }

    private String teks(String sql) {
        return BasisDataUji.dalam(pemda, j -> j.sql(sql).query(String.class).single());
    }
}
