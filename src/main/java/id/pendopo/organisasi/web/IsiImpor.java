package id.pendopo.organisasi.web;

import id.pendopo.organisasi.BentukNilai;
import id.pendopo.organisasi.JenisPenugasan;
import id.pendopo.platform.web.Bingkai;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import tools.jackson.databind.json.JsonMapper;

/** What an upload writes into a field, in words. */
public final class IsiImpor {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private IsiImpor() {}

    /**
     * @param medan field, as the trail names it
     */
    public static String kata(Bingkai b, String medan, Object nilai) {
        String teks = nilai.toString();
        return switch (medan) {
            case "nilai" -> BentukNilai.tulis(JSON.valueToTree(nilai));
            case "berlakuSejak", "berlakuSampai", "mulai", "akhir" ->
                    b.tanggal(LocalDate.parse(teks));
            case "peran" -> b.s("organisasi.peran." + teks.toLowerCase(Locale.ROOT));
            case "tunggal" -> b.s("organisasi.formasi." + (nilai.equals(true) ? "satu" : "banyak"));
            case "asal" ->
                    b.s("organisasi.parameter." + (teks.equals("DAERAH") ? "sendiri" : "nasional"));
            case "jenis" ->
                    tugas(teks) ? b.s("organisasi.tugas." + teks.toLowerCase(Locale.ROOT)) : teks;
            default -> teks;
        };
    }

    private static boolean tugas(String teks) {
        return Arrays.stream(JenisPenugasan.values()).anyMatch(j -> j.name().equals(teks));
    }
}
