package id.pendopo.presensi.papan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.pendopo.BasisDataUji;
import id.pendopo.Janji;
import id.pendopo.OrangUji;
import id.pendopo.SimpulUji;
import id.pendopo.UjiAplikasi;
import id.pendopo.kernel.Koordinat;
import id.pendopo.kernel.Peran;
import id.pendopo.kernel.Uuid7;
import id.pendopo.kernel.WaktuGeser;
import id.pendopo.platform.langsung.PerubahanSetempat;
import id.pendopo.platform.pemda.KonteksPemda;
import id.pendopo.platform.pemda.Pemda;
import id.pendopo.presensi.Arah;
import id.pendopo.presensi.CaraKetuk;
import id.pendopo.presensi.IzinPresensi;
import id.pendopo.presensi.KetukanBaru;
import id.pendopo.presensi.KetukanService;
import id.pendopo.presensi.Keyakinan;
import id.pendopo.presensi.LingkupQueries;
import id.pendopo.presensi.TopikPresensi;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;

/** The board counts as the day does, shows to each what is his to see, and is never old. */
@UjiAplikasi
class PapanTests {

    private static final LocalDate SENIN = PapanUji.SENIN;

    @LocalServerPort int port;
    @Autowired WaktuGeser waktu;
    @Autowired KetukanService ketukan;
    @Autowired LingkupQueries lingkup;
    @Autowired PapanKini papan;
    @Autowired ApplicationEventPublisher penerbit;

    private Pemda pemda;
    private UUID dinas;
    private UUID sekolah;
    private UUID kelas;
    private UUID kantor;
    private OrangUji bupati;
    private OrangUji kepala;
    private UUID ani;
    private UUID budi;

    @BeforeEach
    void susun() {
        pemda = BasisDataUji.pemdaBaru();
        waktu.setel(SENIN, LocalTime.of(7, 45), pemda.zona());
        dinas = OrangUji.opd(pemda, "Dinas Pendidikan");
        sekolah = PapanUji.unit(pemda, dinas, "SD Negeri 1", "SEKOLAH", "98.01.02.1003");
        kelas = PapanUji.unit(pemda, sekolah, "SD Negeri 1 Kelas Jauh", "SEKOLAH", null);
        kantor = OrangUji.opd(pemda, "Dinas Jalan");
        kepala = OrangUji.pegawai(pemda, dinas, Peran.KEPALA_OPD);
        bupati = OrangUji.pegawai(pemda, kantor, Peran.KEPALA_DAERAH);
        ani = PapanUji.orang(pemda, sekolah, "Ani Guru");
        budi = PapanUji.orang(pemda, kelas, "Budi Guru");
    }

    @AfterEach
    void jamBenar() {
        waktu.geser(Duration.ZERO);
    }

    private Document buka(OrangUji siapa, String jalur) {
        var j = siapa.peramban(port).get(jalur).kirim();
        assertThat(j.status()).as(jalur).isEqualTo(200);
        return j.dokumen();
    }

    private int status(OrangUji siapa, String jalur) {
        return siapa.peramban(port).get(jalur).kirim().status();
    }

    private String slug(UUID opd) {
        return "/presensi/papan/" + PapanUji.slug(pemda, opd);
    }

    /** Whatever else changed, the board has to be told: rows of a test came by no service. */
    private void kabarkan() {
        penerbit.publishEvent(new PerubahanSetempat(pemda.id(), TopikPresensi.KETUKAN));
        penerbit.publishEvent(new PerubahanSetempat(pemda.id(), TopikPresensi.ATURAN));
    }

    @Test
    void hak_untuk_opd_menjangkau_unit_di_bawahnya_sedalam_apa_pun() {
        KonteksPemda.jalankan(
                pemda,
                () ->
                        assertThat(lingkup.denganBawahan(List.of(dinas)))
                                .containsExactlyInAnyOrder(dinas, sekolah, kelas));
        KonteksPemda.jalankan(pemda, () -> assertThat(lingkup.denganBawahan(List.of())).isEmpty());
    }

    @Test
    void pimpinan_melihat_semua_opd_dengan_unit_di_dalamnya() {
        PapanUji.ketuk(pemda, ani, sekolah, SENIN, "MASUK", "07:21", null);
        PapanUji.ketuk(pemda, budi, kelas, SENIN, "MASUK", "07:42", "luar-pagar");
        kabarkan();
        var d = buka(bupati, "/presensi/papan");
        assertThat(d.select("#papan-isi tbody tr")).hasSize(2);
        var baris = d.select("#papan-isi tbody tr:contains(Dinas Pendidikan) td").eachText();
        // the head himself, Ani and Budi: one in time, one late, one not yet
        assertThat(baris).containsExactly("66,7% dari 3", "1", "1", "1", "0", "0", "0");
        assertThat(d.text()).contains("Data per 07.45.");
    }

    @Test
    void nama_berjam_bermenit_dan_bertanda() {
        PapanUji.ketuk(pemda, ani, sekolah, SENIN, "MASUK", "07:21", null);
        PapanUji.ketuk(pemda, budi, kelas, SENIN, "MASUK", "07:42", "luar-pagar");
        UUID cici = PapanUji.orang(pemda, sekolah, "Cici Guru");
        UUID dedi = PapanUji.orang(pemda, sekolah, "Dedi Guru");
        PapanUji.keterangan(pemda, cici, "CUTI_TAHUNAN", SENIN, SENIN.plusDays(2));
        PapanUji.keterangan(pemda, dedi, "DINAS_LUAR", SENIN, SENIN);
        kabarkan();
        var d = buka(bupati, slug(sekolah));
        assertThat(teks(d, ani)).contains("Ani Guru", "Tepat waktu", "07.21", "Ponsel");
        assertThat(teks(d, budi))
                .contains("Terlambat", "Ditinjau", "07.42", "+12 mnt", "SD Negeri 1 Kelas Jauh");
        assertThat(teks(d, cici)).contains("Cuti tahunan").doesNotContain("07.");
        assertThat(teks(d, dedi)).contains("Dinas luar");
        var telat = buka(bupati, slug(sekolah) + "?keadaan=telat");
        assertThat(telat.select(".papan-orang tbody tr")).hasSize(1);
    }

    private static String teks(Document d, UUID orang) {
        return d.select("#p-" + orang).text();
    }

    @Test
    void kepala_hanya_melihat_opd_dan_unitnya() {
        assertThat(kepala.peramban(port).get("/presensi/papan").kirim().lokasi())
                .isEqualTo(slug(dinas));
        var d = buka(kepala, slug(dinas));
        assertThat(d.text()).contains("SD Negeri 1").doesNotContain("Dinas Jalan");
        assertThat(status(kepala, slug(kelas))).isEqualTo(200);
        assertThat(status(kepala, slug(kantor))).isEqualTo(404);
        var cari = buka(kepala, "/presensi/papan?q=" + bupati.nama().replace(" ", "%20"));
        assertThat(cari.select(".papan-orang")).isEmpty();
        assertThat(buka(bupati, "/presensi/papan?q=ani").select(".papan-orang tbody tr"))
                .hasSize(1);
    }

    @Test
    void pegawai_biasa_dan_tamu_tidak_masuk() {
        var pegawai = OrangUji.pegawai(pemda, dinas, Peran.PEGAWAI);
        assertThat(status(pegawai, "/presensi/papan")).isEqualTo(404);
        assertThat(status(pegawai, slug(dinas))).isEqualTo(404);
        var tamu = new id.pendopo.Peramban(port, pemda).get("/presensi/papan").kirim();
        assertThat(tamu.status()).isEqualTo(303);
    }

    @Test
    void disaring_menurut_jenis_dan_wilayah() {
        var jenis = buka(bupati, "/presensi/papan?jenis=SEKOLAH");
        assertThat(jenis.select(".papan-tabel tbody th").eachText())
                .containsExactly("SD Negeri 1", "SD Negeri 1 Kelas Jauh");
        // the branch has no area of its own: that of the school counts
        var wilayah = buka(bupati, "/presensi/papan?wilayah=98.01.02.1003");
        assertThat(wilayah.select(".papan-tabel tbody th")).hasSize(2);
        assertThat(buka(bupati, "/presensi/papan?wilayah=98.01.02").select(".papan-tabel tbody th"))
                .hasSize(2);
        assertThat(buka(bupati, "/presensi/papan?wilayah=98.01.0").select(".papan-tabel tbody th"))
                .isEmpty();
        assertThat(buka(bupati, "/presensi/papan?urut=apa&hari=kemarin").select(".papan-tabel"))
                .hasSize(1);
    }

    @Test
    void hari_yang_lewat_menyebut_yang_tanpa_keterangan() {
        LocalDate jumat = SENIN.minusDays(3);
        PapanUji.ketuk(pemda, ani, sekolah, jumat, "MASUK", "07:10", null);
        PapanUji.ketuk(pemda, ani, sekolah, jumat, "PULANG", "16:00", null);
        var d = buka(bupati, slug(sekolah) + "?hari=" + jumat);
        assertThat(teks(d, ani)).contains("Tepat waktu", "16.00", "−30 mnt");
        assertThat(teks(d, budi)).contains("Tanpa keterangan");
        // further back than the book of the days around today
        var lama = buka(bupati, slug(sekolah) + "?hari=" + SENIN.minusDays(40));
        assertThat(lama.select(".papan-orang tbody tr")).hasSize(2);
        var minggu = buka(bupati, "/presensi/papan?hari=" + SENIN.minusDays(1));
        assertThat(minggu.text()).contains("Tidak ada yang wajib bekerja");
    }

    @Test
    void putusan_dan_koreksi_berlaku() {
        PapanUji.ketuk(pemda, ani, sekolah, SENIN, "MASUK", "07:21", "luar-pagar");
        PapanUji.ketuk(pemda, budi, kelas, SENIN, "MASUK", "07:42", "kabur");
        kabarkan();
        assertThat(teks(buka(bupati, slug(sekolah)), ani)).contains("Ditinjau");
        BasisDataUji.jalankanDalam(
                pemda,
                j -> {
                    j.sql(
                                    """
                                    insert into presensi.putusan (pemda_id, id, hari, pegawai_id, arah,
                                        hasil, alasan, oleh, oleh_nama, pada)
                                    values (?, ?, ?, ?, 'MASUK', 'TIDAK_SAH', 'bukan dia', ?, 'Uji', now())
                                    """)
                            .params(pemda.id(), Uuid7.baru(), SENIN, ani, Uuid7.baru())
                            .update();
                    j.sql(
                                    """
                                    insert into presensi.koreksi (pemda_id, id, hari, pegawai_id, arah,
                                        waktu, dasar, oleh, oleh_nama, pada)
                                    values (?, ?, ?, ?, 'MASUK', ?, 'berita acara', ?, 'Uji', now())
                                    """)
                            .params(
                                    pemda.id(),
                                    Uuid7.baru(),
                                    SENIN,
                                    budi,
                                    java.sql.Timestamp.from(PapanUji.saat(pemda, SENIN, "07:05")),
                                    Uuid7.baru())
                            .update();
                });
        kabarkan();
        await().atMost(Duration.ofSeconds(60))
                .until(() -> teks(buka(bupati, slug(sekolah)), ani).contains("Belum absen"));
        assertThat(teks(buka(bupati, slug(sekolah)), budi))
                .contains("Tepat waktu", "07.05", "Koreksi")
                .doesNotContain("Ditinjau");
    }

    private void ketuk(UUID orang, String jam) {
        KonteksPemda.jalankan(
                pemda,
                () ->
                        ketukan.catat(
                                new KetukanBaru(
                                        Uuid7.baru(),
                                        orang,
                                        Arah.MASUK,
                                        PapanUji.saat(pemda, SENIN, jam),
                                        CaraKetuk.DARING,
                                        Keyakinan.PENUH,
                                        new KetukanBaru.Posisi(new Koordinat(-3.4, 104.2), 10),
                                        null,
                                        List.of(),
                                        KetukanBaru.Asal.TANPA,
                                        null)));
    }

    @Test
    void paling_lama_sedetik_sesudah_ketukan_papan_menunjukkannya_juga_di_simpul_lain() {
        try (var lain = SimpulUji.mulai()) {
            // its own clock is not shifted: for it that Monday is over
            var disana = bupati.peramban(lain.port());
            String jalur = slug(sekolah) + "?hari=" + SENIN;
            assertThat(disana.get(jalur).kirim().dokumen().select("#p-" + ani).text())
                    .contains("Tanpa keterangan");
            assertThat(teks(buka(bupati, slug(sekolah)), ani)).contains("Belum absen");
            ketuk(ani, "07:29");
            Janji.ditepati(
                    Duration.ofSeconds(1),
                    () -> teks(buka(bupati, slug(sekolah)), ani).contains("07.29"));
            // announced within 100 ms, read within 250: the other node needs no longer
            Janji.ditepati(
                    Duration.ofSeconds(1),
                    () ->
                            disana.get(jalur)
                                    .kirim()
                                    .dokumen()
                                    .select("#p-" + ani)
                                    .text()
                                    .contains("07.29"));
        }
    }

    @Test
    void tidak_dibaca_lagi_selama_tidak_ada_kabar_dan_jam_berjalan_tetap_terhitung() {
        var satu = KonteksPemda.panggil(pemda, () -> papan.pada(SENIN));
        var dua = KonteksPemda.panggil(pemda, () -> papan.pada(SENIN));
        assertThat(dua).isSameAs(satu);
        assertThat(IzinPresensi.LIHAT.untukLuar()).isFalse();
    }
}
