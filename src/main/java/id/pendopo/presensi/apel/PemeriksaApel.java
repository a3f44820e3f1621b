package id.pendopo.presensi.apel;

import id.pendopo.kernel.Waktu;
import id.pendopo.organisasi.KalenderService;
import id.pendopo.platform.pemda.KonteksPemda;
import id.pendopo.presensi.LingkupQueries.Lingkup;
import id.pendopo.presensi.rekap.PemeriksaBulan;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What is open about apel before a month is closed: lists that nobody has closed, so that who
 * missed them loses nothing, and people who stand on a closed one by an invalid check-in.
 */
@Component
class PemeriksaApel implements PemeriksaBulan {

    private final JadwalApelQueries jadwal;
    private final HariApelQueries daftar;
    private final GugurApelQueries gugur;
    private final KalenderService kalender;
    private final Waktu waktu;

    PemeriksaApel(
            JadwalApelQueries jadwal,
            HariApelQueries daftar,
            GugurApelQueries gugur,
            KalenderService kalender,
            Waktu waktu) {
        this.jadwal = jadwal;
        this.daftar = daftar;
        this.gugur = gugur;
        this.kalender = kalender;
        this.waktu = waktu;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Temuan> periksa(YearMonth bulan) {
        LocalDate dari = bulan.atDay(1);
        LocalDate kini = waktu.hariIni(KonteksPemda.wajib().zona());
        LocalDate akhir = bulan.atEndOfMonth().isAfter(kini) ? kini : bulan.atEndOfMonth();
        if (akhir.isBefore(dari)) {
            return List.of();
        }
        var hasil = new ArrayList<Temuan>();
        belumDitutup(dari, akhir).ifPresent(hasil::add);
        tanpaDasar(dari, akhir).ifPresent(hasil::add);
        return hasil;
    }

    private Optional<Temuan> belumDitutup(LocalDate dari, LocalDate akhir) {
        List<JadwalApel> semua = jadwal.antara(dari, akhir);
        Set<LocalDate> libur =
                kalender.libur(dari, akhir).stream()
                        .map(KalenderService.Libur::tanggal)
                        .collect(Collectors.toSet());
        int terbuka = 0;
        LocalDate pertama = null;
        for (LocalDate h = dari; !h.isAfter(akhir); h = h.plusDays(1)) {
            LocalDate hari = h;
            var pada = semua.stream().filter(j -> j.pada(hari)).toList();
            int belum = libur.contains(h) || pada.isEmpty() ? 0 : daftar.belumDitutup(pada, h);
            terbuka += belum;
            pertama = belum > 0 && pertama == null ? h : pertama;
        }
        return pertama == null
                ? Optional.empty()
                : Optional.of(
                        new Temuan(
                                "presensi.apel.terbuka-bulan",
                                terbuka,
                                "/presensi/apel?hari=" + pertama));
    }

    private Optional<Temuan> tanpaDasar(LocalDate dari, LocalDate akhir) {
        var semua = gugur.antara(dari, akhir, new Lingkup(true, Set.of()), null);
        return semua.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Temuan(
                                "presensi.apel.gugur-bulan",
                                semua.stream().mapToInt(GugurApelQueries.Menunggu::banyak).sum(),
                                "/presensi/apel?hari=" + semua.getFirst().hari()));
    }
}
