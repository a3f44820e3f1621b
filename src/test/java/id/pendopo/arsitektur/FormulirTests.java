package id.pendopo.arsitektur;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every form that changes something can be sent twice without harm. */
class FormulirTests {

    private static final Path TEMPLAT = Path.of("src", "main", "jte");

    /** An attribute may hold an expression with quotes and angle brackets of its own. */
    private static final Pattern FORM =
            Pattern.compile("<form\\b(?:[^>\"]|\"(?:\\$\\{[^}]*}|[^\"])*\")*>");

    private static final Pattern TUJUAN = Pattern.compile("action=\"([^\"]*)\"");

    /** Hidden fields that bring the key along. */
    private static final List<String> BERKUNCI =
            List.of(
                    "name=\"_kunci\"",
                    "@template.komponen.sembunyi(",
                    "@template.organisasi.sembunyi(");

    private static final Map<String, String> TANPA_KUNCI =
            Map.ofEntries(
                    Map.entry(
                            "/aduan/${r.nomor()}/dukungan",
                            "its answer sets a cookie that a key would keep; its seed counts once"),
                    Map.entry(
                            "/aduan/${r.nomor()}/dukungan/penarikan",
                            "taking back twice is taking back"),
                    Map.entry(
                            "/masuk",
                            "a refused sign-in must count, a keyed request takes it back"),
                    Map.entry(
                            "/masuk/faktor",
                            "a refused code must count, a keyed request takes it back"),
                    Map.entry("/masuk/faktor/kunci", "as /masuk/faktor"),
                    Map.entry(
                            "/aduan/aturan/klien",
                            "its answer shows a key, a kept answer would keep it"),
                    Map.entry(
                            "/aduan/aturan/klien/${k.id().toString()}/kunci",
                            "as /aduan/aturan/klien"),
                    Map.entry("/aduan/aturan/kait", "as /aduan/aturan/klien"),
                    Map.entry("${alamat}/rahasia", "as /aduan/aturan/klien"),
                    Map.entry(
                            "/profil/faktor/kunci",
                            "its answer shows recovery codes, a key would keep it"),
                    Map.entry(
                            "/profil/faktor/totp/konfirmasi",
                            "its answer shows recovery codes, a key would keep it"),
                    Map.entry(
                            "/profil/faktor/pemulihan",
                            "its answer shows recovery codes, a key would keep it"),
                    Map.entry(
                            "/masuk/warga",
                            "its answer sets the cookie of a code, a key would keep it"),
                    Map.entry("/masuk/warga/baru", "its answer opens a session"),
                    Map.entry("${jalur.periksa()}", "a refused code of a citizen must count"),
                    Map.entry("${jalur.ulang()}", "as /masuk/warga"),
                    Map.entry("/warga/kontak", "as /masuk/warga"),
                    Map.entry("/warga/penghapusan", "as /masuk/warga"),
                    Map.entry("/masuk/lupa", "an attempt counts, whatever becomes of it"),
                    Map.entry("/masuk/kunci", "as /masuk"),
                    Map.entry("/presensi/kios/nip", "a refused number must count"),
                    Map.entry("/presensi/kios/pasang", "its answer sets a cookie"),
                    Map.entry(
                            "/presensi/kios/atur",
                            "its answer shows a code, a kept answer would keep it"),
                    Map.entry(
                            "/presensi/kios/atur/${k.id().toString()}/pasang",
                            "as /presensi/kios/atur"),
                    Map.entry("/masuk/layar", "its answer sets a cookie that a key would keep"),
                    Map.entry("/perangkat", "a refused code must count"),
                    Map.entry("/perangkat/persetujuan", "a refused code must count"),
                    Map.entry("/perangkat/penolakan", "a refused code must count"),
                    Map.entry(
                            "/akun/aplikasi/pemeriksaan",
                            "a key keeps a digest of the form, and here that is a secret"),
                    Map.entry("/akun/aplikasi/percobaan", "the protocol's own state counts once"),
                    Map.entry("/masuk/kode", "a refused code must count"),
                    Map.entry(
                            "/masuk/baru",
                            "a key keeps a digest of the form, and here that is a password"),
                    Map.entry("/keluar", "signing out twice is signing out"),
                    Map.entry(
                            "/aduan/lacak",
                            "a refused code must count, and a key would keep a digest of it"),
                    Map.entry(
                            "/aduan/ikut/${apa}/${rahasia}",
                            "the path is a secret that a key would keep; twice is once"),
                    Map.entry("/aduan/lacak/lupa", "an attempt counts, whatever becomes of it"),
                    Map.entry(
                            "/aduan/kelola/identitas",
                            "its answer shows who reported, a key would keep it"),
                    Map.entry(
                            "/oauth2/authorize",
                            "the protocol's own state counts once; a key would keep the code that answers it"),
                    Map.entry(
                            "/profil/sandi",
                            "a key keeps a digest of the form, and here that is a password"));

    @Test
    void setiap_formulir_post_membawa_kunci() throws IOException {
        var tanpa = new ArrayList<String>();
        int jumlah = 0;
        for (Path berkas : templat()) {
            String isi = Files.readString(berkas);
            var m = FORM.matcher(isi);
            while (m.find()) {
                if (!m.group().contains("method=\"post\"")) {
                    continue;
                }
                jumlah++;
                int akhir = isi.indexOf("</form>", m.end());
                String dalam = isi.substring(m.end(), akhir < 0 ? isi.length() : akhir);
                var tujuan = TUJUAN.matcher(m.group());
                String ke = tujuan.find() ? tujuan.group(1) : "";
                if (BERKUNCI.stream().noneMatch(dalam::contains) && !TANPA_KUNCI.containsKey(ke)) {
                    tanpa.add(TEMPLAT.relativize(berkas) + " " + ke);
                }
            }
        }
        assertThat(jumlah).as("forms found").isGreaterThan(25);
        assertThat(tanpa).isEmpty();
    }

    private static List<Path> templat() throws IOException {
        try (Stream<Path> semua = Files.walk(TEMPLAT)) {
            return semua.filter(p -> p.toString().endsWith(".jte")).toList();
        }
    }
}
