package id.pendopo.demo;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where building work takes place: a kelurahan or desa that has a boundary on the map. */
final class Lokasi {

    private static final int PALING_BANYAK = 40;

    private final Acak acak;
    private final List<String> semua = new ArrayList<>();
    private final Map<String, List<String>> perKecamatan = new HashMap<>();
    private int terpakai;

    Lokasi(Latar latar, Acak acak) {
        this.acak = acak;
        latar.jdbc()
                .query(
                        """
                        select k.nama, w.kode from referensi.wilayah w
                        join referensi.batas_wilayah b on b.kode = w.kode
                        join referensi.wilayah k on k.kode = w.kode_induk
                        where w.kode like ? and w.tingkat = 'desa_kelurahan'
                        order by w.kode limit 1000
                        """,
                        rs -> {
                            String kode = rs.getString("kode");
                            semua.add(kode);
                            perKecamatan
                                    .computeIfAbsent(
                                            "Kecamatan " + rs.getString("nama"),
                                            k -> new ArrayList<>())
                                    .add(kode);
                        },
                        latar.contoh().kode() + ".%");
    }

    /** Within its own area for a kecamatan, anywhere for others; null once there are enough. */
    @Nullable String pilih(ContohOpd opd) {
        if (terpakai >= PALING_BANYAK) {
            return null;
        }
        terpakai++;
        return acak.salahSatu(perKecamatan.getOrDefault(opd.nama(), semua));
    }
}
