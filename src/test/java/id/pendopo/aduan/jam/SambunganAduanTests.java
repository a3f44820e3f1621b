package id.pendopo.aduan.jam;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendopo.BasisDataUji;
import id.pendopo.UjiAplikasi;
import id.pendopo.aduan.IzinAduan;
import id.pendopo.aduan.PelaporService;
import id.pendopo.aduan.PenangananService;
import id.pendopo.aduan.PengajuanService;
import id.pendopo.kernel.Pelaku;
import id.pendopo.kernel.PemdaId;
import id.pendopo.kernel.TahunAnggaran;
import id.pendopo.kernel.WaktuGeser;
import id.pendopo.kernel.port.Konteks;
import id.pendopo.kernel.port.PenyediaDataset;
import id.pendopo.kernel.port.SumberIndikator;
import id.pendopo.kernel.port.SumberTugas;
import id.pendopo.platform.berkas.PenyimpananBerkas;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;

/** What the collectors gather from complaints. */
@UjiAplikasi
class SambunganAduanTests {

    @Autowired PengajuanService pengajuan;
    @Autowired PenangananService penanganan;
    @Autowired PelaporService pelapor;
    @Autowired PenyimpananBerkas berkas;
    @Autowired WaktuGeser waktu;
    @Autowired AngkaService angka;
    @Autowired PutaranJam putaran;
    @Autowired MessageSource pesan;
    @Autowired List<SumberTugas> tugas;
    @Autowired List<SumberIndikator> indikator;
    @Autowired List<PenyediaDataset> dataset;

    private AduanUji u;

    @BeforeEach
    void susun() {
        waktu.setel(LocalDate.of(2026, 11, 9), LocalTime.of(10, 0), ZoneId.of("Asia/Jakarta"));
        u =
                new AduanUji(
                        BasisDataUji.pemdaBaru(),
                        new AduanUji.Alat(pengajuan, penanganan, pelapor, berkas, waktu));
    }

    @AfterEach
    void kembalikanWaktu() {
        waktu.geser(Duration.ZERO);
    }

    private Konteks konteks(UUID akun, Map<String, Set<UUID>> lingkup) {
        return new Konteks(
                new PemdaId(u.pemda.id()),
                Pelaku.orang(akun, "Uji", "Uji"),
                lingkup,
                new TahunAnggaran(2026));
    }

    private List<String> tugas(UUID akun, Map<String, Set<UUID>> lingkup) {
        return u.dalam(
                () ->
                        tugas.stream()
                                .flatMap(s -> s.tugas(konteks(akun, lingkup)).stream())
                                .filter(t -> t.kunciLabel().startsWith("aduan.jam."))
                                .map(
                                        t ->
                                                pesan.getMessage(
                                                                t.kunciLabel(),
                                                                t.argumen().toArray(),
                                                                Locale.of("id", "ID"))
                                                        + " "
                                                        + t.urgensi())
                                .toList());
    }

    @Test
    void daftar_kerja_setiap_orang() {
        u.ajukan();
        u.pada("2026-11-10T11:00");
        u.ajukan();
        u.ajukan();
        u.ajukan(null, false, false);
        u.ajukan(u.kategori, false, true);
        putaran.jalankan(u.pemda);
        u.dalam(() -> angka.susunUlang());
        var kepala = Map.of(IzinAduan.KODE_JAWAB, Set.of(u.jalan));
        assertThat(tugas(u.kepalaJalan.akunId(), kepala))
                .containsExactly("Dinas Jalan: jawab 3 aduan, 1 lewat tenggat TERLAMBAT");
        assertThat(tugas(u.kepalaAir.akunId(), Map.of(IzinAduan.KODE_KETIK, Set.of(u.air))))
                .isEmpty();
        assertThat(tugas(u.admin.akunId(), Map.of(IzinAduan.KODE_VERIFIKASI, Set.of())))
                .containsExactly("Teruskan 1 aduan yang belum ada OPD-nya SEGERA");
        assertThat(tugas(u.sekda.akunId(), Map.of(IzinAduan.KODE_PANTAU, Set.of())))
                .containsExactly("1 aduan dinaikkan kepada Anda TERLAMBAT");
    }

    @Test
    void indikator_untuk_semua_orang() {
        u.ajukan();
        var r = u.ajukan();
        u.ajukan(u.kategori, false, true);
        u.pada("2026-11-09T12:40");
        u.jawab(r);
        u.dalam(() -> angka.susunUlang());
        var hasil =
                u.dalam(
                        () ->
                                indikator.stream()
                                        .flatMap(
                                                s ->
                                                        s
                                                                .indikator(
                                                                        konteks(
                                                                                u.admin.akunId(),
                                                                                Map.of()))
                                                                .stream())
                                        .filter(i -> i.kode().startsWith("aduan."))
                                        .map(i -> i.kode() + " " + i.nilai())
                                        .toList());
        // 2 hours 40 minutes lie in the bucket from 2 hours 30 on
        assertThat(hasil)
                .containsExactly(
                        "aduan.terbuka 2",
                        "aduan.median-jam 2.5",
                        "aduan.tepat 100.00",
                        "aduan.tuntas 0.00",
                        "aduan.nilai null");
    }

    @Test
    void dataset_tanpa_kelompok_kecil_dan_tanpa_yang_rahasia() {
        for (int i = 0; i < 4; i++) {
            u.ajukan();
        }
        u.ajukan(u.kategori, false, true);
        u.dalam(() -> angka.susunUlang());
        assertThat(baris("aduan-kinerja")).isEmpty();
        var rahasia = u.ajukan(u.kategori, true, false);
        u.dalam(() -> angka.susunUlang());
        assertThat(baris("aduan-kinerja"))
                .singleElement()
                .satisfies(b -> assertThat(b).startsWith("2026-11", "Dinas Jalan", 5));
        assertThat(baris("aduan"))
                .hasSize(4)
                .allSatisfy(b -> assertThat(b.getFirst()).isNotEqualTo(rahasia.nomor()));
        for (var d : dataset) {
            d.keterangan()
                    .kolom()
                    .forEach(
                            k ->
                                    assertThat(
                                                    pesan.getMessage(
                                                            k.kunciArti(), null, Locale.ENGLISH))
                                            .isNotBlank());
        }
    }

    private List<List<Object>> baris(String nama) {
        var hasil = new ArrayList<List<Object>>();
        u.jalankan(
                () ->
                        dataset.stream()
                                .filter(d -> d.keterangan().nama().equals(nama))
                                .findFirst()
                                .orElseThrow()
                                .baris(new PemdaId(u.pemda.id()), hasil::add));
        var kolom =
                dataset.stream()
                        .filter(d -> d.keterangan().nama().equals(nama))
                        .findFirst()
                        .orElseThrow()
                        .keterangan()
                        .kolom();
        assertThat(hasil).allSatisfy(b -> assertThat(b).hasSameSizeAs(kolom));
        return hasil;
    }
}
