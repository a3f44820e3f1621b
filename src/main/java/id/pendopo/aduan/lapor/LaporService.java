package id.pendopo.aduan.lapor;

import id.pendopo.aduan.Kanal;
import id.pendopo.aduan.Pelapor;
import id.pendopo.aduan.Pengajuan;
import id.pendopo.aduan.PengajuanService;
import id.pendopo.aduan.Resi;
import id.pendopo.kernel.AturanDilanggar;
import id.pendopo.kernel.Pelaku;
import id.pendopo.kernel.Waktu;
import id.pendopo.platform.basisdata.Kelompok;
import id.pendopo.platform.basisdata.TransaksiKunci;
import id.pendopo.platform.berkas.BerkasSiap;
import id.pendopo.platform.berkas.PenyimpananBerkas;
import id.pendopo.platform.pemda.KonteksPemda;
import id.pendopo.platform.rahasia.Sidik;
import jakarta.annotation.PreDestroy;
import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * Takes a report in once, however often it is sent. The one protocol for retries keeps answers as
 * they were; this answer shows a secret, so here only a sealed receipt is kept, under a key that is
 * stored as a digest.
 */
@Service
public class LaporService {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** Written together at most; a burst of hundreds is a few transactions. */
    private static final int SEKELOMPOK = 50;

    private final PengajuanService pengajuan;
    private final PenyimpananBerkas berkas;
    private final KirimanRepository kiriman;
    private final DrafFotoService draf;
    private final PenjagaKiriman penjaga;
    private final Waktu waktu;
    private final TransactionTemplate transaksi;

    /** Who sends the same key again waits here, before he holds a connection. */
    private final ReentrantLock[] giliran =
            Stream.generate(ReentrantLock::new).limit(256).toArray(ReentrantLock[]::new);

    private final Map<UUID, Kelompok<Masuk, Optional<Tanda>>> perPemda = new ConcurrentHashMap<>();

    LaporService(
            PengajuanService pengajuan,
            PenyimpananBerkas berkas,
            KirimanRepository kiriman,
            DrafFotoService draf,
            PenjagaKiriman penjaga,
            Waktu waktu,
            PlatformTransactionManager transaksi) {
        this.pengajuan = pengajuan;
        this.berkas = berkas;
        this.kiriman = kiriman;
        this.draf = draf;
        this.penjaga = penjaga;
        this.waktu = waktu;
        this.transaksi = TransaksiKunci.pola(transaksi);
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
                var masuk = new Masuk(kunci, sidik, isian.draf(), siap.berkas(), p, jalur);
                return tulis(masuk)
                        .or(() -> ulangan(kunci, sidik))
                        .orElseThrow(() -> new AturanDilanggar("idempotensi.sudah-jalan.bentrok"));
            }
        } finally {
            giliranKu.unlock();
        }
    }

    /** A report that only has to be written. */
    private record Masuk(
            UUID kunci,
            byte[] sidik,
            String draf,
            List<BerkasSiap> berkas,
            Pengajuan p,
            Jalur jalur) {

        Tanda tanda(Resi resi) {
            return new Tanda(
                    resi.nomor(),
                    resi.kode(),
                    resi.batasJawab(),
                    resi.batasTindak(),
                    p.lokasi().luar(),
                    p.kategori() == null,
                    p.tahan() != null,
                    p.rahasia() || p.pelaporPelanggaran());
        }
    }

    /**
     * With all others of the pemda that come at this moment: from its number on each would wait for
     * the commit of the one before it. Who has a transaction already, as an official at the
     * counter, writes there. Empty, and nothing done, when another node was faster.
     */
    private Optional<Tanda> tulis(Masuk masuk) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            return sekali(List.of(masuk)).getFirst();
        }
        var pemda = KonteksPemda.wajib();
        return perPemda.computeIfAbsent(
                        pemda.id(),
                        p ->
                                new Kelompok<>(
                                        Thread.ofVirtual().name("aduan-masuk-" + p),
                                        1,
                                        SEKELOMPOK,
                                        semua -> KonteksPemda.panggil(pemda, () -> sekali(semua))))
                .kirim(masuk);
    }

    /** Some key was taken by another node: each is tried alone. */
    private static final class AdaYangLebihCepat extends RuntimeException {
        private static final long serialVersionUID = 1L;

        AdaYangLebihCepat() {
            super("kunci sudah dipakai", null, false, false);
        }
    }

    private List<Optional<Tanda>> sekali(List<Masuk> semua) {
        return Objects.requireNonNull(
                transaksi.execute(
                        s -> {
                            var tanda = catat(semua);
                            if (tanda.isPresent()) {
                                return tanda.get().stream().map(Optional::of).toList();
                            }
                            if (semua.size() > 1) {
                                throw new AdaYangLebihCepat();
                            }
                            s.setRollbackOnly();
                            return List.of(Optional.<Tanda>empty());
                        }));
    }

    /** Empty when the key of one of them is taken. */
    private Optional<List<Tanda>> catat(List<Masuk> semua) {
        berkas.catat(semua.stream().flatMap(m -> m.berkas().stream()).toList());
        var resi =
                pengajuan.ajukan(
                        semua.stream()
                                .map(m -> new PengajuanService.Kiriman(m.p(), m.jalur().oleh()))
                                .toList());
        var baru = new ArrayList<KirimanRepository.Baru>();
        for (int i = 0; i < resi.size(); i++) {
            var m = semua.get(i);
            m.jalur().catat().accept(resi.get(i));
            baru.add(new KirimanRepository.Baru(m.kunci(), m.sidik(), m.tanda(resi.get(i))));
        }
        if (!kiriman.simpan(baru, waktu.sekarang())) {
            return Optional.empty();
        }
        semua.stream().map(Masuk::draf).filter(d -> !d.isEmpty()).forEach(draf::hapus);
        return Optional.of(baru.stream().map(KirimanRepository.Baru::tanda).toList());
    }

    /** Writes what still waits, then stops. */
    @PreDestroy
    void tutup() {
        perPemda.values().forEach(Kelompok::tutup);
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
