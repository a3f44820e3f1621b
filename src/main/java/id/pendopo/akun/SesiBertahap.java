package id.pendopo.akun;

import id.pendopo.akun.MasukService.Masuk;
import id.pendopo.kernel.Waktu;
import id.pendopo.platform.orang.Pengguna;
import id.pendopo.platform.pemda.KonteksPemda;
import id.pendopo.platform.rahasia.Sidik;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sessions that are proven step by step: after the password one may only wait for the second
 * factor; with it the session becomes a full one, under a new secret.
 */
@Service
public class SesiBertahap {

    private final SesiRepository sesi;
    private final AkunRepository akun;
    private final SesiKini kini;
    private final LamaSesi lama;
    private final PencatatMasuk pencatat;
    private final Waktu waktu;

    SesiBertahap(
            SesiRepository sesi,
            AkunRepository akun,
            SesiKini kini,
            LamaSesi lama,
            PencatatMasuk pencatat,
            Waktu waktu) {
        this.sesi = sesi;
        this.akun = akun;
        this.kini = kini;
        this.lama = lama;
        this.pencatat = pencatat;
        this.waktu = waktu;
    }

    /** Somebody whose password was right and whose second factor is awaited. */
    public record Setengah(
            UUID sesiId, UUID akunId, String namaPengguna, String nama, boolean bersama) {}

    @Transactional(readOnly = true)
    public Optional<Setengah> setengah(HttpServletRequest minta) {
        Instant saat = waktu.sekarang();
        return KueSesi.KUE
                .baca(minta)
                .flatMap(r -> sesi.dengan(Sidik.dari(r)))
                .filter(s -> s.bukti().menunggu() && s.hidup(saat))
                .filter(s -> s.host().equals(minta.getServerName()))
                .flatMap(
                        s ->
                                akun.dengan(s.akunId())
                                        .filter(
                                                a ->
                                                        a.berlaku(
                                                                waktu.hariIni(
                                                                        KonteksPemda.wajib()
                                                                                .zona())))
                                        .map(
                                                a ->
                                                        new Setengah(
                                                                s.id(),
                                                                a.id(),
                                                                a.namaPengguna(),
                                                                a.nama(),
                                                                s.bersama())));
    }

    /**
     * Signs in fully. Part of the transaction that used up the factor.
     *
     * @param cara how he proved himself, by its name of RFC 8176
     * @param tanda mark of the browser, see {@link PerangkatDikenal#tanda}
     * @return empty when another request was faster, or the session has ended meanwhile
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Masuk> lengkapi(Setengah setengah, String cara, byte[] tanda) {
        Akun orang = akun.dengan(setengah.akunId()).orElseThrow();
        Instant saat = waktu.sekarang();
        var batas = lama.untuk(orang.petugas(), setengah.bersama());
        String rahasia = Sidik.baru();
        if (!sesi.lengkapi(
                setengah.sesiId(),
                Sidik.dari(rahasia),
                cara,
                saat,
                saat.plus(batas.diam()),
                saat.plus(batas.palingLama()))) {
            return Optional.empty();
        }
        pencatat.catat(orang, tanda, Map.of("cara", "pwd " + cara));
        return Optional.of(new Masuk(rahasia, batas.palingLama(), setengah.bersama(), false));
    }

    /**
     * Notes another proof in a full session, which goes on under a new secret.
     *
     * @param cara {@code pwd} renews the proof only, everything else is a second factor
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Masuk segarkan(Pengguna orang, String cara) {
        Instant saat = waktu.sekarang();
        String rahasia = Sidik.baru();
        Instant mutlak =
                sesi.segarkan(orang.sesiId(), Sidik.dari(rahasia), cara, !cara.equals("pwd"), saat);
        kini.lupakan(KonteksPemda.wajib().id());
        return new Masuk(
                rahasia, Duration.between(saat, mutlak), sesi.bersama(orang.sesiId()), false);
    }

    /** The session goes on as one that never saw a second factor, under a new secret. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Masuk tanpaFaktor(Pengguna orang) {
        var hasil = segarkan(orang, "pwd");
        sesi.tanpaFaktor(orang.akunId());
        return hasil;
    }

    /** Ends all other sessions of this person. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void akhiriLain(Pengguna orang) {
        sesi.cabut(orang.akunId(), null, orang.sesiId(), waktu.sekarang());
    }

    /** Ends all sessions of this account. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void akhiriSemua(UUID akunId) {
        sesi.cabut(akunId, null, null, waktu.sekarang());
    }
}
