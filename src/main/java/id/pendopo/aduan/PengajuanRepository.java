package id.pendopo.aduan;

import id.pendopo.aduan.LangkahRepository.Siapa;
import id.pendopo.kernel.Koordinat;
import id.pendopo.kernel.Pelaku;
import id.pendopo.kernel.Uuid7;
import id.pendopo.platform.basisdata.LarikBiner;
import id.pendopo.platform.basisdata.SqlPemda;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SqlTypeValue;
import org.springframework.stereotype.Repository;

/**
 * Reports that come in, written in one statement: the complaints, the digests of their codes, both
 * clocks of each, the first steps, the photos, the copies. From their numbers on every other report
 * of the pemda waits for the commit, so each way to the database that is saved here is saved for
 * all of them.
 */
@Repository
class PengajuanRepository {

    private static final String SEMUA =
            """
            with m as materialized (
                select unnest(:id::uuid[]) as id, unnest(:nomor::text[]) as nomor,
                    unnest(:kanal::text[]) as kanal, unnest(:jenis::text[]) as jenis,
                    unnest(:status::text[]) as status, unnest(:judul::text[]) as judul,
                    unnest(:isi::text[]) as isi, unnest(:jawaban::text[]) as jawaban,
                    unnest(:kategori::uuid[]) as kategori, unnest(:wilayah::text[]) as wilayah,
                    unnest(:patokan::text[]) as patokan, unnest(:lintang::float8[]) as lintang,
                    unnest(:bujur::float8[]) as bujur, unnest(:kejadian::date[]) as kejadian,
                    unnest(:anonim::bool[]) as anonim, unnest(:rahasia::bool[]) as rahasia,
                    unnest(:wbs::bool[]) as wbs, unnest(:tayang::text[]) as tayang,
                    unnest(:opd::uuid[]) as opd, unnest(:tembusan::text[]) as tembusan,
                    unnest(:pada::timestamptz[]) as pada, unnest(:luar::text[]) as luar,
                    unnest(:kode::bytea[]) as kode, unnest(:mulai::timestamptz[]) as mulai,
                    unnest(:jawab::timestamptz[]) as jawab, unnest(:jam::int[]) as jam,
                    unnest(:aturan_jawab::date[]) as aturan_jawab,
                    unnest(:lihat_jawab::timestamptz[]) as lihat_jawab,
                    unnest(:tindak::timestamptz[]) as tindak, unnest(:hari::int[]) as hari,
                    unnest(:aturan_tindak::date[]) as aturan_tindak,
                    unnest(:lihat_tindak::timestamptz[]) as lihat_tindak
            ), aduan as (
                insert into aduan.aduan (pemda_id, id, nomor, kanal, jenis, status, judul, isi,
                    jawaban_tambahan, kategori_id, kode_wilayah, patokan, lintang, bujur,
                    kejadian_tanggal, anonim, rahasia, pelapor_pelanggaran, tayang, opd_id,
                    tembusan, dibuat_pada, batas_jawab, batas_tindak, nomor_luar, diubah_pada)
                select :pemda, id, nomor, kanal, jenis, status, judul, isi, jawaban::jsonb, kategori, wilayah,
                    patokan, lintang, bujur, kejadian, anonim, rahasia, wbs, tayang, opd, tembusan::uuid[],
                    pada, jawab, tindak, luar, pada
                from m
            ), buku as (
                insert into aduan.jam (pemda_id, aduan_id, jenis, putaran, mulai, batas, ukuran,
                    aturan_sejak)
                select :pemda, m.id, j.jenis, 0, m.mulai, j.batas, j.ukuran, j.aturan
                from m cross join lateral (values ('JAWAB', m.jawab, m.jam, m.aturan_jawab),
                    ('TINDAK', m.tindak, m.hari, m.aturan_tindak)) as j (jenis, batas, ukuran, aturan)
            ), agenda as (
                insert into aduan.agenda (pemda_id, aduan_id, jenis, putaran, pada)
                select :pemda, m.id, j.jenis, 0, j.pada
                from m cross join lateral (values ('JAWAB', m.lihat_jawab),
                    ('TINDAK', m.lihat_tindak)) as j (jenis, pada)
            ), kode as (
                insert into aduan.kode_lacak (pemda_id, aduan_id, sidik)
                select :pemda, id, kode from m
            ), foto as (
                insert into aduan.lampiran (pemda_id, id, aduan_id, langkah_id, peran, sidik, nama,
                    terbuka, urutan, dibuat_pada)
                select :pemda, f.id, m.id, f.langkah, 'LAPORAN', f.sidik, f.nama, true, f.urutan, m.pada
                from (select unnest(:foto_id::uuid[]) as id, unnest(:foto_aduan::uuid[]) as aduan,
                    unnest(:foto_langkah::uuid[]) as langkah, unnest(:foto_sidik::text[]) as sidik,
                    unnest(:foto_nama::text[]) as nama, unnest(:foto_urutan::int[]) as urutan) f
                join m on m.id = f.aduan
            ), salinan as (
                insert into aduan.tembusan (pemda_id, aduan_id, opd_id, terbuka)
                select :pemda, m.id, t.opd, true from m cross join lateral unnest(m.tembusan::uuid[]) as t (opd)
            )
            insert into aduan.langkah (pemda_id, id, aduan_id, jenis, status, opd_id, oleh, nama,
                sebagai, terbuka, isi, pada)
            select :pemda, l.id, m.id, l.jenis, m.status, m.opd, l.oleh, l.nama, l.sebagai, l.terbuka, l.isi,
                m.pada
            from (select unnest(:langkah_id::uuid[]) as id, unnest(:langkah_aduan::uuid[]) as aduan,
                unnest(:langkah_jenis::text[]) as jenis, unnest(:oleh::uuid[]) as oleh,
                unnest(:nama::text[]) as nama, unnest(:sebagai::text[]) as sebagai,
                unnest(:terbuka::bool[]) as terbuka, unnest(:langkah_isi::text[]) as isi) l
            join m on m.id = l.aduan
            """;

    private final SqlPemda db;

    PengajuanRepository(SqlPemda db) {
        this.db = db;
    }

    /** A step that its timeline begins with. */
    record Awal(UUID id, JenisLangkah jenis, Pelaku oleh, boolean terbuka, @Nullable String isi) {

        Siapa siapa() {
            return Siapa.dari(oleh);
        }
    }

    /**
     * A report with all that begins with it.
     *
     * @param kode the code of its reporter; only the digest is written
     * @param awal at least one step; the photos belong to the first
     */
    record Masuk(Aduan aduan, Pengajuan p, Tenggat.Batas batas, String kode, List<Awal> awal) {

        private @Nullable Double titik(Function<Koordinat, Double> apa) {
            var titik = p.lokasi().titik();
            return titik == null ? null : apa.apply(titik);
        }

        private String tembusan() {
            return aduan.tembusan().stream()
                    .map(UUID::toString)
                    .collect(Collectors.joining(",", "{", "}"));
        }
    }

    private record Foto(Masuk milik, int urutan) {

        Pengajuan.Foto foto() {
            return milik.p().foto().get(urutan);
        }
    }

    private record Langkah(Masuk milik, Awal awal) {}

    /** Writes them all. */
    void tambah(List<Masuk> semua) {
        var foto =
                semua.stream()
                        .flatMap(
                                m ->
                                        IntStream.range(0, m.p().foto().size())
                                                .mapToObj(i -> new Foto(m, i)))
                        .toList();
        var langkah =
                semua.stream().flatMap(m -> m.awal().stream().map(l -> new Langkah(m, l))).toList();
        db.sql(SEMUA)
                .param("id", uuid(semua, m -> m.aduan().id()))
                .param("nomor", teks(semua, m -> m.aduan().nomor()))
                .param("kanal", teks(semua, m -> m.p().kanal().name()))
                .param("jenis", teks(semua, m -> m.aduan().tetap().jenis().name()))
                .param("status", teks(semua, m -> m.aduan().status().name()))
                .param("judul", teks(semua, m -> m.p().judul()))
                .param("isi", teks(semua, m -> m.p().isi()))
                .param("jawaban", teks(semua, m -> AduanRepository.json(m.p().jawaban())))
                .param("kategori", uuid(semua, m -> m.aduan().tetap().kategoriId()))
                .param("wilayah", teks(semua, m -> m.aduan().tetap().kodeWilayah()))
                .param("patokan", teks(semua, m -> m.p().lokasi().patokan()))
                .param("lintang", LarikBiner.FLOAT8.dari(semua, m -> m.titik(Koordinat::lintang)))
                .param("bujur", LarikBiner.FLOAT8.dari(semua, m -> m.titik(Koordinat::bujur)))
                .param("kejadian", LarikBiner.DATE.dari(semua, m -> m.p().kejadian()))
                .param("anonim", LarikBiner.BOOL.dari(semua, m -> m.aduan().tetap().anonim()))
                .param("rahasia", LarikBiner.BOOL.dari(semua, m -> m.aduan().tetap().rahasia()))
                .param(
                        "wbs",
                        LarikBiner.BOOL.dari(semua, m -> m.aduan().tetap().pelaporPelanggaran()))
                .param("tayang", teks(semua, m -> m.aduan().tayang().name()))
                .param("opd", uuid(semua, m -> m.aduan().opdId()))
                .param("tembusan", teks(semua, Masuk::tembusan))
                .param(
                        "pada",
                        LarikBiner.TIMESTAMPTZ.dari(semua, m -> m.aduan().tetap().dibuatPada()))
                .param("luar", teks(semua, m -> m.p().nomorLuar()))
                .param("kode", LarikBiner.BYTEA.dari(semua, m -> KodeLacak.sidik(m.kode())))
                .param("mulai", LarikBiner.TIMESTAMPTZ.dari(semua, m -> m.batas().mulai()))
                .param("jawab", LarikBiner.TIMESTAMPTZ.dari(semua, m -> m.batas().jawab()))
                .param("jam", LarikBiner.INT4.dari(semua, m -> m.batas().jamJawab()))
                .param("aturan_jawab", LarikBiner.DATE.dari(semua, m -> m.batas().aturanJawab()))
                .param(
                        "lihat_jawab",
                        LarikBiner.TIMESTAMPTZ.dari(semua, m -> m.batas().lihatJawab()))
                .param("tindak", LarikBiner.TIMESTAMPTZ.dari(semua, m -> m.batas().tindak()))
                .param("hari", LarikBiner.INT4.dari(semua, m -> m.batas().hariTindak()))
                .param("aturan_tindak", LarikBiner.DATE.dari(semua, m -> m.batas().aturanTindak()))
                .param(
                        "lihat_tindak",
                        LarikBiner.TIMESTAMPTZ.dari(semua, m -> m.batas().lihatTindak()))
                .param("foto_id", uuid(foto, f -> Uuid7.baru()))
                .param("foto_aduan", uuid(foto, f -> f.milik().aduan().id()))
                .param("foto_langkah", uuid(foto, f -> f.milik().awal().getFirst().id()))
                .param("foto_sidik", teks(foto, f -> f.foto().sidik()))
                .param("foto_nama", teks(foto, f -> f.foto().nama()))
                .param("foto_urutan", LarikBiner.INT4.dari(foto, Foto::urutan))
                .param("langkah_id", uuid(langkah, l -> l.awal().id()))
                .param("langkah_aduan", uuid(langkah, l -> l.milik().aduan().id()))
                .param("langkah_jenis", teks(langkah, l -> l.awal().jenis().name()))
                .param("oleh", uuid(langkah, l -> l.awal().siapa().oleh()))
                .param("nama", teks(langkah, l -> l.awal().siapa().nama()))
                .param("sebagai", teks(langkah, l -> l.awal().siapa().sebagai()))
                .param("terbuka", LarikBiner.BOOL.dari(langkah, l -> l.awal().terbuka()))
                .param("langkah_isi", teks(langkah, l -> l.awal().isi()))
                .update();
    }

    private static <T> SqlTypeValue teks(List<T> dari, Function<T, @Nullable String> apa) {
        return LarikBiner.TEXT.dari(dari, apa);
    }

    private static <T> SqlTypeValue uuid(List<T> dari, Function<T, @Nullable UUID> apa) {
        return LarikBiner.UUID.dari(dari, apa);
    }
}
