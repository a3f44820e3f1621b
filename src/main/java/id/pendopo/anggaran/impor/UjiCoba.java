package id.pendopo.anggaran.impor;

import id.pendopo.anggaran.Tahap;
import id.pendopo.kernel.AturanDilanggar;
import id.pendopo.kernel.Uuid7;
import id.pendopo.kernel.Waktu;
import id.pendopo.platform.lembar.LembarDitolak;
import id.pendopo.platform.orang.Pengguna;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The dry run: a file read, kept, and held line by line against the budget of its year. */
@Component
class UjiCoba {

    private static final int NAMA_BERKAS_TERPANJANG = 200;

    private final PemeriksaanRepository pemeriksaan;
    private final ImporRepository impor;
    private final BerkasRepository berkas;
    private final VersiRepository versi;
    private final SelisihRepository selisih;
    private final HitunganRepository hitungan;
    private final Terpakai terpakai;
    private final EdisiTahun edisi;
    private final Waktu waktu;

    UjiCoba(
            PemeriksaanRepository pemeriksaan,
            ImporRepository impor,
            BerkasRepository berkas,
            VersiRepository versi,
            SelisihRepository selisih,
            HitunganRepository hitungan,
            Terpakai terpakai,
            EdisiTahun edisi,
            Waktu waktu) {
        this.pemeriksaan = pemeriksaan;
        this.impor = impor;
        this.berkas = berkas;
        this.versi = versi;
        this.selisih = selisih;
        this.hitungan = hitungan;
        this.terpakai = terpakai;
        this.edisi = edisi;
        this.waktu = waktu;
    }

    /** A dry run that was kept. */
    record Hasil(UUID id, String nomor) {}

    /**
     * @throws AturanDilanggar when the file cannot be read as a budget of that year
     */
    Hasil jalankan(
            Pengguna oleh, Unggahan utama, List<Unggahan> pembanding, int tahun, Tahap tahap) {
        PembacaAnggaran.Hasil dibaca = muat(utama, tahun);
        var lain = pembanding.stream().map(p -> bacaPembanding(p, tahun)).toList();

        // from here on nobody changes the budget of this year, so what is compared stays true
        Optional<UUID> berlaku = versi.kunciTahun(tahun);
        var hasil = new Hasil(Uuid7.baru(), impor.nomorBaru(tahun));
        simpan(oleh, utama, hasil, tahun, tahap, berlaku);
        pemeriksaan.bandingkan(
                hasil.id(),
                berlaku.orElse(null),
                edisi.untuk(tahun),
                JenisPemda.kini(),
                dibaca.kepala());
        terpakai.tandai(hasil.id(), tahun);
        rangkum(hasil.id(), dibaca, lain, berlaku);
        return hasil;
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
                    new Unggahan(pendek(satu.nama()), satu.berkas()), edisi.untuk(tahun));
        } catch (LembarDitolak e) {
            throw new AturanDilanggar(e.kode(), e.argumen().toArray());
        }
    }

    private static String pendek(String nama) {
        String rapi = nama.replaceAll("[\\p{Cntrl}/\\\\]+", " ").strip();
        return rapi.length() <= NAMA_BERKAS_TERPANJANG
                ? rapi
                : rapi.substring(rapi.length() - NAMA_BERKAS_TERPANJANG);
    }

    private void simpan(
            Pengguna oleh,
            Unggahan utama,
            Hasil hasil,
            int tahun,
            Tahap tahap,
            Optional<UUID> berlaku) {
        try {
            impor.buat(
                    new ImporRepository.Baru(
                            hasil.id(),
                            hasil.nomor(),
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
                berkas.simpan(hasil.id(), isi);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String sidik(Path berkas) throws IOException {
        try (var isi =
                new DigestInputStream(
                        Files.newInputStream(berkas), MessageDigest.getInstance("SHA-256"))) {
            isi.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(isi.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private void rangkum(
            UUID id, PembacaAnggaran.Hasil dibaca, List<Pembanding> lain, Optional<UUID> berlaku) {
        List<Ringkasan.Banding> banding = new ArrayList<>();
        int beda = 0;
        for (Pembanding satu : lain) {
            var hasil = selisih.bandingkan(id, satu, beda);
            beda += hasil.beda();
            banding.add(hasil);
        }
        var baris = hitungan.baris(id);
        var hilang = hitungan.hilang(id, berlaku.orElse(null));
        impor.catatHasil(
                id,
                baris,
                new Ringkasan(
                        dibaca.bentuk().name(),
                        baris.baru(),
                        baris.berubah(),
                        baris.sama(),
                        baris.galat(),
                        dibaca.dilewati(),
                        dibaca.jumlahTercetak(),
                        hitungan.catatan(id),
                        baris.pasanganBerulang(),
                        baris.opd(),
                        baris.subKegiatan(),
                        hilang.banyak(),
                        hilang.nilai(),
                        banding));
    }
}
