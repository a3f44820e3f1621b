package id.pendopo.aduan.impor;

import id.pendopo.aduan.JenisAduan;
import id.pendopo.platform.basisdata.SqlPemda;
import id.pendopo.platform.orang.Pengguna;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Writes imports, many rows in a statement. */
@Repository
class ImporRepository {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final SqlPemda db;

    ImporRepository(SqlPemda db) {
        this.db = db;
    }

    void tambah(Impor i, Pengguna oleh) {
        db.sql(
                        """
                        insert into aduan.impor (pemda_id, id, nomor, nama_berkas, sumber, tampil, status, banyak,
                            baru, sama, galat, dibuat_oleh, dibuat_nama, dibuat_pada)
                        values (:pemda, :id, :nomor, :berkas, :sumber, :tampil, :status, 0, 0, 0, 0, :oleh,
                            :nama, :pada)
                        """)
                .param("id", i.id())
                .param("nomor", i.nomor())
                .param("berkas", i.namaBerkas())
                .param("sumber", i.sumber())
                .param("tampil", i.tampil())
                .param("status", i.status().name())
                .param("oleh", oleh.akunId())
                .param("nama", oleh.nama())
                .param("pada", Timestamp.from(i.dibuatPada()))
                .update();
    }

    /** Those of these numbers that are here already. */
    Set<String> ada(String sumber, List<String> nomor) {
        return new HashSet<>(
                db.sql(
                                """
                                select nomor from aduan.asal
                                where pemda_id = :pemda and sumber = :sumber and nomor = any(:nomor)
                                    and klien_id is null
                                limit 1000
                                """)
                        .param("sumber", sumber)
                        .param("nomor", nomor.toArray(String[]::new))
                        .query(String.class)
                        .list());
    }

    void tambahBaris(UUID impor, List<BarisImpor> baris) {
        db.sql(
                        """
                        insert into aduan.impor_baris (pemda_id, impor_id, baris, hasil, isi, catatan)
                        select :pemda, :impor, r.baris, r.hasil, r.isi, r.catatan
                        from jsonb_to_recordset(:isi::jsonb)
                            as r (baris int, hasil text, isi jsonb, catatan jsonb)
                        """)
                .param("impor", impor)
                .param("isi", json(baris))
                .update();
    }

    /** A row with the report it became. */
    void tambahBaris(UUID impor, BarisImpor b, @Nullable UUID aduan) {
        db.sql(
                        """
                        insert into aduan.impor_baris (pemda_id, impor_id, baris, hasil, isi, catatan, aduan_id)
                        values (:pemda, :impor, :baris, :hasil, :isi::jsonb, :catatan::jsonb, :aduan)
                        """)
                .param("impor", impor)
                .param("baris", b.baris())
                .param("hasil", b.hasil().name())
                .param("isi", json(b.isi()))
                .param("catatan", json(b.catatan()))
                .param("aduan", aduan)
                .update();
    }

    /**
     * Counts one more row of a file that is applied as it is read; held until the transaction ends,
     * so that the file is not taken back under the row.
     *
     * @return false when it was taken back
     */
    boolean tambahHitungan(UUID impor, BarisImpor.Hasil hasil) {
        return db.sql(
                                """
                                update aduan.impor set banyak = banyak + 1,
                                    baru = baru + (:hasil = 'BARU')::int, sama = sama + (:hasil = 'SAMA')::int,
                                    galat = galat + (:hasil = 'GALAT')::int
                                where pemda_id = :pemda and id = :id and status = 'DITERAPKAN'
                                """)
                        .param("hasil", hasil.name())
                        .param("id", impor)
                        .update()
                == 1;
    }

    void hitung(UUID impor) {
        db.sql(
                        """
                        update aduan.impor i set banyak = h.banyak, baru = h.baru, sama = h.sama, galat = h.galat
                        from (select count(*) as banyak, count(*) filter (where hasil = 'BARU') as baru,
                                count(*) filter (where hasil = 'SAMA') as sama,
                                count(*) filter (where hasil = 'GALAT') as galat
                            from aduan.impor_baris where pemda_id = :pemda and impor_id = :impor) h
                        where i.pemda_id = :pemda and i.id = :impor
                        """)
                .param("impor", impor)
                .update();
    }

    /** Moves it on; false when it is not where it should be. */
    boolean pindah(UUID impor, Impor.Status dari, Impor.Status ke, Instant pada) {
        String kolom = ke == Impor.Status.DITERAPKAN ? "diterapkan_pada" : "dibatalkan_pada";
        return db.sql(
                                "update aduan.impor set status = :ke, "
                                        + kolom
                                        + " = :pada where pemda_id = :pemda and id = :id and status = :dari")
                        .param("ke", ke.name())
                        .param("dari", dari.name())
                        .param("pada", Timestamp.from(pada))
                        .param("id", impor)
                        .update()
                == 1;
    }

    /** A row that waits to be applied. */
    record Antre(int baris, Map<String, String> isi) {}

    /** The next ones, held until the transaction ends. */
    List<Antre> antre(UUID impor, int banyak) {
        return db.sql(
                        """
                        select baris, isi::text as isi from aduan.impor_baris
                        where pemda_id = :pemda and impor_id = :impor and hasil = 'BARU' and aduan_id is null
                        order by baris limit :banyak for update skip locked
                        """)
                .param("impor", impor)
                .param("banyak", banyak)
                .query(
                        (rs, n) ->
                                new Antre(
                                        rs.getInt("baris"),
                                        JSON.readValue(
                                                rs.getString("isi"),
                                                new tools.jackson.core.type.TypeReference<
                                                        Map<String, String>>() {})))
                .list();
    }

    /** A complaint as it is written. */
    record Masuk(
            int baris,
            UUID id,
            String nomor,
            JenisAduan jenis,
            String status,
            String judul,
            String isi,
            @Nullable UUID kategori,
            @Nullable String wilayah,
            @Nullable String patokan,
            @Nullable Double lintang,
            @Nullable Double bujur,
            String tayang,
            @Nullable UUID opd,
            List<UUID> tembusan,
            Instant dibuat,
            Instant jawab,
            @Nullable Instant dijawab,
            Instant tindak,
            @Nullable Instant selesai,
            Instant diubah,
            @Nullable Instant tenggat,
            @Nullable String asalKategori,
            @Nullable String asalOpd,
            String asalNomor,
            Map<String, String> asalIsi,
            @Nullable Jam jam,
            List<Langkah> langkah) {}

    /** Clocks that run from now on; null for what is over. */
    record Jam(
            Instant mulai,
            int jam,
            int hari,
            java.time.LocalDate aturanJawab,
            java.time.LocalDate aturanTindak) {}

    /** A step of its timeline. */
    record Langkah(
            UUID id,
            String jenis,
            String status,
            String nama,
            String sebagai,
            @Nullable String isi,
            Instant pada) {}

    void masukkan(UUID impor, String sumber, List<Masuk> banyak, Instant kini) {
        String isi = json(banyak);
        db.sql(
                        """
                        insert into aduan.aduan (pemda_id, id, nomor, kanal, jenis, status, judul, isi, kategori_id,
                            kode_wilayah, patokan, lintang, bujur, anonim, rahasia, pelapor_pelanggaran, tayang,
                            opd_id, tembusan, dibuat_pada, batas_jawab, dijawab_pada, batas_tindak, selesai_pada,
                            nomor_luar, diubah_pada)
                        select :pemda, r.id, r.nomor, 'IMPOR', r.jenis, r.status, r.judul, r.isi, r.kategori,
                            r.wilayah, r.patokan, r.lintang, r.bujur, true, false, false, r.tayang, r.opd,
                            coalesce(r.tembusan, '{}'), r.dibuat, r.jawab, r.dijawab, r.tindak, r.selesai,
                            r."asalNomor", r.diubah
                        from jsonb_to_recordset(:isi::jsonb) as r (id uuid, nomor text, jenis text, status text,
                            judul text, isi text, kategori uuid, wilayah text, patokan text,
                            lintang double precision, bujur double precision, tayang text, opd uuid,
                            tembusan uuid[], dibuat timestamptz, jawab timestamptz, dijawab timestamptz,
                            tindak timestamptz, selesai timestamptz, diubah timestamptz, "asalNomor" text)
                        """)
                .param("isi", isi)
                .update();
        db.sql(
                        """
                        insert into aduan.asal (pemda_id, aduan_id, sumber, nomor, impor_id, kategori, opd, tenggat,
                            isi, pada)
                        select :pemda, r.id, :sumber, r."asalNomor", :impor, r."asalKategori", r."asalOpd",
                            r.tenggat, r."asalIsi", :pada
                        from jsonb_to_recordset(:isi::jsonb) as r (id uuid, "asalNomor" text, "asalKategori" text,
                            "asalOpd" text, tenggat timestamptz, "asalIsi" jsonb)
                        """)
                .param("isi", isi)
                .param("sumber", sumber)
                .param("impor", impor)
                .param("pada", Timestamp.from(kini))
                .update();
        db.sql(
                        """
                        insert into aduan.langkah (pemda_id, id, aduan_id, jenis, status, opd_id, nama, sebagai,
                            terbuka, isi, pada)
                        select :pemda, l.id, r.id, l.jenis, l.status, r.opd, l.nama, l.sebagai, true, l.isi, l.pada
                        from jsonb_to_recordset(:isi::jsonb) as r (id uuid, opd uuid, langkah jsonb),
                            jsonb_to_recordset(r.langkah) as l (id uuid, jenis text, status text, nama text,
                                sebagai text, isi text, pada timestamptz)
                        """)
                .param("isi", isi)
                .update();
        db.sql(
                        """
                        insert into aduan.jam (pemda_id, aduan_id, jenis, putaran, mulai, batas, ukuran, aturan_sejak)
                        select :pemda, r.id, j.jenis, 0, (r.jam ->> 'mulai')::timestamptz,
                            case j.jenis when 'JAWAB' then r.jawab else r.tindak end,
                            case j.jenis when 'JAWAB' then (r.jam ->> 'jam')::int else (r.jam ->> 'hari')::int end,
                            case j.jenis when 'JAWAB' then (r.jam ->> 'aturanJawab')::date
                                else (r.jam ->> 'aturanTindak')::date end
                        from jsonb_to_recordset(:isi::jsonb) as r (id uuid, jawab timestamptz, tindak timestamptz,
                            jam jsonb), (values ('JAWAB'), ('TINDAK')) as j (jenis)
                        where r.jam is not null and r.jam <> 'null'::jsonb
                        """)
                .param("isi", isi)
                .update();
        db.sql(
                        """
                        update aduan.impor_baris b set aduan_id = r.id
                        from jsonb_to_recordset(:isi::jsonb) as r (id uuid, baris int)
                        where b.pemda_id = :pemda and b.impor_id = :impor and b.baris = r.baris
                        """)
                .param("isi", isi)
                .param("impor", impor)
                .update();
    }

    /**
     * Takes back what nobody has worked on or added to; its numbers are free to come again.
     *
     * @return how many
     */
    int tarik(UUID impor, Instant kini) {
        return db.sql(
                        """
                        with ditarik as (
                            update aduan.aduan a set status = 'DICABUT', tayang = 'DISEMBUNYIKAN',
                                selesai_pada = coalesce(a.selesai_pada, :kini), jeda_sejak = null,
                                diubah_pada = :kini, versi = a.versi + 1
                            from aduan.asal s
                            where a.pemda_id = :pemda and s.pemda_id = a.pemda_id and s.aduan_id = a.id
                                and s.impor_id = :impor and a.versi = 0 and s.nomor is not null
                                and not exists (select from aduan.langkah l
                                    where l.pemda_id = a.pemda_id and l.aduan_id = a.id
                                        and (l.oleh is not null or l.sebagai = 'Pelapor'))
                                and not exists (select from aduan.konsep k
                                    where k.pemda_id = a.pemda_id and k.aduan_id = a.id)
                            returning a.id, a.opd_id),
                        dilepas as (
                            update aduan.asal s set nomor = null from ditarik d
                            where s.pemda_id = :pemda and s.aduan_id = d.id returning s.aduan_id)
                        insert into aduan.langkah (pemda_id, id, aduan_id, jenis, status, opd_id, nama, sebagai,
                            terbuka, pada)
                        select :pemda, uuidv7(), d.id, 'DICABUT', 'DICABUT', d.opd_id, 'Impor', 'sistem', false,
                            :kini
                        from ditarik d join dilepas l on l.aduan_id = d.id
                        """)
                .param("impor", impor)
                .param("kini", Timestamp.from(kini))
                .update();
    }

    /** Writes down how many of its reports stayed, and gives that. */
    int dipertahankan(UUID impor) {
        return db.sql(
                        """
                        update aduan.impor i set dipertahankan = (select count(*) from aduan.asal s
                            where s.pemda_id = i.pemda_id and s.impor_id = i.id and s.nomor is not null)
                        where i.pemda_id = :pemda and i.id = :id returning dipertahankan
                        """)
                .param("id", impor)
                .query(Integer.class)
                .single();
    }

    private static String json(Object isi) {
        return JSON.writeValueAsString(isi).replace("\\u0000", "");
    }
}
