package id.pendopo.platform.lembar;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/** Rows of one sheet of an xlsx, one at a time. */
final class BarisXlsx implements SumberBaris {

    private static final int NOMOR_MAKS = 1_048_576;
    private static final int KOLOM_MAKS = 16_384;
    private static final Sel KOSONG_RUMUS = new Sel.Kosong(true);

    private final PaketXlsx paket;
    private final BatasLembar batas;
    private final PembacaXml xml;
    private final TeksBersama teksBersama;
    private final StringBuilder isi = new StringBuilder();
    private int nomor;
    private int banyakBaris;
    private boolean selesai;

    BarisXlsx(PaketXlsx paket, PaketXlsx.LembarKerja lembar)
            throws IOException, XMLStreamException {
        this.paket = paket;
        this.batas = paket.batas();
        var jatah = new AliranTerbatas.Jatah(batas.terbuka());
        this.xml = paket.xml(lembar.bagian(), jatah);
        this.teksBersama = new TeksBersama(paket.teksBersama(jatah), batas.panjangSel());
    }

    @Override
    public @Nullable Baris berikut() {
        try {
            while (!selesai) {
                int jenis = xml.lanjut();
                if (jenis == XMLStreamConstants.START_ELEMENT && xml.elemen().equals("row")) {
                    Baris baris = baris();
                    if (baris != null) {
                        return baris;
                    }
                } else if (jenis == XMLStreamConstants.END_ELEMENT
                        && xml.elemen().equals("sheetData")) {
                    selesai = true;
                } else if (jenis == XMLStreamConstants.END_DOCUMENT) {
                    // a sheet without sheetData would be complete too, but no program writes one
                    throw PembacaXml.rusak();
                }
            }
            return null;
        } catch (AliranTerbatas.TerlaluPanjang e) {
            throw new LembarDitolak(
                    "lembar.baris-terlalu-panjang", Math.max(1, nomor), batas.panjangSel());
        } catch (XMLStreamException | RuntimeException e) {
            throw PaketXlsx.terjemahkan(e);
        }
    }

    /** Null when the row has no value. */
    private @Nullable Baris baris() throws XMLStreamException {
        nomor = nomorBaris();
        List<Sel> sel = new ArrayList<>();
        int kolom = -1;
        while (true) {
            int jenis = xml.lanjut();
            if (jenis == XMLStreamConstants.END_ELEMENT && xml.elemen().equals("row")) {
                break;
            }
            if (jenis == XMLStreamConstants.END_DOCUMENT) {
                throw PembacaXml.rusak();
            }
            if (jenis == XMLStreamConstants.START_ELEMENT && xml.elemen().equals("c")) {
                kolom = kolomSel(kolom + 1);
                simpan(sel, kolom);
            }
        }
        if (sel.isEmpty()) {
            return null;
        }
        if (++banyakBaris > batas.baris()) {
            throw new LembarDitolak("lembar.terlalu-banyak-baris", batas.baris());
        }
        return new Baris(nomor, sel);
    }

    private int nomorBaris() {
        String r = xml.atribut("r");
        int baru = r == null ? nomor + 1 : Integer.parseInt(r.strip());
        if (baru <= nomor || baru > NOMOR_MAKS) {
            throw PembacaXml.rusak();
        }
        return baru;
    }

    private int kolomSel(int berikutnya) {
        String r = xml.letakSel();
        if (r == null) {
            if (berikutnya >= KOLOM_MAKS) {
                throw PembacaXml.rusak();
            }
            return berikutnya;
        }
        int kolom = 0;
        for (int i = 0; i < r.length() && i < 4; i++) {
            int huruf = r.charAt(i) & ~0x20;
            if (huruf < 'A' || huruf > 'Z') {
                break;
            }
            kolom = kolom * 26 + huruf - 'A' + 1;
        }
        // cells run from left to right; a second value for the same place would hide the first one
        if (kolom <= berikutnya || kolom > KOLOM_MAKS) {
            throw PembacaXml.rusak();
        }
        return kolom - 1;
    }

    private void simpan(List<Sel> sel, int kolom) throws XMLStreamException {
        Sel baru;
        try {
            baru = sel();
        } catch (AliranTerbatas.TerlaluPanjang e) {
            throw new LembarDitolak(
                    "lembar.sel-terlalu-panjang", Baris.huruf(kolom) + nomor, batas.panjangSel());
        }
        if (baru.kosong()) {
            return;
        }
        if (kolom >= batas.kolom()) {
            throw new LembarDitolak("lembar.terlalu-banyak-kolom", nomor, batas.kolom());
        }
        while (sel.size() < kolom) {
            sel.add(Sel.KOSONG);
        }
        sel.add(baru);
    }

    private Sel sel() throws XMLStreamException {
        String tipe = xml.tipeSel();
        String gaya = xml.gayaSel();
        String nilai = null;
        boolean rumus = false;
        while (true) {
            int jenis = xml.lanjut();
            if (jenis == XMLStreamConstants.END_ELEMENT && xml.elemen().equals("c")) {
                break;
            }
            if (jenis == XMLStreamConstants.END_DOCUMENT) {
                throw PembacaXml.rusak();
            }
            if (jenis == XMLStreamConstants.START_ELEMENT) {
                switch (xml.elemen()) {
                    case "v" -> nilai = isiElemen("v");
                    case "is" -> nilai = TeksXml.baca(xml, "is", batas.panjangSel());
                    case "f" -> rumus = true;
                    default -> {}
                }
            }
        }
        if (nilai == null || nilai.isEmpty()) {
            return rumus ? KOSONG_RUMUS : Sel.KOSONG;
        }
        return bentuk(tipe == null ? "n" : tipe, nilai, gaya, rumus);
    }

    private String isiElemen(String nama) throws XMLStreamException {
        isi.setLength(0);
        while (true) {
            int jenis = xml.lanjut();
            if (jenis == XMLStreamConstants.CHARACTERS || jenis == XMLStreamConstants.CDATA) {
                xml.tambahTeks(isi, batas.panjangSel());
            } else if (jenis == XMLStreamConstants.END_ELEMENT && xml.elemen().equals(nama)) {
                return isi.toString();
            } else if (jenis == XMLStreamConstants.END_DOCUMENT) {
                throw PembacaXml.rusak();
            }
        }
    }

    private Sel bentuk(String tipe, String nilai, @Nullable String gaya, boolean rumus)
            throws XMLStreamException {
        return switch (tipe) {
            case "s" -> teks(teksBersama.ambil(Integer.parseInt(nilai.strip())), rumus);
            case "inlineStr" -> teks(nilai, rumus);
            case "str" -> teks(TeksXml.lepasEskap(nilai), rumus);
            case "b" -> teks(nilai.strip().equals("1") ? "TRUE" : "FALSE", rumus);
            case "d" -> tanggalIso(nilai.strip(), rumus);
            case "n" -> angka(nilai.strip(), gaya, rumus);
            default -> teks(nilai, rumus);
        };
    }

    private static Sel teks(String nilai, boolean rumus) {
        if (nilai.isBlank()) {
            return rumus ? KOSONG_RUMUS : Sel.KOSONG;
        }
        return new Sel.Teks(nilai, rumus);
    }

    private static Sel tanggalIso(String nilai, boolean rumus) {
        try {
            String iso = nilai.toUpperCase(Locale.ROOT).replace("Z", "");
            return new Sel.Tanggal(
                    LocalDateTime.parse(iso.contains("T") ? iso : iso + "T00:00:00"), rumus);
        } catch (DateTimeParseException e) {
            return new Sel.Teks(nilai, rumus);
        }
    }

    private Sel angka(String nilai, @Nullable String gaya, boolean rumus) {
        BigDecimal angka = AngkaXlsx.baca(nilai);
        if (angka == null) {
            return new Sel.Teks(nilai, rumus);
        }
        GayaXlsx.Gaya arti = paket.gaya().ambil(gaya == null ? 0 : Integer.parseInt(gaya.strip()));
        return switch (arti.arti()) {
            case TANGGAL -> {
                LocalDateTime waktu = AngkaXlsx.waktu(angka, paket.sejak1904());
                yield waktu == null
                        ? new Sel.Angka(angka, false, rumus)
                        : new Sel.Tanggal(waktu, rumus);
            }
            case JAM ->
                    angka.signum() >= 0 && angka.compareTo(BigDecimal.ONE) < 0
                            ? new Sel.Teks(AngkaXlsx.jam(angka).toString(), rumus)
                            : new Sel.Angka(angka, false, rumus);
            case PERSEN -> new Sel.Angka(angka, true, rumus);
            case BIASA ->
                    new Sel.Angka(
                            angka.scale() < arti.desimal() ? angka.setScale(arti.desimal()) : angka,
                            false,
                            rumus);
        };
    }

    @Override
    public void close() throws IOException {
        xml.close();
        teksBersama.close();
    }
}
