package id.pendopo.bench;

import id.pendopo.Peramban;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * A month of 10,000 people recomputed after a rule change, through the page that changes the rule,
 * beside an SQL aggregate of the same rows; a month that is closed stays equal to the byte.
 *
 * <pre>./pendopo bench rekappresensi [people]</pre>
 */
final class RekapPresensi {

    private static final double BATAS_DETIK = 30;

    private final Ukuran ukuran;
    private final Anak anak;
    private final int orang;
    private final YearMonth bulan;
    private final YearMonth sebelum;

    private RekapPresensi(Ukuran ukuran, Anak anak, int orang) {
        this.ukuran = ukuran;
        this.anak = anak;
        this.orang = orang;
        this.bulan = YearMonth.now(ZoneId.of("Asia/Jakarta")).minusMonths(1);
        this.sebelum = bulan.minusMonths(1);
    }

    public static void main(String[] args) throws SQLException {
        Path folder = Anak.folderBaru("bench-rekap");
        var ukuran = new Ukuran("rekappresensi");
        try (var anak = Anak.mulai(folder.resolve("data"), Anak.portBebas())) {
            anak.tungguSiap(Duration.ofMinutes(5));
            ukur(ukuran, anak, args.length > 0 ? Integer.parseInt(args[0]) : 10_000);
            ukuran.cetak();
        } finally {
            Anak.hapus(folder);
        }
    }

    /** Fills the first pemda of a demo that is ready, and measures there. */
    static void ukur(Ukuran ukuran, Anak anak, int orang) throws SQLException {
        new RekapPresensi(ukuran, anak, orang).ukur();
    }

    private void ukur() throws SQLException {
        try (var c = anak.admin()) {
            var sql = JdbcClient.create(new SingleConnectionDataSource(c, true));
            UUID pemda =
                    sql.sql("select pemda_id from referensi.pemda_host where host = 'localhost'")
                            .query(UUID.class)
                            .single();
            isi(sql, pemda);
            var bkpsdm = UkurHalaman.masuk(anak, "bkpsdm");
            bekukanYangLama(sql, pemda, bkpsdm);
            String beku = sari(sql, pemda);
            UkurHalaman.harus(303, bkpsdm.post("/presensi/rekap/hitungan").isian("bulan", bulan));
            double pertama = tunggu(sql, pemda);
            ukuran.hasil("hitung_pertama_detik", pertama);
            UkurHalaman.harus(303, tabel(bkpsdm));
            double ulang = tunggu(sql, pemda);
            int berubah =
                    sql.sql(
                                    "select count(distinct pegawai_id) from presensi.rekap_bulan where pemda_id = ? and bulan = ? and versi > 1")
                            .params(pemda, bulan.atDay(1))
                            .query(Integer.class)
                            .single();
            double dasar = agregat(sql, pemda);
            ukuran.hasil("orang", orang);
            ukuran.hasil("hitung_ulang_detik", ulang);
            ukuran.hasil("batas_detik", BATAS_DETIK);
            ukuran.hasil("orang_berubah", berubah);
            ukuran.hasil("agregat_sql_detik", dasar);
            ukuran.hasil("kali_agregat", ulang / dasar);
            ukuran.hasil("bulan_beku_sama", beku.equals(sari(sql, pemda)));
            if (!beku.equals(sari(sql, pemda)) || berubah == 0 || ulang > BATAS_DETIK) {
                Ukuran.cetak("TIDAK TERCAPAI: %.1f detik, %d berubah", ulang, berubah);
            }
        }
    }

    /** People of their own, two months of punches: every tenth late, every thirtieth absent. */
    private void isi(JdbcClient sql, UUID pemda) {
        sql.sql(
                        """
                        insert into organisasi.opd (pemda_id, id, kode, nama, singkatan, slug, jenis,
                            berlaku_sejak)
                        select :pemda, gen_random_uuid(), 'RK' || n, 'Unit Rekap ' || n, 'UR' || n,
                            'unit-rekap-' || n, 'DINAS', date '2020-01-01' from generate_series(1, 40) n
                        """)
                .param("pemda", pemda)
                .update();
        sql.sql(
                        """
                        insert into organisasi.pegawai (pemda_id, id, nip, nama, opd_id, status_kepegawaian)
                        select :pemda, gen_random_uuid(),
                            to_char(date '1970-01-01' + n % 6997, 'YYYYMMDD') || '201101' || (1 + n % 2)
                                || lpad((1 + n % 999)::text, 3, '0'),
                            'Orang Rekap ' || n, o.id, 'PNS'
                        from generate_series(1, :orang) n
                        join (select id, row_number() over (order by slug) as urut from organisasi.opd
                            where pemda_id = :pemda and slug like 'unit-rekap-%') o on o.urut = 1 + n % 40
                        on conflict do nothing
                        """)
                .param("pemda", pemda)
                .param("orang", orang)
                .update();
        sql.sql(
                        """
                        insert into presensi.ketukan (pemda_id, hari, pegawai_id, arah, kunci, waktu,
                            diterima_pada, cara, opd_id, keyakinan)
                        select :pemda, h::date, p.id, a.arah, gen_random_uuid(), w.waktu, w.waktu, 'DARING',
                            p.opd_id, 'PENUH'
                        from (select id, opd_id, row_number() over (order by id) as n
                            from organisasi.pegawai where pemda_id = :pemda and nama like 'Orang Rekap %') p
                        cross join generate_series(:dari::date, :sampai::date, interval '1 day') h
                        cross join (values ('MASUK', time '07:10'), ('PULANG', time '16:40')) a (arah, jam)
                        cross join lateral (select (h::date + a.jam
                            + case when a.arah = 'MASUK' and (p.n + extract(day from h)::int) % 10 = 0
                                then make_interval(mins => 25 + (p.n % 80)::int) else interval '0' end)
                            at time zone 'Asia/Jakarta' as waktu) w
                        where extract(isodow from h) < 6 and (p.n * 7 + extract(day from h)::int) % 30 <> 0
                        on conflict do nothing
                        """)
                .param("pemda", pemda)
                .param("dari", sebelum.atDay(1))
                .param("sampai", bulan.atEndOfMonth())
                .update();
        sql.sql("delete from presensi.potongan where pemda_id = ?").param(pemda).update();
        sql.sql(
                        """
                        insert into presensi.potongan (pemda_id, kode, berlaku_sejak, dari_menit,
                            sampai_menit, persen, dasar)
                        select :pemda, kode, date '2020-01-01', dari, sampai, persen, 'Bench'
                        from (values ('TL1', 1, 30, 0.5), ('TL2', 31, null, 1), ('PSW1', 1, null, 0.5),
                            ('TAM', 0, null, 1.5), ('TAP', 0, null, 1.5), ('TK', 0, null, 3))
                            t (kode, dari, sampai, persen)
                        """)
                .param("pemda", pemda)
                .update();
        sql.sql("vacuum analyze").update();
    }

    private void bekukanYangLama(JdbcClient sql, UUID pemda, Peramban bkpsdm) {
        UkurHalaman.harus(
                303,
                bkpsdm.post("/presensi/rekap/pembekuan")
                        .isian("bulan", sebelum)
                        .isian("tahu", "ya"));
        ukuran.hasil("bekukan_detik", tunggu(sql, pemda));
    }

    /** A new table from the first day of the month on. */
    private Peramban.Permintaan tabel(Peramban bkpsdm) {
        LocalDate sejak = bulan.atDay(1);
        return bkpsdm.post("/presensi/potongan/baru")
                .isian("TL1.dari", 1)
                .isian("TL1.sampai", 60)
                .isian("TL1.persen", "0,75")
                .isian("TL2.dari", 61)
                .isian("TL2.persen", 2)
                .isian("PSW1.dari", 1)
                .isian("PSW1.persen", "0,5")
                .isian("TAM.persen", 2)
                .isian("TAP.persen", 2)
                .isian("TK.persen", 4)
                .isian("APEL.persen", 0)
                .isian("sejak.hari", sejak.getDayOfMonth())
                .isian("sejak.bulan", sejak.getMonthValue())
                .isian("sejak.tahun", sejak.getYear())
                .isian("dasar", "Perbup bench")
                .isian("tindakan", "terapkan");
    }

    /**
     * Until nothing waits; gives the seconds from the order of the month that is measured to its
     * end, as the database kept them.
     */
    private double tunggu(JdbcClient sql, UUID pemda) {
        long batas = System.nanoTime() + Duration.ofMinutes(10).toNanos();
        while (terbuka(sql, pemda) > 0) {
            if (System.nanoTime() > batas) {
                throw new IllegalStateException("rekap tidak selesai: " + anak.ekor());
            }
            LockSupport.parkNanos(50_000_000);
        }
        return sql.sql(
                        """
                        select extract(epoch from selesai_pada - mulai_pada)::float8 from presensi.hitung
                        where pemda_id = ? and bulan in (?, ?) order by diminta_pada desc,
                            bulan limit 1
                        """)
                .params(pemda, bulan.atDay(1), sebelum.atDay(1))
                .query(Double.class)
                .single();
    }

    private static int terbuka(JdbcClient sql, UUID pemda) {
        return sql.sql(
                        "select count(*) from presensi.hitung where pemda_id = ? and selesai_pada is null")
                .param(pemda)
                .query(Integer.class)
                .single();
    }

    /** What PostgreSQL alone needs to add up minutes of the same rows and write them. */
    private double agregat(JdbcClient sql, UUID pemda) {
        long mulai = System.nanoTime();
        sql.sql(
                        """
                        create table mesin.bench_rekap as
                        select pegawai_id, count(*) filter (where arah = 'MASUK') as hadir,
                            sum(greatest(0, extract(epoch from (waktu at time zone 'Asia/Jakarta')::time
                                - time '07:30') / 60)::int) filter (where arah = 'MASUK') as telat,
                            jsonb_agg(jsonb_build_object('h', hari, 'a', arah, 'w', waktu, 'c', cara)
                                order by hari, arah) as harian
                        from presensi.ketukan
                        where pemda_id = :pemda and hari between :dari and :sampai
                        group by pegawai_id
                        """)
                .param("pemda", pemda)
                .param("dari", bulan.atDay(1))
                .param("sampai", bulan.atEndOfMonth())
                .update();
        double detik = (System.nanoTime() - mulai) / 1e9;
        sql.sql("drop table mesin.bench_rekap").update();
        return detik;
    }

    /** Every byte of the closed month. */
    private String sari(JdbcClient sql, UUID pemda) {
        return sql.sql(
                        """
                        select md5(string_agg(md5(r::text), '' order by pegawai_id, versi))
                        from presensi.rekap_bulan r where pemda_id = ? and bulan = ?
                        """)
                .params(pemda, sebelum.atDay(1))
                .query(String.class)
                .single();
    }
}
