package id.pendopo.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
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
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * People who sign in at a provider, each time in a browser without a cookie: the request of an
 * application, the form, name and password, the code, and the tokens for it.
 */
final class AliranKode {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Penyedia penyedia;
    private final AtomicInteger urut = new AtomicInteger();
    private final HttpClient klien =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .followRedirects(HttpClient.Redirect.NEVER)
                    .connectTimeout(Duration.ofSeconds(10))
                    .build();

    AliranKode(Penyedia penyedia) {
        this.penyedia = penyedia;
    }

    /**
     * What a while of sign-ins came to.
     *
     * @param nano how long each of them took
     */
    record Hasil(double perDetik, long[] nano) {

        double p(double bagian) {
            return Ukuran.persentil(nano, bagian) / 1e6;
        }
    }

    /** That many people at once, one sign-in after the other until the time is over. */
    Hasil jalankan(int sekaligus, int detik) {
        long mula = System.nanoTime();
        long sampai = mula + Duration.ofSeconds(detik).toNanos();
        var semua = serentak(sekaligus, () -> sampai(sampai));
        double lewat = (System.nanoTime() - mula) / 1e9;
        long[] nano = semua.stream().flatMap(List::stream).mapToLong(Long::longValue).toArray();
        return new Hasil(nano.length / lewat, nano);
    }

    private List<Long> sampai(long akhir) {
        var lama = new ArrayList<Long>();
        long kini = System.nanoTime();
        while (kini < akhir) {
            masuk();
            long selesai = System.nanoTime();
            lama.add(selesai - kini);
            kini = selesai;
        }
        return lama;
    }

    /** Refresh tokens, each of a sign-in of its own. */
    List<String> segar(int banyak) {
        return serentak(banyak, () -> masuk().path("refresh_token").asString());
    }

    private static <T> List<T> serentak(int banyak, Callable<T> kerja) {
        try (var kumpulan = Executors.newVirtualThreadPerTaskExecutor()) {
            var janji = IntStream.range(0, banyak).mapToObj(i -> kumpulan.submit(kerja)).toList();
            var hasil = new ArrayList<T>();
            for (var j : janji) {
                hasil.add(j.get());
            }
            return hasil;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** One whole sign-in; gives the tokens. */
    JsonNode masuk() {
        List<String> orang = penyedia.orang();
        String nama = orang.get(urut.getAndIncrement() % orang.size());
        String kode = new PerambanMasuk(penyedia, this::kirim).kode(nama);
        return token(
                penyedia.web(),
                isian(
                        Map.of(
                                "grant_type",
                                "authorization_code",
                                "code",
                                kode,
                                "redirect_uri",
                                Penyedia.BALIK,
                                "code_verifier",
                                PerambanMasuk.VERIFIER)));
    }

    JsonNode token(Penyedia.Aplikasi siapa, String isi) {
        var minta = HttpRequest.newBuilder(URI.create(penyedia.urlToken()));
        penyedia.kepala(siapa).forEach(minta::header);
        var jawab = kirim(minta.POST(HttpRequest.BodyPublishers.ofString(isi)).build());
        if (jawab.statusCode() != 200) {
            throw new IllegalStateException(
                    penyedia.nama() + ": " + jawab.statusCode() + " " + jawab.body());
        }
        return JSON.readTree(jawab.body());
    }

    private HttpResponse<String> kirim(HttpRequest minta) {
        try {
            return klien.send(minta, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    static String isian(Map<String, String> isi) {
        return isi.entrySet().stream()
                .map(e -> sandikan(e.getKey()) + "=" + sandikan(e.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String sandikan(String teks) {
        return URLEncoder.encode(teks, StandardCharsets.UTF_8);
    }
}
