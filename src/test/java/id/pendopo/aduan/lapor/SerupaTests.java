package id.pendopo.aduan.lapor;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendopo.BasisDataUji;
import id.pendopo.UjiAplikasi;
import id.pendopo.kernel.Koordinat;
import id.pendopo.platform.pemda.KonteksPemda;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Similar reports nearby are found by the cells around, however many there are elsewhere. */
@UjiAplikasi
class SerupaTests {

    private static final int BANYAK = 20_000;

    @Autowired SerupaQueries serupa;
    @Autowired JdbcClient jdbc;
    @Autowired PlatformTransactionManager pengelola;

    private record Bacaan(long seluruhnya, long baris) {}

    @Test
    void hanya_yang_di_sekitar_yang_dibaca() {
        var uji = LaporUji.susun();
        UUID kategori = uji.kategori("pohon", "Pohon tumbang", null, "PENGADUAN", false);
        BasisDataUji.jalankanDalam(
                uji.pemda(),
                j ->
                        j.sql(
                                        """
                                        insert into aduan.aduan (pemda_id, id, nomor, kanal, jenis, status,
                                            judul, isi, kategori_id, lintang, bujur, anonim, rahasia,
                                            pelapor_pelanggaran, tayang, dibuat_pada, batas_jawab,
                                            batas_tindak, diubah_pada)
                                        select ?, gen_random_uuid(), 'u-' || g, 'WEB', 'PENGADUAN',
                                            'DITERUSKAN', 'Pohon ' || g, 'Pohon tumbang.', ?,
                                            -3 - (g % 100) * 0.001, 104 + (g / 100) * 0.001, true, false,
                                            false, 'TAYANG', now(), now(), now(), now()
                                        from generate_series(0, ?) g
                                        """)
                                .params(uji.pemda().id(), kategori, BANYAK - 1)
                                .update());
        BasisDataUji.sebagaiPemilik(j -> j.sql("analyze aduan.aduan").update());
        Bacaan bacaan =
                KonteksPemda.panggil(
                        uji.pemda(),
                        () ->
                                new TransactionTemplate(pengelola)
                                        .execute(
                                                s -> {
                                                    Bacaan awal = bacaan();
                                                    var dekat =
                                                            serupa.dekat(
                                                                    kategori,
                                                                    new Koordinat(-3.05, 104.05));
                                                    assertThat(dekat)
                                                            .hasSize(5)
                                                            .extracting(SerupaQueries.Serupa::meter)
                                                            .isSorted()
                                                            .startsWith(0)
                                                            .allMatch(
                                                                    m -> m <= SerupaQueries.JARAK);
                                                    Bacaan akhir = bacaan();
                                                    return new Bacaan(
                                                            akhir.seluruhnya() - awal.seluruhnya(),
                                                            akhir.baris() - awal.baris());
                                                }));
        assertThat(bacaan.seluruhnya()).isZero();
        assertThat(bacaan.baris()).isBetween(5L, 200L);
        var jauh =
                KonteksPemda.<List<SerupaQueries.Serupa>, RuntimeException>panggil(
                        uji.pemda(), () -> serupa.dekat(kategori, new Koordinat(-4, 104.05)));
        assertThat(jauh).isEmpty();
    }

    private Bacaan bacaan() {
        return jdbc.sql(
                        """
                        select seq_scan as seluruhnya, coalesce(idx_tup_fetch, 0) as baris
                        from pg_stat_xact_user_tables
                        where schemaname = 'aduan' and relname = 'aduan'
                        """)
                .query(Bacaan.class)
                .single();
    }
}
