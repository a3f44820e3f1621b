package id.pendopo.akun.orang;

import id.pendopo.akun.orang.Undangan.Baris;
import id.pendopo.akun.orang.Undangan.Hasil;
import id.pendopo.kernel.AturanDilanggar;
import id.pendopo.kernel.TidakDitemukan;
import id.pendopo.kernel.Uuid7;
import id.pendopo.kernel.Waktu;
import id.pendopo.platform.lembar.LembarDitolak;
import id.pendopo.platform.lembar.PembacaLembar;
import id.pendopo.platform.lembar.TabelTerbaca;
import id.pendopo.platform.orang.Pengguna;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Accounts for many at once, from a list of staff numbers: first a dry run that is kept, then what
 * it showed is done. Who has an address gets a link, the others a letter to print.
 */
@Service
@Transactional
public class UndanganService {

    private static final int TERAKHIR = 10;

    private final PemeriksaUndangan pemeriksa;
    private final UndanganRepository undangan;
    private final OrangQueries orang;
    private final OrangService akun;
    private final JalanRepository jalan;
    private final SandiBaruService sandi;
    private final Wewenang wewenang;
    private final Waktu waktu;

    UndanganService(
            PemeriksaUndangan pemeriksa,
            UndanganRepository undangan,
            OrangQueries orang,
            OrangService akun,
            JalanRepository jalan,
            SandiBaruService sandi,
            Wewenang wewenang,
            Waktu waktu) {
        this.pemeriksa = pemeriksa;
        this.undangan = undangan;
        this.orang = orang;
        this.akun = akun;
        this.jalan = jalan;
        this.sandi = sandi;
        this.wewenang = wewenang;
        this.waktu = waktu;
    }

    /**
     * The dry run; nobody gets an account.
     *
     * @throws LembarDitolak when the file cannot be read at all
     */
    public UUID periksa(Pengguna oleh, String namaBerkas, Path berkas) {
        try (var buka = PembacaLembar.buka(berkas, namaBerkas)) {
            var baris = pemeriksa.periksa(oleh, TabelTerbaca.dari(buka, PemeriksaUndangan.SKEMA));
            var baru =
                    new Undangan(
                            Uuid7.baru(),
                            namaBerkas,
                            baris,
                            oleh.akunId(),
                            oleh.nama(),
                            waktu.sekarang(),
                            null);
            undangan.tambah(baru);
            return baru.id();
        }
    }

    /**
     * @throws TidakDitemukan when there is none, or it is somebody else's
     */
    @Transactional(readOnly = true)
    public Undangan satu(Pengguna oleh, UUID id) {
        return undangan.dengan(oleh.akunId(), id)
                .orElseThrow(() -> new TidakDitemukan("undangan " + id));
    }

    @Transactional(readOnly = true)
    public List<Undangan> terakhir(Pengguna oleh) {
        return undangan.terakhir(oleh.akunId(), TERAKHIR);
    }

    /**
     * Makes the accounts that the dry run called new and sends links to those with an address. Who
     * got an account meanwhile keeps it; whom one may not manage any more is left out.
     *
     * @throws AturanDilanggar {@code akun.orang.undangan.sudah.bentrok} the second time
     */
    public void terapkan(Pengguna oleh, UUID id) {
        var satu = satu(oleh, id);
        if (!undangan.tandaiDiterapkan(id, waktu.sekarang())) {
            throw new AturanDilanggar("akun.orang.undangan.sudah.bentrok");
        }
        Map<String, OrangTerdaftar> orangnya = orangnya(satu);
        for (Baris b : satu.baris()) {
            var siapa = orangnya.get(b.nip());
            if (b.hasil() == Hasil.BARU
                    && siapa != null
                    && siapa.bekerja()
                    && wewenang.boleh(oleh, siapa)
                    && akun.tambah(oleh, siapa, b.surel())) {
                jalan.pemilik(siapa.nip().nilai())
                        .filter(p -> p.surel() != null)
                        .ifPresent(p -> sandi.undang(oleh, p, true));
            }
        }
    }

    /** User names of the list who still need a letter: never signed in, no address known. */
    @Transactional(readOnly = true)
    public List<String> perluSurat(Pengguna oleh, Undangan satu) {
        return orangnya(satu).values().stream()
                .filter(o -> o.keadaan() == Keadaan.BELUM_MASUK && o.surel() == null)
                .filter(o -> wewenang.boleh(oleh, o))
                .sorted(
                        java.util.Comparator.comparing(OrangTerdaftar::namaOpd)
                                .thenComparing(OrangTerdaftar::nama))
                .map(OrangTerdaftar::namaPengguna)
                .toList();
    }

    private Map<String, OrangTerdaftar> orangnya(Undangan satu) {
        var nip =
                satu.baris().stream()
                        .filter(b -> b.hasil() == Hasil.BARU || b.hasil() == Hasil.SUDAH_ADA)
                        .map(Baris::nip)
                        .toList();
        return orang.denganNip(nip).stream()
                .collect(Collectors.toMap(o -> o.nip().nilai(), Function.identity()));
    }
}
