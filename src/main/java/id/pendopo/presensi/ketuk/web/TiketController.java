package id.pendopo.presensi.ketuk.web;

import id.pendopo.kernel.MasukanSalah;
import id.pendopo.kernel.TidakDitemukan;
import id.pendopo.platform.orang.Pengguna;
import id.pendopo.platform.web.Izinkan;
import id.pendopo.presensi.IzinPresensi;
import id.pendopo.presensi.ketuk.PerangkatService;
import id.pendopo.presensi.ketuk.TiketQueries;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Tickets, and the keys of phones. */
@RestController
@Izinkan(IzinPresensi.KODE_HADIR)
class TiketController {

    private final TiketQueries tiket;
    private final PerangkatService perangkat;

    TiketController(TiketQueries tiket, PerangkatService perangkat) {
        this.tiket = tiket;
        this.perangkat = perangkat;
    }

    @GetMapping("/presensi/tiket")
    ResponseEntity<TiketQueries.Diberikan> tiket(
            @RequestParam(required = false) @Nullable UUID perangkat, Pengguna orang) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(tiket.beri(orang, perangkat));
    }

    /** The public key of a phone, and what the browser calls itself. */
    record Baru(@Nullable String kunci, @Nullable String nama) {}

    @PostMapping("/presensi/perangkat")
    PerangkatService.Terdaftar daftar(@RequestBody Baru baru, Pengguna orang) {
        if (orang.pegawaiId() == null) {
            throw new TidakDitemukan("pegawai");
        }
        if (baru.kunci() == null) {
            throw new MasukanSalah("presensi.perangkat.kunci-salah", "", "kunci P-256");
        }
        return perangkat.daftar(
                orang, orang.pegawaiId(), baru.kunci(), baru.nama() == null ? "" : baru.nama());
    }
}
