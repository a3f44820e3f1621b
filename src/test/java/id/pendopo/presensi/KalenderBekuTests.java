package id.pendopo.presensi;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendopo.BasisDataUji;
import id.pendopo.OrangUji;
import id.pendopo.Peramban;
import id.pendopo.UjiAplikasi;
import id.pendopo.kernel.Peran;
import id.pendopo.platform.pemda.Pemda;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A holiday in a month whose attendance is closed neither comes nor goes. */
@UjiAplikasi
class KalenderBekuTests {

    private static final String A = "/organisasi/kalender";

    @LocalServerPort int port;

    private Pemda pemda;
    private Peramban admin;

    @BeforeEach
    void susun() {
        pemda = BasisDataUji.pemdaBaru();
        admin =
                OrangUji.pegawai(pemda, OrangUji.opd(pemda, "Dinas Kominfo"), Peran.ADMIN)
                        .peramban(port);
    }

    private Peramban.Jawaban libur(LocalDate hari, String nama) {
        return admin.post(A)
                .isian("hari.hari", hari.getDayOfMonth())
                .isian("hari.bulan", hari.getMonthValue())
                .isian("hari.tahun", hari.getYear())
                .isian("nama", nama)
                .isian("dasar", "Keputusan Bupati 9/2026")
                .kirim();
    }

    private int banyak() {
        return BasisDataUji.dalam(
                pemda,
                j ->
                        j.sql("select count(*) from organisasi.hari_libur where pemda_id = ?")
                                .param(pemda.id())
                                .query(Integer.class)
                                .single());
    }

    @Test
    void libur_di_bulan_yang_dibekukan_tidak_datang_dan_tidak_pergi() {
        var hari = LocalDate.of(2026, 10, 14);
        assertThat(libur(hari, "Hari jadi").status()).isEqualTo(303);
        BasisDataUji.jalankanDalam(
                pemda,
                j ->
                        j.sql(
                                        """
                                        insert into presensi.bulan (pemda_id, bulan, dibekukan_pada,
                                            dibekukan_oleh, dibekukan_nama)
                                        values (?, '2026-10-01', now(), gen_random_uuid(), 'Uji')
                                        """)
                                .param(pemda.id())
                                .update());

        var tambah = libur(hari.plusDays(1), "Pilkades");
        assertThat(tambah.status()).isEqualTo(409);
        assertThat(tambah.dokumen().select(".govuk-error-summary").text())
                .contains("2026-10", "dibekukan");
        assertThat(tambah.dokumen().select("input[name=nama]").val()).isEqualTo("Pilkades");

        var hapus = admin.post(A + "/" + hari + "/hapus").kirim();
        assertThat(hapus.status()).isEqualTo(409);
        assertThat(hapus.dokumen().select(".govuk-error-summary").text()).contains("2026-10");
        assertThat(banyak()).isEqualTo(1);

        assertThat(libur(LocalDate.of(2026, 11, 17), "Pilkades").status()).isEqualTo(303);
        assertThat(admin.post(A + "/2026-11-17/hapus").kirim().status()).isEqualTo(303);
        assertThat(banyak()).isEqualTo(1);
    }
}
