package id.pendopo.presensi.swafoto;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendopo.BasisDataUji;
import id.pendopo.OrangUji;
import id.pendopo.UjiAplikasi;
import id.pendopo.kernel.Uuid7;
import id.pendopo.platform.pemda.Pemda;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** With many pictures the page of one person, a view and the night read what they need only. */
@UjiAplikasi
class SwafotoRencanaTests {

    private Pemda pemda;
    private UUID opd;

    @BeforeEach
    void susun() {
        pemda = BasisDataUji.pemdaBaru();
        opd = OrangUji.opd(pemda, "Dinas Besar");
        UUID kebijakan = Uuid7.baru();
        BasisDataUji.jalankanDalam(
                pemda,
                j -> {
                    j.sql(
                                    """
                                    insert into presensi.swafoto_kebijakan (pemda_id, id, sejak, mode, dasar,
                                        oleh_nama, pada)
                                    values (?, ?, '2026-01-01', 'SUKARELA', 'Perwali 9', 'Uji', now())
                                    """)
                            .params(pemda.id(), kebijakan)
                            .update();
                    j.sql(
                                    """
                                    insert into presensi.ketukan (pemda_id, hari, pegawai_id, arah, kunci, waktu,
                                        diterima_pada, cara, opd_id, keyakinan)
                                    select :p, h::date, md5('o' || g)::uuid, 'MASUK', gen_random_uuid(), h, h,
                                        'DARING', :o, 'PENUH'
                                    from generate_series('2026-08-03'::timestamptz, '2026-10-30', '1 day') h,
                                        generate_series(1, 150) g
                                    """)
                            .param("p", pemda.id())
                            .param("o", opd)
                            .update();
                });
        // before the pictures: a database that takes the punches for none looks each key up in all
        BasisDataUji.sebagaiPemilik(j -> j.sql("analyze presensi.ketukan").update());
        BasisDataUji.jalankanDalam(
                pemda,
                j ->
                        j.sql(
                                        """
                                        insert into presensi.swafoto (pemda_id, kunci, hari, pegawai_id, arah, opd_id,
                                            kebijakan_id, kunci_segel, isi, diterima_pada)
                                        select pemda_id, kunci, hari, pegawai_id, arah, opd_id, :k, '0123456789ab',
                                            decode(repeat('ab', 200), 'hex'), waktu
                                        from presensi.ketukan where pemda_id = :p
                                        """)
                                .param("p", pemda.id())
                                .param("k", kebijakan)
                                .update());
        BasisDataUji.sebagaiPemilik(j -> j.sql("analyze presensi.swafoto").update());
    }

    private String rencana(String sql) {
        return String.join(
                "\n",
                BasisDataUji.<List<String>>dalam(
                        pemda,
                        j ->
                                j.sql("explain (costs off) " + sql)
                                        .param("p", pemda.id())
                                        .param("o", new UUID(1, 1))
                                        .query(String.class)
                                        .list()));
    }

    @Test
    void malam_membaca_yang_tua_saja() {
        assertThat(
                        rencana(
                                """
                                delete from presensi.swafoto where pemda_id = :p and kunci in (
                                    select kunci from presensi.swafoto
                                    where pemda_id = :p and hari < '2026-08-04' and :o::uuid is not null
                                    order by hari limit 500)
                                """))
                .contains("Index")
                .doesNotContain("Seq Scan on swafoto");
    }

    @Test
    void halaman_sendiri_dan_bukti_dibaca_dari_indeks() {
        assertThat(
                        rencana(
                                """
                                select kunci, hari, arah from presensi.swafoto
                                where pemda_id = :p and pegawai_id = :o order by hari desc limit 400
                                """))
                .contains("swafoto_pegawai");
        assertThat(
                        rencana(
                                """
                                select k.kunci, k.arah, k.waktu from presensi.ketukan k
                                left join presensi.swafoto f on f.pemda_id = k.pemda_id and f.kunci = k.kunci
                                where k.pemda_id = :p and k.hari in ('2026-10-29', '2026-10-30')
                                    and k.pegawai_id = :o and f.kunci is null and k.oleh is null
                                order by k.waktu desc limit 1
                                """))
                .contains("ketukan_pkey", "swafoto_pkey")
                .doesNotContain("Seq Scan");
        assertThat(
                        rencana(
                                """
                                select isi from presensi.swafoto where pemda_id = :p and hari = '2026-10-30'
                                    and pegawai_id = :o and arah = 'MASUK' limit 1
                                """))
                .contains("Index Scan")
                .doesNotContain("Seq Scan");
    }
}
