package id.pendopo.presensi.rekap;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import id.pendopo.presensi.HasilHari.Keadaan;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a month came to for a person: a pure function of his days, so that a month that is closed
 * can be derived again and compared.
 *
 * @param kurang working minutes short
 * @param kotor per cent before the limit of the month, {@code persen} after it
 * @param kode how often each code of the table was counted
 * @param keterangan days by what explains them
 */
public record HasilBulan(
        UUID pegawai,
        UUID opd,
        LocalDate sampai,
        int hariKerja,
        int hadir,
        int alpa,
        int telat,
        int cepat,
        int kurang,
        BigDecimal kotor,
        BigDecimal batas,
        BigDecimal persen,
        Map<String, Integer> kode,
        Map<String, Integer> keterangan,
        List<HariRekap> harian,
        List<Aturan> aturan) {

    static final JsonMapper JSON = JsonMapper.builder().build();

    /** A row of the deduction table in the version that was counted. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Aturan(
            @JsonProperty("k") String kode,
            @JsonProperty("s") LocalDate sejak,
            @JsonProperty("p") BigDecimal persen,
            @JsonProperty("dari") int dari,
            @JsonProperty("sampai") @Nullable Integer sampai,
            @JsonProperty("d") String dasar) {}

    static HasilBulan dari(
            UUID pegawai,
            UUID opd,
            LocalDate sampai,
            List<HariRekap> harian,
            int kurangHariAlpa,
            BigDecimal batas,
            List<Aturan> aturan) {
        var kode = new TreeMap<String, Integer>();
        var keterangan = new TreeMap<String, Integer>();
        int hadir = 0;
        int alpa = 0;
        int telat = 0;
        int cepat = 0;
        BigDecimal kotor = new BigDecimal("0.00");
        for (HariRekap h : harian) {
            telat += h.menitTelat();
            cepat += h.menitCepat();
            for (var b : h.semuaBiaya()) {
                kode.merge(b.kode(), 1, Integer::sum);
                kotor = kotor.add(b.persen());
            }
            if (h.keadaan() == Keadaan.TANPA_KETERANGAN) {
                alpa++;
                continue;
            }
            if (h.keadaan() != Keadaan.BERKETERANGAN) {
                hadir++;
            }
            if (h.keterangan() != null) {
                keterangan.merge(h.keterangan().name(), 1, Integer::sum);
            }
        }
        kotor = kotor.setScale(2, RoundingMode.HALF_UP);
        BigDecimal tertinggi = batas.setScale(2, RoundingMode.HALF_UP);
        return new HasilBulan(
                pegawai,
                opd,
                sampai,
                harian.size(),
                hadir,
                alpa,
                telat,
                cepat,
                telat + cepat + kurangHariAlpa,
                kotor,
                tertinggi,
                kotor.min(tertinggi),
                kode,
                keterangan,
                new ArrayList<>(harian),
                List.copyOf(aturan));
    }

    String teksHarian() {
        return JSON.writeValueAsString(harian);
    }

    String teksAturan() {
        return JSON.writeValueAsString(aturan);
    }

    /** SHA-256 of all that a reader can see of it and of where it counts. */
    byte[] sidik(String teksHarian, String teksAturan) {
        try {
            var sari = MessageDigest.getInstance("SHA-256");
            sari.update(teksHarian.getBytes(StandardCharsets.UTF_8));
            sari.update(teksAturan.getBytes(StandardCharsets.UTF_8));
            sari.update(
                    (opd + " " + kurang + " " + kotor + " " + persen)
                            .getBytes(StandardCharsets.UTF_8));
            return sari.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
