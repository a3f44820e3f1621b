package id.pendopo.aduan.jam;

import id.pendopo.aduan.AduanBerubah;
import id.pendopo.aduan.jam.CatatanPetugasRepository.Catatan;
import id.pendopo.kernel.Waktu;
import id.pendopo.platform.basisdata.RencanaTetap;
import id.pendopo.platform.pemda.KonteksPemda;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tells the staff what came to them. What happens leaves a note in its own transaction; the notes
 * are worked off a moment later, many at once. Told twice, they hear it once. Of the whistle-blower
 * channel only the inspectors hear, and only that there is something.
 */
@Service
class PetugasService {

    private static final String KANAL = "/aduan/kelola";
    private static final int SEKALI = 200;
    private static final Logger LOG = LoggerFactory.getLogger(PetugasService.class);

    private final RencanaTetap rencana;
    private final PerihalQueries perihal;
    private final PenerimaQueries penerima;
    private final KabarPetugas kabar;
    private final Waktu waktu;
    private final CatatanPetugasRepository catatan;
    private final TransactionTemplate transaksi;

    PetugasService(
            RencanaTetap rencana,
            PerihalQueries perihal,
            PenerimaQueries penerima,
            KabarPetugas kabar,
            Waktu waktu,
            CatatanPetugasRepository catatan,
            PlatformTransactionManager transaksi) {
        this.rencana = rencana;
        this.perihal = perihal;
        this.penerima = penerima;
        this.kabar = kabar;
        this.waktu = waktu;
        this.catatan = catatan;
        this.transaksi = new TransactionTemplate(transaksi);
    }

    /**
     * Leaves notes, in the transaction of what happened.
     *
     * @return whether any of it concerns the staff
     */
    boolean antre(AduanBerubah perubahan) {
        var semua = perubahan.semua().stream().map(Catatan::dari).filter(Objects::nonNull).toList();
        if (semua.isEmpty()) {
            return false;
        }
        catatan.tambah(semua);
        return true;
    }

    /**
     * Tells of the oldest notes. When that fails each is tried alone, and the one that fails goes
     * to the end of the queue.
     *
     * @return whether there may be more
     */
    boolean sampaikan() {
        try {
            return beberapa(SEKALI) == SEKALI;
        } catch (RuntimeException e) {
            LOG.warn("Kabar petugas disampaikan satu per satu", e);
        }
        for (int i = 0; i < SEKALI; i++) {
            try {
                if (beberapa(1) == 0) {
                    return false;
                }
            } catch (RuntimeException e) {
                transaksi.executeWithoutResult(s -> catatan.keBelakang());
                throw e;
            }
        }
        return true;
    }

    private int beberapa(int paling) {
        return Objects.requireNonNull(
                transaksi.execute(
                        s -> {
                            rencana.mulai();
                            catatan.sendiri();
                            var semua = catatan.ambil(paling);
                            beritahu(semua);
                            return semua.size();
                        }));
    }

    private void beritahu(List<Catatan> semua) {
        if (semua.isEmpty()) {
            return;
        }
        var hal =
                perihal.dari(
                        semua.stream().map(Catatan::aduanId).toList(),
                        semua.stream().map(Catatan::langkahId).toList());
        var kabarnya = new ArrayList<KabarPetugas.Untuk>();
        for (Catatan c : semua) {
            var p = hal.get(c.langkahId());
            if (p != null && !c.basi(p)) {
                kabarnya.add(
                        new KabarPetugas.Untuk(
                                kepada(p, c.tingkat()),
                                hal(c, p),
                                p.terjawab() ? null : p.batasJawab(),
                                p.langkahPada()));
            }
        }
        kabar.beritahu(kabarnya);
    }

    private static PenulisKabarAduan.Hal hal(Catatan c, PerihalQueries.Perihal p) {
        return new PenulisKabarAduan.Hal(
                c.jenis(),
                c.aduanId(),
                c.langkahId(),
                p.pelaporPelanggaran() ? null : p.nomor(),
                p.opdNama(),
                null,
                0,
                p.batasJawab(),
                p.pelaporPelanggaran() ? KANAL : KANAL + "/" + p.nomor());
    }

    /**
     * The owner and who types for him; without OPD who sorts; of what was opened again those above
     * too.
     */
    private Set<UUID> kepada(PerihalQueries.Perihal p, int tingkat) {
        LocalDate hari = waktu.hariIni(KonteksPemda.wajib().zona());
        if (p.pelaporPelanggaran()) {
            return penerima.pengawas(hari);
        }
        var hasil = new HashSet<>(penerima.petugasKini(p.opdId(), hari));
        if (tingkat > 0) {
            hasil.addAll(penerima.pada(tingkat, p.opdId(), hari));
        }
        return hasil;
    }
}
