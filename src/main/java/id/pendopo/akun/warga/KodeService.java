package id.pendopo.akun.warga;

import id.pendopo.akun.MasukService.Tempat;
import id.pendopo.akun.SuratWarga;
import id.pendopo.akun.warga.BatasKode.Batas;
import id.pendopo.akun.warga.KodeRepository.Kode;
import id.pendopo.kernel.AturanDilanggar;
import id.pendopo.kernel.Uuid7;
import id.pendopo.kernel.Waktu;
import id.pendopo.platform.rahasia.Sidik;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * One-time codes of six digits. A code belongs to the browser that asked for it: what is kept is a
 * digest over the code and the secret in that browser's cookie, so neither another browser nor a
 * reader of the database can try it out. Nothing here asks whether the address is known, so nothing
 * can tell.
 */
@Service
public class KodeService {

    private static final SecureRandom ACAK = new SecureRandom();
    private static final int BANYAK = 1_000_000;
    private static final Duration JAM = Duration.ofHours(1);
    private static final Duration HARI = Duration.ofDays(1);
    private static final Duration MENIT = Duration.ofMinutes(1);

    private final KodeRepository kode;
    private final PerangkatWarga perangkat;
    private final BatasKode batas;
    private final SuratWarga surat;
    private final Waktu waktu;

    KodeService(
            KodeRepository kode,
            PerangkatWarga perangkat,
            BatasKode batas,
            SuratWarga surat,
            Waktu waktu) {
        this.kode = kode;
        this.perangkat = perangkat;
        this.batas = batas;
        this.surat = surat;
        this.waktu = waktu;
    }

    /** What a code is for; one is never good for the other. */
    public enum Tujuan {
        MASUK,
        KONTAK,
        HAPUS
    }

    /**
     * Who asks, and from where.
     *
     * @param warga null when nobody is signed in
     * @param rahasia what the cookie of this browser holds from a code before, empty if nothing
     * @param tanda mark of a device on which somebody has signed in before, empty if none
     */
    public record Peminta(
            @Nullable UUID warga, String bahasa, String rahasia, String tanda, Tempat tempat) {

        /** At the door nobody is somebody yet. */
        public Peminta tanpaOrang() {
            return new Peminta(null, bahasa, rahasia, tanda, tempat);
        }
    }

    /**
     * Sends a code; one sent before to this browser opens nothing any more.
     *
     * @return the secret for the cookie of this browser
     * @throws AturanDilanggar {@code akun.warga.tunggu} when the last one is too fresh, {@code
     *     akun.warga.alamat.terlalu-sering} and {@code akun.warga.terlalu-sering} above the limits
     */
    @Transactional
    public String kirim(Tujuan tujuan, Kontak ke, Peminta peminta) {
        Batas b = batas.kini();
        Instant kini = waktu.sekarang();
        kode.antre(ke);
        var lama = kode.terbuka(Sidik.dari(peminta.rahasia()));
        int urutan = lama.filter(k -> k.ke().equals(ke)).map(k -> lanjut(k, b, kini)).orElse(1);
        UUID kenal = perangkat.id(ke, peminta.tanda(), kini).orElse(null);
        periksa(ke, kenal, peminta.tempat().alamat(), b, kini);
        lama.ifPresent(k -> kode.tutup(k.id(), kini));

        String rahasia = Sidik.baru();
        String angka = "%06d".formatted(ACAK.nextInt(BANYAK));
        var baru =
                new Kode(
                        Uuid7.baru(),
                        tujuan,
                        peminta.warga(),
                        ke,
                        sidik(rahasia, angka),
                        urutan,
                        0,
                        kini,
                        kini.plus(b.berlaku()));
        kode.tambah(baru, Sidik.dari(rahasia), peminta.tempat().alamat(), kenal);
        surat.kirim(
                new SuratWarga.Surat(
                        baru.id(),
                        SuratWarga.Sebab.valueOf(tujuan.name()),
                        ke.kanal(),
                        ke.alamat(),
                        peminta.bahasa(),
                        angka,
                        baru.habisPada()));
        return rahasia;
    }

    private static int lanjut(Kode lama, Batas b, Instant kini) {
        Instant boleh = lama.dibuatPada().plus(b.tungguSetelah(lama.urutan()));
        if (kini.isBefore(boleh)) {
            throw new AturanDilanggar(
                    "akun.warga.tunggu", Duration.between(kini, boleh).toSeconds() + 1);
        }
        return lama.urutan() + 1;
    }

    private void periksa(Kontak ke, @Nullable UUID kenal, String jaringan, Batas b, Instant kini) {
        if (kode.keAlamat(ke, kenal, kini.minus(JAM)) >= b.perJam()
                || kode.keAlamat(ke, kenal, kini.minus(HARI)) >= b.perHari()) {
            throw new AturanDilanggar("akun.warga.alamat.terlalu-sering");
        }
        var j = kode.dariJaringan(jaringan, kini.minus(b.jendela()));
        if (j.sia() >= b.perJaringan() || kode.diPemda(kini.minus(MENIT)) >= b.perPemda()) {
            throw new AturanDilanggar("akun.warga.terlalu-sering", b.jendela().toMinutes());
        }
    }

    /**
     * A code that this browser awaits.
     *
     * @param bolehLagi from when another one may be sent
     */
    public record Menunggu(Tujuan tujuan, Kontak ke, Instant habisPada, Instant bolehLagi) {}

    @Transactional(readOnly = true)
    public Optional<Menunggu> menunggu(String rahasia) {
        Batas b = batas.kini();
        return kode.terbuka(Sidik.dari(rahasia))
                .map(
                        k ->
                                new Menunggu(
                                        k.tujuan(),
                                        k.ke(),
                                        k.habisPada(),
                                        k.dibuatPada().plus(b.tungguSetelah(k.urutan()))));
    }

    /** To whom a code was sent, and that it was read there. */
    record Terbukti(UUID id, Kontak kontak) {}

    /**
     * Uses up the code. Part of the transaction that does what it is for; a wrong guess counts and
     * must be committed, so it is no exception.
     *
     * @throws AturanDilanggar {@code akun.warga.kode-habis} when there is nothing left to guess at,
     *     {@code akun.warga.terlalu-sering} for a network address with too many wrong guesses
     */
    @Transactional(propagation = Propagation.MANDATORY)
    Optional<Terbukti> cocokkan(
            Tujuan tujuan, @Nullable UUID warga, String rahasia, String diketik, Tempat tempat) {
        Batas b = batas.kini();
        Instant kini = waktu.sekarang();
        if (kode.dariJaringan(tempat.alamat(), kini.minus(b.jendela())).salah()
                >= b.gagalPerJaringan()) {
            throw new AturanDilanggar("akun.warga.terlalu-sering", b.jendela().toMinutes());
        }
        var k =
                kode.coba(Sidik.dari(rahasia), b.percobaan(), kini)
                        .orElseThrow(() -> new AturanDilanggar("akun.warga.kode-habis"));
        boolean benar =
                Sidik.cocok(isi(rahasia, angka(diketik)), k.hash())
                        && k.tujuan() == tujuan
                        && (warga == null || warga.equals(k.warga()));
        return benar && kode.pakai(k.id(), kini)
                ? Optional.of(new Terbukti(k.id(), k.ke()))
                : Optional.empty();
    }

    /** The address whose code was typed rightly in this browser, while its owner says who he is. */
    @Transactional(propagation = Propagation.MANDATORY)
    Optional<Terbukti> terbukti(String rahasia, Duration selama) {
        return kode.terbukti(Sidik.dari(rahasia), waktu.sekarang().minus(selama))
                .filter(k -> k.tujuan() == Tujuan.MASUK)
                .map(k -> new Terbukti(k.id(), k.ke()));
    }

    /** False when another request was faster. */
    @Transactional(propagation = Propagation.MANDATORY)
    boolean selesai(Terbukti t) {
        return kode.tutup(t.id(), waktu.sekarang());
    }

    /** Whoever else proves the same address now waits until this transaction has ended. */
    @Transactional(propagation = Propagation.MANDATORY)
    void antre(Kontak kontak) {
        kode.antre(kontak);
    }

    /** As people type it: with a space in the middle, or pasted with one around. */
    private static String angka(String diketik) {
        return diketik.replaceAll("[\\s-]", "");
    }

    private static byte[] sidik(String rahasia, String angka) {
        return Sidik.dari(isi(rahasia, angka));
    }

    private static String isi(String rahasia, String angka) {
        return rahasia + ":" + angka;
    }
}
