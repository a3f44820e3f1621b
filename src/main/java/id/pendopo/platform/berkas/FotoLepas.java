package id.pendopo.platform.berkas;

import id.pendopo.kernel.AturanDilanggar;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.stereotype.Component;

/**
 * A photo for who keeps it himself, under a seal of his own: made anew out of its pixels like every
 * other, without a word of metadata, but nothing of it is written to the disk here.
 */
@Component
public class FotoLepas {

    private final PengolahFoto foto;

    FotoLepas(PengolahFoto foto) {
        this.foto = foto;
    }

    /**
     * @param sisi longest side of the result in pixels
     * @throws AturanDilanggar {@code berkas.*} when it is no JPEG, broken or too large
     */
    public byte[] jpeg(byte[] isi, int sisi) {
        PengenalJenis.harusJpeg(isi);
        var jenis = JenisBerkas.JPEG;
        if (isi.length > jenis.batas()) {
            throw new AturanDilanggar("berkas.terlalu-besar", jenis.sebutan(), jenis.batasMb());
        }
        try {
            return foto.jpeg(isi, sisi);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
