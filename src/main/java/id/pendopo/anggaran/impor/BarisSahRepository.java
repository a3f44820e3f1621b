package id.pendopo.anggaran.impor;

import id.pendopo.kernel.EdisiNomenklatur;
import id.pendopo.organisasi.OpdService.OpdBaru;
import id.pendopo.perencanaan.SubKegiatanService.Rekaman;
import id.pendopo.platform.basisdata.SqlPemda;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Repository;

/** What the valid lines of a dry run bring with them: agencies and sub kegiatan. */
@Repository
class BarisSahRepository {

    private final SqlPemda db;

    BarisSahRepository(SqlPemda db) {
        this.db = db;
    }

    /** OPD of valid lines that the pemda does not have yet, with the name the file gives them. */
    List<OpdBaru> opdBelumAda(UUID impor) {
        return db.sql(
                        """
                        select b.kode_opd as kode, coalesce(min(b.nama_opd), b.kode_opd) as nama
                        from anggaran.impor_baris b
                        where b.pemda_id = :pemda and b.impor_id = :impor and b.hasil <> 'GALAT'
                            and not exists (select 1 from organisasi.opd o
                                where o.pemda_id = :pemda and o.kode = b.kode_opd)
                        group by b.kode_opd order by b.kode_opd limit 5000
                        """)
                .param("impor", impor)
                .query(OpdBaru.class)
                .list();
    }

    /** Lines whose OPD nobody wanted to make stay behind as errors. */
    int tinggalkanTanpaOpd(UUID impor) {
        return db.sql(
                        """
                        update anggaran.impor_baris b
                        set hasil = 'GALAT', catatan = b.catatan || jsonb_build_array(jsonb_build_object(
                            'kode', 'anggaran.catatan.opd-tidak-dikenal', 'kolom', '', 'sel', b.baris::text,
                            'ditemukan', b.kode_opd, 'diharapkan', '', 'galat', true))
                        where b.pemda_id = :pemda and b.impor_id = :impor and b.hasil <> 'GALAT'
                            and not exists (select 1 from organisasi.opd o
                                where o.pemda_id = :pemda and o.kode = b.kode_opd)
                        """)
                .param("impor", impor)
                .update();
    }

    /** The sub kegiatan of the valid lines, once each, as their first line names them. */
    List<Rekaman> subKegiatan(UUID impor, EdisiNomenklatur edisi, JenisPemda jenisPemda) {
        return db.sql(
                        """
                        select distinct on (o.id, b.kode_sub_kegiatan) o.id as opd_id,
                            b.kode_sub_kegiatan as kode, b.nama_sub_kegiatan as nama, b.kode_program,
                            b.nama_program, b.kode_kegiatan, b.nama_kegiatan, b.edisi, n.indikator, n.satuan
                        from anggaran.impor_baris b
                        join organisasi.opd o on o.pemda_id = b.pemda_id and o.kode = b.kode_opd
                        left join referensi.nomenklatur n on n.edisi = :edisi and n.jenis_pemda = :jenis
                            and b.edisi is not null
                            and n.kode = case when split_part(b.kode_sub_kegiatan, '.', 3) = '01'
                                then 'X.XX' || substr(b.kode_sub_kegiatan, 5) else b.kode_sub_kegiatan end
                        where b.pemda_id = :pemda and b.impor_id = :impor and b.hasil <> 'GALAT'
                        order by o.id, b.kode_sub_kegiatan, b.baris limit 60000
                        """)
                .param("impor", impor)
                .param("edisi", edisi.name())
                .param("jenis", jenisPemda.name())
                .query(Rekaman.class)
                .list();
    }
}
