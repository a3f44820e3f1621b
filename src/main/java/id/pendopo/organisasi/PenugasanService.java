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
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who holds which post from when to when, by right or standing in, on what decree. */
@Service
@Transactional
public class PenugasanService {

    private static final String SATU_PEMEGANG = "penugasan_satu_pemegang";

    private final SqlPemda db;
    private final PenugasanRepository penugasan;
    private final JabatanService jabatan;
    private final PencatatOrganisasi pencatat;

    PenugasanService(
            SqlPemda db,
            PenugasanRepository penugasan,
            JabatanService jabatan,
            PencatatOrganisasi pencatat) {
        this.db = db;
        this.penugasan = penugasan;
        this.jabatan = jabatan;
        this.pencatat = pencatat;
    }

    /**
     * An assignment as it is entered.
     *
     * @param akhir last day, null while open; who stands in (Plt, Plh, Pj) needs one
     * @param gantikan true: whoever holds the post by right now ends the day before
     */
    public record Isian(
            UUID pegawai,
            JenisPenugasan jenis,
            LocalDate mulai,
            @Nullable LocalDate akhir,
            String dasarSk,
            boolean gantikan) {

        public Isian {
            dasarSk = PencatatOrganisasi.terisi(dasarSk, "organisasi.sk-kosong");
            if (akhir != null && akhir.isBefore(mulai)) {
                throw new AturanDilanggar("organisasi.akhir-sebelum-awal");
            }
            if (jenis == JenisPenugasan.PLH && akhir == null) {
                throw new AturanDilanggar("organisasi.plh-tanpa-akhir");
            }
        }
    }

    /**
     * Puts somebody into a post.
     *
     * @throws AturanDilanggar {@code organisasi.dua-pemegang} when somebody else holds it by right
     *     on one of these days, {@code organisasi.diri-sendiri.terlarang} when he assigns himself
     */
    public UUID tugaskan(Pengguna oleh, UUID jabatanId, Isian isian) {
        var j = jabatan.terkunci(jabatanId);
        boleh(oleh, j, isian.pegawai());
        if (isian.mulai().isBefore(j.sejak())
                || j.sampai() != null
                        && (isian.akhir() == null || isian.akhir().isAfter(j.sampai()))) {
            throw new AturanDilanggar("organisasi.di-luar-masa-jabatan");
        }
        String nama = namaAktif(isian.pegawai());
        if (penugasan.sudah(jabatanId, isian)) {
            throw new AturanDilanggar("organisasi.sudah-memegang");
        }
        if (isian.jenis() == JenisPenugasan.DEFINITIF && isian.gantikan()) {
            akhiriPemegang(oleh, j, isian);
        }
        UUID id = Uuid7.baru();
        try {
            penugasan.tambah(id, jabatanId, isian, j.tunggal());
        } catch (DataIntegrityViolationException e) {
            throw duaPemegang(e, "organisasi.dua-pemegang");
        }
        var sesudah = new LinkedHashMap<String, @Nullable Object>();
        sesudah.put("pegawai", nama);
        sesudah.put("jenis", isian.jenis().name());
        sesudah.put("mulai", isian.mulai());
        sesudah.put("akhir", isian.akhir());
        sesudah.put("dasarSk", isian.dasarSk());
        pencatat.catat(oleh, "organisasi.ditugaskan", j.objek(), null, sesudah, null);
        pencatat.penugasanBerubah(jabatanId);
        return id;
    }

    /**
     * The wall behind the check: the database refuses a second holder, also when two write at once.
     */
    static RuntimeException duaPemegang(DataIntegrityViolationException e, String kode) {
        return String.valueOf(e.getMessage()).contains(SATU_PEMEGANG)
                ? new AturanDilanggar(kode)
                : e;
    }

    /** Nobody gives himself a post; the post of administrator is given by administrators only. */
    private static void boleh(Pengguna oleh, JabatanService.Jabatan j, UUID pegawai) {
        if (pegawai.equals(oleh.pegawaiId())) {
            throw new AturanDilanggar("organisasi.diri-sendiri.terlarang");
        }
        if (j.peran() == Peran.ADMIN && !oleh.boleh(IzinOrganisasi.KELOLA)) {
            throw new AturanDilanggar("organisasi.jabatan-admin.terlarang");
        }
    }

    private String namaAktif(UUID pegawai) {
        return db.sql(
                        """
                        select nama from organisasi.pegawai
                        where pemda_id = :pemda and id = :id and aktif for share
                        """)
                .param("id", pegawai)
                .query(String.class)
                .optional()
                .orElseThrow(() -> new AturanDilanggar("organisasi.pegawai-tidak-aktif"));
    }

    private void akhiriPemegang(Pengguna oleh, JabatanService.Jabatan j, Isian baru) {
        if (!j.tunggal()) {
            return;
        }
        var lama = penugasan.definitif(j.id(), baru.mulai());
        lama.forEach(id -> akhiri(oleh, j, id, baru.mulai().minusDays(1), baru.dasarSk()));
    }

    /**
     * Ends an assignment with this day as its last.
     *
     * @param versi the version the person saw
     */
    public void akhiri(Pengguna oleh, UUID id, int versi, LocalDate hari, String alasan) {
        UUID jabatanId = satu(id).jabatanId();
        var j = jabatan.terkunci(jabatanId);
        if (j.peran() == Peran.ADMIN && !oleh.boleh(IzinOrganisasi.KELOLA)) {
            throw new AturanDilanggar("organisasi.jabatan-admin.terlarang");
        }
        PencatatOrganisasi.versiSama(versi, satu(id).versi());
        akhiri(oleh, j, id, hari, PencatatOrganisasi.alasan(alasan));
        pencatat.penugasanBerubah(jabatanId);
    }

    private PenugasanRepository.Penugasan satu(UUID id) {
        return penugasan.satu(id).orElseThrow(() -> new TidakDitemukan("penugasan " + id));
    }

    private void akhiri(
            Pengguna oleh, JabatanService.Jabatan j, UUID id, LocalDate hari, String alasan) {
        var lama = satu(id);
        if (hari.isBefore(lama.mulai())) {
            throw new AturanDilanggar("organisasi.akhir-sebelum-awal");
        }
        if (lama.akhir() != null && hari.isAfter(lama.akhir())) {
            throw new AturanDilanggar("organisasi.perpanjang-dengan-sk");
        }
        penugasan.akhiri(id, hari);
        pencatat.catat(
                oleh,
                "organisasi.penugasan-diakhiri",
                new Jejak.Objek("jabatan", j.id().toString(), j.nama()),
                lama.peta(lama.akhir()),
                lama.peta(hari),
                alasan);
    }
}
