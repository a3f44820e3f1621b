package id.pendopo.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import id.pendopo.kernel.port.Izin;
import id.pendopo.kernel.port.Konteks;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WaktuDanNilaiTests {

    private static final Instant SAAT = Instant.parse("2026-11-24T17:30:00Z");
    private static final ZoneId WIB = ZoneId.of("Asia/Jakarta");

    @Test
    void hari_ini_menurut_zona_pemda() {
        Waktu waktu = () -> SAAT;
        assertThat(waktu.hariIni(ZoneId.of("UTC"))).isEqualTo("2026-11-24");
        assertThat(waktu.hariIni(WIB)).isEqualTo("2026-11-25");
    }

    @Test
    void menggeser_waktu_urusan_tidak_menyentuh_waktu_sebenarnya() {
        WaktuGeser waktu = new WaktuGeser(() -> SAAT);
        waktu.setel(LocalDate.of(2026, 3, 2), LocalTime.of(8, 0), WIB);
        assertThat(waktu.hariIni(WIB)).isEqualTo("2026-03-02");
        assertThat(waktu.sekarangUrusan()).isEqualTo("2026-03-02T01:00:00Z");
        assertThat(waktu.sekarang()).isEqualTo(SAAT);
        waktu.geser(Duration.ZERO);
        assertThat(waktu.sekarangUrusan()).isEqualTo(SAAT);
    }

    @Test
    void waktu_sistem_berjalan() {
        assertThat(new WaktuSistem().sekarang()).isAfter("2026-01-01T00:00:00Z");
    }

    @Test
    void uuid_berurutan_dalam_milidetik_yang_sama_dan_saat_jam_mundur() {
        Instant[] jam = {SAAT};
        Uuid7 pembuat = new Uuid7(() -> jam[0], new Random(1));
        UUID sebelum = pembuat.berikut();
        assertThat(sebelum.version()).isEqualTo(7);
        assertThat(sebelum.variant()).isEqualTo(2);
        assertThat(sebelum.getMostSignificantBits() >>> 16).isEqualTo(SAAT.toEpochMilli());
        for (int i = 0; i < 10_000; i++) {
            if (i == 5_000) {
                jam[0] = SAAT.minusSeconds(60);
            }
            UUID berikut = pembuat.berikut();
            assertThat(berikut).isGreaterThan(sebelum);
            assertThat(berikut.version()).isEqualTo(7);
            sebelum = berikut;
        }
    }

    @Test
    void uuid_tidak_pernah_kembar_dari_banyak_utas() {
        Set<UUID> semua = ConcurrentHashMap.newKeySet();
        IntStream.range(0, 20_000).parallel().forEach(i -> semua.add(Uuid7.baru()));
        assertThat(semua).hasSize(20_000);
    }

    @Test
    void id_dari_luar_harus_uuid_utuh() {
        PemdaId id = PemdaId.baru();
        assertThat(PemdaId.of(id.toString())).isEqualTo(id);
        assertThatThrownBy(() -> PemdaId.of("1-1-1-1-1")).isInstanceOf(MasukanSalah.class);
        assertThatThrownBy(() -> PemdaId.of("x".repeat(36))).isInstanceOf(MasukanSalah.class);
    }

    @Test
    void hanya_orang_yang_punya_akun() {
        assertThat(Pelaku.sistem("pemuat").akunId()).isNull();
        assertThat(Pelaku.orang(Uuid7.baru(), "Sari", "operator").jenis())
                .isEqualTo(Pelaku.Jenis.ORANG);
        assertThatThrownBy(() -> new Pelaku(Uuid7.baru(), "x", "y", Pelaku.Jenis.ANONIM))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Pelaku(null, "x", "y", Pelaku.Jenis.ORANG))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void konteks_membeku_dan_menjawab_izin() {
        Set<String> izin = new HashSet<>(Set.of("monev.lapor"));
        Konteks konteks = new Konteks(PemdaId.baru(), Pelaku.ANONIM, izin, new TahunAnggaran(2026));
        izin.add("monev.verifikasi");
        Izin lapor = izin("monev.lapor");
        Izin verifikasi = izin("monev.verifikasi");
        assertThat(konteks.boleh(lapor)).isTrue();
        assertThat(konteks.boleh(verifikasi)).isFalse();
    }

    private static Izin izin(String kode) {
        return new Izin() {
            @Override
            public String kode() {
                return kode;
            }

            @Override
            public Set<Peran> peran() {
                return Set.of(Peran.OPERATOR);
            }
        };
    }

    @Test
    void aturan_dilanggar_membawa_kode_dan_argumen() {
        AturanDilanggar galat = new AturanDilanggar("kontrak.melebihi-pagu", Rupiah.of(5));
        assertThat(galat.kode()).isEqualTo("kontrak.melebihi-pagu");
        assertThat(galat.argumen()).containsExactly(Rupiah.of(5));
        assertThat(galat).hasMessage("kontrak.melebihi-pagu [5.00]");
    }

    @Test
    void tahun_dan_bulan_menjaga_batasnya() {
        assertThat(new TahunAnggaran(2026).sesudah().hariPertama()).isEqualTo("2027-01-01");
        assertThat(TahunAnggaran.dari(LocalDate.of(2026, 5, 1)).sebelum().hariTerakhir())
                .isEqualTo("2025-12-31");
        assertThatThrownBy(() -> new TahunAnggaran(1999)).isInstanceOf(MasukanSalah.class);
        assertThatThrownBy(() -> new TahunAnggaran(2101)).isInstanceOf(MasukanSalah.class);
        assertThat(Bulan.SEMUA.stream().map(Bulan::triwulan))
                .containsExactly(1, 1, 1, 2, 2, 2, 3, 3, 3, 4, 4, 4);
        assertThat(new Bulan(2).hariTerakhir(new TahunAnggaran(2028))).isEqualTo("2028-02-29");
        assertThatThrownBy(() -> new Bulan(13)).isInstanceOf(MasukanSalah.class);
    }

    @Test
    void koordinat_di_selatan_khatulistiwa_sah() {
        Koordinat prabumulih = new Koordinat(-3.4328, 104.2356);
        Koordinat palembang = new Koordinat(-2.9761, 104.7754);
        assertThat(prabumulih.diIndonesia()).isTrue();
        assertThat(prabumulih.jarakMeter(palembang)).isCloseTo(78_600, within(500.0));
        assertThat(prabumulih.jarakMeter(prabumulih)).isZero();
        assertThat(new Koordinat(51.5, -0.1).diIndonesia()).isFalse();
        assertThatThrownBy(() -> new Koordinat(-91, 0)).isInstanceOf(MasukanSalah.class);
        assertThatThrownBy(() -> new Koordinat(Double.NaN, 0)).isInstanceOf(MasukanSalah.class);
        assertThatThrownBy(() -> new Koordinat(104.2, 200)).isInstanceOf(MasukanSalah.class);
    }

    @Test
    void persen_fisik_hanya_nol_sampai_seratus() {
        assertThat(Persen.fisik(BigDecimal.valueOf(100))).isEqualTo(Persen.SERATUS);
        assertThat(Persen.of("78,6%")).hasToString("78.60");
        assertThat(Persen.of("72,5").kurang(Persen.of("80"))).hasToString("-7.50");
        assertThatThrownBy(() -> Persen.fisik(new BigDecimal("100.01")))
                .isInstanceOf(MasukanSalah.class);
        assertThatThrownBy(() -> Persen.fisik(new BigDecimal("-0.01")))
                .isInstanceOf(MasukanSalah.class);
        assertThat(new Persen(new BigDecimal("9999.994"))).hasToString("9999.99");
        assertThatThrownBy(() -> new Persen(new BigDecimal("9999.996")))
                .isInstanceOf(MasukanSalah.class);
        assertThat(new Persen(new BigDecimal("0.005"))).isEqualTo(Persen.NOL);
    }
}
