package id.pendopo.presensi.papan;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendopo.BasisDataUji;
import id.pendopo.OrangUji;
import id.pendopo.Peramban;
import id.pendopo.UjiAplikasi;
import id.pendopo.kernel.Pelaku;
import id.pendopo.kernel.PemdaId;
import id.pendopo.kernel.Peran;
import id.pendopo.kernel.TahunAnggaran;
import id.pendopo.kernel.WaktuGeser;
import id.pendopo.kernel.port.Konteks;
import id.pendopo.kernel.port.PenyediaDataset;
import id.pendopo.kernel.port.SumberIndikator;
import id.pendopo.kernel.port.SumberPencarian;
import id.pendopo.kernel.port.SumberTugas;
import id.pendopo.platform.langsung.PerubahanSetempat;
import id.pendopo.platform.pemda.KonteksPemda;
import id.pendopo.platform.pemda.Pemda;
import id.pendopo.presensi.IzinPresensi;
import id.pendopo.presensi.TopikPresensi;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;

/** What everybody may know of attendance, and what the collectors are told. */
@UjiAplikasi
class UmumTests {

    private static final LocalDate SENIN = PapanUji.SENIN;
    private static final LocalDate JUMAT = SENIN.minusDays(3);

    @LocalServerPort int port;
    @Autowired WaktuGeser waktu;
    @Autowired PutaranAngka putaran;
    @Autowired AngkaHariQueries angka;
    @Autowired ApplicationEventPublisher penerbit;
    @Autowired List<SumberIndikator> indikator;
    @Autowired List<SumberTugas> tugas;
    @Autowired List<SumberPencarian> pencarian;
    @Autowired List<PenyediaDataset> dataset;

    private Pemda pemda;
    private UUID besar;
    private UUID unit;
    private UUID kecil;
    private final List<UUID> orang = new ArrayList<>();

    /** Eight people, two of them in a unit, and an office of three. */
    @BeforeEach
    void susun() {
        pemda = BasisDataUji.pemdaBaru();
        waktu.setel(SENIN, LocalTime.of(8, 0), pemda.zona());
        besar = OrangUji.opd(pemda, "Dinas Besar");
        unit = PapanUji.unit(pemda, besar, "UPT Besar", "UPTD", null);
        kecil = OrangUji.opd(pemda, "Kantor Kecil");
        orang.clear();
        for (int i = 0; i < 8; i++) {
            orang.add(PapanUji.orang(pemda, i < 6 ? besar : unit, "Orang Besar " + i));
        }
        for (int i = 0; i < 3; i++) {
            UUID o = PapanUji.orang(pemda, kecil, "Orang Kecil " + i);
            PapanUji.ketuk(pemda, o, kecil, SENIN, "MASUK", "07:10", null);
            PapanUji.ketuk(pemda, o, kecil, JUMAT, "MASUK", "07:10", null);
        }
        for (int i = 0; i < 6; i++) {
            PapanUji.ketuk(
                    pemda, orang.get(i), besar, SENIN, "MASUK", i < 4 ? "07:20" : "07:55", null);
        }
        for (int i = 0; i < 4; i++) {
            PapanUji.ketuk(pemda, orang.get(i), besar, JUMAT, "MASUK", "07:20", null);
        }
        PapanUji.keterangan(pemda, orang.get(6), "CUTI_TAHUNAN", JUMAT, SENIN);
        penerbit.publishEvent(new PerubahanSetempat(pemda.id(), TopikPresensi.ATURAN));
    }

    @AfterEach
    void jamBenar() {
        waktu.geser(Duration.ZERO);
    }

    @Test
    void angka_hari_ini_dan_bulan_tanpa_nama_tanpa_kelompok_kecil() {
        putaran.jalankan(pemda);
        var tamu = new Peramban(port, pemda);
        var jawab = tamu.get("/presensi/umum").kirim();
        assertThat(jawab.status()).isEqualTo(200);
        var d = jawab.dokumen();
        assertThat(d.select("tbody tr:contains(Dinas Besar) td").eachText())
                .containsExactly("50,0%", "25,0%", "12,5%", "12,5%", "50,0%", "37,5%");
        assertThat(d.select("tbody tr:contains(Kantor Kecil)").text())
                .contains("kurang dari 5 orang")
                .doesNotContain("%");
        assertThat(d.text()).doesNotContain("Orang Besar");
        assertThat(tamu.get("/presensi/umum?hari=besok").kirim().status()).isEqualTo(200);
        var lalu = tamu.get("/presensi/umum?hari=" + JUMAT).kirim().dokumen();
        assertThat(lalu.select("tbody tr:contains(Dinas Besar) td").eachText())
                .containsExactly("50,0%", "0,0%", "12,5%", "37,5%", "50,0%", "37,5%");
        assertThat(tamu.get("/").kirim().dokumen().select("a[href=/presensi/umum]")).isNotEmpty();
    }

    @Test
    void halamannya_disimpan_dan_ramainya_pagi_tidak_membuangnya() {
        var tamu = new Peramban(port, pemda);
        var satu = tamu.get("/presensi/umum").kirim();
        assertThat(satu.kepala("Cache-Control")).contains("no-cache");
        PapanUji.ketuk(pemda, orang.get(7), unit, SENIN, "MASUK", "07:59", null);
        penerbit.publishEvent(new PerubahanSetempat(pemda.id(), TopikPresensi.KETUKAN));
        assertThat(tamu.get("/presensi/umum").kirim().kepala("ETag"))
                .isEqualTo(satu.kepala("ETag"));
        // told once the board itself, read four times a second at most, has seen the punch
        long batas = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        do {
            assertThat(System.nanoTime()).isLessThan(batas);
            penerbit.publishEvent(new PerubahanSetempat(pemda.id(), KabarUmum.TOPIK));
        } while (tamu.get("/presensi/umum").kirim().kepala("ETag").equals(satu.kepala("ETag")));
    }

    @Test
    void unduhan_sama_isinya_dan_kelompok_kecil_kosong() {
        putaran.jalankan(pemda);
        var tamu = new Peramban(port, pemda);
        var csv = tamu.get("/presensi/umum.csv").kirim();
        assertThat(csv.teks().lines()).hasSize(3);
        assertThat(csv.teks())
                .contains(
                        "Dinas Besar,2026-11-09,50.00,25.00,0.00,12.50,12.50,50.00,0.00,0.00,12.50,37.50")
                .contains("Kantor Kecil,2026-11-09,,,,,,,,,,");
        var xlsx = tamu.get("/presensi/umum.xlsx").kirim();
        assertThat(xlsx.status()).isEqualTo(200);
        assertThat(xlsx.isi()[0]).isEqualTo((byte) 'P');
    }

    @Test
    void hari_yang_berubah_dihitung_lagi_dan_yang_tidak_berubah_dibiarkan() {
        putaran.jalankan(pemda);
        assertThat(belum()).isEmpty();
        assertThat(hitungan().tepat()).isEqualTo(4);
        // a phone without signal sends it days later
        PapanUji.ketuk(pemda, orang.get(5), besar, JUMAT, "MASUK", "07:05", null);
        BasisDataUji.jalankanDalam(
                pemda,
                j ->
                        j.sql(
                                        """
                                        insert into presensi.koreksi (pemda_id, id, hari, pegawai_id, arah,
                                            waktu, dasar, oleh, oleh_nama, pada)
                                        values (?, gen_random_uuid(), ?, ?, 'MASUK', ?, 'bukti', ?, 'Uji', now())
                                        """)
                                .params(
                                        pemda.id(),
                                        JUMAT,
                                        orang.get(4),
                                        java.sql.Timestamp.from(
                                                PapanUji.saat(pemda, JUMAT, "07:25")),
                                        orang.get(4))
                                .update());
        penerbit.publishEvent(new PerubahanSetempat(pemda.id(), TopikPresensi.KETUKAN));
        assertThat(belum()).containsExactly(JUMAT);
        putaran.jalankan(pemda);
        assertThat(hitungan().tepat()).isEqualTo(6);
    }

    private List<LocalDate> belum() {
        var basi = SENIN.atStartOfDay(pemda.zona()).toInstant();
        return KonteksPemda.panggil(
                pemda, () -> angka.belumDihitung(SENIN.minusMonths(1), SENIN.minusDays(1), basi));
    }

    private Hitung hitungan() {
        return KonteksPemda.panggil(pemda, () -> angka.jumlah(JUMAT, JUMAT).perOpd().get(besar));
    }

    private Konteks konteks(IzinPresensi izin, Set<UUID> opd) {
        return new Konteks(
                new PemdaId(pemda.id()),
                Pelaku.sistem("uji"),
                Map.of(izin.kode(), opd),
                new TahunAnggaran(2026));
    }

    @Test
    void indikator_dari_papan() {
        var k = konteks(IzinPresensi.LIHAT, Set.of());
        var hasil =
                KonteksPemda.panggil(
                        pemda,
                        () ->
                                indikator.stream()
                                        .flatMap(s -> s.indikator(k).stream())
                                        .filter(i -> i.kode().startsWith("presensi."))
                                        .toList());
        assertThat(hasil)
                .extracting(i -> i.kode() + " " + i.nilai())
                .containsExactly(
                        "presensi.hadir 81.82", "presensi.telat 18.18", "presensi.tak-ada 9.09");
    }

    @Test
    void kepala_diberi_tahu_siapa_yang_belum_sesudah_jam_masuk() {
        var k = konteks(IzinPresensi.DAFTAR, Set.of(besar, unit));
        assertThat(tugas(k)).containsExactly("Dinas Besar 1");
        assertThat(tugas(konteks(IzinPresensi.LIHAT, Set.of(besar)))).isEmpty();
        waktu.setel(SENIN, LocalTime.of(7, 29), pemda.zona());
        penerbit.publishEvent(new PerubahanSetempat(pemda.id(), TopikPresensi.ATURAN));
        // before the start nobody is missed; the board is read anew within its interval
        long batas = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (!tugas(k).isEmpty()) {
            assertThat(System.nanoTime()).isLessThan(batas);
            Thread.onSpinWait();
        }
    }

    private List<String> tugas(Konteks k) {
        return KonteksPemda.panggil(
                pemda,
                () ->
                        tugas.stream()
                                .flatMap(s -> s.tugas(k).stream())
                                .filter(t -> t.kunciLabel().startsWith("presensi.papan."))
                                .map(t -> t.argumen().get(0) + " " + t.argumen().get(1))
                                .toList());
    }

    @Test
    void pencarian_hanya_dalam_lingkup() {
        assertThat(cari(Set.of(besar), "besar 7")).hasSize(1);
        assertThat(cari(Set.of(besar), "kecil 1")).isEmpty();
        assertThat(cari(Set.of(), "kecil 1")).hasSize(1);
    }

    private List<SumberPencarian.Hasil> cari(Set<UUID> opd, String kata) {
        var k = konteks(IzinPresensi.LIHAT, opd);
        return KonteksPemda.panggil(
                pemda,
                () ->
                        pencarian.stream()
                                .flatMap(s -> s.cari(k, kata, 10).stream())
                                .filter(h -> h.kunciJenis().equals("presensi.papan.pencarian"))
                                .toList());
    }

    @Test
    void dataset_per_opd_per_hari_tanpa_kelompok_kecil() {
        putaran.jalankan(pemda);
        var baris = new ArrayList<List<@Nullable Object>>();
        KonteksPemda.jalankan(
                pemda,
                () ->
                        dataset.stream()
                                .filter(s -> s.keterangan().nama().equals("presensi-kehadiran"))
                                .findFirst()
                                .orElseThrow()
                                .baris(new PemdaId(pemda.id()), baris::add));
        assertThat(baris).hasSize(1);
        assertThat(baris.getFirst())
                .containsExactly(
                        JUMAT,
                        "Dinas Besar",
                        new BigDecimal("50.00"),
                        new BigDecimal("0.00"),
                        new BigDecimal("0.00"),
                        new BigDecimal("12.50"),
                        new BigDecimal("37.50"));
    }

    @Test
    void pimpinan_saja_yang_melihat_nama() {
        var bupati = OrangUji.pegawai(pemda, kecil, Peran.KEPALA_DAERAH);
        assertThat(bupati.peramban(port).get("/presensi/papan?q=orang").kirim().teks())
                .contains("Orang Besar 1");
        assertThat(new Peramban(port, pemda).get("/presensi/papan?q=orang").kirim().status())
                .isEqualTo(303);
    }
}
