package id.pendopo.akun.perintah;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What an area code says of its pemda.
 *
 * @param sebutan Kota, Kabupaten or Provinsi
 * @param nama without it
 * @param zona legal time zone (Keppres 41/1987): it follows from the province
 */
record WilayahPemda(String kode, String sebutan, String nama, String zona) {

    private static final Map<String, String> ZONA =
            Stream.of(
                            zona(
                                    "Asia/Jakarta",
                                    "11 12 13 14 15 16 17 18 19 21 31 32 33 34 35 36 61 62"),
                            zona("Asia/Makassar", "51 52 53 63 64 65 71 72 73 74 75 76"),
                            zona("Asia/Jayapura", "81 82 91 92 93 94 95 96"))
                    .flatMap(m -> m.entrySet().stream())
                    .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));

    private static Map<String, String> zona(String zona, String provinsi) {
        return Stream.of(provinsi.split(" ")).collect(Collectors.toMap(p -> p, p -> zona));
    }

    /**
     * @param jenis of the area: {@code provinsi}, {@code kota}, {@code kabupaten}
     * @throws PerintahDitolak for an area without a government of its own
     */
    static WilayahPemda dari(String kode, String namaWilayah, String jenis) {
        String zona = ZONA.get(kode.substring(0, 2));
        if (namaWilayah.contains(" Administrasi ") || zona == null) {
            throw new PerintahDitolak(
                    PerintahDitolak.WILAYAH,
                    "Wilayah %s (%s) tidak mempunyai pemerintah daerah sendiri."
                            .formatted(kode, namaWilayah));
        }
        String sebutan =
                switch (jenis) {
                    case "provinsi" -> "Provinsi";
                    case "kota" -> "Kota";
                    default -> "Kabupaten";
                };
        String nama =
                namaWilayah.startsWith(sebutan + " ")
                        ? namaWilayah.substring(sebutan.length() + 1)
                        : namaWilayah;
        return new WilayahPemda(kode, sebutan, nama, zona);
    }

    String namaLengkap() {
        return sebutan + " " + nama;
    }
}
