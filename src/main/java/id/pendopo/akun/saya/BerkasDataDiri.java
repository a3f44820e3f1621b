package id.pendopo.akun.saya;

import id.pendopo.akun.SumberDataDiri;
import id.pendopo.akun.SumberDataDiri.Bagian;
import id.pendopo.kernel.Waktu;
import id.pendopo.platform.orang.Pengguna;
import id.pendopo.platform.web.Bingkai;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What all modules keep of a person, gathered, and as a file that other programs read. */
@Component
public class BerkasDataDiri {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final List<SumberDataDiri> sumber;
    private final Waktu waktu;

    BerkasDataDiri(List<SumberDataDiri> sumber, Waktu waktu) {
        this.sumber = sumber;
        this.waktu = waktu;
    }

    public List<Bagian> bagian(Pengguna orang) {
        return sumber.stream()
                .filter(s -> s.untuk() == orang.jenis())
                .flatMap(s -> s.dataDiri(orang).stream())
                .toList();
    }

    public ResponseEntity<byte[]> unduhan(Pengguna orang, Bingkai b) {
        var isi = new LinkedHashMap<String, Object>();
        isi.put("pemda", b.namaPemda());
        isi.put("dibuat_pada", waktu.sekarang().toString());
        isi.put("simulasi", b.demo());
        bagian(orang).forEach(g -> isi.put(g.nama(), baris(g)));
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("data-saya.json")
                                .build()
                                .toString())
                .body(
                        JSON.writerWithDefaultPrettyPrinter()
                                .writeValueAsString(isi)
                                .getBytes(StandardCharsets.UTF_8));
    }

    private static List<Map<String, @Nullable Object>> baris(Bagian g) {
        var hasil = new ArrayList<Map<String, @Nullable Object>>();
        for (var nilai : g.baris()) {
            var satu = new LinkedHashMap<String, @Nullable Object>();
            for (int i = 0; i < g.kolom().size(); i++) {
                satu.put(g.kolom().get(i).nama(), tulis(nilai.get(i)));
            }
            hasil.add(satu);
        }
        return hasil;
    }

    private static @Nullable Object tulis(@Nullable Object nilai) {
        return nilai == null || nilai instanceof Number || nilai instanceof Boolean
                ? nilai
                : nilai.toString();
    }
}
