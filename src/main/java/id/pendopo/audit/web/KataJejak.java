package id.pendopo.audit.web;

import id.pendopo.audit.Jejak.Entri;
import id.pendopo.platform.web.Bagian.Perubahan;
import id.pendopo.platform.web.Bingkai;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The codes of the trail in words. Any module may write a new code; until it has a wording the code
 * itself is made readable, for an entry must never be hidden by a missing text.
 */
@Component
public class KataJejak {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final MessageSource pesan;

    KataJejak(MessageSource pesan) {
        this.pesan = pesan;
    }

    private String tindakan(Bingkai b, String kode) {
        return cari(b, "jejak.t." + kode, kode.replaceAll("[.-]", " "));
    }

    private String medan(Bingkai b, String nama) {
        String terpisah = nama.replaceAll("([a-z])([A-Z])", "$1 $2").replaceAll("[_-]", " ");
        return cari(b, "jejak.m." + nama, terpisah.toLowerCase(Locale.ROOT));
    }

    private String cari(Bingkai b, String kunci, String pengganti) {
        String besar = Character.toUpperCase(pengganti.charAt(0)) + pengganti.substring(1);
        return Objects.requireNonNull(pesan.getMessage(kunci, null, besar, b.lokal()));
    }

    /** An entry as people read it. */
    public BarisJejak baris(Bingkai b, Entri e) {
        return new BarisJejak(e, tindakan(b, e.tindakan()), beda(b, e));
    }

    /** The fields that differ, before and after. */
    private List<Perubahan> beda(Bingkai b, Entri e) {
        JsonNode lama = baca(e.sebelum());
        JsonNode baru = baca(e.sesudah());
        var nama = new LinkedHashSet<String>();
        lama.propertyNames().forEach(nama::add);
        baru.propertyNames().forEach(nama::add);
        var hasil = new ArrayList<Perubahan>();
        for (String n : nama) {
            String dulu = tampil(lama.get(n));
            // what an ending does not name has not changed
            String kini =
                    e.sesudah() != null && e.sebelum() != null && !baru.has(n)
                            ? dulu
                            : tampil(baru.get(n));
            if (!Objects.equals(dulu, kini)) {
                hasil.add(new Perubahan(medan(b, n), dulu, kini));
            }
        }
        return hasil;
    }

    private static JsonNode baca(@Nullable String json) {
        return json == null ? JSON.createObjectNode() : JSON.readTree(json);
    }

    private static @Nullable String tampil(@Nullable JsonNode n) {
        return n == null || n.isNull() ? null : n.isValueNode() ? n.asString() : n.toString();
    }
}
