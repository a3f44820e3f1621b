package id.pendopo.akun.api;

import id.pendopo.akun.hak.HakPadaHari;
import id.pendopo.kernel.Waktu;
import id.pendopo.organisasi.OrganisasiQueries;
import id.pendopo.platform.orang.Pemanggil;
import id.pendopo.platform.orang.Pengguna;
import id.pendopo.platform.pemda.KonteksPemda;
import id.pendopo.platform.web.Bercakupan;
import id.pendopo.platform.web.Izinkan;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who calls: the application, the person it acts for, his posts and rights of today. */
@RestController
@Bercakupan(Bercakupan.API_BACA)
@Izinkan(Izinkan.MASUK)
class SayaApiController {

    private final HakPadaHari hak;
    private final OrganisasiQueries organisasi;
    private final Waktu waktu;

    SayaApiController(HakPadaHari hak, OrganisasiQueries organisasi, Waktu waktu) {
        this.hak = hak;
        this.organisasi = organisasi;
        this.waktu = waktu;
    }

    /**
     * Who the server takes the caller for.
     *
     * @param opd to which a machine is bound
     * @param orang null for a machine
     */
    record Saya(
            String klien,
            String namaKlien,
            List<String> cakupan,
            @Nullable Opd opd,
            @Nullable Orang orang) {}

    record Opd(UUID id, String kode, String nama) {}

    record Orang(
            UUID akunId,
            String namaPengguna,
            String nama,
            @Nullable UUID pegawaiId,
            List<Jabatan> jabatan,
            List<Hak> hak) {}

    /** A post of today, by right or standing in. */
    record Jabatan(String nama, String jenis, String peran, @Nullable UUID opdId) {}

    /**
     * @param opdId null where it reaches the whole pemda
     */
    record Hak(String izin, @Nullable UUID opdId) {}

    @GetMapping(path = "/api/v1/saya", produces = MediaType.APPLICATION_JSON_VALUE)
    Saya saya(Pemanggil oleh) {
        UUID opd = oleh.opdId();
        return new Saya(
                oleh.clientId(),
                oleh.nama(),
                oleh.cakupan().stream().sorted().toList(),
                opd == null
                        ? null
                        : organisasi
                                .opd(opd)
                                .map(o -> new Opd(o.id(), o.kode(), o.nama()))
                                .orElse(null),
                oleh.orang() == null ? null : orang(oleh.orang()));
    }

    private Orang orang(Pengguna p) {
        LocalDate hari = waktu.hariIni(KonteksPemda.wajib().zona());
        UUID pegawai = p.pegawaiId();
        return new Orang(
                p.akunId(),
                p.namaPengguna(),
                p.nama(),
                pegawai,
                pegawai == null
                        ? List.of()
                        : hak.seorang(pegawai, hari).stream()
                                .map(
                                        j ->
                                                new Jabatan(
                                                        j.sebutan(),
                                                        kecil(j.jenis().name()),
                                                        kecil(j.peran().name()),
                                                        j.opdId()))
                                .toList(),
                p.hak().stream()
                        .map(h -> new Hak(h.izin(), h.opdId()))
                        .sorted(
                                Comparator.comparing(Hak::izin)
                                        .thenComparing(h -> String.valueOf(h.opdId())))
                        .toList());
    }

    private static String kecil(String nama) {
        return nama.toLowerCase(Locale.ROOT);
    }
}
