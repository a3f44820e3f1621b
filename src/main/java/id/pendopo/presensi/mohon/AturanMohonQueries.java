package id.pendopo.presensi.mohon;

import id.pendopo.organisasi.ParameterQueries;
import java.time.LocalDate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Rules of requests and of leave accounts, as they were on a day. */
@Service
@Transactional(readOnly = true)
public class AturanMohonQueries {

    private final ParameterQueries parameter;

    AturanMohonQueries(ParameterQueries parameter) {
        this.parameter = parameter;
    }

    public AturanMohon untuk(JenisMohon jenis, LocalDate hari) {
        var p = parameter.pada("presensi.mohon." + jenis.kunci(), hari);
        var n = p.nilai();
        return new AturanMohon(
                AturanMohon.Rantai.valueOf(n.get("rantai").asString()),
                n.get("maks").asInt(),
                AturanMohon.Satuan.valueOf(n.get("satuan").asString()),
                n.get("berkas_mulai").asInt(),
                n.get("susulan").asInt(),
                n.get("masa_kerja").asInt(),
                p.dasarHukum());
    }

    /**
     * Annual leave.
     *
     * @param jatah days a year
     * @param bawaan days of the year before that may be carried over
     * @param total with those of the running year
     * @param totalDuaTahun the same when two years running nothing was taken
     * @param totalTangguh the same when leave was postponed for the needs of the office
     */
    public record Jatah(
            int jatah, int bawaan, int total, int totalDuaTahun, int totalTangguh, String dasar) {}

    public Jatah jatah(int tahun) {
        var p = parameter.pada("presensi.cuti", LocalDate.of(tahun, 1, 1));
        var n = p.nilai();
        return new Jatah(
                n.get("jatah").asInt(),
                n.get("bawaan").asInt(),
                n.get("total").asInt(),
                n.get("total_dua_tahun").asInt(),
                n.get("total_tangguh").asInt(),
                p.dasarHukum());
    }

    /** Whether collective leave on this day is taken off the annual leave. */
    boolean bersamaMengurangi(LocalDate hari) {
        return parameter.pada("presensi.cuti-bersama", hari).nilai().get("mengurangi").asInt() == 1;
    }
}
