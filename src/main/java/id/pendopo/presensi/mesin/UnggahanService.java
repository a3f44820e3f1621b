package id.pendopo.presensi.mesin;

import id.pendopo.audit.Jejak;
import id.pendopo.kernel.AturanDilanggar;
import id.pendopo.platform.basisdata.SqlPemda;
import id.pendopo.platform.langsung.Pengumuman;
import id.pendopo.platform.orang.Pengguna;
import id.pendopo.platform.pemda.KonteksPemda;
import id.pendopo.platform.pemda.Pemda;
import id.pendopo.presensi.IzinPresensi;
import id.pendopo.presensi.mesin.Unggahan.Status;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Orders that logs are looked at, applied or thrown away. */
@Service
@Transactional
public class UnggahanService {

    /** Announced when an upload moves on. */
    public static final String TOPIK = "presensi-mesin";

    private final SqlPemda db;
    private final UnggahanQueries unggahan;
    private final PengenalNip nip;
    private final Jejak jejak;
    private final Pengumuman pengumuman;
    private final ApplicationEventPublisher penerbit;

    UnggahanService(
            SqlPemda db,
            UnggahanQueries unggahan,
            PengenalNip nip,
            Jejak jejak,
            Pengumuman pengumuman,
            ApplicationEventPublisher penerbit) {
        this.db = db;
        this.unggahan = unggahan;
        this.nip = nip;
        this.jejak = jejak;
        this.pengumuman = pengumuman;
        this.penerbit = penerbit;
    }

    /** Something waits; whoever works may begin at once. */
    record Diminta(Pemda pemda) {}

    /**
     * Orders that it is applied; also again, for days and numbers that were left over.
     *
     * @param tuntas the last day was over when the log was taken
     * @param lama days before the first day of attendance count too; for who sets the whole pemda
     * @throws AturanDilanggar {@code presensi.mesin.status.bentrok}, {@code
     *     presensi.mesin.lama.terlarang}
     */
    public void terapkan(Pengguna oleh, UUID id, boolean tuntas, boolean lama) {
        var u = kunci(oleh, id);
        if (u.status() != Status.DIPERIKSA && u.status() != Status.DITERAPKAN) {
            throw new AturanDilanggar("presensi.mesin.status.bentrok");
        }
        if (lama && !oleh.bolehSemuaOpd(IzinPresensi.ATUR)) {
            throw new AturanDilanggar("presensi.mesin.lama.terlarang");
        }
        db.sql(
                        """
                        update presensi.mesin_unggahan set status = 'MENERAPKAN', tuntas = :tuntas, lama = :lama,
                            selesai = 0, dari = 0, mulai_pada = null, detak_pada = null, galat = null,
                            diterapkan_oleh = :oleh, diterapkan_nama = :nama, diterapkan_peran = :peran
                        where pemda_id = :pemda and id = :id
                        """)
                .param("id", id)
                .param("tuntas", tuntas)
                .param("lama", lama)
                .param("oleh", oleh.akunId())
                .param("nama", oleh.nama())
                .param("peran", oleh.pelaku().peran())
                .update();
        jejak.catat(
                oleh.pelaku(),
                "presensi.mesin-penerapan-diminta",
                objek(u),
                null,
                Map.of("tuntas", tuntas, "lama", lama),
                null);
        minta();
    }

    /** Orders that a draft is looked at once more, with the clock of the machine as it is now. */
    public void periksaLagi(Pengguna oleh, UUID id) {
        var u = kunci(oleh, id);
        if (u.status() != Status.DIPERIKSA && u.status() != Status.GAGAL) {
            throw new AturanDilanggar("presensi.mesin.status.bentrok");
        }
        nip.kenali(oleh, u);
        periksaLagi("id = :apa", id);
    }

    /** All drafts of a machine, because something about it has changed. */
    void periksaSemua(UUID mesinId) {
        periksaLagi("mesin_id = :apa and status = 'DIPERIKSA'", mesinId);
    }

    private void periksaLagi(String saring, UUID apa) {
        int banyak =
                db.sql(
                                "update presensi.mesin_unggahan u set status = 'MENUNGGU', zona = m.zona,"
                                        + " geser_detik = m.geser_detik, selesai = 0, dari = 0, mulai_pada = null,"
                                        + " detak_pada = null, galat = null from presensi.mesin m"
                                        + " where u.pemda_id = :pemda and m.pemda_id = u.pemda_id and m.id = u.mesin_id"
                                        + " and u."
                                        + saring)
                        .param("apa", apa)
                        .update();
        if (banyak > 0) {
            minta();
        }
    }

    /** A draft that nobody wants; its lines go, nothing was made of them. */
    public void buang(Pengguna oleh, UUID id) {
        var u = kunci(oleh, id);
        if (!u.status().draf()) {
            throw new AturanDilanggar("presensi.mesin.status.bentrok");
        }
        db.sql("delete from presensi.mesin_baris where pemda_id = :pemda and unggahan_id = :id")
                .param("id", id)
                .update();
        db.sql("delete from presensi.mesin_asing where pemda_id = :pemda and unggahan_id = :id")
                .param("id", id)
                .update();
        db.sql(
                        """
                        update presensi.mesin_unggahan set status = 'DIBUANG'
                        where pemda_id = :pemda and id = :id
                        """)
                .param("id", id)
                .update();
        jejak.catat(oleh.pelaku(), "presensi.mesin-dibuang", objek(u), null, null, null);
        pengumuman.setelahCommit(TOPIK);
    }

    /** Of what is being worked on nothing else can be ordered. */
    Unggahan kunci(Pengguna oleh, UUID id) {
        unggahan.satu(oleh, id);
        db.sql(
                        """
                        select id from presensi.mesin_unggahan
                        where pemda_id = :pemda and id = :id for update
                        """)
                .param("id", id)
                .query(UUID.class)
                .single();
        return unggahan.satu(oleh, id);
    }

    static Jejak.Objek objek(Unggahan u) {
        return new Jejak.Objek(
                "presensi-mesin-unggahan", u.id().toString(), u.namaMesin() + " " + u.berkas());
    }

    /** Something waits: whoever works begins once this has committed. */
    void minta() {
        pengumuman.setelahCommit(TOPIK);
        var diminta = new Diminta(KonteksPemda.wajib());
        TransactionSynchronizationManager.registerSynchronization(
                new TransactionSynchronization() {
                    @Override
                    public void afterCommit() {
                        penerbit.publishEvent(diminta);
                    }
                });
    }
}
