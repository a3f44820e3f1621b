package id.pendopo.presensi.mohon;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendopo.BasisDataUji;
import id.pendopo.Peramban;
import id.pendopo.UjiAplikasi;
import id.pendopo.kernel.WaktuGeser;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * The same moment is another day in the east of the country: deadlines end with the day of the
 * pemda, and working days are those of its calendar. All figures are counted by hand.
 */
@UjiAplikasi
class ZonaMohonTests {

    @LocalServerPort int port;
    @Autowired WaktuGeser waktu;

    private MohonUji u;
    private Peramban siti;

    private void susun(String zona) {
        u = new MohonUji(BasisDataUji.pemdaBaru(ZoneId.of(zona)));
        siti = u.siti.peramban(port);
    }

    @AfterEach
    void jamBenar() {
        waktu.geser(Duration.ZERO);
    }

    /** The same moment everywhere: 16:30 UTC is 23:30 WIB, 00:30 WITA and 01:30 WIT. */
    private void malam(LocalDate hariWib) {
        waktu.setel(hariWib, LocalTime.of(16, 30), ZoneOffset.UTC);
    }

    private Peramban.Permintaan koreksi(LocalDate hari, String jam) {
        return MohonUji.tanggal(
                siti.post("/presensi/mohon/koreksi")
                        .isian("arah", "PULANG")
                        .isian("jam", jam)
                        .isian("alasan", "Ponsel mati"),
                "dari",
                hari);
    }

    /** Leave of absence may follow three working days later: of Monday 2 Nov until Thursday 5. */
    @ParameterizedTest
    @CsvSource({"Asia/Jakarta, 303", "Asia/Makassar, 422", "Asia/Jayapura, 422"})
    void izin_susulan_berakhir_bersama_hari_setempat(String zona, int status) {
        susun(zona);
        malam(LocalDate.of(2026, 11, 5));
        var senin = LocalDate.of(2026, 11, 2);
        var jawab = MohonUji.isian(siti, "izin", senin, senin).kirim();
        assertThat(jawab.status()).as(jawab.teks()).isEqualTo(status);
        if (status == 422) {
            assertThat(jawab.dokumen().select(".govuk-error-summary").text())
                    .contains("3 hari kerja");
        }
    }

    @ParameterizedTest
    @CsvSource({"Asia/Jakarta", "Asia/Makassar", "Asia/Jayapura"})
    void menit_terakhir_masih_diterima_dan_menit_pertama_hari_berikutnya_tidak(String zona) {
        susun(zona);
        var senin = LocalDate.of(2026, 11, 2);
        waktu.setel(LocalDate.of(2026, 11, 6), LocalTime.MIDNIGHT, u.pemda.zona());
        assertThat(MohonUji.isian(siti, "izin", senin, senin).kirim().status()).isEqualTo(422);
        waktu.setel(LocalDate.of(2026, 11, 5), LocalTime.of(23, 58), u.pemda.zona());
        assertThat(MohonUji.isian(siti, "izin", senin, senin).kirim().status()).isEqualTo(303);
    }

    /** Annual leave is asked for before it begins, on its first day at the latest. */
    @ParameterizedTest
    @CsvSource({"Asia/Jakarta, 303", "Asia/Makassar, 422", "Asia/Jayapura, 422"})
    void cuti_tahunan_paling_lambat_hari_pertamanya(String zona, int status) {
        susun(zona);
        malam(LocalDate.of(2026, 11, 5));
        var kamis = LocalDate.of(2026, 11, 5);
        assertThat(MohonUji.isian(siti, "cuti-tahunan", kamis, kamis.plusDays(1)).kirim().status())
                .isEqualTo(status);
    }

    /**
     * A correction may follow five working days later: of Friday 30 Oct Monday 2 to Friday 6, and
     * the week end that follows takes nothing away. Monday 9 is the sixth.
     */
    @ParameterizedTest
    @CsvSource({
        "Asia/Jakarta, 303, 2026-10-30T09:10:00Z",
        "Asia/Makassar, 422, 2026-10-30T08:10:00Z",
        "Asia/Jayapura, 422, 2026-10-30T07:10:00Z"
    })
    void koreksi_dihitung_dengan_hari_kerja_setempat(String zona, int status, Instant saat) {
        susun(zona);
        var jumat = LocalDate.of(2026, 10, 30);
        malam(LocalDate.of(2026, 11, 8));
        assertThat(koreksi(jumat, "16.10").kirim().status()).isEqualTo(status);
        // two days before it is in time everywhere, and the hour is that of the pemda
        malam(LocalDate.of(2026, 11, 6));
        if (status == 422) {
            assertThat(koreksi(jumat, "16.10").kirim().status()).isEqualTo(303);
        }
        var tercatat =
                BasisDataUji.dalam(
                        u.pemda,
                        j ->
                                j.sql("select waktu from presensi.permohonan where pemda_id = ?")
                                        .param(u.pemda.id())
                                        .query(Timestamp.class)
                                        .single());
        assertThat(tercatat.toInstant()).isEqualTo(saat);
    }

    /** Fri 14, Tue 18 and Wed 19 August are worked; 15 and 16 are a week end, 17 is the holiday. */
    @ParameterizedTest
    @CsvSource({"Asia/Jakarta", "Asia/Makassar", "Asia/Jayapura"})
    void libur_nasional_dan_akhir_pekan_tidak_memotong_cuti(String zona) {
        susun(zona);
        waktu.setel(LocalDate.of(2026, 8, 10), LocalTime.of(0, 5), u.pemda.zona());
        String nomor =
                MohonUji.ajukan(
                        siti, "cuti-tahunan", LocalDate.of(2026, 8, 14), LocalDate.of(2026, 8, 19));
        int hari =
                BasisDataUji.dalam(
                        u.pemda,
                        j ->
                                j.sql(
                                                "select hari from presensi.permohonan where pemda_id = ? and nomor = ?")
                                        .params(u.pemda.id(), nomor)
                                        .query(Integer.class)
                                        .single());
        assertThat(hari).isEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource({"Asia/Jakarta, 2026", "Asia/Makassar, 2027", "Asia/Jayapura, 2027"})
    void nomor_memakai_tahun_setempat_saat_tahun_berganti(String zona, int tahun) {
        susun(zona);
        malam(LocalDate.of(2026, 12, 31));
        var senin = LocalDate.of(2027, 1, 4);
        assertThat(MohonUji.ajukan(siti, "izin", senin, senin)).contains("-" + tahun + "-");
    }

    @Test
    void koreksi_pulang_shift_malam_jatuh_pada_hari_sesudahnya_di_timur() {
        susun("Asia/Jayapura");
        BasisDataUji.jalankanDalam(
                u.pemda,
                j ->
                        j.sql(
                                        """
                                        insert into presensi.giliran (pemda_id, pegawai_id, hari, kode, masuk,
                                            pulang, istirahat_menit)
                                        values (?, ?, '2026-11-03', 'M', '21:00', '07:00', 0)
                                        """)
                                .params(u.pemda.id(), u.siti.pegawaiId())
                                .update());
        waktu.setel(LocalDate.of(2026, 11, 4), LocalTime.of(9, 0), u.pemda.zona());
        MohonUji.nomor(koreksi(LocalDate.of(2026, 11, 3), "07.00").kirim());
        var saat =
                BasisDataUji.dalam(
                        u.pemda,
                        j ->
                                j.sql("select waktu from presensi.permohonan where pemda_id = ?")
                                        .param(u.pemda.id())
                                        .query(Timestamp.class)
                                        .single());
        assertThat(saat.toInstant())
                // 07:00 WIT on the fourth
                .isEqualTo(Instant.parse("2026-11-03T22:00:00Z"));
    }
}
