package id.pendopo.aduan.aturan;

import id.pendopo.aduan.JenisAduan;
import id.pendopo.aduan.KategoriQueries.Kategori;
import id.pendopo.kernel.TidakDitemukan;
import id.pendopo.platform.basisdata.SqlPemda;
import id.pendopo.platform.pemda.KonteksPemda;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads of the rules, as those see them who keep them. */
@Service
@Transactional(readOnly = true)
public class AturanQueries {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final SqlPemda db;

    AturanQueries(SqlPemda db) {
        this.db = db;
    }

    /** All categories, also those switched off: each followed by those below it. */
    public List<Kategori> kategori() {
        return db.sql(
                        """
                        select k.id, k.kode, k.induk_id, k.nama_id, k.nama_en, k.petunjuk_id,
                            k.petunjuk_en, k.kata_kunci, k.ikon, k.jenis, k.darurat, k.hari_tindak,
                            k.topik_lapor, k.urutan, k.aktif, k.versi
                        from aduan.kategori k
                        left join aduan.kategori i on i.pemda_id = k.pemda_id and i.id = k.induk_id
                        where k.pemda_id = :pemda
                        order by coalesce(i.urutan, k.urutan), coalesce(i.kode, k.kode),
                            k.induk_id is not null, k.urutan, k.kode
                        limit 1000
                        """)
                .query(Kategori.class)
                .list();
    }

    /**
     * What is asked besides.
     *
     * @param pilihan as it is typed: one a line, {@code kode | Indonesia | English}
     */
    public record Pertanyaan(
            String kode,
            String jenis,
            boolean wajib,
            int urutan,
            String labelId,
            String labelEn,
            String pilihan) {}

    private record Pilihan(String kode, String id, String en) {}

    public List<Pertanyaan> pertanyaan(UUID kategori) {
        return db.sql(
                        """
                        select kode, jenis, wajib, urutan, label_id, label_en, pilihan::text as pilihan
                        from aduan.pertanyaan where pemda_id = :pemda and kategori_id = :kategori
                        order by urutan, kode limit 100
                        """)
                .param("kategori", kategori)
                .query(
                        (rs, n) ->
                                new Pertanyaan(
                                        rs.getString("kode"),
                                        rs.getString("jenis"),
                                        rs.getBoolean("wajib"),
                                        rs.getInt("urutan"),
                                        rs.getString("label_id"),
                                        rs.getString("label_en"),
                                        diketik(rs.getString("pilihan"))))
                .list();
    }

    private static String diketik(@Nullable String json) {
        List<Pilihan> isi =
                json == null ? List.of() : JSON.readValue(json, new TypeReference<>() {});
        return String.join(
                "\n", isi.stream().map(p -> p.kode() + " | " + p.id() + " | " + p.en()).toList());
    }

    /** Rules in force on this day. */
    public List<SelRute> rute(LocalDate hari) {
        return db.sql(
                        """
                        select kategori_id, kode_kecamatan, opd_id, tembusan from aduan.rute
                        where pemda_id = :pemda and berlaku_sejak <= :hari
                            and (berlaku_sampai is null or berlaku_sampai >= :hari)
                        order by berlaku_sejak limit 20000
                        """)
                .param("hari", hari)
                .query(
                        (rs, n) ->
                                new SelRute(
                                        rs.getObject("kategori_id", UUID.class),
                                        rs.getString("kode_kecamatan"),
                                        rs.getObject("opd_id", UUID.class),
                                        Arrays.asList((UUID[]) rs.getArray("tembusan").getArray())))
                .list();
    }

    /** A kecamatan, or the name of any area. */
    public record Wilayah(String kode, String nama) {}

    public List<Wilayah> kecamatan() {
        return db.sql(
                        """
                        select kode, nama from referensi.wilayah
                        where kode_induk = :induk and :pemda::uuid is not null order by kode limit 200
                        """)
                .param("induk", KonteksPemda.wajib().kodeWilayah())
                .query(Wilayah.class)
                .list();
    }

    /**
     * Reports since then by category and kecamatan; what goes to the inspectorate anyway left out.
     */
    List<Simulasi.Beban> beban(Instant sejak) {
        return db.sql(
                        """
                        select a.kategori_id as kategori, k.induk_id as induk,
                            case when length(a.kode_wilayah) >= 8 then left(a.kode_wilayah, 8) end as kecamatan,
                            count(*) as banyak
                        from aduan.aduan a
                        left join aduan.kategori k on k.pemda_id = a.pemda_id and k.id = a.kategori_id
                        where a.pemda_id = :pemda and a.dibuat_pada >= :sejak and a.jenis <> :pengawasan
                        group by 1, 2, 3 limit 50000
                        """)
                .param("sejak", Timestamp.from(sejak))
                .param("pengawasan", JenisAduan.PENGAWASAN.name())
                .query(Simulasi.Beban.class)
                .list();
    }

    /**
     * A change of the table of rules.
     *
     * @param isi its cells
     */
    public record Perubahan(
            UUID id,
            String nomor,
            String status,
            String asal,
            LocalDate berlakuSejak,
            List<SelRute> isi,
            @Nullable String alasan,
            String dibuatNama,
            Instant dibuatPada,
            @Nullable String diterapkanNama,
            @Nullable Instant diterapkanPada,
            @Nullable Instant dibatalkanPada) {

        public boolean draf() {
            return status.equals("DRAF");
        }

        public boolean bisaDibatalkan(Instant kini) {
            return status.equals("DITERAPKAN")
                    && diterapkanPada != null
                    && kini.isBefore(diterapkanPada.plus(AturanRuteService.BATAS_BATAL));
        }
    }

    private static final String PERUBAHAN =
            """
            select id, nomor, status, asal, berlaku_sejak, isi::text as isi, alasan, dibuat_nama,
                dibuat_pada, diterapkan_nama, diterapkan_pada, dibatalkan_pada
            from aduan.rute_perubahan where pemda_id = :pemda
            """;

    public List<Perubahan> perubahan() {
        return db.sql(PERUBAHAN + "and status <> 'DIBUANG' order by dibuat_pada desc limit 20")
                .query(AturanQueries::terbaca)
                .list();
    }

    /**
     * @throws TidakDitemukan when there is none with this number
     */
    public Perubahan perubahan(String nomor) {
        return ada(nomor).orElseThrow(() -> new TidakDitemukan("perubahan rute " + nomor));
    }

    private Optional<Perubahan> ada(String nomor) {
        return db.sql(PERUBAHAN + "and nomor = :nomor")
                .param("nomor", nomor)
                .query(AturanQueries::terbaca)
                .optional();
    }

    private static Perubahan terbaca(ResultSet rs, int n) throws SQLException {
        return new Perubahan(
                rs.getObject("id", UUID.class),
                rs.getString("nomor"),
                rs.getString("status"),
                rs.getString("asal"),
                rs.getDate("berlaku_sejak").toLocalDate(),
                JSON.readValue(rs.getString("isi"), new TypeReference<>() {}),
                rs.getString("alasan"),
                rs.getString("dibuat_nama"),
                rs.getTimestamp("dibuat_pada").toInstant(),
                rs.getString("diterapkan_nama"),
                saat(rs, "diterapkan_pada"),
                saat(rs, "dibatalkan_pada"));
    }

    private static @Nullable Instant saat(ResultSet rs, String kolom) throws SQLException {
        Timestamp t = rs.getTimestamp(kolom);
        return t == null ? null : t.toInstant();
    }
}
