package id.pendopo.demo;

import id.pendopo.akun.Sandi;
import id.pendopo.kernel.EdisiNomenklatur;
import id.pendopo.kernel.Waktu;
import id.pendopo.organisasi.ParameterQueries;
import id.pendopo.platform.SetelanPendopo;
import id.pendopo.platform.basisdata.BasisData;
import id.pendopo.platform.pemda.DaftarPemda;
import id.pendopo.platform.pemda.KonteksPemda;
import id.pendopo.platform.pemda.Pemda;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes the simulated pemda on the first start, before the server opens its port. Everything of a
 * pemda comes into being in one transaction and its hosts are written last: a pemda with hosts is
 * complete, one that a crash cut off is made again.
 */
@Component
@ConditionalOnProperty(name = "pendopo.demo", havingValue = "true", matchIfMissing = true)
class PembuatDemo implements SmartInitializingSingleton {

    private static final Logger LOG = LoggerFactory.getLogger(PembuatDemo.class);
    private static final ZoneId ZONA = ZoneId.of("Asia/Jakarta");

    private final SetelanPendopo setelan;
    private final BasisData basisData;
    private final DaftarPemda daftar;
    private final Sandi sandi;
    private final Waktu waktu;
    private final ParameterQueries parameter;
    private final PenyusunAduan aduan;
    private final TransactionTemplate transaksi;
    private final JdbcTemplate jdbc;

    PembuatDemo(
            SetelanPendopo setelan,
            BasisData basisData,
            DaftarPemda daftar,
            Sandi sandi,
            Waktu waktu,
            ParameterQueries parameter,
            PenyusunAduan aduan,
            PlatformTransactionManager transaksi,
            DataSource sumber) {
        this.setelan = setelan;
        this.basisData = basisData;
        this.daftar = daftar;
        this.sandi = sandi;
        this.waktu = waktu;
        this.parameter = parameter;
        this.aduan = aduan;
        this.transaksi = new TransactionTemplate(transaksi);
        this.jdbc = new JdbcTemplate(sumber);
    }

    @Override
    public void afterSingletonsInstantiated() {
        if (ContohPemda.SEMUA.stream().allMatch(this::lengkap)) {
            return;
        }
        long mulai = System.nanoTime();
        try (var pemilik = new PemilikDemo(basisData)) {
            daftar.segarkan();
            tolakPemdaSungguhan();
            var kalender = new Kalender(waktu.hariIni(ZONA), ZONA);
            String hash = sandi.hash(setelan.sandiDemo());
            for (var contoh : ContohPemda.SEMUA) {
                if (!lengkap(contoh)) {
                    buat(contoh, kalender, hash, pemilik);
                }
            }
            pemilik.rapikan();
        } catch (SQLException e) {
            throw new IllegalStateException("Data simulasi tidak dapat dibuat", e);
        }
        daftar.segarkan();
        LOG.info(
                "Data simulasi dibuat dalam {} ms",
                Duration.ofNanos(System.nanoTime() - mulai).toMillis());
    }

    private boolean lengkap(ContohPemda contoh) {
        return contoh.host().stream().allMatch(h -> daftar.diHost(h).isPresent());
    }

    private void tolakPemdaSungguhan() {
        if (!daftar.semua().stream().allMatch(Pemda::simulasi)) {
            throw new IllegalStateException(
                    "Basis data ini melayani pemda sungguhan; akun demo tidak dibuat di sini. Jalankan dengan PENDOPO_DEMO=false.");
        }
    }

    private void buat(ContohPemda contoh, Kalender kalender, String hash, PemilikDemo pemilik)
            throws SQLException {
        var pemda =
                new Pemda(contoh.id(), contoh.kode(), contoh.sebutan(), contoh.nama(), ZONA, true);
        pemilik.daftarkan(pemda, waktu.sekarang());
        var latar = new Latar(contoh, pemda, kalender, jdbc);
        KonteksPemda.jalankan(
                pemda,
                () ->
                        transaksi.executeWithoutResult(
                                s -> {
                                    if (!berisi(pemda)) {
                                        isi(latar, hash);
                                    }
                                }));
        pemilik.bukaHost(pemda, contoh.host());
    }

    /** True when an earlier start was cut off between the data and the hosts. */
    private boolean berisi(Pemda pemda) {
        return Boolean.TRUE.equals(
                jdbc.queryForObject(
                        "select exists (select from akun.akun where pemda_id = ?)",
                        Boolean.class,
                        pemda.id()));
    }

    private void isi(Latar latar, String hash) {
        var organisasi = new PenyusunOrganisasi(latar);
        if (latar.contoh().opd().isEmpty()) {
            organisasi.susunTanpaOpd(hash);
            return;
        }
        var kemajuan = new Kemajuan(latar.contoh().namaLengkap());
        kemajuan.sampai(0);
        var susunan = organisasi.susun(hash);
        kemajuan.sampai(20);
        var sub = new PenyusunAnggaran(latar, nomenklatur(latar)).susun(susunan);
        kemajuan.sampai(35);
        var kurva = new PenyusunRencana(latar).susun(sub);
        kemajuan.sampai(50);
        int hariBatas = parameter.pada("laporan.hari-jatuh-tempo", awalTahun(latar)).bulat();
        var naskah = new PenyusunLaporan(latar, susunan, hariBatas).susun(sub, kurva);
        kemajuan.sampai(60);
        try (var penulis = new PenulisLaporan(latar, hariBatas)) {
            penulis.tulis(naskah, susunan.bappeda());
        }
        kemajuan.sampai(85);
        PenyusunRekap.hitung(latar);
        kemajuan.sampai(90);
        aduan.susun(latar, susunan);
        kemajuan.sampai(95);
        new PenyusunPresensi(latar).susun();
        kemajuan.sampai(100);
    }

    /** The edition that counts for the budget year told. */
    private Nomenklatur nomenklatur(Latar latar) {
        String edisi = parameter.pada("edisi.nomenklatur", awalTahun(latar)).nilai().asString();
        return new Nomenklatur(jdbc, EdisiNomenklatur.valueOf(edisi));
    }

    private static LocalDate awalTahun(Latar latar) {
        return LocalDate.of(latar.kalender().tahun(), 1, 1);
    }
}
