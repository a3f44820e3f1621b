package id.pendopo.akun.scim;

import id.pendopo.akun.scim.Kolom.Tunggal;
import id.pendopo.akun.scim.SaringanSql.Syarat;
import id.pendopo.kernel.Waktu;
import id.pendopo.platform.basisdata.SqlPemda;
import id.pendopo.platform.orang.Pemanggil;
import id.pendopo.platform.pemda.KonteksPemda;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Agencies and roles with their people, within reach of an application. */
@Service
@Transactional(readOnly = true)
class GrupScimQueries {

    private static final String KOLOM = "select g.id, g.nama, g.kode, g.opd_id, g.peran ";

    private final SqlPemda db;
    private final NamaPeran peran;
    private final Waktu waktu;

    GrupScimQueries(SqlPemda db, NamaPeran peran, Waktu waktu) {
        this.db = db;
        this.peran = peran;
        this.waktu = waktu;
    }

    /**
     * @param jumlah of all that were found
     */
    record Temuan(int jumlah, List<GrupScim> isi) {}

    Temuan cari(Pemanggil oleh, Halaman h, boolean asingBerartiTidak) {
        Syarat syarat = SaringanSql.dari(h.saringan(), KolomGrup.SEMUA, asingBerartiTidak);
        String dari = KolomGrup.ASAL + " and " + syarat.sql();
        int jumlah =
                isi("select count(*) " + dari, oleh, syarat.parameter())
                        .query(Integer.class)
                        .single();
        if (h.banyak() == 0 || h.mulai() > jumlah) {
            return new Temuan(jumlah, List.of());
        }
        List<GrupScim> hasil =
                isi(
                                KOLOM
                                        + dari
                                        + urut(h, asingBerartiTidak)
                                        + " limit :banyak offset :lewati",
                                oleh,
                                syarat.parameter())
                        .param("banyak", h.banyak())
                        .param("lewati", h.mulai() - 1)
                        .query(GrupScimQueries::grup)
                        .list();
        return new Temuan(jumlah, beranggota(oleh, hasil, h.pilihan()));
    }

    Optional<GrupScim> dengan(Pemanggil oleh, String id, Pilihan pilihan) {
        List<GrupScim> hasil =
                isi(KOLOM + KolomGrup.ASAL + " and g.id = :id limit 1", oleh, Map.of("id", id))
                        .query(GrupScimQueries::grup)
                        .list();
        return beranggota(oleh, hasil, pilihan).stream().findFirst();
    }

    private static String urut(Halaman h, boolean asingBerartiTidak) {
        String arah = h.menurun() ? " desc" : "";
        if (h.urut() != null && KolomGrup.SEMUA.get(h.urut()) instanceof Tunggal t) {
            return " order by " + t.urut() + arah + ", g.id";
        }
        if (h.urut() != null && !asingBerartiTidak) {
            throw ScimGalat.nilai("urut-asing", h.urut());
        }
        return " order by g.id" + arah;
    }

    private StatementSpec isi(String sql, Pemanggil oleh, Map<String, Object> parameter) {
        return db.sql(sql)
                .params(parameter)
                .param("opd", oleh.opdId())
                .param("pada", waktu.hariIni(KonteksPemda.wajib().zona()))
                .param("sepemda", NamaPeran.sepemda())
                .param("idPeran", NamaPeran.id())
                .param("namaPeran", peran.nama())
                .param("kodePeran", NamaPeran.kode());
    }

    private List<GrupScim> beranggota(Pemanggil oleh, List<GrupScim> grup, Pilihan pilihan) {
        if (grup.isEmpty() || !pilihan.perlu("members")) {
            return grup;
        }
        var anggota = new HashMap<String, List<GrupScim.Anggota>>();
        anggota(oleh, grup)
                .forEach(
                        m ->
                                anggota.computeIfAbsent(m.grup(), g -> new ArrayList<>())
                                        .add(m.orang()));
        return grup.stream().map(g -> g.dengan(anggota.getOrDefault(g.id(), List.of()))).toList();
    }

    private record Milik(String grup, GrupScim.Anggota orang) {}

    private List<Milik> anggota(Pemanggil oleh, List<GrupScim> grup) {
        return isi(
                        """
                        select p.opd_id::text as grup, a.id, p.nama
                        from organisasi.pegawai p
                        join akun.akun a on a.pemda_id = p.pemda_id and a.pegawai_id = p.id and a.aktif
                        where p.pemda_id = :pemda and p.opd_id = any(:opdGrup)
                        union all
                        select distinct 'peran-' || replace(lower(j.peran), '_', '-'), a.id, p.nama
                        """
                                + KolomGrup.PEMEGANG
                                + """
                         and j.peran = any(:peranGrup)
                        order by 1, 3, 2
                        limit 100000
                        """,
                        oleh,
                        Map.of())
                .param(
                        "opdGrup",
                        grup.stream()
                                .map(GrupScim::opdId)
                                .filter(Objects::nonNull)
                                .toArray(UUID[]::new))
                .param(
                        "peranGrup",
                        grup.stream()
                                .map(GrupScim::peran)
                                .filter(Objects::nonNull)
                                .toArray(String[]::new))
                .query(
                        (rs, n) ->
                                new Milik(
                                        rs.getString("grup"),
                                        new GrupScim.Anggota(
                                                rs.getObject("id", UUID.class),
                                                rs.getString("nama"))))
                .list();
    }

    private static GrupScim grup(ResultSet rs, int n) throws SQLException {
        return new GrupScim(
                rs.getString("id"),
                rs.getString("nama"),
                rs.getString("kode"),
                rs.getObject("opd_id", UUID.class),
                rs.getString("peran"),
                null);
    }
}
