package id.pendopo.platform.simpanan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;

/** What is kept, for how long, and what makes room. */
class RakTests {

    private static final UUID PEMDA = new UUID(0, 1);
    private static final UUID LAIN = new UUID(0, 2);
    private static final long BESAR = 64L << 20;

    @Test
    void halaman_menua_setelah_semenit() {
        var rak = new Rak(10, BESAR);
        rak.simpan(kunci(PEMDA, "/a"), halaman("capaian", 100), rak.edisi());
        assertThat(rak.cari(kunci(PEMDA, "/a"), Rak.UMUR - 1)).isPresent();
        assertThat(rak.cari(kunci(PEMDA, "/a"), Rak.UMUR)).isEmpty();
        assertThat(rak.banyak()).isZero();
    }

    @Test
    void perubahan_membuang_hanya_topik_dan_pemdanya() {
        var rak = new Rak(10, BESAR);
        rak.simpan(kunci(PEMDA, "/a"), halaman("capaian", 100), rak.edisi());
        rak.simpan(kunci(PEMDA, "/b"), halaman("berita", 100), rak.edisi());
        rak.simpan(kunci(LAIN, "/a"), halaman("capaian", 100), rak.edisi());
        rak.usang(PEMDA, "capaian");
        assertThat(rak.cari(kunci(PEMDA, "/a"), 0)).isEmpty();
        assertThat(rak.cari(kunci(PEMDA, "/b"), 0)).isPresent();
        assertThat(rak.cari(kunci(LAIN, "/a"), 0)).isPresent();
    }

    @Test
    void halaman_yang_dihitung_sebelum_perubahan_tidak_disimpan() {
        var rak = new Rak(10, BESAR);
        long edisi = rak.edisi();
        rak.usang(PEMDA, "capaian");
        rak.simpan(kunci(PEMDA, "/a"), halaman("capaian", 100), edisi);
        assertThat(rak.banyak()).isZero();
        edisi = rak.edisi();
        rak.kosongkan();
        rak.simpan(kunci(PEMDA, "/a"), halaman("capaian", 100), edisi);
        assertThat(rak.banyak()).isZero();
    }

    @Test
    void perubahan_topik_lain_selama_halaman_dihitung_tidak_menghalangi() {
        var rak = new Rak(10, BESAR);
        long edisi = rak.edisi();
        rak.usang(PEMDA, "presensi.ketukan");
        rak.usang(LAIN, "capaian");
        rak.simpan(kunci(PEMDA, "/a"), halaman("capaian", 100), edisi);
        assertThat(rak.banyak()).isOne();
    }

    @Test
    void yang_terlama_tak_dipakai_pergi_dahulu() {
        var rak = new Rak(2, BESAR);
        rak.simpan(kunci(PEMDA, "/a"), halaman("capaian", 100), 0);
        rak.simpan(kunci(PEMDA, "/b"), halaman("capaian", 100), 0);
        rak.cari(kunci(PEMDA, "/a"), 0);
        rak.simpan(kunci(PEMDA, "/c"), halaman("capaian", 100), 0);
        assertThat(rak.cari(kunci(PEMDA, "/b"), 0)).isEmpty();
        assertThat(rak.cari(kunci(PEMDA, "/a"), 0)).isPresent();
        assertThat(rak.cari(kunci(PEMDA, "/c"), 0)).isPresent();
    }

    @Test
    void ukuran_seluruhnya_terbatas_dan_yang_raksasa_tidak_disimpan() {
        var rak = new Rak(100, 64_000);
        for (int i = 0; i < 50; i++) {
            rak.simpan(kunci(PEMDA, "/" + i), halaman("capaian", 4000), 0);
        }
        assertThat(rak.banyak()).isBetween(1, 15);
        rak.simpan(kunci(PEMDA, "/raksasa"), halaman("capaian", 20_000), 0);
        assertThat(rak.cari(kunci(PEMDA, "/raksasa"), 0)).isEmpty();
    }

    private static Rak.Kunci kunci(UUID pemda, String jalur) {
        return new Rak.Kunci(pemda, false, jalur, "");
    }

    private static Halaman halaman(String topik, int panjang) {
        var asal = new MockHttpServletResponse();
        asal.setContentType("text/html");
        return Halaman.dari(topik, new byte[panjang], asal, List.of(), 0);
    }
}
