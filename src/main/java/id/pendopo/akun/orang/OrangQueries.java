package id.pendopo.akun.orang;

import id.pendopo.kernel.Nip;
import id.pendopo.kernel.TidakDitemukan;
import id.pendopo.platform.basisdata.Pola;
import id.pendopo.platform.basisdata.SqlPemda;
import id.pendopo.platform.orang.Pengguna;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** People of the staff register and their accounts, as far as whoever asks may see them. */
@Service
@Transactional(readOnly = true)
public class OrangQueries {

    /** People on one page of the list. */
    public static final int SEHALAMAN = 50;

    private static final Pattern AWAL_NIP = Pattern.compile("[0-9]{4,18}");

    private static final String ORANG =
            """
            select p.id, p.nip, p.nama, p.aktif as bekerja, p.opd_id, o.nama as nama_opd,
                o.singkatan, o.slug, a.id as akun_id, a.nama_pengguna, coalesce(a.aktif, false) as aktif,
                coalesce(a.bahasa, 'id') as bahasa, coalesce(a.surel, p.surel) as surel, a.masuk_terakhir
            from organisasi.pegawai p
            join organisasi.opd o on o.pemda_id = p.pemda_id and o.id = p.opd_id
            left join akun.akun a on a.pemda_id = p.pemda_id and a.pegawai_id = p.id
            where p.pemda_id = :pemda
            """;

    private final SqlPemda db;

    OrangQueries(SqlPemda db) {
        this.db = db;
    }

    /**
     * What is looked for; null and empty look for everything.
     *
     * @param kata part of a name, or the beginning of a staff number or user name
     */
    public record Saringan(String kata, @Nullable UUID opd, @Nullable Keadaan keadaan) {

        public Saringan {
            kata = kata.strip();
        }

        public boolean kosong() {
            return kata.isEmpty() && opd == null && keadaan == null;
        }
    }

    /**
     * People by name, one more than a page holds where there are more.
     *
     * @param sesudah the last one of the page before, null for the first page
     */
    public List<OrangTerdaftar> cari(Pengguna oleh, Saringan s, @Nullable UUID sesudah) {
        var sql = new StringBuilder(ORANG);
        boolean nomor = AWAL_NIP.matcher(s.kata()).matches();
        // each question is a statement of its own, so that each gets a plan of its own
        if (s.keadaan() == null) {
            sql.append(" and (p.aktif or a.aktif)");
        } else {
            sql.append(s.keadaan() == Keadaan.TANPA_AKUN ? " and p.aktif and " : " and ")
                    .append(s.keadaan().syarat());
        }
        if (s.opd() != null) {
            sql.append(" and p.opd_id = :opd");
        }
        if (!oleh.bolehSemuaOpd(IzinOrang.KELOLA)) {
            sql.append(" and p.opd_id = any(:boleh)");
        }
        if (nomor) {
            sql.append(" and p.nip between :nipDari and :nipSampai");
        } else if (!s.kata().isEmpty()) {
            sql.append(
                    """
                     and (p.nama ilike :memuat or p.id in (
                        select n.pegawai_id from akun.akun n
                        where n.pemda_id = :pemda and n.nama_pengguna collate "C" >= :berawal
                            and n.nama_pengguna collate "C" < :berawal || U&'\\FFFD'
                            and n.pegawai_id is not null))
                    """);
        }
        if (sesudah != null) {
            sql.append(
                    """
                     and (p.nama, p.id) > (
                        select s.nama, s.id from organisasi.pegawai s
                        where s.pemda_id = :pemda and s.id = :sesudah)
                    """);
        }
        StatementSpec tanya = db.sql(sql + " order by p.nama, p.id limit " + (SEHALAMAN + 1));
        return isi(tanya, oleh, s, sesudah, nomor).query(OrangQueries::orang).list();
    }

    private static StatementSpec isi(
            StatementSpec tanya, Pengguna oleh, Saringan s, @Nullable UUID sesudah, boolean nomor) {
        return tanya.param("opd", s.opd())
                .param("boleh", oleh.opdUntuk(IzinOrang.KELOLA).toArray(UUID[]::new))
                .param("nipDari", nomor ? lengkap(s.kata(), '0') : "")
                .param("nipSampai", nomor ? lengkap(s.kata(), '9') : "")
                .param("memuat", Pola.memuat(s.kata()))
                .param("berawal", s.kata().toLowerCase(Locale.ROOT))
                .param("sesudah", sesudah);
    }

    /** Staff numbers have eighteen digits: those that begin alike lie between two of them. */
    private static String lengkap(String awal, char dengan) {
        return awal + String.valueOf(dengan).repeat(18 - awal.length());
    }

    /**
     * @throws TidakDitemukan when nobody has this account, or not for him who asks
     */
    public OrangTerdaftar dengan(Pengguna oleh, String namaPengguna) {
        return db.sql(ORANG + " and a.nama_pengguna = :nama")
                .param("nama", namaPengguna)
                .query(OrangQueries::orang)
                .optional()
                .filter(o -> oleh.boleh(IzinOrang.KELOLA, o.opdId()))
                .orElseThrow(() -> new TidakDitemukan("akun " + namaPengguna));
    }

    /**
     * @throws TidakDitemukan when there is nobody with this id, or not for him who asks
     */
    public OrangTerdaftar dengan(Pengguna oleh, UUID pegawai) {
        return db.sql(ORANG + " and p.id = :id")
                .param("id", pegawai)
                .query(OrangQueries::orang)
                .optional()
                .filter(o -> oleh.boleh(IzinOrang.KELOLA, o.opdId()))
                .orElseThrow(() -> new TidakDitemukan("pegawai " + pegawai));
    }

    /** Whoever may manage him. */
    Optional<OrangTerdaftar> denganAkun(UUID akun) {
        return db.sql(ORANG + " and a.id = :akun")
                .param("akun", akun)
                .query(OrangQueries::orang)
                .optional();
    }

    /** Those with these staff numbers, in no order, whoever may manage them. */
    public List<OrangTerdaftar> denganNip(List<String> nip) {
        return db.sql(ORANG + " and p.nip = any(:nip) limit 50000")
                .param("nip", nip.toArray(String[]::new))
                .query(OrangQueries::orang)
                .list();
    }

    /** Sessions that are open now. */
    public int sesiTerbuka(UUID akun, Instant kini) {
        return db.sql(
                        """
                        select count(*) from akun.sesi
                        where pemda_id = :pemda and akun_id = :akun and dicabut_pada is null
                            and habis_pada > :kini and mutlak_pada > :kini
                        """)
                .param("akun", akun)
                .param("kini", Timestamp.from(kini))
                .query(Integer.class)
                .single();
    }

    private static OrangTerdaftar orang(ResultSet rs, int n) throws SQLException {
        var masuk = rs.getTimestamp("masuk_terakhir");
        return new OrangTerdaftar(
                rs.getObject("id", UUID.class),
                new Nip(rs.getString("nip")),
                rs.getString("nama"),
                rs.getObject("opd_id", UUID.class),
                rs.getString("nama_opd"),
                rs.getString("singkatan"),
                rs.getString("slug"),
                rs.getBoolean("bekerja"),
                rs.getObject("akun_id", UUID.class),
                rs.getString("nama_pengguna"),
                rs.getBoolean("aktif"),
                rs.getString("bahasa"),
                rs.getString("surel"),
                masuk == null ? null : masuk.toInstant());
    }
}
