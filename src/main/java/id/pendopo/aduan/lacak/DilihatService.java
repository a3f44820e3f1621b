package id.pendopo.aduan.lacak;

import id.pendopo.kernel.Waktu;
import id.pendopo.platform.basisdata.SqlPemda;
import java.sql.Timestamp;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Up to when a citizen knows what became of his report. */
@Service
@Transactional
class DilihatService {

    private final SqlPemda db;
    private final Waktu waktu;

    DilihatService(SqlPemda db, Waktu waktu) {
        this.db = db;
        this.waktu = waktu;
    }

    /** He has opened it through his account: what has happened so far is no news any more. */
    void catat(UUID warga, UUID aduan) {
        db.sql(
                        """
                        update aduan.pelapor set dilihat_pada = :pada
                        where pemda_id = :pemda and aduan_id = :aduan and warga_id = :warga
                        """)
                .param("aduan", aduan)
                .param("warga", warga)
                .param("pada", Timestamp.from(waktu.sekarangUrusan()))
                .update();
    }
}
