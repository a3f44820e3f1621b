package id.pendopo.presensi.apel;

import id.pendopo.audit.Jejak;
import id.pendopo.kernel.Waktu;
import id.pendopo.platform.orang.Pengguna;
import id.pendopo.platform.pemda.KonteksPemda;
import id.pendopo.presensi.apel.DaftarApelQueries.Orang;
import id.pendopo.presensi.apel.DaftarApelQueries.Versi;
import id.pendopo.presensi.apel.DaftarApelRepository.Catatan;
import id.pendopo.presensi.apel.DaftarApelService.Daftar;
import id.pendopo.presensi.rekap.HitungService;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Writes a version of a list with all that follows from it, in the transaction of the caller: the
 * trail, the news to those whom it changes, and the month that has to be computed again.
 */
@Component
class PenulisApel {

    private final DaftarApelRepository repositori;
    private final KabarApel kabar;
    private final HitungService hitung;
    private final Jejak jejak;
    private final Waktu waktu;

    PenulisApel(
            DaftarApelRepository repositori,
            KabarApel kabar,
            HitungService hitung,
            Jejak jejak,
            Waktu waktu) {
        this.repositori = repositori;
        this.kabar = kabar;
        this.hitung = hitung;
        this.jejak = jejak;
        this.waktu = waktu;
    }

    /**
     * A version that was checked.
     *
     * @param orang how everybody stood on the version before
     * @param alasan why a closed list is changed; null where it was not closed yet
     */
    record Terbitan(
            Daftar daftar,
            JadwalApel apel,
            AturanApel aturan,
            Versi lama,
            List<Orang> orang,
            List<Catatan> isi,
            @Nullable String alasan) {}

    void tulis(Terbitan t, Pengguna oleh) {
        Daftar d = t.daftar();
        repositori.simpan(d, t.apel(), t.aturan(), t.alasan(), oleh, waktu.sekarangUrusan());
        repositori.simpan(d, t.isi());
        catatJejak(t, oleh);
        if (!d.tutup()) {
            return;
        }
        kabari(t, oleh);
        var m = YearMonth.from(d.hari());
        if (m.isBefore(YearMonth.from(waktu.hariIni(KonteksPemda.wajib().zona())))) {
            hitung.minta(m, HitungService.Jenis.HITUNG, t.apel().nama(), oleh.pelaku());
        }
    }

    /** Whom leave, duty or his hours explain loses nothing, and is left in peace. */
    private void kabari(Terbitan t, Pengguna oleh) {
        Map<UUID, String> kini =
                t.isi().stream().collect(Collectors.toMap(Catatan::pegawai, Catatan::keadaan));
        var tidak = new ArrayList<UUID>();
        var benar = new ArrayList<UUID>();
        for (Orang o : t.orang()) {
            boolean dulu = t.lama().tutup() && "TIDAK".equals(o.keadaan());
            String sekarang = kini.get(o.id());
            if (o.dijelaskan() || sekarang == null || dulu == sekarang.equals("TIDAK")) {
                continue;
            }
            (dulu ? benar : tidak).add(o.id());
        }
        kabar.tidakHadir(t.apel(), t.daftar().hari(), tidak, oleh);
        kabar.diperbaiki(t.apel(), t.daftar().hari(), benar, oleh);
    }

    private void catatJejak(Terbitan t, Pengguna oleh) {
        Daftar d = t.daftar();
        Map<String, Object> sesudah =
                new HashMap<>(
                        t.isi().stream()
                                .collect(
                                        Collectors.groupingBy(
                                                Catatan::keadaan, Collectors.counting())));
        sesudah.put("opd", d.opd().toString());
        sesudah.put("versi", d.versi() + 1);
        jejak.catat(
                oleh.pelaku(),
                d.tutup() ? "presensi.apel-ditutup" : "presensi.apel-dicatat",
                new Jejak.Objek(
                        "presensi-apel-daftar",
                        d.apel() + " " + d.hari() + " " + d.opd(),
                        t.apel().nama() + " " + d.hari()),
                null,
                sesudah,
                t.alasan());
    }
}
