package id.pendopo.akun;

import id.pendopo.audit.Jejak;
import id.pendopo.kernel.AturanDilanggar;
import id.pendopo.kernel.Pelaku;
import id.pendopo.kernel.Uuid7;
import id.pendopo.kernel.Waktu;
import id.pendopo.organisasi.ParameterKini;
import id.pendopo.platform.orang.Pengguna;
import id.pendopo.platform.pemda.KonteksPemda;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/**
 * Sign-in and sign-out. Failures count per account and per address (one office is one address, so
 * that limit is high); success never counts. Every sign-in gets a new secret, of which only the
 * hash is kept.
 */
@Service
public class MasukService {

    private static final SecureRandom ACAK = new SecureRandom();

    private final AkunRepository akun;
    private final SesiRepository sesi;
    private final SesiKini kini;
    private final Sandi sandi;
    private final LamaSesi lama;
    private final ParameterKini parameter;
    private final Jejak jejak;
    private final Waktu waktu;
    private final TransactionTemplate transaksi;

    MasukService(
            AkunRepository akun,
            SesiRepository sesi,
            SesiKini kini,
            Sandi sandi,
            LamaSesi lama,
            ParameterKini parameter,
            Jejak jejak,
            Waktu waktu,
            PlatformTransactionManager transaksi) {
        this.akun = akun;
        this.sesi = sesi;
        this.kini = kini;
        this.sandi = sandi;
        this.lama = lama;
        this.parameter = parameter;
        this.jejak = jejak;
        this.waktu = waktu;
        this.transaksi = new TransactionTemplate(transaksi);
    }

    /**
     * Where and on what somebody signs in.
     *
     * @param bersama he says that others use this computer too
     */
    public record Tempat(String host, String alamat, String perangkat, boolean bersama) {

        public Tempat(String host, String alamat, String perangkat) {
            this(host, alamat, perangkat, false);
        }
    }

    /**
     * A new session.
     *
     * @param rahasia for the cookie; only its hash is kept here
     * @param palingLama how long it can last at most
     * @param bersama the cookie must go with the window
     */
    public record Masuk(String rahasia, Duration palingLama, boolean bersama) {}

    /**
     * Signs in; empty when name or password is wrong (which of the two is not said).
     *
     * @throws AturanDilanggar {@code akun.terlalu-sering} after too many failures
     */
    public Optional<Masuk> masuk(String nama, String kataSandi, Tempat tempat) {
        return masuk(nama, kataSandi, tempat, null);
    }

    /**
     * As {@link #masuk(String, String, Tempat)}, by somebody who may be signed in already: the same
     * person proves again who he is and keeps his session under a new secret; another one takes the
     * place of the first, whose session ends.
     */
    public Optional<Masuk> masuk(
            String nama, String kataSandi, Tempat tempat, @Nullable Pengguna sebelumnya) {
        String namaPengguna = nama.strip().toLowerCase(Locale.ROOT);
        String kunciAkun = "akun:" + namaPengguna;
        String kunciAlamat = "alamat:" + tempat.alamat();
        var dikenal =
                transaksi.execute(
                        s -> {
                            periksaBatas(kunciAkun, kunciAlamat);
                            return akun.dengan(namaPengguna);
                        });
        // outside any transaction: hashing takes long and waits its turn
        boolean cocok = sandi.cocok(kataSandi, dikenal.map(Akun::sandiHash).orElse(null));
        if (!cocok || !dikenal.get().aktif()) {
            transaksi.executeWithoutResult(s -> gagal(kunciAkun, kunciAlamat));
            return Optional.empty();
        }
        return Optional.of(
                transaksi.execute(s -> mulai(dikenal.get(), kunciAkun, tempat, sebelumnya)));
    }

    private void periksaBatas(String kunciAkun, String kunciAlamat) {
        JsonNode batas = parameter.hariIni("batas-laju.masuk").nilai();
        periksaBatas(
                kunciAkun,
                batas.path("gagal_per_akun").asInt(),
                batas.path("jendela_menit").asInt());
        periksaBatas(
                kunciAlamat,
                batas.path("gagal_per_alamat").asInt(),
                batas.path("jendela_alamat_menit").asInt());
    }

    private void periksaBatas(String kunci, int batas, int menit) {
        Instant sejak = waktu.sekarang().minus(Duration.ofMinutes(menit));
        if (sesi.gagalSejak(kunci, sejak) >= batas) {
            throw new AturanDilanggar("akun.terlalu-sering", menit);
        }
    }

    private void gagal(String kunciAkun, String kunciAlamat) {
        sesi.catatGagal(Uuid7.baru(), kunciAkun, waktu.sekarang());
        sesi.catatGagal(Uuid7.baru(), kunciAlamat, waktu.sekarang());
    }

    private Masuk mulai(
            Akun orang, String kunciAkun, Tempat tempat, @Nullable Pengguna sebelumnya) {
        byte[] acak = new byte[32];
        ACAK.nextBytes(acak);
        String rahasia = Base64.getUrlEncoder().withoutPadding().encodeToString(acak);
        Instant saat = waktu.sekarang();
        var batas = lama.untuk(orang.pegawaiId() != null, tempat.bersama());
        boolean sama = sebelumnya != null && sebelumnya.akunId().equals(orang.id());
        var baru =
                new Sesi(
                        sama ? sebelumnya.sesiId() : Uuid7.baru(),
                        orang.id(),
                        tempat.host(),
                        saat,
                        saat.plus(batas.diam()),
                        saat.plus(batas.palingLama()),
                        tempat.bersama());
        if (!sama || !sesi.ulangi(baru, SesiKini.hash(rahasia))) {
            sesi.tambah(
                    sama ? lain(baru) : baru,
                    SesiKini.hash(rahasia),
                    tempat.perangkat(),
                    tempat.alamat());
        }
        if (sebelumnya != null && !sama) {
            sesi.cabut(sebelumnya.akunId(), sebelumnya.sesiId(), null, saat);
        }
        if (sebelumnya != null) {
            kini.lupakan(KonteksPemda.wajib().id());
        }
        sesi.hapusGagal(kunciAkun);
        jejak.catat(
                Pelaku.orang(orang.id(), orang.nama(), "pengguna"),
                "akun.masuk",
                new Jejak.Objek("akun", orang.id().toString(), orang.namaPengguna()),
                null,
                Map.of("perangkat", tempat.perangkat()),
                null);
        return new Masuk(rahasia, batas.palingLama(), tempat.bersama());
    }

    /** The session ended while its person typed: he gets one of its own. */
    private static Sesi lain(Sesi s) {
        return new Sesi(
                Uuid7.baru(),
                s.akunId(),
                s.host(),
                s.terakhirPada(),
                s.habisPada(),
                s.mutlakPada(),
                s.bersama());
    }

    /** Ends this one session on the server; the cookie alone would be no end. */
    @Transactional
    public void keluar(UUID akunId, UUID sesiId) {
        sesi.cabut(akunId, sesiId, null, waktu.sekarang());
        kini.lupakan(KonteksPemda.wajib().id());
    }

    @Transactional
    public Instant perpanjang(Pengguna orang) {
        Instant saat = waktu.sekarang();
        boolean bersama = sesi.bersama(orang.sesiId());
        Instant habis = saat.plus(lama.untuk(orang.pegawaiId() != null, bersama).diam());
        sesi.perpanjang(orang.sesiId(), saat, habis);
        kini.lupakan(KonteksPemda.wajib().id());
        return habis;
    }
}
