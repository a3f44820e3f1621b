package id.pendopo.anggaran.impor;

import id.pendopo.perencanaan.SubKegiatanService.Rekaman;
import id.pendopo.platform.basisdata.SqlPemda;
import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Versions of the budget and the row that says which one counts. */
@Repository
class VersiRepository {

    private final SqlPemda db;

    VersiRepository(SqlPemda db) {
        this.db = db;
    }

    /**
     * Locks the budget of a year: until the end of this transaction nobody else changes it.
     *
     * @return the version in force, if there is one
     */
    Optional<UUID> kunciTahun(int tahun) {
        gabungSekaligus();
        db.sql(
                        """
                        insert into anggaran.berlaku (pemda_id, tahun) values (:pemda, :tahun)
                        on conflict do nothing
                        """)
                .param("tahun", tahun)
                .update();
        record Berlaku(@Nullable UUID versiId) {}
        return Optional.ofNullable(
                db.sql(
                                """
                                select versi_id from anggaran.berlaku
                                where pemda_id = :pemda and tahun = :tahun for update
                                """)
                        .param("tahun", tahun)
                        .query((rs, n) -> new Berlaku(rs.getObject("versi_id", UUID.class)))
                        .single()
                        .versiId());
    }

    /**
     * Rows that this transaction has just written have no statistics: the planner takes thousands
     * for one and joins them row by row (measured: 19 s where 2 s do).
     */
    private void gabungSekaligus() {
        db.sql("select set_config('enable_nestloop', 'off', true) where :pemda::uuid is not null")
                .query()
                .listOfRows();
    }

    /**
     * A new version.
     *
     * @param nilai sum of its ceilings
     */
    record VersiBaru(UUID id, int nomor, int jumlahBaris, BigDecimal nilai) {}

    /** A version: the lines in force of OPD that the file does not bring, and the file's own. */
    VersiBaru buat(
            ImporRepository.Kepala impor,
            @Nullable UUID lama,
            int nomor,
            UUID id,
            String oleh,
            Instant pada) {
        record Jumlah(int banyak, BigDecimal nilai) {}
        var jumlah =
                db.sql(
                                """
                                with baru as (
                                    select o.id as opd_id, b.nilai_pagu from anggaran.impor_baris b
                                    join organisasi.opd o on o.pemda_id = b.pemda_id and o.kode = b.kode_opd
                                    where b.pemda_id = :pemda and b.impor_id = :impor and b.hasil <> 'GALAT'
                                ), tetap as (
                                    select p.nilai_pagu from anggaran.pagu p
                                    where p.pemda_id = :pemda and p.versi_id = :lama::uuid
                                        and p.opd_id not in (select opd_id from baru)
                                ), semua as (
                                    select nilai_pagu from baru union all select nilai_pagu from tetap
                                )
                                select count(*) as banyak, coalesce(sum(nilai_pagu), 0) as nilai from semua
                                """)
                        .param("impor", impor.id())
                        .param("lama", lama)
                        .query(Jumlah.class)
                        .single();
        db.sql(
                        """
                        insert into anggaran.versi (pemda_id, id, tahun, nomor, tahap, impor_id, jumlah_baris,
                            nilai_total, dibuat_oleh, dibuat_pada)
                        values (:pemda, :id, :tahun, :nomor, :tahap, :impor, :baris, :nilai, :oleh, :pada)
                        """)
                .param("id", id)
                .param("tahun", impor.tahun())
                .param("nomor", nomor)
                .param("tahap", impor.tahap().name())
                .param("impor", impor.id())
                .param("baris", jumlah.banyak())
                .param("nilai", jumlah.nilai())
                .param("oleh", oleh)
                .param("pada", Timestamp.from(pada))
                .update();
        db.sql(
                        """
                        with baru as (
                            select b.kunci, s.id as sub_kegiatan_id, o.id as opd_id, b.nilai_pagu,
                                b.nama_sub_kegiatan, b.nama_program, b.nama_kegiatan, b.baris
                            from anggaran.impor_baris b
                            join organisasi.opd o on o.pemda_id = b.pemda_id and o.kode = b.kode_opd
                            join perencanaan.sub_kegiatan s on s.pemda_id = b.pemda_id and s.tahun = :tahun
                                and s.opd_id = o.id and s.kode = b.kode_sub_kegiatan
                            where b.pemda_id = :pemda and b.impor_id = :impor and b.hasil <> 'GALAT'
                        )
                        insert into anggaran.pagu (pemda_id, versi_id, kunci, sub_kegiatan_id, opd_id,
                            nilai_pagu, nama, nama_program, nama_kegiatan, urutan)
                        select :pemda, :versi, kunci, sub_kegiatan_id, opd_id, nilai_pagu, nama_sub_kegiatan,
                            nama_program, nama_kegiatan, baris
                        from baru
                        union all
                        select :pemda, :versi, p.kunci, p.sub_kegiatan_id, p.opd_id, p.nilai_pagu, p.nama,
                            p.nama_program, p.nama_kegiatan, p.urutan
                        from anggaran.pagu p
                        where p.pemda_id = :pemda and p.versi_id = :lama::uuid
                            and p.opd_id not in (select opd_id from baru)
                        """)
                .param("versi", id)
                .param("tahun", impor.tahun())
                .param("impor", impor.id())
                .param("lama", lama)
                .update();
        return new VersiBaru(id, nomor, jumlah.banyak(), jumlah.nilai());
    }

    int nomorBaru(int tahun) {
        return db.sql(
                        """
                        select coalesce(max(nomor), 0) + 1 from anggaran.versi
                        where pemda_id = :pemda and tahun = :tahun
                        """)
                .param("tahun", tahun)
                .query(Integer.class)
                .single();
    }

    void berlakukan(int tahun, @Nullable UUID versi) {
        db.sql(
                        """
                        update anggaran.berlaku set versi_id = :versi
                        where pemda_id = :pemda and tahun = :tahun
                        """)
                .param("tahun", tahun)
                .param("versi", versi)
                .update();
    }

    /** The sub kegiatan of a version as its own file named them, to go back to it. */
    List<Rekaman> subKegiatan(UUID versi) {
        return db.sql(
                        """
                        select distinct on (p.sub_kegiatan_id) p.opd_id, s.kode, coalesce(p.nama, s.nama) as nama,
                            s.kode_program, coalesce(p.nama_program, s.nama_program) as nama_program,
                            s.kode_kegiatan, coalesce(p.nama_kegiatan, s.nama_kegiatan) as nama_kegiatan,
                            s.edisi, s.indikator, s.satuan
                        from anggaran.pagu p
                        join perencanaan.sub_kegiatan s on s.pemda_id = p.pemda_id and s.id = p.sub_kegiatan_id
                        where p.pemda_id = :pemda and p.versi_id = :versi
                        order by p.sub_kegiatan_id, p.urutan, p.kunci limit 100000
                        """)
                .param("versi", versi)
                .query(Rekaman.class)
                .list();
    }
}
