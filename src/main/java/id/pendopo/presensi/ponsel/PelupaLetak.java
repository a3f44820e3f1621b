package id.pendopo.presensi.ponsel;

import id.pendopo.audit.Jejak;
import id.pendopo.kernel.Pelaku;
import id.pendopo.kernel.Waktu;
import id.pendopo.organisasi.ParameterQueries;
import id.pendopo.platform.basisdata.SqlPemda;
import id.pendopo.platform.pemda.DaftarPemda;
import id.pendopo.platform.pemda.KonteksPemda;
import id.pendopo.platform.pemda.Pemda;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes the positions off punches that have grown old, day by day: the time stays, where the person
 * was is forgotten (UU 27/2022 Pasal 16 ayat (2) huruf g).
 */
@Component
public class PelupaLetak {

    /** The database lets nobody forget earlier. */
    static final int PALING_SINGKAT = 31;

    private final SqlPemda db;
    private final DaftarPemda daftar;
    private final ParameterQueries parameter;
    private final Jejak jejak;
    private final Waktu waktu;
    private final TransactionTemplate transaksi;

    PelupaLetak(
            SqlPemda db,
            DaftarPemda daftar,
            ParameterQueries parameter,
            Jejak jejak,
            Waktu waktu,
            PlatformTransactionManager transaksi) {
        this.db = db;
        this.daftar = daftar;
        this.parameter = parameter;
        this.jejak = jejak;
        this.waktu = waktu;
        this.transaksi = new TransactionTemplate(transaksi);
    }

    /** Of all pemda; gives how many punches lost their position. */
    public int lupakan() {
        return daftar.semua().stream()
                .mapToInt(p -> KonteksPemda.panggil(p, () -> lupakan(p)))
                .sum();
    }

    private int lupakan(Pemda pemda) {
        LocalDate batas = transaksi.execute(s -> batas(pemda));
        int jumlah = 0;
        for (var hari = berikut(batas); hari.isPresent(); hari = berikut(batas)) {
            LocalDate h = hari.get();
            jumlah += transaksi.execute(s -> lupakan(h));
        }
        return jumlah;
    }

    /**
     * The last day whose positions fall due; a clock that a demo has put forward forgets nothing.
     */
    private LocalDate batas(Pemda pemda) {
        LocalDate hariIni = waktu.hariIni(pemda.zona());
        LocalDate sungguh = LocalDate.ofInstant(waktu.sekarang(), pemda.zona());
        LocalDate pangkal = hariIni.isBefore(sungguh) ? hariIni : sungguh;
        int lama = parameter.pada("presensi.simpan", hariIni).nilai().get("letak_hari").asInt();
        return pangkal.minusDays(Math.max(PALING_SINGKAT, lama) + 1L);
    }

    /** The first day after what is done on which anybody punched. */
    private Optional<LocalDate> berikut(LocalDate batas) {
        return transaksi.execute(
                s ->
                        db.sql(
                                        """
                                        select hari from presensi.ketukan
                                        where pemda_id = :pemda and hari <= :batas and hari > coalesce(
                                            (select sampai from presensi.letak_dilupakan
                                             where pemda_id = :pemda), '-infinity')
                                        order by hari limit 1
                                        """)
                                .param("batas", batas)
                                .query(LocalDate.class)
                                .optional());
    }

    private int lupakan(LocalDate hari) {
        int jumlah = kosongkan("presensi.ketukan", hari) + kosongkan("presensi.ketukan_lain", hari);
        db.sql(
                        """
                        insert into presensi.letak_dilupakan (pemda_id, sampai, pada)
                        values (:pemda, :hari, :pada)
                        on conflict (pemda_id) do update set sampai = excluded.sampai, pada = excluded.pada
                        """)
                .param("hari", hari)
                .param("pada", Timestamp.from(waktu.sekarang()))
                .update();
        if (jumlah > 0) {
            jejak.catat(
                    Pelaku.sistem("presensi.lupakan-letak"),
                    "presensi.letak-dilupakan",
                    new Jejak.Objek("presensi", hari.toString(), hari.toString()),
                    null,
                    Map.of("ketukan", jumlah),
                    null);
        }
        return jumlah;
    }

    private int kosongkan(String tabel, LocalDate hari) {
        return db.sql(
                        "update "
                                + tabel
                                + """
                                 set lintang = null, bujur = null, akurasi = null, jaringan = null
                                where pemda_id = :pemda and hari = :hari
                                    and (lintang is not null or jaringan is not null)
                                """)
                .param("hari", hari)
                .update();
    }
}
