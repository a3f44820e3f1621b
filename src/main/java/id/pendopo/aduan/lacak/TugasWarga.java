package id.pendopo.aduan.lacak;

import id.pendopo.aduan.StatusAduan;
import id.pendopo.kernel.Pelaku;
import id.pendopo.kernel.port.Konteks;
import id.pendopo.kernel.port.SumberTugas;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * On the first page of a citizen: his reports that are not over or bring news, those that wait for
 * him first. Who gave no address hears of it here.
 */
@Component
class TugasWarga implements SumberTugas {

    private static final int TAHAP = 4;
    private static final Set<StatusAduan> USAI =
            Set.of(
                    StatusAduan.DITUTUP,
                    StatusAduan.DICABUT,
                    StatusAduan.DUPLIKAT,
                    StatusAduan.DIALIHKAN);

    private final SayaQueries saya;

    TugasWarga(SayaQueries saya) {
        this.saya = saya;
    }

    @Override
    public List<Tugas> tugas(Konteks konteks) {
        UUID warga = konteks.pelaku().akunId();
        if (konteks.pelaku().jenis() != Pelaku.Jenis.WARGA || warga == null) {
            return List.of();
        }
        return saya.daftar(warga, null).stream()
                .filter(b -> b.kabar() || !USAI.contains(b.status()))
                .map(TugasWarga::tugas)
                .toList();
    }

    private static Tugas tugas(SayaQueries.Baris b) {
        boolean menunggu =
                b.ditanya()
                        || b.status() == StatusAduan.SELESAI
                        || b.status() == StatusAduan.DITOLAK;
        return new Tugas(
                menunggu
                        ? "aduan.lacak.tugas.menunggu"
                        : b.kabar() ? "aduan.lacak.tugas.kabar" : "aduan.lacak.tugas",
                List.of(b.nomor(), b.judul()),
                "/aduan/lacak/saya/" + b.nomor(),
                tahap(b.status()),
                TAHAP,
                null,
                menunggu || b.kabar() ? Urgensi.SEGERA : Urgensi.BIASA);
    }

    private static int tahap(StatusAduan s) {
        return switch (s) {
            case BARU -> 0;
            case DITERUSKAN -> 1;
            case DIJAWAB -> 2;
            case DIPROSES -> 3;
            default -> TAHAP;
        };
    }
}
