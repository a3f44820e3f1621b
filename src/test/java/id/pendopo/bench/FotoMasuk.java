package id.pendopo.bench;

import id.pendopo.platform.idempotensi.Kunci;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Reports with a photo as a browser without script sends them, each with its own key, words and
 * photo. Sent by wrk, which leaves more of a small machine to the server than a client in Java.
 */
final class FotoMasuk {

    /** As long as that of a browser. */
    private static final String BATAS = "----WebKitFormBoundary7MA4YWxkTrZu0gW3";

    private static final AtomicInteger PUTARAN = new AtomicInteger();

    private FotoMasuk() {}

    /**
     * Reports a second by so many at once.
     *
     * @throws IllegalStateException when one was refused, or one that was answered is not stored
     */
    static double laju(Anak anak, int sekaligus, int detik, int sisi) throws SQLException {
        Path folder = Anak.folderBaru("bench-foto-masuk");
        try {
            byte[] foto = FotoUji.unik(sisi, 0);
            int ubah = FotoUji.letakUnik(foto);
            String awal = new String(foto, 0, ubah, StandardCharsets.ISO_8859_1);
            String akhir =
                    new String(foto, ubah + 4, foto.length - ubah - 4, StandardCharsets.ISO_8859_1);
            Path depan = tulis(folder, "depan", medan() + berkas() + awal);
            Path belakang = tulis(folder, "belakang", akhir + "\r\n--" + BATAS + "--\r\n");
            int sebelum = aduan(anak);
            Wrk w =
                    Wrk.jalankan(
                            "http://127.0.0.1:" + anak.port() + "/aduan/lapor/resi",
                            sekaligus,
                            detik,
                            Map.of("Host", "localhost"),
                            naskah(depan, belakang));
            int masuk = aduan(anak) - sebelum;
            if (w.gagal() > 0 || masuk < Math.floor(w.perDetik() * detik)) {
                throw new IllegalStateException("tersimpan " + masuk + ", " + w);
            }
            return w.perDetik();
        } finally {
            Anak.hapus(folder);
        }
    }

    private static String medan() {
        var isi = new StringBuilder();
        Map.of(
                        "kategori", "sampah-menumpuk",
                        "anonim", "ya",
                        "lintang", "-3.4312",
                        "bujur", "104.2301",
                        "patokan", "tepi jalan")
                .forEach((nama, nilai) -> isi.append(kepala(nama)).append(nilai).append("\r\n"));
        return isi.append(kepala("isi")).toString();
    }

    private static String kepala(String nama) {
        return "--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n".formatted(BATAS, nama);
    }

    /** {@code @} stands for what each report says. */
    private static String berkas() {
        return "@\r\n--"
                + BATAS
                + "\r\nContent-Disposition: form-data; name=\"foto\"; filename=\"a.jpg\"\r\n"
                + "Content-Type: image/jpeg\r\n\r\n";
    }

    private static Path tulis(Path folder, String nama, String isi) {
        try {
            return Files.write(folder.resolve(nama), isi.getBytes(StandardCharsets.ISO_8859_1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The last digits of key, words and photo are those of the report. */
    private static String naskah(Path depan, Path belakang) {
        return """
        local function baca(nama)
          local f = io.open(nama, "rb")
          local isi = f:read("*a")
          f:close()
          return isi
        end
        local depan = baca("%s")
        local tempat = depan:find("@", 1, true)
        local awal, tengah = depan:sub(1, tempat - 1), depan:sub(tempat + 1)
        local belakang = baca("%s")
        local ke = 0
        wrk.method = "POST"
        wrk.headers["Content-Type"] = "multipart/form-data; boundary=%s"
        request = function()
          ke = ke + 1
          wrk.headers["%s"] = string.format("%s%%012x", ke)
          local n = %d + ke
          local foto = string.char(1 + n %% 128, 1 + math.floor(n / 128) %% 128,
            1 + math.floor(n / 16384) %% 128, 1 + math.floor(n / 2097152) %% 128)
          local isi = awal .. "Berfoto nomor " .. n .. ": sampah menumpuk di tepi jalan." .. tengah
            .. foto .. belakang
          return wrk.format(nil, nil, nil, isi)
        end
        """
                .formatted(
                        depan,
                        belakang,
                        BATAS,
                        Kunci.KEPALA,
                        UUID.randomUUID().toString().substring(0, 24),
                        PUTARAN.incrementAndGet() * 1_000_000);
    }

    private static int aduan(Anak anak) throws SQLException {
        try (var c = anak.admin()) {
            return JdbcClient.create(new SingleConnectionDataSource(c, true))
                    .sql("select count(*) from aduan.kiriman")
                    .query(Integer.class)
                    .single();
        }
    }
}
