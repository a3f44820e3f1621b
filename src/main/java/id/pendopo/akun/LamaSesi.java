package id.pendopo.akun;

import id.pendopo.organisasi.ParameterKini;
import java.time.Duration;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** How long a session lasts, by the rule {@code sesi.lama} of the day. */
@Component
public class LamaSesi {

    private final ParameterKini parameter;

    LamaSesi(ParameterKini parameter) {
        this.parameter = parameter;
    }

    /**
     * @param diam it ends after that long without a request
     * @param palingLama it ends after that long in any case
     */
    public record Lama(Duration diam, Duration palingLama) {}

    /**
     * @param bersama on a computer that others use too: that counts for staff and citizens alike
     */
    public Lama untuk(boolean pegawai, boolean bersama) {
        String kelompok = bersama ? "bersama" : pegawai ? "pegawai" : "warga";
        return kelompok(kelompok);
    }

    /** Of a screen on a wall. */
    Lama layar() {
        return kelompok("layar");
    }

    private Lama kelompok(String nama) {
        JsonNode nilai = parameter.hariIni("sesi.lama").nilai().path(nama);
        return new Lama(menit(nilai, "diam_menit"), menit(nilai, "paling_lama_menit"));
    }

    private static Duration menit(JsonNode nilai, String nama) {
        return Duration.ofMinutes(nilai.path(nama).asInt());
    }
}
