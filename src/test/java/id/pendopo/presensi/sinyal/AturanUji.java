package id.pendopo.presensi.sinyal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.regex.Pattern;

/** The rules as they are delivered: read from the migration, so that tests judge those. */
final class AturanUji {

    private AturanUji() {}

    static AturanSinyal bawaan() {
        try (var berkas =
                AturanUji.class.getResourceAsStream("/db/migration/presensi/V4__sinyal.sql")) {
            String sql = new String(berkas.readAllBytes(), StandardCharsets.UTF_8);
            var isi = Pattern.compile("'presensi\\.sinyal', '\\{([^}]*)}'").matcher(sql);
            isi.find();
            var nilai = new HashMap<String, Double>();
            var butir = Pattern.compile("\"(\\w+)\": ([0-9.]+)").matcher(isi.group(1));
            while (butir.find()) {
                nilai.put(butir.group(1), Double.valueOf(butir.group(2)));
            }
            return new AturanSinyal(LocalDate.of(2020, 1, 1), nilai);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
