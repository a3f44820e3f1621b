package id.pendopo.anggaran.impor;

import id.pendopo.platform.lembar.BarisTerbaca;
import org.jspecify.annotations.Nullable;

/** A code with its name, as one place of the file has it. */
record Bagian(@Nullable String kode, @Nullable String nama) {

    static final Bagian KOSONG = new Bagian(null, null);

    /** What a column of codes and a column of names say together. */
    static Bagian dari(BarisTerbaca baris, String kode, String nama) {
        String teks = baris.teks(kode);
        if (teks == null || teks.isBlank() || teks.strip().equals("-")) {
            return new Bagian(null, baris.teks(nama));
        }
        var pisah = AturanBaris.pisah(teks);
        String ada = baris.teks(nama);
        return new Bagian(pisah.kode(), ada == null ? pisah.nama() : ada);
    }
}
