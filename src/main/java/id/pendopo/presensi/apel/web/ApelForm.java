package id.pendopo.presensi.apel.web;

import id.pendopo.platform.idempotensi.Kunci;
import id.pendopo.platform.web.Bagian.Galat;
import id.pendopo.platform.web.Bingkai;
import id.pendopo.presensi.Sebutan;
import id.pendopo.presensi.apel.DaftarApelQueries.Orang;
import id.pendopo.presensi.apel.DaftarApelService.Isian;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A form of the page of a list as it was typed, kept as text: the list itself with ticked people,
 * reasons, everybody at once, or a pasted block of names and numbers; or what is decided about
 * people on it.
 *
 * @param hadir who is ticked
 */
public record ApelForm(Map<String, String> isi, Set<String> hadir, List<Galat> galat) {

    /** The reason of a decision: the two forms stand on one page. */
    public static final String ALASAN_KEPUTUSAN = "alasan-keputusan";

    static final ApelForm KOSONG = new ApelForm(Map.of(), Set.of(), List.of());

    private static final int BARIS_TERBANYAK = 1000;

    /**
     * As it was written before; who checked in at the place is ticked. On a draft who stood there
     * by a check-in that was found invalid is not.
     */
    static ApelForm dari(List<Orang> orang, boolean lagi, boolean tutup) {
        var isi = new HashMap<String, String>();
        var hadir = new HashSet<String>();
        for (Orang o : orang) {
            boolean tercatat = "HADIR".equals(o.keadaan()) && (tutup || !o.tanpaDasar());
            if (tercatat || (!lagi && o.ketukan())) {
                hadir.add(o.id().toString());
            }
            if (o.alasan() != null) {
                isi.put("alasan-" + o.id(), o.alasan());
            }
        }
        return new ApelForm(isi, hadir, new ArrayList<>());
    }

    static ApelForm dari(Map<String, String> isi, @Nullable List<String> hadir) {
        return new ApelForm(isi, hadir == null ? Set.of() : Set.copyOf(hadir), new ArrayList<>());
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

    int versi() {
        return n("versi").matches("[0-9]{1,6}") ? Integer.parseInt(n("versi")) : 0;
    }

    /** What is decided about somebody whose check-in does not count any more. */
    public static String medanKeputusan(UUID pegawai) {
        return "keputusan-" + pegawai;
    }

    /** Who was decided about, and whether somebody saw him; the others are left for later. */
    Map<UUID, Boolean> keputusan(List<Orang> orang) {
        var hasil = new HashMap<UUID, Boolean>();
        for (Orang o : orang) {
            String pilihan = n(medanKeputusan(o.id()));
            if (Set.of("hadir", "tidak").contains(pilihan)) {
                hasil.put(o.id(), pilihan.equals("hadir"));
            }
        }
        return hasil;
    }

    boolean tutup() {
        return n("tindakan").equals("tutup");
    }

    /** Who was there and who is excused; what cannot be read is added to the errors. */
    List<Isian> baca(List<Orang> orang, Bingkai b) {
        Set<UUID> ditempel = tempel(orang, b);
        boolean semua = !n("semua").isEmpty();
        var hasil = new ArrayList<Isian>();
        for (Orang o : orang) {
            String alasan = n("alasan-" + o.id());
            boolean ikut = semua && alasan.isBlank() && !o.dijelaskan();
            boolean ada = hadir.contains(o.id().toString()) || ditempel.contains(o.id()) || ikut;
            if (ada || !alasan.isBlank()) {
                hasil.add(new Isian(o.id(), ada, alasan));
            }
        }
        return hasil;
    }

    /** A line: staff number or full name. */
    private Set<UUID> tempel(List<Orang> orang, Bingkai b) {
        var hasil = new HashSet<UUID>();
        List<String> baris = n("tempel").lines().map(String::strip).toList();
        if (baris.size() > BARIS_TERBANYAK) {
            galat.add(new Galat("tempel", b.s("presensi.apel.tempel.banyak", BARIS_TERBANYAK)));
            return hasil;
        }
        for (int i = 0; i < baris.size(); i++) {
            String satu = baris.get(i);
            if (satu.isEmpty()) {
                continue;
            }
            var cocok = orang.stream().filter(o -> Sebutan.cocok(satu, o.nip(), o.nama())).toList();
            if (cocok.size() == 1) {
                hasil.add(cocok.getFirst().id());
            } else {
                String kunci = cocok.isEmpty() ? "siapa" : "dua";
                galat.add(new Galat("tempel", b.s("presensi.apel.tempel." + kunci, i + 1, satu)));
            }
        }
        return hasil;
    }
}
