package id.pendopo.organisasi.impor;

import id.pendopo.platform.basisdata.SqlPemda;
import id.pendopo.platform.lembar.BarisTerbaca;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Agencies in force, as people name them in a list. */
@Component
class OpdDikenal {

    private final SqlPemda db;

    OpdDikenal(SqlPemda db) {
        this.db = db;
    }

    /** An agency by its code, its short name and its name. */
    Map<String, String> menurutSebutan() {
        var hasil = new HashMap<String, String>();
        db.sql(
                        """
                        select kode, nama, singkatan from organisasi.opd
                        where pemda_id = :pemda and berlaku_sampai is null
                        order by kode desc limit 50000
                        """)
                .query(
                        rs -> {
                            String kode = rs.getString("kode");
                            hasil.put(Sebutan.rata(rs.getString("nama")), kode);
                            hasil.put(Sebutan.rata(rs.getString("singkatan")), kode);
                            hasil.put(Sebutan.rata(kode), kode);
                        });
        return hasil;
    }

    /** The code of the agency that a row names; one that is not there is an error of the row. */
    static @Nullable String kode(BarisTerbaca b, Map<String, String> menurutSebutan) {
        String sebutan = b.teks("opd");
        String kode = sebutan == null ? null : menurutSebutan.get(Sebutan.rata(sebutan));
        if (sebutan != null && kode == null) {
            b.galat("opd", "organisasi.galat.opd-tak-dikenal");
        }
        return kode;
    }
}
