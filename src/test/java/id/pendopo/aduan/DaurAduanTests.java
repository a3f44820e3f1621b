package id.pendopo.aduan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.pendopo.BasisDataUji;
import id.pendopo.OrangUji;
import id.pendopo.UjiAplikasi;
import id.pendopo.kernel.AturanDilanggar;
import id.pendopo.kernel.KodeWilayah;
import id.pendopo.kernel.Koordinat;
import id.pendopo.kernel.Pelaku;
import id.pendopo.kernel.Peran;
import id.pendopo.kernel.TidakDitemukan;
import id.pendopo.kernel.Uuid7;
import id.pendopo.kernel.WaktuGeser;
import id.pendopo.platform.berkas.PenyimpananBerkas;
import id.pendopo.platform.orang.Pengguna;
import id.pendopo.platform.pemda.KonteksPemda;
import id.pendopo.platform.pemda.Pemda;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The way of a complaint from the receipt to the end, with its two clocks. */
@UjiAplikasi
class DaurAduanTests {

    @Autowired PengajuanService pengajuan;
    @Autowired PenangananService penanganan;
    @Autowired PelaporService pelapor;
    @Autowired AduanQueries aduan;
    @Autowired PenyimpananBerkas berkas;
    @Autowired WaktuGeser waktu;

    private Pemda pemda;
    private UUID opd;
    private UUID lain;
    private UUID kategori;
    private Pengguna kepala;
    private Pengguna operator;

    @BeforeEach
    void susun() {
        pemda = BasisDataUji.pemdaBaru();
        // Monday
        waktu.setel(LocalDate.of(2026, 11, 9), LocalTime.of(10, 0), pemda.zona());
        opd = OrangUji.opd(pemda, "Dinas Jalan");
        lain = OrangUji.opd(pemda, "Dinas Air");
        kepala = pengguna(opd, IzinAduan.LIHAT, IzinAduan.JAWAB, IzinAduan.KETIK);
        operator = pengguna(opd, IzinAduan.LIHAT, IzinAduan.KETIK);
        kategori = Uuid7.baru();
        BasisDataUji.jalankanDalam(
                pemda,
                j -> {
                    j.sql(
                                    """
                                    insert into aduan.kategori (pemda_id, id, kode, nama_id, nama_en,
                                        ikon, jenis) values (?, ?, 'jalan-rusak', 'Jalan rusak',
                                        'Broken road', 'jalan', 'PENGADUAN')
                                    """)
                            .params(pemda.id(), kategori)
                            .update();
                    j.sql(
                                    """
                                    insert into aduan.rute (pemda_id, id, kategori_id, opd_id,
                                        berlaku_sejak, dibuat_nama, dibuat_pada)
                                    values (?, ?, ?, ?, '2026-01-01', 'uji', ?)
                                    """)
                            .params(
                                    pemda.id(),
                                    Uuid7.baru(),
                                    kategori,
                                    opd,
                                    Timestamp.from(waktu.sekarang()))
                            .update();
                });
    }

    @AfterEach
    void kembalikanWaktu() {
        waktu.geser(Duration.ZERO);
    }

    private Pengguna pengguna(UUID milik, IzinAduan... izin) {
        var orang = OrangUji.pegawai(pemda, milik, Peran.KEPALA_OPD);
        var hak = new HashSet<Pengguna.Hak>();
        for (var i : izin) {
            hak.add(new Pengguna.Hak(i.kode(), milik));
        }
        return new Pengguna(
                orang.akunId(),
                orang.pegawaiId(),
                Uuid7.baru(),
                "uji",
                orang.nama(),
                "Kepala Dinas",
                milik,
                Set.copyOf(hak),
                "id",
                "otomatis",
                Instant.MAX);
    }

    private Resi ajukan(Pelapor siapa) {
        return dalam(
                () ->
                        pengajuan.ajukan(
                                new Pengajuan(
                                        Kanal.WEB,
                                        "",
                                        "Jalan di depan pasar berlubang. Sudah dua orang jatuh.",
                                        kategori,
                                        Map.of(),
                                        new Lokasi(
                                                new Koordinat(-3.43, 104.23),
                                                new KodeWilayah("16.74.01.1001"),
                                                "depan pasar"),
                                        null,
                                        siapa,
                                        false,
                                        false,
                                        List.of(),
                                        null),
                                Pelaku.ANONIM));
    }

    private <T> T dalam(Supplier<T> kerja) {
        return KonteksPemda.panggil(pemda, kerja::get);
    }

    private void jalankan(Runnable kerja) {
        KonteksPemda.jalankan(pemda, kerja);
    }

    private PenangananService.Bukti foto() {
        try {
            var png = new ByteArrayOutputStream();
            ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), "png", png);
            var kept = berkas.simpanFoto(new ByteArrayInputStream(png.toByteArray()));
            return new PenangananService.Bukti(
                    PeranLampiran.SESUDAH, new Pengajuan.Foto(kept.sidik(), "sesudah.png"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> jam() {
        return BasisDataUji.dalam(
                pemda,
                j ->
                        j.sql(
                                        """
                                        select m.jenis || ' ' || m.putaran || ' ' || coalesce(t.tepat::text, 'jalan')
                                        from aduan.jam m
                                        left join aduan.jam_tercapai t using (pemda_id, aduan_id, jenis, putaran)
                                        where m.pemda_id = ? order by m.putaran, m.jenis
                                        """)
                                .param(pemda.id())
                                .query(String.class)
                                .list());
    }

    @Test
    void masuk_dijawab_dikerjakan_selesai_dinilai() {
        var resi = ajukan(null);
        assertThat(resi.nomor()).isEqualTo("2026-00001");
        assertThat(resi.batasJawab().truncatedTo(ChronoUnit.SECONDS))
                .isEqualTo(
                        LocalDate.of(2026, 11, 10).atTime(10, 0).atZone(pemda.zona()).toInstant());
        assertThat(KodeLacak.rapikan(resi.kode())).hasSize(26);
        var baru = dalam(() -> aduan.untuk(kepala, resi.nomor()));
        assertThat(baru.status()).isEqualTo(StatusAduan.DITERUSKAN);
        assertThat(baru.judul()).isEqualTo("Jalan di depan pasar berlubang");
        // 14 working days from Tuesday 10 November end on Friday 27 November, at its midnight
        assertThat(baru.batasTindak())
                .isEqualTo(LocalDate.of(2026, 11, 28).atStartOfDay(pemda.zona()).toInstant());
        jalankan(
                () -> {
                    penanganan.jawab(kepala, resi.nomor(), "Terima kasih, tim turun besok pagi.");
                    penanganan.laporkanTindakan(
                            operator, resi.nomor(), "Ditambal dua lubang.", List.of());
                    assertThatThrownBy(
                                    () ->
                                            penanganan.selesaikan(
                                                    kepala,
                                                    resi.nomor(),
                                                    "Sudah ditambal semuanya.",
                                                    List.of()))
                            .isInstanceOfSatisfying(
                                    AturanDilanggar.class,
                                    e -> assertThat(e.kode()).isEqualTo("aduan.tanpa-bukti"));
                    penanganan.selesaikan(
                            kepala, resi.nomor(), "Sudah ditambal semuanya.", List.of(foto()));
                    pelapor.nilai(new PelaporService.Kunci(resi.nomor(), resi.kode()), 5, null);
                });
        assertThat(jam()).containsExactly("JAWAB 0 true", "TINDAK 0 true");
        var akhir = dalam(() -> aduan.umum(resi.nomor()));
        assertThat(akhir.status()).isEqualTo(StatusAduan.SELESAI);
        assertThat(akhir.nilai()).isEqualTo(5);
        assertThat(dalam(() -> aduan.linimasa(akhir.id(), false)))
                .extracting(AduanQueries.LangkahAduan::jenis)
                .containsExactly(
                        JenisLangkah.DIAJUKAN,
                        JenisLangkah.DIJAWAB,
                        JenisLangkah.TINDAKAN,
                        JenisLangkah.SELESAI,
                        JenisLangkah.DINILAI);
    }

    @Test
    void terlambat_tetap_terlambat_juga_sesudah_dibuka_lagi_dan_diteruskan() {
        var resi = ajukan(null);
        var kunci = new PelaporService.Kunci(resi.nomor(), resi.kode());
        waktu.setel(LocalDate.of(2026, 11, 10), LocalTime.of(10, 1), pemda.zona());
        var admin = admin();
        jalankan(
                () -> {
                    penanganan.teruskan(
                            admin, resi.nomor(), lain, List.of(opd), "Salah alamat, ini pipa.");
                    penanganan.teruskan(
                            admin, resi.nomor(), opd, List.of(), "Ternyata memang jalan.");
                    penanganan.tolak(kepala, resi.nomor(), "Jalan ini milik provinsi, bukan kota.");
                    pelapor.bukaLagi(kunci, "Bukan, ini jalan kota.");
                });
        assertThat(jam())
                .containsExactly(
                        "JAWAB 0 false", "TINDAK 0 true", "JAWAB 1 jalan", "TINDAK 1 jalan");
        assertThat(dalam(() -> aduan.umum(resi.nomor())).tingkat()).isEqualTo(1);
        jalankan(
                () -> {
                    penanganan.tolak(
                            kepala, resi.nomor(), "Sudah diperiksa, tetap jalan provinsi.");
                    assertThatThrownBy(() -> pelapor.bukaLagi(kunci, "Sekali lagi."))
                            .isInstanceOfSatisfying(
                                    AturanDilanggar.class,
                                    e -> assertThat(e.kode()).isEqualTo("aduan.sudah-dibuka-lagi"));
                });
    }

    private Pengguna admin() {
        var o = OrangUji.pegawai(pemda, lain, Peran.ADMIN);
        return new Pengguna(
                o.akunId(),
                o.pegawaiId(),
                Uuid7.baru(),
                "admin",
                o.nama(),
                "Admin",
                lain,
                Set.of(
                        new Pengguna.Hak(IzinAduan.VERIFIKASI.kode(), null),
                        new Pengguna.Hak(IzinAduan.LIHAT.kode(), null)),
                "id",
                "otomatis",
                Instant.MAX);
    }

    @Test
    void jam_kedua_diam_selama_menunggu_pelapor() {
        var resi = ajukan(null);
        var kunci = new PelaporService.Kunci(resi.nomor(), resi.kode());
        jalankan(() -> penanganan.tanya(operator, resi.nomor(), "Di sisi mana lubangnya?"));
        // Thursday: Monday, Tuesday and Wednesday stood still
        waktu.setel(LocalDate.of(2026, 11, 12), LocalTime.of(8, 0), pemda.zona());
        jalankan(() -> pelapor.balas(kunci, "Sisi utara, dekat tiang listrik."));
        assertThat(dalam(() -> aduan.umum(resi.nomor())).batasTindak())
                .isEqualTo(LocalDate.of(2026, 12, 3).atStartOfDay(pemda.zona()).toInstant());
    }

    @Test
    void buku_jam_hanya_dapat_ditambah() {
        ajukan(null);
        for (String sql :
                List.of(
                        "update aduan.jam set batas = now()",
                        "delete from aduan.jam",
                        "update aduan.jam_tercapai set tepat = true",
                        "delete from aduan.langkah")) {
            assertThatThrownBy(() -> BasisDataUji.jalankanDalam(pemda, j -> j.sql(sql).update()))
                    .rootCause()
                    .hasMessageContaining("permission denied");
        }
    }

    @Test
    void opd_lain_tidak_menemukan_dan_kode_salah_tidak_membuka() {
        var resi = ajukan(new Pelapor(null, "Siti", "0812", "siti@contoh.id"));
        var orangLain = pengguna(lain, IzinAduan.LIHAT, IzinAduan.JAWAB);
        jalankan(
                () -> {
                    assertThatThrownBy(() -> aduan.untuk(orangLain, resi.nomor()))
                            .isInstanceOf(TidakDitemukan.class);
                    assertThatThrownBy(
                                    () ->
                                            penanganan.jawab(
                                                    orangLain,
                                                    resi.nomor(),
                                                    "Ini bukan milik saya sebetulnya."))
                            .isInstanceOf(TidakDitemukan.class);
                    assertThatThrownBy(
                                    () ->
                                            pelapor.buka(
                                                    new PelaporService.Kunci(
                                                            resi.nomor(), KodeLacak.baru())))
                            .isInstanceOf(TidakDitemukan.class);
                    assertThat(
                                    pelapor.buka(
                                            new PelaporService.Kunci(
                                                    resi.nomor(),
                                                    resi.kode().toLowerCase().replace('-', ' '))))
                            .isEqualTo(resi.aduanId());
                });
    }
}
