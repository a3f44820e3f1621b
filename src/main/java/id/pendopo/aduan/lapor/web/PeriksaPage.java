package id.pendopo.aduan.lapor.web;

import id.pendopo.aduan.lapor.Isian;
import id.pendopo.aduan.lapor.Pemeriksa;
import id.pendopo.aduan.lapor.SerupaQueries.Serupa;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The answers before they are sent, for a page without script.
 *
 * @param wilayah name of the area found or chosen
 * @param didukung number of the report that was supported instead
 */
public record PeriksaPage(
        Isian isian,
        UUID kunci,
        Pemeriksa.Hasil hasil,
        @Nullable String wilayah,
        int foto,
        List<Serupa> serupa,
        @Nullable String didukung) {

    /** What the next page must know again. */
    public Map<String, String> medan() {
        var m = new LinkedHashMap<String, String>();
        m.put("isi", isian.isi());
        m.put("kategori", isian.kategori());
        m.put("lintang", isian.lintang());
        m.put("bujur", isian.bujur());
        m.put("wilayah", isian.wilayah());
        m.put("patokan", isian.patokan());
        m.put("draf", isian.draf());
        isian.jawaban().forEach((k, v) -> m.put(Isian.AWALAN_JAWABAN + k, v));
        if (isian.anonim()) {
            m.put("anonim", "ya");
        } else {
            m.put("nama", isian.nama());
            m.put("telepon", isian.telepon());
            m.put("surel", isian.surel());
        }
        if (isian.rahasia()) {
            m.put("rahasia", "ya");
        }
        if (isian.pelanggaran()) {
            m.put("pelanggaran", "ya");
        }
        m.values().removeIf(String::isEmpty);
        return m;
    }
}
