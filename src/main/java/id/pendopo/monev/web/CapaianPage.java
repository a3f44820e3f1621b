package id.pendopo.monev.web;

import id.pendopo.monev.DaftarCapaian;
import id.pendopo.monev.Keadaan;
import id.pendopo.monev.Potret;
import id.pendopo.monev.Saringan;
import id.pendopo.platform.web.Bagian;
import id.pendopo.platform.web.Bingkai;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The public list with the addresses of its other views. */
public record CapaianPage(Potret potret, DaftarCapaian daftar, Keadaan keadaan) {

    public Saringan saringan() {
        return daftar.saringan();
    }

    /** The same list at another level. */
    public String urlPer(Saringan.Tingkat per) {
        var s = saringan();
        return "/capaian" + kueri(new Saringan(per, s.cari(), s.status(), s.urut()), Map.of());
    }

    /** The download of exactly this list. */
    public String urlUnduh(String jenis) {
        var periode = new LinkedHashMap<String, String>();
        periode.put("tahun", Integer.toString(potret.tahun()));
        periode.put("bulan", Integer.toString(potret.bulan()));
        return "/capaian." + jenis + kueri(saringan(), periode);
    }

    public List<Bagian.Opsi> pilihanStatus(Bingkai b) {
        return Arrays.stream(Keadaan.values())
                .map(k -> new Bagian.Opsi(k.kode(), b.s(k.kunci())))
                .toList();
    }

    public List<Bagian.Opsi> pilihanUrut(Bingkai b) {
        return Arrays.stream(Saringan.Urutan.values())
                .map(u -> new Bagian.Opsi(Saringan.kode(u), b.s("monev.urut." + Saringan.kode(u))))
                .toList();
    }

    public List<Bagian.Opsi> pilihanBulan(Bingkai b) {
        return java.util.stream.IntStream.rangeClosed(1, 12)
                .mapToObj(i -> new Bagian.Opsi(Integer.toString(i), b.namaBulan(i)))
                .toList();
    }

    private static String kueri(Saringan saringan, Map<String, String> tambahan) {
        var semua = new LinkedHashMap<>(saringan.parameter());
        semua.putAll(tambahan);
        return semua.isEmpty()
                ? ""
                : semua.entrySet().stream()
                        .map(
                                e ->
                                        e.getKey()
                                                + "="
                                                + URLEncoder.encode(
                                                        e.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&", "?", ""));
    }
}
