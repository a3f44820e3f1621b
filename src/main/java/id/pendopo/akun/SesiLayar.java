package id.pendopo.akun;

import id.pendopo.akun.MasukService.Masuk;
import id.pendopo.kernel.TidakDitemukan;
import id.pendopo.kernel.Uuid7;
import id.pendopo.kernel.Waktu;
import id.pendopo.platform.orang.Pengguna;
import id.pendopo.platform.rahasia.Sidik;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sessions of screens that nobody touches. One is made when somebody confirms the screen on his
 * phone, with the proof that he gave there; it ends like all his other sessions.
 */
@Service
public class SesiLayar {

    private final SesiRepository sesi;
    private final LamaSesi lama;
    private final Waktu waktu;

    SesiLayar(SesiRepository sesi, LamaSesi lama, Waktu waktu) {
        this.sesi = sesi;
        this.lama = lama;
        this.waktu = waktu;
    }

    /**
     * Where the screen stands, as it showed itself when it asked.
     *
     * @param sebutan by which its person recognises it among his devices
     */
    public record Tempat(String host, String alamat, String sebutan) {}

    /**
     * @param sampai until when the screen must have taken it
     * @throws TidakDitemukan when the session that confirms has ended
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public UUID buka(Pengguna oleh, Tempat tempat, Instant sampai) {
        UUID id = Uuid7.baru();
        // nobody knows the secret of this digest: the screen gets one of its own
        if (!sesi.bukaLayar(id, oleh.sesiId(), Sidik.acak(32), tempat, waktu.sekarang(), sampai)) {
            throw new TidakDitemukan("sesi");
        }
        return id;
    }

    /**
     * The screen takes its session; empty when it has ended meanwhile. Called once, by whoever used
     * up the code.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Masuk> ambil(UUID id) {
        String rahasia = Sidik.baru();
        Duration palingLama = lama.layar().palingLama();
        Instant saat = waktu.sekarang();
        return sesi.ambilLayar(id, Sidik.dari(rahasia), saat, saat.plus(palingLama))
                ? Optional.of(new Masuk(rahasia, palingLama, false, false))
                : Optional.empty();
    }
}
