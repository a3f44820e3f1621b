package id.pendopo.aduan.petugas;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendopo.BasisDataUji;
import id.pendopo.UjiAplikasi;
import id.pendopo.aduan.IzinAduan;
import id.pendopo.aduan.PengajuanService;
import id.pendopo.aduan.StatusAduan;
import id.pendopo.kernel.Uuid7;
import id.pendopo.platform.orang.Pengguna;
import id.pendopo.platform.pemda.KonteksPemda;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** With many complaints behind it no tray is found by reading them all. */
@UjiAplikasi
class KotakIndeksTests {

    @Autowired private PengajuanService pengajuan;
    @Autowired private KotakQueries kotak;
    @Autowired private KelolaQueries kelola;
    @Autowired private PlatformTransactionManager pengelola;
    @Autowired private JdbcClient jdbc;

    private MejaUji meja;

    @BeforeEach
    void banyak() {
        meja = MejaUji.susun(pengajuan);
        BasisDataUji.jalankanDalam(
                meja.pemda(),
                j ->
                        j.sql(
                                        """
                                        insert into aduan.aduan (pemda_id, id, nomor, kanal, jenis, status,
                                            judul, isi, kategori_id, lintang, bujur, anonim, rahasia,
                                            pelapor_pelanggaran, tayang, opd_id, dibuat_pada, batas_jawab,
                                            dijawab_pada, batas_tindak, selesai_pada, diubah_pada)
                                        select :pemda, gen_random_uuid(), '2025-' || lpad(n::text, 6, '0'),
                                            'WEB', 'PENGADUAN',
                                            case when n % 100 = 0 then 'DIPROSES' else 'DITUTUP' end,
                                            'Jalan', 'Jalan rusak', :kategori, -3.4 - n * 0.0001,
                                            104.2 + n * 0.0001, true, false, false, 'TAYANG',
                                            case when n % 2 = 0 then :opd else :lain end, t, t + '1 day',
                                            t + '2 hours', t + '14 days',
                                            case when n % 100 = 0 then null else t + '3 days' end, t
                                        from (select n, timestamptz '2025-01-01' + n * interval '20 minutes' t
                                            from generate_series(1, 20000) n) x
                                        """)
                                .param("pemda", meja.pemda().id())
                                .param("kategori", meja.kategori())
                                .param("opd", meja.opd())
                                .param("lain", meja.lain())
                                .update());
        BasisDataUji.sebagaiPemilik(
                s -> s.sql("analyze aduan.aduan, aduan.tembusan, aduan.petugas_lapangan").update());
    }

    @Test
    void setiap_kotak_terbaca_lewat_indeks() {
        var orang = orang();
        assertThat(Kotak.untuk(orang)).contains(Kotak.MILIK, Kotak.SORTIR, Kotak.SEMUA);
        // the measure itself: without indexes this can only be found by reading them all
        assertThat(dibaca(this::bacaSemua)).isEqualTo(1);
        for (Kotak k : Kotak.values()) {
            for (var s : saringan()) {
                assertThat(dibaca(() -> kotak.daftar(orang, k, s, null))).as(k + " " + s).isZero();
            }
        }
        assertThat(dibaca(() -> kotak.jumlah(orang, List.of(Kotak.values())))).isZero();
        assertThat(
                        dibaca(
                                () ->
                                        kelola.serupa(
                                                Uuid7.baru(),
                                                -4.0,
                                                104.8,
                                                meja.kategori(),
                                                List.of(meja.opd()))))
                .isZero();
    }

    private List<Saringan> saringan() {
        var semua = new ArrayList<Saringan>();
        semua.add(Saringan.TANPA);
        for (var status : List.of(StatusAduan.DITUTUP, StatusAduan.DIPROSES)) {
            semua.add(new Saringan(status, null, null, null, null, null));
        }
        semua.add(new Saringan(null, null, meja.kategori(), null, null, Saringan.Tempo.LEWAT));
        return semua;
    }

    private Pengguna orang() {
        var hak =
                Set.of(
                        new Pengguna.Hak(IzinAduan.LIHAT.kode(), null),
                        new Pengguna.Hak(IzinAduan.VERIFIKASI.kode(), null),
                        new Pengguna.Hak(IzinAduan.PENGAWASAN.kode(), null));
        return new Pengguna(
                meja.admin().akunId(),
                null,
                Uuid7.baru(),
                "uji",
                "Uji",
                "Admin",
                meja.opd(),
                hak,
                "id",
                "otomatis",
                Instant.MAX);
    }

    /** How often the table of complaints was read from end to end. */
    private long dibaca(Runnable baca) {
        return KonteksPemda.panggil(
                meja.pemda(),
                () ->
                        new TransactionTemplate(pengelola)
                                .execute(
                                        s -> {
                                            long sebelum = seq();
                                            baca.run();
                                            return seq() - sebelum;
                                        }));
    }

    private long seq() {
        return hitung("select pg_stat_get_xact_numscans('aduan.aduan'::regclass)");
    }

    private void bacaSemua() {
        for (String jalan : List.of("indexscan", "indexonlyscan", "bitmapscan")) {
            jdbc.sql("set local enable_" + jalan + " = off").update();
        }
        hitung("select count(*) from aduan.aduan where isi like '%zz%'");
    }

    private long hitung(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }
}
