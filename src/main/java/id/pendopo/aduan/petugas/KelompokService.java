package id.pendopo.aduan.petugas;

import id.pendopo.aduan.AduanQueries;
import id.pendopo.aduan.JenisKonsep;
import id.pendopo.aduan.KonsepService;
import id.pendopo.aduan.PenangananService;
import id.pendopo.kernel.AturanDilanggar;
import id.pendopo.kernel.TidakDitemukan;
import id.pendopo.kernel.Uuid7;
import id.pendopo.kernel.Waktu;
import id.pendopo.platform.orang.Pengguna;
import id.pendopo.platform.web.Bingkai;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Work on several complaints at once. Each stands for itself, also inside the one transaction of a
 * request with a key: one that cannot be done holds up no other and is told with its reason.
 */
@Service
class KelompokService {

    static final int TERBANYAK = 100;

    private final PenangananService penanganan;
    private final KonsepService konsep;
    private final AduanQueries aduan;
    private final BalasanSiapQueries balasan;
    private final KelompokRepository kelompok;
    private final Waktu waktu;
    private final TransactionTemplate semua;
    private final TransactionTemplate sendiri;

    KelompokService(
            PenangananService penanganan,
            KonsepService konsep,
            AduanQueries aduan,
            BalasanSiapQueries balasan,
            KelompokRepository kelompok,
            Waktu waktu,
            PlatformTransactionManager transaksi) {
        this.penanganan = penanganan;
        this.konsep = konsep;
        this.aduan = aduan;
        this.balasan = balasan;
        this.kelompok = kelompok;
        this.waktu = waktu;
        this.semua = new TransactionTemplate(transaksi);
        this.sendiri = new TransactionTemplate(transaksi);
        sendiri.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    /**
     * What is to be done with all of them.
     *
     * @param opd where to, when they are sent on
     * @param balasan which reply, when drafts are made
     */
    record Pekerjaan(
            JenisKelompok jenis, @Nullable UUID opd, @Nullable UUID balasan, String alasan) {}

    private interface Satu {
        /** Mark after which it can be taken back. */
        KelompokRepository.Hasil jalan(AduanQueries.Rincian r);
    }

    /** Does it; gives the id under which the report of it lies. */
    UUID jalankan(Pengguna oleh, List<String> nomor, Pekerjaan p, Bingkai b) {
        if (nomor.isEmpty()) {
            throw new AturanDilanggar("aduan.petugas.kelompok.pilih-dulu");
        }
        if (nomor.size() > TERBANYAK) {
            throw new AturanDilanggar("aduan.petugas.kelompok.banyak", TERBANYAK);
        }
        Satu kerja = kerja(oleh, p);
        UUID id = Uuid7.baru();
        semua.executeWithoutResult(
                s -> {
                    kelompok.mulai(id, p.jenis(), p.alasan(), oleh, waktu.sekarangUrusan());
                    int urutan = 0;
                    for (String n : new LinkedHashSet<>(nomor)) {
                        kelompok.catat(id, urutan++, n, satu(oleh, n, kerja, b));
                    }
                });
        return id;
    }

    private Satu kerja(Pengguna oleh, Pekerjaan p) {
        return switch (p.jenis()) {
            case PENERUSAN -> {
                UUID opd = p.opd();
                if (opd == null) {
                    throw new AturanDilanggar("aduan.petugas.kelompok.pilih-opd");
                }
                yield r -> {
                    penanganan.teruskan(oleh, r.nomor(), opd, r.tembusan(), p.alasan());
                    return KelompokRepository.Hasil.diteruskan(r);
                };
            }
            case PENGERJAAN ->
                    r -> {
                        penanganan.proses(oleh, r.nomor(), null);
                        return KelompokRepository.Hasil.BERHASIL;
                    };
            case KONSEP -> {
                UUID siap = p.balasan();
                if (siap == null) {
                    throw new AturanDilanggar("aduan.petugas.balasan-tak-ada");
                }
                yield r -> {
                    int revisi = konsep.siapkan(oleh, r.nomor(), kata(r, siap));
                    return KelompokRepository.Hasil.konsep(revisi);
                };
            }
        };
    }

    private String kata(AduanQueries.Rincian r, UUID siap) {
        UUID opd = r.opdId();
        return (opd == null
                        ? Optional.<BalasanSiapQueries.BalasanSiap>empty()
                        : balasan.dengan(opd, siap))
                .map(s -> TempatBalasan.isi(s.isi(), r))
                .orElseThrow(() -> new AturanDilanggar("aduan.petugas.balasan-tak-ada"));
    }

    private KelompokRepository.Hasil satu(Pengguna oleh, String nomor, Satu kerja, Bingkai b) {
        try {
            return sendiri.execute(s -> kerja.jalan(aduan.untuk(oleh, nomor)));
        } catch (AturanDilanggar e) {
            return KelompokRepository.Hasil.gagal(Kata.dari(b, e));
        } catch (TidakDitemukan e) {
            return KelompokRepository.Hasil.gagal(b.s("aduan.petugas.nomor-tak-ada", nomor));
        } catch (OptimisticLockingFailureException e) {
            return KelompokRepository.Hasil.gagal(b.s("aduan.petugas.berubah.bentrok"));
        }
    }

    /** Takes back what nobody has touched since; what cannot be is told. */
    void batalkan(Pengguna oleh, UUID id, Bingkai b) {
        semua.executeWithoutResult(
                s -> {
                    var k = kelompok.kunci(id, oleh.akunId());
                    if (k.dibatalkanPada() != null || k.jenis() == JenisKelompok.PENGERJAAN) {
                        throw new AturanDilanggar("aduan.petugas.kelompok.sudah-batal");
                    }
                    for (var x : kelompok.isi(id)) {
                        if (x.sebab() == null) {
                            kelompok.dibatalkan(id, x.urutan(), batal(oleh, k.jenis(), x, b));
                        }
                    }
                    kelompok.selesaiBatal(id, waktu.sekarangUrusan());
                });
    }

    /** Null when it was taken back, else why not. */
    private @Nullable String batal(
            Pengguna oleh, JenisKelompok jenis, KelompokRepository.Isi x, Bingkai b) {
        try {
            sendiri.executeWithoutResult(
                    s -> {
                        if (jenis == JenisKelompok.KONSEP) {
                            konsep.buang(oleh, x.nomor(), JenisKonsep.JAWABAN, x.tanda());
                        } else {
                            kembalikan(oleh, x, b);
                        }
                    });
            return null;
        } catch (AturanDilanggar e) {
            return e.kode().endsWith(".bentrok")
                    ? b.s("aduan.petugas.kelompok.disentuh")
                    : Kata.dari(b, e);
        } catch (TidakDitemukan e) {
            return b.s("aduan.petugas.nomor-tak-ada", x.nomor());
        }
    }

    private void kembalikan(Pengguna oleh, KelompokRepository.Isi x, Bingkai b) {
        UUID semula = x.opdSemula();
        if (semula == null) {
            throw new AturanDilanggar("aduan.petugas.kembali-tanpa-opd");
        }
        penanganan.batalTeruskan(
                oleh,
                x.nomor(),
                x.tanda(),
                semula,
                x.tembusanSemula(),
                b.s("aduan.petugas.kelompok.alasan-batal"));
    }
}
