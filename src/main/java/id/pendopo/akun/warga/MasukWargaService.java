package id.pendopo.akun.warga;

import id.pendopo.akun.LamaSesi;
import id.pendopo.akun.MasukService.Masuk;
import id.pendopo.akun.MasukService.Tempat;
import id.pendopo.akun.SesiWarga;
import id.pendopo.akun.SuratWarga;
import id.pendopo.akun.warga.KodeService.Tujuan;
import id.pendopo.kernel.AturanDilanggar;
import id.pendopo.kernel.Uuid7;
import id.pendopo.kernel.Waktu;
import id.pendopo.platform.rahasia.Sidik;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Signing up and in, which for citizens is one thing: whoever reads the code that went to an
 * address is its owner. An account comes into being only with a name and consent.
 */
@Service
@Transactional
public class MasukWargaService {

    /** To read the notice and type a name; who needs longer asks for another code. */
    static final Duration MENGISI = Duration.ofMinutes(30);

    private final KodeService kode;
    private final WargaRepository warga;
    private final SesiWargaRepository sesi;
    private final PerangkatWarga perangkat;
    private final IsianWarga isian;
    private final LamaSesi lama;
    private final CatatanWarga catatan;
    private final Waktu waktu;

    MasukWargaService(
            KodeService kode,
            WargaRepository warga,
            SesiWargaRepository sesi,
            PerangkatWarga perangkat,
            IsianWarga isian,
            LamaSesi lama,
            CatatanWarga catatan,
            Waktu waktu) {
        this.kode = kode;
        this.warga = warga;
        this.sesi = sesi;
        this.perangkat = perangkat;
        this.isian = isian;
        this.lama = lama;
        this.catatan = catatan;
        this.waktu = waktu;
    }

    /** What became of a code. */
    public sealed interface Hasil {

        /** It was wrong, and that counted. */
        record Salah() implements Hasil {}

        /** It was right, and nobody is known by that address yet. */
        record Baru() implements Hasil {}

        /**
         * Signed in.
         *
         * @param tanda mark that this browser shall carry as a known device
         */
        record Selesai(Masuk sesi, String tanda) implements Hasil {}
    }

    /**
     * @param rahasia what the cookie of this browser holds
     * @param tanda its mark as a known device, empty if it has none
     * @throws AturanDilanggar {@code akun.warga.kode-habis}, {@code akun.warga.terlalu-sering}
     */
    public Hasil masuk(String rahasia, String diketik, String tanda, Tempat tempat) {
        var terbukti = kode.cocokkan(Tujuan.MASUK, null, rahasia, diketik, tempat).orElse(null);
        if (terbukti == null) {
            return new Hasil.Salah();
        }
        var siapa = warga.pemilik(terbukti.kontak());
        if (siapa.isEmpty()) {
            return new Hasil.Baru();
        }
        kode.selesai(terbukti);
        return mulai(siapa.get(), terbukti.kontak().kanal(), tanda, tempat);
    }

    /** The proven address of a newcomer who has still to say who he is. */
    @Transactional(readOnly = true)
    public Optional<Kontak> pendaftar(String rahasia) {
        return kode.terbukti(rahasia, MENGISI).map(KodeService.Terbukti::kontak);
    }

    /**
     * What a newcomer says of himself.
     *
     * @param setuju whether he agreed to the privacy notice shown to him
     */
    public record Pendaftaran(
            String nama, @Nullable String kodeWilayah, String bahasa, boolean setuju) {}

    /**
     * Makes the account and signs in.
     *
     * @throws AturanDilanggar {@code akun.warga.kode-habis} when the proof is used or too old;
     *     {@code akun.warga.perlu-setuju}; what {@link IsianWarga} says
     */
    public Hasil.Selesai daftar(String rahasia, Pendaftaran p, String tanda, Tempat tempat) {
        String nama = isian.nama(p.nama());
        String wilayah = isian.wilayah(p.kodeWilayah());
        if (!p.setuju()) {
            throw new AturanDilanggar("akun.warga.perlu-setuju");
        }
        var terbukti =
                kode.terbukti(rahasia, MENGISI)
                        .filter(kode::selesai)
                        .orElseThrow(() -> new AturanDilanggar("akun.warga.kode-habis"));
        kode.antre(terbukti.kontak());
        var kanal = terbukti.kontak().kanal();
        // two browsers of one newcomer: the second finds the account of the first
        var ada = warga.pemilik(terbukti.kontak());
        if (ada.isPresent()) {
            return mulai(ada.get(), kanal, tanda, tempat);
        }
        Instant kini = waktu.sekarang();
        var baru =
                new Warga(
                        Uuid7.baru(),
                        nama,
                        wilayah,
                        p.bahasa(),
                        "otomatis",
                        new Warga.Persetujuan(Warga.Persetujuan.VERSI, kini),
                        kini);
        warga.tambah(baru);
        if (!warga.tambahKontak(Uuid7.baru(), baru.id(), terbukti.kontak(), kini)) {
            throw new AturanDilanggar("akun.warga.kontak-dipakai");
        }
        catatan.catat(
                baru.id(), "akun.warga-terdaftar", Map.of("persetujuan", Warga.Persetujuan.VERSI));
        return mulai(baru.id(), kanal, tanda, tempat);
    }

    /** Signs in whom the simulation let in by password. */
    Optional<Masuk> tanpaKode(Kontak kontak, Tempat tempat) {
        return warga.pemilik(kontak).map(id -> mulai(id, kontak.kanal(), "", tempat).sesi());
    }

    private Hasil.Selesai mulai(UUID id, SuratWarga.Kanal kanal, String tanda, Tempat tempat) {
        Instant kini = waktu.sekarang();
        var batas = lama.untuk(false, tempat.bersama());
        String rahasia = SesiWarga.AWALAN + Sidik.baru();
        sesi.tambah(
                new SesiWargaRepository.Sesi(
                        Uuid7.baru(),
                        id,
                        tempat.host(),
                        tempat.bersama(),
                        kini,
                        kini.plus(batas.diam()),
                        kini.plus(batas.palingLama())),
                Sidik.dari(rahasia),
                tempat);
        warga.catatMasuk(id, kini);
        catatan.catat(id, "akun.warga-masuk", Map.of("kanal", kanal.name()));
        // others use this computer too: it is nobody's known device
        String dikenal = tempat.bersama() ? "" : perangkat.kenali(id, tanda, kini);
        return new Hasil.Selesai(
                new Masuk(rahasia, batas.palingLama(), tempat.bersama(), false), dikenal);
    }
}
