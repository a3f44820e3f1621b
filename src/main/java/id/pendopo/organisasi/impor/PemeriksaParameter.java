package id.pendopo.organisasi.impor;

import id.pendopo.kernel.AturanDilanggar;
import id.pendopo.kernel.MasukanSalah;
import id.pendopo.kernel.Waktu;
import id.pendopo.organisasi.ParameterService;
import id.pendopo.platform.lembar.BarisTerbaca;
import id.pendopo.platform.lembar.TabelTerbaca;
import id.pendopo.platform.orang.Pengguna;
import id.pendopo.platform.pemda.KonteksPemda;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Looks at a list of dated parameters. What is known is compared and at most ended; every other row
 * is a new value from its day on, taken in the order of the days, as on the screen.
 */
@Component
class PemeriksaParameter {

    private final ParameterService parameter;
    private final Waktu waktu;

    PemeriksaParameter(ParameterService parameter, Waktu waktu) {
        this.parameter = parameter;
        this.waktu = waktu;
    }

    List<BarisImpor> periksa(Pengguna oleh, TabelTerbaca tabel) {
        List<BarisTerbaca> semua = new ArrayList<>();
        tabel.forEachRemaining(semua::add);
        var rencana = new HashMap<String, RencanaParameter>();
        var hari = waktu.hariIni(KonteksPemda.wajib().zona());
        for (var a : parameter.semua()) {
            if (ParameterService.boleh(oleh, a.kode())) {
                rencana.put(a.kode(), new RencanaParameter(a, hari));
            }
        }
        semua.forEach(b -> dikenal(b, rencana));
        var hasil = new ArrayList<BarisImpor>();
        for (BarisTerbaca b : berurut(semua, rencana)) {
            hasil.add(satu(b, rencana));
        }
        // an end that was written must still be the end once all rows are in
        hasil.replaceAll(r -> r.sesudah() == null ? r : rencana.get(r.label()).akhir(r));
        hasil.sort(Comparator.comparing(BarisImpor::nomor));
        return hasil;
    }

    private static void dikenal(BarisTerbaca b, Map<String, RencanaParameter> rencana) {
        String kode = b.teks("kode");
        var satu = kode == null ? null : rencana.get(kode);
        if (satu == null) {
            b.galat("kode", "organisasi.galat.parameter-tak-dikenal");
        } else if (b.sah()) {
            satu.daftarkan(b);
        }
    }

    /** Ends of what is known first, then what is new by its day. */
    private static List<BarisTerbaca> berurut(
            List<BarisTerbaca> semua, Map<String, RencanaParameter> rencana) {
        return semua.stream()
                .sorted(
                        Comparator.comparing(
                                        (BarisTerbaca b) ->
                                                b.sah() && rencana.get(b.teks("kode")).baru(b))
                                .thenComparing(
                                        b -> b.tanggal("berlakuSejak"),
                                        Comparator.nullsFirst(Comparator.naturalOrder())))
                .toList();
    }

    private static BarisImpor satu(BarisTerbaca b, Map<String, RencanaParameter> rencana) {
        String label = String.valueOf(b.teks("kode"));
        if (b.sah()) {
            try {
                return rencana.get(label).terapkan(b);
            } catch (AturanDilanggar e) {
                b.galat(kolom(e.kode()), e.kode());
            } catch (MasukanSalah e) {
                b.galat("nilai", e.kode());
            }
        }
        return BarisImpor.salah(b, label);
    }

    private static String kolom(String kode) {
        return switch (kode) {
            case "organisasi.parameter-mundur",
                    "organisasi.parameter-hari-terpakai",
                    "organisasi.parameter-tanpa-dasar",
                    "organisasi.galat.parameter-ganda" ->
                    "berlakuSejak";
            case "organisasi.akhir-sebelum-awal",
                    "organisasi.parameter-tanpa-nilai-sendiri",
                    "organisasi.galat.parameter-tindih" ->
                    "berlakuSampai";
            case "organisasi.galat.parameter-dasar" -> "dasarHukum";
            default -> "nilai";
        };
    }
}
