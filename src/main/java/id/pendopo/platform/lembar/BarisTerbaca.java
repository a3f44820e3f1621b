package id.pendopo.platform.lembar;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One record of a table with typed values. A wrong cell has no value and stands in {@link
 * #galat()}; callers add their own findings with {@link #galat(String, String)}, so that all errors
 * of a row end up in one place.
 */
public final class BarisTerbaca {

    private final Baris asli;
    private final KepalaTabel kepala;
    private final Map<String, Object> nilai = new HashMap<>();
    private final List<Galat> galat = new ArrayList<>();
    private final List<Galat> peringatan = new ArrayList<>();

    BarisTerbaca(Baris asli, KepalaTabel kepala, SkemaKolom skema) {
        this.asli = asli;
        this.kepala = kepala;
        for (SkemaKolom.Kolom kolom : skema.kolom()) {
            Integer letak = kepala.indeks().get(kolom.kunci());
            if (letak != null) {
                baca(kolom, asli.sel(letak));
            }
        }
    }

    private void baca(SkemaKolom.Kolom kolom, Sel sel) {
        if (sel.kosong() || tanpaIsi(kolom.jenis(), sel)) {
            if (kolom.harusTerisi()) {
                galat(kolom.kunci(), "lembar.galat.kosong");
            }
            return;
        }
        try {
            nilai.put(kolom.kunci(), nilai(kolom.jenis(), sel));
        } catch (BacaNilai.TidakTerbaca e) {
            galat(kolom.kunci(), e.kode());
            return;
        }
        if (kolom.jenis() == JenisKolom.KODE && sel instanceof Sel.Angka) {
            peringatan(kolom.kunci(), "lembar.peringatan.kode-angka");
        }
    }

    /** A lone dash stands for "none" where it cannot stand for zero. */
    private static boolean tanpaIsi(JenisKolom jenis, Sel sel) {
        return (jenis == JenisKolom.KODE || jenis == JenisKolom.TANGGAL)
                && sel.tampil().strip().equals("-");
    }

    private static Object nilai(JenisKolom jenis, Sel sel) throws BacaNilai.TidakTerbaca {
        return switch (jenis) {
            case TEKS -> BacaNilai.teks(sel);
            case KODE -> BacaNilai.kode(sel);
            case RUPIAH -> BacaNilai.rupiah(sel);
            case PERSEN -> BacaNilai.persen(sel);
            case BILANGAN -> BacaNilai.bilangan(sel);
            case TANGGAL -> BacaNilai.tanggal(sel);
        };
    }

    /** Row number as the spreadsheet program shows it. */
    public int nomor() {
        return asli.nomor();
    }

    public Baris asli() {
        return asli;
    }

    /** Value of a TEKS or KODE column; null when empty, wrong or missing. */
    public @Nullable String teks(String kunci) {
        return (String) nilai.get(kunci);
    }

    /** Value of a RUPIAH, PERSEN or BILANGAN column; null when empty, wrong or missing. */
    public @Nullable BigDecimal angka(String kunci) {
        return (BigDecimal) nilai.get(kunci);
    }

    /** Value of a TANGGAL column; null when empty, wrong or missing. */
    public @Nullable LocalDate tanggal(String kunci) {
        return (LocalDate) nilai.get(kunci);
    }

    public boolean sah() {
        return galat.isEmpty();
    }

    /** Errors: this row cannot be applied. */
    public List<Galat> galat() {
        return List.copyOf(galat);
    }

    /** Things worth a look that do not stop the row. */
    public List<Galat> peringatan() {
        return List.copyOf(peringatan);
    }

    /** Adds an error found by the caller, for example a code that is not in the budget. */
    public void galat(String kunci, String kode) {
        galat.add(temuan(kunci, kode));
    }

    public void peringatan(String kunci, String kode) {
        peringatan.add(temuan(kunci, kode));
    }

    private Galat temuan(String kunci, String kode) {
        Integer letak = kepala.indeks().get(kunci);
        return letak == null
                ? Galat.baris(nomor(), kode)
                : new Galat(nomor(), letak, kepala.judul(kunci), asli.sel(letak).tampil(), kode);
    }
}
