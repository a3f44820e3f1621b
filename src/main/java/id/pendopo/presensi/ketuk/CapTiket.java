package id.pendopo.presensi.ketuk;

import id.pendopo.platform.pemda.KonteksPemda;
import id.pendopo.platform.rahasia.Brankas;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import org.springframework.stereotype.Component;

/** Marks tickets, and knows its own mark again (HMAC-SHA256). */
@Component
class CapTiket {

    private static final int CAP = 32;

    private final SecretKey kunci;

    CapTiket(Brankas brankas) {
        this.kunci = brankas.turunan("presensi.tiket");
    }

    String tulis(Tiket tiket) {
        byte[] isi = tiket.bait();
        byte[] semua = Arrays.copyOf(isi, isi.length + CAP);
        System.arraycopy(cap(isi), 0, semua, isi.length, CAP);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(semua);
    }

    /** Empty when it was not given here, to this pemda, or was changed since. */
    Optional<Tiket> baca(String teks) {
        byte[] semua;
        try {
            semua = Base64.getUrlDecoder().decode(teks);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
        if (semua.length != Tiket.PANJANG + CAP) {
            return Optional.empty();
        }
        byte[] isi = Arrays.copyOf(semua, Tiket.PANJANG);
        byte[] cap = Arrays.copyOfRange(semua, Tiket.PANJANG, semua.length);
        if (!MessageDigest.isEqual(cap, cap(isi))) {
            return Optional.empty();
        }
        return Optional.ofNullable(Tiket.dari(isi))
                .filter(t -> t.pemda().equals(KonteksPemda.wajib().id()));
    }

    private byte[] cap(byte[] isi) {
        try {
            Mac mac = Mac.getInstance(kunci.getAlgorithm());
            mac.init(kunci);
            return mac.doFinal(isi);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
