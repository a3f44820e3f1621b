package id.pendopo.platform.web;

import gg.jte.Content;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The small records from which the components of {@code komponen/*.jte} are fed. */
public final class Bagian {

    private Bagian() {}

    /** What a colour means; the text beside it must say the same. */
    public enum Nada {
        NETRAL,
        INFO,
        BAIK,
        WASPADA,
        BURUK;

        private final String kelas = name().toLowerCase(Locale.ROOT);

        /** The name in CSS classes. */
        public String kelas() {
            return kelas;
        }
    }

    /** A choice of a select, a radio or a checkbox group. */
    public record Opsi(
            String nilai, String label, @Nullable String petunjuk, @Nullable String ikon) {
        public Opsi(String nilai, String label) {
            this(nilai, label, null, null);
        }
    }

    /**
     * An error of a form: the id of the field it belongs to (null: the whole form) and how to fix
     * it.
     */
    public record Galat(@Nullable String medan, String pesan) {}

    /** A step of the way to this page; the last one has no address. */
    public record Remah(String label, @Nullable String url) {}

    /** A row of a summary list; {@code ubahUrl} leads to the form that changes it. */
    public record Baris(
            String kunci, @Nullable String nilai, @Nullable Content isi, @Nullable String ubahUrl) {
        public Baris(String kunci, String nilai) {
            this(kunci, nilai, null, null);
        }

        public Baris(String kunci, String nilai, @Nullable String ubahUrl) {
            this(kunci, nilai, null, ubahUrl);
        }

        public Baris(String kunci, Content isi) {
            this(kunci, null, isi, null);
        }
    }

    /** State of a task in a task list. */
    public enum StatusTugas {
        BELUM_MULAI(Nada.INFO),
        BELUM_BISA(Nada.NETRAL),
        SEDANG(Nada.WASPADA),
        SELESAI(Nada.BAIK),
        ADA_GALAT(Nada.BURUK);

        private final Nada nada;

        StatusTugas(Nada nada) {
            this.nada = nada;
        }

        public Nada nada() {
            return nada;
        }

        /** Key of its text. */
        public String kunci() {
            return "bingkai.tugas." + name().toLowerCase(Locale.ROOT);
        }
    }

    /** A task of a task list; without address it cannot be opened yet. */
    public record Tugas(
            String judul, @Nullable String url, @Nullable String petunjuk, StatusTugas status) {}

    /** An event of a timeline: what, when (already formatted), who, and optionally more. */
    public record Peristiwa(
            String judul, String waktu, @Nullable String oleh, @Nullable Content isi, Nada nada) {}

    /** A changed field: before and after; null means that there was or is none. */
    public record Perubahan(String medan, @Nullable String lama, @Nullable String baru) {}
}
