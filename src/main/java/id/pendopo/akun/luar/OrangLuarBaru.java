package id.pendopo.akun.luar;

import id.pendopo.kernel.AturanDilanggar;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Somebody from outside as he is entered, with the first thing he shall do.
 *
 * @param penanggung the agency that answers for him
 */
public record OrangLuarBaru(
        String nama,
        String namaPengguna,
        String surel,
        JenisLuar jenis,
        String instansi,
        UUID penanggung,
        String alasan,
        TugasLuarBaru tugas) {

    private static final int TERPANJANG = 200;

    /** Never eighteen digits: that is the user name of somebody of the staff. */
    private static final Pattern PENGGUNA = Pattern.compile("[a-z][a-z0-9]*([.-][a-z0-9]+)*");

    private static final Pattern SUREL = Pattern.compile("[^\\s@,;]+@[^\\s@,;]+\\.[^\\s@,;]+");

    public OrangLuarBaru {
        nama = terisi(nama, "akun.luar.nama-kosong");
        namaPengguna = namaPengguna.strip().toLowerCase(Locale.ROOT);
        if (!PENGGUNA.matcher(namaPengguna).matches()
                || namaPengguna.length() < 3
                || namaPengguna.length() > 40) {
            throw new AturanDilanggar("akun.luar.pengguna-salah");
        }
        surel = surel.strip();
        if (!SUREL.matcher(surel).matches() || surel.length() > TERPANJANG) {
            throw new AturanDilanggar("akun.luar.surel-salah");
        }
        instansi = terisi(instansi, "akun.luar.instansi-kosong");
        alasan = terisi(alasan, "akun.luar.alasan-kosong");
        if (jenis == JenisLuar.PENGELOLA_AWAL) {
            throw new AturanDilanggar("akun.luar.jenis-kosong");
        }
    }

    static String terisi(String teks, String kode) {
        String isi = teks.strip();
        if (isi.length() < 3 || isi.length() > TERPANJANG) {
            throw new AturanDilanggar(kode);
        }
        return isi;
    }
}
