package id.pendopo.presensi.rekap;

import static id.pendopo.presensi.rekap.RekapUji.OKTOBER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.pendopo.OrangUji;
import id.pendopo.Peramban;
import id.pendopo.UjiAplikasi;
import id.pendopo.kernel.WaktuGeser;
import id.pendopo.platform.lembar.Baris;
import id.pendopo.platform.lembar.PembacaLembar;
import id.pendopo.platform.lembar.Sel;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What stands in the downloaded recap, read back cell by cell. */
@UjiAplikasi
class UnduhanRekapTests {

    private static final LocalDate TELAT = LocalDate.of(2026, 10, 6);
    private static final LocalDate MANGKIR = LocalDate.of(2026, 10, 7);

    @LocalServerPort int port;
    @Autowired WaktuGeser waktu;
    @TempDir Path folder;

    private RekapUji u;
    private Peramban bkpsdm;

    @BeforeEach
    void susun() {
        u = RekapUji.susun();
        waktu.setel(LocalDate.of(2026, 11, 3), LocalTime.of(9, 0), u.pemda().zona());
        bkpsdm = u.bkpsdm().peramban(port);
        u.ubahMasuk(u.guru().pegawaiId(), TELAT, LocalTime.of(7, 49));
        u.ubahMasuk(u.guru().pegawaiId(), MANGKIR, null);
        var minta = bkpsdm.post("/presensi/rekap/hitungan").isian("bulan", OKTOBER).kirim();
        assertThat(minta.status()).isEqualTo(303);
        await().atMost(Duration.ofSeconds(60))
                .until(
                        () ->
                                u.satu(
                                                Integer.class,
                                                "select count(*) from presensi.hitung where selesai_pada is null")
                                        == 0);
    }

    @AfterEach
    void jamBenar() {
        waktu.geser(Duration.ZERO);
    }

    private List<Baris> unduh(Peramban p, String jalur) throws IOException {
        var jawab = p.get(jalur).kirim();
        assertThat(jawab.status()).isEqualTo(200);
        Path berkas = Files.write(folder.resolve("rekap.xlsx"), jawab.isi());
        var hasil = new ArrayList<Baris>();
        try (var lembar = PembacaLembar.buka(berkas, "rekap.xlsx")) {
            lembar.forEach(hasil::add);
        }
        return hasil;
    }

    private static int kepala(List<Baris> isi) {
        for (int i = 0; i < isi.size(); i++) {
            if (isi.get(i).sel().stream().anyMatch(s -> s.tampil().equals("TL1"))) {
                return i;
            }
        }
        throw new AssertionError("no header in " + isi);
    }

    /** The cell of a person below a header. */
    private static Sel sel(List<Baris> isi, OrangUji siapa, String kolom) {
        var judul = isi.get(kepala(isi)).sel();
        int k = judul.stream().map(Sel::tampil).toList().indexOf(kolom);
        assertThat(k).as(kolom).isNotNegative();
        return isi.stream()
                .filter(b -> b.sel().stream().anyMatch(s -> s.tampil().equals(siapa.nama())))
                .findFirst()
                .orElseThrow()
                .sel(k);
    }

    private static BigDecimal angka(List<Baris> isi, OrangUji siapa, String kolom) {
        var s = sel(isi, siapa, kolom);
        assertThat(s).as(kolom + " is a number").isInstanceOf(Sel.Angka.class);
        assertThat(s.rumus()).isFalse();
        return ((Sel.Angka) s).nilai();
    }

    @Test
    void setiap_orang_satu_baris_dengan_angka_yang_dapat_dijumlah() throws IOException {
        var isi = unduh(bkpsdm, "/presensi/rekap/rekap.xlsx?bulan=2026-10");
        int k = kepala(isi);
        assertThat(isi.subList(0, k).toString()).contains("Oktober 2026", "Sementara");
        assertThat(isi.subList(k + 1, isi.size()))
                .extracting(b -> b.sel(1).tampil())
                .containsExactlyInAnyOrder(
                        u.bkpsdm().nama(), u.kepala().nama(), u.guru().nama(), u.tetangga().nama());

        // October 2026: 22 working days
        var guru = u.guru();
        assertThat(angka(isi, guru, "TL1")).isEqualByComparingTo("1");
        assertThat(angka(isi, guru, "TK")).isEqualByComparingTo("1");
        assertThat(angka(isi, guru, "TAM")).isEqualByComparingTo("0");
        assertThat(isi.get(k).sel(4).tampil()).isNotEmpty();
        assertThat(((Sel.Angka) baris(isi, guru).sel(4)).nilai()).isEqualByComparingTo("22");
        assertThat(((Sel.Angka) baris(isi, guru).sel(5)).nilai()).isEqualByComparingTo("21");
        assertThat(((Sel.Angka) baris(isi, guru).sel(6)).nilai()).isEqualByComparingTo("1");
        assertThat(((Sel.Angka) baris(isi, guru).sel(8)).nilai()).isEqualByComparingTo("19");
        // 0.50 for TL1 and 3.00 for the day without reason, as a percentage
        assertThat(baris(isi, guru).sel(22).tampil()).isEqualTo("3.5%");
        assertThat(baris(isi, u.kepala()).sel(22).tampil()).isEqualTo("0%");
        assertThat(baris(isi, guru).sel(2).tampil()).isEqualTo("SDN 1 Bukit");
        // a number of eighteen digits stays text: a spreadsheet would round it
        assertThat(baris(isi, guru).sel(0)).isInstanceOf(Sel.Teks.class);
        assertThat(baris(isi, guru).sel(0).tampil()).hasSize(18);
    }

    private static Baris baris(List<Baris> isi, OrangUji siapa) {
        return isi.stream()
                .filter(b -> b.sel().size() > 1 && b.sel(1).tampil().equals(siapa.nama()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void kepala_mengunduh_opd_dan_unitnya_saja() throws IOException {
        var isi = unduh(u.kepala().peramban(port), "/presensi/rekap/rekap.xlsx?bulan=2026-10");
        assertThat(isi.subList(kepala(isi) + 1, isi.size()))
                .extracting(b -> b.sel(1).tampil())
                .containsExactlyInAnyOrder(u.kepala().nama(), u.guru().nama());
    }

    @Test
    void daftar_tpp_menjelaskan_setiap_potongan() throws IOException {
        bkpsdm.post("/presensi/rekap/pembekuan").isian("bulan", OKTOBER).kirim();
        await().atMost(Duration.ofSeconds(60))
                .until(() -> u.satu(Integer.class, "select count(*) from presensi.bulan") == 1);
        var isi = unduh(bkpsdm, "/presensi/rekap/tpp.xlsx?bulan=2026-10");
        var jelas = baris(isi, u.guru()).sel(26).tampil();
        assertThat(jelas).contains("TL1 0,5%", "TK 3%", "Perbup 1/2026");
        assertThat(isi.subList(0, kepala(isi)).toString()).contains("Dibekukan", u.bkpsdm().nama());
    }
}
