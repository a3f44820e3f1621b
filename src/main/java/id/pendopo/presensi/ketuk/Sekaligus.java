package id.pendopo.presensi.ketuk;

import id.pendopo.akun.SesiHidup;
import id.pendopo.platform.basisdata.SekaliKirim;
import id.pendopo.platform.pemda.KonteksPemda;
import id.pendopo.presensi.Ketukan;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/**
 * Asks after the sessions of many punches of one pemda and writes them, in one statement, which is
 * one exchange with the database and one commit.
 */
@Repository
class Sekaligus {

    private final SekaliKirim sekali;

    Sekaligus(SekaliKirim sekali) {
        this.sekali = sekali;
    }

    /**
     * A punch on its way.
     *
     * @param sesi must be alive for it to be written; null where a signature stands for it
     */
    record Baris(Ketukan ketukan, @Nullable UUID sesi) {}

    /**
     * What came of a group.
     *
     * @param hidup those of its sessions that are alive
     * @param kunci of the punches that were written
     */
    record Ditulis(Set<UUID> hidup, Set<UUID> kunci) {}

    /**
     * Of what was not written the session has ended, or it, or another of the same person, day and
     * direction, is there already. In the order of the index, so that two writers never wait for
     * each other in a ring. Durable when it returns; its own transaction.
     *
     * @param kini by the clock that sessions end by
     */
    Ditulis tulis(List<Baris> semua, Instant diterima, Instant kini) {
        return sekali.satu(SQL, st -> isi(st, semua, diterima, kini), (rs, n) -> ditulis(rs))
                .orElseThrow();
    }

    private static final String SQL =
            """
            with hidup as materialized (
            """
                    + SesiHidup.KUERI
                    + """
                    ), baru as (
                        insert into presensi.ketukan (pemda_id, hari, pegawai_id, arah, kunci, waktu,
                            diterima_pada, cara, opd_id, tempat_id, lintang, bujur, akurasi, jarak_m,
                            keyakinan, alasan, perangkat_id, jaringan, tiket_pada, jam_ponsel)
                        select ?::uuid, hari, pegawai, arah, kunci, waktu, ?::timestamptz, cara, opd, tempat,
                            lintang, bujur, akurasi, jarak, keyakinan, string_to_array(alasan, ','), perangkat,
                            jaringan, tiket, jam
                        from unnest(?::uuid[], ?::date[], ?::uuid[], ?::text[], ?::uuid[], ?::timestamptz[],
                                ?::text[], ?::uuid[], ?::uuid[], ?::float8[], ?::float8[], ?::real[], ?::real[],
                                ?::text[], ?::text[], ?::uuid[], ?::text[], ?::timestamptz[], ?::timestamptz[])
                            as t (sesi, hari, pegawai, arah, kunci, waktu, cara, opd, tempat, lintang, bujur,
                                akurasi, jarak, keyakinan, alasan, perangkat, jaringan, tiket, jam)
                        where sesi is null or sesi in (select id from hidup)
                        order by hari, pegawai, arah, kunci
                        on conflict do nothing
                        returning kunci
                    )
                    select (select coalesce(array_agg(id), '{}') from hidup) as hidup,
                        (select coalesce(array_agg(kunci), '{}') from baru) as kunci
                    """;

    private static Ditulis ditulis(ResultSet rs) throws SQLException {
        return new Ditulis(himpunan(rs.getArray("hidup")), himpunan(rs.getArray("kunci")));
    }

    private static Set<UUID> himpunan(Array kolom) throws SQLException {
        return new HashSet<>(Arrays.asList((UUID[]) kolom.getArray()));
    }

    private static void isi(PreparedStatement st, List<Baris> semua, Instant diterima, Instant kini)
            throws SQLException {
        var sesi = semua.stream().map(Baris::sesi).filter(Objects::nonNull).toList();
        int ke = SesiHidup.isi(st, 1, sesi, kini);
        st.setObject(ke++, KonteksPemda.wajib().id());
        st.setObject(ke++, diterima.atOffset(ZoneOffset.UTC));
        st.setArray(
                ke++,
                st.getConnection()
                        .createArrayOf("uuid", semua.stream().map(Baris::sesi).toArray()));
        var k = new Kolom(st, semua.stream().map(Baris::ketukan).toList(), ke);
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
        private int ke;

        Kolom(PreparedStatement st, List<Ketukan> semua, int mulai) throws SQLException {
            this.ke = mulai;
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
}
