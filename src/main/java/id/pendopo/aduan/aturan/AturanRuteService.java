package id.pendopo.aduan.aturan;

import id.pendopo.aduan.AturanKini;
import id.pendopo.aduan.IzinAduan;
import id.pendopo.audit.Jejak;
import id.pendopo.kernel.AturanDilanggar;
import id.pendopo.kernel.Pelaku;
import id.pendopo.kernel.TidakDitemukan;
import id.pendopo.kernel.Uuid7;
import id.pendopo.kernel.Waktu;
import id.pendopo.organisasi.OrganisasiQueries;
import id.pendopo.platform.basisdata.SqlPemda;
import id.pendopo.platform.langsung.Pengumuman;
import id.pendopo.platform.nomor.Penomoran;
import id.pendopo.platform.orang.Pengguna;
import id.pendopo.platform.pemda.KonteksPemda;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Changes of the table of rules: drafted, looked at in a simulation, applied with a reason from a
 * day on, taken back within a day. What was in force stays readable.
 */
@Service
@Transactional
public class AturanRuteService {

    /** So long a change can be taken back as if it had never been. */
    static final Duration BATAS_BATAL = Duration.ofHours(24);

    /** So far back reports are looked at. */
    public static final int HARI_SIMULASI = 90;

    private static final int SEL_TERBANYAK = 5_000;
    private static final int ALASAN_TERPENDEK = 10;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final SqlPemda db;
    private final AturanQueries aturan;
    private final OrganisasiQueries organisasi;
    private final Penomoran penomoran;
    private final Jejak jejak;
    private final Pengumuman pengumuman;
    private final Waktu waktu;

    AturanRuteService(
            SqlPemda db,
            AturanQueries aturan,
            OrganisasiQueries organisasi,
            Penomoran penomoran,
            Jejak jejak,
            Pengumuman pengumuman,
            Waktu waktu) {
        this.db = db;
        this.aturan = aturan;
        this.organisasi = organisasi;
        this.penomoran = penomoran;
        this.jejak = jejak;
        this.pengumuman = pengumuman;
        this.waktu = waktu;
    }

    /** Where the cells of a change come from. */
    public enum Asal {
        FORMULIR,
        BERKAS,
        PAKET
    }

    /** What was opened and closed, so that it can be taken back. */
    private record Hasil(List<UUID> dibuka, List<UUID> ditutup) {}

    /**
     * Keeps a draft; nothing counts yet. Cells that say what is so already are left out.
     *
     * @return its number
     * @throws AturanDilanggar {@code aduan.aturan.sejak-lampau}, {@code
     *     aduan.aturan.tanpa-perubahan}, {@code aduan.aturan.sel-banyak}
     */
    public String usulkan(Pengguna oleh, List<SelRute> isi, LocalDate sejak, Asal asal) {
        IzinAduan.ATUR.harusSemua(oleh);
        return usulkan(oleh.pelaku(), isi, sejak, asal);
    }

    String usulkan(Pelaku oleh, List<SelRute> isi, LocalDate sejak, Asal asal) {
        LocalDate hari = hari();
        if (sejak.isBefore(hari)) {
            throw new AturanDilanggar("aduan.aturan.sejak-lampau");
        }
        if (isi.size() > SEL_TERBANYAK) {
            throw new AturanDilanggar("aduan.aturan.sel-banyak", SEL_TERBANYAK);
        }
        var kini = TabelRute.dari(aturan.rute(sejak));
        var beda = isi.stream().filter(s -> berubah(kini, s)).toList();
        if (beda.isEmpty()) {
            throw new AturanDilanggar("aduan.aturan.tanpa-perubahan");
        }
        beda.stream().filter(s -> s.opd() != null).forEach(this::harusDikenal);
        String nomor = "R-" + penomoran.berikut("aduan.rute", hari.getYear());
        db.sql(
                        """
                        insert into aduan.rute_perubahan (pemda_id, id, nomor, status, asal, berlaku_sejak, isi,
                            dibuat_oleh, dibuat_nama, dibuat_pada)
                        values (:pemda, :id, :nomor, 'DRAF', :asal, :sejak, :isi::jsonb, :oleh, :nama, :pada)
                        """)
                .param("id", Uuid7.baru())
                .param("nomor", nomor)
                .param("asal", asal.name())
                .param("sejak", sejak)
                .param("isi", JSON.writeValueAsString(beda))
                .param("oleh", oleh.akunId())
                .param("nama", oleh.nama())
                .param("pada", Timestamp.from(waktu.sekarang()))
                .update();
        return nomor;
    }

    private static boolean berubah(TabelRute kini, SelRute s) {
        var ada = kini.sel(s.kunci());
        return s.opd() == null ? ada.isPresent() : !ada.equals(java.util.Optional.of(s));
    }

    private void harusDikenal(SelRute s) {
        if (s.opd() == null || organisasi.opd(s.opd()).isEmpty()) {
            throw new AturanDilanggar("aduan.aturan.opd-asing");
        }
    }

    /** What the change would have done to the reports of the last ninety days. */
    @Transactional(readOnly = true)
    public Simulasi simulasi(AturanQueries.Perubahan p) {
        var lama = TabelRute.dari(aturan.rute(p.berlakuSejak()));
        Instant sejak = waktu.sekarangUrusan().minus(Duration.ofDays(HARI_SIMULASI));
        return Simulasi.jalankan(aturan.beban(sejak), lama, lama.dengan(p.isi()));
    }

    /**
     * From its day on the change counts.
     *
     * @throws AturanDilanggar {@code aduan.alasan-pendek}, {@code
     *     aduan.aturan.sudah-diproses.bentrok}, {@code aduan.aturan.sejak-lampau}
     */
    public void terapkan(Pengguna oleh, String nomor, String alasan) {
        IzinAduan.ATUR.harusSemua(oleh);
        terapkan(oleh.pelaku(), nomor, alasan);
    }

    void terapkan(Pelaku oleh, String nomor, String alasan) {
        String sebab = alasan.strip();
        if (sebab.length() < ALASAN_TERPENDEK) {
            throw new AturanDilanggar("aduan.alasan-pendek", ALASAN_TERPENDEK);
        }
        var p = terkunci(nomor, "DRAF");
        if (p.berlakuSejak().isBefore(hari())) {
            throw new AturanDilanggar("aduan.aturan.sejak-lampau");
        }
        var sebelum = sebut(p.isi(), TabelRute.dari(aturan.rute(p.berlakuSejak())));
        var hasil = new Hasil(new ArrayList<>(), new ArrayList<>());
        try {
            for (SelRute s : p.isi()) {
                hasil.ditutup().addAll(tutup(s, p.berlakuSejak()));
                if (s.opd() != null) {
                    hasil.dibuka().add(buka(s, p.berlakuSejak(), oleh));
                }
            }
        } catch (DuplicateKeyException e) {
            throw new AturanDilanggar("aduan.aturan.sudah-diproses.bentrok");
        }
        db.sql(
                        """
                        update aduan.rute_perubahan set status = 'DITERAPKAN', alasan = :alasan,
                            hasil = :hasil::jsonb, diterapkan_nama = :nama, diterapkan_pada = :pada,
                            versi = versi + 1
                        where pemda_id = :pemda and id = :id
                        """)
                .param("alasan", sebab)
                .param("hasil", JSON.writeValueAsString(hasil))
                .param("nama", oleh.nama())
                .param("pada", Timestamp.from(waktu.sekarang()))
                .param("id", p.id())
                .update();
        catat(oleh, "aduan.rute-diterapkan", p, sebelum, sebut(p.isi()), sebab);
    }

    /** Whatever is open in the cell ends the day before, or never begins. */
    private List<UUID> tutup(SelRute s, LocalDate sejak) {
        return db.sql(
                        """
                        update aduan.rute set berlaku_sampai = greatest(:sejak::date, berlaku_sejak) - 1,
                            versi = versi + 1
                        where pemda_id = :pemda and kategori_id is not distinct from :kategori::uuid
                            and kode_kecamatan is not distinct from :kecamatan::text
                            and berlaku_sampai is null
                        returning id
                        """)
                .param("sejak", sejak)
                .param("kategori", s.kategori())
                .param("kecamatan", s.kecamatan())
                .query(UUID.class)
                .list();
    }

    private UUID buka(SelRute s, LocalDate sejak, Pelaku oleh) {
        UUID id = Uuid7.baru();
        db.sql(
                        """
                        insert into aduan.rute (pemda_id, id, kategori_id, kode_kecamatan, opd_id, tembusan,
                            berlaku_sejak, dibuat_oleh, dibuat_nama, dibuat_pada)
                        values (:pemda, :id, :kategori, :kecamatan, :opd, :tembusan, :sejak, :oleh, :nama,
                            :pada)
                        """)
                .param("id", id)
                .param("kategori", s.kategori())
                .param("kecamatan", s.kecamatan())
                .param("opd", s.opd())
                .param("tembusan", s.tembusan().toArray(UUID[]::new))
                .param("sejak", sejak)
                .param("oleh", oleh.akunId())
                .param("nama", oleh.nama())
                .param("pada", Timestamp.from(waktu.sekarang()))
                .update();
        return id;
    }

    /**
     * As if it had never been, within a day and while nobody has changed the same cells since.
     *
     * @throws AturanDilanggar {@code aduan.aturan.lewat-batas}, {@code
     *     aduan.aturan.sudah-berubah.bentrok}
     */
    public void batalkan(Pengguna oleh, String nomor) {
        IzinAduan.ATUR.harusSemua(oleh);
        var p = terkunci(nomor, "DITERAPKAN");
        if (!p.bisaDibatalkan(waktu.sekarang())) {
            throw new AturanDilanggar("aduan.aturan.lewat-batas");
        }
        Hasil hasil = hasil(p.id());
        int tertutup =
                db.sql(
                                """
                                update aduan.rute set berlaku_sampai = berlaku_sejak - 1, versi = versi + 1
                                where pemda_id = :pemda and id = any(:id) and berlaku_sampai is null
                                """)
                        .param("id", hasil.dibuka().toArray(UUID[]::new))
                        .update();
        if (tertutup != hasil.dibuka().size()) {
            throw new AturanDilanggar("aduan.aturan.sudah-berubah.bentrok");
        }
        try {
            db.sql(
                            """
                            update aduan.rute set berlaku_sampai = null, versi = versi + 1
                            where pemda_id = :pemda and id = any(:id)
                            """)
                    .param("id", hasil.ditutup().toArray(UUID[]::new))
                    .update();
        } catch (DuplicateKeyException e) {
            throw new AturanDilanggar("aduan.aturan.sudah-berubah.bentrok");
        }
        db.sql(
                        """
                        update aduan.rute_perubahan set status = 'DIBATALKAN', dibatalkan_nama = :nama,
                            dibatalkan_pada = :pada, versi = versi + 1
                        where pemda_id = :pemda and id = :id
                        """)
                .param("nama", oleh.nama())
                .param("pada", Timestamp.from(waktu.sekarang()))
                .param("id", p.id())
                .update();
        catat(oleh.pelaku(), "aduan.rute-dibatalkan", p, sebut(p.isi()), null, null);
    }

    /** A draft that nobody wants. */
    public void buang(Pengguna oleh, String nomor) {
        IzinAduan.ATUR.harusSemua(oleh);
        var p = terkunci(nomor, "DRAF");
        db.sql(
                        """
                        update aduan.rute_perubahan set status = 'DIBUANG', versi = versi + 1
                        where pemda_id = :pemda and id = :id
                        """)
                .param("id", p.id())
                .update();
    }

    private AturanQueries.Perubahan terkunci(String nomor, String status) {
        db.sql(
                        """
                        select id from aduan.rute_perubahan
                        where pemda_id = :pemda and nomor = :nomor for update
                        """)
                .param("nomor", nomor)
                .query(UUID.class)
                .optional()
                .orElseThrow(() -> new TidakDitemukan("perubahan rute " + nomor));
        var p = aturan.perubahan(nomor);
        if (!p.status().equals(status)) {
            throw new AturanDilanggar("aduan.aturan.sudah-diproses.bentrok");
        }
        return p;
    }

    private Hasil hasil(UUID id) {
        return JSON.readValue(
                db.sql(
                                """
                                select hasil::text from aduan.rute_perubahan
                                where pemda_id = :pemda and id = :id
                                """)
                        .param("id", id)
                        .query(String.class)
                        .single(),
                new TypeReference<>() {});
    }

    private static Map<String, Object> sebut(List<SelRute> isi) {
        return Map.of("sel", isi);
    }

    private static Map<String, Object> sebut(List<SelRute> isi, TabelRute lama) {
        return Map.of(
                "sel",
                isi.stream()
                        .flatMap(s -> lama.sel(s.kunci()).stream())
                        .collect(Collectors.toList()));
    }

    private void catat(
            Pelaku oleh,
            String tindakan,
            AturanQueries.Perubahan p,
            @Nullable Map<String, Object> sebelum,
            @Nullable Map<String, Object> sesudah,
            @Nullable String alasan) {
        var isi = sesudah == null ? null : new LinkedHashMap<String, Object>(sesudah);
        jejak.catat(
                oleh,
                tindakan,
                new Jejak.Objek("aduan.rute", p.id().toString(), p.nomor()),
                sebelum,
                isi,
                alasan);
        pengumuman.setelahCommit(AturanKini.TOPIK);
    }

    private LocalDate hari() {
        return waktu.hariIni(KonteksPemda.wajib().zona());
    }
}
