package id.pendopo.presensi.apel;

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

/** With many people and many months nobody reads a list that he does not need. */
@UjiAplikasi
class ApelRencanaTests {

    private Pemda pemda;

    @BeforeEach
    void susun() {
        pemda = BasisDataUji.pemdaBaru();
        UUID opd = OrangUji.opd(pemda, "Dinas Besar");
        UUID apel = Uuid7.baru();
        BasisDataUji.jalankanDalam(
                pemda,
                j -> {
                    j.sql(
                                    """
                                    insert into organisasi.pegawai (pemda_id, id, nip, nama, opd_id,
                                        status_kepegawaian)
                                    select :p, md5(:p::text || g)::uuid, '19900101201501' || (1000 + g),
                                        'Orang ' || g, :o, 'PNS'
                                    from generate_series(1, 1500) g
                                    """)
                            .param("p", pemda.id())
                            .param("o", opd)
                            .update();
                    j.sql(
                                    """
                                    insert into presensi.apel (pemda_id, id, nama, hari, mulai, sampai, dasar,
                                        berlaku_sejak, oleh_nama, pada)
                                    values (?, ?, 'Apel', '{1,2,3,4,5}', '07:15', '07:45', 'SE 1/2026',
                                        '2026-01-01', 'Uji', now())
                                    """)
                            .params(pemda.id(), apel)
                            .update();
                    j.sql(
                                    """
                                    insert into presensi.apel_daftar (pemda_id, apel_id, hari, opd_id, versi,
                                        kunci, tutup, mulai, sampai, otomatis, jeda_menit, bersama_tk, oleh,
                                        oleh_nama, pada)
                                    select :p, :a, h::date, :o, 1, gen_random_uuid(), true, h, h + interval '30 min',
                                        true, 60, false, :a, 'Uji', h
                                    from generate_series('2026-08-03'::timestamptz, '2026-10-30', '1 day') h
                                    """)
                            .param("p", pemda.id())
                            .param("a", apel)
                            .param("o", opd)
                            .update();
                    j.sql(
                                    """
                                    insert into presensi.apel_catatan (pemda_id, apel_id, hari, opd_id, versi,
                                        pegawai_id, keadaan, sumber)
                                    select d.pemda_id, d.apel_id, d.hari, d.opd_id, 1, p.id,
                                        case when abs(hashtext(p.id::text || d.hari)) % 30 = 0 then 'TIDAK'
                                            else 'HADIR' end, 'DAFTAR'
                                    from presensi.apel_daftar d join organisasi.pegawai p on p.opd_id = d.opd_id
                                    """)
                            .update();
                });
        BasisDataUji.sebagaiPemilik(
                j ->
                        j.sql("analyze presensi.apel_catatan, presensi.apel_daftar, presensi.apel")
                                .update());
    }

    private String rencana(String siapa) {
        return String.join(
                "\n",
                BasisDataUji.<List<String>>dalam(
                        pemda,
                        j ->
                                j.sql(
                                                """
                                                explain (analyze, costs off, timing off)
                                                select c.pegawai_id, c.hari, d.oleh_nama
                                                from presensi.apel_catatan c
                                                join presensi.apel_daftar d on d.pemda_id = c.pemda_id
                                                    and d.apel_id = c.apel_id and d.hari = c.hari
                                                    and d.opd_id = c.opd_id and d.versi = c.versi
                                                join presensi.apel a on a.pemda_id = c.pemda_id and a.id = c.apel_id
                                                where c.pemda_id = :p and c.hari between '2026-10-05' and '2026-10-06'
                                                    and c.keadaan = 'TIDAK'
                                                    and (:orang::uuid is null or c.pegawai_id = :orang)
                                                    and d.tutup
                                                    and not exists (select 1 from presensi.apel_daftar n
                                                        where n.pemda_id = d.pemda_id and n.apel_id = d.apel_id
                                                            and n.hari = d.hari and n.opd_id = d.opd_id
                                                            and n.versi > d.versi)
                                                    and not (d.otomatis and exists (select 1 from presensi.ketukan k
                                                        where k.pemda_id = c.pemda_id and k.hari = c.hari
                                                            and k.pegawai_id = c.pegawai_id and k.arah = 'MASUK'
                                                            and k.tempat_id = d.tempat_id
                                                            and k.waktu between d.mulai and d.sampai
                                                            and (select p.hasil from presensi.putusan p
                                                                where p.pemda_id = k.pemda_id and p.hari = k.hari
                                                                    and p.pegawai_id = k.pegawai_id
                                                                    and p.arah = k.arah
                                                                order by p.pada desc, p.id desc limit 1)
                                                                is distinct from 'TIDAK_SAH'))
                                                """)
                                        .param("p", pemda.id())
                                        .param(
                                                "orang",
                                                siapa == null ? null : UUID.fromString(siapa))
                                        .query(String.class)
                                        .list()));
    }

    /** Decisions about three thousand check-ins, one in ten of them against it. */
    private void putusan() {
        BasisDataUji.jalankanDalam(
                pemda,
                j -> {
                    j.sql(
                                    """
                                    insert into presensi.ketukan (pemda_id, hari, pegawai_id, arah, kunci, waktu,
                                        diterima_pada, cara, opd_id, keyakinan)
                                    select c.pemda_id, c.hari, c.pegawai_id, 'MASUK', gen_random_uuid(),
                                        c.hari + time '07:20', c.hari + time '07:20', 'DARING', c.opd_id, 'PENUH'
                                    from presensi.apel_catatan c
                                    where abs(hashtext(c.hari || c.pegawai_id::text)) % 40 = 0
                                    """)
                            .update();
                    j.sql(
                                    """
                                    insert into presensi.putusan (pemda_id, id, hari, pegawai_id, arah, hasil,
                                        alasan, oleh, oleh_nama, pada)
                                    select k.pemda_id, gen_random_uuid(), k.hari, k.pegawai_id, 'MASUK',
                                        case when abs(hashtext(k.kunci::text)) % 10 = 0 then 'TIDAK_SAH'
                                            else 'SAH' end, 'Uji', k.pegawai_id, 'Uji', now()
                                    from presensi.ketukan k
                                    """)
                            .update();
                });
        BasisDataUji.sebagaiPemilik(
                j -> j.sql("analyze presensi.putusan, presensi.ketukan").update());
    }

    @Test
    void absen_yang_gugur_dicari_dari_putusannya_bukan_dari_seluruh_catatan() {
        putusan();
        var rencana =
                String.join(
                        "\n",
                        BasisDataUji.<List<String>>dalam(
                                pemda,
                                j ->
                                        j.sql(
                                                        """
                                                        explain (analyze, costs off, timing off)
                                                        with putus as (
                                                            select distinct on (hari, pegawai_id) hari, pegawai_id, hasil
                                                            from presensi.putusan
                                                            where pemda_id = :p and hari between '2026-10-12' and '2026-10-19'
                                                                and arah = 'MASUK'
                                                            order by hari, pegawai_id, pada desc, id desc
                                                        )
                                                        select d.apel_id, d.hari, d.opd_id, count(*)
                                                        from putus p
                                                        join presensi.apel_daftar d on d.pemda_id = :p and d.hari = p.hari
                                                            and d.tutup and d.otomatis
                                                        join presensi.apel_catatan c on c.pemda_id = d.pemda_id
                                                            and c.apel_id = d.apel_id and c.hari = d.hari
                                                            and c.opd_id = d.opd_id and c.versi = d.versi
                                                            and c.pegawai_id = p.pegawai_id
                                                        where p.hasil = 'TIDAK_SAH' and c.keadaan = 'HADIR'
                                                            and c.sumber = 'KETUKAN'
                                                        group by d.apel_id, d.hari, d.opd_id
                                                        """)
                                                .param("p", pemda.id())
                                                .query(String.class)
                                                .list()));
        assertThat(rencana)
                .contains("putusan_ketukan", "apel_catatan_pkey")
                .doesNotContain("Seq Scan on apel_catatan")
                .doesNotContain("Seq Scan on putusan");
    }

    @Test
    void yang_tidak_hadir_dibaca_dari_indeksnya_saja() {
        assertThat(rencana(null))
                .contains("apel_catatan_tidak")
                .doesNotContain("Seq Scan on apel_catatan")
                .doesNotContain("Seq Scan on ketukan");
        assertThat(rencana(UUID.randomUUID().toString()))
                .contains("apel_catatan_tidak")
                .doesNotContain("Seq Scan on apel_catatan");
    }
}
