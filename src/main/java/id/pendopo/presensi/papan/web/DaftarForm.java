package id.pendopo.presensi.papan.web;

import id.pendopo.platform.idempotensi.Kunci;
import id.pendopo.platform.web.Bagian.Galat;
import id.pendopo.platform.web.Bingkai;
import id.pendopo.presensi.Sebutan;
import id.pendopo.presensi.papan.DaftarHadirQueries.Orang;
import id.pendopo.presensi.papan.DaftarHadirService.Isian;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The list as it was typed, kept as text: ticked people with their times, the whole unit at once,
 * or a pasted block.
 *
 * @param hadir who is ticked
 */
public record DaftarForm(Map<String, String> isi, Set<String> hadir, List<Galat> galat) {

    private static final Pattern JAM =
            Pattern.compile("([01]?[0-9]|2[0-3])[.:]?([0-5][0-9])(?:[.:][0-5][0-9])?");
    private static final Pattern PEMISAH = Pattern.compile("\\t|;|,| {2,}");
    private static final int BARIS_TERBANYAK = 500;

    static DaftarForm kosong() {
        return new DaftarForm(Map.of(), Set.of(), new ArrayList<>());
    }

    static DaftarForm dari(Map<String, String> isi, @Nullable List<String> hadir) {
        return new DaftarForm(isi, hadir == null ? Set.of() : Set.copyOf(hadir), new ArrayList<>());
    }

    public String n(String medan) {
        return isi.getOrDefault(medan, "");
    }

    public @Nullable String g(String medan) {
        return galat.stream()
                .filter(g -> medan.equals(g.medan()))
                .map(Galat::pesan)
                .findFirst()
                .orElse(null);
    }

    UUID kunci() {
        return Kunci.atauBaru(n(Kunci.MEDAN));
    }

    /** Who is on the list, by person; what cannot be read is added to the errors. */
    List<Isian> baca(List<Orang> orang, Set<UUID> sudah, Bingkai b) {
        LocalTime masuk = jam("jamMasuk", n("jamMasuk"), b);
        LocalTime pulang = jam("jamPulang", n("jamPulang"), b);
        var hasil = new LinkedHashMap<UUID, Isian>();
        for (Orang o : orang) {
            String id = o.id().toString();
            boolean semua = !n("semua").isEmpty() && !sudah.contains(o.id());
            if (!semua && !hadir.contains(id)) {
                continue;
            }
            LocalTime m = jam("masuk-" + id, n("masuk-" + id), b);
            LocalTime p = jam("pulang-" + id, n("pulang-" + id), b);
            var satu = new Isian(o.id(), m == null ? masuk : m, p == null ? pulang : p);
            if (satu.masuk() == null && satu.pulang() == null && galat.isEmpty()) {
                galat.add(
                        new Galat("masuk-" + id, b.s("presensi.papan.daftar.tanpa-jam", o.nama())));
            }
            hasil.put(o.id(), satu);
        }
        tempel(orang, hasil, b);
        return List.copyOf(hasil.values());
    }

    private @Nullable LocalTime jam(String medan, String teks, Bingkai b) {
        if (teks.isBlank()) {
            return null;
        }
        LocalTime jam = jam(teks);
        if (jam == null) {
            galat.add(new Galat(medan, b.s("presensi.papan.daftar.jam-salah", teks.strip())));
        }
        return jam;
    }

    private static @Nullable LocalTime jam(String teks) {
        var m = JAM.matcher(teks.strip());
        try {
            return m.matches()
                    ? LocalTime.of(Integer.parseInt(m.group(1)), Integer.parseInt(m.group(2)))
                    : null;
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** A line: staff number or full name, time in, time out. */
    private void tempel(List<Orang> orang, Map<UUID, Isian> hasil, Bingkai b) {
        List<String> baris = n("tempel").lines().toList();
        if (baris.size() > BARIS_TERBANYAK) {
            galat.add(
                    new Galat(
                            "tempel", b.s("presensi.papan.daftar.tempel-banyak", BARIS_TERBANYAK)));
            return;
        }
        for (int i = 0; i < baris.size(); i++) {
            if (!baris.get(i).isBlank()) {
                tempel(i + 1, baris.get(i), orang, hasil, b);
            }
        }
    }

    private void tempel(
            int nomor, String baris, List<Orang> orang, Map<UUID, Isian> hasil, Bingkai b) {
        var bagian =
                PEMISAH.splitAsStream(baris).map(String::strip).filter(s -> !s.isEmpty()).toList();
        var jam = new ArrayList<LocalTime>();
        int akhir = bagian.size();
        while (akhir > 1 && jam.size() < 2 && jam(bagian.get(akhir - 1)) != null) {
            jam.addFirst(jam(bagian.get(--akhir)));
        }
        String sebutan = String.join(", ", bagian.subList(0, akhir));
        var cocok = orang.stream().filter(o -> Sebutan.cocok(sebutan, o.nip(), o.nama())).toList();
        if (jam.isEmpty() || cocok.size() != 1) {
            String kunci =
                    jam.isEmpty() ? "tempel-jam" : cocok.isEmpty() ? "tempel-siapa" : "tempel-dua";
            galat.add(
                    new Galat(
                            "tempel", b.s("presensi.papan.daftar." + kunci, nomor, baris.strip())));
            return;
        }
        UUID siapa = cocok.getFirst().id();
        hasil.put(siapa, new Isian(siapa, jam.getFirst(), jam.size() > 1 ? jam.get(1) : null));
    }
}
