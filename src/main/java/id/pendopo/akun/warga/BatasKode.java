package id.pendopo.akun.warga;

import id.pendopo.organisasi.ParameterKini;
import java.time.Duration;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** How many codes, for how long, how often: the rule {@code warga.kode} of the day. */
@Component
class BatasKode {

    /** Longer than this nobody waits for another code. */
    private static final Duration TUNGGU_PALING_LAMA = Duration.ofMinutes(8);

    private static final int LIPAT_PALING_BANYAK = 10;

    private final ParameterKini parameter;

    BatasKode(ParameterKini parameter) {
        this.parameter = parameter;
    }

    /**
     * The numbers of today.
     *
     * @param percobaan wrong guesses that one code bears
     * @param jendela in which the two numbers for a network address count
     */
    record Batas(
            Duration berlaku,
            int percobaan,
            Duration tunggu,
            int perJam,
            int perHari,
            int perJaringan,
            int gagalPerJaringan,
            Duration jendela,
            int perPemda) {

        /** From the sending of one code to the next: twice as long each time. */
        Duration tungguSetelah(int urutan) {
            var lama = tunggu.multipliedBy(1L << Math.min(urutan - 1, LIPAT_PALING_BANYAK));
            return lama.compareTo(TUNGGU_PALING_LAMA) < 0 ? lama : TUNGGU_PALING_LAMA;
        }
    }

    Batas kini() {
        JsonNode n = parameter.hariIni("warga.kode").nilai();
        return new Batas(
                Duration.ofMinutes(n.path("berlaku_menit").asInt()),
                n.path("percobaan").asInt(),
                Duration.ofSeconds(n.path("tunggu_detik").asInt()),
                n.path("per_alamat_per_jam").asInt(),
                n.path("per_alamat_per_hari").asInt(),
                n.path("per_jaringan").asInt(),
                n.path("gagal_per_jaringan").asInt(),
                Duration.ofMinutes(n.path("jendela_menit").asInt()),
                n.path("per_pemda_per_menit").asInt());
    }
}
