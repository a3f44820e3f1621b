package id.pendopo.anggaran.impor;

import id.pendopo.anggaran.impor.ImporRepository.Kepala;
import id.pendopo.organisasi.OpdService;
import id.pendopo.perencanaan.SubKegiatanService;
import id.pendopo.platform.orang.Pengguna;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What has to be there before the lines of a version can count: agencies and sub kegiatan. */
@Component
class Kelengkapan {

    private final BarisSahRepository sah;
    private final VersiRepository versi;
    private final OpdService opd;
    private final SubKegiatanService subKegiatan;
    private final EdisiTahun edisi;

    Kelengkapan(
            BarisSahRepository sah,
            VersiRepository versi,
            OpdService opd,
            SubKegiatanService subKegiatan,
            EdisiTahun edisi) {
        this.sah = sah;
        this.versi = versi;
        this.opd = opd;
        this.subKegiatan = subKegiatan;
        this.edisi = edisi;
    }

    /**
     * Makes what the valid lines of an import need; lines of an OPD that nobody wants stay behind
     * as errors.
     *
     * @param opdBaru codes of OPD of the file that are to be made
     */
    void siapkan(Pengguna oleh, Kepala impor, Set<String> opdBaru) {
        buatOpd(oleh, impor, opdBaru);
        sah.tinggalkanTanpaOpd(impor.id());
        int tahun = impor.tahun();
        subKegiatan.rekam(
                tahun, sah.subKegiatan(impor.id(), edisi.untuk(tahun), JenisPemda.kini()));
    }

    private void buatOpd(Pengguna oleh, Kepala impor, Set<String> diminta) {
        var baru =
                sah.opdBelumAda(impor.id()).stream()
                        .filter(o -> diminta.contains(o.kode()))
                        .toList();
        opd.buatDariBerkas(
                oleh.pelaku(),
                baru,
                LocalDate.of(impor.tahun(), 1, 1),
                "Impor anggaran " + impor.nomor());
    }

    /** Names sub kegiatan again as the file of an earlier version named them. */
    void pulihkan(int tahun, UUID lama) {
        subKegiatan.rekam(tahun, versi.subKegiatan(lama));
    }
}
