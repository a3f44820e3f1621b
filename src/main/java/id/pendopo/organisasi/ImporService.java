package id.pendopo.organisasi;

import id.pendopo.audit.Jejak;
import id.pendopo.audit.Jejak.Langkah;
import id.pendopo.kernel.AturanDilanggar;
import id.pendopo.kernel.Nip;
import id.pendopo.kernel.TidakDitemukan;
import id.pendopo.kernel.Uuid7;
import id.pendopo.kernel.Waktu;
import id.pendopo.platform.basisdata.SqlPemda;
import id.pendopo.platform.lembar.Galat;
import id.pendopo.platform.lembar.LembarGalat;
import id.pendopo.platform.lembar.PembacaLembar;
import id.pendopo.platform.lembar.TabelTerbaca;
import id.pendopo.platform.orang.Pengguna;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Lists of agencies and people from files: first a dry run that is kept, then exactly what it
 * showed is applied, and for a day the whole can be taken back.
 */
@Service
public class ImporService {

    public static final Duration DAPAT_DIBATALKAN = Duration.ofHours(24);

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<Map<String, @Nullable Object>> PETA =
            new TypeReference<>() {};
    private static final int SEKALI = 1_000;

    private final SqlPemda db;
    private final PemeriksaImpor pemeriksa;
    private final Jejak jejak;
    private final PencatatOrganisasi pencatat;
    private final Waktu waktu;
    private final TransactionTemplate transaksi;

    ImporService(
            SqlPemda db,
            PemeriksaImpor pemeriksa,
            Jejak jejak,
            PencatatOrganisasi pencatat,
            Waktu waktu,
            PlatformTransactionManager transaksi) {
        this.db = db;
        this.pemeriksa = pemeriksa;
        this.jejak = jejak;
        this.pencatat = pencatat;
        this.waktu = waktu;
        this.transaksi = new TransactionTemplate(transaksi);
    }

    /** Where an upload stands. */
    public enum Status {
        DIPERIKSA,
        DITERAPKAN,
        DIBATALKAN
    }

    /** An upload with its counts. */
    public record Impor(
            UUID id,
            JenisImpor jenis,
            String namaBerkas,
            Status status,
            int baru,
            int berubah,
            int sama,
            int galat,
            String nama,
            Instant dibuatPada,
            @Nullable Instant diterapkanPada) {

        public int berlaku() {
            return baru + berubah;
        }

        public int semua() {
            return baru + berubah + sama + galat;
        }
    }

    /** A row of an upload as its page shows it; before and after by field. */
    public record Baris(
            int nomor,
            String keadaan,
            @Nullable UUID objek,
            String label,
            @Nullable Integer versi,
            @Nullable Map<String, @Nullable Object> sebelum,
            @Nullable Map<String, @Nullable Object> sesudah,
            List<Map<String, @Nullable Object>> galat) {}

    /** Who may upload what: staff by the staff office, agencies by administrators. */
    public static boolean boleh(Pengguna oleh, JenisImpor jenis) {
        return oleh.boleh(jenis == JenisImpor.OPD ? IzinOrganisasi.KELOLA : IzinOrganisasi.PEGAWAI);
    }

    private static void harusBoleh(Pengguna oleh, JenisImpor jenis) {
        if (!boleh(oleh, jenis)) {
            throw new TidakDitemukan("impor " + jenis);
        }
    }

    /**
     * The dry run: says what every row would do and keeps it. Nothing else changes.
     *
     * @throws id.pendopo.platform.lembar.LembarDitolak when the file cannot be read at all
     */
    public UUID periksa(Pengguna oleh, JenisImpor jenis, String namaBerkas, Path berkas) {
        harusBoleh(oleh, jenis);
        try (var buka = PembacaLembar.buka(berkas, namaBerkas)) {
            var rencana = pemeriksa.periksa(jenis, TabelTerbaca.dari(buka, jenis.skema()));
            byte[] isi = Files.readAllBytes(berkas);
            return transaksi.execute(s -> simpan(oleh, jenis, namaBerkas, isi, rencana));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private UUID simpan(
            Pengguna oleh,
            JenisImpor jenis,
            String namaBerkas,
            byte[] isi,
            List<RencanaBaris> rencana) {
        UUID id = Uuid7.baru();
        db.sql(
                        """
                        insert into organisasi.impor (pemda_id, id, jenis, nama_berkas, isi, status,
                            baru, berubah, sama, galat, akun_id, nama, dibuat_pada)
                        values (:pemda, :id, :jenis, :berkas, :isi, 'DIPERIKSA', :baru, :berubah,
                            :sama, :galat, :akun, :nama, :pada)
                        """)
                .param("id", id)
                .param("jenis", jenis.name())
                .param("berkas", namaBerkas)
                .param("isi", isi)
                .param("baru", jumlah(rencana, RencanaBaris.Keadaan.BARU))
                .param("berubah", jumlah(rencana, RencanaBaris.Keadaan.BERUBAH))
                .param("sama", jumlah(rencana, RencanaBaris.Keadaan.SAMA))
                .param("galat", jumlah(rencana, RencanaBaris.Keadaan.GALAT))
                .param("akun", oleh.akunId())
                .param("nama", oleh.nama())
                .param("pada", Timestamp.from(waktu.sekarang()))
                .update();
        for (int dari = 0; dari < rencana.size(); dari += SEKALI) {
            var potong = rencana.subList(dari, Math.min(rencana.size(), dari + SEKALI));
            db.sql(
                            """
                            insert into organisasi.impor_baris (pemda_id, impor_id, nomor, keadaan,
                                objek_id, label, versi, sebelum, sesudah, galat)
                            select :pemda, :impor, x.nomor, x.keadaan, x.objek, x.label, x.versi,
                                nullif(x.sebelum, 'null'), nullif(x.sesudah, 'null'), x.galat
                            from jsonb_to_recordset(:isi::jsonb) as x(nomor int, keadaan text,
                                objek uuid, label text, versi int, sebelum jsonb, sesudah jsonb,
                                galat jsonb)
                            """)
                    .param("impor", id)
                    .param("isi", JSON.writeValueAsString(potong))
                    .update();
        }
        return id;
    }

    private static int jumlah(List<RencanaBaris> rencana, RencanaBaris.Keadaan keadaan) {
        return (int) rencana.stream().filter(r -> r.keadaan() == keadaan).count();
    }

    /** Applies what the dry run showed, all of it or, when the data moved meanwhile, nothing. */
    public void terapkan(Pengguna oleh, UUID id) {
        transaksi.executeWithoutResult(
                s -> {
                    var impor = terkunci(oleh, id, Status.DIPERIKSA);
                    var baris = baris(id, Set.of("BARU", "BERUBAH"), Integer.MAX_VALUE);
                    try {
                        if (impor.jenis() == JenisImpor.OPD) {
                            terapkanOpd(id, baris);
                        } else {
                            terapkanPegawai(id);
                        }
                    } catch (DataIntegrityViolationException e) {
                        throw new AturanDilanggar("organisasi.impor.usang", impor.namaBerkas());
                    }
                    tandai(id, Status.DITERAPKAN, "diterapkan_pada");
                    jejak.catatSemua(
                            oleh.pelaku(), langkah(impor, baris, false), impor.namaBerkas());
                    catat(oleh, impor, "organisasi.impor-diterapkan");
                });
    }

    private void terapkanOpd(UUID id, List<Baris> baris) {
        Set<String> slug = new java.util.HashSet<>();
        db.sql("select slug from organisasi.opd where pemda_id = :pemda limit 50000")
                .query(
                        rs -> {
                            slug.add(rs.getString(1));
                        });
        var alamat = new HashMap<String, String>();
        for (Baris b : baris) {
            if (b.keadaan().equals("BARU") && b.objek() != null && b.sesudah() != null) {
                alamat.put(
                        b.objek().toString(),
                        unik(String.valueOf(b.sesudah().get("singkatan")), slug));
            }
        }
        db.sql(
                        """
                        insert into organisasi.opd (pemda_id, id, kode, nama, singkatan, slug, jenis,
                            alamat, telepon, surel, berlaku_sejak)
                        select :pemda, b.objek_id, b.sesudah ->> 'kode', b.sesudah ->> 'nama',
                            b.sesudah ->> 'singkatan', :slug::jsonb ->> b.objek_id::text,
                            b.sesudah ->> 'jenis', b.sesudah ->> 'alamat', b.sesudah ->> 'telepon',
                            b.sesudah ->> 'surel', :hari
                        from organisasi.impor_baris b
                        where b.pemda_id = :pemda and b.impor_id = :impor and b.keadaan = 'BARU'
                        """)
                .param("impor", id)
                .param("slug", JSON.writeValueAsString(alamat))
                .param("hari", pencatat.hariIni().withDayOfYear(1))
                .update();
        ubahOpd(id, "sesudah", 0);
        // agencies above may come with the same file: they are looked for once all are there
        db.sql(
                        """
                        update organisasi.opd o set induk_id = i.id
                        from organisasi.impor_baris b
                        left join organisasi.opd i on i.pemda_id = b.pemda_id
                            and i.kode = b.sesudah ->> 'induk'
                        where o.pemda_id = :pemda and b.pemda_id = :pemda and b.impor_id = :impor
                            and b.keadaan in ('BARU', 'BERUBAH') and o.id = b.objek_id
                            and o.induk_id is distinct from i.id
                        """)
                .param("impor", id)
                .update();
    }

    private static String unik(String singkatan, Set<String> terpakai) {
        String dasar = PerangkatDaerahService.slug(singkatan);
        String calon = dasar;
        for (int n = 2;
                PerangkatDaerahService.TERPAKAI.contains(calon) || !terpakai.add(calon);
                n++) {
            calon = dasar + "-" + n;
        }
        return calon;
    }

    /**
     * @param nilai side of the plan that is written, {@code sesudah} or {@code sebelum}
     * @param lewat how many versions the rows may have moved since the dry run
     */
    private void ubahOpd(UUID id, String nilai, int lewat) {
        int jadi =
                db.sql(
                                """
                                update organisasi.opd o set nama = b.%1$s ->> 'nama',
                                    singkatan = b.%1$s ->> 'singkatan', jenis = b.%1$s ->> 'jenis',
                                    alamat = b.%1$s ->> 'alamat', telepon = b.%1$s ->> 'telepon',
                                    surel = b.%1$s ->> 'surel', versi = o.versi + 1
                                from organisasi.impor_baris b
                                where o.pemda_id = :pemda and b.pemda_id = :pemda
                                    and b.impor_id = :impor and b.keadaan = 'BERUBAH'
                                    and o.id = b.objek_id and o.versi = b.versi + :lewat
                                """
                                        .formatted(nilai))
                        .param("impor", id)
                        .param("lewat", lewat)
                        .update();
        semuaKena(id, jadi, lewat);
    }

    private void terapkanPegawai(UUID id) {
        db.sql(
                        """
                        insert into organisasi.pegawai (pemda_id, id, nip, nama, opd_id,
                            status_kepegawaian, golongan, surel, telepon)
                        select :pemda, b.objek_id, b.sesudah ->> 'nip', b.sesudah ->> 'nama', o.id,
                            b.sesudah ->> 'status', b.sesudah ->> 'golongan', b.sesudah ->> 'surel',
                            b.sesudah ->> 'telepon'
                        from organisasi.impor_baris b
                        left join organisasi.opd o on o.pemda_id = b.pemda_id
                            and o.kode = b.sesudah ->> 'opd'
                        where b.pemda_id = :pemda and b.impor_id = :impor and b.keadaan = 'BARU'
                        """)
                .param("impor", id)
                .update();
        ubahPegawai(id, "sesudah", 0);
    }

    private void ubahPegawai(UUID id, String nilai, int lewat) {
        int jadi =
                db.sql(
                                """
                                update organisasi.pegawai p set nama = b.%1$s ->> 'nama',
                                    opd_id = o.id, status_kepegawaian = b.%1$s ->> 'status',
                                    golongan = b.%1$s ->> 'golongan', surel = b.%1$s ->> 'surel',
                                    telepon = b.%1$s ->> 'telepon', versi = p.versi + 1
                                from organisasi.impor_baris b
                                join organisasi.opd o on o.pemda_id = b.pemda_id
                                    and o.kode = b.%1$s ->> 'opd'
                                where p.pemda_id = :pemda and b.pemda_id = :pemda
                                    and b.impor_id = :impor and b.keadaan = 'BERUBAH'
                                    and p.id = b.objek_id and p.versi = b.versi + :lewat
                                """
                                        .formatted(nilai))
                        .param("impor", id)
                        .param("lewat", lewat)
                        .update();
        semuaKena(id, jadi, lewat);
    }

    /** Fewer rows than planned means that somebody was there in between: then nothing changes. */
    private void semuaKena(UUID id, int jadi, int lewat) {
        var impor = satu(id);
        if (jadi != impor.berubah()) {
            throw new AturanDilanggar(
                    lewat == 0 ? "organisasi.impor.usang" : "organisasi.impor.berubah-lagi",
                    impor.namaBerkas());
        }
    }

    /** Takes an applied upload back as a whole, within a day and unless its rows moved on. */
    public void batalkan(Pengguna oleh, UUID id) {
        transaksi.executeWithoutResult(
                s -> {
                    var impor = terkunci(oleh, id, Status.DITERAPKAN);
                    Instant sejak = impor.diterapkanPada();
                    if (sejak == null || sejak.plus(DAPAT_DIBATALKAN).isBefore(waktu.sekarang())) {
                        throw new AturanDilanggar("organisasi.impor.lewat-sehari");
                    }
                    var baris = baris(id, Set.of("BARU", "BERUBAH"), Integer.MAX_VALUE);
                    if (impor.jenis() == JenisImpor.OPD) {
                        ubahOpd(id, "sebelum", 1);
                        db.sql(
                                        """
                                        update organisasi.opd o set induk_id = i.id
                                        from organisasi.impor_baris b
                                        left join organisasi.opd i on i.pemda_id = b.pemda_id
                                            and i.kode = b.sebelum ->> 'induk'
                                        where o.pemda_id = :pemda and b.pemda_id = :pemda
                                            and b.impor_id = :impor and b.keadaan = 'BERUBAH'
                                            and o.id = b.objek_id
                                        """)
                                .param("impor", id)
                                .update();
                    } else {
                        ubahPegawai(id, "sebelum", 1);
                    }
                    hapusBaru(impor);
                    tandai(id, Status.DIBATALKAN, "dibatalkan_pada");
                    jejak.catatSemua(
                            oleh.pelaku(), langkah(impor, baris, true), impor.namaBerkas());
                    catat(oleh, impor, "organisasi.impor-dibatalkan");
                });
    }

    private void hapusBaru(Impor impor) {
        String tabel = impor.jenis() == JenisImpor.OPD ? "opd" : "pegawai";
        try {
            int jadi =
                    db.sql(
                                    """
                                    delete from organisasi.%s t using organisasi.impor_baris b
                                    where t.pemda_id = :pemda and b.pemda_id = :pemda
                                        and b.impor_id = :impor and b.keadaan = 'BARU'
                                        and t.id = b.objek_id and t.versi = 0
                                    """
                                            .formatted(tabel))
                            .param("impor", impor.id())
                            .update();
            if (jadi != impor.baru()) {
                throw new AturanDilanggar("organisasi.impor.berubah-lagi", impor.namaBerkas());
            }
        } catch (DataIntegrityViolationException e) {
            throw new AturanDilanggar("organisasi.impor.sudah-dipakai");
        }
    }

    private void tandai(UUID id, Status status, String kolom) {
        db.sql(
                        """
                        update organisasi.impor set status = :status, %s = :pada
                        where pemda_id = :pemda and id = :id
                        """
                                .formatted(kolom))
                .param("id", id)
                .param("status", status.name())
                .param("pada", Timestamp.from(waktu.sekarang()))
                .update();
    }

    private static List<Langkah> langkah(Impor impor, List<Baris> baris, boolean balik) {
        String jenis = impor.jenis().kunci();
        return baris.stream()
                .map(
                        b -> {
                            boolean baru = b.keadaan().equals("BARU");
                            String apa = !baru ? "-diubah" : balik ? "-dibatalkan" : "-dibuat";
                            return new Langkah(
                                    "organisasi." + jenis + apa,
                                    new Jejak.Objek(jenis, String.valueOf(b.objek()), b.label()),
                                    samarkan(balik ? b.sesudah() : b.sebelum()),
                                    samarkan(balik ? b.sebelum() : b.sesudah()));
                        })
                .toList();
    }

    private static @Nullable Map<String, ?> samarkan(@Nullable Map<String, @Nullable Object> isi) {
        if (isi == null || !(isi.get("nip") instanceof String nip)) {
            return isi;
        }
        var m = new LinkedHashMap<>(isi);
        m.put("nip", new Nip(nip).tersamar());
        return m;
    }

    private void catat(Pengguna oleh, Impor impor, String tindakan) {
        pencatat.catat(
                oleh,
                tindakan,
                new Jejak.Objek("impor", impor.id().toString(), impor.namaBerkas()),
                null,
                Map.of("baru", impor.baru(), "berubah", impor.berubah()),
                null);
    }

    private static final String KOLOM =
            """
            select id, jenis, nama_berkas, status, baru, berubah, sama, galat, nama, dibuat_pada,
                diterapkan_pada
            from organisasi.impor
            """;

    /** The newest uploads that this person may see. */
    public List<Impor> terakhir(Pengguna oleh) {
        return transaksi.execute(
                s ->
                        db
                                .sql(KOLOM + "where pemda_id = :pemda order by id desc limit 20")
                                .query(ImporService::impor)
                                .list()
                                .stream()
                                .filter(i -> boleh(oleh, i.jenis()))
                                .toList());
    }

    /**
     * @throws TidakDitemukan when there is none, or not for him
     */
    public Impor dengan(Pengguna oleh, UUID id) {
        Impor impor = transaksi.execute(s -> satu(id));
        harusBoleh(oleh, impor.jenis());
        return impor;
    }

    private Impor satu(UUID id) {
        return db.sql(KOLOM + "where pemda_id = :pemda and id = :id")
                .param("id", id)
                .query(ImporService::impor)
                .optional()
                .orElseThrow(() -> new TidakDitemukan("impor " + id));
    }

    private Impor terkunci(Pengguna oleh, UUID id, Status harus) {
        var impor =
                db.sql(KOLOM + "where pemda_id = :pemda and id = :id for update")
                        .param("id", id)
                        .query(ImporService::impor)
                        .optional()
                        .orElseThrow(() -> new TidakDitemukan("impor " + id));
        harusBoleh(oleh, impor.jenis());
        if (impor.status() != harus) {
            throw new AturanDilanggar("organisasi.impor.status");
        }
        return impor;
    }

    private static Impor impor(ResultSet rs, int n) throws SQLException {
        Timestamp diterapkan = rs.getTimestamp("diterapkan_pada");
        return new Impor(
                rs.getObject("id", UUID.class),
                JenisImpor.valueOf(rs.getString("jenis")),
                rs.getString("nama_berkas"),
                Status.valueOf(rs.getString("status")),
                rs.getInt("baru"),
                rs.getInt("berubah"),
                rs.getInt("sama"),
                rs.getInt("galat"),
                rs.getString("nama"),
                rs.getTimestamp("dibuat_pada").toInstant(),
                diterapkan == null ? null : diterapkan.toInstant());
    }

    /** Rows in these states, in the order of the file. */
    public List<Baris> baris(Impor impor, Set<String> keadaan, int banyak) {
        return transaksi.execute(s -> baris(impor.id(), keadaan, banyak));
    }

    private List<Baris> baris(UUID id, Set<String> keadaan, int banyak) {
        return db.sql(
                        """
                        select nomor, keadaan, objek_id, label, versi, sebelum::text as sebelum,
                            sesudah::text as sesudah, galat::text as galat
                        from organisasi.impor_baris
                        where pemda_id = :pemda and impor_id = :impor and keadaan in (:keadaan)
                        order by nomor limit :banyak
                        """)
                .param("impor", id)
                .param("keadaan", keadaan)
                .param("banyak", banyak)
                .query(
                        (rs, n) ->
                                new Baris(
                                        rs.getInt("nomor"),
                                        rs.getString("keadaan"),
                                        rs.getObject("objek_id", UUID.class),
                                        rs.getString("label"),
                                        rs.getObject("versi", Integer.class),
                                        peta(rs.getString("sebelum")),
                                        peta(rs.getString("sesudah")),
                                        daftar(rs.getString("galat"))))
                .list();
    }

    private static @Nullable Map<String, @Nullable Object> peta(@Nullable String json) {
        return json == null ? null : JSON.readValue(json, PETA);
    }

    private static List<Map<String, @Nullable Object>> daftar(@Nullable String json) {
        return json == null
                ? List.of()
                : JSON.readValue(json, new TypeReference<List<Map<String, @Nullable Object>>>() {});
    }

    /**
     * The uploaded file again with its wrong cells in red.
     *
     * @param kata one error in the reader's words
     */
    public void lembarGalat(
            Impor impor, Function<Galat, String> kata, String judul, OutputStream keluaran) {
        byte[] isi =
                transaksi.execute(
                        s ->
                                db.sql(
                                                """
                                                select isi from organisasi.impor
                                                where pemda_id = :pemda and id = :id
                                                """)
                                        .param("id", impor.id())
                                        .query(byte[].class)
                                        .single());
        var galat = new ArrayList<Galat>();
        for (Baris b : baris(impor, Set.of("GALAT"), Integer.MAX_VALUE)) {
            for (var g : b.galat()) {
                galat.add(
                        new Galat(
                                b.nomor(),
                                ((Number) g.getOrDefault("indeks", -1)).intValue(),
                                String.valueOf(g.get("kolom")),
                                String.valueOf(g.get("ditemukan")),
                                String.valueOf(g.get("kode"))));
            }
        }
        try {
            Path sementara = Files.createTempFile("impor", null);
            try {
                Files.write(sementara, isi);
                try (var asal = PembacaLembar.buka(sementara, impor.namaBerkas())) {
                    var kepala = TabelTerbaca.dari(asal, impor.jenis().skema()).kepala();
                    LembarGalat.tulis(asal, kepala, galat, kata, judul, keluaran);
                }
            } finally {
                Files.deleteIfExists(sementara);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
