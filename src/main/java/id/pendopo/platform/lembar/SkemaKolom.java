package id.pendopo.platform.lembar;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The columns an import wants, by the names people really write over them.
 *
 * <pre>{@code
 * SkemaKolom.susun()
 *     .wajib("kode", JenisKolom.KODE, "Kode Rekening", "Kd Rek")
 *     .bolehKosong("uraian", JenisKolom.TEKS, "Uraian")
 *     .opsional("persen", JenisKolom.PERSEN, "%", "Persentase")
 *     .abaikanBarisTanpa("kode")
 *     .jadi();
 * }</pre>
 */
public final class SkemaKolom {

    /**
     * @param kunci name in the program
     * @param judul name for people, also the first name looked for
     * @param sinonim other names, the better ones first
     * @param harusAda the file is refused without this column
     * @param harusTerisi an empty cell is an error
     */
    public record Kolom(
            String kunci,
            JenisKolom jenis,
            String judul,
            List<String> sinonim,
            boolean harusAda,
            boolean harusTerisi) {

        public Kolom {
            sinonim = List.copyOf(sinonim);
        }
    }

    private final List<Kolom> kolom;
    private final Set<String> penanda;

    private SkemaKolom(List<Kolom> kolom, Set<String> penanda) {
        this.kolom = List.copyOf(kolom);
        this.penanda = Set.copyOf(penanda);
    }

    public static Penyusun susun() {
        return new Penyusun();
    }

    public List<Kolom> kolom() {
        return kolom;
    }

    /** Keys without which a row is no record but a subtotal, a total or a signature. */
    Set<String> penanda() {
        return penanda;
    }

    /** Puts a schema together, column by column. */
    public static final class Penyusun {

        private final List<Kolom> kolom = new ArrayList<>();
        private final Set<String> penanda = new HashSet<>();

        private Penyusun() {}

        /** The column must be there and every row must have a value. */
        public Penyusun wajib(String kunci, JenisKolom jenis, String judul, String... sinonim) {
            return tambah(new Kolom(kunci, jenis, judul, List.of(sinonim), true, true));
        }

        /** The column must be there, its cells may be empty. */
        public Penyusun bolehKosong(
                String kunci, JenisKolom jenis, String judul, String... sinonim) {
            return tambah(new Kolom(kunci, jenis, judul, List.of(sinonim), true, false));
        }

        /** The column may be missing altogether. */
        public Penyusun opsional(String kunci, JenisKolom jenis, String judul, String... sinonim) {
            return tambah(new Kolom(kunci, jenis, judul, List.of(sinonim), false, false));
        }

        /**
         * Rows in which this column is empty are passed over and only counted: totals, signatures,
         * notes.
         */
        public Penyusun abaikanBarisTanpa(String kunci) {
            penanda.add(kunci);
            return this;
        }

        private Penyusun tambah(Kolom baru) {
            if (kolom.stream().anyMatch(ada -> ada.kunci().equals(baru.kunci()))) {
                throw new IllegalArgumentException("column key used twice: " + baru.kunci());
            }
            kolom.add(baru);
            return this;
        }

        public SkemaKolom jadi() {
            for (String kunci : penanda) {
                if (kolom.stream().noneMatch(ada -> ada.kunci().equals(kunci))) {
                    throw new IllegalArgumentException("unknown column key: " + kunci);
                }
            }
            return new SkemaKolom(kolom, penanda);
        }
    }
}
