package id.pendopo.aduan.lacak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.pendopo.BasisDataUji;
import id.pendopo.OrangUji;
import id.pendopo.Peramban;
import id.pendopo.UjiAplikasi;
import id.pendopo.aduan.AduanBerubah;
import id.pendopo.aduan.AduanEvent;
import id.pendopo.aduan.KodeLacak;
import id.pendopo.aduan.Pelapor;
import id.pendopo.aduan.PenangananService;
import id.pendopo.aduan.PengajuanService;
import id.pendopo.aduan.PenggabunganService;
import id.pendopo.aduan.Resi;
import id.pendopo.aduan.lacak.kabar.PengirimanKabar;
import id.pendopo.kernel.Uuid7;
import id.pendopo.kernel.WaktuGeser;
import id.pendopo.pemberitahuan.surel.KotakBerkas;
import id.pendopo.platform.SetelanPendopo;
import id.pendopo.platform.berkas.PenyimpananBerkas;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What reporters and followers hear, by which way, and what they never hear. */
@UjiAplikasi
class KabarAlurTests {

    private static final Pelapor SITI =
            new Pelapor(null, "Siti Aminah", "0812-3456-7890", "Siti@contoh.id");

    @LocalServerPort int port;
    @Autowired PengajuanService pengajuan;
    @Autowired PenangananService penanganan;
    @Autowired PenggabunganService penggabungan;
    @Autowired PenyimpananBerkas berkas;
    @Autowired WaktuGeser waktu;
    @Autowired PengirimanKabar pengiriman;
    @Autowired TutupDiam tutup;
    @Autowired KotakBerkas kotak;
    @Autowired SetelanPendopo setelan;
    @Autowired ApplicationEventPublisher penerbit;
    @Autowired PlatformTransactionManager transaksi;

    private LaporanUji uji;

    @BeforeEach
    void susun() {
        uji = LaporanUji.susun(pengajuan, penanganan, berkas, waktu);
    }

    @AfterEach
    void kembalikanWaktu() {
        waktu.geser(Duration.ZERO);
    }

    /** All letters of the pemda, oldest first. */
    private List<KotakBerkas.Isi> surat() {
        tuntas();
        return uji.dalam(() -> kotak.isi(100)).reversed();
    }

    /** The round of the scheduler may hold one of ours at this moment. */
    private void tuntas() {
        pengiriman.kirim();
        await().atMost(Duration.ofSeconds(60))
                .until(
                        () ->
                                uji.teks(
                                                "select 'tunggu' from aduan.kabar where pemda_id = :pemda and kirim_setelah is not null")
                                        .isEmpty());
    }

    private List<String> perihal() {
        return surat().stream().map(KotakBerkas.Isi::perihal).toList();
    }

    private String isi(String awal) {
        return surat().stream()
                .filter(s -> s.perihal().startsWith(awal))
                .map(KotakBerkas.Isi::teks)
                .reduce((a, b) -> b)
                .orElseThrow();
    }

    private List<String> ponsel() {
        tuntas();
        Path folder = setelan.folder("ponsel").resolve(uji.pemda.kodeWilayah());
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var semua = Files.list(folder)) {
            return semua.sorted().map(KabarAlurTests::baca).toList();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String baca(Path p) {
        try {
            return Files.readString(p);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void pelapor_mendengar_setiap_langkah_terbuka_lewat_yang_ia_beri() {
        var r = uji.ajukan(SITI);
        uji.jawab(r);
        uji.buka(port, r)
                .post("/aduan/lacak/balasan")
                .kunci(Uuid7.baru())
                .isian("isi", "Terima kasih kembali.")
                .kirim();
        uji.selesaikan(r);
        String n = r.nomor();
        assertThat(perihal())
                .containsExactly(
                        "Laporan " + n + ": Laporan masuk",
                        "Laporan " + n + ": Dijawab",
                        "Laporan " + n + ": Selesai");
        assertThat(isi("Laporan " + n + ": Laporan masuk"))
                .contains("Terima kasih. Laporan Anda kami terima dengan nomor " + n)
                .contains("paling lambat Selasa 10 Nov 10.00")
                .contains("/aduan/lacak")
                .doesNotContain(r.kode());
        assertThat(isi("Laporan " + n + ": Dijawab"))
                .contains(
                        "Jalan di depan pasar berlubang",
                        "Dijawab oleh Jabatan KEPALA_OPD, Dinas Jalan.",
                        "Terima kasih, tim turun besok pagi.")
                .doesNotContain(uji.kepala.nama(), "Siti");
        assertThat(surat()).allSatisfy(s -> assertThat(s.kepada()).contains("Siti@contoh.id"));
        assertThat(ponsel())
                .hasSize(3)
                .allSatisfy(p -> assertThat(p).contains("0812-3456-7890", n))
                .allSatisfy(p -> assertThat(p).doesNotContain("berlubang"));
        // what was sent is kept nowhere
        assertThat(
                        uji.teks(
                                """
                                select 'masih' from aduan.kabar
                                where pemda_id = :pemda and (tersegel is not null or kirim_setelah is not null)
                                """))
                .isEmpty();
    }

    @Test
    void pelapor_mendengar_dalam_bahasa_yang_ia_pakai() {
        var r = uji.ajukan(new Pelapor(null, "John", "0812-3456-7890", "john@contoh.id", "en"));
        uji.jawab(r);
        String n = r.nomor();
        assertThat(perihal())
                .containsExactly("Report " + n + ": Report received", "Report " + n + ": Answered");
        assertThat(isi("Report " + n + ": Report received")).contains("Tuesday 10 Nov 10.00");
        assertThat(ponsel()).allMatch(p -> p.contains("report") || p.contains("Report"));
    }

    @Test
    void warga_tanpa_alamat_melihat_kabar_di_kantornya_sampai_ia_membukanya() {
        var warga = OrangUji.wargaBerakun(uji.pemda, "Siti Aminah");
        var r = uji.ajukan(new Pelapor(warga.akunId(), "Siti Aminah", null, null));
        var peramban = warga.peramban(port);
        String kabar = "Kabar baru untuk laporan " + r.nomor();
        assertThat(peramban.get("/kantor").kirim().dokumen().text())
                .contains("Laporan " + r.nomor())
                .doesNotContain(kabar);
        uji.pukul(9, 11);
        uji.jawab(r);
        assertThat(peramban.get("/kantor").kirim().dokumen().text()).contains(kabar);
        assertThat(peramban.get("/aduan/lacak/saya").kirim().dokumen().text())
                .contains("Kabar baru");
        uji.pukul(9, 12);
        assertThat(peramban.get("/aduan/lacak/saya/" + r.nomor()).kirim().status()).isEqualTo(303);
        assertThat(peramban.get("/kantor").kirim().dokumen().text()).doesNotContain(kabar);
    }

    @Test
    void disampaikan_dua_kali_terdengar_satu_kali() {
        var r = uji.ajukan(SITI);
        uji.jawab(r);
        assertThat(perihal()).hasSize(2);
        UUID langkah =
                UUID.fromString(
                        uji.teks(
                                        "select id::text from aduan.langkah where pemda_id = :pemda and jenis = 'DIJAWAB'")
                                .getFirst());
        for (int i = 0; i < 2; i++) {
            uji.jalankan(
                    () ->
                            new TransactionTemplate(transaksi)
                                    .executeWithoutResult(
                                            s ->
                                                    penerbit.publishEvent(
                                                            AduanBerubah.satu(
                                                                    new AduanEvent.Dijawab(
                                                                            uji.pemda.id(),
                                                                            r.aduanId(),
                                                                            langkah,
                                                                            true)))));
        }
        assertThat(perihal()).hasSize(2);
        assertThat(uji.teks("select tujuan from aduan.kabar where pemda_id = :pemda")).hasSize(4);
    }

    @Test
    void kabar_laporan_rahasia_hanya_nomor_dan_tautan() {
        var r = uji.ajukan(SITI, true);
        var p = uji.buka(port, r);
        assertThat(new Peramban(port, uji.pemda).get("/aduan/ikut/" + r.nomor()).kirim().status())
                .isEqualTo(404);
        setujui(ikuti(p, "/aduan/lacak/ikut", "budi@contoh.id"));
        uji.jawab(r);
        uji.tanya(r);
        var semua = surat();
        assertThat(semua).hasSize(6);
        assertThat(semua)
                .allSatisfy(
                        s ->
                                assertThat(s.perihal() + s.teks())
                                        .contains(r.nomor())
                                        .doesNotContain(
                                                "berlubang",
                                                "pasar",
                                                "Dinas Jalan",
                                                "tim turun",
                                                "Di sisi mana"));
        assertThat(semua.getLast().perihal()).isEqualTo("Kabar untuk laporan " + r.nomor());
    }

    /** Asks to follow and gives the link of the letter. */
    private String ikuti(Peramban p, String dasar, String alamat) {
        var jawab = p.post(dasar + "/surel").kunci(Uuid7.baru()).isian("surel", alamat).kirim();
        assertThat(jawab.status()).isEqualTo(303);
        assertThat(jawab.ikuti().dokumen().select(".pemberitahuan--baik").text())
                .startsWith("Periksa surel Anda");
        return tautan("Setujui", "konfirmasi");
    }

    private String tautan(String awal, String apa) {
        var cocok = Pattern.compile("/aduan/ikut/" + apa + "/[A-Za-z0-9_-]+").matcher(isi(awal));
        assertThat(cocok.find()).isTrue();
        return cocok.group();
    }

    private void setujui(String tautan) {
        var p = new Peramban(port, uji.pemda);
        // a mail program that opens links agrees to nothing
        assertThat(p.get(tautan).kirim().dokumen().select("h1").text())
                .isEqualTo("Ikuti laporan ini?");
        assertThat(p.post(tautan).kirim().dokumen().select("h1").text())
                .isEqualTo("Anda mengikuti laporan ini");
    }

    @Test
    void pengikut_mendengar_sesudah_setuju_dan_berhenti_dengan_satu_klik() throws IOException {
        var r = uji.ajukan(null);
        var p = new Peramban(port, uji.pemda);
        String dasar = "/aduan/ikut/" + r.nomor();
        var salah = p.post(dasar + "/surel").kunci(Uuid7.baru()).isian("surel", "budi@").kirim();
        assertThat(salah.status()).isEqualTo(422);
        assertThat(salah.dokumen().select("#surel").val()).isEqualTo("budi@");
        String setuju = ikuti(p, dasar, "Budi@contoh.id");
        uji.jawab(r);
        assertThat(perihal()).hasSize(1);
        setujui(setuju);
        // once more: nobody is told that he follows already, and he gets no second letter
        var lagi = p.post(dasar + "/surel").kunci(Uuid7.baru()).isian("surel", "budi@contoh.id");
        assertThat(lagi.kirim().status()).isEqualTo(303);
        uji.jawab(r);
        assertThat(perihal())
                .containsExactly(
                        "Setujui: ikuti laporan " + r.nomor(),
                        "Laporan " + r.nomor() + ": Dijawab");
        String mentah = mentah();
        String lepas = tautan("Laporan " + r.nomor() + ": Dijawab", "lepas");
        assertThat(mentah.replaceAll("\r?\n[ \t]", ""))
                .containsPattern("List-Unsubscribe:\\s*<https?://[^>]+" + lepas + ">")
                .contains("List-Unsubscribe-Post: List-Unsubscribe=One-Click");
        // the mail program: no cookie, no token of a form (RFC 8058)
        var satuKlik =
                new Peramban(port, uji.pemda)
                        .post(lepas)
                        .tanpaCsrf()
                        .isian("List-Unsubscribe", "One-Click")
                        .kirim();
        assertThat(satuKlik.status()).isEqualTo(200);
        uji.selesaikan(r);
        assertThat(perihal()).hasSize(2);
        assertThat(uji.teks("select 'ada' from aduan.pengikut where pemda_id = :pemda")).isEmpty();
        assertThat(p.get(setuju).kirim().status()).isEqualTo(404);
    }

    @Test
    void pengikut_yang_digabung_mendengar_kabar_induknya() {
        var anak = uji.ajukan(null);
        var induk = uji.ajukan(null);
        var p = new Peramban(port, uji.pemda);
        setujui(ikuti(p, "/aduan/ikut/" + anak.nomor(), "budi@contoh.id"));
        uji.dalam(
                () -> {
                    penggabungan.gabung(
                            uji.kepala, anak.nomor(), induk.nomor(), "Lubang yang sama persis.");
                    return null;
                });
        uji.jawab(induk);
        assertThat(perihal()).endsWith("Laporan " + induk.nomor() + ": Dijawab");
    }

    /** The last letter as it left. */
    private String mentah() throws IOException {
        Path folder = setelan.folder("surel").resolve(uji.pemda.kodeWilayah());
        try (var semua = Files.list(folder)) {
            return baca(semua.sorted().toList().getLast());
        }
    }

    @Test
    void pengikut_laporan_anonim_diperingatkan_dan_tersimpan_terpisah() {
        var r = uji.ajukan(null);
        var p = uji.buka(port, r);
        assertThat(p.get("/aduan/lacak/ikut").kirim().dokumen().select("main").text())
                .contains("Laporan ini anonim", "Alamat itu dapat menunjuk kepada Anda");
        setujui(ikuti(p, "/aduan/lacak/ikut", "rahasia@contoh.id"));
        assertThat(uji.teks("select 'ada' from aduan.pelapor where pemda_id = :pemda")).isEmpty();
        for (String tabel : List.of("pengikut", "kabar", "langkah", "aduan", "sesi_lacak")) {
            assertThat(
                            uji.teks(
                                    "select t::text from aduan."
                                            + tabel
                                            + " t where pemda_id = :pemda and (t::text like '%rahasia@contoh%'"
                                            + " or t::text like '%127.0.0.1%')"))
                    .as(tabel)
                    .isEmpty();
        }
        assertThat(
                        uji.teks(
                                """
                                select column_name from information_schema.columns
                                where table_schema = 'aduan' and table_name = 'pengikut'
                                    and column_name ~ 'warga|akun|pelapor|sesi|alamat' and :pemda::uuid is not null
                                """))
                .isEmpty();
    }

    @Test
    void kode_hilang_diganti_hanya_untuk_alamat_yang_cocok_dan_jawabannya_sama() {
        var r = uji.ajukan(SITI);
        var lama = uji.buka(port, r);
        var p = new Peramban(port, uji.pemda);
        var salah = minta(p, r.nomor(), "orang.lain@contoh.id");
        var benar = minta(p, r.nomor(), "SITI@contoh.id");
        assertThat(salah.status()).isEqualTo(200);
        assertThat(benar.dokumen().select(".pemberitahuan").text())
                .isEqualTo(salah.dokumen().select(".pemberitahuan").text())
                .contains("kode baru tiba dalam beberapa menit");
        await().atMost(Duration.ofSeconds(60))
                .until(() -> perihal().contains("Kode rahasia baru untuk laporan " + r.nomor()));
        String kode = kode(isi("Kode rahasia baru"));
        assertThat(KodeLacak.rapikan(kode)).hasSize(26).isNotEqualTo(KodeLacak.rapikan(r.kode()));
        assertThat(lama.get("/aduan/lacak/laporan").kirim().status()).isEqualTo(303);
        var mati = p.post("/aduan/lacak").isian("nomor", r.nomor()).isian("kode", r.kode()).kirim();
        assertThat(mati.status()).isEqualTo(422);
        var baru = p.post("/aduan/lacak").isian("nomor", r.nomor()).isian("kode", kode).kirim();
        assertThat(baru.status()).isEqualTo(303);
        assertThat(surat()).filteredOn(s -> s.kepada().contains("orang.lain")).isEmpty();
        // by phone, in another spelling
        minta(p, r.nomor(), "+62 812 3456 7890");
        await().atMost(Duration.ofSeconds(60))
                .until(() -> ponsel().stream().anyMatch(t -> t.contains("Kode rahasia baru")));
    }

    private static Peramban.Jawaban minta(Peramban p, String nomor, String kontak) {
        return p.post("/aduan/lacak/lupa").isian("nomor", nomor).isian("kontak", kontak).kirim();
    }

    private static String kode(String teks) {
        var cocok = Pattern.compile("[0-9A-Z]{6}(-[0-9A-Z]{2,6}){4}").matcher(teks);
        assertThat(cocok.find()).isTrue();
        return cocok.group();
    }

    @Test
    void kode_hilang_laporan_anonim_dijawab_jujur_dan_permintaan_dibatasi() {
        var r = uji.ajukan(null);
        var p = new Peramban(port, uji.pemda);
        assertThat(p.get("/aduan/lacak/lupa").kirim().dokumen().select("main").text())
                .contains("tidak seorang pun dapat memberi kode baru");
        assertThat(minta(p, "", "siti@contoh.id").status()).isEqualTo(422);
        assertThat(minta(p, r.nomor(), "bukan alamat").status()).isEqualTo(422);
        for (int i = 0; i < 3; i++) {
            assertThat(minta(p, r.nomor(), "siti@contoh.id").status()).isEqualTo(200);
        }
        assertThat(minta(p, r.nomor(), "siti@contoh.id").status()).isEqualTo(429);
        assertThat(surat()).isEmpty();
    }

    @Test
    void diam_diingatkan_lalu_ditutup_sekali_saja() {
        // done on Monday 9 November; ten working days end on Monday the 23rd
        Resi r = uji.ajukan(SITI);
        uji.selesaikan(r);
        putar(18);
        assertThat(perihal()).noneMatch(s -> s.contains("segera ditutup"));
        putar(19);
        putar(20);
        assertThat(perihal()).filteredOn(s -> s.contains("segera ditutup")).hasSize(1);
        assertThat(isi("Laporan " + r.nomor() + " segera"))
                .contains("ditutup Selasa 24 November 2026");
        putar(23);
        assertThat(status()).containsExactly("SELESAI");
        putar(24);
        putar(24);
        ulang(24);
        assertThat(status()).containsExactly("DITUTUP");
        assertThat(
                        uji.teks(
                                "select nama || ': ' || isi from aduan.langkah where pemda_id = :pemda and jenis = 'DITUTUP'"))
                .containsExactly(
                        "Pendopo: Pelapor tidak menyatakan keberatan selama 10 hari kerja.");
        assertThat(perihal()).filteredOn(s -> s.endsWith(": Ditutup")).hasSize(1);
        assertThat(isi("Laporan " + r.nomor() + ": Ditutup"))
                .contains("Terima kasih sudah melapor.");
    }

    @Test
    void yang_dibuka_lagi_tidak_ditutup() {
        Resi r = uji.ajukan(null);
        uji.selesaikan(r);
        uji.buka(port, r)
                .post("/aduan/lacak/pembukaan")
                .kunci(Uuid7.baru())
                .isian("isi", "Belum selesai juga.")
                .kirim();
        putar(28);
        assertThat(status()).containsExactly("DIPROSES");
    }

    private void putar(int tanggal) {
        uji.pukul(tanggal, 9);
        tutup.jalankan();
    }

    /** As if the mark of the day had been lost. */
    private void ulang(int tanggal) {
        BasisDataUji.jalankanDalam(
                uji.pemda, j -> j.sql("update aduan.putaran_diam set hari = hari - 1").update());
        putar(tanggal);
    }

    private List<String> status() {
        return uji.teks("select status from aduan.aduan where pemda_id = :pemda");
    }

    @Test
    void peramban_hanya_dengan_alamat_layanan_di_luar() {
        var r = uji.ajukan(null);
        var p = new Peramban(port, uji.pemda);
        String dasar = "/aduan/ikut/" + r.nomor() + "/peramban";
        Map<String, String> baik = Map.of("p256dh", "B".repeat(87), "auth", "a".repeat(22));
        for (String alamat :
                List.of(
                        "http://push.contoh.id/x",
                        "https://127.0.0.1/x",
                        "https://[::1]/x",
                        "https://localhost/x",
                        "https://2130706433/x",
                        "https://push.contoh.id:8443/x",
                        "https://orang@push.contoh.id/x",
                        "https://pangkalan.internal/x",
                        "tiada")) {
            var minta = p.post(dasar).kunci(Uuid7.baru()).isian("endpoint", alamat);
            baik.forEach(minta::isian);
            assertThat(minta.kirim().status()).as(alamat).isEqualTo(422);
        }
        for (int i = 0; i < 2; i++) {
            var minta =
                    p.post(dasar)
                            .kunci(Uuid7.baru())
                            .isian("endpoint", "https://push.contoh.id/abc");
            baik.forEach(minta::isian);
            assertThat(minta.kirim().status()).isEqualTo(303);
        }
        assertThat(uji.teks("select kanal from aduan.pengikut where pemda_id = :pemda"))
                .containsExactly("PERAMBAN");
        var lepas =
                p.post(dasar)
                        .kunci(Uuid7.baru())
                        .isian("endpoint", "https://push.contoh.id/abc")
                        .isian("lepas", "ya");
        assertThat(lepas.kirim().status()).isEqualTo(303);
        assertThat(uji.teks("select kanal from aduan.pengikut where pemda_id = :pemda")).isEmpty();
    }
}
