package id.pendopo.platform.lembar;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;

/**
 * One cell. Formulas are never evaluated: {@code rumus} says that the value is the one which the
 * sender's program stored last. Cells of a csv file are always text or empty; what a text means is
 * decided by {@link SkemaKolom}.
 */
public sealed interface Sel {

    boolean rumus();

    /** What a person would see in the cell, in plain form: no thousands separators, ISO dates. */
    String tampil();

    default boolean kosong() {
        return this instanceof Kosong;
    }

    record Teks(String nilai, boolean rumus) implements Sel {
        @Override
        public String tampil() {
            return nilai;
        }
    }

    /**
     * A number, with the binary noise of the file format removed (at most 15 significant digits, as
     * Excel shows).
     *
     * @param persen the cell is shown as a percentage: 0.5 stands for 50%
     */
    record Angka(BigDecimal nilai, boolean persen, boolean rumus) implements Sel {
        @Override
        public String tampil() {
            return persen
                    ? nilai.movePointRight(2).stripTrailingZeros().toPlainString() + "%"
                    : nilai.toPlainString();
        }
    }

    record Tanggal(LocalDateTime nilai, boolean rumus) implements Sel {
        @Override
        public String tampil() {
            return nilai.toLocalTime().equals(LocalTime.MIDNIGHT)
                    ? nilai.toLocalDate().toString()
                    : nilai.format(DateTimeFormatter.ISO_LOCAL_DATE_TIME).replace('T', ' ');
        }
    }

    record Kosong(boolean rumus) implements Sel {
        @Override
        public String tampil() {
            return "";
        }
    }

    Sel KOSONG = new Kosong(false);
}
