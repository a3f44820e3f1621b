package id.pendopo.akun.saya;

import id.pendopo.akun.hak.IzinHak;
import id.pendopo.kernel.Waktu;
import id.pendopo.kernel.port.Konteks;
import id.pendopo.kernel.port.SumberTugas;
import id.pendopo.platform.pemda.KonteksPemda;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** Requests for correction that wait, for those who answer them. */
@Component
class TugasKoreksi implements SumberTugas {

    private final KoreksiQueries koreksi;
    private final Waktu waktu;

    TugasKoreksi(KoreksiQueries koreksi, Waktu waktu) {
        this.koreksi = koreksi;
        this.waktu = waktu;
    }

    @Override
    public List<Tugas> tugas(Konteks konteks) {
        return konteks.boleh(IzinHak.KOREKSI)
                ? koreksi.menunggu().map(this::tugas).stream().toList()
                : List.of();
    }

    private Tugas tugas(KoreksiQueries.Menunggu m) {
        var zona = KonteksPemda.wajib().zona();
        LocalDate tenggat = LocalDate.ofInstant(m.tenggat(), zona);
        Urgensi urgensi =
                waktu.sekarangUrusan().isAfter(m.tenggat())
                        ? Urgensi.TERLAMBAT
                        : tenggat.equals(waktu.hariIni(zona)) ? Urgensi.HARI_INI : Urgensi.SEGERA;
        return new Tugas(
                "akun.saya.tugas",
                List.of(Integer.toString(m.jumlah())),
                "/akun/koreksi",
                0,
                m.jumlah(),
                tenggat,
                urgensi);
    }
}
