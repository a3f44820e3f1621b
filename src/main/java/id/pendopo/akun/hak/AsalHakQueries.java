package id.pendopo.akun.hak;

import id.pendopo.audit.Jejak;
import id.pendopo.audit.Jejak.Entri;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Who gave a right: what the trail knows of the assignment it follows from. */
@Service
@Transactional(readOnly = true)
class AsalHakQueries {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Set<String> PENUGASAN =
            Set.of(
                    "organisasi.ditugaskan",
                    "organisasi.penugasan-diakhiri",
                    "organisasi.penugasan-dibatalkan",
                    "organisasi.penugasan-diteruskan");
    private static final int TERBANYAK = 500;

    private final Jejak jejak;

    AsalHakQueries(Jejak jejak) {
        this.jejak = jejak;
    }

    /** Newest first; empty for what stood in the register before there was a trail. */
    List<Entri> jejak(Pegangan p) {
        if (p.akunLuar() != null) {
            return jejak.tentang("akun", p.akunLuar().toString(), TERBANYAK).stream()
                    .filter(e -> e.tindakan().startsWith("akun.luar-"))
                    .toList();
        }
        return jejak.tentang("jabatan", String.valueOf(p.jabatanId()), TERBANYAK).stream()
                .filter(e -> PENUGASAN.contains(e.tindakan()))
                .filter(e -> tentang(p, e.sesudah()) || tentang(p, e.sebelum()))
                .toList();
    }

    /** An entry names its assignment by first day and person: a form by name, a file by number. */
    private static boolean tentang(Pegangan p, @Nullable String isi) {
        if (isi == null) {
            return false;
        }
        JsonNode n = JSON.readTree(isi);
        return p.mulai().toString().equals(n.path("mulai").asString(""))
                && (sama(n.get("pegawai"), p.nama()) || sama(n.get("nip"), p.nomor()));
    }

    private static boolean sama(@Nullable JsonNode tertulis, String nilai) {
        return tertulis != null && tertulis.asString("").equals(nilai);
    }
}
