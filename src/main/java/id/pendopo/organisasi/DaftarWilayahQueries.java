package id.pendopo.organisasi;

import id.pendopo.platform.pemda.KonteksPemda;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The kecamatan of the pemda with their desa and kelurahan, to choose from by a person. */
@Service
@Transactional(readOnly = true)
public class DaftarWilayahQueries {

    private final JdbcClient jdbc;

    DaftarWilayahQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An area by its code. */
    public record Wilayah(String kode, String nama) {}

    /** A kecamatan and what lies in it. */
    public record Kecamatan(Wilayah wilayah, List<Wilayah> isi) {}

    public List<Kecamatan> semua() {
        var hasil = new LinkedHashMap<String, Kecamatan>();
        jdbc.sql(
                        """
                        select kode, nama, tingkat, kode_induk from referensi.wilayah
                        where kode like :awalan and tingkat in ('kecamatan', 'desa_kelurahan')
                        order by kode limit 2000
                        """)
                .param("awalan", awalan())
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
    public Optional<String> nama(@Nullable String kode) {
        return jdbc.sql(
                        """
                        select case w.tingkat when 'kecamatan' then w.nama
                            else w.nama || ', ' || i.nama end
                        from referensi.wilayah w join referensi.wilayah i on i.kode = w.kode_induk
                        where w.kode = :kode and w.kode like :awalan
                            and w.tingkat in ('kecamatan', 'desa_kelurahan')
                        """)
                .param("kode", kode)
                .param("awalan", awalan())
                .query(String.class)
                .optional();
    }

    private static String awalan() {
        return KonteksPemda.wajib().kodeWilayah() + ".%";
    }
}
