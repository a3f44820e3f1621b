package id.pendopo.anggaran;

import id.pendopo.audit.Jejak;
import id.pendopo.kernel.AturanDilanggar;
import id.pendopo.kernel.Rupiah;
import id.pendopo.kernel.TidakDitemukan;
import id.pendopo.kernel.Uuid7;
import id.pendopo.kernel.Waktu;
import id.pendopo.organisasi.OpdService;
import id.pendopo.perencanaan.SubKegiatanService;
import id.pendopo.platform.langsung.Pengumuman;
import id.pendopo.platform.lembar.LembarDitolak;
import id.pendopo.platform.orang.Pengguna;
import id.pendopo.platform.pemda.KonteksPemda;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
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

    /** Pages about the budget listen to this. */
    public static final String TOPIK = "anggaran";

    /** How long an applied import can be taken back as a whole. */
    public static final Duration MASA_BATAL = Duration.ofHours(24);

    private static final int NAMA_BERKAS_TERPANJANG = 200;

    private final PemeriksaanRepository pemeriksaan;
    private final ImporRepository impor;
    private final OpdService opd;
    private final SubKegiatanService subKegiatan;
    private final EdisiTahun edisi;
    private final List<BatasTerpakai> batas;
    private final Jejak jejak;
    private final Waktu waktu;
    private final Pengumuman pengumuman;
    private final ApplicationEventPublisher penerbit;

    ImporService(
            PemeriksaanRepository pemeriksaan,
            ImporRepository impor,
            OpdService opd,
            SubKegiatanService subKegiatan,
            EdisiTahun edisi,
            List<BatasTerpakai> batas,
            Jejak jejak,
            Waktu waktu,
            Pengumuman pengumuman,
            ApplicationEventPublisher penerbit) {
        this.pemeriksaan = pemeriksaan;
        this.impor = impor;
        this.opd = opd;
        this.subKegiatan = subKegiatan;
        this.edisi = edisi;
        this.batas = batas;
        this.jejak = jejak;
        this.waktu = waktu;
        this.pengumuman = pengumuman;
        this.penerbit = penerbit;
    }

    /** An uploaded file under the name its sender gave it. */
    public record Unggahan(String nama, Path berkas) {}

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
        PembacaAnggaran.Hasil dibaca = muat(utama, tahun);
        var lain = pembanding.stream().map(p -> bacaPembanding(p, tahun)).toList();

        // from here on nobody changes the budget of this year, so what is compared stays true
        Optional<UUID> berlaku = impor.kunciTahun(tahun);
        UUID id = Uuid7.baru();
        String nomor = impor.nomorBaru(tahun);
        simpan(oleh, utama, id, nomor, tahun, tahap, berlaku);
        pemeriksaan.bandingkan(
                id, berlaku.orElse(null), edisi.untuk(tahun), jenisPemda(), dibaca.kepala());
        pemeriksaan.tandaiTerpakai(id, tahun, terpakai(tahun));
        rangkum(id, dibaca, lain, berlaku);
        jejak.catat(
                oleh.pelaku(),
                "anggaran.impor.periksa",
                objek(id, nomor),
                null,
                Map.of("berkas", utama.nama(), "tahun", tahun, "tahap", tahap.name()),
                null);
        pengumuman.setelahCommit(TOPIK);
        return nomor;
    }

    private PembacaAnggaran.Hasil muat(Unggahan utama, int tahun) {
        PembacaAnggaran.Hasil dibaca;
        // asked before: while the rows flow in, the connection hears no other question
        var berlaku = edisi.untuk(tahun);
        try {
            dibaca =
                    pemeriksaan.muat(
                            masuk ->
                                    PembacaAnggaran.baca(
                                            utama.berkas(), utama.nama(), tahun, berlaku, masuk));
        } catch (LembarDitolak e) {
            throw new AturanDilanggar(e.kode(), e.argumen().toArray());
        }
        if (dibaca.baris() == 0) {
            throw new AturanDilanggar("anggaran.tanpa-baris");
        }
        String tahunLain = pemeriksaan.tahunLain();
        if (tahunLain != null) {
            throw new AturanDilanggar("anggaran.tahun-berkas", tahunLain, Integer.toString(tahun));
        }
        return dibaca;
    }

    private Pembanding bacaPembanding(Unggahan satu, int tahun) {
        try {
            return Pembanding.baca(
                    new Pembanding.Unggahan(pendek(satu.nama()), satu.berkas()),
                    edisi.untuk(tahun));
        } catch (LembarDitolak e) {
            throw new AturanDilanggar(e.kode(), e.argumen().toArray());
        }
    }

    private void simpan(
            Pengguna oleh,
            Unggahan utama,
            UUID id,
            String nomor,
            int tahun,
            Tahap tahap,
            Optional<UUID> berlaku) {
        try {
            impor.buat(
                    new ImporRepository.Baru(
                            id,
                            nomor,
                            tahun,
                            tahap,
                            pendek(utama.nama()),
                            sidik(utama.berkas()),
                            Files.size(utama.berkas()),
                            oleh.akunId(),
                            oleh.nama(),
                            waktu.sekarang(),
                            berlaku.orElse(null)));
            try (InputStream isi = Files.newInputStream(utama.berkas())) {
                impor.simpanBerkas(id, isi);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String pendek(String nama) {
        String rapi = nama.replaceAll("[\\p{Cntrl}/\\\\]+", " ").strip();
        return rapi.length() <= NAMA_BERKAS_TERPANJANG
                ? rapi
                : rapi.substring(rapi.length() - NAMA_BERKAS_TERPANJANG);
    }

    private static String sidik(Path berkas) throws IOException {
        try (var isi =
                new DigestInputStream(
                        Files.newInputStream(berkas), MessageDigest.getInstance("SHA-256"))) {
            isi.transferTo(java.io.OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(isi.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private void rangkum(
            UUID id, PembacaAnggaran.Hasil dibaca, List<Pembanding> lain, Optional<UUID> berlaku) {
        List<Ringkasan.Banding> banding = new ArrayList<>();
        int selisih = 0;
        for (Pembanding satu : lain) {
            var hasil = pemeriksaan.banding(id, satu, selisih);
            selisih += hasil.beda();
            banding.add(hasil);
        }
        var hitungan = pemeriksaan.hitung(id);
        var hilang = pemeriksaan.hitungHilang(id, berlaku.orElse(null));
        impor.catatHasil(
                id,
                hitungan,
                new Ringkasan(
                        dibaca.bentuk().name(),
                        hitungan.baru(),
                        hitungan.berubah(),
                        hitungan.sama(),
                        hitungan.galat(),
                        dibaca.dilewati(),
                        dibaca.jumlahTercetak(),
                        pemeriksaan.hitungCatatan(id),
                        hitungan.pasanganBerulang(),
                        hitungan.opd(),
                        hitungan.subKegiatan(),
                        hilang.banyak(),
                        hilang.nilai(),
                        banding));
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
        Optional<UUID> berlaku = impor.kunciTahun(tahun);
        harusBoleh(kepala, StatusImpor.DITERAPKAN);
        if (!Optional.ofNullable(kepala.versiSebelum()).equals(berlaku)) {
            throw new AturanDilanggar("anggaran.versi-berubah.bentrok");
        }
        if (kepala.jumlahGalat() > 0 && !sahSaja) {
            throw new AturanDilanggar("anggaran.masih-ada-galat", kepala.jumlahGalat());
        }
        buatOpd(oleh, kepala, opdBaru);
        impor.tinggalkanTanpaOpd(kepala.id());
        subKegiatan.rekam(tahun, impor.subKegiatan(kepala.id(), edisi.untuk(tahun), jenisPemda()));
        Instant kini = waktu.sekarang();
        var versi =
                impor.buatVersi(
                        kepala,
                        berlaku.orElse(null),
                        impor.nomorVersiBaru(tahun),
                        Uuid7.baru(),
                        oleh.nama(),
                        kini);
        harusAdaBarisSah(versi, kepala);
        berlakukan(tahun, versi.id());
        impor.tandaiDiterapkan(kepala.id(), versi.id(), kini);
        jejak.catat(
                oleh.pelaku(),
                "anggaran.impor.terapkan",
                objek(kepala.id(), nomor),
                Map.of("versi", berlaku.map(UUID::toString).orElse("")),
                Map.of(
                        "versi", versi.nomor(),
                        "jumlah_baris", versi.jumlahBaris(),
                        "nilai_total", versi.nilai().toPlainString()),
                null);
    }

    private void harusAdaBarisSah(ImporRepository.VersiBaru versi, ImporRepository.Kepala kepala) {
        if (versi.jumlahBaris() == 0) {
            throw new AturanDilanggar("anggaran.tanpa-baris-sah", kepala.nomor());
        }
    }

    private void buatOpd(Pengguna oleh, ImporRepository.Kepala kepala, Set<String> diminta) {
        var baru =
                impor.opdBelumAda(kepala.id()).stream()
                        .filter(o -> diminta.contains(o.kode()))
                        .toList();
        opd.buatDariBerkas(
                oleh.pelaku(),
                baru,
                LocalDate.of(kepala.tahun(), 1, 1),
                "Impor anggaran " + kepala.nomor());
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
        Optional<UUID> berlaku = impor.kunciTahun(tahun);
        harusBoleh(kepala, StatusImpor.DIBATALKAN);
        Instant pada = kepala.diterapkanPada();
        Instant kini = waktu.sekarang();
        if (pada == null || kini.isAfter(pada.plus(MASA_BATAL))) {
            throw new AturanDilanggar("anggaran.batal-terlambat");
        }
        if (!berlaku.equals(Optional.ofNullable(kepala.versiId()))) {
            throw new AturanDilanggar("anggaran.versi-berubah.bentrok");
        }
        UUID sebelum = kepala.versiSebelum();
        if (sebelum != null) {
            subKegiatan.rekam(tahun, impor.subKegiatanVersi(sebelum));
        }
        berlakukan(tahun, sebelum);
        impor.tandai(kepala.id(), StatusImpor.DIBATALKAN, kini);
        jejak.catat(
                oleh.pelaku(),
                "anggaran.impor.batalkan",
                objek(kepala.id(), nomor),
                Map.of("versi", String.valueOf(kepala.versiId())),
                Map.of("versi", sebelum == null ? "" : sebelum.toString()),
                null);
    }

    /** Lays a dry run aside; the file has to be put right first. */
    public void tinggalkan(Pengguna oleh, String nomor) {
        harusBolehImpor(oleh);
        var kepala = impor.kunci(nomor);
        harusBoleh(kepala, StatusImpor.DITINGGALKAN);
        impor.tandai(kepala.id(), StatusImpor.DITINGGALKAN, waktu.sekarang());
        jejak.catat(
                oleh.pelaku(),
                "anggaran.impor.tinggalkan",
                objek(kepala.id(), nomor),
                null,
                null,
                null);
        pengumuman.setelahCommit(TOPIK);
    }

    /**
     * The same file against the budget as it is now; the old dry run is laid aside.
     *
     * @return number of the new dry run
     */
    public String periksaUlang(Pengguna oleh, String nomor) {
        harusBolehImpor(oleh);
        var kepala = impor.kunci(nomor);
        Path sementara = null;
        try {
            sementara = Files.createTempFile("impor", ".tmp");
            try (var keluar = Files.newOutputStream(sementara)) {
                impor.ambilBerkas(kepala.id(), keluar);
            }
            if (kepala.status() == StatusImpor.DIPERIKSA) {
                tinggalkan(oleh, nomor);
            }
            return periksa(oleh, kepala.namaBerkas(), sementara, kepala.tahun(), kepala.tahap());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            hapus(sementara);
        }
    }

    private static void hapus(@Nullable Path berkas) {
        if (berkas != null) {
            try {
                Files.deleteIfExists(berkas);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** The ceilings of a version begin to count; nothing may lie below what is used by then. */
    private void berlakukan(int tahun, @Nullable UUID versi) {
        impor.terlampaui(versi, terpakai(tahun))
                .ifPresent(
                        t -> {
                            throw new AturanDilanggar(
                                    "anggaran.di-bawah-terpakai",
                                    t.kode(),
                                    t.nama(),
                                    t.pagu(),
                                    t.terpakai());
                        });
        impor.berlakukan(tahun, versi);
        penerbit.publishEvent(new AnggaranEvent.VersiBerlaku(KonteksPemda.wajib().id(), tahun));
        pengumuman.setelahCommit(TOPIK);
    }

    private List<ImporRepository.Pakai> terpakai(int tahun) {
        Map<UUID, Rupiah> terbesar = new HashMap<>();
        for (BatasTerpakai satu : batas) {
            satu.terpakai(tahun)
                    .forEach(
                            (sub, nilai) ->
                                    terbesar.merge(sub, nilai, (a, b) -> a.lebihDari(b) ? a : b));
        }
        return terbesar.entrySet().stream()
                .filter(e -> !e.getValue().nol())
                .map(e -> new ImporRepository.Pakai(e.getKey(), e.getValue().nilai()))
                .toList();
    }

    private static void harusBoleh(ImporRepository.Kepala kepala, StatusImpor berikut) {
        if (!kepala.status().bolehMenjadi(berikut)) {
            throw new AturanDilanggar("anggaran.sudah-diproses.bentrok", kepala.nomor());
        }
    }

    private static void harusBolehImpor(Pengguna oleh) {
        if (!oleh.bolehSemuaOpd(IzinAnggaran.IMPOR)) {
            throw new TidakDitemukan(IzinAnggaran.KODE_IMPOR);
        }
    }

    private static String jenisPemda() {
        return KonteksPemda.wajib().sebutan().equals("Provinsi") ? "PROV" : "KABKOT";
    }

    private static Jejak.Objek objek(UUID id, String nomor) {
        return new Jejak.Objek("anggaran.impor", id.toString(), nomor);
    }
}
