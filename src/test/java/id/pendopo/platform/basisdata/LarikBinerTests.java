package id.pendopo.platform.basisdata;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendopo.BasisDataUji;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.support.AbstractSqlTypeValue;

/** The database reads what was written, as it reads the same written as text. */
class LarikBinerTests {

    /** What the database makes of an array, one line an element. */
    private static <T> List<String> baca(LarikBiner<T> larik, String jenis, List<T> isi) {
        return BasisDataUji.sebagaiPemilik(
                j ->
                        j.sql(
                                        "select coalesce(case jsonb_typeof(to_jsonb(x)) when 'string'"
                                                + " then to_jsonb(x) #>> '{}' else x::text end, '-')"
                                                + " from unnest(?::"
                                                + jenis
                                                + "[]) with ordinality as t (x, ke) order by ke")
                                .param(
                                        new AbstractSqlTypeValue() {
                                            @Override
                                            protected Object createTypeValue(
                                                    Connection c, int tipe, @Nullable String nama)
                                                    throws SQLException {
                                                return larik.dari(c, isi);
                                            }
                                        })
                                .query(String.class)
                                .list());
    }

    @Test
    void uuid_dan_teks() {
        var id = UUID.fromString("f19a0000-0000-7000-8000-00000000000a");
        assertThat(baca(LarikBiner.UUID, "uuid", Arrays.asList(id, null)))
                .containsExactly(id.toString(), "-");
        assertThat(baca(LarikBiner.UUID, "uuid", List.of())).isEmpty();
        assertThat(baca(LarikBiner.TEXT, "text", Arrays.asList("a,b\"{}\\", null, "", "é–語")))
                .containsExactly("a,b\"{}\\", "-", "", "é–語");
    }

    @Test
    void tanggal_dan_saat() {
        assertThat(
                        baca(
                                LarikBiner.DATE,
                                "date",
                                Arrays.asList(
                                        LocalDate.of(1999, 12, 31),
                                        LocalDate.of(2026, 11, 23),
                                        null)))
                .containsExactly("1999-12-31", "2026-11-23", "-");
        assertThat(
                        baca(
                                LarikBiner.TIMESTAMPTZ,
                                "timestamptz",
                                List.of(
                                        Instant.parse("2026-11-23T01:02:03.123456499Z"),
                                        Instant.parse("2026-11-23T01:02:03.9999995Z"),
                                        Instant.parse("1998-01-01T00:00:00Z"))))
                .map(teks -> OffsetDateTime.parse(teks).toInstant())
                .containsExactly(
                        Instant.parse("2026-11-23T01:02:03.123456Z"),
                        Instant.parse("2026-11-23T01:02:04Z"),
                        Instant.parse("1998-01-01T00:00:00Z"));
    }

    @Test
    void bilangan() {
        assertThat(baca(LarikBiner.FLOAT8, "float8", Arrays.asList(-3.4321001, null, 0.1)))
                .containsExactly("-3.4321001", "-", "0.1");
        assertThat(baca(LarikBiner.FLOAT4, "real", Arrays.asList(12.5f, null)))
                .containsExactly("12.5", "-");
    }

    @Test
    void bilangan_benar_dan_bita() {
        assertThat(baca(LarikBiner.INT4, "int", Arrays.asList(0, -1, null, Integer.MAX_VALUE)))
                .containsExactly("0", "-1", "-", "2147483647");
        assertThat(baca(LarikBiner.INT8, "bigint", Arrays.asList(1L, null, Long.MIN_VALUE)))
                .containsExactly("1", "-", "-9223372036854775808");
        assertThat(baca(LarikBiner.BOOL, "bool", Arrays.asList(true, null, false)))
                .containsExactly("true", "-", "false");
        assertThat(
                        baca(
                                LarikBiner.BYTEA,
                                "bytea",
                                Arrays.asList(new byte[] {1, -1}, null, new byte[0])))
                .containsExactly("\\x01ff", "-", "\\x");
    }
}
