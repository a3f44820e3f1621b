package id.pendopo.aduan;

import id.pendopo.kernel.AturanDilanggar;
import id.pendopo.platform.langsung.Pengumuman;
import id.pendopo.platform.orang.Pengguna;
import java.time.Duration;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The typing that a head may delegate: his staff prepares, he alone sends. Who saves over a version
 * that he has not seen is told, and keeps what he typed.
 */
@Service
@Transactional
public class KonsepService {

    /** Pages that show drafts listen to this; it is too frequent for the lists. */
    public static final String TOPIK = "aduan-konsep";

    private static final Duration SEKALI_DUDUK = Duration.ofMinutes(15);

    private final PenulisLangkah penulis;
    private final KonsepRepository konsep;
    private final Pengumuman pengumuman;

    KonsepService(PenulisLangkah penulis, KonsepRepository konsep, Pengumuman pengumuman) {
        this.penulis = penulis;
        this.konsep = konsep;
        this.pengumuman = pengumuman;
    }

    /**
     * Saves; gives the new revision, 0 when an empty text set the draft aside.
     *
     * @param dilihat revision he started from, 0 when there was none
     * @throws AturanDilanggar {@code aduan.petugas.konsep-berubah.bentrok}
     */
    public int simpan(Pengguna oleh, String nomor, JenisKonsep jenis, String isi, int dilihat) {
        var k = penulis.mulai(oleh, nomor, WewenangAduan::ketik);
        UUID id = k.aduan().id();
        if (!k.aduan().status().terbuka()) {
            throw new AturanDilanggar("aduan.sudah-berakhir");
        }
        String kata = PenulisLangkah.harusAda(isi, 0, "aduan.jawaban-pendek");
        var ada = konsep.terakhir(id, jenis);
        var terbuka = ada.filter(KonsepRepository.Baris::terbuka);
        if (dilihat != terbuka.map(KonsepRepository.Baris::revisi).orElse(0)) {
            throw new AturanDilanggar("aduan.petugas.konsep-berubah.bentrok");
        }
        int revisi = ada.map(KonsepRepository.Baris::revisi).orElse(0) + 1;
        pengumuman.setelahCommit(TOPIK);
        if (kata.isEmpty()) {
            terbuka.ifPresent(t -> konsep.buang(id, jenis, t.versi(), revisi));
            return 0;
        }
        var sama =
                terbuka.filter(t -> t.oleh().equals(oleh.akunId()))
                        .filter(t -> k.kini().isBefore(t.mulaiPada().plus(SEKALI_DUDUK)));
        if (sama.isPresent()) {
            konsep.ubah(id, jenis, sama.get().versi(), revisi, kata, k.kini());
        } else {
            int versi = ada.map(KonsepRepository.Baris::versi).orElse(0) + 1;
            konsep.tambah(id, jenis, versi, revisi, kata, oleh, k.kini());
        }
        return revisi;
    }

    /** The draft of a reply for one of many, only where none lies open yet. */
    public int siapkan(Pengguna oleh, String nomor, String isi) {
        return simpan(oleh, nomor, JenisKonsep.JAWABAN, isi, 0);
    }

    /**
     * Sets aside what nobody has touched since.
     *
     * @throws AturanDilanggar {@code aduan.petugas.konsep-berubah.bentrok}
     */
    public void buang(Pengguna oleh, String nomor, JenisKonsep jenis, int dilihat) {
        simpan(oleh, nomor, jenis, "", dilihat);
    }
}
