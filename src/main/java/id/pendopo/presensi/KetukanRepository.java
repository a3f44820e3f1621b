package id.pendopo.presensi;

import id.pendopo.kernel.Waktu;
import id.pendopo.platform.basisdata.SqlPemda;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Punches, one at a time. */
@Repository
public class KetukanRepository {

    /** Presses of one direction of a day that are kept beside the one that counts. */
    private static final int LAIN_TERBANYAK = 20;

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final SqlPemda db;
    private final Waktu waktu;

    KetukanRepository(SqlPemda db, Waktu waktu) {
        this.db = db;
        this.waktu = waktu;
    }

    /** False when it, or another of that day and direction, is there already. */
    boolean tambah(Ketukan k) {
        return isi(
                                "presensi.ketukan",
                                KOLOM + ", opd_id, tempat_id, tiket_pada, jam_ponsel, oleh",
                                NILAI + ", :opd, :tempat, :tiket, :jam, :oleh",
                                "",
                                k)
                        .param("opd", k.opd())
                        .param("tempat", k.tempat())
                        .param("tiket", saat(k.baru().asal().tiket()))
                        .param("jam", saat(k.baru().asal().jam()))
                        .param("oleh", k.baru().oleh())
                        .update()
                > 0;
    }

    /** A row of those that come together. */
    private record Baris(
            LocalDate hari,
            UUID pegawai,
            String arah,
            UUID kunci,
            Instant waktu,
            String cara,
            UUID opd,
            String keyakinan,
            @Nullable UUID oleh) {

        static Baris dari(Ketukan k) {
            var b = k.baru();
            return new Baris(
                    k.hari(),
                    b.pegawai(),
                    b.arah().name(),
                    b.kunci(),
                    b.waktu(),
                    b.cara().name(),
                    k.opd(),
                    b.keyakinan().name(),
                    b.oleh());
        }
    }

    /**
     * Keys of those that were written; without position and without anything to look at. In the
     * order of the index, so that two writers never wait for each other in a ring.
     */
    Set<UUID> tambahSemua(List<Ketukan> semua) {
        return new HashSet<>(
                db.sql(
                                """
                                insert into presensi.ketukan (pemda_id, hari, pegawai_id, arah, kunci, waktu,
                                    diterima_pada, cara, opd_id, keyakinan, oleh)
                                select :pemda, x.hari, x.pegawai, x.arah, x.kunci, x.waktu, :diterima, x.cara,
                                    x.opd, x.keyakinan, x.oleh
                                from jsonb_to_recordset(:isi::jsonb) as x (hari date, pegawai uuid, arah text,
                                    kunci uuid, waktu timestamptz, cara text, opd uuid, keyakinan text, oleh uuid)
                                order by x.hari, x.pegawai, x.arah, x.kunci
                                on conflict do nothing
                                returning kunci
                                """)
                        .param(
                                "isi",
                                JSON.writeValueAsString(semua.stream().map(Baris::dari).toList()))
                        .param("diterima", saat(waktu.sekarangUrusan()))
                        .query(UUID.class)
                        .list());
    }

    /**
     * Keeps those that another one stands in the place of as evidence beside it; what counts itself
     * and what is kept already is left as it is.
     */
    void simpanLain(List<Ketukan> semua) {
        if (semua.isEmpty()) {
            return;
        }
        db.sql(
                        """
                        insert into presensi.ketukan_lain (pemda_id, kunci, hari, pegawai_id, arah, waktu,
                            diterima_pada, cara, keyakinan)
                        select :pemda, x.kunci, x.hari, x.pegawai, x.arah, x.waktu, :diterima, x.cara, x.keyakinan
                        from (select x.*, row_number() over (partition by hari, pegawai, arah order by waktu) as ke
                            from jsonb_to_recordset(:isi::jsonb) as x (hari date, pegawai uuid, arah text,
                                kunci uuid, waktu timestamptz, cara text, keyakinan text)) x
                        where not exists (select 1 from presensi.ketukan k
                                where k.pemda_id = :pemda and k.kunci = x.kunci offset 0)
                            and (select count(*) from presensi.ketukan_lain l where l.pemda_id = :pemda
                                and l.hari = x.hari and l.pegawai_id = x.pegawai and l.arah = x.arah)
                                + x.ke <= :terbanyak
                        order by x.kunci
                        on conflict do nothing
                        """)
                .param("isi", JSON.writeValueAsString(semua.stream().map(Baris::dari).toList()))
                .param("diterima", saat(waktu.sekarangUrusan()))
                .param("terbanyak", LAIN_TERBANYAK)
                .update();
    }

    /**
     * Finds the one that counts, and keeps this one as evidence beside it when it is another press;
     * of one direction of a day {@value #LAIN_TERBANYAK} are more than enough.
     */
    public Ketukan.Ada ulangan(Ketukan k) {
        var ada = ada(k);
        if (!ada.kunci().equals(k.baru().kunci())) {
            isi(
                            "presensi.ketukan_lain",
                            KOLOM,
                            NILAI,
                            """
                             where (select count(*) from presensi.ketukan_lain l where l.pemda_id = :pemda
                                and l.hari = :hari and l.pegawai_id = :pegawai and l.arah = :arah)
                                < :terbanyak
                            """,
                            k)
                    .param("terbanyak", LAIN_TERBANYAK)
                    .update();
        }
        return ada;
    }

    private static final String KOLOM =
            "pemda_id, hari, pegawai_id, arah, kunci, waktu, diterima_pada, cara, lintang, bujur,"
                    + " akurasi, jarak_m, keyakinan, alasan, perangkat_id, jaringan";
    private static final String NILAI =
            ":pemda, :hari, :pegawai, :arah, :kunci, :waktu, :diterima, :cara, :lintang, :bujur,"
                    + " :akurasi, :jarak, :keyakinan, :alasan, :perangkat, :jaringan";

    private StatementSpec isi(String tabel, String kolom, String nilai, String syarat, Ketukan k) {
        var b = k.baru();
        var p = b.posisi();
        return db.sql(
                        "insert into "
                                + tabel
                                + " ("
                                + kolom
                                + ") select "
                                + nilai
                                + syarat
                                + " on conflict do nothing")
                .param("hari", k.hari())
                .param("pegawai", b.pegawai())
                .param("arah", b.arah().name())
                .param("kunci", b.kunci())
                .param("waktu", saat(b.waktu()))
                .param("diterima", saat(waktu.sekarangUrusan()))
                .param("cara", b.cara().name())
                .param("lintang", p == null ? null : p.titik().lintang())
                .param("bujur", p == null ? null : p.titik().bujur())
                .param("akurasi", p == null ? null : p.akurasi())
                .param("jarak", k.jarak())
                .param("keyakinan", b.keyakinan().name())
                .param("alasan", k.alasan().isEmpty() ? null : k.alasan().toArray(String[]::new))
                .param("perangkat", b.asal().perangkat())
                .param("jaringan", b.asal().jaringan());
    }

    /** What is there in place of this one: the same key first, then its person, day, direction. */
    private Ketukan.Ada ada(Ketukan k) {
        return db.sql(
                        """
                        select kunci, pegawai_id, hari, arah, waktu, keyakinan, alasan from (
                            select k.*, 0 as urut from presensi.ketukan k
                            where k.pemda_id = :pemda and k.kunci = :kunci
                            union all
                            select k.*, 1 from presensi.ketukan k
                            where k.pemda_id = :pemda and k.hari = :hari and k.pegawai_id = :pegawai
                                and k.arah = :arah
                        ) as k order by urut limit 1
                        """)
                .param("kunci", k.baru().kunci())
                .param("hari", k.hari())
                .param("pegawai", k.baru().pegawai())
                .param("arah", k.baru().arah().name())
                .query(
                        (rs, n) -> {
                            var alasan = rs.getArray("alasan");
                            return new Ketukan.Ada(
                                    rs.getObject("kunci", UUID.class),
                                    rs.getObject("pegawai_id", UUID.class),
                                    rs.getObject("hari", LocalDate.class),
                                    Arah.valueOf(rs.getString("arah")),
                                    rs.getTimestamp("waktu").toInstant(),
                                    Keyakinan.valueOf(rs.getString("keyakinan")),
                                    alasan == null
                                            ? List.of()
                                            : List.of((String[]) alasan.getArray()));
                        })
                .single();
    }

    private static @Nullable Timestamp saat(@Nullable Instant saat) {
        return saat == null ? null : Timestamp.from(saat);
    }
}
