package id.pendopo;

import id.pendopo.platform.pemda.Pemda;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/**
 * One browser for tests over real HTTP: it names the host of its pemda, keeps cookies and sends the
 * token against forged forms as a page would. Redirects are answers, followed only by {@link
 * Jawaban#ikuti}. Safe for many threads.
 *
 * <pre>{@code
 * var p = new Peramban(port, BasisDataUji.A);
 * p.get("/masuk").kirim();
 * p.post("/masuk").isian("username", "siti").isian("password", "…").kirim().ikuti();
 * p.post("/aduan").kunci(Kunci.baru()).isian("judul", "Jalan rusak").berkas("foto", "a.jpg", bytes).kirim();
 * p.put("/api/v1/x").json("{}").kirim();
 * }</pre>
 */
public final class Peramban {

    private static final String KUE_CSRF = "pendopo-csrf";
    private static final HttpClient KLIEN =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .followRedirects(HttpClient.Redirect.NEVER)
                    .connectTimeout(Duration.ofSeconds(60))
                    .build();

    private final int port;
    private final String host;
    private final Map<String, String> kue = new ConcurrentHashMap<>();

    public Peramban(int port, Pemda pemda) {
        this(port, BasisDataUji.host(pemda));
    }

    public Peramban(int port, String host) {
        this.port = port;
        this.host = host;
        // the token is compared with its cookie, so a first form needs no page before it
        kue.put(KUE_CSRF, UUID.randomUUID().toString());
    }

    public Permintaan get(String jalur) {
        return new Permintaan("GET", jalur);
    }

    public Permintaan post(String jalur) {
        return new Permintaan("POST", jalur);
    }

    public Permintaan put(String jalur) {
        return new Permintaan("PUT", jalur);
    }

    public Permintaan delete(String jalur) {
        return new Permintaan("DELETE", jalur);
    }

    public Permintaan minta(String metode, String jalur) {
        return new Permintaan(metode, jalur);
    }

    public Optional<String> kue(String nama) {
        return Optional.ofNullable(kue.get(nama));
    }

    public Peramban pasangKue(String nama, String nilai) {
        kue.put(nama, nilai);
        return this;
    }

    /** A request being put together; {@link #kirim} sends it and may be called again. */
    public final class Permintaan {
        private final String metode;
        private final String jalur;
        private final List<String[]> kepala = new ArrayList<>();
        private final List<String[]> isian = new ArrayList<>();
        private final List<Unggahan> berkas = new ArrayList<>();
        private byte[] mentah;
        private String jenis;
        private boolean csrf = true;

        private record Unggahan(String nama, String namaBerkas, String jenis, byte[] isi) {}

        private Permintaan(String metode, String jalur) {
            this.metode = metode;
            this.jalur = jalur;
        }

        public Permintaan kepala(String nama, String nilai) {
            kepala.add(new String[] {nama, nilai});
            return this;
        }

        /** Asks for JSON, so that failures answer as problem+json. */
        public Permintaan terimaJson() {
            return kepala("Accept", "application/json");
        }

        public Permintaan isian(String nama, Object nilai) {
            isian.add(new String[] {nama, nilai.toString()});
            return this;
        }

        /** The idempotency key, as the hidden field of a form carries it. */
        public Permintaan kunci(UUID kunci) {
            return isian("_kunci", kunci);
        }

        /** Makes the form a multipart one. */
        public Permintaan berkas(String nama, String namaBerkas, byte[] isi) {
            berkas.add(new Unggahan(nama, namaBerkas, "application/octet-stream", isi));
            return this;
        }

        public Permintaan json(String isi) {
            return mentah("application/json", isi.getBytes(StandardCharsets.UTF_8));
        }

        public Permintaan mentah(String jenisIsi, byte[] isi) {
            jenis = jenisIsi;
            mentah = isi;
            return this;
        }

        public Permintaan tanpaCsrf() {
            csrf = false;
            return this;
        }

        public Jawaban kirim() {
            try {
                var jawab = KLIEN.send(bangun(), HttpResponse.BodyHandlers.ofByteArray());
                jawab.headers().allValues("set-cookie").forEach(Peramban.this::simpanKue);
                return new Jawaban(jawab);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }

        private HttpRequest bangun() throws IOException {
            var minta =
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + jalur))
                            .timeout(Duration.ofSeconds(120))
                            .header("Host", host);
            if (!kue.isEmpty()) {
                minta.header(
                        "Cookie",
                        kue.entrySet().stream()
                                .map(k -> k.getKey() + "=" + k.getValue())
                                .collect(Collectors.joining("; ")));
            }
            kepala.forEach(k -> minta.header(k[0], k[1]));
            if (metode.equals("GET") || metode.equals("HEAD")) {
                return minta.method(metode, HttpRequest.BodyPublishers.noBody()).build();
            }
            if (mentah != null) {
                if (csrf) {
                    minta.header("X-XSRF-TOKEN", kue.get(KUE_CSRF));
                }
                return minta.header("Content-Type", jenis)
                        .method(metode, HttpRequest.BodyPublishers.ofByteArray(mentah))
                        .build();
            }
            var semua = new ArrayList<>(isian);
            if (csrf) {
                semua.add(new String[] {"_csrf", kue.get(KUE_CSRF)});
            }
            return berkas.isEmpty()
                    ? formulir(minta, semua).build()
                    : banyakBagian(minta, semua).build();
        }

        private HttpRequest.Builder formulir(HttpRequest.Builder minta, List<String[]> semua) {
            String isi =
                    semua.stream()
                            .map(i -> sandikan(i[0]) + "=" + sandikan(i[1]))
                            .collect(Collectors.joining("&"));
            return minta.header("Content-Type", "application/x-www-form-urlencoded")
                    .method(metode, HttpRequest.BodyPublishers.ofString(isi));
        }

        private HttpRequest.Builder banyakBagian(HttpRequest.Builder minta, List<String[]> semua)
                throws IOException {
            String batas = "----uji" + UUID.randomUUID();
            var isi = new ByteArrayOutputStream();
            for (String[] i : semua) {
                bagian(
                        isi,
                        batas,
                        "name=\"" + i[0] + "\"",
                        "",
                        i[1].getBytes(StandardCharsets.UTF_8));
            }
            for (Unggahan b : berkas) {
                bagian(
                        isi,
                        batas,
                        "name=\"" + b.nama() + "\"; filename=\"" + b.namaBerkas() + "\"",
                        "Content-Type: " + b.jenis() + "\r\n",
                        b.isi());
            }
            isi.writeBytes(("--" + batas + "--\r\n").getBytes(StandardCharsets.UTF_8));
            return minta.header("Content-Type", "multipart/form-data; boundary=" + batas)
                    .method(metode, HttpRequest.BodyPublishers.ofByteArray(isi.toByteArray()));
        }

        private static void bagian(
                ByteArrayOutputStream ke, String batas, String nama, String jenis, byte[] isi) {
            ke.writeBytes(
                    ("--%s\r\nContent-Disposition: form-data; %s\r\n%s\r\n"
                                    .formatted(batas, nama, jenis))
                            .getBytes(StandardCharsets.UTF_8));
            ke.writeBytes(isi);
            ke.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
        }

        private static String sandikan(String teks) {
            return URLEncoder.encode(teks, StandardCharsets.UTF_8);
        }
    }

    private void simpanKue(String kepala) {
        for (HttpCookie k : HttpCookie.parse(kepala)) {
            if (k.getMaxAge() == 0) {
                kue.remove(k.getName());
            } else {
                kue.put(k.getName(), k.getValue());
            }
        }
    }

    /** What the server said. */
    public final class Jawaban {
        private final HttpResponse<byte[]> asli;

        private Jawaban(HttpResponse<byte[]> asli) {
            this.asli = asli;
        }

        public int status() {
            return asli.statusCode();
        }

        public byte[] isi() {
            return asli.body();
        }

        public String teks() {
            return new String(asli.body(), StandardCharsets.UTF_8);
        }

        public Document dokumen() {
            return Jsoup.parse(teks());
        }

        /** The first value of this header, empty when it is not there. */
        public String kepala(String nama) {
            return asli.headers().firstValue(nama).orElse("");
        }

        public List<String> semuaKepala(String nama) {
            return asli.headers().allValues(nama);
        }

        /** Where the answer leads to, path and query only. */
        public String lokasi() {
            String ke = kepala("Location");
            int sesudahHost = ke.indexOf('/', ke.indexOf("://") + 3);
            return ke.contains("://") ? ke.substring(sesudahHost) : ke;
        }

        public Jawaban ikuti() {
            return get(lokasi()).kirim();
        }
    }
}
