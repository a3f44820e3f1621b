package id.pendopo.presensi;

import id.pendopo.platform.langsung.Pengumuman;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes punches that come one by one: of a kiosk, a list, a page without script. Those of phones
 * go by the hundred through {@code ketuk}; what counts is the same.
 */
@Service
@Transactional
public class KetukanService {

    private final KetukanRepository ketukan;
    private final BukuHarianKini buku;
    private final Pengumuman pengumuman;

    KetukanService(KetukanRepository ketukan, BukuHarianKini buku, Pengumuman pengumuman) {
        this.ketukan = ketukan;
        this.buku = buku;
        this.pengumuman = pengumuman;
    }

    /** The first of a day and direction counts; what comes after it is kept as evidence. */
    public Ketukan.Jawaban catat(KetukanBaru baru) {
        var b = buku.dengan(baru.pegawai());
        var k = b.nilai(baru);
        if (!ketukan.tambah(k)) {
            return b.jawaban(k, ketukan.ulangan(k));
        }
        pengumuman.setelahCommit(TopikPresensi.KETUKAN);
        return b.jawaban(k);
    }

    /**
     * Many without position at once, placed already.
     *
     * @return keys of those that count now; of the others another one counts, and they are kept as
     *     evidence unless they were there before
     */
    public Set<UUID> catatSemua(List<Ketukan> semua) {
        var tercatat = ketukan.tambahSemua(semua);
        ketukan.simpanLain(
                semua.stream().filter(k -> !tercatat.contains(k.baru().kunci())).toList());
        if (!tercatat.isEmpty()) {
            pengumuman.setelahCommit(TopikPresensi.KETUKAN);
        }
        return tercatat;
    }
}
