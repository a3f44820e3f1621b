package id.pendopo.akun.faktor;

import id.pendopo.kernel.Waktu;
import id.pendopo.platform.pemda.KonteksPemda;
import id.pendopo.platform.rahasia.Brankas;
import id.pendopo.platform.rahasia.Sidik;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Questions for somebody who has not said who he is. They go sealed to his browser, so that asking
 * writes nothing however often a page is loaded; that one was answered is noted, so that each
 * counts once.
 */
@Component
class TantanganMasuk {

    private static final int PANJANG = 32;

    private final Brankas brankas;
    private final KunciSandiRepository kunci;
    private final Waktu waktu;

    TantanganMasuk(Brankas brankas, KunciSandiRepository kunci, Waktu waktu) {
        this.brankas = brankas;
        this.kunci = kunci;
        this.waktu = waktu;
    }

    /** A question, and what brings it back. */
    record Baru(byte[] isi, String segel) {}

    Baru baru() {
        byte[] isi = Sidik.acak(PANJANG);
        byte[] polos =
                ByteBuffer.allocate(PANJANG + Long.BYTES)
                        .put(isi)
                        .putLong(waktu.sekarang().toEpochMilli())
                        .array();
        return new Baru(
                isi,
                Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString(brankas.kunci(polos, konteks())));
    }

    /** The question behind the seal; empty when it is old, answered already, or not ours. */
    @Transactional(propagation = Propagation.MANDATORY)
    Optional<byte[]> pakai(String segel) {
        Instant saat = waktu.sekarang();
        return buka(segel)
                .filter(t -> t.pada().plus(KunciSandiService.LAMA_TANTANGAN).isAfter(saat))
                .map(Tantangan::isi)
                .filter(isi -> kunci.pakaiTantangan(sidik(isi), saat));
    }

    private record Tantangan(byte[] isi, Instant pada) {}

    private Optional<Tantangan> buka(String segel) {
        try {
            ByteBuffer polos =
                    ByteBuffer.wrap(brankas.buka(Base64.getUrlDecoder().decode(segel), konteks()));
            byte[] isi = new byte[PANJANG];
            polos.get(isi);
            return Optional.of(new Tantangan(isi, Instant.ofEpochMilli(polos.getLong())));
        } catch (IllegalArgumentException | IllegalStateException e) {
            return Optional.empty();
        }
    }

    private static byte[] sidik(byte[] isi) {
        return Sidik.dari(Base64.getEncoder().encodeToString(isi));
    }

    private static byte[] konteks() {
        return ("tantangan masuk " + KonteksPemda.wajib().id()).getBytes(StandardCharsets.UTF_8);
    }
}
