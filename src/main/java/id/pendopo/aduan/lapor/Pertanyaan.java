package id.pendopo.aduan.lapor;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A question of a category, which is asked besides what everybody is asked. */
public record Pertanyaan(
        String kode,
        Jenis jenis,
        boolean wajib,
        String labelId,
        String labelEn,
        List<Pilihan> pilihan) {

    private static final int TEKS_TERPANJANG = 200;
    private static final int URAIAN_TERPANJANG = 2_000;

    /** Kind of answer. */
    public enum Jenis {
        TEKS,
        ANGKA,
        TANGGAL,
        URAIAN,
        SATU,
        BEBERAPA
    }

    /** An answer to choose. */
    public record Pilihan(String kode, String id, String en) {

        public String label(String bahasa) {
            return bahasa.equals("en") ? en : id;
        }
    }

    public Pertanyaan {
        pilihan = List.copyOf(pilihan);
    }

    public String label(String bahasa) {
        return bahasa.equals("en") ? labelEn : labelId;
    }

    /** Name of its field. */
    public String medan() {
        return Isian.AWALAN_JAWABAN + kode;
    }

    /** The answer as people read it. */
    public String terbaca(String nilai, String bahasa) {
        if (pilihan.isEmpty()) {
            return nilai;
        }
        return Arrays.stream(nilai.split(","))
                .map(
                        n ->
                                pilihan.stream()
                                        .filter(p -> p.kode().equals(n))
                                        .map(p -> p.label(bahasa))
                                        .findFirst()
                                        .orElse(n))
                .reduce((a, b) -> a + ", " + b)
                .orElse("");
    }

    /** What is wrong with this answer, if anything. */
    Optional<Salah> periksa(String nilai) {
        if (nilai.isEmpty()) {
            return wajib ? salah("aduan.lapor.wajib") : Optional.empty();
        }
        return switch (jenis) {
            case TEKS -> panjang(nilai, TEKS_TERPANJANG);
            case URAIAN -> panjang(nilai, URAIAN_TERPANJANG);
            case ANGKA -> angka(nilai) ? Optional.empty() : salah("aduan.lapor.angka", nilai);
            case TANGGAL -> tanggal(nilai) ? Optional.empty() : salah("aduan.lapor.tanggal", nilai);
            case SATU -> terpilih(nilai) ? Optional.empty() : salah("aduan.lapor.pilihan", nilai);
            case BEBERAPA ->
                    Arrays.stream(nilai.split(",")).allMatch(this::terpilih)
                            ? Optional.empty()
                            : salah("aduan.lapor.pilihan", nilai);
        };
    }

    private Optional<Salah> panjang(String nilai, int batas) {
        return nilai.length() <= batas
                ? Optional.empty()
                : salah("aduan.lapor.panjang", batas, nilai.length());
    }

    private static boolean angka(String nilai) {
        try {
            new BigDecimal(nilai.replace(".", "").replace(',', '.'));
            return nilai.length() <= 20;
        } catch (NumberFormatException e) {
            return false;
        }
    }

    private static boolean tanggal(String nilai) {
        try {
            LocalDate.parse(nilai);
            return true;
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    private boolean terpilih(String nilai) {
        return pilihan.stream().anyMatch(p -> p.kode().equals(nilai));
    }

    private Optional<Salah> salah(String sebab, Object... argumen) {
        return Optional.of(Salah.pada(medan(), sebab, argumen));
    }
}
