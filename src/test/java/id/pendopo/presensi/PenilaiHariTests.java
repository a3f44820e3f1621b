package id.pendopo.presensi;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendopo.presensi.AturanPotongan.Baris;
import id.pendopo.presensi.HasilHari.Keadaan;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Days worked out by hand against the table of [TUBA]. */
class PenilaiHariTests {

    private static final UUID SIAPA = UUID.fromString("00000000-0000-7000-8000-000000000001");
    private static final LocalDate HARI = LocalDate.of(2026, 11, 9);
    private static final ZoneId WIB = ZoneId.of("Asia/Jakarta");
    private static final AturanPotongan TUBA =
            new AturanPotongan(
                    List.of(
                            pita("TL1", 1, 30, "0.5"),
                            pita("TL2", 31, 60, "1"),
                            pita("TL3", 61, 90, "1.25"),
                            pita("TL4", 91, null, "1.5"),
                            pita("PSW1", 1, 30, "0.5"),
                            pita("PSW2", 31, 60, "1"),
                            pita("PSW3", 61, 90, "1.25"),
                            pita("PSW4", 91, null, "1.5"),
                            pita("TAM", 0, null, "1.5"),
                            pita("TAP", 0, null, "1.5"),
                            pita("TK", 0, null, "3"),
                            pita("APEL", 0, null, "2")));

    private static Baris pita(String kode, int dari, @Nullable Integer sampai, String persen) {
        return new Baris(kode, dari, sampai, new BigDecimal(persen));
    }

    private static Instant saat(ZoneId zona, LocalDate hari, String jam) {
        return hari.atTime(LocalTime.parse(jam)).atZone(zona).toInstant();
    }

    private static JadwalHari jadwal(ZoneId zona, String masuk, String pulang, int toleransi) {
        LocalDate selesai = pulang.compareTo(masuk) > 0 ? HARI : HARI.plusDays(1);
        return new JadwalHari(
                HARI,
                "Umum",
                saat(zona, HARI, masuk),
                saat(zona, selesai, pulang),
                60,
                toleransi,
                null);
    }

    private static Kehadiran hadir(@Nullable Instant masuk, @Nullable Instant pulang) {
        return new Kehadiran(
                SIAPA,
                HARI,
                masuk,
                masuk == null ? null : "DARING",
                pulang,
                pulang == null ? null : "DARING");
    }

    private static Keterangan surat(KodeKeterangan kode) {
        return new Keterangan(UUID.randomUUID(), SIAPA, kode, HARI, HARI, "ST 1", null, null);
    }

    private static HasilHari nilai(JadwalHari j, Kehadiran h, Keterangan... surat) {
        return PenilaiHari.nilai(j, h, List.of(surat), TUBA, j.pulang().plus(Duration.ofHours(12)));
    }

    @ParameterizedTest
    @CsvSource({
        "07:30, 0, '', 0",
        "07:31, 1, TL1, 0.5",
        "08:00, 30, TL1, 0.5",
        "08:01, 31, TL2, 1",
        "08:30, 60, TL2, 1",
        "09:00, 90, TL3, 1.25",
        "09:01, 91, TL4, 1.5"
    })
    void telat_masuk_ke_pitanya(String jam, int menit, String kode, String persen) {
        var j = jadwal(WIB, "07:30", "16:00", 0);
        var h = nilai(j, hadir(saat(WIB, HARI, jam), saat(WIB, HARI, "16:00")));
        assertThat(h.telat()).isEqualTo(menit);
        assertThat(h.persen()).isEqualByComparingTo(persen);
        assertThat(h.potongan())
                .extracting(HasilHari.Potongan::kode)
                .isEqualTo(kode.isEmpty() ? List.of() : List.of(kode));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Asia/Jakarta", "Asia/Makassar", "Asia/Jayapura"})
    void tiga_zona_menilai_jam_setempat(String nama) {
        ZoneId zona = ZoneId.of(nama);
        var h =
                nilai(
                        jadwal(zona, "07:30", "16:00", 0),
                        hadir(saat(zona, HARI, "07:49"), saat(zona, HARI, "15:20")));
        assertThat(h.telat()).isEqualTo(19);
        assertThat(h.cepat()).isEqualTo(40);
        assertThat(h.persen()).isEqualByComparingTo("1.5");
    }

    @Test
    void detik_yang_belum_semenit_tidak_dihitung() {
        var h =
                nilai(
                        jadwal(WIB, "07:30", "16:00", 0),
                        hadir(saat(WIB, HARI, "07:30:59"), saat(WIB, HARI, "15:59:01")));
        assertThat(h.keadaan()).isEqualTo(Keadaan.HADIR);
    }

    @Test
    void toleransi_memaafkan_seluruhnya_dan_sesudahnya_tidak_sama_sekali() {
        var j = jadwal(WIB, "07:30", "16:00", 10);
        assertThat(nilai(j, hadir(saat(WIB, HARI, "07:40"), j.pulang())).telat()).isZero();
        assertThat(nilai(j, hadir(saat(WIB, HARI, "07:41"), j.pulang())).telat()).isEqualTo(11);
    }

    @Test
    void ramadan_mulai_pukul_delapan() {
        var j = jadwal(WIB, "08:00", "15:00", 0);
        var h = nilai(j, hadir(saat(WIB, HARI, "08:00"), saat(WIB, HARI, "15:00")));
        assertThat(h.keadaan()).isEqualTo(Keadaan.HADIR);
        assertThat(j.lama()).isEqualTo(Duration.ofHours(6));
    }

    @Test
    void giliran_lewat_tengah_malam_dinilai_pada_hari_mulainya() {
        var j = jadwal(WIB, "20:00", "08:00", 0);
        var h = nilai(j, hadir(saat(WIB, HARI, "20:05"), saat(WIB, HARI.plusDays(1), "07:00")));
        assertThat(h.hari()).isEqualTo(HARI);
        assertThat(h.telat()).isEqualTo(5);
        assertThat(h.cepat()).isEqualTo(60);
        // TL1 0.5 and PSW2 1
        assertThat(h.persen()).isEqualByComparingTo("1.5");
        assertThat(j.lama()).isEqualTo(Duration.ofHours(11));
    }

    @Test
    void separuh_ketukan_memakai_kodenya_sendiri() {
        var j = jadwal(WIB, "07:30", "16:00", 0);
        var tanpaPulang = nilai(j, hadir(saat(WIB, HARI, "08:10"), null));
        // TL2 1 and TAP 1.5
        assertThat(tanpaPulang.persen()).isEqualByComparingTo("2.5");
        assertThat(tanpaPulang.keadaan()).isEqualTo(Keadaan.TIDAK_PENUH);
        var tanpaMasuk = nilai(j, hadir(null, saat(WIB, HARI, "16:00")));
        assertThat(tanpaMasuk.potongan())
                .extracting(HasilHari.Potongan::kode)
                .containsExactly("TAM");
        assertThat(tanpaMasuk.telat()).isZero();
    }

    @Test
    void sebelum_pulang_yang_belum_pulang_sedang_bekerja() {
        var j = jadwal(WIB, "07:30", "16:00", 0);
        var h =
                PenilaiHari.nilai(
                        j, hadir(j.masuk(), null), List.of(), TUBA, saat(WIB, HARI, "12:00"));
        assertThat(h.keadaan()).isEqualTo(Keadaan.BEKERJA);
        assertThat(h.potongan()).isEmpty();
    }

    @Test
    void tanpa_ketukan_dan_tanpa_surat_adalah_tanpa_keterangan() {
        var j = jadwal(WIB, "07:30", "16:00", 0);
        var h = nilai(j, Kehadiran.kosong(SIAPA, HARI));
        assertThat(h.keadaan()).isEqualTo(Keadaan.TANPA_KETERANGAN);
        assertThat(h.persen()).isEqualByComparingTo("3");
    }

    @Test
    void libur_dan_giliran_bebas_tidak_berbiaya() {
        var libur = new JadwalHari(HARI, "Umum", null, null, 0, 0, "Hari Pahlawan");
        var h =
                PenilaiHari.nilai(
                        libur, Kehadiran.kosong(SIAPA, HARI), List.of(), TUBA, Instant.MAX);
        assertThat(h.keadaan()).isEqualTo(Keadaan.LIBUR);
        assertThat(h.potongan()).isEmpty();
    }

    @Test
    void cuti_menjelaskan_hari_dan_wfh_tetap_mengetuk() {
        var j = jadwal(WIB, "07:30", "16:00", 0);
        var kosong = Kehadiran.kosong(SIAPA, HARI);
        var cuti = nilai(j, kosong, surat(KodeKeterangan.CUTI_TAHUNAN));
        assertThat(cuti.keadaan()).isEqualTo(Keadaan.BERKETERANGAN);
        assertThat(cuti.potongan()).isEmpty();
        var lupa = nilai(j, kosong, surat(KodeKeterangan.WFH));
        assertThat(lupa.keadaan()).isEqualTo(Keadaan.TANPA_KETERANGAN);
        var rumah =
                nilai(
                        j,
                        hadir(saat(WIB, HARI, "07:35"), saat(WIB, HARI, "16:00")),
                        surat(KodeKeterangan.WFH));
        assertThat(rumah.telat()).isEqualTo(5);
        assertThat(rumah.keterangan()).isEqualTo(KodeKeterangan.WFH);
    }

    @Test
    void dua_surat_pada_satu_hari_yang_tidak_perlu_mengetuk_menang() {
        var j = jadwal(WIB, "07:30", "16:00", 0);
        var h =
                nilai(
                        j,
                        Kehadiran.kosong(SIAPA, HARI),
                        surat(KodeKeterangan.WFH),
                        surat(KodeKeterangan.SAKIT));
        assertThat(h.keadaan()).isEqualTo(Keadaan.BERKETERANGAN);
        assertThat(h.keterangan()).isEqualTo(KodeKeterangan.SAKIT);
    }

    private static ApelTerlewat apel(String mulai, String sampai, boolean bersamaTk) {
        return new ApelTerlewat(
                SIAPA,
                "Apel pagi",
                HARI,
                saat(WIB, HARI, mulai),
                saat(WIB, HARI, sampai),
                Duration.ofMinutes(60),
                bersamaTk,
                "Kepala Dinas");
    }

    private static HasilHari apel(
            JadwalHari j, Kehadiran h, List<Keterangan> surat, ApelTerlewat... apel) {
        return PenilaiHari.nilai(
                j, h, surat, List.of(apel), TUBA, j.pulang().plus(Duration.ofHours(12)));
    }

    @Test
    void apel_yang_terlewat_memotong_di_samping_telat() {
        var j = jadwal(WIB, "07:30", "16:00", 0);
        var tepat = hadir(saat(WIB, HARI, "07:30"), saat(WIB, HARI, "16:00"));
        assertThat(apel(j, tepat, List.of()).potongan()).isEmpty();
        assertThat(apel(j, tepat, List.of(), apel("07:15", "07:45", false)).persen())
                .isEqualByComparingTo("2");
        var telat = hadir(saat(WIB, HARI, "07:49"), saat(WIB, HARI, "16:00"));
        assertThat(
                        apel(
                                        j,
                                        telat,
                                        List.of(),
                                        apel("07:15", "07:45", false),
                                        apel("15:30", "15:45", false))
                                .potongan())
                .extracting(p -> p.kode() + " " + p.persen())
                .containsExactly("TL1 0.5", "APEL 2", "APEL 2");
    }

    @Test
    void yang_dijelaskan_tidak_memotong_apel() {
        var j = jadwal(WIB, "07:30", "16:00", 0);
        var tepat = hadir(saat(WIB, HARI, "07:30"), saat(WIB, HARI, "16:00"));
        var kosong = Kehadiran.kosong(SIAPA, HARI);
        var pagi = apel("07:15", "07:45", false);
        for (var kode : List.of(KodeKeterangan.WFH, KodeKeterangan.DINAS_DALAM)) {
            assertThat(apel(j, tepat, List.of(surat(kode)), pagi).potongan())
                    .as("%s", kode)
                    .isEmpty();
        }
        assertThat(apel(j, kosong, List.of(surat(KodeKeterangan.SAKIT)), pagi).potongan())
                .isEmpty();
        var libur = new JadwalHari(HARI, "Umum", null, null, 0, 0, "Hari Pahlawan");
        assertThat(
                        PenilaiHari.nilai(
                                        libur, kosong, List.of(), List.of(pagi), TUBA, Instant.MAX)
                                .potongan())
                .isEmpty();
    }

    @Test
    void giliran_pada_jam_lain_tidak_wajib_apel() {
        var pagi = apel("07:15", "07:45", false);
        var jam0845 = jadwal(WIB, "08:45", "16:00", 0);
        assertThat(
                        apel(jam0845, hadir(jam0845.masuk(), jam0845.pulang()), List.of(), pagi)
                                .persen())
                .as("an hour after it: still")
                .isEqualByComparingTo("2");
        for (var j : List.of(jadwal(WIB, "08:46", "16:00", 0), jadwal(WIB, "21:00", "07:00", 0))) {
            assertThat(apel(j, hadir(j.masuk(), j.pulang()), List.of(), pagi).potongan())
                    .as("%s", j.masuk())
                    .isEmpty();
        }
    }

    @Test
    void hari_tanpa_keterangan_memotong_apel_hanya_bila_aturannya_begitu() {
        var j = jadwal(WIB, "07:30", "16:00", 0);
        var kosong = Kehadiran.kosong(SIAPA, HARI);
        assertThat(apel(j, kosong, List.of(), apel("07:15", "07:45", false)).persen())
                .isEqualByComparingTo("3");
        assertThat(apel(j, kosong, List.of(), apel("07:15", "07:45", true)).persen())
                .isEqualByComparingTo("5");
    }
}
