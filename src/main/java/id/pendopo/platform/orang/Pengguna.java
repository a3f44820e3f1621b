package id.pendopo.platform.orang;

import id.pendopo.kernel.Pelaku;
import id.pendopo.kernel.TidakDitemukan;
import id.pendopo.kernel.port.Izin;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The signed-in person: an official with the permissions that follow today from the posts he holds,
 * or a citizen, who has none.
 *
 * @param jenis of which store his account is; the two are never mixed
 * @param akunId in that store
 * @param jabatan post he acts in, with Plt./Plh. before it where he only stands in
 * @param hak permissions, each for one OPD or for the whole pemda
 * @param sesiHabis when the session ends unless it is used or extended
 */
public record Pengguna(
        Jenis jenis,
        UUID akunId,
        @Nullable UUID pegawaiId,
        UUID sesiId,
        String namaPengguna,
        String nama,
        String jabatan,
        @Nullable UUID opdId,
        Set<Hak> hak,
        String bahasa,
        String tema,
        Instant sesiHabis) {

    /** Whose account it is. */
    public enum Jenis {
        PEGAWAI,
        WARGA
    }

    public Pengguna {
        if (jenis == Jenis.WARGA && (pegawaiId != null || opdId != null || !hak.isEmpty())) {
            throw new IllegalArgumentException("A citizen holds no post and no permission");
        }
    }

    /** An official. */
    public Pengguna(
            UUID akunId,
            @Nullable UUID pegawaiId,
            UUID sesiId,
            String namaPengguna,
            String nama,
            String jabatan,
            @Nullable UUID opdId,
            Set<Hak> hak,
            String bahasa,
            String tema,
            Instant sesiHabis) {
        this(
                Jenis.PEGAWAI,
                akunId,
                pegawaiId,
                sesiId,
                namaPengguna,
                nama,
                jabatan,
                opdId,
                hak,
                bahasa,
                tema,
                sesiHabis);
    }

    /** A permission within an OPD; {@code opdId} null reaches the whole pemda. */
    public record Hak(String izin, @Nullable UUID opdId) {}

    public boolean boleh(Izin izin) {
        return boleh(izin.kode());
    }

    public boolean boleh(String izin) {
        return hak.stream().anyMatch(h -> h.izin().equals(izin));
    }

    public boolean boleh(Izin izin, UUID opd) {
        return hak.contains(new Hak(izin.kode(), null)) || hak.contains(new Hak(izin.kode(), opd));
    }

    public boolean bolehSemuaOpd(Izin izin) {
        return hak.contains(new Hak(izin.kode(), null));
    }

    /**
     * @throws TidakDitemukan when he may not: what one may not see does not exist for him
     */
    public void harusBoleh(Izin izin, UUID opd) {
        if (!boleh(izin, opd)) {
            throw new TidakDitemukan(izin.kode());
        }
    }

    /** Whether he holds every one of these himself, so that he may give them to somebody. */
    public boolean mencakup(Collection<Hak> lain) {
        return lain.stream()
                .allMatch(h -> hak.contains(h) || hak.contains(new Hak(h.izin(), null)));
    }

    /**
     * The OPD this permission is bound to; empty when it reaches the whole pemda or is not held.
     */
    public List<UUID> opdUntuk(Izin izin) {
        if (bolehSemuaOpd(izin)) {
            return List.of();
        }
        return hak.stream()
                .filter(h -> h.izin().equals(izin.kode()))
                .map(Hak::opdId)
                .collect(Collectors.toCollection(TreeSet::new))
                .stream()
                .toList();
    }

    /** Permission code → OPD it reaches; an empty set reaches the whole pemda. */
    public Map<String, Set<UUID>> lingkup() {
        var hasil = new HashMap<String, Set<UUID>>();
        for (Hak h : hak) {
            if (h.opdId() == null) {
                hasil.put(h.izin(), Set.of());
            } else if (!hak.contains(new Hak(h.izin(), null))) {
                hasil.computeIfAbsent(h.izin(), i -> new TreeSet<>()).add(h.opdId());
            }
        }
        return Map.copyOf(hasil);
    }

    public boolean warga() {
        return jenis == Jenis.WARGA;
    }

    public Pelaku pelaku() {
        return warga() ? Pelaku.warga(akunId) : Pelaku.orang(akunId, nama, jabatan);
    }

    /** One or two letters for the round badge. */
    public String inisial() {
        String[] kata = nama.replaceAll("[^\\p{L} ]", "").strip().split("\\s+");
        String awal = kata[0].isEmpty() ? "?" : kata[0].substring(0, 1);
        return kata.length > 1 ? awal + kata[kata.length - 1].substring(0, 1) : awal;
    }
}
