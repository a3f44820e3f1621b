package id.pendopo.presensi;

import id.pendopo.platform.langsung.Pengumuman;
import java.time.Instant;
import java.util.List;
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
        if (ketukan.tambah(k)) {
            pengumuman.setelahCommit(TopikPresensi.KETUKAN);
            return jawaban(b, k, false, baru.waktu(), baru.keyakinan(), k.alasan());
        }
        var ada = ketukan.cari(baru.kunci(), baru.pegawai(), k.hari(), baru.arah()).orElseThrow();
        var yang = new Ketukan(baru, ada.hari(), k.opd(), null, null, null, ada.alasan());
        ketukan.tambahLain(k);
        return jawaban(b, yang, true, ada.waktu(), ada.keyakinan(), ada.alasan());
    }

    private static Ketukan.Jawaban jawaban(
            BukuHarian b,
            Ketukan k,
            boolean ulang,
            Instant waktu,
            Keyakinan keyakinan,
            List<String> alasan) {
        var baru = k.baru();
        return new Ketukan.Jawaban(
                ulang,
                k.hari(),
                baru.arah(),
                waktu,
                keyakinan,
                k.namaTempat(),
                k.jarak(),
                b.telat(baru.pegawai(), k.hari(), baru.arah(), waktu),
                alasan);
    }
}
