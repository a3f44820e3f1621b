package id.pendopo.platform;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The settings of one installation, see {@code docs/operasi.md}.
 *
 * @param demo true makes simulated people and data and refuses to listen beyond loopback
 * @param data folder of the embedded database, files and keys
 * @param berkas folder of uploaded files where nodes share only those; empty for one below {@code
 *     data}
 * @param sandiDemo password of every named demo account
 * @param db the external database; without a URL the embedded one is used
 */
@ConfigurationProperties("pendopo")
public record SetelanPendopo(
        @DefaultValue("true") boolean demo,
        @DefaultValue("data") Path data,
        @DefaultValue("") String berkas,
        @DefaultValue("pendopo-demo") String sandiDemo,
        @DefaultValue Db db) {

    /**
     * @param url {@code jdbc:postgresql://…} of an external PostgreSQL, empty for the embedded one
     * @param user owner of the database; it migrates, the application never runs as this user
     * @param prefiksPeran put before the names of the roles, for clusters that hold several
     *     installs
     * @param kolam connections that one node keeps
     */
    public record Db(
            @Nullable String url,
            @Nullable String user,
            @Nullable String password,
            @DefaultValue("") String prefiksPeran,
            @DefaultValue("10") int kolam) {

        public boolean luar() {
            return url != null && !url.isBlank();
        }
    }

    public Path folderBerkas() {
        return berkas.isBlank() ? folder("berkas") : Path.of(berkas).toAbsolutePath().normalize();
    }

    public Path folder(String nama) {
        return data.toAbsolutePath().normalize().resolve(nama);
    }
}
