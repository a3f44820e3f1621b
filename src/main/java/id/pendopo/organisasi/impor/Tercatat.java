package id.pendopo.organisasi.impor;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An agency or a person as it is known when a file is looked at; its fields by name. */
record Tercatat(UUID id, int versi, Map<String, @Nullable Object> isi) {

    static Tercatat baca(ResultSet rs, List<String> kolom) throws SQLException {
        var isi = new LinkedHashMap<String, @Nullable Object>();
        for (String satu : kolom) {
            isi.put(satu, rs.getString(satu));
        }
        return new Tercatat(rs.getObject("id", UUID.class), rs.getInt("versi"), isi);
    }
}
