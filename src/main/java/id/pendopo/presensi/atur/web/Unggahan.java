package id.pendopo.presensi.atur.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/** A file of a form, as a file of its own while it is read. */
final class Unggahan {

    private Unggahan() {}

    static <T> Optional<T> baca(
            FormAtur f, @Nullable MultipartFile berkas, BiFunction<Path, String, T> kerja)
            throws IOException {
        if (berkas == null || berkas.isEmpty()) {
            f.salah("berkas", "presensi.atur.impor.tanpa-berkas");
            return Optional.empty();
        }
        Path sementara = Files.createTempFile("atur", null);
        try {
            berkas.transferTo(sementara);
            return f.kerjakan("berkas", () -> kerja.apply(sementara, nama(berkas)));
        } finally {
            Files.deleteIfExists(sementara);
        }
    }

    private static String nama(MultipartFile berkas) {
        String asli = berkas.getOriginalFilename();
        String nama = asli == null ? "" : asli.substring(asli.lastIndexOf('/') + 1);
        return nama.isBlank() ? "berkas" : nama.substring(0, Math.min(nama.length(), 120));
    }
}
