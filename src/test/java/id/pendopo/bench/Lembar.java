package id.pendopo.bench;

import id.pendopo.Peramban;
import id.pendopo.platform.lembar.JenisKolom;
import id.pendopo.platform.lembar.KolomTulis;
import id.pendopo.platform.lembar.PembacaLembar;
import id.pendopo.platform.lembar.PenulisLembar;
import id.pendopo.platform.lembar.SkemaKolom;
import id.pendopo.platform.lembar.TabelTerbaca;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.SAXParserFactory;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.xml.sax.InputSource;

/**
 * Spreadsheets against Apache POI in its streaming forms: the year's reports of the demo written,
 * 50,000 budget lines (the header is one) read and checked. Only the library differs; rows and
 * columns are the same.
 *
 * <p>Arguments: rounds (5).
 */
final class Lembar {

    private static final int BARIS_IMPOR = 49_999;
    private static final String HEAP = "-Xmx128m";

    private static final SkemaKolom SKEMA =
            SkemaKolom.susun()
                    .wajib("kode", JenisKolom.KODE, "Kode sub kegiatan")
                    .wajib("nama", JenisKolom.TEKS, "Nama sub kegiatan")
                    .wajib("opd", JenisKolom.TEKS, "Perangkat daerah")
                    .wajib("program", JenisKolom.TEKS, "Program")
                    .wajib("tahun", JenisKolom.BILANGAN, "Tahun")
                    .wajib("pagu", JenisKolom.RUPIAH, "Pagu")
                    .wajib("realisasi", JenisKolom.RUPIAH, "Realisasi")
                    .wajib("fisik", JenisKolom.BILANGAN, "Fisik")
                    .jadi();

    private static final List<KolomTulis> KOLOM_EKSPOR =
            List.of(
                    KolomTulis.bilangan("Bulan"),
                    KolomTulis.kode("Kode OPD"),
                    KolomTulis.teks("Perangkat daerah"),
                    KolomTulis.teks("Program"),
                    KolomTulis.teks("Kegiatan"),
                    KolomTulis.kode("Kode sub kegiatan"),
                    KolomTulis.teks("Nama sub kegiatan"),
                    KolomTulis.rupiah("Pagu"),
                    KolomTulis.kode("Nomor"),
                    KolomTulis.teks("Keadaan"),
                    KolomTulis.bilangan("Fisik"),
                    KolomTulis.rupiah("Realisasi"),
                    KolomTulis.bilangan("Output"),
                    KolomTulis.teks("Satuan"),
                    KolomTulis.teks("Kendala"),
                    KolomTulis.teks("Uraian"),
                    KolomTulis.teks("Tindak lanjut"),
                    KolomTulis.tanggal("Diubah pada"));

    private Lembar() {}

    public static void main(String[] args) throws Exception {
        if (args.length > 1) {
            salin(Path.of(args[0]), Path.of(args[1]));
            return;
        }
        int babak = args.length > 0 ? Integer.parseInt(args[0]) : 5;
        var ukuran = new Ukuran("lembar");
        Path folder = Anak.folderBaru("bench-lembar");
        try {
            List<Object[]> laporan;
            try (var anak = Anak.mulai(folder.resolve("data"), Anak.portBebas())) {
                anak.tungguSiap(Duration.ofMinutes(5));
                laporan = laporan(anak);
                ujungKeUjung(anak, ukuran);
            }
            Path impor = folder.resolve("impor.xlsx");
            tulisImpor(laporan, impor);
            Path keluaran = folder.resolve("keluaran.xlsx");
            for (int i = -2; i < babak; i++) {
                double[] ms = {
                    waktu(() -> tulisPoi(laporan, keluaran)),
                    waktu(() -> tulisPendopo(laporan, keluaran)),
                    waktu(() -> tulisPoi(laporan, keluaran)),
                    waktu(() -> bacaPoi(impor)),
                    waktu(() -> bacaPendopo(impor)),
                    waktu(() -> bacaPoi(impor))
                };
                if (i >= 0) { // the first two only warm up
                    ukuran.catat("ekspor POI SXSSF ms", ms[0]);
                    ukuran.catat("ekspor Pendopo ms", ms[1]);
                    ukuran.catat("ekspor POI SXSSF ms", ms[2]);
                    ukuran.catat("impor POI SAX ms", ms[3]);
                    ukuran.catat("impor Pendopo ms", ms[4]);
                    ukuran.catat("impor POI SAX ms", ms[5]);
                }
            }
            ukuran.hasil("baris_ekspor", laporan.size());
            ukuran.hasil("baris_impor", BARIS_IMPOR);
            ukuran.hasil(
                    "ekspor_kali_lebih_cepat",
                    1 / ukuran.rasio("ekspor Pendopo ms", "ekspor POI SXSSF ms"));
            ukuran.hasil(
                    "impor_kali_lebih_cepat",
                    1 / ukuran.rasio("impor Pendopo ms", "impor POI SAX ms"));
            dalamHeapKecil(impor, keluaran);
            ukuran.hasil("baca_dan_tulis_dalam", HEAP);
            ukuran.cetak();
        } finally {
            Anak.hapus(folder);
        }
    }

    private interface Kerja {
        void jalan() throws Exception;
    }

    private static double waktu(Kerja kerja) throws Exception {
        long mula = System.nanoTime();
        kerja.jalan();
        return (System.nanoTime() - mula) / 1e6;
    }

    /** All reports of the year, as the export has them. */
    private static List<Object[]> laporan(Anak anak) throws SQLException {
        var hasil = new ArrayList<Object[]>();
        try (var c = anak.admin();
                var st = c.createStatement();
                var rs =
                        st.executeQuery(
                                """
                                select l.bulan, o.kode, o.nama, s.nama_program, s.nama_kegiatan, s.kode,
                                    s.nama, l.nilai_realisasi * 3 as pagu, l.nomor, l.status, l.fisik,
                                    l.nilai_realisasi, l.realisasi_output, s.satuan, l.kendala,
                                    l.uraian_kendala, l.tindak_lanjut, l.diubah_pada
                                from pelaporan.laporan l
                                join perencanaan.sub_kegiatan s on s.pemda_id = l.pemda_id
                                    and s.id = l.sub_kegiatan_id
                                join organisasi.opd o on o.pemda_id = l.pemda_id and o.id = l.opd_id
                                order by l.pemda_id, o.kode, s.kode, l.bulan
                                """)) {
            while (rs.next()) {
                var baris = new Object[KOLOM_EKSPOR.size()];
                for (int k = 0; k < baris.length; k++) {
                    baris[k] =
                            k == baris.length - 1
                                    ? rs.getTimestamp(k + 1).toLocalDateTime()
                                    : rs.getObject(k + 1);
                }
                hasil.add(baris);
            }
        }
        return hasil;
    }

    /** The whole way: sign-in checked, cursor, rows, zip, network. */
    private static void ujungKeUjung(Anak anak, Ukuran ukuran) throws Exception {
        var bappeda = new Peramban(anak.port(), "localhost");
        bappeda.post("/masuk")
                .isian("username", "bappeda")
                .isian("password", "pendopo-demo")
                .kirim();
        for (int i = 0; i < 4; i++) {
            double ms =
                    waktu(
                            () -> {
                                var jawab = bappeda.get("/pelaporan.xlsx").kirim();
                                if (jawab.status() != 200) {
                                    throw new IllegalStateException("ekspor " + jawab.status());
                                }
                            });
            if (i > 0) {
                ukuran.catat("ekspor lewat HTTP ms", ms);
            }
        }
    }

    private static void tulisPendopo(List<Object[]> laporan, Path ke) throws IOException {
        try (var buku = PenulisLembar.ke(tampung(ke))) {
            var lembar = buku.lembar("Laporan").kolom(KOLOM_EKSPOR);
            for (Object[] baris : laporan) {
                lembar.baris(Arrays.asList(baris));
            }
        }
    }

    private static void tulisPoi(List<Object[]> laporan, Path ke) throws IOException {
        try (var buku = new SXSSFWorkbook(100);
                var keluar = tampung(ke)) {
            var lembar = buku.createSheet("Laporan");
            CellStyle rupiah = gaya(buku, "#,##0.00");
            CellStyle tanggal = gaya(buku, "dd/mm/yyyy hh:mm");
            var judul = lembar.createRow(0);
            for (int k = 0; k < KOLOM_EKSPOR.size(); k++) {
                lembar.setColumnWidth(k, KOLOM_EKSPOR.get(k).lebar() * 256);
                judul.createCell(k).setCellValue(KOLOM_EKSPOR.get(k).judul());
            }
            int nomor = 1;
            for (Object[] baris : laporan) {
                var tulis = lembar.createRow(nomor++);
                for (int k = 0; k < baris.length; k++) {
                    if (baris[k] == null) {
                        continue;
                    }
                    var sel = tulis.createCell(k);
                    switch (baris[k]) {
                        case Number n -> {
                            sel.setCellValue(n.doubleValue());
                            sel.setCellStyle(rupiah);
                        }
                        case LocalDateTime t -> {
                            sel.setCellValue(t);
                            sel.setCellStyle(tanggal);
                        }
                        default -> sel.setCellValue(baris[k].toString());
                    }
                }
            }
            buku.write(keluar);
        }
    }

    private static CellStyle gaya(SXSSFWorkbook buku, String pola) {
        CellStyle gaya = buku.createCellStyle();
        gaya.setDataFormat(buku.createDataFormat().getFormat(pola));
        return gaya;
    }

    private static OutputStream tampung(Path ke) throws IOException {
        return new BufferedOutputStream(Files.newOutputStream(ke), 1 << 16);
    }

    /** A budget file as Excel saves one: texts in a table of their own, amounts as numbers. */
    private static void tulisImpor(List<Object[]> laporan, Path ke) throws IOException {
        try (var buku = new SXSSFWorkbook(null, 100, false, true);
                var keluar = tampung(ke)) {
            var lembar = buku.createSheet("Pagu");
            CellStyle polos = gaya(buku, "0.00");
            var judul = lembar.createRow(0);
            for (int k = 0; k < SKEMA.kolom().size(); k++) {
                judul.createCell(k).setCellValue(SKEMA.kolom().get(k).judul());
            }
            for (int i = 0; i < BARIS_IMPOR; i++) {
                Object[] b = laporan.get(i % laporan.size());
                var tulis = lembar.createRow(i + 1);
                tulis.createCell(0).setCellValue(b[5].toString());
                tulis.createCell(1).setCellValue(b[6] + " " + i);
                tulis.createCell(2).setCellValue(b[2].toString());
                tulis.createCell(3).setCellValue(b[3].toString());
                double[] angka = {2026, 125_000_000.0 + i * 1000, i * 777.25, i % 100};
                for (int k = 0; k < angka.length; k++) {
                    var sel = tulis.createCell(4 + k);
                    sel.setCellValue(angka[k]);
                    sel.setCellStyle(polos);
                }
            }
            buku.write(keluar);
        }
    }

    private static void bacaPendopo(Path impor) throws IOException {
        BigDecimal jumlah = BigDecimal.ZERO;
        int banyak = 0;
        try (var berkas = PembacaLembar.buka(impor, "impor.xlsx")) {
            var tabel = TabelTerbaca.dari(berkas, SKEMA);
            while (tabel.hasNext()) {
                var baris = tabel.next();
                if (!baris.sah()) {
                    throw new IllegalStateException(baris.galat().toString());
                }
                jumlah = jumlah.add(baris.angka("pagu"));
                banyak++;
            }
        }
        periksa(banyak, jumlah);
    }

    private static void bacaPoi(Path impor) throws Exception {
        var isi = new IsiPoi();
        try (var paket = OPCPackage.open(impor.toFile(), PackageAccess.READ)) {
            var baca = new XSSFReader(paket);
            var teks = new ReadOnlySharedStringsTable(paket);
            var sax = SAXParserFactory.newInstance();
            sax.setNamespaceAware(true);
            var xml = sax.newSAXParser().getXMLReader();
            xml.setContentHandler(new XSSFSheetXMLHandler(baca.getStylesTable(), teks, isi, false));
            try (var lembar = baca.getSheetsData().next()) {
                xml.parse(new InputSource(lembar));
            }
        }
        periksa(isi.banyak, isi.jumlah);
    }

    /** The same eight columns with the same kinds of values. */
    private static final class IsiPoi implements XSSFSheetXMLHandler.SheetContentsHandler {
        private final String[] sel = new String[8];
        private BigDecimal jumlah = BigDecimal.ZERO;
        private int banyak;

        @Override
        public void startRow(int nomor) {
            Arrays.fill(sel, null);
        }

        @Override
        public void endRow(int nomor) {
            if (nomor == 0) {
                return;
            }
            for (String s : sel) {
                if (s == null || s.isBlank()) {
                    throw new IllegalStateException("kosong di baris " + nomor);
                }
            }
            jumlah = jumlah.add(new BigDecimal(sel[5]));
            for (int k : new int[] {4, 6, 7}) {
                if (new BigDecimal(sel[k]).signum() < 0) {
                    throw new IllegalStateException("negatif di baris " + nomor);
                }
            }
            banyak++;
        }

        @Override
        public void cell(String alamat, String nilai, XSSFComment komentar) {
            sel[alamat.charAt(0) - 'A'] = nilai;
        }
    }

    private static void periksa(int banyak, BigDecimal jumlah) {
        var harus =
                BigDecimal.valueOf(125_000_000L * BARIS_IMPOR)
                        .add(BigDecimal.valueOf(1000L * BARIS_IMPOR * (BARIS_IMPOR - 1L) / 2));
        if (banyak != BARIS_IMPOR || jumlah.compareTo(harus) != 0) {
            throw new IllegalStateException(banyak + " baris, jumlah " + jumlah);
        }
    }

    /** Reading and writing at once in a JVM that has no more than the heap allowed. */
    private static void dalamHeapKecil(Path impor, Path keluaran) {
        Alat.jalankan(
                300,
                Map.of(),
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                HEAP,
                "-cp",
                System.getProperty("java.class.path"),
                Lembar.class.getName(),
                impor.toString(),
                keluaran.toString());
    }

    private static void salin(Path dari, Path ke) throws IOException {
        var kolom = SKEMA.kolom().stream().map(k -> KolomTulis.teks(k.judul())).toList();
        try (var berkas = PembacaLembar.buka(dari, "impor.xlsx");
                var buku = PenulisLembar.ke(tampung(ke))) {
            var tabel = TabelTerbaca.dari(berkas, SKEMA);
            var lembar = buku.lembar("Salinan").kolom(kolom);
            while (tabel.hasNext()) {
                var b = tabel.next();
                lembar.baris(
                        b.teks("kode"),
                        b.teks("nama"),
                        b.teks("opd"),
                        b.teks("program"),
                        b.angka("tahun"),
                        b.angka("pagu"),
                        b.angka("realisasi"),
                        b.angka("fisik"));
            }
        }
    }
}
