package id.pendopo.aduan.lapor;

import id.pendopo.aduan.Pengajuan;
import id.pendopo.aduan.PengajuanService;
import id.pendopo.aduan.Resi;
import id.pendopo.kernel.Waktu;
import id.pendopo.platform.basisdata.Kelompok;
import id.pendopo.platform.basisdata.TransaksiKunci;
import id.pendopo.platform.berkas.BerkasSiap;
import id.pendopo.platform.berkas.PenyimpananBerkas;
import id.pendopo.platform.pemda.KonteksPemda;
import jakarta.annotation.PreDestroy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Writes reports whose photos lie on the disk, those of one moment in one transaction. */
@Component
class PenulisLaporan {

    /** Written together at most; a burst of hundreds is a few transactions. */
    private static final int SEKELOMPOK = 50;

    private final PengajuanService pengajuan;
    private final PenyimpananBerkas berkas;
    private final KirimanRepository kiriman;
    private final DrafFotoService draf;
    private final Waktu waktu;
    private final TransactionTemplate transaksi;
    private final Map<UUID, Kelompok<Masuk, Optional<Tanda>>> perPemda = new ConcurrentHashMap<>();

    PenulisLaporan(
            PengajuanService pengajuan,
            PenyimpananBerkas berkas,
            KirimanRepository kiriman,
            DrafFotoService draf,
            Waktu waktu,
            PlatformTransactionManager transaksi) {
        this.pengajuan = pengajuan;
        this.berkas = berkas;
        this.kiriman = kiriman;
        this.draf = draf;
        this.waktu = waktu;
        this.transaksi = TransaksiKunci.pola(transaksi);
    }

    /** A report that only has to be written. */
    record Masuk(
            UUID kunci,
            byte[] sidik,
            String draf,
            List<BerkasSiap> berkas,
            Pengajuan p,
            LaporService.Jalur jalur) {

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
    Optional<Tanda> tulis(Masuk masuk) {
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
}
