package id.pendopo.presensi.atur;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendopo.BasisDataUji;
import id.pendopo.OrangUji;
import id.pendopo.Peramban;
import id.pendopo.UjiAplikasi;
import id.pendopo.kernel.Peran;
import id.pendopo.kernel.WaktuGeser;
import id.pendopo.platform.pemda.Pemda;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Files of drawing programs become places, and say where they are wrong. */
@UjiAplikasi
class GeoTests {

    private static final String A = "/presensi/aturan/tempat";

    @LocalServerPort int port;
    @Autowired WaktuGeser waktu;

    private Pemda pemda;
    private UUID dinas;
    private OrangUji bkpsdm;
    private OrangUji operator;

    @BeforeEach
    void susun() {
        pemda = BasisDataUji.pemdaBaru();
        waktu.setel(LocalDate.of(2026, 11, 9), LocalTime.of(7, 0), pemda.zona());
        dinas = OrangUji.opd(pemda, "Dinas Kesehatan");
        bkpsdm = OrangUji.pegawai(pemda, OrangUji.opd(pemda, "BKPSDM"), Peran.KEPEGAWAIAN);
        operator = OrangUji.pegawai(pemda, dinas, Peran.OPERATOR);
    }

    @AfterEach
    void jamBenar() {
        waktu.geser(Duration.ZERO);
    }

    private Peramban atur() {
        return bkpsdm.peramban(port);
    }

    private Peramban.Jawaban unggah(String nama, String isi, String untuk) {
        return unggah(atur(), nama, isi.getBytes(StandardCharsets.UTF_8), untuk);
    }

    private static Peramban.Jawaban unggah(Peramban p, String nama, byte[] isi, String untuk) {
        return p.post(A + "/impor")
                .isian("radius", 75)
                .isian("untukBawaan", untuk)
                .berkas("berkas", nama, isi)
                .kirim();
    }

    /** Row by row what the dry run says. */
    private List<String> draf(Peramban.Jawaban j) {
        assertThat(j.status()).as(j.teks()).isEqualTo(303);
        return atur().get(j.lokasi()).kirim().dokumen().select("tbody tr").eachText();
    }

    private List<String> tempat() {
        return BasisDataUji.dalam(
                pemda,
                j ->
                        j.sql(
                                        """
                                        select t.nama || ' ' || t.radius_m || ' '
                                            || coalesce(cardinality(t.sudut) / 2, 0) || ' '
                                            || coalesce(u.opd_id::text, '*')
                                        from presensi.tempat t
                                        left join presensi.tempat_untuk u
                                            on u.pemda_id = t.pemda_id and u.tempat_id = t.id
                                        where t.pemda_id = ? and t.berlaku_sampai is null order by t.nama
                                        """)
                                .param(pemda.id())
                                .query(String.class)
                                .list());
    }

    private static String fitur(String nama, String lain, String bentuk) {
        return """
               {"type": "Feature", "properties": {"Nama": "%s"%s}, "geometry": %s}
               """
                .formatted(nama, lain, bentuk);
    }

    private static String kumpulan(String... fitur) {
        return "{\"type\": \"FeatureCollection\", \"features\": [" + String.join(",", fitur) + "]}";
    }

    /** A square of a hundred metres, against the clock as the RFC wants it. */
    private static final String KOTAK =
            "{\"type\":\"Polygon\",\"coordinates\":[[[104.2340,-3.4330],[104.2350,-3.4330],"
                    + "[104.2350,-3.4320],[104.2340,-3.4320],[104.2340,-3.4330]]]}";

    @Test
    void geojson_menjadi_lingkaran_dan_poligon_lalu_dapat_dibatalkan() {
        String banyak =
                "{\"type\":\"MultiPolygon\",\"coordinates\":["
                        + "[[[104.1,-3.1],[104.1,-3.101],[104.101,-3.101],[104.1,-3.1]]],"
                        + "[[[104.2,-3.1],[104.201,-3.101],[104.201,-3.1],[104.2,-3.1]],"
                        + "[[104.2005,-3.1003],[104.2006,-3.1003],[104.2006,-3.1004],[104.2005,-3.1003]]]]}";
        var j =
                unggah(
                        "kantor.geojson",
                        kumpulan(
                                fitur("Kantor", ",\"OPD\":\"Dinas Kesehatan\"", KOTAK),
                                fitur(
                                        "Pos",
                                        "",
                                        "{\"type\":\"Point\",\"coordinates\":[104.3,-3.2, 12.5]}"),
                                fitur("Kampus", ",\"radius\":25", banyak)),
                        dinas.toString());
        assertThat(draf(j))
                .satisfiesExactly(
                        r -> assertThat(r).contains("Kantor", "Poligon 4 sudut", "10 m", "Baru"),
                        r -> assertThat(r).contains("Pos", "-3.200000, 104.300000", "75 m"),
                        r -> assertThat(r).contains("Kampus (1)", "Poligon 3 sudut", "25 m"),
                        r -> assertThat(r).contains("Kampus (2)", "Lubang di dalamnya", "1"));
        assertThat(tempat()).isEmpty();
        assertThat(atur().post(j.lokasi() + "/penerapan").kirim().status()).isEqualTo(303);
        assertThat(tempat())
                .containsExactly(
                        "Kampus (1) 25 3 " + dinas,
                        "Kampus (2) 25 3 " + dinas,
                        "Kantor 10 4 " + dinas,
                        "Pos 75 0 " + dinas);
        // the same file again: everything is there
        var lagi = unggah("kantor.json", kumpulan(fitur("Kantor", "", KOTAK)), dinas.toString());
        assertThat(draf(lagi)).singleElement().asString().contains("Sudah ada");
        assertThat(atur().post(j.lokasi() + "/pembatalan").kirim().status()).isEqualTo(303);
        assertThat(tempat()).isEmpty();
    }

    @Test
    void setiap_bentuk_yang_salah_disebut_dengan_letaknya() {
        String titik = "{\"type\":\"Point\",\"coordinates\":[%s]}";
        var j =
                unggah(
                        "salah.geojson",
                        kumpulan(
                                fitur("Tertukar", "", titik.formatted("-3.2, 104.3")),
                                fitur("Utm", "", titik.formatted("512345.6, 9645123.4")),
                                fitur("London", "", titik.formatted("-0.1, 51.5")),
                                fitur("Teks", "", titik.formatted("\"104\", \"-3\"")),
                                fitur(
                                        "Garis",
                                        "",
                                        "{\"type\":\"LineString\",\"coordinates\":[[104,-3],[105,-3]]}"),
                                fitur(
                                        "Dasi",
                                        "",
                                        "{\"type\":\"Polygon\",\"coordinates\":[[[104,-3],[104.001,-3.001],"
                                                + "[104.001,-3],[104,-3.001],[104,-3]]]}"),
                                fitur("", "", KOTAK),
                                fitur("Entah", ",\"opd\":\"Dinas Entah\"", KOTAK),
                                fitur("Kosong", "", "null"),
                                fitur(
                                        "Besar",
                                        ",\"radius\":\"9000\"",
                                        titik.formatted("104.3, -3.2")),
                                fitur("Benar", "", KOTAK)),
                        dinas.toString());
        assertThat(draf(j))
                .satisfiesExactly(
                        r -> assertThat(r).contains("tertukar", "1: -3.2, 104.3"),
                        r -> assertThat(r).contains("Bukan derajat WGS84", "512345.6"),
                        r -> assertThat(r).contains("Di luar Indonesia", "51.5"),
                        r -> assertThat(r).contains("Titik tidak terbaca", "\"104\""),
                        r -> assertThat(r).contains("LineString"),
                        r -> assertThat(r).contains("memotong dirinya, ruas 1, 3"),
                        r -> assertThat(r).startsWith("7").contains("Salah"),
                        r -> assertThat(r).contains("\"Dinas Entah\" bukan unit"),
                        r -> assertThat(r).contains("Kosong", "Salah"),
                        r -> assertThat(r).contains("Radius 9000"),
                        r -> assertThat(r).contains("Benar", "Baru"));
        // what is wrong holds up nothing else
        assertThat(atur().post(j.lokasi() + "/penerapan").kirim().status()).isEqualTo(303);
        assertThat(tempat()).containsExactly("Benar 10 4 " + dinas);
    }

    /** A circle of so many corners, ten centimetres rough. */
    private static String lingkaran(int sudut, double radius, double kasar) {
        return IntStream.rangeClosed(0, sudut)
                .mapToObj(
                        i -> {
                            double w = 2 * Math.PI * (i % sudut) / sudut;
                            double r = (radius + (i % 2) * kasar) / 111_195;
                            return String.format(
                                    Locale.ROOT,
                                    "[%.7f,%.7f]",
                                    104.2 + r * Math.cos(w),
                                    -3.4 + r * Math.sin(w));
                        })
                .collect(
                        Collectors.joining(",", "{\"type\":\"Polygon\",\"coordinates\":[[", "]]}"));
    }

    @Test
    void batas_yang_rinci_disederhanakan_dan_dikatakan_yang_terlalu_kasar_ditolak() {
        var j =
                unggah(
                        "rinci.geojson",
                        kumpulan(
                                fitur("Rinci", "", lingkaran(800, 150, 0.1)),
                                fitur("Bergerigi", "", lingkaran(800, 900, 40))),
                        dinas.toString());
        assertThat(draf(j))
                .satisfiesExactly(
                        r -> assertThat(r).contains("Disederhanakan: 801 → ", "≤ 0.25 m", "Baru"),
                        r -> assertThat(r).contains("Terlalu banyak sudut", "800, 200", "Salah"));
    }

    private static final String KML =
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <kml xmlns="http://www.opengis.net/kml/2.2"><Document><name>Kantor kita</name><Folder>
            <Placemark><name>Puskesmas Hulu</name><description>x &amp; y</description>
              <ExtendedData><Data name="OPD"><value>Dinas Kesehatan</value></Data></ExtendedData>
              <Polygon><outerBoundaryIs><LinearRing><coordinates>
                104.2340,-3.4320,0 104.2350,-3.4320,0
                104.2350,-3.4330,0 104.2340,-3.4330,0 104.2340,-3.4320,0
              </coordinates></LinearRing></outerBoundaryIs></Polygon></Placemark>
            <Placemark><name>Pos Jaga</name><Point><coordinates>104.3,-3.2</coordinates></Point></Placemark>
            <Placemark><name>Rute</name><LineString><coordinates>104,-3 105,-3</coordinates></LineString></Placemark>
            <Placemark><name>Terbalik</name><Point><coordinates>-3.2,104.3</coordinates></Point></Placemark>
            </Folder></Document></kml>
            """;

    @Test
    void kml_google_earth_terbaca_dan_operator_hanya_untuk_unitnya() {
        assertThat(draf(unggah("peta.kml", KML, "*")))
                .satisfiesExactly(
                        r -> assertThat(r).contains("Puskesmas Hulu", "Poligon 4 sudut", "Baru"),
                        r -> assertThat(r).contains("Pos Jaga", "-3.200000, 104.300000", "Baru"),
                        r -> assertThat(r).contains("Rute", "LineString", "Salah"),
                        r -> assertThat(r).contains("Terbalik", "tertukar", "Salah"));
        var milikOperator = operator.peramban(port);
        var j = unggah(milikOperator, "peta.kml", KML.getBytes(StandardCharsets.UTF_8), "*");
        assertThat(j.status()).isEqualTo(303);
        assertThat(milikOperator.get(j.lokasi()).kirim().dokumen().select("tbody tr").get(1).text())
                .contains("Pos Jaga", "Salah");
        assertThat(draf(unggah("peta.kml", KML, "")))
                .element(1)
                .asString()
                .contains("Tidak disebut untuk siapa");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<!DOCTYPE kml [<!ENTITY a 'ha'><!ENTITY b '&a;&a;&a;&a;'>]><kml><Placemark><name>&b;</name></Placemark></kml> | DOCTYPE",
                "<!DOCTYPE kml [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><kml><Placemark><name>&x;</name></Placemark></kml> | DOCTYPE",
                "<!DOCTYPE kml SYSTEM 'http://127.0.0.1:1/x.dtd'><kml/> | DOCTYPE",
                "<kml><Placemark></kml> | XML yang benar: baris 1",
                "<html></html> | yang ada: html",
                "{\"type\": \"FeatureCollection\", | JSON yang benar: baris 1",
                "{\"type\": \"Topology\"} | yang ada: Topology",
                "<kml></kml> | tidak berisi baris"
            })
    void berkas_yang_rusak_atau_berbahaya_ditolak_dengan_sebabnya(String isi, String sebab) {
        var j = unggah("peta.kml", isi, "*");
        assertThat(j.status()).as(j.teks()).isEqualTo(422);
        assertThat(j.dokumen().select(".govuk-error-summary").text()).contains(sebab);
        assertThat(tempat()).isEmpty();
    }

    /** A ZIP of these, name and content in turns. */
    private static byte[] zip(Object... isi) {
        var hasil = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(hasil)) {
            for (int i = 0; i < isi.length; i += 2) {
                zip.putNextEntry(new ZipEntry((String) isi[i]));
                zip.write(
                        isi[i + 1] instanceof byte[] b
                                ? b
                                : ((String) isi[i + 1]).getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return hasil.toByteArray();
    }

    private static String pos(String nama) {
        return "<kml><Placemark><name>%s</name><Point><coordinates>104.3,-3.2</coordinates></Point></Placemark></kml>"
                .formatted(nama);
    }

    @Test
    void kmz_google_earth_terbaca_seperti_kml_di_dalamnya_lalu_diterapkan() {
        byte[] kmz =
                zip(
                        "files/",
                        "",
                        "files/ikon.png",
                        new byte[] {(byte) 0x89, 'P', 'N', 'G'},
                        "lain.kml",
                        pos("Bukan ini"),
                        "doc.kml",
                        KML);
        var j = unggah(atur(), "peta.kmz", kmz, "*");
        assertThat(draf(j))
                .satisfiesExactly(
                        r -> assertThat(r).contains("Puskesmas Hulu", "Poligon 4 sudut", "Baru"),
                        r -> assertThat(r).contains("Pos Jaga", "-3.200000, 104.300000", "Baru"),
                        r -> assertThat(r).contains("Rute", "LineString", "Salah"),
                        r -> assertThat(r).contains("Terbalik", "tertukar", "Salah"));
        assertThat(atur().post(j.lokasi() + "/penerapan").kirim().status()).isEqualTo(303);
        assertThat(tempat()).containsExactly("Pos Jaga 75 0 *", "Puskesmas Hulu 10 4 " + dinas);
        // without doc.kml the first one at the root; a name that says KML does not matter
        byte[] lain = zip("a/dalam.kml", pos("Di folder"), "Kantor.KML", pos("Di akar"));
        assertThat(draf(unggah(atur(), "peta.kml", lain, "*")))
                .singleElement()
                .asString()
                .contains("Di akar");
        byte[] folder = zip("a/dalam.kml", pos("Di folder"));
        assertThat(draf(unggah(atur(), "PETA.KMZ", folder, "*")))
                .singleElement()
                .asString()
                .contains("Di folder");
    }

    @Test
    void kmz_yang_rusak_membengkak_atau_tanpa_peta_ditolak_dengan_sebabnya() {
        // ten kilobytes that become eleven megabytes: stopped while it is unpacked
        byte[] bom = zip("doc.kml", "<kml><!--" + "x".repeat(11 * 1024 * 1024) + "--></kml>");
        assertThat(bom.length).isLessThan(20_000);
        assertThat(tolak("bom.kmz", bom)).contains("lebih besar dari 10 MB sesudah diurai");
        var banyak = new ArrayList<Object>();
        for (int i = 0; i < 1_001; i++) {
            banyak.add("gambar/" + i + ".png");
            banyak.add("");
        }
        assertThat(tolak("banyak.kmz", zip(banyak.toArray())))
                .contains("1.001 berkas, paling banyak 1.000");
        assertThat(tolak("tanpa.kmz", zip("foto.jpg", "x", "baca.txt", "x")))
                .contains("Tidak ada KML", "foto.jpg, baca.txt");
        assertThat(tolak("kosong.kmz", "PK\u0003\u0004".getBytes(StandardCharsets.UTF_8)))
                .contains("rusak atau bersandi");
        byte[] terpotong = zip("doc.kml", KML);
        assertThat(tolak("potong.kmz", Arrays.copyOf(terpotong, terpotong.length / 2)))
                .contains("rusak atau bersandi");
        assertThat(tolak("sandi.kmz", bersandi(zip("doc.kml", KML))))
                .contains("rusak atau bersandi");
        assertThat(tolak("dtd.kmz", zip("doc.kml", "<!DOCTYPE kml><kml/>"))).contains("DOCTYPE");
        assertThat(tolak("dalam.kmz", zip("doc.kml", zip("doc.kml", KML)))).contains("XML");
        assertThat(tempat()).isEmpty();
    }

    /** The same with the bit that says that a password is needed, in both headers. */
    private static byte[] bersandi(byte[] zip) {
        byte[] hasil = zip.clone();
        for (int i = 0; i + 8 < hasil.length; i++) {
            if (hasil[i] == 'P' && hasil[i + 1] == 'K') {
                if (hasil[i + 2] == 3 && hasil[i + 3] == 4) {
                    hasil[i + 6] |= 1;
                } else if (hasil[i + 2] == 1 && hasil[i + 3] == 2) {
                    hasil[i + 8] |= 1;
                }
            }
        }
        return hasil;
    }

    private String tolak(String nama, byte[] isi) {
        var j = unggah(atur(), nama, isi, "*");
        assertThat(j.status()).as(j.teks()).isEqualTo(422);
        return j.dokumen().select(".govuk-error-summary").text();
    }

    @Test
    void susunan_yang_terlalu_dalam_dan_titik_yang_terlalu_banyak_ditolak() {
        String dalam = "<kml>" + "<Folder>".repeat(500) + "</Folder>".repeat(500) + "</kml>";
        assertThat(unggah("peta.kml", dalam, "*").teks()).contains("lebih dalam dari 64");
        String banyak =
                "<kml><Placemark><name>x</name><Polygon><outerBoundaryIs><LinearRing><coordinates>"
                        + "104,-3 ".repeat(200_001)
                        + "</coordinates></LinearRing></outerBoundaryIs></Polygon></Placemark></kml>";
        assertThat(unggah("peta.kml", banyak, "*").teks()).contains("paling banyak 200.000 titik");
    }
}
