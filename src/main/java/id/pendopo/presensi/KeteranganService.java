package id.pendopo.presensi;

import id.pendopo.audit.Jejak;
import id.pendopo.kernel.AturanDilanggar;
import id.pendopo.kernel.Koordinat;
import id.pendopo.kernel.TidakDitemukan;
import id.pendopo.kernel.Uuid7;
import id.pendopo.kernel.Waktu;
import id.pendopo.platform.basisdata.SqlPemda;
import id.pendopo.platform.langsung.Pengumuman;
import id.pendopo.platform.orang.Pengguna;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes what an approved request has for effect: a day that is explained, or a time that counts in
 * place of a punch. Who may approve is decided where requests are.
 */
@Service
@Transactional
public class KeteranganService {

    private final SqlPemda db;
    private final Jejak jejak;
    private final Waktu waktu;
    private final Pengumuman pengumuman;
    private final BulanQueries bulan;

    KeteranganService(
            SqlPemda db, Jejak jejak, Waktu waktu, Pengumuman pengumuman, BulanQueries bulan) {
        this.db = db;
        this.jejak = jejak;
        this.waktu = waktu;
        this.pengumuman = pengumuman;
        this.bulan = bulan;
    }

    /** What is to be written. */
    public record Baru(
            UUID pegawai,
            KodeKeterangan kode,
            LocalDate dari,
            LocalDate sampai,
            String dasar,
            @Nullable Koordinat tempat,
            @Nullable Integer radius) {}

    /**
     * Gives the id under which it can be taken back.
     *
     * @throws AturanDilanggar when a day lies in a closed month
     */
    public UUID tulis(Baru b, Pengguna oleh) {
        bulan.harusTerbuka(b.dari(), b.sampai());
        UUID id = Uuid7.baru();
        db.sql(
                        """
                        insert into presensi.keterangan (pemda_id, id, pegawai_id, kode, dari, sampai, dasar,
                            lintang, bujur, radius_m, oleh, oleh_nama, pada)
                        values (:pemda, :id, :pegawai, :kode, :dari, :sampai, :dasar, :lintang, :bujur,
                            :radius, :oleh, :nama, :pada)
                        """)
                .param("id", id)
                .param("pegawai", b.pegawai())
                .param("kode", b.kode().name())
                .param("dari", b.dari())
                .param("sampai", b.sampai())
                .param("dasar", b.dasar())
                .param("lintang", b.tempat() == null ? null : b.tempat().lintang())
                .param("bujur", b.tempat() == null ? null : b.tempat().bujur())
                .param("radius", b.tempat() == null ? null : b.radius())
                .param("oleh", oleh.akunId())
                .param("nama", oleh.nama())
                .param("pada", Timestamp.from(waktu.sekarang()))
                .update();
        catat(oleh, "presensi.keterangan-ditulis", id, b.pegawai(), b.dasar());
        pengumuman.setelahCommit(TopikPresensi.ATURAN);
        return id;
    }

    /**
     * Ends it: it explains no day any more, and stays readable.
     *
     * @throws TidakDitemukan when there is none, or it was taken back already
     */
    public void cabut(UUID id, String alasan, Pengguna oleh) {
        UUID pegawai =
                db.sql(
                                """
                                update presensi.keterangan set dicabut_pada = :pada, dicabut_nama = :nama
                                where pemda_id = :pemda and id = :id and dicabut_pada is null
                                returning pegawai_id
                                """)
                        .param("pada", Timestamp.from(waktu.sekarang()))
                        .param("nama", oleh.nama())
                        .param("id", id)
                        .query(UUID.class)
                        .optional()
                        .orElseThrow(() -> new TidakDitemukan("keterangan " + id));
        catat(oleh, "presensi.keterangan-dicabut", id, pegawai, alasan);
        pengumuman.setelahCommit(TopikPresensi.ATURAN);
    }

    /**
     * A time that counts in place of the punch.
     *
     * @throws AturanDilanggar when the day lies in a closed month
     */
    public void koreksi(
            UUID pegawai, LocalDate hari, Arah arah, Instant saat, String dasar, Pengguna oleh) {
        bulan.harusTerbuka(hari);
        UUID id = Uuid7.baru();
        db.sql(
                        """
                        insert into presensi.koreksi (pemda_id, id, hari, pegawai_id, arah, waktu, dasar,
                            oleh, oleh_nama, pada)
                        values (:pemda, :id, :hari, :pegawai, :arah, :waktu, :dasar, :oleh, :nama, :pada)
                        """)
                .param("id", id)
                .param("hari", hari)
                .param("pegawai", pegawai)
                .param("arah", arah.name())
                .param("waktu", Timestamp.from(saat))
                .param("dasar", dasar)
                .param("oleh", oleh.akunId())
                .param("nama", oleh.nama())
                .param("pada", Timestamp.from(waktu.sekarang()))
                .update();
        catat(oleh, "presensi.dikoreksi", id, pegawai, dasar);
        pengumuman.setelahCommit(TopikPresensi.KETUKAN);
    }

    private void catat(Pengguna oleh, String apa, UUID id, UUID pegawai, String dasar) {
        jejak.catat(
                oleh.pelaku(),
                apa,
                new Jejak.Objek("presensi", id.toString(), pegawai.toString()),
                Map.of("dasar", dasar),
                null,
                null);
    }
}
