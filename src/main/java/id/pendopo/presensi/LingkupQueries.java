package id.pendopo.presensi;

import id.pendopo.kernel.TidakDitemukan;
import id.pendopo.kernel.port.Izin;
import id.pendopo.platform.basisdata.SqlPemda;
import id.pendopo.platform.orang.Pengguna;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How far a permission reaches: an OPD with the units below it, UPT, schools and kelurahan. */
@Service
@Transactional(readOnly = true)
public class LingkupQueries {

    private final SqlPemda db;

    LingkupQueries(SqlPemda db) {
        this.db = db;
    }

    /**
     * The reach of a permission.
     *
     * @param semua the whole pemda; then {@code opd} is empty
     * @param opd OPD and units; empty and not {@code semua} reaches nobody
     */
    public record Lingkup(boolean semua, Set<UUID> opd) {

        public Lingkup {
            opd = Set.copyOf(opd);
        }

        public boolean memuat(UUID satu) {
            return semua || opd.contains(satu);
        }

        /**
         * @throws TidakDitemukan when it does not reach there: what one may not see does not exist
         */
        public void harusMemuat(UUID satu) {
            if (!memuat(satu)) {
                throw new TidakDitemukan("opd " + satu);
            }
        }

        /** For {@code (:semua or opd_id = any(:opd))}. */
        public UUID[] larik() {
            return opd.toArray(UUID[]::new);
        }
    }

    /** What this person reaches by this permission today; nothing when he does not hold it. */
    public Lingkup untuk(Pengguna orang, Izin izin) {
        return orang.bolehSemuaOpd(izin)
                ? new Lingkup(true, Set.of())
                : new Lingkup(false, denganBawahan(orang.opdUntuk(izin)));
    }

    /** These OPD and everything below them, however deep. */
    public Set<UUID> denganBawahan(Collection<UUID> opd) {
        if (opd.isEmpty()) {
            return Set.of();
        }
        return new HashSet<>(
                db.sql(
                                """
                                with recursive bawahan as (
                                    select id from organisasi.opd
                                    where pemda_id = :pemda and id = any(:opd)
                                    union
                                    select o.id from organisasi.opd o join bawahan b on o.induk_id = b.id
                                    where o.pemda_id = :pemda
                                )
                                select id from bawahan limit 20000
                                """)
                        .param("opd", opd.toArray(UUID[]::new))
                        .query(UUID.class)
                        .list());
    }
}
