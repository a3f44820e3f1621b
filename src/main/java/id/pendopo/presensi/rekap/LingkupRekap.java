package id.pendopo.presensi.rekap;

import id.pendopo.kernel.TidakDitemukan;
import id.pendopo.kernel.port.Izin;
import id.pendopo.platform.basisdata.SqlPemda;
import id.pendopo.platform.orang.Pengguna;
import id.pendopo.presensi.IzinPresensi;
import id.pendopo.presensi.LingkupQueries;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whose months somebody may see: those of his OPD and of all units below it. */
@Service
@Transactional(readOnly = true)
public class LingkupRekap {

    private final SqlPemda db;
    private final LingkupQueries lingkup;

    LingkupRekap(SqlPemda db, LingkupQueries lingkup) {
        this.db = db;
        this.lingkup = lingkup;
    }

    /**
     * An OPD or unit.
     *
     * @param induk null at the top of what one may see
     */
    public record Opd(UUID id, String nama, String singkatan, String slug, @Nullable UUID induk) {}

    /**
     * @throws TidakDitemukan when his permission does not reach the whole pemda
     */
    public static void harusSemua(Pengguna orang, Izin izin) {
        if (!orang.bolehSemuaOpd(izin)) {
            throw new TidakDitemukan(izin.kode());
        }
    }

    /** What this person may see, agencies before their units. */
    public List<Opd> opd(Pengguna orang) {
        var jangkauan = lingkup.untuk(orang, IzinPresensi.LIHAT);
        return db.sql(
                        """
                        select id, nama, singkatan, slug, induk_id as induk from organisasi.opd
                        where pemda_id = :pemda and (:semua or id = any(:opd))
                        order by nama limit 20000
                        """)
                .param("semua", jangkauan.semua())
                .param("opd", jangkauan.larik())
                .query(Opd.class)
                .list();
    }

    /**
     * The OPD of this name and all units below it.
     *
     * @throws TidakDitemukan when it is not among those that he may see
     */
    public List<UUID> bawah(Pengguna orang, String slug) {
        var boleh = opd(orang);
        var hasil = new LinkedHashSet<UUID>();
        boleh.stream().filter(o -> o.slug().equals(slug)).map(Opd::id).forEach(hasil::add);
        if (hasil.isEmpty()) {
            throw new TidakDitemukan("opd " + slug);
        }
        int dulu;
        do {
            dulu = hasil.size();
            boleh.stream()
                    .filter(o -> o.induk() != null && hasil.contains(o.induk()))
                    .map(Opd::id)
                    .forEach(hasil::add);
        } while (hasil.size() > dulu);
        return List.copyOf(hasil);
    }
}
