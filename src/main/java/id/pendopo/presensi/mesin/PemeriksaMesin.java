package id.pendopo.presensi.mesin;

import id.pendopo.platform.basisdata.SqlPemda;
import id.pendopo.presensi.rekap.PemeriksaBulan;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Before a month is closed: logs that are not applied, and numbers with presses that are nobody's.
 */
@Component
class PemeriksaMesin implements PemeriksaBulan {

    private static final String ALAMAT = "/presensi/mesin";

    private final SqlPemda db;

    PemeriksaMesin(SqlPemda db) {
        this.db = db;
    }

    @Override
    public List<Temuan> periksa(YearMonth bulan) {
        var hasil = new ArrayList<Temuan>();
        tambah(hasil, "presensi.mesin.beku.unggahan", belumDiterapkan(bulan));
        tambah(hasil, "presensi.mesin.beku.nomor", tanpaOrang(bulan));
        return hasil;
    }

    private static void tambah(List<Temuan> hasil, String kunci, int banyak) {
        if (banyak > 0) {
            hasil.add(new Temuan(kunci, banyak, ALAMAT));
        }
    }

    private int belumDiterapkan(YearMonth bulan) {
        return db.sql(
                        """
                        select count(*) from presensi.mesin_unggahan
                        where pemda_id = :pemda and status in ('MENUNGGU', 'DIPERIKSA', 'MENERAPKAN', 'MENARIK')
                            and awal < :sampai::date + 1 and akhir >= :dari
                        """)
                .param("dari", bulan.atDay(1))
                .param("sampai", bulan.atEndOfMonth())
                .query(Integer.class)
                .single();
    }

    /**
     * The list of unknown numbers says between which days they occur; the log says whether then.
     */
    private int tanpaOrang(YearMonth bulan) {
        return db.sql(
                        """
                        select count(*) from (
                            select distinct u.mesin_id, a.nomor
                            from presensi.mesin_unggahan u
                            join presensi.mesin_asing a on a.pemda_id = u.pemda_id and a.unggahan_id = u.id
                            where u.pemda_id = :pemda and u.status = 'DITERAPKAN'
                                and a.dari <= :sampai and a.sampai >= :dari
                                and exists (select 1 from presensi.mesin_log l
                                    where l.pemda_id = :pemda and l.mesin_id = u.mesin_id and l.nomor = a.nomor
                                        and l.waktu >= :dari and l.waktu < :sampai::date + 1 and not l.depan
                                        and not exists (select 1 from presensi.mesin_nomor n
                                            where n.pemda_id = :pemda and n.mesin_id = l.mesin_id
                                                and n.nomor = l.nomor and n.berlaku_sejak <= l.waktu::date
                                                and (n.berlaku_sampai is null
                                                    or n.berlaku_sampai >= l.waktu::date))
                                    -- each number looked up, whatever else the log holds
                                    offset 0)) x
                        """)
                .param("dari", bulan.atDay(1))
                .param("sampai", bulan.atEndOfMonth())
                .query(Integer.class)
                .single();
    }
}
