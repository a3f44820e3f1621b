package id.pendopo.aduan.sambungan;

import id.pendopo.aduan.IzinAduan;
import id.pendopo.aduan.jam.PantauQueries;
import id.pendopo.aduan.jam.PantauQueries.Beban;
import id.pendopo.kernel.Waktu;
import id.pendopo.kernel.port.Konteks;
import id.pendopo.kernel.port.SumberTugas;
import id.pendopo.platform.pemda.KonteksPemda;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What waits for a person: to be answered, to be followed up, to be sent on. */
@Component
class TugasAduan implements SumberTugas {

    private static final String MASUK = "/aduan/kelola";

    private final PantauQueries pantau;
    private final Waktu waktu;

    TugasAduan(PantauQueries pantau, Waktu waktu) {
        this.pantau = pantau;
        this.waktu = waktu;
    }

    @Override
    public List<Tugas> tugas(Konteks konteks) {
        var hasil = new ArrayList<Tugas>();
        var opd = new TreeSet<>(konteks.opd(IzinAduan.JAWAB));
        opd.addAll(konteks.opd(IzinAduan.KETIK));
        if (!opd.isEmpty()) {
            boolean pengawasan = konteks.boleh(IzinAduan.PENGAWASAN);
            for (Beban b : pantau.beban(List.copyOf(opd), pengawasan)) {
                jawab(b, hasil);
                tindak(b, hasil);
            }
        }
        if (konteks.boleh(IzinAduan.VERIFIKASI)) {
            teruskan(pantau.belumDiteruskan(), hasil);
        }
        UUID akun = konteks.pelaku().akunId();
        if (konteks.boleh(IzinAduan.PANTAU) && akun != null) {
            naik(pantau.naik(akun), hasil);
        }
        return hasil;
    }

    private void jawab(Beban b, List<Tugas> hasil) {
        if (b.jawab() == 0) {
            return;
        }
        boolean lewat = b.jawabLewat() > 0;
        LocalDate tempo = hari(b.jawabTerdekat());
        hasil.add(
                new Tugas(
                        lewat ? "aduan.jam.tugas.jawab-lewat" : "aduan.jam.tugas.jawab",
                        List.of(
                                b.singkatan(),
                                Integer.toString(b.jawab()),
                                Integer.toString(b.jawabLewat())),
                        MASUK,
                        0,
                        b.jawab(),
                        tempo,
                        lewat ? Urgensi.TERLAMBAT : urgensi(tempo)));
    }

    private void tindak(Beban b, List<Tugas> hasil) {
        if (b.tindakLewat() > 0) {
            hasil.add(
                    new Tugas(
                            "aduan.jam.tugas.tindak",
                            List.of(b.singkatan(), Integer.toString(b.tindakLewat())),
                            MASUK,
                            0,
                            b.tindakLewat(),
                            null,
                            Urgensi.TERLAMBAT));
        }
    }

    private static void teruskan(int banyak, List<Tugas> hasil) {
        if (banyak > 0) {
            hasil.add(
                    new Tugas(
                            "aduan.jam.tugas.teruskan",
                            List.of(Integer.toString(banyak)),
                            MASUK,
                            0,
                            banyak,
                            null,
                            Urgensi.SEGERA));
        }
    }

    private static void naik(int banyak, List<Tugas> hasil) {
        if (banyak > 0) {
            hasil.add(
                    new Tugas(
                            "aduan.jam.tugas.naik",
                            List.of(Integer.toString(banyak)),
                            "/aduan/pantau",
                            0,
                            banyak,
                            null,
                            Urgensi.TERLAMBAT));
        }
    }

    private Urgensi urgensi(@Nullable LocalDate tempo) {
        return tempo != null && tempo.equals(hari(waktu.sekarangUrusan()))
                ? Urgensi.HARI_INI
                : Urgensi.SEGERA;
    }

    private static @Nullable LocalDate hari(@Nullable Instant saat) {
        return saat == null ? null : LocalDate.ofInstant(saat, KonteksPemda.wajib().zona());
    }
}
