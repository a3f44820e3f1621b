package id.pendopo.platform.lembar;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * Gives an uploaded sheet back with its wrong cells in red and the errors in words in a last
 * column, every row in its old place, so that it can be put right and sent again. The marks of a
 * template stay in the file.
 */
public final class LembarGalat {

    private static final int BARIS_SEKALI_TULIS = 1_000;
    private static final int LEBAR_GALAT = 60;
    private static final int KOLOM_DIGALAT_MAKS = 16_383;

    private static final String WARNA_SEL = "FFC7CE";
    private static final String WARNA_TULISAN = "9C0006";

    private final Worksheet lembar;
    private final Map<Integer, List<Galat>> menurutBaris;
    private final Function<Galat, String> pesan;
    private final int kolomGalat;

    private LembarGalat(
            Worksheet lembar,
            Map<Integer, List<Galat>> menurutBaris,
            Function<Galat, String> pesan,
            int kolomGalat) {
        this.lembar = lembar;
        this.menurutBaris = menurutBaris;
        this.pesan = pesan;
        this.kolomGalat = kolomGalat;
    }

    /**
     * @param asal the upload, still open; only its first visible sheet is written
     * @param pesan one error in the reader's words
     * @param judul title of the extra column, "Galat"; a column that already has this title is used
     *     again
     */
    public static void tulis(
            PembacaLembar asal,
            KepalaTabel kepala,
            List<Galat> galat,
            Function<Galat, String> pesan,
            String judul,
            OutputStream keluaran) {
        try {
            var buku = new Workbook(keluaran, "Pendopo", null);
            String nama = asal.namaLembar().getFirst();
            Worksheet lembar = buku.newWorksheet(nama.isEmpty() ? judul : nama);
            Map<Integer, List<Galat>> menurutBaris =
                    galat.stream()
                            .collect(
                                    Collectors.groupingBy(
                                            Galat::baris, HashMap::new, Collectors.toList()));
            new LembarGalat(lembar, menurutBaris, pesan, kolomGalat(asal, kepala, judul))
                    .tulisSemua(asal, kepala, judul);
            new LembarRujukan(buku).tulis(new LinkedHashMap<>(asal.tanda()));
            buku.finish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int kolomGalat(PembacaLembar asal, KepalaTabel kepala, String judul) {
        int lama = kepala.judul().lastIndexOf(judul);
        if (lama >= 0) {
            return lama;
        }
        int lebar = kepala.judul().size();
        for (Baris baris : asal) {
            lebar = Math.max(lebar, baris.sel().size());
        }
        return Math.min(lebar, KOLOM_DIGALAT_MAKS);
    }

    private void tulisSemua(PembacaLembar asal, KepalaTabel kepala, String judul)
            throws IOException {
        lembar.width(kolomGalat, LEBAR_GALAT);
        lembar.freezePane(0, kepala.baris());
        int kunci = kepala.judul().indexOf(KolomTulis.JUDUL_KUNCI);
        if (kunci >= 0) {
            lembar.hideColumn(kunci);
        }
        int belumDitulis = 0;
        for (Baris baris : asal) {
            boolean diKepala = baris.nomor() == kepala.baris();
            tulisBaris(baris, diKepala ? judul : "");
            if (++belumDitulis >= BARIS_SEKALI_TULIS) {
                lembar.flush();
                belumDitulis = 0;
            }
        }
        lembar.finish();
    }

    private void tulisBaris(Baris baris, String judul) {
        int r = baris.nomor() - 1;
        List<Galat> galat = menurutBaris.getOrDefault(baris.nomor(), List.of());
        for (int i = 0; i < baris.sel().size(); i++) {
            if (i != kolomGalat) {
                tulisSel(r, i, baris.sel(i));
            }
        }
        for (Galat satu : galat) {
            if (satu.indeks() >= 0 && satu.indeks() != kolomGalat) {
                lembar.style(r, satu.indeks()).fillColor(WARNA_SEL).fontColor(WARNA_TULISAN).set();
            }
        }
        if (!judul.isEmpty()) {
            lembar.range(r, 0, r, kolomGalat).style().bold().wrapText(true).set();
            lembar.inlineString(r, kolomGalat, judul);
        } else if (!galat.isEmpty()) {
            String teks = galat.stream().map(pesan).distinct().collect(Collectors.joining("\n"));
            lembar.inlineString(r, kolomGalat, LembarTulis.pendekkan(teks));
            lembar.style(r, kolomGalat).fontColor(WARNA_TULISAN).wrapText(true).set();
        }
    }

    private void tulisSel(int r, int i, Sel sel) {
        switch (sel) {
            case Sel.Teks teks -> lembar.inlineString(r, i, teks.nilai());
            case Sel.Angka angka -> {
                lembar.value(r, i, angka.nilai());
                if (angka.persen()) {
                    lembar.style(r, i).format("0.00%").set();
                }
            }
            case Sel.Tanggal tanggal -> {
                lembar.value(r, i, tanggal.nilai());
                boolean pukulNol = tanggal.nilai().toLocalTime().toSecondOfDay() == 0;
                lembar.style(r, i).format(pukulNol ? "dd mmm yyyy" : "dd mmm yyyy hh:mm:ss").set();
            }
            case Sel.Kosong kosong -> {}
        }
    }
}
