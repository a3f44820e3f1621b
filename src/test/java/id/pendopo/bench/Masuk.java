package id.pendopo.bench;

import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.text.ParseException;
import java.time.Duration;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * The provider beside Keycloak: tokens of machines, refreshed tokens, whole sign-ins by password,
 * and the memory of both after all of it. Same signatures, same cost of a password, one durable
 * PostgreSQL; the limit of the sign-ins is what the machine can hash and nothing else.
 *
 * <p>Arguments: rounds (3), seconds a measurement (7), seconds of warming up (15).
 */
final class Masuk {

    private static final int SAMBUNGAN = 16;
    private static final int SEKALIGUS = 8;
    private static final int TOKEN = 40;

    private final Ukuran ukuran = new Ukuran("masuk");
    private final Path folder;
    private final int babak;
    private final int detik;
    private final int pemanasan;

    private Masuk(Path folder, String[] args) {
        this.folder = folder;
        this.babak = args.length > 0 ? Integer.parseInt(args[0]) : 3;
        this.detik = args.length > 1 ? Integer.parseInt(args[1]) : 7;
        this.pemanasan = args.length > 2 ? Integer.parseInt(args[2]) : 15;
    }

    /** A provider with its sign-ins. */
    private record Sisi(Penyedia penyedia, AliranKode aliran) {
        Sisi(Penyedia penyedia) {
            this(penyedia, new AliranKode(penyedia));
        }

        String nama() {
            return penyedia.nama();
        }
    }

    /** Processor time that a provider and its database have used so far. */
    private record Prosesor(Duration sendiri, Duration basisData) {
        static Prosesor kini(Penyedia p) {
            return new Prosesor(p.prosesor(), p.prosesorBasisData().get());
        }
    }

    public static void main(String[] args) throws IOException, SQLException {
        Alat.perlu("wrk", "wrk");
        Path folder = Anak.folderBaru("bench-masuk");
        var bench = new Masuk(folder, args);
        try (var anak = Anak.mulai(folder.resolve("data"), Anak.portBebas())) {
            var saatDihentikan = new Thread(anak::close);
            Runtime.getRuntime().addShutdownHook(saatDihentikan);
            anak.tungguSiap(Duration.ofMinutes(5));
            Penyedia pendopo = PenyediaPendopo.siapkan(anak);
            LajuSandi sandi = PenyediaPendopo.sandi(anak, pendopo.orang().getFirst());
            try (var keycloak = Keycloak.mulai(folder, anak, sandi)) {
                bench.ukur(new Sisi(keycloak.penyedia(anak)), new Sisi(pendopo), sandi, anak);
            }
            Runtime.getRuntime().removeShutdownHook(saatDihentikan);
        } finally {
            Anak.hapus(folder);
        }
        bench.ukuran.cetak();
    }

    private void ukur(Sisi keycloak, Sisi pendopo, LajuSandi sandi, Anak anak)
            throws IOException, SQLException {
        ukuran.hasil("keycloak", PaketKeycloak.VERSI);
        ukuran.hasil("alg", algoritma(keycloak, pendopo));
        ukuran.hasil(
                "argon2id",
                "m=%d,t=%d,p=%d".formatted(sandi.kib(), sandi.putaran(), sandi.sejajar()));
        ukuran.hasil("postgres", tahanMati(anak));
        for (Sisi s : List.of(keycloak, pendopo)) {
            panaskan(s);
        }
        analisis(anak);
        sandi.perDetik(Math.min(pemanasan, 5));
        for (int i = 0; i < babak; i++) {
            ukuran.catat("argon2id saja /dtk", sandi.perDetik(detik));
            for (Sisi s : List.of(keycloak, pendopo)) {
                kode(s, detik, true);
            }
            ukuran.catat("argon2id saja /dtk", sandi.perDetik(detik));
            for (Sisi s : List.of(keycloak, pendopo)) {
                mesin(s, detik, true);
            }
            for (Sisi s : List.of(keycloak, pendopo)) {
                segar(s, detik, true);
            }
        }
        for (Sisi s : List.of(keycloak, pendopo)) {
            ukuran.catat(s.nama() + " memori MB", Ukuran.pss(s.penyedia().proses().pid()) / 1024.0);
        }
        simpulkan();
    }

    /** Statistics as the databases would have them after a day, not after a minute. */
    private static void analisis(Anak anak) throws SQLException {
        for (String nama : List.of("pendopo", "keycloak")) {
            try (var c = anak.admin(nama);
                    var st = c.createStatement()) {
                st.execute("vacuum analyze");
            }
        }
    }

    private void panaskan(Sisi s) throws IOException {
        Ukuran.cetak("%s: pemanasan…", s.nama());
        kode(s, pemanasan, false);
        mesin(s, pemanasan, false);
        segar(s, pemanasan, false);
    }

    /** What both sign with; they must not differ. */
    private static String algoritma(Sisi... semua) {
        String alg = null;
        for (Sisi s : semua) {
            JsonNode token = s.aliran().masuk();
            for (String jenis : List.of("access_token", "id_token")) {
                String ini = algoritma(token.path(jenis).asString());
                if (alg != null && !alg.equals(ini)) {
                    throw new IllegalStateException(s.nama() + " memakai " + ini);
                }
                alg = ini;
            }
        }
        return alg;
    }

    private static String algoritma(String token) {
        try {
            return SignedJWT.parse(token).getHeader().getAlgorithm().getName();
        } catch (ParseException e) {
            throw new IllegalStateException(token, e);
        }
    }

    private static String tahanMati(Anak anak) throws SQLException {
        try (var c = anak.admin();
                var st = c.createStatement();
                var rs =
                        st.executeQuery(
                                """
                                select current_setting('server_version') || ' fsync='
                                    || current_setting('fsync') || ' synchronous_commit='
                                    || current_setting('synchronous_commit')
                                """)) {
            rs.next();
            return rs.getString(1);
        }
    }

    private void mesin(Sisi s, int lama, boolean catat) {
        var p = s.penyedia();
        String lingkup = p.lingkup() == null ? "" : "&scope=" + p.lingkup();
        String naskah =
                """
                wrk.method = "POST"
                wrk.body = "grant_type=client_credentials%s"
                """
                        .formatted(lingkup);
        wrk(s, "client_credentials", p.mesin(), lama, naskah, catat);
    }

    /** Each token is exchanged once: what comes back goes to the end of the line. */
    private void segar(Sisi s, int lama, boolean catat) throws IOException {
        Path antrean = folder.resolve("token");
        Files.write(antrean, s.aliran().segar(TOKEN));
        String naskah =
                """
                local antrean, depan, belakang = {}, 1, 0
                local function tambah(t) belakang = belakang + 1; antrean[belakang] = t end
                for t in io.lines("%s") do tambah(t) end
                request = function()
                  local t = antrean[depan]
                  antrean[depan] = nil
                  depan = depan + 1
                  return wrk.format("POST", nil, nil, "grant_type=refresh_token&refresh_token=" .. t)
                end
                response = function(status, headers, body)
                  tambah(body:match('"refresh_token"%%s*:%%s*"([^"]+)"'))
                end
                """
                        .formatted(antrean);
        wrk(s, "refresh", s.penyedia().web(), lama, naskah, catat);
    }

    private void wrk(
            Sisi s, String apa, Penyedia.Aplikasi siapa, int lama, String naskah, boolean catat) {
        var p = s.penyedia();
        var sebelum = Prosesor.kini(p);
        Wrk hasil = Wrk.jalankan(p.urlToken(), SAMBUNGAN, lama, p.kepala(siapa), naskah);
        if (hasil.gagal() > 0) {
            throw new IllegalStateException(s.nama() + " " + apa + ": " + hasil);
        }
        if (catat) {
            double banyak = hasil.perDetik() * lama;
            catat(s, apa, hasil.perDetik(), hasil.p50(), hasil.p99(), sebelum, banyak);
        }
    }

    private void kode(Sisi s, int lama, boolean catat) {
        var sebelum = Prosesor.kini(s.penyedia());
        AliranKode.Hasil hasil = s.aliran().jalankan(SEKALIGUS, lama);
        if (catat) {
            catat(
                    s,
                    "kode",
                    hasil.perDetik(),
                    hasil.p(0.5),
                    hasil.p(0.99),
                    sebelum,
                    hasil.nano().length);
        }
    }

    private void catat(
            Sisi s,
            String apa,
            double perDetik,
            double p50,
            double p99,
            Prosesor sebelum,
            double banyak) {
        var sesudah = Prosesor.kini(s.penyedia());
        double cpu = sesudah.sendiri().minus(sebelum.sendiri()).toNanos() / 1e6 / banyak;
        double pg = sesudah.basisData().minus(sebelum.basisData()).toNanos() / 1e6 / banyak;
        String nama = s.nama() + " " + apa;
        ukuran.catat(nama + " /dtk", perDetik);
        ukuran.catat(nama + " p99 ms", p99);
        ukuran.catat(nama + " prosesor ms", cpu);
        ukuran.catat(nama + " prosesor basis data ms", pg);
        Ukuran.cetak(
                "%-28s %9.1f/dtk  p50 %7.2f  p99 %8.2f ms  prosesor %7.3f + %6.3f ms  beban %.1f",
                nama, perDetik, p50, p99, cpu, pg, Ukuran.beban());
    }

    private void simpulkan() {
        for (String apa : List.of("client_credentials", "refresh", "kode")) {
            ukuran.hasil(apa + "_banding_keycloak", banding(apa + " /dtk"));
            ukuran.hasil(apa + "_p99_banding_keycloak", banding(apa + " p99 ms"));
            ukuran.hasil(apa + "_prosesor_banding_keycloak", banding(apa + " prosesor ms"));
        }
        ukuran.hasil(
                "kode_banding_argon2id", ukuran.rasio("Pendopo kode /dtk", "argon2id saja /dtk"));
        ukuran.hasil(
                "keycloak_kode_banding_argon2id",
                ukuran.rasio("Keycloak kode /dtk", "argon2id saja /dtk"));
        ukuran.hasil("memori_banding_keycloak", banding("memori MB"));
    }

    private double banding(String apa) {
        return ukuran.rasio("Pendopo " + apa, "Keycloak " + apa);
    }
}
