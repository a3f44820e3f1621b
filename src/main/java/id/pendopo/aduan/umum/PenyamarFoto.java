package id.pendopo.aduan.umum;

import id.pendopo.aduan.Pengajuan;
import id.pendopo.kernel.AturanDilanggar;
import id.pendopo.platform.berkas.PenyimpananBerkas;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.Semaphore;
import javax.imageio.ImageIO;
import org.springframework.stereotype.Component;

/** Makes the blurred copy of a photo, a file of its own. */
@Component
public class PenyamarFoto {

    private final PenyimpananBerkas berkas;
    private final Semaphore giliran = new Semaphore(1, true);

    PenyamarFoto(PenyimpananBerkas berkas) {
        this.berkas = berkas;
    }

    /**
     * Keeps the copy; the original stays as it is.
     *
     * @throws AturanDilanggar {@code aduan.umum.samaran-kosong} when no area is named, {@code
     *     aduan.umum.bukan-foto} for a document
     */
    public Pengajuan.Foto salin(FotoQueries.Berkas foto, Samaran samaran) {
        if (samaran.kosong()) {
            throw new AturanDilanggar("aduan.umum.samaran-kosong");
        }
        if (!foto.foto()) {
            throw new AturanDilanggar("aduan.umum.bukan-foto");
        }
        giliran.acquireUninterruptibly();
        try {
            var gambar = baca(foto.sidik());
            samaran.terapkan(gambar);
            var isi = new ByteArrayOutputStream();
            ImageIO.write(gambar, "jpg", isi);
            var simpan = berkas.simpanFoto(new ByteArrayInputStream(isi.toByteArray()));
            return new Pengajuan.Foto(simpan.sidik(), "disamarkan.jpg");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            giliran.release();
        }
    }

    private BufferedImage baca(String sidik) throws IOException {
        try (var isi = berkas.buka(sidik).isi()) {
            var asal = ImageIO.read(isi);
            var rata =
                    new BufferedImage(
                            asal.getWidth(), asal.getHeight(), BufferedImage.TYPE_INT_RGB);
            var g = rata.createGraphics();
            g.drawImage(asal, 0, 0, Color.WHITE, null);
            g.dispose();
            return rata;
        }
    }
}
