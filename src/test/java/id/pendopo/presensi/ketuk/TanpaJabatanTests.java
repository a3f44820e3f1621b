package id.pendopo.presensi.ketuk;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendopo.BasisDataUji;
import id.pendopo.OrangUji;
import id.pendopo.Peramban;
import id.pendopo.UjiAplikasi;
import id.pendopo.kernel.WaktuGeser;
import id.pendopo.presensi.Arah;
import id.pendopo.presensi.ketuk.PonselUji.Letak;
import id.pendopo.presensi.mohon.MohonUji;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Most of the staff hold no post: teachers, PPPK, honorary staff. Their days count as well. */
@UjiAplikasi
class TanpaJabatanTests {

    private static final LocalDate SENIN = LocalDate.of(2026, 11, 9);

    @LocalServerPort int port;
    @Autowired WaktuGeser waktu;

    private MohonUji kantor;

    @BeforeEach
    void susun() {
        kantor = new MohonUji(BasisDataUji.pemdaBaru());
        waktu.setel(SENIN, LocalTime.of(7, 20), kantor.pemda.zona());
    }

    @AfterEach
    void jamBenar() {
        waktu.geser(Duration.ZERO);
    }

    private OrangUji orang(String status) {
        return OrangUji.tanpaJabatan(kantor.pemda, kantor.opd, status);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PNS", "PPPK", "PPPK_PARUH_WAKTU", "NON_ASN"})
    void setiap_pegawai_aktif_mengetuk_dan_melihat_bulannya(String status) {
        var o = orang(status);
        var ponsel = new PonselUji(port, o);
        ponsel.ambilTiket(0);
        var jawab =
                PonselUji.diterima(
                        port, o, ponsel.daring(Arah.MASUK, new Letak(-3.4321, 104.2345, 12)));
        assertThat(jawab.get("keadaan").asString()).isIn("TERKIRIM", "DITINJAU");
        var p = o.peramban(port);
        var halaman = p.get("/presensi").kirim();
        assertThat(halaman.status()).isEqualTo(200);
        assertThat(halaman.dokumen().select("nav a[href=/presensi]")).isNotEmpty();
        assertThat(p.get("/presensi/saya?bulan=2026-11").kirim().dokumen().select("main").text())
                .contains("07.20");
    }

    @Test
    void permohonannya_sampai_ke_kepala_dan_diputuskan() {
        var o = orang("NON_ASN");
        String nomor = MohonUji.ajukan(o.peramban(port), "izin", SENIN, SENIN);
        assertThat(o.peramban(port).get("/presensi/mohon/" + nomor).kirim().status())
                .isEqualTo(200);
        var kepala = kantor.kepala.peramban(port);
        assertThat(kepala.get("/presensi/persetujuan").kirim().teks()).contains(o.nama());
        assertThat(kantor.putus(kepala, nomor, "persetujuan", "").kirim().status()).isEqualTo(303);
        assertThat(kantor.status(nomor)).isEqualTo("TERBIT");
    }

    @Test
    void milik_orang_lain_tetap_tertutup() {
        String lain = MohonUji.ajukan(kantor.siti.peramban(port), "izin", SENIN, SENIN);
        var p = orang("PPPK").peramban(port);
        for (String jalur :
                new String[] {
                    "/presensi/mohon/" + lain,
                    "/presensi/papan",
                    "/presensi/rekap",
                    "/presensi/persetujuan",
                    "/presensi/tinjau",
                    "/presensi/daftar",
                    "/presensi/aturan",
                    "/presensi/rekap/pembekuan"
                }) {
            assertThat(p.get(jalur).kirim().status()).as(jalur).isEqualTo(404);
        }
    }

    @Test
    void hak_saya_menyebut_yang_didapat_sebagai_pegawai() {
        var teks = orang("PPPK").peramban(port).get("/profil/hak").kirim().dokumen().select("main");
        assertThat(teks.text()).contains("Sebagai pegawai aktif", "Presensi diri sendiri");
    }

    @Test
    void yang_sudah_berhenti_dan_yang_bukan_pegawai_tidak_mengetuk() {
        var berhenti = orang("PPPK");
        BasisDataUji.jalankanDalam(
                kantor.pemda,
                j ->
                        j.sql("update organisasi.pegawai set aktif = false where id = ?")
                                .param(berhenti.pegawaiId())
                                .update());
        var luar = OrangUji.warga(kantor.pemda, "Tanpa Data Pegawai");
        for (Peramban p : new Peramban[] {berhenti.peramban(port), luar.peramban(port)}) {
            assertThat(p.get("/presensi").kirim().status()).isEqualTo(404);
            assertThat(p.get("/presensi/tiket").kirim().status()).isEqualTo(404);
            assertThat(p.get("/presensi/mohon").kirim().status()).isEqualTo(404);
        }
    }
}
