package id.pendopo.platform.simpanan;

import java.time.Duration;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * The shelf of finished pages: bounded in number and bytes, the longest unused go first, none grows
 * older than a minute.
 */
final class Rak {

    static final long UMUR = Duration.ofSeconds(60).toNanos();

    private final int banyakTerbesar;
    private final long ukuranTerbesar;
    private final LinkedHashMap<Kunci, Halaman> isi = new LinkedHashMap<>(64, 0.75f, true);
    private final Map<Asal, Long> berubahPada = new HashMap<>();
    private long dikosongkanPada;
    private long edisi;
    private long ukuran;

    Rak(int banyakTerbesar, long ukuranTerbesar) {
        this.banyakTerbesar = banyakTerbesar;
        this.ukuranTerbesar = ukuranTerbesar;
    }

    /**
     * What tells two pages apart; {@code pilihan} are language, theme and period of the visitor.
     */
    record Kunci(UUID pemda, boolean aman, String jalur, String pilihan) {}

    private record Asal(UUID pemda, String topik) {}

    synchronized Optional<Halaman> cari(Kunci kunci, long kini) {
        Halaman ada = isi.get(kunci);
        if (ada != null && kini - ada.dibuat() >= UMUR) {
            buang(kunci);
            return Optional.empty();
        }
        return Optional.ofNullable(ada);
    }

    /** Counts the changes so far; a page made before the latest one of its topic is not kept. */
    synchronized long edisi() {
        return edisi;
    }

    /**
     * Keeps the page unless its topic changed since {@code edisiMula}. What changes under other
     * topics is no matter: in the morning rush something always does.
     */
    synchronized void simpan(Kunci kunci, Halaman halaman, long edisiMula) {
        long berubah =
                Math.max(
                        dikosongkanPada,
                        berubahPada.getOrDefault(new Asal(kunci.pemda(), halaman.topik()), 0L));
        if (berubah > edisiMula || halaman.ukuran() > ukuranTerbesar / 8) {
            return;
        }
        buang(kunci);
        isi.put(kunci, halaman);
        ukuran += halaman.ukuran();
        Iterator<Map.Entry<Kunci, Halaman>> tertua = isi.entrySet().iterator();
        while (isi.size() > banyakTerbesar || ukuran > ukuranTerbesar) {
            ukuran -= tertua.next().getValue().ukuran();
            tertua.remove();
        }
    }

    synchronized void usang(UUID pemda, String topik) {
        berubahPada.put(new Asal(pemda, topik), ++edisi);
        isi.entrySet()
                .removeIf(
                        e -> {
                            boolean kena =
                                    e.getKey().pemda().equals(pemda)
                                            && e.getValue().topik().equals(topik);
                            ukuran -= kena ? e.getValue().ukuran() : 0;
                            return kena;
                        });
    }

    synchronized void kosongkan() {
        dikosongkanPada = ++edisi;
        isi.clear();
        ukuran = 0;
    }

    synchronized int banyak() {
        return isi.size();
    }

    private void buang(Kunci kunci) {
        Halaman lama = isi.remove(kunci);
        if (lama != null) {
            ukuran -= lama.ukuran();
        }
    }
}
