package id.pendopo.presensi.sinyal.web;

import id.pendopo.presensi.sinyal.SaringanTinjau;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What the address of the queue says, and what is typed into its form; fields that are missing are
 * empty.
 *
 * @param kata the reason
 * @param dari of which punch alone, when the form stands on its page
 * @param pilih ticked
 */
public record TinjauForm(
        String keadaan,
        String alasan,
        String opd,
        String nama,
        String kelompok,
        Integer halaman,
        String hasil,
        String kata,
        String dari,
        List<String> pilih) {

    public TinjauForm {
        keadaan = ada(keadaan);
        alasan = ada(alasan);
        opd = ada(opd);
        nama = ada(nama);
        kelompok = ada(kelompok);
        halaman = halaman == null ? 1 : halaman;
        hasil = ada(hasil);
        kata = ada(kata);
        dari = ada(dari);
        pilih = pilih == null ? List.of() : List.copyOf(pilih);
    }

    private static String ada(String teks) {
        return teks == null ? "" : teks;
    }

    SaringanTinjau saringan() {
        return SaringanTinjau.dari(keadaan, alasan, opd, nama, kelompok, halaman);
    }

    TinjauForm dengan(List<String> terpilih) {
        return new TinjauForm(
                keadaan, alasan, opd, nama, kelompok, halaman, hasil, kata, dari, terpilih);
    }

    /** As hidden fields, so that another form comes back to the same page. */
    public Map<String, String> medan() {
        var m = new LinkedHashMap<String, String>();
        m.put("keadaan", keadaan);
        m.put("alasan", alasan);
        m.put("opd", opd);
        m.put("nama", nama);
        m.put("kelompok", kelompok);
        m.values().removeIf(String::isEmpty);
        return m;
    }

    /** The same list, or the punch that it was decided on. */
    String kembali() {
        if (!dari.isEmpty()) {
            return "/presensi/tinjau/" + TinjauController.kunci(dari).jalur();
        }
        String kueri =
                medan().entrySet().stream()
                        .map(
                                e ->
                                        e.getKey()
                                                + "="
                                                + URLEncoder.encode(
                                                        e.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&"));
        return "/presensi/tinjau" + (kueri.isEmpty() ? "" : "?" + kueri);
    }
}
