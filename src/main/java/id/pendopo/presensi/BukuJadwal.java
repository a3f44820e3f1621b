package id.pendopo.presensi;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Working hours of many people over some days, read once. The most particular rule counts: roster
 * of the day, pattern of the person, of his unit, of the unit above it, of the pemda. Safe to share
 * between threads.
 */
public final class BukuJadwal {

    private final ZoneId zona;
    private final Map<LocalDate, String> libur;
    private final Set<LocalDate> ramadan;
    private final Map<UUID, Pola> pola;
    private final NavigableMap<LocalDate, Pola> umum;
    private final Map<UUID, List<Penetapan>> perPegawai;
    private final Map<UUID, List<Penetapan>> perOpd;
    private final Map<UUID, UUID> opdPegawai;
    private final Map<UUID, UUID> indukOpd;
    private final Map<Giliran.Kunci, Giliran> giliran;
    private final Map<KunciHari, JadwalHari> jadi = new ConcurrentHashMap<>();

    /** Hours of one day of the week. */
    record Jam(LocalTime masuk, LocalTime pulang, int istirahat) {}

    /**
     * A pattern by day of the week, 1 is Monday.
     *
     * @param ramadan what differs in Ramadan; empty where nothing does
     */
    record Pola(
            String nama,
            int toleransi,
            boolean ikutLibur,
            Map<Integer, Jam> biasa,
            Map<Integer, Jam> ramadan) {}

    record Penetapan(UUID pola, LocalDate sejak, @Nullable LocalDate sampai) {
        boolean berlaku(LocalDate hari) {
            return !hari.isBefore(sejak) && (sampai == null || !hari.isAfter(sampai));
        }
    }

    record Giliran(String kode, @Nullable Jam jam) {
        record Kunci(UUID pegawai, LocalDate hari) {}
    }

    private record KunciHari(Object sumber, LocalDate hari) {}

    /** What the book is made of, as {@link JadwalQueries} reads it. */
    static final class Bahan {
        final Map<LocalDate, String> libur = new HashMap<>();
        final Set<LocalDate> ramadan = new HashSet<>();
        final Map<UUID, Pola> pola = new HashMap<>();
        final NavigableMap<LocalDate, Pola> umum = new TreeMap<>();
        final Map<UUID, List<Penetapan>> perPegawai = new HashMap<>();
        final Map<UUID, List<Penetapan>> perOpd = new HashMap<>();
        final Map<UUID, UUID> opdPegawai = new HashMap<>();
        final Map<UUID, UUID> indukOpd = new HashMap<>();
        final Map<Giliran.Kunci, Giliran> giliran = new HashMap<>();

        void tetapkan(Map<UUID, List<Penetapan>> kepada, UUID siapa, Penetapan p) {
            kepada.computeIfAbsent(siapa, s -> new ArrayList<>()).add(p);
        }
    }

    BukuJadwal(ZoneId zona, Bahan b) {
        this.zona = zona;
        this.libur = Map.copyOf(b.libur);
        this.ramadan = Set.copyOf(b.ramadan);
        this.pola = Map.copyOf(b.pola);
        this.umum = b.umum;
        this.perPegawai = Map.copyOf(b.perPegawai);
        this.perOpd = Map.copyOf(b.perOpd);
        this.opdPegawai = Map.copyOf(b.opdPegawai);
        this.indukOpd = Map.copyOf(b.indukOpd);
        this.giliran = Map.copyOf(b.giliran);
    }

    public ZoneId zona() {
        return zona;
    }

    /** Working hours of this person on this day. */
    public JadwalHari pada(UUID pegawai, LocalDate hari) {
        Giliran g = giliran.get(new Giliran.Kunci(pegawai, hari));
        if (g != null) {
            return jadi.computeIfAbsent(
                    new KunciHari(g, hari), k -> susun(g.kode(), hari, g.jam(), 0, null));
        }
        Pola p = pola(pegawai, hari);
        return jadi.computeIfAbsent(new KunciHari(p, hari), k -> susun(p, hari));
    }

    private Pola pola(UUID pegawai, LocalDate hari) {
        UUID milik = berlaku(perPegawai.get(pegawai), hari);
        UUID opd = opdPegawai.get(pegawai);
        while (milik == null && opd != null) {
            milik = berlaku(perOpd.get(opd), hari);
            opd = indukOpd.get(opd);
        }
        return milik == null ? umum.floorEntry(hari).getValue() : pola.get(milik);
    }

    private static @Nullable UUID berlaku(@Nullable List<Penetapan> semua, LocalDate hari) {
        if (semua == null) {
            return null;
        }
        Penetapan terbaru = null;
        for (Penetapan p : semua) {
            if (p.berlaku(hari) && (terbaru == null || p.sejak().isAfter(terbaru.sejak()))) {
                terbaru = p;
            }
        }
        return terbaru == null ? null : terbaru.pola();
    }

    private JadwalHari susun(Pola p, LocalDate hari) {
        String nama = libur.get(hari);
        int ke = hari.getDayOfWeek().getValue();
        Jam jam = p.biasa().get(ke);
        if (jam != null && ramadan.contains(hari)) {
            jam = p.ramadan().getOrDefault(ke, jam);
        }
        boolean bebas = nama != null && p.ikutLibur();
        return susun(p.nama(), hari, bebas ? null : jam, p.toleransi(), nama);
    }

    private JadwalHari susun(
            String nama,
            LocalDate hari,
            @Nullable Jam jam,
            int toleransi,
            @Nullable String namaLibur) {
        if (jam == null) {
            return new JadwalHari(hari, nama, null, null, 0, 0, namaLibur);
        }
        boolean esok = !jam.pulang().isAfter(jam.masuk());
        return new JadwalHari(
                hari,
                nama,
                saat(hari, jam.masuk()),
                saat(esok ? hari.plusDays(1) : hari, jam.pulang()),
                jam.istirahat(),
                toleransi,
                namaLibur);
    }

    private Instant saat(LocalDate hari, LocalTime jam) {
        return hari.atTime(jam).atZone(zona).toInstant();
    }
}
