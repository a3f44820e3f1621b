package id.pendopo.presensi.ponsel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.pendopo.BasisDataUji;
import id.pendopo.UjiAplikasi;
import id.pendopo.platform.basisdata.SqlPemda;
import id.pendopo.platform.pemda.KonteksPemda;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Positions are forgotten in time, and nothing else of a punch can ever be changed. */
@UjiAplikasi
class PelupaLetakTests {

    @Autowired PelupaLetak pelupa;
    @Autowired SqlPemda db;
    @Autowired PlatformTransactionManager transaksi;

    private PonselUji uji;
    private LocalDate lama;
    private LocalDate baru;

    @BeforeEach
    void susun() {
        uji = PonselUji.susun();
        LocalDate kini = LocalDate.now(uji.pemda().zona());
        lama = kini.minusDays(120);
        baru = kini.minusDays(60);
        uji.ketuk(lama, "MASUK", uji.saat(lama, 7, 20), null);
        uji.ketuk(lama, "PULANG", uji.saat(lama, 16, 1), null);
        uji.ketuk(baru, "MASUK", uji.saat(baru, 7, 20), null);
    }

    @Test
    void letak_yang_lewat_waktu_dilupakan_waktunya_tetap() {
        pelupa.lupakan();
        assertThat(uji.hitung("lintang is not null")).isEqualTo(1);
        assertThat(uji.hitung("jaringan is not null or akurasi is not null")).isEqualTo(1);
        assertThat(uji.hitung("waktu is not null and tempat_id is not null and jarak_m = 0"))
                .isEqualTo(3);
        assertThat(jejak()).isEqualTo(1);
        pelupa.lupakan();
        assertThat(uji.hitung("lintang is not null")).isEqualTo(1);
        assertThat(jejak()).as("a second night has nothing to do").isEqualTo(1);
    }

    @Test
    void lama_simpan_pemda_sendiri_yang_berlaku() {
        BasisDataUji.jalankanDalam(
                uji.pemda(),
                j ->
                        j.sql(
                                        """
                                        insert into organisasi.parameter (pemda_id, kode, nilai,
                                            berlaku_sejak, dasar_hukum, ditetapkan_oleh,
                                            ditetapkan_pada)
                                        values (?, 'presensi.simpan', '{"letak_hari": 45}',
                                            '2020-01-01', 'Perwali uji', 'Uji', now())
                                        """)
                                .param(uji.pemda().id())
                                .update());
        pelupa.lupakan();
        assertThat(uji.hitung("lintang is not null")).isZero();
    }

    @Test
    void aplikasi_tidak_dapat_mengubah_yang_lain_dan_tidak_dapat_memalsukan_letak() {
        assertThatThrownBy(() -> ubah("waktu = waktu - interval '1 hour'"))
                .rootCause()
                .hasMessageContaining("permission denied");
        assertThatThrownBy(() -> ubah("alasan = null"))
                .rootCause()
                .hasMessageContaining("permission denied");
        assertThatThrownBy(() -> ubah("lintang = 1, bujur = 1"))
                .rootCause()
                .hasMessageContaining("row-level security");
        assertThat(uji.hitung("lintang = 1")).isZero();
    }

    @Test
    void letak_yang_masih_baru_tidak_dapat_dilupakan() {
        LocalDate kemarin = LocalDate.now(uji.pemda().zona()).minusDays(1);
        uji.ketuk(kemarin, "MASUK", uji.saat(kemarin, 7, 20), null);
        assertThat(ubah("lintang = null, bujur = null, akurasi = null, jaringan = null"))
                .as("the three old ones only")
                .isEqualTo(3);
        assertThat(uji.hitung("lintang is not null")).isEqualTo(1);
    }

    private int ubah(String apa) {
        return KonteksPemda.panggil(
                uji.pemda(),
                () ->
                        new TransactionTemplate(transaksi)
                                .execute(
                                        s ->
                                                db.sql(
                                                                "update presensi.ketukan set "
                                                                        + apa
                                                                        + " where pemda_id = :pemda")
                                                        .update()));
    }

    private int jejak() {
        return BasisDataUji.dalam(
                uji.pemda(),
                j ->
                        j.sql(
                                        "select count(*) from audit.jejak where tindakan = 'presensi.letak-dilupakan'")
                                .query(Integer.class)
                                .single());
    }
}
