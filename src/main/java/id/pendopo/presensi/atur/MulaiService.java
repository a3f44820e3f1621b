package id.pendopo.presensi.atur;

import id.pendopo.audit.Jejak;
import id.pendopo.kernel.AturanDilanggar;
import id.pendopo.kernel.TidakDitemukan;
import id.pendopo.kernel.Uuid7;
import id.pendopo.kernel.Waktu;
import id.pendopo.platform.basisdata.SqlPemda;
import id.pendopo.platform.orang.Pengguna;
import id.pendopo.platform.pemda.KonteksPemda;
import id.pendopo.presensi.BulanQueries;
import id.pendopo.presensi.Mulai;
import id.pendopo.presensi.MulaiQueries;
import id.pendopo.presensi.atur.DaftarMulaiQueries.Rentang;
import id.pendopo.presensi.rekap.HitungService;
import id.pendopo.presensi.rekap.HitungService.Jenis;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sets from which day on attendance counts. Days of a closed month stay as they were counted. */
@Service
@Transactional
public class MulaiService {

    private static final LocalDate TERAWAL = LocalDate.of(2020, 1, 1);
    private static final int KELAK_HARI = 366;
    private static final UUID PEMDA = new UUID(0, 0);

    private final SqlPemda db;
    private final MulaiQueries mulai;
    private final BulanQueries bulan;
    private final HitungService hitung;
    private final PencatatAtur pencatat;
    private final Waktu waktu;

    MulaiService(
            SqlPemda db,
            MulaiQueries mulai,
            BulanQueries bulan,
            HitungService hitung,
            PencatatAtur pencatat,
            Waktu waktu) {
        this.db = db;
        this.mulai = mulai;
        this.bulan = bulan;
        this.hitung = hitung;
        this.pencatat = pencatat;
        this.waktu = waktu;
    }

    /**
     * For the whole pemda, or later than it for an OPD with its units.
     *
     * @param opd null = the whole pemda
     * @throws AturanDilanggar {@code presensi.atur.mulai.hari}, {@code
     *     presensi.atur.mulai.opd-awal}, {@code presensi.atur.mulai.sama}, {@code
     *     presensi.atur.mulai.dasar}; {@code presensi.bulan.beku.bentrok} when days of a closed
     *     month would count or no longer count
     */
    public void tetapkan(Pengguna oleh, @Nullable UUID opd, LocalDate hari, String dasar) {
        PencatatAtur.harusAtur(oleh);
        pencatat.kunci("mulai", PEMDA);
        Mulai lama = mulai.semua();
        ubah(oleh, lama, periksa(lama, opd, hari), opd, hari, dasar);
    }

    /**
     * What setting it would change in the past; empty when nothing.
     *
     * @throws AturanDilanggar as {@link #tetapkan} would
     */
    public Optional<Rentang> akibat(Pengguna oleh, @Nullable UUID opd, LocalDate hari) {
        PencatatAtur.harusAtur(oleh);
        Mulai lama = mulai.semua();
        var rentang = Rentang.antara(lama, periksa(lama, opd, hari), opd);
        return Optional.ofNullable(rentang).filter(r -> r.dari().isBefore(hariIni()));
    }

    private Mulai periksa(Mulai lama, @Nullable UUID opd, LocalDate hari) {
        if (hari.isBefore(TERAWAL) || hari.isAfter(hariIni().plusDays(KELAK_HARI))) {
            throw new AturanDilanggar("presensi.atur.mulai.hari");
        }
        if (opd != null && lama.pemda().filter(p -> !hari.isAfter(p)).isPresent()) {
            throw new AturanDilanggar(
                    "presensi.atur.mulai.opd-awal", lama.pemda().orElseThrow().toString());
        }
        if (hari.equals(opd == null ? lama.ditetapkan() : lama.opd().get(opd))) {
            throw new AturanDilanggar("presensi.atur.mulai.sama");
        }
        Mulai baru = opd == null ? lama.denganPemda(hari) : lama.denganOpd(opd, hari);
        terbuka(Rentang.antara(lama, baru, opd));
        return baru;
    }

    private void terbuka(@Nullable Rentang rentang) {
        if (rentang != null) {
            bulan.harusTerbuka(rentang.dari(), rentang.sampai());
        }
    }

    /**
     * Lets an OPD follow the pemda again.
     *
     * @throws TidakDitemukan when nothing was set for it
     */
    public void cabut(Pengguna oleh, UUID opd, String dasar) {
        PencatatAtur.harusAtur(oleh);
        pencatat.kunci("mulai", PEMDA);
        Mulai lama = mulai.semua();
        if (!lama.opd().containsKey(opd)) {
            throw new TidakDitemukan("mulai " + opd);
        }
        ubah(oleh, lama, lama.denganOpd(opd, null), opd, null, dasar);
    }

    private void ubah(
            Pengguna oleh,
            Mulai lama,
            Mulai baru,
            @Nullable UUID opd,
            @Nullable LocalDate hari,
            String dasar) {
        String alas = dasar.strip();
        if (alas.length() < 3 || alas.length() > 200) {
            throw new AturanDilanggar("presensi.atur.mulai.dasar");
        }
        var rentang = Rentang.antara(lama, baru, opd);
        terbuka(rentang);
        UUID id = Uuid7.baru();
        db.sql(
                        """
                        insert into presensi.mulai (pemda_id, id, opd_id, mulai, dasar, oleh, oleh_nama, pada)
                        values (:pemda, :id, :opd, :mulai, :dasar, :oleh, :nama, :pada)
                        """)
                .param("id", id)
                .param("opd", opd)
                .param("mulai", hari)
                .param("dasar", alas)
                .param("oleh", oleh.akunId())
                .param("nama", oleh.nama())
                .param("pada", Timestamp.from(waktu.sekarang()))
                .update();
        pencatat.catat(
                oleh,
                "mulai-ditetapkan",
                new Jejak.Objek("presensi-mulai", id.toString(), nama(opd)),
                isi(lama, opd, null),
                isi(baru, opd, alas));
        hitungUlang(oleh, rentang, alas);
    }

    private static Map<String, ?> isi(Mulai m, @Nullable UUID opd, @Nullable String dasar) {
        var hasil = new HashMap<String, Object>();
        (opd == null ? m.pemda() : m.unit(opd)).ifPresent(h -> hasil.put("mulai", h));
        if (dasar != null) {
            hasil.put("dasar", dasar);
        }
        return hasil;
    }

    private String nama(@Nullable UUID opd) {
        return opd == null
                ? "Seluruh pemda"
                : db.sql("select nama from organisasi.opd where pemda_id = :pemda and id = :opd")
                        .param("opd", opd)
                        .query(String.class)
                        .optional()
                        .orElseThrow(() -> new TidakDitemukan("opd " + opd));
    }

    /** Months that were computed by the old day are computed again. */
    private void hitungUlang(Pengguna oleh, @Nullable Rentang rentang, String sebab) {
        if (rentang == null) {
            return;
        }
        var ini = YearMonth.from(hariIni());
        for (var m = YearMonth.from(rentang.dari());
                !m.isAfter(YearMonth.from(rentang.sampai())) && !m.isAfter(ini);
                m = m.plusMonths(1)) {
            hitung.minta(m, Jenis.HITUNG, sebab, oleh.pelaku());
        }
    }

    private LocalDate hariIni() {
        return waktu.hariIni(KonteksPemda.wajib().zona());
    }
}
