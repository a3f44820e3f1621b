package id.pendopo.monev.sambungan;

import id.pendopo.kernel.port.Konteks;
import id.pendopo.kernel.port.SumberPencarian;
import id.pendopo.monev.MonevQueries;
import id.pendopo.organisasi.OrganisasiQueries;
import id.pendopo.organisasi.PerangkatDaerah;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Pages of OPD by name, abbreviation or code. */
@Component
class PencarianMonev implements SumberPencarian {

    private final OrganisasiQueries organisasi;
    private final MonevQueries monev;

    PencarianMonev(OrganisasiQueries organisasi, MonevQueries monev) {
        this.organisasi = organisasi;
        this.monev = monev;
    }

    @Override
    public List<Hasil> cari(Konteks konteks, String kata, int batas) {
        String dicari = kata.toLowerCase(Locale.ROOT);
        return organisasi.opd(monev.hariIni()).stream()
                .filter(o -> teks(o).contains(dicari))
                .sorted(
                        Comparator.comparing(
                                        (PerangkatDaerah o) ->
                                                !o.singkatan()
                                                        .toLowerCase(Locale.ROOT)
                                                        .startsWith(dicari))
                                .thenComparing(PerangkatDaerah::nama))
                .limit(batas)
                .map(o -> new Hasil("monev.cari.jenis", o.nama(), "/capaian/" + o.slug(), o.kode()))
                .toList();
    }

    private static String teks(PerangkatDaerah o) {
        return (o.singkatan() + " " + o.nama() + " " + o.kode()).toLowerCase(Locale.ROOT);
    }
}
