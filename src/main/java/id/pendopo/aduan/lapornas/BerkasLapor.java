package id.pendopo.aduan.lapornas;

import id.pendopo.platform.lembar.KolomTulis;
import id.pendopo.platform.lembar.PenulisCsv;
import id.pendopo.platform.lembar.PenulisLembar;
import id.pendopo.platform.pemda.KonteksPemda;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Files that an officer carries over. */
@Component
class BerkasLapor implements SaluranLapor {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final List<String> JUDUL =
            List.of(
                    "Nomor",
                    "Tracking ID LAPOR",
                    "Judul",
                    "Isi Laporan",
                    "Topik",
                    "Lokasi",
                    "Lintang",
                    "Bujur",
                    "Tanggal",
                    "Anonim",
                    "Rahasia",
                    "Status",
                    "Instansi Tujuan");

    @Override
    public void tulis(List<Serahan> isi, Bentuk bentuk, OutputStream ke) {
        ZoneId zona = KonteksPemda.wajib().zona();
        switch (bentuk) {
            case CSV -> {
                try (var csv = PenulisCsv.ke(ke).denganBom()) {
                    csv.baris(JUDUL);
                    isi.forEach(s -> csv.baris(baris(s, zona)));
                }
            }
            case XLSX -> {
                try (var buku = PenulisLembar.ke(ke)) {
                    var lembar =
                            buku.lembar("SP4N-LAPOR")
                                    .kolom(JUDUL.stream().map(KolomTulis::teks).toList());
                    isi.forEach(s -> lembar.baris(baris(s, zona)));
                }
            }
            case JSON -> json(isi, zona, ke);
        }
    }

    private static void json(List<Serahan> isi, ZoneId zona, OutputStream ke) {
        var semua =
                isi.stream()
                        .map(
                                s -> {
                                    var nilai = baris(s, zona);
                                    var satu = new LinkedHashMap<String, @Nullable Object>();
                                    for (int i = 0; i < nilai.size(); i++) {
                                        satu.put(JUDUL.get(i), nilai.get(i));
                                    }
                                    return satu;
                                })
                        .toList();
        try {
            ke.write(JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(semua));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<@Nullable Object> baris(Serahan s, ZoneId zona) {
        var hasil = new ArrayList<@Nullable Object>();
        hasil.add(s.nomor());
        hasil.add(s.nomorLapor());
        hasil.add(s.judul());
        hasil.add(s.isi());
        hasil.add(s.topik());
        hasil.add(s.lokasi());
        hasil.add(s.lintang() == null ? null : s.lintang().toString());
        hasil.add(s.bujur() == null ? null : s.bujur().toString());
        hasil.add(
                DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").format(s.dibuat().atZone(zona)));
        hasil.add(s.anonim() ? "ya" : "tidak");
        hasil.add(s.rahasia() ? "ya" : "tidak");
        hasil.add(s.status());
        hasil.add(s.tujuan());
        return hasil;
    }
}
