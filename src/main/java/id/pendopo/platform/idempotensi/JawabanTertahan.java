package id.pendopo.platform.idempotensi;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import org.jspecify.annotations.Nullable;

/**
 * Holds an answer back until the transaction it speaks of is over: nothing of it reaches the
 * network before {@link #lepas}.
 */
final class JawabanTertahan extends HttpServletResponseWrapper {

    /** What is kept for a retry. */
    static final int BATAS_SIMPAN = 1024 * 1024;

    /** What is held at all; a page this large is no answer to a write. */
    private static final int BATAS_TAHAN = 16 * 1024 * 1024;

    private final Tampungan isi = new Tampungan();
    private @Nullable PrintWriter penulis;
    private @Nullable String lokasi;
    private int galat;
    private @Nullable String pesanGalat;

    JawabanTertahan(HttpServletResponse asli) {
        super(asli);
    }

    /** Status as it stands, a failure announced by {@code sendError} included. */
    int statusAkhir() {
        return galat == 0 ? getStatus() : galat;
    }

    JawabanTersimpan untukDisimpan() {
        siram();
        byte[] semua = isi.size() > BATAS_SIMPAN ? null : isi.toByteArray();
        return new JawabanTersimpan(getStatus(), lokasi, getContentType(), semua);
    }

    /** Sends what was held. */
    void lepas() throws IOException {
        var asli = (HttpServletResponse) getResponse();
        if (galat != 0) {
            asli.sendError(galat, pesanGalat);
            return;
        }
        siram();
        if (isi.size() > 0) {
            asli.setContentLength(isi.size());
            isi.writeTo(asli.getOutputStream());
        }
    }

    private void siram() {
        if (penulis != null) {
            penulis.flush();
        }
    }

    @Override
    public void sendError(int status, @Nullable String pesan) {
        galat = status;
        pesanGalat = pesan;
    }

    @Override
    public void sendError(int status) {
        sendError(status, null);
    }

    @Override
    public void sendRedirect(String ke) {
        sendRedirect(ke, SC_FOUND, true);
    }

    @Override
    public void sendRedirect(String ke, int status, boolean kosongkan) {
        if (kosongkan) {
            resetBuffer();
        }
        setStatus(status);
        setHeader("Location", ke);
    }

    @Override
    public void setHeader(String nama, @Nullable String nilai) {
        catatLokasi(nama, nilai);
        super.setHeader(nama, nilai);
    }

    @Override
    public void addHeader(String nama, String nilai) {
        catatLokasi(nama, nilai);
        super.addHeader(nama, nilai);
    }

    private void catatLokasi(String nama, @Nullable String nilai) {
        if (nama.equalsIgnoreCase("Location")) {
            lokasi = nilai;
        }
    }

    @Override
    public ServletOutputStream getOutputStream() {
        return isi.aliran();
    }

    @Override
    public PrintWriter getWriter() {
        if (penulis == null) {
            var sandi = Charset.forName(getCharacterEncoding());
            penulis = new PrintWriter(new OutputStreamWriter(isi.aliran(), sandi));
        }
        return penulis;
    }

    /** The length is known at the end; a writer may have announced another one before failing. */
    @Override
    public void setContentLength(int panjang) {}

    @Override
    public void setContentLengthLong(long panjang) {}

    @Override
    public void flushBuffer() {
        siram();
    }

    @Override
    public boolean isCommitted() {
        return false;
    }

    @Override
    public void resetBuffer() {
        siram();
        isi.reset();
    }

    @Override
    public void reset() {
        super.reset();
        resetBuffer();
        lokasi = null;
        galat = 0;
    }

    private static final class Tampungan extends ByteArrayOutputStream {

        private ServletOutputStream aliran() {
            return new Aliran(this);
        }
    }

    private static final class Aliran extends ServletOutputStream {
        private final Tampungan ke;

        Aliran(Tampungan ke) {
            this.ke = ke;
        }

        @Override
        public void write(int b) throws IOException {
            periksa(1);
            ke.write(b);
        }

        @Override
        public void write(byte[] b, int dari, int panjang) throws IOException {
            periksa(panjang);
            ke.write(b, dari, panjang);
        }

        private void periksa(int tambahan) throws IOException {
            if (ke.size() + tambahan > BATAS_TAHAN) {
                throw new IOException("Jawaban atas permintaan berkunci melebihi 16 MB");
            }
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setWriteListener(WriteListener pendengar) {
            throw new UnsupportedOperationException();
        }
    }
}
