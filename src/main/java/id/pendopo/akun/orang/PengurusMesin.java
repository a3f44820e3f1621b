package id.pendopo.akun.orang;

import id.pendopo.audit.Jejak;
import id.pendopo.kernel.AturanDilanggar;
import id.pendopo.kernel.TidakDitemukan;
import id.pendopo.kernel.Waktu;
import id.pendopo.platform.basisdata.SqlPemda;
import id.pendopo.platform.langsung.Pengumuman;
import id.pendopo.platform.orang.Pemanggil;
import java.sql.Timestamp;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Accounts in the hand of a registered application: the same acts as an administrator's, with the
 * application as who did it, within the OPD it is bound to.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class PengurusMesin {

    private final OrangService layanan;
    private final OrangQueries orang;
    private final Wewenang wewenang;
    private final SqlPemda db;
    private final Jejak jejak;
    private final Pengumuman pengumuman;
    private final Waktu waktu;

    PengurusMesin(
            OrangService layanan,
            OrangQueries orang,
            Wewenang wewenang,
            SqlPemda db,
            Jejak jejak,
            Pengumuman pengumuman,
            Waktu waktu) {
        this.layanan = layanan;
        this.orang = orang;
        this.wewenang = wewenang;
        this.db = db;
        this.jejak = jejak;
        this.pengumuman = pengumuman;
        this.waktu = waktu;
    }

    /** Somebody of the staff register within reach; who is of another OPD is not there. */
    public Optional<OrangTerdaftar> dengan(Pemanggil oleh, String nip) {
        return orang.denganNip(List.of(nip)).stream()
                .filter(o -> oleh.menjangkau(o.opdId()))
                .findFirst();
    }

    /**
     * An account for him, or the one that an application deleted, enabled again.
     *
     * @return its id; empty when he has an account that is not deleted
     * @throws AturanDilanggar {@code akun.orang.berhenti} for who left the service
     */
    public Optional<UUID> buat(Pemanggil oleh, OrangTerdaftar siapa, boolean dilepas) {
        wewenang.harusBoleh(oleh, siapa);
        if (!siapa.bekerja()) {
            throw new AturanDilanggar("akun.orang.berhenti", siapa.nama());
        }
        if (siapa.akunId() == null) {
            return layanan.tambah(oleh.pelaku(), siapa, null)
                    ? orang.denganNip(List.of(siapa.nip().nilai())).stream()
                            .map(OrangTerdaftar::akunId)
                            .findFirst()
                    : Optional.empty();
        }
        return dilepas && layanan.buka(oleh.pelaku(), siapa, alasan(oleh))
                ? Optional.of(siapa.akunId())
                : Optional.empty();
    }

    /** Closes or opens; all sessions and tokens end with the closing. */
    public void aktifkan(Pemanggil oleh, UUID akun, boolean aktif) {
        var siapa = milik(oleh, akun);
        if (aktif) {
            layanan.buka(oleh.pelaku(), siapa, alasan(oleh));
        } else {
            layanan.tutup(oleh.pelaku(), siapa, alasan(oleh));
        }
    }

    /** Closes, and takes it out of what applications see until somebody opens it again. */
    public void lepas(Pemanggil oleh, UUID akun) {
        aktifkan(oleh, akun, false);
        db.sql(
                        """
                        update akun.akun set dilepas_pada = :kini, diubah_pada = :kini, versi = versi + 1
                        where pemda_id = :pemda and id = :id
                        """)
                .param("id", akun)
                .param("kini", Timestamp.from(waktu.sekarang()))
                .update();
        jejak.catat(
                oleh.pelaku(), "akun.dilepas", milik(oleh, akun).objek(), null, null, alasan(oleh));
    }

    public void ubahBahasa(Pemanggil oleh, UUID akun, String bahasa) {
        var siapa = milik(oleh, akun);
        db.sql(
                        """
                        update akun.akun set bahasa = :bahasa, diubah_pada = :kini, versi = versi + 1
                        where pemda_id = :pemda and id = :id
                        """)
                .param("id", akun)
                .param("bahasa", bahasa)
                .param("kini", Timestamp.from(waktu.sekarang()))
                .update();
        jejak.catat(
                oleh.pelaku(),
                "akun.bahasa-diubah",
                siapa.objek(),
                Map.of("bahasa", siapa.bahasa()),
                Map.of("bahasa", bahasa),
                null);
        pengumuman.setelahCommit(OrangService.TOPIK);
    }

    private OrangTerdaftar milik(Pemanggil oleh, UUID akun) {
        var siapa = orang.denganAkun(akun).orElseThrow(() -> new TidakDitemukan("akun " + akun));
        wewenang.harusBoleh(oleh, siapa);
        return siapa;
    }

    private static String alasan(Pemanggil oleh) {
        return "lewat aplikasi " + oleh.nama();
    }
}
