package id.pendopo.pelaporan.rencana;

import id.pendopo.kernel.Bulan;
import id.pendopo.kernel.Rupiah;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Twelve months of a plan, January first. */
public record KurvaRencana(List<Titik> bulan) {

    private static final BigDecimal SERATUS = BigDecimal.valueOf(100);

    /**
     * A month of the plan.
     *
     * @param fisik physical progress, per cent, cumulative to the end of the month
     * @param kas spending of this month alone
     */
    public record Titik(BigDecimal fisik, Rupiah kas) {}

    /** Which figure a finding is about. */
    public enum Medan {
        FISIK,
        KAS
    }

    /** A rule that the plan breaks, in the month where it shows; its wording lies in the texts. */
    public record Temuan(Medan medan, int bulan, String kode, List<Object> argumen) {}

    public KurvaRencana {
        bulan = List.copyOf(bulan);
        if (bulan.size() != 12) {
            throw new IllegalArgumentException("a plan has 12 months, not " + bulan.size());
        }
    }

    /** A curve of this shape that spends exactly the ceiling, in whole rupiah until December. */
    public static KurvaRencana dari(BentukKurva bentuk, Rupiah pagu) {
        var hasil = new ArrayList<Titik>();
        BigDecimal sebelum = BigDecimal.ZERO;
        for (int m = 1; m <= 12; m++) {
            BigDecimal fisik = bentuk.persen(m);
            BigDecimal sampai = m == 12 ? pagu.nilai() : bentuk.bagian(pagu.nilai(), m);
            hasil.add(new Titik(fisik, Rupiah.of(sampai.subtract(sebelum))));
            sebelum = sampai;
        }
        return new KurvaRencana(hasil);
    }

    public Rupiah kas() {
        return Rupiah.jumlah(bulan.stream().map(Titik::kas).toList());
    }

    /**
     * The same plan with the difference to the ceiling put into December, which also ends at 100
     * per cent. What December cannot give back is taken from the months before it.
     */
    public KurvaRencana ratakan(Rupiah pagu) {
        var kas = new ArrayList<>(bulan.stream().map(Titik::kas).toList());
        Rupiah selisih = pagu.kurang(kas());
        for (int i = 11; i >= 0 && !selisih.nol(); i--) {
            Rupiah baru = kas.get(i).tambah(selisih);
            kas.set(i, baru.negatif() ? Rupiah.NOL : baru);
            selisih = baru.negatif() ? baru : Rupiah.NOL;
        }
        var hasil = new ArrayList<Titik>();
        for (int i = 0; i < 12; i++) {
            hasil.add(new Titik(i == 11 ? SERATUS : bulan.get(i).fisik(), kas.get(i)));
        }
        return new KurvaRencana(hasil);
    }

    /** Everything that keeps this plan from being in force under a ceiling; empty when it may. */
    public List<Temuan> temuan(Rupiah pagu) {
        var hasil = new ArrayList<Temuan>();
        BigDecimal sebelum = BigDecimal.ZERO;
        for (int m = 1; m <= 12; m++) {
            Titik t = bulan.get(m - 1);
            if (t.fisik().signum() < 0 || t.fisik().compareTo(SERATUS) > 0) {
                hasil.add(fisik(m, "rencana.fisik-rentang", t.fisik()));
            } else if (t.fisik().stripTrailingZeros().scale() > 2) {
                hasil.add(fisik(m, "rencana.fisik-desimal", t.fisik()));
            } else if (t.fisik().compareTo(sebelum) < 0) {
                hasil.add(fisik(m, "rencana.fisik-turun", t.fisik(), sebelum));
            } else if (m == 12 && t.fisik().compareTo(SERATUS) != 0) {
                hasil.add(fisik(m, "rencana.fisik-akhir", t.fisik()));
            }
            if (t.kas().negatif()) {
                hasil.add(new Temuan(Medan.KAS, m, "rencana.kas-negatif", argumen(m, t.kas())));
            }
            sebelum = sebelum.max(t.fisik());
        }
        Rupiah selisih = pagu.kurang(kas());
        if (!selisih.nol()) {
            String kode = selisih.negatif() ? "rencana.kas-lebih" : "rencana.kas-kurang";
            Rupiah besar = selisih.negatif() ? selisih.lawan() : selisih;
            hasil.add(new Temuan(Medan.KAS, 12, kode, List.of(kas(), pagu, besar)));
        }
        return hasil;
    }

    private static Temuan fisik(int bulan, String kode, BigDecimal... nilai) {
        return new Temuan(Medan.FISIK, bulan, kode, argumen(bulan, (Object[]) nilai));
    }

    private static List<Object> argumen(int bulan, Object... nilai) {
        var hasil = new ArrayList<Object>(List.of(new Bulan(bulan)));
        hasil.addAll(List.of(nilai));
        return hasil;
    }

    /** Whether both plan the same, whatever the zeros behind the comma. */
    public boolean sama(KurvaRencana lain) {
        for (int i = 0; i < 12; i++) {
            Titik a = bulan.get(i);
            Titik b = lain.bulan.get(i);
            if (a.fisik().compareTo(b.fisik()) != 0 || a.kas().compareTo(b.kas()) != 0) {
                return false;
            }
        }
        return true;
    }
}
