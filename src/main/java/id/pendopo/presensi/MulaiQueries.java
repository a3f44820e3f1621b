package id.pendopo.presensi;

import id.pendopo.platform.basisdata.SqlPemda;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** From when on days are judged: nobody is absent before attendance is kept at all. */
@Service
@Transactional(readOnly = true)
public class MulaiQueries {

    private final SqlPemda db;

    MulaiQueries(SqlPemda db) {
        this.db = db;
    }

    /** The working day of the first punch of the pemda; empty before there is one. */
    public Optional<LocalDate> pemda() {
        return db.sql(
                        """
                        select hari from presensi.ketukan where pemda_id = :pemda order by hari limit 1
                        """)
                .query(LocalDate.class)
                .optional();
    }

    /** The same for one person, who is not absent before he holds his first post either. */
    public Optional<LocalDate> orang(UUID pegawai) {
        return pemda().map(awal -> sejakMenjabat(pegawai).filter(awal::isBefore).orElse(awal));
    }

    private Optional<LocalDate> sejakMenjabat(UUID pegawai) {
        return db.sql(
                        """
                        select mulai from organisasi.penugasan
                        where pemda_id = :pemda and pegawai_id = :pegawai order by mulai limit 1
                        """)
                .param("pegawai", pegawai)
                .query(LocalDate.class)
                .optional();
    }
}
