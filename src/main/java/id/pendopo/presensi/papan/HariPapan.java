package id.pendopo.presensi.papan;

import id.pendopo.presensi.Arah;
import id.pendopo.presensi.AturanPotongan;
import id.pendopo.presensi.JadwalHari;
import id.pendopo.presensi.Kehadiran;
import id.pendopo.presensi.Keterangan;
import id.pendopo.presensi.PenilaiHari;
import id.pendopo.presensi.papan.KetukanHariQueries.Baru;
import id.pendopo.presensi.papan.KetukanHariQueries.Ketuk;
import id.pendopo.presensi.papan.KetukanHariQueries.Kunci;
import id.pendopo.presensi.papan.PotretHari.Baris;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The punches of a day in memory, to which only what is new is added. Not safe for threads: whoever
 * changes it holds its lock.
 */
final class HariPapan {

    /** What costs a day is no matter here. */
    private static final AturanPotongan TANPA_POTONGAN = new AturanPotongan(List.of());

    private final Map<Kunci, Ketuk> ketukan = new HashMap<>();
    private @Nullable String penanda;

    /** Somebody who is expected, or not, on that day. */
    record Siapa(UUID id, String nama, UUID opd, JadwalHari jadwal, List<Keterangan> keterangan) {}

    /** Everything beside the punches; the people in the order of their names. */
    record Dasar(Pohon pohon, List<Siapa> orang) {}

    /** What was decided afterwards. */
    record Sesudah(Map<Kunci, Boolean> putusan, Map<Kunci, Instant> koreksi) {}

    @Nullable String penanda() {
        return penanda;
    }

    int banyak() {
        return ketukan.size();
    }

    /** The same punch may come again: it never changes. */
    void tambah(Baru baru) {
        baru.ketukan().forEach(k -> ketukan.put(k.kunci(), k));
        penanda = baru.penanda();
    }

    PotretHari potret(long versi, LocalDate hari, Instant kini, Dasar dasar, Sesudah sesudah) {
        var orang = new HashMap<UUID, List<Baris>>();
        var banyak = new HashMap<UUID, int[]>();
        for (Siapa s : dasar.orang()) {
            Baris b = nilai(s, hari, kini, sesudah);
            orang.computeIfAbsent(s.opd(), o -> new ArrayList<>()).add(b);
            banyak.computeIfAbsent(s.opd(), o -> new int[KeadaanPapan.values().length])[
                    b.keadaan().ordinal()]++;
        }
        Hitung semua = Hitung.NOL;
        var jumlah = new HashMap<UUID, Hitung>();
        for (var e : banyak.entrySet()) {
            Hitung h = Hitung.dari(e.getValue());
            semua = semua.tambah(h);
            naikkan(dasar.pohon(), e.getKey(), h, jumlah);
        }
        return new PotretHari(
                versi, hari, kini, dasar.pohon(), orang, jumlah, semua, !ketukan.isEmpty());
    }

    /** Counts for the unit itself and for everything above it. */
    static void naikkan(Pohon pohon, UUID opd, Hitung h, Map<UUID, Hitung> jumlah) {
        UUID kini = opd;
        for (int i = 0; kini != null && i < 20; i++) {
            jumlah.merge(kini, h, Hitung::tambah);
            var s = pohon.simpul().get(kini);
            kini = s == null ? null : s.induk();
        }
    }

    private Baris nilai(Siapa s, LocalDate hari, Instant kini, Sesudah sesudah) {
        var masuk = new Kunci(s.id(), Arah.MASUK);
        var pulang = new Kunci(s.id(), Arah.PULANG);
        var hadir =
                new Kehadiran(
                        s.id(),
                        hari,
                        saat(masuk, sesudah),
                        sumber(masuk, sesudah),
                        saat(pulang, sesudah),
                        sumber(pulang, sesudah));
        var h = PenilaiHari.nilai(s.jadwal(), hadir, s.keterangan(), TANPA_POTONGAN, kini);
        return new Baris(
                s.id(),
                s.nama(),
                s.opd(),
                s.jadwal(),
                hadir,
                KeadaanPapan.dari(h, hadir),
                h.keterangan(),
                h.telat(),
                h.cepat(),
                ditinjau(masuk, sesudah) || ditinjau(pulang, sesudah));
    }

    private @Nullable Instant saat(Kunci k, Sesudah sesudah) {
        Instant betul = sesudah.koreksi().get(k);
        if (betul != null) {
            return betul;
        }
        Ketuk ada = berlaku(k, sesudah);
        return ada == null ? null : ada.waktu();
    }

    private @Nullable String sumber(Kunci k, Sesudah sesudah) {
        if (sesudah.koreksi().containsKey(k)) {
            return "KOREKSI";
        }
        Ketuk ada = berlaku(k, sesudah);
        return ada == null ? null : ada.cara();
    }

    private @Nullable Ketuk berlaku(Kunci k, Sesudah sesudah) {
        return sesudah.putusan().getOrDefault(k, true) ? ketukan.get(k) : null;
    }

    private boolean ditinjau(Kunci k, Sesudah sesudah) {
        Ketuk ada = ketukan.get(k);
        return ada != null
                && ada.ragu()
                && !sesudah.putusan().containsKey(k)
                && !sesudah.koreksi().containsKey(k);
    }
}
