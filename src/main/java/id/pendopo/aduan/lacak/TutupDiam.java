package id.pendopo.aduan.lacak;

import id.pendopo.aduan.PenutupanService;
import id.pendopo.aduan.lacak.DiamQueries.Diam;
import id.pendopo.aduan.lacak.kabar.KabarPelapor;
import id.pendopo.kernel.Waktu;
import id.pendopo.organisasi.KalenderService;
import id.pendopo.organisasi.ParameterQueries;
import id.pendopo.platform.basisdata.SqlPemda;
import id.pendopo.platform.pemda.DaftarPemda;
import id.pendopo.platform.pemda.Pemda;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Once a day and pemda: who has said nothing for so many working days is content. He is told some
 * days before, and once more when it is closed. Each closing stands for itself; a round that is cut
 * off is made again and finds only what is left.
 */
@Component
public class TutupDiam {

    /** Messages in the night are no kindness. */
    private static final int MULAI_JAM = 7;

    private static final int SAMPAI_JAM = 20;
    private final DiamQueries diam;
    private final PenutupanService penutupan;
    private final KabarPelapor kabar;
    private final KalenderService kalender;
    private final ParameterQueries parameter;
    private final SesiLacak sesi;
    private final SqlPemda db;
    private final DaftarPemda daftar;
    private final Waktu waktu;
    private final TransactionTemplate transaksi;

    TutupDiam(
            DiamQueries diam,
            PenutupanService penutupan,
            KabarPelapor kabar,
            KalenderService kalender,
            ParameterQueries parameter,
            SesiLacak sesi,
            SqlPemda db,
            DaftarPemda daftar,
            Waktu waktu,
            PlatformTransactionManager transaksi) {
        this.diam = diam;
        this.penutupan = penutupan;
        this.kabar = kabar;
        this.kalender = kalender;
        this.parameter = parameter;
        this.sesi = sesi;
        this.db = db;
        this.daftar = daftar;
        this.waktu = waktu;
        this.transaksi = new TransactionTemplate(transaksi);
    }

    /** Every pemda where it is day and whose round of today was not made yet. */
    public void jalankan() {
        daftar.setiap("Penutupan aduan", this::bilaWaktunya);
    }

    private void bilaWaktunya(Pemda pemda) {
        LocalDate hari = waktu.hariIni(pemda.zona());
        int jam = waktu.sekarangUrusan().atZone(pemda.zona()).getHour();
        boolean giliran =
                jam >= MULAI_JAM
                        && jam < SAMPAI_JAM
                        && Boolean.FALSE.equals(transaksi.execute(s -> sudah(hari)));
        if (giliran) {
            putaran(hari, pemda.zona());
            transaksi.executeWithoutResult(
                    s -> {
                        sesi.bersihkan();
                        catat(hari);
                    });
        }
    }

    /** One round, whatever was made today already. */
    void putaran(LocalDate hari, ZoneId zona) {
        int tunggu = angka("aduan.hari-tutup", hari);
        int ingat = Math.clamp(angka("aduan.hari-ingat-tutup", hari), 0, tunggu);
        var terhitung = new HashMap<List<Object>, LocalDate>();
        // days count from the day after it was done; the last of them still belongs to the reporter
        semua(
                hari.minusDays(1),
                zona,
                d -> {
                    LocalDate selesai = LocalDate.ofInstant(d.selesaiPada(), zona);
                    LocalDate akhir = hariKerja(terhitung, selesai, tunggu);
                    if (hari.isAfter(akhir)) {
                        penutupan.tutupDiam(d.id(), d.selesaiPada(), tunggu);
                    } else if (!hari.isBefore(hariKerja(terhitung, selesai, tunggu - ingat))) {
                        Instant tutup = akhir.plusDays(1).atStartOfDay(zona).toInstant();
                        kabar.ingat(d.id(), d.nomor(), d.selesaiPada(), tutup);
                    }
                });
    }

    private void semua(LocalDate sampai, ZoneId zona, Consumer<Diam> tiap) {
        Instant batas = sampai.plusDays(1).atStartOfDay(zona).toInstant();
        var sekian = diam.menunggu(DiamQueries.AWAL, batas);
        while (!sekian.isEmpty()) {
            for (Diam d : sekian) {
                transaksi.executeWithoutResult(s -> tiap.accept(d));
            }
            sekian =
                    sekian.size() < DiamQueries.SEKALI
                            ? List.of()
                            : diam.menunggu(sekian.getLast(), batas);
        }
    }

    /** Thousands of complaints end on few days. */
    private LocalDate hariKerja(Map<List<Object>, LocalDate> dikenal, LocalDate dari, int banyak) {
        return banyak == 0
                ? dari
                : dikenal.computeIfAbsent(
                        List.of(dari, banyak), k -> kalender.tambahHariKerja(dari, banyak));
    }

    private int angka(String kode, LocalDate hari) {
        return transaksi.execute(s -> parameter.pada(kode, hari).bulat());
    }

    private boolean sudah(LocalDate hari) {
        Optional<LocalDate> terakhir =
                db.sql("select hari from aduan.putaran_diam where pemda_id = :pemda")
                        .query(LocalDate.class)
                        .optional();
        return terakhir.isPresent() && !terakhir.get().isBefore(hari);
    }

    private void catat(LocalDate hari) {
        db.sql(
                        """
                        insert into aduan.putaran_diam (pemda_id, hari) values (:pemda, :hari)
                        on conflict (pemda_id) do update set hari = excluded.hari
                        """)
                .param("hari", hari)
                .update();
    }
}
