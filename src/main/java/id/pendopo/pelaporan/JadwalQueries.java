package id.pendopo.pelaporan;

import id.pendopo.kernel.AturanDilanggar;
import id.pendopo.kernel.Waktu;
import id.pendopo.organisasi.ParameterQueries;
import id.pendopo.platform.basisdata.SqlPemda;
import id.pendopo.platform.pemda.KonteksPemda;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Due day and lock of a month, with the parameters of its time and the unlockings granted. */
@Service
@Transactional(readOnly = true)
public class JadwalQueries {

    private final ParameterQueries parameter;
    private final SqlPemda db;
    private final Waktu waktu;

    JadwalQueries(ParameterQueries parameter, SqlPemda db, Waktu waktu) {
        this.parameter = parameter;
        this.db = db;
        this.waktu = waktu;
    }

    public Jadwal untuk(YearMonth bulan) {
        LocalDate akhir = bulan.atEndOfMonth();
        return Jadwal.dari(
                bulan,
                parameter.pada("laporan.hari-jatuh-tempo", akhir).bulat(),
                parameter.pada("laporan.hari-kunci", akhir).bulat());
    }

    public LocalDate hariIni() {
        return waktu.hariIni(KonteksPemda.wajib().zona());
    }

    /** Whether the figures of this month may be changed by this OPD today. */
    public boolean terbuka(YearMonth bulan, UUID opd) {
        Jadwal jadwal = untuk(bulan);
        LocalDate kini = hariIni();
        return jadwal.sudahMulai(kini) && (!jadwal.terkunci(kini) || dibuka(bulan, opd, kini));
    }

    private boolean dibuka(YearMonth bulan, UUID opd, LocalDate kini) {
        return db.sql(
                        """
                        select exists (
                            select 1 from pelaporan.pembukaan
                            where pemda_id = :pemda and tahun = :tahun and bulan = :bulan
                                and (opd_id is null or opd_id = :opd) and sampai >= :kini)
                        """)
                .param("tahun", bulan.getYear())
                .param("bulan", bulan.getMonthValue())
                .param("opd", opd)
                .param("kini", kini)
                .query(Boolean.class)
                .single();
    }

    /**
     * @throws AturanDilanggar {@code laporan.terkunci.terlarang} after the lock, {@code
     *     laporan.belum-mulai} before the month begins
     */
    public void harusTerbuka(YearMonth bulan, UUID opd) {
        if (!untuk(bulan).sudahMulai(hariIni())) {
            throw new AturanDilanggar("laporan.belum-mulai");
        }
        if (!terbuka(bulan, opd)) {
            throw new AturanDilanggar("laporan.terkunci.terlarang", untuk(bulan).kunci());
        }
    }
}
