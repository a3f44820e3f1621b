package id.pendopo.demo;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/**
 * Some weeks of attendance: an office for each OPD, a deduction table, days explained by a letter,
 * the punches of everybody, and the apel of the Mondays. Who does what on which day is drawn from a
 * digest of person and day, so that it is the same each time, and the database does it in a few
 * statements.
 */
final class PenyusunPresensi {

    /** Working days told, today included. */
    private static final int HARI = 22;

    private final Latar latar;
    private final NamedParameterJdbcTemplate sql;

    PenyusunPresensi(Latar latar) {
        this.latar = latar;
        this.sql = new NamedParameterJdbcTemplate(latar.jdbc());
    }

    void susun() {
        tempat();
        aturan();
        Map<String, Object> isi =
                Map.of(
                        "pemda", latar.pemdaId(),
                        "kini", Timestamp.from(latar.kalender().kini()),
                        "zona", latar.kalender().zona().getId(),
                        "hari_ini", latar.kalender().hariIni(),
                        "banyak", HARI);
        sql.update(KETERANGAN, isi);
        new PenyusunMesin(sql, isi).susun();
        // each at a desk of his own, seen by a phone that is a few metres wrong
        sql.update(KETUKAN, isi);
        new PenyusunApel(sql, isi).susun();
    }

    private void tempat() {
        var titik = new TempatAduan(latar, latar.acak("presensi"));
        if (titik.kosong()) {
            return;
        }
        LocalDate sejak = LocalDate.of(latar.kalender().tahun(), 1, 1);
        try (var tempat =
                        latar.tulis(
                                "presensi.tempat",
                                "pemda_id, id, nama, kode_wilayah, lintang, bujur, radius_m, berlaku_sejak");
                var untuk =
                        latar.tulis(
                                "presensi.tempat_untuk",
                                "pemda_id, id, tempat_id, opd_id, berlaku_sejak")) {
            for (var opd : opd()) {
                var t = titik.pilih();
                tempat.tambah(
                        latar.pemdaId(),
                        opd.get("id"),
                        "Kantor " + opd.get("singkatan"),
                        t.kode(),
                        t.lintang(),
                        t.bujur(),
                        100,
                        sejak);
                untuk.tambah(latar.pemdaId(), opd.get("id"), opd.get("id"), opd.get("id"), sejak);
            }
            tempat.close();
        }
    }

    private List<Map<String, Object>> opd() {
        return latar.jdbc()
                .queryForList(
                        "select id, singkatan from organisasi.opd where pemda_id = ? order by kode limit 1000",
                        latar.pemdaId());
    }

    /** After the table of a regency that published it (domain of the field); simulated here. */
    private void aturan() {
        String dasar = "Contoh peraturan kepala daerah (simulasi)";
        LocalDate sejak = LocalDate.of(latar.kalender().tahun(), 1, 1);
        try (var potongan =
                latar.tulis(
                        "presensi.potongan",
                        "pemda_id, kode, berlaku_sejak, dari_menit, sampai_menit, persen::numeric, dasar")) {
            String[][] pita = {
                {"1", "1", "30", "0.5"},
                {"2", "31", "60", "1"},
                {"3", "61", "90", "1.25"},
                {"4", "91", "", "1.5"}
            };
            for (String kode : List.of("TL", "PSW")) {
                for (String[] p : pita) {
                    potongan.tambah(
                            latar.pemdaId(),
                            kode + p[0],
                            sejak,
                            Integer.parseInt(p[1]),
                            p[2].isEmpty() ? null : Integer.valueOf(p[2]),
                            p[3],
                            dasar);
                }
            }
            for (String kode : List.of("TAM", "TAP")) {
                potongan.tambah(latar.pemdaId(), kode, sejak, 0, null, "1.5", dasar);
            }
            potongan.tambah(latar.pemdaId(), "TK", sejak, 0, null, "3", dasar);
            potongan.tambah(latar.pemdaId(), "APEL", sejak, 0, null, "2", dasar);
        }
        try (var masa = latar.tulis("presensi.masa", "pemda_id, id, masa, dari, sampai, dasar")) {
            // 1447 and 1448 H, as the ministry's calendar has them
            masa.tambah(
                    latar.pemdaId(),
                    latar.acak("ramadan").id(latar.awalTahun()),
                    "RAMADAN",
                    LocalDate.of(2026, 2, 19),
                    LocalDate.of(2026, 3, 19),
                    dasar);
        }
    }

    /** Working days up to today, and everybody on them with a number from 0 to 9,999. */
    static final String UNDI =
            """
            with hari as (
                select h::date as hari from generate_series(:hari_ini::date - 50, :hari_ini::date, '1 day') h
                where extract(isodow from h) < 6
                    and not exists (select 1 from referensi.hari_libur l where l.tanggal = h::date)
                order by h desc limit :banyak
            ), undi as (
                select p.id, p.opd_id, hari.hari, abs(hashtext(p.nip || hari.hari)) % 10000 as n,
                    abs(hashtext(hari.hari || p.nip)) as m
                from organisasi.pegawai p cross join hari
                where p.pemda_id = :pemda and p.aktif
            )
            """;

    /** Two of a hundred are away with a letter. */
    private static final String KETERANGAN =
            UNDI
                    + """
                    insert into presensi.keterangan (pemda_id, id, pegawai_id, kode, dari, sampai, dasar, oleh_nama,
                        pada)
                    select :pemda, md5(id || 'ket' || hari)::uuid, id,
                        (array['SAKIT', 'CUTI_TAHUNAN', 'DINAS_LUAR', 'IZIN', 'DINAS_LUAR', 'CUTI_TAHUNAN', 'DIKLAT'])
                            [1 + m % 7], hari, hari, 'Surat nomor ' || 100 + m % 900, 'Simulasi',
                        (hari + time '07:00') at time zone :zona
                    from undi where n < 200
                    """;

    /**
     * Some come late, some leave early, some forget to check out, a few are not there at all; three
     * of a thousand were outside of their place.
     */
    private static final String KETUKAN =
            UNDI
                    + """
                    , datang as (
                        select u.*, a.arah, t.lintang, t.bujur, t.id as tempat,
                            abs(hashtext(a.arah || u.id || u.hari)) as k,
                            u.hari + case when a.arah = 'MASUK' then time '07:30' + make_interval(secs =>
                                    case when n < 900 then 60 * (1 + m % 40) + m % 60
                                        else -60 * (m % 45) - m % 60 end)
                                else case when extract(isodow from hari) = 5 then time '16:30' else time '16:00' end
                                    + make_interval(secs => case when n % 100 = 7 then -60 * (5 + m % 80)
                                        else 60 * (m % 35) + m % 60 end) end as jam
                        from undi u cross join (values ('MASUK'), ('PULANG')) as a (arah)
                        left join presensi.tempat t on t.pemda_id = :pemda and t.id = u.opd_id
                        where n >= 300 and (a.arah = 'MASUK' or n % 50 <> 3)
                    )
                    insert into presensi.ketukan (pemda_id, hari, pegawai_id, arah, kunci, waktu, diterima_pada, cara,
                        opd_id, tempat_id, lintang, bujur, akurasi, jarak_m, keyakinan, alasan)
                    select :pemda, hari, id, arah, md5(id || arah || hari)::uuid, saat,
                        saat + case when k % 40 = 0 then interval '3 hours' else interval '0' end,
                        case when k % 40 = 0 then 'LURING' else 'DARING' end, opd_id,
                        case when k % 333 <> 0 then tempat end,
                        lintang + case when k % 333 = 0 then 0.004 else 0 end
                            + (abs(hashtext(id::text)) % 601 - 300) * 1e-6
                            + (k % 2003 + m % 2011 + k / 2003 % 1999 - 3006) * 4e-8,
                        bujur + (abs(hashtext('b' || id)) % 601 - 300) * 1e-6
                            + (k % 1997 + m % 1993 + m / 2011 % 2017 - 3003) * 4e-8,
                        3 + k % 2801 * 0.01 * (m % 997) * 0.001 + m % 401 * 0.01,
                        case when k % 333 = 0 then 345 else 0 end, case when k % 40 = 0 then 'CUKUP' else 'PENUH' end,
                        case when k % 333 = 0 then array['luar-pagar'] end
                    from (select d.*, jam at time zone :zona as saat from datang d) d
                    where saat <= :kini and lintang is not null
                    order by hari, id, arah
                    on conflict do nothing
                    """;
}
