package id.pendopo.pemberitahuan.sambungan;

import id.pendopo.akun.AkunDigabung;
import id.pendopo.organisasi.DampakPenggabungan;
import id.pendopo.pemberitahuan.PemberitahuanService;
import id.pendopo.platform.basisdata.SqlPemda;
import java.util.List;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What somebody has not read yet follows him to the account he goes on with. */
@Component
class GabungListener implements DampakPenggabungan {

    private final SqlPemda db;
    private final PemberitahuanService pemberitahuan;

    GabungListener(SqlPemda db, PemberitahuanService pemberitahuan) {
        this.db = db;
        this.pemberitahuan = pemberitahuan;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Baris> dampak(UUID tetap, UUID tutup) {
        int jumlah =
                db.sql(
                                """
                                select count(*) from pemberitahuan.pemberitahuan n
                                join akun.akun b on b.pemda_id = n.pemda_id and b.id = n.akun_id
                                join akun.akun a on a.pemda_id = n.pemda_id and a.pegawai_id = :tetap
                                where n.pemda_id = :pemda and b.pegawai_id = :tutup and n.dibaca_pada is null
                                """)
                        .param("tetap", tetap)
                        .param("tutup", tutup)
                        .query(Integer.class)
                        .single();
        return jumlah == 0 ? List.of() : List.of(Baris.dari("pemberitahuan.gabung.dampak", jumlah));
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void digabung(AkunDigabung e) {
        pemberitahuan.pindahkan(e.tutup(), e.tetap());
    }
}
