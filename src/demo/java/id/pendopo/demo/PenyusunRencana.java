package id.pendopo.demo;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Writes the plan curves; where the ceiling changed, the first plan stays beside the new one. */
final class PenyusunRencana {

    private final Latar latar;
    private final Acak acak;

    PenyusunRencana(Latar latar) {
        this.latar = latar;
        this.acak = latar.acak("rencana");
    }

    Map<UUID, Kurva> susun(List<Sub> semua) {
        Map<UUID, Kurva> kurva = new HashMap<>();
        try (var bulanan =
                        latar.tulis(
                                "pelaporan.rencana_bulan",
                                "pemda_id, sub_kegiatan_id, versi, bulan, fisik, nilai_kas");
                var rencana =
                        latar.tulis(
                                "pelaporan.rencana",
                                "pemda_id, sub_kegiatan_id, tahun, opd_id, versi")) {
            for (Sub s : semua) {
                var k = Kurva.untuk(s.jenis(), acak);
                kurva.put(s.id(), k);
                int versi = s.berubah() ? 2 : 1;
                rencana.tambah(
                        latar.pemdaId(), s.id(), latar.kalender().tahun(), s.unit().id(), versi);
                if (s.berubah()) {
                    tulis(bulanan, s, k, 1, s.paguMurni());
                }
                tulis(bulanan, s, k, versi, s.pagu());
            }
        }
        return kurva;
    }

    private void tulis(Tulis bulanan, Sub s, Kurva k, int versi, long pagu) {
        for (int m = 1; m <= 12; m++) {
            bulanan.tambah(
                    latar.pemdaId(),
                    s.id(),
                    versi,
                    m,
                    BigDecimal.valueOf(k.fisik()[m - 1], 2),
                    BigDecimal.valueOf(k.kasSampai(m, pagu) - k.kasSampai(m - 1, pagu)));
        }
    }
}
