package id.pendopo.presensi.ketuk;

import id.pendopo.OrangUji;
import id.pendopo.Peramban;
import id.pendopo.kernel.Uuid7;
import id.pendopo.presensi.Arah;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A phone as the script on it behaves: its own clock, a key, a ticket, and what it sends. */
final class PonselUji {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Base64.Encoder B64 = Base64.getUrlEncoder().withoutPadding();

    private final Peramban peramban;
    private final KeyPair kunci;
    private final UUID id;
    private final String keadaan;
    private String tiket = "";
    private long jamTiket;

    /** Registered for this person. */
    PonselUji(int port, OrangUji orang) {
        this.peramban = orang.peramban(port);
        this.kunci = kunciBaru();
        JsonNode jawab =
                isi(
                        peramban.post("/presensi/perangkat")
                                .json(
                                        JSON.writeValueAsString(
                                                Map.of("kunci", spki(), "nama", "Ponsel uji")))
                                .kirim());
        this.id = UUID.fromString(jawab.get("id").asString());
        this.keadaan = jawab.get("keadaan").asString();
    }

    private static KeyPair kunciBaru() {
        try {
            var pembuat = KeyPairGenerator.getInstance("EC");
            pembuat.initialize(new ECGenParameterSpec("secp256r1"));
            return pembuat.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    String spki() {
        return B64.encodeToString(kunci.getPublic().getEncoded());
    }

    String keadaan() {
        return keadaan;
    }

    UUID id() {
        return id;
    }

    Peramban peramban() {
        return peramban;
    }

    String tiket() {
        return tiket;
    }

    /**
     * Comes online and takes a ticket.
     *
     * @param jamPonsel what this phone believes the time to be
     */
    JsonNode ambilTiket(long jamPonsel) {
        JsonNode t = isi(peramban.get("/presensi/tiket?perangkat=" + id).terimaJson().kirim());
        tiket = t.get("tiket").asString();
        jamTiket = jamPonsel;
        return t;
    }

    private static JsonNode isi(Peramban.Jawaban jawab) {
        if (jawab.status() != 200) {
            throw new IllegalStateException(jawab.status() + " " + jawab.teks());
        }
        return JSON.readTree(jawab.teks());
    }

    /** What the script keeps for sending: the same however often it is sent. */
    record Simpanan(Map<String, Object> isi) {

        Simpanan dengan(String nama, @Nullable Object nilai) {
            var baru = new LinkedHashMap<>(isi);
            baru.put(nama, nilai);
            return new Simpanan(baru);
        }

        String json() {
            return JSON.writeValueAsString(isi);
        }
    }

    Simpanan daring(Arah arah, @Nullable Letak letak) {
        return simpan(arah, letak, Duration.ZERO, null, false);
    }

    /**
     * Without signal, signed.
     *
     * @param dinding how long after the ticket, by the clock on the wall
     * @param monoton by the one that nobody sets; null when the page was loaded anew
     */
    Simpanan luring(
            Arah arah, @Nullable Letak letak, Duration dinding, @Nullable Duration monoton) {
        return tandatangani(simpan(arah, letak, dinding, monoton, true));
    }

    /** A position as the browser gives it. */
    record Letak(double lintang, double bujur, double akurasi) {}

    private Simpanan simpan(
            Arah arah,
            @Nullable Letak letak,
            Duration dinding,
            @Nullable Duration monoton,
            boolean luring) {
        var m = new LinkedHashMap<String, Object>();
        m.put("kunci", Uuid7.baru().toString());
        m.put("tiket", tiket);
        m.put("arah", arah.name());
        m.put("lintang", letak == null ? null : Double.toString(letak.lintang()));
        m.put("bujur", letak == null ? null : Double.toString(letak.bujur()));
        m.put("akurasi", letak == null ? null : Double.toString(letak.akurasi()));
        m.put("jam", Long.toString(jamTiket + dinding.toMillis()));
        m.put("jamTiket", Long.toString(jamTiket));
        m.put("sejakTiket", monoton == null ? null : Long.toString(monoton.toMillis()));
        m.put("luring", luring);
        m.put("tanda", null);
        return new Simpanan(m);
    }

    Simpanan tandatangani(Simpanan s) {
        try {
            var tanda = Signature.getInstance("SHA256withECDSAinP1363Format");
            tanda.initSign(kunci.getPrivate());
            tanda.update(JSON.readValue(s.json(), Kiriman.class).ditandatangani());
            return s.dengan("tanda", B64.encodeToString(tanda.sign()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Sends it without any cookie. */
    static Peramban.Jawaban kirim(int port, OrangUji orang, Simpanan s) {
        return new Peramban(port, orang.pemda())
                .post("/presensi/ketuk")
                .tanpaCsrf()
                .json(s.json())
                .kirim();
    }

    /** Sends what must be taken. */
    static JsonNode diterima(int port, OrangUji orang, Simpanan s) {
        return isi(kirim(port, orang, s));
    }
}
