package id.pendopo.aduan;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendopo.BasisDataUji;
import id.pendopo.UjiAplikasi;
import id.pendopo.platform.pemda.KonteksPemda;
import id.pendopo.platform.pemda.Pemda;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Due moments counted by hand. November 2026 has no national holiday; in December Thursday 24 is
 * collective leave and Friday 25 is Christmas.
 */
@UjiAplikasi
class TenggatTests {

    @Autowired Tenggat tenggat;

    private Pemda pemda;

    @BeforeEach
    void susun() {
        pemda = BasisDataUji.pemdaBaru();
    }

    private Instant saat(String setempat) {
        return LocalDateTime.parse(setempat).atZone(pemda.zona()).toInstant();
    }

    private <T> T dalam(Supplier<T> kerja) {
        return KonteksPemda.panggil(pemda, kerja::get);
    }

    private Tenggat.Batas mulai(String pada) {
        return dalam(() -> tenggat.mulai(JenisAduan.PENGADUAN, null, saat(pada)));
    }

    private void parameter(String kode, String nilai, String sejak) {
        BasisDataUji.jalankanDalam(
                pemda,
                j ->
                        j.sql(
                                        """
                                        insert into organisasi.parameter (pemda_id, kode, berlaku_sejak,
                                            nilai, dasar_hukum, ditetapkan_oleh, ditetapkan_pada)
                                        values (?, ?, ?, ?::jsonb, 'uji', 'uji', now())
                                        """)
                                .params(pemda.id(), kode, LocalDate.parse(sejak), nilai)
                                .update());
    }

    private void libur(String hari) {
        BasisDataUji.jalankanDalam(
                pemda,
                j ->
                        j.sql(
                                        """
                                        insert into organisasi.hari_libur (pemda_id, tanggal, nama, dasar)
                                        values (?, ?, 'Hari jadi', 'Perda uji')
                                        """)
                                .params(pemda.id(), LocalDate.parse(hari))
                                .update());
    }

    /**
     * A minute before midnight, the first clock ends a minute before the next one; the second
     * counts from the next local day. In UTC the three lie two hours apart.
     */
    @ParameterizedTest
    @CsvSource({
        "Asia/Jakarta, 2026-11-10T16:59:00Z, 2026-11-27T17:00:00Z",
        "Asia/Makassar, 2026-11-10T15:59:00Z, 2026-11-27T16:00:00Z",
        "Asia/Jayapura, 2026-11-10T14:59:00Z, 2026-11-27T15:00:00Z"
    })
    void semenit_sebelum_tengah_malam_di_tiga_zona(String zona, Instant jawab, Instant tindak) {
        pemda = BasisDataUji.pemdaBaru(ZoneId.of(zona));
        var b = mulai("2026-11-09T23:59");
        assertThat(b.jawab()).isEqualTo(jawab);
        // Tuesday 10 is the first, Friday 27 the fourteenth working day
        assertThat(b.tindak()).isEqualTo(tindak);
        // one minute later it is another day: Wednesday 11 is the first, Monday 30 the fourteenth
        assertThat(mulai("2026-11-10T00:00").tindak()).isEqualTo(saat("2026-12-01T00:00"));
    }

    /** Whoever reports on a weekend waits as long as on Friday. */
    @ParameterizedTest
    @CsvSource({
        // Monday 16 is the first, Thursday 3 December the fourteenth
        "2026-11-13T12:00, 2026-12-04T00:00",
        "2026-11-14T12:00, 2026-12-04T00:00",
        "2026-11-15T23:59, 2026-12-04T00:00",
        "2026-11-16T00:00, 2026-12-05T00:00"
    })
    void akhir_pekan(String masuk, String tindak) {
        var b = mulai(masuk);
        assertThat(b.tindak()).isEqualTo(saat(tindak));
        // the first clock knows no weekend
        assertThat(b.jawab()).isEqualTo(saat(masuk).plusSeconds(86_400));
    }

    /**
     * Came Monday 9 March: 10-13 (4), 16, 17 (6), 18 leave, 19 Nyepi, 20 leave, 23 and 24 leave,
     * 25, 26, 27 (9), 30, 31, 1, 2 (13), 3 April Good Friday, 6 April (14).
     */
    @Test
    void libur_nasional_dan_cuti_bersama() {
        assertThat(mulai("2026-03-09T10:00").tindak()).isEqualTo(saat("2026-04-07T00:00"));
        // the first clock knows no holiday
        assertThat(mulai("2026-03-21T10:00").jawab()).isEqualTo(saat("2026-03-22T10:00"));
    }

    /** Friday 27 was the fourteenth; with Tuesday 17 off it is Monday 30. */
    @Test
    void libur_daerah() {
        libur("2026-11-17");
        assertThat(mulai("2026-11-09T10:00").tindak()).isEqualTo(saat("2026-12-01T00:00"));
        // a day off on a Sunday takes nothing
        libur("2026-11-22");
        assertThat(mulai("2026-11-09T10:00").tindak()).isEqualTo(saat("2026-12-01T00:00"));
    }

    /** Six days a week: 10-14 (5), 16-21 (11), 23, 24, 25 (14). */
    @Test
    void enam_hari_kerja() {
        parameter(
                "kerja.hari",
                """
                {"senin": 1, "selasa": 1, "rabu": 1, "kamis": 1, "jumat": 1, "sabtu": 1, "minggu": 0}
                """,
                "2026-01-01");
        assertThat(mulai("2026-11-09T10:00").tindak()).isEqualTo(saat("2026-11-26T00:00"));
    }

    /** Six days from Monday 16 on: 10-13 (4), 16-21 (10), 23-26 (14). */
    @Test
    void pola_kerja_berganti_di_tengah() {
        parameter(
                "kerja.hari",
                """
                {"senin": 1, "selasa": 1, "rabu": 1, "kamis": 1, "jumat": 1, "sabtu": 1, "minggu": 0}
                """,
                "2026-11-16");
        assertThat(mulai("2026-11-09T10:00").tindak()).isEqualTo(saat("2026-11-27T00:00"));
    }

    /** The rule of the day of arrival counts, in the zone of the pemda, for both clocks. */
    @Test
    void parameter_berganti_di_tengah() {
        parameter("aduan.jam-jawab", "12", "2026-11-10");
        parameter(
                "aduan.hari-tindak",
                """
                {"pengaduan": 3, "pengawasan": 60, "aspirasi": 14, "informasi": 5}
                """,
                "2026-11-10");
        var lama = mulai("2026-11-09T23:59:59");
        assertThat(lama.jawab()).isEqualTo(saat("2026-11-10T23:59:59"));
        assertThat(lama.hariTindak()).isEqualTo(14);
        assertThat(lama.aturanTindak()).isEqualTo(LocalDate.of(2020, 1, 1));
        var baru = mulai("2026-11-10T00:00");
        assertThat(baru.jawab()).isEqualTo(saat("2026-11-10T12:00"));
        // Wednesday 11, Thursday 12, Friday 13
        assertThat(baru.tindak()).isEqualTo(saat("2026-11-14T00:00"));
        assertThat(baru.aturanTindak()).isEqualTo(LocalDate.of(2026, 11, 10));
    }

    @Test
    void jenis_dan_kategori_punya_hari_sendiri() {
        // information: 5 working days, Tuesday 10 to Monday 16
        assertThat(
                        dalam(
                                () ->
                                        tenggat.mulai(
                                                        JenisAduan.INFORMASI,
                                                        null,
                                                        saat("2026-11-09T10:00"))
                                                .tindak()))
                .isEqualTo(saat("2026-11-17T00:00"));
        // a category of 2 days, whatever the kind says: Tuesday 10, Wednesday 11
        assertThat(
                        dalam(
                                () ->
                                        tenggat.mulai(
                                                        JenisAduan.PENGAWASAN,
                                                        2,
                                                        saat("2026-11-09T10:00"))
                                                .tindak()))
                .isEqualTo(saat("2026-11-12T00:00"));
    }

    private Instant jeda(String batas, String mulai, String akhir) {
        return dalam(() -> tenggat.sesudahJeda(saat(batas), saat(mulai), saat(akhir)));
    }

    @Test
    void jeda_menambah_hari_kerja_saat_jam_diam() {
        // ended on the day it began: nothing
        assertThat(jeda("2026-11-28T00:00", "2026-11-10T08:00", "2026-11-10T23:59:59"))
                .isEqualTo(saat("2026-11-28T00:00"));
        // a minute over midnight: Tuesday; the due day goes from Friday 27 to Monday 30
        assertThat(jeda("2026-11-28T00:00", "2026-11-10T23:59", "2026-11-11T00:00"))
                .isEqualTo(saat("2026-12-01T00:00"));
        // over a weekend: Friday only
        assertThat(jeda("2026-11-28T00:00", "2026-11-13T09:00", "2026-11-16T09:00"))
                .isEqualTo(saat("2026-12-01T00:00"));
        // begun and ended within a weekend: nothing
        assertThat(jeda("2026-11-28T00:00", "2026-11-14T09:00", "2026-11-15T09:00"))
                .isEqualTo(saat("2026-11-28T00:00"));
        // over Christmas: Wednesday 23 stood, 24 and 25 were off, Monday 28 stood; answered on
        // Tuesday 29. Due Wednesday 6 January, two working days later Friday 8
        assertThat(jeda("2027-01-07T00:00", "2026-12-23T09:00", "2026-12-29T09:00"))
                .isEqualTo(saat("2027-01-09T00:00"));
    }

    /**
     * Two pauses add up: Tuesday 10, then Thursday 12 and Friday 13; from Friday 27 to Wednesday 2.
     */
    @Test
    void beberapa_jeda() {
        Instant satu = jeda("2026-11-28T00:00", "2026-11-10T09:00", "2026-11-11T09:00");
        Instant dua =
                dalam(
                        () ->
                                tenggat.sesudahJeda(
                                        satu, saat("2026-11-12T09:00"), saat("2026-11-16T08:00")));
        assertThat(dua).isEqualTo(saat("2026-12-03T00:00"));
    }

    /** Asked on the due day it still helps; asked when it was late already it does not. */
    @Test
    void jeda_tidak_menyelamatkan_yang_sudah_lewat() {
        assertThat(jeda("2026-11-28T00:00", "2026-11-27T23:59", "2026-11-30T09:00"))
                .isEqualTo(saat("2026-12-01T00:00"));
        assertThat(jeda("2026-11-28T00:00", "2026-11-28T00:00", "2026-12-10T09:00"))
                .isEqualTo(saat("2026-11-28T00:00"));
        assertThat(jeda("2026-11-28T00:00", "2026-12-02T09:00", "2026-12-10T09:00"))
                .isEqualTo(saat("2026-11-28T00:00"));
    }

    @Test
    void tanda_setengah_dan_delapan_puluh_persen() {
        Instant mulai = saat("2026-11-09T10:00");
        Instant jawab = saat("2026-11-10T10:00");
        Instant tindak = saat("2026-11-28T00:00");
        // of 24 hours: 12.00 hours, 19.12 hours
        assertThat(tanda(JenisJam.JAWAB, mulai, jawab, 24, 50)).isEqualTo(saat("2026-11-09T22:00"));
        assertThat(tanda(JenisJam.JAWAB, mulai, jawab, 24, 80)).isEqualTo(saat("2026-11-10T05:12"));
        assertThat(tanda(JenisJam.JAWAB, mulai, jawab, 24, 100)).isEqualTo(jawab);
        // of 14 working days: the 7th, Wednesday 18; the 12th (11.2 rounded up), Wednesday 25
        assertThat(tanda(JenisJam.TINDAK, mulai, tindak, 14, 50))
                .isEqualTo(saat("2026-11-19T00:00"));
        assertThat(tanda(JenisJam.TINDAK, mulai, tindak, 14, 80))
                .isEqualTo(saat("2026-11-26T00:00"));
        assertThat(tanda(JenisJam.TINDAK, mulai, tindak, 14, 100)).isEqualTo(tindak);
        // a single day: half of it is all of it
        assertThat(tanda(JenisJam.TINDAK, mulai, saat("2026-11-11T00:00"), 1, 50))
                .isEqualTo(saat("2026-11-11T00:00"));
    }

    private Instant tanda(JenisJam jenis, Instant mulai, Instant batas, int ukuran, int persen) {
        return dalam(() -> tenggat.tanda(jenis, mulai, batas, ukuran, persen));
    }

    /** Due at the end of Friday 27, that is Saturday 00.00: Monday 30 is the first day after. */
    @Test
    void hari_kerja_sesudah_lewat() {
        Instant batas = saat("2026-11-28T00:00");
        assertThat(dalam(() -> tenggat.hariLewat(batas, 1))).isEqualTo(saat("2026-11-30T00:00"));
        assertThat(dalam(() -> tenggat.hariLewat(batas, 2))).isEqualTo(saat("2026-12-01T00:00"));
        assertThat(dalam(() -> tenggat.lewat(batas, saat("2026-11-29T23:59")))).isZero();
        assertThat(dalam(() -> tenggat.lewat(batas, saat("2026-11-30T00:00")))).isOne();
        // due on Tuesday at ten: Wednesday is the first
        Instant siang = saat("2026-11-10T10:00");
        assertThat(dalam(() -> tenggat.hariLewat(siang, 1))).isEqualTo(saat("2026-11-11T00:00"));
        assertThat(dalam(() -> tenggat.lewat(siang, saat("2026-11-10T23:59")))).isZero();
    }

    /** No mark lies before the moment at which a new clock is first looked at. */
    @ParameterizedTest
    @CsvSource({"2026-11-09T10:00", "2026-11-13T23:59", "2026-12-23T00:00"})
    void pandangan_pertama_tidak_terlambat(String masuk) {
        var b = mulai(masuk);
        assertThat(b.lihatJawab())
                .isBeforeOrEqualTo(tanda(JenisJam.JAWAB, b.mulai(), b.jawab(), b.jamJawab(), 50));
        assertThat(b.lihatTindak())
                .isBeforeOrEqualTo(
                        tanda(JenisJam.TINDAK, b.mulai(), b.tindak(), b.hariTindak(), 50));
    }
}
