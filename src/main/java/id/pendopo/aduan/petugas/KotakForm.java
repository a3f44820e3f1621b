package id.pendopo.aduan.petugas;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the address of the inbox says; fields that are missing are empty. */
public record KotakForm(
        String kotak,
        String status,
        String jenis,
        String kategori,
        String pemilik,
        String kecamatan,
        String tempo,
        String sesudah) {

    public KotakForm {
        kotak = ada(kotak);
        status = ada(status);
        jenis = ada(jenis);
        kategori = ada(kategori);
        pemilik = ada(pemilik);
        kecamatan = ada(kecamatan);
        tempo = ada(tempo);
        sesudah = ada(sesudah);
    }

    private static String ada(String teks) {
        return teks == null ? "" : teks;
    }

    /** The tray that is meant, or the first one he has. */
    Kotak kotakDari(List<Kotak> semua) {
        return Kotak.dengan(kotak).filter(semua::contains).orElse(semua.getFirst());
    }

    Saringan saringan() {
        return Saringan.dari(status, jenis, kategori, pemilik, kecamatan, tempo);
    }

    /** As hidden fields, so that another form comes back to the same page. */
    public Map<String, String> medan() {
        var m = new LinkedHashMap<String, String>();
        m.put("kotak", kotak);
        m.put("status", status);
        m.put("jenis", jenis);
        m.put("kategori", kategori);
        m.put("pemilik", pemilik);
        m.put("kecamatan", kecamatan);
        m.put("tempo", tempo);
        m.put("sesudah", sesudah);
        m.values().removeIf(String::isEmpty);
        return m;
    }
}
