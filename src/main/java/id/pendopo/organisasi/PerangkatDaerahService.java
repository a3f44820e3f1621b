package id.pendopo.organisasi;

import id.pendopo.audit.Jejak;
import id.pendopo.kernel.AturanDilanggar;
import id.pendopo.kernel.KodeSkpd;
import id.pendopo.kernel.TidakDitemukan;
import id.pendopo.kernel.Uuid7;
import id.pendopo.platform.basisdata.SqlPemda;
import id.pendopo.platform.orang.Pengguna;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Agencies come, change and end. None is ever deleted: budgets of past years refer to it. */
@Service
@Transactional
public class PerangkatDaerahService {

    private final SqlPemda db;
    private final PencatatOrganisasi pencatat;

    PerangkatDaerahService(SqlPemda db, PencatatOrganisasi pencatat) {
        this.db = db;
        this.pencatat = pencatat;
    }

    /**
     * An agency as it is entered.
     *
     * @param kode SKPD code; the agency of a sub-unit follows from it unless {@code induk} says it
     */
    public record Isian(
            String kode,
            String nama,
            String singkatan,
            JenisPerangkat jenis,
            @Nullable UUID induk,
            @Nullable String alamat,
            @Nullable String telepon,
            @Nullable String surel,
            LocalDate sejak) {

        public Isian {
            kode = KodeSkpd.parse(kode).toString();
            nama = PencatatOrganisasi.terisi(nama, "organisasi.nama-kosong");
            singkatan = PencatatOrganisasi.terisi(singkatan, "organisasi.singkatan-kosong");
            alamat = PencatatOrganisasi.kosongkan(alamat);
            telepon = PencatatOrganisasi.kosongkan(telepon);
            surel = PencatatOrganisasi.kosongkan(surel);
        }
    }

    /** An agency with what its form shows. */
    public record Perangkat(
            UUID id,
            String slug,
            String kode,
            String nama,
            String singkatan,
            JenisPerangkat jenis,
            @Nullable UUID induk,
            @Nullable String alamat,
            @Nullable String telepon,
            @Nullable String surel,
            LocalDate sejak,
            @Nullable LocalDate sampai,
            int versi) {

        Map<String, @Nullable Object> peta() {
            var m = new LinkedHashMap<String, @Nullable Object>();
            m.put("kode", kode);
            m.put("nama", nama);
            m.put("singkatan", singkatan);
            m.put("jenis", jenis.name());
            m.put("induk", induk);
            m.put("alamat", alamat);
            m.put("telepon", telepon);
            m.put("surel", surel);
            m.put("berlakuSejak", sejak);
            m.put("berlakuSampai", sampai);
            return m;
        }

        Jejak.Objek objek() {
            return new Jejak.Objek("opd", id.toString(), nama);
        }
    }

    /**
     * @return its name in addresses
     * @throws AturanDilanggar {@code organisasi.kode-terpakai} when another agency has this code
     */
    public String tambah(Pengguna oleh, Isian isian) {
        kunciDaftar();
        kodeBelumAda(isian.kode(), null);
        var baru =
                susun(
                        Uuid7.baru(),
                        AlamatOpd.bebas(isian.singkatan(), this::slugAda),
                        isian,
                        null,
                        0);
        indukSah(baru);
        db.sql(
                        """
                        insert into organisasi.opd (pemda_id, id, kode, nama, singkatan, slug, jenis,
                            induk_id, alamat, telepon, surel, berlaku_sejak)
                        values (:pemda, :id, :kode, :nama, :singkatan, :slug, :jenis, :induk, :alamat,
                            :telepon, :surel, :sejak)
                        """)
                .params(parameter(baru))
                .param("slug", baru.slug())
                .update();
        pencatat.catat(oleh, "organisasi.opd-dibuat", baru.objek(), null, baru.peta(), null);
        return baru.slug();
    }

    /** Corrects what is known of it; its address stays. */
    public void ubah(Pengguna oleh, UUID id, int versi, Isian isian) {
        kunciDaftar();
        var lama = terkunci(id);
        PencatatOrganisasi.versiSama(versi, lama.versi());
        kodeBelumAda(isian.kode(), id);
        var baru = susun(id, lama.slug(), isian, lama.sampai(), versi);
        indukSah(baru);
        if (baru.peta().equals(lama.peta())) {
            return;
        }
        if (baru.sampai() != null && baru.sampai().isBefore(baru.sejak())) {
            throw new AturanDilanggar("organisasi.akhir-sebelum-awal");
        }
        db.sql(
                        """
                        update organisasi.opd set kode = :kode, nama = :nama, singkatan = :singkatan,
                            jenis = :jenis, induk_id = :induk, alamat = :alamat, telepon = :telepon,
                            surel = :surel, berlaku_sejak = :sejak, versi = versi + 1
                        where pemda_id = :pemda and id = :id
                        """)
                .params(parameter(baru))
                .update();
        pencatat.catat(oleh, "organisasi.opd-diubah", baru.objek(), lama.peta(), baru.peta(), null);
    }

    /**
     * Ends it with this day as its last. Its posts end with it; nobody may still hold one then, and
     * no unit may still stand below it.
     */
    public void akhiri(Pengguna oleh, UUID id, int versi, LocalDate hari, String alasan) {
        var lama = terkunci(id);
        PencatatOrganisasi.versiSama(versi, lama.versi());
        String sebab = PencatatOrganisasi.alasan(alasan);
        if (lama.sampai() != null) {
            throw new AturanDilanggar("organisasi.sudah-berakhir");
        }
        if (hari.isBefore(lama.sejak())) {
            throw new AturanDilanggar("organisasi.akhir-sebelum-awal");
        }
        tanpaSisa(id, hari);
        db.sql(
                        """
                        update organisasi.jabatan set berlaku_sampai = :hari, versi = versi + 1
                        where pemda_id = :pemda and opd_id = :id
                            and (berlaku_sampai is null or berlaku_sampai > :hari)
                            and berlaku_sejak <= :hari
                        """)
                .param("id", id)
                .param("hari", hari)
                .update();
        db.sql(
                        """
                        update organisasi.opd set berlaku_sampai = :hari, versi = versi + 1
                        where pemda_id = :pemda and id = :id
                        """)
                .param("id", id)
                .param("hari", hari)
                .update();
        var sesudah = lama.peta();
        sesudah.put("berlakuSampai", hari);
        pencatat.catat(oleh, "organisasi.opd-diakhiri", lama.objek(), lama.peta(), sesudah, sebab);
        pencatat.penugasanBerubah(id);
    }

    private void tanpaSisa(UUID id, LocalDate hari) {
        int unit =
                db.sql(
                                """
                                select count(*) from organisasi.opd
                                where pemda_id = :pemda and induk_id = :id
                                    and (berlaku_sampai is null or berlaku_sampai > :hari)
                                """)
                        .param("id", id)
                        .param("hari", hari)
                        .query(Integer.class)
                        .single();
        if (unit > 0) {
            throw new AturanDilanggar("organisasi.masih-ada-unit", unit);
        }
        int pemegang =
                db.sql(
                                """
                                select count(*) from organisasi.penugasan t
                                join organisasi.jabatan j on j.pemda_id = t.pemda_id
                                    and j.id = t.jabatan_id
                                where t.pemda_id = :pemda and j.opd_id = :id
                                    and (t.akhir is null or t.akhir > :hari)
                                """)
                        .param("id", id)
                        .param("hari", hari)
                        .query(Integer.class)
                        .single();
        if (pemegang > 0) {
            throw new AturanDilanggar("organisasi.masih-ada-pemegang", pemegang);
        }
    }

    /**
     * @throws TidakDitemukan when no agency has this name in addresses
     */
    @Transactional(readOnly = true)
    public Perangkat denganSlug(String slug) {
        return db.sql(KOLOM + "where pemda_id = :pemda and slug = :slug")
                .param("slug", slug)
                .query(PerangkatDaerahService::perangkat)
                .optional()
                .orElseThrow(() -> new TidakDitemukan("opd " + slug));
    }

    private static final String KOLOM =
            """
            select id, slug, kode, nama, singkatan, jenis, induk_id, alamat, telepon, surel,
                berlaku_sejak, berlaku_sampai, versi
            from organisasi.opd
            """;

    private Perangkat terkunci(UUID id) {
        return db.sql(KOLOM + "where pemda_id = :pemda and id = :id for update")
                .param("id", id)
                .query(PerangkatDaerahService::perangkat)
                .optional()
                .orElseThrow(() -> new TidakDitemukan("opd " + id));
    }

    private static Perangkat perangkat(java.sql.ResultSet rs, int n) throws java.sql.SQLException {
        return new Perangkat(
                rs.getObject("id", UUID.class),
                rs.getString("slug"),
                rs.getString("kode"),
                rs.getString("nama"),
                rs.getString("singkatan"),
                JenisPerangkat.dari(rs.getString("jenis")),
                rs.getObject("induk_id", UUID.class),
                rs.getString("alamat"),
                rs.getString("telepon"),
                rs.getString("surel"),
                rs.getObject("berlaku_sejak", LocalDate.class),
                rs.getObject("berlaku_sampai", LocalDate.class),
                rs.getInt("versi"));
    }

    private static Perangkat susun(
            UUID id, String slug, Isian i, @Nullable LocalDate sampai, int versi) {
        return new Perangkat(
                id,
                slug,
                i.kode(),
                i.nama(),
                i.singkatan(),
                i.jenis(),
                i.induk(),
                i.alamat(),
                i.telepon(),
                i.surel(),
                i.sejak(),
                sampai,
                versi);
    }

    private static Map<String, @Nullable Object> parameter(Perangkat p) {
        var m = new LinkedHashMap<String, @Nullable Object>();
        m.put("id", p.id());
        m.put("kode", p.kode());
        m.put("nama", p.nama());
        m.put("singkatan", p.singkatan());
        m.put("jenis", p.jenis().name());
        m.put("induk", p.induk());
        m.put("alamat", p.alamat());
        m.put("telepon", p.telepon());
        m.put("surel", p.surel());
        m.put("sejak", p.sejak());
        return m;
    }

    /** Codes, addresses and the tree are looked at and written by one at a time. */
    private void kunciDaftar() {
        db.sql(
                        """
                        select pg_advisory_xact_lock(hashtextextended('organisasi.opd ' || :pemda::text, 0))
                        """)
                .query()
                .listOfRows();
    }

    private void kodeBelumAda(String kode, @Nullable UUID selain) {
        var pemilik =
                db.sql(
                                """
                                select nama from organisasi.opd
                                where pemda_id = :pemda and kode = :kode
                                    and (:selain::uuid is null or id <> :selain::uuid)
                                """)
                        .param("kode", kode)
                        .param("selain", selain)
                        .query(String.class)
                        .optional();
        if (pemilik.isPresent()) {
            throw new AturanDilanggar("organisasi.kode-terpakai", kode, pemilik.get());
        }
    }

    /** A unit below itself would make the tree endless. */
    private void indukSah(Perangkat p) {
        if (p.induk() == null) {
            return;
        }
        boolean ada =
                db.sql("select count(*) from organisasi.opd where pemda_id = :pemda and id = :id")
                                .param("id", p.induk())
                                .query(Integer.class)
                                .single()
                        == 1;
        boolean melingkar =
                db.sql(
                                        """
                                with recursive atas as (
                                    select id, induk_id, 1 as tingkat from organisasi.opd
                                    where pemda_id = :pemda and id = :induk
                                    union all
                                    select o.id, o.induk_id, a.tingkat + 1 from organisasi.opd o
                                    join atas a on o.id = a.induk_id
                                    where o.pemda_id = :pemda and a.tingkat < 20
                                )
                                select count(*) from atas where id = :id
                                """)
                                .param("induk", p.induk())
                                .param("id", p.id())
                                .query(Integer.class)
                                .single()
                        > 0;
        if (!ada || melingkar) {
            throw new AturanDilanggar("organisasi.induk-salah");
        }
    }

    private boolean slugAda(String slug) {
        return db.sql(
                                "select count(*) from organisasi.opd where pemda_id = :pemda and slug = :slug")
                        .param("slug", slug)
                        .query(Integer.class)
                        .single()
                > 0;
    }
}
