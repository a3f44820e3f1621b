package id.pendopo.organisasi.impor;

import id.pendopo.platform.basisdata.SqlPemda;
import java.util.List;
import org.springframework.stereotype.Component;

/** Writes people. */
@Component
final class PenerapPegawai implements Penerap {

    private final SqlPemda db;

    PenerapPegawai(SqlPemda db) {
        this.db = db;
    }

    @Override
    public void tambah(Impor impor, List<BarisImpor> baris) {
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
    public int ubah(Impor impor) {
        return tulis(impor, "sesudah", 0);
    }

    /**
     * @param nilai side of the plan that is written, {@code sesudah} or {@code sebelum}
     * @param lewat how many versions the rows have moved since the dry run
     */
    private int tulis(Impor impor, String nilai, int lewat) {
        return db.sql(
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
                        """
                                .formatted(nilai))
                .param("impor", impor.id())
                .param("lewat", lewat)
                .update();
    }

    @Override
    public int pulihkan(Impor impor) {
        return tulis(impor, "sebelum", 1);
    }

    @Override
    public int hapus(Impor impor) {
        return db.sql(
                        """
                        delete from organisasi.pegawai p using organisasi.impor_baris b
                        where p.pemda_id = :pemda and b.pemda_id = :pemda and b.impor_id = :impor
                            and b.keadaan = 'BARU' and p.id = b.objek_id and p.versi = 0
                        """)
                .param("impor", impor.id())
                .update();
    }
}
