package id.pendopo.akun;

import id.pendopo.audit.Jejak;
import id.pendopo.kernel.TidakDitemukan;
import id.pendopo.kernel.Waktu;
import id.pendopo.platform.orang.Pengguna;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where a person is signed in, and how he ends it. */
@Service
@Transactional
public class SesiService {

    private final SesiRepository sesi;
    private final Jejak jejak;
    private final Waktu waktu;

    SesiService(SesiRepository sesi, Jejak jejak, Waktu waktu) {
        this.sesi = sesi;
        this.jejak = jejak;
        this.waktu = waktu;
    }

    /**
     * A device on which the person is signed in.
     *
     * @param agen what the browser says of itself; of a screen, what it is called
     * @param alamat network address at sign-in, null for sessions older than its record
     * @param ini the one that asks
     */
    public record Perangkat(
            UUID id,
            String agen,
            @Nullable String alamat,
            String host,
            boolean bersama,
            boolean layar,
            Instant sejak,
            Instant terakhir,
            boolean ini) {}

    @Transactional(readOnly = true)
    public List<Perangkat> perangkat(Pengguna orang) {
        return sesi.terbuka(orang.akunId(), orang.sesiId(), waktu.sekarang());
    }

    /**
     * Ends one of his sessions.
     *
     * @throws TidakDitemukan when it is none of his, or has ended
     */
    public void akhiri(Pengguna orang, UUID id) {
        if (akhiri(orang, id, null) == 0) {
            throw new TidakDitemukan("sesi " + id);
        }
    }

    public void akhiriLain(Pengguna orang) {
        akhiri(orang, null, orang.sesiId());
    }

    /** Everything, the one that asks included. */
    public void akhiriSemua(Pengguna orang) {
        akhiri(orang, null, null);
    }

    private int akhiri(Pengguna orang, @Nullable UUID hanya, @Nullable UUID kecuali) {
        int jumlah = sesi.cabut(orang.akunId(), hanya, kecuali, waktu.sekarang());
        if (jumlah > 0) {
            jejak.catat(
                    orang.pelaku(),
                    "akun.sesi-diakhiri",
                    new Jejak.Objek("akun", orang.akunId().toString(), orang.namaPengguna()),
                    Map.of("sesi", jumlah),
                    null,
                    null);
        }
        return jumlah;
    }
}
