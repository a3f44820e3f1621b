package id.pendopo.aduan.lacak;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendopo.BasisDataUji;
import id.pendopo.UjiAplikasi;
import id.pendopo.platform.pemda.Pemda;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * With a million complaints what is asked often goes by an index, also behind row security, which
 * lets only leakproof comparisons near it.
 */
@UjiAplikasi
class IndeksLacakTests {

    private final Pemda pemda = BasisDataUji.pemdaBaru();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    aduan_diam | selesai_pada | select id from aduan.aduan where pemda_id = :pemda and status in ('SELESAI', 'DITOLAK') and selesai_pada <= now() and (selesai_pada, id) > (timestamptz '2026-01-01', :pemda) order by selesai_pada, id limit 500
                    kabar_menunggu | kirim_setelah | select id from aduan.kabar where pemda_id = :pemda and kirim_setelah <= now() order by kirim_setelah limit 1 for update skip locked
                    aduan_tayang | pemda_id | select id from aduan.aduan where pemda_id = :pemda and tayang = 'TAYANG' order by dibuat_pada desc, id desc limit 50
                    aduan_kategori | kategori_id | select id from aduan.aduan where pemda_id = :pemda and kategori_id = :pemda order by dibuat_pada desc, id desc limit 50
                    aduan_wilayah | kode_wilayah | select id from aduan.aduan where pemda_id = :pemda and kode_wilayah = '16.74.01.1001' order by dibuat_pada desc, id desc limit 50
                    pelapor_warga | warga_id | select aduan_id from aduan.pelapor where pemda_id = :pemda and warga_id = :pemda and aduan_id < :pemda order by aduan_id desc limit 21
                    pengikut_pemda_id_kunci_key | kunci | select id from aduan.pengikut where pemda_id = :pemda and kunci = 'x'::bytea
                    sesi_lacak_pkey | sidik | select aduan_id from aduan.sesi_lacak where pemda_id = :pemda and sidik = 'x'::bytea
                    """)
    void yang_sering_ditanya_lewat_indeks(String indeks, String kolom, String sql) {
        String rencana =
                BasisDataUji.dalam(
                        pemda,
                        j -> {
                            j.sql("set local enable_seqscan = off").update();
                            j.sql("set local enable_bitmapscan = off").update();
                            return String.join(
                                    "\n",
                                    j.sql("explain (costs off) " + sql)
                                            .param("pemda", pemda.id())
                                            .query(String.class)
                                            .list());
                        });
        assertThat(rencana).contains(indeks);
        assertThat(
                        Arrays.stream(rencana.split("\n"))
                                .filter(b -> b.contains("Index Cond:"))
                                .toList())
                .as(rencana)
                .anyMatch(b -> b.contains(kolom.strip()));
    }

    @Test
    void yang_diurutkan_sudah_urut_di_indeks() {
        String rencana =
                BasisDataUji.dalam(
                        pemda,
                        j -> {
                            j.sql("set local enable_seqscan = off").update();
                            j.sql("set local enable_sort = off").update();
                            return String.join(
                                    "\n",
                                    j.sql(
                                                    """
                                                    explain (costs off) select id from aduan.aduan
                                                    where pemda_id = :pemda and status in ('SELESAI', 'DITOLAK')
                                                    order by selesai_pada, id limit 500
                                                    """)
                                            .param("pemda", pemda.id())
                                            .query(String.class)
                                            .list());
                        });
        assertThat(rencana).contains("aduan_diam").doesNotContain("Sort");
    }
}
