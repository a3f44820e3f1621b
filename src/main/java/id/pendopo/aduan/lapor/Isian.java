package id.pendopo.aduan.lapor;

import java.util.Map;
import java.util.TreeMap;

/**
 * What was typed, as it was typed: nothing of it is lost when something is wrong.
 *
 * @param kategori code; empty = he does not know
 * @param jawaban answers to the questions of the category, several ones separated by commas
 * @param wilayah code of a kecamatan or kelurahan
 * @param draf secret of the photos that came with an earlier page
 */
public record Isian(
        String isi,
        String kategori,
        Map<String, String> jawaban,
        String lintang,
        String bujur,
        String wilayah,
        String patokan,
        boolean anonim,
        boolean rahasia,
        boolean pelanggaran,
        String nama,
        String telepon,
        String surel,
        String draf) {

    /** What a form without script brings: a field for each question. */
    public static final String AWALAN_JAWABAN = "j_";

    public static final Isian KOSONG = dari(Map.of());

    public Isian {
        jawaban = new TreeMap<>(jawaban);
    }

    /** Reads the fields of a form. */
    public static Isian dari(Map<String, String[]> medan) {
        var jawaban = new TreeMap<String, String>();
        medan.forEach(
                (nama, nilai) -> {
                    if (nama.startsWith(AWALAN_JAWABAN)) {
                        String gabung = String.join(",", nilai).strip();
                        if (!gabung.isEmpty()) {
                            jawaban.put(nama.substring(AWALAN_JAWABAN.length()), gabung);
                        }
                    }
                });
        return new Isian(
                teks(medan, "isi"),
                teks(medan, "kategori"),
                jawaban,
                teks(medan, "lintang"),
                teks(medan, "bujur"),
                teks(medan, "wilayah"),
                teks(medan, "patokan"),
                medan.containsKey("anonim"),
                medan.containsKey("rahasia"),
                medan.containsKey("pelanggaran"),
                teks(medan, "nama"),
                teks(medan, "telepon"),
                teks(medan, "surel"),
                teks(medan, "draf"));
    }

    private static String teks(Map<String, String[]> medan, String nama) {
        String[] ada = medan.get(nama);
        return ada == null ? "" : ada[0].strip();
    }

    public Isian denganDraf(String rahasiaDraf) {
        return new Isian(
                isi,
                kategori,
                jawaban,
                lintang,
                bujur,
                wilayah,
                patokan,
                anonim,
                rahasia,
                pelanggaran,
                nama,
                telepon,
                surel,
                rahasiaDraf);
    }

    public boolean bertitik() {
        return !lintang.isEmpty() && !bujur.isEmpty();
    }

    public String jawaban(String kode) {
        return jawaban.getOrDefault(kode, "");
    }
}
