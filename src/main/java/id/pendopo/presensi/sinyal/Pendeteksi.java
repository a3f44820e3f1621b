package id.pendopo.presensi.sinyal;

import java.util.List;

/** Looks for one kind of oddness. Pure: the same punches always come to the same findings. */
interface Pendeteksi {

    List<Temuan> periksa(BerkasTitik berkas, AturanSinyal aturan);

    /** One that looks at each person alone. */
    interface Perorangan extends Pendeteksi {

        List<Temuan> orang(List<Titik> milik, AturanSinyal aturan);

        @Override
        default List<Temuan> periksa(BerkasTitik berkas, AturanSinyal aturan) {
            return berkas.orang().values().stream()
                    .flatMap(milik -> orang(milik, aturan).stream())
                    .toList();
        }
    }
}
