package id.pendopo;

import java.util.Arrays;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * A second node of the application under test: a context of its own with its own server, memory and
 * connections, on the database, files and keys of the first.
 */
public final class SimpulUji implements AutoCloseable {

    private final ConfigurableApplicationContext konteks;

    private SimpulUji(ConfigurableApplicationContext konteks) {
        this.konteks = konteks;
    }

    public static SimpulUji mulai() {
        String[] setelan =
                Arrays.stream(UjiAplikasi.class.getAnnotation(SpringBootTest.class).properties())
                        .map(s -> "--" + s)
                        .toArray(String[]::new);
        return new SimpulUji(
                new SpringApplicationBuilder(PendopoApplication.class)
                        .initializers(new KonteksUji())
                        .run(setelan));
    }

    public int port() {
        return ((WebServerApplicationContext) konteks).getWebServer().getPort();
    }

    @Override
    public void close() {
        konteks.close();
    }
}
