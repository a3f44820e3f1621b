package id.pendopo.pelaporan.web;

import id.pendopo.organisasi.PenandaTanganQueries;
import id.pendopo.pelaporan.JadwalQueries;
import id.pendopo.pelaporan.PelaporanQueries.Baris;
import id.pendopo.pelaporan.PelaporanQueries.Putusan;
import id.pendopo.pelaporan.StatusLaporan;
import id.pendopo.platform.pemda.KonteksPemda;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who signs a printed page, where and when. */
@Component
class Penandatanganan {

    private final PenandaTanganQueries penanda;
    private final JadwalQueries jadwal;

    Penandatanganan(PenandaTanganQueries penanda, JadwalQueries jadwal) {
        this.penanda = penanda;
        this.jadwal = jadwal;
    }

    /** A list is signed on the day it is printed. */
    Kaki daftar(UUID opd) {
        return kaki(opd, jadwal.hariIni(), null);
    }

    /**
     * A report bears the day of its approval; one that waits for it, that of today. What is still
     * being written is nobody's word yet.
     */
    Kaki laporan(UUID opd, Baris baris, List<Putusan> putusan) {
        if (baris.bisaDiisi()) {
            return new Kaki(KonteksPemda.wajib().nama(), jadwal.hariIni(), null, null);
        }
        LocalDate hari =
                jenis(putusan, "DISETUJUI")
                        .filter(p -> Objects.equals(p.versi(), baris.versiTerbit()))
                        .findFirst()
                        .map(p -> LocalDate.ofInstant(p.pada(), KonteksPemda.wajib().zona()))
                        .orElseGet(jadwal::hariIni);
        Putusan pemeriksa =
                baris.status() == StatusLaporan.DIVERIFIKASI
                        ? jenis(putusan, "DIVERIFIKASI").findFirst().orElse(null)
                        : null;
        return kaki(opd, hari, pemeriksa);
    }

    private static Stream<Putusan> jenis(List<Putusan> putusan, String jenis) {
        return putusan.stream().filter(p -> p.jenis().equals(jenis));
    }

    private Kaki kaki(UUID opd, LocalDate hari, @Nullable Putusan pemeriksa) {
        return new Kaki(
                KonteksPemda.wajib().nama(),
                hari,
                penanda.kepala(opd, hari).orElse(null),
                pemeriksa);
    }
}
