package id.pendopo.aduan.lacak.atom;

import id.pendopo.aduan.JenisLangkah;
import id.pendopo.aduan.StatusAduan;
import id.pendopo.platform.basisdata.SqlPemda;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What feeds hold: only what everybody may see. */
@Service
@Transactional(readOnly = true)
class AtomQueries {

    private final SqlPemda db;

    AtomQueries(SqlPemda db) {
        this.db = db;
    }

    /** A complaint in a feed. */
    record Butir(
            UUID id,
            String nomor,
            String judul,
            String isi,
            StatusAduan status,
            @Nullable String kategoriKode,
            @Nullable String opdNama,
            Instant dibuatPada,
            Instant diubahPada) {}

    private static final String KOLOM =
            """
            select a.id, a.nomor, a.judul, a.isi, a.status, k.kode as kategori_kode,
                o.nama as opd_nama, a.dibuat_pada, a.diubah_pada
            from aduan.aduan a
            left join aduan.kategori k on k.pemda_id = a.pemda_id and k.id = a.kategori_id
            left join organisasi.opd o on o.pemda_id = a.pemda_id and o.id = a.opd_id
            """;

    /** The newest of all. */
    List<Butir> terbaru() {
        return db.sql(
                        KOLOM
                                + """
                                where a.pemda_id = :pemda and a.tayang = 'TAYANG'
                                order by a.dibuat_pada desc, a.id desc limit 50
                                """)
                .query(Butir.class)
                .list();
    }

    /**
     * The newest of a category, or of those below it: each read by its own index, then put
     * together.
     */
    List<Butir> kategori(UUID kategori) {
        return db.sql(
                        """
                        with satu as (
                            select x.id from aduan.kategori c
                            cross join lateral (
                                select a.id, a.dibuat_pada from aduan.aduan a
                                where a.pemda_id = c.pemda_id and a.kategori_id = c.id
                                    and a.tayang = 'TAYANG'
                                order by a.dibuat_pada desc, a.id desc limit 50) x
                            where c.pemda_id = :pemda and (c.id = :kategori or c.induk_id = :kategori)
                            order by x.dibuat_pada desc, x.id desc limit 50)
                        """
                                + KOLOM
                                + """
                                where a.pemda_id = :pemda and a.id in (select id from satu)
                                order by a.dibuat_pada desc, a.id desc limit 50
                                """)
                .param("kategori", kategori)
                .query(Butir.class)
                .list();
    }

    /** The newest of a kecamatan: of itself and of each desa or kelurahan in it. */
    List<Butir> kecamatan(String kode) {
        return db.sql(
                        """
                        with satu as (
                            select x.id from referensi.wilayah w
                            cross join lateral (
                                select a.id, a.dibuat_pada from aduan.aduan a
                                where a.pemda_id = :pemda and a.kode_wilayah = w.kode
                                    and a.tayang = 'TAYANG'
                                order by a.dibuat_pada desc, a.id desc limit 50) x
                            where w.kode = :kode or w.kode_induk = :kode
                            order by x.dibuat_pada desc, x.id desc limit 50)
                        """
                                + KOLOM
                                + """
                                where a.pemda_id = :pemda and a.id in (select id from satu)
                                order by a.dibuat_pada desc, a.id desc limit 50
                                """)
                .param("kode", kode)
                .query(Butir.class)
                .list();
    }

    /** Name of a kecamatan of this pemda. */
    Optional<String> namaKecamatan(String kode, String kodePemda) {
        return db.sql(
                        """
                        select nama from referensi.wilayah
                        where kode = :kode and kode_induk = :induk and tingkat = 'kecamatan'
                            and :pemda::uuid is not null
                        """)
                .param("kode", kode)
                .param("induk", kodePemda)
                .query(String.class)
                .optional();
    }

    /** A step of one complaint. */
    record Langkah(
            UUID id,
            JenisLangkah jenis,
            @Nullable String isi,
            String sebagai,
            @Nullable String opdNama,
            Instant pada) {}

    /** The open steps of one complaint, newest first. */
    List<Langkah> langkah(UUID aduan) {
        return db.sql(
                        """
                        select l.id, l.jenis, l.isi, l.sebagai, o.nama as opd_nama, l.pada
                        from aduan.langkah l
                        left join organisasi.opd o on o.pemda_id = l.pemda_id and o.id = l.opd_id
                        where l.pemda_id = :pemda and l.aduan_id = :aduan and l.terbuka
                        order by l.pada desc, l.id desc limit 50
                        """)
                .param("aduan", aduan)
                .query(Langkah.class)
                .list();
    }
}
