package id.pendopo.anggaran.impor;

import id.pendopo.anggaran.AnggaranEvent;
import id.pendopo.anggaran.AnggaranQueries;
import id.pendopo.anggaran.IzinAnggaran;
import id.pendopo.anggaran.Tahap;
import id.pendopo.anggaran.impor.ImporRepository.Kepala;
import id.pendopo.anggaran.impor.VersiRepository.VersiBaru;
import id.pendopo.audit.Jejak;
import id.pendopo.kernel.AturanDilanggar;
import id.pendopo.kernel.TidakDitemukan;
import id.pendopo.kernel.Uuid7;
import id.pendopo.kernel.Waktu;
import id.pendopo.platform.langsung.Pengumuman;
import id.pendopo.platform.orang.Pengguna;
import id.pendopo.platform.pemda.KonteksPemda;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A budget file on its way into the budget: dry run, apply, undo. Each step is one transaction; a
 * step that fails leaves nothing behind.
 */
@Service
@Transactional
public class ImporService {

    private final UjiCoba ujiCoba;
    private final ImporRepository impor;
    private final BerkasRepository berkas;
    private final Kelengkapan kelengkapan;
    private final VersiRepository versi;
    private final Terpakai terpakai;
    private final Jejak jejak;
    private final Waktu waktu;
    private final Pengumuman pengumuman;
    private final ApplicationEventPublisher penerbit;

    ImporService(
            UjiCoba ujiCoba,
            ImporRepository impor,
            BerkasRepository berkas,
            Kelengkapan kelengkapan,
            VersiRepository versi,
            Terpakai terpakai,
            Jejak jejak,
            Waktu waktu,
            Pengumuman pengumuman,
            ApplicationEventPublisher penerbit) {
        this.ujiCoba = ujiCoba;
        this.impor = impor;
        this.berkas = berkas;
        this.kelengkapan = kelengkapan;
        this.versi = versi;
        this.terpakai = terpakai;
        this.jejak = jejak;
        this.waktu = waktu;
        this.pengumuman = pengumuman;
        this.penerbit = penerbit;
    }

    /** Dry run without comparison files. */
    public String periksa(Pengguna oleh, String nama, Path berkas, int tahun, Tahap tahap) {
        return periksa(oleh, new Unggahan(nama, berkas), List.of(), tahun, tahap);
    }

    /**
     * Reads a file and says of each line what applying it would do. The budget is not touched.
     *
     * @param pembanding other files of the same budget, whose totals are held against it
     * @return number of the import
     * @throws AturanDilanggar when the file cannot be read as a budget of that year
     */
    public String periksa(
            Pengguna oleh, Unggahan utama, List<Unggahan> pembanding, int tahun, Tahap tahap) {
        harusBolehImpor(oleh);
        var hasil = ujiCoba.jalankan(oleh, utama, pembanding, tahun, tahap);
        catat(
                oleh,
                "anggaran.impor.periksa",
                hasil.id(),
                hasil.nomor(),
                null,
                Map.of("berkas", utama.nama(), "tahun", tahun, "tahap", tahap.name()));
        return hasil.nomor();
    }

    /**
     * Makes the valid lines of a dry run the budget in force; OPD that the file does not bring keep
     * their lines.
     *
     * @param opdBaru codes of OPD of the file that are to be made
     * @param sahSaja whoever applies knows that lines with errors stay behind
     * @throws AturanDilanggar {@code anggaran.versi-berubah.bentrok} when the budget changed since
     *     the dry run, {@code anggaran.sudah-diproses.bentrok} when this import was dealt with
     */
    public void terapkan(Pengguna oleh, String nomor, Set<String> opdBaru, boolean sahSaja) {
        harusBolehImpor(oleh);
        var kepala = impor.kunci(nomor);
        int tahun = kepala.tahun();
        Optional<UUID> berlaku = versi.kunciTahun(tahun);
        harusBoleh(kepala, StatusImpor.DITERAPKAN);
        if (!Optional.ofNullable(kepala.versiSebelum()).equals(berlaku)) {
            throw new AturanDilanggar("anggaran.versi-berubah.bentrok");
        }
        if (kepala.jumlahGalat() > 0 && !sahSaja) {
            throw new AturanDilanggar("anggaran.masih-ada-galat", kepala.jumlahGalat());
        }
        kelengkapan.siapkan(oleh, kepala, opdBaru);
        Instant kini = waktu.sekarang();
        var baru = buatVersi(oleh, kepala, berlaku, kini);
        berlakukan(tahun, baru.id());
        impor.tandaiDiterapkan(kepala.id(), baru.id(), kini);
        catat(
                oleh,
                "anggaran.impor.terapkan",
                kepala.id(),
                nomor,
                Map.of("versi", berlaku.map(UUID::toString).orElse("")),
                Map.of(
                        "versi", baru.nomor(),
                        "jumlah_baris", baru.jumlahBaris(),
                        "nilai_total", baru.nilai().toPlainString()));
    }

    private static void harusBoleh(Kepala kepala, StatusImpor berikut) {
        if (!kepala.status().bolehMenjadi(berikut)) {
            throw new AturanDilanggar("anggaran.sudah-diproses.bentrok", kepala.nomor());
        }
    }

    private VersiBaru buatVersi(
            Pengguna oleh, Kepala kepala, Optional<UUID> berlaku, Instant pada) {
        var baru =
                versi.buat(
                        kepala,
                        berlaku.orElse(null),
                        versi.nomorBaru(kepala.tahun()),
                        Uuid7.baru(),
                        oleh.nama(),
                        pada);
        if (baru.jumlahBaris() == 0) {
            throw new AturanDilanggar("anggaran.tanpa-baris-sah", kepala.nomor());
        }
        return baru;
    }

    /** The ceilings of a version begin to count; nothing may lie below what is used by then. */
    private void berlakukan(int tahun, @Nullable UUID yang) {
        terpakai.harusCukup(tahun, yang);
        versi.berlakukan(tahun, yang);
        penerbit.publishEvent(new AnggaranEvent.VersiBerlaku(KonteksPemda.wajib().id(), tahun));
    }

    /**
     * Takes an applied import back: the version before it counts again. Nothing is deleted.
     *
     * @throws AturanDilanggar {@code anggaran.batal-terlambat} after 24 hours, {@code
     *     anggaran.versi-berubah.bentrok} when a later version counts already
     */
    public void batalkan(Pengguna oleh, String nomor) {
        harusBolehImpor(oleh);
        var kepala = impor.kunci(nomor);
        int tahun = kepala.tahun();
        Optional<UUID> berlaku = versi.kunciTahun(tahun);
        harusBoleh(kepala, StatusImpor.DIBATALKAN);
        Instant pada = kepala.diterapkanPada();
        Instant kini = waktu.sekarang();
        if (pada == null || kini.isAfter(pada.plus(Impor.MASA_BATAL))) {
            throw new AturanDilanggar("anggaran.batal-terlambat");
        }
        if (!berlaku.equals(Optional.ofNullable(kepala.versiId()))) {
            throw new AturanDilanggar("anggaran.versi-berubah.bentrok");
        }
        UUID sebelum = kepala.versiSebelum();
        if (sebelum != null) {
            kelengkapan.pulihkan(tahun, sebelum);
        }
        berlakukan(tahun, sebelum);
        impor.tandai(kepala.id(), StatusImpor.DIBATALKAN, kini);
        catat(
                oleh,
                "anggaran.impor.batalkan",
                kepala.id(),
                nomor,
                Map.of("versi", String.valueOf(kepala.versiId())),
                Map.of("versi", sebelum == null ? "" : sebelum.toString()));
    }

    /** Lays a dry run aside; the file has to be put right first. */
    public void tinggalkan(Pengguna oleh, String nomor) {
        harusBolehImpor(oleh);
        var kepala = impor.kunci(nomor);
        harusBoleh(kepala, StatusImpor.DITINGGALKAN);
        impor.tandai(kepala.id(), StatusImpor.DITINGGALKAN, waktu.sekarang());
        catat(oleh, "anggaran.impor.tinggalkan", kepala.id(), nomor, null, null);
    }

    /**
     * The same file against the budget as it is now; the old dry run is laid aside.
     *
     * @return number of the new dry run
     */
    public String periksaUlang(Pengguna oleh, String nomor) {
        harusBolehImpor(oleh);
        var kepala = impor.kunci(nomor);
        try (var salinan = berkas.salin(kepala.id())) {
            if (kepala.status() == StatusImpor.DIPERIKSA) {
                tinggalkan(oleh, nomor);
            }
            return periksa(
                    oleh, kepala.namaBerkas(), salinan.berkas(), kepala.tahun(), kepala.tahap());
        }
    }

    private static void harusBolehImpor(Pengguna oleh) {
        if (!oleh.bolehSemuaOpd(IzinAnggaran.IMPOR)) {
            throw new TidakDitemukan(IzinAnggaran.KODE_IMPOR);
        }
    }

    private void catat(
            Pengguna oleh,
            String tindakan,
            UUID id,
            String nomor,
            @Nullable Map<String, ?> sebelum,
            @Nullable Map<String, ?> sesudah) {
        var objek = new Jejak.Objek("anggaran.impor", id.toString(), nomor);
        jejak.catat(oleh.pelaku(), tindakan, objek, sebelum, sesudah, null);
        pengumuman.setelahCommit(AnggaranQueries.TOPIK);
    }
}
