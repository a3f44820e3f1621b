package id.pendopo.pelaporan.sambungan;

import id.pendopo.kernel.port.Izin;
import id.pendopo.kernel.port.Konteks;
import id.pendopo.kernel.port.SumberTugas;
import id.pendopo.pelaporan.IzinPelaporan;
import id.pendopo.pelaporan.Jadwal;
import id.pendopo.pelaporan.JadwalQueries;
import id.pendopo.pelaporan.KemajuanQueries;
import id.pendopo.pelaporan.KemajuanQueries.KemajuanOpd;
import id.pendopo.pelaporan.rencana.RencanaQueries;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import org.springframework.stereotype.Component;

/** What the last full month asks of each: to write, to approve, to check. */
@Component
class TugasPelaporan implements SumberTugas {

    private final KemajuanQueries kemajuan;
    private final JadwalQueries jadwal;
    private final RencanaQueries rencana;

    TugasPelaporan(KemajuanQueries kemajuan, JadwalQueries jadwal, RencanaQueries rencana) {
        this.kemajuan = kemajuan;
        this.jadwal = jadwal;
        this.rencana = rencana;
    }

    @Override
    public List<Tugas> tugas(Konteks konteks) {
        LocalDate kini = jadwal.hariIni();
        YearMonth bulan = YearMonth.from(kini).minusMonths(1);
        Jadwal j = jadwal.untuk(bulan);
        var hasil = new ArrayList<Tugas>();
        isi(konteks, bulan, j, kini, hasil);
        rencana(konteks, hasil);
        tunggu(konteks, IzinPelaporan.SETUJUI, "setujui", KemajuanOpd::diajukan, bulan, hasil);
        tunggu(
                konteks,
                IzinPelaporan.VERIFIKASI,
                "verifikasi",
                KemajuanOpd::disetujui,
                bulan,
                hasil);
        return hasil;
    }

    private void isi(
            Konteks konteks, YearMonth bulan, Jadwal j, LocalDate kini, List<Tugas> hasil) {
        for (var opd : konteks.opd(IzinPelaporan.ISI)) {
            for (var k : kemajuan.opd(bulan, opd)) {
                boolean selesai = k.selesai() == k.jumlah();
                hasil.add(
                        new Tugas(
                                "pelaporan.tugas.isi",
                                List.of(k.singkatan(), bulan.getMonthValue(), bulan.getYear()),
                                alamat(k, bulan, ""),
                                k.selesai(),
                                k.jumlah(),
                                j.batas(),
                                selesai
                                        ? Urgensi.BIASA
                                        : kini.isAfter(j.batas())
                                                ? Urgensi.TERLAMBAT
                                                : kini.equals(j.batas())
                                                        ? Urgensi.HARI_INI
                                                        : Urgensi.SEGERA));
            }
        }
    }

    /** Plans that are missing or no longer fit their ceiling. */
    private void rencana(Konteks konteks, List<Tugas> hasil) {
        int tahun = konteks.tahun().nilai();
        for (var opd : konteks.opd(IzinPelaporan.RENCANA)) {
            for (var k : rencana.kemajuan(tahun, opd)) {
                if (k.berlaku() < k.jumlah()) {
                    hasil.add(
                            new Tugas(
                                    "pelaporan.tugas.rencana",
                                    List.of(k.singkatan(), Integer.toString(tahun)),
                                    "/rencana/%s?tahun=%d".formatted(k.slug(), tahun),
                                    k.berlaku(),
                                    k.jumlah(),
                                    null,
                                    Urgensi.SEGERA));
                }
            }
        }
    }

    private void tunggu(
            Konteks konteks,
            Izin izin,
            String apa,
            ToIntFunction<KemajuanOpd> jumlah,
            YearMonth bulan,
            List<Tugas> hasil) {
        if (!konteks.boleh(izin)) {
            return;
        }
        var milik = konteks.opd(izin);
        for (var k : kemajuan.opd(bulan, null)) {
            if ((milik.isEmpty() || milik.contains(k.opdId())) && jumlah.applyAsInt(k) > 0) {
                hasil.add(
                        new Tugas(
                                "pelaporan.tugas." + apa,
                                List.of(k.singkatan(), bulan.getMonthValue(), bulan.getYear()),
                                alamat(k, bulan, apa.equals("setujui") ? "diajukan" : "disetujui"),
                                k.jumlah() - jumlah.applyAsInt(k),
                                k.jumlah(),
                                null,
                                Urgensi.SEGERA));
            }
        }
    }

    private static String alamat(KemajuanOpd k, YearMonth bulan, String status) {
        return "/pelaporan/%s?tahun=%d&bulan=%d%s"
                .formatted(
                        k.slug(),
                        bulan.getYear(),
                        bulan.getMonthValue(),
                        status.isEmpty() ? "" : "&status=" + status);
    }
}
