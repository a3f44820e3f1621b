package id.pendopo.aduan.jam;

import id.pendopo.aduan.AduanEvent;
import id.pendopo.kernel.Uuid7;
import id.pendopo.platform.basisdata.SqlPemda;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Notes of what the staff is still to be told, the oldest first. */
@Repository
class CatatanPetugasRepository {

    private final SqlPemda db;

    CatatanPetugasRepository(SqlPemda db) {
        this.db = db;
    }

    /**
     * A note of something that concerns the staff.
     *
     * @param opdId the OPD it came to
     * @param tingkat how many levels above it are told too
     */
    record Catatan(
            UUID aduanId,
            UUID langkahId,
            JenisKabarAduan jenis,
            @Nullable UUID opdId,
            int tingkat) {

        static @Nullable Catatan dari(AduanEvent e) {
            return switch (e) {
                case AduanEvent.Diajukan d ->
                        new Catatan(d.aduanId(), d.langkahId(), JenisKabarAduan.BARU, d.opdId(), 0);
                case AduanEvent.Diteruskan d ->
                        new Catatan(
                                d.aduanId(), d.langkahId(), JenisKabarAduan.PINDAH, d.opdId(), 0);
                case AduanEvent.DibukaLagi d ->
                        new Catatan(
                                d.aduanId(),
                                d.langkahId(),
                                JenisKabarAduan.DIBUKA_LAGI,
                                null,
                                d.tingkat());
                default -> null;
            };
        }

        /** Whether it went on meanwhile: then somebody else hears of it. */
        boolean basi(PerihalQueries.Perihal p) {
            boolean pindah =
                    jenis != JenisKabarAduan.DIBUKA_LAGI && !Objects.equals(opdId, p.opdId());
            return !p.terbuka() || pindah;
        }
    }

    /** Adds notes. */
    void tambah(List<Catatan> semua) {
        db.sql(
                        """
                        insert into aduan.antrean_petugas (pemda_id, id, aduan_id, langkah_id, jenis, opd_id,
                            tingkat)
                        select :pemda, q.id, q.aduan, q.langkah, q.jenis, q.opd, q.tingkat
                        from unnest(:id::uuid[], :aduan::uuid[], :langkah::uuid[], :jenis::text[],
                            :opd::uuid[], :tingkat::int[]) as q (id, aduan, langkah, jenis, opd, tingkat)
                        """)
                .param("id", semua.stream().map(c -> Uuid7.baru()).toArray(UUID[]::new))
                .param("aduan", semua.stream().map(Catatan::aduanId).toArray(UUID[]::new))
                .param("langkah", semua.stream().map(Catatan::langkahId).toArray(UUID[]::new))
                .param("jenis", semua.stream().map(c -> c.jenis().name()).toArray(String[]::new))
                .param("opd", semua.stream().map(Catatan::opdId).toArray(UUID[]::new))
                .param("tingkat", semua.stream().map(Catatan::tingkat).toArray(Integer[]::new))
                .update();
    }

    /** Until the end of this transaction nobody else tells the staff of this pemda. */
    void sendiri() {
        db.sql(
                        """
                        select pg_advisory_xact_lock(
                            hashtextextended('aduan.petugas ' || :pemda::text, 0))
                        """)
                .query()
                .listOfRows();
    }

    /** Takes the oldest notes away, at most so many. */
    List<Catatan> ambil(int paling) {
        return db.sql(
                        """
                        with antre as (
                            delete from aduan.antrean_petugas
                            where pemda_id = :pemda and id in (
                                select q.id from aduan.antrean_petugas q
                                where q.pemda_id = :pemda order by q.id limit :paling)
                            returning id, aduan_id, langkah_id, jenis, opd_id, tingkat
                        )
                        select * from antre order by id limit :paling
                        """)
                .param("paling", paling)
                .query(CatatanPetugasRepository::catatan)
                .list();
    }

    private static Catatan catatan(ResultSet rs, int n) throws SQLException {
        return new Catatan(
                rs.getObject("aduan_id", UUID.class),
                rs.getObject("langkah_id", UUID.class),
                JenisKabarAduan.valueOf(rs.getString("jenis")),
                rs.getObject("opd_id", UUID.class),
                rs.getInt("tingkat"));
    }

    /** Puts the oldest note behind all others. */
    void keBelakang() {
        db.sql(
                        """
                        with tua as (
                            delete from aduan.antrean_petugas where pemda_id = :pemda and id = (
                                select q.id from aduan.antrean_petugas q
                                where q.pemda_id = :pemda order by q.id limit 1)
                            returning *
                        )
                        insert into aduan.antrean_petugas (pemda_id, id, aduan_id, langkah_id, jenis, opd_id,
                            tingkat)
                        select pemda_id, :id, aduan_id, langkah_id, jenis, opd_id, tingkat from tua
                        """)
                .param("id", Uuid7.baru())
                .update();
    }
}
