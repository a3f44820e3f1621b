package id.pendopo.presensi.apel;

import id.pendopo.kernel.AturanDilanggar;
import id.pendopo.kernel.TidakDitemukan;
import id.pendopo.platform.orang.Pengguna;
import id.pendopo.presensi.BulanQueries;
import id.pendopo.presensi.IzinPresensi;
import id.pendopo.presensi.LingkupQueries;
import id.pendopo.presensi.apel.DaftarApelQueries.Orang;
import id.pendopo.presensi.apel.DaftarApelRepository.Catatan;
import id.pendopo.presensi.apel.DaftarApelService.Daftar;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Decides about people who stand on a closed list as present by nothing but a check-in that was
 * found invalid afterwards. The list never changes by itself: whoever keeps it says whether he has
 * seen them, in a new version with a reason, for as long as the month is open. The days within
 * which a list may be written do not count here, for a decision or an appeal takes its own time.
 */
@Service
@Transactional
public class KeputusanApelService {

    private final DaftarApelRepository repositori;
    private final DaftarApelQueries daftar;
    private final LingkupQueries lingkup;
    private final BulanQueries bulan;
    private final PenulisApel penulis;

    KeputusanApelService(
            DaftarApelRepository repositori,
            DaftarApelQueries daftar,
            LingkupQueries lingkup,
            BulanQueries bulan,
            PenulisApel penulis) {
        this.repositori = repositori;
        this.daftar = daftar;
        this.lingkup = lingkup;
        this.bulan = bulan;
        this.penulis = penulis;
    }

    /**
     * What is decided on one list.
     *
     * @param kunci the same decision sent again has no further effect
     * @param versi the version that was seen
     * @param hadir whether somebody saw him there; who is not named stays undecided
     */
    public record Keputusan(
            UUID kunci,
            UUID apel,
            LocalDate hari,
            UUID opd,
            int versi,
            String alasan,
            Map<UUID, Boolean> hadir) {

        public Keputusan {
            hadir = Map.copyOf(hadir);
        }
    }

    /**
     * All of it or nothing; nobody decides about himself.
     *
     * @throws TidakDitemukan when the unit or the apel is not his
     * @throws AturanDilanggar when nobody is named, a reason is missing, the month is closed, or
     *     somebody else was faster
     */
    public void putuskan(Keputusan k, Pengguna oleh) {
        lingkup.untuk(oleh, IzinPresensi.DAFTAR).harusMemuat(k.opd());
        var apel = daftar.apel(k.apel(), k.hari(), k.opd());
        bulan.harusTerbuka(k.hari());
        var d =
                new Daftar(
                        k.kunci(),
                        k.apel(),
                        k.hari(),
                        k.opd(),
                        k.versi(),
                        true,
                        k.alasan(),
                        List.of());
        repositori.bergiliran(d);
        if (repositori.sudah(k.kunci())) {
            return;
        }
        if (k.hadir().isEmpty()) {
            throw new AturanDilanggar("presensi.apel.gugur.pilih");
        }
        String alasan = DaftarApelService.alasan(k.alasan());
        var kini = daftar.terakhir(k.apel(), k.hari(), k.opd());
        var orang = daftar.orang(apel, k.hari(), k.opd());
        if (kini.versi() != k.versi() || !kini.tutup() || !menunggu(orang, k, oleh)) {
            throw new AturanDilanggar("presensi.apel.berubah.bentrok", kini.oleh());
        }
        var isi = orang.stream().filter(o -> o.keadaan() != null).map(o -> catatan(o, k)).toList();
        var aturan = daftar.aturan(k.hari());
        penulis.tulis(new PenulisApel.Terbitan(d, apel, aturan, kini, orang, isi, alasan), oleh);
    }

    /** Whether everybody who is named still waits for it, and is not who decides. */
    private static boolean menunggu(List<Orang> orang, Keputusan k, Pengguna oleh) {
        return orang.stream()
                .filter(o -> o.tanpaDasar() && !o.id().equals(oleh.pegawaiId()))
                .map(Orang::id)
                .collect(Collectors.toSet())
                .containsAll(k.hadir().keySet());
    }

    private static Catatan catatan(Orang o, Keputusan k) {
        Boolean hadir = k.hadir().get(o.id());
        return hadir == null
                ? Catatan.tetap(o)
                : new Catatan(o.id(), hadir ? "HADIR" : "TIDAK", "DAFTAR", null);
    }
}
