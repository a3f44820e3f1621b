package id.pendopo.platform.berkas;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/** Kinds of files that are accepted at all, recognised by content only. */
public enum JenisBerkas {
    JPEG("JPEG", "image/jpeg", "jpg", 10, true),
    PNG("PNG", "image/png", "png", 10, true),
    PDF("PDF", "application/pdf", "pdf", 20, false),
    XLSX(
            "Excel (.xlsx)",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            "xlsx",
            20,
            false),
    DOCX(
            "Word (.docx)",
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            "docx",
            20,
            false);

    private final String sebutan;
    private final String mime;
    private final String ekstensi;
    private final int batasMb;
    private final boolean foto;

    JenisBerkas(String sebutan, String mime, String ekstensi, int batasMb, boolean foto) {
        this.sebutan = sebutan;
        this.mime = mime;
        this.ekstensi = ekstensi;
        this.batasMb = batasMb;
        this.foto = foto;
    }

    public static Set<JenisBerkas> semuaFoto() {
        return EnumSet.of(JPEG, PNG);
    }

    public static Set<JenisBerkas> semuaDokumen() {
        return EnumSet.of(PDF, XLSX, DOCX);
    }

    public static Set<JenisBerkas> semua() {
        return EnumSet.allOf(JenisBerkas.class);
    }

    /** Its name for people, the same in every language. */
    public String sebutan() {
        return sebutan;
    }

    public String mime() {
        return mime;
    }

    /** Without the dot. */
    public String ekstensi() {
        return ekstensi;
    }

    public boolean foto() {
        return foto;
    }

    /** Largest accepted size in megabytes of 1,048,576 bytes. */
    public int batasMb() {
        return batasMb;
    }

    long batas() {
        return batasMb * 1024L * 1024L;
    }

    static String sebut(Set<JenisBerkas> semua) {
        return semua.stream()
                .sorted(Comparator.naturalOrder())
                .map(JenisBerkas::sebutan)
                .collect(Collectors.joining(", "));
    }
}
