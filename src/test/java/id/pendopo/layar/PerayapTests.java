package id.pendopo.layar;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendopo.BasisDataUji;
import id.pendopo.OrangUji;
import id.pendopo.Peramban;
import id.pendopo.UjiAplikasi;
import id.pendopo.alur.AnggaranUji;
import id.pendopo.alur.WilayahUji;
import id.pendopo.kernel.Peran;
import id.pendopo.kernel.WaktuGeser;
import id.pendopo.platform.pemda.Pemda;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Every kind of page that anybody can reach: each link leads somewhere, and each page holds at 360
 * and 1440 pixels, in light and dark, before axe, the content security policy and the console.
 */
@UjiAplikasi
class PerayapTests {

    private static final String UMUM = "UMUM";
    private static final String WARGA = "WARGA";

    @LocalServerPort int port;
    @Autowired WaktuGeser waktu;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping rute;

    private Pemda pemda;
    private final Map<String, OrangUji> orang = new LinkedHashMap<>();

    @BeforeEach
    void susun() {
        pemda = BasisDataUji.pemdaBaru();
        waktu.setel(LocalDate.of(2026, 11, 9), LocalTime.of(9, 0), pemda.zona());
        UUID dinas = OrangUji.opd(pemda, "Dinas Pekerjaan Umum dan Penataan Ruang");
        UUID lain = OrangUji.opd(pemda, "Dinas Kesehatan");
        UUID pusat = OrangUji.opd(pemda, "Sekretariat Daerah");
        WilayahUji.buat(pemda);
        AnggaranUji.buat(pemda, 2026, 1_234_567_890L, Map.of(dinas, kode(6), lain, kode(3)));
        WilayahUji.letakkan(pemda, kode(6).get(0), 0);
        WilayahUji.letakkan(pemda, kode(6).get(1), 1);
        for (Peran p : Peran.values()) {
            orang.put(
                    p.name(),
                    OrangUji.pegawai(pemda, p.lingkup() == Peran.Lingkup.OPD ? dinas : pusat, p));
        }
        orang.put(WARGA, OrangUji.wargaBerakun(pemda, "Warga Uji"));
        isi(DinasUji.slug(pemda, dinas));
        unggah(DinasUji.slug(pemda, dinas));
    }

    @AfterEach
    void kembalikanWaktu() {
        waktu.geser(Duration.ZERO);
    }

    /** One report in each state, two months deep. */
    private void isi(String slug) {
        for (String bulan : List.of("2026-09", "2026-10")) {
            String dasar = "/pelaporan/" + slug + "/" + bulan;
            var kode = kode(6);
            for (String k : kode.subList(0, 4)) {
                simpan(dasar, k, "ajukan");
            }
            simpan(dasar, kode.get(4), "simpan");
            for (int i = 0; i < 3; i++) {
                kirim("KEPALA_OPD", dasar + "/persetujuan", kode.get(i), "");
            }
            kirim("BAPPEDA", dasar + "/verifikasi", kode.get(0), "");
            kirim("BAPPEDA", dasar + "/penolakan", kode.get(1), "Foto tidak sesuai lokasi");
        }
    }

    /** Files that are checked, refused, applied and set aside. */
    private void unggah(String slug) {
        String dasar = "/pelaporan/" + slug + "/2026-10/unggahan";
        var kode = kode(6);
        kirimBerkas("OPERATOR", dasar, 2026, BerkasUji.laporan(kode.get(4), kode.get(5), "190"));
        String diterapkan =
                kirimBerkas(
                        "OPERATOR", dasar, 2026, BerkasUji.laporan(kode.get(4), kode.get(5), "95"));
        kirim("OPERATOR", diterapkan + "/penerapan", "", "");
        kirimBerkas(
                "BAPPEDA", "/anggaran/impor", 2027, BerkasUji.anggaran(2027, "tiga puluh juta"));
        kirimBerkas("BAPPEDA", "/anggaran/impor", 2026, BerkasUji.anggaran(2026, "91034100"));
        String berlaku =
                kirimBerkas(
                        "BAPPEDA", "/anggaran/impor", 2027, BerkasUji.anggaran(2027, "91034100"));
        var jawab =
                peramban("BAPPEDA")
                        .post(berlaku + "/penerapan")
                        .isian("opd", "2.07.3.32.0.00.09.0000")
                        .isian("sah", "true")
                        .kirim();
        assertThat(jawab.status()).as(jawab.dokumen().title()).isEqualTo(303);
    }

    private String kirimBerkas(String peran, String jalur, int tahun, byte[] isi) {
        var jawab =
                peramban(peran)
                        .post(jalur)
                        .isian("tahun", tahun)
                        .isian("tahap", "MURNI")
                        .berkas("berkas", "unggahan.csv", isi)
                        .kirim();
        assertThat(jawab.status()).as(jawab.dokumen().title()).isEqualTo(303);
        return jawab.lokasi();
    }

    private void simpan(String dasar, String kode, String langkah) {
        var jawab =
                peramban("OPERATOR")
                        .post(dasar + "/" + kode)
                        .isian("fisik", "61,25")
                        .isian("realisasi", "123.456.789")
                        .isian("kendala", "CUACA")
                        .isian("uraianKendala", "Hujan lebat tiga pekan, jalan masuk terendam")
                        .isian("langkah", langkah)
                        .kirim();
        // September is closed by now: its form stays empty and its pages show that state
        assertThat(jawab.status()).isIn(303, 403);
    }

    private void kirim(String peran, String jalur, String kode, String catatan) {
        peramban(peran).post(jalur).isian("kode", kode).isian("catatan", catatan).kirim();
    }

    @Test
    void setiap_jenis_halaman_utuh_di_hp_dan_meja_terang_dan_gelap() {
        long mulai = System.nanoTime();
        var perayap = new Perayap(rute);
        perayap.jelajahi(UMUM, new Peramban(port, pemda), List.of("/", "/masuk"));
        orang.keySet()
                .forEach(
                        p ->
                                perayap.jelajahi(
                                        p,
                                        peramban(p),
                                        p.equals(WARGA)
                                                ? List.of("/", "/kantor")
                                                : List.of("/", "/kantor", "/cari?q=dinas")));
        double merayap = detik(mulai);

        var cacat = new ArrayList<>(perayap.cacat());
        var menurutOrang = new LinkedHashMap<String, List<Perayap.Kunjungan>>();
        perayap.jenis()
                .forEach(
                        k ->
                                menurutOrang
                                        .computeIfAbsent(k.peran(), p -> new ArrayList<>())
                                        .add(k));
        menurutOrang.forEach((peran, kunjungan) -> lihat(peran, kunjungan, cacat));
        System.out.printf(
                "perayap: %d alamat, %d jenis halaman pada %d rute × 2 lebar × 2 tema, %.1f s + %.1f s%n",
                perayap.dibuka(),
                perayap.jenis().size(),
                perayap.jenis().stream().map(Perayap.Kunjungan::rute).distinct().count(),
                merayap,
                detik(mulai) - merayap);
        assertThat(cacat).as("cacat").isEmpty();
    }

    @Test
    void halaman_galat_juga_utuh() {
        var cacat = new ArrayList<String>();
        try (var layar = Layar.untuk(port, orang.get("OPERATOR")).buka()) {
            layar.wajar(k -> k.contains("404"));
            periksa(layar, "tidak ada, dalam", "/tidak-ada-halaman-ini", cacat);
        }
        try (var layar = Layar.untuk(port, pemda).buka()) {
            layar.wajar(k -> k.contains("404") || k.contains("422"));
            periksa(layar, "tidak ada, umum", "/tidak-ada-halaman-ini", cacat);
            layar.ke("/masuk");
            layar.klik("form[action='/masuk'] button[type=submit]");
            Keutuhan.periksa(layar, "masuk tanpa isian", cacat);
        }
        assertThat(cacat).isEmpty();
    }

    private void lihat(String peran, List<Perayap.Kunjungan> kunjungan, List<String> cacat) {
        var siapa =
                peran.equals(UMUM) ? Layar.untuk(port, pemda) : Layar.untuk(port, orang.get(peran));
        try (var layar = siapa.buka()) {
            int keluhan = 0;
            for (var k : kunjungan) {
                periksa(layar, peran, k.jalur(), cacat);
                for (String baru : layar.keluhan().subList(keluhan, layar.keluhan().size())) {
                    cacat.add(peran + ": " + k.jalur() + " " + baru);
                    keluhan++;
                }
            }
            layar.wajar(k -> true);
        }
    }

    private static void periksa(Layar layar, String peran, String jalur, List<String> cacat) {
        layar.ke(jalur);
        Keutuhan.periksa(layar, peran + ": " + jalur, cacat);
    }

    private Peramban peramban(String peran) {
        return orang.get(peran).peramban(port);
    }

    private static List<String> kode(int banyak) {
        var kode = new ArrayList<String>();
        for (int i = 1; i <= banyak; i++) {
            kode.add("1.03.02.2.01.%04d".formatted(i));
        }
        return kode;
    }

    private static double detik(long sejak) {
        return (System.nanoTime() - sejak) / 1e9;
    }
}
