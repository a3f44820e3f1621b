package id.pendopo.platform.basisdata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.pendopo.BasisDataUji;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Records read from rows: names in both spellings, every kind of value, and what is missing. */
class BarisRecordTests {

    private static final UUID ID = UUID.fromString("f19a0000-0000-7000-8000-00000000000a");

    enum Warna {
        MERAH,
        PUTIH
    }

    record Semua(
            UUID id,
            String namaLengkap,
            int banyakAnak,
            @Nullable Integer tinggi,
            boolean aktif,
            BigDecimal nilaiRupiah,
            LocalDate lahirPada,
            Instant dibuatPada,
            @Nullable Instant dihapusPada,
            Warna warna,
            byte[] sidik) {}

    private static <T> List<T> baca(Class<T> kelas, String kueri) {
        return BasisDataUji.sebagaiPemilik(j -> Pernyataan.klien(j).sql(kueri).query(kelas).list());
    }

    private static final String SEMUA =
            """
            select 'f19a0000-0000-7000-8000-00000000000a'::uuid as id, 'Siti' as nama_lengkap,
                2 as banyak_anak, null::int as tinggi, true as aktif,
                1234567890123.45::numeric as nilai_rupiah, date '2026-11-23' as lahir_pada,
                timestamptz '2026-11-23T05:30:00.123456+07' as dibuat_pada,
                null::timestamptz as dihapus_pada, 'PUTIH' as warna, '\\x0102'::bytea as sidik
            """;

    @Test
    void setiap_jenis_nilai() {
        var semua = baca(Semua.class, SEMUA + " from generate_series(1, 3)");
        assertThat(semua).hasSize(3);
        assertThat(semua.getLast())
                .usingRecursiveComparison()
                .isEqualTo(
                        new Semua(
                                ID,
                                "Siti",
                                2,
                                null,
                                true,
                                new BigDecimal("1234567890123.45"),
                                LocalDate.of(2026, 11, 23),
                                Instant.parse("2026-11-22T22:30:00.123456Z"),
                                null,
                                Warna.PUTIH,
                                new byte[] {1, 2}));
    }

    record Dua(String namaLengkap, int banyak) {}

    /** The order is that of the query; what nobody asks for is left; of two of a name the first. */
    @Test
    void kolom_ditemukan_menurut_namanya() {
        assertThat(
                        baca(
                                Dua.class,
                                "select 7 as banyak, 'x' as lain, 'Siti' as nama_lengkap, 8 as banyak"))
                .containsExactly(new Dua("Siti", 7));
        assertThat(baca(Dua.class, "select 7 as banyak, 'Siti' as \"namaLengkap\""))
                .containsExactly(new Dua("Siti", 7));
    }

    @Test
    void yang_tidak_ada_disebut_namanya() {
        assertThatThrownBy(() -> baca(Dua.class, "select 7 as banyak"))
                .hasRootCauseMessage(
                        "Kolom nama_lengkap untuk " + Dua.class.getName() + " tidak ada");
        assertThatThrownBy(() -> baca(Dua.class, "select 'x' as nama_lengkap, null::int as banyak"))
                .hasMessageContaining("int");
        assertThat(baca(String.class, "select 'tetap milik Spring'"))
                .containsExactly("tetap milik Spring");
    }
}
