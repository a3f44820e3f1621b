package id.pendopo.aduan.umum;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendopo.BasisDataUji;
import id.pendopo.OrangUji;
import id.pendopo.Peramban;
import id.pendopo.UjiAplikasi;
import id.pendopo.aduan.PengajuanService;
import id.pendopo.aduan.umum.PapanUji.Sifat;
import id.pendopo.kernel.Peran;
import id.pendopo.kernel.Uuid7;
import id.pendopo.platform.berkas.PenyimpananBerkas;
import id.pendopo.platform.pemda.KonteksPemda;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What everybody sees, and what nobody does. */
@UjiAplikasi
class HalamanUmumTests {

    @LocalServerPort int port;
    @Autowired PengajuanService pengajuan;
    @Autowired HitunganService hitungan;
    @Autowired PenyimpananBerkas berkas;

    private PapanUji papan;
    private Peramban tamu;

    @BeforeEach
    void susun() {
        papan = PapanUji.susun();
        tamu = new Peramban(port, papan.pemda());
    }

    private void lipat() {
        KonteksPemda.jalankan(papan.pemda(), hitungan::lipat);
    }

    @Test
    void pintu_depan_kosong_mengajak_melapor() {
        var halaman = tamu.get("/aduan").kirim();
        assertThat(halaman.status()).isEqualTo(200);
        assertThat(halaman.dokumen().select("a[href='/aduan/lapor']")).isNotEmpty();
        assertThat(halaman.dokumen().select("a[href='/aduan/lacak']")).isNotEmpty();
        assertThat(halaman.dokumen().select(".kosong h2").text()).isEqualTo("Belum ada laporan");
        assertThat(tamu.get("/aduan/peta").kirim().status()).isEqualTo(200);
    }

    @Test
    void laporan_biasa_tampil_tanpa_identitas_dengan_angka_tertutup() {
        var foto = papan.foto(berkas);
        var resi =
                papan.ajukan(
                        pengajuan,
                        "Lubang besar <script>alert(1)</script> di jalan. Hubungi saya 0812-3456-7890 atau budi@contoh.id.",
                        Sifat.BIASA,
                        List.of(foto));
        lipat();
        var depan = tamu.get("/aduan").kirim();
        assertThat(depan.dokumen().select(".aduan-butir h3 a").attr("href"))
                .isEqualTo("/aduan/" + resi.nomor());
        assertThat(depan.dokumen().select(".ubin__nilai").first().text()).isEqualTo("1");
        var halaman = tamu.get("/aduan/" + resi.nomor()).kirim();
        assertThat(halaman.status()).isEqualTo(200);
        var d = halaman.dokumen();
        assertThat(d.select("meta[property=og:description]").attr("content"))
                .contains("<script>alert(1)</script>")
                .doesNotContain("0812", "budi@");
        assertThat(d.select("script:not([src])")).isEmpty();
        assertThat(d.text()).contains("-3.051, 104.051", "Dinas Jalan", "Menunggu jawaban");
        for (String teks : List.of(depan.teks(), halaman.teks())) {
            assertThat(teks)
                    .doesNotContain(
                            "3456",
                            "budi@contoh.id",
                            "Siti",
                            "siti@contoh.id",
                            "-3.0512345",
                            "104.0512345",
                            foto.sidik());
        }
        String gambar = d.select(".bukti__tautan").attr("href");
        var isi = tamu.get(gambar).kirim();
        assertThat(isi.status()).isEqualTo(200);
        assertThat(isi.kepala("Content-Security-Policy")).contains("sandbox");
        assertThat(isi.kepala("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(isi.kepala("Cache-Control")).isEqualTo("private, no-cache");
        assertThat(isi.kepala("Content-Disposition")).doesNotContain("siti");
        assertThat(tamu.get(gambar + "/kecil").kirim().status()).isEqualTo(200);
        assertThat(tamu.get("/aduan/" + resi.nomor() + "/foto/" + foto.sidik()).kirim().status())
                .isEqualTo(404);
        // the photo of one report is not reached through another
        var lain = papan.ajukan(pengajuan, "Lampu jalan di depan pasar mati semua.");
        assertThat(tamu.get(gambar.replace(resi.nomor(), lain.nomor())).kirim().status())
                .isEqualTo(404);
    }

    @Test
    void yang_rahasia_ditahan_disembunyikan_dan_pelanggaran_tidak_ada_di_mana_pun() {
        var terbuka = papan.ajukan(pengajuan, "Kata kunci zamrud: lubang di jalan raya.");
        var foto = papan.foto(berkas);
        var rahasia =
                papan.ajukan(
                        pengajuan,
                        "Zamrud rahasia tentang tetangga.",
                        Sifat.RAHASIA,
                        List.of(foto));
        var pelanggaran =
                papan.ajukan(
                        pengajuan,
                        "Zamrud suap di kantor dinas.",
                        Sifat.PELANGGARAN,
                        List.of(foto));
        var ditahan =
                papan.ajukan(pengajuan, "Zamrud yang ditahan dulu.", Sifat.BIASA, List.of(foto));
        papan.ubah(ditahan.nomor(), "tayang = 'DITAHAN'");
        var sembunyi =
                papan.ajukan(pengajuan, "Zamrud yang disembunyikan.", Sifat.BIASA, List.of(foto));
        papan.ubah(sembunyi.nomor(), "tayang = 'DISEMBUNYIKAN'");
        lipat();
        KonteksPemda.jalankan(papan.pemda(), hitungan::bangunUlang);
        for (String jalur :
                List.of(
                        "/aduan",
                        "/aduan?q=zamrud",
                        "/aduan?opd=" + papan.slug(),
                        "/aduan?kategori=jalan-rusak",
                        "/aduan?wilayah=" + papan.pemda().kodeWilayah() + ".01",
                        "/aduan.csv",
                        "/aduan.csv?q=zamrud",
                        "/aduan/peta",
                        "/aduan/peta?q=zamrud",
                        "/aduan/peta?kotak=43470.142020.20")) {
            var jawab = tamu.get(jalur).kirim();
            assertThat(jawab.status()).as(jalur).isEqualTo(200);
            assertThat(jawab.teks())
                    .as(jalur)
                    .doesNotContain(
                            rahasia.nomor(),
                            pelanggaran.nomor(),
                            ditahan.nomor(),
                            sembunyi.nomor(),
                            "tetangga",
                            "suap");
        }
        assertThat(tamu.get("/aduan?q=zamrud").kirim().teks()).contains(terbuka.nomor());
        assertThat(tamu.get("/aduan").kirim().dokumen().select(".ubin__nilai").first().text())
                .isEqualTo("1");
        assertThat(tamu.get("/aduan/peta").kirim().dokumen().select("tbody tr td").first().text())
                .isEqualTo("1");
        for (var resi : List.of(rahasia, pelanggaran, ditahan, sembunyi)) {
            String alamat = "/aduan/" + resi.nomor();
            var id = lampiran(resi.nomor());
            for (String jalur :
                    List.of(
                            alamat,
                            alamat + "/foto/" + id,
                            alamat + "/foto/" + id + "/kecil",
                            alamat + "/lapor-konten")) {
                assertThat(tamu.get(jalur).kirim().status()).as(jalur).isEqualTo(404);
            }
            assertThat(
                            tamu.post(alamat + "/dukungan")
                                    .isian("benih", "a".repeat(43))
                                    .kirim()
                                    .status())
                    .isEqualTo(404);
        }
    }

    private String lampiran(String nomor) {
        return BasisDataUji.dalam(
                papan.pemda(),
                j ->
                        j.sql(
                                        """
                                        select l.id::text from aduan.lampiran l join aduan.aduan a
                                            using (pemda_id) where a.id = l.aduan_id and a.nomor = ?
                                        """)
                                .param(nomor)
                                .query(String.class)
                                .single());
    }

    @Test
    void nomor_tertutup_tidak_ditemukan_lewat_kata_yang_disamarkan() {
        papan.ajukan(pengajuan, "Tolong telepon 081298765432 tentang lubang ini.");
        assertThat(tamu.get("/aduan?q=081298765432").kirim().dokumen().select(".aduan-butir"))
                .isEmpty();
        assertThat(tamu.get("/aduan?q=lubang").kirim().dokumen().select(".aduan-butir")).hasSize(1);
    }

    @Test
    void csv_aman_dari_rumus() {
        papan.ajukan(pengajuan, "=HYPERLINK(\"http://jahat\") lubang di jalan.");
        String csv = tamu.get("/aduan.csv").kirim().teks();
        assertThat(csv.lines().skip(1)).hasSize(1);
        assertThat(csv).contains("'=HYPERLINK").doesNotContain("Siti", "siti@", "104.0512345");
    }

    @Test
    void halaman_depan_tersimpan_dan_segera_baru() {
        tamu.get("/aduan").kirim();
        var tanpaKue = new Peramban(port, papan.pemda());
        var pertama = tanpaKue.get("/aduan").kirim();
        assertThat(pertama.kepala("ETag")).isNotEmpty();
        var resi = papan.ajukan(pengajuan, "Baru saja masuk, lubang di depan kantor.");
        assertThat(tanpaKue.get("/aduan").kirim().teks()).contains(resi.nomor());
        var admin = OrangUji.pegawai(papan.pemda(), papan.opd(), Peran.ADMIN).peramban(port);
        var jawab =
                admin.post("/aduan/moderasi/" + resi.nomor() + "/penyembunyian")
                        .kunci(Uuid7.baru())
                        .isian("alasan", "Isinya menghina orang.")
                        .kirim();
        assertThat(jawab.status()).isEqualTo(303);
        assertThat(tanpaKue.get("/aduan").kirim().teks()).doesNotContain(resi.nomor());
    }
}
