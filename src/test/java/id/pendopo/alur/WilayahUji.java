package id.pendopo.alur;

import id.pendopo.BasisDataUji;
import id.pendopo.platform.pemda.Pemda;
import java.util.List;

/** Two kecamatan of equal size side by side, each with one kelurahan, for a pemda of a test. */
public final class WilayahUji {

    private static final List<String> NAMA = List.of("Barat", "Timur");

    private WilayahUji() {}

    /** Code of the kecamatan Barat (0) or Timur (1). */
    public static String kecamatan(Pemda pemda, int yangMana) {
        return "%s.0%d".formatted(pemda.kodeWilayah(), yangMana + 1);
    }

    /** Must come before any page with the map: boundaries are read once. */
    public static void buat(Pemda pemda) {
        for (int i = 0; i < NAMA.size(); i++) {
            String kode = kecamatan(pemda, i);
            double kiri = 104 + i * 0.1;
            String kotak =
                    """
                    {"type":"Polygon","coordinates":[[[%1$s,-3],[%2$s,-3],[%2$s,-3.1],[%1$s,-3.1],[%1$s,-3]]]}
                    """
                            .formatted(kiri, kiri + 0.1);
            String nama = NAMA.get(i);
            BasisDataUji.sebagaiPemilik(
                    j -> {
                        j.sql(
                                        """
                                        insert into referensi.wilayah (kode, nama, tingkat, jenis, kode_induk) values
                                            (:kode, :nama, 'kecamatan', 'Kecamatan', :induk),
                                            (:kode || '.1001', 'Kelurahan ' || :nama, 'desa_kelurahan',
                                                'Kelurahan', :kode)
                                        """)
                                .param("kode", kode)
                                .param("nama", nama)
                                .param("induk", pemda.kodeWilayah())
                                .update();
                        return j.sql(
                                        "insert into referensi.batas_wilayah (kode, geojson) values (?, ?::jsonb)")
                                .params(kode, kotak)
                                .update();
                    });
        }
    }

    /** Puts a sub kegiatan into the kelurahan of a kecamatan. */
    public static void letakkan(Pemda pemda, String kodeSub, int yangMana) {
        BasisDataUji.jalankanDalam(
                pemda,
                j ->
                        j.sql("update perencanaan.sub_kegiatan set kode_wilayah = ? where kode = ?")
                                .params(kecamatan(pemda, yangMana) + ".1001", kodeSub)
                                .update());
    }
}
