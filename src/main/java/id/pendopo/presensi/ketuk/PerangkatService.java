package id.pendopo.presensi.ketuk;

import id.pendopo.audit.Jejak;
import id.pendopo.kernel.AturanDilanggar;
import id.pendopo.kernel.Uuid7;
import id.pendopo.kernel.Waktu;
import id.pendopo.platform.orang.Pengguna;
import id.pendopo.presensi.ketuk.PerangkatRepository.Perangkat;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.security.interfaces.ECPublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Registers the keys of phones, and checks what they sign. */
@Service
@Transactional
public class PerangkatService {

    private static final int KURVA_BIT = 256;
    private static final int NAMA_TERPANJANG = 80;

    private final PerangkatRepository perangkat;
    private final Jejak jejak;
    private final Waktu waktu;

    PerangkatService(PerangkatRepository perangkat, Jejak jejak, Waktu waktu) {
        this.perangkat = perangkat;
        this.jejak = jejak;
        this.waktu = waktu;
    }

    /** What the phone is told; {@code keadaan} is AKTIF, MENUNGGU or DICABUT. */
    public record Terdaftar(UUID id, String keadaan) {}

    /**
     * The same key gives the same answer.
     *
     * @param kunci public key on P-256, SubjectPublicKeyInfo in base64url
     * @throws AturanDilanggar when it is no such key, or is somebody else's
     */
    public Terdaftar daftar(Pengguna orang, UUID pegawai, String kunci, String nama) {
        byte[] spki = urai(kunci);
        perangkat.kunciOrang(pegawai);
        var ada = perangkat.denganKunci(spki);
        if (ada.isEmpty()) {
            UUID id = Uuid7.baru();
            String sebutan = nama.isBlank() ? "Ponsel" : nama.strip();
            perangkat.tambah(
                    id,
                    pegawai,
                    spki,
                    sebutan.substring(0, Math.min(sebutan.length(), NAMA_TERPANJANG)),
                    waktu.sekarangUrusan());
            ada = perangkat.denganKunci(spki);
            catat(orang, id, sebutan);
        }
        Perangkat p =
                ada.filter(x -> x.pegawai().equals(pegawai))
                        .orElseThrow(
                                () -> new AturanDilanggar("presensi.perangkat.milik-lain.bentrok"));
        return new Terdaftar(p.id(), p.keadaan().name());
    }

    private void catat(Pengguna orang, UUID id, String nama) {
        jejak.catat(
                orang.pelaku(),
                "presensi.perangkat-didaftar",
                new Jejak.Objek("presensi.perangkat", id.toString(), nama),
                Map.of("nama", nama),
                null,
                null);
    }

    private static byte[] urai(String kunci) {
        try {
            byte[] spki = Base64.getUrlDecoder().decode(kunci);
            if (publik(spki) instanceof ECPublicKey ec
                    && ec.getParams().getCurve().getField().getFieldSize() == KURVA_BIT) {
                return spki;
            }
        } catch (IllegalArgumentException | GeneralSecurityException e) {
            throw new AturanDilanggar("presensi.perangkat.kunci-salah");
        }
        throw new AturanDilanggar("presensi.perangkat.kunci-salah");
    }

    private static PublicKey publik(byte[] spki) throws GeneralSecurityException {
        return KeyFactory.getInstance("EC").generatePublic(new X509EncodedKeySpec(spki));
    }

    /** Of this person, unless it was taken off him. */
    @Transactional(readOnly = true)
    public Optional<Terdaftar> milik(UUID pegawai, @Nullable UUID id) {
        return id == null
                ? Optional.empty()
                : perangkat
                        .dengan(id)
                        .filter(p -> p.pegawai().equals(pegawai) && p.dipakai())
                        .map(p -> new Terdaftar(p.id(), p.keadaan().name()));
    }

    /**
     * Whether this phone, still in use, signed this text.
     *
     * @param tanda r and s, base64url
     */
    @Transactional(readOnly = true)
    public boolean menandatangani(UUID id, UUID pegawai, byte[] teks, String tanda) {
        var p = perangkat.dengan(id).filter(x -> x.pegawai().equals(pegawai) && x.dipakai());
        return p.isPresent() && cocok(p.get().kunci(), teks, tanda);
    }

    private static boolean cocok(byte[] spki, byte[] teks, String tanda) {
        try {
            Signature s = Signature.getInstance("SHA256withECDSAinP1363Format");
            s.initVerify(publik(spki));
            s.update(teks);
            return s.verify(Base64.getUrlDecoder().decode(tanda));
        } catch (SignatureException | IllegalArgumentException e) {
            return false;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
