package id.pendopo.anggaran.impor;

import id.pendopo.organisasi.OpdService.OpdBaru;
import id.pendopo.platform.basisdata.SqlPemda;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;

/** Reads of what a dry run found, line by line and in total. */
@Service
@Transactional(readOnly = true)
public class BarisQueries {

    private static final TypeReference<List<Catatan>> CATATAN = new TypeReference<>() {};

    private final SqlPemda db;
    private final BarisSahRepository sah;

    BarisQueries(SqlPemda db, BarisSahRepository sah) {
        this.db = db;
        this.sah = sah;
    }

    /** A line of an import with what was found. */
    public record Baris(
            int baris,
            HasilBaris hasil,
            @Nullable String kodeOpd,
            @Nullable String namaOpd,
            @Nullable String kodeProgram,
            @Nullable String kodeSub,
            @Nullable String namaSub,
            @Nullable BigDecimal nilai,
            @Nullable BigDecimal nilaiLama,
            @Nullable String namaLama,
            @Nullable String edisi,
            List<Catatan> catatan) {}

    /**
     * Which lines to show; null means all.
     *
     * @param catatan key of a kind of finding
     * @param opd code of an OPD
     */
    public record Saring(
            @Nullable HasilBaris hasil, @Nullable String catatan, @Nullable String opd) {}

    /** Lines after this row number, at most {@code batas}. */
    public List<Baris> baris(UUID id, Saring saring, int sesudah, int batas) {
        return db.sql(
                        """
                        select baris, hasil, kode_opd, nama_opd, kode_program, kode_sub_kegiatan,
                            nama_sub_kegiatan, nilai_pagu, nilai_lama, nama_lama, edisi, catatan::text as catatan
                        from anggaran.impor_baris
                        where pemda_id = :pemda and impor_id = :impor and baris > :sesudah
                            and (:hasil::text is null or hasil = :hasil)
                            and (:opd::text is null or kode_opd = :opd)
                            and (:catatan::text is null
                                or catatan @> jsonb_build_array(jsonb_build_object('kode', :catatan::text)))
                        order by baris limit :batas
                        """)
                .param("impor", id)
                .param("sesudah", sesudah)
                .param("hasil", saring.hasil() == null ? null : saring.hasil().name())
                .param("opd", saring.opd())
                .param("catatan", saring.catatan())
                .param("batas", batas)
                .query(BarisQueries::baris)
                .list();
    }

    private static Baris baris(ResultSet rs, int n) throws SQLException {
        return new Baris(
                rs.getInt("baris"),
                HasilBaris.valueOf(rs.getString("hasil")),
                rs.getString("kode_opd"),
                rs.getString("nama_opd"),
                rs.getString("kode_program"),
                rs.getString("kode_sub_kegiatan"),
                rs.getString("nama_sub_kegiatan"),
                rs.getBigDecimal("nilai_pagu"),
                rs.getBigDecimal("nilai_lama"),
                rs.getString("nama_lama"),
                rs.getString("edisi"),
                ImporRepository.JSON.readValue(rs.getString("catatan"), CATATAN));
    }

    /** How many lines there are, and their amounts. */
    public record Jumlah(int banyak, BigDecimal nilai) {}

    public Jumlah jumlah(UUID id, Saring saring) {
        return db.sql(
                        """
                        select count(*) as banyak, coalesce(sum(nilai_pagu), 0) as nilai
                        from anggaran.impor_baris
                        where pemda_id = :pemda and impor_id = :impor
                            and (:hasil::text is null or hasil = :hasil)
                            and (:opd::text is null or kode_opd = :opd)
                            and (:catatan::text is null
                                or catatan @> jsonb_build_array(jsonb_build_object('kode', :catatan::text)))
                        """)
                .param("impor", id)
                .param("hasil", saring.hasil() == null ? null : saring.hasil().name())
                .param("opd", saring.opd())
                .param("catatan", saring.catatan())
                .query(Jumlah.class)
                .single();
    }

    /**
     * A total that differs from a comparison file.
     *
     * @param nilaiPembanding null: not in that file
     * @param nilaiImpor null: not in the import
     */
    public record Selisih(
            String jenis,
            String namaBerkas,
            String kodeOpd,
            @Nullable String namaOpd,
            @Nullable String kodeProgram,
            @Nullable String namaProgram,
            @Nullable BigDecimal nilaiPembanding,
            @Nullable BigDecimal nilaiImpor) {

        public BigDecimal selisih() {
            BigDecimal ini = nilaiImpor == null ? BigDecimal.ZERO : nilaiImpor;
            return nilaiPembanding == null ? ini : ini.subtract(nilaiPembanding);
        }
    }

    /** Everything that differs from the comparison files. */
    public List<Selisih> selisih(UUID id, int batas) {
        return db.sql(
                        """
                        select jenis, nama_berkas, kode_opd, nama_opd, kode_program, nama_program,
                            nilai_pembanding, nilai_impor
                        from anggaran.impor_selisih
                        where pemda_id = :pemda and impor_id = :impor
                        order by urutan limit :batas
                        """)
                .param("impor", id)
                .param("batas", batas)
                .query(Selisih.class)
                .list();
    }

    /** OPD of the file that would have to be made. */
    public List<OpdBaru> opdBelumAda(UUID id) {
        return sah.opdBelumAda(id);
    }

    /** A line in force that would be gone. */
    public record Hilang(String namaOpd, String kode, String nama, BigDecimal nilai) {}

    /** Lines in force that the OPD of the file no longer have in it. */
    public List<Hilang> hilang(UUID id, int batas) {
        return db.sql(
                        """
                        select o.nama as nama_opd, s.kode, coalesce(p.nama, s.nama) as nama, p.nilai_pagu as nilai
                        from anggaran.impor i
                        join anggaran.pagu p on p.pemda_id = i.pemda_id and p.versi_id = i.versi_sebelum
                        join organisasi.opd o on o.pemda_id = p.pemda_id and o.id = p.opd_id
                        join perencanaan.sub_kegiatan s on s.pemda_id = p.pemda_id and s.id = p.sub_kegiatan_id
                        where i.pemda_id = :pemda and i.id = :impor
                            and o.kode in (select b.kode_opd from anggaran.impor_baris b
                                where b.pemda_id = :pemda and b.impor_id = :impor and b.hasil <> 'GALAT')
                            and p.kunci not in (select b.kunci from anggaran.impor_baris b
                                where b.pemda_id = :pemda and b.impor_id = :impor and b.hasil <> 'GALAT'
                                    and b.kunci is not null)
                        order by o.kode, s.kode limit :batas
                        """)
                .param("impor", id)
                .param("batas", batas)
                .query(Hilang.class)
                .list();
    }
}
