package id.pendopo.presensi.sinyal;

import id.pendopo.platform.basisdata.Pola;
import id.pendopo.platform.basisdata.SqlPemda;
import id.pendopo.platform.orang.Pengguna;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The phones of people. */
@Service("sinyalPerangkatQueries")
@Transactional(readOnly = true)
public class PerangkatQueries {

    private static final int TERBANYAK = 200;

    private final SqlPemda db;
    private final LingkupTinjau lingkup;

    PerangkatQueries(SqlPemda db, LingkupTinjau lingkup) {
        this.db = db;
        this.lingkup = lingkup;
    }

    /**
     * A phone.
     *
     * @param aktifLain name of the one that he uses now; null without
     */
    public record Baris(
            UUID id,
            UUID pegawai,
            String orang,
            String opd,
            String nama,
            String keadaan,
            Instant didaftar,
            @Nullable String aktifLain,
            @Nullable Instant diputus,
            @Nullable String pemutus,
            @Nullable String alasan) {}

    /** Those that wait first in the order in which they came; of others the newest. */
    public List<Baris> daftar(Pengguna orang, String keadaan, String nama) {
        return db.sql(
                        """
                        select d.id, d.pegawai_id, g.nama as orang, coalesce(o.singkatan, o.nama) as opd,
                            d.nama, d.keadaan, d.didaftar_pada, d.diputus_pada, d.diputus_nama, d.alasan,
                            (select a.nama from presensi.perangkat a where a.pemda_id = d.pemda_id
                                and a.pegawai_id = d.pegawai_id and a.keadaan = 'AKTIF' and a.id <> d.id
                                order by a.didaftar_pada desc limit 1) as aktif_lain
                        from presensi.perangkat d
                        join organisasi.pegawai g on g.pemda_id = d.pemda_id and g.id = d.pegawai_id
                        join organisasi.opd o on o.pemda_id = g.pemda_id and o.id = g.opd_id
                        where d.pemda_id = :pemda and d.keadaan = :keadaan
                            and (:milik::uuid[] is null or g.opd_id = any(:milik))
                            and (:nama = '%%' or lower(g.nama) like :nama)
                        order by d.didaftar_pada %s, d.id
                        limit :terbanyak
                        """
                                .formatted(keadaan.equals("MENUNGGU") ? "" : "desc"))
                .param("keadaan", keadaan)
                .param("milik", lingkup.opd(orang))
                .param("nama", Pola.memuat(nama.strip().toLowerCase(Locale.ROOT)))
                .param("terbanyak", TERBANYAK)
                .query(
                        (rs, n) -> {
                            Timestamp diputus = rs.getTimestamp("diputus_pada");
                            return new Baris(
                                    rs.getObject("id", UUID.class),
                                    rs.getObject("pegawai_id", UUID.class),
                                    rs.getString("orang"),
                                    rs.getString("opd"),
                                    rs.getString("nama"),
                                    rs.getString("keadaan"),
                                    rs.getTimestamp("didaftar_pada").toInstant(),
                                    rs.getString("aktif_lain"),
                                    diputus == null ? null : diputus.toInstant(),
                                    rs.getString("diputus_nama"),
                                    rs.getString("alasan"));
                        })
                .list();
    }
}
