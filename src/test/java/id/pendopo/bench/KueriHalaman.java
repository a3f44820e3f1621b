package id.pendopo.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The statements a page sends to the database, taken from the log of the database itself and
 * repeated by pgbench: what the same reading costs without the application around it.
 */
final class KueriHalaman {

    private static final Pattern PARAMETER =
            Pattern.compile("\\$(\\d+) = ('[^']*+(?:''[^']*+)*+'|NULL)");
    private static final Pattern PERNYATAAN =
            Pattern.compile("^(?:statement|execute [^:]*): (.*)$", Pattern.DOTALL);

    private final Anak anak;

    KueriHalaman(Anak anak) {
        this.anak = anak;
    }

    /** Makes the next start of the database keep a log that {@link #rekam} can read. */
    static void siapkan(Anak anak) throws SQLException {
        try (var c = anak.admin();
                var st = c.createStatement()) {
            st.execute("alter system set logging_collector = on");
            st.execute("alter system set log_destination = 'jsonlog'");
            st.execute("alter system set log_directory = 'log'");
        }
    }

    /** The script of pgbench for what the database is asked while {@code buka} runs. */
    List<String> rekam(Runnable buka) throws SQLException {
        String awal = "awal-" + UUID.randomUUID();
        String akhir = "akhir-" + UUID.randomUUID();
        try (var c = anak.admin();
                var st = c.createStatement()) {
            st.execute("alter system set log_statement = 'all'");
            st.execute("select pg_reload_conf()");
            // sessions take new settings between statements: the first pages tell them to
            for (int i = 0; i < 20; i++) {
                buka.run();
            }
            st.execute("select '" + awal + "'");
            buka.run();
            st.execute("select '" + akhir + "'");
            st.execute("alter system set log_statement = 'none'");
            st.execute("select pg_reload_conf()");
            st.execute("select pg_sleep(1)");
        }
        return antara(awal, akhir);
    }

    private List<String> antara(String awal, String akhir) {
        var hasil = new ArrayList<String>();
        boolean dalam = false;
        for (JsonNode baris : catatan()) {
            String pesan = baris.path("message").asString("");
            if (pesan.contains(akhir)) {
                return hasil;
            }
            if (dalam
                    && baris.path("user").asString("").endsWith("aplikasi")
                    && !pesan.contains("mesin.")
                    && !pesan.contains("pg_notify")) {
                var cocok = PERNYATAAN.matcher(pesan);
                if (cocok.matches()) {
                    hasil.add(isi(cocok.group(1), baris.path("detail").asString("")));
                }
            }
            dalam |= pesan.contains(awal);
        }
        throw new IllegalStateException("Catatan PostgreSQL tidak lengkap");
    }

    private List<JsonNode> catatan() {
        var json = JsonMapper.builder().build();
        try (Stream<Path> berkas = Files.list(anak.data().resolve("basisdata/log"))) {
            var hasil = new ArrayList<JsonNode>();
            for (Path b : berkas.filter(p -> p.toString().endsWith(".json")).sorted().toList()) {
                Files.readAllLines(b).forEach(l -> hasil.add(json.readTree(l)));
            }
            return hasil;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Literals in place of parameters; of unknown type they take the type the place asks for. */
    private static String isi(String sql, String rincian) {
        var nilai = new java.util.TreeMap<Integer, String>(java.util.Comparator.reverseOrder());
        var cocok = PARAMETER.matcher(rincian);
        while (cocok.find()) {
            nilai.put(Integer.parseInt(cocok.group(1)), cocok.group(2));
        }
        String hasil = sql;
        for (var n : nilai.entrySet()) {
            hasil = hasil.replace("$" + n.getKey(), n.getValue());
        }
        return hasil;
    }

    /** Times of single runs of the script, microseconds. */
    long[] pgbench(List<String> pernyataan, int klien, int detik) {
        try {
            Path folder = Files.createTempDirectory("pgbench");
            Path naskah = folder.resolve("halaman.sql");
            Files.writeString(naskah, String.join(";\n", pernyataan) + ";\n");
            try {
                Alat.jalankan(
                        detik + 30,
                        Map.of("PGPASSWORD", anak.sandi("aplikasi")),
                        "pgbench",
                        "-n",
                        "-M",
                        "prepared",
                        "-h",
                        "127.0.0.1",
                        "-p",
                        Integer.toString(anak.portBasisData()),
                        "-U",
                        "aplikasi",
                        "-c",
                        Integer.toString(klien),
                        "-j",
                        "2",
                        "-T",
                        Integer.toString(detik),
                        "-f",
                        naskah.toString(),
                        "-l",
                        "--log-prefix=" + folder.resolve("waktu"),
                        "pendopo");
                try (Stream<Path> berkas = Files.list(folder)) {
                    return berkas.filter(p -> p.getFileName().toString().startsWith("waktu"))
                            .flatMap(KueriHalaman::baris)
                            .mapToLong(b -> Long.parseLong(b.split(" ")[2]))
                            .toArray();
                }
            } finally {
                Anak.hapus(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<String> baris(Path berkas) {
        try {
            return Files.readAllLines(berkas).stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
