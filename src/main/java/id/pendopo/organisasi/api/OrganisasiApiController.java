package id.pendopo.organisasi.api;

import id.pendopo.kernel.MasukanSalah;
import id.pendopo.kernel.TidakDitemukan;
import id.pendopo.kernel.Waktu;
import id.pendopo.organisasi.IzinOrganisasi;
import id.pendopo.organisasi.OrganisasiQueries;
import id.pendopo.platform.orang.Pemanggil;
import id.pendopo.platform.orang.Pengguna;
import id.pendopo.platform.pemda.KonteksPemda;
import id.pendopo.platform.web.Bercakupan;
import id.pendopo.platform.web.Izinkan;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Agencies and staff. A machine that is bound to an OPD sees only that one; a person the staff of
 * his own OPD, with masked numbers, unless the register is his work.
 */
@RestController
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
@Bercakupan(Bercakupan.API_BACA)
@Izinkan(IzinOrganisasi.KODE_LIHAT)
class OrganisasiApiController {

    private static final int TERBANYAK = 500;

    private final OrganisasiQueries organisasi;
    private final PegawaiApiQueries pegawai;
    private final Waktu waktu;

    OrganisasiApiController(OrganisasiQueries organisasi, PegawaiApiQueries pegawai, Waktu waktu) {
        this.organisasi = organisasi;
        this.pegawai = pegawai;
        this.waktu = waktu;
    }

    /** An agency, or a unit below one. */
    record Perangkat(
            UUID id,
            String kode,
            String nama,
            String singkatan,
            String jenis,
            @Nullable UUID indukId) {}

    /**
     * Somebody of the staff register.
     *
     * @param nip masked unless whoever asks works with the register
     */
    record Pegawai(
            UUID id,
            String nip,
            String nama,
            String kodeOpd,
            String namaOpd,
            String status,
            @Nullable String golongan,
            @Nullable String jabatan) {}

    @GetMapping("/perangkat-daerah")
    Lembar<Perangkat> perangkat(Pemanggil oleh) {
        return new Lembar<>(
                organisasi.opd(hari()).stream()
                        .filter(o -> oleh.menjangkau(o.id()))
                        .map(
                                o ->
                                        new Perangkat(
                                                o.id(),
                                                o.kode(),
                                                o.nama(),
                                                o.singkatan(),
                                                o.jenis(),
                                                o.indukId()))
                        .toList(),
                null);
    }

    @GetMapping("/pegawai")
    Lembar<Pegawai> pegawai(
            @RequestParam(defaultValue = "") String opd,
            @RequestParam(defaultValue = "") String sesudah,
            @RequestParam(defaultValue = "100") String batas,
            Pemanggil oleh) {
        int banyak = batas(batas);
        UUID dari = sesudah.isEmpty() ? null : id(sesudah);
        Optional<UUID> milik = lingkup(oleh, opd);
        boolean utuh = oleh.orang() == null || oleh.orang().boleh(IzinOrganisasi.PEGAWAI);
        List<PegawaiApiQueries.Orang> semua =
                pegawai.bekerja(milik.orElse(null), dari, hari(), banyak + 1);
        List<PegawaiApiQueries.Orang> isi = semua.subList(0, Math.min(banyak, semua.size()));
        String berikutnya =
                semua.size() > banyak
                        ? "/api/v1/pegawai?batas=%d&sesudah=%s%s"
                                .formatted(
                                        banyak,
                                        isi.getLast().id(),
                                        opd.isEmpty() ? "" : "&opd=" + opd)
                        : null;
        return new Lembar<>(isi.stream().map(o -> baris(o, utuh)).toList(), berikutnya);
    }

    private static Pegawai baris(PegawaiApiQueries.Orang o, boolean utuh) {
        return new Pegawai(
                o.id(),
                utuh ? o.nip().nilai() : o.nip().tersamar(),
                o.nama(),
                o.kodeOpd(),
                o.namaOpd(),
                o.status(),
                o.golongan(),
                o.jabatan());
    }

    /**
     * The agency to which a list is held; empty for the whole pemda.
     *
     * @param kode of the agency that is asked for, empty for all within reach
     */
    private Optional<UUID> lingkup(Pemanggil oleh, String kode) {
        Pengguna orang = oleh.orang();
        UUID terikat = oleh.opdId();
        if (orang != null && !orang.bolehSemuaOpd(IzinOrganisasi.PEGAWAI)) {
            terikat =
                    Optional.ofNullable(orang.opdId())
                            .orElseThrow(() -> new TidakDitemukan("opd " + orang.namaPengguna()));
        }
        if (kode.isEmpty()) {
            return Optional.ofNullable(terikat);
        }
        UUID batas = terikat;
        return Optional.of(
                organisasi.opd(hari()).stream()
                        .filter(o -> o.kode().equals(kode))
                        .map(o -> o.id())
                        .filter(o -> batas == null || batas.equals(o))
                        .findFirst()
                        .orElseThrow(() -> new TidakDitemukan("opd " + kode)));
    }

    private LocalDate hari() {
        return waktu.hariIni(KonteksPemda.wajib().zona());
    }

    private static UUID id(String teks) {
        try {
            return UUID.fromString(teks);
        } catch (IllegalArgumentException e) {
            throw new MasukanSalah("organisasi.api.sesudah-salah", teks, "id");
        }
    }

    private static int batas(String teks) {
        try {
            int n = Integer.parseInt(teks);
            if (n >= 1 && n <= TERBANYAK) {
                return n;
            }
        } catch (NumberFormatException e) {
            // refused below
        }
        throw new MasukanSalah("organisasi.api.batas-salah", teks, "1-" + TERBANYAK);
    }
}
