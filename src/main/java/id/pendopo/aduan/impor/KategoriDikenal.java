package id.pendopo.aduan.impor;

import id.pendopo.aduan.KategoriQueries.Kategori;
import id.pendopo.organisasi.PerangkatDaerah;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Categories and agencies by every name a file may use for them. */
final class KategoriDikenal {

    private final Map<String, Kategori> kategori = new HashMap<>();
    private final Map<String, PerangkatDaerah> opd = new HashMap<>();

    KategoriDikenal(Collection<Kategori> kategori, Collection<PerangkatDaerah> opd) {
        for (Kategori k : kategori) {
            this.kategori.putIfAbsent(rapi(k.kode()), k);
            this.kategori.putIfAbsent(rapi(k.namaId()), k);
            this.kategori.putIfAbsent(rapi(k.namaEn()), k);
        }
        for (PerangkatDaerah o : opd) {
            this.opd.putIfAbsent(rapi(o.nama()), o);
            this.opd.putIfAbsent(rapi(o.singkatan()), o);
            this.opd.putIfAbsent(rapi(o.kode()), o);
        }
    }

    Optional<Kategori> dengan(String sebutan) {
        return Optional.ofNullable(kategori.get(rapi(sebutan)));
    }

    Optional<PerangkatDaerah> opd(String sebutan) {
        return Optional.ofNullable(opd.get(rapi(sebutan)));
    }

    private static String rapi(String teks) {
        return teks.toLowerCase(Locale.ROOT).replaceAll("[\\s_]+", " ").strip();
    }
}
