package id.pendopo.platform.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;

/**
 * Sends a file once it is complete: a slow line holds no database connection, and what fails half
 * way is an error page instead of half a file.
 */
public final class Unduhan {

    private static final String XLSX =
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String CSV = "text/csv;charset=utf-8";

    private Unduhan() {}

    /**
     * @param nama plain letters with its ending, {@code .xlsx} or {@code .csv}, which says what it
     *     is
     */
    public static void kirim(String nama, HttpServletResponse jawab, Consumer<OutputStream> penulis)
            throws IOException {
        Path sementara = Files.createTempFile("unduhan", ".tmp");
        try {
            try (var ke = Files.newOutputStream(sementara)) {
                penulis.accept(ke);
            }
            jawab.setContentType(nama.endsWith(".csv") ? CSV : XLSX);
            jawab.setContentLengthLong(Files.size(sementara));
            jawab.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
            jawab.setHeader(
                    HttpHeaders.CONTENT_DISPOSITION,
                    ContentDisposition.attachment().filename(nama).build().toString());
            Files.copy(sementara, jawab.getOutputStream());
        } finally {
            Files.deleteIfExists(sementara);
        }
    }
}
