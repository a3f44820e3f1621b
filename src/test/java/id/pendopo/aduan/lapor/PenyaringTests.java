package id.pendopo.aduan.lapor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.pendopo.kernel.AturanDilanggar;
import id.pendopo.kernel.Koordinat;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** What a person should read before everybody does. */
class PenyaringTests {

    @Test
    void nomor_orang_surel_dan_tautan_ditahan() {
        assertThat(
                        List.of(
                                "hubungi 081234567890",
                                "hubungi +62 812-3456-7890",
                                "NIK 1674014505900001",
                                "NIK 1674 0145 0590 0001",
                                "tulis ke budi@contoh.id",
                                "lihat http://contoh.id/x",
                                "klik www.contoh.id",
                                "menang di slot-gacor.xyz"))
                .allMatch(t -> Penyaring.sebab(t).isPresent());
    }

    @Test
    void cerita_biasa_tidak_ditahan() {
        assertThat(
                        List.of(
                                "Jalan berlubang sejak 12.11.2026, panjang 100.000 mm.",
                                "Tiang nomor 0812 miring.",
                                "Nomor meter 1234567890123456 mati.",
                                "Air mati sejak Senin.Tolong diperbaiki."))
                .allMatch(t -> Penyaring.sebab(t).isEmpty());
    }

    @Test
    void satu_alamat_dihitung_di_memori_dan_alamat_lain_tidak_terganggu() {
        var kini = new AtomicReference<>(Instant.parse("2026-11-22T01:00:00Z"));
        var penjaga = new PenjagaKiriman(kini::get, 2);
        penjaga.harusBoleh("192.0.2.1");
        penjaga.harusBoleh("192.0.2.1");
        assertThatThrownBy(() -> penjaga.harusBoleh("192.0.2.1"))
                .isInstanceOfSatisfying(
                        AturanDilanggar.class,
                        e -> assertThat(e.kode()).isEqualTo("aduan.lapor.terlalu-sering"));
        penjaga.harusBoleh("192.0.2.2");
        kini.set(kini.get().plusSeconds(601));
        penjaga.harusBoleh("192.0.2.1");
    }

    @Test
    void sel_sekitar_memuat_sel_titik_sebagaimana_kolomnya() {
        // floor((-3.05 + 90) * 500) = 43475, floor((104.0501 + 180) * 500) = 142025
        assertThat(SerupaQueries.sel(new Koordinat(-3.0499, 104.0501)))
                .hasSize(9)
                .contains(43475L * 1_000_000 + 142025);
    }
}
