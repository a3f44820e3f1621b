package id.pendopo.demo;

import id.pendopo.kernel.Nip;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;

/** Employee numbers of the right form, each used once in a pemda. */
final class NomorPegawai {

    private final Acak acak;
    private final LocalDate hariIni;
    private final Set<String> terpakai = new HashSet<>();

    NomorPegawai(Acak acak, LocalDate hariIni) {
        this.acak = acak;
        this.hariIni = hariIni;
    }

    /** A civil servant of about this age, appointed between 19 and 33 years old. */
    Nip pns(int usia, boolean perempuan) {
        LocalDate lahir = lahir(usia);
        int paling = Math.min(33, usia - 1);
        LocalDate angkat =
                lahir.plusYears(acak.antara(Math.min(22, paling), paling)).withDayOfMonth(1);
        return unik(lahir, "%d%02d".formatted(angkat.getYear(), angkat.getMonthValue()), perempuan);
    }

    /** Contract staff: 21 stands in the place of the month (since 2021). */
    Nip pppk(int usia, int tahunAngkat, boolean perempuan) {
        return unik(lahir(usia), "%d21".formatted(tahunAngkat), perempuan);
    }

    private LocalDate lahir(int usia) {
        return hariIni.minusYears(usia).minusDays(acak.antara(20, 340));
    }

    private Nip unik(LocalDate lahir, String angkat, boolean perempuan) {
        String awal =
                "%d%02d%02d%s%d"
                        .formatted(
                                lahir.getYear(),
                                lahir.getMonthValue(),
                                lahir.getDayOfMonth(),
                                angkat,
                                perempuan ? 2 : 1);
        for (int urut = 1; urut < 1000; urut++) {
            String calon = awal + "%03d".formatted(urut);
            if (terpakai.add(calon)) {
                return new Nip(calon);
            }
        }
        throw new IllegalStateException("too many people born on one day");
    }
}
