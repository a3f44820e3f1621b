package id.pendopo.pemberitahuan;

import id.pendopo.kernel.TidakDitemukan;
import id.pendopo.kernel.Uuid7;
import id.pendopo.kernel.Waktu;
import id.pendopo.pemberitahuan.surel.SuratService;
import id.pendopo.platform.basisdata.SqlPemda;
import id.pendopo.platform.langsung.Pengumuman;
import id.pendopo.platform.orang.Pengguna;
import java.sql.Timestamp;
import java.util.Collection;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells people something and keeps what they have read. */
@Service
@Transactional
public class PemberitahuanService {

    private final SqlPemda db;
    private final SuratService surat;
    private final Waktu waktu;
    private final Pengumuman pengumuman;

    PemberitahuanService(SqlPemda db, SuratService surat, Waktu waktu, Pengumuman pengumuman) {
        this.db = db;
        this.surat = surat;
        this.waktu = waktu;
        this.pengumuman = pengumuman;
    }

    /**
     * Tells these people, each once; who chose so gets a letter at once.
     *
     * @return how many heard it for the first time
     */
    public int beritahu(Collection<UUID> akun, Kabar kabar) {
        int baru = 0;
        // in one order, so that two that tell the same people do not wait for each other
        for (UUID orang : new TreeSet<>(akun)) {
            UUID id = catat(orang, kabar);
            if (id != null) {
                surat.segera(orang, id);
                pengumuman.setelahCommit(TopikOrang.untuk(orang));
                baru++;
            }
        }
        return baru;
    }

    /** The notice, or null when this person has heard it already. */
    private @Nullable UUID catat(UUID akun, Kabar kabar) {
        DuaBahasa keterangan = kabar.keterangan();
        return db.sql(
                        """
                        insert into pemberitahuan.pemberitahuan (pemda_id, id, akun_id, jenis, kunci, terbit,
                            judul_id, judul_en, keterangan_id, keterangan_en, tautan, dibuat_pada)
                        values (:pemda, :id, :akun, :jenis, :kunci, :terbit, :judul_id, :judul_en,
                            :keterangan_id, :keterangan_en, :tautan, :pada)
                        on conflict (pemda_id, akun_id, kunci) do update
                            set terbit = excluded.terbit, judul_id = excluded.judul_id,
                                judul_en = excluded.judul_en, keterangan_id = excluded.keterangan_id,
                                keterangan_en = excluded.keterangan_en, tautan = excluded.tautan,
                                dibuat_pada = excluded.dibuat_pada, dibaca_pada = null, surat_id = null
                            where pemberitahuan.terbit < excluded.terbit
                        returning id
                        """)
                .param("id", Uuid7.baru())
                .param("akun", akun)
                .param("jenis", kabar.jenis().kode())
                .param("kunci", kabar.kunci())
                .param("terbit", kabar.terbit())
                .param("judul_id", kabar.judul().id())
                .param("judul_en", kabar.judul().en())
                .param("keterangan_id", keterangan == null ? null : keterangan.id())
                .param("keterangan_en", keterangan == null ? null : keterangan.en())
                .param("tautan", kabar.tautan())
                .param("pada", Timestamp.from(waktu.sekarangUrusan()))
                .query(UUID.class)
                .optional()
                .orElse(null);
    }

    /**
     * Marks one as read and says where it leads.
     *
     * @throws TidakDitemukan when it is none of this person's
     */
    public String baca(Pengguna orang, UUID id) {
        String tautan =
                db.sql(
                                """
                                update pemberitahuan.pemberitahuan
                                set dibaca_pada = coalesce(dibaca_pada, :pada)
                                where pemda_id = :pemda and id = :id and akun_id = :akun
                                returning tautan
                                """)
                        .param("id", id)
                        .param("akun", orang.akunId())
                        .param("pada", Timestamp.from(waktu.sekarangUrusan()))
                        .query(String.class)
                        .optional()
                        .orElseThrow(() -> new TidakDitemukan("pemberitahuan " + id));
        pengumuman.setelahCommit(TopikOrang.untuk(orang.akunId()));
        return tautan;
    }

    /**
     * What somebody has not read follows him to another account of his; what he has there stays.
     */
    public void pindahkan(UUID dari, UUID ke) {
        db.sql(
                        """
                        update pemberitahuan.pemberitahuan n set akun_id = :ke
                        where n.pemda_id = :pemda and n.akun_id = :dari and n.dibaca_pada is null
                            and not exists (select 1 from pemberitahuan.pemberitahuan x
                                where x.pemda_id = n.pemda_id and x.akun_id = :ke and x.kunci = n.kunci)
                        """)
                .param("dari", dari)
                .param("ke", ke)
                .update();
        pengumuman.setelahCommit(TopikOrang.untuk(ke));
    }

    public void bacaSemua(Pengguna orang) {
        db.sql(
                        """
                        update pemberitahuan.pemberitahuan set dibaca_pada = :pada
                        where pemda_id = :pemda and akun_id = :akun and dibaca_pada is null
                        """)
                .param("akun", orang.akunId())
                .param("pada", Timestamp.from(waktu.sekarangUrusan()))
                .update();
        pengumuman.setelahCommit(TopikOrang.untuk(orang.akunId()));
    }
}
