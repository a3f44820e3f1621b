package id.pendopo.anggaran;

import id.pendopo.kernel.TidakDitemukan;
import id.pendopo.organisasi.OpdService.OpdBaru;
import id.pendopo.platform.basisdata.SqlPemda;
import id.pendopo.platform.lembar.Galat;
import id.pendopo.platform.lembar.LembarGalat;
import id.pendopo.platform.lembar.PembacaLembar;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;

/** Reads of imports: what the dry run found, line by line. */
@Service
@Transactional(readOnly = true)
public class ImporQueries {

    private static final TypeReference<List<Catatan>> CATATAN = new TypeReference<>() {};

    private final SqlPemda db;
    private final ImporRepository impor;

    ImporQueries(SqlPemda db, ImporRepository impor) {
        this.db = db;
        this.impor = impor;
    }

    /**
     * An import.
     *
     * @param nilaiBerkas every readable amount of the file
     * @param nilaiTotal amounts of the valid lines, and of the applied ones once it is applied
     * @param berlaku its version counts now
     * @param usang the budget changed since the dry run, so it can no longer be applied
     */
    public record Impor(
            UUID id,
            String nomor,
            int tahun,
            Tahap tahap,
            String namaBerkas,
            StatusImpor status,
            int jumlahBaris,
            int jumlahGalat,
            BigDecimal nilaiBerkas,
            BigDecimal nilaiTotal,
            Ringkasan ringkasan,
            String dibuatNama,
            Instant dibuatPada,
            @Nullable Instant diterapkanPada,
            @Nullable Instant dibatalkanPada,
            @Nullable Integer nomorVersi,
            boolean berlaku,
            boolean usang) {

        public Instant batasBatal() {
            return (diterapkanPada == null ? dibuatPada : diterapkanPada)
                    .plus(ImporService.MASA_BATAL);
        }

        public boolean bolehDibatalkan(Instant kini) {
            return status == StatusImpor.DITERAPKAN && berlaku && !kini.isAfter(batasBatal());
        }

        public boolean bolehDiterapkan() {
            return status == StatusImpor.DIPERIKSA && !usang && jumlahGalat < jumlahBaris;
        }
    }

    private static final String IMPOR =
            """
            select i.id, i.nomor, i.tahun, i.tahap, i.nama_berkas, i.status, i.jumlah_baris, i.jumlah_galat,
                i.nilai_berkas, i.nilai_total, i.ringkasan::text as ringkasan, i.dibuat_nama, i.dibuat_pada,
                i.diterapkan_pada, i.dibatalkan_pada, v.nomor as nomor_versi,
                coalesce(b.versi_id = i.versi_id, false) as berlaku,
                b.versi_id is distinct from i.versi_sebelum as usang
            from anggaran.impor i
            left join anggaran.berlaku b on b.pemda_id = i.pemda_id and b.tahun = i.tahun
            left join anggaran.versi v on v.pemda_id = i.pemda_id and v.id = i.versi_id
            where i.pemda_id = :pemda
            """;

    /** The newest imports first. */
    public List<Impor> daftar(int batas) {
        return db.sql(IMPOR + " order by i.dibuat_pada desc limit :batas")
                .param("batas", batas)
                .query(ImporQueries::impor)
                .list();
    }

    /** Dry runs that nobody has applied or laid aside. */
    public List<Impor> menunggu(int batas) {
        return db.sql(
                        IMPOR
                                + " and i.status = 'DIPERIKSA' order by i.dibuat_pada desc limit :batas")
                .param("batas", batas)
                .query(ImporQueries::impor)
                .list();
    }

    /**
     * @throws TidakDitemukan when there is no such import
     */
    public Impor satu(String nomor) {
        return db.sql(IMPOR + " and i.nomor = :nomor")
                .param("nomor", nomor)
                .query(ImporQueries::impor)
                .optional()
                .orElseThrow(() -> new TidakDitemukan("impor " + nomor));
    }

    private static Impor impor(ResultSet rs, int n) throws SQLException {
        return new Impor(
                rs.getObject("id", UUID.class),
                rs.getString("nomor"),
                rs.getInt("tahun"),
                Tahap.valueOf(rs.getString("tahap")),
                rs.getString("nama_berkas"),
                StatusImpor.valueOf(rs.getString("status")),
                rs.getInt("jumlah_baris"),
                rs.getInt("jumlah_galat"),
                rs.getBigDecimal("nilai_berkas"),
                rs.getBigDecimal("nilai_total"),
                ImporRepository.JSON.readValue(rs.getString("ringkasan"), Ringkasan.class),
                rs.getString("dibuat_nama"),
                rs.getTimestamp("dibuat_pada").toInstant(),
                saat(rs.getTimestamp("diterapkan_pada")),
                saat(rs.getTimestamp("dibatalkan_pada")),
                rs.getObject("nomor_versi", Integer.class),
                rs.getBoolean("berlaku"),
                rs.getBoolean("usang"));
    }

    private static @Nullable Instant saat(@Nullable Timestamp t) {
        return t == null ? null : t.toInstant();
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
                .query(ImporQueries::baris)
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
        return impor.opdBelumAda(id);
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

    /**
     * The uploaded file with its wrong cells in red and a last column that says what is wrong.
     *
     * @param pesan one finding in the reader's words
     */
    public void tulisGalat(
            Impor asal, Function<Catatan, String> pesan, String judul, OutputStream ke) {
        Path sementara = null;
        try {
            sementara = Files.createTempFile("impor", ".tmp");
            try (var keluar = Files.newOutputStream(sementara)) {
                impor.ambilBerkas(asal.id(), keluar);
            }
            var bentuk = BentukBerkas.valueOf(asal.ringkasan().bentuk());
            List<Galat> galat = new ArrayList<>();
            var perKode = new HashMap<Galat, String>();
            for (Baris b : baris(asal.id(), new Saring(HasilBaris.GALAT, null, null), 0, 50_000)) {
                for (Catatan c : b.catatan()) {
                    if (c.galat()) {
                        Galat satu = PembacaAnggaran.galat(b.baris(), c);
                        galat.add(satu);
                        perKode.put(satu, pesan.apply(c));
                    }
                }
            }
            try (var lembar = PembacaLembar.buka(sementara, asal.namaBerkas())) {
                LembarGalat.tulis(
                        lembar,
                        PembacaAnggaran.kepala(lembar, bentuk),
                        galat,
                        g -> perKode.getOrDefault(g, g.kode()),
                        judul,
                        ke);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            hapus(sementara);
        }
    }

    private static void hapus(@Nullable Path berkas) {
        if (berkas != null) {
            try {
                Files.deleteIfExists(berkas);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
