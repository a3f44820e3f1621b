package id.pendopo.akun.orang;

import id.pendopo.akun.MasukService;
import id.pendopo.audit.Jejak;
import id.pendopo.kernel.AturanDilanggar;
import id.pendopo.kernel.Pelaku;
import id.pendopo.kernel.Uuid7;
import id.pendopo.kernel.Waktu;
import id.pendopo.platform.basisdata.SqlPemda;
import id.pendopo.platform.langsung.Pengumuman;
import id.pendopo.platform.orang.Pengguna;
import java.sql.Timestamp;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Accounts of people: made from the staff register, disabled and enabled with a reason. */
@Service
@Transactional
public class OrangService {

    /** The list of accounts listens to this. */
    public static final String TOPIK = "akun";

    private static final int ALASAN_TERPENDEK = 5;

    private final OrangQueries orang;
    private final Wewenang wewenang;
    private final JalanRepository jalan;
    private final SqlPemda db;
    private final MasukService masuk;
    private final Jejak jejak;
    private final Pengumuman pengumuman;
    private final Waktu waktu;

    OrangService(
            OrangQueries orang,
            Wewenang wewenang,
            JalanRepository jalan,
            SqlPemda db,
            MasukService masuk,
            Jejak jejak,
            Pengumuman pengumuman,
            Waktu waktu) {
        this.orang = orang;
        this.wewenang = wewenang;
        this.jalan = jalan;
        this.db = db;
        this.masuk = masuk;
        this.jejak = jejak;
        this.pengumuman = pengumuman;
        this.waktu = waktu;
    }

    /** Whether this administrator may do more than look at this person. */
    @Transactional(readOnly = true)
    public boolean bolehMengurus(Pengguna oleh, OrangTerdaftar siapa) {
        return wewenang.boleh(oleh, siapa);
    }

    /**
     * An account for somebody of the register; the user name is the staff number, which everybody
     * knows by heart. It has no password until its owner sets one. Who has one already keeps it.
     *
     * @throws AturanDilanggar {@code akun.orang.berhenti} for who left the service
     */
    public OrangTerdaftar buat(Pengguna oleh, UUID pegawai) {
        var siapa = orang.dengan(oleh, pegawai);
        wewenang.harusBoleh(oleh, siapa);
        if (!siapa.bekerja()) {
            throw new AturanDilanggar("akun.orang.berhenti", siapa.nama());
        }
        tambah(oleh, siapa, null);
        return orang.dengan(oleh, pegawai);
    }

    boolean tambah(Pengguna oleh, OrangTerdaftar siapa, @Nullable String surel) {
        return tambah(oleh.pelaku(), siapa, surel);
    }

    /** False when he had an account already. */
    boolean tambah(Pelaku oleh, OrangTerdaftar siapa, @Nullable String surel) {
        UUID id = Uuid7.baru();
        int jadi =
                db.sql(
                                """
                                insert into akun.akun (pemda_id, id, nama_pengguna, pegawai_id, nama, surel,
                                    dibuat_pada, diubah_pada)
                                values (:pemda, :id, :nip, :pegawai, :nama, :surel, :kini, :kini)
                                on conflict do nothing
                                """)
                        .param("id", id)
                        .param("nip", siapa.nip().nilai())
                        .param("pegawai", siapa.pegawaiId())
                        .param("nama", siapa.nama())
                        .param("surel", surel)
                        .param("kini", Timestamp.from(waktu.sekarang()))
                        .update();
        if (jadi == 1) {
            jejak.catat(
                    oleh,
                    "akun.dibuat",
                    new Jejak.Objek("akun", id.toString(), siapa.nama()),
                    null,
                    Map.of("nip", siapa.nip().tersamar()),
                    null);
            pengumuman.setelahCommit(TOPIK);
        }
        return jadi == 1;
    }

    /**
     * Nobody gets in with it any more: sessions end at once, everywhere.
     *
     * @throws AturanDilanggar {@code akun.orang.diri-sendiri}, {@code akun.orang.alasan}
     */
    public void nonaktifkan(Pengguna oleh, String namaPengguna, String alasan) {
        var siapa = untukDiubah(oleh, namaPengguna, alasan);
        if (oleh.akunId().equals(siapa.akunId())) {
            throw new AturanDilanggar("akun.orang.diri-sendiri");
        }
        tutup(oleh.pelaku(), siapa, alasan);
    }

    /** False when it was closed already. */
    boolean tutup(Pelaku oleh, OrangTerdaftar siapa, String alasan) {
        boolean jadi = ubah(siapa.akunId(), false);
        if (jadi) {
            masuk.keluarkanSemua(siapa.akunId());
            // a link sent yesterday must not open what is closed today
            jalan.tutupSemua(siapa.akunId(), waktu.sekarang());
            catat(oleh, siapa, "akun.dinonaktifkan", alasan);
        }
        return jadi;
    }

    /**
     * Opens it again; the password is the one it had.
     *
     * @throws AturanDilanggar {@code akun.orang.berhenti} for who left the service
     */
    public void aktifkan(Pengguna oleh, String namaPengguna, String alasan) {
        var siapa = untukDiubah(oleh, namaPengguna, alasan);
        buka(oleh.pelaku(), siapa, alasan);
    }

    /**
     * False when it was open already.
     *
     * @throws AturanDilanggar {@code akun.orang.berhenti} for who left the service
     */
    boolean buka(Pelaku oleh, OrangTerdaftar siapa, String alasan) {
        if (!siapa.bekerja()) {
            throw new AturanDilanggar("akun.orang.berhenti", siapa.nama());
        }
        boolean jadi = ubah(siapa.akunId(), true);
        if (jadi) {
            catat(oleh, siapa, "akun.diaktifkan", alasan);
        }
        return jadi;
    }

    /**
     * Notes that the data of somebody who left were printed for him.
     *
     * @throws AturanDilanggar {@code akun.orang.masih-aktif} for who can look himself
     */
    public void catatSalinan(Pengguna oleh, String namaPengguna, String alasan) {
        var siapa = untukDiubah(oleh, namaPengguna, alasan);
        if (siapa.aktif()) {
            throw new AturanDilanggar("akun.orang.masih-aktif", siapa.nama());
        }
        catat(oleh.pelaku(), siapa, "akun.data-dicetak", alasan);
    }

    private OrangTerdaftar untukDiubah(Pengguna oleh, String namaPengguna, String alasan) {
        var siapa = orang.dengan(oleh, namaPengguna);
        wewenang.harusBoleh(oleh, siapa);
        if (alasan.strip().length() < ALASAN_TERPENDEK) {
            throw new AturanDilanggar("akun.orang.alasan");
        }
        return siapa;
    }

    private boolean ubah(UUID akun, boolean aktif) {
        return db.sql(
                                """
                                update akun.akun set aktif = :aktif, dilepas_pada = null, diubah_pada = :kini,
                                    versi = versi + 1
                                where pemda_id = :pemda and id = :id and aktif <> :aktif
                                """)
                        .param("id", akun)
                        .param("aktif", aktif)
                        .param("kini", Timestamp.from(waktu.sekarang()))
                        .update()
                == 1;
    }

    private void catat(Pelaku oleh, OrangTerdaftar siapa, String tindakan, String alasan) {
        jejak.catat(oleh, tindakan, siapa.objek(), null, null, alasan.strip());
        pengumuman.setelahCommit(TOPIK);
    }
}
