package id.pendopo.presensi.swafoto;

import id.pendopo.audit.Jejak;
import id.pendopo.kernel.AturanDilanggar;
import id.pendopo.kernel.TidakDitemukan;
import id.pendopo.kernel.Uuid7;
import id.pendopo.kernel.Waktu;
import id.pendopo.platform.basisdata.SqlPemda;
import id.pendopo.platform.orang.Pengguna;
import id.pendopo.platform.pemda.KonteksPemda;
import id.pendopo.presensi.IzinPresensi;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Decides whether selfies are asked for, on what basis, and takes such a decision back. */
@Service
@Transactional
public class KebijakanService {

    private static final int TERPENDEK = 5;
    private static final int TERPANJANG = 200;

    private final SqlPemda db;
    private final Jejak jejak;
    private final Waktu waktu;

    KebijakanService(SqlPemda db, Jejak jejak, Waktu waktu) {
        this.db = db;
        this.jejak = jejak;
        this.waktu = waktu;
    }

    /**
     * @param opd those it is limited to, with their units; empty: the whole pemda
     * @throws AturanDilanggar when it would count backwards, has no basis, or one begins on that
     *     very day
     */
    public UUID tetapkan(
            Pengguna oleh, ModeSwafoto mode, LocalDate sejak, Set<UUID> opd, String dasar) {
        harusSemua(oleh);
        LocalDate hariIni = hariIni();
        if (sejak.isBefore(hariIni) || sejak.isAfter(hariIni.plusYears(2))) {
            throw new AturanDilanggar("presensi.swafoto.kebijakan.sejak", hariIni.toString());
        }
        String isi = teks(dasar, "presensi.swafoto.kebijakan.dasar");
        bergiliran();
        if (ada(sejak)) {
            throw new AturanDilanggar("presensi.swafoto.kebijakan.ada.bentrok", sejak.toString());
        }
        UUID id = Uuid7.baru();
        db.sql(
                        """
                        insert into presensi.swafoto_kebijakan (pemda_id, id, sejak, mode, dasar, oleh_nama, pada)
                        values (:pemda, :id, :sejak, :mode, :dasar, :nama, :pada)
                        """)
                .param("id", id)
                .param("sejak", sejak)
                .param("mode", mode.name())
                .param("dasar", isi)
                .param("nama", oleh.nama())
                .param("pada", Timestamp.from(waktu.sekarangUrusan()))
                .update();
        if (tambah(id, opd) != opd.size()) {
            throw new TidakDitemukan("opd " + opd);
        }
        jejak.catat(
                oleh.pelaku(),
                "presensi.swafoto-kebijakan-ditetapkan",
                objek(id, sejak),
                null,
                Map.of("mode", mode.name(), "sejak", sejak.toString(), "opd", opd.toString()),
                isi);
        return id;
    }

    private int tambah(UUID id, Set<UUID> opd) {
        return opd.isEmpty()
                ? 0
                : db.sql(
                                """
                                insert into presensi.swafoto_kebijakan_opd (pemda_id, kebijakan_id, opd_id)
                                select pemda_id, :id, id from organisasi.opd
                                where pemda_id = :pemda and id = any(:opd)
                                """)
                        .param("id", id)
                        .param("opd", opd.toArray(UUID[]::new))
                        .update();
    }

    /**
     * From today on nobody is asked by it, and the pictures taken under it go in the coming night.
     *
     * @throws AturanDilanggar {@code presensi.swafoto.kebijakan.dicabut.bentrok} when it was taken
     *     back already
     */
    public void cabut(Pengguna oleh, UUID id, String alasan) {
        harusSemua(oleh);
        String isi = teks(alasan, "presensi.swafoto.kebijakan.alasan");
        bergiliran();
        LocalDate sejak =
                db.sql(
                                """
                                select sejak from presensi.swafoto_kebijakan
                                where pemda_id = :pemda and id = :id
                                """)
                        .param("id", id)
                        .query(LocalDate.class)
                        .optional()
                        .orElseThrow(() -> new TidakDitemukan("kebijakan " + id));
        int kena =
                db.sql(
                                """
                                update presensi.swafoto_kebijakan
                                set dicabut_hari = :hari, dicabut_nama = :nama, dicabut_alasan = :alasan
                                where pemda_id = :pemda and id = :id and dicabut_hari is null
                                """)
                        .param("id", id)
                        .param("hari", hariIni())
                        .param("nama", oleh.nama())
                        .param("alasan", isi)
                        .update();
        if (kena == 0) {
            throw new AturanDilanggar("presensi.swafoto.kebijakan.dicabut.bentrok");
        }
        jejak.catat(
                oleh.pelaku(),
                "presensi.swafoto-kebijakan-dicabut",
                objek(id, sejak),
                Map.of("sejak", sejak.toString()),
                null,
                isi);
    }

    private static void harusSemua(Pengguna oleh) {
        if (!oleh.bolehSemuaOpd(IzinPresensi.ATUR)) {
            throw new TidakDitemukan(IzinPresensi.KODE_ATUR);
        }
    }

    private static Jejak.Objek objek(UUID id, LocalDate sejak) {
        return new Jejak.Objek("presensi-swafoto-kebijakan", id.toString(), sejak.toString());
    }

    private static String teks(String mentah, String kode) {
        String isi = mentah.strip();
        if (isi.length() < TERPENDEK || isi.length() > TERPANJANG) {
            throw new AturanDilanggar(kode, TERPENDEK, TERPANJANG);
        }
        return isi;
    }

    private boolean ada(LocalDate sejak) {
        return db.sql(
                        """
                        select exists (select 1 from presensi.swafoto_kebijakan
                            where pemda_id = :pemda and sejak = :sejak and dicabut_hari is null)
                        """)
                .param("sejak", sejak)
                .query(Boolean.class)
                .single();
    }

    /** Two decisions are never made at the same moment. */
    private void bergiliran() {
        db.sql(
                        "select pg_advisory_xact_lock(hashtextextended('presensi.swafoto ' || :pemda, 0))::text")
                .query(String.class)
                .single();
    }

    private LocalDate hariIni() {
        return waktu.hariIni(KonteksPemda.wajib().zona());
    }
}
