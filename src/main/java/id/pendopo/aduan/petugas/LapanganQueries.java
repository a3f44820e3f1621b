package id.pendopo.aduan.petugas;

import id.pendopo.aduan.StatusAduan;
import id.pendopo.platform.basisdata.SqlPemda;
import id.pendopo.platform.orang.Pengguna;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The field visits of one person: as much as he needs on the spot, and nothing of who reported. */
@Service
@Transactional(readOnly = true)
public class LapanganQueries {

    private final SqlPemda db;

    LapanganQueries(SqlPemda db) {
        this.db = db;
    }

    /** A visit. */
    public record Tugas(
            String nomor,
            String judul,
            String isi,
            StatusAduan status,
            @Nullable String opd,
            @Nullable String patokan,
            @Nullable String wilayah,
            @Nullable Double lintang,
            @Nullable Double bujur,
            @Nullable String pesan,
            String oleh,
            Instant batas) {}

    private static final String KOLOM =
            """
            select a.nomor, a.judul, a.isi, a.status, o.nama as opd, a.patokan, w.nama as wilayah,
                a.lintang, a.bujur, p.pesan, p.oleh_nama as oleh, a.batas_tindak as batas
            from aduan.petugas_lapangan p
            join aduan.aduan a on a.pemda_id = p.pemda_id and a.id = p.aduan_id
            left join organisasi.opd o on o.pemda_id = a.pemda_id and o.id = a.opd_id
            left join referensi.wilayah w on w.kode = a.kode_wilayah
            where p.pemda_id = :pemda and p.akun_id = :akun and p.sampai_pada is null
            """;

    /** What falls due first stands first. */
    public List<Tugas> milik(Pengguna orang) {
        return db.sql(KOLOM + " order by a.batas_tindak, a.nomor limit 200")
                .param("akun", orang.akunId())
                .query(Tugas.class)
                .list();
    }

    /** One of them. */
    public Optional<Tugas> satu(Pengguna orang, String nomor) {
        return db.sql(KOLOM + " and a.nomor = :nomor")
                .param("akun", orang.akunId())
                .param("nomor", nomor)
                .query(Tugas.class)
                .optional();
    }
}
