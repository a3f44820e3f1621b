package id.pendopo.anggaran.impor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.pendopo.BasisDataUji;
import id.pendopo.UjiAplikasi;
import id.pendopo.anggaran.BatasTerpakai;
import id.pendopo.anggaran.IzinAnggaran;
import id.pendopo.anggaran.Tahap;
import id.pendopo.kernel.Rupiah;
import id.pendopo.kernel.Uuid7;
import id.pendopo.organisasi.OpdService.OpdBaru;
import id.pendopo.platform.orang.Pengguna;
import id.pendopo.platform.pemda.KonteksPemda;
import id.pendopo.platform.pemda.Pemda;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** No stage sets a ceiling below what was spent already. */
@UjiAplikasi
class BatasTerpakaiTests {

    private static final Map<UUID, Rupiah> TERPAKAI = new ConcurrentHashMap<>();
    private static final String KEPALA = "Kode SKPD,Nama SKPD,Kode Sub Kegiatan,Pagu\n";
    private static final String SATU = "1.02.0.00.0.00.02.0000,DINAS KESEHATAN,1.02.02.2.01.0001,";

    @TestConfiguration
    static class Pemakaian {
        @Bean
        BatasTerpakai pemakaianUji() {
            return tahun -> Map.copyOf(TERPAKAI);
        }
    }

    @Autowired private ImporService impor;
    @Autowired private ImporQueries queries;
    @Autowired private BarisQueries baris;
    @TempDir private Path map;

    private Pemda pemda;

    @BeforeEach
    void anggaran_seratus_terpakai_enam_puluh() {
        TERPAKAI.clear();
        pemda = BasisDataUji.pemdaBaru();
        terapkan(periksa(KEPALA + SATU + "100\n"));
        TERPAKAI.put(
                BasisDataUji.dalam(
                        pemda,
                        jdbc ->
                                jdbc.sql("select id from perencanaan.sub_kegiatan limit 1")
                                        .query(UUID.class)
                                        .single()),
                Rupiah.of(60));
    }

    @Test
    void pagu_di_bawah_realisasi_menjadi_galat_pada_uji_coba() {
        var hasil = dalam(() -> queries.satu(periksa(KEPALA + SATU + "59\n")));

        assertThat(hasil.jumlahGalat()).isEqualTo(1);
        assertThat(hasil.ringkasan().catatan())
                .containsEntry("anggaran.catatan.di-bawah-terpakai", 1);
    }

    @Test
    void pagu_yang_cukup_diterapkan() {
        terapkan(periksa(KEPALA + SATU + "60\n"));

        assertThat(dalam(() -> queries.daftar(1)).getFirst().berlaku()).isTrue();
    }

    @Test
    void sub_kegiatan_yang_hilang_dari_berkas_menolak_penerapan() {
        String lain = KEPALA + SATU.replace("01.0001", "01.0002") + "500\n";
        String nomor = periksa(lain);

        assertThatThrownBy(() -> terapkan(nomor)).hasMessageContaining("di-bawah-terpakai");
        assertThat(dalam(() -> queries.satu(nomor)).status()).isEqualTo(StatusImpor.DIPERIKSA);
    }

    @Test
    void pembatalan_yang_menghapus_pagu_terpakai_ditolak() {
        String nomor = dalam(() -> queries.daftar(1)).getFirst().nomor();

        assertThatThrownBy(
                        () -> KonteksPemda.jalankan(pemda, () -> impor.batalkan(bappeda(), nomor)))
                .hasMessageContaining("di-bawah-terpakai");
    }

    private String periksa(String isi) {
        try {
            Path berkas = Files.writeString(Files.createTempFile(map, "a", ".csv"), isi);
            return dalam(() -> impor.periksa(bappeda(), "a.csv", berkas, 2025, Tahap.PERGESERAN));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private void terapkan(String nomor) {
        KonteksPemda.jalankan(
                pemda,
                () ->
                        impor.terapkan(
                                bappeda(),
                                nomor,
                                baris.opdBelumAda(queries.satu(nomor).id()).stream()
                                        .map(OpdBaru::kode)
                                        .collect(Collectors.toSet()),
                                true));
    }

    private <T> T dalam(Supplier<T> kerja) {
        return KonteksPemda.panggil(pemda, kerja::get);
    }

    private static Pengguna bappeda() {
        return new Pengguna(
                Uuid7.baru(),
                null,
                Uuid7.baru(),
                "bappeda",
                "Siti Uji",
                "Kepala Bappeda",
                null,
                Set.of(new Pengguna.Hak(IzinAnggaran.KODE_IMPOR, null)),
                "id",
                "terang",
                Instant.MAX);
    }
}
