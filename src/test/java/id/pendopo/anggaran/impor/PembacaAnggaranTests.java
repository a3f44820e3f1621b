package id.pendopo.anggaran.impor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.pendopo.kernel.EdisiNomenklatur;
import id.pendopo.platform.lembar.LembarDitolak;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The layouts in which budgets come, without a database. */
class PembacaAnggaranTests {

    private static final EdisiNomenklatur EDISI = EdisiNomenklatur.KEPMENDAGRI_900_2023;

    private static final Path DATA = Path.of("..", "shared", "data");

    @TempDir private Path map;

    private final List<BarisAnggaran> baris = new ArrayList<>();

    @Test
    void kode_yang_kehilangan_nol_dan_templat_penunjang_menjadi_utuh() throws IOException {
        baca(
                """
                Kode SKPD;Nama SKPD;Kode Sub Kegiatan;Pagu (Rp)
                1.2.0.0.0.0.2.0;DINAS KESEHATAN;X.XX.01.2.02.0001;Rp 1.500.000,00
                1.02.0.00.0.00.02.0000;DINAS KESEHATAN;1.2.2.2.1.1;-
                """);

        assertThat(baris).hasSize(2);
        var satu = baris.getFirst();
        assertThat(satu.kodeOpd()).isEqualTo("1.02.0.00.0.00.02.0000");
        assertThat(satu.kodeSub()).isEqualTo("1.02.01.2.02.0001");
        assertThat(satu.kodeCari()).isEqualTo("X.XX.01.2.02.0001");
        assertThat(satu.kodeProgram()).isEqualTo("1.02.01");
        assertThat(satu.nilai()).isEqualByComparingTo("1500000");
        assertThat(satu.catatan())
                .extracting(Catatan::kode)
                .containsOnly("anggaran.catatan.kode-dilengkapi");
        assertThat(baris.get(1).kodeSub()).isEqualTo("1.02.02.2.01.0001");
        assertThat(baris.get(1).nilai()).isEqualByComparingTo("0");
        assertThat(baris).noneMatch(BarisAnggaran::galat);
    }

    @Test
    void kode_dan_nama_dalam_satu_sel_dipisah() throws IOException {
        baca(
                """
                SKPD,Kode Unit SKPD,Sub Kegiatan,Anggaran
                x,1.02.0.00.0.00.02.0000 Dinas Kesehatan,1.02.02.2.01.0001 - Pembangunan Rumah Sakit,12
                """);

        assertThat(baris)
                .singleElement()
                .satisfies(
                        b -> {
                            assertThat(b.kodeSub()).isEqualTo("1.02.02.2.01.0001");
                            assertThat(b.namaSub()).isEqualTo("Pembangunan Rumah Sakit");
                            assertThat(b.kodeOpd()).isEqualTo("1.02.0.00.0.00.02.0000");
                        });
    }

    @Test
    void lampiran_berjenjang_terbaca_menurut_kodenya() throws IOException {
        var hasil =
                baca(
                        """
                        PENJABARAN APBD
                        Unit Organisasi : 1.02.0.00.0.00.02.0000 DINAS KESEHATAN
                        Kode;Uraian;Jumlah (Rp)
                        1;2;3
                        1.02;URUSAN KESEHATAN;300
                        1.02.02;PROGRAM UPAYA KESEHATAN;300
                        1.02.02.2.01;Penyediaan Fasilitas;300
                        1.02.02.2.01.0001;Pembangunan Rumah Sakit;100
                        5.1.02.01.01.0024;Belanja Alat Tulis;100
                        1.02.02.2.01.0002;Pembangunan Puskesmas;200
                        ;Jumlah;300
                        """);

        assertThat(hasil.bentuk()).isEqualTo(BentukBerkas.BERJENJANG);
        assertThat(hasil.jumlahTercetak()).isEqualByComparingTo("300");
        assertThat(baris)
                .extracting(BarisAnggaran::kodeSub)
                .containsExactly("1.02.02.2.01.0001", "1.02.02.2.01.0002");
        assertThat(baris)
                .allSatisfy(
                        b -> {
                            assertThat(b.kodeOpd()).isEqualTo("1.02.0.00.0.00.02.0000");
                            assertThat(b.namaOpd()).isEqualTo("DINAS KESEHATAN");
                            assertThat(b.namaProgram()).isEqualTo("PROGRAM UPAYA KESEHATAN");
                            assertThat(b.namaKegiatan()).isEqualTo("Penyediaan Fasilitas");
                        });
    }

    @Test
    void laporan_realisasi_menurut_rekening_bukan_anggaran() throws IOException {
        Path lra = DATA.resolve("lra_ogan_ilir_dpupr_2024.xlsx");
        Assumptions.assumeTrue(Files.exists(lra), "data nyata ../shared tidak ada di mesin ini");

        assertThat(PembacaAnggaran.baca(lra, "lra.xlsx", 2025, EDISI, baris::add).baris()).isZero();
    }

    @Test
    void kolom_yang_hilang_disebut_menurut_bentuk_datar() {
        assertThatThrownBy(() -> baca("nama,alamat\na,b\n"))
                .isInstanceOf(LembarDitolak.class)
                .hasMessageContaining("Kode SKPD");
    }

    private PembacaAnggaran.Hasil baca(String isi) throws IOException {
        Path berkas = Files.createTempFile(map, "a", ".csv");
        Files.writeString(berkas, isi);
        return PembacaAnggaran.baca(berkas, "a.csv", 2025, EDISI, baris::add);
    }
}
