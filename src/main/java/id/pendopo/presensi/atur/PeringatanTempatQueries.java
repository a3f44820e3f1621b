package id.pendopo.presensi.atur;

import id.pendopo.kernel.Koordinat;
import id.pendopo.kernel.Waktu;
import id.pendopo.organisasi.BatasWilayahQueries;
import id.pendopo.platform.pemda.KonteksPemda;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is odd about a place though it is no mistake: said once before it is saved. */
@Service
@Transactional(readOnly = true)
public class PeringatanTempatQueries {

    /** A larger circle lets people check in from the street. */
    private static final double JANGKAUAN_LEBAR = 300;

    /** Further than this from every border of the pemda a place is looked at twice. */
    private static final double JAUH_DERAJAT = 0.5;

    private final DaftarTempatQueries tempat;
    private final BatasWilayahQueries batas;
    private final Waktu waktu;

    PeringatanTempatQueries(DaftarTempatQueries tempat, BatasWilayahQueries batas, Waktu waktu) {
        this.tempat = tempat;
        this.batas = batas;
        this.waktu = waktu;
    }

    /** What somebody should look at, though it is no mistake: message key and its arguments. */
    public record Peringatan(String kode, List<Object> argumen) {}

    /** What should be looked at: too large, far away, on top of another place. */
    public List<Peringatan> untuk(Bentuk bentuk, @Nullable UUID id) {
        var hasil = new ArrayList<Peringatan>();
        if (bentuk.jangkauan() > JANGKAUAN_LEBAR) {
            hasil.add(
                    new Peringatan(
                            "presensi.atur.periksa.lebar",
                            List.of(Math.round(bentuk.jangkauan()))));
        }
        if (jauh(bentuk)) {
            hasil.add(
                    new Peringatan(
                            bentuk.pusat().lintang() > 0 && !jauh(cermin(bentuk))
                                    ? "presensi.atur.periksa.selatan"
                                    : "presensi.atur.periksa.jauh",
                            List.of(Bentuk.teks(bentuk.pusat()))));
        }
        for (var t : tempat.sekitar(bentuk.pusat(), bentuk.jangkauan() + 5_000, hari())) {
            double jarak = t.bentuk().pusat().jarakMeter(bentuk.pusat());
            if (!t.id().equals(id) && jarak < t.bentuk().jangkauan() + bentuk.jangkauan()) {
                hasil.add(
                        new Peringatan(
                                "presensi.atur.periksa.tindih",
                                List.of(t.nama(), Math.round(jarak))));
            }
        }
        return hasil;
    }

    private static Bentuk cermin(Bentuk b) {
        return new Bentuk(new Koordinat(-b.pusat().lintang(), b.pusat().bujur()), b.radius(), null);
    }

    private boolean jauh(Bentuk bentuk) {
        var titik =
                batas.kecamatan().wilayah().stream()
                        .flatMap(w -> w.cincin().stream())
                        .flatMap(List::stream)
                        .toList();
        if (titik.isEmpty()) {
            return false;
        }
        var x = titik.stream().mapToDouble(t -> t.bujur()).summaryStatistics();
        var y = titik.stream().mapToDouble(t -> t.lintang()).summaryStatistics();
        var p = bentuk.pusat();
        return p.bujur() < x.getMin() - JAUH_DERAJAT
                || p.bujur() > x.getMax() + JAUH_DERAJAT
                || p.lintang() < y.getMin() - JAUH_DERAJAT
                || p.lintang() > y.getMax() + JAUH_DERAJAT;
    }

    private LocalDate hari() {
        return waktu.hariIni(KonteksPemda.wajib().zona());
    }
}
