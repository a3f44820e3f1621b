package id.pendopo.akun.orang;

import id.pendopo.akun.LaporanSurat;
import id.pendopo.akun.SuratAkun;
import id.pendopo.platform.basisdata.SqlPemda;
import id.pendopo.platform.orang.Pengguna;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Letters about accounts that did not arrive, for who can help their owners. */
@Service
@Transactional(readOnly = true)
public class KirimanQueries {

    private final SqlPemda db;

    KirimanQueries(SqlPemda db) {
        this.db = db;
    }

    /** The oldest first; of the people whom this administrator manages. */
    public List<Kiriman> belumSampai(Pengguna oleh) {
        boolean semua = oleh.bolehSemuaOpd(IzinOrang.KELOLA);
        return db.sql(
                        """
                        select k.akun_id, a.nama, a.nama_pengguna, a.luar_sampai is not null as luar, k.sebab,
                            k.galat, k.percobaan, k.pertama_pada, k.terakhir_pada, k.coba_pada
                        from akun.kiriman k
                        join akun.akun a on a.pemda_id = k.pemda_id and a.id = k.akun_id
                        left join organisasi.pegawai p on p.pemda_id = a.pemda_id and p.id = a.pegawai_id
                        where k.pemda_id = :pemda and (:semua or p.opd_id = any(:boleh))
                            and (a.pegawai_id is not null or a.luar_sampai is not null)
                        order by k.pertama_pada limit 50
                        """)
                .param("semua", semua)
                .param("boleh", oleh.opdUntuk(IzinOrang.KELOLA).toArray(UUID[]::new))
                .query(
                        (rs, n) -> {
                            var coba = rs.getTimestamp("coba_pada");
                            return new Kiriman(
                                    rs.getObject("akun_id", UUID.class),
                                    rs.getString("nama"),
                                    (rs.getBoolean("luar") ? "/akun/luar/" : "/akun/")
                                            + rs.getString("nama_pengguna"),
                                    SuratAkun.Sebab.valueOf(rs.getString("sebab")),
                                    LaporanSurat.Sebab.valueOf(rs.getString("galat")),
                                    rs.getInt("percobaan"),
                                    rs.getTimestamp("pertama_pada").toInstant(),
                                    rs.getTimestamp("terakhir_pada").toInstant(),
                                    coba == null ? null : coba.toInstant());
                        })
                .list();
    }
}
