package id.pendopo.anggaran;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendopo.BasisDataUji;
import id.pendopo.UjiAplikasi;
import id.pendopo.kernel.Uuid7;
import id.pendopo.platform.orang.Pengguna;
import id.pendopo.platform.pemda.KonteksPemda;
import id.pendopo.platform.pemda.Pemda;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/** The way of a budget file through dry run, apply and undo, on the real database. */
@UjiAplikasi
class ImporTests {

    private static final Path DATA = Path.of("..", "shared", "data");
    private static final int TAHUN = 2025;

    @Autowired private ImporService impor;
    @Autowired private ImporQueries queries;
    @TempDir private Path map;

    private Pemda pemda;

    @BeforeEach
    void pemda_sendiri() {
        pemda = BasisDataUji.pemdaBaru();
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
                                        new ImporService.Unggahan("sub.csv", berkas),
                                        List.of(
                                                new ImporService.Unggahan(
                                                        "skpd.csv",
                                                        nyata("belanja_skpd_kab_bandung_2025.csv")),
                                                new ImporService.Unggahan(
                                                        "program.csv",
                                                        nyata(
                                                                "apbd_kab_bandung_2025_program.csv"))),
                                        TAHUN,
                                        Tahap.MURNI));
        assertThat(Duration.ofNanos(System.nanoTime() - mulai)).isLessThan(Duration.ofSeconds(20));
        System.out.println("periksa ms " + (System.nanoTime() - mulai) / 1_000_000);

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
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("OPD", 20),
                        org.assertj.core.groups.Tuple.tuple("PROGRAM", 29));
        assertThat(r.pembanding().get(0).nilai()).isEqualByComparingTo("3120522148925");
        assertThat(r.pembanding().get(1).nilai()).isEqualByComparingTo("4336570036129");
        assertThat(dalam(() -> queries.selisih(hasil.id(), 500))).hasSize(49);

        mulai = System.nanoTime();
        terapkan(nomor);
        System.out.println("terapkan ms " + (System.nanoTime() - mulai) / 1_000_000);
        assertThat(berlaku()).isEqualByComparingTo("4055178874019");
        mulai = System.nanoTime();
        String lagi = dalam(() -> impor.periksa(bappeda(), "sub.csv", berkas, TAHUN, Tahap.MURNI));
        System.out.println("periksa 2 ms " + (System.nanoTime() - mulai) / 1_000_000);
        assertThat(satu(lagi).ringkasan().sama()).isEqualTo(3949);
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
        return queries.opdBelumAda(queries.satu(nomor).id()).stream()
                .map(o -> o.kode())
                .collect(Collectors.toSet());
    }

    private ImporQueries.Impor satu(String nomor) {
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
