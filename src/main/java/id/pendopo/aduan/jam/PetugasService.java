package id.pendopo.aduan.jam;

import id.pendopo.aduan.AduanBerubah;
import id.pendopo.aduan.AduanEvent;
import id.pendopo.kernel.Uuid7;
import id.pendopo.kernel.Waktu;
import id.pendopo.platform.basisdata.RencanaTetap;
import id.pendopo.platform.basisdata.SqlPemda;
import id.pendopo.platform.pemda.KonteksPemda;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tells the staff what came to them. What happens leaves a note in its own transaction; the notes
 * are worked off a moment later, many at once. Told twice, they hear it once. Of the whistle-blower
 * channel only the inspectors hear, and only that there is something.
 */
@Service
class PetugasService {

    private static final String KANAL = "/aduan/kelola";
    private static final int SEKALI = 200;
    private static final Logger LOG = LoggerFactory.getLogger(PetugasService.class);

    private final RencanaTetap rencana;
    private final PerihalQueries perihal;
    private final PenerimaQueries penerima;
    private final KabarPetugas kabar;
    private final Waktu waktu;
    private final SqlPemda db;
    private final TransactionTemplate transaksi;

    PetugasService(
            RencanaTetap rencana,
            PerihalQueries perihal,
            PenerimaQueries penerima,
            KabarPetugas kabar,
            Waktu waktu,
            SqlPemda db,
            PlatformTransactionManager transaksi) {
        this.rencana = rencana;
        this.perihal = perihal;
        this.penerima = penerima;
        this.kabar = kabar;
        this.waktu = waktu;
        this.db = db;
        this.transaksi = new TransactionTemplate(transaksi);
    }

    /**
     * A note of something that concerns the staff.
     *
     * @param opdId the OPD it came to
     * @param tingkat how many levels above it are told too
     */
    private record Catatan(
            UUID aduanId,
            UUID langkahId,
            JenisKabarAduan jenis,
            @Nullable UUID opdId,
            int tingkat) {

        static @Nullable Catatan dari(AduanEvent e) {
            return switch (e) {
                case AduanEvent.Diajukan d ->
                        new Catatan(d.aduanId(), d.langkahId(), JenisKabarAduan.BARU, d.opdId(), 0);
                case AduanEvent.Diteruskan d ->
                        new Catatan(
                                d.aduanId(), d.langkahId(), JenisKabarAduan.PINDAH, d.opdId(), 0);
                case AduanEvent.DibukaLagi d ->
                        new Catatan(
                                d.aduanId(),
                                d.langkahId(),
                                JenisKabarAduan.DIBUKA_LAGI,
                                null,
                                d.tingkat());
                default -> null;
            };
        }

        /** Whether it went on meanwhile: then somebody else hears of it. */
        boolean basi(PerihalQueries.Perihal p) {
            boolean pindah =
                    jenis != JenisKabarAduan.DIBUKA_LAGI && !Objects.equals(opdId, p.opdId());
            return !p.terbuka() || pindah;
        }
    }

    /**
     * Leaves notes, in the transaction of what happened.
     *
     * @return whether any of it concerns the staff
     */
    boolean antre(AduanBerubah perubahan) {
        var semua = perubahan.semua().stream().map(Catatan::dari).filter(Objects::nonNull).toList();
        if (semua.isEmpty()) {
            return false;
        }
        db.sql(
                        """
                        insert into aduan.antrean_petugas (pemda_id, id, aduan_id, langkah_id, jenis, opd_id,
                            tingkat)
                        select :pemda, q.id, q.aduan, q.langkah, q.jenis, q.opd, q.tingkat
                        from unnest(:id::uuid[], :aduan::uuid[], :langkah::uuid[], :jenis::text[],
                            :opd::uuid[], :tingkat::int[]) as q (id, aduan, langkah, jenis, opd, tingkat)
                        """)
                .param("id", semua.stream().map(c -> Uuid7.baru()).toArray(UUID[]::new))
                .param("aduan", semua.stream().map(Catatan::aduanId).toArray(UUID[]::new))
                .param("langkah", semua.stream().map(Catatan::langkahId).toArray(UUID[]::new))
                .param("jenis", semua.stream().map(c -> c.jenis().name()).toArray(String[]::new))
                .param("opd", semua.stream().map(Catatan::opdId).toArray(UUID[]::new))
                .param("tingkat", semua.stream().map(Catatan::tingkat).toArray(Integer[]::new))
                .update();
        return true;
    }

    /**
     * Tells of the oldest notes. When that fails each is tried alone, and the one that fails goes
     * to the end of the queue.
     *
     * @return whether there may be more
     */
    boolean sampaikan() {
        try {
            return beberapa(SEKALI) == SEKALI;
        } catch (RuntimeException e) {
            LOG.warn("Kabar petugas disampaikan satu per satu", e);
        }
        for (int i = 0; i < SEKALI; i++) {
            try {
                if (beberapa(1) == 0) {
                    return false;
                }
            } catch (RuntimeException e) {
                transaksi.executeWithoutResult(s -> keBelakang());
                throw e;
            }
        }
        return true;
    }

    private int beberapa(int paling) {
        return Objects.requireNonNull(
                transaksi.execute(
                        s -> {
                            rencana.mulai();
                            sendiri();
                            var semua = ambil(paling);
                            beritahu(semua);
                            return semua.size();
                        }));
    }

    /** Until the end of this transaction nobody else tells the staff of this pemda. */
    private void sendiri() {
        db.sql(
                        """
                        select pg_advisory_xact_lock(
                            hashtextextended('aduan.petugas ' || :pemda::text, 0))
                        """)
                .query()
                .listOfRows();
    }

    private List<Catatan> ambil(int paling) {
        return db.sql(
                        """
                        with antre as (
                            delete from aduan.antrean_petugas
                            where pemda_id = :pemda and id in (
                                select q.id from aduan.antrean_petugas q
                                where q.pemda_id = :pemda order by q.id limit :paling)
                            returning id, aduan_id, langkah_id, jenis, opd_id, tingkat
                        )
                        select * from antre order by id limit :paling
                        """)
                .param("paling", paling)
                .query(PetugasService::catatan)
                .list();
    }

    private static Catatan catatan(ResultSet rs, int n) throws SQLException {
        return new Catatan(
                rs.getObject("aduan_id", UUID.class),
                rs.getObject("langkah_id", UUID.class),
                JenisKabarAduan.valueOf(rs.getString("jenis")),
                rs.getObject("opd_id", UUID.class),
                rs.getInt("tingkat"));
    }

    private void keBelakang() {
        db.sql(
                        """
                        with tua as (
                            delete from aduan.antrean_petugas where pemda_id = :pemda and id = (
                                select q.id from aduan.antrean_petugas q
                                where q.pemda_id = :pemda order by q.id limit 1)
                            returning *
                        )
                        insert into aduan.antrean_petugas (pemda_id, id, aduan_id, langkah_id, jenis, opd_id,
                            tingkat)
                        select pemda_id, :id, aduan_id, langkah_id, jenis, opd_id, tingkat from tua
                        """)
                .param("id", Uuid7.baru())
                .update();
    }

    private void beritahu(List<Catatan> semua) {
        if (semua.isEmpty()) {
            return;
        }
        var hal =
                perihal.dari(
                        semua.stream().map(Catatan::aduanId).toList(),
                        semua.stream().map(Catatan::langkahId).toList());
        var kabarnya = new ArrayList<KabarPetugas.Untuk>();
        for (Catatan c : semua) {
            var p = hal.get(c.langkahId());
            if (p != null && !c.basi(p)) {
                kabarnya.add(
                        new KabarPetugas.Untuk(
                                kepada(p, c.tingkat()),
                                hal(c, p),
                                p.terjawab() ? null : p.batasJawab(),
                                p.langkahPada()));
            }
        }
        kabar.beritahu(kabarnya);
    }

    private static PenulisKabarAduan.Hal hal(Catatan c, PerihalQueries.Perihal p) {
        return new PenulisKabarAduan.Hal(
                c.jenis(),
                c.aduanId(),
                c.langkahId(),
                p.pelaporPelanggaran() ? null : p.nomor(),
                p.opdNama(),
                null,
                0,
                p.batasJawab(),
                p.pelaporPelanggaran() ? KANAL : KANAL + "/" + p.nomor());
    }

    /**
     * The owner and who types for him; without OPD who sorts; of what was opened again those above
     * too.
     */
    private Set<UUID> kepada(PerihalQueries.Perihal p, int tingkat) {
        LocalDate hari = waktu.hariIni(KonteksPemda.wajib().zona());
        if (p.pelaporPelanggaran()) {
            return penerima.pengawas(hari);
        }
        var hasil = new HashSet<>(penerima.petugasKini(p.opdId(), hari));
        if (tingkat > 0) {
            hasil.addAll(penerima.pada(tingkat, p.opdId(), hari));
        }
        return hasil;
    }
}
