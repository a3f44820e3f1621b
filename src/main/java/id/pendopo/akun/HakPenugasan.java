package id.pendopo.akun;

import id.pendopo.kernel.Peran;
import id.pendopo.kernel.port.Izin;
import id.pendopo.organisasi.PenugasanAktif;
import id.pendopo.platform.orang.KatalogIzin;
import id.pendopo.platform.orang.Pengguna;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The permissions that follow from posts: each as far as the role of the post reaches. */
@Component
public class HakPenugasan {

    private final List<Izin> izin;

    HakPenugasan(List<KatalogIzin> katalog) {
        this.izin = katalog.stream().flatMap(k -> k.isi().stream()).<Izin>map(i -> i).toList();
    }

    public Set<Pengguna.Hak> dari(List<PenugasanAktif> tugas) {
        var hasil = new HashSet<Pengguna.Hak>();
        for (var t : tugas) {
            boolean seluruhPemda = t.peran().lingkup() == Peran.Lingkup.PEMDA;
            izin.stream()
                    .filter(i -> i.peran().contains(t.peran()))
                    .forEach(
                            i ->
                                    hasil.add(
                                            new Pengguna.Hak(
                                                    i.kode(), seluruhPemda ? null : t.opdId())));
        }
        return Set.copyOf(hasil);
    }
}
