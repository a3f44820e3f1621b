package id.pendopo.organisasi.impor;

import id.pendopo.kernel.AturanDilanggar;
import id.pendopo.organisasi.AturanJabatan;
import id.pendopo.organisasi.AturanJabatan.Pegangan;
import id.pendopo.organisasi.JenisPenugasan;
import id.pendopo.organisasi.PenugasanService;
import id.pendopo.organisasi.impor.JabatanDikenal.Orang;
import id.pendopo.organisasi.impor.JabatanDikenal.Pos;
import id.pendopo.organisasi.impor.JabatanDikenal.Tugas;
import id.pendopo.platform.orang.Pengguna;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Who would hold one post after the rows of a file. */
final class PemegangCalon {

    private final List<Tugas> semula;
    private final List<Tugas> jadi;
    private final Map<Integer, Tugas> diakhiri = new HashMap<>();
    private final Map<Integer, Tugas> baru = new HashMap<>();

    PemegangCalon(List<Tugas> semula) {
        this.semula = semula;
        this.jadi = new ArrayList<>(semula);
    }

    /** Ends a known holding where the row names another last day. */
    void akhiri(Pengguna oleh, BarisJabatan b, Pos pos) {
        Tugas ada = dikenal(b);
        if (ada == null) {
            return;
        }
        var p = ada.pegangan();
        if (b.jenis() != null && b.jenis() != p.jenis()
                || b.rapi("dasarSk") != null
                        && !Sebutan.rata(b.rapi("dasarSk")).equals(Sebutan.rata(ada.dasarSk()))) {
            throw new AturanDilanggar("organisasi.galat.tugas-tetap");
        }
        LocalDate akhir = b.hari("akhir");
        if (akhir == null || akhir.equals(p.akhir())) {
            return;
        }
        AturanJabatan.bolehMengakhiri(oleh, pos.peran());
        AturanJabatan.dapatDiakhiri(p.mulai(), p.akhir(), akhir);
        if (!jadi.remove(ada)) {
            throw new AturanDilanggar("organisasi.galat.tugas-ganda");
        }
        jadi.add(ada.sampai(akhir));
        diakhiri.put(b.asal().nomor(), ada);
    }

    /** The holding that the row is about: of this person, from this day on or still open. */
    private @Nullable Tugas dikenal(BarisJabatan b) {
        Orang orang = b.orang();
        if (orang == null) {
            return null;
        }
        LocalDate mulai = b.hari("mulai");
        return semula.stream()
                .filter(t -> t.nip().equals(orang.nip()))
                .filter(
                        t ->
                                mulai == null
                                        ? t.pegangan().akhir() == null
                                        : t.pegangan().mulai().equals(mulai))
                .findFirst()
                .orElse(null);
    }

    /** Puts the person of the row into the post, by the rules of the screen. */
    void tugaskan(Pengguna oleh, BarisJabatan b, Pos pos) {
        Orang orang = b.orang();
        if (orang == null || dikenal(b) != null) {
            return;
        }
        LocalDate mulai = b.hari("mulai");
        if (mulai == null) {
            b.asal().galat("mulai", "organisasi.tanggal-kosong");
            return;
        }
        String sk = b.rapi("dasarSk");
        var isian =
                new PenugasanService.Isian(
                        orang.id(),
                        b.jenis() == null ? JenisPenugasan.DEFINITIF : b.jenis(),
                        mulai,
                        b.hari("akhir"),
                        sk == null ? "" : sk,
                        false);
        var pegangan = isian.pegangan();
        AturanJabatan.bolehMenugaskan(oleh, pos.peran(), orang.id());
        AturanJabatan.dalamMasa(pos.sejak(), pos.sampai(), pegangan);
        if (!orang.aktif()) {
            throw new AturanDilanggar("organisasi.pegawai-tidak-aktif");
        }
        AturanJabatan.belumMemegang(pegangan, pegangan(jadi));
        var tugas = new Tugas(orang.nip(), orang.nama(), pegangan, isian.dasarSk());
        var semua = new ArrayList<>(jadi);
        semua.add(tugas);
        if (pos.tunggal()
                && isian.jenis() == JenisPenugasan.DEFINITIF
                && AturanJabatan.duaPemegang(pegangan(semua))) {
            throw new AturanDilanggar("organisasi.dua-pemegang");
        }
        jadi.add(tugas);
        baru.put(b.asal().nomor(), tugas);
    }

    private static List<Pegangan> pegangan(List<Tugas> tugas) {
        return tugas.stream().map(Tugas::pegangan).toList();
    }

    void utuh(Pos pos) {
        var semua = pegangan(jadi);
        if (semua.stream().anyMatch(p -> AturanJabatan.melewati(pos.sampai(), p))) {
            throw new AturanDilanggar("organisasi.galat.masih-dipegang");
        }
        if (pos.tunggal() && AturanJabatan.duaPemegang(semua)) {
            throw new AturanDilanggar("organisasi.banyak-pemegang");
        }
    }

    /** The holding that the row ends, as it was. */
    @Nullable Tugas diakhiri(BarisJabatan b) {
        return diakhiri.get(b.asal().nomor());
    }

    LocalDate akhir(BarisJabatan b) {
        return Objects.requireNonNull(b.hari("akhir"));
    }

    /** The holding that the row makes. */
    @Nullable Tugas baru(BarisJabatan b) {
        return baru.get(b.asal().nomor());
    }
}
