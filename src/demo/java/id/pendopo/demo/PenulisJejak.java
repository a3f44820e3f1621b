package id.pendopo.demo;

import id.pendopo.demo.Perjalanan.Langkah;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Writes the trail of recent steps, in the words that the live application uses. */
final class PenulisJejak implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Map<String, String> TINDAKAN =
            Map.of(
                    "DIAJUKAN", "laporan.diajukan",
                    "DIKEMBALIKAN_KEPALA", "laporan.dikembalikan",
                    "DISETUJUI", "laporan.disetujui",
                    "DIKEMBALIKAN_BAPPEDA", "laporan.ditolak",
                    "DIVERIFIKASI", "laporan.diverifikasi",
                    "DIKOREKSI", "laporan.dikoreksi");

    private final Latar latar;
    private final Acak acak;
    private final Tulis jejak;

    PenulisJejak(Latar latar) {
        this.latar = latar;
        this.acak = latar.acak("jejak");
        this.jejak =
                latar.tulis(
                        "audit.jejak",
                        """
                        pemda_id, id, pada, akun_id, nama, peran, tindakan, objek_jenis, objek_id,
                        objek_label, sesudah::jsonb, alasan
                        """);
    }

    void tulis(Naskah n, UUID id, String nomor, Langkah l) {
        jejak.tambah(
                latar.pemdaId(),
                acak.id(l.pada()),
                l.pada(),
                l.oleh().akunId(),
                l.oleh().nama(),
                l.oleh().sebagai(),
                TINDAKAN.get(l.jenis()),
                "laporan",
                id.toString(),
                nomor,
                JSON.writeValueAsString(isian(n)),
                l.catatan());
    }

    private static Map<String, @Nullable Object> isian(Naskah n) {
        var m = new LinkedHashMap<String, @Nullable Object>();
        m.put("fisik", n.persenFisik());
        m.put("output", n.output());
        m.put("realisasi", n.rupiah());
        m.put("kendala", n.masalah() == null ? null : n.masalah().kode());
        m.put("uraianKendala", n.masalah() == null ? null : n.masalah().uraian());
        m.put("tindakLanjut", n.masalah() == null ? null : n.masalah().tindakLanjut());
        return m;
    }

    @Override
    public void close() {
        jejak.close();
    }
}
