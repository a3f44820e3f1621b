package id.pendopo.akun;

import id.pendopo.kernel.AturanDilanggar;
import id.pendopo.kernel.Uuid7;
import id.pendopo.kernel.Waktu;
import id.pendopo.organisasi.ParameterKini;
import id.pendopo.platform.basisdata.TransaksiKunci;
import id.pendopo.platform.orang.Pengguna;
import id.pendopo.platform.pemda.KonteksPemda;
import id.pendopo.platform.rahasia.Sidik;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Propagation;
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

    /** The password is right and too old: a new one has to be chosen before anything else. */
    public static final String KEDALUWARSA = "akun.sandi-kedaluwarsa";

    /** The password is right for an account that was merged with another one. */
    public static final String DIGABUNG = "akun.digabung";

    /** The password is right, the user name is one of before. */
    public static final String NAMA_BERGANTI = "akun.nama-berganti";

    /** Time to take out a phone; who needs longer begins anew. */
    private static final LamaSesi.Lama MENUNGGU =
            new LamaSesi.Lama(Duration.ofMinutes(10), Duration.ofMinutes(10));

    private final AkunRepository akun;
    private final SesiRepository sesi;
    private final GagalMasuk gagal;
    private final SesiKini kini;
    private final Sandi sandi;
    private final AturanSandi aturan;
    private final LamaSesi lama;
    private final FaktorKedua faktor;
    private final PerangkatDikenal perangkat;
    private final ParameterKini parameter;
    private final PencatatMasuk pencatat;
    private final Waktu waktu;
    private final TransactionTemplate transaksi;

    MasukService(
            AkunRepository akun,
            SesiRepository sesi,
            GagalMasuk gagal,
            SesiKini kini,
            Sandi sandi,
            AturanSandi aturan,
            LamaSesi lama,
            FaktorKedua faktor,
            PerangkatDikenal perangkat,
            ParameterKini parameter,
            PencatatMasuk pencatat,
            Waktu waktu,
            PlatformTransactionManager transaksi) {
        this.akun = akun;
        this.sesi = sesi;
        this.gagal = gagal;
        this.kini = kini;
        this.sandi = sandi;
        this.aturan = aturan;
        this.lama = lama;
        this.faktor = faktor;
        this.perangkat = perangkat;
        this.parameter = parameter;
        this.pencatat = pencatat;
        this.waktu = waktu;
        this.transaksi = TransaksiKunci.pola(transaksi);
    }

    /**
     * Where and on what somebody signs in.
     *
     * @param bersama he says that others use this computer too
     * @param tanda mark of the browser, see {@link PerangkatDikenal#tanda}
     */
    public record Tempat(
            String host, String alamat, String perangkat, boolean bersama, byte[] tanda) {}

    /**
     * A new session.
     *
     * @param rahasia for the cookie; only its hash is kept here
     * @param palingLama how long it can last at most
     * @param bersama the cookie must go with the window
     * @param menungguFaktor true when nobody is signed in before the second factor was shown
     */
    public record Masuk(
            String rahasia, Duration palingLama, boolean bersama, boolean menungguFaktor) {}

    /**
     * Signs in, or goes as far as the second factor; empty when name or password is wrong (which of
     * the two is not said).
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
        var orang = dikenal(nama.strip().toLowerCase(Locale.ROOT), kataSandi, tempat);
        if (orang.isPresent() && aturan.kedaluwarsa(orang.get().sandiPada())) {
            throw new AturanDilanggar(KEDALUWARSA);
        }
        return orang.map(a -> transaksi.execute(s -> denganSandi(a, tempat, sebelumnya)));
    }

    private Masuk denganSandi(Akun orang, Tempat tempat, @Nullable Pengguna sebelumnya) {
        var bukti = Sesi.Bukti.sandi(faktor.dimiliki(orang.id()));
        return mulai(orang, tempat, sebelumnya, bukti);
    }

    /**
     * Signs in somebody whose passkey has proven that he holds it and that it knew him: both
     * factors at once. Part of the transaction that used up the question.
     *
     * @return empty when his account is closed
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Masuk> masukDenganKunci(
            UUID akunId, Tempat tempat, @Nullable Pengguna sebelumnya) {
        return akun.dengan(akunId)
                .filter(Akun::aktif)
                .map(a -> mulai(a, tempat, sebelumnya, Sesi.Bukti.kunciSandi(waktu.sekarang())));
    }

    /**
     * @throws AturanDilanggar {@code akun.terlalu-sering} when this address has failed too often
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void harusDalamBatas(Tempat tempat) {
        JsonNode batas = parameter.hariIni("batas-laju.masuk").nilai();
        alamatDalamBatas("alamat:" + tempat.alamat(), batas);
    }

    /** A failure of which nobody can say whose account it was meant for. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void catatGagal(Tempat tempat) {
        gagal.catat("alamat:" + tempat.alamat());
    }

    /**
     * Whether somebody who is signed in knows his password; counts failures as sign-in does.
     *
     * @throws AturanDilanggar {@code akun.terlalu-sering} after too many failures
     */
    public boolean sandiBenar(Pengguna orang, String kataSandi, Tempat tempat) {
        return dikenal(orang.namaPengguna(), kataSandi, tempat).isPresent();
    }

    private Optional<Akun> dikenal(String namaPengguna, String kataSandi, Tempat tempat) {
        String kunciAlamat = "alamat:" + tempat.alamat();
        var calon = transaksi.execute(s -> calon(namaPengguna, kunciAlamat, tempat));
        // outside any transaction: hashing takes long and waits its turn
        boolean cocok = sandi.cocok(kataSandi, calon.akun().map(Akun::sandiHash).orElse(null));
        return transaksi.execute(
                s -> {
                    if (cocok) {
                        namaLain(calon.akun().get(), namaPengguna);
                    }
                    if (!cocok || !calon.akun().get().berlaku(hariIni())) {
                        catatGagal(calon.kunci(), kunciAlamat);
                        return Optional.empty();
                    }
                    // its own key alone: what others tried elsewhere goes on counting
                    gagal.hapus(calon.kunci());
                    return calon.akun();
                });
    }

    /** Only who knows the password hears that the name is another one now. */
    private void namaLain(Akun orang, String namaPengguna) {
        akun.pengganti(orang.id())
                .ifPresent(
                        a -> {
                            throw new AturanDilanggar(DIGABUNG, a.namaPengguna());
                        });
        if (!orang.namaPengguna().equals(namaPengguna)) {
            throw new AturanDilanggar(NAMA_BERGANTI, orang.namaPengguna());
        }
    }

    private LocalDate hariIni() {
        return waktu.hariIni(KonteksPemda.wajib().zona());
    }

    /** Whom a name may mean, and under which key his failures count. */
    private record Calon(Optional<Akun> akun, String kunci) {}

    private Calon calon(String namaPengguna, String kunciAlamat, Tempat tempat) {
        JsonNode batas = parameter.hariIni("batas-laju.masuk").nilai();
        int menit = batas.path("jendela_menit").asInt();
        var orang = akun.dengan(namaPengguna).or(() -> akun.denganNamaLama(namaPengguna));
        var kenal = orang.flatMap(a -> perangkat.id(a.id(), tempat.tanda()));
        String kunci = "akun:" + namaPengguna + kenal.map(id -> ":" + id).orElse("");
        String sampai = kenal.isPresent() ? "gagal_per_perangkat" : "gagal_per_akun";
        gagal.harusKurangDari(batas.path(sampai).asInt(), kunci, menit);
        alamatDalamBatas(kunciAlamat, batas);
        return new Calon(orang, kunci);
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
        alamatDalamBatas(kunciAlamat, batas);
        String kunci = jenis + ":" + nama;
        boolean boleh =
                gagal.sejak(kunci, batas.path("jendela_menit").asInt())
                        < batas.path("gagal_per_akun").asInt();
        if (boleh) {
            catatGagal(kunci, kunciAlamat);
        }
        return boleh;
    }

    private void alamatDalamBatas(String kunciAlamat, JsonNode batas) {
        gagal.harusKurangDari(
                batas.path("gagal_per_alamat").asInt(),
                kunciAlamat,
                batas.path("jendela_alamat_menit").asInt());
    }

    private void catatGagal(String kunci, String kunciAlamat) {
        gagal.catat(kunci);
        gagal.catat(kunciAlamat);
    }

    private Masuk mulai(
            Akun orang, Tempat tempat, @Nullable Pengguna sebelumnya, Sesi.Bukti bukti) {
        String rahasia = Sidik.baru();
        Instant saat = waktu.sekarang();
        boolean menunggu = bukti.menunggu();
        var batas = menunggu ? MENUNGGU : lama.untuk(orang.petugas(), tempat.bersama());
        boolean sama = sebelumnya != null && sebelumnya.akunId().equals(orang.id());
        var baru =
                new Sesi(
                        sama ? sebelumnya.sesiId() : Uuid7.baru(),
                        orang.id(),
                        tempat.host(),
                        saat,
                        saat.plus(batas.diam()),
                        saat.plus(batas.palingLama()),
                        tempat.bersama(),
                        false,
                        bukti);
        if (!sama || !sesi.ulangi(baru, Sidik.dari(rahasia))) {
            sesi.tambah(
                    sama ? lain(baru) : baru,
                    Sidik.dari(rahasia),
                    tempat.perangkat(),
                    tempat.alamat());
        }
        if (sebelumnya != null && !sama) {
            sesi.cabut(sebelumnya.akunId(), sebelumnya.sesiId(), null, saat);
        }
        if (sebelumnya != null) {
            kini.lupakan(KonteksPemda.wajib().id());
        }
        if (!menunggu) {
            pencatat.catat(
                    orang,
                    tempat.tanda(),
                    Map.of(
                            "perangkat",
                            tempat.perangkat(),
                            "cara",
                            String.join(" ", new TreeSet<>(bukti.cara()))));
        }
        return new Masuk(rahasia, batas.palingLama(), tempat.bersama(), menunggu);
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
                s.bersama(),
                s.layar(),
                s.bukti());
    }

    /** Ends this one session on the server; the cookie alone would be no end. */
    @Transactional
    public void keluar(UUID akunId, UUID sesiId) {
        sesi.cabut(akunId, sesiId, null, waktu.sekarang());
    }

    /**
     * Ends every session of this account. Its devices stay known: who resets his password because
     * somebody guesses at it must not be locked out by the guesser.
     */
    @Transactional
    public int keluarkanSemua(UUID akunId) {
        return sesi.cabut(akunId, null, null, waktu.sekarang());
    }

    /** Somebody's rights have changed otherwise than by a post: what is kept of them is dropped. */
    @Transactional
    public void hakBerubah() {
        kini.lupakan(KonteksPemda.wajib().id());
    }

    @Transactional
    public Instant perpanjang(Pengguna orang) {
        Instant saat = waktu.sekarang();
        boolean bersama = sesi.bersama(orang.sesiId());
        boolean petugas = akun.dengan(orang.akunId()).filter(Akun::petugas).isPresent();
        Instant habis = saat.plus(lama.untuk(petugas, bersama).diam());
        sesi.perpanjang(orang.sesiId(), saat, habis);
        kini.lupakan(KonteksPemda.wajib().id());
        return habis;
    }
}
