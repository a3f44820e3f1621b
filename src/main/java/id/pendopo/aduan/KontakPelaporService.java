package id.pendopo.aduan;

import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where a reporter is reached, for messages to himself: never shown to anybody. */
@Service
@Transactional
public class KontakPelaporService {

    private final PelaporRepository pelapor;

    KontakPelaporService(PelaporRepository pelapor) {
        this.pelapor = pelapor;
    }

    /** Where its reporter wants to hear of it; nothing of an anonymous one. */
    @Transactional(readOnly = true)
    public Optional<AlamatPelapor> alamat(UUID aduanId) {
        return pelapor.buka(aduanId)
                .map(p -> new AlamatPelapor(p.surel(), p.telepon(), p.bahasa()))
                .filter(a -> a.surel() != null || a.telepon() != null);
    }

    /** What a reporter gave to be told by, and in which language; never shown to anybody. */
    public record AlamatPelapor(@Nullable String surel, @Nullable String telepon, String bahasa) {}

    /** A new code and the address it goes to. */
    public record KodeBaru(UUID aduanId, String kode, String alamat, String bahasa) {}

    /**
     * A new code in place of a lost one, for who names an address that the reporter gave. Empty
     * when it does not fit, which is not told to who asks.
     */
    public Optional<KodeBaru> gantiKode(String nomor, String alamat) {
        return pelapor.denganNomor(nomor)
                .flatMap(
                        id ->
                                alamat(id)
                                        .flatMap(
                                                a ->
                                                        cocok(a, alamat)
                                                                .map(
                                                                        ke ->
                                                                                new KodeBaru(
                                                                                        id,
                                                                                        KodeLacak
                                                                                                .baru(),
                                                                                        ke,
                                                                                        a
                                                                                                .bahasa()))))
                .map(
                        k -> {
                            pelapor.simpanKode(k.aduanId(), k.kode());
                            return k;
                        });
    }

    /** The address as the reporter gave it, if what was typed is the same one. */
    private static Optional<String> cocok(AlamatPelapor ada, String diketik) {
        String dicari = AlamatSama.bentuk(diketik);
        return Stream.of(ada.surel(), ada.telepon())
                .filter(Objects::nonNull)
                .filter(a -> !dicari.isEmpty() && AlamatSama.bentuk(a).equals(dicari))
                .findFirst();
    }
}
