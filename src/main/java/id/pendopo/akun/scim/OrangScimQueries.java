package id.pendopo.akun.scim;

import id.pendopo.akun.scim.Kolom.Tunggal;
import id.pendopo.akun.scim.SaringanSql.Syarat;
import id.pendopo.kernel.Peran;
import id.pendopo.kernel.Waktu;
import id.pendopo.organisasi.JenisPenugasan;
import id.pendopo.organisasi.OrganisasiQueries;
import id.pendopo.platform.basisdata.SqlPemda;
import id.pendopo.platform.orang.Pemanggil;
import id.pendopo.platform.pemda.KonteksPemda;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** People within reach of an application. */
@Service
@Transactional(readOnly = true)
class OrangScimQueries {

    private final SqlPemda db;
    private final NamaPeran peran;
    private final Waktu waktu;

    OrangScimQueries(SqlPemda db, NamaPeran peran, Waktu waktu) {
        this.db = db;
        this.peran = peran;
        this.waktu = waktu;
    }

    /**
     * @param jumlah of all that were found
     */
    record Temuan(int jumlah, List<OrangScim> isi) {}

    Temuan cari(Pemanggil oleh, Halaman h, boolean asingBerartiTidak) {
        Syarat syarat = SaringanSql.dari(h.saringan(), KolomOrang.SEMUA, asingBerartiTidak);
        String dari = KolomOrang.ASAL + milik(oleh) + " and " + syarat.sql();
        int jumlah =
                isi("select count(*) " + dari, oleh, syarat.parameter())
                        .query(Integer.class)
                        .single();
        if (h.banyak() == 0 || h.mulai() > jumlah) {
            return new Temuan(jumlah, List.of());
        }
        List<UUID> id =
                isi(
                                "select a.id "
                                        + dari
                                        + urut(h, asingBerartiTidak)
                                        + " limit :banyak offset :lewati",
                                oleh,
                                syarat.parameter())
                        .param("banyak", h.banyak())
                        .param("lewati", h.mulai() - 1)
                        .query(UUID.class)
                        .list();
        return new Temuan(jumlah, semua(oleh, id, h.pilihan()));
    }

    Optional<OrangScim> dengan(Pemanggil oleh, UUID id, Pilihan pilihan) {
        return semua(oleh, List.of(id), pilihan).stream().findFirst();
    }

    private static String milik(Pemanggil oleh) {
        return oleh.opdId() == null ? "" : " and p.opd_id = :opd";
    }

    private static String urut(Halaman h, boolean asingBerartiTidak) {
        String arah = h.menurun() ? " desc" : "";
        if (h.urut() == null) {
            return " order by a.id" + arah;
        }
        if (KolomOrang.SEMUA.get(h.urut()) instanceof Tunggal t) {
            return " order by " + t.urut() + arah + ", a.id";
        }
        if (asingBerartiTidak) {
            return " order by a.id" + arah;
        }
        throw ScimGalat.nilai("urut-asing", h.urut());
    }

    /** Parameters that a statement does not name do no harm. */
    private StatementSpec isi(String sql, Pemanggil oleh, Map<String, Object> parameter) {
        var pemda = KonteksPemda.wajib();
        return db.sql(sql)
                .params(parameter)
                .param("opd", oleh.opdId())
                .param("namaPemda", pemda.namaLengkap())
                .param("pada", waktu.hariIni(pemda.zona()))
                .param("sepemda", NamaPeran.sepemda());
    }

    /** In the order of the ids. */
    private List<OrangScim> semua(Pemanggil oleh, List<UUID> id, Pilihan pilihan) {
        if (id.isEmpty()) {
            return List.of();
        }
        Map<UUID, OrangScim> ada =
                isi(
                                """
                                select a.id, a.nama_pengguna, a.aktif, a.bahasa, a.surel as surel_sendiri,
                                    a.dibuat_pada, p.id as pegawai_id, p.nip, p.nama, p.surel, p.telepon,
                                    p.status_kepegawaian, p.opd_id,
                                """
                                        + KolomOrang.NAMA_OPD
                                        + " as nama_opd, "
                                        + KolomOrang.DIUBAH
                                        + " as diubah_pada "
                                        + KolomOrang.ASAL
                                        + milik(oleh)
                                        + " and a.id = any(:id) limit 1000",
                                oleh,
                                Map.of())
                        .param("id", id.toArray(UUID[]::new))
                        .query(OrangScimQueries::orang)
                        .list()
                        .stream()
                        .collect(Collectors.toMap(OrangScim::id, Function.identity()));
        List<OrangScim> urut = id.stream().map(ada::get).filter(Objects::nonNull).toList();
        return pilihan.perlu("groups") || pilihan.perlu("title") ? berjabatan(urut) : urut;
    }

    private List<OrangScim> berjabatan(List<OrangScim> orang) {
        var jabatan = new HashMap<UUID, List<Jabatan>>();
        jabatan(orang)
                .forEach(j -> jabatan.computeIfAbsent(j.pegawai(), p -> new ArrayList<>()).add(j));
        return orang.stream()
                .map(o -> berjabatan(o, jabatan.getOrDefault(o.pegawaiId(), List.of())))
                .toList();
    }

    private OrangScim berjabatan(OrangScim o, List<Jabatan> jabatan) {
        String sebutan = jabatan.isEmpty() ? null : jabatan.getFirst().sebutan();
        if (!o.aktif()) {
            return o.dengan(sebutan, List.of());
        }
        var grup = new LinkedHashSet<OrangScim.Grup>();
        grup.add(new OrangScim.Grup(o.opdId().toString(), o.namaOpd()));
        jabatan.stream()
                .filter(Jabatan::berhak)
                .map(Jabatan::peran)
                .map(p -> new OrangScim.Grup(NamaPeran.id(p), peran.nama(p)))
                .forEach(grup::add);
        return o.dengan(sebutan, List.copyOf(grup));
    }

    private record Jabatan(UUID pegawai, String sebutan, Peran peran, @Nullable UUID opd) {
        boolean berhak() {
            return opd != null || peran.lingkup() == Peran.Lingkup.PEMDA;
        }
    }

    private List<Jabatan> jabatan(List<OrangScim> orang) {
        return db.sql(
                        """
                        select t.pegawai_id, j.nama, j.peran, j.opd_id, t.jenis
                        from organisasi.penugasan t
                        join organisasi.jabatan j on j.pemda_id = t.pemda_id and j.id = t.jabatan_id
                        where t.pemda_id = :pemda and t.pegawai_id = any(:pegawai) and
                        """
                                + OrganisasiQueries.BERLAKU
                                + """
                        order by case t.jenis when 'DEFINITIF' then 0 else 1 end, t.mulai
                        limit 10000
                        """)
                .param("pegawai", orang.stream().map(OrangScim::pegawaiId).toArray(UUID[]::new))
                .param("pada", waktu.hariIni(KonteksPemda.wajib().zona()))
                .query(
                        (rs, n) ->
                                new Jabatan(
                                        rs.getObject("pegawai_id", UUID.class),
                                        JenisPenugasan.valueOf(rs.getString("jenis")).awalan()
                                                + rs.getString("nama"),
                                        Peran.valueOf(rs.getString("peran")),
                                        rs.getObject("opd_id", UUID.class)))
                .list();
    }

    private static OrangScim orang(ResultSet rs, int n) throws SQLException {
        return new OrangScim(
                rs.getObject("id", UUID.class),
                rs.getString("nama_pengguna"),
                rs.getBoolean("aktif"),
                rs.getString("bahasa"),
                rs.getTimestamp("dibuat_pada").toInstant(),
                rs.getTimestamp("diubah_pada").toInstant(),
                rs.getObject("pegawai_id", UUID.class),
                rs.getString("nip"),
                rs.getString("nama"),
                rs.getString("surel"),
                rs.getString("surel_sendiri"),
                rs.getString("telepon"),
                rs.getString("status_kepegawaian"),
                rs.getObject("opd_id", UUID.class),
                rs.getString("nama_opd"),
                null,
                List.of());
    }
}
