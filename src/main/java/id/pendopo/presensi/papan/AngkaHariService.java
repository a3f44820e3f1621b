package id.pendopo.presensi.papan;

import id.pendopo.kernel.Waktu;
import id.pendopo.platform.basisdata.SqlPemda;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the counts of days that are over. */
@Service
@Transactional
public class AngkaHariService {

    private final SqlPemda db;
    private final Waktu waktu;

    AngkaHariService(SqlPemda db, Waktu waktu) {
        this.db = db;
        this.waktu = waktu;
    }

    /** In place of what was counted for that day before. */
    public void simpan(LocalDate hari, PotretHari potret) {
        // one node counts after the other, never both at once
        db.sql("select pg_advisory_xact_lock(hashtextextended(:pemda::text || :hari, 0))")
                .param("hari", hari.toString())
                .query(rs -> {});
        db.sql("delete from presensi.angka_hari where pemda_id = :pemda and hari = :hari")
                .param("hari", hari)
                .update();
        var opd = potret.orang().keySet().toArray(UUID[]::new);
        var jumlah = new Hitung[opd.length];
        for (int i = 0; i < opd.length; i++) {
            jumlah[i] = hitung(potret, opd[i]);
        }
        db.sql(
                        """
                        insert into presensi.angka_hari (pemda_id, hari, opd_id, tepat, telat, izin, dinas,
                            tanpa, dihitung_pada)
                        select :pemda, :hari, x.opd, x.tepat, x.telat, x.izin, x.dinas, x.tanpa, :pada
                        from unnest(:opd::uuid[], :tepat::int[], :telat::int[], :izin::int[],
                            :dinas::int[], :tanpa::int[]) as x(opd, tepat, telat, izin, dinas, tanpa)
                        where x.tepat + x.telat + x.izin + x.dinas + x.tanpa > 0
                        """)
                .param("hari", hari)
                .param("opd", opd)
                .param("tepat", larik(jumlah, KeadaanPapan.TEPAT))
                .param("telat", larik(jumlah, KeadaanPapan.TELAT))
                .param("izin", larik(jumlah, KeadaanPapan.IZIN))
                .param("dinas", larik(jumlah, KeadaanPapan.DINAS))
                .param("tanpa", tanpa(jumlah))
                .param("pada", Timestamp.from(saat(potret)))
                .update();
    }

    /**
     * The earlier of both clocks: what is written by either of them afterwards is counted again.
     */
    private Instant saat(PotretHari potret) {
        Instant kini = waktu.sekarang();
        return kini.isBefore(potret.kini()) ? kini : potret.kini();
    }

    private static Hitung hitung(PotretHari potret, UUID opd) {
        int[] banyak = new int[KeadaanPapan.values().length];
        potret.orang(opd).forEach(o -> banyak[o.keadaan().ordinal()]++);
        return Hitung.dari(banyak);
    }

    private static Integer[] larik(Hitung[] jumlah, KeadaanPapan k) {
        var hasil = new Integer[jumlah.length];
        for (int i = 0; i < hasil.length; i++) {
            hasil[i] = jumlah[i].pada(k);
        }
        return hasil;
    }

    /** Whoever works over midnight and has not come yet is not there on that day. */
    private static Integer[] tanpa(Hitung[] jumlah) {
        var hasil = new Integer[jumlah.length];
        for (int i = 0; i < hasil.length; i++) {
            hasil[i] = jumlah[i].takAda();
        }
        return hasil;
    }
}
