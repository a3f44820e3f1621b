package id.pendopo.presensi.sinyal;

import id.pendopo.audit.Jejak;
import id.pendopo.kernel.AturanDilanggar;
import id.pendopo.kernel.TidakDitemukan;
import id.pendopo.kernel.Uuid7;
import id.pendopo.kernel.Waktu;
import id.pendopo.platform.basisdata.SqlPemda;
import id.pendopo.platform.langsung.Pengumuman;
import id.pendopo.platform.orang.Pengguna;
import id.pendopo.presensi.TopikPresensi;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Decides about punches in the queue, all of a choice or none. A decision is never changed: who
 * errs decides anew. Nobody decides about himself, and a month that is closed stays as it is.
 */
@Service
@Transactional
public class PutusanService {

    static final int TERBANYAK = 200;
    private static final int ALASAN_TERPENDEK = 5;
    private static final int ALASAN_TERPANJANG = 500;

    private final SqlPemda db;
    private final LingkupTinjau lingkup;
    private final KabarOrang kabar;
    private final Jejak jejak;
    private final Pengumuman pengumuman;
    private final Waktu waktu;

    PutusanService(
            SqlPemda db,
            LingkupTinjau lingkup,
            KabarOrang kabar,
            Jejak jejak,
            Pengumuman pengumuman,
            Waktu waktu) {
        this.db = db;
        this.lingkup = lingkup;
        this.kabar = kabar;
        this.jejak = jejak;
        this.pengumuman = pengumuman;
        this.waktu = waktu;
    }

    /** As the queue knows it. */
    record Antrean(UUID opd, boolean terbuka, @Nullable UUID putusan, @Nullable Hasil hasil) {}

    /**
     * @param terbuka whether he saw them as undecided; who decides anew saw them decided
     */
    public void putuskan(
            Pengguna oleh,
            Collection<KunciKetukan> semua,
            Hasil hasil,
            String alasan,
            boolean terbuka) {
        if (semua.isEmpty()) {
            throw new AturanDilanggar("presensi.sinyal.pilih-dulu");
        }
        if (semua.size() > TERBANYAK) {
            throw new AturanDilanggar("presensi.sinyal.terlalu-banyak", TERBANYAK);
        }
        String kata = alasan(alasan);
        // in one order, so that two who decide about the same do not wait for each other
        for (var k : new TreeSet<>(semua)) {
            var a = kunci(oleh, k);
            if (a.terbuka() != terbuka) {
                throw new AturanDilanggar("presensi.sinyal.berubah.bentrok");
            }
            if (adaBanding(k)) {
                throw new AturanDilanggar("presensi.sinyal.sedang-dibanding");
            }
            tulis(oleh, k, a, hasil, kata, false);
        }
    }

    static String alasan(String alasan) {
        String kata = alasan.strip();
        if (kata.length() < ALASAN_TERPENDEK) {
            throw new AturanDilanggar("presensi.sinyal.alasan-pendek", ALASAN_TERPENDEK);
        }
        if (kata.length() > ALASAN_TERPANJANG) {
            throw new AturanDilanggar(
                    "presensi.sinyal.alasan-panjang", kata.length(), ALASAN_TERPANJANG);
        }
        return kata;
    }

    /** Locks it, once he may decide about it at all. */
    Antrean kunci(Pengguna oleh, KunciKetukan k) {
        var a =
                db.sql(
                                """
                                select opd_id, keadaan = 'TERBUKA' as terbuka, putusan_id, hasil
                                from presensi.tinjauan
                                where pemda_id = :pemda and hari = :hari and pegawai_id = :pegawai
                                    and arah = :arah
                                for update
                                """)
                        .param("hari", k.hari())
                        .param("pegawai", k.pegawai())
                        .param("arah", k.arah().name())
                        .query(
                                (rs, n) -> {
                                    String hasil = rs.getString("hasil");
                                    return new Antrean(
                                            rs.getObject("opd_id", UUID.class),
                                            rs.getBoolean("terbuka"),
                                            rs.getObject("putusan_id", UUID.class),
                                            hasil == null ? null : Hasil.valueOf(hasil));
                                })
                        .optional()
                        .orElseThrow(() -> new TidakDitemukan("tinjauan " + k.teks()));
        lingkup.harus(oleh, a.opd());
        if (k.pegawai().equals(oleh.pegawaiId())) {
            throw new AturanDilanggar("presensi.sinyal.diri.terlarang");
        }
        harusTerbuka(k);
        return a;
    }

    /** The month is still open. */
    void harusTerbuka(KunciKetukan k) {
        boolean beku =
                db.sql(
                                """
                                select exists (select 1 from presensi.bulan
                                    where pemda_id = :pemda and bulan = :bulan)
                                """)
                        .param("bulan", k.hari().withDayOfMonth(1))
                        .query(Boolean.class)
                        .single();
        if (beku) {
            throw new AturanDilanggar("presensi.sinyal.bulan-beku.terlarang", k.hari().toString());
        }
    }

    private boolean adaBanding(KunciKetukan k) {
        return db.sql(
                        """
                        select exists (select 1 from presensi.banding
                            where pemda_id = :pemda and pegawai_id = :pegawai and hari = :hari
                                and arah = :arah and hasil is null)
                        """)
                .param("hari", k.hari())
                .param("pegawai", k.pegawai())
                .param("arah", k.arah().name())
                .query(Boolean.class)
                .single();
    }

    /** Gives the id of the decision. */
    UUID tulis(
            Pengguna oleh, KunciKetukan k, Antrean a, Hasil hasil, String alasan, boolean banding) {
        UUID id = Uuid7.baru();
        Instant kini = waktu.sekarangUrusan();
        db.sql(
                        """
                        insert into presensi.putusan (pemda_id, id, hari, pegawai_id, arah, hasil, alasan,
                            oleh, oleh_nama, pada)
                        values (:pemda, :id, :hari, :pegawai, :arah, :hasil, :alasan, :oleh, :nama, :pada)
                        """)
                .param("id", id)
                .param("hari", k.hari())
                .param("pegawai", k.pegawai())
                .param("arah", k.arah().name())
                .param("hasil", hasil.name())
                .param("alasan", alasan)
                .param("oleh", oleh.akunId())
                .param("nama", oleh.nama())
                .param("pada", Timestamp.from(kini))
                .update();
        db.sql(
                        """
                        update presensi.tinjauan
                        set keadaan = 'DIPUTUS', putusan_id = :id, hasil = :hasil, diputus_pada = :pada
                        where pemda_id = :pemda and hari = :hari and pegawai_id = :pegawai and arah = :arah
                        """)
                .param("id", id)
                .param("hasil", hasil.name())
                .param("pada", Timestamp.from(kini))
                .param("hari", k.hari())
                .param("pegawai", k.pegawai())
                .param("arah", k.arah().name())
                .update();
        jejak.catat(
                oleh.pelaku(),
                banding ? "presensi.banding-dijawab" : "presensi.ketukan-diputus",
                new Jejak.Objek("presensi.ketukan", k.teks(), k.hari() + " " + k.arah()),
                a.hasil() == null ? null : Map.of("hasil", a.hasil().name()),
                Map.of("hasil", hasil.name()),
                alasan);
        kabar.diputus(k, id, hasil, alasan, banding);
        pengumuman.setelahCommit(TopikPresensi.KETUKAN);
        pengumuman.setelahCommit(TopikSinyal.TINJAUAN);
        return id;
    }
}
