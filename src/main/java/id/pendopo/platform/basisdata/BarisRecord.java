package id.pendopo.platform.basisdata;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.BeanUtils;
import org.springframework.core.MethodParameter;
import org.springframework.core.convert.ConversionService;
import org.springframework.core.convert.TypeDescriptor;
import org.springframework.core.convert.support.DefaultConversionService;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.support.JdbcUtils;

/**
 * Rows as records, each component from the column of its name, {@code dibuatPada} from {@code
 * dibuat_pada}. Spring's own mapper asks the driver for {@code dibuatPada} first, in each row
 * again, and the driver answers with an exception: a quarter of a millisecond for six such columns.
 *
 * <p>For one query: it remembers where the columns stand.
 */
final class BarisRecord<T> implements RowMapper<T> {

    private static final ConversionService UBAH = DefaultConversionService.getSharedInstance();

    private static final ClassValue<Bentuk> BENTUK =
            new ClassValue<>() {
                @Override
                protected Bentuk computeValue(Class<?> kelas) {
                    return Bentuk.dari(kelas);
                }
            };

    /** What is known of a record without any row. */
    private record Bentuk(
            Constructor<?> pembuat, String[] kolom, Class<?>[] jenis, TypeDescriptor[] sasaran) {

        static Bentuk dari(Class<?> kelas) {
            var bagian = kelas.getRecordComponents();
            var jenis =
                    Arrays.stream(bagian).map(RecordComponent::getType).toArray(Class<?>[]::new);
            try {
                var pembuat = kelas.getDeclaredConstructor(jenis);
                pembuat.setAccessible(true);
                var sasaran = new TypeDescriptor[bagian.length];
                Arrays.setAll(sasaran, i -> new TypeDescriptor(new MethodParameter(pembuat, i)));
                return new Bentuk(
                        pembuat,
                        Arrays.stream(bagian)
                                .map(
                                        b ->
                                                JdbcUtils.convertPropertyNameToUnderscoreName(
                                                        b.getName()))
                                .toArray(String[]::new),
                        jenis,
                        sasaran);
            } catch (NoSuchMethodException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private final Class<T> kelas;
    private final Bentuk bentuk;
    private int @Nullable [] letak;

    BarisRecord(Class<T> kelas) {
        this.kelas = kelas;
        this.bentuk = BENTUK.get(kelas);
    }

    @Override
    public T mapRow(ResultSet rs, int nomor) throws SQLException {
        int[] letak = this.letak == null ? this.letak = cari(rs) : this.letak;
        var nilai = new @Nullable Object[letak.length];
        for (int i = 0; i < letak.length; i++) {
            nilai[i] = nilai(rs, letak[i], i);
        }
        return kelas.cast(BeanUtils.instantiateClass(bentuk.pembuat(), nilai));
    }

    /** By the name of the component in either spelling; of two columns with one name the first. */
    private int[] cari(ResultSet rs) throws SQLException {
        var meta = rs.getMetaData();
        Map<String, Integer> ada = new HashMap<>();
        for (int i = meta.getColumnCount(); i > 0; i--) {
            ada.put(meta.getColumnLabel(i).toLowerCase(Locale.ROOT), i);
        }
        var hasil = new int[bentuk.kolom().length];
        for (int i = 0; i < hasil.length; i++) {
            String nama = bentuk.kolom()[i];
            Integer di = ada.get(nama);
            if (di == null) {
                di = ada.get(nama.replace("_", ""));
            }
            if (di == null) {
                throw new SQLException(
                        "Kolom " + nama + " untuk " + kelas.getName() + " tidak ada");
            }
            hasil[i] = di;
        }
        return hasil;
    }

    private @Nullable Object nilai(ResultSet rs, int di, int ke) throws SQLException {
        Class<?> jenis = bentuk.jenis()[ke];
        if (jenis == Instant.class) {
            var saat = rs.getObject(di, OffsetDateTime.class);
            return saat == null ? null : saat.toInstant();
        }
        Object nilai = JdbcUtils.getResultSetValue(rs, di, jenis);
        return jenis.isInstance(nilai)
                ? nilai
                : UBAH.convert(nilai, TypeDescriptor.forObject(nilai), bentuk.sasaran()[ke]);
    }
}
