package id.pendopo.akun.faktor;

import id.pendopo.akun.MasukService;
import id.pendopo.akun.MasukService.Masuk;
import id.pendopo.akun.MasukService.Tempat;
import id.pendopo.akun.faktor.KunciSandiRepository.Milik;
import id.pendopo.akun.faktor.KunciSandiService.Situs;
import id.pendopo.kernel.AturanDilanggar;
import id.pendopo.kernel.Waktu;
import id.pendopo.platform.orang.Pengguna;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Signing in by passkey alone: the device holds the key and must have known who touched it, so that
 * one touch shows both factors. Failures count per address, and per account where it is known.
 */
@Service
public class MasukKunciService {

    private final TantanganMasuk tantangan;
    private final KunciSandiRepository kunci;
    private final KunciSandi pemeriksa;
    private final PemeriksaFaktor faktor;
    private final MasukService masuk;
    private final Waktu waktu;

    MasukKunciService(
            TantanganMasuk tantangan,
            KunciSandiRepository kunci,
            KunciSandi pemeriksa,
            PemeriksaFaktor faktor,
            MasukService masuk,
            Waktu waktu) {
        this.tantangan = tantangan;
        this.kunci = kunci;
        this.pemeriksa = pemeriksa;
        this.faktor = faktor;
        this.masuk = masuk;
        this.waktu = waktu;
    }

    /**
     * @param pilihan for the browser ({@code PublicKeyCredentialRequestOptionsJSON}); no account is
     *     named, so the device offers what it holds
     * @param segel the same question, to be brought back with the answer
     */
    public record Soal(Map<String, Object> pilihan, String segel) {}

    public Soal soal(Situs situs) {
        var baru = tantangan.baru();
        return new Soal(
                Map.of(
                        "challenge",
                        Base64.getUrlEncoder().withoutPadding().encodeToString(baru.isi()),
                        "rpId",
                        situs.host(),
                        "allowCredentials",
                        List.of(),
                        "userVerification",
                        "required",
                        "timeout",
                        KunciSandiService.LAMA_TANTANGAN.toMillis()),
                baru.segel());
    }

    /**
     * Signs in; empty when anything about it was wrong, which is counted and not told.
     *
     * @throws AturanDilanggar {@code akun.terlalu-sering} after too many failures
     */
    @Transactional
    public Optional<Masuk> masuk(
            String segel,
            String jawaban,
            Situs situs,
            Tempat tempat,
            @Nullable Pengguna sebelumnya) {
        masuk.harusDalamBatas(tempat);
        Optional<UUID> siapa =
                tantangan.pakai(segel).flatMap(t -> terbukti(t, jawaban, situs, tempat));
        if (siapa.isEmpty()) {
            masuk.catatGagal(tempat);
        }
        return siapa.flatMap(akun -> masuk.masukDenganKunci(akun, tempat, sebelumnya));
    }

    private Optional<UUID> terbukti(byte[] soal, String jawaban, Situs situs, Tempat tempat) {
        Optional<Milik> milik = pemeriksa.kredensial(jawaban).flatMap(kunci::dengan);
        return milik.flatMap(
                m ->
                        faktor.hitung(
                                        m.orang(),
                                        tempat.tanda(),
                                        () -> periksa(m, soal, jawaban, situs))
                                .map(cara -> m.orang().akunId()));
    }

    private Optional<String> periksa(Milik m, byte[] soal, String jawaban, Situs situs) {
        var hasil =
                pemeriksa.bukti(
                        new KunciSandi.Situs(situs.host(), situs.asal()),
                        soal,
                        jawaban,
                        List.of(m.kunci()),
                        true);
        hasil.ifPresent(h -> kunci.dipakai(h.kunci().id(), h.hitungan(), waktu.sekarang()));
        return hasil.map(h -> "hwk");
    }
}
