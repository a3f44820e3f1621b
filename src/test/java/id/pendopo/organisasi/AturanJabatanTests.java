package id.pendopo.organisasi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.pendopo.kernel.Peran;
import id.pendopo.organisasi.AturanJabatan.Pegangan;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AturanJabatanTests {

    private static final UUID SITI = new UUID(0, 1);
    private static final UUID BUDI = new UUID(0, 2);
    private static final LocalDate HARI = LocalDate.of(2026, 3, 1);

    @Test
    void peran_di_dalam_opd_perlu_opd() {
        assertThatThrownBy(() -> AturanJabatan.peranCocok(Peran.KEPALA_OPD, false))
                .hasMessage("organisasi.peran-perlu-opd");
        assertThatCode(() -> AturanJabatan.peranCocok(Peran.KEPALA_DAERAH, false))
                .doesNotThrowAnyException();
    }

    @Test
    void pergantian_sehari_sesudahnya_bukan_dua_pemegang() {
        var siti = pegang(SITI, JenisPenugasan.DEFINITIF, HARI.minusYears(1), HARI);
        assertThat(
                        AturanJabatan.duaPemegang(
                                List.of(siti, definitif(BUDI, HARI.plusDays(1), null))))
                .isFalse();
        assertThat(AturanJabatan.duaPemegang(List.of(definitif(BUDI, HARI, null), siti))).isTrue();
    }

    @Test
    void pelaksana_tugas_tidak_dihitung_sebagai_pemegang_definitif() {
        assertThat(
                        AturanJabatan.duaPemegang(
                                List.of(
                                        definitif(SITI, HARI, null),
                                        pegang(BUDI, JenisPenugasan.PLH, HARI, HARI))))
                .isFalse();
    }

    @Test
    void orang_yang_sama_tidak_memegang_dua_kali_pada_satu_hari() {
        var ada = List.of(pegang(SITI, JenisPenugasan.PLT, HARI, HARI.plusDays(5)));
        assertThatThrownBy(
                        () ->
                                AturanJabatan.belumMemegang(
                                        definitif(SITI, HARI.plusDays(5), null), ada))
                .hasMessage("organisasi.sudah-memegang");
        assertThatCode(
                        () ->
                                AturanJabatan.belumMemegang(
                                        definitif(SITI, HARI.plusDays(6), null), ada))
                .doesNotThrowAnyException();
    }

    @Test
    void jabatan_dipegang_hanya_selama_berlaku() {
        assertThatThrownBy(
                        () ->
                                AturanJabatan.dalamMasa(
                                        HARI, null, definitif(SITI, HARI.minusDays(1), null)))
                .hasMessage("organisasi.di-luar-masa-jabatan");
        assertThat(AturanJabatan.melewati(HARI, definitif(SITI, HARI, null))).isTrue();
        assertThat(AturanJabatan.melewati(HARI, definitif(SITI, HARI, HARI))).isFalse();
    }

    @Test
    void penugasan_dipendekkan_tetapi_tidak_diperpanjang() {
        assertThatCode(() -> AturanJabatan.dapatDiakhiri(HARI, null, HARI))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> AturanJabatan.dapatDiakhiri(HARI, HARI, HARI.plusDays(1)))
                .hasMessage("organisasi.perpanjang-dengan-sk");
        assertThatThrownBy(() -> AturanJabatan.dapatDiakhiri(HARI, null, HARI.minusDays(1)))
                .hasMessage("organisasi.akhir-sebelum-awal");
    }

    private static Pegangan definitif(UUID siapa, LocalDate mulai, @Nullable LocalDate akhir) {
        return pegang(siapa, JenisPenugasan.DEFINITIF, mulai, akhir);
    }

    private static Pegangan pegang(
            UUID siapa, JenisPenugasan jenis, LocalDate mulai, @Nullable LocalDate akhir) {
        return new Pegangan(siapa, jenis, mulai, akhir);
    }
}
