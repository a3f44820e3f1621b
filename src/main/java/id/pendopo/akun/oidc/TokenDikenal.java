package id.pendopo.akun.oidc;

import id.pendopo.kernel.Waktu;
import id.pendopo.platform.pemda.KonteksPemda;
import id.pendopo.platform.rahasia.Sidik;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.stereotype.Component;

/**
 * Access tokens whose signature was checked already, by their digest: checking one costs as much as
 * the rest of a request. Two generations bound what is kept; only genuine tokens get in, so nobody
 * can push out those of others with made-up ones. Whether a token may still be used is asked anew
 * each time, elsewhere.
 */
@Component
class TokenDikenal {

    private static final int SEANGKATAN = 5_000;
    private static final int TERPANJANG = 4_096;

    private final PemeriksaToken pemeriksa;
    private final Waktu waktu;
    private final AtomicInteger diperiksa = new AtomicInteger();
    private volatile Map<String, Isi> muda = new ConcurrentHashMap<>();
    private volatile Map<String, Isi> tua = Map.of();

    TokenDikenal(PemeriksaToken pemeriksa, Waktu waktu) {
        this.pemeriksa = pemeriksa;
        this.waktu = waktu;
    }

    /**
     * What a genuine token says.
     *
     * @param keluarga its family; null for a machine
     * @param opd to which it was bound when it was made
     * @param untuk where it is good for
     */
    record Isi(
            UUID pemda,
            String penerbit,
            String subjek,
            String clientId,
            Set<String> cakupan,
            List<String> untuk,
            @Nullable UUID keluarga,
            @Nullable UUID opd,
            Instant habis) {}

    /** Empty unless this host issued it and it is not over. */
    Optional<Isi> baca(String token, String penerbit) {
        if (token.isEmpty() || token.length() > TERPANJANG) {
            return Optional.empty();
        }
        String sidik = HexFormat.of().formatHex(Sidik.dari(token));
        Isi ada = muda.get(sidik);
        if (ada == null) {
            ada = tua.get(sidik);
            if (ada == null) {
                ada = periksa(token, penerbit);
            }
            simpan(sidik, ada);
        }
        return Optional.ofNullable(ada)
                .filter(i -> i.pemda().equals(KonteksPemda.wajib().id()))
                .filter(i -> i.penerbit().equals(penerbit))
                .filter(i -> waktu.sekarang().isBefore(i.habis()));
    }

    /** How many signatures were checked so far. */
    int diperiksa() {
        return diperiksa.get();
    }

    private @Nullable Isi periksa(String token, String penerbit) {
        diperiksa.incrementAndGet();
        return pemeriksa.akses(token).flatMap(j -> isi(j, penerbit)).orElse(null);
    }

    private void simpan(String sidik, @Nullable Isi isi) {
        if (isi == null) {
            return;
        }
        if (muda.size() >= SEANGKATAN) {
            tua = muda;
            muda = new ConcurrentHashMap<>();
        }
        muda.put(sidik, isi);
    }

    private static Optional<Isi> isi(Jwt j, String penerbit) {
        String subjek = j.getSubject();
        String klien = j.getClaimAsString("client_id");
        if (subjek == null || klien == null || j.getExpiresAt() == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    new Isi(
                            KonteksPemda.wajib().id(),
                            penerbit,
                            subjek,
                            klien,
                            Set.copyOf(PemeriksaToken.cakupan(j)),
                            j.getAudience() == null ? List.of() : List.copyOf(j.getAudience()),
                            id(j.getClaimAsString(PembacaOtorisasi.KELUARGA)),
                            id(j.getClaimAsString(PembuatToken.OPD)),
                            j.getExpiresAt()));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static @Nullable UUID id(@Nullable String teks) {
        return teks == null ? null : UUID.fromString(teks);
    }
}
