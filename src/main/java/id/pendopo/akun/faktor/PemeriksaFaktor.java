package id.pendopo.akun.faktor;

import id.pendopo.akun.AkunEvent;
import id.pendopo.akun.GagalMasuk;
import id.pendopo.akun.PerangkatDikenal;
import id.pendopo.kernel.AturanDilanggar;
import id.pendopo.kernel.Pelaku;
import id.pendopo.kernel.Waktu;
import id.pendopo.organisasi.ParameterKini;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;

/**
 * Checks what somebody shows as second factor: a code of the app, or a recovery code, each once.
 * Failures count per account, and on a device known from before for that device alone; the checks
 * of one account stand in line, so that no rush of guesses gets past the limit.
 */
@Component
class PemeriksaFaktor {

    private final FaktorRepository faktor;
    private final SegelTotp segel;
    private final PerangkatDikenal perangkat;
    private final PencatatFaktor pencatat;
    private final ParameterKini parameter;
    private final GagalMasuk gagal;
    private final Waktu waktu;

    PemeriksaFaktor(
            FaktorRepository faktor,
            SegelTotp segel,
            PerangkatDikenal perangkat,
            PencatatFaktor pencatat,
            ParameterKini parameter,
            GagalMasuk gagal,
            Waktu waktu) {
        this.faktor = faktor;
        this.segel = segel;
        this.perangkat = perangkat;
        this.pencatat = pencatat;
        this.parameter = parameter;
        this.gagal = gagal;
        this.waktu = waktu;
    }

    /** Who shows it. */
    record Orang(UUID akunId, String namaPengguna, String nama) {}

    /**
     * @param tanda mark of the browser
     * @return {@code otp} or {@code rec}; empty when it was wrong, which is counted
     * @throws AturanDilanggar {@code akun.terlalu-sering} after too many failures
     */
    @Transactional(propagation = Propagation.MANDATORY)
    Optional<String> periksa(Orang orang, String jawaban, byte[] tanda) {
        return hitung(orang, tanda, () -> cara(orang, jawaban));
    }

    /** As {@link #periksa}, for another way to show a factor. */
    @Transactional(propagation = Propagation.MANDATORY)
    Optional<String> hitung(Orang orang, byte[] tanda, Supplier<Optional<String>> periksa) {
        faktor.antre(orang.akunId());
        String kunci = kunciDalamBatas(orang.akunId(), tanda);
        Optional<String> cara = periksa.get();
        if (cara.isPresent()) {
            gagal.hapus(kunci);
        } else {
            gagal.catat(kunci);
        }
        return cara;
    }

    private Optional<String> cara(Orang orang, String jawaban) {
        if (KodePemulihan.bentuknya(jawaban)) {
            return pakaiKode(orang, jawaban) ? Optional.of("rec") : Optional.empty();
        }
        return pakaiTotp(orang.akunId(), jawaban.replaceAll("[\\s-]", ""))
                ? Optional.of("otp")
                : Optional.empty();
    }

    private boolean pakaiTotp(UUID akun, String kode) {
        var baris = faktor.totp(akun, true);
        if (baris.isEmpty()) {
            return false;
        }
        var langkah = Totp.cocok(segel.buka(akun, baris.get()), kode, waktu.sekarang());
        return langkah.isPresent() && faktor.pakaiLangkah(baris.get().id(), langkah.getAsLong());
    }

    private boolean pakaiKode(Orang orang, String kode) {
        if (!faktor.pakaiKode(orang.akunId(), KodePemulihan.hash(kode), waktu.sekarang())) {
            return false;
        }
        pencatat.catat(
                Pelaku.orang(orang.akunId(), orang.nama(), "pengguna"),
                new PencatatFaktor.Pemilik(orang.akunId(), orang.namaPengguna()),
                AkunEvent.Faktor.KODE_DIPAKAI,
                null);
        return true;
    }

    private String kunciDalamBatas(UUID akun, byte[] tanda) {
        JsonNode batas = parameter.hariIni("batas-laju.faktor").nilai();
        var kenal = perangkat.id(akun, tanda);
        String kunci = "faktor:" + akun + kenal.map(id -> ":" + id).orElse("");
        int menit = batas.path("jendela_menit").asInt();
        String sampai = kenal.isPresent() ? "gagal_per_perangkat" : "gagal_per_akun";
        gagal.harusKurangDari(batas.path(sampai).asInt(), kunci, menit);
        gagal.harusKurangDari(
                batas.path("gagal_per_hari").asInt(), kunci, (int) Duration.ofDays(1).toMinutes());
        return kunci;
    }
}
