package id.pendopo.bench;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * An identity provider as those who load it see it.
 *
 * @param prosesorBasisData processor time of its database so far, which it may share
 * @param dasar where it listens, without a path
 * @param host the name it is asked by
 * @param orang who may sign in, each with {@code sandi}
 * @param lingkup what the machine asks for; none for whatever it gets unasked
 */
record Penyedia(
        String nama,
        ProcessHandle proses,
        Supplier<Duration> prosesorBasisData,
        String dasar,
        String host,
        String jalurIzin,
        String jalurToken,
        Aplikasi mesin,
        Aplikasi web,
        List<String> orang,
        String sandi,
        @Nullable String lingkup) {

    static final String BALIK = "https://aplikasi.contoh.go.id/balik";

    /** A registered application with its secret. */
    record Aplikasi(String clientId, String rahasia) {

        String basic() {
            return "Basic "
                    + Base64.getEncoder()
                            .encodeToString(
                                    (clientId + ":" + rahasia).getBytes(StandardCharsets.UTF_8));
        }
    }

    String urlToken() {
        return dasar + jalurToken;
    }

    /** What an application sends along when it asks for a token. */
    Map<String, String> kepala(Aplikasi siapa) {
        return Map.of(
                "Host",
                host,
                "Authorization",
                siapa.basic(),
                "Content-Type",
                "application/x-www-form-urlencoded");
    }

    /** Processor time of its own process so far. */
    Duration prosesor() {
        return proses.info().totalCpuDuration().orElseThrow();
    }
}
