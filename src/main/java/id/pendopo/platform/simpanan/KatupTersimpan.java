package id.pendopo.platform.simpanan;

import id.pendopo.platform.pemda.DaftarPemda;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.Optional;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;

/**
 * Answers a page that lies on the shelf at the door of the server, before filters, security,
 * session and database; what is not there goes on as if this were not here. The headers are those
 * of the first answer, so a stored page is as protected as a computed one.
 */
final class KatupTersimpan extends ValveBase {

    private final Rak rak;
    private final DaftarPemda pemda;

    KatupTersimpan(Rak rak, DaftarPemda pemda) {
        super(true);
        this.rak = rak;
        this.pemda = pemda;
    }

    @Override
    public void invoke(Request minta, Response jawab) throws IOException, ServletException {
        Optional<Halaman> ada =
                pemda.diKenal(minta.getServerName())
                        .flatMap(p -> Permintaan.kunci(p.id(), minta))
                        .flatMap(k -> rak.cari(k, System.nanoTime()));
        if (ada.isEmpty()) {
            getNext().invoke(minta, jawab);
            return;
        }
        ada.get().kirim(minta, jawab);
    }
}
