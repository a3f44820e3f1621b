package id.pendopo.aduan.open311;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which requests are asked for.
 *
 * @param nomor these, whatever else is said; empty = by the other filters
 * @param terbuka null = open and closed
 * @param dari first moment, included
 * @param sampai last moment, included
 * @param dekat only within a circle; null = everywhere
 * @param sesudah where the page before ended
 */
record Saringan(
        List<String> nomor,
        List<String> layanan,
        @Nullable Boolean terbuka,
        @Nullable Instant dari,
        @Nullable Instant sampai,
        @Nullable Instant ubahDari,
        @Nullable Instant ubahSampai,
        @Nullable Lingkaran dekat,
        int banyak,
        int halaman,
        @Nullable Penanda sesudah,
        boolean lengkap) {

    static final int TERBANYAK = 1_000;

    private static final int NOMOR_TERBANYAK = 100;
    private static final int LOMPAT_TERJAUH = 20_000;
    private static final double RADIUS_TERJAUH = 10_000;
    private static final double RADIUS_BIASA = 1_000;
    private static final Duration RENTANG = Duration.ofDays(90);

    /** A circle around a point. */
    record Lingkaran(double lintang, double bujur, double meter) {}

    /** The last one of a page. */
    record Penanda(Instant saat, UUID id) {

        String teks() {
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(
                            (saat + " " + id).getBytes(java.nio.charset.StandardCharsets.UTF_8));
        }

        static Penanda baca(String teks) {
            try {
                String[] isi =
                        new String(
                                        Base64.getUrlDecoder().decode(teks),
                                        java.nio.charset.StandardCharsets.UTF_8)
                                .split(" ");
                return new Penanda(Instant.parse(isi[0]), UUID.fromString(isi[1]));
            } catch (RuntimeException e) {
                throw GalatOpen311.salah("cursor is not one that was given");
            }
        }
    }

    /**
     * @throws GalatOpen311 400 naming what cannot be read
     */
    static Saringan baca(Map<String, String> p, Instant kini) {
        Instant dari = SaatW3c.baca("start_date", p.get("start_date"));
        Instant sampai = SaatW3c.baca("end_date", p.get("end_date"));
        Instant ubahDari = SaatW3c.baca("updated_after", p.get("updated_after"));
        Instant ubahSampai = SaatW3c.baca("updated_before", p.get("updated_before"));
        List<String> nomor = daftar(p.get("service_request_id"));
        if (nomor.size() > NOMOR_TERBANYAK) {
            throw GalatOpen311.salah("service_request_id: at most " + NOMOR_TERBANYAK);
        }
        if (ubahDari != null || ubahSampai != null) {
            var rentang = rentang("updated_after and updated_before", ubahDari, ubahSampai, kini);
            ubahDari = rentang[0];
            ubahSampai = rentang[1];
        }
        if (nomor.isEmpty() && (ubahDari == null || dari != null || sampai != null)) {
            var rentang = rentang("start_date and end_date", dari, sampai, kini);
            dari = rentang[0];
            sampai = rentang[1];
        }
        int banyak = angka(p, "page_size", TERBANYAK, TERBANYAK);
        int halaman = angka(p, "page", 1, Integer.MAX_VALUE);
        if ((long) (halaman - 1) * banyak > LOMPAT_TERJAUH) {
            throw GalatOpen311.salah("page: too far; follow the Link header (rel=next) instead");
        }
        String penanda = p.get("cursor");
        return new Saringan(
                nomor,
                daftar(p.get("service_code")),
                status(p.get("status")),
                dari,
                sampai,
                ubahDari,
                ubahSampai,
                lingkaran(p),
                banyak,
                halaman,
                penanda == null || penanda.isBlank() ? null : Penanda.baca(penanda),
                "true".equalsIgnoreCase(p.getOrDefault("extensions", "")));
    }

    /** Ninety days when only one end is given, and up to now when none is. */
    static Instant[] rentang(
            String nama, @Nullable Instant dari, @Nullable Instant sampai, Instant kini) {
        Instant akhir =
                sampai != null
                        ? sampai
                        : dari != null && dari.plus(RENTANG).isBefore(kini)
                                ? dari.plus(RENTANG)
                                : kini;
        Instant awal = dari != null ? dari : akhir.minus(RENTANG);
        if (awal.isAfter(akhir) && sampai == null) {
            akhir = awal;
        }
        if (awal.isAfter(akhir)) {
            throw GalatOpen311.salah(nama + ": the end is before the start");
        }
        if (Duration.between(awal, akhir).compareTo(RENTANG) > 0) {
            throw GalatOpen311.salah(nama + " may not span more than 90 days");
        }
        return new Instant[] {awal, akhir};
    }

    private static @Nullable Boolean status(@Nullable String teks) {
        if (teks == null || teks.isBlank()) {
            return null;
        }
        List<String> banyak = daftar(teks);
        if (banyak.isEmpty() || !List.of("open", "closed").containsAll(banyak)) {
            throw GalatOpen311.salah("status must be open or closed");
        }
        return banyak.size() > 1 && !banyak.get(0).equals(banyak.get(1))
                ? null
                : Boolean.valueOf(banyak.getFirst().equals("open"));
    }

    private static @Nullable Lingkaran lingkaran(Map<String, String> p) {
        Double lintang = pecahan(p, "lat", -90, 90);
        Double bujur = pecahan(p, "long", -180, 180);
        Double meter = pecahan(p, "radius", 1, RADIUS_TERJAUH);
        if (lintang == null && bujur == null && meter == null) {
            return null;
        }
        if (lintang == null || bujur == null) {
            throw GalatOpen311.salah("lat and long go together");
        }
        return new Lingkaran(lintang, bujur, meter == null ? RADIUS_BIASA : meter);
    }

    static @Nullable Double pecahan(
            Map<String, String> p, String nama, double terkecil, double terbesar) {
        String teks = p.get(nama);
        if (teks == null || teks.isBlank()) {
            return null;
        }
        try {
            double nilai = Double.parseDouble(teks.strip());
            // written so that NaN fails too
            if (nilai >= terkecil && nilai <= terbesar) {
                return nilai;
            }
        } catch (NumberFormatException e) {
            // told below
        }
        throw GalatOpen311.salah(
                "%s must be a number from %s to %s"
                        .formatted(nama, bulat(terkecil), bulat(terbesar)));
    }

    private static long bulat(double nilai) {
        return Math.round(nilai);
    }

    private static int angka(Map<String, String> p, String nama, int biasa, int terbesar) {
        String teks = p.get(nama);
        if (teks == null || teks.isBlank()) {
            return biasa;
        }
        try {
            int nilai = Integer.parseInt(teks.strip());
            if (nilai >= 1 && nilai <= terbesar) {
                return nilai;
            }
        } catch (NumberFormatException e) {
            // told below
        }
        throw GalatOpen311.salah(
                nama
                        + " must be a number from 1"
                        + (terbesar < Integer.MAX_VALUE ? " to " + terbesar : ""));
    }

    private static List<String> daftar(@Nullable String teks) {
        return teks == null
                ? List.of()
                : new ArrayList<>(
                        Arrays.stream(teks.split(","))
                                .map(String::strip)
                                .filter(s -> !s.isEmpty())
                                .distinct()
                                .toList());
    }
}
