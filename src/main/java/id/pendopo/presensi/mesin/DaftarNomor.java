package id.pendopo.presensi.mesin;

import id.pendopo.platform.lembar.JenisKolom;
import id.pendopo.platform.lembar.PembacaLembar;
import id.pendopo.platform.lembar.SkemaKolom;
import id.pendopo.platform.lembar.TabelTerbaca;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Pairs of number and NIP as people write them down: typed, pasted, or in a spreadsheet. */
public final class DaftarNomor {

    private DaftarNomor() {}

    /** The columns by the names that people write over them. */
    static final SkemaKolom SKEMA =
            SkemaKolom.susun()
                    .wajib("nomor", JenisKolom.KODE, "Nomor", "No. Mesin", "PIN", "User ID", "ID")
                    .wajib("nip", JenisKolom.KODE, "NIP", "NIP/NI PPPK", "NIP Baru")
                    .abaikanBarisTanpa("nomor")
                    .jadi();

    /** A line of what was typed, pasted or read. */
    public record Pasang(int baris, String nomor, String nip) {}

    /** Lines of "number NIP"; what is none is found when they are mapped. */
    public static List<Pasang> baca(String teks) {
        var hasil = new ArrayList<Pasang>();
        var baris = teks.split("\\R", -1);
        for (int i = 0; i < baris.length; i++) {
            String satu = baris[i].strip();
            if (!satu.isEmpty()) {
                String[] bagian = satu.split("[\\s;,]+", 2);
                hasil.add(new Pasang(i + 1, bagian[0], bagian.length < 2 ? "" : angka(bagian[1])));
            }
        }
        return hasil;
    }

    /**
     * The same out of a spreadsheet.
     *
     * @throws id.pendopo.platform.lembar.LembarDitolak when the file cannot be read at all
     */
    public static List<Pasang> baca(Path isi, String nama) {
        var hasil = new ArrayList<Pasang>();
        try (var berkas = PembacaLembar.buka(isi, nama)) {
            TabelTerbaca.dari(berkas, SKEMA)
                    .forEachRemaining(
                            b ->
                                    hasil.add(
                                            new Pasang(
                                                    b.nomor(),
                                                    kosong(b.teks("nomor")).strip(),
                                                    angka(kosong(b.teks("nip"))))));
        }
        return hasil;
    }

    private static String kosong(@Nullable String teks) {
        return teks == null ? "" : teks;
    }

    private static String angka(String nip) {
        return nip.replaceAll("[\\s.']", "");
    }
}
