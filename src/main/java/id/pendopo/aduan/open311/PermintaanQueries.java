package id.pendopo.aduan.open311;

import id.pendopo.aduan.Kanal;
import id.pendopo.aduan.StatusAduan;
import id.pendopo.aduan.open311.Saringan.Lingkaran;
import id.pendopo.aduan.open311.Saringan.Penanda;
import id.pendopo.kernel.Koordinat;
import id.pendopo.platform.basisdata.RencanaTetap;
import id.pendopo.platform.basisdata.SqlPemda;
import id.pendopo.platform.pemda.KonteksPemda;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Public reports as service requests, written into the answer row by row as the database gives
 * them.
 */
@Service
@Transactional(readOnly = true)
class PermintaanQueries {

    private static final String[] TERBUKA =
            Arrays.stream(StatusAduan.values())
                    .filter(StatusAduan::terbuka)
                    .map(Enum::name)
                    .toArray(String[]::new);

    private static final double METER_SEDERAJAT = 111_320;
    private static final double SEL = 500;

    private static final String PILIH =
            """
            select a.id, a.nomor, a.status, a.judul, a.isi, k.kode as kategori_kode,
                case when :en then k.nama_en else k.nama_id end as kategori_nama, o.nama as opd,
                a.dibuat_pada, a.diubah_pada, coalesce(s.tenggat, a.batas_tindak) as batas_tindak, a.selesai_pada, a.patokan,
                a.kode_wilayah, w.nama as wilayah, a.lintang, a.bujur, s.sumber,
                s.nomor as nomor_asal, s.kategori as kategori_asal, s.opd as opd_asal,
                s.isi ->> 'kode_pos' as kode_pos,
                (select l.isi from aduan.langkah l
                    where l.pemda_id = a.pemda_id and l.aduan_id = a.id and l.terbuka
                        and l.isi is not null and l.jenis in ('DITERUSKAN', 'DIJAWAB', 'DIPROSES',
                            'TINDAKAN', 'SELESAI', 'DITOLAK', 'DIALIHKAN', 'DITUTUP')
                    order by l.pada desc, l.id desc limit 1) as catatan,
                (select f.id from aduan.lampiran f
                    where f.pemda_id = a.pemda_id and f.aduan_id = a.id and f.terbuka
                        and f.peran = 'LAPORAN'
                    order by f.urutan, f.id limit 1) as foto
            from (
                select a.pemda_id, a.id, a.nomor, a.status, a.judul, a.isi, a.kategori_id, a.opd_id,
                    a.dibuat_pada, a.diubah_pada, a.batas_tindak, a.selesai_pada, a.patokan,
                    a.kode_wilayah, a.lintang, a.bujur
                from aduan.aduan a
                where a.pemda_id = :pemda and a.tayang = 'TAYANG'
            """;

    /** Names and notes are looked up for the page only, not for what lies before it. */
    private static final String SAMBUNG =
            """
            ) a
            left join aduan.kategori k on k.pemda_id = a.pemda_id and k.id = a.kategori_id
            left join organisasi.opd o on o.pemda_id = a.pemda_id and o.id = a.opd_id
            left join referensi.wilayah w on w.kode = a.kode_wilayah
            left join aduan.asal s on s.pemda_id = a.pemda_id and s.aduan_id = a.id
            order by a.dibuat_pada desc, a.id desc
            limit 2000
            """;

    private final SqlPemda db;
    private final RencanaTetap rencana;

    PermintaanQueries(SqlPemda db, RencanaTetap rencana) {
        this.db = db;
        this.rencana = rencana;
    }

    /** What every row needs besides itself. */
    record Cara(boolean inggris, String situs, boolean lengkap) {}

    /**
     * Writes the page; gives where the next one begins, if there is one. What belongs on it is
     * planned for the question that was asked; what stands in its rows is found by keys, for which
     * one plan serves all.
     */
    @Nullable Penanda tulis(Saringan s, Cara cara, Penulis ke) {
        var ada = cari(s);
        var isi = ada.subList(0, Math.min(ada.size(), s.banyak()));
        ZoneId zona = KonteksPemda.wajib().zona();
        rencana.mulai();
        ke.mulaiDaftar("service_requests");
        db.sql(PILIH + "and a.id = any(:id) " + SAMBUNG)
                .param("en", cara.inggris())
                .param("id", isi.stream().map(Penanda::id).toArray(UUID[]::new))
                .query((RowCallbackHandler) rs -> satu(rs, cara, zona, ke));
        ke.akhirDaftar();
        return ada.size() > isi.size() ? isi.getLast() : null;
    }

    /** Those of the page in their order, and one more when there is a next page. */
    private List<Penanda> cari(Saringan s) {
        var sql =
                new StringBuilder(
                        """
                        select a.dibuat_pada, a.id from aduan.aduan a
                        where a.pemda_id = :pemda and a.tayang = 'TAYANG'
                        """);
        Map<String, Object> isi = new HashMap<>();
        saring(s, sql, isi);
        sql.append("order by a.dibuat_pada desc, a.id desc limit :banyak offset :lewati");
        return db.sql(sql.toString())
                .params(isi)
                .param("banyak", s.banyak() + 1)
                .param("lewati", s.sesudah() == null ? (s.halaman() - 1) * s.banyak() : 0)
                .query(
                        (rs, n) ->
                                new Penanda(
                                        rs.getTimestamp("dibuat_pada").toInstant(),
                                        rs.getObject("id", UUID.class)))
                .list();
    }

    /** One report; false when there is none that the public may see. */
    boolean tulis(String nomor, Cara cara, Penulis ke) {
        ZoneId zona = KonteksPemda.wajib().zona();
        var ada = new boolean[1];
        rencana.mulai();
        ke.mulaiDaftar("service_requests");
        db.sql(PILIH + "and a.nomor = :nomor limit 1 " + SAMBUNG)
                .param("en", cara.inggris())
                .param("nomor", nomor)
                .query(
                        rs -> {
                            satu(rs, cara, zona, ke);
                            ada[0] = true;
                        });
        ke.akhirDaftar();
        return ada[0];
    }

    private static void saring(Saringan s, StringBuilder sql, Map<String, Object> isi) {
        if (!s.nomor().isEmpty()) {
            sql.append("and a.nomor = any(:nomor) ");
            isi.put("nomor", s.nomor().toArray(String[]::new));
            return;
        }
        batas(sql, isi, "and a.dibuat_pada >= :dari ", "dari", s.dari());
        batas(sql, isi, "and a.dibuat_pada <= :sampai ", "sampai", s.sampai());
        batas(sql, isi, "and a.diubah_pada >= :ubah_dari ", "ubah_dari", s.ubahDari());
        batas(sql, isi, "and a.diubah_pada <= :ubah_sampai ", "ubah_sampai", s.ubahSampai());
        if (!s.layanan().isEmpty()) {
            sql.append(
                    """
                    and (a.kategori_id in (select k2.id from aduan.kategori k2
                            where k2.pemda_id = :pemda and k2.kode = any(:layanan))
                        or :lainnya and a.kategori_id is null)
                    """);
            isi.put("layanan", s.layanan().toArray(String[]::new));
            isi.put("lainnya", s.layanan().contains(LayananQueries.LAINNYA));
        }
        if (s.terbuka() != null) {
            sql.append(s.terbuka() ? "and a.status = any(:buka) " : "and a.status <> all(:buka) ");
            isi.put("buka", TERBUKA);
        }
        if (s.dekat() != null) {
            dekat(s.dekat(), sql, isi);
        }
        if (s.sesudah() != null) {
            sql.append("and (a.dibuat_pada, a.id) < (:saat, :akhir) ");
            isi.put("saat", Timestamp.from(s.sesudah().saat()));
            isi.put("akhir", s.sesudah().id());
        }
    }

    private static void batas(
            StringBuilder sql,
            Map<String, Object> isi,
            String bagian,
            String nama,
            @Nullable Instant saat) {
        if (saat != null) {
            sql.append(bagian);
            isi.put(nama, Timestamp.from(saat));
        }
    }

    /**
     * Rows of the grid that the circle touches, each a range of its index; then the circle itself.
     */
    private static void dekat(Lingkaran l, StringBuilder sql, Map<String, Object> isi) {
        double dLintang = l.meter() / METER_SEDERAJAT;
        double dBujur = dLintang / Math.max(0.01, Math.cos(Math.toRadians(l.lintang())));
        sql.append(
                """
                and a.id in (select x.id from generate_series(:baris0::bigint, :baris1::bigint) g(b)
                    join aduan.aduan x on x.pemda_id = :pemda
                        and x.sel between g.b * 1000000 + :kolom0 and g.b * 1000000 + :kolom1)
                and 12742017.6 * asin(sqrt(least(1, power(sin(radians(a.lintang - :lat) / 2), 2)
                    + cos(radians(:lat)) * cos(radians(a.lintang))
                        * power(sin(radians(a.bujur - :lon) / 2), 2)))) <= :meter
                """);
        isi.put("baris0", (long) Math.floor((l.lintang() - dLintang + 90) * SEL));
        isi.put("baris1", (long) Math.floor((l.lintang() + dLintang + 90) * SEL));
        isi.put("kolom0", (long) Math.floor((Math.max(-180, l.bujur() - dBujur) + 180) * SEL));
        isi.put("kolom1", (long) Math.floor((Math.min(180, l.bujur() + dBujur) + 180) * SEL));
        var titik = new Koordinat(l.lintang(), l.bujur());
        isi.put("lat", titik.lintang());
        isi.put("lon", titik.bujur());
        isi.put("meter", l.meter());
    }

    private static void satu(ResultSet rs, Cara cara, ZoneId zona, Penulis ke) throws SQLException {
        var status = StatusAduan.valueOf(rs.getString("status"));
        String nomor = rs.getString("nomor");
        String kode = rs.getString("kategori_kode");
        String nama = rs.getString("kategori_nama");
        String namaAsal = rs.getString("kategori_asal");
        String opd = rs.getString("opd");
        UUID foto = rs.getObject("foto", UUID.class);
        ke.mulaiObjek("request");
        ke.teks("service_request_id", nomor);
        ke.teks("status", status.terbuka() ? "open" : "closed");
        ke.teks("status_notes", rs.getString("catatan"));
        ke.teks(
                "service_name",
                kode != null
                        ? nama
                        : namaAsal != null
                                ? namaAsal
                                : LayananQueries.lainnya(cara.inggris()).nama());
        ke.teks("service_code", kode != null ? kode : LayananQueries.LAINNYA);
        ke.teks("description", rs.getString("isi"));
        ke.teks("agency_responsible", opd != null ? opd : rs.getString("opd_asal"));
        ke.teks("service_notice", null);
        ke.teks("requested_datetime", saat(rs, "dibuat_pada", zona));
        ke.teks("updated_datetime", saat(rs, "diubah_pada", zona));
        ke.teks("expected_datetime", saat(rs, "batas_tindak", zona));
        ke.teks("address", alamat(rs.getString("patokan"), rs.getString("wilayah")));
        ke.teks("address_id", rs.getString("kode_wilayah"));
        ke.teks("zipcode", rs.getString("kode_pos"));
        ke.angka("lat", rs.getObject("lintang", Double.class));
        ke.angka("long", rs.getObject("bujur", Double.class));
        ke.teks(
                "media_url",
                foto == null ? null : cara.situs() + "/aduan/" + nomor + "/foto/" + foto);
        if (cara.lengkap()) {
            ke.mulaiObjek("extended_attributes");
            ke.teks("title", rs.getString("judul"));
            ke.teks("detailed_status", StatusPerluasan.dari(status));
            ke.teks("closed_datetime", saat(rs, "selesai_pada", zona));
            ke.teks("source", rs.getString("sumber"));
            ke.teks("source_request_id", rs.getString("nomor_asal"));
            ke.akhirObjek();
        }
        ke.akhirObjek();
    }

    private static @Nullable String alamat(@Nullable String patokan, @Nullable String wilayah) {
        if (patokan == null || wilayah == null) {
            return patokan == null ? wilayah : patokan;
        }
        return patokan + ", " + wilayah;
    }

    private static @Nullable String saat(ResultSet rs, String kolom, ZoneId zona)
            throws SQLException {
        Timestamp t = rs.getTimestamp(kolom);
        return t == null ? null : SaatW3c.tulis(t.toInstant(), zona);
    }

    /** Public steps of public reports in this span, the oldest first. */
    void kabar(Instant dari, Instant sampai, int banyak, Penulis ke) {
        ZoneId zona = KonteksPemda.wajib().zona();
        ke.mulaiDaftar("service_requests_updates");
        db.sql(
                        """
                        select l.id, a.nomor, l.status, l.isi, l.pada
                        from aduan.langkah l
                        join aduan.aduan a on a.pemda_id = l.pemda_id and a.id = l.aduan_id
                            and a.tayang = 'TAYANG'
                        where l.pemda_id = :pemda and l.terbuka and l.pada >= :dari and l.pada <= :sampai
                        order by l.pada, l.id limit :banyak
                        """)
                .param("dari", Timestamp.from(dari))
                .param("sampai", Timestamp.from(sampai))
                .param("banyak", banyak)
                .query(
                        rs -> {
                            ke.mulaiObjek("request_update");
                            ke.teks("update_id", rs.getObject("id", UUID.class).toString());
                            ke.teks("service_request_id", rs.getString("nomor"));
                            ke.teks(
                                    "status",
                                    StatusPerluasan.dari(
                                            StatusAduan.valueOf(rs.getString("status"))));
                            ke.teks("updated_datetime", saat(rs, "pada", zona));
                            ke.teks(
                                    "description",
                                    Optional.ofNullable(rs.getString("isi")).orElse(""));
                            ke.teks("media_url", null);
                            ke.akhirObjek();
                        });
        ke.akhirDaftar();
    }

    /** Number of a report that came by this interface. */
    Optional<String> nomor(UUID tanda) {
        return db.sql(
                        """
                        select nomor from aduan.aduan
                        where pemda_id = :pemda and id = :id and kanal = :kanal and tayang <> 'DISEMBUNYIKAN'
                        """)
                .param("id", tanda)
                .param("kanal", Kanal.OPEN311.name())
                .query(String.class)
                .optional();
    }

    /** The report with this number, if this client sent it. */
    Optional<UUID> milik(UUID klien, String nomor) {
        return db.sql(
                        """
                        select a.id from aduan.aduan a
                        join aduan.asal s on s.pemda_id = a.pemda_id and s.aduan_id = a.id
                        where a.pemda_id = :pemda and a.nomor = :nomor and s.klien_id = :klien
                        """)
                .param("nomor", nomor)
                .param("klien", klien)
                .query(UUID.class)
                .optional();
    }

    /** Codes of services that nobody knows are told, instead of finding nothing. */
    List<String> takDikenal(List<String> kode) {
        return kode.isEmpty()
                ? List.of()
                : db.sql(
                                """
                                select x.kode from unnest(:kode::text[]) x(kode)
                                where x.kode <> :lainnya and not exists (select from aduan.kategori k
                                    where k.pemda_id = :pemda and k.kode = x.kode)
                                limit 100
                                """)
                        .param("kode", kode.toArray(String[]::new))
                        .param("lainnya", LayananQueries.LAINNYA)
                        .query(String.class)
                        .list();
    }
}
