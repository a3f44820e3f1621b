package id.pendopo.akun.warga;

import id.pendopo.akun.MasukService.Tempat;
import id.pendopo.akun.SuratWarga;
import id.pendopo.akun.SuratWarga.Kanal;
import id.pendopo.akun.SuratWarga.Sebab;
import id.pendopo.akun.warga.KodeService.Peminta;
import id.pendopo.akun.warga.KodeService.Tujuan;
import id.pendopo.kernel.AturanDilanggar;
import id.pendopo.kernel.TidakDitemukan;
import id.pendopo.kernel.Uuid7;
import id.pendopo.kernel.Waktu;
import id.pendopo.platform.orang.Pengguna;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The addresses by which a citizen signs in. Each is proven by a code; a change is told to all that
 * he had, so that nobody else makes it unseen. The last one stays: without it nobody comes in.
 */
@Service
@Transactional
public class KontakService {

    private static final int PALING_BANYAK = 5;

    /** A notice is worth another attempt that long. */
    private static final Duration KABAR = Duration.ofHours(1);

    private final WargaRepository warga;
    private final KodeService kode;
    private final SuratWarga surat;
    private final CatatanWarga catatan;
    private final Waktu waktu;

    KontakService(
            WargaRepository warga,
            KodeService kode,
            SuratWarga surat,
            CatatanWarga catatan,
            Waktu waktu) {
        this.warga = warga;
        this.kode = kode;
        this.surat = surat;
        this.catatan = catatan;
        this.waktu = waktu;
    }

    /** An address of his. */
    public record Milik(UUID id, Kanal kanal, String alamat, Instant diverifikasiPada) {}

    @Transactional(readOnly = true)
    public List<Milik> milik(Pengguna orang) {
        return warga.kontak(orang.akunId()).stream()
                .map(
                        k ->
                                new Milik(
                                        k.id(),
                                        k.kontak().kanal(),
                                        k.kontak().alamat(),
                                        k.diverifikasiPada()))
                .toList();
    }

    /**
     * Sends a code to an address that he wants to add; whether somebody has it is said only to who
     * can read the code.
     *
     * @return the secret for the cookie of his browser
     */
    public String minta(Pengguna orang, Kontak kontak, Peminta peminta) {
        if (warga.kontak(orang.akunId()).size() >= PALING_BANYAK) {
            throw new AturanDilanggar("akun.warga.kontak-terlalu-banyak", PALING_BANYAK);
        }
        return kode.kirim(Tujuan.KONTAK, kontak, peminta);
    }

    /**
     * Adds it, with the code. Empty when that was wrong, which counts.
     *
     * @throws AturanDilanggar {@code akun.warga.kontak-dipakai} when it belongs to an account
     */
    public Optional<Kontak> tambah(Pengguna orang, String rahasia, String diketik, Tempat tempat) {
        var terbukti = kode.cocokkan(Tujuan.KONTAK, orang.akunId(), rahasia, diketik, tempat);
        if (terbukti.isEmpty()) {
            return Optional.empty();
        }
        harusAda(orang);
        var lama = warga.kontak(orang.akunId());
        var baru = terbukti.get().kontak();
        if (lama.size() >= PALING_BANYAK) {
            throw new AturanDilanggar("akun.warga.kontak-terlalu-banyak", PALING_BANYAK);
        }
        if (!warga.tambahKontak(Uuid7.baru(), orang.akunId(), baru, waktu.sekarang())) {
            throw new AturanDilanggar("akun.warga.kontak-dipakai");
        }
        kode.selesai(terbukti.get());
        kabari(lama, orang, Sebab.KONTAK_BERUBAH);
        catatan.catat(
                orang.akunId(), "akun.warga-kontak-ditambah", Map.of("kanal", baru.kanal().name()));
        return Optional.of(baru);
    }

    /**
     * @throws TidakDitemukan when it is none of his
     * @throws AturanDilanggar {@code akun.warga.kontak-terakhir}
     */
    public void lepas(Pengguna orang, UUID id) {
        harusAda(orang);
        var lama = warga.kontak(orang.akunId());
        var yang =
                lama.stream()
                        .filter(k -> k.id().equals(id))
                        .findFirst()
                        .orElseThrow(() -> new TidakDitemukan("kontak " + id));
        if (lama.size() == 1) {
            throw new AturanDilanggar("akun.warga.kontak-terakhir");
        }
        warga.lepasKontak(orang.akunId(), id);
        kabari(lama, orang, Sebab.KONTAK_BERUBAH);
        catatan.catat(
                orang.akunId(),
                "akun.warga-kontak-dilepas",
                Map.of("kanal", yang.kontak().kanal().name()));
    }

    private void harusAda(Pengguna orang) {
        if (!warga.kunci(orang.akunId())) {
            throw new TidakDitemukan("warga");
        }
    }

    void kabari(List<WargaRepository.Terdaftar> siapa, Pengguna orang, Sebab sebab) {
        Instant sampai = waktu.sekarang().plus(KABAR);
        for (var k : siapa) {
            surat.kirim(
                    new SuratWarga.Surat(
                            Uuid7.baru(),
                            sebab,
                            k.kontak().kanal(),
                            k.kontak().alamat(),
                            orang.bahasa(),
                            null,
                            sampai));
        }
    }
}
