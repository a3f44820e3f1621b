package id.pendopo.pelaporan.rencana;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;

/** Usual shapes of a plan curve, from which a form is filled. */
public enum BentukKurva {
    /** the same every month */
    LURUS {
        @Override
        long pembilang(int m) {
            return 144L * m;
        }
    },
    /** slow, fast, slow: most works */
    KURVA_S {
        @Override
        long pembilang(int m) {
            return 36L * m * m - 2L * m * m * m;
        }
    },
    /** much of it early in the year */
    AWAL {
        @Override
        long pembilang(int m) {
            return 12L * (24L * m - (long) m * m);
        }
    },
    /** much of it late in the year */
    AKHIR {
        @Override
        long pembilang(int m) {
            return 12L * m * m;
        }
    },
    /** a quarter at the end of each quarter */
    TRIWULAN {
        @Override
        long pembilang(int m) {
            return 432L * (m / 3);
        }
    };

    private static final BigDecimal PENYEBUT = BigDecimal.valueOf(1728);

    /** Part of the whole done by the end of this month, as a numerator over 12³. */
    abstract long pembilang(int bulan);

    /** Per cent done by the end of a month from 1 to 12, two decimals. */
    BigDecimal persen(int bulan) {
        return BigDecimal.valueOf(100 * pembilang(bulan))
                .divide(PENYEBUT, 2, RoundingMode.HALF_EVEN);
    }

    /** Whole rupiah of the ceiling spent by the end of a month. */
    BigDecimal bagian(BigDecimal pagu, int bulan) {
        return pagu.multiply(BigDecimal.valueOf(pembilang(bulan)))
                .divide(PENYEBUT, 0, RoundingMode.DOWN);
    }

    /** Key of its text. */
    public String kunci() {
        return "rencana.bentuk." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
