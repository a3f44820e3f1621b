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
 * that limit is high); success never counts. A device on which the account has signed in before
 * counts apart from all others: who guesses from elsewhere locks out himself, not the owner. Every
 * sign-in gets a new secret, of which only the hash is kept.
 */
@Service
public class MasukService {

    /** How long a device stays known without a sign-in. */
    public static final Duration UMUR_PERANGKAT = PerangkatDikenal.UMUR;

    /** The password is right and too old: a new one has to be chosen before anything else. */
    public static final String KEDALUWARSA = "akun.sandi-kedaluwarsa";

    private static final SecureRandom ACAK = new SecureRandom();

    private final AkunRepository akun;
    private final SesiRepository sesi;
    private final SesiKini kini;
    private final Sandi sandi;
    private final AturanSandi aturan;
    private final PerangkatDikenal dikenal;
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
            AturanSandi aturan,
            PerangkatDikenal dikenal,
            LamaSesi lama,
            ParameterKini parameter,
            Jejak jejak,
            Waktu waktu,
            PlatformTransactionManager transaksi) {
        this.akun = akun;
        this.sesi = sesi;
        this.kini = kini;
        this.sandi = sandi;
        this.aturan = aturan;
        this.dikenal = dikenal;
        this.lama = lama;
        this.parameter = parameter;
        this.jejak = jejak;
        this.waktu = waktu;
        this.transaksi = new TransactionTemplate(transaksi);
    }

    /**
     * Where and on what somebody signs in.
     *
     * @param kuePerangkat what the device carries from an earlier sign-in; null when nothing
     */
    public record Tempat(
            String host, String alamat, String perangkat, @Nullable String kuePerangkat) {

        /** On a device that carries nothing. */
        public Tempat(String host, String alamat, String perangkat) {
            this(host, alamat, perangkat, null);
        }
    }

    /**
     * A new session.
     *
     * @param rahasia for the cookie; only its hash is kept here
     * @param palingLama how long it can last at most
     * @param perangkat by which this device is known from now on
     */
    public record Masuk(String rahasia, Duration palingLama, String perangkat) {}

    /**
     * Signs in; empty when name or password is wrong (which of the two is not said).
     *
     * @throws AturanDilanggar {@code akun.terlalu-sering} after too many failures; {@link
     *     #KEDALUWARSA} when all is right but the password is older than the pemda allows
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
        String kunciAlamat = "alamat:" + tempat.alamat();
        var calon =
                transaksi.execute(
                        s -> {
                            var orang = akun.dengan(namaPengguna);
                            var hitungan = hitungan(namaPengguna, orang, tempat);
                            periksaBatas(hitungan, kunciAlamat);
                            return new Calon(orang, hitungan.kunci());
                        });
        // outside any transaction: hashing takes long and waits its turn
        boolean cocok = sandi.cocok(kataSandi, calon.orang().map(Akun::sandiHash).orElse(null));
        if (!cocok || !calon.orang().get().aktif()) {
            transaksi.executeWithoutResult(s -> gagal(calon.kunci(), kunciAlamat));
            return Optional.empty();
        }
        if (aturan.kedaluwarsa(calon.orang().get().sandiPada())) {
            throw new AturanDilanggar(KEDALUWARSA);
        }
        return Optional.of(
                transaksi.execute(
                        s -> mulai(calon.orang().get(), calon.kunci(), tempat, sebelumnya)));
    }

    private record Calon(Optional<Akun> orang, String kunci) {}

    /** Under which key failures of this attempt count, and how many are allowed. */
    private record Hitungan(String kunci, String batas) {}

    private Hitungan hitungan(String namaPengguna, Optional<Akun> orang, Tempat tempat) {
        return orang.flatMap(a -> dikenal.cari(a.id(), tempat.kuePerangkat(), waktu.sekarang()))
                .map(p -> new Hitungan("perangkat:" + p, "gagal_per_perangkat"))
                .orElse(new Hitungan("akun:" + namaPengguna, "gagal_per_akun"));
    }

    private void periksaBatas(Hitungan hitungan, String kunciAlamat) {
        JsonNode batas = parameter.hariIni("batas-laju.masuk").nilai();
        periksaBatas(
                hitungan.kunci(),
                batas.path(hitungan.batas()).asInt(),
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

    /**
     * Counts an attempt of another way in (forgotten password, one-time code) and refuses it above
     * the limits of sign-in. Also for names that nobody has, so that the answer says nothing.
     *
     * @param jenis keeps the attempts of one way apart from those of another
     * @throws AturanDilanggar {@code akun.terlalu-sering} when this address tries too many
     * @return false when there were too many for this name
     */
    @Transactional
    public boolean catatPercobaan(String jenis, String nama, String alamat) {
        JsonNode batas = parameter.hariIni("batas-laju.masuk").nilai();
        String kunciAlamat = "alamat:" + alamat;
        periksaBatas(
                kunciAlamat,
                batas.path("gagal_per_alamat").asInt(),
                batas.path("jendela_alamat_menit").asInt());
        String kunci = jenis + ":" + nama;
        Instant sejak =
                waktu.sekarang().minus(Duration.ofMinutes(batas.path("jendela_menit").asInt()));
        boolean boleh = sesi.gagalSejak(kunci, sejak) < batas.path("gagal_per_akun").asInt();
        if (boleh) {
            gagal(kunci, kunciAlamat);
        }
        return boleh;
    }

    private void gagal(String kunci, String kunciAlamat) {
        sesi.catatGagal(Uuid7.baru(), kunci, waktu.sekarang());
        sesi.catatGagal(Uuid7.baru(), kunciAlamat, waktu.sekarang());
    }

    private Masuk mulai(Akun orang, String kunci, Tempat tempat, @Nullable Pengguna sebelumnya) {
        String rahasia = rahasia();
        Instant saat = waktu.sekarang();
        var batas = lama.untuk(orang.pegawaiId() != null);
        boolean sama = sebelumnya != null && sebelumnya.akunId().equals(orang.id());
        var baru =
                new Sesi(
                        sama ? sebelumnya.sesiId() : Uuid7.baru(),
                        orang.id(),
                        tempat.host(),
                        saat,
                        saat.plus(batas.diam()),
                        saat.plus(batas.palingLama()));
        if (!sama || !sesi.ulangi(baru, SesiKini.hash(rahasia))) {
            sesi.tambah(sama ? lain(baru) : baru, SesiKini.hash(rahasia), tempat.perangkat());
        }
        if (sebelumnya != null && !sama) {
            sesi.cabut(sebelumnya.akunId(), sebelumnya.sesiId(), null, saat);
        }
        if (sebelumnya != null) {
            kini.lupakan(KonteksPemda.wajib().id());
        }
        akun.catatMasuk(orang.id(), saat);
        // its own key alone: what others tried elsewhere goes on counting
        sesi.hapusGagal(kunci);
        jejak.catat(
                Pelaku.orang(orang.id(), orang.nama(), "pengguna"),
                "akun.masuk",
                new Jejak.Objek("akun", orang.id().toString(), orang.namaPengguna()),
                null,
                Map.of("perangkat", tempat.perangkat()),
                null);
        return new Masuk(
                rahasia,
                batas.palingLama(),
                dikenal.kenali(orang.id(), tempat.kuePerangkat(), saat));
    }

    /** 256 bits, as they stand in a cookie. */
    static String rahasia() {
        byte[] acak = new byte[32];
        ACAK.nextBytes(acak);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(acak);
    }

    /** The session ended while its person typed: he gets one of its own. */
    private static Sesi lain(Sesi s) {
        return new Sesi(
                Uuid7.baru(),
                s.akunId(),
                s.host(),
                s.terakhirPada(),
                s.habisPada(),
                s.mutlakPada());
    }

    /** Ends this one session on the server; the cookie alone would be no end. */
    @Transactional
    public void keluar(UUID akunId, UUID sesiId) {
        sesi.cabut(akunId, sesiId, null, waktu.sekarang());
        kini.lupakan(KonteksPemda.wajib().id());
    }

    /** Ends all other sessions of this account. */
    @Transactional
    public int keluarkanLain(UUID akunId, UUID sesiId) {
        int jumlah = sesi.cabut(akunId, null, sesiId, waktu.sekarang());
        kini.lupakan(KonteksPemda.wajib().id());
        return jumlah;
    }

    /**
     * Ends every session of this account. Its devices stay known: who resets his password because
     * somebody guesses at it must not be locked out by the guesser.
     */
    @Transactional
    public int keluarkanSemua(UUID akunId) {
        int jumlah = sesi.cabut(akunId, null, null, waktu.sekarang());
        kini.lupakan(KonteksPemda.wajib().id());
        return jumlah;
    }

    @Transactional
    public Instant perpanjang(Pengguna orang) {
        Instant saat = waktu.sekarang();
        Instant habis = saat.plus(lama.untuk(orang.pegawaiId() != null).diam());
        sesi.perpanjang(orang.sesiId(), saat, habis);
        kini.lupakan(KonteksPemda.wajib().id());
        return habis;
    }
}
