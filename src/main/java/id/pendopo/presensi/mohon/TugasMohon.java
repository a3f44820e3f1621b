package id.pendopo.presensi.mohon;

import id.pendopo.kernel.port.Konteks;
import id.pendopo.kernel.port.SumberTugas;
import id.pendopo.presensi.IzinPresensi;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What waits for a person: to be decided, and what was sent back to him. */
@Component
class TugasMohon implements SumberTugas {

    private final MohonQueries permohonan;
    private final PejabatQueries pejabat;

    TugasMohon(MohonQueries permohonan, PejabatQueries pejabat) {
        this.permohonan = permohonan;
        this.pejabat = pejabat;
    }

    @Override
    public List<Tugas> tugas(Konteks konteks) {
        var hasil = new ArrayList<Tugas>();
        UUID akun = konteks.pelaku().akunId();
        if (akun == null || !konteks.boleh(IzinPresensi.HADIR)) {
            return hasil;
        }
        int ubah = permohonan.perluDiubah(akun);
        if (ubah > 0) {
            hasil.add(tugas("ubah", ubah, "/presensi/mohon"));
        }
        if (konteks.boleh(IzinPresensi.SETUJU) || konteks.boleh(IzinPresensi.TERBIT)) {
            int putus = pejabat.pegawai(akun).map(permohonan::antrean).map(List::size).orElse(0);
            if (putus > 0) {
                hasil.add(tugas("putus", putus, "/presensi/persetujuan"));
            }
        }
        return hasil;
    }

    private static Tugas tugas(String apa, int banyak, String url) {
        return new Tugas(
                "presensi.mohon.tugas." + apa,
                List.of(Integer.toString(banyak)),
                url,
                0,
                banyak,
                null,
                Urgensi.SEGERA);
    }
}
