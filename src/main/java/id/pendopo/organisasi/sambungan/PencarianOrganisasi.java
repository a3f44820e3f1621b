package id.pendopo.organisasi.sambungan;

import id.pendopo.kernel.Waktu;
import id.pendopo.kernel.port.Konteks;
import id.pendopo.kernel.port.SumberPencarian;
import id.pendopo.organisasi.DaftarPegawaiQueries;
import id.pendopo.organisasi.IzinOrganisasi;
import id.pendopo.organisasi.StrukturQueries;
import id.pendopo.platform.pemda.KonteksPemda;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Agencies and people for the search box. A staff number finds nobody and is never shown. */
@Component
class PencarianOrganisasi implements SumberPencarian {

    private final StrukturQueries struktur;
    private final DaftarPegawaiQueries daftarPegawai;
    private final Waktu waktu;

    PencarianOrganisasi(StrukturQueries struktur, DaftarPegawaiQueries daftarPegawai, Waktu waktu) {
        this.struktur = struktur;
        this.daftarPegawai = daftarPegawai;
        this.waktu = waktu;
    }

    @Override
    public List<Hasil> cari(Konteks konteks, String kata, int batas) {
        if (!konteks.boleh(IzinOrganisasi.LIHAT)) {
            return List.of();
        }
        LocalDate hari = waktu.hariIni(KonteksPemda.wajib().zona());
        var opd =
                struktur.pohon(hari, new StrukturQueries.Saringan(kata, null, false)).stream()
                        .limit(batas)
                        .map(
                                s ->
                                        new Hasil(
                                                "organisasi.perangkat-daerah",
                                                s.nama(),
                                                "/organisasi/" + s.slug(),
                                                s.kepala() == null || s.jenisKepala() == null
                                                        ? s.kode()
                                                        : s.jenisKepala().awalan() + s.kepala()));
        var orang =
                daftarPegawai.cari(kata, null, hari, batas).stream()
                        .map(
                                o ->
                                        new Hasil(
                                                "organisasi.pegawai",
                                                o.nama(),
                                                "/organisasi/pegawai/" + o.id(),
                                                o.jabatan() == null
                                                        ? o.namaOpd()
                                                        : o.jabatan() + ", " + o.namaOpd()));
        return Stream.concat(opd, orang).toList();
    }
}
