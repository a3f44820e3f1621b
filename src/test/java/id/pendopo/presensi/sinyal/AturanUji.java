package id.pendopo.presensi.sinyal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** The rules as they are delivered: read from the migrations, so that tests judge those. */
final class AturanUji {

    private static final Pattern BUTIR = Pattern.compile("\"(\\w+)\": ([0-9.]+)");

    private AturanUji() {}

    static AturanSinyal bawaan() {
        var nilai = new HashMap<String, Double>();
        for (String isi :
                List.of(
                        isi("V4__sinyal.sql", "'presensi\\.sinyal', '\\{([^}]*)}'"),
                        isi("V15__sinyal_imbang.sql", "\\|\\| '\\{([^}]*)}'"))) {
            tambah(isi, nilai);
        }
        return new AturanSinyal(LocalDate.of(2020, 1, 1), nilai);
    }

    private static void tambah(String isi, Map<String, Double> nilai) {
        var butir = BUTIR.matcher(isi);
        while (butir.find()) {
            nilai.put(butir.group(1), Double.valueOf(butir.group(2)));
        }
    }

    private static String isi(String berkas, String letak) {
        try (var sql = AturanUji.class.getResourceAsStream("/db/migration/presensi/" + berkas)) {
            var isi =
                    Pattern.compile(letak)
                            .matcher(new String(sql.readAllBytes(), StandardCharsets.UTF_8));
            if (!isi.find()) {
                throw new IllegalStateException(berkas + " tanpa nilai");
            }
            return isi.group(1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
