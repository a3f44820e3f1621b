package id.pendopo.aduan.lacak.atom;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendopo.BasisDataUji;
import id.pendopo.Peramban;
import id.pendopo.UjiAplikasi;
import id.pendopo.aduan.PenangananService;
import id.pendopo.aduan.PengajuanService;
import id.pendopo.aduan.lacak.LaporanUji;
import id.pendopo.alur.WilayahUji;
import id.pendopo.kernel.WaktuGeser;
import id.pendopo.platform.berkas.PenyimpananBerkas;
import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.w3c.dom.Element;

/** Feeds that a reader takes, of what everybody may see. */
@UjiAplikasi
class AtomTests {

    private static final String ATOM = "http://www.w3.org/2005/Atom";

    @LocalServerPort int port;
    @Autowired PengajuanService pengajuan;
    @Autowired PenangananService penanganan;
    @Autowired PenyimpananBerkas berkas;
    @Autowired WaktuGeser waktu;

    private LaporanUji uji;
    private Peramban p;

    @BeforeEach
    void susun() {
        uji = LaporanUji.susun(pengajuan, penanganan, berkas, waktu);
        p = new Peramban(port, uji.pemda);
    }

    @AfterEach
    void kembalikanWaktu() {
        waktu.geser(Duration.ZERO);
    }

    /** The feed, after looking at what RFC 4287 demands of it (4.1.1 and 4.1.2). */
    private Element sah(String jalur) throws Exception {
        var jawab = p.get(jalur).kirim();
        assertThat(jawab.status()).as(jalur).isEqualTo(200);
        assertThat(jawab.kepala("Content-Type")).startsWith("application/atom+xml");
        var pabrik = DocumentBuilderFactory.newInstance();
        pabrik.setNamespaceAware(true);
        Element feed =
                pabrik.newDocumentBuilder()
                        .parse(new ByteArrayInputStream(jawab.isi()))
                        .getDocumentElement();
        assertThat(feed.getLocalName()).isEqualTo("feed");
        assertThat(feed.getNamespaceURI()).isEqualTo(ATOM);
        wajib(feed, "id", "title", "updated", "author");
        assertThat(anak(feed, "link").stream().map(l -> l.getAttribute("rel")))
                .containsExactly("self", "alternate");
        assertThat(anak(feed, "link").getFirst().getAttribute("href")).endsWith(jalur);
        for (Element e : anak(feed, "entry")) {
            wajib(e, "id", "title", "updated");
            assertThat(teks(e, "id")).startsWith("urn:uuid:");
            assertThat(OffsetDateTime.parse(teks(e, "updated"))).isNotNull();
            assertThat(anak(e, "link")).hasSize(1);
        }
        return feed;
    }

    private static void wajib(Element e, String... nama) {
        for (String n : nama) {
            assertThat(anak(e, n)).as(n).hasSize(1);
        }
    }

    private static List<Element> anak(Element e, String nama) {
        var hasil = new ArrayList<Element>();
        for (var x = e.getFirstChild(); x != null; x = x.getNextSibling()) {
            if (x instanceof Element y && y.getLocalName().equals(nama)) {
                hasil.add(y);
            }
        }
        return hasil;
    }

    private static String teks(Element e, String nama) {
        return anak(e, nama).getFirst().getTextContent();
    }

    @Test
    void semua_kategori_dan_satu_laporan_tanpa_yang_rahasia() throws Exception {
        var r = uji.ajukan(null);
        var rahasia = uji.ajukan(null, true);
        uji.jawab(r);
        for (String jalur : List.of("/aduan/atom", "/aduan/atom/kategori/jalan-rusak")) {
            var isi = anak(sah(jalur), "entry");
            assertThat(isi).hasSize(1);
            assertThat(teks(isi.getFirst(), "title")).isEqualTo("Jalan di depan pasar berlubang");
            assertThat(teks(isi.getFirst(), "content")).startsWith("Sudah dijawab");
            assertThat(anak(isi.getFirst(), "link").getFirst().getAttribute("href"))
                    .endsWith("/aduan/" + r.nomor());
        }
        var langkah = anak(sah("/aduan/atom/laporan/" + r.nomor()), "entry");
        assertThat(langkah.stream().map(e -> teks(e, "title")))
                .containsExactly("Dijawab", "Laporan masuk");
        assertThat(teks(langkah.getFirst(), "content"))
                .isEqualTo(
                        "Jabatan KEPALA_OPD, Dinas Jalan\n\nTerima kasih, tim turun besok pagi.");
        assertThat(p.get("/aduan/atom/laporan/" + rahasia.nomor()).kirim().status()).isEqualTo(404);
        assertThat(p.get("/aduan/atom/kategori/tiada").kirim().status()).isEqualTo(404);
    }

    @Test
    void kecamatan_memuat_desanya_dan_bukan_milik_pemda_lain() throws Exception {
        WilayahUji.buat(uji.pemda);
        uji.ajukan(null);
        String barat = WilayahUji.kecamatan(uji.pemda, 0);
        BasisDataUji.jalankanDalam(
                uji.pemda,
                j ->
                        j.sql("update aduan.aduan set kode_wilayah = ?")
                                .param(barat + ".1001")
                                .update());
        var feed = sah("/aduan/atom/kecamatan/" + barat);
        assertThat(teks(feed, "title")).endsWith("Kecamatan Barat");
        assertThat(anak(feed, "entry")).hasSize(1);
        String timur = WilayahUji.kecamatan(uji.pemda, 1);
        assertThat(anak(sah("/aduan/atom/kecamatan/" + timur), "entry")).isEmpty();
        for (String lain : List.of("99.99.99", "16.74.01", barat + ".1001")) {
            assertThat(p.get("/aduan/atom/kecamatan/" + lain).kirim().status()).isEqualTo(404);
        }
    }

    @Test
    void yang_sudah_punya_tidak_mendapat_salinan_kedua() {
        var r = uji.ajukan(null);
        var awal = p.get("/aduan/atom").kirim();
        String tanda = awal.kepala("ETag");
        assertThat(tanda).isNotEmpty();
        var sama = p.get("/aduan/atom").kepala("If-None-Match", tanda).kirim();
        assertThat(sama.status()).isEqualTo(304);
        assertThat(sama.isi()).isEmpty();
        uji.jawab(r);
        var baru = p.get("/aduan/atom").kepala("If-None-Match", tanda).kirim();
        assertThat(baru.status()).isEqualTo(200);
        BasisDataUji.jalankanDalam(
                uji.pemda, j -> j.sql("update aduan.aduan set tayang = 'DISEMBUNYIKAN'").update());
        var turun = p.get("/aduan/atom").kepala("If-None-Match", baru.kepala("ETag")).kirim();
        assertThat(turun.status()).isEqualTo(200);
        assertThat(turun.teks()).doesNotContain("<entry");
    }
}
