package id.pendopo.aduan.petugas;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendopo.Peramban;
import id.pendopo.UjiAplikasi;
import id.pendopo.aduan.PengajuanService;
import id.pendopo.kernel.WaktuGeser;
import java.awt.Color;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The desk over HTTP: each act, and what stands against it. */
@UjiAplikasi
class MejaTests {

    private static final String JAWABAN = "Terima kasih, tim kami turun besok pagi ke lokasi.";

    @LocalServerPort int port;
    @Autowired PengajuanService pengajuan;
    @Autowired WaktuGeser waktu;

    private MejaUji meja;
    private Peramban kepala;
    private Peramban operator;
    private Peramban tetangga;
    private Peramban admin;

    @BeforeEach
    void susun() {
        meja = MejaUji.susun(pengajuan);
        waktu.setel(LocalDate.of(2026, 11, 9), LocalTime.of(10, 0), meja.pemda().zona());
        kepala = meja.kepala().peramban(port);
        operator = meja.operator().peramban(port);
        tetangga = meja.tetangga().peramban(port);
        admin = meja.admin().peramban(port);
    }

    @AfterEach
    void kembalikanWaktu() {
        waktu.geser(Duration.ZERO);
    }

    private static String url(String nomor) {
        return "/aduan/kelola/" + nomor;
    }

    private Peramban.Permintaan pada(Peramban siapa, String nomor, String tindakan) {
        return siapa.post(url(nomor) + "/" + tindakan).isian("dilihat", meja.versi(nomor));
    }

    @Test
    void dari_kotak_sampai_selesai() {
        String nomor = meja.lapor();
        var kotak = kepala.get("/aduan/kelola").kirim();
        assertThat(kotak.status()).isEqualTo(200);
        assertThat(kotak.dokumen().select("tbody tr")).hasSize(1);
        assertThat(kotak.dokumen().select("tbody").text())
                .contains("Jawab: sisa 23 jam")
                .contains("Tindak lanjut: sisa 18 hari");
        assertThat(kotak.dokumen().select("nav.tab [aria-current]").text()).contains("1");
        assertThat(pada(kepala, nomor, "jawaban").isian("isi", JAWABAN).kirim().status())
                .isEqualTo(303);
        assertThat(pada(operator, nomor, "pengerjaan").kirim().status()).isEqualTo(303);
        assertThat(
                        operator.post(url(nomor) + "/tindakan")
                                .isian("isi", "Ditambal dua lubang di depan pasar.")
                                .berkas("sebelum", "a.png", MejaUji.foto(Color.RED))
                                .berkas("sesudah", "b.png", MejaUji.foto(Color.GREEN))
                                .kirim()
                                .status())
                .isEqualTo(303);
        var tanpaBukti =
                pada(kepala, nomor, "penyelesaian")
                        .isian("isi", "Dua lubang sudah ditambal semuanya.")
                        .kirim();
        assertThat(tanpaBukti.status()).isEqualTo(422);
        assertThat(tanpaBukti.dokumen().select(".govuk-error-summary a").attr("href"))
                .isEqualTo("#penyelesaian-bukti");
        assertThat(tanpaBukti.dokumen().select("#penyelesaian-isi").text())
                .startsWith("Dua lubang");
        String bukti = tanpaBukti.dokumen().select("input[name=terkumpul]").attr("value");
        assertThat(
                        pada(kepala, nomor, "penyelesaian")
                                .isian("isi", "Dua lubang sudah ditambal semuanya.")
                                .isian("terkumpul", bukti)
                                .kirim()
                                .status())
                .isEqualTo(303);
        assertThat(meja.status(nomor)).isEqualTo("SELESAI");
        assertThat(meja.langkah(nomor))
                .containsExactly("DIAJUKAN", "DIJAWAB", "DIPROSES", "TINDAKAN", "SELESAI");
        assertThat(kepala.get("/aduan/kelola").kirim().dokumen().select("tbody tr")).isEmpty();
        assertThat(kepala.get("/aduan/kelola?status=SELESAI").kirim().dokumen().select("tbody tr"))
                .hasSize(1);
        String foto = kepala.get(url(nomor)).kirim().dokumen().select(".linimasa img").attr("src");
        assertThat(kepala.get(foto).kirim().kepala("Content-Type")).startsWith("image/");
        assertThat(tetangga.get(foto).kirim().status()).isEqualTo(404);
    }
}
