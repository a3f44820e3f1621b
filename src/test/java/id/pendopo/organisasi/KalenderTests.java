package id.pendopo.organisasi;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendopo.BasisDataUji;
import id.pendopo.OrangUji;
import id.pendopo.UjiAplikasi;
import id.pendopo.kernel.Peran;
import id.pendopo.platform.pemda.KonteksPemda;
import id.pendopo.platform.pemda.Pemda;
import java.time.LocalDate;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@UjiAplikasi
class KalenderTests {

    private static final LocalDate JUMAT = LocalDate.of(2026, 8, 14);
    private static final LocalDate MERDEKA = LocalDate.of(2026, 8, 17);
    private static final LocalDate SELASA = LocalDate.of(2026, 8, 18);

    @LocalServerPort private int port;
    @Autowired private KalenderService kalender;

    private Pemda pemda;

    @BeforeEach
    void pemda_sendiri() {
        pemda = BasisDataUji.pemdaBaru();
    }

    private <T> T di(Supplier<T> kerja) {
        return KonteksPemda.<T, RuntimeException>panggil(pemda, kerja::get);
    }

    @Test
    void akhir_pekan_dan_libur_nasional_bukan_hari_kerja() {
        assertThat(di(() -> kalender.hariKerja(JUMAT))).isTrue();
        assertThat(di(() -> kalender.hariKerja(JUMAT.plusDays(1)))).isFalse();
        assertThat(di(() -> kalender.hariKerja(MERDEKA))).isFalse();
        assertThat(di(() -> kalender.jumlahHariKerja(JUMAT, SELASA))).isEqualTo(2);
        assertThat(di(() -> kalender.jumlahHariKerja(SELASA, JUMAT))).isZero();
    }

    @Test
    void menambah_hari_kerja_melompati_libur_ke_dua_arah() {
        assertThat(di(() -> kalender.tambahHariKerja(JUMAT, 1))).isEqualTo(SELASA);
        assertThat(di(() -> kalender.tambahHariKerja(SELASA, -1))).isEqualTo(JUMAT);
        assertThat(di(() -> kalender.tambahHariKerja(MERDEKA, 0))).isEqualTo(MERDEKA);
        LocalDate jauh = di(() -> kalender.tambahHariKerja(JUMAT, 250));
        assertThat(di(() -> kalender.jumlahHariKerja(JUMAT.plusDays(1), jauh))).isEqualTo(250);
        assertThat(di(() -> kalender.hariKerja(jauh))).isTrue();
    }

    @Test
    void pola_kerja_daerah_menggantikan_pola_nasional_sejak_harinya() {
        BasisDataUji.jalankanDalam(
                pemda,
                jdbc ->
                        jdbc.sql(
                                        """
                                        insert into organisasi.pola_kerja (pemda_id, id, nama, hari,
                                            masuk, pulang, berlaku_sejak, dasar)
                                        values (?, gen_random_uuid(), 'Enam hari', '{1,2,3,4,5,6}',
                                            '07:30', '14:00', date '2026-08-15', 'Perwali')
                                        """)
                                .param(pemda.id())
                                .update());
        assertThat(di(() -> kalender.hariKerja(LocalDate.of(2026, 8, 8)))).isFalse();
        assertThat(di(() -> kalender.hariKerja(LocalDate.of(2026, 8, 15)))).isTrue();
        assertThat(
                        di(
                                () ->
                                        kalender.jumlahHariKerja(
                                                LocalDate.of(2026, 8, 8),
                                                LocalDate.of(2026, 8, 15))))
                .isEqualTo(6);
    }

    @Test
    void libur_daerah_ditambah_dan_dihapus_admin_saja() {
        var opd = OrangUji.opd(pemda, "Kominfo");
        var admin = OrangUji.pegawai(pemda, opd, Peran.ADMIN).peramban(port);
        var pegawai = OrangUji.pegawai(pemda, opd, Peran.KEPEGAWAIAN).peramban(port);
        assertThat(libur(pegawai, JUMAT).status()).isEqualTo(404);
        assertThat(libur(admin, JUMAT).status()).isEqualTo(303);
        assertThat(di(() -> kalender.hariKerja(JUMAT))).isFalse();
        assertThat(libur(admin, JUMAT).status()).isEqualTo(422);
        assertThat(libur(admin, MERDEKA).dokumen().select("#hari-galat").text())
                .contains("sudah tercatat");
        assertThat(admin.get("/organisasi/kalender?tahun=2026").kirim().dokumen().text())
                .contains("Hari jadi", "Libur daerah");
        assertThat(admin.post("/organisasi/kalender/2026-08-14/hapus").kirim().status())
                .isEqualTo(303);
        assertThat(di(() -> kalender.hariKerja(JUMAT))).isTrue();
        assertThat(admin.post("/organisasi/kalender/2026-08-17/hapus").kirim().status())
                .isEqualTo(404);
    }

    private static id.pendopo.Peramban.Jawaban libur(id.pendopo.Peramban p, LocalDate hari) {
        return p.post("/organisasi/kalender")
                .isian("hari.hari", hari.getDayOfMonth())
                .isian("hari.bulan", hari.getMonthValue())
                .isian("hari.tahun", hari.getYear())
                .isian("nama", "Hari jadi")
                .isian("dasar", "Perwali 1/2026")
                .kirim();
    }

    @Test
    void tahun_tanpa_daftar_libur_diberi_peringatan() {
        assertThat(di(() -> kalender.tahunDiketahui(2026))).isTrue();
        assertThat(di(() -> kalender.tahunDiketahui(2090))).isFalse();
        var pegawai =
                OrangUji.pegawai(pemda, OrangUji.opd(pemda, "Kominfo"), Peran.PEGAWAI)
                        .peramban(port);
        assertThat(pegawai.get("/organisasi/kalender?tahun=2090").kirim().dokumen().text())
                .contains("Daftar hari libur nasional 2090 belum ada");
    }
}
