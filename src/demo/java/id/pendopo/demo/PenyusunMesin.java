package id.pendopo.demo;

import java.util.Map;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/**
 * One attendance machine whose log is applied: some people of public works who press a finger
 * instead of a phone. Their keys are those that the log would make, so that it can be sent in
 * again.
 */
final class PenyusunMesin {

    private final NamedParameterJdbcTemplate sql;
    private final Map<String, Object> isi;

    /**
     * @param isi parameters of {@link PenyusunPresensi}
     */
    PenyusunMesin(NamedParameterJdbcTemplate sql, Map<String, Object> isi) {
        this.sql = sql;
        this.isi = isi;
    }

    /** Before the punches of everybody else: what is there is not written again. */
    void susun() {
        sql.update(MESIN, isi);
        sql.update(NOMOR, isi);
        sql.update(UNGGAHAN, isi);
        sql.update(LOG, isi);
        sql.update(KETUKAN, isi);
        sql.update(HASIL, isi);
        sql.update(HITUNGAN, isi);
    }

    private static final String MESIN =
            """
            insert into presensi.mesin (pemda_id, id, opd_id, nama, letak, zona, geser_detik, dibuat_pada,
                dibuat_nama)
            select :pemda, md5('mesin' || o.id)::uuid, o.id, 'Pintu depan', 'Lobi kantor ' || o.singkatan, :zona, 20,
                :kini, 'Simulasi'
            from organisasi.opd o where o.pemda_id = :pemda and o.singkatan ilike '%PUPR%'
            order by o.kode limit 1
            """;

    private static final String NOMOR =
            """
            insert into presensi.mesin_nomor (pemda_id, id, mesin_id, nomor, pegawai_id, berlaku_sejak, asal, oleh,
                oleh_nama, pada)
            select :pemda, md5('nomor' || p.id)::uuid, m.id, (row_number() over (order by p.nip))::text, p.id,
                :hari_ini::date - 60, 'TANGAN', m.id, 'Simulasi', :kini
            from presensi.mesin m
            join organisasi.pegawai p on p.pemda_id = m.pemda_id and p.opd_id = m.opd_id and p.aktif
            where m.pemda_id = :pemda and not exists (select 1 from akun.akun a
                where a.pemda_id = :pemda and a.pegawai_id = p.id)
            order by p.nip limit 8
            """;

    private static final String UNGGAHAN =
            """
            insert into presensi.mesin_unggahan (pemda_id, id, mesin_id, berkas, sidik, ukuran, status, zona,
                geser_detik, baris, rusak, rusak_contoh, ganda, awal, akhir, dibuat_oleh, dibuat_nama,
                dibuat_peran, dibuat_pada, diperiksa_pada, diterapkan_oleh, diterapkan_nama, diterapkan_peran,
                diterapkan_pada)
            select :pemda, md5('log' || m.id)::uuid, m.id, '1_attlog.dat', md5(m.id::text) || md5('log' || m.id), 0,
                'DITERAPKAN', :zona, 20, 0, 0, '[]', 0, :hari_ini::date - 30, :hari_ini::date, m.id, 'Simulasi',
                'operator', :kini, :kini, m.id, 'Simulasi', 'operator', :kini
            from presensi.mesin m where m.pemda_id = :pemda
            """;

    /**
     * In a little before the start, out a little after the end; the clock is twenty seconds fast.
     */
    private static final String LOG =
            PenyusunPresensi.UNDI
                    + """
                    insert into presensi.mesin_log (pemda_id, mesin_id, nomor, waktu, unggahan_id, depan)
                    select :pemda, n.mesin_id, n.nomor, u.hari + case a.arah
                            when 'MASUK' then time '07:05' + make_interval(mins => u.m % 30, secs => 1 + u.m % 58)
                            else time '16:31' + make_interval(mins => u.m % 25, secs => 1 + u.n % 58) end,
                        md5('log' || n.mesin_id)::uuid, false
                    from undi u
                    join presensi.mesin_nomor n on n.pemda_id = :pemda and n.pegawai_id = u.id
                    cross join (values ('MASUK'), ('PULANG')) as a (arah)
                    where u.hari < :hari_ini and u.n >= 300 and (a.arah = 'MASUK' or u.n % 20 <> 3)
                    """;

    /** The key of a press is the digest that the program makes of machine, number and time. */
    private static final String KETUKAN =
            """
            with tekan as (
                select n.pegawai_id, p.opd_id, l.waktu::date as hari,
                    case when l.waktu::time < '12:00' then 'MASUK' else 'PULANG' end as arah,
                    (l.waktu at time zone :zona) - interval '20 seconds' as saat,
                    md5('mesin ' || l.mesin_id || ' ' || l.nomor || ' '
                        || to_char(l.waktu, 'YYYY-MM-DD"T"HH24:MI:SS')) as sidik
                from presensi.mesin_log l
                join presensi.mesin_nomor n on n.pemda_id = l.pemda_id and n.mesin_id = l.mesin_id
                    and n.nomor = l.nomor
                join organisasi.pegawai p on p.pemda_id = n.pemda_id and p.id = n.pegawai_id
                where l.pemda_id = :pemda
            )
            insert into presensi.ketukan (pemda_id, hari, pegawai_id, arah, kunci, waktu, diterima_pada, cara, opd_id,
                keyakinan)
            select :pemda, hari, pegawai_id, arah,
                overlay(overlay(sidik placing '3' from 13 for 1) placing substr('89ab',
                    1 + (('x' || substr(sidik, 17, 1))::bit(4)::int & 3), 1) from 17 for 1)::uuid,
                saat, :kini, 'MESIN', opd_id, 'CUKUP'
            from tekan order by hari, pegawai_id, arah
            """;

    private static final String HASIL =
            """
            insert into presensi.mesin_hasil (pemda_id, unggahan_id, hari, pegawai_id, arah, kunci, waktu, nasib,
                tunggal, lebih_baik)
            select :pemda, u.id, k.hari, k.pegawai_id, k.arah, k.kunci, k.waktu, 'DICATAT',
                count(*) over (partition by k.hari, k.pegawai_id) = 1, false
            from presensi.ketukan k
            join presensi.mesin_unggahan u on u.pemda_id = k.pemda_id
            where k.pemda_id = :pemda and k.cara = 'MESIN'
            """;

    private static final String HITUNGAN =
            """
            update presensi.mesin_unggahan u set baris = h.semua, awal = h.awal, akhir = h.akhir,
                hitungan = jsonb_build_object('terbaca', h.semua, 'diLog', 0, 'berulang', 0, 'depan', 0, 'asing', 0,
                    'nomorAsing', 0, 'orang', h.orang, 'hari', h.hari, 'masuk', h.masuk, 'pulang', h.pulang,
                    'tunggal', h.tunggal, 'sama', 0, 'bukti', 0, 'lebihBaik', 0, 'ganti', 0, 'beku', 0,
                    'sebelum', 0, 'lama', 0, 'menunggu', 0, 'purba', 0)
            from (select count(*) as semua, count(distinct pegawai_id) as orang,
                    count(distinct (pegawai_id, hari)) as hari, count(*) filter (where arah = 'MASUK') as masuk,
                    count(*) filter (where arah = 'PULANG') as pulang, count(*) filter (where tunggal) as tunggal,
                    min(waktu at time zone :zona) as awal, max(waktu at time zone :zona) as akhir
                from presensi.mesin_hasil where pemda_id = :pemda) h
            where u.pemda_id = :pemda and h.semua > 0
            """;
}
