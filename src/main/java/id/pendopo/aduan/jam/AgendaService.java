package id.pendopo.aduan.jam;

import id.pendopo.aduan.Eskalasi;
import id.pendopo.aduan.JamService;
import id.pendopo.aduan.JenisJam;
import id.pendopo.aduan.Tenggat;
import id.pendopo.organisasi.ParameterQueries;
import id.pendopo.platform.basisdata.SqlPemda;
import id.pendopo.platform.pemda.KonteksPemda;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Looks at the clocks whose moment has come: writes each mark once into the ledger, tells whom the
 * rule of that day names, and says when to look again. One complaint is one transaction, which
 * locks the complaint before anything else, as every step of its handling does.
 */
@Service
@Transactional
public class AgendaService {

    private static final int TERTINGGI = 3;

    /** A mark that was passed longer ago than this is no news any more: it goes into a digest. */
    private static final Duration BASI = Duration.ofHours(1);

    private final JamService jam;
    private final Tenggat tenggat;
    private final ParameterQueries parameter;
    private final PenerimaQueries penerima;
    private final PerihalQueries perihal;
    private final KabarPetugas kabar;
    private final PenulisKabarAduan penulis;
    private final AngkaService angka;
    private final SqlPemda db;

    AgendaService(
            JamService jam,
            Tenggat tenggat,
            ParameterQueries parameter,
            PenerimaQueries penerima,
            PerihalQueries perihal,
            KabarPetugas kabar,
            PenulisKabarAduan penulis,
            AngkaService angka,
            SqlPemda db) {
        this.jam = jam;
        this.tenggat = tenggat;
        this.parameter = parameter;
        this.penerima = penerima;
        this.perihal = perihal;
        this.kabar = kabar;
        this.penulis = penulis;
        this.angka = angka;
        this.db = db;
    }

    /** The query of the job, for whoever wants to see its plan. */
    public static final String JATUH =
            """
            select aduan_id, pada from aduan.agenda
            where pemda_id = :pemda and pada <= :kini
                and (pada, aduan_id) > (:sesudah, :aduan)
            order by pada, aduan_id limit :banyak
            """;

    /** A complaint with a clock whose moment has come. */
    record Jatuh(UUID aduanId, Instant pada) {}

    /** Those whose moment has come, the earliest first. */
    @Transactional(readOnly = true)
    List<Jatuh> jatuh(Instant kini, @Nullable Jatuh sesudah, int banyak) {
        return db.sql(JATUH)
                .param("kini", Timestamp.from(kini))
                .param("sesudah", Timestamp.from(sesudah == null ? Instant.EPOCH : sesudah.pada()))
                .param("aduan", sesudah == null ? new UUID(0, 0) : sesudah.aduanId())
                .param("banyak", banyak)
                .query(
                        (rs, n) ->
                                new Jatuh(
                                        rs.getObject("aduan_id", UUID.class),
                                        rs.getTimestamp("pada").toInstant()))
                .list();
    }

    /** A running clock as the ledger has it. */
    private record Jam(JenisJam jenis, int putaran, Instant mulai, int ukuran, int persen) {}

    /** Looks at the clocks of one complaint. */
    public void kunjungi(UUID aduan, Instant kini) {
        var k = jam.kunci(aduan);
        for (Jam j : berjalan(aduan, kini)) {
            Instant lagi = k.terbuka() && k.putaran() == j.putaran() ? kunjungi(k, j, kini) : null;
            db.sql(
                            """
                            update aduan.agenda set pada = :lagi
                            where pemda_id = :pemda and aduan_id = :aduan and jenis = :jenis
                            """)
                    .param("aduan", aduan)
                    .param("jenis", j.jenis().name())
                    .param("lagi", lagi == null ? null : Timestamp.from(lagi))
                    .update();
        }
    }

    private List<Jam> berjalan(UUID aduan, Instant kini) {
        return db.sql(
                        """
                        select g.jenis, g.putaran, j.mulai, j.ukuran,
                            coalesce((select max(e.persen) from aduan.eskalasi e
                                where e.pemda_id = g.pemda_id and e.aduan_id = g.aduan_id
                                    and e.jenis = g.jenis and e.putaran = g.putaran), 0) as persen
                        from aduan.agenda g
                        join aduan.jam j on j.pemda_id = g.pemda_id and j.aduan_id = g.aduan_id
                            and j.jenis = g.jenis and j.putaran = g.putaran
                        where g.pemda_id = :pemda and g.aduan_id = :aduan and g.pada <= :kini
                        order by g.jenis limit 2
                        """)
                .param("aduan", aduan)
                .param("kini", Timestamp.from(kini))
                .query(
                        (rs, n) ->
                                new Jam(
                                        JenisJam.valueOf(rs.getString("jenis")),
                                        rs.getInt("putaran"),
                                        rs.getTimestamp("mulai").toInstant(),
                                        rs.getInt("ukuran"),
                                        rs.getInt("persen")))
                .list();
    }

    /** A mark, and when the clock came to it. */
    private record Tanda(int persen, Instant jatuh) {}

    /** The next moment, after what has come since the last look is written down and told. */
    private @Nullable Instant kunjungi(JamService.Keadaan k, Jam j, Instant kini) {
        if (j.jenis() == JenisJam.TINDAK && k.jedaSejak() != null) {
            return null;
        }
        Instant batas = j.jenis() == JenisJam.JAWAB ? k.batasJawab() : k.batasTindak();
        var aturan = Eskalasi.dari(parameter.pada(Eskalasi.KODE, hari(kini)));
        var tiba = new ArrayList<Tanda>();
        for (int persen : aturan.tanda()) {
            Instant jatuh = tenggat.tanda(j.jenis(), j.mulai(), batas, j.ukuran(), persen);
            if (jatuh.isAfter(kini)) {
                naikkan(k, j, batas, aturan, tiba, kini);
                return jatuh;
            }
            tambah(tiba, j, persen, jatuh);
        }
        int lewat = tenggat.lewat(batas, kini);
        if (lewat > 0) {
            // days that nobody looked at are not made up for: the newest says it all
            tambah(tiba, j, Eskalasi.PENUH + lewat, tenggat.hariLewat(batas, lewat));
        }
        naikkan(k, j, batas, aturan, tiba, kini);
        return tenggat.hariLewat(batas, lewat + 1);
    }

    private static void tambah(List<Tanda> tiba, Jam j, int persen, Instant jatuh) {
        if (persen > j.persen()) {
            tiba.add(new Tanda(persen, jatuh));
        }
    }

    private void naikkan(
            JamService.Keadaan k,
            Jam j,
            Instant batas,
            Eskalasi aturan,
            List<Tanda> tiba,
            Instant kini) {
        boolean baru = false;
        for (Tanda t : tiba) {
            baru = catat(k, j, t, tingkat(k, aturan, t.persen()), aturan.sejak(), kini) == 1;
        }
        if (!baru) {
            return;
        }
        Tanda akhir = tiba.getLast();
        boolean melewati = tiba.stream().anyMatch(t -> t.persen() == Eskalasi.PENUH);
        int tingkat = tingkat(k, aturan, akhir.persen());
        String sebutan = k.pelaporPelanggaran() ? "wbs" : Integer.toString(tingkat);
        if (melewati && akhir.persen() > Eskalasi.PENUH) {
            // a server that slept: the reporter still reads that the day was missed
            jam.eskalasi(k.id(), true, penulis.langkah(j.jenis(), Eskalasi.PENUH, sebutan), kini);
        }
        UUID langkah =
                jam.eskalasi(
                        k.id(),
                        akhir.persen() == Eskalasi.PENUH,
                        penulis.langkah(j.jenis(), akhir.persen(), sebutan),
                        kini);
        beritahu(k, j, batas, akhir, tingkat, langkah, kini);
        angka.antre(List.of(k.id()));
    }

    /** Whoever answers for it since it was opened again hears of it from the first mark. */
    private static int tingkat(JamService.Keadaan k, Eskalasi aturan, int persen) {
        return Math.min(TERTINGGI, Math.max(k.tingkat(), aturan.tingkat(persen)));
    }

    private int catat(
            JamService.Keadaan k, Jam j, Tanda t, int tingkat, LocalDate aturan, Instant kini) {
        return db.sql(
                        """
                        insert into aduan.eskalasi (pemda_id, aduan_id, jenis, putaran, persen, tingkat,
                            opd_id, jatuh, pada, aturan_sejak)
                        values (:pemda, :aduan, :jenis, :putaran, :persen, :tingkat, :opd, :jatuh, :kini,
                            :aturan)
                        on conflict (pemda_id, aduan_id, jenis, putaran, persen) do nothing
                        """)
                .param("aduan", k.id())
                .param("jenis", j.jenis().name())
                .param("putaran", j.putaran())
                .param("persen", t.persen())
                .param("tingkat", tingkat)
                .param("opd", k.opdId())
                .param("jatuh", Timestamp.from(t.jatuh()))
                .param("kini", Timestamp.from(kini))
                .param("aturan", aturan)
                .update();
    }

    private void beritahu(
            JamService.Keadaan k,
            Jam j,
            Instant batas,
            Tanda t,
            int tingkat,
            UUID langkah,
            Instant kini) {
        LocalDate hari = hari(kini);
        Set<UUID> semua =
                k.pelaporPelanggaran()
                        ? penerima.pengawas(hari)
                        : penerima.sampai(tingkat, k.opdId(), hari);
        var melihat =
                k.pelaporPelanggaran() || k.opdId() == null
                        ? semua
                        : kabar.yangMelihat(semua, k.opdId(), hari);
        kirim(melihat, hal(k, j, batas, t, langkah, "/aduan/kelola/"), t, kini);
        var lain = new HashSet<>(semua);
        lain.removeAll(melihat);
        if (lain.isEmpty()) {
            return;
        }
        if (k.tayang()) {
            kirim(lain, hal(k, j, batas, t, langkah, "/aduan/"), t, kini);
        } else {
            // who may open neither page cannot act: the sekda hears it in his place
            var sekda = new HashSet<>(penerima.pada(2, k.opdId(), hari));
            sekda.removeAll(melihat);
            kirim(sekda, hal(k, j, batas, t, langkah, "/aduan/kelola/"), t, kini);
        }
    }

    private void kirim(Set<UUID> akun, PenulisKabarAduan.Hal hal, Tanda t, Instant kini) {
        if (t.jatuh().plus(BASI).isBefore(kini)) {
            kabar.gabungkan(akun, hal, kini);
        } else {
            // only the clock by the hour can be saved at night
            Instant jamJawab = hal.jam() == JenisJam.JAWAB ? hal.batas() : null;
            kabar.beritahu(akun, hal, jamJawab, kini);
        }
    }

    private PenulisKabarAduan.Hal hal(
            JamService.Keadaan k, Jam j, Instant batas, Tanda t, UUID langkah, String alamat) {
        return new PenulisKabarAduan.Hal(
                JenisKabarAduan.TENGGAT,
                k.id(),
                langkah,
                k.pelaporPelanggaran() ? null : k.nomor(),
                perihal.opd(k.opdId()),
                j.jenis(),
                t.persen(),
                batas,
                k.pelaporPelanggaran() ? "/aduan/kelola" : alamat + k.nomor());
    }

    /**
     * A complaint was changed: a clock that stood still because nobody owed anything is looked at
     * again.
     */
    void bangunkan(UUID aduan, Instant kini) {
        db.sql(
                        """
                        update aduan.agenda g set pada = :kini
                        from aduan.aduan a
                        where g.pemda_id = :pemda and g.aduan_id = :aduan and g.pada is null
                            and a.pemda_id = g.pemda_id and a.id = g.aduan_id
                            and a.status in ('BARU', 'DITERUSKAN', 'DIJAWAB', 'DIPROSES')
                            and (g.jenis = 'JAWAB' or a.jeda_sejak is null)
                        """)
                .param("aduan", aduan)
                .param("kini", Timestamp.from(kini))
                .update();
    }

    /**
     * Makes the agenda anew from the ledger: after an import, or when it is doubted. Marks that
     * were written down are not told again.
     *
     * @return clocks that run
     */
    public int susunUlang(Instant kini) {
        db.sql("delete from aduan.agenda where pemda_id = :pemda").update();
        return db.sql(
                        """
                        insert into aduan.agenda (pemda_id, aduan_id, jenis, putaran, pada)
                        select j.pemda_id, j.aduan_id, j.jenis, j.putaran,
                            case when a.status in ('BARU', 'DITERUSKAN', 'DIJAWAB', 'DIPROSES')
                                and (j.jenis = 'JAWAB' or a.jeda_sejak is null)
                                then :kini::timestamptz end
                        from aduan.jam j
                        join aduan.aduan a on a.pemda_id = j.pemda_id and a.id = j.aduan_id
                        left join aduan.jam_tercapai t on t.pemda_id = j.pemda_id
                            and t.aduan_id = j.aduan_id and t.jenis = j.jenis and t.putaran = j.putaran
                        where j.pemda_id = :pemda and t.aduan_id is null
                            and j.putaran = case when a.dibuka_lagi then 1 else 0 end
                            and a.status not in ('DITUTUP', 'DICABUT')
                        """)
                .param("kini", Timestamp.from(kini))
                .update();
    }

    private static LocalDate hari(Instant kini) {
        return LocalDate.ofInstant(kini, KonteksPemda.wajib().zona());
    }
}
