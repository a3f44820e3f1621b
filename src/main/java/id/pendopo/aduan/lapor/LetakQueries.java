package id.pendopo.aduan.lapor;

import id.pendopo.kernel.KodeWilayah;
import id.pendopo.kernel.Koordinat;
import id.pendopo.platform.grafik.peta.BatasWilayah;
import id.pendopo.platform.pemda.KonteksPemda;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where a point lies, and the areas to choose from where there is none. */
@Service
@Transactional(readOnly = true)
public class LetakQueries {

    private final JdbcClient jdbc;
    private final Map<String, BatasWilayah> batas = new ConcurrentHashMap<>();

    LetakQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An area by its code. */
    public record Wilayah(String kode, String nama) {}

    /** A kecamatan and what lies in it. */
    public record Kecamatan(Wilayah wilayah, List<Wilayah> isi) {}

    /** The kecamatan of the pemda with their desa and kelurahan. */
    public List<Kecamatan> semua() {
        var hasil = new LinkedHashMap<String, Kecamatan>();
        jdbc.sql(
                        """
                        select kode, nama, tingkat, kode_induk from referensi.wilayah
                        where kode like :awalan and tingkat in ('kecamatan', 'desa_kelurahan')
                        order by kode limit 2000
                        """)
                .param("awalan", kodePemda() + ".%")
                .query(
                        rs -> {
                            var w = new Wilayah(rs.getString("kode"), rs.getString("nama"));
                            if (rs.getString("tingkat").equals("kecamatan")) {
                                hasil.put(w.kode(), new Kecamatan(w, new ArrayList<>()));
                            } else if (hasil.get(rs.getString("kode_induk")) != null) {
                                hasil.get(rs.getString("kode_induk")).isi().add(w);
                            }
                        });
        return List.copyOf(hasil.values());
    }

    /** {@code Patih Galung, Prabumulih Barat}; empty when the pemda has no such area. */
    public Optional<String> nama(String kode) {
        return jdbc.sql(
                        """
                        select case w.tingkat when 'kecamatan' then w.nama
                            else w.nama || ', ' || i.nama end
                        from referensi.wilayah w join referensi.wilayah i on i.kode = w.kode_induk
                        where w.kode = :kode and w.kode like :awalan
                            and w.tingkat in ('kecamatan', 'desa_kelurahan')
                        """)
                .param("kode", kode)
                .param("awalan", kodePemda() + ".%")
                .query(String.class)
                .optional();
    }

    /**
     * Where a point lies.
     *
     * @param wilayah the smallest area whose boundary holds it; null where none is known
     * @param luar outside the pemda for sure
     */
    public record Letak(@Nullable KodeWilayah wilayah, boolean luar) {}

    public Letak letak(Koordinat titik) {
        var semua = batas().wilayah();
        var didalam =
                semua.stream()
                        .filter(w -> memuat(w, titik))
                        .max(Comparator.comparingInt(w -> w.kode().length()));
        if (didalam.isPresent()) {
            String kode = didalam.get().kode();
            return new Letak(kode.equals(kodePemda()) ? null : new KodeWilayah(kode), false);
        }
        // without the outline of the whole nobody knows what lies outside
        return new Letak(null, semua.stream().anyMatch(w -> w.kode().equals(kodePemda())));
    }

    /** Even-odd rule over all rings, so that islands and holes need no distinction. */
    private static boolean memuat(BatasWilayah.Wilayah w, Koordinat t) {
        boolean didalam = false;
        for (var cincin : w.cincin()) {
            for (int i = 0, j = cincin.size() - 1; i < cincin.size(); j = i++) {
                var a = cincin.get(i);
                var b = cincin.get(j);
                if ((a.lintang() > t.lintang()) != (b.lintang() > t.lintang())
                        && t.bujur()
                                < (b.bujur() - a.bujur())
                                                * (t.lintang() - a.lintang())
                                                / (b.lintang() - a.lintang())
                                        + a.bujur()) {
                    didalam = !didalam;
                }
            }
        }
        return didalam;
    }

    /** Outlines of the pemda and all below it; kept, for reading them costs. */
    public BatasWilayah batas() {
        return batas.computeIfAbsent(kodePemda(), this::baca);
    }

    private BatasWilayah baca(String kode) {
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

    private static String kodePemda() {
        return KonteksPemda.wajib().kodeWilayah();
    }
}
