package id.pendopo.akun;

import id.pendopo.kernel.Uuid7;
import id.pendopo.kernel.Waktu;
import id.pendopo.platform.basisdata.SqlPemda;
import id.pendopo.platform.rahasia.Sidik;
import id.pendopo.platform.web.KueAman;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Devices from which somebody has signed in before. Their failures count for themselves, so that a
 * stranger who guesses elsewhere does not lock the owner out.
 */
@Component
public class PerangkatDikenal {

    /** How long a device stays known without a sign-in. */
    public static final Duration INGAT = Duration.ofDays(365);

    private static final int PANJANG = 43;
    private static final KueAman KUE = new KueAman("pendopo-perangkat", "Lax");

    private final SqlPemda db;
    private final Waktu waktu;
    private final TransactionTemplate baca;

    PerangkatDikenal(SqlPemda db, Waktu waktu, PlatformTransactionManager transaksi) {
        this.db = db;
        this.waktu = waktu;
        this.baca = new TransactionTemplate(transaksi);
        this.baca.setReadOnly(true);
    }

    /**
     * The mark of this browser, by its hash; a browser without one gets it along with the answer,
     * and so does one whose mark nobody here has given out: it may have been planted by somebody
     * who knows it.
     */
    public byte[] tanda(HttpServletRequest minta, HttpServletResponse jawab) {
        String nilai =
                KUE.semua(minta)
                        .filter(v -> v.length() == PANJANG)
                        .filter(this::pernahDiberikan)
                        .findFirst()
                        .orElseGet(Sidik::baru);
        KUE.pasang(minta, jawab, nilai, INGAT);
        return Sidik.dari(nilai);
    }

    private boolean pernahDiberikan(String nilai) {
        return baca.execute(
                s ->
                        db.sql(
                                        """
                                        select exists (select 1 from akun.perangkat_dikenal
                                            where pemda_id = :pemda and hash = :tanda)
                                        """)
                                .param("tanda", Sidik.dari(nilai))
                                .query(Boolean.class)
                                .single());
    }

    /** Under which name failures of this account on this device are counted, after a prefix. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<UUID> id(UUID akun, byte[] tanda) {
        return db.sql(
                        """
                        select id from akun.perangkat_dikenal
                        where pemda_id = :pemda and akun_id = :akun and hash = :tanda
                            and terakhir_pada > :sejak
                        """)
                .param("akun", akun)
                .param("tanda", tanda)
                .param("sejak", Timestamp.from(waktu.sekarang().minus(INGAT)))
                .query(UUID.class)
                .optional();
    }

    /** Somebody has signed in fully here. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void kenali(UUID akun, byte[] tanda) {
        db.sql(
                        """
                        insert into akun.perangkat_dikenal (pemda_id, id, akun_id, hash, terakhir_pada)
                        values (:pemda, :id, :akun, :tanda, :kini)
                        on conflict (pemda_id, akun_id, hash) do update
                            set terakhir_pada = excluded.terakhir_pada
                        """)
                .param("id", Uuid7.baru())
                .param("akun", akun)
                .param("tanda", tanda)
                .param("kini", Timestamp.from(waktu.sekarang()))
                .update();
    }

    /** Whoever held this account may have been somebody else. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void lupakan(UUID akun) {
        db.sql("delete from akun.perangkat_dikenal where pemda_id = :pemda and akun_id = :akun")
                .param("akun", akun)
                .update();
    }
}
