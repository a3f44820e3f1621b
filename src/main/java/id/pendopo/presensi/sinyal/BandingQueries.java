package id.pendopo.presensi.sinyal;

import id.pendopo.kernel.TidakDitemukan;
import id.pendopo.kernel.Waktu;
import id.pendopo.organisasi.ParameterQueries;
import id.pendopo.platform.basisdata.SqlPemda;
import id.pendopo.platform.orang.Pengguna;
import id.pendopo.platform.pemda.KonteksPemda;
import id.pendopo.presensi.Arah;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A person's own punches that were looked at, and appeals. */
@Service
@Transactional(readOnly = true)
public class BandingQueries {

    private static final int TERBANYAK = 200;
    private static final UUID TIADA = new UUID(0, 0);

    private static final String MILIK =
            """
            select t.hari, t.pegawai_id, t.arah, t.alasan, t.skor, k.waktu, p.id as putusan_id, p.hasil,
                p.alasan as alasan_putusan, p.oleh, p.oleh_nama, p.pada as diputus_pada,
                exists (select 1 from presensi.banding j where j.pemda_id = t.pemda_id
                    and j.pegawai_id = t.pegawai_id and j.hari = t.hari and j.arah = t.arah
                    and j.jawaban_id = p.id) as jawaban,
                b.id as banding_id, b.isi, b.nama_berkas, b.diajukan_pada, b.batas_jawab,
                b.hasil as hasil_banding, b.jawaban as kata_jawaban, b.dijawab_nama, b.dijawab_pada
            from presensi.tinjauan t
            join presensi.ketukan k on k.pemda_id = t.pemda_id and k.hari = t.hari
                and k.pegawai_id = t.pegawai_id and k.arah = t.arah
            left join presensi.putusan p on p.pemda_id = t.pemda_id and p.id = t.putusan_id
            left join lateral (select x.* from presensi.banding x
                where x.pemda_id = t.pemda_id and x.pegawai_id = t.pegawai_id and x.hari = t.hari
                    and x.arah = t.arah
                order by x.diajukan_pada desc, x.id desc limit 1) b on true
            where t.pemda_id = :pemda and t.pegawai_id = :pegawai
            """;

    private final SqlPemda db;
    private final ParameterQueries parameter;
    private final Waktu waktu;

    BandingQueries(SqlPemda db, ParameterQueries parameter, Waktu waktu) {
        this.db = db;
        this.parameter = parameter;
        this.waktu = waktu;
    }

    /**
     * The decision that counts.
     *
     * @param jawaban it answered an appeal and is the last
     * @param batasBanding last day of an appeal
     */
    public record Putusan(
            UUID id,
            Hasil hasil,
            String alasan,
            UUID oleh,
            String nama,
            Instant pada,
            boolean jawaban,
            LocalDate batasBanding) {}

    /** An appeal; without {@code hasil} it waits. */
    public record Banding(
            UUID id,
            String isi,
            @Nullable String berkas,
            Instant pada,
            LocalDate batas,
            @Nullable String hasil,
            @Nullable String jawaban,
            @Nullable String penjawab,
            @Nullable Instant dijawabPada) {}

    /** One of his punches. */
    public record Milik(
            KunciKetukan kunci,
            Instant waktu,
            List<String> alasan,
            @Nullable Putusan putusan,
            @Nullable Banding banding) {

        public boolean bolehBanding(LocalDate hari) {
            return putusan != null
                    && putusan.hasil() == Hasil.TIDAK_SAH
                    && !putusan.jawaban()
                    && (banding == null || banding.pada().isBefore(putusan.pada()))
                    && !hari.isAfter(putusan.batasBanding());
        }
    }

    /** The newest first. */
    public List<Milik> semua(Pengguna orang) {
        int ajukan = ajukanHari(waktu.hariIni(KonteksPemda.wajib().zona()));
        return db.sql(MILIK + " order by t.hari desc, t.arah desc limit :terbanyak")
                .param("pegawai", pegawai(orang))
                .param("terbanyak", TERBANYAK)
                .query((rs, n) -> milik(rs, ajukan))
                .list();
    }

    /**
     * @throws TidakDitemukan when nothing is doubted about it
     */
    public Milik milik(Pengguna orang, KunciKetukan k) {
        int ajukan = ajukanHari(waktu.hariIni(KonteksPemda.wajib().zona()));
        return db.sql(MILIK + " and t.hari = :hari and t.arah = :arah limit 1")
                .param("pegawai", pegawai(orang))
                .param("hari", k.hari())
                .param("arah", k.arah().name())
                .query((rs, n) -> milik(rs, ajukan))
                .optional()
                .orElseThrow(() -> new TidakDitemukan("tinjauan " + k.teks()));
    }

    private int ajukanHari(LocalDate hari) {
        return parameter.pada(BandingService.KODE, hari).nilai().get("ajukan_hari").asInt();
    }

    private static UUID pegawai(Pengguna orang) {
        UUID pegawai = orang.pegawaiId();
        return pegawai == null ? TIADA : pegawai;
    }

    private static Milik milik(ResultSet rs, int ajukanHari) throws SQLException {
        return new Milik(
                kunci(rs),
                rs.getTimestamp("waktu").toInstant(),
                TitikQueries.daftar(rs.getArray("alasan")),
                rs.getObject("putusan_id") == null ? null : putusan(rs, ajukanHari),
                rs.getObject("banding_id") == null ? null : banding(rs));
    }

    static KunciKetukan kunci(ResultSet rs) throws SQLException {
        return new KunciKetukan(
                rs.getObject("hari", LocalDate.class),
                rs.getObject("pegawai_id", UUID.class),
                Arah.valueOf(rs.getString("arah")));
    }

    private static Putusan putusan(ResultSet rs, int ajukanHari) throws SQLException {
        Instant pada = rs.getTimestamp("diputus_pada").toInstant();
        return new Putusan(
                rs.getObject("putusan_id", UUID.class),
                Hasil.valueOf(rs.getString("hasil")),
                rs.getString("alasan_putusan"),
                rs.getObject("oleh", UUID.class),
                rs.getString("oleh_nama"),
                pada,
                rs.getBoolean("jawaban"),
                LocalDate.ofInstant(pada, KonteksPemda.wajib().zona()).plusDays(ajukanHari));
    }

    private static Banding banding(ResultSet rs) throws SQLException {
        var dijawab = rs.getTimestamp("dijawab_pada");
        return new Banding(
                rs.getObject("banding_id", UUID.class),
                rs.getString("isi"),
                rs.getString("nama_berkas"),
                rs.getTimestamp("diajukan_pada").toInstant(),
                rs.getObject("batas_jawab", LocalDate.class),
                rs.getString("hasil_banding"),
                rs.getString("kata_jawaban"),
                rs.getString("dijawab_nama"),
                dijawab == null ? null : dijawab.toInstant());
    }

    /** An appeal as those see it who answer. */
    public record Perkara(
            UUID id,
            KunciKetukan kunci,
            String nama,
            String opd,
            String isi,
            @Nullable String sidik,
            @Nullable String berkas,
            Instant pada,
            LocalDate batas,
            UUID pemutus,
            String namaPemutus,
            String alasanPutusan) {}

    private static final String PERKARA =
            """
            select b.id, b.hari, b.pegawai_id, b.arah, g.nama, o.nama as opd, b.isi, b.sidik,
                b.nama_berkas, b.diajukan_pada, b.batas_jawab, p.oleh, p.oleh_nama, p.alasan
            from presensi.banding b
            join presensi.putusan p on p.pemda_id = b.pemda_id and p.id = b.putusan_id
            join presensi.tinjauan t on t.pemda_id = b.pemda_id and t.hari = b.hari
                and t.pegawai_id = b.pegawai_id and t.arah = b.arah
            join organisasi.pegawai g on g.pemda_id = b.pemda_id and g.id = b.pegawai_id
            join organisasi.opd o on o.pemda_id = b.pemda_id and o.id = t.opd_id
            where b.pemda_id = :pemda
            """;

    /** Those that wait, the nearest deadline first. */
    public List<Perkara> terbuka() {
        return db.sql(
                        PERKARA
                                + " and b.hasil is null order by b.batas_jawab, b.id limit :terbanyak")
                .param("terbanyak", TERBANYAK)
                .query((rs, n) -> perkara(rs))
                .list();
    }

    /**
     * @throws TidakDitemukan when there is none
     */
    public Perkara satu(UUID id) {
        return db.sql(PERKARA + " and b.id = :id limit 1")
                .param("id", id)
                .query((rs, n) -> perkara(rs))
                .optional()
                .orElseThrow(() -> new TidakDitemukan("banding " + id));
    }

    private static Perkara perkara(ResultSet rs) throws SQLException {
        return new Perkara(
                rs.getObject("id", UUID.class),
                kunci(rs),
                rs.getString("nama"),
                rs.getString("opd"),
                rs.getString("isi"),
                rs.getString("sidik"),
                rs.getString("nama_berkas"),
                rs.getTimestamp("diajukan_pada").toInstant(),
                rs.getObject("batas_jawab", LocalDate.class),
                rs.getObject("oleh", UUID.class),
                rs.getString("oleh_nama"),
                rs.getString("alasan"));
    }

    /** Whether this person filed that appeal. */
    public boolean milikSaya(Pengguna orang, Perkara p) {
        return p.kunci().pegawai().equals(pegawai(orang));
    }
}
