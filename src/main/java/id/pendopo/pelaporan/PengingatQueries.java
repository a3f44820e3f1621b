package id.pendopo.pelaporan;

import id.pendopo.organisasi.ParameterQueries;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whom to remind of the due day. */
@Service
@Transactional(readOnly = true)
public class PengingatQueries {

    private final KemajuanQueries kemajuan;
    private final JadwalQueries jadwal;
    private final ParameterQueries parameter;

    PengingatQueries(KemajuanQueries kemajuan, JadwalQueries jadwal, ParameterQueries parameter) {
        this.kemajuan = kemajuan;
        this.jadwal = jadwal;
        this.parameter = parameter;
    }

    /** An OPD that has not handed in everything for a month that is due. */
    public record Pengingat(
            UUID opdId,
            String slug,
            String singkatan,
            YearMonth bulan,
            LocalDate batas,
            int belum,
            int jumlah) {}

    /** The OPD to be reminded on this day; none on days without reminders. */
    public List<Pengingat> yangPerluDiingatkan(LocalDate hari) {
        var sisa = new HashSet<Integer>();
        parameter.pada("pengingat.hari-laporan", hari).nilai().forEach(n -> sisa.add(n.asInt()));
        // an early due day is already near before its month is over
        YearMonth kini = YearMonth.from(hari);
        return Stream.of(kini.minusMonths(1), kini)
                .map(jadwal::untuk)
                .filter(j -> j.perluDiingatkan(hari, sisa))
                .flatMap(this::belumSelesai)
                .toList();
    }

    private Stream<Pengingat> belumSelesai(Jadwal j) {
        return kemajuan.opd(j.bulan(), null).stream()
                .filter(k -> k.selesai() < k.jumlah())
                .map(
                        k ->
                                new Pengingat(
                                        k.opdId(),
                                        k.slug(),
                                        k.singkatan(),
                                        j.bulan(),
                                        j.batas(),
                                        k.jumlah() - k.selesai(),
                                        k.jumlah()));
    }
}
