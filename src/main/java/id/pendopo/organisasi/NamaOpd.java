package id.pendopo.organisasi;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a name such as {@code DINAS PEKERJAAN UMUM DAN TATA RUANG} says of an agency: how to write
 * it, how people shorten it, what kind it is.
 */
record NamaOpd(String nama, String singkatan, String jenis) {

    private static final Set<String> KATA_SAMBUNG =
            Set.of("dan", "di", "ke", "dari", "untuk", "serta", "bagi", "pada", "atas");
    private static final Set<String> TETAP_BESAR =
            Set.of("DPRD", "KB", "UPT", "UPTD", "RSUD", "BLUD", "SKB", "PMI", "KPU", "TK");

    /** Short forms that everybody uses, by the name without its kind. */
    private static final Map<String, String> LAZIM =
            Map.ofEntries(
                    Map.entry("dinas pendidikan", "Disdik"),
                    Map.entry("dinas pendidikan dan kebudayaan", "Disdikbud"),
                    Map.entry("dinas kesehatan", "Dinkes"),
                    Map.entry("dinas sosial", "Dinsos"),
                    Map.entry("dinas perhubungan", "Dishub"),
                    Map.entry("dinas pertanian", "Distan"),
                    Map.entry("dinas perikanan", "Diskan"),
                    Map.entry("dinas kebudayaan", "Disbud"),
                    Map.entry("dinas pariwisata", "Dispar"),
                    Map.entry("dinas kebudayaan dan pariwisata", "Disbudpar"),
                    Map.entry("dinas pariwisata dan ekonomi kreatif", "Disparekraf"),
                    Map.entry("dinas ketenagakerjaan", "Disnaker"),
                    Map.entry("dinas tenaga kerja", "Disnaker"),
                    Map.entry("dinas perdagangan", "Disdag"),
                    Map.entry("dinas perindustrian", "Disperin"),
                    Map.entry("dinas perdagangan dan perindustrian", "Disdagin"),
                    Map.entry("dinas kependudukan dan pencatatan sipil", "Disdukcapil"),
                    Map.entry("dinas pemuda dan olahraga", "Dispora"),
                    Map.entry("dinas pemuda dan olah raga", "Dispora"),
                    Map.entry("dinas komunikasi dan informatika", "Diskominfo"),
                    Map.entry(
                            "dinas komunikasi dan informatika, statistik dan persandian",
                            "Diskominfo"),
                    Map.entry("dinas pemadam kebakaran dan penyelamatan", "Disdamkar"),
                    Map.entry("badan pendapatan daerah", "Bapenda"),
                    Map.entry("badan perencanaan pembangunan daerah", "Bappeda"),
                    Map.entry("badan kesatuan bangsa dan politik", "Bakesbangpol"),
                    Map.entry("sekretariat daerah", "Setda"),
                    Map.entry("sekretariat dprd", "Setwan"),
                    Map.entry("inspektorat daerah", "Inspektorat"),
                    Map.entry("inspektorat", "Inspektorat"),
                    Map.entry("satuan polisi pamong praja", "Satpol PP"));

    private static final List<Map.Entry<String, String>> AWALAN =
            List.of(
                    Map.entry("rumah sakit umum daerah ", "RSUD "),
                    Map.entry("unit pelaksana teknis daerah ", "UPTD "),
                    Map.entry("kecamatan ", "Kec. "),
                    Map.entry("kelurahan ", "Kel. "),
                    Map.entry("puskesmas ", "PKM "));

    static NamaOpd dari(String tertulis) {
        String rapi = tertulis.replaceAll("\\s+", " ").strip();
        String nama = rapi.equals(rapi.toUpperCase(Locale.ROOT)) ? hurufJudul(rapi) : rapi;
        return new NamaOpd(nama, singkatan(nama), jenis(nama));
    }

    private static String hurufJudul(String besar) {
        return Arrays.stream(besar.split(" ")).map(NamaOpd::kata).collect(Collectors.joining(" "));
    }

    private static String kata(String besar) {
        String kecil = besar.toLowerCase(Locale.ROOT);
        if (KATA_SAMBUNG.contains(kecil)) {
            return kecil;
        }
        String inti = besar.replaceAll("[^A-Z]", "");
        if (TETAP_BESAR.contains(inti)) {
            return besar;
        }
        var hasil = new StringBuilder(kecil);
        boolean awal = true;
        for (int i = 0; i < hasil.length(); i++) {
            char huruf = hasil.charAt(i);
            if (awal && Character.isLetter(huruf)) {
                hasil.setCharAt(i, Character.toUpperCase(huruf));
            }
            awal = huruf == '-' || huruf == '(' || huruf == '/';
            if (i == 0) {
                awal = awal || !Character.isLetter(huruf);
            }
        }
        return hasil.toString();
    }

    private static String singkatan(String nama) {
        String kecil = nama.toLowerCase(Locale.ROOT);
        String lazim = LAZIM.get(kecil);
        if (lazim != null) {
            return lazim;
        }
        for (var satu : AWALAN) {
            if (kecil.startsWith(satu.getKey())) {
                return satu.getValue() + nama.substring(satu.getKey().length());
            }
        }
        String huruf =
                Arrays.stream(nama.split("[ ,/-]+"))
                        .filter(k -> !k.isEmpty() && !KATA_SAMBUNG.contains(k))
                        .map(k -> TETAP_BESAR.contains(k) ? k : k.substring(0, 1))
                        .collect(Collectors.joining())
                        .replaceAll("[^\\p{L}\\p{N}]", "")
                        .toUpperCase(Locale.ROOT);
        return huruf.length() < 3 ? nama : huruf;
    }

    private static String jenis(String nama) {
        String awal = nama.toUpperCase(Locale.ROOT).split(" ")[0];
        return switch (awal) {
            case "DINAS", "BADAN", "INSPEKTORAT", "KECAMATAN", "KELURAHAN", "SATUAN" -> awal;
            case "SEKRETARIAT" -> "SEKRETARIAT";
            case "RUMAH", "RSUD" -> "RSUD";
            case "PUSKESMAS" -> "PUSKESMAS";
            default -> "UNIT";
        };
    }
}
