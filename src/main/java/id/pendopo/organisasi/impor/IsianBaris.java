package id.pendopo.organisasi.impor;

import id.pendopo.platform.lembar.BarisTerbaca;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A row over what is known: a column that the file leaves out or empty says nothing. */
record IsianBaris(BarisTerbaca baris, @Nullable Tercatat lama) {

    /** What the row says, else what is known already. */
    @Nullable String teks(String kunci) {
        String baru = baris.teks(kunci);
        return baru == null ? dulu(kunci) : baru.replaceAll("\\s+", " ").strip();
    }

    @Nullable String dulu(String kunci) {
        return (String) isiDulu().get(kunci);
    }

    boolean adaDulu() {
        return lama != null;
    }

    private Map<String, @Nullable Object> isiDulu() {
        return lama == null ? Map.of() : lama.isi();
    }
}
