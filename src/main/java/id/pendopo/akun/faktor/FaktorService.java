package id.pendopo.akun.faktor;

import id.pendopo.akun.AkunEvent;
import id.pendopo.akun.MasukService.Masuk;
import id.pendopo.akun.SesiBertahap;
import id.pendopo.kernel.AturanDilanggar;
import id.pendopo.kernel.TidakDitemukan;
import id.pendopo.kernel.Uuid7;
import id.pendopo.kernel.Waktu;
import id.pendopo.platform.grafik.GambarQr;
import id.pendopo.platform.orang.Pengguna;
import id.pendopo.platform.pemda.KonteksPemda;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.util.UriUtils;

/** One's own second factor. */
@Service
@Transactional
public class FaktorService {

    /** How old the last proof may be where an account itself is changed. */
    public static final Duration SEGAR = Duration.ofMinutes(10);

    /** A secret that was shown and not confirmed for that long is not offered again. */
    private static final Duration LAMA_PEMASANGAN = Duration.ofHours(1);

    private final FaktorRepository faktor;
    private final KunciSandiRepository kunci;
    private final FaktorAkun aturan;
    private final SegelTotp segel;
    private final SesiBertahap sesi;
    private final PencatatFaktor pencatat;
    private final Waktu waktu;

    FaktorService(
            FaktorRepository faktor,
            KunciSandiRepository kunci,
            FaktorAkun aturan,
            SegelTotp segel,
            SesiBertahap sesi,
            PencatatFaktor pencatat,
            Waktu waktu) {
        this.faktor = faktor;
        this.kunci = kunci;
        this.aturan = aturan;
        this.segel = segel;
        this.sesi = sesi;
        this.pencatat = pencatat;
        this.waktu = waktu;
    }

    /**
     * What somebody has.
     *
     * @param totpSejak since when he has an app, null without one
     * @param ditegakkan false where this installation excuses everyone, as a demo does
     */
    public record Keadaan(@Nullable Instant totpSejak, int kodeTersisa, boolean ditegakkan) {}

    /** What the app of a person must be given, as text and as picture. */
    public record Pemasangan(String rahasia, GambarQr gambar) {}

    /** The new recovery codes, which nobody can show again, and the session that goes on. */
    public record Terpasang(List<String> kode, Masuk masuk) {}

    /**
     * Asks for proof that is not older than this: the second factor, or the password of someone who
     * has none.
     *
     * @throws PerluBukti when it is older; the web layer asks for it and leads back
     */
    @Transactional(readOnly = true)
    public void harusSegar(Pengguna orang, Duration paling) {
        var bukti = faktor.bukti(orang.sesiId()).orElseThrow(PerluBukti::new);
        Instant terakhir = aturan.dimiliki(orang.akunId()) ? bukti.faktor() : bukti.apaPun();
        if (terakhir == null || terakhir.plus(paling).isBefore(waktu.sekarang())) {
            throw new PerluBukti();
        }
    }

    /** As {@link #harusSegar}, for acts that ask for the password themselves. */
    @Transactional(readOnly = true)
    public void harusSegarBilaBerfaktor(Pengguna orang, Duration paling) {
        if (aturan.dimiliki(orang.akunId())) {
            harusSegar(orang, paling);
        }
    }

    @Transactional(readOnly = true)
    public Keadaan keadaan(Pengguna orang) {
        return new Keadaan(
                faktor.totp(orang.akunId(), true)
                        .map(FaktorRepository.BarisTotp::dipasangPada)
                        .orElse(null),
                faktor.kodeTersisa(orang.akunId()),
                aturan.ditegakkan());
    }

    /** Makes a secret for a new app; what is installed counts until the new one is confirmed. */
    public void mulaiTotp(Pengguna orang) {
        harusSegar(orang, SEGAR);
        faktor.antre(orang.akunId());
        faktor.hapusTotp(orang.akunId(), false);
        faktor.tambahTotp(
                Uuid7.baru(),
                orang.akunId(),
                segel.segel(orang.akunId(), Totp.rahasiaBaru()),
                waktu.sekarang());
    }

    /**
     * @throws TidakDitemukan when no secret was asked for within the last hour
     */
    @Transactional(readOnly = true)
    public Pemasangan pemasangan(Pengguna orang) {
        harusSegar(orang, SEGAR);
        String teks = Base32.tulis(segel.buka(orang.akunId(), menunggu(orang)));
        String penerbit = KonteksPemda.wajib().namaLengkap();
        String alamat =
                "otpauth://totp/%s:%s?secret=%s&issuer=%s"
                        .formatted(
                                sandi(penerbit),
                                sandi(orang.namaPengguna()),
                                teks,
                                sandi(penerbit));
        return new Pemasangan(Base32.berkelompok(teks, ' '), GambarQr.dari(alamat));
    }

    private static String sandi(String teks) {
        return UriUtils.encode(teks, StandardCharsets.UTF_8);
    }

    private FaktorRepository.BarisTotp menunggu(Pengguna orang) {
        Instant sejak = waktu.sekarang().minus(LAMA_PEMASANGAN);
        return faktor.totp(orang.akunId(), false)
                .filter(t -> t.dibuatPada().isAfter(sejak))
                .orElseThrow(() -> new TidakDitemukan("pemasangan totp"));
    }

    /**
     * The first code of the new app puts it in place, with fresh recovery codes. Other sessions
     * end: they have not shown it.
     *
     * @throws AturanDilanggar {@code akun.faktor.kode-salah} when the code is not of that app
     */
    public Terpasang pasangTotp(Pengguna orang, String kode) {
        harusSegar(orang, SEGAR);
        faktor.antre(orang.akunId());
        var baris = menunggu(orang);
        long langkah =
                Totp.cocok(
                                segel.buka(orang.akunId(), baris),
                                kode.replaceAll("[\\s-]", ""),
                                waktu.sekarang())
                        .orElseThrow(() -> new AturanDilanggar("akun.faktor.kode-salah"));
        faktor.pasangTotp(baris.id(), orang.akunId(), langkah, waktu.sekarang());
        List<String> baru = faktorPertama(orang);
        return new Terpasang(baru, sesi.segarkan(orang, "otp"));
    }

    /** Ten new recovery codes; the old ones count no more. */
    public List<String> kodeBaru(Pengguna orang) {
        harusSegar(orang, SEGAR);
        faktor.antre(orang.akunId());
        if (!aturan.dimiliki(orang.akunId())) {
            throw new TidakDitemukan("faktor");
        }
        catat(orang, AkunEvent.Faktor.KODE_BARU);
        return gantiKode(orang.akunId());
    }

    /**
     * Begins a change that must not meet another one.
     *
     * @return true for an account that has no factor yet
     */
    boolean mulaiMengubah(Pengguna orang) {
        faktor.antre(orang.akunId());
        return !aturan.dimiliki(orang.akunId());
    }

    /** New recovery codes; all other sessions end, for they have not shown the factor. */
    List<String> faktorPertama(Pengguna orang) {
        catat(orang, AkunEvent.Faktor.DIPASANG);
        sesi.akhiriLain(orang);
        return gantiKode(orang.akunId());
    }

    /** The recovery codes of the first factor go on. */
    List<String> faktorTambahan(Pengguna orang) {
        catat(orang, AkunEvent.Faktor.DIPASANG);
        return List.of();
    }

    private List<String> gantiKode(UUID akun) {
        faktor.hapusKode(akun);
        List<String> baru = KodePemulihan.baru();
        baru.forEach(
                k ->
                        faktor.tambahKode(
                                Uuid7.baru(), akun, KodePemulihan.hash(k), waktu.sekarang()));
        return baru;
    }

    /**
     * Takes off all of one's own factors; who must have one is asked for a new one at once, for his
     * session counts as one without.
     */
    public Masuk lepas(Pengguna orang) {
        harusSegar(orang, SEGAR);
        faktor.antre(orang.akunId());
        hapus(orang.akunId());
        return setelahLepas(orang);
    }

    Masuk setelahLepas(Pengguna orang) {
        catat(orang, AkunEvent.Faktor.DILEPAS);
        if (aturan.dimiliki(orang.akunId())) {
            return sesi.segarkan(orang, "pwd");
        }
        faktor.hapusKode(orang.akunId());
        return sesi.tanpaFaktor(orang);
    }

    void hapus(UUID akun) {
        faktor.hapusTotp(akun, true);
        faktor.hapusTotp(akun, false);
        kunci.hapusSemua(akun);
        faktor.hapusKode(akun);
    }

    private void catat(Pengguna orang, AkunEvent.Faktor perubahan) {
        pencatat.catat(
                orang.pelaku(),
                new PencatatFaktor.Pemilik(orang.akunId(), orang.namaPengguna()),
                perubahan,
                null);
    }
}
