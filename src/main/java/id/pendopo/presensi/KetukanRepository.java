package id.pendopo.presensi;

import id.pendopo.kernel.Waktu;
import id.pendopo.platform.basisdata.SqlPemda;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** Punches, one at a time. */
@Repository
class KetukanRepository {

    private final SqlPemda db;
    private final Waktu waktu;

    KetukanRepository(SqlPemda db, Waktu waktu) {
        this.db = db;
        this.waktu = waktu;
    }

    /** A punch that is there already. */
    record Tersimpan(
            LocalDate hari, Arah arah, Instant waktu, Keyakinan keyakinan, List<String> alasan) {}

    /** False when it, or another of that day and direction, is there already. */
    boolean tambah(Ketukan k) {
        return isi(
                                "presensi.ketukan",
                                KOLOM + ", opd_id, tempat_id, tiket_pada, jam_ponsel, oleh",
                                NILAI + ", :opd, :tempat, :tiket, :jam, :oleh",
                                k)
                        .param("opd", k.opd())
                        .param("tempat", k.tempat())
                        .param("tiket", saat(k.baru().asal().tiket()))
                        .param("jam", saat(k.baru().asal().jam()))
                        .param("oleh", k.baru().oleh())
                        .update()
                > 0;
    }

    /** Kept as evidence beside the one that counts. */
    void tambahLain(Ketukan k) {
        isi("presensi.ketukan_lain", KOLOM, NILAI, k).update();
    }

    private static final String KOLOM =
            "pemda_id, hari, pegawai_id, arah, kunci, waktu, diterima_pada, cara, lintang, bujur,"
                    + " akurasi, jarak_m, keyakinan, alasan, perangkat_id, jaringan";
    private static final String NILAI =
            ":pemda, :hari, :pegawai, :arah, :kunci, :waktu, :diterima, :cara, :lintang, :bujur,"
                    + " :akurasi, :jarak, :keyakinan, :alasan, :perangkat, :jaringan";

    private StatementSpec isi(String tabel, String kolom, String nilai, Ketukan k) {
        var b = k.baru();
        var p = b.posisi();
        return db.sql(
                        "insert into "
                                + tabel
                                + " ("
                                + kolom
                                + ") values ("
                                + nilai
                                + ") on conflict do nothing")
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

    /** By its key, or as the one of that day and direction. */
    Optional<Tersimpan> cari(UUID kunci, UUID pegawai, LocalDate hari, Arah arah) {
        return db.sql(
                        """
                        select hari, arah, waktu, keyakinan, alasan from presensi.ketukan
                        where pemda_id = :pemda and (kunci = :kunci
                            or hari = :hari and pegawai_id = :pegawai and arah = :arah)
                        order by kunci = :kunci desc limit 1
                        """)
                .param("kunci", kunci)
                .param("pegawai", pegawai)
                .param("hari", hari)
                .param("arah", arah.name())
                .query(
                        (rs, n) -> {
                            var alasan = rs.getArray("alasan");
                            return new Tersimpan(
                                    rs.getObject("hari", LocalDate.class),
                                    Arah.valueOf(rs.getString("arah")),
                                    rs.getTimestamp("waktu").toInstant(),
                                    Keyakinan.valueOf(rs.getString("keyakinan")),
                                    alasan == null
                                            ? List.of()
                                            : Arrays.asList((String[]) alasan.getArray()));
                        })
                .optional();
    }

    private static @Nullable Timestamp saat(@Nullable Instant saat) {
        return saat == null ? null : Timestamp.from(saat);
    }
}
