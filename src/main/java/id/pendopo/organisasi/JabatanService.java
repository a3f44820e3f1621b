package id.pendopo.organisasi;

import id.pendopo.audit.Jejak;
import id.pendopo.kernel.AturanDilanggar;
import id.pendopo.kernel.Peran;
import id.pendopo.kernel.TidakDitemukan;
import id.pendopo.kernel.Uuid7;
import id.pendopo.platform.basisdata.SqlPemda;
import id.pendopo.platform.orang.Pengguna;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Posts and the role each carries. Whoever changes a post changes what its holder may do. */
@Service
@Transactional
public class JabatanService {

    private final SqlPemda db;
    private final PenugasanRepository penugasan;
    private final PencatatOrganisasi pencatat;

    JabatanService(SqlPemda db, PenugasanRepository penugasan, PencatatOrganisasi pencatat) {
        this.db = db;
        this.penugasan = penugasan;
        this.pencatat = pencatat;
    }

    /**
     * A post as it is entered.
     *
     * @param tunggal one holder by right at a time; posts of ordinary staff have many
     */
    public record Isian(String nama, Peran peran, boolean tunggal, LocalDate sejak) {

        public Isian {
            nama = PencatatOrganisasi.terisi(nama, "organisasi.nama-kosong");
        }
    }

    /** A post. */
    public record Jabatan(
            UUID id,
            @Nullable UUID opdId,
            String nama,
            Peran peran,
            boolean tunggal,
            LocalDate sejak,
            @Nullable LocalDate sampai,
            int versi) {

        Map<String, @Nullable Object> peta() {
            var m = new LinkedHashMap<String, @Nullable Object>();
            m.put("nama", nama);
            m.put("peran", peran.name());
            m.put("tunggal", tunggal);
            m.put("berlakuSejak", sejak);
            m.put("berlakuSampai", sampai);
            return m;
        }

        Jejak.Objek objek() {
            return new Jejak.Objek("jabatan", id.toString(), nama);
        }
    }

    /**
     * @param opd null for a post of the pemda itself, such as its head
     */
    public UUID tambah(Pengguna oleh, @Nullable UUID opd, Isian isian) {
        cocok(isian.peran(), opd);
        var baru =
                new Jabatan(
                        Uuid7.baru(),
                        opd,
                        isian.nama(),
                        isian.peran(),
                        isian.tunggal(),
                        isian.sejak(),
                        null,
                        0);
        db.sql(
                        """
                        insert into organisasi.jabatan
                            (pemda_id, id, opd_id, nama, peran, tunggal, berlaku_sejak)
                        values (:pemda, :id, :opd, :nama, :peran, :tunggal, :sejak)
                        """)
                .param("id", baru.id())
                .param("opd", opd)
                .param("nama", baru.nama())
                .param("peran", baru.peran().name())
                .param("tunggal", baru.tunggal())
                .param("sejak", baru.sejak())
                .update();
        pencatat.catat(oleh, "organisasi.jabatan-dibuat", baru.objek(), null, baru.peta(), null);
        return baru.id();
    }

    /** A role within an agency needs the agency: without it the permission would reach nothing. */
    private static void cocok(Peran peran, @Nullable UUID opd) {
        if (opd == null && peran.lingkup() == Peran.Lingkup.OPD) {
            throw new AturanDilanggar("organisasi.peran-perlu-opd");
        }
    }

    public void ubah(Pengguna oleh, UUID id, int versi, Isian isian) {
        var lama = terkunci(id);
        PencatatOrganisasi.versiSama(versi, lama.versi());
        cocok(isian.peran(), lama.opdId());
        var baru =
                new Jabatan(
                        id,
                        lama.opdId(),
                        isian.nama(),
                        isian.peran(),
                        isian.tunggal(),
                        isian.sejak(),
                        lama.sampai(),
                        versi);
        if (baru.equals(lama)) {
            return;
        }
        if (baru.sampai() != null && baru.sampai().isBefore(baru.sejak())) {
            throw new AturanDilanggar("organisasi.akhir-sebelum-awal");
        }
        try {
            db.sql(
                            """
                            update organisasi.jabatan set nama = :nama, peran = :peran,
                                tunggal = :tunggal, berlaku_sejak = :sejak, versi = versi + 1
                            where pemda_id = :pemda and id = :id
                            """)
                    .param("id", id)
                    .param("nama", baru.nama())
                    .param("peran", baru.peran().name())
                    .param("tunggal", baru.tunggal())
                    .param("sejak", baru.sejak())
                    .update();
        } catch (DataIntegrityViolationException e) {
            throw PenugasanService.duaPemegang(e, "organisasi.banyak-pemegang");
        }
        pencatat.catat(
                oleh, "organisasi.jabatan-diubah", baru.objek(), lama.peta(), baru.peta(), null);
        pencatat.penugasanBerubah(id);
    }

    /** Ends the post and, on the same day, everyone's holding of it. */
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
        int kelak = penugasan.kelakJabatan(id, hari);
        if (kelak > 0) {
            throw new AturanDilanggar("organisasi.masih-ada-pemegang", kelak);
        }
        penugasan.akhiriJabatan(id, hari);
        db.sql(
                        """
                        update organisasi.jabatan set berlaku_sampai = :hari, versi = versi + 1
                        where pemda_id = :pemda and id = :id
                        """)
                .param("id", id)
                .param("hari", hari)
                .update();
        var sesudah = lama.peta();
        sesudah.put("berlakuSampai", hari);
        pencatat.catat(
                oleh, "organisasi.jabatan-diakhiri", lama.objek(), lama.peta(), sesudah, sebab);
        pencatat.penugasanBerubah(id);
    }

    private static final String KOLOM =
            """
            select id, opd_id, nama, peran, tunggal, berlaku_sejak, berlaku_sampai, versi
            from organisasi.jabatan where pemda_id = :pemda and id = :id
            """;

    /**
     * @throws TidakDitemukan when there is no such post
     */
    @Transactional(readOnly = true)
    public Jabatan dengan(UUID id) {
        return baca(id, "");
    }

    /** The post, locked: who holds it is decided by one at a time. */
    Jabatan terkunci(UUID id) {
        return baca(id, "for update");
    }

    private Jabatan baca(UUID id, String kunci) {
        return db.sql(KOLOM + kunci)
                .param("id", id)
                .query(
                        (rs, n) ->
                                new Jabatan(
                                        rs.getObject("id", UUID.class),
                                        rs.getObject("opd_id", UUID.class),
                                        rs.getString("nama"),
                                        Peran.valueOf(rs.getString("peran")),
                                        rs.getBoolean("tunggal"),
                                        rs.getObject("berlaku_sejak", LocalDate.class),
                                        rs.getObject("berlaku_sampai", LocalDate.class),
                                        rs.getInt("versi")))
                .optional()
                .orElseThrow(() -> new TidakDitemukan("jabatan " + id));
    }
}
