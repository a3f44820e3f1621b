package id.pendopo.pelaporan.sambungan;

import id.pendopo.akun.PemegangIzinQueries;
import id.pendopo.kernel.port.Izin;
import id.pendopo.pelaporan.IzinPelaporan;
import id.pendopo.pelaporan.JadwalQueries;
import id.pendopo.pelaporan.KabarQueries;
import id.pendopo.pelaporan.KabarQueries.Pengembalian;
import id.pendopo.pelaporan.KemajuanQueries;
import id.pendopo.pelaporan.LaporanEvent;
import id.pendopo.pelaporan.PembukaanEvent;
import id.pendopo.pemberitahuan.PemberitahuanService;
import java.time.YearMonth;
import java.util.Set;
import java.util.UUID;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/**
 * Tells people what happened to their reports: after the commit and on another thread, so that
 * nobody waits for it and nothing is lost when it fails. Told twice, they hear it once.
 */
@Component
class KabarListener {

    private final KemajuanQueries kemajuan;
    private final KabarQueries kabar;
    private final JadwalQueries jadwal;
    private final PemegangIzinQueries pemegang;
    private final PenulisKabar penulis;
    private final PemberitahuanService pemberitahuan;

    KabarListener(
            KemajuanQueries kemajuan,
            KabarQueries kabar,
            JadwalQueries jadwal,
            PemegangIzinQueries pemegang,
            PenulisKabar penulis,
            PemberitahuanService pemberitahuan) {
        this.kemajuan = kemajuan;
        this.kabar = kabar;
        this.jadwal = jadwal;
        this.pemegang = pemegang;
        this.penulis = penulis;
        this.pemberitahuan = pemberitahuan;
    }

    /** To the head, or who stands in for him today; nothing when it was seen to meanwhile. */
    @ApplicationModuleListener
    void diajukan(LaporanEvent.Diajukan e) {
        YearMonth bulan = YearMonth.of(e.tahun(), e.bulan());
        kemajuan.opd(bulan, e.opdId()).stream()
                .filter(k -> k.diajukan() > 0)
                .forEach(
                        k ->
                                pemberitahuan.beritahu(
                                        hariIni(IzinPelaporan.SETUJUI, e.opdId()),
                                        penulis.diajukan(k, bulan, e.putusanId())));
    }

    @ApplicationModuleListener
    void dikembalikan(LaporanEvent.Dikembalikan e) {
        kabar.pengembalian(e.laporanId(), e.putusanId())
                .ifPresent(
                        p ->
                                pemberitahuan.beritahu(
                                        pembuat(p, e.opdId()),
                                        penulis.dikembalikan(p, e.putusanId())));
    }

    /** Who had handed it in; all who write for the OPD once he no longer does. */
    private Set<UUID> pembuat(Pengembalian p, UUID opd) {
        Set<UUID> penulisnya = hariIni(IzinPelaporan.ISI, opd);
        UUID pengaju = p.pengaju();
        return pengaju != null && penulisnya.contains(pengaju) ? Set.of(pengaju) : penulisnya;
    }

    @ApplicationModuleListener
    void dibuka(PembukaanEvent e) {
        for (var k : kemajuan.opd(YearMonth.of(e.tahun(), e.bulan()), e.opdId())) {
            pemberitahuan.beritahu(hariIni(IzinPelaporan.ISI, k.opdId()), penulis.dibuka(k, e));
        }
    }

    private Set<UUID> hariIni(Izin izin, UUID opd) {
        return pemegang.akun(izin, opd, jadwal.hariIni());
    }
}
