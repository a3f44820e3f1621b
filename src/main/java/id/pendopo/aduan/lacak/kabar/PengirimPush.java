package id.pendopo.aduan.lacak.kabar;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.zerodeplibs.webpush.EncryptedPushMessage;
import com.zerodeplibs.webpush.MessageEncryptions;
import com.zerodeplibs.webpush.PushMessage;
import com.zerodeplibs.webpush.UserAgentMessageEncryptionKeyInfo;
import id.pendopo.kernel.Waktu;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Date;
import java.util.function.Predicate;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Hands a message to the push service of a browser (RFC 8030): encrypted for that browser alone
 * (RFC 8291), signed with the key of the pemda (RFC 8292). Redirects are not followed.
 */
@Component
class PengirimPush {

    private static final Duration SABAR = Duration.ofSeconds(10);

    /** How long a service keeps it for a phone that is off. */
    private static final Duration SIMPAN = Duration.ofDays(2);

    /** A service may refuse more than 24 hours. */
    private static final Duration TANDA_BERLAKU = Duration.ofHours(12);

    private final KunciKabar kunci;
    private final Waktu waktu;
    private final HttpClient klien;
    private final Predicate<URI> boleh;

    @Autowired
    PengirimPush(KunciKabar kunci, Waktu waktu) {
        this(
                kunci,
                waktu,
                HttpClient.newBuilder()
                        .connectTimeout(SABAR)
                        .followRedirects(HttpClient.Redirect.NEVER)
                        .build(),
                AlamatPush::keLuar);
    }

    PengirimPush(KunciKabar kunci, Waktu waktu, HttpClient klien, Predicate<URI> boleh) {
        this.kunci = kunci;
        this.waktu = waktu;
        this.klien = klien;
        this.boleh = boleh;
    }

    /** What became of it. */
    enum Hasil {
        TERKIRIM,
        /** the browser wants none any more */
        BERHENTI,
        /** will never be taken */
        DITOLAK,
        /** not now */
        NANTI
    }

    /**
     * @param situs who speaks, for the service: {@code https://host}
     */
    Hasil kirim(Kiriman k, String muatan, String situs) {
        URI uri = URI.create(k.alamat());
        if (!boleh.test(uri)) {
            return Hasil.DITOLAK;
        }
        try {
            return hasil(
                    klien.send(
                                    permintaan(uri, sandi(k, muatan), situs),
                                    HttpResponse.BodyHandlers.discarding())
                            .statusCode());
        } catch (IOException e) {
            return Hasil.NANTI;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Hasil.NANTI;
        } catch (RuntimeException e) {
            // keys that are no keys
            return Hasil.DITOLAK;
        }
    }

    private static EncryptedPushMessage sandi(Kiriman k, String muatan) {
        return MessageEncryptions.of()
                .encrypt(
                        UserAgentMessageEncryptionKeyInfo.of(k.p256dh(), k.auth()),
                        PushMessage.ofUTF8(muatan));
    }

    private HttpRequest permintaan(URI uri, EncryptedPushMessage isi, String situs) {
        return HttpRequest.newBuilder(uri)
                .timeout(SABAR)
                .header("Authorization", tanda(uri, situs))
                .header("TTL", Long.toString(SIMPAN.toSeconds()))
                .header("Urgency", "normal")
                .header("Content-Encoding", isi.contentEncoding())
                .header("Content-Type", isi.mediaType())
                .POST(HttpRequest.BodyPublishers.ofByteArray(isi.toBytes()))
                .build();
    }

    private String tanda(URI uri, String situs) {
        var k = kunci.milik();
        String asal =
                uri.getScheme()
                        + "://"
                        + uri.getHost()
                        + (uri.getPort() < 0 ? "" : ":" + uri.getPort());
        var klaim =
                new JWTClaimsSet.Builder()
                        .audience(asal)
                        .expirationTime(Date.from(waktu.sekarang().plus(TANDA_BERLAKU)))
                        .subject(situs)
                        .build();
        try {
            var jwt = new SignedJWT(new JWSHeader(JWSAlgorithm.ES256), klaim);
            jwt.sign(new ECDSASigner(k.pasangan()));
            return "vapid t=" + jwt.serialize() + ", k=" + k.publik();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Hasil hasil(int status) {
        return switch (status) {
            case 200, 201, 202, 204 -> Hasil.TERKIRIM;
            case 404, 410 -> Hasil.BERHENTI;
            case 408, 429 -> Hasil.NANTI;
            default -> status >= 500 ? Hasil.NANTI : Hasil.DITOLAK;
        };
    }
}
