package id.pendopo.akun;

import id.pendopo.akun.hak.HakPadaHari;
import id.pendopo.akun.hak.Pegangan;
import id.pendopo.kernel.Waktu;
import id.pendopo.platform.orang.HalamanLayar;
import id.pendopo.platform.orang.Pengguna;
import id.pendopo.platform.pemda.KonteksPemda;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A person with the permissions of the posts he holds on a day, however he showed who he is. */
@Service
public class PenggunaHariIni {

    private final AkunRepository akun;
    private final HakPadaHari hak;
    private final FaktorKedua faktor;
    private final List<HalamanLayar> layar;
    private final Waktu waktu;

    PenggunaHariIni(
            AkunRepository akun,
            HakPadaHari hak,
            FaktorKedua faktor,
            ObjectProvider<HalamanLayar> layar,
            Waktu waktu) {
        this.akun = akun;
        this.hak = hak;
        this.faktor = faktor;
        this.layar = layar.stream().toList();
        this.waktu = waktu;
    }

    /**
     * How he is signed in.
     *
     * @param berfaktor whether he has shown a second factor
     * @param layar whether it is a wall, which shows its page and nothing else
     */
    public record Masuk(UUID sesi, boolean berfaktor, Instant habis, boolean layar) {}

    /**
     * @param wajibMemasang true for who must have a second factor and has shown none: he has no
     *     permission until he has
     */
    record Hasil(Pengguna pengguna, boolean wajibMemasang) {}

    /** Of an active account, as of today. */
    @Transactional(readOnly = true)
    public Optional<Pengguna> dengan(UUID akunId, Masuk masuk) {
        LocalDate hari = waktu.hariIni(KonteksPemda.wajib().zona());
        return akun.dengan(akunId)
                .filter(a -> a.berlaku(hari))
                .map(a -> susun(a, masuk, hari))
                .map(Hasil::pengguna);
    }

    Hasil susun(Akun a, Masuk masuk, LocalDate hari) {
        List<Pegangan> tugas = hak.milik(a.id(), a.pegawaiId(), hari);
        var peran = tugas.stream().map(Pegangan::peran).collect(Collectors.toSet());
        boolean wajib = !masuk.berfaktor() && faktor.wajib(peran);
        var orang =
                new Pengguna(
                        a.id(),
                        a.pegawaiId(),
                        masuk.sesi(),
                        a.namaPengguna(),
                        a.nama(),
                        tugas.isEmpty() ? tanpaJabatan(a) : tugas.getFirst().sebutan(),
                        tugas.isEmpty() ? a.opdId() : tugas.getFirst().opdId(),
                        wajib ? Set.of() : masuk.layar() ? hakLayar(tugas) : hakOrang(a, tugas),
                        a.bahasa(),
                        a.tema(),
                        masuk.habis());
        return new Hasil(orang, wajib);
    }

    private static String tanpaJabatan(Akun a) {
        return a.bekerja() ? "Pegawai" : "Masyarakat";
    }

    /** What follows from his posts, and from being employed at all. */
    private Set<Pengguna.Hak> hakOrang(Akun a, List<Pegangan> tugas) {
        var hasil = new HashSet<>(hak.hak(tugas));
        if (a.bekerja() && a.opdId() != null) {
            hasil.addAll(hak.hakPegawai(a.opdId()));
        }
        return Set.copyOf(hasil);
    }

    private Set<Pengguna.Hak> hakLayar(List<Pegangan> tugas) {
        return hak.hak(tugas).stream()
                .filter(h -> layar.stream().anyMatch(l -> l.izin().equals(h.izin())))
                .collect(Collectors.toSet());
    }
}
