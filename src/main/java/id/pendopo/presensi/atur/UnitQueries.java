package id.pendopo.presensi.atur;

import id.pendopo.kernel.TidakDitemukan;
import id.pendopo.platform.basisdata.SqlPemda;
import id.pendopo.platform.orang.Pengguna;
import id.pendopo.presensi.IzinPresensi;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The OPD, units and people whose attendance somebody may set. */
@Service
@Transactional(readOnly = true)
public class UnitQueries {

    private final SqlPemda db;

    UnitQueries(SqlPemda db) {
        this.db = db;
    }

    /**
     * @param tingkat 0 for an OPD, 1 for a unit below it, and so on
     * @param orang active people of the unit itself
     */
    public record Unit(
            UUID id,
            String nama,
            String singkatan,
            String slug,
            @Nullable UUID indukId,
            int tingkat,
            int orang) {}

    /** Somebody by his number. */
    public record Orang(UUID id, String nip, String nama, UUID opdId) {}

    /** Those that he may set, each OPD before its units. */
    public List<Unit> untuk(Pengguna siapa) {
        boolean semua = siapa.bolehSemuaOpd(IzinPresensi.ATUR);
        var milik = new ArrayList<>(siapa.opdUntuk(IzinPresensi.ATUR));
        milik.addAll(siapa.opdUntuk(IzinPresensi.GILIRAN));
        if (siapa.bolehSemuaOpd(IzinPresensi.GILIRAN)) {
            semua = true;
        }
        return db.sql(
                        """
                        with recursive pohon as (
                            select o.id, o.nama, o.singkatan, o.slug, o.induk_id, 0 as tingkat, array[o.nama, o.id::text] as jalan
                            from organisasi.opd o
                            where o.pemda_id = :pemda and o.berlaku_sampai is null
                                and case when :semua then o.induk_id is null else o.id = any(:milik) end
                            union all
                            select o.id, o.nama, o.singkatan, o.slug, o.induk_id, p.tingkat + 1, p.jalan || o.nama || o.id::text
                            from organisasi.opd o join pohon p on o.induk_id = p.id
                            where o.pemda_id = :pemda and o.berlaku_sampai is null and p.tingkat < 8)
                        select p.id, p.nama, p.singkatan, p.slug, p.induk_id, p.tingkat, coalesce(g.orang, 0) as orang
                        from pohon p left join (select opd_id, count(*) as orang from organisasi.pegawai
                            where pemda_id = :pemda and aktif group by opd_id) g on g.opd_id = p.id
                        order by p.jalan limit 20000
                        """)
                .param("semua", semua)
                .param("milik", milik.toArray(UUID[]::new))
                .query(
                        (rs, n) ->
                                new Unit(
                                        rs.getObject("id", UUID.class),
                                        rs.getString("nama"),
                                        rs.getString("singkatan"),
                                        rs.getString("slug"),
                                        rs.getObject("induk_id", UUID.class),
                                        rs.getInt("tingkat"),
                                        rs.getInt("orang")))
                .list();
    }

    /**
     * @throws TidakDitemukan when it is none of his
     */
    public Unit satu(Pengguna siapa, UUID id) {
        return untuk(siapa).stream()
                .filter(u -> u.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new TidakDitemukan("unit"));
    }

    /**
     * @throws TidakDitemukan when it is none of his
     */
    public Unit denganSlug(Pengguna siapa, String slug) {
        return untuk(siapa).stream()
                .filter(u -> u.slug().equals(slug))
                .findFirst()
                .orElseThrow(() -> new TidakDitemukan("unit " + slug));
    }

    /** An active person by his number. */
    public Optional<Orang> orang(String nip) {
        return db.sql(
                        """
                        select id, nip, nama, opd_id from organisasi.pegawai
                        where pemda_id = :pemda and nip = :nip and aktif limit 1
                        """)
                .param("nip", nip.replaceAll("\\s", ""))
                .query(
                        (rs, n) ->
                                new Orang(
                                        rs.getObject("id", UUID.class),
                                        rs.getString("nip"),
                                        rs.getString("nama"),
                                        rs.getObject("opd_id", UUID.class)))
                .optional();
    }

    /** Active people of a unit by name. */
    public List<Orang> orangDari(UUID opd) {
        return db.sql(
                        """
                        select id, nip, nama, opd_id from organisasi.pegawai
                        where pemda_id = :pemda and opd_id = :opd and aktif order by nama, id limit 2000
                        """)
                .param("opd", opd)
                .query(
                        (rs, n) ->
                                new Orang(
                                        rs.getObject("id", UUID.class),
                                        rs.getString("nip"),
                                        rs.getString("nama"),
                                        rs.getObject("opd_id", UUID.class)))
                .list();
    }
}
