package id.pendopo.organisasi;

import id.pendopo.audit.Jejak;
import id.pendopo.kernel.AturanDilanggar;
import id.pendopo.kernel.TidakDitemukan;
import id.pendopo.kernel.Uuid7;
import id.pendopo.organisasi.AturanJabatan.Pegangan;
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
            AturanJabatan.masaCocok(mulai, akhir);
            if (jenis == JenisPenugasan.PLH && akhir == null) {
                throw new AturanDilanggar("organisasi.plh-tanpa-akhir");
            }
        }

        public Pegangan pegangan() {
            return new Pegangan(pegawai, jenis, mulai, akhir);
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
        var baru = isian.pegangan();
        AturanJabatan.bolehMenugaskan(oleh, j.peran(), isian.pegawai());
        AturanJabatan.dalamMasa(j.sejak(), j.sampai(), baru);
        String nama = namaAktif(isian.pegawai());
        AturanJabatan.belumMemegang(baru, penugasan.pegangan(jabatanId));
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
        AturanJabatan.bolehMengakhiri(oleh, j.peran());
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
        AturanJabatan.dapatDiakhiri(lama.mulai(), lama.akhir(), hari);
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
