package id.pendopo.presensi.mesin;

import id.pendopo.presensi.Arah;
import id.pendopo.presensi.mesin.BahanOrang.Ada;
import id.pendopo.presensi.mesin.BarisRepository.Banyak;
import id.pendopo.presensi.mesin.HasilRepository.Jadi;
import id.pendopo.presensi.mesin.PenilaiLog.Usul;
import id.pendopo.presensi.mesin.Unggahan.Hitungan;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Decides what becomes of each proposed punch, and counts. Held for one upload. */
final class Tampungan {

    private final Unggahan u;
    private final List<Tulis> tulis = new ArrayList<>();
    private int orang;
    private int hari;
    private int masuk;
    private int pulang;
    private int tunggal;
    private int sama;
    private int bukti;
    private int lebihBaik;
    private int ganti;
    private int beku;
    private int sebelum;
    private int lama;
    private int menunggu;

    Tampungan(Unggahan u) {
        this.u = u;
    }

    /** What is to be written: of a punch that was taken back the press counts in its place. */
    record Tulis(UUID pegawai, UUID opd, Usul usul, boolean ganti, boolean lebihBaik) {}

    void tambah(UUID pegawai, List<Usul> usul, BahanOrang bahan) {
        LocalDate awal = u.awal().toLocalDate().minusDays(1);
        LocalDate akhir = u.akhir().toLocalDate().plusDays(1);
        var perHari = new HashSet<LocalDate>();
        for (Usul x : usul) {
            if (!x.hari().isBefore(awal) && !x.hari().isAfter(akhir)) {
                perHari.add(x.hari());
                satu(pegawai, x, bahan);
            }
        }
        orang += perHari.isEmpty() ? 0 : 1;
        hari += perHari.size();
    }

    private void satu(UUID pegawai, Usul x, BahanOrang bahan) {
        LocalDate menjabat = bahan.menjabat().get(pegawai);
        if (bahan.selesai().contains(x.tekan().kunci())) {
            return; // written by this upload, before it was cut off or in an earlier run
        }
        if (bahan.beku().contains(YearMonth.from(x.hari()))) {
            beku++;
        } else if (menjabat != null && x.hari().isBefore(menjabat)) {
            sebelum++;
        } else if (!u.lama() && u.mulaiPresensi() != null && x.hari().isBefore(u.mulaiPresensi())) {
            lama++;
        } else if (x.menunggu() && !u.tuntas()) {
            menunggu++;
        } else {
            terbuka(pegawai, x, bahan.ada(pegawai, x.hari(), x.arah()), bahan);
        }
    }

    private void terbuka(UUID pegawai, Usul x, @Nullable Ada ada, BahanOrang bahan) {
        boolean baik = false;
        boolean mengganti = false;
        if (ada == null) {
            masuk += x.arah() == Arah.MASUK ? 1 : 0;
            pulang += x.arah() == Arah.PULANG ? 1 : 0;
            tunggal += x.tunggal() ? 1 : 0;
        } else if (ada.ditarik() && !ada.dikoreksi()) {
            mengganti = true;
            ganti++;
        } else if (ada.kunci().equals(x.tekan().kunci())
                || bahan.bukti().contains(x.tekan().kunci())) {
            sama++;
            return;
        } else {
            baik = ada.kalahDari(x.arah(), x.tekan().waktu());
            lebihBaik += baik ? 1 : 0;
            bukti++;
        }
        tulis.add(new Tulis(pegawai, bahan.opd().get(pegawai), x, mengganti, baik));
    }

    /** What is to be written since it was last asked. */
    List<Tulis> ambil() {
        var hasil = List.copyOf(tulis);
        tulis.clear();
        return hasil;
    }

    Hitungan hitungan(Banyak b, int nomorAsing) {
        return new Hitungan(
                b.terbaca(),
                b.diLog(),
                b.berulang(),
                b.depan(),
                b.asing(),
                nomorAsing,
                orang,
                hari,
                masuk,
                pulang,
                tunggal,
                sama,
                bukti,
                lebihBaik,
                ganti,
                beku,
                sebelum,
                lama,
                menunggu,
                b.purba());
    }

    /** After it was applied: of the lines what was known, of punches what has been done so far. */
    Hitungan hitungan(Hitungan lama, Jadi jadi) {
        return new Hitungan(
                lama.terbaca(),
                lama.diLog(),
                lama.berulang(),
                lama.depan(),
                lama.asing(),
                lama.nomorAsing(),
                orang,
                hari,
                jadi.masuk(),
                jadi.pulang(),
                jadi.tunggal(),
                sama,
                jadi.bukti(),
                jadi.lebihBaik(),
                jadi.ganti(),
                beku,
                sebelum,
                this.lama,
                menunggu,
                lama.purba());
    }
}
