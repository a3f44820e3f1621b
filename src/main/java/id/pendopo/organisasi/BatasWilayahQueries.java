package id.pendopo.organisasi;

import id.pendopo.platform.grafik.peta.BatasWilayah;
import id.pendopo.platform.pemda.KonteksPemda;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Simplified boundaries of the areas of the pemda, for maps and for telling where a point lies; not
 * for measuring. Kept in memory: they come with the application, and reading them costs.
 */
@Service
@Transactional(readOnly = true)
public class BatasWilayahQueries {

    private final JdbcClient jdbc;
    private final Map<String, BatasWilayah> kecamatan = new ConcurrentHashMap<>();
    private final Map<String, BatasWilayah> semua = new ConcurrentHashMap<>();

    BatasWilayahQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The kecamatan that have one. */
    public BatasWilayah kecamatan() {
        return kecamatan.computeIfAbsent(kode(), this::bacaKecamatan);
    }

    private BatasWilayah bacaKecamatan(String kode) {
        return BatasWilayah.baca(
                jdbc.sql(
                                """
                                select jsonb_build_object('type', 'FeatureCollection', 'features', coalesce(
                                    jsonb_agg(jsonb_build_object('type', 'Feature',
                                        'properties', jsonb_build_object('kode', w.kode, 'nama', w.nama),
                                        'geometry', b.geojson) order by w.kode), '[]'))::text
                                from referensi.wilayah w
                                join referensi.batas_wilayah b on b.kode = w.kode
                                where w.kode like :awalan and w.tingkat = 'kecamatan'
                                """)
                        .param("awalan", kode + ".%")
                        .query(String.class)
                        .single());
    }

    /** The pemda itself and all below it that have one. */
    public BatasWilayah semua() {
        return semua.computeIfAbsent(kode(), this::bacaSemua);
    }

    private BatasWilayah bacaSemua(String kode) {
        return BatasWilayah.baca(
                jdbc.sql(
                                """
                                select jsonb_build_object('type', 'FeatureCollection', 'features', coalesce(
                                    jsonb_agg(jsonb_build_object('type', 'Feature',
                                        'properties', jsonb_build_object('kode', b.kode,
                                            'nama', coalesce(w.nama, b.kode)),
                                        'geometry', b.geojson) order by b.kode), '[]'))::text
                                from referensi.batas_wilayah b
                                left join referensi.wilayah w on w.kode = b.kode
                                where b.kode = :kode or b.kode like :awalan
                                """)
                        .param("kode", kode)
                        .param("awalan", kode + ".%")
                        .query(String.class)
                        .single());
    }

    private static String kode() {
        return KonteksPemda.wajib().kodeWilayah();
    }
}
