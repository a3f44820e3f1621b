package id.pendopo.presensi.mesin;

import id.pendopo.audit.Jejak;
import id.pendopo.kernel.Pelaku;
import id.pendopo.kernel.Uuid7;
import id.pendopo.kernel.Waktu;
import id.pendopo.pemberitahuan.DuaBahasa;
import id.pendopo.pemberitahuan.Kabar;
import id.pendopo.pemberitahuan.PemberitahuanService;
import id.pendopo.platform.basisdata.SqlPemda;
import id.pendopo.platform.langsung.Pengumuman;
import id.pendopo.presensi.BulanQueries;
import id.pendopo.presensi.TopikPresensi;
import id.pendopo.presensi.mesin.AntreanService.Tugas;
import id.pendopo.presensi.mesin.PenarikRepository.Letak;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes a log back, some thousand punches at a time, each of these pieces a transaction. Punches
 * are never deleted: each that the log made is decided to be invalid, with one reason, as a
 * reviewer would do it one by one; the person is told and may appeal. Closed months stay as they
 * are. Whatever is begun again finds what is decided and decides nothing twice.
 */
@Component
class PenarikLog {

    private final SqlPemda db;
    private final PenarikRepository hasil;
    private final AntreanService antrean;
    private final UnggahanQueries queries;
    private final PenerapLog penerap;
    private final BulanQueries bulan;
    private final PemberitahuanService pemberitahuan;
    private final MessageSource pesan;
    private final Jejak jejak;
    private final Pengumuman pengumuman;
    private final Waktu waktu;
    private final TransactionTemplate transaksi;

    PenarikLog(
            SqlPemda db,
            PenarikRepository hasil,
            AntreanService antrean,
            UnggahanQueries queries,
            PenerapLog penerap,
            BulanQueries bulan,
            PemberitahuanService pemberitahuan,
            MessageSource pesan,
            Jejak jejak,
            Pengumuman pengumuman,
            Waktu waktu,
            PlatformTransactionManager transaksi) {
        this.db = db;
        this.hasil = hasil;
        this.antrean = antrean;
        this.queries = queries;
        this.penerap = penerap;
        this.bulan = bulan;
        this.pemberitahuan = pemberitahuan;
        this.pesan = pesan;
        this.jejak = jejak;
        this.pengumuman = pengumuman;
        this.waktu = waktu;
        this.transaksi = new TransactionTemplate(transaksi);
    }

    void tarik(Tugas t) {
        Unggahan u = queries.satu(t.id()).orElseThrow();
        int dari = transaksi.execute(s -> hasil.banyak(u));
        int selesai = 0;
        var sampai = Optional.of(Letak.AWAL);
        while (sampai.isPresent()) {
            var sesudah = sampai.get();
            int kini = selesai;
            sampai =
                    transaksi.execute(
                            s -> {
                                antrean.maju(t, Math.min(kini, dari), dari);
                                var akhir = hasil.sekian(u, sesudah);
                                akhir.ifPresent(a -> sekali(u, sesudah, a));
                                return akhir;
                            });
            selesai += PenarikRepository.SEKALI;
        }
        transaksi.executeWithoutResult(
                s -> {
                    antrean.maju(t, dari, dari);
                    selesai(u);
                });
    }

    private void sekali(Unggahan u, Letak sesudah, Letak sampai) {
        // nobody closes a month of these while they are decided about
        LocalDate awal = u.awal().toLocalDate().minusDays(1);
        bulan.tertutup(sesudah.hari().isBefore(awal) ? awal : sesudah.hari(), sampai.hari());
        hasil.putuskan(u, sesudah, sampai);
        pengumuman.setelahCommit(TopikPresensi.KETUKAN);
    }

    private void selesai(Unggahan u) {
        db.sql(
                        """
                        update presensi.mesin_unggahan set status = 'DITARIK', ditarik_pada = :kini, detak_pada = null
                        where pemda_id = :pemda and id = :id
                        """)
                .param("id", u.id())
                .param("kini", Timestamp.from(waktu.sekarangUrusan()))
                .update();
        kabari(u);
        var oleh = Pelaku.orang(u.penarik(), u.penarikNama(), u.penarikPeran());
        jejak.catat(
                oleh,
                "presensi.mesin-ditarik",
                UnggahanService.objek(u),
                null,
                Map.of("ketukan", hasil.diputus(u)),
                u.alasanTarik());
        penerap.hitungUlang(u.id(), u.namaMesin() + " " + u.berkas(), oleh);
        pengumuman.setelahCommit(UnggahanService.TOPIK);
    }

    private void kabari(Unggahan u) {
        var akun =
                db.sql(
                                """
                                select distinct a.id from akun.akun a
                                where a.pemda_id = :pemda and a.aktif and a.pegawai_id in (
                                    select h.pegawai_id from presensi.mesin_hasil h
                                    where h.pemda_id = :pemda and h.unggahan_id = :id and h.nasib = 'DICATAT')
                                limit 200000
                                """)
                        .param("id", u.id())
                        .query(UUID.class)
                        .list();
        var jenis = JenisKabarMesin.DITARIK;
        pemberitahuan.beritahu(
                akun,
                new Kabar(
                        jenis,
                        jenis.kode() + " " + u.id(),
                        Uuid7.baru(),
                        DuaBahasa.dari(
                                b ->
                                        pesan.getMessage(
                                                jenis.kode() + ".judul",
                                                new Object[] {u.namaMesin()},
                                                b)),
                        DuaBahasa.sama(u.alasanTarik()),
                        "/presensi/banding"));
    }
}
