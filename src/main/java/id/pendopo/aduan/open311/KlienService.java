package id.pendopo.aduan.open311;

import id.pendopo.aduan.IzinAduan;
import id.pendopo.audit.Jejak;
import id.pendopo.kernel.AturanDilanggar;
import id.pendopo.kernel.TidakDitemukan;
import id.pendopo.kernel.Uuid7;
import id.pendopo.kernel.Waktu;
import id.pendopo.platform.basisdata.SqlPemda;
import id.pendopo.platform.orang.Pengguna;
import id.pendopo.platform.rahasia.Sidik;
import java.sql.Timestamp;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Applications that may send reports: registered by hand, each with a key that is shown once. */
@Service
@Transactional
public class KlienService {

    private static final String AWAL = "pdp_";
    private static final int TAMPAK = 8;
    private static final int NAMA_TERPANJANG = 120;
    private static final int KONTAK_TERPANJANG = 200;
    private static final int BATAS_TERBESAR = 100_000;

    private final SqlPemda db;
    private final Jejak jejak;
    private final Waktu waktu;

    KlienService(SqlPemda db, Jejak jejak, Waktu waktu) {
        this.db = db;
        this.jejak = jejak;
        this.waktu = waktu;
    }

    /** A client with the key that nobody can ask for again. */
    public record Terdaftar(UUID id, String kunci) {}

    /**
     * @param batasJam reports it may send within one hour
     * @throws AturanDilanggar {@code aduan.open311.klien-salah}
     */
    public Terdaftar daftar(Pengguna oleh, String nama, String kontak, int batasJam) {
        IzinAduan.ATUR.harusSemua(oleh);
        String rapi = nama.strip();
        String siapa = kontak.strip();
        if (rapi.isEmpty()
                || rapi.length() > NAMA_TERPANJANG
                || siapa.isEmpty()
                || siapa.length() > KONTAK_TERPANJANG
                || batasJam < 1
                || batasJam > BATAS_TERBESAR) {
            throw new AturanDilanggar("aduan.open311.klien-salah", NAMA_TERPANJANG, BATAS_TERBESAR);
        }
        UUID id = Uuid7.baru();
        String kunci = AWAL + Sidik.baru();
        db.sql(
                        """
                        insert into aduan.klien (pemda_id, id, nama, kontak, awalan, sidik, batas_jam,
                            dibuat_nama, dibuat_pada)
                        values (:pemda, :id, :nama, :kontak, :awalan, :sidik, :batas, :oleh, :pada)
                        """)
                .param("id", id)
                .param("nama", rapi)
                .param("kontak", siapa)
                .param("awalan", kunci.substring(0, TAMPAK))
                .param("sidik", Sidik.dari(kunci))
                .param("batas", batasJam)
                .param("oleh", oleh.nama())
                .param("pada", Timestamp.from(waktu.sekarang()))
                .update();
        catat(oleh, "aduan.klien-terdaftar", id, rapi, Map.of("batas_jam", batasJam));
        return new Terdaftar(id, kunci);
    }

    /** Another key; the old one is dead at once. */
    public Terdaftar gantiKunci(Pengguna oleh, UUID id) {
        IzinAduan.ATUR.harusSemua(oleh);
        String kunci = AWAL + Sidik.baru();
        String nama =
                db.sql(
                                """
                                update aduan.klien set sidik = :sidik, awalan = :awalan, diganti_pada = :pada,
                                    versi = versi + 1
                                where pemda_id = :pemda and id = :id returning nama
                                """)
                        .param("sidik", Sidik.dari(kunci))
                        .param("awalan", kunci.substring(0, TAMPAK))
                        .param("pada", Timestamp.from(waktu.sekarang()))
                        .param("id", id)
                        .query(String.class)
                        .optional()
                        .orElseThrow(() -> new TidakDitemukan("klien " + id));
        catat(oleh, "aduan.klien-kunci-diganti", id, nama, Map.of());
        return new Terdaftar(id, kunci);
    }

    /** Switches it off, or on again. */
    public void nyalakan(Pengguna oleh, UUID id, boolean aktif) {
        IzinAduan.ATUR.harusSemua(oleh);
        String nama =
                db.sql(
                                """
                                update aduan.klien set aktif = :aktif, versi = versi + 1
                                where pemda_id = :pemda and id = :id returning nama
                                """)
                        .param("aktif", aktif)
                        .param("id", id)
                        .query(String.class)
                        .optional()
                        .orElseThrow(() -> new TidakDitemukan("klien " + id));
        catat(oleh, aktif ? "aduan.klien-aktif" : "aduan.klien-mati", id, nama, Map.of());
    }

    private void catat(
            Pengguna oleh, String tindakan, UUID id, String nama, Map<String, Object> sesudah) {
        jejak.catat(
                oleh.pelaku(),
                tindakan,
                new Jejak.Objek("aduan.klien", id.toString(), nama),
                null,
                sesudah,
                null);
    }
}
