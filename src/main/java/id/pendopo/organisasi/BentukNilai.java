package id.pendopo.organisasi;

import id.pendopo.kernel.AturanDilanggar;
import id.pendopo.kernel.BacaAngka;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The shape of a parameter's value as a small form: one field for each number or word that a pemda
 * may set. Names of bands, and the open end of the last one, stay as the nation gave them.
 */
public final class BentukNilai {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private BentukNilai() {}

    /**
     * A field of the form.
     *
     * @param alamat JSON pointer of the value, empty for the value itself
     * @param sebutan what stands before it: band or name of the entry; empty for a single value
     * @param nilai the number, null for text
     */
    public record Medan(
            String alamat, String sebutan, @Nullable BigDecimal nilai, @Nullable String teks) {}

    public static List<Medan> medan(JsonNode nilai) {
        var hasil = new ArrayList<Medan>();
        jelajah(nilai, "", "", hasil);
        return List.copyOf(hasil);
    }

    private static void jelajah(JsonNode n, String alamat, String sebutan, List<Medan> hasil) {
        if (n.isNumber()) {
            hasil.add(new Medan(alamat, sebutan, n.decimalValue(), null));
        } else if (n.isString()) {
            hasil.add(new Medan(alamat, sebutan, null, n.asString()));
        } else if (n instanceof ArrayNode daftar) {
            for (int i = 0; i < daftar.size(); i++) {
                pita(daftar.get(i), alamat + "/" + i, hasil);
            }
        } else if (n instanceof ObjectNode objek) {
            for (Map.Entry<String, JsonNode> e : objek.properties()) {
                String nama = e.getKey().replace('_', ' ');
                jelajah(
                        e.getValue(),
                        alamat + "/" + e.getKey(),
                        sebutan.isEmpty() ? nama : sebutan + ", " + nama,
                        hasil);
            }
        }
    }

    /** A band is known by its name; only its numbers can be set. */
    private static void pita(JsonNode pita, String alamat, List<Medan> hasil) {
        JsonNode nama = pita.has("nama") ? pita.get("nama") : pita.get("kode");
        String sebutan = nama == null ? "" : nama.asString().replace('_', ' ');
        for (Map.Entry<String, JsonNode> e : pita.properties()) {
            if (e.getValue().isNumber()) {
                hasil.add(
                        new Medan(
                                alamat + "/" + e.getKey(),
                                sebutan,
                                e.getValue().decimalValue(),
                                null));
            }
        }
    }

    /**
     * A value as one text: the number or word alone, else {@code name: value; name: value}. {@link
     * #baca} reads it back.
     */
    public static String tulis(JsonNode nilai) {
        return medan(nilai).stream()
                .map(m -> (m.sebutan().isEmpty() ? "" : m.sebutan() + ": ") + kata(m))
                .collect(Collectors.joining("; "));
    }

    private static String kata(Medan m) {
        if (m.nilai() == null) {
            return String.valueOf(m.teks());
        }
        BigDecimal ringkas = m.nilai().stripTrailingZeros();
        // three decimals after a comma would read as thousands in an English table
        BigDecimal jelas =
                ringkas.scale() == 3 || ringkas.scale() < 0
                        ? ringkas.setScale(Math.max(0, ringkas.scale() + 1))
                        : ringkas;
        return jelas.toPlainString().replace('.', ',');
    }

    /**
     * The fields of a value written as one text.
     *
     * @param bentuk a value of the same shape
     * @throws AturanDilanggar {@code organisasi.galat.nilai-bagian} for a name that is not there
     * @throws id.pendopo.kernel.MasukanSalah for what is no number
     */
    public static Map<String, Object> baca(JsonNode bentuk, String teks) {
        var sisa = new ArrayList<>(medan(bentuk));
        var hasil = new LinkedHashMap<String, Object>();
        boolean tunggal = sisa.size() == 1 && sisa.getFirst().sebutan().isEmpty();
        for (String bagian : tunggal ? new String[] {teks} : teks.split("[;\\n]")) {
            if (!bagian.isBlank()) {
                int titik = tunggal ? -1 : bagian.lastIndexOf(':');
                String nama = titik < 0 ? "" : bagian.substring(0, titik);
                Medan m = medan(sisa, nama);
                sisa.remove(m);
                String isi = bagian.substring(titik + 1).strip();
                hasil.put(m.alamat(), m.nilai() == null ? isi : BacaAngka.angka(isi));
            }
        }
        return hasil;
    }

    private static Medan medan(List<Medan> semua, String nama) {
        return semua.stream()
                .filter(m -> rata(m.sebutan()).equals(rata(nama)))
                .findFirst()
                .orElseThrow(() -> new AturanDilanggar("organisasi.galat.nilai-bagian"));
    }

    private static String rata(String nama) {
        return nama.toLowerCase(Locale.ROOT).replaceAll("\\s+", " ").strip();
    }

    /**
     * The same shape with other values.
     *
     * @param isian new numbers and words by the addresses of {@link #medan}
     * @throws AturanDilanggar {@code organisasi.pita-tidak-menurun} when the bands do not fall
     */
    public static JsonNode dengan(JsonNode bentuk, Map<String, Object> isian) {
        if (!bentuk.isContainer()) {
            Object baru = isian.get("");
            if (baru == null) {
                throw new AturanDilanggar("organisasi.nilai-kosong");
            }
            return JSON.valueToTree(baru);
        }
        JsonNode hasil = bentuk.deepCopy();
        for (Medan m : medan(bentuk)) {
            Object baru = isian.get(m.alamat());
            if (baru == null) {
                throw new AturanDilanggar("organisasi.nilai-kosong");
            }
            int potong = m.alamat().lastIndexOf('/');
            var wadah = (ObjectNode) hasil.at(m.alamat().substring(0, potong));
            wadah.set(m.alamat().substring(potong + 1), JSON.valueToTree(baru));
        }
        if (hasil.isArray()) {
            menurun(hasil);
        }
        return hasil;
    }

    private static void menurun(JsonNode pita) {
        BigDecimal sebelum = null;
        for (Medan m : medan(pita)) {
            if (sebelum != null && m.nilai() != null && m.nilai().compareTo(sebelum) >= 0) {
                throw new AturanDilanggar("organisasi.pita-tidak-menurun");
            }
            sebelum = m.nilai();
        }
    }
}
