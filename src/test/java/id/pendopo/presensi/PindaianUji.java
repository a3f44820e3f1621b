package id.pendopo.presensi;

import id.pendopo.BasisDataUji;
import id.pendopo.platform.basisdata.SqlPemda;
import id.pendopo.platform.orang.Pengguna;
import id.pendopo.platform.pemda.KonteksPemda;
import id.pendopo.platform.pemda.Pemda;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Which tables work reads from end to end: the scans of its very transaction are counted, not the
 * plan of a copy of the query. Nothing of the work is kept.
 */
public record PindaianUji(Pemda pemda, TransactionTemplate transaksi, SqlPemda db) {

    /** A few hundred rows at most in any pemda: nothing is gained by an index. */
    private static final Set<String> KECIL =
            Set.of(
                    "opd",
                    "jabatan",
                    "pola",
                    "pola_hari",
                    "pola_kerja",
                    "parameter",
                    "masa",
                    "mulai",
                    "bulan",
                    "potongan",
                    "hari_libur",
                    "jenis_giliran",
                    "lembar_giliran",
                    "mesin");

    /** Fills a pemda; each statement knows {@code :pemda} and {@code :opd}. */
    public static void isi(Pemda pemda, UUID opd, List<String> pernyataan) {
        for (String sql : pernyataan) {
            BasisDataUji.jalankanDalam(
                    pemda, j -> j.sql(sql).param("pemda", pemda.id()).param("opd", opd).update());
            // at once: keys that refer to a table taken for empty are looked up in all of it
            String tabel = sql.replaceFirst("(?s).*insert into (\\S+) .*", "$1");
            BasisDataUji.sebagaiPemilik(j -> j.sql("analyze " + tabel).update());
        }
    }

    /** Tables that this work reads from end to end, the small ones of {@code boleh} left out. */
    public Set<String> dariUjungKeUjung(Runnable kerja, String... boleh) {
        return KonteksPemda.panggil(
                pemda,
                () ->
                        transaksi.execute(
                                s -> {
                                    s.setRollbackOnly();
                                    var sebelum = pindaian();
                                    kerja.run();
                                    var hasil = new TreeSet<String>();
                                    pindaian()
                                            .forEach(
                                                    (tabel, n) -> {
                                                        if (n > sebelum.getOrDefault(tabel, 0L)) {
                                                            hasil.add(tabel);
                                                        }
                                                    });
                                    hasil.removeAll(KECIL);
                                    hasil.removeAll(Set.of(boleh));
                                    return hasil;
                                }));
    }

    /** Scans of this connection so far, by table. */
    private Map<String, Long> pindaian() {
        var hasil = new HashMap<String, Long>();
        db.sql(
                        """
                        select relname::text as tabel, seq_scan from pg_stat_xact_user_tables
                        where schemaname in ('presensi', 'organisasi') and :pemda::uuid is not null
                        """)
                .query(
                        rs -> {
                            hasil.put(rs.getString("tabel"), rs.getLong("seq_scan"));
                        });
        return hasil;
    }

    /** Somebody with these permissions, each for the whole pemda. */
    public static Pengguna berhak(UUID akun, UUID pegawai, String... izin) {
        var hak = new HashSet<Pengguna.Hak>();
        for (String satu : izin) {
            hak.add(new Pengguna.Hak(satu, null));
        }
        return new Pengguna(
                akun,
                pegawai,
                UUID.randomUUID(),
                "rencana",
                "Rencana",
                "Kepala",
                null,
                hak,
                "id",
                "auto",
                Instant.parse("2026-06-15T12:00:00Z"));
    }
}
