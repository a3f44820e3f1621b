package id.pendopo.pelaporan;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whom to remind of the due day. */
@Service
@Transactional(readOnly = true)
public class PengingatQueries {

    private final KemajuanQueries kemajuan;
    private final JadwalQueries jadwal;

    PengingatQueries(KemajuanQueries kemajuan, JadwalQueries jadwal) {
        this.kemajuan = kemajuan;
        this.jadwal = jadwal;
    }

    /** An OPD that has not handed in everything for a month that is due. */
    public record Pengingat(
            UUID opdId, String slug, YearMonth bulan, LocalDate batas, int belum, int jumlah) {}

    /** The OPD to be reminded on this day; none on days without reminders. */
    public List<Pengingat> yangPerluDiingatkan(LocalDate hari) {
        YearMonth bulan = YearMonth.from(hari).minusMonths(1);
        Jadwal j = jadwal.untuk(bulan);
        if (!j.perluDiingatkan(hari)) {
            return List.of();
        }
        return kemajuan.opd(bulan, null).stream()
                .filter(k -> k.selesai() < k.jumlah())
                .map(
                        k ->
                                new Pengingat(
                                        k.opdId(),
                                        k.slug(),
                                        bulan,
                                        j.batas(),
                                        k.jumlah() - k.selesai(),
                                        k.jumlah()))
                .toList();
    }
}
