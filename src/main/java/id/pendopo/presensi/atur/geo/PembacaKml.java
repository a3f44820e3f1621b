package id.pendopo.presensi.atur.geo;

import id.pendopo.kernel.AturanDilanggar;
import id.pendopo.presensi.atur.geo.Fitur.Bagian;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * KML (OGC 12-007r2) of Google Earth and My Maps. Nothing it points to is fetched and nothing it
 * declares is expanded: a document type is refused.
 */
final class PembacaKml {

    private static final int TERDALAM = 64;

    private final List<Fitur> hasil = new ArrayList<>();
    private final Deque<String> jalan = new ArrayDeque<>();
    private final StringBuilder teks = new StringBuilder();
    private int sudut;

    // of the placemark that is open
    private Map<String, String> sifat = new LinkedHashMap<>();
    private List<Bagian> bagian = new ArrayList<>();
    private @Nullable String kode;
    private String ditemukan = "";
    private boolean dalamPenanda;
    private String namaData = "";

    // of the area that is open
    private List<double[]> luar = List.of();
    private int lubang;

    List<Fitur> baca(Path berkas) throws IOException {
        try (var isi = Files.newInputStream(berkas)) {
            return baca(isi);
        }
    }

    List<Fitur> baca(InputStream isi) {
        try {
            var r = pabrik().createXMLStreamReader(isi);
            try {
                while (r.hasNext()) {
                    langkah(r, r.next());
                }
            } finally {
                r.close();
            }
        } catch (XMLStreamException e) {
            var letak = e.getLocation();
            throw new AturanDilanggar(
                    "presensi.atur.geo.xml", letak == null ? 0 : letak.getLineNumber());
        }
        return hasil;
    }

    private static XMLInputFactory pabrik() {
        var pabrik = XMLInputFactory.newDefaultFactory();
        pabrik.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        pabrik.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        pabrik.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        return pabrik;
    }

    private void langkah(XMLStreamReader r, int peristiwa) {
        switch (peristiwa) {
            case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                    throw new AturanDilanggar("presensi.atur.geo.dtd");
            case XMLStreamConstants.START_ELEMENT -> buka(r);
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA ->
                    teks.append(r.getText());
            case XMLStreamConstants.END_ELEMENT -> tutup(r.getLocalName());
            default -> {}
        }
    }

    private void buka(XMLStreamReader r) {
        String nama = r.getLocalName();
        if (jalan.isEmpty() && !nama.equals("kml")) {
            throw new AturanDilanggar("presensi.atur.geo.bukan", nama);
        }
        if (jalan.size() >= TERDALAM) {
            throw new AturanDilanggar("presensi.atur.geo.dalam", TERDALAM);
        }
        jalan.push(nama);
        teks.setLength(0);
        switch (nama) {
            case "Placemark" -> {
                sifat = new LinkedHashMap<>();
                bagian = new ArrayList<>();
                kode = null;
                dalamPenanda = true;
            }
            case "Data", "SimpleData" -> {
                String n = r.getAttributeValue(null, "name");
                namaData = n == null ? "" : n;
            }
            case "Polygon" -> {
                luar = List.of();
                lubang = 0;
            }
            case "LineString", "Track", "Model" -> {
                if (dalamPenanda) {
                    salah("presensi.atur.geo.jenis", nama);
                }
            }
            default -> {}
        }
    }

    private void tutup(String nama) {
        jalan.pop();
        if (dalamPenanda) {
            isi(nama, jalan.peek(), teks.toString().strip());
        }
        teks.setLength(0);
    }

    private void isi(String nama, @Nullable String induk, String isi) {
        switch (nama) {
            case "name" -> {
                if ("Placemark".equals(induk)) {
                    sifat.put("name", isi);
                }
            }
            case "value", "SimpleData" -> sifat.put(Fitur.kecil(namaData), isi);
            case "coordinates" -> koordinat(induk, isi);
            case "Polygon" -> {
                if (luar.isEmpty()) {
                    salah("presensi.atur.geo.tanpa-bentuk", nama);
                }
                bagian.add(new Bagian(false, luar, lubang));
            }
            case "Placemark" -> selesai();
            default -> {}
        }
    }

    private void koordinat(@Nullable String induk, String isi) {
        if ("Point".equals(induk)) {
            bagian.add(new Bagian(true, titik(isi), 0));
        } else if ("LinearRing".equals(induk) && jalan.contains("outerBoundaryIs")) {
            luar = titik(isi);
        } else if ("LinearRing".equals(induk) && jalan.contains("innerBoundaryIs")) {
            lubang++;
        }
    }

    /** Longitude, latitude and perhaps a height, with blanks between the points. */
    private List<double[]> titik(String isi) {
        var daftar = new ArrayList<double[]>();
        for (String satu : isi.split("\\s+")) {
            if (++sudut > Fitur.SUDUT_SEBERKAS) {
                throw new AturanDilanggar("presensi.atur.geo.sudut-seberkas", Fitur.SUDUT_SEBERKAS);
            }
            String[] angka = satu.split(",");
            try {
                daftar.add(
                        new double[] {Double.parseDouble(angka[0]), Double.parseDouble(angka[1])});
            } catch (NumberFormatException | ArrayIndexOutOfBoundsException e) {
                salah(
                        "presensi.atur.geo.titik",
                        daftar.size()
                                + 1
                                + ": "
                                + (satu.length() > 40 ? satu.substring(0, 40) + "…" : satu));
                return List.of(new double[] {0, 0});
            }
        }
        return daftar;
    }

    /** The first thing that is wrong is told. */
    private void salah(String apa, String yangAda) {
        if (kode == null) {
            kode = apa;
            ditemukan = yangAda;
        }
    }

    private void selesai() {
        dalamPenanda = false;
        int nomor = hasil.size() + 1;
        if (kode == null && bagian.isEmpty()) {
            salah("presensi.atur.geo.tanpa-bentuk", "Placemark");
        }
        hasil.add(
                kode == null
                        ? new Fitur(nomor, sifat, bagian, null)
                        : Fitur.rusak(nomor, sifat, kode, ditemukan));
    }
}
