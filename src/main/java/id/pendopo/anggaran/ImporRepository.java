package id.pendopo.anggaran;

import id.pendopo.kernel.EdisiNomenklatur;
import id.pendopo.kernel.TidakDitemukan;
import id.pendopo.organisasi.OpdService.OpdBaru;
import id.pendopo.perencanaan.SubKegiatanService.Rekaman;
import id.pendopo.platform.basisdata.SqlPemda;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Imports, versions and the row that says which version counts. */
@Repository
class ImporRepository {

    static final JsonMapper JSON = JsonMapper.builder().build();

    private static final int POTONGAN = 1 << 20;

    private final SqlPemda db;

    ImporRepository(SqlPemda db) {
        this.db = db;
    }

    /** An import with what its next step needs. */
    record Kepala(
            UUID id,
            String nomor,
            int tahun,
            Tahap tahap,
            String namaBerkas,
            StatusImpor status,
            int jumlahGalat,
            @Nullable UUID versiSebelum,
            @Nullable UUID versiId,
            @Nullable Instant diterapkanPada) {}

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

    /** Next number of the year; to be asked while the year is locked. */
    String nomorBaru(int tahun) {
        int urut =
                db.sql(
                                """
                                select count(*) + 1 from anggaran.impor
                                where pemda_id = :pemda and tahun = :tahun
                                """)
                        .param("tahun", tahun)
                        .query(Integer.class)
                        .single();
        return "%d-%05d".formatted(tahun, urut);
    }

    /**
     * @throws TidakDitemukan when there is no such import
     */
    Kepala kunci(String nomor) {
        return db.sql(
                        """
                        select id, nomor, tahun, tahap, nama_berkas, status, jumlah_galat, versi_sebelum,
                            versi_id, diterapkan_pada
                        from anggaran.impor where pemda_id = :pemda and nomor = :nomor for update
                        """)
                .param("nomor", nomor)
                .query(
                        (rs, n) ->
                                new Kepala(
                                        rs.getObject("id", UUID.class),
                                        rs.getString("nomor"),
                                        rs.getInt("tahun"),
                                        Tahap.valueOf(rs.getString("tahap")),
                                        rs.getString("nama_berkas"),
                                        StatusImpor.valueOf(rs.getString("status")),
                                        rs.getInt("jumlah_galat"),
                                        rs.getObject("versi_sebelum", UUID.class),
                                        rs.getObject("versi_id", UUID.class),
                                        saat(rs.getTimestamp("diterapkan_pada"))))
                .optional()
                .orElseThrow(() -> new TidakDitemukan("impor " + nomor));
    }

    private static @Nullable Instant saat(@Nullable Timestamp t) {
        return t == null ? null : t.toInstant();
    }

    /** What is known of an upload before its lines are compared. */
    record Baru(
            UUID id,
            String nomor,
            int tahun,
            Tahap tahap,
            String namaBerkas,
            String sidik,
            long ukuran,
            UUID oleh,
            String namaOleh,
            Instant pada,
            @Nullable UUID versiSebelum) {}

    void buat(Baru b) {
        db.sql(
                        """
                        insert into anggaran.impor (pemda_id, id, nomor, tahun, tahap, nama_berkas, sidik_berkas,
                            ukuran_berkas, status, jumlah_baris, jumlah_galat, nilai_berkas, nilai_total,
                            ringkasan, dibuat_oleh, dibuat_nama, dibuat_pada, versi_sebelum)
                        values (:pemda, :id, :nomor, :tahun, :tahap, :nama, :sidik, :ukuran, 'DIPERIKSA', 0, 0, 0,
                            0, '{}', :oleh, :nama_oleh, :pada, :versi)
                        """)
                .param("id", b.id())
                .param("nomor", b.nomor())
                .param("tahun", b.tahun())
                .param("tahap", b.tahap().name())
                .param("nama", b.namaBerkas())
                .param("sidik", b.sidik())
                .param("ukuran", b.ukuran())
                .param("oleh", b.oleh())
                .param("nama_oleh", b.namaOleh())
                .param("pada", Timestamp.from(b.pada()))
                .param("versi", b.versiSebelum())
                .update();
    }

    void catatHasil(UUID impor, PemeriksaanRepository.Hitungan h, Ringkasan ringkasan) {
        db.sql(
                        """
                        update anggaran.impor set jumlah_baris = :baris, jumlah_galat = :galat,
                            nilai_berkas = :berkas, nilai_total = :sah, ringkasan = :ringkasan::jsonb
                        where pemda_id = :pemda and id = :id
                        """)
                .param("id", impor)
                .param("baris", h.baris())
                .param("galat", h.galat())
                .param("berkas", h.nilaiBerkas())
                .param("sah", h.nilaiSah())
                .param("ringkasan", JSON.writeValueAsString(ringkasan))
                .update();
    }

    void simpanBerkas(UUID impor, InputStream isi) throws IOException {
        byte[] potong = isi.readNBytes(POTONGAN);
        for (int urutan = 0; potong.length > 0; urutan++, potong = isi.readNBytes(POTONGAN)) {
            db.sql(
                            """
                            insert into anggaran.impor_berkas (pemda_id, impor_id, urutan, isi)
                            values (:pemda, :impor, :urutan, :isi)
                            """)
                    .param("impor", impor)
                    .param("urutan", urutan)
                    .param("isi", potong)
                    .update();
        }
    }

    void ambilBerkas(UUID impor, OutputStream ke) {
        for (int urutan = 0; ; urutan++) {
            var potong =
                    db.sql(
                                    """
                                    select isi from anggaran.impor_berkas
                                    where pemda_id = :pemda and impor_id = :impor and urutan = :urutan
                                    """)
                            .param("impor", impor)
                            .param("urutan", urutan)
                            .query((rs, n) -> rs.getBytes("isi"))
                            .optional();
            if (potong.isEmpty()) {
                return;
            }
            try {
                ke.write(potong.get());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
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
    List<Rekaman> subKegiatan(UUID impor, EdisiNomenklatur edisi, String jenisPemda) {
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
                .param("jenis", jenisPemda)
                .query(Rekaman.class)
                .list();
    }

    /** The sub kegiatan of a version as its own file named them, to go back to it. */
    List<Rekaman> subKegiatanVersi(UUID versi) {
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

    int nomorVersiBaru(int tahun) {
        return db.sql(
                        """
                        select coalesce(max(nomor), 0) + 1 from anggaran.versi
                        where pemda_id = :pemda and tahun = :tahun
                        """)
                .param("tahun", tahun)
                .query(Integer.class)
                .single();
    }

    record VersiBaru(UUID id, int nomor, int jumlahBaris, BigDecimal nilai) {}

    /** A version: the lines in force of OPD that the file does not bring, and the file's own. */
    VersiBaru buatVersi(
            Kepala impor, @Nullable UUID lama, int nomor, UUID id, String oleh, Instant pada) {
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

    void tandaiDiterapkan(UUID impor, UUID versi, Instant pada) {
        db.sql(
                        """
                        update anggaran.impor i set status = 'DITERAPKAN', versi_id = :versi,
                            diterapkan_pada = :pada,
                            jumlah_galat = (select count(*) from anggaran.impor_baris b
                                where b.pemda_id = :pemda and b.impor_id = :id and b.hasil = 'GALAT'),
                            nilai_total = (select coalesce(sum(b.nilai_pagu), 0) from anggaran.impor_baris b
                                where b.pemda_id = :pemda and b.impor_id = :id and b.hasil <> 'GALAT')
                        where i.pemda_id = :pemda and i.id = :id
                        """)
                .param("id", impor)
                .param("versi", versi)
                .param("pada", Timestamp.from(pada))
                .update();
    }

    void tandai(UUID impor, StatusImpor status, Instant pada) {
        db.sql(
                        """
                        update anggaran.impor set status = :status, dibatalkan_pada = :pada
                        where pemda_id = :pemda and id = :id
                        """)
                .param("id", impor)
                .param("status", status.name())
                .param("pada", Timestamp.from(pada))
                .update();
    }

    /** A sub kegiatan whose ceiling would lie below what is used. */
    record Terlampaui(String kode, String nama, BigDecimal pagu, BigDecimal terpakai) {}

    Optional<Terlampaui> terlampaui(@Nullable UUID versi, List<Pakai> terpakai) {
        if (terpakai.isEmpty()) {
            return Optional.empty();
        }
        return db.sql(
                        """
                        with pakai as (
                            select (j ->> 'sub')::uuid as sub, (j ->> 'nilai')::numeric as nilai
                            from jsonb_array_elements(:pakai::jsonb) as j
                        )
                        select s.kode, s.nama, coalesce(sum(p.nilai_pagu), 0) as pagu, k.nilai as terpakai
                        from pakai k
                        join perencanaan.sub_kegiatan s on s.pemda_id = :pemda and s.id = k.sub
                        left join anggaran.pagu p on p.pemda_id = :pemda and p.versi_id = :versi::uuid
                            and p.sub_kegiatan_id = k.sub
                        group by s.kode, s.nama, k.sub, k.nilai
                        having coalesce(sum(p.nilai_pagu), 0) < k.nilai
                        order by s.kode limit 1
                        """)
                .param("versi", versi)
                .param("pakai", JSON.writeValueAsString(terpakai))
                .query(Terlampaui.class)
                .optional();
    }

    /** What is used of a sub kegiatan. */
    record Pakai(UUID sub, BigDecimal nilai) {}
}
