package id.pendopo.aduan.umum;

import id.pendopo.platform.basisdata.SqlPemda;
import id.pendopo.platform.pemda.KonteksPemda;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where public reports are. The whole pemda is read from the counts, a small square from the cells
 * of the reports themselves, words from the newest reports that hold them.
 */
@Service
@Transactional(readOnly = true)
public class SebaranQueries {

    /** More reports than this say nothing more about where a word is used. */
    static final int KATA_TERBANYAK = 2000;

    private final SqlPemda db;
    private final Penyaring penyaring;

    SebaranQueries(SqlPemda db, Penyaring penyaring) {
        this.db = db;
        this.penyaring = penyaring;
    }

    /**
     * Reports in one place.
     *
     * @param baris row of its southern edge, in cells; null without a point
     * @param kecamatan null when it is not known, or was not asked
     */
    public record Tempat(
            @Nullable Integer baris,
            @Nullable Integer kolom,
            @Nullable String kecamatan,
            KeadaanUmum keadaan,
            int jumlah) {}

    /** By square of ten cells and kecamatan, from the counts. */
    public List<Tempat> perPetak(Saringan s) {
        var syarat = penyaring.syaratHitungan(s);
        var k = s.kotak();
        if (k != null) {
            syarat.dan(
                    "h.petak / 100000 between :barisAwal and :barisAkhir",
                    "barisAwal",
                    petak(k.baris()));
            syarat.dengan("barisAkhir", petak(k.baris() + k.sisi() - 1));
            syarat.dan(
                    "h.petak % 100000 between :kolomAwal and :kolomAkhir",
                    "kolomAwal", petak(k.kolom()));
            syarat.dengan("kolomAkhir", petak(k.kolom() + k.sisi() - 1));
        }
        return db.sql(
                        "select h.petak / 100000 * 10 as baris, h.petak % 100000 * 10 as kolom,"
                                + " h.kecamatan, h.keadaan, sum(h.jumlah)::int as jumlah from"
                                + " aduan.hitungan h where h.pemda_id = :pemda"
                                + syarat.teks()
                                + " group by h.petak, h.kecamatan, h.keadaan having sum(h.jumlah) > 0"
                                + " limit 20000")
                .params(syarat.nilai())
                .query(Tempat.class)
                .list();
    }

    private static int petak(int sel) {
        return sel / Kotak.SEL_PER_PETAK;
    }

    /** By single cell, from the reports in the square. */
    public List<Tempat> perSel(Saringan s) {
        var syarat = penyaring.syarat(s);
        return db.sql(
                        "select (a.sel / 1000000)::int as baris, (a.sel % 1000000)::int as kolom,"
                                + " null::text as kecamatan, "
                                + KEADAAN
                                + " as keadaan, count(*)::int as jumlah from aduan.aduan a where"
                                + " a.pemda_id = :pemda and a.tayang = 'TAYANG' and a.sel is not null"
                                + syarat.teks()
                                + " group by a.sel, 4 limit 20000")
                .params(syarat.nilai())
                .query(Tempat.class)
                .list();
    }

    private static final String KEADAAN =
            "case when a.status in ('BARU', 'DITERUSKAN') then 'MENUNGGU' when a.status in"
                    + " ('DIJAWAB', 'DIPROSES') then 'DIKERJAKAN' when a.status in ('SELESAI',"
                    + " 'DITUTUP') then 'SELESAI' when a.status = 'DITOLAK' then 'DITOLAK' else 'LAIN'"
                    + " end";

    /** By cell and kecamatan, of the newest {@value #KATA_TERBANYAK} that hold the words. */
    public List<Tempat> denganKata(Saringan s) {
        var syarat = penyaring.syarat(s);
        return db.sql(
                        "select (a.sel / 1000000)::int as baris, (a.sel % 1000000)::int as kolom,"
                                + " case when length(a.kode_wilayah) >= 8 then left(a.kode_wilayah, 8) end"
                                + " as kecamatan, "
                                + KEADAAN
                                + " as keadaan, count(*)::int as jumlah from (select a.sel,"
                                + " a.kode_wilayah, a.status from aduan.aduan a where a.pemda_id ="
                                + " :pemda and a.tayang = 'TAYANG'"
                                + syarat.teks()
                                + " order by a.dibuat_pada desc, a.id desc limit :terbanyak) as a"
                                + " group by a.sel, 3, 4 limit 20000")
                .params(syarat.nilai())
                .param("terbanyak", KATA_TERBANYAK)
                .query(Tempat.class)
                .list();
    }

    /**
     * What came of the public reports of some months.
     *
     * @param tepat first answered by the owner within the limit
     * @param tuntas followed up with evidence
     */
    public record Angka(int masuk, int tepat, int tuntas) {}

    public Angka angka(Masa masa) {
        return db.sql(
                        """
                        select coalesce(sum(jumlah), 0)::int as masuk, coalesce(sum(tepat), 0)::int as tepat,
                            coalesce(sum(tuntas), 0)::int as tuntas
                        from aduan.hitungan
                        where pemda_id = :pemda and bulan between :dari and :sampai
                        """)
                .param("dari", masa.dari().atDay(1))
                .param("sampai", masa.sampai().atDay(1))
                .query(Angka.class)
                .single();
    }

    /** An area of the pemda. */
    public record Wilayah(String kode, String nama, String tingkat) {}

    /** Kecamatan, each followed by what lies in it. */
    public List<Wilayah> wilayah() {
        return db.sql(
                        """
                        select kode, nama, tingkat from referensi.wilayah
                        where kode like :awalan and tingkat in ('kecamatan', 'desa_kelurahan')
                            and :pemda::uuid is not null
                        order by kode limit 3000
                        """)
                .param("awalan", awalan())
                .query(Wilayah.class)
                .list();
    }

    private static String awalan() {
        return KonteksPemda.wajib().kodeWilayah() + ".%";
    }
}
