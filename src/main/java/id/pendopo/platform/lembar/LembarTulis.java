package id.pendopo.platform.lembar;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.dhatim.fastexcel.DataValidationErrorStyle;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.ProtectionOption;
import org.dhatim.fastexcel.StyleSetter;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.XmlEscapeHelper;
import org.jspecify.annotations.Nullable;

/**
 * One sheet being written: first its looks, then its rows. Every text goes in as text, never as a
 * formula.
 */
public final class LembarTulis {

    /** Known to everybody: protection keeps people from slips, it keeps no secret. */
    public static final String SANDI_LEMBAR = "pendopo";

    private static final int BARIS_SEKALI_TULIS = 1_000;
    private static final int BARIS_MAKS = Worksheet.MAX_ROWS;
    private static final int PANJANG_MAKS = 32_767;

    private static final String FORMAT_RUPIAH = "#,##0.00";
    private static final String FORMAT_PERSEN = "0.00%";
    private static final String FORMAT_TANGGAL = "dd mmm yyyy";
    private static final String FORMAT_WAKTU = "dd mmm yyyy hh:mm";
    private static final String FORMAT_TEKS = "@";

    private static final String WARNA_KEPALA = "1B3A57";
    private static final String WARNA_ISIAN = "FFF9E5";
    private static final String WARNA_TANDA_AIR = "B3261E";

    private final Worksheet lembar;
    private final LembarRujukan rujukan;
    private List<String> judul = List.of();
    private String tandaAir = "";
    private List<KolomTulis> kolom = List.of();
    private boolean dilindungi;
    private int barisIsian;

    private boolean dimulai;
    private boolean selesai;
    private int baris;
    private int barisDataPertama;
    private int barisBelumDitulis;
    private final List<int[]> selWaktu = new ArrayList<>();

    LembarTulis(Worksheet lembar, LembarRujukan rujukan) {
        this.lembar = lembar;
        this.rujukan = rujukan;
    }

    /** Title lines above the table. */
    public LembarTulis judul(String... judul) {
        belumDimulai();
        this.judul = List.of(judul);
        return this;
    }

    /** A line on top of the sheet and of every printed page, for example "Data simulasi". */
    public LembarTulis tandaAir(String tandaAir) {
        belumDimulai();
        this.tandaAir = tandaAir;
        return this;
    }

    public LembarTulis kolom(KolomTulis... kolom) {
        return kolom(List.of(kolom));
    }

    public LembarTulis kolom(List<KolomTulis> kolom) {
        belumDimulai();
        this.kolom = List.copyOf(kolom);
        return this;
    }

    /** Only columns {@linkplain KolomTulis#sebagaiIsian() for input} can be changed. */
    public LembarTulis dilindungi() {
        belumDimulai();
        this.dilindungi = true;
        return this;
    }

    /** Empty, formatted rows under the last one, for new records. */
    public LembarTulis barisIsian(int banyak) {
        belumDimulai();
        this.barisIsian = banyak;
        return this;
    }

    private void belumDimulai() {
        if (dimulai || selesai) {
            throw new IllegalStateException(
                    "the looks of a sheet must be set before its first row");
        }
    }

    /**
     * Writes one row.
     *
     * @param nilai one value for each column: text, number, LocalDate, LocalDateTime, Boolean or
     *     null
     */
    public LembarTulis baris(@Nullable Object... nilai) {
        return baris(Arrays.asList(nilai));
    }

    public LembarTulis baris(List<? extends @Nullable Object> nilai) {
        if (nilai.size() != kolom.size()) {
            throw new IllegalArgumentException(
                    nilai.size() + " values for " + kolom.size() + " columns");
        }
        mulai();
        if (baris >= BARIS_MAKS) {
            throw new IllegalStateException("a sheet ends at row " + BARIS_MAKS);
        }
        for (int i = 0; i < nilai.size(); i++) {
            isi(i, nilai.get(i));
        }
        majuSatuBaris();
        return this;
    }

    private void mulai() {
        if (dimulai) {
            return;
        }
        if (selesai) {
            throw new IllegalStateException("this sheet is finished");
        }
        if (kolom.isEmpty()) {
            throw new IllegalStateException("a sheet needs columns");
        }
        dimulai = true;
        tulisTandaAir();
        tulisJudul();
        tulisKepala();
        aturCetak();
        barisDataPertama = baris;
        barisBelumDitulis = baris;
    }

    private void tulisTandaAir() {
        if (!tandaAir.isEmpty()) {
            lembar.inlineString(baris, kolomTampakPertama(), tandaAir);
            lembar.style(baris, kolomTampakPertama()).bold().fontColor(WARNA_TANDA_AIR).set();
            lembar.header(tandaAir, Position.CENTER);
            baris++;
        }
    }

    private void tulisJudul() {
        for (String satu : judul) {
            lembar.inlineString(baris, kolomTampakPertama(), satu);
            lembar.style(baris, kolomTampakPertama()).bold().set();
            baris++;
        }
        if (!judul.isEmpty()) {
            baris++;
        }
    }

    private int kolomTampakPertama() {
        int i = 0;
        while (i < kolom.size() - 1 && kolom.get(i).tersembunyi()) {
            i++;
        }
        return i;
    }

    private void tulisKepala() {
        for (int i = 0; i < kolom.size(); i++) {
            KolomTulis satu = kolom.get(i);
            lembar.inlineString(baris, i, satu.judul());
            lembar.width(i, satu.lebar());
            if (satu.tersembunyi()) {
                lembar.hideColumn(i);
            }
            if (!satu.catatan().isEmpty()) {
                lembar.comment(baris, i, satu.catatan());
            }
        }
        lembar.range(baris, 0, baris, kolom.size() - 1)
                .style()
                .bold()
                .fontColor("FFFFFF")
                .fillColor(WARNA_KEPALA)
                .wrapText(true)
                .verticalAlignment("center")
                .set();
        baris++;
    }

    private void aturCetak() {
        lembar.freezePane(0, baris);
        lembar.repeatRows(baris - 1);
        lembar.paperSize(PaperSize.A4_PAPER);
        lembar.pageOrientation("landscape");
        lembar.setFitToPage(true);
        lembar.fitToWidth((short) 1);
        lembar.fitToHeight((short) 0);
        if (dilindungi) {
            lembar.protect(SANDI_LEMBAR);
        }
    }

    private void isi(int i, @Nullable Object nilai) {
        switch (nilai) {
            case null -> {}
            case BigDecimal angka -> lembar.value(baris, i, skala(i, angka));
            case Number angka -> lembar.value(baris, i, skala(i, new BigDecimal(angka.toString())));
            case LocalDate tanggal -> lembar.value(baris, i, tanggal);
            case LocalDateTime waktu -> lembar.value(baris, i, waktu);
            case Boolean benar -> lembar.value(baris, i, benar);
            default -> lembar.inlineString(baris, i, pendekkan(nilai.toString()));
        }
        if (nilai instanceof LocalDateTime) {
            selWaktu.add(new int[] {baris, i});
        }
    }

    /** Excel keeps a percentage as a part of one. */
    private BigDecimal skala(int i, BigDecimal angka) {
        return kolom.get(i).jenis() == JenisKolom.PERSEN ? angka.movePointLeft(2) : angka;
    }

    static String pendekkan(String teks) {
        return teks.length() <= PANJANG_MAKS ? teks : teks.substring(0, PANJANG_MAKS - 1) + "…";
    }

    private void majuSatuBaris() {
        baris++;
        if (baris - barisBelumDitulis >= BARIS_SEKALI_TULIS) {
            tulisBlok();
        }
    }

    /**
     * Styles a block of rows at once: the style of a column is looked up once for a thousand cells.
     */
    private void tulisBlok() {
        if (baris > barisBelumDitulis) {
            for (int i = 0; i < kolom.size(); i++) {
                gayai(i, barisBelumDitulis, baris - 1);
            }
            // after the columns, whose own format would hide the time of day
            selWaktu.forEach(sel -> lembar.style(sel[0], sel[1]).format(FORMAT_WAKTU).set());
            selWaktu.clear();
        }
        try {
            lembar.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        barisBelumDitulis = baris;
    }

    private void gayai(int i, int dari, int sampai) {
        KolomTulis satu = kolom.get(i);
        String format =
                switch (satu.jenis()) {
                    case RUPIAH -> FORMAT_RUPIAH;
                    case PERSEN -> FORMAT_PERSEN;
                    case TANGGAL -> FORMAT_TANGGAL;
                    case KODE -> FORMAT_TEKS;
                    case TEKS -> satu.isian() ? FORMAT_TEKS : null;
                    case BILANGAN -> null;
                };
        if (format == null && !satu.isian()) {
            return;
        }
        StyleSetter gaya = lembar.range(dari, i, sampai, i).style();
        if (format != null) {
            gaya.format(format);
        }
        if (satu.isian()) {
            gaya.fillColor(WARNA_ISIAN).protectionOption(ProtectionOption.LOCKED, false);
        }
        gaya.set();
    }

    void selesai() {
        if (selesai) {
            return;
        }
        mulai();
        for (int i = 0; i < barisIsian; i++) {
            majuSatuBaris();
        }
        tulisBlok();
        batasiPilihan();
        selesai = true;
        try {
            lembar.finish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void batasiPilihan() {
        if (baris == barisDataPertama) {
            return;
        }
        for (int i = 0; i < kolom.size(); i++) {
            KolomTulis satu = kolom.get(i);
            if (!satu.pilihan().isEmpty()) {
                // fastexcel writes these two texts as they are
                lembar.range(barisDataPertama, i, baris - 1, i)
                        .validateWithListByFormula(rujukan.rumus(satu.pilihan()))
                        .errorStyle(DataValidationErrorStyle.STOP)
                        .showErrorMessage(true)
                        .errorTitle(XmlEscapeHelper.escape(satu.judul()))
                        .error(XmlEscapeHelper.escape(satu.pesanPilihan()))
                        .allowBlank(true);
            }
        }
    }
}
