package id.pendopo.presensi.rekap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.pendopo.kernel.AturanDilanggar;
import id.pendopo.presensi.rekap.Disiplin.Hari;
import id.pendopo.presensi.rekap.Disiplin.Jenjang;
import id.pendopo.presensi.rekap.TabelPotongan.Pita;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Bands that cannot be, and thresholds counted by hand. */
class TabelPotonganTests {

    private static final BigDecimal SATU = BigDecimal.ONE;

    private static Pita pita(int dari, @Nullable Integer sampai) {
        return new Pita(dari, sampai, SATU);
    }

    private static TabelPotongan tabel(Pita... tl) {
        return new TabelPotongan(List.of(tl), List.of(pita(1, null)), SATU, SATU, SATU, SATU);
    }

    private static void ditolak(String kode, Pita... tl) {
        assertThatThrownBy(() -> tabel(tl))
                .isInstanceOfSatisfying(
                        AturanDilanggar.class, e -> assertThat(e.kode()).isEqualTo(kode));
    }

    @Test
    void pita_bersambung_diterima_dan_awal_yang_bebas_boleh() {
        var t = tabel(pita(11, 30), pita(31, 60), pita(61, null));
        assertThat(t.aturan().telat(10)).isEmpty();
        assertThat(t.aturan().telat(31).orElseThrow().kode()).isEqualTo("TL2");
        assertThat(t.aturan().telat(600).orElseThrow().kode()).isEqualTo("TL3");
    }

    @Test
    void celah_tumpang_tindih_terbalik_dan_tertutup_ditolak() {
        ditolak("presensi.rekap.potongan.celah", pita(1, 30), pita(32, null));
        ditolak("presensi.rekap.potongan.tumpang", pita(1, 30), pita(30, null));
        ditolak("presensi.rekap.potongan.tumpang", pita(1, null), pita(31, null));
        ditolak("presensi.rekap.potongan.terbalik", pita(30, 1), pita(31, null));
        ditolak("presensi.rekap.potongan.terbuka", pita(1, 30), pita(31, 60));
        ditolak("presensi.rekap.potongan.kosong");
        ditolak("presensi.rekap.potongan.persen", new Pita(1, null, new BigDecimal("100.01")));
        ditolak("presensi.rekap.potongan.persen", new Pita(1, null, new BigDecimal("0.125")));
    }

    private static final Disiplin PP94 =
            new Disiplin(
                    450,
                    10,
                    List.of(
                            new Jenjang("teguran-lisan", 3),
                            new Jenjang("teguran-tertulis", 4),
                            new Jenjang("tidak-puas", 7),
                            new Jenjang("potong-6", 11),
                            new Jenjang("berhenti", 28)),
                    "PP 94/2021");

    /** Days from 1 January on: T is without reason, a digit that many hundred minutes late. */
    private static String usulan(String hari) {
        var semua = new ArrayList<Hari>();
        for (int i = 0; i < hari.length(); i++) {
            char c = hari.charAt(i);
            semua.add(
                    new Hari(
                            LocalDate.of(2026, 1, 1).plusDays(i),
                            c == 'T',
                            Character.isDigit(c) ? (c - '0') * 100 : 0));
        }
        return PP94.usulan(PP94.jumlah(semua));
    }

    @Test
    void ambang_pp_94_menurut_hari_dan_menit() {
        assertThat(usulan("TT..")).isNull();
        assertThat(usulan("T.T.T")).isEqualTo("teguran-lisan");
        // two days and 400 minutes are two days, 450 make the third
        assertThat(usulan("TT4")).isNull();
        assertThat(usulan("TT5")).isEqualTo("teguran-lisan");
        assertThat(usulan("TTT.TTT")).isEqualTo("teguran-tertulis");
        assertThat(usulan("TTT.TTT.T")).isEqualTo("tidak-puas");
        assertThat(usulan("TTTTTTTTT.TT")).isEqualTo("potong-6");
        assertThat(usulan("TTTTTTTTTT")).isEqualTo(Disiplin.BERUNTUN);
        assertThat(usulan("TTTTTTTTT.T")).isEqualTo("tidak-puas");
    }
}
