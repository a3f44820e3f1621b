package id.pendopo.aduan.umum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import id.pendopo.BasisDataUji;
import id.pendopo.OrangUji;
import id.pendopo.Peramban;
import id.pendopo.UjiAplikasi;
import id.pendopo.aduan.PengajuanService;
import id.pendopo.aduan.umum.SebaranQueries.Tempat;
import id.pendopo.kernel.Koordinat;
import id.pendopo.platform.pemda.KonteksPemda;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Counts, places and pages over tens of thousands of reports. */
@UjiAplikasi
class HitunganTests {

    private static final int BANYAK = 30_000;
    private static final LocalDate HARI = LocalDate.now();

    private static PapanUji papan;

    @LocalServerPort int port;
    @Autowired HitunganService hitungan;
    @Autowired SebaranQueries sebaran;
    @Autowired DaftarUmumQueries daftar;
    @Autowired TerdekatQueries terdekat;
    @Autowired PengajuanService pengajuan;
    @Autowired Penyaring penyaring;
    @Autowired PlatformTransactionManager pengelola;
    @Autowired JdbcClient jdbc;

    @BeforeAll
    static void isi() {
        papan = PapanUji.susun();
        OrangUji.opd(papan.pemda(), "Dinas Lampu");
        OrangUji.opd(papan.pemda(), "Dinas Sampah");
        papan.isiBanyak(BANYAK);
        BasisDataUji.sebagaiPemilik(j -> j.sql("analyze aduan.aduan").update());
    }

    private <T> T dalam(Supplier<T> kerja) {
        return KonteksPemda.panggil(papan.pemda(), kerja::get);
    }

    private static Saringan saring(String... isi) {
        var kueri = new TreeMap<String, String>();
        for (int i = 0; i < isi.length; i += 2) {
            kueri.put(isi[i], isi[i + 1]);
        }
        return Saringan.dari(kueri, HARI);
    }

    private static Map<String, Integer> jumlah(List<Tempat> tempat) {
        var hasil = new TreeMap<String, Integer>();
        tempat.forEach(
                t -> hasil.merge(t.kecamatan() + " " + t.keadaan(), t.jumlah(), Integer::sum));
        return hasil;
    }

    @Test
    void hitungan_sama_dengan_data_hidup_untuk_setiap_saringan() {
        dalam(
                () -> {
                    hitungan.bangunUlang();
                    return null;
                });
        assertThat(dalam(hitungan::salah)).isZero();
        for (Saringan s :
                List.of(
                        Saringan.SEMUA,
                        saring("kategori", "lampu"),
                        saring("opd", papan.slug()),
                        saring("status", "menunggu"),
                        saring("wilayah", papan.pemda().kodeWilayah() + ".02"),
                        saring("masa", "12-bulan"),
                        saring("kategori", "sampah", "status", "selesai", "masa", "3-bulan"))) {
            List<Tempat> petak = dalam(() -> sebaran.perPetak(s));
            List<Tempat> hidup = dalam(() -> sebaran.perSel(s));
            assertThat(petak.stream().mapToInt(Tempat::jumlah).sum())
                    .as(s.alamat(""))
                    .isEqualTo(hidup.stream().mapToInt(Tempat::jumlah).sum())
                    .isPositive();
            assertThat(perKotak(petak)).as(s.alamat("")).isEqualTo(perKotak(hidup));
        }
    }

    private static Map<List<Integer>, Integer> perKotak(List<Tempat> tempat) {
        var hasil = new java.util.HashMap<List<Integer>, Integer>();
        tempat.forEach(
                t ->
                        hasil.merge(
                                List.of(t.baris() / 10, t.kolom() / 10, t.keadaan().ordinal()),
                                t.jumlah(),
                                Integer::sum));
        return hasil;
    }

    @Test
    void dilipat_berkali_kali_dan_serempak_tetap_benar() throws Exception {
        var p = PapanUji.susun();
        var selesai = new AtomicBoolean();
        var kerja = new ArrayList<Callable<Object>>();
        for (int i = 0; i < 4; i++) {
            int utas = i;
            kerja.add(
                    () -> {
                        for (int n = 0; n < 15; n++) {
                            var r =
                                    p.ajukan(
                                            pengajuan,
                                            "Lubang nomor %d di jalan %d.".formatted(n, utas));
                            if (n % 3 == 0) {
                                p.ubah(r.nomor(), "status = 'DITUTUP', selesai_pada = now()");
                                KonteksPemda.panggil(
                                        p.pemda(),
                                        () ->
                                                new TransactionTemplate(pengelola)
                                                        .execute(
                                                                t -> {
                                                                    hitungan.antre(
                                                                            List.of(r.aduanId()));
                                                                    return null;
                                                                }));
                            }
                        }
                        return null;
                    });
        }
        for (int i = 0; i < 2; i++) {
            kerja.add(
                    () -> {
                        while (!selesai.get()) {
                            KonteksPemda.panggil(p.pemda(), hitungan::lipat);
                        }
                        return null;
                    });
        }
        try (var utas = Executors.newFixedThreadPool(6)) {
            var janji = new ArrayList<Future<Object>>();
            kerja.forEach(k -> janji.add(utas.submit(k)));
            for (int i = 0; i < 4; i++) {
                janji.get(i).get();
            }
            selesai.set(true);
            janji.get(4).get();
            janji.get(5).get();
        }
        KonteksPemda.panggil(p.pemda(), hitungan::lipat);
        KonteksPemda.panggil(p.pemda(), hitungan::lipat);
        assertThat(KonteksPemda.panggil(p.pemda(), hitungan::salah)).isZero();
        var lipatan =
                jumlah(KonteksPemda.panggil(p.pemda(), () -> sebaran.perPetak(Saringan.SEMUA)));
        KonteksPemda.jalankan(p.pemda(), hitungan::bangunUlang);
        assertThat(jumlah(KonteksPemda.panggil(p.pemda(), () -> sebaran.perPetak(Saringan.SEMUA))))
                .isEqualTo(lipatan);
        assertThat(lipatan.values()).containsExactlyInAnyOrder(20, 40);
    }

    @Test
    void terdekat_sama_dengan_mengukur_semuanya() {
        for (var titik :
                List.of(
                        new Koordinat(-3.05, 104.1),
                        new Koordinat(-3.001, 104.001),
                        new Koordinat(-3.2, 104.1))) {
            var ada = dalam(() -> terdekat.terdekat(titik, null, null, false, 10_000, 20));
            var semua =
                    BasisDataUji.dalam(
                            papan.pemda(),
                            j ->
                                    j.sql(
                                                    "select lintang, bujur from aduan.aduan where pemda_id = ? and tayang = 'TAYANG' and lintang is not null")
                                            .param(papan.pemda().id())
                                            .query(
                                                    (rs, n) ->
                                                            TitikUmum.dari(
                                                                            rs.getDouble(1),
                                                                            rs.getDouble(2))
                                                                    .jarakMeter(titik))
                                            .list());
            var dekat = semua.stream().filter(d -> d <= 10_000).sorted().limit(20).toList();
            assertThat(ada).hasSameSizeAs(dekat);
            for (int i = 0; i < dekat.size(); i++) {
                assertThat(ada.get(i).jarakMeter())
                        .isCloseTo(dekat.get(i), org.assertj.core.data.Offset.offset(2.0));
            }
        }
        assertThat(
                        dalam(
                                () ->
                                        terdekat.terdekat(
                                                new Koordinat(-3.05, 104.1),
                                                papan.kategori(),
                                                null,
                                                true,
                                                5000,
                                                20)))
                .isNotEmpty()
                .allSatisfy(
                        d -> {
                            assertThat(d.kategoriId()).isEqualTo(papan.kategori());
                            assertThat(d.status().terbuka()).isTrue();
                        });
    }

    @Test
    void halaman_demi_halaman_tanpa_lubang_dan_tanpa_ulangan() {
        var s = saring("status", "menunggu");
        var sudah = new HashSet<String>();
        DaftarUmumQueries.Sesudah sesudah = null;
        int halaman = 0;
        while (true) {
            var dari = sesudah;
            var ada = dalam(() -> daftar.daftar(s, dari, 100));
            ada.forEach(b -> assertThat(sudah.add(b.nomor())).isTrue());
            assertThat(ada)
                    .isSortedAccordingTo(
                            Comparator.comparing(DaftarUmumQueries.Butir::dibuatPada).reversed());
            if (ada.size() < 100) {
                break;
            }
            sesudah = DaftarUmumQueries.Sesudah.baca(ada.getLast().tempat().kode()).orElseThrow();
            halaman++;
        }
        int harus =
                BasisDataUji.dalam(
                        papan.pemda(),
                        j ->
                                j.sql(
                                                "select count(*)::int from aduan.aduan where pemda_id = ? and tayang = 'TAYANG' and status in ('BARU', 'DITERUSKAN')")
                                        .param(papan.pemda().id())
                                        .query(Integer.class)
                                        .single());
        assertThat(sudah).hasSize(harus);
        assertThat(halaman).isGreaterThan(3);
    }

    /** Found among the newest, or collected from all: the same as reading everything. */
    @Test
    void syarat_dan_kata_memberi_yang_terbaru_dari_semua_yang_cocok() {
        for (Saringan s :
                List.of(
                        saring("kategori", "lampu", "status", "selesai"),
                        saring("kategori", "lampu", "status", "ditolak"),
                        saring("q", "lubang pasar biasa"),
                        saring("q", "zamrud"),
                        saring("q", "zamrud", "kategori", "sampah"),
                        saring("q", "tidakada"),
                        saring("q", "lubang", "status", "dikerjakan", "masa", "12-bulan"),
                        saring("kotak", "43470.142020.10"),
                        saring("kotak", "43460.142010.40", "opd", papan.slug()),
                        saring(
                                "wilayah",
                                papan.pemda().kodeWilayah() + ".01",
                                "status",
                                "menunggu"))) {
            List<UUID> semua = semuanya(s);
            var satu = dalam(() -> daftar.daftar(s, null, 20));
            assertThat(satu)
                    .as(s.alamat(""))
                    .extracting(DaftarUmumQueries.Butir::id)
                    .containsExactlyElementsOf(semua.stream().limit(20).toList());
            if (satu.size() == 20) {
                assertThat(dalam(() -> daftar.daftar(s, satu.getLast().tempat(), 20)))
                        .as(s.alamat("") + " 2")
                        .extracting(DaftarUmumQueries.Butir::id)
                        .containsExactlyElementsOf(semua.stream().skip(20).limit(20).toList());
            }
        }
    }

    private List<UUID> semuanya(Saringan s) {
        var syarat = dalam(() -> penyaring.syarat(s));
        return dalam(
                () ->
                        new TransactionTemplate(pengelola)
                                .execute(
                                        t ->
                                                jdbc.sql(
                                                                "select a.id from aduan.aduan a where a.pemda_id = :pemda and a.tayang = 'TAYANG'"
                                                                        + syarat.teks()
                                                                        + " order by a.dibuat_pada desc, a.id desc")
                                                        .param("pemda", papan.pemda().id())
                                                        .params(syarat.nilai())
                                                        .query(UUID.class)
                                                        .list()));
    }

    @Test
    void setiap_saringan_dan_halaman_menahan_isi_apa_pun() {
        var tamu = new Peramban(port, papan.pemda());
        var nilai =
                List.of(
                        "",
                        "'",
                        "\"><script>alert(1)</script>",
                        "%00",
                        "%25",
                        "%27%20or%201=1--",
                        "a%26b%7Cc!",
                        "-1",
                        "99999999999999999999",
                        "1.1.1",
                        "0.0.2000",
                        "89999.179999.1",
                        "2026-13",
                        "2026",
                        "1-bulan",
                        "menunggu",
                        "jalan-rusak",
                        "98.01.01",
                        "%F0%9F%98%80",
                        "9223372036854775807.00000000-0000-0000-0000-000000000000",
                        "9999999999999999.00000000-0000-0000-0000-000000000000",
                        "\\".replace("\\", "%5C"),
                        "a".repeat(300),
                        "%22jalan%20-",
                        "or",
                        "yang");
        for (String nama :
                List.of(
                        "q",
                        "kategori",
                        "wilayah",
                        "opd",
                        "status",
                        "masa",
                        "kotak",
                        "setelah",
                        "urut",
                        "halaman")) {
            for (String isi : nilai) {
                String aman = isi.replace("\"", "%22").replace("<", "%3C").replace(">", "%3E");
                for (String jalur : List.of("/aduan", "/aduan/peta")) {
                    var jawab = tamu.get(jalur + "?" + nama + "=" + aman).kirim();
                    assertThat(jawab.status()).as(jalur + " " + nama + " " + isi).isEqualTo(200);
                    assertThat(jawab.teks()).doesNotContain("<script>alert(1)");
                }
            }
        }
        for (String jalur :
                List.of(
                        "/aduan/2026-0",
                        "/aduan/x",
                        "/aduan/2026-00001'",
                        "/aduan/9999-99999",
                        "/aduan/2026-00001/foto/x")) {
            assertThat(tamu.get(jalur).kirim().status()).as(jalur).isEqualTo(404);
        }
        // no text at all: refused, not failed
        assertThat(tamu.get("/aduan?q=%ED%A0%80").kirim().status()).isEqualTo(400);
        assertThat(tamu.get("/aduan?status=menunggu&status=selesai&q=a&q=b").kirim().status())
                .isEqualTo(200);
    }

    private List<String> rencana(String sql, Map<String, Object> nilai) {
        return dalam(
                () ->
                        new TransactionTemplate(pengelola)
                                .execute(
                                        t -> {
                                            return jdbc.sql("explain (costs off) " + sql)
                                                    .param("pemda", papan.pemda().id())
                                                    .params(nilai)
                                                    .query(String.class)
                                                    .list();
                                        }));
    }

    private String rencanaDaftar(Saringan s) {
        return rencanaDaftar(s, " order by a.dibuat_pada desc, a.id desc");
    }

    private String rencanaDaftar(Saringan s, String urutan) {
        var syarat = dalam(() -> penyaring.syarat(s));
        return String.join(
                "\n",
                rencana(
                        "select a.id from aduan.aduan a where a.pemda_id = :pemda and a.tayang = 'TAYANG'"
                                + syarat.teks()
                                + urutan
                                + " limit 21",
                        syarat.nilai()));
    }

    @Test
    void setiap_kueri_memakai_indeks() {
        assertThat(rencanaDaftar(Saringan.SEMUA))
                .contains("aduan_tayang")
                .doesNotContain("Seq Scan");
        for (Saringan s :
                List.of(
                        saring("kategori", "lampu"),
                        saring("opd", papan.slug()),
                        saring("status", "ditolak"),
                        saring("wilayah", papan.pemda().kodeWilayah() + ".01"),
                        saring("masa", "3-bulan"),
                        saring("kotak", "43470.142020.10"),
                        saring("kategori", "lampu", "status", "menunggu", "opd", papan.slug()))) {
            assertThat(rencanaDaftar(s))
                    .as(s.alamat(""))
                    .contains("Index")
                    .doesNotContain("Seq Scan");
        }
        assertThat(rencanaDaftar(saring("kotak", "43470.142020.10"), DaftarUmumQueries.KUMPULKAN))
                .contains("aduan_sel");
        var sel = dalam(() -> penyaring.syarat(saring("kotak", "43470.142020.10")));
        assertThat(
                        String.join(
                                "\n",
                                rencana(
                                        "select a.sel, count(*) from aduan.aduan a where a.pemda_id = :pemda and a.tayang = 'TAYANG' and a.sel is not null"
                                                + sel.teks()
                                                + " group by a.sel",
                                        sel.nilai())))
                .contains("aduan_sel")
                .doesNotContain("Seq Scan");
        assertThat(
                        String.join(
                                "\n",
                                rencana(
                                        "select id from aduan.aduan where pemda_id = :pemda and nomor = '2026-00001' and tayang = 'TAYANG'",
                                        Map.of())))
                .contains("Index")
                .doesNotContain("Seq Scan");
        assertThat(
                        String.join(
                                "\n",
                                rencana(
                                        "select id from aduan.aduan where pemda_id = :pemda and tayang = 'DITAHAN' order by dibuat_pada, id limit 100",
                                        Map.of())))
                .contains("aduan_ditahan");
    }

    @Test
    void terdekat_membaca_selnya_saja() {
        var k = Kotak.sekitar(new Koordinat(-3.05, 104.1), 1);
        assertThat(
                        String.join(
                                "\n",
                                rencana(
                                        """
                                        select a.id from aduan.aduan a
                                        where a.pemda_id = :pemda and a.tayang = 'TAYANG'
                                            and a.sel is not null and a.sel = any(:sel)
                                        """,
                                        Map.of("sel", k.sel()))))
                .containsPattern("Index Cond: .*sel = ANY")
                .doesNotContain("Seq Scan");
    }

    /** Without this mark row security keeps the search in words away from its index. */
    @Test
    void kata_langka_dicari_lewat_indeks_kata() {
        boolean tertanda =
                BasisDataUji.sebagaiPemilik(
                        j ->
                                j.sql(
                                                "select proleakproof from pg_proc where proname = 'ts_match_vq'")
                                        .query(Boolean.class)
                                        .single());
        assumeThat(tertanda).as("ts_match_vq is marked leakproof in this database").isTrue();
        assertThat(rencanaDaftar(saring("q", "zamrud"))).contains("aduan_cari");
    }

    @Test
    void kata_menemukan_yang_memuatnya_saja() {
        var ada = dalam(() -> daftar.daftar(saring("q", "zamrud"), null, 100));
        assertThat(ada).hasSize(BANYAK / 5000).allMatch(b -> b.cuplikan().contains("zamrud"));
        assertThat(
                        dalam(() -> sebaran.denganKata(saring("q", "zamrud"))).stream()
                                .mapToInt(Tempat::jumlah)
                                .sum())
                .isEqualTo(BANYAK / 5000);
    }
}
