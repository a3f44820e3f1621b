package id.pendopo.aduan.lapor;

import id.pendopo.aduan.Kanal;
import id.pendopo.aduan.Pelapor;
import id.pendopo.aduan.Pengajuan;
import id.pendopo.aduan.Resi;
import id.pendopo.kernel.AturanDilanggar;
import id.pendopo.kernel.Pelaku;
import id.pendopo.platform.berkas.BerkasSiap;
import id.pendopo.platform.berkas.PenyimpananBerkas;
import id.pendopo.platform.rahasia.Sidik;
import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import tools.jackson.databind.json.JsonMapper;

/**
 * Takes a report in once, however often it is sent. The one protocol for retries keeps answers as
 * they were; this answer shows a secret, so here only a sealed receipt is kept, under a key that is
 * stored as a digest.
 */
@Service
public class LaporService {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final PenulisLaporan penulis;
    private final PenyimpananBerkas berkas;
    private final KirimanRepository kiriman;
    private final DrafFotoService draf;
    private final PenjagaKiriman penjaga;

    /** Who sends the same key again waits here, before he holds a connection. */
    private final ReentrantLock[] giliran =
            Stream.generate(ReentrantLock::new).limit(256).toArray(ReentrantLock[]::new);

    LaporService(
            PenulisLaporan penulis,
            PenyimpananBerkas berkas,
            KirimanRepository kiriman,
            DrafFotoService draf,
            PenjagaKiriman penjaga) {
        this.penulis = penulis;
        this.berkas = berkas;
        this.kiriman = kiriman;
        this.draf = draf;
        this.penjaga = penjaga;
    }

    /**
     * By which way it comes.
     *
     * @param oleh {@link Pelaku#ANONIM} unless an official writes it down or a citizen uses his
     *     account
     * @param wargaId his account
     * @param diterima when it was said, where it is written down later
     * @param catat what else belongs into the transaction of an official
     * @param bahasa what the reporter reads
     */
    public record Jalur(
            Kanal kanal,
            Pelaku oleh,
            @Nullable UUID wargaId,
            @Nullable Instant diterima,
            Consumer<Resi> catat,
            String bahasa) {

        /** Everybody who sends it himself without an account. */
        public static Jalur sendiri(String bahasa) {
            return new Jalur(Kanal.WEB, Pelaku.ANONIM, null, null, r -> {}, bahasa);
        }

        public static Jalur warga(UUID akunId, String bahasa) {
            return new Jalur(Kanal.WEB, Pelaku.warga(akunId), akunId, null, r -> {}, bahasa);
        }
    }

    /**
     * Takes it in, or gives the receipt of what came under this key before.
     *
     * @param hasil what {@link Pemeriksa} found: nothing wrong
     * @param dari address it comes from, counted in memory and forgotten
     * @throws AturanDilanggar {@code idempotensi.isi-lain.bentrok} when the key came with something
     *     else, {@code aduan.lapor.terlalu-sering}, {@code berkas.*} for a photo that is none
     */
    public Tanda kirim(
            UUID kunci,
            Isian isian,
            Pemeriksa.Hasil hasil,
            List<byte[]> foto,
            Jalur jalur,
            String dari) {
        byte[] sidik = sidik(isian, foto, jalur);
        var giliranKu = giliran[Math.floorMod(kunci.hashCode(), giliran.length)];
        giliranKu.lock();
        try {
            Optional<Tanda> ada = ulangan(kunci, sidik);
            if (ada.isPresent()) {
                return ada.get();
            }
            penjaga.harusBoleh(dari);
            var semua =
                    new ArrayList<>(isian.draf().isEmpty() ? List.of() : draf.buka(isian.draf()));
            semua.addAll(foto);
            // the picture is on the disk before the transaction, so that nobody waits for it
            try (var siap = siapkan(semua)) {
                var p = pengajuan(isian, hasil, siap.foto(), jalur);
                var masuk =
                        new PenulisLaporan.Masuk(
                                kunci, sidik, isian.draf(), siap.berkas(), p, jalur);
                return penulis.tulis(masuk)
                        .or(() -> ulangan(kunci, sidik))
                        .orElseThrow(() -> new AturanDilanggar("idempotensi.sudah-jalan.bentrok"));
            }
        } finally {
            giliranKu.unlock();
        }
    }

    private Optional<Tanda> ulangan(UUID kunci, byte[] sidik) {
        return kiriman.dengan(kunci)
                .map(
                        d -> {
                            if (!Arrays.equals(d.sidikIsi(), sidik)) {
                                throw new AturanDilanggar("idempotensi.isi-lain.bentrok");
                            }
                            return d.tanda();
                        });
    }

    private Pengajuan pengajuan(
            Isian i, Pemeriksa.Hasil hasil, List<Pengajuan.Foto> foto, Jalur jalur) {
        return new Pengajuan(
                jalur.kanal(),
                "",
                i.isi(),
                hasil.kategori() == null ? null : hasil.kategori().id(),
                hasil.jawaban(),
                hasil.lokasi(),
                null,
                pelapor(i, jalur),
                i.rahasia(),
                i.pelanggaran(),
                foto,
                null,
                jalur.diterima(),
                tahan(i));
    }

    /** Who said nothing of himself is anonymous, whatever he ticked. */
    private static @Nullable Pelapor pelapor(Isian i, Jalur jalur) {
        if (i.anonim()) {
            return null;
        }
        var p =
                new Pelapor(
                        jalur.wargaId(),
                        isi(i.nama()),
                        isi(i.telepon()),
                        isi(i.surel()),
                        jalur.bahasa());
        return p.kosong() ? null : p;
    }

    private static @Nullable String isi(String teks) {
        return teks.isEmpty() ? null : teks;
    }

    private @Nullable String tahan(Isian i) {
        boolean berulang = penjaga.berulang(i.isi());
        return Penyaring.sebab(i.isi() + "\n" + i.patokan())
                .or(
                        () ->
                                berulang
                                        ? Penyaring.tahan("teks yang sama dikirim berkali-kali")
                                        : Optional.empty())
                .orElse(null);
    }

    /** Photos on the disk, not yet kept. */
    private record FotoSiap(List<BerkasSiap> berkas, List<Pengajuan.Foto> foto)
            implements AutoCloseable {

        @Override
        public void close() {
            berkas.forEach(BerkasSiap::close);
        }
    }

    /** A file is called after its place, for what a phone calls it may tell whose phone it is. */
    private FotoSiap siapkan(List<byte[]> foto) {
        if (foto.size() > Pengajuan.FOTO_TERBANYAK) {
            throw new AturanDilanggar("aduan.foto-banyak", Pengajuan.FOTO_TERBANYAK);
        }
        var hasil = new FotoSiap(new ArrayList<>(), new ArrayList<>());
        try {
            for (byte[] f : foto) {
                var siap = berkas.siapkanFoto(new ByteArrayInputStream(f));
                hasil.berkas().add(siap);
                String akhiran = siap.berkas().jenis().name().toLowerCase(Locale.ROOT);
                hasil.foto()
                        .add(
                                new Pengajuan.Foto(
                                        siap.berkas().sidik(),
                                        "foto-%d.%s".formatted(hasil.foto().size() + 1, akhiran)));
            }
            return hasil;
        } catch (RuntimeException e) {
            hasil.close();
            throw e;
        }
    }

    /**
     * The same click gives the same digest; of an account only that it is another one. A checksum
     * is enough for the photos: who knows the key of a click is the one who made it.
     */
    private static byte[] sidik(Isian isian, List<byte[]> foto, Jalur jalur) {
        var teks = new StringBuilder(JSON.writeValueAsString(isian));
        teks.append(jalur.kanal()).append(jalur.wargaId() == null);
        for (byte[] f : foto) {
            var jumlah = new CRC32C();
            jumlah.update(f);
            teks.append(' ').append(f.length).append(' ').append(jumlah.getValue());
        }
        return Sidik.dari(teks.toString());
    }
}
