package id.pendopo.presensi.atur;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendopo.BasisDataUji;
import id.pendopo.OrangUji;
import id.pendopo.Peramban;
import id.pendopo.UjiAplikasi;
import id.pendopo.kernel.Peran;
import id.pendopo.kernel.Uuid7;
import id.pendopo.kernel.WaktuGeser;
import id.pendopo.platform.pemda.KonteksPemda;
import id.pendopo.platform.pemda.Pemda;
import id.pendopo.presensi.BukuHarianKini;
import id.pendopo.presensi.JadwalHari;
import id.pendopo.presensi.JadwalQueries;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What is set on the pages of the settings is what counts for people. */
@UjiAplikasi
class AturTests {

    private static final String A = "/presensi/aturan";
    private static final LocalDate SENIN = LocalDate.of(2026, 11, 9);

    @LocalServerPort int port;
    @Autowired WaktuGeser waktu;
    @Autowired JadwalQueries jadwal;
    @Autowired BukuHarianKini buku;

    private Pemda pemda;
    private UUID dinas;
    private UUID puskesmas;
    private OrangUji bkpsdm;
    private OrangUji operator;
    private OrangUji perawat;
    private OrangUji perawatDua;

    @BeforeEach
    void susun() {
        pemda = BasisDataUji.pemdaBaru();
        waktu.setel(SENIN, LocalTime.of(7, 0), pemda.zona());
        dinas = OrangUji.opd(pemda, "Dinas Kesehatan");
        puskesmas = OrangUji.opd(pemda, "Puskesmas Hulu");
        UUID lain = OrangUji.opd(pemda, "Dinas Lain");
        BasisDataUji.jalankanDalam(
                pemda,
                j ->
                        j.sql(
                                        "update organisasi.opd set induk_id = ? where pemda_id = ? and id = ?")
                                .params(dinas, pemda.id(), puskesmas)
                                .update());
        bkpsdm = OrangUji.pegawai(pemda, lain, Peran.KEPEGAWAIAN);
        operator = OrangUji.pegawai(pemda, dinas, Peran.OPERATOR);
        perawat = OrangUji.pegawai(pemda, puskesmas, Peran.PEGAWAI);
        perawatDua = OrangUji.pegawai(pemda, puskesmas, Peran.PEGAWAI);
    }

    @AfterEach
    void jamBenar() {
        waktu.geser(Duration.ZERO);
    }

    private Peramban atur() {
        return bkpsdm.peramban(port);
    }

    private static Peramban.Permintaan hari(Peramban.Permintaan p, String nama, LocalDate h) {
        return p.isian(nama + ".hari", h.getDayOfMonth())
                .isian(nama + ".bulan", h.getMonthValue())
                .isian(nama + ".tahun", h.getYear());
    }

    private static Peramban.Permintaan pola(Peramban.Permintaan p, String nama, String masuk) {
        p.isian("nama", nama)
                .isian("dasar", "Perbup 4/2026")
                .isian("toleransi", "5")
                .isian("ikutLibur", "ya");
        for (int h = 1; h <= 6; h++) {
            p.isian("b" + h + ".masuk", masuk)
                    .isian("b" + h + ".pulang", h == 6 ? "11:00" : "14.30")
                    .isian("b" + h + ".istirahat", 30);
        }
        return p;
    }

    private String polaBaru(String nama) {
        var jawab = pola(atur().post(A + "/pola/baru"), nama, "07:30").kirim();
        assertThat(jawab.status()).as(jawab.teks()).isEqualTo(303);
        return jawab.lokasi();
    }

    private void tetapkan(String alamat, UUID opd, LocalDate mulai) {
        var p = hari(atur().post(alamat + "/penetapan").isian("opd", opd), "mulai", mulai);
        var periksa = p.kirim();
        assertThat(periksa.status()).isEqualTo(200);
        String yakin = periksa.dokumen().select("input[name=yakin]").val();
        assertThat(yakin).endsWith("@" + mulai);
        var jadi =
                hari(atur().post(alamat + "/penetapan").isian("opd", opd), "mulai", mulai)
                        .isian("yakin", yakin)
                        .kirim();
        assertThat(jadi.status()).as(jadi.teks()).isEqualTo(303);
    }

    private JadwalHari jadwal(OrangUji siapa, LocalDate hari) {
        return KonteksPemda.panggil(
                pemda, () -> jadwal.orang(siapa.pegawaiId(), hari, hari).apply(hari));
    }

    private LocalTime masuk(OrangUji siapa, LocalDate hari) {
        return LocalTime.ofInstant(jadwal(siapa, hari).masuk(), pemda.zona());
    }

    @Test
    void pola_ditetapkan_kepada_opd_dan_unitnya_sesudah_akibatnya_dilihat() {
        String alamat = polaBaru("Enam hari");
        var halaman = atur().get(alamat).kirim();
        assertThat(halaman.teks()).contains("Enam hari");
        tetapkan(alamat, dinas, SENIN);
        assertThat(jadwal(perawat, SENIN).pola()).isEqualTo("Enam hari");
        assertThat(jadwal(perawat, SENIN.plusDays(5)).kerja()).isTrue();
        assertThat(jadwal(bkpsdm, SENIN).pola()).isEqualTo("Umum");
        assertThat(atur().get(alamat).kirim().teks())
                .contains("3 orang mengikuti pola ini hari ini");
    }

    @Test
    void pola_yang_dipakai_berubah_mulai_suatu_hari_dan_masa_lalu_tetap() {
        String alamat = polaBaru("Enam hari");
        tetapkan(alamat, dinas, SENIN.minusDays(7));
        var tanpa = pola(atur().post(alamat), "Enam hari", "08:00").isian("versi", 0).kirim();
        assertThat(tanpa.status()).isEqualTo(422);
        assertThat(tanpa.dokumen().select("[name='b1.masuk']").val()).isEqualTo("08:00");
        LocalDate desember = LocalDate.of(2026, 12, 1);
        var periksa =
                hari(
                                pola(atur().post(alamat), "Enam hari", "08:00").isian("versi", 0),
                                "sejak",
                                desember)
                        .kirim();
        assertThat(periksa.teks()).contains("3 orang, mulai 1 Des");
        assertThat(masuk(perawat, desember)).isEqualTo(LocalTime.of(7, 30));
        var jadi =
                hari(
                                pola(atur().post(alamat), "Enam hari", "08:00").isian("versi", 0),
                                "sejak",
                                desember)
                        .isian("yakin", periksa.dokumen().select("input[name=yakin]").val())
                        .kirim();
        assertThat(jadi.status()).as(jadi.teks()).isEqualTo(303);
        assertThat(masuk(perawat, desember)).isEqualTo(LocalTime.of(8, 0));
        assertThat(masuk(perawat, desember.minusDays(1))).isEqualTo(LocalTime.of(7, 30));
        var basi =
                hari(
                                pola(atur().post(alamat), "Enam hari", "09:00").isian("versi", 0),
                                "sejak",
                                desember)
                        .kirim();
        assertThat(basi.status()).isEqualTo(409);
    }

    @Test
    void bulan_yang_beku_tidak_berubah() {
        String alamat = polaBaru("Enam hari");
        BasisDataUji.jalankanDalam(
                pemda,
                j ->
                        j.sql(
                                        """
                                        insert into presensi.bulan (pemda_id, bulan, dibekukan_pada, dibekukan_oleh,
                                            dibekukan_nama) values (?, '2026-10-01', now(), ?, 'uji')
                                        """)
                                .params(pemda.id(), bkpsdm.akunId())
                                .update());
        var p =
                hari(
                        atur().post(alamat + "/penetapan").isian("opd", dinas),
                        "mulai",
                        SENIN.minusMonths(1));
        String yakin = p.kirim().dokumen().select("input[name=yakin]").val();
        var jawab = p.isian("yakin", yakin).kirim();
        assertThat(jawab.status()).isEqualTo(422);
        assertThat(jawab.teks()).contains("2026-10");
        assertThat(jadwal(perawat, SENIN.minusMonths(1)).pola()).isEqualTo("Umum");
        var masa =
                hari(
                                hari(
                                        atur().post(A + "/masa").isian("dasarMasa", "SE"),
                                        "dari",
                                        SENIN.minusDays(20)),
                                "sampai",
                                SENIN)
                        .kirim();
        assertThat(masa.status()).isEqualTo(422);
    }

    @Test
    void ramadan_berlaku_selama_harinya_dan_tidak_bertindih() {
        var satu =
                hari(
                                hari(
                                        atur().post(A + "/masa")
                                                .isian("dasarMasa", "Keputusan Menag 1/2026"),
                                        "dari",
                                        SENIN),
                                "sampai",
                                SENIN.plusDays(28))
                        .kirim();
        assertThat(satu.status()).as(satu.teks()).isEqualTo(303);
        assertThat(masuk(bkpsdm, SENIN)).isEqualTo(LocalTime.of(8, 0));
        assertThat(masuk(bkpsdm, SENIN.minusDays(3))).isEqualTo(LocalTime.of(7, 30));
        var dua =
                hari(
                                hari(
                                        atur().post(A + "/masa").isian("dasarMasa", "x"),
                                        "dari",
                                        SENIN.plusDays(9)),
                                "sampai",
                                SENIN.plusDays(12))
                        .kirim();
        assertThat(dua.status()).isEqualTo(409);
    }

    private static Peramban.Permintaan tempat(Peramban.Permintaan p, String titik, Object opd) {
        for (int h = 1; h <= 5; h++) {
            p.isian("hari", h);
        }
        return hari(
                p.isian("nama", "Puskesmas Hulu")
                        .isian("bentuk", "lingkaran")
                        .isian("titik", titik)
                        .isian("radius", 100)
                        .isian("opd", opd),
                "sejak",
                SENIN);
    }

    @Test
    void tempat_berlaku_bagi_unitnya_pada_hari_kerja_dan_letak_dapat_diuji() {
        var p = operator.peramban(port);
        var salah = tempat(p.post(A + "/tempat/baru"), "104.2345, -3.4321", puskesmas).kirim();
        assertThat(salah.status()).isEqualTo(422);
        assertThat(salah.teks()).contains("tertukar");
        var jadi = tempat(p.post(A + "/tempat/baru"), "-3,4321; 104,2345", puskesmas).kirim();
        assertThat(jadi.status()).as(jadi.teks()).isEqualTo(303);
        var boleh =
                KonteksPemda.panggil(
                        pemda,
                        () -> buku.ambil().tempat().pada(perawat.pegawaiId(), puskesmas, SENIN));
        assertThat(boleh.pagar()).hasSize(1);
        assertThat(p.get(jadi.lokasi() + "?uji=-3.4322,104.2345").kirim().teks())
                .contains("Di dalam");
        assertThat(p.get(jadi.lokasi() + "?uji=-3.4421,104.2345").kirim().teks())
                .contains("Di luar");
        var orangLain = OrangUji.pegawai(pemda, OrangUji.opd(pemda, "Dinas Jauh"), Peran.OPERATOR);
        assertThat(orangLain.peramban(port).get(jadi.lokasi()).kirim().status()).isEqualTo(404);
        var direbut =
                tempat(orangLain.peramban(port).post(A + "/tempat/baru"), "-3.4, 104.2", dinas)
                        .kirim();
        assertThat(direbut.status()).isEqualTo(404);
    }

    @Test
    void poligon_yang_memotong_dirinya_ditolak_dan_yang_tindih_diperingatkan() {
        String kupu = "-3.40,104.20\n-3.41,104.21\n-3.40,104.21\n-3.41,104.20";
        var p = atur();
        var silang =
                tempat(p.post(A + "/tempat/baru"), "", dinas).isian("bentuk", "poligon").kirim();
        assertThat(silang.status()).isEqualTo(422);
        var potong = poligon(p, kupu, "").kirim();
        assertThat(potong.status()).isEqualTo(422);
        assertThat(potong.teks()).contains("memotong");
        assertThat(potong.dokumen().select("textarea[name=sudut]").val()).contains("104.21");
        String kotak = "-3.4000,104.2000\n-3.4000,104.2010\n-3.4010,104.2010\n-3.4010,104.2000";
        assertThat(poligon(p, kotak, "").kirim().status()).isEqualTo(303);
        var tindih = poligon(p, kotak, "").kirim();
        assertThat(tindih.status()).isEqualTo(200);
        assertThat(tindih.teks()).contains("Bertindih dengan Lapangan");
        assertThat(poligon(p, kotak, "ya").kirim().status()).isEqualTo(303);
    }

    private Peramban.Permintaan poligon(Peramban p, String sudut, String yakin) {
        return hari(
                p.post(A + "/tempat/baru")
                        .isian("nama", "Lapangan")
                        .isian("bentuk", "poligon")
                        .isian("sudut", sudut)
                        .isian("radius", 10)
                        .isian("opd", dinas)
                        .isian("hari", 1)
                        .isian("yakin", yakin),
                "sejak",
                SENIN);
    }

    @Test
    void impor_tempat_diperiksa_diterapkan_dan_dibatalkan() {
        String csv =
                """
                Nama;Lintang;Bujur;Radius;Untuk
                SD Negeri 1;-3,41;104,21;80;Puskesmas Hulu
                SD Negeri 2;3,41;204,21;80;Puskesmas Hulu
                Rumah dinas;-3,42;104,22;;%s
                Kantor;-3,43;104,23;60;Dinas Entah
                """
                        .formatted(nip(perawat));
        var draf =
                atur().post(A + "/tempat/impor")
                        .isian("radius", 120)
                        .berkas("berkas", "sekolah.csv", csv.getBytes(StandardCharsets.UTF_8))
                        .kirim();
        assertThat(draf.status()).as(draf.teks()).isEqualTo(303);
        assertThat(atur().get(draf.lokasi()).kirim().teks())
                .contains("Terapkan 2 baris", "Dinas Entah");
        assertThat(pagar(perawat)).isZero();
        assertThat(atur().post(draf.lokasi() + "/penerapan").kirim().status()).isEqualTo(303);
        assertThat(pagar(perawat)).isEqualTo(2);
        assertThat(atur().post(draf.lokasi() + "/penerapan").kirim().status()).isEqualTo(409);
        assertThat(atur().post(draf.lokasi() + "/pembatalan").kirim().status()).isEqualTo(303);
        assertThat(pagar(perawat)).isZero();
    }

    private int pagar(OrangUji siapa) {
        return KonteksPemda.panggil(
                pemda,
                () ->
                        buku.ambil()
                                .tempat()
                                .pada(siapa.pegawaiId(), puskesmas, SENIN)
                                .pagar()
                                .size());
    }

    private String nip(OrangUji o) {
        return BasisDataUji.dalam(
                pemda,
                j ->
                        j.sql("select nip from organisasi.pegawai where pemda_id = ? and id = ?")
                                .params(pemda.id(), o.pegawaiId())
                                .query(String.class)
                                .single());
    }

    @Test
    void impor_libur_diperiksa_diterapkan_dan_dibatalkan() {
        String csv =
                "Tanggal,Keterangan,Jenis\n2031-01-01,Tahun Baru,Libur Nasional\n2031-01-01,Ganda,\nbesok,Salah,\n2031-01-02,Cuti bersama,\n";
        var tanpa = atur().post(A + "/libur/impor").isian("dasarBerkas", "SKB 2030").kirim();
        assertThat(tanpa.status()).isEqualTo(422);
        var draf =
                atur().post(A + "/libur/impor")
                        .isian("dasarBerkas", "SKB 2030")
                        .berkas("berkas", "skb.csv", csv.getBytes(StandardCharsets.UTF_8))
                        .kirim();
        assertThat(draf.status()).as(draf.teks()).isEqualTo(303);
        assertThat(atur().get(draf.lokasi()).kirim().teks()).contains("Terapkan 2 baris");
        assertThat(atur().get(A + "/hari?tahun=2031").kirim().teks()).contains("belum ada");
        assertThat(atur().post(draf.lokasi() + "/penerapan").kirim().status()).isEqualTo(303);
        var kalender = atur().get(A + "/hari?tahun=2031").kirim();
        assertThat(kalender.teks())
                .contains("Tahun Baru", "SKB 2030")
                .doesNotContain("2031 belum ada");
        assertThat(atur().post(draf.lokasi() + "/pembatalan").kirim().status()).isEqualTo(303);
        assertThat(atur().get(A + "/hari?tahun=2031").kirim().teks()).doesNotContain("Tahun Baru");
        assertThat(operator.peramban(port).get(A + "/hari").kirim().status()).isEqualTo(404);
    }

    private String giliran() {
        String akar = A + "/giliran/" + slug(puskesmas);
        assertThat(operator.peramban(port).post(akar + "/jenis/bawaan").kirim().status())
                .isEqualTo(303);
        return akar + "/2026-11";
    }

    private String slug(UUID opd) {
        return BasisDataUji.dalam(
                pemda,
                j ->
                        j.sql("select slug from organisasi.opd where pemda_id = ? and id = ?")
                                .params(pemda.id(), opd)
                                .query(String.class)
                                .single());
    }

    private static String versi(Peramban p, String alamat) {
        return p.get(alamat).kirim().dokumen().select("input[name=versi]").first().val();
    }

    @Test
    void giliran_diisi_dengan_deret_dan_shift_lewat_tengah_malam() {
        String alamat = giliran();
        var p = operator.peramban(port);
        var isi =
                p.post(alamat + "/deret")
                        .isian("versi", versi(p, alamat))
                        .isian("deret", "p p s s m m l l")
                        .isian("mulai", 1)
                        .isian("geser", 2)
                        .isian("orang", perawat.pegawaiId())
                        .isian("orang", perawatDua.pegawaiId())
                        .kirim();
        assertThat(isi.status()).as(isi.teks()).isEqualTo(303);
        var malam = jadwal(perawat, LocalDate.of(2026, 11, 5));
        assertThat(malam.pola()).isEqualTo("M");
        assertThat(LocalDate.ofInstant(malam.pulang(), pemda.zona()))
                .isEqualTo(LocalDate.of(2026, 11, 6));
        assertThat(jadwal(perawat, LocalDate.of(2026, 11, 7)).kerja()).isFalse();
        assertThat(jadwal(perawatDua, LocalDate.of(2026, 11, 1)).pola()).isEqualTo("S");
        var tukar =
                p.post(alamat + "/tukar")
                        .isian("versi", versi(p, alamat))
                        .isian("satu", perawat.pegawaiId())
                        .isian("dua", perawatDua.pegawaiId())
                        .isian("hari", 1)
                        .kirim();
        assertThat(tukar.status()).as(tukar.teks()).isEqualTo(303);
        assertThat(jadwal(perawat, LocalDate.of(2026, 11, 1)).pola()).isEqualTo("S");
        // the swap leaves too little rest: out at 21, in again at 7
        assertThat(p.get(alamat).kirim().teks()).contains("kurang dari 11 jam", "10 jam 0 menit");
    }

    @Test
    void dua_orang_menyimpan_lembar_yang_sama_dan_yang_kedua_diberi_tahu() {
        String alamat = giliran();
        var p = operator.peramban(port);
        String sel = "g." + perawat.pegawaiId() + ".";
        String versi = versi(p, alamat);
        assertThat(p.post(alamat).isian("versi", versi).isian(sel + 3, "P").kirim().status())
                .isEqualTo(303);
        var kedua = atur().post(alamat).isian("versi", versi).isian(sel + 3, "M").kirim();
        assertThat(kedua.status()).isEqualTo(409);
        assertThat(kedua.teks()).contains(operator.nama(), "Simpan yang saya ketik");
        assertThat(kedua.dokumen().select("[name='" + sel + "3']").val()).isEqualTo("M");
        assertThat(jadwal(perawat, LocalDate.of(2026, 11, 3)).pola()).isEqualTo("P");
        var timpa =
                atur().post(alamat)
                        .isian("versi", kedua.dokumen().select("input[name=versi]").first().val())
                        .isian(sel + 3, "M")
                        .kirim();
        assertThat(timpa.status()).isEqualTo(303);
        assertThat(jadwal(perawat, LocalDate.of(2026, 11, 3)).pola()).isEqualTo("M");
        var kode = p.post(alamat).isian("versi", versi(p, alamat)).isian(sel + 4, "Z").kirim();
        assertThat(kode.status()).isEqualTo(422);
        assertThat(kode.teks()).contains("L, M, P, S");
    }

    @Test
    void giliran_ditempel_dari_excel_dan_berkas_unduhan_dapat_dimuat_lagi() {
        String alamat = giliran();
        var p = operator.peramban(port);
        String blok =
                "NIP\tNama\t1\t2\t3\n"
                        + nip(perawat)
                        + "\tsiapa saja\tP\tS\tM\n"
                        + nip(perawatDua)
                        + "\tx\tL\tP\tP";
        var jawab =
                p.post(alamat + "/tempel")
                        .isian("versi", versi(p, alamat))
                        .isian("tempel", blok)
                        .kirim();
        assertThat(jawab.status()).as(jawab.teks()).isEqualTo(303);
        assertThat(jadwal(perawat, LocalDate.of(2026, 11, 3)).pola()).isEqualTo("M");
        byte[] xlsx = p.get(alamat + "/giliran.xlsx").kirim().isi();
        var kosong =
                p.post(alamat)
                        .isian("versi", versi(p, alamat))
                        .isian("g." + perawat.pegawaiId() + ".3", "")
                        .kirim();
        assertThat(kosong.status()).isEqualTo(303);
        assertThat(jadwal(perawat, LocalDate.of(2026, 11, 3)).pola()).isEqualTo("Umum");
        var muat =
                p.post(alamat + "/tempel")
                        .isian("versi", versi(p, alamat))
                        .berkas("berkas", "giliran.xlsx", xlsx)
                        .kirim();
        assertThat(muat.status()).as(muat.teks()).isEqualTo(303);
        assertThat(jadwal(perawat, LocalDate.of(2026, 11, 3)).pola()).isEqualTo("M");
        assertThat(p.get(alamat + "/cetak").kirim().teks()).contains(perawat.nama());
        assertThat(
                        p.get(A + "/giliran/" + slug(dinas).replace("opd", "bukan") + "/2026-11")
                                .kirim()
                                .status())
                .isEqualTo(404);
    }

    @Test
    void ringkasan_menyebut_yang_belum_diatur() {
        var halaman = operator.peramban(port).get(A).kirim();
        assertThat(halaman.status()).isEqualTo(200);
        assertThat(halaman.teks())
                .contains("2 unit belum punya tempat presensi", "Ramadan 2026 belum ditetapkan");
        assertThat(perawat.peramban(port).get(A).kirim().status()).isEqualTo(404);
        assertThat(operator.peramban(port).get(A + "/pola/" + Uuid7.baru()).kirim().status())
                .isEqualTo(404);
    }
}
