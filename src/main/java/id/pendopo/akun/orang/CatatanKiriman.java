package id.pendopo.akun.orang;

import id.pendopo.akun.LaporanSurat;
import id.pendopo.akun.SuratAkun;
import id.pendopo.kernel.Waktu;
import id.pendopo.platform.langsung.Pengumuman;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Notes which letters about accounts did not arrive and when to try again. A letter itself is never
 * kept, for it opens the account; that one is owed is.
 */
@Component
@Transactional
class CatatanKiriman implements LaporanSurat {

    /** How long after each failure; after the last one it is given up. */
    static final List<Duration> JEDA =
            List.of(
                    Duration.ofMinutes(1),
                    Duration.ofMinutes(5),
                    Duration.ofMinutes(15),
                    Duration.ofHours(1));

    private final KirimanRepository kiriman;
    private final Pengumuman pengumuman;
    private final Waktu waktu;

    CatatanKiriman(KirimanRepository kiriman, Pengumuman pengumuman, Waktu waktu) {
        this.kiriman = kiriman;
        this.pengumuman = pengumuman;
        this.waktu = waktu;
    }

    @Override
    public void sampai(SuratAkun.Surat surat) {
        kiriman.hapus(surat.akunId());
    }

    @Override
    public void gagal(SuratAkun.Surat surat, Sebab sebab) {
        Instant kini = waktu.sekarang();
        int percobaan = kiriman.gagal(surat.akunId(), surat.sebab(), sebab, kini);
        boolean lagi = sebab == Sebab.TERTUNDA && percobaan <= JEDA.size();
        kiriman.coba(surat.akunId(), lagi ? kini.plus(JEDA.get(percobaan - 1)) : null);
        pengumuman.setelahCommit(OrangService.TOPIK);
    }
}
