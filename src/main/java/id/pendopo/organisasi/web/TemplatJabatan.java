package id.pendopo.organisasi.web;

import id.pendopo.kernel.Peran;
import id.pendopo.organisasi.DaftarJabatanQueries;
import id.pendopo.organisasi.JenisPenugasan;
import id.pendopo.organisasi.PerangkatDaerah;
import id.pendopo.platform.lembar.KolomTulis;
import id.pendopo.platform.lembar.LembarTulis;
import id.pendopo.platform.web.Bingkai;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Posts and their holders as they are; a hidden key finds a post again under another name. */
@Component
class TemplatJabatan {

    private final DaftarJabatanQueries daftar;
    private final HariIni hari;

    TemplatJabatan(DaftarJabatanQueries daftar, HariIni hari) {
        this.daftar = daftar;
        this.hari = hari;
    }

    void tulis(LembarTulis lembar, Bingkai b, List<PerangkatDaerah> opd) {
        Map<String, String> sebutan = sebutan(opd);
        lembar.kolom(
                KolomTulis.kunci(),
                KolomTulis.teks("Perangkat Daerah")
                        .denganLebar(50)
                        .denganPilihan(
                                List.copyOf(sebutan.values()),
                                b.s("organisasi.galat.opd-tak-dikenal")),
                KolomTulis.teks("Jabatan").denganLebar(50),
                KolomTulis.teks("Peran")
                        .denganPilihan(
                                Arrays.stream(Peran.values()).map(TemplatJabatan::kata).toList(),
                                b.s("organisasi.galat.peran-tak-dikenal")),
                KolomTulis.teks("Satu Pemegang")
                        .denganLebar(16)
                        .denganPilihan(List.of("YA", "TIDAK"), b.s("organisasi.galat.ya-tidak")),
                KolomTulis.tanggal("Berlaku Sejak"),
                KolomTulis.tanggal("Berlaku Sampai"),
                KolomTulis.kode("NIP"),
                KolomTulis.teks("Sebagai")
                        .denganLebar(14)
                        .denganPilihan(
                                Arrays.stream(JenisPenugasan.values()).map(Enum::name).toList(),
                                b.s("organisasi.galat.tugas-tak-dikenal")),
                KolomTulis.tanggal("Mulai"),
                KolomTulis.tanggal("Akhir"),
                KolomTulis.teks("Nomor SK"));
        daftar.semua(
                hari.kini(),
                j ->
                        lembar.baris(
                                j.id().toString(),
                                j.kodeOpd() == null
                                        ? null
                                        : sebutan.getOrDefault(j.kodeOpd(), j.kodeOpd()),
                                j.nama(),
                                kata(j.peran()),
                                j.tunggal() ? "YA" : "TIDAK",
                                j.sejak(),
                                j.sampai(),
                                j.nip(),
                                j.jenis() == null ? null : j.jenis().name(),
                                j.mulai(),
                                j.akhir(),
                                j.dasarSk()));
    }

    /** Agencies by their names; where two have the same one, by their codes. */
    private static Map<String, String> sebutan(List<PerangkatDaerah> opd) {
        Set<String> sekali = new HashSet<>();
        Set<String> ganda = new HashSet<>();
        opd.stream().map(PerangkatDaerah::nama).filter(n -> !sekali.add(n)).forEach(ganda::add);
        var hasil = new LinkedHashMap<String, String>();
        opd.forEach(o -> hasil.put(o.kode(), ganda.contains(o.nama()) ? o.kode() : o.nama()));
        return hasil;
    }

    private static String kata(Peran peran) {
        return peran.name().replace('_', ' ');
    }
}
