package id.pendopo.alur;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.pendopo.BasisDataUji;
import id.pendopo.OrangUji;
import id.pendopo.Peramban;
import id.pendopo.UjiAplikasi;
import id.pendopo.kernel.Peran;
import id.pendopo.kernel.Uuid7;
import id.pendopo.kernel.WaktuGeser;
import id.pendopo.pelaporan.LaporanEvent;
import id.pendopo.pemberitahuan.PutaranHarian;
import id.pendopo.platform.pemda.KonteksPemda;
import id.pendopo.platform.pemda.Pemda;
import id.pendopo.platform.peristiwa.PeristiwaTertunda;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What people hear of reports: reminders, decisions, each once, in the application and by letter.
 */
@UjiAplikasi
class KabarAlurTests {

    private static final String KODE = "1.03.02.2.01.0001";
    private static final String KODE_LAIN = "1.03.02.2.01.0002";

    @LocalServerPort int port;
    @Autowired WaktuGeser waktu;
    @Autowired PutaranHarian putaran;
    @Autowired PeristiwaTertunda tertunda;
    @Autowired ApplicationEventPublisher penerbit;
    @Autowired PlatformTransactionManager transaksi;

    private Pemda pemda;
    private UUID opd;
    private String slug;
    private OrangUji operator;
    private OrangUji kepala;
    private Peramban bappeda;

    @BeforeEach
    void susun() {
        pemda = BasisDataUji.pemdaBaru();
        pukul(3, 9);
        opd = OrangUji.opd(pemda, "Dinas Uji");
        AnggaranUji.buat(pemda, opd, 2026, 120_000_000, List.of(KODE, KODE_LAIN));
        slug = satu("select slug from organisasi.opd");
        operator = OrangUji.pegawai(pemda, opd, Peran.OPERATOR);
        kepala = OrangUji.pegawai(pemda, opd, Peran.KEPALA_OPD);
        bappeda =
                OrangUji.pegawai(pemda, OrangUji.opd(pemda, "Bappeda"), Peran.BAPPEDA)
                        .peramban(port);
    }

    @AfterEach
    void kembalikanWaktu() {
        waktu.geser(Duration.ZERO);
    }

    @Test
    void kepala_dan_pelaksana_harian_mendengar_yang_diajukan_sekali_untuk_semua_laporan() {
        OrangUji plh = pelaksanaHarian();
        ajukan(KODE);
        ajukan(KODE_LAIN);
        tuntas();
        assertThat(judul(kepala))
                .containsExactly("Dinas Uji: 2 laporan Oktober 2026 menunggu persetujuan Anda");
        assertThat(judul(plh)).hasSize(1);
        assertThat(judul(operator)).isEmpty();
        var lain = OrangUji.pegawai(pemda, OrangUji.opd(pemda, "Dinas Lain"), Peran.KEPALA_OPD);
        assertThat(judul(lain)).isEmpty();
    }

    @Test
    void yang_sudah_dibaca_muncul_lagi_saat_ada_laporan_berikutnya() {
        ajukan(KODE);
        tuntas();
        buka(kepala);
        assertThat(lonceng(kepala)).isEqualTo("Pemberitahuan");
        ajukan(KODE_LAIN);
        tuntas();
        assertThat(lonceng(kepala)).isEqualTo("Pemberitahuan, 1 belum dibaca");
        assertThat(judul(kepala)).hasSize(1);
    }

    @Test
    void pengembalian_sampai_ke_pengajunya_dengan_catatan_dan_tempatnya() {
        OrangUji operatorLain = OrangUji.pegawai(pemda, opd, Peran.OPERATOR);
        ajukan(KODE);
        kembalikan("Foto tidak sesuai lokasi");
        tuntas();
        var halaman = operator.peramban(port).get("/pemberitahuan").kirim().dokumen();
        assertThat(halaman.select(".kabar__butir--baru").text())
                .contains(
                        "Laporan Oktober 2026 dikembalikan: Sub kegiatan " + KODE,
                        kepala.nama(),
                        "Foto tidak sesuai lokasi");
        assertThat(judul(operatorLain)).isEmpty();
        var jawab = buka(operator);
        assertThat(jawab.status()).isEqualTo(303);
        assertThat(jawab.lokasi()).isEqualTo("/pelaporan/" + slug + "/2026-10/" + KODE);
        assertThat(operator.peramban(port).get(jawab.lokasi()).kirim().status()).isEqualTo(200);
        var sesudah = operator.peramban(port).get("/pemberitahuan").kirim().dokumen();
        assertThat(sesudah.select(".kabar__butir--baru")).isEmpty();
        assertThat(sesudah.select("a.kabar__judul").attr("href")).isEqualTo(jawab.lokasi());
    }

    @Test
    void pengaju_yang_sudah_pindah_digantikan_semua_penulis_laporan_opd() {
        OrangUji operatorLain = OrangUji.pegawai(pemda, opd, Peran.OPERATOR);
        ajukan(KODE);
        BasisDataUji.jalankanDalam(
                pemda,
                j ->
                        j.sql(
                                        "update organisasi.penugasan set akhir = '2026-11-02' where pegawai_id = ?")
                                .param(operator.pegawaiId())
                                .update());
        kembalikan("Mohon diperbaiki");
        tuntas();
        assertThat(judul(operator)).isEmpty();
        assertThat(judul(operatorLain)).hasSize(1);
    }

    @Test
    void bulan_yang_dibuka_lagi_diberitahukan_ke_penulis_laporan() {
        pukul(25, 9);
        var jawab =
                bappeda.post("/pelaporan/pembukaan?tahun=2026")
                        .isian("opd", "")
                        .isian("bulan", "2026-10")
                        .isian("sampai.hari", "28")
                        .isian("sampai.bulan", "11")
                        .isian("sampai.tahun", "2026")
                        .isian("alasan", "surat dinas nomor 900/12")
                        .kirim();
        assertThat(jawab.status()).isEqualTo(303);
        tuntas();
        assertThat(judul(operator))
                .containsExactly(
                        "Dinas Uji: isian Oktober 2026 dibuka lagi sampai 28 November 2026");
        assertThat(judul(kepala)).isEmpty();
    }

    @Test
    void peristiwa_yang_diantar_dua_kali_menjadi_satu_pemberitahuan() {
        ajukan(KODE);
        ajukan(KODE_LAIN);
        tuntas();
        kembalikan("Mohon diperbaiki");
        tuntas();
        UUID laporan =
                UUID.fromString(
                        satu(
                                "select laporan_id::text from pelaporan.putusan where jenis = 'DIKEMBALIKAN_KEPALA'"));
        UUID putusan =
                UUID.fromString(
                        satu(
                                "select id::text from pelaporan.putusan where jenis = 'DIKEMBALIKAN_KEPALA'"));
        UUID pengajuan =
                UUID.fromString(
                        satu(
                                "select id::text from pelaporan.putusan where jenis = 'DIAJUKAN' order by id desc"));
        terbitkan(
                new LaporanEvent.Dikembalikan(pemda.id(), 2026, 10, opd, laporan, putusan),
                new LaporanEvent.Diajukan(pemda.id(), 2026, 10, opd, laporan, pengajuan));
        tuntas();
        assertThat(judul(operator)).hasSize(1);
        assertThat(judul(kepala))
                .as("not told anew either")
                .containsExactly("Dinas Uji: 2 laporan Oktober 2026 menunggu persetujuan Anda");
    }

    @Test
    void pendengar_yang_gagal_sekali_mengantar_saat_dikirim_ulang() {
        ajukan(KODE);
        tuntas();
        izinMenulis("revoke insert on pemberitahuan.pemberitahuan from aplikasi");
        try {
            kembalikan("Mohon diperbaiki");
            await().atMost(Duration.ofSeconds(60)).until(() -> status().containsKey("FAILED"));
        } finally {
            izinMenulis("grant insert on pemberitahuan.pemberitahuan to aplikasi");
        }
        assertThat(judul(operator)).isEmpty();
        tertunda.kirimUlang();
        tuntas();
        assertThat(judul(operator)).hasSize(1);
        tertunda.kirimUlang();
        tuntas();
        assertThat(judul(operator)).hasSize(1);
    }

    @Test
    void yang_terputus_di_tengah_dikirim_ulang_dan_yang_selesai_lama_dibersihkan() {
        ajukan(KODE);
        tuntas();
        BasisDataUji.jalankanDalam(
                pemda,
                j -> {
                    j.sql("delete from pemberitahuan.pemberitahuan").update();
                    j.sql(
                                    """
                                    update mesin.event_publication set completion_date = null,
                                        status = 'RESUBMITTED', publication_date = now() - interval '1 hour'
                                    where serialized_event like ?
                                    """)
                            .param("%" + pemda.id() + "%")
                            .update();
                });
        tertunda.kirimUlang();
        tuntas();
        assertThat(judul(kepala)).hasSize(1);
        BasisDataUji.jalankanDalam(
                pemda,
                j ->
                        j.sql(
                                        """
                                        update mesin.event_publication
                                        set completion_date = now() - interval '8 days'
                                        where serialized_event like ?
                                        """)
                                .param("%" + pemda.id() + "%")
                                .update());
        tertunda.bersihkan();
        assertThat(status()).isEmpty();
    }

    @Test
    void putaran_harian_mengingatkan_sekali_sehari_sejak_jamnya_dan_menulis_satu_surat() {
        alamat(operator, "operator@uji.example");
        pukul(2, 6);
        putaran.jalankan();
        assertThat(judul(operator)).isEmpty();
        pukul(2, 7);
        putaran.jalankan();
        pukul(2, 15);
        putaran.jalankan();
        assertThat(judul(operator))
                .containsExactly(
                        "Dinas Uji: 2 dari 2 laporan Oktober 2026 belum diajukan, batasnya 5 November 2026");
        assertThat(judul(kepala)).isEmpty();
        pukul(3, 8);
        putaran.jalankan();
        assertThat(judul(operator)).hasSize(1);
        pukul(5, 8);
        putaran.jalankan();
        assertThat(judul(operator)).hasSize(2).first().asString().contains("hari ini");
        assertThat(surat()).hasSize(2);
        assertThat(surat().getFirst())
                .contains(
                        "Yth. " + operator.nama(),
                        "belum diajukan, batasnya 5 November 2026",
                        "https://" + BasisDataUji.host(pemda) + "/pelaporan/" + slug,
                        "/pemberitahuan/pilihan");
    }

    @Test
    void yang_selesai_tidak_diingatkan_dan_yang_sudah_dibaca_tidak_disurati() {
        alamat(kepala, "kepala@uji.example");
        ajukan(KODE);
        ajukan(KODE_LAIN);
        tuntas();
        buka(kepala);
        pukul(4, 8);
        putaran.jalankan();
        assertThat(judul(operator)).isEmpty();
        assertThat(surat()).isEmpty();
    }

    @Test
    void jenis_yang_dimatikan_tidak_disurati_dan_segera_langsung_disurati() {
        alamat(operator, "operator@uji.example");
        alamat(kepala, "kepala@uji.example");
        var p = operator.peramban(port);
        assertThat(p.get("/pemberitahuan/pilihan").kirim().teks()).contains("operator@uji.example");
        assertThat(
                        p.post("/pemberitahuan/pilihan")
                                .isian("cara", "HARIAN")
                                .isian("jenis", "pelaporan.dikembalikan")
                                .kirim()
                                .status())
                .isEqualTo(303);
        var k = kepala.peramban(port);
        k.post("/pemberitahuan/pilihan")
                .isian("cara", "SEGERA")
                .isian("jenis", "pelaporan.diajukan")
                .kirim();
        assertThat(k.get("/pemberitahuan/pilihan").kirim().dokumen().select("input[checked]"))
                .extracting(e -> e.val())
                .containsExactly("SEGERA", "pelaporan.diajukan");
        pukul(2, 8);
        putaran.jalankan();
        assertThat(surat()).isEmpty();
        ajukan(KODE);
        tuntas();
        assertThat(surat()).singleElement().asString().contains("menunggu persetujuan Anda");
        assertThat(p.post("/pemberitahuan/pilihan").isian("cara", "KAPAN_SAJA").kirim().status())
                .isEqualTo(422);
    }

    @Test
    void pemberitahuan_orang_lain_tidak_ada_dan_semua_dapat_ditandai() {
        ajukan(KODE);
        tuntas();
        String id = satu("select id::text from pemberitahuan.pemberitahuan");
        assertThat(
                        operator.peramban(port)
                                .post("/pemberitahuan/" + id + "/pembacaan")
                                .kirim()
                                .status())
                .isEqualTo(404);
        assertThat(lonceng(kepala)).contains("1 belum dibaca");
        var p = kepala.peramban(port);
        assertThat(p.get("/pemberitahuan").kirim().status()).isEqualTo(200);
        assertThat(lonceng(kepala)).as("reading the list marks nothing").contains("1 belum");
        assertThat(p.post("/pemberitahuan/pembacaan").kirim().lokasi()).isEqualTo("/pemberitahuan");
        assertThat(lonceng(kepala)).isEqualTo("Pemberitahuan");
        assertThat(operator.peramban(port).get("/pemberitahuan").kirim().teks())
                .contains("Belum ada pemberitahuan");
    }

    @Test
    void daftar_dibalik_halamannya_tanpa_ulang_dan_tanpa_lompat() {
        BasisDataUji.jalankanDalam(
                pemda,
                j ->
                        j.sql(
                                        """
                                        insert into pemberitahuan.pemberitahuan (pemda_id, id, akun_id, jenis,
                                            kunci, terbit, judul_id, judul_en, tautan, dibuat_pada)
                                        select ?, gen_random_uuid(), ?, 'pelaporan.dibuka', 'uji ' || n,
                                            gen_random_uuid(), 'Kabar ' || n, 'News ' || n, '/kantor',
                                            timestamptz '2026-11-01' + n / 2 * interval '1 minute'
                                        from generate_series(1, 60) n
                                        """)
                                .params(pemda.id(), operator.akunId())
                                .update());
        var p = operator.peramban(port);
        var terlihat = new ArrayList<String>();
        String jalur = "/pemberitahuan?bahasa=en";
        while (!jalur.isEmpty()) {
            var halaman = p.get(jalur).kirim().dokumen();
            terlihat.addAll(halaman.select(".kabar__judul").eachText());
            jalur = halaman.select("a[rel=next]").attr("href");
        }
        assertThat(terlihat).hasSize(60).doesNotHaveDuplicates();
        assertThat(terlihat.getFirst()).contains("News 60");
        assertThat(p.get("/kantor").kirim().dokumen().select(".lonceng__angka").text())
                .isEqualTo("60");
    }

    @Test
    void surel_sendiri_diperiksa_dan_mendahului_data_kepegawaian() {
        var p = operator.peramban(port);
        var salah = p.post("/profil/surel").isian("surel", "budi@kantor").kirim();
        assertThat(salah.status()).isEqualTo(422);
        assertThat(salah.dokumen().selectFirst("#surel").val()).isEqualTo("budi@kantor");
        assertThat(p.post("/profil/surel").isian("surel", "a@b.id\r\nBcc: c@d.id").kirim().status())
                .isEqualTo(422);
        BasisDataUji.jalankanDalam(
                pemda,
                j ->
                        j.sql(
                                        "update organisasi.pegawai set surel = 'dinas@uji.example' where id = ?")
                                .param(operator.pegawaiId())
                                .update());
        assertThat(p.get("/profil").kirim().teks()).contains("dinas@uji.example");
        assertThat(p.post("/profil/surel").isian("surel", " budi@uji.example ").kirim().status())
                .isEqualTo(303);
        pukul(2, 8);
        putaran.jalankan();
        assertThat(satu("select alamat from pemberitahuan.surat")).isEqualTo("budi@uji.example");
        assertThat(
                        satu(
                                "select count(*)::text from audit.jejak where tindakan = 'akun.surel-diubah'"))
                .isEqualTo("1");
    }

    @Test
    void kotak_surel_hanya_ada_di_demo() {
        assertThat(operator.peramban(port).get("/demo/surat").kirim().status()).isEqualTo(404);
        assertThat(new Peramban(port, pemda).get("/demo/surat").kirim().status()).isEqualTo(404);
    }

    private void pukul(int hari, int jam) {
        waktu.setel(LocalDate.of(2026, 11, hari), LocalTime.of(jam, 0), pemda.zona());
    }

    private OrangUji pelaksanaHarian() {
        OrangUji orang = OrangUji.pegawai(pemda, opd, Peran.PEGAWAI);
        BasisDataUji.jalankanDalam(
                pemda,
                j ->
                        j.sql(
                                        """
                                        insert into organisasi.penugasan (pemda_id, id, pegawai_id, jabatan_id,
                                            jenis, mulai, akhir, dasar_sk)
                                        select pemda_id, ?, ?, id, 'PLH', '2026-11-01', '2026-11-10', 'SK uji'
                                        from organisasi.jabatan where peran = 'KEPALA_OPD'
                                        """)
                                .params(Uuid7.baru(), orang.pegawaiId())
                                .update());
        return orang;
    }

    private void alamat(OrangUji orang, String surel) {
        orang.peramban(port).post("/profil/surel").isian("surel", surel).kirim();
    }

    private void ajukan(String kode) {
        var jawab =
                operator.peramban(port)
                        .post("/pelaporan/" + slug + "/2026-10/" + kode)
                        .isian("fisik", "80")
                        .isian("realisasi", "1.000.000")
                        .isian("langkah", "ajukan")
                        .kirim();
        assertThat(jawab.status()).isEqualTo(303);
    }

    private void kembalikan(String catatan) {
        var jawab =
                kepala.peramban(port)
                        .post("/pelaporan/" + slug + "/2026-10/pengembalian")
                        .isian("kode", KODE)
                        .isian("catatan", catatan)
                        .kirim();
        assertThat(jawab.status()).isEqualTo(303);
    }

    /** Opens the newest unread notice. */
    private Peramban.Jawaban buka(OrangUji orang) {
        var p = orang.peramban(port);
        var form =
                p.get("/pemberitahuan").kirim().dokumen().selectFirst(".kabar__butir--baru form");
        return p.post(form.attr("action")).kirim();
    }

    private String lonceng(OrangUji orang) {
        return orang.peramban(port)
                .get("/pemberitahuan")
                .kirim()
                .dokumen()
                .select("#lonceng .govuk-visually-hidden")
                .text();
    }

    private List<String> judul(OrangUji orang) {
        return BasisDataUji.dalam(
                pemda,
                j ->
                        j.sql(
                                        """
                                        select judul_id from pemberitahuan.pemberitahuan
                                        where akun_id = ? order by dibuat_pada desc, id desc
                                        """)
                                .param(orang.akunId())
                                .query(String.class)
                                .list());
    }

    private List<String> surat() {
        return BasisDataUji.dalam(
                pemda,
                j ->
                        j.sql("select isi from pemberitahuan.surat order by id")
                                .query(String.class)
                                .list());
    }

    private void terbitkan(Object... peristiwa) {
        KonteksPemda.jalankan(
                pemda,
                () ->
                        new TransactionTemplate(transaksi)
                                .executeWithoutResult(
                                        s -> List.of(peristiwa).forEach(penerbit::publishEvent)));
    }

    /** Until every listener of this pemda's news is done. */
    private void tuntas() {
        await().atMost(Duration.ofSeconds(60))
                .until(() -> status().keySet().stream().allMatch("COMPLETED"::equals));
    }

    private Map<String, Long> status() {
        return BasisDataUji.dalam(
                pemda,
                j ->
                        j
                                .sql(
                                        """
                                        select status from mesin.event_publication
                                        where serialized_event like ?
                                        """)
                                .param("%" + pemda.id() + "%")
                                .query(String.class)
                                .list()
                                .stream()
                                .collect(Collectors.groupingBy(x -> x, Collectors.counting())));
    }

    private static void izinMenulis(String sql) {
        BasisDataUji.sebagaiPemilik(j -> j.sql(sql).update());
    }

    private String satu(String sql) {
        return BasisDataUji.dalam(pemda, j -> j.sql(sql).query(String.class).list().getFirst());
    }
}
