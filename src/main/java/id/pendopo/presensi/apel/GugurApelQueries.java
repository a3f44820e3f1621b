package id.pendopo.presensi.apel;

import id.pendopo.platform.basisdata.SqlPemda;
import id.pendopo.presensi.LingkupQueries.Lingkup;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Closed lists on which somebody stands as present by nothing but a check-in that was found invalid
 * afterwards. Of closed months none is found: they stay as they are.
 */
@Service
@Transactional(readOnly = true)
public class GugurApelQueries {

    private static final int TERBANYAK = 500;

    private final SqlPemda db;

    GugurApelQueries(SqlPemda db) {
        this.db = db;
    }

    /** So many people of a list wait for a decision. */
    public record Menunggu(UUID apel, LocalDate hari, UUID opd, int banyak) {

        public String alamat() {
            return "/presensi/apel/" + apel + "/" + hari + "?opd=" + opd;
        }
    }

    /**
     * The oldest first. Decisions are few and lead to the lists of their days.
     *
     * @param akun whose own case is left out, for somebody else decides it; null leaves none out
     */
    public List<Menunggu> antara(
            LocalDate dari, LocalDate sampai, Lingkup lingkup, @Nullable UUID akun) {
        return db.sql(
                        """
                        with putus as (
                            select distinct on (hari, pegawai_id) hari, pegawai_id, hasil
                            from presensi.putusan
                            where pemda_id = :pemda and hari between :dari and :sampai and arah = 'MASUK'
                                and pegawai_id is distinct from (select a.pegawai_id from akun.akun a
                                    where a.pemda_id = :pemda and a.id = :akun)
                            order by hari, pegawai_id, pada desc, id desc
                        )
                        select d.apel_id as apel, d.hari, d.opd_id as opd, count(*)::int as banyak
                        from putus p
                        join presensi.apel_daftar d on d.pemda_id = :pemda and d.hari = p.hari
                            and (:semua or d.opd_id = any(:opd)) and d.tutup and d.otomatis
                        join presensi.apel_catatan c on c.pemda_id = d.pemda_id and c.apel_id = d.apel_id
                            and c.hari = d.hari and c.opd_id = d.opd_id and c.versi = d.versi
                            and c.pegawai_id = p.pegawai_id
                        where p.hasil = 'TIDAK_SAH' and c.keadaan = 'HADIR' and c.sumber = 'KETUKAN'
                            and not exists (select 1 from presensi.apel_daftar n
                                where n.pemda_id = d.pemda_id and n.apel_id = d.apel_id and n.hari = d.hari
                                    and n.opd_id = d.opd_id and n.versi > d.versi)
                            and not exists (select 1 from presensi.bulan b
                                where b.pemda_id = d.pemda_id
                                    and b.bulan = date_trunc('month', d.hari)::date)
                        group by d.apel_id, d.hari, d.opd_id
                        order by d.hari, d.apel_id, d.opd_id limit :terbanyak
                        """)
                .param("dari", dari)
                .param("sampai", sampai)
                .param("akun", akun)
                .param("semua", lingkup.semua())
                .param("opd", lingkup.larik())
                .param("terbanyak", TERBANYAK)
                .query(Menunggu.class)
                .list();
    }
}
