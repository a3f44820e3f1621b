package id.pendopo.presensi.mesin;

import id.pendopo.audit.Jejak;
import id.pendopo.kernel.Pelaku;
import id.pendopo.kernel.Waktu;
import id.pendopo.organisasi.ParameterQueries;
import id.pendopo.platform.basisdata.SqlPemda;
import id.pendopo.platform.langsung.Pengumuman;
import id.pendopo.platform.pemda.KonteksPemda;
import id.pendopo.presensi.BulanQueries;
import id.pendopo.presensi.MulaiQueries;
import id.pendopo.presensi.TopikPresensi;
import id.pendopo.presensi.mesin.AntreanService.Tugas;
import id.pendopo.presensi.mesin.BarisRepository.Banyak;
import id.pendopo.presensi.mesin.BarisRepository.Letak;
import id.pendopo.presensi.mesin.Unggahan.Hitungan;
import id.pendopo.presensi.rekap.HitungService;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Looks at a log, or applies it: some people at a time, each of these pieces a transaction.
 * Whatever is begun again finds what is written and writes nothing twice.
 */
@Component
class PenerapLog {

    private static final int SEKALI = 50;

    /** Days of people in a piece: of a log of years a piece holds few people. */
    private static final int ORANG_HARI = 6_000;

    private final SqlPemda db;
    private final BarisRepository baris;
    private final LogRepository log;
    private final BahanQueries bahan;
    private final HasilRepository hasil;
    private final AntreanService antrean;
    private final MesinQueries mesin;
    private final UnggahanQueries queries;
    private final MulaiQueries mulai;
    private final ParameterQueries parameter;
    private final HitungService hitung;
    private final BulanQueries bulan;
    private final Jejak jejak;
    private final Pengumuman pengumuman;
    private final Waktu waktu;
    private final TransactionTemplate transaksi;

    PenerapLog(
            SqlPemda db,
            BarisRepository baris,
            LogRepository log,
            BahanQueries bahan,
            HasilRepository hasil,
            AntreanService antrean,
            MesinQueries mesin,
            UnggahanQueries queries,
            MulaiQueries mulai,
            ParameterQueries parameter,
            HitungService hitung,
            BulanQueries bulan,
            Jejak jejak,
            Pengumuman pengumuman,
            Waktu waktu,
            PlatformTransactionManager transaksi) {
        this.db = db;
        this.baris = baris;
        this.log = log;
        this.bahan = bahan;
        this.hasil = hasil;
        this.antrean = antrean;
        this.mesin = mesin;
        this.queries = queries;
        this.mulai = mulai;
        this.parameter = parameter;
        this.hitung = hitung;
        this.bulan = bulan;
        this.jejak = jejak;
        this.pengumuman = pengumuman;
        this.waktu = waktu;
        this.transaksi = new TransactionTemplate(transaksi);
    }

    /** The dry run: nothing is written but its figures. */
    void periksa(Tugas t) {
        var b = transaksi.execute(s -> persiapkan(t));
        Unggahan u = queries.satu(t.id()).orElseThrow();
        var hitungan = jalankan(t, u, false).hitungan(b.baris(), b.asing());
        transaksi.executeWithoutResult(s -> simpan(t, hitungan));
    }

    private record Persiapan(Banyak baris, int asing) {}

    private Persiapan persiapkan(Tugas t) {
        antrean.maju(t, 0, 0);
        Unggahan u = queries.satu(t.id()).orElseThrow();
        int asing = baris.catatAsing(u, bahan.sejak());
        db.sql(
                        """
                        update presensi.mesin_unggahan set mulai_presensi = :mulai
                        where pemda_id = :pemda and id = :id
                        """)
                .param("id", u.id())
                .param("mulai", mulai.semua().pemda().orElse(null))
                .update();
        return new Persiapan(baris.hitung(u, (int) ulang().toSeconds(), bahan.sejak()), asing);
    }

    private Duration ulang() {
        LocalDate hari = waktu.hariIni(KonteksPemda.wajib().zona());
        return Duration.ofSeconds(
                parameter.pada("presensi.mesin", hari).nilai().get("ulang_detik").asInt());
    }

    private Tampungan jalankan(Tugas t, Unggahan u, boolean tulis) {
        var hasilnya = new Tampungan(u);
        var ulang = transaksi.execute(s -> ulang());
        List<UUID> orang = transaksi.execute(s -> log.orang(u));
        var sampai = transaksi.execute(s -> log.sampai(u));
        LocalDate sejak = transaksi.execute(s -> bahan.sejak());
        LocalDate awal = u.awal().toLocalDate().minusDays(1);
        LocalDate dari = awal.isBefore(sejak) ? sejak : awal;
        LocalDate hingga = u.hariTerakhir().plusDays(1);
        int sekali = sekali(ChronoUnit.DAYS.between(dari, hingga) + 1);
        for (int i = 0; i < orang.size(); i += sekali) {
            int akhir = Math.min(orang.size(), i + sekali);
            var sekian = orang.subList(i, akhir);
            transaksi.executeWithoutResult(
                    s -> {
                        antrean.maju(t, akhir, orang.size());
                        var b = bahan.untuk(u.id(), sekian, dari, hingga);
                        log.tekan(
                                u,
                                sekian,
                                sejak,
                                (siapa, tekan) -> {
                                    var penilai =
                                            new PenilaiLog(
                                                    b.jadwal().zona(),
                                                    h -> b.jadwal().pada(siapa, h),
                                                    ulang,
                                                    sampai);
                                    hasilnya.tambah(siapa, penilai.nilai(tekan), b);
                                });
                        var semua = hasilnya.ambil();
                        if (tulis) {
                            hasil.tulis(u, semua);
                        }
                    });
        }
        return hasilnya;
    }

    private static int sekali(long hari) {
        return Math.clamp(ORANG_HARI / Math.max(1, hari), 1, SEKALI);
    }

    private void simpan(Tugas t, Hitungan h) {
        antrean.maju(t, 0, 0);
        db.sql(
                        """
                        update presensi.mesin_unggahan set status = 'DIPERIKSA', hitungan = :hitungan::jsonb,
                            diperiksa_pada = :kini, detak_pada = null
                        where pemda_id = :pemda and id = :id
                        """)
                .param("id", t.id())
                .param("hitungan", UnggahanQueries.JSON.writeValueAsString(h))
                .param("kini", Timestamp.from(waktu.sekarangUrusan()))
                .update();
        pengumuman.setelahCommit(UnggahanService.TOPIK);
    }

    /** Applies it; also what an earlier time left over. */
    void terapkan(Tugas t) {
        Unggahan u = queries.satu(t.id()).orElseThrow();
        var sampai = Optional.of(Letak.AWAL);
        while (sampai.isPresent()) {
            var sesudah = sampai.get();
            sampai =
                    transaksi.execute(
                            s -> {
                                antrean.maju(t, 0, 0);
                                return baris.pindahkan(u, sesudah);
                            });
        }
        var run = jalankan(t, u, true);
        transaksi.executeWithoutResult(
                s -> {
                    antrean.maju(t, 0, 0);
                    selesai(u, run);
                });
    }

    private void selesai(Unggahan u, Tampungan run) {
        var asing = mesin.asingDari(u.id(), MesinQueries.NOMOR_TERBANYAK);
        var h =
                run.hitungan(u.hitungan(), hasil.jadi(u.id()))
                        .denganAsing(
                                asing.stream().mapToInt(MesinQueries.Asing::banyak).sum(),
                                asing.size());
        db.sql(
                        """
                        update presensi.mesin_unggahan set status = 'DITERAPKAN', hitungan = :hitungan::jsonb,
                            diterapkan_pada = :kini, detak_pada = null
                        where pemda_id = :pemda and id = :id
                        """)
                .param("id", u.id())
                .param("hitungan", UnggahanQueries.JSON.writeValueAsString(h))
                .param("kini", Timestamp.from(waktu.sekarangUrusan()))
                .update();
        var oleh = Pelaku.orang(u.penerap(), u.penerapNama(), u.penerapPeran());
        jejak.catat(
                oleh,
                "presensi.mesin-diterapkan",
                UnggahanService.objek(u),
                null,
                Map.of(
                        "masuk", h.masuk(),
                        "pulang", h.pulang(),
                        "ganti", h.ganti(),
                        "bukti", h.bukti(),
                        "sidik", u.sidik()),
                null);
        hitungUlang(u.id(), u.namaMesin() + " " + u.berkas(), oleh);
        pengumuman.setelahCommit(TopikPresensi.KETUKAN);
        pengumuman.setelahCommit(UnggahanService.TOPIK);
    }

    /** Recaps that know these months without these punches are computed anew. */
    void hitungUlang(UUID id, String sebab, Pelaku oleh) {
        for (LocalDate awal : hasil.bulanTerhitung(id)) {
            var m = YearMonth.from(awal);
            if (!bulan.beku(m)) {
                hitung.minta(m, HitungService.Jenis.HITUNG, sebab, oleh);
            }
        }
    }
}
