package id.pendopo.aduan.petugas;

import id.pendopo.aduan.JenisAduan;
import id.pendopo.aduan.StatusAduan;
import id.pendopo.kernel.Waktu;
import id.pendopo.platform.basisdata.SqlPemda;
import id.pendopo.platform.orang.Pengguna;
import id.pendopo.platform.pemda.KonteksPemda;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The inbox. A tray is a condition that an index of its own serves, whatever else is asked; the
 * next page begins after the last row of this one.
 */
@Service
@Transactional(readOnly = true)
public class KotakQueries {

    static final int SEHALAMAN = 25;

    /** A tray that holds more is "999+". */
    static final int TERHITUNG = 1000;

    private static final int TEREKSPOR = 50_000;
    private static final int SEKALI_AMBIL = 500;

    private static final String TERBUKA =
            "a.status in ('BARU', 'DITERUSKAN', 'DIJAWAB', 'DIPROSES')";

    private final SqlPemda db;
    private final Waktu waktu;

    KotakQueries(SqlPemda db, Waktu waktu) {
        this.db = db;
        this.waktu = waktu;
    }

    /**
     * A complaint in a list.
     *
     * @param mulai when the clocks of its round began
     * @param konsep a draft waits for the head
     * @param foto first photo of the reporter
     */
    public record Baris(
            UUID id,
            String nomor,
            String judul,
            JenisAduan jenis,
            StatusAduan status,
            @Nullable String kategoriId,
            @Nullable String kategoriEn,
            @Nullable UUID opdId,
            @Nullable String opd,
            @Nullable String wilayah,
            @Nullable String patokan,
            Instant dibuatPada,
            Instant mulai,
            Instant batasJawab,
            @Nullable Instant dijawabPada,
            Instant batasTindak,
            @Nullable Instant selesaiPada,
            @Nullable Instant jedaSejak,
            Instant jatuhTempo,
            int dukungan,
            int tingkat,
            boolean rahasia,
            boolean konsep,
            @Nullable String petugas,
            @Nullable String foto,
            int versi) {

        public @Nullable String kategori(String bahasa) {
            return bahasa.equals("en") ? kategoriEn : kategoriId;
        }
    }

    private static final String KOLOM =
            """
            select a.id, a.nomor, a.judul, a.jenis, a.status, k.nama_id as kategori_id,
                k.nama_en as kategori_en, a.opd_id, o.singkatan as opd, w.nama as wilayah, a.patokan,
                a.dibuat_pada, coalesce(j.mulai, a.dibuat_pada) as mulai, a.batas_jawab,
                a.dijawab_pada, a.batas_tindak, a.selesai_pada, a.jeda_sejak, a.jatuh_tempo,
                a.dukungan, a.tingkat, a.rahasia, a.versi,
                exists (select 1 from aduan.konsep d where d.pemda_id = a.pemda_id
                    and d.aduan_id = a.id and d.langkah_id is null and not d.dibuang
                    and d.versi = (select max(x.versi) from aduan.konsep x
                        where x.pemda_id = d.pemda_id and x.aduan_id = d.aduan_id
                            and x.jenis = d.jenis)) as konsep,
                (select p.nama from aduan.petugas_lapangan p where p.pemda_id = a.pemda_id
                    and p.aduan_id = a.id and p.sampai_pada is null) as petugas,
                (select l.sidik from aduan.lampiran l where l.pemda_id = a.pemda_id
                    and l.aduan_id = a.id and l.peran = 'LAPORAN' order by l.urutan, l.id limit 1) as foto
            from aduan.aduan a
            left join aduan.kategori k on k.pemda_id = a.pemda_id and k.id = a.kategori_id
            left join organisasi.opd o on o.pemda_id = a.pemda_id and o.id = a.opd_id
            left join referensi.wilayah w on w.kode = a.kode_wilayah
            left join aduan.jam j on j.pemda_id = a.pemda_id and j.aduan_id = a.id
                and j.jenis = 'JAWAB' and j.putaran = case when a.dibuka_lagi then 1 else 0 end
            """;

    /** One page more than fits, so that the caller sees whether there is a next one. */
    public List<Baris> daftar(Pengguna orang, Kotak kotak, Saringan s, @Nullable Penanda sesudah) {
        var sql = syarat(orang, kotak, s);
        if (sesudah != null) {
            sql.dan(
                    s.berakhir()
                            ? "(a.dibuat_pada, a.id) < (:batas, :batas_id)"
                            : "(a.jatuh_tempo, a.id) > (:batas, :batas_id)");
            sql.param.put("batas", Timestamp.from(sesudah.pada()));
            sql.param.put("batas_id", sesudah.id());
        }
        return pernyataan(KOLOM + sql.where() + urutan(s) + " limit " + (SEHALAMAN + 1), sql)
                .query(KotakQueries::baris)
                .list();
    }

    /** All of it, for a table to work with. */
    public void tiap(Pengguna orang, Kotak kotak, Saringan s, Consumer<Baris> kerja) {
        var sql = syarat(orang, kotak, s);
        pernyataan(KOLOM + sql.where() + urutan(s) + " limit " + TEREKSPOR, sql)
                .withFetchSize(SEKALI_AMBIL)
                .query(
                        rs -> {
                            kerja.accept(baris(rs, 0));
                        });
    }

    /** How many lie in each tray; {@link #TERHITUNG} stands for that and more. */
    public Map<Kotak, Integer> jumlah(Pengguna orang, List<Kotak> kotak) {
        var hasil = new EnumMap<Kotak, Integer>(Kotak.class);
        for (Kotak k : kotak) {
            var sql = syarat(orang, k, Saringan.TANPA);
            hasil.put(
                    k,
                    pernyataan(
                                    """
                                    select count(*) from (select 1 from aduan.aduan a %s limit %d) x
                                    """
                                            .formatted(sql.where(), TERHITUNG),
                                    sql)
                            .query(Integer.class)
                            .single());
        }
        return hasil;
    }

    private static String urutan(Saringan s) {
        return s.berakhir()
                ? " order by a.dibuat_pada desc, a.id desc"
                : " order by a.jatuh_tempo, a.id";
    }

    private record Syarat(List<String> isi, Map<String, Object> param) {
        void dan(String syarat) {
            isi.add(syarat);
        }

        void dan(String syarat, String nama, @Nullable Object nilai) {
            if (nilai != null) {
                isi.add(syarat);
                param.put(nama, nilai);
            }
        }

        String where() {
            return "where a.pemda_id = :pemda and " + String.join(" and ", isi);
        }
    }

    private JdbcClient.StatementSpec pernyataan(String sql, Syarat s) {
        var hasil = db.sql(sql);
        for (var p : s.param().entrySet()) {
            hasil = hasil.param(p.getKey(), p.getValue());
        }
        return hasil;
    }

    private Syarat syarat(Pengguna orang, Kotak kotak, Saringan s) {
        var sql = new Syarat(new ArrayList<>(), new HashMap<>());
        sql.dan(kotak == Kotak.PENGAWASAN ? "a.pelapor_pelanggaran" : "not a.pelapor_pelanggaran");
        switch (kotak) {
            case MILIK -> sql.dan("a.opd_id in (:opd)", "opd", Kotak.opd(orang));
            case LAPANGAN ->
                    sql.dan(
                            """
                            a.id in (select p.aduan_id from aduan.petugas_lapangan p
                                where p.pemda_id = :pemda and p.akun_id = :akun
                                    and p.sampai_pada is null)
                            """,
                            "akun",
                            orang.akunId());
            case TEMBUSAN ->
                    sql.dan(
                            s.berakhir()
                                    ? """
                                      a.id in (select t.aduan_id from aduan.tembusan t
                                          where t.pemda_id = :pemda and t.opd_id in (:opd))
                                      """
                                    : """
                                      a.id in (select t.aduan_id from aduan.tembusan t
                                          where t.pemda_id = :pemda and t.opd_id in (:opd) and t.terbuka)
                                      """,
                            "opd",
                            Kotak.opd(orang));
            case SORTIR -> sql.dan("a.status = 'BARU'");
            case SEMUA, PENGAWASAN -> {}
        }
        if (kotak != Kotak.SORTIR) {
            sql.dan(s.status() == null ? TERBUKA : "a.status = '" + s.status().name() + "'");
        }
        if (s.status() != null && s.status().terbuka()) {
            sql.dan(TERBUKA);
        }
        saring(sql, s);
        return sql;
    }

    private void saring(Syarat sql, Saringan s) {
        sql.dan("a.jenis = :jenis", "jenis", s.jenis() == null ? null : s.jenis().name());
        sql.dan(
                """
                a.kategori_id in (select k2.id from aduan.kategori k2 where k2.pemda_id = :pemda
                    and (k2.id = :kategori or k2.induk_id = :kategori))
                """,
                "kategori",
                s.kategori());
        sql.dan("a.opd_id = :pilih_opd", "pilih_opd", s.opd());
        sql.dan("left(a.kode_wilayah, 8) = :kecamatan", "kecamatan", s.kecamatan());
        if (s.tempo() == Saringan.Tempo.JEDA) {
            sql.dan("a.jeda_sejak is not null");
        } else if (s.tempo() != null) {
            sql.dan("a.jatuh_tempo < :tempo", "tempo", Timestamp.from(sampai(s.tempo())));
        }
    }

    private Instant sampai(Saringan.Tempo tempo) {
        Instant kini = waktu.sekarangUrusan();
        return switch (tempo) {
            case LEWAT, JEDA -> kini;
            case HARI_INI -> {
                var zona = KonteksPemda.wajib().zona();
                yield LocalDate.ofInstant(kini, zona).plusDays(1).atStartOfDay(zona).toInstant();
            }
            case TIGA_HARI -> kini.plus(Duration.ofDays(3));
        };
    }

    private static Baris baris(ResultSet rs, int n) throws SQLException {
        return new Baris(
                rs.getObject("id", UUID.class),
                rs.getString("nomor"),
                rs.getString("judul"),
                JenisAduan.valueOf(rs.getString("jenis")),
                StatusAduan.valueOf(rs.getString("status")),
                rs.getString("kategori_id"),
                rs.getString("kategori_en"),
                rs.getObject("opd_id", UUID.class),
                rs.getString("opd"),
                rs.getString("wilayah"),
                rs.getString("patokan"),
                saat(rs, "dibuat_pada"),
                saat(rs, "mulai"),
                saat(rs, "batas_jawab"),
                bilaAda(rs, "dijawab_pada"),
                saat(rs, "batas_tindak"),
                bilaAda(rs, "selesai_pada"),
                bilaAda(rs, "jeda_sejak"),
                saat(rs, "jatuh_tempo"),
                rs.getInt("dukungan"),
                rs.getInt("tingkat"),
                rs.getBoolean("rahasia"),
                rs.getBoolean("konsep"),
                rs.getString("petugas"),
                rs.getString("foto"),
                rs.getInt("versi"));
    }

    private static Instant saat(ResultSet rs, String kolom) throws SQLException {
        return rs.getTimestamp(kolom).toInstant();
    }

    private static @Nullable Instant bilaAda(ResultSet rs, String kolom) throws SQLException {
        Timestamp t = rs.getTimestamp(kolom);
        return t == null ? null : t.toInstant();
    }
}
