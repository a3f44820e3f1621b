package id.pendopo.platform.lembar;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** The hidden sheet: marks in columns A and B, one list of choices in each column from C on. */
final class LembarRujukan {

    private static final int KOLOM_PILIHAN = 2;

    private final Workbook buku;
    private final List<List<String>> pilihan = new ArrayList<>();

    LembarRujukan(Workbook buku) {
        this.buku = buku;
    }

    /** Keeps a list and gives the formula that points to it; equal lists are kept once. */
    String rumus(List<String> daftar) {
        int letak = pilihan.indexOf(daftar);
        if (letak < 0) {
            letak = pilihan.size();
            pilihan.add(daftar);
        }
        String huruf = Baris.huruf(KOLOM_PILIHAN + letak);
        return PenulisLembar.LEMBAR_RUJUKAN + "!$" + huruf + "$1:$" + huruf + "$" + daftar.size();
    }

    void tulis(Map<String, String> tanda) throws IOException {
        if (tanda.isEmpty() && pilihan.isEmpty()) {
            return;
        }
        Worksheet lembar = buku.newWorksheet(PenulisLembar.LEMBAR_RUJUKAN);
        lembar.setVisibilityState(VisibilityState.HIDDEN);
        int baris = 0;
        for (Map.Entry<String, String> satu : tanda.entrySet()) {
            lembar.inlineString(baris, 0, satu.getKey());
            lembar.inlineString(baris, 1, satu.getValue());
            baris++;
        }
        for (int i = 0; i < pilihan.size(); i++) {
            for (int j = 0; j < pilihan.get(i).size(); j++) {
                lembar.inlineString(j, KOLOM_PILIHAN + i, pilihan.get(i).get(j));
            }
        }
        lembar.finish();
    }
}
