package id.pendopo.alur;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendopo.BasisDataUji;
import id.pendopo.OrangUji;
import id.pendopo.UjiAplikasi;
import id.pendopo.monev.CapaianQueries;
import id.pendopo.monev.KeputusanQueries;
import id.pendopo.monev.MonevQueries;
import id.pendopo.monev.WilayahQueries;
import id.pendopo.pelaporan.KemajuanQueries;
import id.pendopo.pelaporan.PelaporanQueries;
import id.pendopo.platform.pemda.KonteksPemda;
import id.pendopo.platform.pemda.Pemda;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * In a database of many pemda the daily pages read only what is theirs. PostgreSQL itself counts
 * how often a table was read from end to end in the transaction of the page.
 */
@UjiAplikasi
class KueriIndeksTests {

    private static final int TAHUN = 2025;
    private static final YearMonth BULAN = YearMonth.of(TAHUN, 10);
    private static final int PEMDA_LAIN = 15;

    private static Pemda pemda;
    private static UUID opd;

    @Autowired private PelaporanQueries pelaporan;
    @Autowired private KemajuanQueries kemajuan;
    @Autowired private MonevQueries monev;
    @Autowired private CapaianQueries capaian;
    @Autowired private WilayahQueries wilayah;
    @Autowired private KeputusanQueries keputusan;
    @Autowired private PlatformTransactionManager pengelola;
    @Autowired private JdbcClient jdbc;

    @BeforeAll
    static void isi() {
        for (int i = 0; i < PEMDA_LAIN; i++) {
            pemda = BasisDataUji.pemdaBaru();
            opd = isi(pemda);
        }
        BasisDataUji.sebagaiPemilik(
                sql ->
                        sql.sql(
                                        """
                                        analyze organisasi.opd, perencanaan.sub_kegiatan, anggaran.pagu,
                                            pelaporan.rencana, pelaporan.rencana_bulan, pelaporan.laporan,
                                            pelaporan.laporan_versi, pelaporan.ketepatan, monev.rekap
                                        """)
                                .update());
    }

    @Test
    void daftar_kerja_satu_opd() {
        assertThat(dibacaSeluruhnya(() -> pelaporan.daftar(opd, BULAN))).isEmpty();
        assertThat(dibacaSeluruhnya(() -> kemajuan.opd(BULAN, opd))).isEmpty();
    }

    @Test
    void kemajuan_seluruh_pemda() {
        assertThat(dibacaSeluruhnya(() -> kemajuan.opd(BULAN, null))).isEmpty();
        assertThat(dibacaSeluruhnya(() -> kemajuan.terlambat(BULAN, null))).isEmpty();
    }

    @Test
    void capaian_sampai_ke_sub_kegiatan() {
        assertThat(dibacaSeluruhnya(() -> monev.potret(BULAN))).isEmpty();
        assertThat(dibacaSeluruhnya(() -> capaian.sub(BULAN, opd))).isEmpty();
        assertThat(dibacaSeluruhnya(() -> capaian.deret(opd, TAHUN, "1.03.02"))).isEmpty();
    }

    @Test
    void capaian_per_kecamatan() {
        BasisDataUji.jalankanDalam(
                pemda,
                j ->
                        j.sql(
                                        "update perencanaan.sub_kegiatan set kode_wilayah = ? where kode like '%.0001'")
                                .param(pemda.kodeWilayah() + ".01.1001")
                                .update());
        assertThat(dibacaSeluruhnya(() -> wilayah.perWilayah(monev.potret(BULAN)))).isEmpty();
    }

    @Test
    void pimpinan() {
        assertThat(
                        dibacaSeluruhnya(
                                () -> keputusan.untuk(monev.potret(BULAN), monev.penilaian(BULAN))))
                .isEmpty();
    }

    /** The large tables that {@code baca} read from end to end, with how often. */
    private Map<String, Long> dibacaSeluruhnya(Runnable baca) {
        var hasil = new TreeMap<String, Long>();
        KonteksPemda.jalankan(
                pemda,
                () ->
                        new TransactionTemplate(pengelola)
                                .executeWithoutResult(
                                        s -> {
                                            Map<String, Long> dulu = hitungan();
                                            baca.run();
                                            hitungan()
                                                    .forEach(
                                                            (tabel, kali) -> {
                                                                if (kali > dulu.get(tabel)) {
                                                                    hasil.put(tabel, kali);
                                                                }
                                                            });
                                        }));
        return hasil;
    }

    private Map<String, Long> hitungan() {
        var hasil = new TreeMap<String, Long>();
        jdbc.sql(
                        """
                        select relname, seq_scan from pg_stat_xact_user_tables
                        where relname in ('laporan', 'laporan_versi', 'pagu', 'rencana_bulan')
                        """)
                .query(
                        rs -> {
                            hasil.put(rs.getString(1), rs.getLong(2));
                        });
        assertThat(hasil).hasSize(4);
        return hasil;
    }

    /** Ten OPD with thirty sub kegiatan each, ten months reported and approved. */
    private static UUID isi(Pemda tujuan) {
        UUID satu = null;
        for (int i = 0; i < 10; i++) {
            satu = OrangUji.opd(tujuan, "OPD " + i);
            var kode = new ArrayList<String>();
            for (int k = 1; k <= 30; k++) {
                kode.add("1.03.02.2.%02d.%04d".formatted(i, k));
            }
            UUID ini = satu;
            BasisDataUji.jalankanDalam(tujuan, sql -> sub(sql, tujuan, ini, kode));
        }
        BasisDataUji.jalankanDalam(tujuan, sql -> laporan(sql, tujuan));
        return satu;
    }

    private static void sub(JdbcClient sql, Pemda tujuan, UUID opd, ArrayList<String> kode) {
        sql.sql(
                        """
                        insert into perencanaan.sub_kegiatan (pemda_id, id, tahun, opd_id, kode, nama,
                            kode_program, nama_program, kode_kegiatan, nama_kegiatan)
                        select :pemda, gen_random_uuid(), :tahun, :opd, k, 'Sub ' || k, '1.03.02', 'Program',
                            '1.03.02.2.01', 'Kegiatan'
                        from unnest(:kode) as k
                        """)
                .param("pemda", tujuan.id())
                .param("tahun", TAHUN)
                .param("opd", opd)
                .param("kode", kode.toArray(String[]::new))
                .update();
    }

    private static void laporan(JdbcClient sql, Pemda tujuan) {
        for (String pernyataan : ISI) {
            sql.sql(pernyataan).param("pemda", tujuan.id()).param("tahun", TAHUN).update();
        }
    }

    private static final String[] ISI = {
        """
        insert into anggaran.versi (pemda_id, id, tahun, nomor, tahap, jumlah_baris, nilai_total,
            dibuat_oleh, dibuat_pada)
        values (:pemda, :pemda, :tahun, 1, 'MURNI', 300, 300000000, 'uji', now())
        """,
        "insert into anggaran.berlaku (pemda_id, tahun, versi_id) values (:pemda, :tahun, :pemda)",
        """
        insert into anggaran.pagu (pemda_id, versi_id, kunci, sub_kegiatan_id, opd_id, nilai_pagu)
        select pemda_id, :pemda, kode, id, opd_id, 1000000 from perencanaan.sub_kegiatan
        where pemda_id = :pemda and tahun = :tahun
        """,
        """
        insert into pelaporan.rencana (pemda_id, sub_kegiatan_id, tahun, opd_id, versi)
        select pemda_id, id, tahun, opd_id, 1 from perencanaan.sub_kegiatan
        where pemda_id = :pemda and tahun = :tahun
        """,
        """
        insert into pelaporan.rencana_bulan (pemda_id, sub_kegiatan_id, versi, bulan, fisik, nilai_kas)
        select pemda_id, sub_kegiatan_id, 1, b, b * 8, 80000 from pelaporan.rencana, generate_series(1, 12) b
        where pemda_id = :pemda and tahun = :tahun
        """,
        """
        insert into pelaporan.laporan (pemda_id, id, nomor, tahun, bulan, sub_kegiatan_id, opd_id, status,
            fisik, nilai_realisasi, versi_terbit, diubah_oleh, diubah_nama, diubah_pada)
        select pemda_id, gen_random_uuid(), kode || opd_id || b, tahun, b, id, opd_id, 'DISETUJUI', b * 5,
            50000, 1, :pemda, 'Uji', now()
        from perencanaan.sub_kegiatan, generate_series(1, 10) b
        where pemda_id = :pemda and tahun = :tahun
        """,
        """
        insert into pelaporan.laporan_versi (pemda_id, laporan_id, versi, tahun, bulan, sub_kegiatan_id,
            opd_id, fisik, nilai_realisasi, diajukan_oleh, diajukan_pada, disetujui_oleh, disetujui_nama,
            disetujui_sebagai, disetujui_pada)
        select pemda_id, id, 1, tahun, bulan, sub_kegiatan_id, opd_id, fisik, nilai_realisasi, :pemda,
            now(), :pemda, 'Uji', 'Kepala', now()
        from pelaporan.laporan where pemda_id = :pemda and tahun = :tahun
        """,
        """
        insert into pelaporan.ketepatan (pemda_id, sub_kegiatan_id, bulan, tahun, opd_id, laporan_id, batas,
            diajukan_pada, hari_terlambat, oleh, nama)
        select pemda_id, sub_kegiatan_id, bulan, tahun, opd_id, id, current_date, now(), 0, :pemda, 'Uji'
        from pelaporan.laporan where pemda_id = :pemda and tahun = :tahun
        """,
    };
}
