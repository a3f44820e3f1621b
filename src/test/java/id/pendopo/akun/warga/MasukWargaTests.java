package id.pendopo.akun.warga;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendopo.BasisDataUji;
import id.pendopo.OrangUji;
import id.pendopo.Peramban;
import id.pendopo.UjiAplikasi;
import id.pendopo.kernel.Peran;
import id.pendopo.pemberitahuan.surel.KotakBerkas;
import id.pendopo.platform.pemda.Pemda;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Citizens sign up and in by a code, over HTTP. */
@UjiAplikasi
class MasukWargaTests {

    private static final String SITI = "siti@contoh.id";

    @LocalServerPort int port;
    @Autowired KotakBerkas kotak;
    @Autowired BersihkanWarga bersihkan;

    private Pemda pemda;
    private WargaUji uji;

    @BeforeEach
    void susun() {
        pemda = BasisDataUji.pemdaBaru();
        uji = new WargaUji(port, pemda, kotak);
    }

    @Test
    void pendatang_baru_menyebut_nama_dan_setuju_lalu_sampai_di_kantor() {
        var p = uji.peramban();
        assertThat(p.get("/masuk").kirim().dokumen().select("a[href=/masuk/warga]")).hasSize(1);
        assertThat(uji.minta(p, " Siti@Contoh.id ").lokasi()).isEqualTo("/masuk/warga/kode");
        var halaman = p.get("/masuk/warga/kode").kirim();
        assertThat(halaman.teks()).contains(SITI);
        assertThat(halaman.kepala("Cache-Control")).contains("no-store");
        var medan = halaman.dokumen().selectFirst("#kode");
        assertThat(medan.attr("autocomplete")).isEqualTo("one-time-code");
        assertThat(medan.attr("inputmode")).isEqualTo("numeric");

        var benar = uji.ketik(p, uji.kode(SITI, 1));
        assertThat(benar.lokasi()).isEqualTo("/masuk/warga/baru");
        assertThat(uji.baris("select count(*) from akun.warga")).isZero();
        assertThat(p.get("/kantor").kirim().status()).isEqualTo(303);
        assertThat(p.get("/masuk/warga/baru").kirim().teks()).contains("UU 27/2022");

        var tanpaSetuju = p.post("/masuk/warga/baru").isian("nama", "Siti Aminah").kirim();
        assertThat(tanpaSetuju.status()).isEqualTo(422);
        assertThat(tanpaSetuju.dokumen().select("#nama").val()).isEqualTo("Siti Aminah");
        assertThat(uji.daftar(p, "  ").status()).isEqualTo(422);
        assertThat(uji.daftar(p, "<b>Siti").status()).isEqualTo(422);
        assertThat(uji.daftar(p, "Siti \u202e nimdA").status()).isEqualTo(422);
        assertThat(uji.daftar(p, "x".repeat(101)).status()).isEqualTo(422);
        for (String wilayah : List.of("11.01.01", "\0", "x")) {
            assertThat(
                            p.post("/masuk/warga/baru")
                                    .isian("nama", "Siti")
                                    .isian("wilayah", wilayah)
                                    .isian("setuju", "ya")
                                    .kirim()
                                    .status())
                    .as(wilayah)
                    .isEqualTo(422);
        }
        assertThat(uji.baris("select count(*) from akun.warga")).isZero();

        assertThat(uji.daftar(p, "Siti   Aminah").lokasi()).isEqualTo("/kantor");
        var kantor = p.get("/kantor").kirim();
        assertThat(kantor.status()).isEqualTo(200);
        assertThat(kantor.teks()).contains("Siti Aminah", "Belum ada urusan Anda");
        assertThat(kantor.dokumen().select("form[role=search]")).isEmpty();
        assertThat(
                        uji.baris(
                                "select count(*) from akun.warga where nama = 'Siti Aminah' and persetujuan_versi = '2026-11' and persetujuan_pada is not null"))
                .isEqualTo(1);
        // no account of officials came of it
        assertThat(uji.baris("select count(*) from akun.akun")).isZero();
        assertThat(uji.baris("select count(*) from akun.sesi")).isZero();
    }

    @Test
    void yang_sudah_punya_akun_langsung_masuk_ke_halaman_yang_diminta() {
        uji.masuk(SITI);
        var p = uji.peramban();
        p.post("/masuk/warga").isian("kontak", SITI).isian("lanjut", "/warga/data").kirim();
        var jawab =
                p.post("/masuk/warga/kode")
                        .isian("kode", " " + pisah(uji.kode(SITI, 2)) + " ")
                        .isian("lanjut", "/warga/data")
                        .kirim();
        assertThat(jawab.lokasi()).isEqualTo("/warga/data");
        assertThat(p.get("/warga/data").kirim().teks()).contains("Siti Aminah", SITI);
        assertThat(uji.baris("select count(*) from akun.warga")).isEqualTo(1);
        var keluar = uji.peramban();
        uji.minta(keluar, SITI);
        assertThat(
                        keluar.post("/masuk/warga/kode")
                                .isian("kode", uji.kode(SITI, 3))
                                .isian("lanjut", "//jahat.example")
                                .kirim()
                                .lokasi())
                .isEqualTo("/kantor");
    }

    private static String pisah(String kode) {
        return kode.substring(0, 3) + " " + kode.substring(3);
    }

    @Test
    void nomor_ponsel_dalam_bentuk_lain_adalah_orang_yang_sama() {
        var p = uji.peramban();
        uji.minta(p, "0812 3456 7890");
        String pesan = uji.pesan("+6281234567890", 1);
        assertThat(pesan).contains("@" + BasisDataUji.host(pemda) + " #");
        uji.ketik(p, WargaUji.kodeDi(pesan));
        uji.daftar(p, "Budi");
        var lain = uji.peramban();
        uji.minta(lain, "+62 812-3456-7890");
        assertThat(uji.ketik(lain, WargaUji.kodeDi(uji.pesan("+6281234567890", 2))).lokasi())
                .isEqualTo("/kantor");
        assertThat(uji.baris("select count(*) from akun.warga")).isEqualTo(1);
    }

    @Test
    void yang_dikenal_dan_yang_tidak_mendapat_jawaban_yang_sama() {
        uji.masuk(SITI);
        var kenal = uji.peramban();
        var asing = uji.peramban();
        var satu = uji.minta(kenal, SITI);
        var dua = uji.minta(asing, "asih@contoh.id");
        assertThat(satu.status()).isEqualTo(dua.status()).isEqualTo(303);
        assertThat(satu.lokasi()).isEqualTo(dua.lokasi());
        assertThat(isi(kenal).replace(SITI, "X"))
                .isEqualTo(isi(asing).replace("asih@contoh.id", "X"));
        uji.kode("asih@contoh.id", 1);
        uji.kode(SITI, 2);
        var salah = uji.ketik(kenal, "12345");
        assertThat(salah.status()).isEqualTo(uji.ketik(asing, "12345").status()).isEqualTo(422);
    }

    private static String isi(Peramban p) {
        return p.get("/masuk/warga/kode")
                .kirim()
                .dokumen()
                .select("main h1, main .hening__sub, main label, main button")
                .text();
    }

    @Test
    void kode_hanya_berlaku_di_peramban_yang_memintanya() {
        uji.masuk(SITI);
        var korban = uji.peramban();
        uji.minta(korban, SITI);
        String kode = uji.kode(SITI, 2);
        // another browser that asked for a code to its own address
        var penyerang = uji.peramban();
        uji.minta(penyerang, "jahat@contoh.id");
        uji.kode("jahat@contoh.id", 1);
        assertThat(uji.ketik(penyerang, kode).status()).isEqualTo(401);
        // and one that asked for none
        assertThat(uji.ketik(uji.peramban(), kode).status()).isEqualTo(422);
        assertThat(uji.ketik(korban, kode).lokasi()).isEqualTo("/kantor");
    }

    @Test
    void sesi_mendapat_rahasia_baru_dan_sesi_pegawai_di_peramban_itu_berakhir() {
        uji.masuk(SITI);
        var pegawai = OrangUji.pegawai(pemda, OrangUji.opd(pemda, "Dinas Uji"), Peran.OPERATOR);
        var p = pegawai.peramban(port);
        assertThat(p.get("/profil").kirim().status()).isEqualTo(200);
        uji.minta(p, SITI);
        uji.ketik(p, uji.kode(SITI, 2));
        assertThat(p.kue("pendopo").orElseThrow()).startsWith("w.");
        assertThat(p.get("/profil").kirim().status()).isEqualTo(404);
        assertThat(p.get("/warga").kirim().status()).isEqualTo(200);
        assertThat(pegawai.peramban(port).get("/profil").kirim().status()).isEqualTo(303);
        // a planted session is not taken over
        var tertanam = uji.peramban().pasangKue("pendopo", "w.tertanam");
        uji.minta(tertanam, SITI);
        uji.ketik(tertanam, uji.kode(SITI, 3));
        assertThat(tertanam.kue("pendopo").orElseThrow()).isNotEqualTo("w.tertanam");
        assertThat(
                        uji.peramban()
                                .pasangKue("pendopo", "w.tertanam")
                                .get("/kantor")
                                .kirim()
                                .status())
                .isEqualTo(303);
    }

    @Test
    void dari_dua_puluh_kode_benar_bersamaan_satu_yang_masuk() throws Exception {
        uji.masuk(SITI);
        var p = uji.peramban();
        uji.minta(p, SITI);
        String kode = uji.kode(SITI, 2);
        String rahasia = p.kue("pendopo-kode").orElseThrow();
        int sebelum = uji.baris("select count(*) from akun.warga_sesi");
        var status =
                bersamaan(
                        20,
                        i ->
                                uji.ketik(uji.peramban().pasangKue("pendopo-kode", rahasia), kode)
                                        .status());
        assertThat(status).filteredOn(s -> s == 303).hasSize(1);
        assertThat(uji.baris("select count(*) from akun.warga_sesi")).isEqualTo(sebelum + 1);
    }

    @Test
    void dari_dua_puluh_pendaftaran_bersamaan_lahir_satu_akun() throws Exception {
        var p = uji.peramban();
        uji.minta(p, SITI);
        uji.ketik(p, uji.kode(SITI, 1));
        String rahasia = p.kue("pendopo-kode").orElseThrow();
        var status =
                bersamaan(
                        20,
                        i ->
                                uji.daftar(
                                                uji.peramban().pasangKue("pendopo-kode", rahasia),
                                                "Siti Aminah")
                                        .status());
        assertThat(status).filteredOn(s -> s == 303).hasSize(1);
        assertThat(uji.baris("select count(*) from akun.warga")).isEqualTo(1);
        assertThat(uji.baris("select count(*) from akun.warga_sesi")).isEqualTo(1);
    }

    private static List<Integer> bersamaan(int banyak, java.util.function.IntUnaryOperator kerja)
            throws Exception {
        try (var pekerja = Executors.newFixedThreadPool(banyak)) {
            var hasil = new ArrayList<Integer>();
            for (var f :
                    pekerja.invokeAll(
                            IntStream.range(0, banyak)
                                    .<Callable<Integer>>mapToObj(i -> () -> kerja.applyAsInt(i))
                                    .toList())) {
                hasil.add(f.get());
            }
            return hasil;
        }
    }

    @Test
    void seribu_tebakan_salah_tidak_pernah_masuk_dan_menutup_kodenya() throws Exception {
        uji.masuk(SITI);
        var p = uji.peramban();
        uji.minta(p, SITI);
        String kode = uji.kode(SITI, 2);
        String rahasia = p.kue("pendopo-kode").orElseThrow();
        int benar = Integer.parseInt(kode);
        for (int putaran = 0; putaran < 50; putaran++) {
            int awal = putaran * 20;
            var status =
                    bersamaan(
                            20,
                            i ->
                                    uji.ketik(
                                                    uji.peramban()
                                                            .pasangKue("pendopo-kode", rahasia),
                                                    "%06d"
                                                            .formatted(
                                                                    (benar + 1 + awal + i)
                                                                            % 1_000_000))
                                            .status());
            assertThat(status).doesNotContain(303);
        }
        assertThat(uji.baris("select max(salah) from akun.warga_kode")).isEqualTo(5);
        assertThat(uji.ketik(p, kode).status()).isEqualTo(422);
        assertThat(p.get("/kantor").kirim().status()).isEqualTo(303);
    }

    @Test
    void kode_baru_menutup_yang_lama_dan_jedanya_makin_panjang() {
        uji.masuk(SITI);
        var p = uji.peramban();
        uji.minta(p, SITI);
        String pertama = uji.kode(SITI, 2);
        var terlaluCepat = p.post("/masuk/warga/ulang").kirim();
        assertThat(terlaluCepat.status()).isEqualTo(429);
        assertThat(terlaluCepat.teks()).contains("detik");
        assertThat(uji.minta(p, SITI).status()).isEqualTo(429);
        mundur(31);
        assertThat(p.post("/masuk/warga/ulang").kirim().lokasi()).isEqualTo("/masuk/warga/kode");
        String kedua = uji.kode(SITI, 3);
        mundur(31);
        assertThat(p.post("/masuk/warga/ulang").kirim().status()).isEqualTo(429);
        if (!pertama.equals(kedua)) {
            assertThat(uji.ketik(p, pertama).status()).isEqualTo(401);
        }
        assertThat(uji.ketik(p, kedua).lokasi()).isEqualTo("/kantor");
    }

    /** Lets the codes be older by so many seconds. */
    private void mundur(int detik) {
        BasisDataUji.jalankanDalam(
                pemda,
                j ->
                        j.sql(
                                        """
                                        update akun.warga_kode set
                                            dibuat_pada = dibuat_pada - make_interval(secs => ?),
                                            habis_pada = habis_pada - make_interval(secs => ?),
                                            terpakai_pada = terpakai_pada - make_interval(secs => ?)
                                        """)
                                .params(detik, detik, detik)
                                .update());
    }

    @Test
    void kode_habis_setelah_sepuluh_menit_dan_dilupakan_setelah_dua_hari() {
        var p = uji.peramban();
        uji.minta(p, SITI);
        String kode = uji.kode(SITI, 1);
        mundur(601);
        assertThat(uji.ketik(p, kode).status()).isEqualTo(422);
        assertThat(uji.baris("select count(*) from akun.warga_kode")).isEqualTo(1);
        mundur(172_800);
        bersihkan.bersihkan();
        assertThat(uji.baris("select count(*) from akun.warga_kode")).isZero();
    }

    @Test
    void satu_alamat_paling_banyak_lima_kode_sejam_tetapi_pemiliknya_tidak_terkunci() {
        var rumah = uji.masuk(SITI);
        rumah.post("/keluar").kirim();
        // four more from elsewhere: the first sign-in was the fifth
        for (int i = 0; i < 4; i++) {
            assertThat(uji.minta(uji.peramban(), SITI).status()).isEqualTo(303);
        }
        var ditolak = uji.minta(uji.peramban(), SITI);
        assertThat(ditolak.status()).isEqualTo(429);
        assertThat(ditolak.dokumen().select("#kontak").val()).isEqualTo(SITI);
        // the device on which she has signed in before has a count of its own
        assertThat(uji.minta(rumah, SITI).status()).isEqualTo(303);
        assertThat(uji.ketik(rumah, uji.kode(SITI, 6)).lokasi()).isEqualTo("/kantor");
    }

    @Test
    void permintaan_bersamaan_tidak_melampaui_batas_alamat() throws Exception {
        var status = bersamaan(20, i -> uji.minta(uji.peramban(), SITI).status());
        assertThat(status).filteredOn(s -> s == 303).hasSize(5);
        assertThat(uji.baris("select count(*) from akun.warga_kode")).isEqualTo(5);
    }

    @Test
    void banjir_dari_satu_jaringan_ditolak_yang_berhasil_tidak_dihitung() {
        parameter(
                """
                {"berlaku_menit": 10, "percobaan": 5, "tunggu_detik": 30, "per_alamat_per_jam": 5,
                 "per_alamat_per_hari": 10, "per_jaringan": 3, "gagal_per_jaringan": 3,
                 "jendela_menit": 5, "per_pemda_per_menit": 600}
                """);
        for (int i = 0; i < 4; i++) {
            uji.masuk("orang" + i + "@contoh.id");
        }
        for (int i = 0; i < 3; i++) {
            assertThat(uji.minta(uji.peramban(), "sia" + i + "@contoh.id").status()).isEqualTo(303);
        }
        assertThat(uji.minta(uji.peramban(), "sia9@contoh.id").status()).isEqualTo(429);
    }

    @Test
    void tebakan_salah_dari_satu_jaringan_menutup_jaringan_itu_sebentar() {
        parameter(
                """
                {"berlaku_menit": 10, "percobaan": 5, "tunggu_detik": 30, "per_alamat_per_jam": 5,
                 "per_alamat_per_hari": 10, "per_jaringan": 300, "gagal_per_jaringan": 4,
                 "jendela_menit": 5, "per_pemda_per_menit": 600}
                """);
        for (int i = 0; i < 2; i++) {
            String alamat = "sasaran" + i + "@contoh.id";
            var penebak = uji.peramban();
            uji.minta(penebak, alamat);
            String lain = WargaUji.lain(uji.kode(alamat, 1));
            assertThat(uji.ketik(penebak, lain).status()).isEqualTo(401);
            assertThat(uji.ketik(penebak, lain).status()).isEqualTo(401);
        }
        var p = uji.peramban();
        uji.minta(p, SITI);
        String kode = uji.kode(SITI, 1);
        assertThat(uji.ketik(p, kode).status()).isEqualTo(429);
        mundur(301);
        assertThat(uji.ketik(p, kode).lokasi()).isEqualTo("/masuk/warga/baru");
    }

    @Test
    void banjir_dari_banyak_tempat_ditahan_per_pemda() {
        parameter(
                """
                {"berlaku_menit": 10, "percobaan": 5, "tunggu_detik": 30, "per_alamat_per_jam": 5,
                 "per_alamat_per_hari": 10, "per_jaringan": 300, "gagal_per_jaringan": 300,
                 "jendela_menit": 5, "per_pemda_per_menit": 2}
                """);
        assertThat(uji.minta(uji.peramban(), "satu@contoh.id").status()).isEqualTo(303);
        assertThat(uji.minta(uji.peramban(), "dua@contoh.id").status()).isEqualTo(303);
        assertThat(uji.minta(uji.peramban(), "tiga@contoh.id").status()).isEqualTo(429);
        mundur(61);
        assertThat(uji.minta(uji.peramban(), "tiga@contoh.id").status()).isEqualTo(303);
    }

    private void parameter(String nilai) {
        BasisDataUji.jalankanDalam(
                pemda,
                j ->
                        j.sql(
                                        """
                                        insert into organisasi.parameter (pemda_id, kode, berlaku_sejak,
                                            nilai, dasar_hukum, alasan, ditetapkan_oleh, ditetapkan_pada)
                                        values (?, 'warga.kode', '2020-01-01', ?::jsonb, 'uji', 'uji',
                                            'uji', now())
                                        """)
                                .params(pemda.id(), nilai)
                                .update());
    }

    @Test
    void yang_bukan_alamat_dan_yang_bukan_kode_ditolak_tanpa_menghabiskan_apa_pun() {
        var p = uji.peramban();
        for (String salah : List.of("", "siti", "0812", "siti@contoh.id\nBcc: a@b.id")) {
            assertThat(uji.minta(p, salah).status()).as(salah).isEqualTo(422);
        }
        assertThat(uji.baris("select count(*) from akun.warga_kode")).isZero();
        uji.minta(p, SITI);
        for (String salah : List.of("", "12345", "1234567", "abcdef", "١٢٣٤٥٦")) {
            assertThat(uji.ketik(p, salah).status()).as(salah).isEqualTo(422);
        }
        assertThat(uji.baris("select salah from akun.warga_kode")).isZero();
        assertThat(p.post("/masuk/warga").tanpaCsrf().isian("kontak", SITI).kirim().status())
                .isEqualTo(403);
    }

    @Test
    void basis_data_tidak_menyimpan_kode_yang_dapat_ditebak() {
        var p = uji.peramban();
        uji.minta(p, SITI);
        String kode = uji.kode(SITI, 1);
        assertThat(
                        uji.baris(
                                "select count(*) from akun.warga_kode k where kode_hash = sha256(?::bytea) or position(? in k::text) > 0",
                                kode,
                                kode))
                .isZero();
        assertThat(
                        BasisDataUji.<Integer>sebagaiPemilik(
                                j ->
                                        j.sql(
                                                        "select count(*) from mesin.event_publication where serialized_event like ?")
                                                .param("%" + kode + "%")
                                                .query(Integer.class)
                                                .single()))
                .isZero();
    }

    @Test
    void nip_dan_surel_pegawai_tidak_membuka_akun_pegawai() {
        var pegawai = OrangUji.pegawai(pemda, OrangUji.opd(pemda, "Dinas Uji"), Peran.OPERATOR);
        BasisDataUji.jalankanDalam(
                pemda,
                j ->
                        j.sql("update akun.akun set surel = ? where id = ?")
                                .params(SITI, pegawai.akunId())
                                .update());
        var warga = uji.masuk(SITI);
        assertThat(warga.get("/profil").kirim().status()).isEqualTo(404);
        assertThat(warga.get("/warga").kirim().teks()).doesNotContain(pegawai.nama());
        assertThat(uji.baris("select count(*) from akun.warga where id = ?", pegawai.akunId()))
                .isZero();
        assertThat(uji.minta(uji.peramban(), "199001012015011001").status()).isEqualTo(422);
        // and the door of officials knows no citizen
        assertThat(
                        uji.peramban()
                                .post("/masuk")
                                .isian("username", SITI)
                                .isian("password", "apa saja boleh")
                                .kirim()
                                .status())
                .isEqualTo(401);
        assertThat(
                        uji.peramban()
                                .post("/masuk")
                                .isian("username", "warga")
                                .isian("password", "pendopo-demo")
                                .kirim()
                                .status())
                .as("the demo citizen exists only in a demo")
                .isEqualTo(401);
    }
}
