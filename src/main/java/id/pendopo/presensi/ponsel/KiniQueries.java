package id.pendopo.presensi.ponsel;

import id.pendopo.kernel.Waktu;
import id.pendopo.presensi.ApelQueries;
import id.pendopo.presensi.Arah;
import id.pendopo.presensi.BukuHarianKini;
import id.pendopo.presensi.Kehadiran;
import id.pendopo.presensi.KehadiranQueries;
import id.pendopo.presensi.Keterangan;
import id.pendopo.presensi.PenilaiHari;
import id.pendopo.presensi.PotonganQueries;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads how it stands with one person now. Hours and places come from memory. */
@Service
@Transactional(readOnly = true)
public class KiniQueries {

    private final BukuHarianKini buku;
    private final TercatatQueries tercatat;
    private final KehadiranQueries kehadiran;
    private final PotonganQueries potongan;
    private final ApelQueries apel;
    private final Waktu waktu;

    KiniQueries(
            BukuHarianKini buku,
            TercatatQueries tercatat,
            KehadiranQueries kehadiran,
            PotonganQueries potongan,
            ApelQueries apel,
            Waktu waktu) {
        this.buku = buku;
        this.tercatat = tercatat;
        this.kehadiran = kehadiran;
        this.potongan = potongan;
        this.apel = apel;
        this.waktu = waktu;
    }

    /**
     * @throws id.pendopo.kernel.TidakDitemukan when he is not employed
     */
    public Kini milik(UUID pegawai) {
        Instant kini = waktu.sekarangUrusan();
        var b = buku.ambil();
        var siapa = b.orang(pegawai);
        LocalDate tanggal = LocalDate.ofInstant(kini, b.jadwal().zona());
        var semua = tercatat.milik(pegawai, tanggal.minusDays(1), tanggal.plusDays(1));
        var langkah =
                Langkah.dari(
                        kini,
                        b.jadwal().zona(),
                        h -> b.jadwal().pada(pegawai, h),
                        (h, a) -> ada(semua, h, a));
        LocalDate hari = langkah.hari();
        var jadwal = b.jadwal().pada(pegawai, hari);
        var belum = b.belumMulai(pegawai, hari);
        var sebab = kehadiran.keterangan(List.of(pegawai), hari, hari);
        var milik = sebab.getOrDefault(pegawai, List.<Keterangan>of());
        var hadir =
                kehadiran
                        .untuk(List.of(pegawai), hari, hari)
                        .getOrDefault(
                                new KehadiranQueries.Kunci(pegawai, hari),
                                Kehadiran.kosong(pegawai, hari));
        return new Kini(
                kini,
                siapa.opd(),
                langkah,
                jadwal,
                semua.stream().filter(t -> t.hari().equals(hari)).toList(),
                PenilaiHari.nilai(
                        belum.isPresent() ? jadwal.bebas() : jadwal,
                        hadir,
                        milik,
                        apel.milik(pegawai, hari, hari)
                                .getOrDefault(new KehadiranQueries.Kunci(pegawai, hari), List.of()),
                        potongan.pada(hari),
                        kini),
                milik.isEmpty() ? null : milik.getFirst(),
                b.tempat().pada(pegawai, siapa.opd(), hari),
                belum.orElse(null));
    }

    private static boolean ada(List<Tercatat> semua, LocalDate hari, Arah arah) {
        return semua.stream().anyMatch(t -> t.hari().equals(hari) && t.arah() == arah);
    }
}
