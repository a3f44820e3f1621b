package id.pendopo.presensi.mesin;

import id.pendopo.audit.Jejak;
import id.pendopo.kernel.AturanDilanggar;
import id.pendopo.kernel.TidakDitemukan;
import id.pendopo.platform.basisdata.SqlPemda;
import id.pendopo.platform.orang.Pengguna;
import id.pendopo.presensi.IzinPresensi;
import id.pendopo.presensi.mesin.Unggahan.Status;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Orders that an applied log is taken back ({@link PenarikLog}). Nobody does so with a log that
 * holds his own punches.
 */
@Service
@Transactional
public class PenarikanService {

    private static final int ALASAN_TERPENDEK = 10;
    private static final int ALASAN_TERPANJANG = 500;

    private final SqlPemda db;
    private final UnggahanService unggahan;
    private final Jejak jejak;

    PenarikanService(SqlPemda db, UnggahanService unggahan, Jejak jejak) {
        this.db = db;
        this.unggahan = unggahan;
        this.jejak = jejak;
    }

    /** Who may: decides about punches of the whole pemda, and sets it. */
    public static boolean boleh(Pengguna oleh) {
        return oleh.bolehSemuaOpd(IzinPresensi.ATUR) && oleh.bolehSemuaOpd(IzinPresensi.TINJAU);
    }

    /**
     * @throws AturanDilanggar {@code presensi.mesin.status.bentrok}, {@code
     *     presensi.mesin.tarik.alasan}, {@code presensi.mesin.tarik.diri.terlarang}, {@code
     *     presensi.mesin.tarik.ganti} when times of it count in place of punches taken back before
     */
    public void tarik(Pengguna oleh, UUID id, String alasan) {
        if (!boleh(oleh)) {
            throw new TidakDitemukan(IzinPresensi.KODE_TINJAU);
        }
        String kata = alasan.strip();
        if (kata.length() < ALASAN_TERPENDEK || kata.length() > ALASAN_TERPANJANG) {
            throw new AturanDilanggar(
                    "presensi.mesin.tarik.alasan", ALASAN_TERPENDEK, ALASAN_TERPANJANG);
        }
        var u = unggahan.kunci(oleh, id);
        if (u.status() != Status.DITERAPKAN) {
            throw new AturanDilanggar("presensi.mesin.status.bentrok");
        }
        if (ada(id, "pegawai_id = :pegawai and nasib = 'DICATAT'", oleh.pegawaiId())) {
            throw new AturanDilanggar("presensi.mesin.tarik.diri.terlarang");
        }
        if (ada(id, "nasib = 'GANTI' and :pegawai::uuid is not distinct from :pegawai", null)) {
            throw new AturanDilanggar("presensi.mesin.tarik.ganti");
        }
        db.sql(
                        """
                        update presensi.mesin_unggahan set status = 'MENARIK', ditarik_oleh = :oleh,
                            ditarik_nama = :nama, ditarik_peran = :peran, ditarik_alasan = :alasan, selesai = 0,
                            dari = 0, mulai_pada = null, detak_pada = null, galat = null
                        where pemda_id = :pemda and id = :id
                        """)
                .param("id", id)
                .param("oleh", oleh.akunId())
                .param("nama", oleh.nama())
                .param("peran", oleh.pelaku().peran())
                .param("alasan", kata)
                .update();
        jejak.catat(
                oleh.pelaku(),
                "presensi.mesin-penarikan-diminta",
                UnggahanService.objek(u),
                null,
                null,
                kata);
        unggahan.minta();
    }

    private boolean ada(UUID id, String syarat, @Nullable UUID pegawai) {
        return db.sql(
                        "select exists (select 1 from presensi.mesin_hasil"
                                + " where pemda_id = :pemda and unggahan_id = :id and "
                                + syarat
                                + ")")
                .param("id", id)
                .param("pegawai", pegawai)
                .query(Boolean.class)
                .single();
    }
}
