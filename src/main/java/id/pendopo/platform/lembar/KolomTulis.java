package id.pendopo.platform.lembar;

import java.util.List;

/**
 * A column of a sheet to write.
 *
 * @param lebar width in characters
 * @param isian may be filled in by the receiver of a protected sheet
 * @param tersembunyi holds a row key that nobody needs to see
 * @param catatan note on the title cell; empty for none
 * @param pilihan allowed values; empty for free input
 * @param pesanPilihan what Excel says about another value
 */
public record KolomTulis(
        String judul,
        JenisKolom jenis,
        int lebar,
        boolean isian,
        boolean tersembunyi,
        String catatan,
        List<String> pilihan,
        String pesanPilihan) {

    /** Title of the hidden key column of a template; {@link SkemaKolom} finds it by this name. */
    public static final String JUDUL_KUNCI = "_kunci";

    public KolomTulis {
        pilihan = List.copyOf(pilihan);
        if (lebar < 1 || lebar > 255) {
            throw new IllegalArgumentException("column width " + lebar + " is outside 1..255");
        }
    }

    private KolomTulis(String judul, JenisKolom jenis, int lebar) {
        this(judul, jenis, lebar, false, false, "", List.of(), "");
    }

    public static KolomTulis teks(String judul) {
        return new KolomTulis(judul, JenisKolom.TEKS, 30);
    }

    public static KolomTulis kode(String judul) {
        return new KolomTulis(judul, JenisKolom.KODE, 22);
    }

    public static KolomTulis rupiah(String judul) {
        return new KolomTulis(judul, JenisKolom.RUPIAH, 20);
    }

    /** Values are given per hundred: 78.6 is written as 78.6%. */
    public static KolomTulis persen(String judul) {
        return new KolomTulis(judul, JenisKolom.PERSEN, 10);
    }

    public static KolomTulis bilangan(String judul) {
        return new KolomTulis(judul, JenisKolom.BILANGAN, 14);
    }

    public static KolomTulis tanggal(String judul) {
        return new KolomTulis(judul, JenisKolom.TANGGAL, 14);
    }

    /** Hidden column with the key by which an uploaded row finds its record again. */
    public static KolomTulis kunci() {
        return new KolomTulis(JUDUL_KUNCI, JenisKolom.KODE, 10, false, true, "", List.of(), "");
    }

    public KolomTulis denganLebar(int lebar) {
        return new KolomTulis(
                judul, jenis, lebar, isian, tersembunyi, catatan, pilihan, pesanPilihan);
    }

    public KolomTulis sebagaiIsian() {
        return new KolomTulis(
                judul, jenis, lebar, true, tersembunyi, catatan, pilihan, pesanPilihan);
    }

    public KolomTulis denganCatatan(String catatan) {
        return new KolomTulis(
                judul, jenis, lebar, isian, tersembunyi, catatan, pilihan, pesanPilihan);
    }

    /** Only these values may be entered; the list itself stands in the hidden sheet. */
    public KolomTulis denganPilihan(List<String> pilihan, String pesanPilihan) {
        return new KolomTulis(
                judul, jenis, lebar, isian, tersembunyi, catatan, pilihan, pesanPilihan);
    }
}
