package id.pendopo.demo;

import java.util.Map;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/**
 * The apel of the last Mondays: each OPD's list, closed by its operator that morning. Who was there
 * follows from the punches; some keep watch and are excused, one list was corrected afterwards, and
 * of the last Monday some lists are still to be taken.
 */
final class PenyusunApel {

    private final NamedParameterJdbcTemplate sql;
    private final Map<String, Object> isi;

    /**
     * @param isi parameters of {@link PenyusunPresensi}
     */
    PenyusunApel(NamedParameterJdbcTemplate sql, Map<String, Object> isi) {
        this.sql = sql;
        this.isi = isi;
    }

    /**
     * After the punches. Rows just written have no statistics yet: the planner would join them one
     * by one.
     */
    void susun() {
        sql.getJdbcOperations().execute("set local enable_nestloop = off");
        sql.update(APEL, isi);
        sql.update(DAFTAR, isi);
        sql.update(CATATAN, isi);
        sql.update(PERBAIKAN, isi);
        sql.update(CATATAN_BARU, isi);
        sql.getJdbcOperations().execute("set local enable_nestloop = on");
    }

    /** The last four Mondays that were worked on. */
    private static final String SENIN =
            PenyusunPresensi.UNDI
                    + """
                    , senin as (
                        select h.hari from hari h
                        where extract(isodow from h.hari) = 1 and h.hari < :hari_ini
                        order by h.hari desc limit 4
                    )
                    """;

    private static final String APEL =
            SENIN
                    + """
                    insert into presensi.apel (pemda_id, id, nama, hari, mulai, sampai, dasar, berlaku_sejak,
                        oleh_nama, pada)
                    select :pemda, md5('apel' || :pemda)::uuid, 'Apel pagi Senin', array[1], time '07:30', time '08:00',
                        'Contoh surat edaran kepala daerah (simulasi)', min(hari), 'Simulasi',
                        (min(hari) - 7 + time '10:00') at time zone :zona
                    from senin having count(*) > 0
                    """;

    private static final String DAFTAR =
            SENIN
                    + """
                    insert into presensi.apel_daftar (pemda_id, apel_id, hari, opd_id, versi, kunci, tutup, mulai,
                        sampai, otomatis, jeda_menit, bersama_tk, oleh, oleh_nama, pada)
                    select :pemda, a.id, s.hari, o.id, 1, md5('daftar' || o.id || s.hari)::uuid, true,
                        (s.hari + a.mulai) at time zone :zona, (s.hari + a.sampai) at time zone :zona, false, 60,
                        false, k.id, k.nama, (s.hari + a.sampai + make_interval(mins =>
                            5 + abs(hashtext(o.kode || s.hari)) % 40)) at time zone :zona
                    from presensi.apel a
                    cross join senin s
                    join organisasi.opd o on o.pemda_id = a.pemda_id
                    join akun.akun k on k.pemda_id = a.pemda_id and k.nama_pengguna = 'operator.' || o.slug
                    where a.pemda_id = :pemda
                        and (s.hari < (select max(hari) from senin) or abs(hashtext(o.kode)) % 5 > 0)
                    """;

    /** Whoever came before it was over was there; the operator does not write about himself. */
    private static final String CATATAN =
            """
            with masuk as materialized (
                select k.hari, k.pegawai_id, k.waktu from presensi.ketukan k
                where k.pemda_id = :pemda and k.arah = 'MASUK'
                    and k.hari in (select d.hari from presensi.apel_daftar d where d.pemda_id = :pemda)
            )
            insert into presensi.apel_catatan (pemda_id, apel_id, hari, opd_id, versi, pegawai_id, keadaan, sumber,
                alasan)
            select d.pemda_id, d.apel_id, d.hari, d.opd_id, d.versi, u.id, x.keadaan, 'DAFTAR',
                case when x.keadaan = 'DIKECUALIKAN' then (array['Piket jaga kantor', 'Melayani loket',
                    'Menyiapkan rapat pimpinan'])[1 + length(u.nama) % 3] end
            from presensi.apel_daftar d
            join organisasi.pegawai u on u.pemda_id = d.pemda_id and u.opd_id = d.opd_id and u.aktif
            join akun.akun k on k.pemda_id = d.pemda_id and k.id = d.oleh and k.pegawai_id <> u.id
            left join masuk p on p.hari = d.hari and p.pegawai_id = u.id and p.waktu <= d.sampai
            cross join lateral (select case when p.hari is null then 'TIDAK'
                when abs(hashtext(d.hari || u.nip)) % 97 = 0 then 'DIKECUALIKAN' else 'HADIR' end as keadaan) x
            where d.pemda_id = :pemda
            """;

    /** Somebody of public works who came late stood in the last row. */
    private static final String PERBAIKAN =
            """
            insert into presensi.apel_daftar (pemda_id, apel_id, hari, opd_id, versi, kunci, tutup, mulai, sampai,
                otomatis, jeda_menit, bersama_tk, alasan, oleh, oleh_nama, pada)
            select d.pemda_id, d.apel_id, d.hari, d.opd_id, 2, md5('perbaikan' || d.kunci)::uuid, true, d.mulai,
                d.sampai, d.otomatis, d.jeda_menit, d.bersama_tk, 'Berdiri di barisan belakang, terlewat dicatat',
                d.oleh, d.oleh_nama, d.pada + interval '1 day'
            from presensi.apel_daftar d
            join organisasi.opd o on o.pemda_id = d.pemda_id and o.id = d.opd_id and o.singkatan ilike '%PUPR%'
            where d.pemda_id = :pemda and d.pada + interval '1 day' < :kini and exists (
                select 1 from presensi.apel_catatan c
                join presensi.ketukan k on k.pemda_id = c.pemda_id and k.hari = c.hari
                    and k.pegawai_id = c.pegawai_id and k.arah = 'MASUK'
                where c.pemda_id = d.pemda_id and c.apel_id = d.apel_id and c.hari = d.hari
                    and c.opd_id = d.opd_id and c.keadaan = 'TIDAK')
            order by d.hari desc, o.kode limit 1
            """;

    private static final String CATATAN_BARU =
            """
            insert into presensi.apel_catatan (pemda_id, apel_id, hari, opd_id, versi, pegawai_id, keadaan, sumber,
                alasan)
            select c.pemda_id, c.apel_id, c.hari, c.opd_id, d.versi, c.pegawai_id,
                case when row_number() over (order by c.keadaan = 'TIDAK' and k.hari is not null desc,
                    c.pegawai_id) = 1 then 'HADIR' else c.keadaan end, c.sumber, c.alasan
            from presensi.apel_daftar d
            join presensi.apel_catatan c on c.pemda_id = d.pemda_id and c.apel_id = d.apel_id and c.hari = d.hari
                and c.opd_id = d.opd_id and c.versi = 1
            left join presensi.ketukan k on k.pemda_id = c.pemda_id and k.hari = c.hari
                and k.pegawai_id = c.pegawai_id and k.arah = 'MASUK'
            where d.pemda_id = :pemda and d.versi = 2
            """;
}
