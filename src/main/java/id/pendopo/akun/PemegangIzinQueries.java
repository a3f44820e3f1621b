package id.pendopo.akun;

import id.pendopo.akun.hak.HakPadaHari;
import id.pendopo.kernel.port.Izin;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who may do something on a day, by the posts held then: also who only stands in. */
@Service
@Transactional(readOnly = true)
public class PemegangIzinQueries {

    private final HakPadaHari hak;

    PemegangIzinQueries(HakPadaHari hak) {
        this.hak = hak;
    }

    /** The active accounts that hold this permission for this OPD on this day. */
    public Set<UUID> akun(Izin izin, UUID opd, LocalDate hari) {
        return new LinkedHashSet<>(hak.akun(izin, opd, hari));
    }
}
