package id.pendopo.presensi.atur;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendopo.BasisDataUji;
import id.pendopo.OrangUji;
import id.pendopo.UjiAplikasi;
import id.pendopo.kernel.Peran;
import id.pendopo.kernel.Uuid7;
import id.pendopo.platform.pemda.Pemda;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The figures of the overview are those of who looks: an operator sees his units. */
@UjiAplikasi
class RingkasanTests {

    @LocalServerPort int port;

    private Pemda pemda;
    private UUID dinas;
    private UUID puskesmas;
    private UUID lain;

    @BeforeEach
    void susun() {
        pemda = BasisDataUji.pemdaBaru();
        dinas = OrangUji.opd(pemda, "Dinas Kesehatan");
        puskesmas = OrangUji.opd(pemda, "Puskesmas Hulu");
        lain = OrangUji.opd(pemda, "Dinas Lain");
        jalankan("update organisasi.opd set induk_id = ? where id = ?", dinas, puskesmas);
    }

    private void jalankan(String sql, @Nullable Object... nilai) {
        BasisDataUji.jalankanDalam(pemda, j -> j.sql(sql).params(Arrays.asList(nilai)).update());
    }

    private void tempat(String nama, @Nullable UUID opd, @Nullable UUID pegawai, String sampai) {
        UUID id = Uuid7.baru();
        jalankan(
                """
                insert into presensi.tempat (pemda_id, id, nama, lintang, bujur, radius_m, berlaku_sejak,
                    berlaku_sampai)
                values (?, ?, ?, -3.4, 104.2, 100, '2025-01-01', ?::date)
                """,
                pemda.id(),
                id,
                nama,
                sampai);
        jalankan(
                """
                insert into presensi.tempat_untuk (pemda_id, id, tempat_id, opd_id, pegawai_id, berlaku_sejak)
                values (?, ?, ?, ?, ?, '2025-01-01')
                """,
                pemda.id(),
                Uuid7.baru(),
                id,
                opd,
                pegawai);
    }

    private void bergiliran(UUID opd) {
        jalankan(
                """
                insert into presensi.jenis_giliran (pemda_id, opd_id, kode, nama, masuk, pulang)
                values (?, ?, 'P', 'Pagi', '07:00', '14:00')
                """,
                pemda.id(),
                opd);
    }

    private List<String> angka(OrangUji siapa) {
        return siapa.peramban(port)
                .get("/presensi/aturan")
                .kirim()
                .dokumen()
                .select(".ubin__nilai")
                .eachText();
    }

    @Test
    void operator_melihat_angka_unitnya_dan_kepegawaian_seluruh_pemda() {
        var operator = OrangUji.pegawai(pemda, dinas, Peran.OPERATOR);
        var bkpsdm = OrangUji.pegawai(pemda, lain, Peran.KEPEGAWAIAN);
        var perawat = OrangUji.pegawai(pemda, puskesmas, Peran.PEGAWAI);
        tempat("Kantor dinas", dinas, null, null);
        tempat("Puskesmas", puskesmas, null, null);
        tempat("Rumah perawat", null, perawat.pegawaiId(), null);
        tempat("Kantor lain", lain, null, null);
        tempat("Alun-alun, untuk semua", null, null, null);
        tempat("Kantor lama", dinas, null, "2025-06-30");
        bergiliran(puskesmas);
        bergiliran(lain);
        // patterns, places, units with shifts
        assertThat(angka(operator)).containsExactly("0", "4", "1");
        assertThat(angka(bkpsdm)).containsExactly("0", "5", "2");
    }
}
