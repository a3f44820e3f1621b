package id.pendopo.platform.web;

import id.pendopo.kernel.WaktuGeser;
import id.pendopo.platform.langsung.BacaUlang;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * Moves the time of business of a demo, so that due days, reminders and locks can be seen without
 * waiting for them. The true time, and all that rests on it, stays. Demo mode only.
 */
@Controller
@Izinkan(Izinkan.MASUK)
@ConditionalOnProperty(name = "pendopo.demo", havingValue = "true")
class WaktuDemoController {

    private static final LocalDate PALING_AWAL = LocalDate.of(2024, 1, 1);
    private static final LocalDate PALING_AKHIR = LocalDate.of(2030, 12, 31);

    private final WaktuGeser waktu;
    private final ApplicationEventPublisher penerbit;

    WaktuDemoController(WaktuGeser waktu, ApplicationEventPublisher penerbit) {
        this.waktu = waktu;
        this.penerbit = penerbit;
    }

    @GetMapping("/demo/waktu")
    ModelAndView tampil(Bingkai b) {
        var kini = waktu.sekarangUrusan().atZone(b.zona());
        return halaman(kini.toLocalDate().toString(), kini.toLocalTime().toString().substring(0, 5))
                .addObject("salah", false);
    }

    @PostMapping("/demo/waktu")
    Object pindah(@RequestParam String hari, @RequestParam String jam, Bingkai b) {
        Optional<LocalDate> tanggal = hari(hari);
        Optional<LocalTime> pukul = jam(jam);
        if (tanggal.isEmpty() || pukul.isEmpty()) {
            var lagi = halaman(hari, jam).addObject("salah", true);
            lagi.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return lagi;
        }
        waktu.setel(tanggal.get(), pukul.get(), b.zona());
        return selesai();
    }

    @PostMapping("/demo/waktu/kembali")
    ResponseEntity<Void> kembali() {
        waktu.geser(Duration.ZERO);
        return selesai();
    }

    /** Everything on screen was reckoned for another day. */
    private ResponseEntity<Void> selesai() {
        penerbit.publishEvent(new BacaUlang());
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create("/demo/waktu"))
                .build();
    }

    private ModelAndView halaman(String hari, String jam) {
        return new ModelAndView("platform/waktu")
                .addObject("urusan", waktu.sekarangUrusan())
                .addObject("sebenarnya", waktu.sekarang())
                .addObject("hari", hari)
                .addObject("jam", jam);
    }

    private static Optional<LocalDate> hari(String teks) {
        try {
            return Optional.of(LocalDate.parse(teks.strip()))
                    .filter(h -> !h.isBefore(PALING_AWAL) && !h.isAfter(PALING_AKHIR));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static Optional<LocalTime> jam(String teks) {
        try {
            return Optional.of(LocalTime.parse(teks.strip().replace('.', ':')));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
