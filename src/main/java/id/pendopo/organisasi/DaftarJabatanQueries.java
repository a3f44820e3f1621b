package id.pendopo.organisasi;

import id.pendopo.kernel.Peran;
import id.pendopo.platform.basisdata.SqlPemda;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** All posts with those who hold them, with whole staff numbers: for the staff office only. */
@Service
@Transactional(readOnly = true)
public class DaftarJabatanQueries {

    private final SqlPemda db;

    DaftarJabatanQueries(SqlPemda db) {
        this.db = db;
    }

    /**
     * A post with one of its holders; a vacant one has a line without.
     *
     * @param kodeOpd null for a post of the pemda itself
     */
    public record Baris(
            UUID id,
            @Nullable String kodeOpd,
            String nama,
            Peran peran,
            boolean tunggal,
            LocalDate sejak,
            @Nullable LocalDate sampai,
            @Nullable String nip,
            @Nullable JenisPenugasan jenis,
            @Nullable LocalDate mulai,
            @Nullable LocalDate akhir,
            @Nullable String dasarSk) {}

    /** Posts that have not ended on that day, with the holdings that have not ended either. */
    public void semua(LocalDate hari, Consumer<Baris> tiap) {
        db.sql(
                        """
                        select j.id, o.kode, j.nama, j.peran, j.tunggal, j.berlaku_sejak,
                            j.berlaku_sampai, p.nip, t.jenis, t.mulai, t.akhir, t.dasar_sk
                        from organisasi.jabatan j
                        left join organisasi.opd o on o.pemda_id = j.pemda_id and o.id = j.opd_id
                        left join organisasi.penugasan t on t.pemda_id = j.pemda_id
                            and t.jabatan_id = j.id and (t.akhir is null or t.akhir >= :hari)
                        left join organisasi.pegawai p on p.pemda_id = t.pemda_id
                            and p.id = t.pegawai_id
                        where j.pemda_id = :pemda and o.berlaku_sampai is null
                            and (j.berlaku_sampai is null or j.berlaku_sampai >= :hari)
                        order by o.kode nulls first, not j.tunggal, j.nama, j.id, t.mulai, p.nip
                        limit 50000
                        """)
                .param("hari", hari)
                .query(
                        rs -> {
                            String jenis = rs.getString("jenis");
                            tiap.accept(
                                    new Baris(
                                            rs.getObject("id", UUID.class),
                                            rs.getString("kode"),
                                            rs.getString("nama"),
                                            Peran.valueOf(rs.getString("peran")),
                                            rs.getBoolean("tunggal"),
                                            rs.getObject("berlaku_sejak", LocalDate.class),
                                            rs.getObject("berlaku_sampai", LocalDate.class),
                                            rs.getString("nip"),
                                            jenis == null ? null : JenisPenugasan.valueOf(jenis),
                                            rs.getObject("mulai", LocalDate.class),
                                            rs.getObject("akhir", LocalDate.class),
                                            rs.getString("dasar_sk")));
                        });
    }
}
