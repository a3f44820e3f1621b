package id.pendopo.akun.oidc;

import id.pendopo.kernel.Waktu;
import id.pendopo.organisasi.OrganisasiQueries;
import id.pendopo.organisasi.PenugasanAktif;
import id.pendopo.platform.basisdata.SqlPemda;
import id.pendopo.platform.pemda.KonteksPemda;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A person as applications may hear of him: his account, his entry in the staff register, his posts
 * of today.
 */
@Service
@Transactional(readOnly = true)
class OrangQueries {

    private final SqlPemda db;
    private final OrganisasiQueries organisasi;
    private final Waktu waktu;

    OrangQueries(SqlPemda db, OrganisasiQueries organisasi, Waktu waktu) {
        this.db = db;
        this.organisasi = organisasi;
        this.waktu = waktu;
    }

    /**
     * @param surelPasti whether the address comes from the staff register, not from himself
     */
    record Orang(
            UUID akun,
            String namaPengguna,
            String nama,
            String bahasa,
            @Nullable String surel,
            boolean surelPasti,
            @Nullable String telepon,
            @Nullable UUID pegawai,
            @Nullable String nip,
            @Nullable String kodeOpd,
            @Nullable String namaOpd,
            @Nullable String alamatOpd,
            List<PenugasanAktif> penugasan) {}

    Optional<Orang> dengan(UUID akun) {
        return db.sql(
                        """
                        select a.id, a.nama_pengguna, a.nama, a.bahasa, coalesce(a.surel, p.surel) as surel,
                            a.surel is null as surel_pasti, p.telepon, p.id as pegawai, p.nip, d.kode, d.nama as opd,
                            d.alamat
                        from akun.akun a
                        left join organisasi.pegawai p on p.pemda_id = a.pemda_id and p.id = a.pegawai_id
                        left join organisasi.opd d on d.pemda_id = p.pemda_id and d.id = p.opd_id
                        where a.pemda_id = :pemda and a.id = :id and a.aktif
                        """)
                .param("id", akun)
                .query(
                        (rs, n) -> {
                            UUID pegawai = rs.getObject("pegawai", UUID.class);
                            return new Orang(
                                    rs.getObject("id", UUID.class),
                                    rs.getString("nama_pengguna"),
                                    rs.getString("nama"),
                                    rs.getString("bahasa"),
                                    rs.getString("surel"),
                                    rs.getBoolean("surel_pasti"),
                                    rs.getString("telepon"),
                                    pegawai,
                                    rs.getString("nip"),
                                    rs.getString("kode"),
                                    rs.getString("opd"),
                                    rs.getString("alamat"),
                                    penugasan(pegawai));
                        })
                .optional();
    }

    private List<PenugasanAktif> penugasan(@Nullable UUID pegawai) {
        return pegawai == null
                ? List.of()
                : organisasi.penugasan(pegawai, waktu.hariIni(KonteksPemda.wajib().zona()));
    }
}
