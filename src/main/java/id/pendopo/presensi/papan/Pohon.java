package id.pendopo.presensi.papan;

import id.pendopo.kernel.TidakDitemukan;
import id.pendopo.presensi.LingkupQueries.Lingkup;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * OPD and the units below them.
 *
 * @param simpul in the order of their codes
 */
public record Pohon(Map<UUID, Simpul> simpul, Map<UUID, List<UUID>> anak) {

    /**
     * An OPD or unit.
     *
     * @param jenis as the pemda calls its kind
     * @param wilayah area code, its own or of what stands above it; null where nobody said
     */
    public record Simpul(
            UUID id,
            String kode,
            String nama,
            String singkatan,
            String slug,
            String jenis,
            @Nullable UUID induk,
            @Nullable String wilayah) {}

    static Pohon dari(List<Simpul> semua) {
        var perId = new HashMap<UUID, Simpul>();
        semua.forEach(s -> perId.put(s.id(), s));
        var simpul = new LinkedHashMap<UUID, Simpul>();
        var anak = new HashMap<UUID, List<UUID>>();
        for (Simpul s : semua) {
            simpul.put(s.id(), berwilayah(s, perId));
            if (s.induk() != null) {
                anak.computeIfAbsent(s.induk(), i -> new ArrayList<>()).add(s.id());
            }
        }
        return new Pohon(Collections.unmodifiableMap(simpul), Map.copyOf(anak));
    }

    private static Simpul berwilayah(Simpul s, Map<UUID, Simpul> perId) {
        String wilayah = s.wilayah();
        Simpul atas = s;
        // a ring in the data must not hang the page
        for (int i = 0; wilayah == null && atas != null && i < 20; i++) {
            atas = atas.induk() == null ? null : perId.get(atas.induk());
            wilayah = atas == null ? null : atas.wilayah();
        }
        return new Simpul(
                s.id(), s.kode(), s.nama(), s.singkatan(), s.slug(), s.jenis(), s.induk(), wilayah);
    }

    public Simpul satu(UUID id) {
        Simpul s = simpul.get(id);
        if (s == null) {
            throw new TidakDitemukan("opd " + id);
        }
        return s;
    }

    /**
     * @throws TidakDitemukan when none within this reach has that name in addresses
     */
    public Simpul denganSlug(String slug, Lingkup lingkup) {
        return simpul.values().stream()
                .filter(s -> s.slug().equals(slug) && lingkup.memuat(s.id()))
                .findFirst()
                .orElseThrow(() -> new TidakDitemukan("opd " + slug));
    }

    /** The highest ones within this reach. */
    public List<Simpul> puncak(Lingkup lingkup) {
        return simpul.values().stream()
                .filter(
                        s ->
                                lingkup.memuat(s.id())
                                        && (s.induk() == null
                                                || !simpul.containsKey(s.induk())
                                                || !lingkup.memuat(s.induk())))
                .toList();
    }

    /** Directly below it. */
    public List<Simpul> bawahan(UUID id) {
        return anak.getOrDefault(id, List.of()).stream().map(simpul::get).toList();
    }

    /** It and everything below it. */
    public List<UUID> keturunan(UUID id) {
        var hasil = new ArrayList<UUID>(List.of(id));
        for (int i = 0; i < hasil.size() && i < simpul.size(); i++) {
            hasil.addAll(anak.getOrDefault(hasil.get(i), List.of()));
        }
        return hasil;
    }
}
