package id.pendopo.aduan.kait;

import id.pendopo.aduan.IzinAduan;
import id.pendopo.audit.Jejak;
import id.pendopo.kernel.AturanDilanggar;
import id.pendopo.kernel.TidakDitemukan;
import id.pendopo.kernel.Uuid7;
import id.pendopo.kernel.Waktu;
import id.pendopo.platform.basisdata.SqlPemda;
import id.pendopo.platform.orang.Pengguna;
import id.pendopo.platform.rahasia.Brankas;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the hooks. A secret is shown once, when it is made. */
@Service
@Transactional
public class KaitService {

    /** So long the old secret holds beside the new one. */
    static final Duration PUTARAN = Duration.ofHours(24);

    private static final int NAMA_TERPANJANG = 120;

    private final SqlPemda db;
    private final Brankas brankas;
    private final Pengantar pengantar;
    private final PengirimKait pengirim;
    private final Jejak jejak;
    private final Waktu waktu;

    KaitService(
            SqlPemda db,
            Brankas brankas,
            Pengantar pengantar,
            PengirimKait pengirim,
            Jejak jejak,
            Waktu waktu) {
        this.db = db;
        this.brankas = brankas;
        this.pengantar = pengantar;
        this.pengirim = pengirim;
        this.jejak = jejak;
        this.waktu = waktu;
    }

    /** A hook with its secret, which nobody can ask for again. */
    public record Terpasang(UUID id, String rahasia) {}

    /**
     * @throws AturanDilanggar {@code aduan.kait.nama-salah}, {@code aduan.kait.alamat-salah},
     *     {@code aduan.kait.tanpa-peristiwa}
     */
    public Terpasang pasang(Pengguna oleh, String nama, String alamat, List<JenisKabar> peristiwa) {
        IzinAduan.ATUR.harusSemua(oleh);
        String rapi = nama.strip();
        String ke = alamat.strip();
        if (rapi.isEmpty() || rapi.length() > NAMA_TERPANJANG) {
            throw new AturanDilanggar("aduan.kait.nama-salah", NAMA_TERPANJANG);
        }
        if (!AlamatKait.utuh(ke, pengantar.setempat())) {
            throw new AturanDilanggar("aduan.kait.alamat-salah");
        }
        if (peristiwa.isEmpty()) {
            throw new AturanDilanggar("aduan.kait.tanpa-peristiwa");
        }
        UUID id = Uuid7.baru();
        String rahasia = TandaTangan.rahasiaBaru();
        db.sql(
                        """
                        insert into aduan.kait (pemda_id, id, nama, alamat, rahasia, peristiwa, dibuat_nama,
                            dibuat_pada)
                        values (:pemda, :id, :nama, :alamat, :rahasia, :peristiwa, :oleh, :pada)
                        """)
                .param("id", id)
                .param("nama", rapi)
                .param("alamat", ke)
                .param("rahasia", segel(rahasia, id))
                .param(
                        "peristiwa",
                        peristiwa.stream().map(JenisKabar::kode).distinct().toArray(String[]::new))
                .param("oleh", oleh.nama())
                .param("pada", Timestamp.from(waktu.sekarang()))
                .update();
        catat(oleh, "aduan.kait-dipasang", id, ke);
        return new Terpasang(id, rahasia);
    }

    /** A new secret; for a day both hold, so that the other side may change without a gap. */
    public Terpasang putar(Pengguna oleh, UUID id) {
        IzinAduan.ATUR.harusSemua(oleh);
        String rahasia = TandaTangan.rahasiaBaru();
        String alamat =
                db.sql(
                                """
                                update aduan.kait set rahasia_lama = rahasia, rahasia_lama_sampai = :sampai,
                                    rahasia = :rahasia, versi = versi + 1
                                where pemda_id = :pemda and id = :id returning alamat
                                """)
                        .param("rahasia", segel(rahasia, id))
                        .param("sampai", Timestamp.from(waktu.sekarang().plus(PUTARAN)))
                        .param("id", id)
                        .query(String.class)
                        .optional()
                        .orElseThrow(() -> new TidakDitemukan("kait " + id));
        catat(oleh, "aduan.kait-rahasia-diganti", id, alamat);
        return new Terpasang(id, rahasia);
    }

    /** Switches it off, or on again: what waited goes out then. */
    public void nyalakan(Pengguna oleh, UUID id, boolean aktif) {
        IzinAduan.ATUR.harusSemua(oleh);
        String alamat =
                db.sql(
                                """
                                update aduan.kait set aktif = :aktif, sebab_mati = null, versi = versi + 1
                                where pemda_id = :pemda and id = :id returning alamat
                                """)
                        .param("aktif", aktif)
                        .param("id", id)
                        .query(String.class)
                        .optional()
                        .orElseThrow(() -> new TidakDitemukan("kait " + id));
        catat(oleh, aktif ? "aduan.kait-aktif" : "aduan.kait-dimatikan", id, alamat);
        pengirim.segera();
    }

    /** Once more, under the same id: who heard it already knows it by that. */
    public void ulangi(Pengguna oleh, UUID kait, UUID kiriman) {
        IzinAduan.ATUR.harusSemua(oleh);
        int baris =
                db.sql(
                                """
                                update aduan.kait_kiriman set coba = 0, coba_lagi = :kini, selesai = null,
                                    berhasil = null
                                where pemda_id = :pemda and id = :id and kait_id = :kait
                                """)
                        .param("id", kiriman)
                        .param("kait", kait)
                        .param("kini", Timestamp.from(waktu.sekarang()))
                        .update();
        if (baris != 1) {
            throw new TidakDitemukan("kiriman " + kiriman);
        }
        pengirim.segera();
    }

    private byte[] segel(String rahasia, UUID id) {
        return brankas.kunci(rahasia.getBytes(StandardCharsets.UTF_8), PengirimKait.konteks(id));
    }

    private void catat(Pengguna oleh, String tindakan, UUID id, String alamat) {
        jejak.catat(
                oleh.pelaku(),
                tindakan,
                new Jejak.Objek("aduan.kait", id.toString(), alamat),
                null,
                Map.of("alamat", alamat),
                null);
    }
}
