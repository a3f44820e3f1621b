package id.pendopo.presensi.ketuk;

import id.pendopo.platform.basisdata.SekaliKirim;
import id.pendopo.platform.basisdata.SqlPemda;
import id.pendopo.platform.pemda.KonteksPemda;
import id.pendopo.presensi.Arah;
import id.pendopo.presensi.Ketukan;
import id.pendopo.presensi.Keyakinan;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Writes many punches of one pemda in one statement, which is one commit. */
@Repository
class Sekaligus {

    /** Presses of one direction of a day that are kept beside the one that counts. */
    private static final int LAIN_TERBANYAK = 20;

    private final SekaliKirim sekali;
    private final SqlPemda db;

    Sekaligus(SekaliKirim sekali, SqlPemda db) {
        this.sekali = sekali;
        this.db = db;
    }

    /** The punch that counts where another one came. */
    record Ada(
            UUID kunci,
            UUID pegawai,
            LocalDate hari,
            Arah arah,
            Instant waktu,
            Keyakinan keyakinan,
            List<String> alasan) {}

    /**
     * Keys of those that were written; the others, or one of the same person, day and direction,
     * are there already. In the order of the index, so that two writers never wait for each other
     * in a ring. Durable when it returns; its own transaction.
     */
    Set<UUID> tulis(List<Ketukan> semua, Instant diterima) {
        return sekali.satu(
                        """
                        with baru as (
                            insert into presensi.ketukan (pemda_id, hari, pegawai_id, arah, kunci, waktu,
                                diterima_pada, cara, opd_id, tempat_id, lintang, bujur, akurasi, jarak_m,
                                keyakinan, alasan, perangkat_id, jaringan, tiket_pada, jam_ponsel)
                            select ?::uuid, hari, pegawai, arah, kunci, waktu, ?::timestamptz, cara, opd, tempat,
                                lintang, bujur, akurasi, jarak, keyakinan, string_to_array(alasan, ','), perangkat,
                                jaringan, tiket, jam
                            from unnest(?::date[], ?::uuid[], ?::text[], ?::uuid[], ?::timestamptz[], ?::text[],
                                    ?::uuid[], ?::uuid[], ?::float8[], ?::float8[], ?::real[], ?::real[],
                                    ?::text[], ?::text[], ?::uuid[], ?::text[], ?::timestamptz[],
                                    ?::timestamptz[])
                                as t (hari, pegawai, arah, kunci, waktu, cara, opd, tempat, lintang, bujur,
                                    akurasi, jarak, keyakinan, alasan, perangkat, jaringan, tiket, jam)
                            order by hari, pegawai, arah, kunci
                            on conflict do nothing
                            returning kunci
                        )
                        select coalesce(array_agg(kunci), '{}') as kunci from baru
                        """,
                        st -> isi(st, semua, diterima),
                        (rs, n) ->
                                (Set<UUID>)
                                        new HashSet<>(
                                                Arrays.asList(
                                                        (UUID[]) rs.getArray("kunci").getArray())))
                .orElseThrow();
    }

    private static void isi(PreparedStatement st, List<Ketukan> semua, Instant diterima)
            throws SQLException {
        st.setObject(1, KonteksPemda.wajib().id());
        st.setObject(2, diterima.atOffset(ZoneOffset.UTC));
        var k = new Kolom(st, semua);
        k.isi("date", Ketukan::hari);
        k.isi("uuid", x -> x.baru().pegawai());
        k.isi("text", x -> x.baru().arah().name());
        k.isi("uuid", x -> x.baru().kunci());
        k.isi("timestamptz", x -> x.baru().waktu());
        k.isi("text", x -> x.baru().cara().name());
        k.isi("uuid", Ketukan::opd);
        k.isi("uuid", Ketukan::tempat);
        k.isi(
                "float8",
                x -> x.baru().posisi() == null ? null : x.baru().posisi().titik().lintang());
        k.isi("float8", x -> x.baru().posisi() == null ? null : x.baru().posisi().titik().bujur());
        k.isi("float4", x -> x.baru().posisi() == null ? null : x.baru().posisi().akurasi());
        k.isi("float4", Ketukan::jarak);
        k.isi("text", x -> x.baru().keyakinan().name());
        k.isi("text", x -> x.alasan().isEmpty() ? null : String.join(",", x.alasan()));
        k.isi("uuid", x -> x.baru().asal().perangkat());
        k.isi("text", x -> x.baru().asal().jaringan());
        k.isi("timestamptz", x -> x.baru().asal().tiket());
        k.isi("timestamptz", x -> x.baru().asal().jam());
    }

    /** One array a column. */
    private static final class Kolom {

        private final PreparedStatement st;
        private final Connection sambungan;
        private final List<Ketukan> semua;
        private int ke = 3;

        Kolom(PreparedStatement st, List<Ketukan> semua) throws SQLException {
            this.st = st;
            this.sambungan = st.getConnection();
            this.semua = semua;
        }

        void isi(String jenis, Function<Ketukan, @Nullable Object> nilai) throws SQLException {
            var kolom = new Object[semua.size()];
            for (int i = 0; i < kolom.length; i++) {
                kolom[i] = nilai.apply(semua.get(i));
            }
            st.setArray(ke++, sambungan.createArrayOf(jenis, kolom));
        }
    }

    /** What is there in place of this one: the same key first, then its person, day, direction. */
    Ada ada(Ketukan k) {
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
                            return new Ada(
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

    /** Keeps it as evidence beside the one that counts, unless there is more than enough. */
    void simpanLain(Ketukan k, Instant diterima) {
        var b = k.baru();
        var p = b.posisi();
        db.sql(
                        """
                        insert into presensi.ketukan_lain (pemda_id, kunci, hari, pegawai_id, arah, waktu,
                            diterima_pada, cara, lintang, bujur, akurasi, jarak_m, keyakinan, alasan,
                            perangkat_id, jaringan)
                        select :pemda, :kunci, :hari, :pegawai, :arah, :waktu, :diterima, :cara, :lintang,
                            :bujur, :akurasi, :jarak, :keyakinan, :alasan, :perangkat, :jaringan
                        where (select count(*) from presensi.ketukan_lain l where l.pemda_id = :pemda
                            and l.hari = :hari and l.pegawai_id = :pegawai and l.arah = :arah) < :terbanyak
                        on conflict do nothing
                        """)
                .param("kunci", b.kunci())
                .param("hari", k.hari())
                .param("pegawai", b.pegawai())
                .param("arah", b.arah().name())
                .param("waktu", Timestamp.from(b.waktu()))
                .param("diterima", Timestamp.from(diterima))
                .param("cara", b.cara().name())
                .param("lintang", p == null ? null : p.titik().lintang())
                .param("bujur", p == null ? null : p.titik().bujur())
                .param("akurasi", p == null ? null : p.akurasi())
                .param("jarak", k.jarak())
                .param("keyakinan", b.keyakinan().name())
                .param("alasan", k.alasan().isEmpty() ? null : k.alasan().toArray(String[]::new))
                .param("perangkat", b.asal().perangkat())
                .param("jaringan", b.asal().jaringan())
                .param("terbanyak", LAIN_TERBANYAK)
                .update();
    }
}
