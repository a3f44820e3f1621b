package id.pendopo.pemberitahuan;

import id.pendopo.kernel.Waktu;
import id.pendopo.organisasi.ParameterQueries;
import id.pendopo.pemberitahuan.surel.SuratService;
import id.pendopo.platform.basisdata.SqlPemda;
import id.pendopo.platform.pemda.DaftarPemda;
import id.pendopo.platform.pemda.Pemda;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Once a day and pemda, from an hour of its own time zone on: people are reminded, the letters of
 * the day are written, what nobody needs any more is dropped. All of it in one transaction, so a
 * round that is cut off is simply made again.
 */
@Component
public class PutaranHarian {

    private static final Duration SIMPAN_TERBACA = Duration.ofDays(365);
    private static final Duration SIMPAN_SURAT = Duration.ofDays(90);
    private static final Logger LOG = LoggerFactory.getLogger(PutaranHarian.class);

    private final List<SumberPengingat> sumber;
    private final PemberitahuanService pemberitahuan;
    private final SuratService surat;
    private final ParameterQueries parameter;
    private final SqlPemda db;
    private final DaftarPemda daftar;
    private final Waktu waktu;
    private final TransactionTemplate transaksi;

    PutaranHarian(
            List<SumberPengingat> sumber,
            PemberitahuanService pemberitahuan,
            SuratService surat,
            ParameterQueries parameter,
            SqlPemda db,
            DaftarPemda daftar,
            Waktu waktu,
            PlatformTransactionManager transaksi) {
        this.sumber = sumber;
        this.pemberitahuan = pemberitahuan;
        this.surat = surat;
        this.parameter = parameter;
        this.db = db;
        this.daftar = daftar;
        this.waktu = waktu;
        this.transaksi = new TransactionTemplate(transaksi);
    }

    /** Every pemda whose hour has come and whose round of today was not made yet. */
    public void jalankan() {
        daftar.setiap(
                "Putaran harian", pemda -> transaksi.executeWithoutResult(s -> jalankan(pemda)));
    }

    private void jalankan(Pemda pemda) {
        LocalDate hari = waktu.hariIni(pemda.zona());
        int jam = waktu.sekarangUrusan().atZone(pemda.zona()).getHour();
        if (sudah(hari) || jam < parameter.pada("pemberitahuan.jam-harian", hari).bulat()) {
            return;
        }
        int kabar = 0;
        for (var s : sumber) {
            for (var pengingat : s.pada(hari)) {
                kabar += pemberitahuan.beritahu(pengingat.akun(), pengingat.kabar());
            }
        }
        int jumlahSurat = surat.harian(hari);
        bersihkan();
        catat(hari);
        if (kabar + jumlahSurat > 0) {
            LOG.info("{}: {} pengingat, {} surel harian", pemda.namaLengkap(), kabar, jumlahSurat);
        }
    }

    private boolean sudah(LocalDate hari) {
        Optional<LocalDate> terakhir =
                db.sql("select hari from pemberitahuan.putaran where pemda_id = :pemda")
                        .query(LocalDate.class)
                        .optional();
        return terakhir.isPresent() && !terakhir.get().isBefore(hari);
    }

    private void catat(LocalDate hari) {
        db.sql(
                        """
                        insert into pemberitahuan.putaran (pemda_id, hari) values (:pemda, :hari)
                        on conflict (pemda_id) do update set hari = excluded.hari
                        """)
                .param("hari", hari)
                .update();
    }

    private void bersihkan() {
        Instant kini = waktu.sekarang();
        db.sql(
                        """
                        delete from pemberitahuan.pemberitahuan
                        where pemda_id = :pemda and dibaca_pada < :batas
                        """)
                .param("batas", Timestamp.from(kini.minus(SIMPAN_TERBACA)))
                .update();
        db.sql("delete from pemberitahuan.surat where pemda_id = :pemda and selesai_pada < :batas")
                .param("batas", Timestamp.from(kini.minus(SIMPAN_SURAT)))
                .update();
    }
}
