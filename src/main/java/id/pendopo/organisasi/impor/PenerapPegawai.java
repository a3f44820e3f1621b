package id.pendopo.organisasi.impor;

import id.pendopo.organisasi.OrganisasiEvent;
import id.pendopo.platform.basisdata.SqlPemda;
import id.pendopo.platform.orang.Pengguna;
import id.pendopo.platform.pemda.KonteksPemda;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Writes people. */
@Component
final class PenerapPegawai implements Penerap {

    private final SqlPemda db;
    private final ApplicationEventPublisher penerbit;

    PenerapPegawai(SqlPemda db, ApplicationEventPublisher penerbit) {
        this.db = db;
        this.penerbit = penerbit;
    }

    @Override
    public void tambah(Pengguna oleh, Impor impor, List<BarisImpor> baris) {
        db.sql(
                        """
                        insert into organisasi.pegawai (pemda_id, id, nip, nama, opd_id,
                            status_kepegawaian, golongan, surel, telepon)
                        select :pemda, b.objek_id, b.sesudah ->> 'nip', b.sesudah ->> 'nama', o.id,
                            b.sesudah ->> 'status', b.sesudah ->> 'golongan', b.sesudah ->> 'surel',
                            b.sesudah ->> 'telepon'
                        from organisasi.impor_baris b
                        left join organisasi.opd o on o.pemda_id = b.pemda_id
                            and o.kode = b.sesudah ->> 'opd'
                        where b.pemda_id = :pemda and b.impor_id = :impor and b.keadaan = 'BARU'
                        """)
                .param("impor", impor.id())
                .update();
    }

    @Override
    public boolean ubah(Impor impor, List<BarisImpor> baris) {
        return tulis(impor, "sesudah", 0) == impor.berubah();
    }

    /**
     * @param nilai side of the plan that is written, {@code sesudah} or {@code sebelum}
     * @param lewat how many versions the rows have moved since the dry run
     */
    private int tulis(Impor impor, String nilai, int lewat) {
        var berganti =
                db.sql(
                                """
                        update organisasi.pegawai p set nama = b.%1$s ->> 'nama',
                            opd_id = o.id, status_kepegawaian = b.%1$s ->> 'status',
                            golongan = b.%1$s ->> 'golongan', surel = b.%1$s ->> 'surel',
                            telepon = b.%1$s ->> 'telepon', versi = p.versi + 1
                        from organisasi.impor_baris b
                        join organisasi.opd o on o.pemda_id = b.pemda_id
                            and o.kode = b.%1$s ->> 'opd'
                        where p.pemda_id = :pemda and b.pemda_id = :pemda
                            and b.impor_id = :impor and b.keadaan = 'BERUBAH'
                            and p.id = b.objek_id and p.versi = b.versi + :lewat
                        returning p.id, p.nip, p.nama
                        """
                                        .formatted(nilai))
                        .param("impor", impor.id())
                        .param("lewat", lewat)
                        .query(
                                (rs, n) ->
                                        new OrganisasiEvent.PegawaiBerganti(
                                                KonteksPemda.wajib().id(),
                                                rs.getObject("id", UUID.class),
                                                rs.getString("nip"),
                                                rs.getString("nip"),
                                                rs.getString("nama")))
                        .list();
        berganti.forEach(penerbit::publishEvent);
        return berganti.size();
    }

    @Override
    public boolean pulihkan(Impor impor, List<BarisImpor> baris) {
        return tulis(impor, "sebelum", 1) == impor.berubah();
    }

    @Override
    public boolean hapus(Impor impor, List<BarisImpor> baris) {
        return db.sql(
                                """
                        delete from organisasi.pegawai p using organisasi.impor_baris b
                        where p.pemda_id = :pemda and b.pemda_id = :pemda and b.impor_id = :impor
                            and b.keadaan = 'BARU' and p.id = b.objek_id and p.versi = 0
                        """)
                        .param("impor", impor.id())
                        .update()
                == impor.baru();
    }
}
