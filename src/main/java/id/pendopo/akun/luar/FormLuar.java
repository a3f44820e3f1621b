package id.pendopo.akun.luar;

import id.pendopo.kernel.AturanDilanggar;
import id.pendopo.kernel.Peran;
import id.pendopo.platform.web.Bagian.Galat;
import id.pendopo.platform.web.Bingkai;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads the forms of this room field by field; what is wrong names its field. */
final class FormLuar {

    /** From the code of a broken rule to its field. */
    private static final Map<String, String> MEDAN =
            Map.ofEntries(
                    Map.entry("akun.luar.nama-kosong", "nama"),
                    Map.entry("akun.luar.pengguna-salah", "pengguna"),
                    Map.entry("akun.luar.pengguna-terpakai", "pengguna"),
                    Map.entry("akun.luar.surel-salah", "surel"),
                    Map.entry("akun.luar.jenis-kosong", "jenis"),
                    Map.entry("akun.luar.instansi-kosong", "instansi"),
                    Map.entry("akun.luar.penanggung-kosong", "penanggung"),
                    Map.entry("akun.luar.alasan-kosong", "alasan"),
                    Map.entry("akun.luar.peran-kosong", "peran"),
                    Map.entry("akun.luar.peran-di-atas", "peran"),
                    Map.entry("akun.luar.opd-kosong", "opd"),
                    Map.entry("akun.luar.sebagai-kosong", "sebagai"),
                    Map.entry("akun.luar.dasar-kosong", "dasar"),
                    Map.entry("akun.luar.mulai-salah", "mulai"),
                    Map.entry("akun.luar.mulai-lampau", "mulai"),
                    Map.entry("akun.luar.sampai-salah", "sampai"),
                    Map.entry("akun.luar.akhir-salah", "akhir"));

    private static final Map<String, String> WAJIB = new LinkedHashMap<>();

    static {
        for (String medan :
                List.of(
                        "nama",
                        "pengguna",
                        "surel",
                        "jenis",
                        "instansi",
                        "penanggung",
                        "alasan",
                        "peran",
                        "sebagai",
                        "mulai",
                        "akhir",
                        "dasar")) {
            boolean salah = List.of("pengguna", "surel", "mulai", "akhir").contains(medan);
            WAJIB.put(medan, "akun.luar." + medan + (salah ? "-salah" : "-kosong"));
        }
    }

    private FormLuar() {}

    static Galat galat(Bingkai b, AturanDilanggar e) {
        Object[] argumen =
                Arrays.stream(e.argumen())
                        .map(a -> a instanceof LocalDate d ? b.tanggal(d) : a)
                        .toArray();
        String medan = e.kode().startsWith("akun.luar.akhir") ? "akhir" : MEDAN.get(e.kode());
        return new Galat(medan, b.s(e.kode(), argumen));
    }

    /** All that is left empty, in the order of the form. */
    static List<Galat> kosong(Bingkai b, Map<String, String> isi) {
        return WAJIB.entrySet().stream()
                .filter(e -> isi.getOrDefault(e.getKey(), "").isBlank())
                .map(e -> new Galat(e.getKey(), b.s(e.getValue())))
                .toList();
    }

    static OrangLuarBaru orang(Map<String, String> isi) {
        UUID penanggung = id(isi, "penanggung");
        if (penanggung == null) {
            throw new AturanDilanggar("akun.luar.penanggung-kosong");
        }
        return new OrangLuarBaru(
                isi.getOrDefault("nama", ""),
                isi.getOrDefault("pengguna", ""),
                isi.getOrDefault("surel", ""),
                pilih(JenisLuar.class, isi, "jenis"),
                isi.getOrDefault("instansi", ""),
                penanggung,
                isi.getOrDefault("alasan", ""),
                tugas(isi, "penanggung"));
    }

    /**
     * @param opd field of the agency where he works
     */
    static TugasLuarBaru tugas(Map<String, String> isi, String opd) {
        return new TugasLuarBaru(
                pilih(Peran.class, isi, "peran"),
                id(isi, opd),
                isi.getOrDefault("sebagai", ""),
                hari(isi, "mulai"),
                hari(isi, "akhir"),
                isi.getOrDefault("dasar", ""));
    }

    static LocalDate hari(Map<String, String> isi, String medan) {
        try {
            return LocalDate.parse(isi.getOrDefault(medan, "").strip());
        } catch (DateTimeParseException e) {
            throw new AturanDilanggar("akun.luar." + medan + "-salah");
        }
    }

    private static <T extends Enum<T>> T pilih(
            Class<T> jenis, Map<String, String> isi, String medan) {
        return Arrays.stream(jenis.getEnumConstants())
                .filter(x -> x.name().equals(isi.get(medan)))
                .findFirst()
                .orElseThrow(() -> new AturanDilanggar("akun.luar." + medan + "-kosong"));
    }

    private static @Nullable UUID id(Map<String, String> isi, String medan) {
        try {
            String teks = isi.getOrDefault(medan, "");
            return teks.isEmpty() ? null : UUID.fromString(teks);
        } catch (IllegalArgumentException e) {
            throw new AturanDilanggar("akun.luar.penanggung-kosong");
        }
    }
}
