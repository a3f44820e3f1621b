package id.pendopo.platform.simpanan;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendopo.platform.langsung.BacaUlang;
import id.pendopo.platform.langsung.Perubahan;
import id.pendopo.platform.langsung.PerubahanSetempat;
import id.pendopo.platform.pemda.KonteksPemda;
import id.pendopo.platform.pemda.Pemda;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Read once until it changes; what is not there is asked again each time. */
class AturanTersimpanTests {

    private static final Pemda A = pemda(1);
    private static final Pemda B = pemda(2);

    private final AturanTersimpan aturan = new AturanTersimpan();
    private final AtomicInteger dibaca = new AtomicInteger();

    private record Soal(String kode) {}

    private static Pemda pemda(int nomor) {
        return new Pemda(
                new UUID(0, nomor), "16.7" + nomor, "Kota", "Uji", ZoneId.of("Asia/Jakarta"), true);
    }

    private int ambil(Pemda pemda, String kode) {
        return KonteksPemda.panggil(
                pemda, () -> aturan.ambil("aturan", new Soal(kode), dibaca::incrementAndGet));
    }

    @Test
    void dibaca_sekali_sampai_topiknya_berubah_di_pemdanya() {
        assertThat(ambil(A, "x")).isEqualTo(1);
        assertThat(ambil(A, "x")).isEqualTo(1);
        assertThat(ambil(A, "y")).isEqualTo(2);
        assertThat(ambil(B, "x")).isEqualTo(3);

        aturan.berubah(new Perubahan(A.id(), "berita"));
        assertThat(ambil(A, "x")).isEqualTo(1);
        aturan.berubah(new Perubahan(A.id(), "aturan"));
        assertThat(ambil(A, "x")).isEqualTo(4);
        assertThat(ambil(B, "x")).isEqualTo(3);
        aturan.berubahDiSini(new PerubahanSetempat(B.id(), "aturan"));
        assertThat(ambil(B, "x")).isEqualTo(5);
        aturan.bacaUlang(new BacaUlang());
        assertThat(ambil(A, "x")).isEqualTo(6);
    }

    @Test
    void yang_tidak_ada_ditanya_lagi() {
        var soal = new Soal("belum");
        assertThat(cari(soal, Optional.empty())).isEmpty();
        assertThat(cari(soal, Optional.of("kini ada"))).contains("kini ada");
        assertThat(cari(soal, Optional.of("lain"))).contains("kini ada");
    }

    private Optional<String> cari(Soal soal, Optional<String> ada) {
        return KonteksPemda.panggil(A, () -> aturan.cari("aturan", soal, () -> ada));
    }

    /** The change committed while the old rule was on its way: that one must not stay. */
    @Test
    void perubahan_selama_membaca_tidak_tertinggal() {
        int lama =
                KonteksPemda.panggil(
                        A,
                        () ->
                                aturan.ambil(
                                        "aturan",
                                        new Soal("x"),
                                        () -> {
                                            int nilai = dibaca.incrementAndGet();
                                            aturan.berubah(new Perubahan(A.id(), "aturan"));
                                            return nilai;
                                        }));
        assertThat(lama).isEqualTo(1);
        assertThat(ambil(A, "x")).isEqualTo(2);
    }
}
