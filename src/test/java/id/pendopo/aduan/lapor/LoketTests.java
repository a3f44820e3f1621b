package id.pendopo.aduan.lapor;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendopo.BasisDataUji;
import id.pendopo.OrangUji;
import id.pendopo.Peramban;
import id.pendopo.UjiAplikasi;
import id.pendopo.kernel.Peran;
import id.pendopo.kernel.Uuid7;
import id.pendopo.kernel.WaktuGeser;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** An official writes down what was said to him; the clocks run from when it was said. */
@UjiAplikasi
class LoketTests {

    private static final LocalDate SENIN = LocalDate.of(2026, 11, 9);

    @LocalServerPort int port;
    @Autowired WaktuGeser waktu;

    private LaporUji uji;
    private OrangUji petugas;
    private Peramban peramban;

    @BeforeEach
    void susun() {
        uji = LaporUji.susun();
        waktu.setel(SENIN, LocalTime.of(10, 0), uji.pemda().zona());
        petugas = OrangUji.pegawai(uji.pemda(), uji.opd(), Peran.OPERATOR);
        peramban = petugas.peramban(port);
    }

    @AfterEach
    void kembalikanWaktu() {
        waktu.geser(Duration.ZERO);
    }

    private Peramban.Jawaban catat(String kanal, LocalDate hari, String jam, String alasan) {
        return peramban.post("/aduan/loket")
                .kunci(Uuid7.baru())
                .isian("kanal", kanal)
                .isian("diterima.hari", hari.getDayOfMonth())
                .isian("diterima.bulan", hari.getMonthValue())
                .isian("diterima.tahun", hari.getYear())
                .isian("jam", jam)
                .isian("alasan", alasan)
                .isian("isi", "Pak Amir melapor lampu di simpang mati.")
                .isian("patokan", "simpang lima")
                .isian("kategori", "jalan-rusak")
                .isian("nama", "Amir")
                .kirim();
    }

    @Test
    void jam_berjalan_sejak_disampaikan_dan_tercatat_di_audit() {
        assertThat(peramban.get("/aduan/loket").kirim().dokumen().select("#jam").val())
                .isEqualTo("10.00");
        var jawab = catat("TELEPON", SENIN.minusDays(1), "20.30", "Telepon malam, dicatat pagi.");
        assertThat(jawab.status()).isEqualTo(200);
        assertThat(jawab.kepala("Cache-Control")).isEqualTo("no-store");
        assertThat(jawab.dokumen().select("#kode-lacak")).hasSize(1);
        assertThat(jawab.dokumen().select(".kop, svg.qr")).hasSizeGreaterThan(1);
        assertThat(jawab.dokumen().select(".panel").text()).contains("9 Nov 2026 20.30");
        var laporan = uji.laporan().getFirst();
        assertThat(laporan.kanal()).isEqualTo("TELEPON");
        assertThat(laporan.dibuatPada())
                .isEqualTo(
                        SENIN.minusDays(1).atTime(20, 30).atZone(uji.pemda().zona()).toInstant());
        assertThat(jejak())
                .isEqualTo("aduan.dicatat Telepon malam, dicatat pagi. " + petugas.nama());
    }

    private String jejak() {
        return BasisDataUji.dalam(
                uji.pemda(),
                j ->
                        j.sql(
                                        """
                                        select tindakan || ' ' || alasan || ' ' || nama from audit.jejak
                                        where pemda_id = ? and tindakan like 'aduan.%'
                                        """)
                                .param(uji.pemda().id())
                                .query(String.class)
                                .single());
    }

    @Test
    void waktu_yang_mustahil_ditolak_dengan_isian_tetap() {
        assertThat(medan(catat("SURAT", SENIN, "10.30", ""))).isEqualTo("#diterima");
        assertThat(medan(catat("SURAT", SENIN.minusDays(8), "10.00", "Surat terselip di map.")))
                .isEqualTo("#diterima");
        assertThat(medan(catat("SURAT", SENIN, "08.00", ""))).isEqualTo("#alasan");
        assertThat(medan(catat("SURAT", SENIN, "25.00", ""))).isEqualTo("#jam");
        assertThat(medan(catat("WEB", SENIN, "10.00", ""))).isEqualTo("#kanal");
        assertThat(uji.laporan()).isEmpty();
    }

    private static String medan(Peramban.Jawaban jawab) {
        assertThat(jawab.status()).isEqualTo(422);
        assertThat(jawab.dokumen().select("#cerita").text()).contains("Pak Amir");
        return jawab.dokumen().select(".govuk-error-summary__list a").attr("href");
    }

    @Test
    void tanpa_izin_tidak_ditemukan() {
        var lain = OrangUji.pegawai(uji.pemda(), uji.opd(), Peran.PEGAWAI).peramban(port);
        assertThat(lain.get("/aduan/loket").kirim().status()).isEqualTo(404);
        assertThat(new Peramban(port, uji.pemda()).get("/aduan/loket").kirim().lokasi())
                .startsWith("/masuk");
    }
}
