package id.pendopo.presensi.atur;

import id.pendopo.kernel.TidakDitemukan;
import id.pendopo.platform.basisdata.SqlPemda;
import id.pendopo.platform.orang.Pengguna;
import id.pendopo.presensi.IzinPresensi;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Files that were read in: seen by who sent them, and by who sets the whole pemda. */
@Service
@Transactional(readOnly = true)
public class ImporAturQueries {

    static final JsonMapper JSON = JsonMapper.builder().build();

    private final SqlPemda db;

    ImporAturQueries(SqlPemda db) {
        this.db = db;
    }

    private static final String KOLOM =
            """
            select id, jenis, berkas, keadaan, isi, hasil, dibuat_oleh, dibuat_nama, dibuat_pada
            from presensi.impor_atur
            where pemda_id = :pemda and (:semua or dibuat_oleh = :akun) and jenis = :jenis
            """;

    public Impor satu(Pengguna oleh, Impor.Jenis jenis, UUID id) {
        return db.sql(KOLOM + "and id = :id limit 1")
                .param("semua", oleh.bolehSemuaOpd(IzinPresensi.ATUR))
                .param("akun", oleh.akunId())
                .param("jenis", jenis.name())
                .param("id", id)
                .query(ImporAturQueries::impor)
                .optional()
                .orElseThrow(() -> new TidakDitemukan("impor"));
    }

    public List<Impor> terakhir(Pengguna oleh, Impor.Jenis jenis) {
        return db.sql(KOLOM + "order by dibuat_pada desc limit 10")
                .param("semua", oleh.bolehSemuaOpd(IzinPresensi.ATUR))
                .param("akun", oleh.akunId())
                .param("jenis", jenis.name())
                .query(ImporAturQueries::impor)
                .list();
    }

    private static Impor impor(ResultSet rs, int n) throws SQLException {
        String hasil = rs.getString("hasil");
        return new Impor(
                rs.getObject("id", UUID.class),
                Impor.Jenis.valueOf(rs.getString("jenis")),
                rs.getString("berkas"),
                Impor.Keadaan.valueOf(rs.getString("keadaan")),
                JSON.readValue(rs.getString("isi"), new TypeReference<List<Impor.Baris>>() {}),
                hasil == null
                        ? List.of()
                        : JSON.readValue(hasil, new TypeReference<List<String>>() {}),
                rs.getObject("dibuat_oleh", UUID.class),
                rs.getString("dibuat_nama"),
                rs.getTimestamp("dibuat_pada").toInstant());
    }
}
