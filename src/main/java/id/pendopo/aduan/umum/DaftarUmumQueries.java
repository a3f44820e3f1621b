package id.pendopo.aduan.umum;

import id.pendopo.aduan.PeranLampiran;
import id.pendopo.aduan.StatusAduan;
import id.pendopo.platform.basisdata.SqlPemda;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The open list: public reports, the newest first, page by page. */
@Service
@Transactional(readOnly = true)
public class DaftarUmumQueries {

    private static final int CUPLIKAN = 400;

    /**
     * A list is sought among so many times as many of the newest before all of them are asked; a
     * burst of other reports may lie before the first match.
     */
    private static final int[] KALI = {100, 500};

    private static final int JENDELA_TERLUAS = 20_000;
    private static final int ISI_TERPANJANG = 10_000;

    private final SqlPemda db;
    private final Penyaring penyaring;

    DaftarUmumQueries(SqlPemda db, Penyaring penyaring) {
        this.db = db;
        this.penyaring = penyaring;
    }

    /** Where a page begins: after this report, going back in time. */
    public record Sesudah(Instant pada, UUID id) {

        private static final Pattern BENTUK =
                Pattern.compile("(\\d{1,16})\\.([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})");
        private static final long MIKRO = 1_000_000;

        /** Empty for anything that is no place in a list. */
        public static Optional<Sesudah> baca(@Nullable String kode) {
            var m = BENTUK.matcher(kode == null ? "" : kode);
            if (!m.matches()) {
                return Optional.empty();
            }
            long mikro = Long.parseLong(m.group(1));
            return Optional.of(
                    new Sesudah(
                            Instant.ofEpochSecond(mikro / MIKRO, mikro % MIKRO * 1000),
                            UUID.fromString(m.group(2))));
        }

        public String kode() {
            return pada.getEpochSecond() * MIKRO + pada.getNano() / 1000 + "." + id;
        }
    }

    /**
     * A report in a list. Its texts are as they came: {@link Penyamar} belongs before the reader.
     *
     * @param cuplikan beginning of what it says
     */
    public record Butir(
            UUID id,
            String nomor,
            StatusAduan status,
            String judul,
            String cuplikan,
            @Nullable String kategoriNamaId,
            @Nullable String kategoriNamaEn,
            @Nullable String kodeWilayah,
            @Nullable String namaWilayah,
            @Nullable String patokan,
            @Nullable Double lintang,
            @Nullable Double bujur,
            @Nullable String opdNama,
            Instant dibuatPada,
            Instant batasJawab,
            @Nullable Instant dijawabPada,
            Instant batasTindak,
            @Nullable Instant selesaiPada,
            int dukungan,
            @Nullable Integer nilai) {

        public Sesudah tempat() {
            return new Sesudah(dibuatPada, id);
        }

        public KeadaanUmum keadaan() {
            return KeadaanUmum.dari(status);
        }
    }

    private static final String DARI =
            " from aduan.aduan a where a.pemda_id = :pemda and a.tayang = 'TAYANG'";

    static final String TERBARU = " order by a.dibuat_pada desc, a.id desc";

    /** A sum in the order keeps the planner from walking back in time. */
    static final String KUMPULKAN = " order by a.dibuat_pada + interval '0' desc, a.id desc";

    /** The names are joined to what was found, never to what is sought among. */
    private static final String DENGAN_NAMA =
            """
            select a.id, a.nomor, a.status, a.judul, left(a.isi, :panjang) as cuplikan,
                k.nama_id as kategori_nama_id, k.nama_en as kategori_nama_en, a.kode_wilayah,
                w.nama as nama_wilayah, a.patokan, a.lintang, a.bujur, o.nama as opd_nama,
                a.dibuat_pada, a.batas_jawab, a.dijawab_pada, a.batas_tindak, a.selesai_pada,
                a.dukungan, a.nilai
            from (%s limit :banyak) as a
            left join aduan.kategori k on k.pemda_id = a.pemda_id and k.id = a.kategori_id
            left join organisasi.opd o on o.pemda_id = a.pemda_id and o.id = a.opd_id
            left join referensi.wilayah w on w.kode = a.kode_wilayah
            """
                    + TERBARU;

    /** The next so many that match. */
    public List<Butir> daftar(Saringan s, @Nullable Sesudah sesudah, int banyak) {
        return daftar(s, sesudah, banyak, CUPLIKAN);
    }

    /** The same with all that each one says. */
    public List<Butir> untukBerkas(Saringan s, @Nullable Sesudah sesudah, int banyak) {
        return daftar(s, sesudah, banyak, ISI_TERPANJANG);
    }

    private List<Butir> daftar(Saringan s, @Nullable Sesudah sesudah, int banyak, int panjang) {
        var isi = new Isi(sesudah, banyak, panjang);
        if (!s.berpadu()) {
            var syarat = penyaring.syarat(s);
            return baca("select a.*" + DARI + isi.sesudah(syarat) + TERBARU, syarat, isi);
        }
        for (int jendela : isi.jendela()) {
            List<Butir> terbaru = diJendela(s, isi, jendela);
            if (terbaru.size() == banyak) {
                return terbaru;
            }
        }
        var syarat = penyaring.syarat(s);
        return baca("select a.*" + DARI + isi.sesudah(syarat) + KUMPULKAN, syarat, isi);
    }

    /**
     * Walking back in time finds a page at once where matches are many, and reads everything where
     * they are few. No statistics know how many match several conditions together, or several
     * words: the newest are walked through, and only when they do not fill the page are all that
     * match collected, which then are few.
     */
    private List<Butir> diJendela(Saringan s, Isi isi, int jendela) {
        var urut = penyaring.syaratUrut(s);
        String terbaru = "select a.*" + DARI + isi.sesudah(urut) + TERBARU + " limit " + jendela;
        var syarat = penyaring.syarat(s);
        syarat.dengan(urut);
        return baca(
                "select a.* from (" + terbaru + ") as a where true" + syarat.teks() + TERBARU,
                syarat,
                isi);
    }

    private record Isi(@Nullable Sesudah sesudah, int banyak, int panjang) {

        /** How many of the newest are walked through, one after another. */
        int[] jendela() {
            return Arrays.stream(KALI)
                    .map(kali -> Math.min(kali * banyak, JENDELA_TERLUAS))
                    .distinct()
                    .toArray();
        }

        /** The conditions with the place where the page begins. */
        String sesudah(Penyaring.Syarat syarat) {
            if (sesudah != null) {
                syarat.dan(
                        "(a.dibuat_pada, a.id) < (:pada, :sesudah)",
                        "pada",
                        Timestamp.from(sesudah.pada()));
                syarat.dengan("sesudah", sesudah.id());
            }
            return syarat.teks();
        }
    }

    private List<Butir> baca(String pilih, Penyaring.Syarat syarat, Isi isi) {
        return db.sql(DENGAN_NAMA.formatted(pilih))
                .params(syarat.nilai())
                .param("panjang", isi.panjang())
                .param("banyak", isi.banyak())
                .query(DaftarUmumQueries::butir)
                .list();
    }

    /**
     * A photo that everybody may see.
     *
     * @param aduanId the report it belongs to
     */
    public record Foto(UUID aduanId, UUID id, PeranLampiran peran) {}

    /**
     * A page of the list with its photos.
     *
     * @param lagi whether older ones follow
     */
    public record Lembar(List<Butir> butir, List<Foto> foto, boolean lagi) {}

    /** The next so many that match, with their photos. */
    public Lembar lembar(Saringan s, @Nullable Sesudah sesudah, int banyak) {
        List<Butir> ada = daftar(s, sesudah, banyak + 1, CUPLIKAN);
        List<Butir> tampil = ada.subList(0, Math.min(banyak, ada.size()));
        return new Lembar(
                tampil, foto(tampil.stream().map(Butir::id).toList()), ada.size() > banyak);
    }

    /** The first photo of each kind on these reports. */
    private List<Foto> foto(List<UUID> aduan) {
        return db.sql(
                        """
                        select distinct on (l.aduan_id, l.peran) l.aduan_id, l.id, l.peran
                        from aduan.lampiran l
                        join platform.berkas f on f.pemda_id = l.pemda_id and f.sidik = l.sidik
                            and f.lebar is not null
                        left join aduan.langkah s on s.pemda_id = l.pemda_id and s.id = l.langkah_id
                        where l.pemda_id = :pemda and l.aduan_id = any(:aduan) and l.terbuka
                            and coalesce(s.terbuka, true) and l.peran <> 'DOKUMEN'
                        order by l.aduan_id, l.peran, l.dibuat_pada, l.urutan, l.id
                        limit 500
                        """)
                .param("aduan", aduan.toArray(UUID[]::new))
                .query(Foto.class)
                .list();
    }

    /** The number of a report, if everybody may see it. */
    public Optional<String> nomorUmum(UUID id) {
        return db.sql(
                        """
                        select nomor from aduan.aduan
                        where pemda_id = :pemda and id = :id and tayang = 'TAYANG'
                        """)
                .param("id", id)
                .query(String.class)
                .optional();
    }

    private static Butir butir(ResultSet rs, int n) throws SQLException {
        return new Butir(
                rs.getObject("id", UUID.class),
                rs.getString("nomor"),
                StatusAduan.valueOf(rs.getString("status")),
                rs.getString("judul"),
                rs.getString("cuplikan"),
                rs.getString("kategori_nama_id"),
                rs.getString("kategori_nama_en"),
                rs.getString("kode_wilayah"),
                rs.getString("nama_wilayah"),
                rs.getString("patokan"),
                rs.getObject("lintang", Double.class),
                rs.getObject("bujur", Double.class),
                rs.getString("opd_nama"),
                rs.getTimestamp("dibuat_pada").toInstant(),
                rs.getTimestamp("batas_jawab").toInstant(),
                saat(rs, "dijawab_pada"),
                rs.getTimestamp("batas_tindak").toInstant(),
                saat(rs, "selesai_pada"),
                rs.getInt("dukungan"),
                rs.getObject("nilai", Integer.class));
    }

    private static @Nullable Instant saat(ResultSet rs, String kolom) throws SQLException {
        Timestamp t = rs.getTimestamp(kolom);
        return t == null ? null : t.toInstant();
    }
}
