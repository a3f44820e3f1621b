package id.pendopo.presensi.atur;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.pendopo.BasisDataUji;
import id.pendopo.OrangUji;
import id.pendopo.Peramban;
import id.pendopo.UjiAplikasi;
import id.pendopo.kernel.Peran;
import id.pendopo.kernel.WaktuGeser;
import id.pendopo.platform.pemda.KonteksPemda;
import id.pendopo.presensi.papan.PapanKini;
import id.pendopo.presensi.rekap.HasilBulan;
import id.pendopo.presensi.rekap.PenghitungBulan;
import id.pendopo.presensi.rekap.RekapUji;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** From which day on attendance counts is set by decree, not by who pressed first. */
@UjiAplikasi
class MulaiTests {

    private static final String A = "/presensi/aturan/mulai";
    private static final YearMonth NOVEMBER = YearMonth.of(2026, 11);

    @LocalServerPort int port;
    @Autowired WaktuGeser waktu;
    @Autowired PenghitungBulan penghitung;
    @Autowired PapanKini papan;

    private RekapUji u;
    private Peramban bkpsdm;

    @BeforeEach
    void susun() {
        u = RekapUji.susun();
        waktu.setel(LocalDate.of(2026, 11, 20), LocalTime.of(18, 0), u.pemda().zona());
        bkpsdm = u.bkpsdm().peramban(port);
    }

    @AfterEach
    void jamBenar() {
        waktu.geser(Duration.ZERO);
    }

    private static LocalDate h(int hari) {
        return NOVEMBER.atDay(hari);
    }

    private static Peramban.Permintaan isian(
            Peramban p, LocalDate hari, UUID opd, String dasar, String yakin) {
        return p.post(A)
                .isian("mulai.hari", hari.getDayOfMonth())
                .isian("mulai.bulan", hari.getMonthValue())
                .isian("mulai.tahun", hari.getYear())
                .isian("opd", opd == null ? "" : opd.toString())
                .isian("dasar", dasar)
                .isian("yakin", yakin);
    }

    /** Answers what it would do with yes. */
    private void tetapkan(LocalDate hari, UUID opd) {
        var tanya = isian(bkpsdm, hari, opd, "Perbup 5/2026", "").kirim();
        assertThat(tanya.status()).as(tanya.teks()).isIn(200, 303);
        if (tanya.status() == 200) {
            String yakin = tanya.dokumen().select("input[name=yakin]").val();
            assertThat(yakin).isNotEmpty();
            var jadi = isian(bkpsdm, hari, opd, "Perbup 5/2026", yakin).kirim();
            assertThat(jadi.status()).as(jadi.teks()).isEqualTo(303);
        }
    }

    private long dinilai(OrangUji siapa) {
        return KonteksPemda.panggil(
                u.pemda(),
                () -> {
                    HasilBulan hasil =
                            penghitung.satu(siapa.pegawaiId(), NOVEMBER, waktu.sekarangUrusan());
                    return (long) hasil.harian().size();
                });
    }

    private List<String> jejak() {
        return BasisDataUji.dalam(
                u.pemda(),
                j ->
                        j.sql(
                                        "select tindakan from audit.jejak where pemda_id = ? and tindakan = 'presensi.mulai-ditetapkan'")
                                .param(u.pemda().id())
                                .query(String.class)
                                .list());
    }

    @Test
    void sebelum_ditetapkan_halamannya_mengatakan_ketukan_pertama_yang_berlaku() {
        assertThat(bkpsdm.get(A).kirim().teks())
                .contains("Belum ditetapkan: dihitung sejak ketukan pertama, 1 Oktober 2026");
        assertThat(bkpsdm.get("/presensi/aturan").kirim().teks())
                .contains("dihitung sejak ketukan pertama");
        // suggested is what counts already
        var f = bkpsdm.get(A).kirim().dokumen();
        assertThat(f.select("input[name=mulai.hari]").val()).isEqualTo("1");
        assertThat(f.select("[name=mulai.bulan] option[selected]").val()).isEqualTo("10");
        // 2 to 20 November without the week ends
        assertThat(dinilai(u.guru())).isEqualTo(15);
    }

    @Test
    void hari_mulai_berlaku_bagi_semua_dan_opd_dapat_mulai_kemudian() {
        tetapkan(h(9), null);
        assertThat(dinilai(u.guru())).isEqualTo(10);
        assertThat(u.kepala().peramban(port).get("/presensi/saya?bulan=2026-11").kirim().teks())
                .contains("Presensi belum berjalan");
        tetapkan(h(16), u.dinas());
        // the school stands below the agency
        assertThat(dinilai(u.guru())).isEqualTo(5);
        assertThat(dinilai(u.kepala())).isEqualTo(5);
        assertThat(dinilai(u.tetangga())).isEqualTo(10);
        assertThat(bkpsdm.get(A).kirim().teks())
                .contains("Presensi dihitung sejak 9 November 2026", "OPD yang mulai kemudian");
        var cabut =
                bkpsdm.post(A + "/" + u.dinas() + "/pencabutan")
                        .isian("dasar-" + u.dinas(), "Perbup 7/2026")
                        .kirim();
        assertThat(cabut.status()).isEqualTo(303);
        assertThat(dinilai(u.guru())).isEqualTo(10);
        assertThat(bkpsdm.get(A).kirim().teks()).contains("Ikut pemda", "Perbup 7/2026");
        assertThat(jejak()).hasSize(3);
    }

    @Test
    void yang_salah_disebut_dan_yang_diketik_tetap_ada() {
        tetapkan(h(9), null);
        var tanpa = isian(bkpsdm, h(12), null, "x", "").kirim();
        assertThat(tanpa.status()).isEqualTo(422);
        assertThat(tanpa.dokumen().select(".govuk-error-summary").text())
                .contains("Sebut dasar hukumnya");
        assertThat(tanpa.dokumen().select("input[name=mulai.hari]").val()).isEqualTo("12");
        assertThat(isian(bkpsdm, h(9), null, "Perbup 6/2026", "").kirim().teks())
                .contains("Hari itu sudah yang berlaku");
        assertThat(isian(bkpsdm, h(9), u.dinas(), "Perbup 6/2026", "").kirim().teks())
                .contains("OPD mulai sesudah pemda");
        assertThat(isian(bkpsdm, h(9).plusYears(3), null, "Perbup 6/2026", "").kirim().status())
                .isEqualTo(422);
        assertThat(jejak()).hasSize(1);
    }

    @Test
    void hari_bulan_yang_dibekukan_tidak_berubah_artinya() {
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
        // from 1 October to 8 November nothing would count any more: October is closed
        var tolak = isian(bkpsdm, h(9), null, "Perbup 5/2026", "").kirim();
        assertThat(tolak.status()).isEqualTo(409);
        assertThat(tolak.dokumen().select(".govuk-error-summary").text()).contains("2026-10");
        // what counts already may be written down
        tetapkan(LocalDate.of(2026, 10, 1), null);
        // and an agency may begin in an open month only if that changes no closed day
        assertThat(dinilai(u.guru())).isEqualTo(15);
        assertThat(jejak()).hasSize(1);
    }

    @Test
    void papan_tidak_menyebut_siapa_pun_tanpa_keterangan_sebelum_mulai() {
        assertThat(KonteksPemda.panggil(u.pemda(), () -> papan.segar(h(17)).semua().tanpa()))
                .isEqualTo(4);
        tetapkan(h(9), null);
        tetapkan(h(18), u.dinas());
        var semua = KonteksPemda.panggil(u.pemda(), () -> papan.segar(h(17)).semua());
        // the agency and its school begin a day later, the two others are missed
        assertThat(semua.libur()).isEqualTo(2);
        assertThat(semua.tanpa()).isEqualTo(2);
    }

    @Test
    void rekap_bulan_terbuka_dihitung_ulang() {
        tetapkan(h(9), null);
        await().atMost(Duration.ofSeconds(60))
                .until(
                        () ->
                                BasisDataUji.dalam(
                                                u.pemda(),
                                                j ->
                                                        j.sql(
                                                                        """
                                                                        select count(*) from presensi.hitung
                                                                        where pemda_id = ? and selesai_pada is not null
                                                                            and sebab = 'Perbup 5/2026'
                                                                        """)
                                                                .param(u.pemda().id())
                                                                .query(Integer.class)
                                                                .single())
                                        == 2);
        assertThat(bkpsdm.get(A).kirim().teks()).contains("9 November 2026");
    }

    @Test
    void hanya_yang_mengatur_pemda_yang_menetapkan() {
        var operator = OrangUji.pegawai(u.pemda(), u.dinas(), Peran.OPERATOR).peramban(port);
        assertThat(operator.get(A).kirim().status()).isEqualTo(404);
        assertThat(isian(operator, h(9), null, "Perbup 5/2026", "").kirim().status())
                .isEqualTo(404);
        assertThat(operator.get("/presensi/aturan").kirim().teks())
                .contains("dihitung sejak ketukan pertama");
    }
}
