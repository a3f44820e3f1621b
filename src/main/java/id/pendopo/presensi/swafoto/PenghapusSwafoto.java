package id.pendopo.presensi.swafoto;

import id.pendopo.audit.Jejak;
import id.pendopo.kernel.Pelaku;
import id.pendopo.kernel.Waktu;
import id.pendopo.platform.basisdata.SqlPemda;
import id.pendopo.platform.pemda.DaftarPemda;
import id.pendopo.platform.pemda.KonteksPemda;
import id.pendopo.platform.pemda.Pemda;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Deletes pictures for good when their time is over, and those of a decision that was taken back
 * (UU 27/2022 Pasal 16 ayat (2) huruf g). How many went stays written, not whose they were.
 */
@Component
public class PenghapusSwafoto {

    private static final int SEKALI = 500;

    private final SqlPemda db;
    private final DaftarPemda daftar;
    private final SwafotoQueries swafoto;
    private final SwafotoService layanan;
    private final Jejak jejak;
    private final Waktu waktu;
    private final TransactionTemplate transaksi;

    PenghapusSwafoto(
            SqlPemda db,
            DaftarPemda daftar,
            SwafotoQueries swafoto,
            SwafotoService layanan,
            Jejak jejak,
            Waktu waktu,
            PlatformTransactionManager transaksi) {
        this.db = db;
        this.daftar = daftar;
        this.swafoto = swafoto;
        this.layanan = layanan;
        this.jejak = jejak;
        this.waktu = waktu;
        this.transaksi = new TransactionTemplate(transaksi);
    }

    /** Of all pemda; gives how many went. */
    public int hapus() {
        return daftar.semua().stream().mapToInt(p -> KonteksPemda.panggil(p, () -> hapus(p))).sum();
    }

    private int hapus(Pemda pemda) {
        int lama = swafoto.lama().nilai().get("simpan_hari").asInt();
        LocalDate batas = pangkal(pemda).minusDays(Math.max(1, lama));
        return semua("DICABUT", batas) + semua("RETENSI", batas);
    }

    /** A clock that a demo has put forward deletes nothing. */
    private LocalDate pangkal(Pemda pemda) {
        LocalDate hariIni = waktu.hariIni(pemda.zona());
        LocalDate sungguh = LocalDate.ofInstant(waktu.sekarang(), pemda.zona());
        return hariIni.isBefore(sungguh) ? hariIni : sungguh;
    }

    /** Piece by piece: a night that is cut short goes on in the next. */
    private int semua(String sebab, LocalDate batas) {
        int jumlah = 0;
        for (int kena = SEKALI; kena == SEKALI; jumlah += kena) {
            kena = transaksi.execute(s -> sebagian(sebab, batas));
        }
        return jumlah;
    }

    private int sebagian(String sebab, LocalDate batas) {
        int kena =
                sebab.equals("DICABUT")
                        ? db.sql(
                                        """
                                        delete from presensi.swafoto where pemda_id = :pemda and kunci in (
                                            select f.kunci from presensi.swafoto_kebijakan k
                                            join presensi.swafoto f on f.pemda_id = k.pemda_id
                                                and f.kebijakan_id = k.id
                                            where k.pemda_id = :pemda and k.dicabut_hari is not null
                                            limit :sekali)
                                        """)
                                .param("sekali", SEKALI)
                                .update()
                        : db.sql(
                                        """
                                        delete from presensi.swafoto where pemda_id = :pemda and kunci in (
                                            select kunci from presensi.swafoto
                                            where pemda_id = :pemda and hari < :batas
                                            order by hari limit :sekali)
                                        """)
                                .param("batas", batas)
                                .param("sekali", SEKALI)
                                .update();
        if (kena > 0) {
            layanan.catatTerhapus(sebab, kena, waktu.sekarang());
            jejak.catat(
                    Pelaku.sistem("presensi.hapus-swafoto"),
                    "presensi.swafoto-dihapus",
                    new Jejak.Objek("presensi-swafoto", batas.toString(), sebab),
                    null,
                    Map.of("sebab", sebab, "banyak", kena),
                    null);
        }
        return kena;
    }
}
