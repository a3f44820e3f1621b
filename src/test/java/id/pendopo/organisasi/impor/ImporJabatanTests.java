package id.pendopo.organisasi.impor;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendopo.BasisDataUji;
import id.pendopo.OrangUji;
import id.pendopo.Peramban;
import id.pendopo.UjiAplikasi;
import id.pendopo.kernel.Peran;
import id.pendopo.platform.lembar.KolomTulis;
import id.pendopo.platform.lembar.PenulisLembar;
import id.pendopo.platform.pemda.Pemda;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@UjiAplikasi
class ImporJabatanTests {

    private static final String KEPALA =
            "Perangkat Daerah,Jabatan,Peran,Satu Pemegang,Berlaku Sejak,Berlaku Sampai,NIP,"
                    + "Sebagai,Mulai,Akhir,Nomor SK\n";

    @LocalServerPort private int port;

    private Pemda pemda;
    private UUID opd;
    private OrangUji siti;
    private OrangUji budi;
    private OrangUji atasan;
    private Peramban admin;

    @BeforeEach
    void pemda_sendiri() {
        pemda = BasisDataUji.pemdaBaru();
        opd = OrangUji.opd(pemda, "Dinas Uji");
        siti = OrangUji.pegawai(pemda, opd, Peran.PEGAWAI);
        budi = OrangUji.pegawai(pemda, opd, Peran.PEGAWAI);
        atasan = OrangUji.pegawai(pemda, opd, Peran.ADMIN);
        admin = atasan.peramban(port);
    }

    @Test
    void jabatan_dan_pemegangnya_dari_berkas_lalu_dibatalkan() {
        String impor =
                unggah(
                        """
                        Dinas Uji,Kepala Dinas,KEPALA OPD,YA,2026-01-01,,%1$s,DEFINITIF,2026-01-02,,SK 1/2026
                        Dinas Uji,Guru,PEGAWAI,TIDAK,2026-01-01,,%1$s,DEFINITIF,2026-01-02,,SK 2/2026
                        dinas uji,guru,,,,,%2$s,,2026-01-02,,SK 3/2026
                        ,Bupati,KEPALA DAERAH,YA,2026-01-01,,,,,,
                        """
                                .formatted(nip(siti), nip(budi)));
        assertThat(ubin(impor)).containsExactly("4", "0", "0", "0");
        assertThat(jumlah("jabatan where nama in ('Kepala Dinas', 'Guru', 'Bupati')")).isZero();

        assertThat(terapkan(impor)).isEqualTo(303);
        assertThat(jumlah("jabatan where nama in ('Kepala Dinas', 'Guru', 'Bupati')")).isEqualTo(3);
        assertThat(pemegang("Guru")).containsExactly(siti.nama(), budi.nama());
        assertThat(pemegang("Kepala Dinas")).containsExactly(siti.nama());
        assertThat(jumlah("penugasan where not tunggal")).isEqualTo(2);
        assertThat(admin.get("/jejak?tindakan=organisasi").kirim().dokumen().text())
                .contains("Jabatan dibuat: Kepala Dinas", "Ditugaskan: Guru");
        assertThat(terapkan(impor)).isEqualTo(422);

        assertThat(batalkan(impor)).isEqualTo(303);
        assertThat(jumlah("jabatan where nama in ('Kepala Dinas', 'Guru', 'Bupati')")).isZero();
        assertThat(jumlah("penugasan where dasar_sk like 'SK _/2026'")).isZero();
        assertThat(admin.get("/jejak?tindakan=organisasi").kirim().dokumen().text())
                .contains("Penugasan dibatalkan bersama unggahannya");
    }

    @Test
    void izin_mengikuti_jabatan_dari_berkas() {
        var peramban = siti.peramban(port);
        assertThat(peramban.get("/organisasi/impor").kirim().status()).isEqualTo(404);
        String impor =
                unggah(
                        "Dinas Uji,Analis,KEPEGAWAIAN,YA,2020-01-01,,%s,,2020-01-01,,SK 1\n"
                                .formatted(nip(siti)));
        terapkan(impor);
        assertThat(peramban.get("/organisasi/impor").kirim().status()).isEqualTo(200);
        batalkan(impor);
        assertThat(peramban.get("/organisasi/impor").kirim().status()).isEqualTo(404);
    }

    @Test
    void pergantian_pemegang_dalam_satu_berkas_tanpa_melihat_urutan_baris() {
        terapkan(unggah(kepala(siti, "2026-01-02", "")));
        String impor =
                unggah(kepala(budi, "2026-03-01", "") + kepala(siti, "2026-01-02", "2026-02-28"));
        assertThat(ubin(impor)).containsExactly("1", "1", "0", "0");

        assertThat(terapkan(impor)).isEqualTo(303);
        assertThat(akhir(siti)).isEqualTo(LocalDate.of(2026, 2, 28));
        assertThat(pemegang("Kepala Dinas")).containsExactly(siti.nama(), budi.nama());
        assertThat(
                        ubin(
                                unggah(
                                        kepala(siti, "2026-01-02", "2026-02-28")
                                                + kepala(budi, "2026-03-01", ""))))
                .containsExactly("0", "0", "2", "0");

        assertThat(batalkan(impor)).isEqualTo(303);
        assertThat(akhir(siti)).isNull();
        assertThat(pemegang("Kepala Dinas")).containsExactly(siti.nama());
    }

    @Test
    void pergantian_gagal_bila_baris_yang_mengakhiri_galat() {
        terapkan(unggah(kepala(siti, "2026-01-02", "")));
        String impor =
                unggah(kepala(budi, "2026-03-01", "") + kepala(siti, "2026-01-02", "2025-12-31"));
        assertThat(ubin(impor)).containsExactly("0", "0", "0", "2");
        assertThat(admin.get(impor).kirim().dokumen().text())
                .contains(
                        "sudah ada pemegang definitifnya",
                        "Hari terakhir tidak boleh sebelum hari pertama");
    }

    @Test
    void aturan_layar_berlaku_juga_di_berkas() {
        terapkan(unggah(kepala(siti, "2026-01-02", "")));
        var galat =
                List.of(
                        galat(kepala(budi, "2026-02-01", "")),
                        galat(kepala(siti, "2026-02-01", "")),
                        galat(kepala(atasan, "2026-02-01", "2026-02-02")),
                        galat(kepala(budi, "2025-02-01", "2025-03-01")),
                        galat(baris(budi, "PLH", "2026-02-01", "", "SK 9")),
                        galat(baris(budi, "PLT", "2026-02-01", "2026-03-01", "")),
                        galat(baris(siti, "PLT", "2026-01-02", "", "SK 1")),
                        galat("Dinas Uji,Kepala Dinas,KEPALA OPD,YA,2026-01-01,2026-06-30,,,,,\n"),
                        galat(",Ajudan,PEGAWAI,YA,2026-01-01,,,,,,\n"),
                        galat("Dinas Uji,Baru,,YA,,,,,,,\n"),
                        galat("Dinas Uji,Baru,RAJA,MUNGKIN,2026-01-01,,123,RAJA,,,\n"));
        assertThat(galat.get(0)).contains("sudah ada pemegang definitifnya");
        assertThat(galat.get(1)).contains("sudah memegang jabatan yang sama");
        assertThat(galat.get(2)).contains("dirinya sendiri");
        assertThat(galat.get(3)).contains("tidak berlaku sepanjang masa itu");
        assertThat(galat.get(4)).contains("Plh. memerlukan hari terakhir");
        assertThat(galat.get(5)).contains("Isi nomor SK");
        assertThat(galat.get(6)).contains("Jenis dan SK penugasan yang sudah tercatat");
        assertThat(galat.get(7)).contains("Masih ada yang memegang jabatan ini");
        assertThat(galat.get(8)).contains("hanya ada di dalam perangkat daerah");
        assertThat(galat.get(9)).contains("Peran", "Isi tanggalnya");
        assertThat(galat.get(10)).contains("Tulis peran", "Tulis YA atau TIDAK", "Tulis DEFINITIF");
    }

    @Test
    void jabatan_diakhiri_bersama_pemegangnya() {
        terapkan(unggah(kepala(siti, "2026-01-02", "")));
        String impor =
                unggah(
                        "Dinas Uji,Kepala Dinas,KEPALA OPD,YA,2026-01-01,2026-06-30,%s,DEFINITIF,2026-01-02,2026-06-30,SK 1\n"
                                .formatted(nip(siti)));
        assertThat(ubin(impor)).containsExactly("0", "1", "0", "0");
        assertThat(terapkan(impor)).isEqualTo(303);
        assertThat(jumlah("jabatan where berlaku_sampai = date '2026-06-30'")).isEqualTo(1);
        assertThat(batalkan(impor)).isEqualTo(303);
        assertThat(jumlah("jabatan where berlaku_sampai is not null")).isZero();
        assertThat(akhir(siti)).isNull();
    }

    @Test
    void kepegawaian_menugaskan_tetapi_tidak_membuat_jabatan() {
        terapkan(unggah("Dinas Uji,Kepala Dinas,KEPALA OPD,YA,2026-01-01,,,,,,\n"));
        var petugas = OrangUji.pegawai(pemda, opd, Peran.KEPEGAWAIAN);
        var kepegawaian = petugas.peramban(port);
        String impor =
                unggah(
                        kepegawaian,
                        kepala(siti, "2026-01-02", "")
                                + "Dinas Uji,Jabatan ADMIN,,,,,%s,PLT,2026-02-01,2026-03-01,SK 5\n"
                                        .formatted(nip(budi))
                                + "Dinas Uji,Baru,PEGAWAI,YA,2026-01-01,,,,,,\n");
        var dokumen = kepegawaian.get(impor).kirim().dokumen();
        assertThat(dokumen.select(".ubin__nilai").eachText()).containsExactly("1", "0", "0", "2");
        assertThat(dokumen.text())
                .contains(
                        "hanya dibuat dan diubah oleh administrator",
                        "Jabatan administrator hanya");
        assertThat(kepegawaian.post(impor + "/penerapan").kirim().status()).isEqualTo(303);
        assertThat(pemegang("Kepala Dinas")).containsExactly(siti.nama());
    }

    @Test
    void berkas_orang_lain_tidak_menugaskan_yang_menerapkannya() {
        var petugas = OrangUji.pegawai(pemda, opd, Peran.KEPEGAWAIAN);
        String impor = unggah(kepala(petugas, "2026-01-02", ""));
        assertThat(petugas.peramban(port).post(impor + "/penerapan").kirim().status())
                .isIn(403, 422);
        assertThat(jumlah("jabatan where nama = 'Kepala Dinas'")).isZero();
        assertThat(terapkan(impor)).isEqualTo(303);
        assertThat(petugas.peramban(port).post(impor + "/pembatalan").kirim().status())
                .isEqualTo(403);
        assertThat(pemegang("Kepala Dinas")).containsExactly(petugas.nama());
    }

    @Test
    void perubahan_sesudah_pemeriksaan_menghentikan_semuanya() {
        terapkan(unggah("Dinas Uji,Kepala Dinas,KEPALA OPD,YA,2026-01-01,,,,,,\n"));
        String pertama = unggah(kepala(siti, "2026-01-02", ""));
        String kedua = unggah(kepala(budi, "2026-01-02", ""));
        assertThat(terapkan(pertama)).isEqualTo(303);
        var jawaban = admin.post(kedua + "/penerapan").kirim();
        assertThat(jawaban.status()).isEqualTo(422);
        assertThat(jawaban.dokumen().text()).contains("Data berubah sejak diperiksa");
        assertThat(pemegang("Kepala Dinas")).containsExactly(siti.nama());
    }

    @Test
    void yang_sudah_berlanjut_tidak_dapat_dibatalkan() {
        String impor = unggah("Dinas Uji,Kepala Dinas,KEPALA OPD,YA,2026-01-01,,,,,,\n");
        terapkan(impor);
        terapkan(unggah(kepala(siti, "2026-01-02", "")));
        var jawaban = admin.post(impor + "/pembatalan").kirim();
        assertThat(jawaban.status()).isEqualTo(422);
        assertThat(jawaban.dokumen().text()).contains("Sudah dipakai di tempat lain");
        assertThat(pemegang("Kepala Dinas")).containsExactly(siti.nama());
    }

    @Test
    void templat_yang_diunggah_kembali_tidak_mengubah_apa_pun() {
        terapkan(
                unggah(
                        kepala(siti, "2026-01-02", "")
                                + ",Bupati,KEPALA DAERAH,YA,2026-01-01,,,,,,\n"
                                + "Dinas Uji,Guru,PEGAWAI,TIDAK,2026-01-01,,%s,,2026-01-02,,SK 2\n"
                                        .formatted(nip(siti))
                                + "Dinas Uji,Guru,,,,,%s,,2026-01-02,,SK 3\n"
                                        .formatted(nip(budi))));
        byte[] templat = admin.get("/organisasi/impor/jabatan/templat.xlsx").kirim().isi();
        var jawaban =
                admin.post("/organisasi/impor/jabatan")
                        .berkas("berkas", "templat.xlsx", templat)
                        .kirim();
        assertThat(jawaban.status()).isEqualTo(303);
        assertThat(jawaban.ikuti().dokumen().select(".ubin__nilai").eachText())
                .containsExactly("0", "0", "7", "0");
    }

    @Test
    void nama_baru_pada_baris_templat_mengubah_jabatannya() {
        terapkan(unggah(kepala(siti, "2026-01-02", "")));
        String kunci =
                BasisDataUji.dalam(
                        pemda,
                        jdbc ->
                                jdbc.sql(
                                                """
                                                select id::text from organisasi.jabatan
                                                where nama = 'Kepala Dinas'
                                                """)
                                        .query(String.class)
                                        .single());
        var keluar = new ByteArrayOutputStream();
        try (var buku = PenulisLembar.ke(keluar)) {
            buku.lembar("Data")
                    .kolom(
                            KolomTulis.kunci(),
                            KolomTulis.teks("Perangkat Daerah"),
                            KolomTulis.teks("Jabatan"))
                    .baris(kunci, "Dinas Uji", "Kepala Dinas Uji");
        }
        var jawaban =
                admin.post("/organisasi/impor/jabatan")
                        .berkas("berkas", "ubah.xlsx", keluar.toByteArray())
                        .kirim();
        assertThat(ubin(jawaban.lokasi())).containsExactly("0", "1", "0", "0");
        assertThat(terapkan(jawaban.lokasi())).isEqualTo(303);
        assertThat(pemegang("Kepala Dinas Uji")).containsExactly(siti.nama());
        assertThat(batalkan(jawaban.lokasi())).isEqualTo(303);
        assertThat(pemegang("Kepala Dinas")).containsExactly(siti.nama());
    }

    @Test
    void bukan_tabel_dan_kolom_hilang_dijawab_dengan_kata() {
        for (String isi : List.of("%PDF-1.7", "Nama,Alamat\nA,B\n")) {
            var jawaban =
                    admin.post("/organisasi/impor/jabatan")
                            .berkas("berkas", "a.csv", isi.getBytes(StandardCharsets.UTF_8))
                            .kirim();
            assertThat(jawaban.status()).isEqualTo(422);
            assertThat(jawaban.dokumen().select("#jabatan-galat").text()).isNotEmpty();
        }
    }

    private String kepala(OrangUji siapa, String mulai, String akhir) {
        return baris(siapa, "DEFINITIF", mulai, akhir, "SK 1");
    }

    private String baris(OrangUji siapa, String jenis, String mulai, String akhir, String sk) {
        return "Dinas Uji,Kepala Dinas,KEPALA OPD,YA,2026-01-01,,%s,%s,%s,%s,%s\n"
                .formatted(nip(siapa), jenis, mulai, akhir, sk);
    }

    private String galat(String baris) {
        String impor = unggah(baris);
        assertThat(ubin(impor)).as(baris).containsExactly("0", "0", "0", "1");
        assertThat(admin.get(impor + "/galat.xlsx").kirim().status()).isEqualTo(200);
        return admin.get(impor).kirim().dokumen().select("table.beda").text();
    }

    private String unggah(String baris) {
        return unggah(admin, baris);
    }

    private static String unggah(Peramban siapa, String baris) {
        var jawaban =
                siapa.post("/organisasi/impor/jabatan")
                        .berkas(
                                "berkas",
                                "jabatan.csv",
                                (KEPALA + baris).getBytes(StandardCharsets.UTF_8))
                        .kirim();
        assertThat(jawaban.status()).as(jawaban.teks()).isEqualTo(303);
        return jawaban.lokasi();
    }

    private List<String> ubin(String impor) {
        return admin.get(impor).kirim().dokumen().select(".ubin__nilai").eachText();
    }

    private int terapkan(String impor) {
        return admin.post(impor + "/penerapan").kirim().status();
    }

    private int batalkan(String impor) {
        return admin.post(impor + "/pembatalan").kirim().status();
    }

    private int jumlah(String dari) {
        return BasisDataUji.dalam(
                pemda,
                jdbc ->
                        jdbc.sql("select count(*) from organisasi." + dari)
                                .query(Integer.class)
                                .single());
    }

    private List<String> pemegang(String jabatan) {
        return BasisDataUji.dalam(
                pemda,
                jdbc ->
                        jdbc.sql(
                                        """
                                        select p.nama from organisasi.penugasan t
                                        join organisasi.jabatan j on j.id = t.jabatan_id
                                        join organisasi.pegawai p on p.id = t.pegawai_id
                                        where j.nama = ? order by t.mulai, p.nip
                                        """)
                                .param(jabatan)
                                .query(String.class)
                                .list());
    }

    private LocalDate akhir(OrangUji siapa) {
        return BasisDataUji.dalam(
                        pemda,
                        jdbc ->
                                jdbc.sql(
                                                """
                                                select t.akhir from organisasi.penugasan t
                                                join organisasi.jabatan j on j.id = t.jabatan_id
                                                where j.nama = 'Kepala Dinas' and t.pegawai_id = ?
                                                """)
                                        .param(siapa.pegawaiId())
                                        .query(
                                                (rs, n) ->
                                                        Optional.ofNullable(
                                                                rs.getObject(
                                                                        "akhir", LocalDate.class)))
                                        .single())
                .orElse(null);
    }

    private String nip(OrangUji siapa) {
        return BasisDataUji.dalam(
                pemda,
                jdbc ->
                        jdbc.sql("select nip from organisasi.pegawai where id = ?")
                                .param(siapa.pegawaiId())
                                .query(String.class)
                                .single());
    }
}
