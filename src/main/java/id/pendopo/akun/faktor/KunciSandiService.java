package id.pendopo.akun.faktor;

import id.pendopo.akun.MasukService.Masuk;
import id.pendopo.akun.MasukService.Tempat;
import id.pendopo.akun.SesiBertahap;
import id.pendopo.akun.SesiBertahap.Setengah;
import id.pendopo.kernel.AturanDilanggar;
import id.pendopo.kernel.TidakDitemukan;
import id.pendopo.kernel.Uuid7;
import id.pendopo.kernel.Waktu;
import id.pendopo.platform.orang.Pengguna;
import id.pendopo.platform.pemda.KonteksPemda;
import id.pendopo.platform.rahasia.Sidik;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Passkeys of a person, and their use as second factor: a finger, a face, or a key plugged in. */
@Service
@Transactional
public class KunciSandiService {

    private static final int PANJANG_TANTANGAN = 32;

    /** How long a question is good. */
    public static final Duration LAMA_TANTANGAN = Duration.ofMinutes(5);

    private static final int TERBANYAK = 10;
    private static final int PANJANG_NAMA = 60;

    private final KunciSandiRepository kunci;
    private final KunciSandi pemeriksa;
    private final PemeriksaFaktor faktor;
    private final FaktorService sendiri;
    private final SesiBertahap sesi;
    private final PencatatFaktor pencatat;
    private final Waktu waktu;

    KunciSandiService(
            KunciSandiRepository kunci,
            KunciSandi pemeriksa,
            PemeriksaFaktor faktor,
            FaktorService sendiri,
            SesiBertahap sesi,
            PencatatFaktor pencatat,
            Waktu waktu) {
        this.kunci = kunci;
        this.pemeriksa = pemeriksa;
        this.faktor = faktor;
        this.sendiri = sendiri;
        this.sesi = sesi;
        this.pencatat = pencatat;
        this.waktu = waktu;
    }

    /** A passkey as its owner sees it. */
    public record Kunci(UUID id, String nama, Instant sejak, @Nullable Instant dipakai) {}

    /** The site as the browser sees it: {@code host}, and {@code https://host}. */
    public record Situs(String host, String asal) {

        private KunciSandi.Situs untukPemeriksa() {
            return new KunciSandi.Situs(host, asal);
        }
    }

    /** The codes are empty where the account had a factor before. */
    public record Terdaftar(List<String> kode, Masuk masuk) {}

    @Transactional(readOnly = true)
    public List<Kunci> milik(UUID akun) {
        return kunci.milik(akun).stream()
                .map(k -> new Kunci(k.id(), k.nama(), k.dibuatPada(), k.dipakaiPada()))
                .toList();
    }

    /**
     * What the browser needs to make a passkey ({@code PublicKeyCredentialCreationOptionsJSON}).
     */
    public Map<String, Object> mintaDaftar(Pengguna orang, Situs situs) {
        sendiri.harusSegar(orang, FaktorService.SEGAR);
        return Map.of(
                "challenge",
                tanya(orang.sesiId()),
                "rp",
                Map.of("id", situs.host(), "name", KonteksPemda.wajib().namaLengkap()),
                "user",
                Map.of(
                        "id",
                        teks(bait(orang.akunId())),
                        "name",
                        orang.namaPengguna(),
                        "displayName",
                        orang.nama()),
                "pubKeyCredParams",
                KunciSandi.ALGORITMA.stream()
                        .map(a -> Map.of("type", "public-key", "alg", a))
                        .toList(),
                "excludeCredentials",
                kredensial(orang.akunId()),
                "authenticatorSelection",
                Map.of("residentKey", "preferred", "userVerification", "preferred"),
                "attestation",
                "none",
                "timeout",
                LAMA_TANTANGAN.toMillis());
    }

    /**
     * @throws AturanDilanggar {@code akun.faktor.kunci-ditolak} when the answer is not one to what
     *     was asked
     */
    public Terdaftar daftar(Pengguna orang, String nama, String jawaban, Situs situs) {
        sendiri.harusSegar(orang, FaktorService.SEGAR);
        boolean pertama = sendiri.mulaiMengubah(orang);
        var baru =
                tantangan(orang.sesiId())
                        .filter(t -> kunci.milik(orang.akunId()).size() < TERBANYAK)
                        .flatMap(t -> pemeriksa.daftar(situs.untukPemeriksa(), t, jawaban))
                        .orElseThrow(() -> new AturanDilanggar("akun.faktor.kunci-ditolak"));
        kunci.tambah(
                orang.akunId(),
                new KunciSandiRepository.Baris(
                        Uuid7.baru(),
                        baru.kredensial(),
                        baru.isi(),
                        baru.hitungan(),
                        pendek(nama),
                        waktu.sekarang(),
                        null));
        return new Terdaftar(
                pertama ? sendiri.faktorPertama(orang) : sendiri.faktorTambahan(orang),
                sesi.segarkan(orang, "hwk"));
    }

    private static String pendek(String nama) {
        String rapi = nama.isBlank() ? "Kunci sandi" : nama.strip();
        return rapi.substring(0, Math.min(rapi.length(), PANJANG_NAMA));
    }

    /** What the browser needs to use a passkey ({@code PublicKeyCredentialRequestOptionsJSON}). */
    public Map<String, Object> mintaBukti(UUID sesiId, UUID akun, Situs situs) {
        return Map.of(
                "challenge",
                tanya(sesiId),
                "rpId",
                situs.host(),
                "allowCredentials",
                kredensial(akun),
                "userVerification",
                "preferred",
                "timeout",
                LAMA_TANTANGAN.toMillis());
    }

    /** Signs in with a passkey as second factor; empty when it was not right, which is counted. */
    public Optional<Masuk> masuk(Setengah s, String jawaban, Situs situs, Tempat tempat) {
        var orang = new PemeriksaFaktor.Orang(s.akunId(), s.namaPengguna(), s.nama());
        return periksa(orang, s.sesiId(), jawaban, situs, tempat)
                .flatMap(cara -> sesi.lengkapi(s, cara, tempat.tanda()));
    }

    /** Takes a passkey as fresh proof of somebody who is signed in. */
    public Optional<Masuk> buktikan(Pengguna o, String jawaban, Situs situs, Tempat tempat) {
        var orang = new PemeriksaFaktor.Orang(o.akunId(), o.namaPengguna(), o.nama());
        return periksa(orang, o.sesiId(), jawaban, situs, tempat)
                .map(cara -> sesi.segarkan(o, cara));
    }

    private Optional<String> periksa(
            PemeriksaFaktor.Orang orang, UUID sesiId, String jawaban, Situs situs, Tempat tempat) {
        return faktor.hitung(
                orang, tempat.tanda(), () -> pakai(orang.akunId(), sesiId, jawaban, situs));
    }

    private Optional<String> pakai(UUID akun, UUID sesiId, String jawaban, Situs situs) {
        var hasil =
                tantangan(sesiId)
                        .flatMap(
                                t ->
                                        pemeriksa.bukti(
                                                situs.untukPemeriksa(),
                                                t,
                                                jawaban,
                                                kunci.milik(akun)));
        hasil.ifPresent(h -> kunci.dipakai(h.kunci().id(), h.hitungan(), waktu.sekarang()));
        return hasil.map(h -> "hwk");
    }

    /**
     * Takes off one passkey; the last factor of all goes with the recovery codes.
     *
     * @throws TidakDitemukan when it is none of his
     */
    public Masuk lepas(Pengguna orang, UUID id) {
        sendiri.harusSegar(orang, FaktorService.SEGAR);
        sendiri.mulaiMengubah(orang);
        if (!kunci.hapus(orang.akunId(), id)) {
            throw new TidakDitemukan("kunci sandi " + id);
        }
        return sendiri.setelahLepas(orang);
    }

    private String tanya(UUID sesiId) {
        byte[] tantangan = Sidik.acak(PANJANG_TANTANGAN);
        kunci.tanya(sesiId, tantangan, waktu.sekarang());
        return teks(tantangan);
    }

    private Optional<byte[]> tantangan(UUID sesiId) {
        return kunci.jawab(sesiId, waktu.sekarang().minus(LAMA_TANTANGAN));
    }

    private List<Map<String, String>> kredensial(UUID akun) {
        return kunci.milik(akun).stream()
                .map(k -> Map.of("type", "public-key", "id", teks(k.kredensial())))
                .toList();
    }

    private static byte[] bait(UUID id) {
        return ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }

    private static String teks(byte[] isi) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(isi);
    }
}
