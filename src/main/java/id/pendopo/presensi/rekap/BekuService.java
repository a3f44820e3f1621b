package id.pendopo.presensi.rekap;

import id.pendopo.audit.Jejak;
import id.pendopo.kernel.AturanDilanggar;
import id.pendopo.kernel.TidakDitemukan;
import id.pendopo.kernel.Uuid7;
import id.pendopo.kernel.Waktu;
import id.pendopo.platform.basisdata.SqlPemda;
import id.pendopo.platform.orang.Pengguna;
import id.pendopo.presensi.IzinPresensi;
import id.pendopo.presensi.rekap.HitungService.Jenis;
import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.YearMonth;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Closes months, and enters what is found about them afterwards. */
@Service
@Transactional
public class BekuService {

    private static final BigDecimal SERATUS = BigDecimal.valueOf(100);

    private final BekuQueries beku;
    private final RekapQueries rekap;
    private final RekapRepository repositori;
    private final HitungService hitung;
    private final SqlPemda db;
    private final Jejak jejak;
    private final Waktu waktu;

    BekuService(
            BekuQueries beku,
            RekapQueries rekap,
            RekapRepository repositori,
            HitungService hitung,
            SqlPemda db,
            Jejak jejak,
            Waktu waktu) {
        this.beku = beku;
        this.rekap = rekap;
        this.repositori = repositori;
        this.hitung = hitung;
        this.db = db;
        this.jejak = jejak;
        this.waktu = waktu;
    }

    /**
     * Orders the closing; it is computed once more and closed in one step.
     *
     * @param tahu he has seen what is still open and closes it all the same
     * @throws AturanDilanggar {@code presensi.rekap.beku.belum-usai.bentrok}, {@code
     *     presensi.rekap.beku.masih-terbuka}
     */
    public void bekukan(Pengguna oleh, YearMonth bulan, boolean tahu) {
        LingkupRekap.harusSemua(oleh, IzinPresensi.BEKU);
        if (!beku.usai(bulan)) {
            throw new AturanDilanggar("presensi.rekap.beku.belum-usai.bentrok");
        }
        var temuan = beku.temuan(bulan);
        if (!temuan.isEmpty() && !tahu) {
            throw new AturanDilanggar("presensi.rekap.beku.masih-terbuka");
        }
        int terbuka = temuan.stream().mapToInt(PemeriksaBulan.Temuan::banyak).sum();
        hitung.minta(
                bulan,
                Jenis.BEKU,
                terbuka == 0 ? "beku" : "beku, " + terbuka + " terbuka",
                oleh.pelaku());
    }

    /**
     * What a closed month should have come to for a person; the difference counts in the first
     * month that is open.
     *
     * @throws AturanDilanggar {@code presensi.rekap.susulan.terbuka.bentrok} when the month is not
     *     closed, {@code presensi.rekap.susulan.sama} when nothing differs
     */
    public UUID susulkan(
            Pengguna oleh,
            YearMonth asal,
            UUID pegawai,
            BigDecimal seharusnya,
            String rujukan,
            String alasan) {
        LingkupRekap.harusSemua(oleh, IzinPresensi.BEKU);
        if (beku.beku(asal).isEmpty()) {
            throw new AturanDilanggar("presensi.rekap.susulan.terbuka.bentrok");
        }
        periksa(seharusnya, rujukan.strip(), alasan.strip());
        // two supplements of one month are entered one after the other
        repositori.kuasai(asal);
        YearMonth bulan = beku.terbukaSejak(asal.plusMonths(1));
        repositori.tahan(bulan);
        if (beku.beku(bulan).isPresent()) {
            throw new AturanDilanggar("presensi.bulan.beku.bentrok");
        }
        var baris =
                rekap.satu(asal, pegawai, null)
                        .orElseThrow(() -> new TidakDitemukan("rekap " + pegawai))
                        .baris();
        BigDecimal semula =
                beku.susulanAsal(asal, pegawai).stream()
                        .map(BekuQueries.Susulan::selisih)
                        .reduce(baris.persen(), BigDecimal::add);
        BigDecimal selisih = seharusnya.subtract(semula);
        if (selisih.signum() == 0) {
            throw new AturanDilanggar("presensi.rekap.susulan.sama", semula);
        }
        UUID id = Uuid7.baru();
        db.sql(
                        """
                        insert into presensi.susulan (pemda_id, id, pegawai_id, bulan_asal, bulan, semula,
                            seharusnya, selisih, rujukan, alasan, oleh, oleh_nama, pada)
                        values (:pemda, :id, :pegawai, :asal, :bulan, :semula, :seharusnya, :selisih,
                            :rujukan, :alasan, :oleh, :nama, :kini)
                        """)
                .param("id", id)
                .param("pegawai", pegawai)
                .param("asal", asal.atDay(1))
                .param("bulan", bulan.atDay(1))
                .param("semula", semula)
                .param("seharusnya", seharusnya)
                .param("selisih", selisih)
                .param("rujukan", rujukan.strip())
                .param("alasan", alasan.strip())
                .param("oleh", oleh.akunId())
                .param("nama", oleh.nama())
                .param("kini", Timestamp.from(waktu.sekarang()))
                .update();
        jejak.catat(
                oleh.pelaku(),
                "presensi.susulan",
                new Jejak.Objek("presensi-susulan", id.toString(), baris.nama() + " " + asal),
                Map.of("persen", semula),
                Map.of("persen", seharusnya, "bulan", bulan.toString(), "rujukan", rujukan.strip()),
                alasan.strip());
        return id;
    }

    private static void periksa(BigDecimal seharusnya, String rujukan, String alasan) {
        if (seharusnya.signum() < 0
                || seharusnya.compareTo(SERATUS) > 0
                || seharusnya.stripTrailingZeros().scale() > 2) {
            throw new AturanDilanggar("presensi.rekap.susulan.persen");
        }
        if (rujukan.length() < 3 || rujukan.length() > 200) {
            throw new AturanDilanggar("presensi.rekap.susulan.rujukan");
        }
        if (alasan.length() < 10 || alasan.length() > 500) {
            throw new AturanDilanggar("presensi.rekap.susulan.alasan");
        }
    }
}
