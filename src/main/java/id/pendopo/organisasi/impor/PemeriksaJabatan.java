package id.pendopo.organisasi.impor;

import id.pendopo.platform.lembar.BarisTerbaca;
import id.pendopo.platform.lembar.TabelTerbaca;
import id.pendopo.platform.orang.Pengguna;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Looks at a list of posts and their holders; a post with many holders has a row for each. Rows
 * lean on each other (one ends a holding, another begins the next), so a row that turns out wrong
 * is left out and the rest is looked at anew, until what remains can be applied as a whole.
 */
@Component
class PemeriksaJabatan {

    private final JabatanDikenal dikenal;

    PemeriksaJabatan(JabatanDikenal dikenal) {
        this.dikenal = dikenal;
    }

    List<BarisImpor> periksa(Pengguna oleh, TabelTerbaca tabel) {
        var kini = dikenal.baca();
        List<BarisJabatan> semua = new ArrayList<>();
        Set<String> bernama = new HashSet<>();
        while (tabel.hasNext()) {
            BarisTerbaca b = tabel.next();
            semua.add(BarisJabatan.baca(b, kini));
            bernama.addAll(kini.kunciBernama(b));
        }
        while (true) {
            var rencana = new RencanaJabatan(oleh, kini, bernama);
            var sah = semua.stream().filter(b -> b.asal().sah()).toList();
            var hasil = rencana.susun(sah);
            if (sah.stream().allMatch(b -> b.asal().sah())) {
                return semua.stream()
                        .map(
                                b ->
                                        b.asal().sah()
                                                ? hasil.get(b.asal().nomor())
                                                : BarisImpor.salah(b.asal(), b.label()))
                        .toList();
            }
        }
    }
}
