package id.pendopo.pemberitahuan.surel;

import id.pendopo.kernel.Uuid7;
import id.pendopo.kernel.Waktu;
import id.pendopo.platform.basisdata.SqlPemda;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes letters from what people have not read yet and puts them into the queue. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class SuratService {

    /** Older news is no news. */
    private static final Duration BARU = Duration.ofDays(7);

    private static final String BELUM_DISURATI =
            """
            select n.id, n.akun_id, n.tautan, a.nama, a.bahasa, coalesce(a.surel, p.surel) as alamat,
                case a.bahasa when 'en' then n.judul_en else n.judul_id end as judul,
                case a.bahasa when 'en' then n.keterangan_en else n.keterangan_id end as keterangan
            from pemberitahuan.pemberitahuan n
            join akun.akun a on a.pemda_id = n.pemda_id and a.id = n.akun_id and a.aktif
            left join organisasi.pegawai p on p.pemda_id = a.pemda_id and p.id = a.pegawai_id
            left join pemberitahuan.pilihan k on k.pemda_id = n.pemda_id and k.akun_id = n.akun_id
            where n.pemda_id = :pemda and n.dibaca_pada is null and n.surat_id is null
                and coalesce(a.surel, p.surel) is not null
                and not n.jenis = any(coalesce(k.jenis_mati, array[]::text[]))
            """;

    private final SqlPemda db;
    private final KataSurat kata;
    private final Waktu waktu;

    SuratService(SqlPemda db, KataSurat kata, Waktu waktu) {
        this.db = db;
        this.kata = kata;
        this.waktu = waktu;
    }

    /** A notice that goes into a letter, in the language of its reader. */
    record Butir(
            UUID id,
            UUID akunId,
            String nama,
            String bahasa,
            String alamat,
            String judul,
            @Nullable String keterangan,
            String tautan) {}

    /** A letter for each of these notices alone, where its reader chose so. */
    public void segera(Collection<UUID> pemberitahuan) {
        db.sql(BELUM_DISURATI + " and n.id = any(:id) and k.cara = 'SEGERA' limit :batas")
                .param("id", pemberitahuan.toArray(UUID[]::new))
                .param("batas", pemberitahuan.size())
                .query(SuratService::butir)
                .list()
                .forEach(b -> antre("segera " + Uuid7.baru(), List.of(b)));
    }

    /** The letter of the day: one a person, with all that is unread; how many letters. */
    public int harian(LocalDate hari) {
        var perOrang = new LinkedHashMap<UUID, List<Butir>>();
        db.sql(
                        BELUM_DISURATI
                                + """
                                 and n.dibuat_pada >= :sejak
                                order by n.akun_id, n.dibuat_pada desc limit 50000
                                """)
                .param("sejak", Timestamp.from(waktu.sekarangUrusan().minus(BARU)))
                .query(SuratService::butir)
                .list()
                .forEach(b -> perOrang.computeIfAbsent(b.akunId(), x -> new ArrayList<>()).add(b));
        perOrang.values().forEach(butir -> antre("harian " + hari, butir));
        return perOrang.size();
    }

    private void antre(String kunci, List<Butir> butir) {
        UUID id = Uuid7.baru();
        Butir orang = butir.getFirst();
        var kini = Timestamp.from(waktu.sekarang());
        int jadi =
                db.sql(
                                """
                                insert into pemberitahuan.surat (pemda_id, id, akun_id, kunci, alamat, nama,
                                    perihal, isi, kirim_setelah, dibuat_pada)
                                values (:pemda, :id, :akun, :kunci, :alamat, :nama, :perihal, :isi, :kini,
                                    :kini)
                                on conflict (pemda_id, akun_id, kunci) do nothing
                                """)
                        .param("id", id)
                        .param("akun", orang.akunId())
                        .param("kunci", kunci)
                        .param("alamat", orang.alamat())
                        .param("nama", orang.nama())
                        .param("perihal", kata.perihal(butir))
                        .param("isi", kata.isi(butir))
                        .param("kini", kini)
                        .update();
        if (jadi == 1) {
            db.sql(
                            """
                            update pemberitahuan.pemberitahuan set surat_id = :id
                            where pemda_id = :pemda and id = any(:butir)
                            """)
                    .param("id", id)
                    .param("butir", butir.stream().map(Butir::id).toArray(UUID[]::new))
                    .update();
        }
    }

    private static Butir butir(ResultSet rs, int n) throws SQLException {
        return new Butir(
                rs.getObject("id", UUID.class),
                rs.getObject("akun_id", UUID.class),
                rs.getString("nama"),
                rs.getString("bahasa"),
                rs.getString("alamat"),
                rs.getString("judul"),
                rs.getString("keterangan"),
                rs.getString("tautan"));
    }
}
