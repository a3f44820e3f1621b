package id.pendopo.presensi.sinyal;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Looks for one kind of oddness. Pure: the same punches always come to the same findings. */
interface Pendeteksi {

    List<Temuan> periksa(BerkasTitik berkas, AturanSinyal aturan);

    /** One that looks at each person alone. */
    interface Perorangan extends Pendeteksi {

        List<Temuan> orang(List<Titik> milik, AturanSinyal aturan);

        /** His punches that it looks at. */
        default Map<UUID, List<Titik>> milik(BerkasTitik berkas) {
            return berkas.orang();
        }

        @Override
        default List<Temuan> periksa(BerkasTitik berkas, AturanSinyal aturan) {
            return milik(berkas).values().stream()
                    .flatMap(milik -> orang(milik, aturan).stream())
                    .toList();
        }
    }

    /** One that looks at the fixes of the phone itself, not at those a network gave. */
    interface Penerima extends Perorangan {

        @Override
        default Map<UUID, List<Titik>> milik(BerkasTitik berkas) {
            return berkas.bebas();
        }
    }
}
