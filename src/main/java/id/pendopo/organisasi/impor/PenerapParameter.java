package id.pendopo.organisasi.impor;

import id.pendopo.kernel.TidakDitemukan;
import id.pendopo.kernel.Waktu;
import id.pendopo.organisasi.ParameterService;
import id.pendopo.organisasi.impor.BarisImpor.Keadaan;
import id.pendopo.platform.basisdata.SqlPemda;
import id.pendopo.platform.orang.Pengguna;
import java.sql.Timestamp;
import java.util.List;
import org.springframework.stereotype.Component;

/** Writes values of parameters. A value that ends for a new one is found by the day it began. */
@Component
final class PenerapParameter implements Penerap {

    private final SqlPemda db;
    private final ParameterService parameter;
    private final Waktu waktu;

    PenerapParameter(SqlPemda db, ParameterService parameter, Waktu waktu) {
        this.db = db;
        this.parameter = parameter;
        this.waktu = waktu;
    }

    @Override
    public void kunci(Impor impor, List<BarisImpor> baris) {
        baris.stream().map(BarisImpor::label).distinct().sorted().forEach(parameter::kunci);
    }

    @Override
    public void bolehMembatalkan(Pengguna oleh, Impor impor, List<BarisImpor> baris) {
        if (!baris.stream().allMatch(b -> ParameterService.boleh(oleh, b.label()))) {
            throw new TidakDitemukan("impor " + impor.id());
        }
    }

    @Override
    public void tambah(Pengguna oleh, Impor impor, List<BarisImpor> baris) {
        akhiri(impor);
        tutup(impor);
        db.sql(
                        """
                        insert into organisasi.parameter (pemda_id, kode, berlaku_sejak, nilai,
                            berlaku_sampai, dasar_hukum, alasan, ditetapkan_oleh, ditetapkan_pada)
                        select :pemda, b.label, (b.sesudah ->> 'berlakuSejak')::date,
                            b.sesudah -> 'nilai', (b.sesudah ->> 'berlakuSampai')::date,
                            b.sesudah ->> 'dasarHukum',
                            coalesce(b.sesudah ->> 'alasan', :berkas), :oleh, :pada
                        from organisasi.impor_baris b
                        where b.pemda_id = :pemda and b.impor_id = :impor and b.keadaan = 'BARU'
                        """)
                .param("impor", impor.id())
                .param("berkas", impor.namaBerkas())
                .param("oleh", oleh.nama() + ", " + oleh.jabatan())
                .param("pada", Timestamp.from(waktu.sekarang()))
                .update();
    }

    /** Values whose end the file names. */
    private void akhiri(Impor impor) {
        db.sql(
                        """
                        update organisasi.parameter p
                        set berlaku_sampai = (b.sesudah ->> 'berlakuSampai')::date
                        from organisasi.impor_baris b
                        where p.pemda_id = :pemda and b.pemda_id = :pemda
                            and b.impor_id = :impor and b.keadaan = 'BERUBAH' and p.kode = b.label
                            and p.berlaku_sejak = (b.sebelum ->> 'berlakuSejak')::date
                        """)
                .param("impor", impor.id())
                .update();
    }

    /** Values that end the day before a new one; those of the same file come with their end. */
    private void tutup(Impor impor) {
        db.sql(
                        """
                        update organisasi.parameter p
                        set berlaku_sampai = (b.sesudah ->> 'berlakuSejak')::date - 1
                        from organisasi.impor_baris b
                        where p.pemda_id = :pemda and b.pemda_id = :pemda
                            and b.impor_id = :impor and b.keadaan = 'BARU' and p.kode = b.label
                            and b.sebelum ->> 'asal' = 'DAERAH'
                            and p.berlaku_sejak = (b.sebelum ->> 'berlakuSejak')::date
                        """)
                .param("impor", impor.id())
                .update();
    }

    /** What ends is written together with what is new: neither stands without the other. */
    @Override
    public boolean ubah(Impor impor, List<BarisImpor> baris) {
        return seperti(impor, Keadaan.BERUBAH) == impor.berubah()
                && seperti(impor, Keadaan.BARU) == impor.baru();
    }

    /** Rows that stand in the table as the upload left them. */
    private int seperti(Impor impor, Keadaan keadaan) {
        return db.sql(
                        """
                        select count(*) from organisasi.impor_baris b
                        join organisasi.parameter p on p.pemda_id = b.pemda_id
                            and p.kode = b.label
                            and p.berlaku_sejak = (b.sesudah ->> 'berlakuSejak')::date
                            and p.nilai = b.sesudah -> 'nilai'
                        where b.pemda_id = :pemda and b.impor_id = :impor
                            and b.keadaan = :keadaan
                            and p.berlaku_sampai
                                is not distinct from (b.sesudah ->> 'berlakuSampai')::date
                        """)
                .param("impor", impor.id())
                .param("keadaan", keadaan.name())
                .query(Integer.class)
                .single();
    }

    @Override
    public boolean pulihkan(Impor impor, List<BarisImpor> baris) {
        if (seperti(impor, Keadaan.BERUBAH) != impor.berubah()) {
            return false;
        }
        db.sql(
                        """
                        update organisasi.parameter p
                        set berlaku_sampai = (b.sebelum ->> 'berlakuSampai')::date
                        from organisasi.impor_baris b
                        where p.pemda_id = :pemda and b.pemda_id = :pemda
                            and b.impor_id = :impor and b.keadaan = 'BERUBAH' and p.kode = b.label
                            and p.berlaku_sejak = (b.sebelum ->> 'berlakuSejak')::date
                        """)
                .param("impor", impor.id())
                .update();
        return true;
    }

    @Override
    public boolean hapus(Impor impor, List<BarisImpor> baris) {
        if (seperti(impor, Keadaan.BARU) != impor.baru()) {
            return false;
        }
        db.sql(
                        """
                        delete from organisasi.parameter p using organisasi.impor_baris b
                        where p.pemda_id = :pemda and b.pemda_id = :pemda and b.impor_id = :impor
                            and b.keadaan = 'BARU' and p.kode = b.label
                            and p.berlaku_sejak = (b.sesudah ->> 'berlakuSejak')::date
                        """)
                .param("impor", impor.id())
                .update();
        return buka(impor);
    }

    /** Values that had ended for a new one go on as before, unless somebody moved their end. */
    private boolean buka(Impor impor) {
        String lama =
                """
                organisasi.impor_baris b
                where p.pemda_id = :pemda and b.pemda_id = :pemda and b.impor_id = :impor
                    and b.keadaan = 'BARU' and p.kode = b.label and b.sebelum ->> 'asal' = 'DAERAH'
                    and p.berlaku_sejak = (b.sebelum ->> 'berlakuSejak')::date
                """;
        int rencana =
                db.sql("select count(*) from organisasi.parameter p, " + lama)
                        .param("impor", impor.id())
                        .query(Integer.class)
                        .single();
        int dibuka =
                db.sql(
                                """
                                update organisasi.parameter p
                                set berlaku_sampai = (b.sebelum ->> 'berlakuSampai')::date from
                                """
                                        + lama
                                        + """
                                          and p.berlaku_sampai
                                              = (b.sesudah ->> 'berlakuSejak')::date - 1
                                          """)
                        .param("impor", impor.id())
                        .update();
        return dibuka == rencana;
    }
}
