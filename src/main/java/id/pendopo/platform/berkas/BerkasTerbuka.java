package id.pendopo.platform.berkas;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** A kept file whose length has been checked against its row. */
public final class BerkasTerbuka {

    private final Tersimpan keterangan;
    private final Path letak;

    BerkasTerbuka(Tersimpan keterangan, Path letak) {
        this.keterangan = keterangan;
        this.letak = letak;
    }

    public Tersimpan keterangan() {
        return keterangan;
    }

    /** The content; the caller closes it. */
    public InputStream isi() throws IOException {
        return Files.newInputStream(letak);
    }

    void salinKe(OutputStream ke) throws IOException {
        Files.copy(letak, ke);
    }
}
