package id.pendopo.pelaporan.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;

/**
 * Sends a workbook once it is complete: a slow line holds no database connection, and what fails
 * half way is an error page instead of half a file.
 */
final class Unduhan {

    private static final String XLSX =
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private Unduhan() {}

    static void kirim(String nama, HttpServletResponse jawab, Consumer<OutputStream> penulis)
            throws IOException {
        Path sementara = Files.createTempFile("unduhan", ".xlsx");
        try {
            try (var ke = Files.newOutputStream(sementara)) {
                penulis.accept(ke);
            }
            jawab.setContentType(XLSX);
            jawab.setContentLengthLong(Files.size(sementara));
            jawab.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
            jawab.setHeader(
                    HttpHeaders.CONTENT_DISPOSITION,
                    ContentDisposition.attachment()
                            .filename(nama, StandardCharsets.UTF_8)
                            .build()
                            .toString());
            Files.copy(sementara, jawab.getOutputStream());
        } finally {
            Files.deleteIfExists(sementara);
        }
    }
}
