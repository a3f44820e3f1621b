package id.pendopo.organisasi;

import id.pendopo.kernel.Nip;
import id.pendopo.kernel.TidakDitemukan;
import id.pendopo.platform.basisdata.SqlPemda;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Merges that were made, and rows that look like one human. */
@Service
@Transactional(readOnly = true)
public class PenggabunganQueries {

    private static final String KOLOM =
            """
            select id, tetap_id, tutup_id, cardinality(penugasan) as penugasan, alasan, oleh_nama, pada,
                batal_pada, batal_nama
            from organisasi.penggabungan where pemda_id = :pemda
            """;

    private final SqlPemda db;

    PenggabunganQueries(SqlPemda db) {
        this.db = db;
    }

    /**
     * @throws TidakDitemukan when there is none
     */
    public Penggabungan dengan(UUID id) {
        return db.sql(KOLOM + " and id = :id")
                .param("id", id)
                .query(PenggabunganQueries::penggabungan)
                .optional()
                .orElseThrow(() -> new TidakDitemukan("penggabungan " + id));
    }

    /** The merge that closed this row, if one did. */
    public Optional<Penggabungan> menutup(UUID pegawai) {
        return db.sql(KOLOM + " and tutup_id = :pegawai and batal_pada is null")
                .param("pegawai", pegawai)
                .query(PenggabunganQueries::penggabungan)
                .optional();
    }

    public List<Penggabungan> terbaru() {
        return db.sql(KOLOM + " order by pada desc limit 20")
                .query(PenggabunganQueries::penggabungan)
                .list();
    }

    /** Somebody with this staff number. */
    public Optional<UUID> denganNip(Nip nip) {
        return db.sql("select id from organisasi.pegawai where pemda_id = :pemda and nip = :nip")
                .param("nip", nip.nilai())
                .query(UUID.class)
                .optional();
    }

    /** Two rows that may be one human: the same name, and born on the same day by their numbers. */
    public record Dugaan(UUID satu, Nip nipSatu, UUID dua, Nip nipDua, String nama) {}

    public List<Dugaan> dugaan() {
        return db.sql(
                        """
                        select a.id as satu, a.nip as nip_satu, b.id as dua, b.nip as nip_dua, a.nama
                        from organisasi.pegawai a
                        join organisasi.pegawai b on b.pemda_id = a.pemda_id and b.nama = a.nama
                            and b.id > a.id and left(b.nip, 8) = left(a.nip, 8) and b.aktif
                        where a.pemda_id = :pemda and b.pemda_id = :pemda and a.aktif
                        order by a.nama, a.id limit 50
                        """)
                .query(
                        (rs, n) ->
                                new Dugaan(
                                        rs.getObject("satu", UUID.class),
                                        new Nip(rs.getString("nip_satu")),
                                        rs.getObject("dua", UUID.class),
                                        new Nip(rs.getString("nip_dua")),
                                        rs.getString("nama")))
                .list();
    }

    private static Penggabungan penggabungan(ResultSet rs, int n) throws SQLException {
        var batal = rs.getTimestamp("batal_pada");
        return new Penggabungan(
                rs.getObject("id", UUID.class),
                rs.getObject("tetap_id", UUID.class),
                rs.getObject("tutup_id", UUID.class),
                rs.getInt("penugasan"),
                rs.getString("alasan"),
                rs.getString("oleh_nama"),
                rs.getTimestamp("pada").toInstant(),
                batal == null ? null : batal.toInstant(),
                rs.getString("batal_nama"));
    }
}
