package id.pendopo.akun.faktor;

import com.webauthn4j.WebAuthnManager;
import com.webauthn4j.converter.AttestedCredentialDataConverter;
import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.credential.CredentialRecordImpl;
import com.webauthn4j.data.AuthenticationParameters;
import com.webauthn4j.data.PublicKeyCredentialParameters;
import com.webauthn4j.data.PublicKeyCredentialType;
import com.webauthn4j.data.RegistrationParameters;
import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import com.webauthn4j.data.attestation.statement.NoneAttestationStatement;
import com.webauthn4j.data.client.Origin;
import com.webauthn4j.data.client.challenge.DefaultChallenge;
import com.webauthn4j.server.ServerProperty;
import com.webauthn4j.util.exception.WebAuthnException;
import id.pendopo.akun.faktor.KunciSandiRepository.Baris;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;

/**
 * Checks what a passkey signed (WebAuthn level 2). The library takes for granted that what a
 * browser sends is whole, so that its complaints about anything less are many; here they are one
 * answer. The site is the host of the pemda; attestation is not asked for, so that nobody learns
 * which phone somebody has.
 */
@Component
class KunciSandi {

    private static final ObjectConverter CBOR = new ObjectConverter();
    private static final WebAuthnManager PEMERIKSA =
            WebAuthnManager.createNonStrictWebAuthnManager(CBOR);
    private static final AttestedCredentialDataConverter ISI =
            new AttestedCredentialDataConverter(CBOR);

    /** ES256, EdDSA, RS256: what phones, computers and keys have. */
    static final List<Integer> ALGORITMA = List.of(-7, -8, -257);

    /** Where the browser says it is: host and origin of the pemda. */
    record Situs(String host, String asal) {

        private ServerProperty dengan(byte[] tantangan) {
            return ServerProperty.builder()
                    .origin(new Origin(asal))
                    .rpId(host)
                    .challenge(new DefaultChallenge(tantangan))
                    .build();
        }
    }

    /** A new passkey as it is kept. */
    record Baru(byte[] kredensial, byte[] isi, long hitungan) {}

    /** Empty when the answer is not one to this question from this site. */
    Optional<Baru> daftar(Situs situs, byte[] tantangan, String jawaban) {
        try {
            var data =
                    PEMERIKSA.verifyRegistrationResponseJSON(
                            jawaban,
                            new RegistrationParameters(
                                    situs.dengan(tantangan), algoritma(), false, true));
            var bukti = data.getAttestationObject().getAuthenticatorData();
            var isi = bukti.getAttestedCredentialData();
            return Optional.of(
                    new Baru(isi.getCredentialId(), ISI.convert(isi), bukti.getSignCount()));
        } catch (WebAuthnException
                | JacksonException
                | IllegalArgumentException
                | NullPointerException e) {
            return Optional.empty();
        }
    }

    private static List<PublicKeyCredentialParameters> algoritma() {
        return ALGORITMA.stream()
                .map(
                        a ->
                                new PublicKeyCredentialParameters(
                                        PublicKeyCredentialType.PUBLIC_KEY,
                                        COSEAlgorithmIdentifier.create(a)))
                .toList();
    }

    /** A passkey of the account that has signed, and its new count. */
    record Terbukti(Baris kunci, long hitungan) {}

    /** By which passkey an answer claims to be; nothing of it is checked yet. */
    Optional<byte[]> kredensial(String jawaban) {
        try {
            return Optional.of(
                    PEMERIKSA.parseAuthenticationResponseJSON(jawaban).getCredentialId());
        } catch (WebAuthnException
                | JacksonException
                | IllegalArgumentException
                | NullPointerException e) {
            return Optional.empty();
        }
    }

    /** Empty when none of these has signed this question for this site. */
    Optional<Terbukti> bukti(Situs situs, byte[] tantangan, String jawaban, List<Baris> milik) {
        return bukti(situs, tantangan, jawaban, milik, false);
    }

    /**
     * @param mengenal whether the device must have known who touched it: by finger, face or PIN
     */
    Optional<Terbukti> bukti(
            Situs situs, byte[] tantangan, String jawaban, List<Baris> milik, boolean mengenal) {
        Optional<byte[]> id = kredensial(jawaban);
        return id.isEmpty()
                ? Optional.empty()
                : bukti(situs, tantangan, jawaban, milik, mengenal, id.get());
    }

    private static Optional<Terbukti> bukti(
            Situs situs,
            byte[] tantangan,
            String jawaban,
            List<Baris> milik,
            boolean mengenal,
            byte[] id) {
        try {
            var kunci = milik.stream().filter(k -> Arrays.equals(k.kredensial(), id)).findFirst();
            if (kunci.isEmpty()) {
                return Optional.empty();
            }
            var data =
                    PEMERIKSA.verifyAuthenticationResponseJSON(
                            jawaban,
                            new AuthenticationParameters(
                                    situs.dengan(tantangan),
                                    catatan(kunci.get()),
                                    List.of(id),
                                    mengenal,
                                    true));
            return Optional.of(
                    new Terbukti(kunci.get(), data.getAuthenticatorData().getSignCount()));
        } catch (WebAuthnException
                | JacksonException
                | IllegalArgumentException
                | NullPointerException e) {
            return Optional.empty();
        }
    }

    private static CredentialRecordImpl catatan(Baris kunci) {
        return new CredentialRecordImpl(
                new NoneAttestationStatement(),
                null,
                null,
                null,
                kunci.hitungan(),
                ISI.convert(kunci.isi()),
                null,
                null,
                null,
                Set.of());
    }
}
