package id.pendopo.organisasi.web;

import id.pendopo.organisasi.DaftarPegawaiQueries;
import id.pendopo.organisasi.DaftarPegawaiQueries.Orang;
import id.pendopo.organisasi.JenisPerangkat;
import id.pendopo.organisasi.OrganisasiQueries;
import id.pendopo.organisasi.PerangkatDaerah;
import id.pendopo.organisasi.StatusKepegawaian;
import id.pendopo.organisasi.impor.JenisImpor;
import id.pendopo.platform.lembar.KolomTulis;
import id.pendopo.platform.lembar.LembarTulis;
import id.pendopo.platform.lembar.PenulisLembar;
import id.pendopo.platform.web.Bingkai;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** A sheet to fill in, with what is known already, for those who may see whole staff numbers. */
@Component
class TemplatImpor {

    private static final int BARIS_BARU = 200;
    private static final int SEKALI = 1_000;

    private final OrganisasiQueries organisasi;
    private final DaftarPegawaiQueries daftarPegawai;
    private final HariIni hari;

    TemplatImpor(OrganisasiQueries organisasi, DaftarPegawaiQueries daftarPegawai, HariIni hari) {
        this.organisasi = organisasi;
        this.daftarPegawai = daftarPegawai;
        this.hari = hari;
    }

    void tulis(JenisImpor jenis, Bingkai b, OutputStream keluaran) {
        List<PerangkatDaerah> opd = organisasi.opd(hari.kini());
        try (var buku = PenulisLembar.ke(keluaran)) {
            var lembar = buku.tanda("templat", "organisasi-" + jenis.kunci()).lembar("Data");
            if (b.demo()) {
                lembar.tandaAir(b.s("organisasi.simulasi"));
            }
            if (jenis == JenisImpor.OPD) {
                opd(lembar, b, opd);
            } else {
                pegawai(lembar, b, opd);
            }
        }
    }

    private static void opd(LembarTulis lembar, Bingkai b, List<PerangkatDaerah> opd) {
        var jenis = Arrays.stream(JenisPerangkat.values()).map(Enum::name).toList();
        lembar.kolom(
                        KolomTulis.kode("Kode SKPD"),
                        KolomTulis.teks("Nama").denganLebar(50),
                        KolomTulis.teks("Singkatan"),
                        KolomTulis.teks("Jenis").denganPilihan(jenis, b.s("organisasi.pilih-satu")),
                        KolomTulis.kode("Kode Induk"))
                .barisIsian(BARIS_BARU);
        Map<UUID, PerangkatDaerah> per =
                opd.stream().collect(Collectors.toMap(PerangkatDaerah::id, Function.identity()));
        for (var o : opd) {
            var induk = o.indukId() == null ? null : per.get(o.indukId());
            lembar.baris(
                    o.kode(),
                    o.nama(),
                    o.singkatan(),
                    o.jenis(),
                    induk == null ? null : induk.kode());
        }
    }

    private void pegawai(LembarTulis lembar, Bingkai b, List<PerangkatDaerah> opd) {
        var status =
                Arrays.stream(StatusKepegawaian.values())
                        .map(s -> s.name().replace('_', ' '))
                        .toList();
        lembar.kolom(
                        KolomTulis.kode("NIP"),
                        KolomTulis.teks("Nama"),
                        KolomTulis.teks("Perangkat Daerah")
                                .denganLebar(50)
                                .denganPilihan(
                                        opd.stream().map(PerangkatDaerah::nama).toList(),
                                        b.s("organisasi.galat.opd-tak-dikenal")),
                        KolomTulis.teks("Status")
                                .denganPilihan(status, b.s("organisasi.galat.status-tak-dikenal")),
                        KolomTulis.teks("Golongan"))
                .barisIsian(BARIS_BARU);
        for (var o : opd) {
            UUID sesudah = null;
            List<Orang> potong;
            do {
                potong = daftarPegawai.dari(o.id(), "", sesudah, hari.kini(), SEKALI);
                for (Orang p : potong) {
                    lembar.baris(
                            p.nip().nilai(),
                            p.nama(),
                            o.nama(),
                            p.status().name().replace('_', ' '),
                            p.golongan());
                    sesudah = p.id();
                }
            } while (potong.size() == SEKALI);
        }
    }
}
