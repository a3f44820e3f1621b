package id.pendopo.pemberitahuan;

import id.pendopo.kernel.AturanDilanggar;
import id.pendopo.platform.basisdata.SqlPemda;
import id.pendopo.platform.orang.Pengguna;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which news a person wants by e-mail, and whether once a day or each at once. */
@Service
@Transactional
public class PilihanService {

    private final SqlPemda db;
    private final List<String> jenis;

    PilihanService(SqlPemda db, List<KatalogKabar> katalog) {
        this.db = db;
        this.jenis =
                katalog.stream()
                        .flatMap(k -> k.isi().stream())
                        .map(JenisKabar::kode)
                        .sorted()
                        .toList();
    }

    /** When letters are sent. */
    public enum Cara {
        /** one letter a day with everything unread */
        HARIAN,
        /** a letter for each notice */
        SEGERA
    }

    /** What somebody chose; {@code dikirim} are the kinds that go out as e-mail. */
    public record Pilihan(Cara cara, List<String> dikirim) {}

    /** All kinds there are, by code. */
    public List<String> jenis() {
        return jenis;
    }

    @Transactional(readOnly = true)
    public Pilihan milik(UUID akun) {
        return db.sql(
                        """
                        select cara, jenis_mati from pemberitahuan.pilihan
                        where pemda_id = :pemda and akun_id = :akun
                        """)
                .param("akun", akun)
                .query(
                        (rs, n) -> {
                            var mati =
                                    Arrays.asList((String[]) rs.getArray("jenis_mati").getArray());
                            return new Pilihan(
                                    Cara.valueOf(rs.getString("cara")),
                                    jenis.stream().filter(j -> !mati.contains(j)).toList());
                        })
                .optional()
                .orElseGet(() -> new Pilihan(Cara.HARIAN, jenis));
    }

    /**
     * Keeps what is switched off, not what is on: a kind that comes with a later version is on.
     *
     * @throws AturanDilanggar {@code pemberitahuan.pilihan-asing} for a way or kind that there is
     *     not
     */
    public void ubah(Pengguna orang, String cara, Collection<String> dikirim) {
        if (Arrays.stream(Cara.values()).noneMatch(c -> c.name().equals(cara))
                || !jenis.containsAll(dikirim)) {
            throw new AturanDilanggar("pemberitahuan.pilihan-asing");
        }
        db.sql(
                        """
                        insert into pemberitahuan.pilihan (pemda_id, akun_id, cara, jenis_mati)
                        values (:pemda, :akun, :cara, :mati)
                        on conflict (pemda_id, akun_id)
                            do update set cara = excluded.cara, jenis_mati = excluded.jenis_mati
                        """)
                .param("akun", orang.akunId())
                .param("cara", cara)
                .param(
                        "mati",
                        jenis.stream().filter(j -> !dikirim.contains(j)).toArray(String[]::new))
                .update();
    }
}
