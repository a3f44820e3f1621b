package id.pendopo.aduan.aturan;

import id.pendopo.aduan.IzinAduan;
import id.pendopo.aduan.JenisAduan;
import id.pendopo.aduan.KategoriQueries;
import id.pendopo.aduan.KategoriQueries.Kategori;
import id.pendopo.audit.Jejak;
import id.pendopo.kernel.AturanDilanggar;
import id.pendopo.kernel.Uuid7;
import id.pendopo.platform.basisdata.SqlPemda;
import id.pendopo.platform.langsung.Pengumuman;
import id.pendopo.platform.orang.Pengguna;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Keeps the categories: they are switched off, never deleted, since reports point at them. */
@Service
@Transactional
public class KategoriService {

    private static final String KODE = "[a-z0-9]+(-[a-z0-9]+)*";
    private static final int KODE_TERPANJANG = 40;
    private static final int NAMA_TERPANJANG = 80;
    private static final int TEKS_TERPANJANG = 500;
    private static final int HARI_TERBANYAK = 365;
    private static final int PILIHAN_TERBANYAK = 30;
    private static final Set<String> BERPILIHAN = Set.of("SATU", "BEBERAPA");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final SqlPemda db;
    private final KategoriQueries kategori;
    private final Jejak jejak;
    private final Pengumuman pengumuman;

    KategoriService(SqlPemda db, KategoriQueries kategori, Jejak jejak, Pengumuman pengumuman) {
        this.db = db;
        this.kategori = kategori;
        this.jejak = jejak;
        this.pengumuman = pengumuman;
    }

    /** What of a category can be typed. */
    public record Isian(
            String kode,
            @Nullable UUID induk,
            String namaId,
            String namaEn,
            String petunjukId,
            String petunjukEn,
            String kataKunci,
            String ikon,
            JenisAduan jenis,
            boolean darurat,
            @Nullable Integer hariTindak,
            String topikLapor,
            int urutan) {}

    /**
     * @throws AturanDilanggar {@code aduan.aturan.kode}, {@code aduan.aturan.kode-terpakai}, {@code
     *     aduan.aturan.nama}, {@code aduan.aturan.induk}, {@code aduan.aturan.hari}
     */
    public void tambah(Pengguna oleh, Isian i) {
        IzinAduan.ATUR.harusSemua(oleh);
        periksa(i, null);
        UUID id = Uuid7.baru();
        try {
            isi(
                            """
                            insert into aduan.kategori (pemda_id, id, kode, induk_id, nama_id, nama_en,
                                petunjuk_id, petunjuk_en, kata_kunci, ikon, jenis, darurat, hari_tindak,
                                topik_lapor, urutan)
                            values (:pemda, :id, :kode, :induk, :nama_id, :nama_en, :petunjuk_id,
                                :petunjuk_en, :kata, :ikon, :jenis, :darurat, :hari, :topik, :urutan)
                            """,
                            i)
                    .param("id", id)
                    .param("kode", i.kode())
                    .update();
        } catch (DuplicateKeyException e) {
            throw new AturanDilanggar("aduan.aturan.kode-terpakai", i.kode());
        }
        catat(oleh, "aduan.kategori-dibuat", id, i.namaId(), null, sebut(i));
    }

    /**
     * @throws AturanDilanggar {@code aduan.aturan.sudah-berubah.bentrok} besides
     */
    public void ubah(Pengguna oleh, String kode, Isian i, int versi) {
        IzinAduan.ATUR.harusSemua(oleh);
        var lama = kategori.denganKode(kode);
        periksa(i, lama);
        int baris =
                isi(
                                """
                                update aduan.kategori set induk_id = :induk, nama_id = :nama_id,
                                    nama_en = :nama_en, petunjuk_id = :petunjuk_id,
                                    petunjuk_en = :petunjuk_en, kata_kunci = :kata, ikon = :ikon,
                                    jenis = :jenis, darurat = :darurat, hari_tindak = :hari,
                                    topik_lapor = :topik, urutan = :urutan, versi = versi + 1
                                where pemda_id = :pemda and id = :id and versi = :versi
                                """,
                                i)
                        .param("id", lama.id())
                        .param("versi", versi)
                        .update();
        if (baris != 1) {
            throw new AturanDilanggar("aduan.aturan.sudah-berubah.bentrok");
        }
        catat(oleh, "aduan.kategori-diubah", lama.id(), i.namaId(), sebut(isian(lama)), sebut(i));
    }

    /** Switches it off, or on again. */
    public void nyalakan(Pengguna oleh, String kode, boolean aktif) {
        IzinAduan.ATUR.harusSemua(oleh);
        var lama = kategori.denganKode(kode);
        db.sql(
                        """
                        update aduan.kategori set aktif = :aktif, versi = versi + 1
                        where pemda_id = :pemda and id = :id
                        """)
                .param("aktif", aktif)
                .param("id", lama.id())
                .update();
        catat(
                oleh,
                aktif ? "aduan.kategori-aktif" : "aduan.kategori-mati",
                lama.id(),
                lama.namaId(),
                null,
                null);
    }

    /**
     * Adds a question, or changes the one with this code.
     *
     * @param pilihan one a line, {@code kode | Indonesia | English}
     * @throws AturanDilanggar {@code aduan.aturan.pertanyaan}, {@code aduan.aturan.pilihan}
     */
    public void tanya(Pengguna oleh, String kategoriKode, AturanQueries.Pertanyaan t) {
        IzinAduan.ATUR.harusSemua(oleh);
        var milik = kategori.denganKode(kategoriKode);
        if (!t.kode().matches(KODE)
                || t.kode().length() > KODE_TERPANJANG
                || t.labelId().isBlank()
                || t.labelEn().isBlank()
                || t.labelId().length() > TEKS_TERPANJANG
                || t.labelEn().length() > TEKS_TERPANJANG
                || !Set.of("TEKS", "ANGKA", "TANGGAL", "URAIAN", "SATU", "BEBERAPA")
                        .contains(t.jenis())) {
            throw new AturanDilanggar("aduan.aturan.pertanyaan");
        }
        var pilihan = BERPILIHAN.contains(t.jenis()) ? pilihan(t.pilihan()) : null;
        db.sql(
                        """
                        insert into aduan.pertanyaan (pemda_id, kategori_id, kode, jenis, wajib, urutan,
                            label_id, label_en, pilihan)
                        values (:pemda, :milik, :kode, :jenis, :wajib, :urutan, :id, :en, :pilihan::jsonb)
                        on conflict (pemda_id, kategori_id, kode) do update set jenis = excluded.jenis,
                            wajib = excluded.wajib, urutan = excluded.urutan,
                            label_id = excluded.label_id, label_en = excluded.label_en,
                            pilihan = excluded.pilihan
                        """)
                .param("milik", milik.id())
                .param("kode", t.kode())
                .param("jenis", t.jenis())
                .param("wajib", t.wajib())
                .param("urutan", t.urutan())
                .param("id", t.labelId().strip())
                .param("en", t.labelEn().strip())
                .param("pilihan", pilihan == null ? null : JSON.writeValueAsString(pilihan))
                .update();
        catat(
                oleh,
                "aduan.pertanyaan-disimpan",
                milik.id(),
                milik.namaId(),
                null,
                Map.of("kode", t.kode(), "label", t.labelId()));
    }

    public void hapusTanya(Pengguna oleh, String kategoriKode, String kode) {
        IzinAduan.ATUR.harusSemua(oleh);
        var milik = kategori.denganKode(kategoriKode);
        db.sql(
                        """
                        delete from aduan.pertanyaan
                        where pemda_id = :pemda and kategori_id = :milik and kode = :kode
                        """)
                .param("milik", milik.id())
                .param("kode", kode)
                .update();
        catat(
                oleh,
                "aduan.pertanyaan-dihapus",
                milik.id(),
                milik.namaId(),
                Map.of("kode", kode),
                null);
    }

    private static List<Map<String, String>> pilihan(String diketik) {
        var hasil = new ArrayList<Map<String, String>>();
        for (String baris : diketik.strip().split("\\R")) {
            String[] b = baris.split("\\|");
            String kode = b[0].strip();
            if (b.length < 2 || !kode.matches(KODE) || b[1].isBlank()) {
                throw new AturanDilanggar("aduan.aturan.pilihan", baris.strip());
            }
            var satu = new LinkedHashMap<String, String>();
            satu.put("kode", kode);
            satu.put("id", b[1].strip());
            satu.put("en", b.length > 2 && !b[2].isBlank() ? b[2].strip() : b[1].strip());
            hasil.add(satu);
        }
        if (hasil.size() > PILIHAN_TERBANYAK) {
            throw new AturanDilanggar("aduan.aturan.pilihan", PILIHAN_TERBANYAK);
        }
        return hasil;
    }

    private void periksa(Isian i, @Nullable Kategori lama) {
        if (lama == null && (!i.kode().matches(KODE) || i.kode().length() > KODE_TERPANJANG)) {
            throw new AturanDilanggar("aduan.aturan.kode");
        }
        if (i.namaId().isBlank()
                || i.namaEn().isBlank()
                || i.namaId().length() > NAMA_TERPANJANG
                || i.namaEn().length() > NAMA_TERPANJANG) {
            throw new AturanDilanggar("aduan.aturan.nama", NAMA_TERPANJANG);
        }
        if (i.petunjukId().length() > TEKS_TERPANJANG
                || i.petunjukEn().length() > TEKS_TERPANJANG
                || i.kataKunci().length() > TEKS_TERPANJANG
                || i.topikLapor().length() > TEKS_TERPANJANG) {
            throw new AturanDilanggar("aduan.aturan.panjang", TEKS_TERPANJANG);
        }
        if (i.hariTindak() != null && (i.hariTindak() < 1 || i.hariTindak() > HARI_TERBANYAK)) {
            throw new AturanDilanggar("aduan.aturan.hari", HARI_TERBANYAK);
        }
        if (i.induk() != null) {
            periksaInduk(i.induk(), lama);
        }
    }

    /** Two levels: below one that is itself below another there is nothing. */
    private void periksaInduk(UUID induk, @Nullable Kategori lama) {
        boolean diAtas =
                kategori.dengan(induk).filter(k -> k.indukId() == null).isPresent()
                        && (lama == null || !induk.equals(lama.id()));
        boolean punyaAnak =
                lama != null
                        && db.sql(
                                        """
                                        select exists (select from aduan.kategori
                                            where pemda_id = :pemda and induk_id = :id)
                                        """)
                                .param("id", lama.id())
                                .query(Boolean.class)
                                .single();
        if (!diAtas || punyaAnak) {
            throw new AturanDilanggar("aduan.aturan.induk");
        }
    }

    private org.springframework.jdbc.core.simple.JdbcClient.StatementSpec isi(String sql, Isian i) {
        return db.sql(sql)
                .param("induk", i.induk())
                .param("nama_id", i.namaId().strip())
                .param("nama_en", i.namaEn().strip())
                .param("petunjuk_id", kosong(i.petunjukId()))
                .param("petunjuk_en", kosong(i.petunjukEn()))
                .param("kata", i.kataKunci().strip())
                .param("ikon", i.ikon())
                .param("jenis", i.jenis().name())
                .param("darurat", i.darurat())
                .param("hari", i.hariTindak())
                .param("topik", kosong(i.topikLapor()))
                .param("urutan", i.urutan());
    }

    private static @Nullable String kosong(String teks) {
        return teks.isBlank() ? null : teks.strip();
    }

    static Isian isian(Kategori k) {
        return new Isian(
                k.kode(),
                k.indukId(),
                k.namaId(),
                k.namaEn(),
                teks(k.petunjukId()),
                teks(k.petunjukEn()),
                k.kataKunci(),
                k.ikon(),
                k.jenis(),
                k.darurat(),
                k.hariTindak(),
                teks(k.topikLapor()),
                k.urutan());
    }

    private static String teks(@Nullable String isi) {
        return isi == null ? "" : isi;
    }

    private static Map<String, Object> sebut(Isian i) {
        return Map.of(
                "nama",
                i.namaId(),
                "nama_en",
                i.namaEn(),
                "jenis",
                i.jenis().name(),
                "darurat",
                i.darurat(),
                "hari_tindak",
                i.hariTindak() == null ? "" : i.hariTindak(),
                "urutan",
                i.urutan());
    }

    private void catat(
            Pengguna oleh,
            String tindakan,
            UUID id,
            String nama,
            @Nullable Map<String, Object> sebelum,
            @Nullable Map<String, Object> sesudah) {
        jejak.catat(
                oleh.pelaku(),
                tindakan,
                new Jejak.Objek("aduan.kategori", id.toString(), nama),
                sebelum,
                sesudah,
                null);
        pengumuman.setelahCommit(KategoriQueries.TOPIK);
    }
}
