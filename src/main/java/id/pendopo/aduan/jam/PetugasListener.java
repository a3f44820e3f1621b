package id.pendopo.aduan.jam;

import id.pendopo.aduan.AduanEvent;
import id.pendopo.kernel.Waktu;
import id.pendopo.platform.basisdata.RencanaTetap;
import id.pendopo.platform.pemda.KonteksPemda;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/**
 * Tells the staff what came to them, after the commit and on another thread. Told twice, they hear
 * it once. Of the whistle-blower channel only the inspectors hear, and only that there is
 * something.
 */
@Component
class PetugasListener {

    private static final String KANAL = "/aduan/kelola";

    private final RencanaTetap rencana;
    private final PerihalQueries perihal;
    private final PenerimaQueries penerima;
    private final KabarPetugas kabar;
    private final Waktu waktu;

    PetugasListener(
            RencanaTetap rencana,
            PerihalQueries perihal,
            PenerimaQueries penerima,
            KabarPetugas kabar,
            Waktu waktu) {
        this.rencana = rencana;
        this.perihal = perihal;
        this.penerima = penerima;
        this.kabar = kabar;
        this.waktu = waktu;
    }

    /**
     * To the owner and who types for him; without OPD to who sorts; nothing when it went on
     * meanwhile.
     */
    @ApplicationModuleListener
    void diajukan(AduanEvent.Diajukan e) {
        beritahu(JenisKabarAduan.BARU, e, e.opdId(), 0);
    }

    /** To the new owner; nothing when it went on meanwhile. */
    @ApplicationModuleListener
    void diteruskan(AduanEvent.Diteruskan e) {
        beritahu(JenisKabarAduan.PINDAH, e, e.opdId(), 0);
    }

    /** To the owner and one level up. */
    @ApplicationModuleListener
    void dibukaLagi(AduanEvent.DibukaLagi e) {
        beritahu(JenisKabarAduan.DIBUKA_LAGI, e, null, e.tingkat());
    }

    private void beritahu(JenisKabarAduan jenis, AduanEvent e, @Nullable UUID untuk, int tingkat) {
        rencana.mulai();
        var p = perihal.dari(e.aduanId(), e.langkahId());
        boolean pindah = jenis != JenisKabarAduan.DIBUKA_LAGI && !Objects.equals(untuk, p.opdId());
        if (!p.terbuka() || pindah) {
            return;
        }
        var hal =
                new PenulisKabarAduan.Hal(
                        jenis,
                        e.aduanId(),
                        e.langkahId(),
                        p.pelaporPelanggaran() ? null : p.nomor(),
                        p.opdNama(),
                        null,
                        0,
                        p.batasJawab(),
                        p.pelaporPelanggaran() ? KANAL : KANAL + "/" + p.nomor());
        kabar.beritahu(
                kepada(p, tingkat), hal, p.terjawab() ? null : p.batasJawab(), p.langkahPada());
    }

    private Set<UUID> kepada(PerihalQueries.Perihal p, int tingkat) {
        LocalDate hari = waktu.hariIni(KonteksPemda.wajib().zona());
        if (p.pelaporPelanggaran()) {
            return penerima.pengawas(hari);
        }
        var hasil = new java.util.HashSet<>(penerima.petugasKini(p.opdId(), hari));
        if (tingkat > 0) {
            hasil.addAll(penerima.pada(tingkat, p.opdId(), hari));
        }
        return hasil;
    }
}
