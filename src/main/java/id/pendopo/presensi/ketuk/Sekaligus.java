package id.pendopo.presensi.ketuk;

import static java.util.stream.Collectors.toCollection;

import id.pendopo.akun.SesiHidup;
import id.pendopo.platform.basisdata.LarikBiner;
import id.pendopo.platform.basisdata.SekaliKirim;
import id.pendopo.platform.pemda.KonteksPemda;
import id.pendopo.presensi.Ketukan;
import id.pendopo.presensi.KetukanBaru;
import id.pendopo.presensi.KetukanBaru.Posisi;
import java.sql.Array;
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
    record Baris(Ketukan ketukan, @Nullable UUID sesi) {

        KetukanBaru baru() {
            return ketukan.baru();
        }

        private <T> @Nullable T posisi(Function<Posisi, T> apa) {
            var posisi = baru().posisi();
            return posisi == null ? null : apa.apply(posisi);
        }

        private @Nullable String alasan() {
            return ketukan.alasan().isEmpty() ? null : String.join(",", ketukan.alasan());
        }
    }

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
        return sekali.satu(SQL, st -> isi(st, semua, diterima, kini), (rs, n) -> ditulis(rs, semua))
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
                        from (select unnest(?::uuid[]) as sesi, unnest(?::date[]) as hari,
                                unnest(?::uuid[]) as pegawai, unnest(?::text[]) as arah,
                                unnest(?::uuid[]) as kunci, unnest(?::timestamptz[]) as waktu,
                                unnest(?::text[]) as cara, unnest(?::uuid[]) as opd,
                                unnest(?::uuid[]) as tempat, unnest(?::float8[]) as lintang,
                                unnest(?::float8[]) as bujur, unnest(?::real[]) as akurasi,
                                unnest(?::real[]) as jarak, unnest(?::text[]) as keyakinan,
                                unnest(?::text[]) as alasan, unnest(?::uuid[]) as perangkat,
                                unnest(?::text[]) as jaringan, unnest(?::timestamptz[]) as tiket,
                                unnest(?::timestamptz[]) as jam) t
                        where sesi is null or sesi in (select id from hidup)
                        order by hari, pegawai, arah, kunci
                        on conflict do nothing
                        returning kunci
                    )
                    select semua, case when not semua then (select coalesce(array_agg(id), '{}') from hidup) end as hidup,
                        case when not semua then (select coalesce(array_agg(kunci), '{}') from baru) end as kunci
                    from (select count(*) = ?::int as semua from baru) as hasil
                    """;

    /** Mostly all were written, and nothing needs to be listed. */
    private static Ditulis ditulis(ResultSet rs, List<Baris> semua) throws SQLException {
        if (rs.getBoolean("semua")) {
            return new Ditulis(
                    semua.stream()
                            .map(Baris::sesi)
                            .filter(Objects::nonNull)
                            .collect(toCollection(HashSet::new)),
                    semua.stream().map(b -> b.baru().kunci()).collect(toCollection(HashSet::new)));
        }
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
        var k = new Kolom(st, semua, ke);
        k.isi(LarikBiner.UUID, Baris::sesi);
        k.isi(LarikBiner.DATE, b -> b.ketukan().hari());
        k.isi(LarikBiner.UUID, b -> b.baru().pegawai());
        k.isi(LarikBiner.TEXT, b -> b.baru().arah().name());
        k.isi(LarikBiner.UUID, b -> b.baru().kunci());
        k.isi(LarikBiner.TIMESTAMPTZ, b -> b.baru().waktu());
        k.isi(LarikBiner.TEXT, b -> b.baru().cara().name());
        k.isi(LarikBiner.UUID, b -> b.ketukan().opd());
        k.isi(LarikBiner.UUID, b -> b.ketukan().tempat());
        k.isi(LarikBiner.FLOAT8, b -> b.posisi(p -> p.titik().lintang()));
        k.isi(LarikBiner.FLOAT8, b -> b.posisi(p -> p.titik().bujur()));
        k.isi(LarikBiner.FLOAT4, b -> b.posisi(Posisi::akurasi));
        k.isi(LarikBiner.FLOAT4, b -> b.ketukan().jarak());
        k.isi(LarikBiner.TEXT, b -> b.baru().keyakinan().name());
        k.isi(LarikBiner.TEXT, Baris::alasan);
        k.isi(LarikBiner.UUID, b -> b.baru().asal().perangkat());
        k.isi(LarikBiner.TEXT, b -> b.baru().asal().jaringan());
        k.isi(LarikBiner.TIMESTAMPTZ, b -> b.baru().asal().tiket());
        k.isi(LarikBiner.TIMESTAMPTZ, b -> b.baru().asal().jam());
        st.setInt(k.ke, semua.size());
    }

    /** One array a column. */
    private static final class Kolom {

        private final PreparedStatement st;
        private final List<Baris> semua;
        private int ke;

        Kolom(PreparedStatement st, List<Baris> semua, int mulai) {
            this.st = st;
            this.semua = semua;
            this.ke = mulai;
        }

        <T> void isi(LarikBiner<T> larik, Function<Baris, @Nullable T> nilai) throws SQLException {
            st.setArray(ke++, larik.dari(st.getConnection(), semua.stream().map(nilai).toList()));
        }
    }
}
