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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
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

    /** A piece of news and who is to hear it. */
    public record Untuk(Collection<UUID> akun, Kabar kabar) {}

    /**
     * Tells these people, each once; who chose so gets a letter at once.
     *
     * @return how many heard it for the first time
     */
    public int beritahu(Collection<UUID> akun, Kabar kabar) {
        return beritahu(List.of(new Untuk(akun, kabar)));
    }

    /**
     * The same for several pieces of news at once; of one that is told anew the later one counts.
     *
     * @return how many of them were heard for the first time
     */
    public int beritahu(List<Untuk> semua) {
        var lembar = new TreeMap<String, Lembar>();
        for (var u : semua) {
            for (UUID orang : u.akun()) {
                lembar.merge(
                        orang + " " + u.kabar().kunci(),
                        new Lembar(orang, u.kabar()),
                        (lama, baru) -> lama.terbit().compareTo(baru.terbit()) < 0 ? baru : lama);
            }
        }
        if (lembar.isEmpty()) {
            return 0;
        }
        // in one order, so that two that tell the same people do not wait for each other
        Map<UUID, UUID> jadi = catat(List.copyOf(lembar.values()));
        if (!jadi.isEmpty()) {
            surat.segera(jadi.keySet());
            Set.copyOf(jadi.values())
                    .forEach(orang -> pengumuman.setelahCommit(TopikOrang.untuk(orang)));
        }
        return jadi.size();
    }

    /** One notice of one person. */
    private record Lembar(UUID akun, Kabar kabar) {

        UUID terbit() {
            return kabar.terbit();
        }

        @Nullable String keterangan(Function<DuaBahasa, String> bahasa) {
            var k = kabar.keterangan();
            return k == null ? null : bahasa.apply(k);
        }
    }

    /** The notices that are news to their readers, each with its reader. */
    private Map<UUID, UUID> catat(List<Lembar> lembar) {
        var jadi = new HashMap<UUID, UUID>();
        db.sql(
                        """
                        insert into pemberitahuan.pemberitahuan (pemda_id, id, akun_id, jenis, kunci, terbit,
                            judul_id, judul_en, keterangan_id, keterangan_en, tautan, dibuat_pada)
                        select :pemda, b.id, b.akun, b.jenis, b.kunci, b.terbit, b.judul_id, b.judul_en,
                            b.keterangan_id, b.keterangan_en, b.tautan, :pada::timestamptz
                        from unnest(:id::uuid[], :akun::uuid[], :jenis::text[], :kunci::text[],
                            :terbit::uuid[], :judul_id::text[], :judul_en::text[],
                            :keterangan_id::text[], :keterangan_en::text[], :tautan::text[])
                            with ordinality as b (id, akun, jenis, kunci, terbit, judul_id, judul_en,
                                keterangan_id, keterangan_en, tautan, ke)
                        order by b.ke
                        on conflict (pemda_id, akun_id, kunci) do update
                            set terbit = excluded.terbit, judul_id = excluded.judul_id,
                                judul_en = excluded.judul_en, keterangan_id = excluded.keterangan_id,
                                keterangan_en = excluded.keterangan_en, tautan = excluded.tautan,
                                dibuat_pada = excluded.dibuat_pada, dibaca_pada = null, surat_id = null
                            where pemberitahuan.terbit < excluded.terbit
                        returning id, akun_id
                        """)
                .param("id", larik(lembar, UUID[]::new, l -> Uuid7.baru()))
                .param("akun", larik(lembar, UUID[]::new, Lembar::akun))
                .param("jenis", larik(lembar, String[]::new, l -> l.kabar().jenis().kode()))
                .param("kunci", larik(lembar, String[]::new, l -> l.kabar().kunci()))
                .param("terbit", larik(lembar, UUID[]::new, Lembar::terbit))
                .param("judul_id", larik(lembar, String[]::new, l -> l.kabar().judul().id()))
                .param("judul_en", larik(lembar, String[]::new, l -> l.kabar().judul().en()))
                .param(
                        "keterangan_id",
                        larik(lembar, String[]::new, l -> l.keterangan(DuaBahasa::id)))
                .param(
                        "keterangan_en",
                        larik(lembar, String[]::new, l -> l.keterangan(DuaBahasa::en)))
                .param("tautan", larik(lembar, String[]::new, l -> l.kabar().tautan()))
                .param("pada", Timestamp.from(waktu.sekarangUrusan()))
                .query(
                        rs -> {
                            jadi.put(
                                    rs.getObject("id", UUID.class),
                                    rs.getObject("akun_id", UUID.class));
                        });
        return jadi;
    }

    private static <T> @Nullable T[] larik(
            List<Lembar> lembar,
            IntFunction<@Nullable T[]> buat,
            Function<Lembar, @Nullable T> apa) {
        return lembar.stream().map(apa).toArray(buat);
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
