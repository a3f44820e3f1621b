package id.pendopo.akun;

import id.pendopo.kernel.Peran;
import id.pendopo.kernel.port.Izin;
import id.pendopo.platform.basisdata.SqlPemda;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who may do something on a day, by the posts held then: also who only stands in. */
@Service
@Transactional(readOnly = true)
public class PemegangIzinQueries {

    private final SqlPemda db;

    PemegangIzinQueries(SqlPemda db) {
        this.db = db;
    }

    /** The active accounts that hold this permission for this OPD on this day. */
    public Set<UUID> akun(Izin izin, UUID opd, LocalDate hari) {
        return new LinkedHashSet<>(
                db.sql(
                                """
                                select distinct a.id
                                from organisasi.jabatan j
                                join organisasi.penugasan t on t.pemda_id = j.pemda_id
                                    and t.jabatan_id = j.id
                                    and t.mulai <= :hari and (t.akhir is null or t.akhir >= :hari)
                                join akun.akun a on a.pemda_id = t.pemda_id
                                    and a.pegawai_id = t.pegawai_id and a.aktif
                                where j.pemda_id = :pemda and j.peran = any(:peran)
                                    and (j.opd_id = :opd or j.peran = any(:sepemda))
                                    and j.berlaku_sejak <= :hari
                                    and (j.berlaku_sampai is null or j.berlaku_sampai >= :hari)
                                order by a.id limit 1000
                                """)
                        .param("hari", hari)
                        .param("opd", opd)
                        .param("peran", nama(izin.peran().stream()))
                        .param(
                                "sepemda",
                                nama(
                                        izin.peran().stream()
                                                .filter(p -> p.lingkup() == Peran.Lingkup.PEMDA)))
                        .query(UUID.class)
                        .list());
    }

    private static String[] nama(Stream<Peran> peran) {
        return peran.map(Peran::name).toArray(String[]::new);
    }
}
