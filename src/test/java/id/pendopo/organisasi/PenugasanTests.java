package id.pendopo.organisasi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.pendopo.BasisDataUji;
import id.pendopo.Janji;
import id.pendopo.OrangUji;
import id.pendopo.Peramban;
import id.pendopo.UjiAplikasi;
import id.pendopo.kernel.Peran;
import id.pendopo.kernel.Uuid7;
import id.pendopo.kernel.WaktuGeser;
import id.pendopo.platform.pemda.KonteksPemda;
import id.pendopo.platform.pemda.Pemda;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@UjiAplikasi
class PenugasanTests {

    @LocalServerPort private int port;
    @Autowired private OrganisasiQueries organisasi;
    @Autowired private WaktuGeser waktu;

    private Pemda pemda;
    private UUID opd;
    private OrangUji siti;
    private OrangUji budi;
    private Peramban kepegawaian;

    @BeforeEach
    void pemda_sendiri() {
        pemda = BasisDataUji.pemdaBaru();
        opd = OrangUji.opd(pemda, "Dinas Uji");
        siti = OrangUji.pegawai(pemda, opd, Peran.PEGAWAI);
        budi = OrangUji.pegawai(pemda, opd, Peran.PEGAWAI);
        kepegawaian = OrangUji.pegawai(pemda, opd, Peran.KEPEGAWAIAN).peramban(port);
    }

    @AfterEach
    void waktu_kembali() {
        waktu.geser(Duration.ZERO);
    }

    @Test
    void pemegang_definitif_kedua_ditolak_dengan_kata() {
        UUID kepala = kepala();
        assertThat(tugaskan(kepala, siti, "DEFINITIF", hari(-10), null, false).status())
                .isEqualTo(303);

        var jawaban = tugaskan(kepala, budi, "DEFINITIF", hari(0), null, false);

        assertThat(jawaban.status()).isEqualTo(422);
        assertThat(jawaban.dokumen().select(".govuk-error-summary").text())
                .contains("sudah ada pemegang definitifnya");
        assertThat(jawaban.dokumen().select("input[name=dasarSk]").val()).isEqualTo("SK 1/2026");
        assertThat(definitif(kepala, hari(0))).isEqualTo(1);
    }

    @Test
    void pemegang_kedua_ditolak_juga_bila_bersamaan() throws Exception {
        UUID kepala = kepala();
        List<Callable<Integer>> keduanya =
                List.of(
                        () -> tugaskan(kepala, siti, "DEFINITIF", hari(0), null, false).status(),
                        () -> tugaskan(kepala, budi, "DEFINITIF", hari(0), null, false).status());
        try (var benang = Executors.newVirtualThreadPerTaskExecutor()) {
            var status =
                    benang.invokeAll(keduanya).stream().map(f -> f.resultNow()).sorted().toList();
            assertThat(status).containsExactly(303, 422);
        }
        assertThat(definitif(kepala, hari(0))).isEqualTo(1);
    }

    @Test
    void basis_data_sendiri_menolak_pemegang_kedua() {
        UUID kepala = kepala();
        sisip(kepala, siti, hari(0));
        assertThat(
                        org.assertj.core.api.Assertions.catchThrowable(
                                () -> sisip(kepala, budi, hari(5))))
                .hasMessageContaining("penugasan_satu_pemegang");
    }

    @Test
    void menggantikan_menutup_pemegang_sebelumnya_sehari_sebelumnya() {
        UUID kepala = kepala();
        tugaskan(kepala, siti, "DEFINITIF", hari(-10), null, false);

        assertThat(tugaskan(kepala, budi, "DEFINITIF", hari(0), null, true).status())
                .isEqualTo(303);

        assertThat(peran(siti, hari(-1))).contains(Peran.KEPALA_OPD);
        assertThat(peran(siti, hari(0))).doesNotContain(Peran.KEPALA_OPD);
        assertThat(peran(budi, hari(0))).contains(Peran.KEPALA_OPD);
    }

    @Test
    void plh_berizin_tepat_pada_hari_harinya() {
        UUID kepala = kepala();
        LocalDate dari = hari(10);
        LocalDate sampai = hari(12);
        tugaskan(kepala, siti, "PLH", dari, sampai, false);
        var peramban = siti.peramban(port);

        for (var uji :
                List.of(
                        new Hari(dari.minusDays(1), false),
                        new Hari(dari, true),
                        new Hari(sampai, true),
                        new Hari(sampai.plusDays(1), false))) {
            waktu.setel(uji.hari(), LocalTime.of(9, 0), pemda.zona());
            await().atMost(Duration.ofSeconds(60))
                    .untilAsserted(
                            () ->
                                    assertThat(bolehSetujui(peramban))
                                            .as(uji.toString())
                                            .isEqualTo(uji.boleh()));
        }
    }

    private record Hari(LocalDate hari, boolean boleh) {}

    /** The route of approval does not exist for who may not approve. */
    private boolean bolehSetujui(Peramban peramban) {
        String slug = KonteksPemda.panggil(pemda, () -> organisasi.opd(opd).orElseThrow().slug());
        return peramban.post("/pelaporan/%s/2026-01/persetujuan".formatted(slug)).kirim().status()
                != 404;
    }

    @Test
    void plh_tanpa_hari_terakhir_ditolak() {
        var jawaban = tugaskan(kepala(), siti, "PLH", hari(0), null, false);
        assertThat(jawaban.status()).isEqualTo(422);
        assertThat(jawaban.dokumen().select("#akhir-galat").text()).contains("hari terakhir");
    }

    @Test
    void izin_hilang_dalam_sedetik_sesudah_tugas_berakhir_sesi_tetap() {
        UUID kepala = kepala();
        tugaskan(kepala, siti, "DEFINITIF", hari(-10), null, false);
        var peramban = siti.peramban(port);
        assertThat(peramban.get("/pelaporan").kirim().status()).isNotEqualTo(404);
        UUID tugas = tugas(kepala);

        assertThat(
                        kepegawaian
                                .post(
                                        "/organisasi/jabatan/%s/penugasan/%s/akhir"
                                                .formatted(kepala, tugas))
                                .isian("versi", 0)
                                .isian("akhir.hari", hari(-1).getDayOfMonth())
                                .isian("akhir.bulan", hari(-1).getMonthValue())
                                .isian("akhir.tahun", hari(-1).getYear())
                                .isian("alasan", "Mutasi")
                                .kirim()
                                .status())
                .isEqualTo(303);

        Janji.ditepati(
                Duration.ofSeconds(1), () -> peramban.get("/pelaporan").kirim().status() == 404);
        assertThat(peramban.get("/kantor").kirim().status()).isEqualTo(200);
    }

    @Test
    void versi_lama_dan_diri_sendiri_ditolak() {
        UUID kepala = kepala();
        tugaskan(kepala, siti, "DEFINITIF", hari(-10), null, false);
        UUID tugas = tugas(kepala);
        var bentrok =
                kepegawaian
                        .post("/organisasi/jabatan/%s/penugasan/%s/akhir".formatted(kepala, tugas))
                        .isian("versi", 7)
                        .isian("akhir.hari", hari(0).getDayOfMonth())
                        .isian("akhir.bulan", hari(0).getMonthValue())
                        .isian("akhir.tahun", hari(0).getYear())
                        .isian("alasan", "Mutasi")
                        .kirim();
        assertThat(bentrok.status()).isEqualTo(409);

        var orang = OrangUji.pegawai(pemda, opd, Peran.KEPEGAWAIAN);
        var diri =
                formulir(orang.peramban(port), kepala(), orang.pegawaiId(), "PLT", hari(0), null)
                        .kirim();
        assertThat(diri.status()).isEqualTo(403);
    }

    @Test
    void jabatan_admin_hanya_oleh_admin() {
        UUID admin = jabatan("Administrator", Peran.ADMIN);
        assertThat(tugaskan(admin, siti, "DEFINITIF", hari(0), null, false).status())
                .isEqualTo(403);
        var peramban = OrangUji.pegawai(pemda, opd, Peran.ADMIN).peramban(port);
        assertThat(
                        formulir(peramban, admin, siti.pegawaiId(), "DEFINITIF", hari(0), null)
                                .kirim()
                                .status())
                .isEqualTo(303);
    }

    private LocalDate hari(int lewat) {
        return LocalDate.now(pemda.zona()).plusDays(lewat);
    }

    private UUID kepala() {
        return jabatan("Kepala Dinas Uji", Peran.KEPALA_OPD);
    }

    private UUID jabatan(String nama, Peran peran) {
        UUID id = Uuid7.baru();
        BasisDataUji.jalankanDalam(
                pemda,
                jdbc ->
                        jdbc.sql(
                                        """
                                        insert into organisasi.jabatan
                                            (pemda_id, id, opd_id, nama, peran, berlaku_sejak)
                                        values (?, ?, ?, ?, ?, date '2020-01-01')
                                        """)
                                .params(pemda.id(), id, opd, nama, peran.name())
                                .update());
        return id;
    }

    private void sisip(UUID jabatan, OrangUji orang, LocalDate mulai) {
        BasisDataUji.jalankanDalam(
                pemda,
                jdbc ->
                        jdbc.sql(
                                        """
                                        insert into organisasi.penugasan (pemda_id, id, pegawai_id,
                                            jabatan_id, jenis, mulai, dasar_sk)
                                        values (?, ?, ?, ?, 'DEFINITIF', ?, 'SK')
                                        """)
                                .params(pemda.id(), Uuid7.baru(), orang.pegawaiId(), jabatan, mulai)
                                .update());
    }

    private Peramban.Jawaban tugaskan(
            UUID jabatan,
            OrangUji orang,
            String jenis,
            LocalDate mulai,
            LocalDate akhir,
            boolean gantikan) {
        var minta = formulir(kepegawaian, jabatan, orang.pegawaiId(), jenis, mulai, akhir);
        return (gantikan ? minta.isian("gantikan", "ya") : minta).kirim();
    }

    private static Peramban.Permintaan formulir(
            Peramban peramban,
            UUID jabatan,
            UUID pegawai,
            String jenis,
            LocalDate mulai,
            LocalDate akhir) {
        var minta =
                peramban.post("/organisasi/jabatan/%s/penugasan".formatted(jabatan))
                        .isian("pegawai", pegawai)
                        .isian("jenis", jenis)
                        .isian("dasarSk", "SK 1/2026")
                        .isian("mulai.hari", mulai.getDayOfMonth())
                        .isian("mulai.bulan", mulai.getMonthValue())
                        .isian("mulai.tahun", mulai.getYear());
        return akhir == null
                ? minta
                : minta.isian("akhir.hari", akhir.getDayOfMonth())
                        .isian("akhir.bulan", akhir.getMonthValue())
                        .isian("akhir.tahun", akhir.getYear());
    }

    private int definitif(UUID jabatan, LocalDate hari) {
        return BasisDataUji.dalam(
                pemda,
                jdbc ->
                        jdbc.sql(
                                        """
                                        select count(*) from organisasi.penugasan
                                        where jabatan_id = ? and jenis = 'DEFINITIF' and mulai <= ?
                                            and (akhir is null or akhir >= ?)
                                        """)
                                .params(jabatan, hari, hari)
                                .query(Integer.class)
                                .single());
    }

    private UUID tugas(UUID jabatan) {
        return BasisDataUji.dalam(
                pemda,
                jdbc ->
                        jdbc.sql("select id from organisasi.penugasan where jabatan_id = ?")
                                .param(jabatan)
                                .query(UUID.class)
                                .single());
    }

    private List<Peran> peran(OrangUji orang, LocalDate hari) {
        return KonteksPemda.panggil(
                pemda,
                () ->
                        organisasi.penugasan(orang.pegawaiId(), hari).stream()
                                .map(PenugasanAktif::peran)
                                .toList());
    }
}
