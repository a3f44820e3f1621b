package id.pendopo.presensi.ponsel;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendopo.BasisDataUji;
import id.pendopo.UjiAplikasi;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A year of one person among many is read by the index, not by looking at everybody. */
@UjiAplikasi
class RencanaSayaTests {

    @Test
    void setahun_satu_orang_dibaca_lewat_indeks() {
        var uji = PonselUji.susun();
        BasisDataUji.jalankanDalam(
                uji.pemda(),
                j ->
                        j.sql(
                                        """
                                        insert into presensi.ketukan (pemda_id, hari, pegawai_id, arah, kunci,
                                            waktu, diterima_pada, cara, opd_id, keyakinan)
                                        select :pemda, h::date, case when p = 1 then :orang else gen_random_uuid() end,
                                            'MASUK', gen_random_uuid(), h, h, 'DARING', :opd, 'PENUH'
                                        from generate_series(timestamp '2026-01-01', '2026-07-19', '1 day') h,
                                            generate_series(1, 400) p
                                        """)
                                .param("pemda", uji.pemda().id())
                                .param("orang", uji.orang().pegawaiId())
                                .param("opd", uji.opd())
                                .update());
        BasisDataUji.sebagaiPemilik(j -> j.sql("analyze presensi.ketukan").update());
        String rencana =
                BasisDataUji.dalam(
                        uji.pemda(),
                        j ->
                                String.join(
                                        "\n",
                                        j.sql(
                                                        """
                                                        explain (analyze, costs off, timing off)
                                                        select hari, arah, waktu from presensi.ketukan
                                                        where pemda_id = :pemda and pegawai_id = any(:pegawai)
                                                            and hari between '2026-01-01' and '2026-12-31'
                                                        """)
                                                .param("pemda", uji.pemda().id())
                                                .param(
                                                        "pegawai",
                                                        new UUID[] {uji.orang().pegawaiId()})
                                                .query(String.class)
                                                .list()));
        assertThat(rencana)
                .contains("ketukan_pkey")
                .contains("actual rows=200.00")
                .doesNotContain("Seq Scan");
        // skipping from day to day: a few pages a day, not every row of every day
        assertThat(rencana).doesNotContain("Rows Removed by Filter: 79");
    }
}
