package id.pendopo.pelaporan;

import id.pendopo.kernel.Waktu;
import id.pendopo.pelaporan.LaporanService.Alamat;
import id.pendopo.perencanaan.PerencanaanQueries;
import id.pendopo.platform.basisdata.SqlPemda;
import id.pendopo.platform.langsung.Pengumuman;
import id.pendopo.platform.orang.Pengguna;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who has the form of a report open: advice, so that two people do not write the same report
 * without knowing. It locks nothing; a clash is still found by the version of the report.
 */
@Service
@Transactional
public class PenyuntingService {

    /** How long a page that fell silent still counts; its sign of life comes twice in that time. */
    static final Duration SEWA = Duration.ofSeconds(45);

    private final SqlPemda db;
    private final PerencanaanQueries perencanaan;
    private final Pengumuman pengumuman;
    private final Waktu waktu;

    PenyuntingService(
            SqlPemda db, PerencanaanQueries perencanaan, Pengumuman pengumuman, Waktu waktu) {
        this.db = db;
        this.perencanaan = perencanaan;
        this.pengumuman = pengumuman;
        this.waktu = waktu;
    }

    /** Someone at the form, and since when. */
    public record Penyunting(String nama, String jabatan, Instant sejak) {}

    private record Tempat(UUID subKegiatanId, int bulan) {}

    /** The form is open, or still is. */
    public void hadir(Pengguna oleh, Alamat alamat) {
        Tempat tempat = tempat(oleh, alamat);
        Instant kini = waktu.sekarang();
        buangYangLewat(kini);
        boolean baru =
                db.sql(
                                """
                                insert into pelaporan.penyunting as p
                                    (pemda_id, sub_kegiatan_id, bulan, akun_id, nama, jabatan, sejak, sampai)
                                values (:pemda, :sub, :bulan, :akun, :nama, :jabatan, :kini, :sampai)
                                on conflict (pemda_id, sub_kegiatan_id, bulan, akun_id)
                                    do update set sampai = excluded.sampai
                                returning p.sejak = :kini
                                """)
                        .param("sub", tempat.subKegiatanId())
                        .param("bulan", tempat.bulan())
                        .param("akun", oleh.akunId())
                        .param("nama", oleh.nama())
                        .param("jabatan", oleh.jabatan())
                        .param("kini", Timestamp.from(kini))
                        .param("sampai", Timestamp.from(kini.plus(SEWA)))
                        .query(Boolean.class)
                        .single();
        if (baru) {
            umumkan(tempat);
        }
    }

    /** The form was left. */
    public void pergi(Pengguna oleh, Alamat alamat) {
        Tempat tempat = tempat(oleh, alamat);
        int hilang =
                db.sql(
                                """
                                delete from pelaporan.penyunting
                                where pemda_id = :pemda and sub_kegiatan_id = :sub and bulan = :bulan
                                    and akun_id = :akun
                                """)
                        .param("sub", tempat.subKegiatanId())
                        .param("bulan", tempat.bulan())
                        .param("akun", oleh.akunId())
                        .update();
        if (hilang > 0) {
            umumkan(tempat);
        }
    }

    /** Everyone else who is at it, the longest first. */
    @Transactional(readOnly = true)
    public List<Penyunting> lain(Pengguna selain, UUID subKegiatan, int bulan) {
        return db.sql(
                        """
                        select nama, jabatan, sejak from pelaporan.penyunting
                        where pemda_id = :pemda and sub_kegiatan_id = :sub and bulan = :bulan
                            and akun_id <> :akun and sampai > :kini
                        order by sejak limit 5
                        """)
                .param("sub", subKegiatan)
                .param("bulan", bulan)
                .param("akun", selain.akunId())
                .param("kini", Timestamp.from(waktu.sekarang()))
                .query(
                        (rs, n) ->
                                new Penyunting(
                                        rs.getString("nama"),
                                        rs.getString("jabatan"),
                                        rs.getTimestamp("sejak").toInstant()))
                .list();
    }

    /**
     * A topic for each report, so that only its own readers are drawn anew. Topics are letters; two
     * reports that share one only cost a repaint.
     */
    public static String topik(UUID subKegiatan, int bulan) {
        long angka = (subKegiatan.getLeastSignificantBits() * 31 + bulan) & Long.MAX_VALUE;
        var huruf = new StringBuilder("penyunting-");
        for (int i = 0; i < 8; i++) {
            huruf.append((char) ('a' + angka % 26));
            angka /= 26;
        }
        return huruf.toString();
    }

    private Tempat tempat(Pengguna oleh, Alamat alamat) {
        oleh.harusBoleh(IzinPelaporan.ISI, alamat.opd());
        var sub = perencanaan.subKegiatan(alamat.opd(), alamat.bulan().getYear(), alamat.kode());
        return new Tempat(sub.id(), alamat.bulan().getMonthValue());
    }

    /** Pages that died without a word leave with the next sign of life of anybody. */
    private void buangYangLewat(Instant kini) {
        db.sql(
                        """
                        delete from pelaporan.penyunting p using (
                            select sub_kegiatan_id, bulan, akun_id from pelaporan.penyunting
                            where pemda_id = :pemda and sampai <= :kini
                            order by sampai limit 100 for update skip locked) as x
                        where p.pemda_id = :pemda and p.sub_kegiatan_id = x.sub_kegiatan_id
                            and p.bulan = x.bulan and p.akun_id = x.akun_id
                        returning p.sub_kegiatan_id, p.bulan
                        """)
                .param("kini", Timestamp.from(kini))
                .query(Tempat.class)
                .list()
                .forEach(this::umumkan);
    }

    private void umumkan(Tempat tempat) {
        pengumuman.setelahCommit(topik(tempat.subKegiatanId(), tempat.bulan()));
    }
}
