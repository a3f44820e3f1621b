package id.pendopo.presensi.apel;

import id.pendopo.kernel.AturanDilanggar;
import id.pendopo.kernel.TidakDitemukan;
import id.pendopo.kernel.Waktu;
import id.pendopo.platform.orang.Pengguna;
import id.pendopo.platform.pemda.KonteksPemda;
import id.pendopo.presensi.BulanQueries;
import id.pendopo.presensi.IzinPresensi;
import id.pendopo.presensi.LingkupQueries;
import id.pendopo.presensi.apel.DaftarApelQueries.Orang;
import id.pendopo.presensi.apel.DaftarApelRepository.Catatan;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes down who was at an apel. Until somebody closes the list nobody loses anything; a closed
 * list is only ever followed by a new version with a reason, and nobody writes about himself.
 */
@Service
@Transactional
public class DaftarApelService {

    private static final int ALASAN_TERPENDEK = 5;
    private static final int ALASAN_TERPANJANG = 300;
    private static final int SEBAB_TERPENDEK = 3;
    private static final int SEBAB_TERPANJANG = 200;

    private final DaftarApelRepository repositori;
    private final DaftarApelQueries daftar;
    private final LingkupQueries lingkup;
    private final BulanQueries bulan;
    private final PenulisApel penulis;
    private final Waktu waktu;

    DaftarApelService(
            DaftarApelRepository repositori,
            DaftarApelQueries daftar,
            LingkupQueries lingkup,
            BulanQueries bulan,
            PenulisApel penulis,
            Waktu waktu) {
        this.repositori = repositori;
        this.daftar = daftar;
        this.lingkup = lingkup;
        this.bulan = bulan;
        this.penulis = penulis;
        this.waktu = waktu;
    }

    /** Somebody on the list; {@code alasan} why he is excused, empty where he is not. */
    public record Isian(UUID pegawai, boolean hadir, String alasan) {}

    /**
     * A list as it was written.
     *
     * @param kunci the same list sent again has no further effect
     * @param versi the version that was seen; 0 where there was none
     * @param tutup whether it counts from now on
     * @param alasan why a closed list is changed; empty otherwise
     * @param isi who is not on it was not there
     */
    public record Daftar(
            UUID kunci,
            UUID apel,
            LocalDate hari,
            UUID opd,
            int versi,
            boolean tutup,
            String alasan,
            List<Isian> isi) {}

    /**
     * All of it or nothing.
     *
     * @throws TidakDitemukan when the unit, the apel or somebody on the list is not his to write
     * @throws AturanDilanggar when it has not begun, is too long ago, its month is closed, somebody
     *     else was faster, or a reason is missing
     */
    public void catat(Daftar d, Pengguna oleh) {
        lingkup.untuk(oleh, IzinPresensi.DAFTAR).harusMemuat(d.opd());
        var apel = daftar.apel(d.apel(), d.hari(), d.opd());
        var aturan = daftar.aturan(d.hari());
        periksaSaat(d, apel, aturan);
        bulan.harusTerbuka(d.hari());
        repositori.bergiliran(d);
        if (repositori.sudah(d.kunci())) {
            return;
        }
        var kini = daftar.terakhir(d.apel(), d.hari(), d.opd());
        if (kini.versi() != d.versi()) {
            throw new AturanDilanggar("presensi.apel.berubah.bentrok", kini.oleh());
        }
        String alasan = kini.tutup() ? alasan(d) : null;
        var orang = daftar.orang(apel, d.hari(), d.opd());
        var isi = isi(d, orang, kini.tutup(), oleh);
        penulis.tulis(new PenulisApel.Terbitan(d, apel, aturan, kini, orang, isi, alasan), oleh);
    }

    private void periksaSaat(Daftar d, JadwalApel apel, AturanApel aturan) {
        if (DaftarApelQueries.saat(d.hari(), apel.mulai()).isAfter(waktu.sekarangUrusan())) {
            throw new AturanDilanggar(
                    "presensi.apel.belum-mulai", d.hari().toString(), apel.mulai().toString());
        }
        LocalDate sejak = hariIni().minusDays(aturan.catatHari());
        if (d.hari().isBefore(sejak)) {
            throw new AturanDilanggar("presensi.apel.lewat", sejak.toString());
        }
    }

    private LocalDate hariIni() {
        return waktu.hariIni(KonteksPemda.wajib().zona());
    }

    private static String alasan(Daftar d) {
        if (!d.tutup()) {
            throw new AturanDilanggar("presensi.apel.sudah-tutup");
        }
        return alasan(d.alasan());
    }

    /** Why a closed list is changed. */
    static String alasan(String mentah) {
        String alasan = mentah.strip();
        if (alasan.length() < ALASAN_TERPENDEK || alasan.length() > ALASAN_TERPANJANG) {
            throw new AturanDilanggar("presensi.apel.alasan", ALASAN_TERPENDEK, ALASAN_TERPANJANG);
        }
        return alasan;
    }

    /** What was written about himself before stays; he adds nothing. */
    private static List<Catatan> isi(Daftar d, List<Orang> orang, boolean tertutup, Pengguna oleh) {
        var ditulis =
                d.isi().stream().collect(Collectors.toMap(Isian::pegawai, i -> i, (a, b) -> b));
        var dikenal = orang.stream().map(Orang::id).collect(Collectors.toSet());
        ditulis.keySet().stream()
                .filter(id -> !dikenal.contains(id))
                .findFirst()
                .ifPresent(
                        id -> {
                            throw new TidakDitemukan("pegawai " + id);
                        });
        var hasil = new ArrayList<Catatan>();
        for (Orang o : orang) {
            if (!o.id().equals(oleh.pegawaiId())) {
                var i = ditulis.getOrDefault(o.id(), new Isian(o.id(), false, ""));
                hasil.add(catatan(o, i, tertutup));
            } else if (o.keadaan() != null) {
                hasil.add(Catatan.tetap(o));
            }
        }
        if (hasil.isEmpty()) {
            throw new AturanDilanggar("presensi.apel.kosong");
        }
        return hasil;
    }

    /**
     * A check-in at the place stays the reason, also under a tick that the page had set: once it is
     * found invalid, the list asks whether anybody has seen him. A correction about somebody else
     * does not answer that.
     */
    private static Catatan catatan(Orang o, Isian i, boolean tertutup) {
        String sebab = i.alasan().strip();
        if (o.ketukan() || (i.hadir() && tertutup && o.tanpaDasar())) {
            return new Catatan(o.id(), "HADIR", "KETUKAN", null);
        }
        if (i.hadir()) {
            return new Catatan(o.id(), "HADIR", "DAFTAR", null);
        }
        if (sebab.isEmpty()) {
            return new Catatan(o.id(), "TIDAK", "DAFTAR", null);
        }
        if (sebab.length() < SEBAB_TERPENDEK || sebab.length() > SEBAB_TERPANJANG) {
            throw new AturanDilanggar(
                    "presensi.apel.sebab-panjang", o.nama(), SEBAB_TERPENDEK, SEBAB_TERPANJANG);
        }
        return new Catatan(o.id(), "DIKECUALIKAN", "DAFTAR", sebab);
    }
}
