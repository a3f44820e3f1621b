package id.pendopo.akun.hak;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendopo.BasisDataUji;
import id.pendopo.OrangUji;
import id.pendopo.UjiAplikasi;
import id.pendopo.kernel.Peran;
import id.pendopo.kernel.WaktuGeser;
import id.pendopo.platform.orang.Pengguna;
import id.pendopo.platform.pemda.KonteksPemda;
import id.pendopo.platform.pemda.Pemda;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A dated letter changes rights at midnight of the pemda's own zone, and leaves a record. */
@UjiAplikasi
class TengahMalamTests {

    private static final LocalDate SATU_DESEMBER = LocalDate.of(2026, 12, 1);
    private static final LocalTime SEBELUM = LocalTime.of(23, 59, 50);

    @LocalServerPort int port;
    @Autowired WaktuGeser waktu;
    @Autowired HakPadaHari hak;
    @Autowired PergantianHak pergantian;
    @Autowired PlatformTransactionManager pengelola;

    @AfterEach
    void kembalikanWaktu() {
        waktu.geser(Duration.ZERO);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Asia/Jakarta", "Asia/Makassar", "Asia/Jayapura"})
    void hak_datang_dan_pergi_pada_pukul_nol_waktu_setempat(String zona) {
        var pemda = BasisDataUji.pemdaBaru(ZoneId.of(zona));
        var opd = OrangUji.opd(pemda, "Dinas Kominfo");
        var siti = OrangUji.pegawai(pemda, opd, Peran.PEGAWAI);
        var admin = PenugasanUji.jabatan(pemda, opd, "Pengelola Sistem", Peran.ADMIN);
        PenugasanUji.tugaskan(
                pemda,
                siti.pegawaiId(),
                admin,
                "PLT",
                SATU_DESEMBER,
                SATU_DESEMBER.plusDays(2),
                "SK 800/12/2026");
        var p = siti.peramban(port);

        waktu.setel(SATU_DESEMBER.minusDays(1), SEBELUM, pemda.zona());
        assertThat(p.get("/akun/hak").kirim().status()).isEqualTo(404);
        // within the two seconds for which an answer is kept
        waktu.setel(SATU_DESEMBER, LocalTime.MIDNIGHT, pemda.zona());
        assertThat(p.get("/akun/hak").kirim().status()).isEqualTo(200);
        waktu.setel(SATU_DESEMBER.plusDays(2), SEBELUM, pemda.zona());
        assertThat(p.get("/akun/hak").kirim().status()).isEqualTo(200);
        waktu.setel(SATU_DESEMBER.plusDays(3), LocalTime.MIDNIGHT, pemda.zona());
        assertThat(p.get("/akun/hak").kirim().status()).isEqualTo(404);
    }

    @Test
    void tengah_malam_di_jakarta_sudah_lewat_di_jayapura() {
        var barat = BasisDataUji.pemdaBaru(ZoneId.of("Asia/Jakarta"));
        var timur = BasisDataUji.pemdaBaru(ZoneId.of("Asia/Jayapura"));
        waktu.setel(SATU_DESEMBER.minusDays(1), LocalTime.of(22, 30), barat.zona());
        assertThat(status(barat)).isEqualTo(404);
        assertThat(status(timur)).isEqualTo(200);
    }

    private int status(Pemda pemda) {
        var opd = OrangUji.opd(pemda, "Dinas Kominfo");
        var orang = OrangUji.pegawai(pemda, opd, Peran.PEGAWAI);
        var admin = PenugasanUji.jabatan(pemda, opd, "Pengelola Sistem", Peran.ADMIN);
        PenugasanUji.tugaskan(
                pemda, orang.pegawaiId(), admin, "DEFINITIF", SATU_DESEMBER, null, "SK 1");
        return orang.peramban(port).get("/akun/hak").kirim().status();
    }

    @Test
    void dua_orang_pada_satu_jabatan_dan_satu_orang_dengan_dua_jabatan() {
        var pemda = BasisDataUji.pemdaBaru();
        var dinas = OrangUji.opd(pemda, "Dinas Satu");
        var lain = OrangUji.opd(pemda, "Dinas Dua");
        var kepala = OrangUji.pegawai(pemda, dinas, Peran.KEPALA_OPD);
        var pengganti = OrangUji.pegawai(pemda, lain, Peran.KEPALA_OPD);
        PenugasanUji.tugaskan(
                pemda,
                pengganti.pegawaiId(),
                jabatan(pemda, kepala),
                "PLH",
                SATU_DESEMBER,
                SATU_DESEMBER.plusDays(4),
                "Surat 5");

        assertThat(setuju(pemda, pengganti, SATU_DESEMBER.minusDays(1))).containsExactly(lain);
        assertThat(setuju(pemda, pengganti, SATU_DESEMBER)).containsExactlyInAnyOrder(lain, dinas);
        // the holder by right keeps his own: it is the letter that says who acts, not the system
        assertThat(setuju(pemda, kepala, SATU_DESEMBER)).containsExactly(dinas);
        assertThat(setuju(pemda, pengganti, SATU_DESEMBER.plusDays(5))).containsExactly(lain);
    }

    @Test
    void jabatan_tanpa_perangkat_daerah_tidak_memberi_hak_seluruh_pemda() {
        var pemda = BasisDataUji.pemdaBaru();
        var opd = OrangUji.opd(pemda, "Dinas Satu");
        var orang = OrangUji.pegawai(pemda, opd, Peran.PEGAWAI);
        var tanpa = PenugasanUji.jabatan(pemda, null, "Kepala tanpa dinas", Peran.KEPALA_OPD);
        PenugasanUji.tugaskan(
                pemda, orang.pegawaiId(), tanpa, "DEFINITIF", SATU_DESEMBER, null, "SK 9");
        assertThat(setuju(pemda, orang, SATU_DESEMBER)).isEmpty();
    }

    @Test
    void pergantian_dicatat_sekali_untuk_setiap_orang_yang_haknya_berubah() {
        var pemda = BasisDataUji.pemdaBaru(ZoneId.of("Asia/Makassar"));
        var opd = OrangUji.opd(pemda, "Dinas Satu");
        var tetap = OrangUji.pegawai(pemda, opd, Peran.OPERATOR);
        var naik = OrangUji.pegawai(pemda, opd, Peran.PEGAWAI);
        waktu.setel(SATU_DESEMBER.minusDays(1), LocalTime.NOON, pemda.zona());
        pergantian.jalankan();
        var kepala = PenugasanUji.jabatan(pemda, opd, "Kepala Dinas", Peran.KEPALA_OPD);
        PenugasanUji.tugaskan(
                pemda, naik.pegawaiId(), kepala, "DEFINITIF", SATU_DESEMBER, null, "SK 77/2026");
        // the same rights once more, by another post: no change
        var operator = PenugasanUji.jabatan(pemda, opd, "Operator kedua", Peran.OPERATOR);
        PenugasanUji.tugaskan(
                pemda, tetap.pegawaiId(), operator, "DEFINITIF", SATU_DESEMBER, null, "SK 78");

        pergantian.jalankan();
        assertThat(catatan(pemda)).isEmpty();
        waktu.setel(SATU_DESEMBER, LocalTime.of(0, 0, 5), pemda.zona());
        pergantian.jalankan();
        pergantian.jalankan();

        assertThat(catatan(pemda))
                .singleElement()
                .satisfies(
                        c ->
                                assertThat(c)
                                        .startsWith(naik.nama() + "|")
                                        .contains("pelaporan.setujui @ Dinas Satu")
                                        .contains("SK 77/2026"));
        var lihat =
                OrangUji.pegawai(pemda, opd, Peran.INSPEKTORAT)
                        .peramban(port)
                        .get("/jejak?tindakan=akun.hak-berganti")
                        .kirim();
        assertThat(lihat.teks()).contains("Hak berganti mengikuti penugasan");
    }

    @Test
    void dua_node_pada_malam_yang_sama_mencatat_sekali() throws Exception {
        var pemda = BasisDataUji.pemdaBaru();
        var opd = OrangUji.opd(pemda, "Dinas Satu");
        waktu.setel(SATU_DESEMBER.minusDays(1), LocalTime.NOON, pemda.zona());
        pergantian.jalankan();
        var kepala = PenugasanUji.jabatan(pemda, opd, "Kepala Bidang", Peran.KEPALA_OPD);
        for (int i = 0; i < 5; i++) {
            PenugasanUji.tugaskan(
                    pemda,
                    OrangUji.pegawai(pemda, opd, Peran.PEGAWAI).pegawaiId(),
                    kepala,
                    "DEFINITIF",
                    SATU_DESEMBER,
                    null,
                    "SK " + i);
        }
        waktu.setel(SATU_DESEMBER, LocalTime.of(0, 0, 1), pemda.zona());
        try (var benang = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Object>> keduanya =
                    Collections.nCopies(4, Executors.callable(pergantian::jalankan));
            benang.invokeAll(keduanya).forEach(Future::resultNow);
        }
        assertThat(catatan(pemda)).hasSize(5);
    }

    @Test
    void malam_yang_terlewat_disusulkan_hari_demi_hari() {
        var pemda = BasisDataUji.pemdaBaru();
        var opd = OrangUji.opd(pemda, "Dinas Satu");
        var orang = OrangUji.pegawai(pemda, opd, Peran.PEGAWAI);
        waktu.setel(SATU_DESEMBER.minusDays(1), LocalTime.NOON, pemda.zona());
        pergantian.jalankan();
        var kepala = PenugasanUji.jabatan(pemda, opd, "Kepala Dinas", Peran.KEPALA_OPD);
        PenugasanUji.tugaskan(
                pemda,
                orang.pegawaiId(),
                kepala,
                "PLH",
                SATU_DESEMBER.plusDays(2),
                SATU_DESEMBER.plusDays(4),
                "Surat 6");

        waktu.setel(SATU_DESEMBER.plusDays(20), LocalTime.of(9, 0), pemda.zona());
        pergantian.jalankan();

        assertThat(catatan(pemda)).hasSize(2);
        List<LocalDate> hari =
                BasisDataUji.dalam(
                        pemda,
                        j ->
                                j.sql(
                                                """
                                                select hari from akun.pergantian_hak
                                                where hari >= '2026-12-01' order by hari
                                                """)
                                        .query(LocalDate.class)
                                        .list());
        assertThat(hari)
                .containsExactly(
                        SATU_DESEMBER.plusDays(2),
                        SATU_DESEMBER.plusDays(5),
                        SATU_DESEMBER.plusDays(20));
    }

    private List<UUID> setuju(Pemda pemda, OrangUji orang, LocalDate hari) {
        return KonteksPemda.panggil(
                pemda,
                () ->
                        new TransactionTemplate(pengelola)
                                .execute(
                                        s ->
                                                hak
                                                        .hak(hak.seorang(orang.pegawaiId(), hari))
                                                        .stream()
                                                        .filter(
                                                                h ->
                                                                        h.izin()
                                                                                .equals(
                                                                                        "pelaporan.setujui"))
                                                        .map(Pengguna.Hak::opdId)
                                                        .toList()));
    }

    private static UUID jabatan(Pemda pemda, OrangUji orang) {
        UUID id =
                BasisDataUji.dalam(
                        pemda,
                        j ->
                                j.sql(
                                                """
                                                select jabatan_id from organisasi.penugasan
                                                where pegawai_id = ? limit 1
                                                """)
                                        .param(orang.pegawaiId())
                                        .query(UUID.class)
                                        .single());
        BasisDataUji.jalankanDalam(
                pemda,
                j ->
                        j.sql("update organisasi.jabatan set tunggal = false where id = ?")
                                .param(id)
                                .update());
        return id;
    }

    private static List<String> catatan(Pemda pemda) {
        return BasisDataUji.dalam(
                pemda,
                j ->
                        j.sql(
                                        """
                                        select objek_label || '|' || sebelum::text || '|' || sesudah::text
                                        from audit.jejak where tindakan = 'akun.hak-berganti' order by id
                                        """)
                                .query(String.class)
                                .list());
    }
}
