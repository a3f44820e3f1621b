package id.pendopo.presensi.swafoto;

import id.pendopo.kernel.Waktu;
import id.pendopo.organisasi.ParameterQueries;
import id.pendopo.platform.basisdata.SqlPemda;
import id.pendopo.platform.pemda.KonteksPemda;
import id.pendopo.presensi.Arah;
import id.pendopo.presensi.sinyal.KunciKetukan;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;

/** Which selfies there are and which are asked for; the pictures themselves only by the service. */
@Service
@Transactional(readOnly = true)
public class SwafotoQueries {

    private static final String KODE = "presensi.swafoto";

    private final SqlPemda db;
    private final KebijakanQueries kebijakan;
    private final ParameterQueries parameter;
    private final Waktu waktu;

    SwafotoQueries(
            SqlPemda db, KebijakanQueries kebijakan, ParameterQueries parameter, Waktu waktu) {
        this.db = db;
        this.kebijakan = kebijakan;
        this.parameter = parameter;
        this.waktu = waktu;
    }

    /** A check-in that a picture is sent for. */
    record Sasaran(
            UUID kunci,
            LocalDate hari,
            Arah arah,
            UUID opd,
            Instant diterima,
            boolean ragu,
            boolean ada) {}

    /**
     * What the page of an employee needs.
     *
     * @param terakhir the newest check-in for which one may still be added; null where there is
     *     none
     */
    public record Minta(ModeSwafoto mode, @Nullable Terakhir terakhir) {
        public static final Minta TIDAK = new Minta(ModeSwafoto.MATI, null);
    }

    /** A check-in without picture. */
    public record Terakhir(UUID kunci, Arah arah, Instant waktu) {}

    /** One of his own pictures. */
    public record Milik(
            UUID kunci, LocalDate hari, Arah arah, Instant waktu, Instant diterima, String dasar) {}

    /** Empty when this is no check-in of this person that counts. */
    Optional<Sasaran> sasaran(UUID pegawai, UUID kunci) {
        return db.sql(
                        """
                        select k.kunci, k.hari, k.arah, k.opd_id as opd, k.diterima_pada,
                            k.alasan is not null or t.hari is not null as ragu, f.kunci is not null as ada
                        from presensi.ketukan k
                        left join presensi.tinjauan t on t.pemda_id = k.pemda_id and t.hari = k.hari
                            and t.pegawai_id = k.pegawai_id and t.arah = k.arah
                        left join presensi.swafoto f on f.pemda_id = k.pemda_id and f.kunci = k.kunci
                        where k.pemda_id = :pemda and k.kunci = :kunci and k.pegawai_id = :pegawai
                        limit 1
                        """)
                .param("kunci", kunci)
                .param("pegawai", pegawai)
                .query(
                        (rs, n) ->
                                new Sasaran(
                                        kunci,
                                        rs.getObject("hari", LocalDate.class),
                                        Arah.valueOf(rs.getString("arah")),
                                        rs.getObject("opd", UUID.class),
                                        rs.getTimestamp("diterima_pada").toInstant(),
                                        rs.getBoolean("ragu"),
                                        rs.getBoolean("ada")))
                .optional();
    }

    /** How long after a check-in was received its picture may still come. */
    Duration menyusul() {
        return Duration.ofHours(aturan().get("kirim_jam").asLong());
    }

    private JsonNode aturan() {
        return parameter.pada(KODE, hariIni()).nilai();
    }

    private LocalDate hariIni() {
        return waktu.hariIni(KonteksPemda.wajib().zona());
    }

    /** The rule about how long pictures are kept. */
    public ParameterQueries.Parameter lama() {
        return parameter.pada(KODE, hariIni());
    }

    /** Whether the page of this person asks, and for which check-in. */
    public Minta minta(UUID pegawai, UUID opd) {
        var berlaku = kebijakan.untuk(opd, hariIni());
        return berlaku.map(b -> new Minta(b.mode(), terakhir(pegawai, b.mode())))
                .orElse(Minta.TIDAK);
    }

    private @Nullable Terakhir terakhir(UUID pegawai, ModeSwafoto mode) {
        return db.sql(
                        """
                        select k.kunci, k.arah, k.waktu from presensi.ketukan k
                        left join presensi.swafoto f on f.pemda_id = k.pemda_id and f.kunci = k.kunci
                        where k.pemda_id = :pemda and k.hari in (:kemarin, :hari)
                            and k.pegawai_id = :pegawai and f.kunci is null and k.oleh is null
                            and k.cara in ('DARING', 'LURING', 'FORMULIR')
                            and (not :ragu or k.alasan is not null)
                        order by k.waktu desc limit 1
                        """)
                .param("pegawai", pegawai)
                .param("kemarin", hariIni().minusDays(1))
                .param("hari", hariIni())
                .param("ragu", mode == ModeSwafoto.RAGU)
                .query(
                        (rs, n) ->
                                new Terakhir(
                                        rs.getObject("kunci", UUID.class),
                                        Arah.valueOf(rs.getString("arah")),
                                        rs.getTimestamp("waktu").toInstant()))
                .optional()
                .orElse(null);
    }

    /** Whether people of this unit were asked for one on that day. */
    public boolean diminta(UUID opd, LocalDate hari) {
        return kebijakan.untuk(opd, hari).isPresent();
    }

    /** Whether there is a picture of this check-in. */
    public boolean ada(KunciKetukan k) {
        return db.sql(
                        """
                        select exists (select 1 from presensi.swafoto where pemda_id = :pemda
                            and hari = :hari and pegawai_id = :pegawai and arah = :arah)
                        """)
                .param("hari", k.hari())
                .param("pegawai", k.pegawai())
                .param("arah", k.arah().name())
                .query(Boolean.class)
                .single();
    }

    /** His own, the newest first. */
    public List<Milik> milik(UUID pegawai) {
        return db.sql(
                        """
                        select f.kunci, f.hari, f.arah, k.waktu, f.diterima_pada, b.dasar
                        from presensi.swafoto f
                        join presensi.ketukan k on k.pemda_id = f.pemda_id and k.hari = f.hari
                            and k.pegawai_id = f.pegawai_id and k.arah = f.arah
                        join presensi.swafoto_kebijakan b on b.pemda_id = f.pemda_id
                            and b.id = f.kebijakan_id
                        where f.pemda_id = :pemda and f.pegawai_id = :pegawai
                        order by f.hari desc, f.arah desc limit 400
                        """)
                .param("pegawai", pegawai)
                .query(
                        (rs, n) ->
                                new Milik(
                                        rs.getObject("kunci", UUID.class),
                                        rs.getObject("hari", LocalDate.class),
                                        Arah.valueOf(rs.getString("arah")),
                                        rs.getTimestamp("waktu").toInstant(),
                                        rs.getTimestamp("diterima_pada").toInstant(),
                                        rs.getString("dasar")))
                .list();
    }
}
