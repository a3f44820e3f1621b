package id.pendopo.platform.basisdata;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.postgresql.core.BaseConnection;
import org.postgresql.core.Oid;
import org.postgresql.jdbc.PgArray;
import org.springframework.jdbc.core.SqlTypeValue;

/**
 * Arrays as PostgreSQL receives them in binary form (array_recv). {@link Connection#createArrayOf}
 * writes most types as text, which both sides then spend more time on than on the rows themselves;
 * for what goes by the hundred, many times a second.
 *
 * @param <T> of the elements, any of which may be null
 */
public final class LarikBiner<T> {

    /** PostgreSQL counts from the first of January 2000. */
    private static final long HARI_AWAL = LocalDate.of(2000, 1, 1).toEpochDay();

    private static final long DETIK_AWAL = HARI_AWAL * 86_400;

    public static final LarikBiner<UUID> UUID =
            new LarikBiner<>(Oid.UUID_ARRAY, Oid.UUID, LarikBiner::tulisUuid);

    public static final LarikBiner<String> TEXT =
            new LarikBiner<>(Oid.TEXT_ARRAY, Oid.TEXT, LarikBiner::tulisTeks);

    public static final LarikBiner<LocalDate> DATE =
            new LarikBiner<>(Oid.DATE_ARRAY, Oid.DATE, LarikBiner::tulisTanggal);

    /** To the nearest microsecond. */
    public static final LarikBiner<Instant> TIMESTAMPTZ =
            new LarikBiner<>(Oid.TIMESTAMPTZ_ARRAY, Oid.TIMESTAMPTZ, LarikBiner::tulisSaat);

    public static final LarikBiner<Integer> INT4 =
            new LarikBiner<>(Oid.INT4_ARRAY, Oid.INT4, LarikBiner::tulisBulat);

    public static final LarikBiner<Long> INT8 =
            new LarikBiner<>(Oid.INT8_ARRAY, Oid.INT8, LarikBiner::tulisPanjang);

    public static final LarikBiner<Boolean> BOOL =
            new LarikBiner<>(Oid.BOOL_ARRAY, Oid.BOOL, LarikBiner::tulisBenar);

    public static final LarikBiner<byte[]> BYTEA =
            new LarikBiner<>(Oid.BYTEA_ARRAY, Oid.BYTEA, LarikBiner::tulisBita);

    public static final LarikBiner<Double> FLOAT8 =
            new LarikBiner<>(Oid.FLOAT8_ARRAY, Oid.FLOAT8, LarikBiner::tulisGanda);

    public static final LarikBiner<Float> FLOAT4 =
            new LarikBiner<>(Oid.FLOAT4_ARRAY, Oid.FLOAT4, LarikBiner::tulisTunggal);

    private final int larik;
    private final int isi;
    private final Tulis<T> tulis;

    /** Writes the length of a value in bytes, then the value. */
    private interface Tulis<T> {
        void ke(DataOutputStream keluar, T nilai) throws IOException;
    }

    private LarikBiner(int larik, int isi, Tulis<T> tulis) {
        this.larik = larik;
        this.isi = isi;
        this.tulis = tulis;
    }

    /** For {@code setArray} of a statement of this connection. */
    public Array dari(Connection c, List<? extends @Nullable T> nilai) throws SQLException {
        return new PgArray(c.unwrap(BaseConnection.class), larik, bita(nilai));
    }

    /** A column of these things, as a named parameter. */
    public <B> SqlTypeValue dari(List<B> benda, Function<B, ? extends @Nullable T> kolom) {
        return (st, ke, jenis, nama) ->
                st.setArray(
                        ke,
                        dari(
                                st.getConnection(),
                                benda.stream().<@Nullable T>map(kolom::apply).toList()));
    }

    private byte[] bita(List<? extends @Nullable T> nilai) {
        var penampung = new ByteArrayOutputStream(20 + 20 * nilai.size());
        try (var keluar = new DataOutputStream(penampung)) {
            keluar.writeInt(nilai.isEmpty() ? 0 : 1);
            keluar.writeInt(nilai.stream().anyMatch(Objects::isNull) ? 1 : 0);
            keluar.writeInt(isi);
            if (!nilai.isEmpty()) {
                keluar.writeInt(nilai.size());
                keluar.writeInt(1);
            }
            for (T satu : nilai) {
                if (satu == null) {
                    keluar.writeInt(-1);
                } else {
                    tulis.ke(keluar, satu);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return penampung.toByteArray();
    }

    private static void tulisUuid(DataOutputStream keluar, UUID nilai) throws IOException {
        keluar.writeInt(16);
        keluar.writeLong(nilai.getMostSignificantBits());
        keluar.writeLong(nilai.getLeastSignificantBits());
    }

    private static void tulisTeks(DataOutputStream keluar, String nilai) throws IOException {
        tulisBita(keluar, nilai.getBytes(StandardCharsets.UTF_8));
    }

    private static void tulisBita(DataOutputStream keluar, byte[] nilai) throws IOException {
        keluar.writeInt(nilai.length);
        keluar.write(nilai);
    }

    private static void tulisBulat(DataOutputStream keluar, Integer nilai) throws IOException {
        keluar.writeInt(4);
        keluar.writeInt(nilai);
    }

    private static void tulisPanjang(DataOutputStream keluar, Long nilai) throws IOException {
        keluar.writeInt(8);
        keluar.writeLong(nilai);
    }

    private static void tulisBenar(DataOutputStream keluar, Boolean nilai) throws IOException {
        keluar.writeInt(1);
        keluar.writeBoolean(nilai);
    }

    private static void tulisTanggal(DataOutputStream keluar, LocalDate nilai) throws IOException {
        keluar.writeInt(4);
        keluar.writeInt(Math.toIntExact(nilai.toEpochDay() - HARI_AWAL));
    }

    private static void tulisSaat(DataOutputStream keluar, Instant nilai) throws IOException {
        keluar.writeInt(8);
        keluar.writeLong(
                (nilai.getEpochSecond() - DETIK_AWAL) * 1_000_000 + (nilai.getNano() + 500) / 1000);
    }

    private static void tulisGanda(DataOutputStream keluar, Double nilai) throws IOException {
        keluar.writeInt(8);
        keluar.writeDouble(nilai);
    }

    private static void tulisTunggal(DataOutputStream keluar, Float nilai) throws IOException {
        keluar.writeInt(4);
        keluar.writeFloat(nilai);
    }
}
