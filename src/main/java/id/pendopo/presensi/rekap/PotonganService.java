package id.pendopo.presensi.rekap;

import id.pendopo.audit.Jejak;
import id.pendopo.kernel.AturanDilanggar;
import id.pendopo.kernel.Waktu;
import id.pendopo.platform.basisdata.SqlPemda;
import id.pendopo.platform.langsung.Pengumuman;
import id.pendopo.platform.orang.Pengguna;
import id.pendopo.platform.pemda.KonteksPemda;
import id.pendopo.presensi.BulanQueries;
import id.pendopo.presensi.IzinPresensi;
import id.pendopo.presensi.TopikPresensi;
import id.pendopo.presensi.rekap.HitungService.Jenis;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts a deduction table into force from a day on; what was in force before it stays readable. */
@Service
@Transactional
public class PotonganService {

    private static final int DASAR_TERPENDEK = 5;
    private static final int DASAR_TERPANJANG = 200;

    private final SqlPemda db;
    private final TabelQueries tabel;
    private final BulanQueries bulan;
    private final HitungService hitung;
    private final Jejak jejak;
    private final Waktu waktu;
    private final Pengumuman pengumuman;

    PotonganService(
            SqlPemda db,
            TabelQueries tabel,
            BulanQueries bulan,
            HitungService hitung,
            Jejak jejak,
            Waktu waktu,
            Pengumuman pengumuman) {
        this.db = db;
        this.tabel = tabel;
        this.bulan = bulan;
        this.hitung = hitung;
        this.jejak = jejak;
        this.waktu = waktu;
        this.pengumuman = pengumuman;
    }

    /**
     * In force from {@code sejak} until the day before the next table that stands already.
     *
     * @throws AturanDilanggar {@code presensi.bulan.beku.bentrok} when it would reach into a closed
     *     month, {@code presensi.rekap.potongan.ada.bentrok} when a table begins on that very day
     */
    public void berlakukan(Pengguna oleh, TabelPotongan isi, LocalDate sejak, String dasarMentah) {
        LingkupRekap.harusSemua(oleh, IzinPresensi.ATUR);
        String dasar = dasar(dasarMentah);
        LocalDate hariIni = waktu.hariIni(KonteksPemda.wajib().zona());
        if (sejak.isAfter(hariIni.plusYears(2)) || sejak.getYear() < 2000) {
            throw new AturanDilanggar("presensi.rekap.potongan.tanggal");
        }
        satuSatu();
        if (!sejak.isAfter(hariIni)) {
            bulan.harusTerbuka(sejak, hariIni);
        }
        LocalDate akhir = berikutnya(sejak);
        if (sejak.equals(mulaiYang(sejak))) {
            throw new AturanDilanggar("presensi.rekap.potongan.ada.bentrok", sejak);
        }
        db.sql(
                        """
                        update presensi.potongan set berlaku_sampai = :sejak::date - 1
                        where pemda_id = :pemda and berlaku_sejak < :sejak
                            and (berlaku_sampai is null or berlaku_sampai >= :sejak)
                        """)
                .param("sejak", sejak)
                .update();
        isi.baris()
                .forEach(
                        (kode, b) ->
                                db.sql(
                                                """
                                                insert into presensi.potongan (pemda_id, kode, berlaku_sejak,
                                                    berlaku_sampai, dari_menit, sampai_menit, persen, dasar)
                                                values (:pemda, :kode, :sejak, :akhir, :dari, :sampai, :persen,
                                                    :dasar)
                                                """)
                                        .param("kode", kode)
                                        .param("sejak", sejak)
                                        .param("akhir", akhir)
                                        .param("dari", b.dari())
                                        .param("sampai", b.sampai())
                                        .param("persen", b.persen())
                                        .param("dasar", dasar)
                                        .update());
        var ringkas = new TreeMap<String, BigDecimal>();
        isi.baris().forEach((kode, b) -> ringkas.put(kode, b.persen()));
        catat(oleh, "presensi.potongan-ditetapkan", sejak, null, ringkas, dasar);
        pengumuman.setelahCommit(TopikPresensi.ATURAN);
        hitungUlang(oleh, sejak, hariIni, dasar);
    }

    /**
     * Takes back a table that is not in force yet; the one before it goes on.
     *
     * @throws AturanDilanggar {@code presensi.rekap.potongan.berlaku.bentrok} when it is
     */
    public void tarik(Pengguna oleh, LocalDate sejak, String alasan) {
        LingkupRekap.harusSemua(oleh, IzinPresensi.ATUR);
        if (!sejak.isAfter(waktu.hariIni(KonteksPemda.wajib().zona()))) {
            throw new AturanDilanggar("presensi.rekap.potongan.berlaku.bentrok");
        }
        satuSatu();
        var lama = new TreeMap<String, BigDecimal>();
        tabel.antara(sejak, sejak).stream()
                .filter(b -> b.sejak().equals(sejak))
                .forEach(b -> lama.put(b.kode(), b.persen()));
        if (lama.isEmpty()) {
            throw new AturanDilanggar("presensi.rekap.potongan.hilang.bentrok");
        }
        LocalDate akhir = berikutnya(sejak);
        db.sql("delete from presensi.potongan where pemda_id = :pemda and berlaku_sejak = :sejak")
                .param("sejak", sejak)
                .update();
        db.sql(
                        """
                        update presensi.potongan set berlaku_sampai = :akhir
                        where pemda_id = :pemda and berlaku_sampai = :sejak::date - 1
                        """)
                .param("akhir", akhir)
                .param("sejak", sejak)
                .update();
        catat(oleh, "presensi.potongan-ditarik", sejak, lama, null, alasan);
        pengumuman.setelahCommit(TopikPresensi.ATURAN);
    }

    private static String dasar(String mentah) {
        String dasar = mentah.strip();
        if (dasar.length() < DASAR_TERPENDEK || dasar.length() > DASAR_TERPANJANG) {
            throw new AturanDilanggar("presensi.rekap.potongan.dasar");
        }
        return dasar;
    }

    /** Two tables are never put into force at the same moment. */
    private void satuSatu() {
        db.sql(
                        "select pg_advisory_xact_lock(hashtextextended('presensi.potongan ' || :pemda, 0))::text")
                .query(String.class)
                .single();
    }

    private @Nullable LocalDate berikutnya(LocalDate sejak) {
        return db.sql(
                        """
                        select min(berlaku_sejak) - 1 from presensi.potongan
                        where pemda_id = :pemda and berlaku_sejak > :sejak
                        """)
                .param("sejak", sejak)
                .query(LocalDate.class)
                .optional()
                .orElse(null);
    }

    private @Nullable LocalDate mulaiYang(LocalDate sejak) {
        return db.sql(
                        """
                        select max(berlaku_sejak) from presensi.potongan
                        where pemda_id = :pemda and berlaku_sejak = :sejak
                        """)
                .param("sejak", sejak)
                .query(LocalDate.class)
                .optional()
                .orElse(null);
    }

    /** Months that it reaches into and that have begun are computed anew. */
    private void hitungUlang(Pengguna oleh, LocalDate sejak, LocalDate hariIni, String dasar) {
        for (var m = YearMonth.from(sejak);
                !m.isAfter(YearMonth.from(hariIni));
                m = m.plusMonths(1)) {
            hitung.minta(m, Jenis.HITUNG, dasar, oleh.pelaku());
        }
    }

    private void catat(
            Pengguna oleh,
            String apa,
            LocalDate sejak,
            @Nullable Map<String, ?> sebelum,
            @Nullable Map<String, ?> sesudah,
            String alasan) {
        jejak.catat(
                oleh.pelaku(),
                apa,
                new Jejak.Objek("presensi-potongan", sejak.toString(), sejak.toString()),
                sebelum,
                sesudah,
                alasan);
    }
}
