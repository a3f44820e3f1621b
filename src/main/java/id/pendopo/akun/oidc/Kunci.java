package id.pendopo.akun.oidc;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.JWKGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import id.pendopo.kernel.Uuid7;
import id.pendopo.kernel.Waktu;
import id.pendopo.platform.langsung.BacaUlang;
import id.pendopo.platform.langsung.Pengumuman;
import id.pendopo.platform.langsung.Perubahan;
import id.pendopo.platform.langsung.PerubahanSetempat;
import id.pendopo.platform.pemda.KonteksPemda;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The signing keys of each pemda, in memory once they are asked for. ES256 signs by default; RS256
 * is there for applications that know nothing newer. A new key is published a day before it signs,
 * an old one for a week after, so that nobody who caches the set for a while is surprised.
 */
@Component
class Kunci {

    static final String TOPIK = "kunci";
    static final List<String> JENIS = List.of("ES256", "RS256");

    static final Duration SEBELUM = Duration.ofDays(1);
    static final Duration SESUDAH = Duration.ofDays(7);

    private static final Duration UMUR = Duration.ofDays(90);

    /** What others changed is heard of; a change by the clock alone is seen within that time. */
    private static final Duration SIMPAN = Duration.ofMinutes(1);

    private final KunciRepository repository;
    private final Pengumuman pengumuman;
    private final Waktu waktu;
    private final TransactionTemplate transaksi;
    private final Map<UUID, Isi> tersimpan = new ConcurrentHashMap<>();
    private final ReentrantLock giliran = new ReentrantLock();

    Kunci(
            KunciRepository repository,
            Pengumuman pengumuman,
            Waktu waktu,
            PlatformTransactionManager transaksi) {
        this.repository = repository;
        this.pengumuman = pengumuman;
        this.waktu = waktu;
        this.transaksi = new TransactionTemplate(transaksi);
    }

    /**
     * @param tanda what signs now, by its algorithm
     * @param semua the public parts of all that is published
     */
    private record Isi(Map<String, Penanda> tanda, JWKSet semua, Instant sampai) {}

    /**
     * A key that signs now.
     *
     * @param kepala of the kinds of token it has signed, ready as text
     */
    record Penanda(
            JWSAlgorithm alg, String kid, JWSSigner tangan, Map<JOSEObjectType, JWSHeader> kepala) {

        JWSHeader kepala(JOSEObjectType jenis) {
            return kepala.computeIfAbsent(jenis, this::tulisKepala);
        }

        private JWSHeader tulisKepala(JOSEObjectType jenis) {
            var polos = new JWSHeader.Builder(alg).type(jenis).keyID(kid);
            return polos.parsedBase64URL(polos.build().toBase64URL()).build();
        }
    }

    /** The key that is due, of {@link #JENIS}. Checking goes through {@link #terbit()}. */
    Penanda penanda(String alg) {
        return kini().tanda().get(alg);
    }

    /** The public keys of the current pemda, those that sign, signed and will sign. */
    JWKSet terbit() {
        return kini().semua();
    }

    /** Has them in memory, so that who asks within a transaction finds them there. */
    void siapkan() {
        kini();
    }

    private Isi kini() {
        UUID pemda = KonteksPemda.wajib().id();
        Instant saat = waktu.sekarang();
        Isi ada = tersimpan.get(pemda);
        if (ada == null || !saat.isBefore(ada.sampai())) {
            // who holds a connection must not wait for one who needs it
            ada =
                    TransactionSynchronizationManager.isActualTransactionActive()
                            ? bacaLagi(pemda, saat)
                            : bergiliran(pemda, saat);
        }
        return ada;
    }

    /** The first keys are dear to make: of fifty who ask at once one makes them. */
    private Isi bergiliran(UUID pemda, Instant saat) {
        giliran.lock();
        try {
            Isi ada = tersimpan.get(pemda);
            return ada == null || !saat.isBefore(ada.sampai()) ? bacaLagi(pemda, saat) : ada;
        } finally {
            giliran.unlock();
        }
    }

    private Isi bacaLagi(UUID pemda, Instant saat) {
        Isi baru = transaksi.execute(s -> baca(saat));
        tersimpan.put(pemda, baru);
        return baru;
    }

    private Isi baca(Instant saat) {
        List<KunciTanda> semua = repository.terbit(saat);
        boolean lengkap = true;
        for (String alg : JENIS) {
            if (semua.stream().noneMatch(k -> k.alg().equals(alg))) {
                repository.tambah(buat(alg, saat, saat));
                lengkap = false;
            }
        }
        if (!lengkap) {
            semua = repository.terbit(saat);
        }
        List<KunciTanda> terbit = semua;
        Map<String, Penanda> tanda =
                JENIS.stream()
                        .collect(
                                Collectors.toUnmodifiableMap(
                                        alg -> alg,
                                        alg -> penanda(penanda(terbit, alg, saat).jwk())));
        return new Isi(
                tanda,
                new JWKSet(terbit.stream().map(k -> k.jwk().toPublicJWK()).toList()),
                saat.plus(SIMPAN));
    }

    /** The newest that is due; the oldest where the clocks of two nodes do not agree yet. */
    private static KunciTanda penanda(List<KunciTanda> terbit, String alg, Instant saat) {
        List<KunciTanda> sejenis = terbit.stream().filter(k -> k.alg().equals(alg)).toList();
        return sejenis.stream()
                .filter(k -> !k.tandaSejak().isAfter(saat))
                .findFirst()
                .orElseGet(sejenis::getLast);
    }

    private static Penanda penanda(JWK jwk) {
        try {
            JWSSigner tangan =
                    jwk instanceof ECKey ec
                            ? new ECDSASigner(KriptoCepat.kunci(ec.toPrivateKey()), ec.getCurve())
                            : new RSASSASigner(KriptoCepat.kunci(jwk.toRSAKey().toPrivateKey()));
            return new Penanda(
                    JWSAlgorithm.parse(jwk.getAlgorithm().getName()),
                    jwk.getKeyID(),
                    KriptoCepat.untuk(tangan),
                    new ConcurrentHashMap<>());
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Once a quarter is enough for keys that nobody is known to have seen. */
    boolean putarBilaTua() {
        Instant batas = waktu.sekarang().minus(UMUR);
        List<KunciTanda> semua = transaksi.execute(s -> repository.terbit(waktu.sekarang()));
        boolean tua =
                semua.stream()
                        .filter(k -> k.terbitSampai() == null)
                        .anyMatch(k -> k.dibuatPada().isBefore(batas));
        if (tua) {
            putar();
        }
        return tua;
    }

    /** Begins to replace every key: the next one is published now and signs a day later. */
    void putar() {
        transaksi.executeWithoutResult(
                s -> {
                    Instant saat = waktu.sekarang();
                    for (String alg : JENIS) {
                        repository.pensiunkan(alg, saat.plus(SEBELUM).plus(SESUDAH));
                        repository.tambah(buat(alg, saat, saat.plus(SEBELUM)));
                    }
                    repository.hapusLewat(saat);
                    pengumuman.setelahCommit(TOPIK);
                });
    }

    private static KunciTanda buat(String alg, Instant dibuat, Instant sejak) {
        UUID id = Uuid7.baru();
        JWKGenerator<? extends JWK> pembuat =
                alg.equals("ES256") ? new ECKeyGenerator(Curve.P_256) : new RSAKeyGenerator(2048);
        try {
            JWK jwk =
                    pembuat.keyID(id.toString())
                            .keyUse(KeyUse.SIGNATURE)
                            .algorithm(JWSAlgorithm.parse(alg))
                            .generate();
            return new KunciTanda(id, alg, jwk, dibuat, sejak, null);
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    @EventListener
    void berubah(Perubahan kabar) {
        lupakan(kabar.pemda(), kabar.topik());
    }

    @EventListener
    void berubahDiSini(PerubahanSetempat kabar) {
        lupakan(kabar.pemda(), kabar.topik());
    }

    @EventListener
    void bacaUlang(BacaUlang putus) {
        tersimpan.clear();
    }

    private void lupakan(UUID pemda, String topik) {
        if (topik.equals(TOPIK)) {
            tersimpan.remove(pemda);
        }
    }
}
