package id.pendopo.presensi;

import id.pendopo.platform.basisdata.SqlPemda;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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

    /** Of every unit of the pemda. */
    public Mulai semua() {
        var opd = new HashMap<UUID, LocalDate>();
        LocalDate[] pemda = new LocalDate[1];
        db.sql(
                        """
                        select distinct on (opd_id) opd_id, mulai from presensi.mulai
                        where pemda_id = :pemda order by opd_id, id desc limit 20000
                        """)
                .query(
                        rs -> {
                            UUID o = rs.getObject("opd_id", UUID.class);
                            LocalDate hari = rs.getObject("mulai", LocalDate.class);
                            if (o == null) {
                                pemda[0] = hari;
                            } else if (hari != null) {
                                opd.put(o, hari);
                            }
                        });
        return new Mulai(pemda[0], pertama(), opd, induk());
    }

    private @Nullable LocalDate pertama() {
        return db.sql(
                        """
                        select hari from presensi.ketukan where pemda_id = :pemda order by hari limit 1
                        """)
                .query(LocalDate.class)
                .optional()
                .orElse(null);
    }

    private HashMap<UUID, UUID> induk() {
        var hasil = new HashMap<UUID, UUID>();
        db.sql(
                        """
                        select id, induk_id from organisasi.opd
                        where pemda_id = :pemda and induk_id is not null limit 20000
                        """)
                .query(
                        rs -> {
                            hasil.put(
                                    rs.getObject("id", UUID.class),
                                    rs.getObject("induk_id", UUID.class));
                        });
        return hasil;
    }

    /** For one person, who is not absent before he holds his first post either. */
    public Optional<LocalDate> orang(UUID pegawai) {
        return db.sql(
                        """
                        select p.opd_id, (select t.mulai from organisasi.penugasan t
                            where t.pemda_id = p.pemda_id and t.pegawai_id = p.id
                            order by t.mulai limit 1) as menjabat
                        from organisasi.pegawai p where p.pemda_id = :pemda and p.id = :pegawai
                        """)
                .param("pegawai", pegawai)
                .query(Bekerja.class)
                .optional()
                .flatMap(b -> semua().orang(b.opdId(), b.menjabat()));
    }

    private record Bekerja(UUID opdId, @Nullable LocalDate menjabat) {}
}
