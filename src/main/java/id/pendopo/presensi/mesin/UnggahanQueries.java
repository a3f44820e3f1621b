package id.pendopo.presensi.mesin;

import id.pendopo.kernel.TidakDitemukan;
import id.pendopo.platform.basisdata.SqlPemda;
import id.pendopo.platform.orang.Pengguna;
import id.pendopo.presensi.Arah;
import id.pendopo.presensi.mesin.Unggahan.Hitungan;
import id.pendopo.presensi.mesin.Unggahan.Rusak;
import id.pendopo.presensi.mesin.Unggahan.Status;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Logs that were sent in, and what each of them did. */
@Service
@Transactional(readOnly = true)
public class UnggahanQueries {

    static final JsonMapper JSON = JsonMapper.builder().build();

    /** People-days on a page. */
    public static final int SEHALAMAN = 50;

    private final SqlPemda db;
    private final MesinQueries mesin;

    UnggahanQueries(SqlPemda db, MesinQueries mesin) {
        this.db = db;
        this.mesin = mesin;
    }

    /** What an upload did to one direction of a day of somebody. */
    public record Hasil(
            String nama,
            String nip,
            LocalDate hari,
            Arah arah,
            Instant waktu,
            String nasib,
            boolean tunggal,
            boolean lebihBaik) {}

    static final String KOLOM =
            """
            select u.*, m.nama as nama_mesin, m.opd_id
            from presensi.mesin_unggahan u
            join presensi.mesin m on m.pemda_id = u.pemda_id and m.id = u.mesin_id
            where u.pemda_id = :pemda
            """;

    /**
     * @throws TidakDitemukan when it is of no machine of his
     */
    public Unggahan satu(Pengguna oleh, UUID id) {
        var u = satu(id).orElseThrow(() -> new TidakDitemukan("unggahan " + id));
        mesin.jangkauan(oleh).harusMemuat(u.opd());
        return u;
    }

    Optional<Unggahan> satu(UUID id) {
        return db.sql(KOLOM + "and u.id = :id")
                .param("id", id)
                .query((rs, n) -> dari(rs))
                .optional();
    }

    /** The newest of a machine. */
    public List<Unggahan> terakhir(UUID mesinId) {
        return db.sql(KOLOM + "and u.mesin_id = :mesin order by u.dibuat_pada desc limit 20")
                .param("mesin", mesinId)
                .query((rs, n) -> dari(rs))
                .list();
    }

    /** Other machines for which the very same file was sent in. */
    public List<String> mesinLain(Unggahan u) {
        return db.sql(
                        """
                        select distinct m.nama from presensi.mesin_unggahan u
                        join presensi.mesin m on m.pemda_id = u.pemda_id and m.id = u.mesin_id
                        where u.pemda_id = :pemda and u.sidik = :sidik and u.mesin_id <> :mesin
                            and u.status not in ('DIBUANG', 'DITARIK')
                        order by m.nama limit 5
                        """)
                .param("sidik", u.sidik())
                .param("mesin", u.mesin())
                .query(String.class)
                .list();
    }

    /**
     * What it did, by day and name.
     *
     * @param apa "tunggal" of single presses, "bukti" of those that found another punch, else all
     */
    public List<Hasil> hasil(UUID unggahan, String apa, int halaman) {
        // said plainly, each of the few has an index of its own
        String saring =
                switch (apa) {
                    case "tunggal" -> "and h.tunggal";
                    case "bukti" -> "and h.nasib = 'BUKTI'";
                    default -> "";
                };
        return db.sql(
                        """
                        select p.nama, p.nip, h.hari, h.arah, h.waktu, h.nasib, h.tunggal, h.lebih_baik
                        from presensi.mesin_hasil h
                        join organisasi.pegawai p on p.pemda_id = h.pemda_id and p.id = h.pegawai_id
                        where h.pemda_id = :pemda and h.unggahan_id = :id %s
                        order by h.hari desc, h.pegawai_id, h.arah limit :banyak offset :lewati
                        """
                                .formatted(saring))
                .param("id", unggahan)
                .param("banyak", SEHALAMAN + 1)
                .param("lewati", (halaman - 1) * SEHALAMAN)
                .query(
                        (rs, n) ->
                                new Hasil(
                                        rs.getString("nama"),
                                        rs.getString("nip"),
                                        rs.getObject("hari", LocalDate.class),
                                        Arah.valueOf(rs.getString("arah")),
                                        rs.getTimestamp("waktu").toInstant(),
                                        rs.getString("nasib"),
                                        rs.getBoolean("tunggal"),
                                        rs.getBoolean("lebih_baik")))
                .list();
    }

    static Unggahan dari(ResultSet rs) throws SQLException {
        String hitungan = rs.getString("hitungan");
        return new Unggahan(
                rs.getObject("id", UUID.class),
                rs.getObject("mesin_id", UUID.class),
                rs.getString("nama_mesin"),
                rs.getObject("opd_id", UUID.class),
                rs.getString("berkas"),
                rs.getString("sidik"),
                Status.valueOf(rs.getString("status")),
                ZoneId.of(rs.getString("zona")),
                rs.getInt("geser_detik"),
                rs.getInt("baris"),
                rs.getInt("rusak"),
                JSON.readValue(rs.getString("rusak_contoh"), new TypeReference<List<Rusak>>() {}),
                rs.getInt("ganda"),
                rs.getObject("awal", LocalDateTime.class),
                rs.getObject("akhir", LocalDateTime.class),
                hitungan == null ? null : JSON.readValue(hitungan, Hitungan.class),
                rs.getObject("mulai_presensi", LocalDate.class),
                rs.getBoolean("tuntas"),
                rs.getBoolean("lama"),
                rs.getInt("selesai"),
                rs.getInt("dari"),
                rs.getString("galat"),
                rs.getObject("dibuat_oleh", UUID.class),
                rs.getString("dibuat_nama"),
                rs.getTimestamp("dibuat_pada").toInstant(),
                rs.getObject("diterapkan_oleh", UUID.class),
                rs.getString("diterapkan_nama"),
                rs.getString("diterapkan_peran"),
                saat(rs.getTimestamp("diterapkan_pada")),
                rs.getObject("ditarik_oleh", UUID.class),
                rs.getString("ditarik_nama"),
                rs.getString("ditarik_peran"),
                saat(rs.getTimestamp("ditarik_pada")),
                rs.getString("ditarik_alasan"));
    }

    private static @Nullable Instant saat(@Nullable Timestamp saat) {
        return saat == null ? null : saat.toInstant();
    }
}
