package id.pendopo.aduan.lapor;

import id.pendopo.aduan.Pengajuan;
import id.pendopo.kernel.AturanDilanggar;
import id.pendopo.kernel.Waktu;
import id.pendopo.platform.basisdata.SqlPemda;
import id.pendopo.platform.pemda.KonteksPemda;
import id.pendopo.platform.rahasia.Brankas;
import id.pendopo.platform.rahasia.Sidik;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Photos between two pages of one who has no script. They belong to a random secret that stands in
 * his page only, and are forgotten after a day.
 */
@Service
@Transactional
public class DrafFotoService {

    /** All photos of one report before they are made smaller, bytes. */
    static final int BATAS = 32 * 1024 * 1024;

    private final SqlPemda db;
    private final Brankas brankas;
    private final PenjagaKiriman penjaga;
    private final Waktu waktu;

    DrafFotoService(SqlPemda db, Brankas brankas, PenjagaKiriman penjaga, Waktu waktu) {
        this.db = db;
        this.brankas = brankas;
        this.penjaga = penjaga;
        this.waktu = waktu;
    }

    /**
     * Keeps them; gives the secret.
     *
     * @param dari address they come from, counted in memory and forgotten
     * @throws AturanDilanggar {@code aduan.foto-banyak}, {@code aduan.lapor.foto-besar}, {@code
     *     aduan.lapor.terlalu-sering}
     */
    public String simpan(List<byte[]> foto, String dari) {
        penjaga.harusBoleh(dari);
        if (foto.size() > Pengajuan.FOTO_TERBANYAK) {
            throw new AturanDilanggar("aduan.foto-banyak", Pengajuan.FOTO_TERBANYAK);
        }
        if (foto.stream().mapToLong(f -> f.length).sum() > BATAS) {
            throw new AturanDilanggar("aduan.lapor.foto-besar", BATAS / 1024 / 1024);
        }
        String rahasia = Sidik.baru();
        for (int i = 0; i < foto.size(); i++) {
            db.sql(
                            """
                            insert into aduan.draf_foto (pemda_id, rahasia, urutan, tersegel, dibuat_pada)
                            values (:pemda, :rahasia, :urutan, :tersegel, :pada)
                            """)
                    .param("rahasia", Sidik.dari(rahasia))
                    .param("urutan", i)
                    .param("tersegel", brankas.kunci(foto.get(i), konteks(rahasia, i)))
                    .param("pada", Timestamp.from(waktu.sekarang()))
                    .update();
        }
        return rahasia;
    }

    @Transactional(readOnly = true)
    public List<byte[]> buka(String rahasia) {
        return db.sql(
                        """
                        select urutan, tersegel from aduan.draf_foto
                        where pemda_id = :pemda and rahasia = :rahasia
                        order by urutan limit 5
                        """)
                .param("rahasia", Sidik.dari(rahasia))
                .query(
                        (rs, n) ->
                                brankas.buka(
                                        rs.getBytes("tersegel"),
                                        konteks(rahasia, rs.getInt("urutan"))))
                .list();
    }

    /** How many are kept under it; none when it is over or was never. */
    @Transactional(readOnly = true)
    public int jumlah(String rahasia) {
        return db.sql(
                        """
                        select count(*) from aduan.draf_foto
                        where pemda_id = :pemda and rahasia = :rahasia
                        """)
                .param("rahasia", Sidik.dari(rahasia))
                .query(Integer.class)
                .single();
    }

    void hapus(String rahasia) {
        db.sql("delete from aduan.draf_foto where pemda_id = :pemda and rahasia = :rahasia")
                .param("rahasia", Sidik.dari(rahasia))
                .update();
    }

    private static byte[] konteks(String rahasia, int urutan) {
        return ("aduan.draf_foto " + KonteksPemda.wajib().id() + " " + rahasia + " " + urutan)
                .getBytes(StandardCharsets.UTF_8);
    }
}
