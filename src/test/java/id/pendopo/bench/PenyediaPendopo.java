package id.pendopo.bench;

import id.pendopo.Peramban;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Pendopo as the loads see it: people of its demo, applications registered by its administrator.
 */
final class PenyediaPendopo {

    private static final String LINGKUP = "api.baca";

    private PenyediaPendopo() {}

    /** Registers the applications as an administrator does. */
    static Penyedia siapkan(Anak anak) throws SQLException {
        Peramban admin = UkurHalaman.masuk(anak, "kominfo");
        String web =
                daftar(
                        admin,
                        Map.of(
                                "clientId", "bench-web",
                                "jenis", "web",
                                "redirectUri", Penyedia.BALIK,
                                "cakupan", "openid"));
        String mesin =
                daftar(
                        admin,
                        Map.of("clientId", "bench-mesin", "jenis", "mesin", "cakupan", LINGKUP));
        return new Penyedia(
                "Pendopo",
                anak.java(),
                anak::prosesorBasisData,
                "http://127.0.0.1:" + anak.port(),
                "localhost",
                "/oauth2/authorize",
                "/oauth2/token",
                new Penyedia.Aplikasi("bench-mesin", mesin),
                new Penyedia.Aplikasi("bench-web", web),
                orang(anak),
                "pendopo-demo",
                LINGKUP);
    }

    private static String daftar(Peramban admin, Map<String, String> isian) {
        var minta = admin.post("/akun/aplikasi").isian("nama", "Tolok Ukur");
        isian.forEach(minta::isian);
        var rahasia = minta.kirim().dokumen().selectFirst("#rahasia");
        if (rahasia == null) {
            throw new IllegalStateException("Aplikasi tidak terdaftar: " + isian);
        }
        return rahasia.text();
    }

    private static List<String> orang(Anak anak) throws SQLException {
        var hasil = new ArrayList<String>();
        try (var c = anak.admin();
                var st = c.createStatement();
                var rs =
                        st.executeQuery(
                                """
                                select a.nama_pengguna from akun.akun a
                                join referensi.pemda_host h on h.pemda_id = a.pemda_id and h.host = 'localhost'
                                where a.aktif and a.nama_pengguna like 'operator.%' order by 1 limit 8
                                """)) {
            while (rs.next()) {
                hasil.add(rs.getString(1));
            }
        }
        return hasil;
    }

    /** What the password of somebody costs. */
    static LajuSandi sandi(Anak anak, String nama) throws SQLException {
        try (var c = anak.admin();
                var st =
                        c.prepareStatement(
                                "select sandi_hash from akun.akun where nama_pengguna = ? limit 1")) {
            st.setString(1, nama);
            try (var rs = st.executeQuery()) {
                rs.next();
                return LajuSandi.dari(rs.getString(1));
            }
        }
    }
}
