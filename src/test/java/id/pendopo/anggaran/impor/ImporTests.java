package id.pendopo.anggaran.impor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import id.pendopo.BasisDataUji;
import id.pendopo.OrangUji;
import id.pendopo.UjiAplikasi;
import id.pendopo.anggaran.IzinAnggaran;
import id.pendopo.anggaran.PohonQueries;
import id.pendopo.anggaran.Tahap;
import id.pendopo.anggaran.impor.BarisQueries.Saring;
import id.pendopo.kernel.AturanDilanggar;
import id.pendopo.kernel.Peran;
import id.pendopo.kernel.TidakDitemukan;
import id.pendopo.kernel.Uuid7;
import id.pendopo.organisasi.OrganisasiQueries;
import id.pendopo.platform.lembar.PembacaLembar;
import id.pendopo.platform.orang.Pengguna;
import id.pendopo.platform.pemda.KonteksPemda;
import id.pendopo.platform.pemda.Pemda;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The way of a budget file through dry run, apply and undo, on the real database. */
@UjiAplikasi
class ImporTests {

    private static final Path DATA = Path.of("..", "shared", "data");
    private static final int TAHUN = 2025;

    @Autowired private ImporService impor;
    @Autowired private ImporQueries queries;
    @Autowired private BarisQueries baris;
    @Autowired private LembarBergalat lembarGalat;
    @Autowired private PohonQueries pohon;
    @Autowired private OrganisasiQueries organisasi;
    @LocalServerPort private int port;
    @TempDir private Path map;

    private Pemda pemda;

    @BeforeEach
    void pemda_sendiri() {
        pemda = BasisDataUji.pemdaBaru();
    }

    private static final BigDecimal JUMLAH_KUTIPAN = new BigDecimal("141871560518");

    @Test
    void kutipan_menamai_setiap_ulangan_dan_kode_di_luar_nomenklatur() {
        var hasil = satu(periksa(kutipan()));

        assertThat(hasil.jumlahBaris()).isEqualTo(33);
        assertThat(hasil.nilaiTotal()).isEqualByComparingTo(JUMLAH_KUTIPAN);
        assertThat(hasil.ringkasan().pasanganBerulang()).isEqualTo(4);
        assertThat(hasil.ringkasan().catatan())
                .containsEntry("anggaran.catatan.berulang", 5)
                .containsEntry("anggaran.catatan.di-luar-nomenklatur", 10)
                .containsEntry("anggaran.catatan.edisi-lain", 3)
                .containsEntry("anggaran.catatan.kode-tak-baku", 1);
        assertThat(baris(hasil, new Saring(null, "anggaran.catatan.berulang", null)))
                .hasSize(5)
                .allSatisfy(x -> assertThat(x.edisi() == null || x.catatan().size() == 1).isTrue());
    }

    @Test
    void berkas_yang_sama_sekali_lagi_tidak_mengubah_apa_pun() {
        terapkan(periksa(kutipan()));

        var lagi = satu(periksa(kutipan()));

        assertThat(lagi.ringkasan().sama()).isEqualTo(lagi.jumlahBaris());
        assertThat(lagi.ringkasan().hilang()).isZero();
    }

    @Test
    void perubahan_tampak_diterapkan_dan_dapat_dibatalkan() {
        terapkan(periksa(kutipan()));
        String diubah = kutipan().replace(",12414700,", ",\"Rp 12.500.000,00\",");
        String tanpaSatu =
                diubah.lines().limit(diubah.lines().count() - 1).collect(Collectors.joining("\n"));

        String nomor = periksa(tanpaSatu);
        var hasil = satu(nomor);
        assertThat(hasil.ringkasan().berubah()).isEqualTo(1);
        assertThat(hasil.ringkasan().hilang()).isEqualTo(1);
        assertThat(dalam(() -> baris.hilang(hasil.id(), 10))).hasSize(1);
        assertThat(baris(hasil, new Saring(HasilBaris.BERUBAH, null, null)))
                .singleElement()
                .satisfies(x -> assertThat(x.nilaiLama()).isEqualByComparingTo("12414700"));

        terapkan(nomor);
        assertThat(berlaku()).isEqualByComparingTo(satu(nomor).nilaiTotal());
        batalkan(nomor);
        assertThat(berlaku()).isEqualByComparingTo(JUMLAH_KUTIPAN);
        assertThat(satu(nomor).status()).isEqualTo(StatusImpor.DIBATALKAN);
        assertThatThrownBy(() -> batalkan(nomor)).hasMessageContaining("sudah-diproses.bentrok");
    }

    @Test
    void yang_pertama_dibatalkan_membuat_anggaran_kosong_lagi() {
        String nomor = periksa(kutipan());
        terapkan(nomor);
        batalkan(nomor);

        assertThat(berlaku()).isEqualByComparingTo("0");
        assertThat(satu(periksa(kutipan())).ringkasan().baru()).isEqualTo(33);
    }

    @Test
    void setelah_24_jam_tidak_dapat_dibatalkan() {
        String nomor = periksa(kutipan());
        terapkan(nomor);
        BasisDataUji.jalankanDalam(
                pemda,
                jdbc ->
                        jdbc.sql(
                                        """
                                        update anggaran.impor set diterapkan_pada = diterapkan_pada - interval '25 hours'
                                        where pemda_id = ? and nomor = ?
                                        """)
                                .params(pemda.id(), nomor)
                                .update());

        assertThatThrownBy(() -> batalkan(nomor)).hasMessageContaining("batal-terlambat");
        assertThat(berlaku()).isEqualByComparingTo(JUMLAH_KUTIPAN);
    }

    @Test
    void dua_penerapan_bersamaan_satu_menang_yang_lain_bentrok() throws Exception {
        var nomor = List.of(periksa(kutipan()), periksa(kutipan().replace(",12414700,", ",1,")));
        var pintu = new CyclicBarrier(2);
        try (var kolam = Executors.newVirtualThreadPerTaskExecutor()) {
            var hasil =
                    nomor.stream()
                            .map(
                                    n ->
                                            kolam.submit(
                                                    () -> {
                                                        pintu.await();
                                                        try {
                                                            terapkan(n);
                                                            return "menang";
                                                        } catch (AturanDilanggar e) {
                                                            return e.kode();
                                                        }
                                                    }))
                            .toList();
            assertThat(List.of(hasil.get(0).get(), hasil.get(1).get()))
                    .containsExactlyInAnyOrder("menang", "anggaran.versi-berubah.bentrok");
        }
        assertThat(dalam(() -> queries.daftar(10)).stream().filter(Impor::berlaku)).hasSize(1);
    }

    @Test
    void baris_galat_ditinggalkan_dan_disebut_dengan_selnya() throws IOException {
        String rusak =
                kutipan().replace(",12414700,", ",dua belas juta,").replace(",91034100,", ",,")
                        + ",,,,,,,,,Jumlah,1,\n"
                        + "2025,1,,TANPA KODE,1.01.02,P,1.01.02.2.01,K,1.01.02.2.01.0001,S,5,77\n"
                        + "2025,1,5.01.5.05.0.00.26.0000,B,1.01.02,P,1.01.02.2.01,K,,S,5,78\n"
                        + "2025,1,5.01.5.05.0.00.26.0000,B,1.01.02,P,1.01.02.2.01,K,1.01.02,S,-5,79\n"
                        + "2025,1,5.01.5.05.0.00.26.0000,B,1.01.02,P,1.01.02.2.01,K,1.01.02.2.01.0001,S,5,80\n"
                        + "2025,1,5.01.5.05.0.00.26.0000,B,1.01.02,P,1.01.02.2.01,K,1.01.02.2.01.0002,S,5,80\n";
        String nomor = periksa(rusak);
        var hasil = satu(nomor);

        assertThat(hasil.jumlahGalat()).isEqualTo(6);
        assertThat(hasil.ringkasan().dilewati()).isEqualTo(1);
        assertThat(hasil.ringkasan().catatan())
                .containsKeys(
                        "lembar.galat.rupiah",
                        "lembar.galat.kosong",
                        "anggaran.catatan.opd-kosong",
                        "anggaran.catatan.sub-kosong",
                        "anggaran.catatan.bukan-sub",
                        "anggaran.catatan.pagu-negatif",
                        "anggaran.catatan.id-ganda");
        assertThat(baris(hasil, new Saring(HasilBaris.GALAT, "lembar.galat.rupiah", null)))
                .singleElement()
                .satisfies(
                        x -> {
                            var c = x.catatan().getFirst();
                            assertThat(c.sel()).isEqualTo("K" + x.baris());
                            assertThat(c.kolom()).isEqualTo("pagu_rp");
                            assertThat(c.ditemukan()).isEqualTo("dua belas juta");
                        });
        assertThatThrownBy(() -> terapkan(nomor)).hasMessageContaining("masih-ada-galat");
        assertThat(berlaku()).isEqualByComparingTo("0");

        var keluar = new ByteArrayOutputStream();
        KonteksPemda.jalankan(
                pemda, () -> lembarGalat.tulis(hasil, Catatan::kode, "Galat", keluar));
        Path kembali = Files.write(map.resolve("galat.xlsx"), keluar.toByteArray());
        try (var buku = PembacaLembar.buka(kembali, "galat.xlsx")) {
            assertThat(
                            StreamSupport.stream(buku.spliterator(), false)
                                    .filter(x -> x.sel(12).tampil().contains("galat"))
                                    .count())
                    .isGreaterThanOrEqualTo(2);
        }

        dalam(
                () -> {
                    impor.terapkan(bappeda(), nomor, semuaOpd(nomor), true);
                    return null;
                });
        assertThat(berlaku()).isEqualByComparingTo(hasil.nilaiTotal());
    }

    @Test
    void perangkat_daerah_yang_tidak_dipilih_tidak_dibuat_dan_barisnya_tertinggal() {
        String nomor = periksa(kutipan());

        dalam(
                () -> {
                    impor.terapkan(bappeda(), nomor, Set.of("2.07.3.32.0.00.09.0000"), false);
                    return null;
                });

        var hasil = satu(nomor);
        assertThat(hasil.nilaiTotal()).isEqualByComparingTo(berlaku()).isPositive();
        assertThat(hasil.jumlahGalat()).isPositive();
        assertThat(dalam(() -> organisasi.opd(LocalDate.of(TAHUN, 6, 1))))
                .singleElement()
                .satisfies(
                        o -> {
                            assertThat(o.nama()).isEqualTo("Dinas Ketenagakerjaan");
                            assertThat(o.slug()).isEqualTo("disnaker");
                        });
    }

    @Test
    void opd_yang_tidak_dibawa_berkas_berikutnya_tetap_beranggaran() {
        terapkan(periksa(kutipan()));
        String satuOpd =
                kutipan()
                        .lines()
                        .filter(x -> x.startsWith("tahun") || x.contains("2.07.3.32"))
                        .collect(Collectors.joining("\n"));

        terapkan(periksa(satuOpd));

        assertThat(berlaku()).isEqualByComparingTo(JUMLAH_KUTIPAN);
    }

    @Test
    void berkas_tahun_lain_dan_berkas_bukan_tabel_ditolak_tanpa_sisa() {
        assertThatThrownBy(() -> periksa(kutipan().replace("\n2025,", "\n2024,")))
                .hasMessageContaining("anggaran.tahun-berkas");
        assertThatThrownBy(() -> periksa("\u0089PNG\r\n\u0000\u0000\u0000"))
                .isInstanceOf(AturanDilanggar.class);
        assertThatThrownBy(() -> periksa("")).isInstanceOf(AturanDilanggar.class);
        assertThatThrownBy(() -> periksa("a,b\n1,2\n")).hasMessageContaining("lembar.k");
        assertThat(dalam(() -> queries.daftar(10))).isEmpty();
    }

    @Test
    void tanpa_izin_dan_dari_pemda_lain_tidak_ditemukan() {
        String nomor = periksa(kutipan());
        terapkan(nomor);
        Pemda lain = BasisDataUji.pemdaBaru();

        assertThatThrownBy(() -> KonteksPemda.panggil(lain, () -> queries.satu(nomor)))
                .isInstanceOf(TidakDitemukan.class);
        assertThat(KonteksPemda.panggil(lain, () -> queries.daftar(10))).isEmpty();
        assertThat(
                        KonteksPemda.panggil(
                                lain,
                                () ->
                                        pohon.opd(
                                                new PohonQueries.Saring(
                                                        TAHUN, Set.of(), null, false))))
                .isEmpty();
        assertThatThrownBy(
                        () ->
                                dalam(
                                        () ->
                                                impor.periksaUlang(
                                                        pengguna(IzinAnggaran.KODE_LIHAT), nomor)))
                .isInstanceOf(TidakDitemukan.class);
    }

    @Test
    void pohon_menjumlah_ulangan_dan_ekspor_dapat_diimpor_lagi() {
        terapkan(periksa(kutipan()));
        var saring = new PohonQueries.Saring(TAHUN, Set.of(), null, false);

        assertThat(
                        dalam(() -> pohon.opd(saring)).stream()
                                .map(PohonQueries.CabangOpd::pagu)
                                .reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo(JUMLAH_KUTIPAN);
        assertThat(dalam(() -> pohon.sub(saring, 100)).stream().filter(x -> x.baris() > 1))
                .hasSize(4);
        assertThat(dalam(() -> pohon.cari(TAHUN, Set.of(), "Tenaga Kerja", 5))).isNotEmpty();
        assertThat(dalam(() -> pohon.versi(TAHUN)))
                .singleElement()
                .satisfies(v -> assertThat(v.berlaku()).isTrue());
    }

    @Test
    void halaman_terbuka_bagi_bappeda_dan_tertutup_bagi_operator() {
        var bappeda = OrangUji.pegawai(pemda, OrangUji.opd(pemda, "Bappeda Uji"), Peran.BAPPEDA);
        var operator = OrangUji.pegawai(pemda, OrangUji.opd(pemda, "Dinas Uji"), Peran.OPERATOR);
        var p = bappeda.peramban(port);

        var unggah =
                p.post("/anggaran/impor")
                        .isian("tahun", TAHUN)
                        .isian("tahap", "MURNI")
                        .berkas("berkas", "kutipan.csv", kutipan().getBytes(StandardCharsets.UTF_8))
                        .kirim();
        assertThat(unggah.status()).isEqualTo(303);
        var periksa = unggah.ikuti();
        assertThat(periksa.status()).isEqualTo(200);
        assertThat(periksa.dokumen().select("input[name=opd][checked]")).hasSize(3);
        assertThat(periksa.dokumen().select("[style], script:not([src])")).isEmpty();
        var formulir = p.post(unggah.lokasi() + "/penerapan");
        periksa.dokumen()
                .select("input[name=opd]")
                .forEach(x -> formulir.isian("opd", x.attr("value")));
        assertThat(formulir.kirim().status()).isEqualTo(303);
        assertThat(formulir.kirim().status()).isEqualTo(409);
        for (String alamat :
                List.of(
                        "/anggaran?tahun=2025",
                        "/anggaran?tahun=2025&q=tenaga",
                        "/anggaran/disnaker?tahun=2025",
                        "/anggaran/versi?tahun=2025",
                        "/anggaran/impor",
                        unggah.lokasi() + "?hasil=BARU&lewat=5",
                        unggah.lokasi() + "/galat.xlsx",
                        "/anggaran/impor/contoh.xlsx",
                        "/anggaran/unduhan/olah.csv?tahun=2025",
                        "/anggaran/unduhan/olah.xlsx?tahun=2025&opd=disnaker",
                        "/anggaran/unduhan/cetak.xlsx?tahun=2025",
                        "/anggaran?tahun=2025&bahasa=en")) {
            assertThat(p.get(alamat).kirim().status()).as(alamat).isEqualTo(200);
        }

        var o = operator.peramban(port);
        assertThat(o.get("/anggaran/impor").kirim().status()).isEqualTo(404);
        assertThat(o.get("/anggaran/disnaker").kirim().status()).isEqualTo(404);
        assertThat(o.get("/anggaran").kirim().status()).isEqualTo(200);
    }

    @Test
    void kiriman_jahat_dijawab_4xx_dan_tidak_meninggalkan_apa_pun() {
        var p =
                OrangUji.pegawai(pemda, OrangUji.opd(pemda, "Bappeda Uji"), Peran.BAPPEDA)
                        .peramban(port);
        byte[][] isi = {
            new byte[0],
            {'P', 'K', 3, 4, 0, 0},
            "<script>alert(1)</script>".getBytes(StandardCharsets.UTF_8),
            ("Kode SKPD,Kode Sub Kegiatan,Pagu\n" + "x".repeat(40_000) + ",1,1\n")
                    .getBytes(StandardCharsets.UTF_8)
        };
        for (byte[] satu : isi) {
            assertThat(
                            p.post("/anggaran/impor")
                                    .isian("tahun", TAHUN)
                                    .berkas("berkas", "../../jahat.xlsx", satu)
                                    .kirim()
                                    .status())
                    .isEqualTo(422);
        }
        assertThat(p.get("/anggaran/impor/2025-99999").kirim().status()).isEqualTo(404);
        assertThat(p.post("/anggaran/impor").isian("tahun", "abc").kirim().status())
                .isBetween(400, 499);
        assertThat(dalam(() -> queries.daftar(10))).isEmpty();
    }

    @Test
    void anggaran_nyata_3949_baris_diperiksa_dan_diterapkan_sampai_ke_rupiah() {
        Path berkas = nyata("apbd_kab_bandung_2025_sub_kegiatan.csv");
        long mulai = System.nanoTime();
        String nomor =
                dalam(
                        () ->
                                impor.periksa(
                                        bappeda(),
                                        new Unggahan("sub.csv", berkas),
                                        List.of(
                                                new Unggahan(
                                                        "skpd.csv",
                                                        nyata("belanja_skpd_kab_bandung_2025.csv")),
                                                new Unggahan(
                                                        "program.csv",
                                                        nyata(
                                                                "apbd_kab_bandung_2025_program.csv"))),
                                        TAHUN,
                                        Tahap.MURNI));
        assertThat(Duration.ofNanos(System.nanoTime() - mulai)).isLessThan(Duration.ofSeconds(20));
        var hasil = satu(nomor);
        assertThat(hasil.jumlahBaris()).isEqualTo(3949);
        assertThat(hasil.jumlahGalat()).isZero();
        assertThat(hasil.nilaiBerkas()).isEqualByComparingTo("4055178874019");
        assertThat(hasil.nilaiTotal()).isEqualByComparingTo("4055178874019");
        var r = hasil.ringkasan();
        assertThat(r.baru()).isEqualTo(3949);
        assertThat(r.pasanganBerulang()).isEqualTo(184);
        assertThat(r.opd()).isEqualTo(68);
        assertThat(r.subKegiatan()).isEqualTo(3623);
        assertThat(r.catatan())
                .containsEntry("anggaran.catatan.berulang", 326)
                .containsEntry("anggaran.catatan.di-luar-nomenklatur", 104)
                .containsEntry("anggaran.catatan.edisi-lain", 168);
        assertThat(r.pembanding())
                .extracting(Ringkasan.Banding::jenis, Ringkasan.Banding::beda)
                .containsExactly(tuple("OPD", 20), tuple("PROGRAM", 29));
        assertThat(r.pembanding().get(0).nilai()).isEqualByComparingTo("3120522148925");
        assertThat(r.pembanding().get(1).nilai()).isEqualByComparingTo("4336570036129");
        assertThat(dalam(() -> baris.selisih(hasil.id(), 500))).hasSize(49);

        terapkan(nomor);
        assertThat(berlaku()).isEqualByComparingTo("4055178874019");
        String lagi = dalam(() -> impor.periksa(bappeda(), "sub.csv", berkas, TAHUN, Tahap.MURNI));
        assertThat(satu(lagi).ringkasan().sama()).isEqualTo(3949);
    }

    private String kutipan() {
        try (var isi = ImporTests.class.getResourceAsStream("/anggaran/kutipan.csv")) {
            return new String(isi.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String periksa(String isi) {
        try {
            Path berkas = Files.createTempFile(map, "a", ".csv");
            Files.writeString(berkas, isi);
            return dalam(() -> impor.periksa(bappeda(), "kutipan.csv", berkas, TAHUN, Tahap.MURNI));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<BarisQueries.Baris> baris(Impor i, Saring saring) {
        return dalam(() -> baris.baris(i.id(), saring, 0, 100));
    }

    private void batalkan(String nomor) {
        dalam(
                () -> {
                    impor.batalkan(bappeda(), nomor);
                    return null;
                });
    }

    private Path nyata(String nama) {
        Path berkas = DATA.resolve(nama);
        Assumptions.assumeTrue(Files.exists(berkas), "data nyata ../shared tidak ada di mesin ini");
        return berkas;
    }

    private void terapkan(String nomor) {
        dalam(
                () -> {
                    impor.terapkan(bappeda(), nomor, semuaOpd(nomor), false);
                    return null;
                });
    }

    private Set<String> semuaOpd(String nomor) {
        return baris.opdBelumAda(queries.satu(nomor).id()).stream()
                .map(o -> o.kode())
                .collect(Collectors.toSet());
    }

    private Impor satu(String nomor) {
        return dalam(() -> queries.satu(nomor));
    }

    private BigDecimal berlaku() {
        return BasisDataUji.dalam(
                pemda,
                jdbc ->
                        jdbc.sql(
                                        """
                                        select coalesce(sum(p.nilai_pagu), 0) from anggaran.berlaku b
                                        join anggaran.pagu p on p.pemda_id = b.pemda_id and p.versi_id = b.versi_id
                                        where b.pemda_id = ? and b.tahun = ?
                                        """)
                                .params(pemda.id(), TAHUN)
                                .query(BigDecimal.class)
                                .single());
    }

    private <T> T dalam(Callable<T> kerja) {
        try {
            return KonteksPemda.panggil(pemda, kerja::call);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static Pengguna bappeda() {
        return pengguna(IzinAnggaran.KODE_IMPOR);
    }

    private static Pengguna pengguna(String izin) {
        return new Pengguna(
                Uuid7.baru(),
                null,
                Uuid7.baru(),
                "bappeda",
                "Siti Uji",
                "Kepala Bappeda",
                null,
                Set.of(new Pengguna.Hak(izin, null)),
                "id",
                "terang",
                Instant.MAX);
    }
}
