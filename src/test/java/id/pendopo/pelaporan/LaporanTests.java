package id.pendopo.pelaporan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.pendopo.kernel.AturanDilanggar;
import id.pendopo.kernel.Rupiah;
import id.pendopo.pelaporan.Laporan.Sebelumnya;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class LaporanTests {

    private static final UUID OPERATOR = new UUID(0, 1);
    private static final UUID KEPALA = new UUID(0, 2);
    private static final UUID BAPPEDA = new UUID(0, 3);
    private static final Instant SAAT = Instant.parse("2026-11-03T02:00:00Z");
    private static final Rupiah PAGU = Rupiah.of(100_000_000);
    private static final Sebelumnya AWAL =
            new Sebelumnya(new BigDecimal("40.00"), Rupiah.of(30_000_000));

    private final Laporan laporan =
            Laporan.baru(new UUID(0, 9), "2026-00001", 2026, 10, new UUID(0, 8), new UUID(0, 7));

    @Test
    void diajukan_lalu_disetujui_lalu_diverifikasi() {
        laporan.isi(isian("55.5", 20_000_000));
        laporan.ajukan(AWAL, PAGU, false, OPERATOR, SAAT);
        assertThat(laporan.status()).isEqualTo(StatusLaporan.DIAJUKAN);
        assertThat(laporan.setujui(KEPALA, 1, AWAL, PAGU)).isEqualTo(1);
        assertThat(laporan.versiTerbit()).isEqualTo(1);
        assertThat(laporan.versiTerverifikasi()).isNull();
        laporan.verifikasi(BAPPEDA, KEPALA);
        assertThat(laporan.versiTerverifikasi()).isEqualTo(1);
    }

    @Test
    void menolak_pengajuan_tanpa_angka_wajib() {
        laporan.isi(new Isian(new BigDecimal("50"), null, null, null, null, null));
        menolak("laporan.belum-lengkap");
    }

    @Test
    void menolak_fisik_kumulatif_yang_turun() {
        laporan.isi(isian("39.99", 0));
        menolak("laporan.fisik-turun");
    }

    @Test
    void menolak_realisasi_melebihi_pagu_sampai_rupiah_terakhir() {
        laporan.isi(isian("50", 70_000_000));
        laporan.ajukan(AWAL, PAGU, false, OPERATOR, SAAT);
        assertThat(laporan.status()).isEqualTo(StatusLaporan.DIAJUKAN);
        var lain =
                Laporan.baru(
                        new UUID(0, 6), "2026-00002", 2026, 10, new UUID(0, 8), new UUID(0, 7));
        lain.isi(
                new Isian(new BigDecimal("50"), null, new Rupiah("70000000.01"), null, null, null));
        assertThatThrownBy(() -> lain.ajukan(AWAL, PAGU, false, OPERATOR, SAAT))
                .isInstanceOfSatisfying(
                        AturanDilanggar.class,
                        e -> assertThat(e.kode()).isEqualTo("laporan.melebihi-pagu"));
    }

    @Test
    void pagu_diperiksa_lagi_saat_disetujui() {
        laporan.isi(isian("50", 60_000_000));
        laporan.ajukan(AWAL, PAGU, false, OPERATOR, SAAT);
        var bulanLainBertambah = new Sebelumnya(new BigDecimal("40"), Rupiah.of(50_000_000));
        assertThatThrownBy(() -> laporan.setujui(KEPALA, 1, bulanLainBertambah, PAGU))
                .hasMessageStartingWith("laporan.melebihi-pagu");
        assertThat(laporan.versiTerbit()).isNull();
    }

    @Test
    void kontra_pos_boleh_asal_seluruhnya_tidak_negatif() {
        laporan.isi(isian("50", -30_000_000));
        laporan.ajukan(AWAL, PAGU, false, OPERATOR, SAAT);
        var lain =
                Laporan.baru(
                        new UUID(0, 6), "2026-00002", 2026, 10, new UUID(0, 8), new UUID(0, 7));
        lain.isi(isian("50", -30_000_001));
        assertThatThrownBy(() -> lain.ajukan(AWAL, PAGU, false, OPERATOR, SAAT))
                .hasMessageStartingWith("laporan.realisasi-negatif");
    }

    @Test
    void jauh_di_bawah_rencana_meminta_kendala() {
        laporan.isi(isian("50", 0));
        assertThatThrownBy(() -> laporan.ajukan(AWAL, PAGU, true, OPERATOR, SAAT))
                .hasMessageStartingWith("laporan.kendala-wajib");
    }

    @Test
    void pengaju_tidak_menyetujui_laporannya_sendiri() {
        laporan.isi(isian("50", 0));
        laporan.ajukan(AWAL, PAGU, false, OPERATOR, SAAT);
        assertThatThrownBy(() -> laporan.setujui(OPERATOR, 1, AWAL, PAGU))
                .hasMessageStartingWith("laporan.setujui-sendiri.terlarang");
    }

    @Test
    void penyetuju_tidak_memverifikasi_persetujuannya_sendiri() {
        disetujui(1);
        assertThatThrownBy(() -> laporan.verifikasi(KEPALA, KEPALA))
                .hasMessageStartingWith("laporan.verifikasi-sendiri.terlarang");
    }

    @Test
    void menolak_isian_setelah_diajukan() {
        laporan.isi(isian("50", 0));
        laporan.ajukan(AWAL, PAGU, false, OPERATOR, SAAT);
        assertThatThrownBy(() -> laporan.isi(isian("60", 0)))
                .hasMessageStartingWith("laporan.tidak-terbuka");
    }

    @Test
    void pengembalian_bappeda_memulihkan_versi_terverifikasi_terakhir() {
        disetujui(1);
        laporan.verifikasi(BAPPEDA, KEPALA);
        laporan.koreksi("Nilai kontrak salah ketik");
        laporan.isi(isian("60", 0));
        laporan.ajukan(AWAL, PAGU, false, OPERATOR, SAAT);
        laporan.setujui(KEPALA, 2, AWAL, PAGU);
        assertThat(laporan.versiTerbit()).isEqualTo(2);
        laporan.kembalikanBappeda();
        assertThat(laporan.versiTerbit()).isEqualTo(1);
        assertThat(laporan.status()).isEqualTo(StatusLaporan.DIKEMBALIKAN);
    }

    @Test
    void pengembalian_bappeda_tanpa_versi_terverifikasi_menarik_angka_dari_tampilan() {
        disetujui(1);
        laporan.kembalikanBappeda();
        assertThat(laporan.versiTerbit()).isNull();
    }

    @Test
    void koreksi_menjaga_angka_yang_tampil_sampai_disetujui_lagi() {
        disetujui(1);
        laporan.koreksi("Foto bukti tertukar");
        laporan.isi(isian("70", 0));
        assertThat(laporan.versiTerbit()).isEqualTo(1);
        assertThat(laporan.alasanKoreksi()).isEqualTo("Foto bukti tertukar");
    }

    @Test
    void koreksi_meminta_alasan() {
        disetujui(1);
        assertThatThrownBy(() -> laporan.koreksi("salah"))
                .hasMessageStartingWith("laporan.alasan-pendek");
    }

    @Test
    void kepala_mengembalikan_hanya_yang_diajukan() {
        disetujui(1);
        assertThatThrownBy(laporan::kembalikanKepala).hasMessageStartingWith("laporan.langkah");
    }

    @Test
    void fisik_di_luar_nol_sampai_seratus_tidak_dapat_dibentuk() {
        assertThatThrownBy(() -> isian("100.01", 0))
                .hasMessageStartingWith("laporan.fisik-rentang");
        assertThatThrownBy(() -> isian("-0.01", 0)).hasMessageStartingWith("laporan.fisik-rentang");
        assertThat(isian("100", 0).lengkap()).isTrue();
    }

    private void disetujui(int versi) {
        laporan.isi(isian("50", 0));
        laporan.ajukan(AWAL, PAGU, false, OPERATOR, SAAT);
        laporan.setujui(KEPALA, versi, AWAL, PAGU);
    }

    private void menolak(String kode) {
        assertThatThrownBy(() -> laporan.ajukan(AWAL, PAGU, false, OPERATOR, SAAT))
                .isInstanceOfSatisfying(
                        AturanDilanggar.class, e -> assertThat(e.kode()).isEqualTo(kode));
        assertThat(laporan.status()).isEqualTo(StatusLaporan.DRAF);
    }

    private static Isian isian(String fisik, long realisasi) {
        return new Isian(new BigDecimal(fisik), null, Rupiah.of(realisasi), null, null, null);
    }
}
