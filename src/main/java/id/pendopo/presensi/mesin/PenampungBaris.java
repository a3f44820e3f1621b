package id.pendopo.presensi.mesin;

import id.pendopo.kernel.AturanDilanggar;
import id.pendopo.platform.basisdata.SqlPemda;
import id.pendopo.presensi.mesin.Unggahan.Rusak;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes lines some thousand at a time; never more than those are held. */
final class PenampungBaris implements PembacaLog.Penerima {

    private static final int SEKALI = 5_000;
    private static final int CONTOH_RUSAK = 100;
    private static final int TERBANYAK = 2_000_000;

    private final SqlPemda db;
    private final UUID id;
    private final LocalDateTime sejak;
    private final List<BarisLog> sekali = new ArrayList<>(SEKALI);
    private final List<Rusak> contoh = new ArrayList<>();
    private int baris;
    private int banyakRusak;
    private int ganda;
    private @Nullable LocalDateTime awal;
    private @Nullable LocalDateTime akhir;

    /**
     * @param sejak a time before it is of a clock that was reset: the log does not begin there
     */
    PenampungBaris(SqlPemda db, UUID id, LocalDateTime sejak) {
        this.db = db;
        this.id = id;
        this.sejak = sejak;
    }

    @Override
    public void baris(BarisLog satu) {
        tambah();
        awal = awal == null || lebihAwal(satu.waktu(), awal) ? satu.waktu() : awal;
        akhir = akhir == null || satu.waktu().isAfter(akhir) ? satu.waktu() : akhir;
        sekali.add(satu);
        if (sekali.size() == SEKALI) {
            tulis();
        }
    }

    private boolean lebihAwal(LocalDateTime a, LocalDateTime b) {
        return a.isBefore(sejak) == b.isBefore(sejak) ? a.isBefore(b) : b.isBefore(sejak);
    }

    @Override
    public void rusak(int nomor, String isi, String sebab) {
        tambah();
        banyakRusak++;
        if (contoh.size() < CONTOH_RUSAK) {
            contoh.add(new Rusak(nomor, isi, sebab));
        }
    }

    private void tambah() {
        if (++baris > TERBANYAK) {
            throw new AturanDilanggar("presensi.mesin.berkas.terlalu-panjang", TERBANYAK);
        }
    }

    private void tulis() {
        ganda +=
                sekali.size()
                        - db.sql(
                                        """
                                        insert into presensi.mesin_baris (pemda_id, unggahan_id, nomor, waktu)
                                        select :pemda, :id, nomor, waktu
                                        from unnest(:nomor::text[], :waktu::timestamp[]) as t (nomor, waktu)
                                        on conflict do nothing
                                        """)
                                .param("id", id)
                                .param(
                                        "nomor",
                                        sekali.stream().map(BarisLog::nomor).toArray(String[]::new))
                                .param(
                                        "waktu",
                                        sekali.stream()
                                                .map(b -> b.waktu().toString())
                                                .toArray(String[]::new))
                                .update();
        sekali.clear();
    }

    /** Lines with something in them. */
    int baris() {
        return baris;
    }

    int banyakRusak() {
        return banyakRusak;
    }

    /** Writes what is left, and what the log was like. */
    void tutup() {
        if (!sekali.isEmpty()) {
            tulis();
        }
        db.sql(
                        """
                        update presensi.mesin_unggahan set baris = :baris, rusak = :rusak,
                            rusak_contoh = :contoh::jsonb, ganda = :ganda, awal = :awal, akhir = :akhir
                        where pemda_id = :pemda and id = :id
                        """)
                .param("id", id)
                .param("baris", baris)
                .param("rusak", banyakRusak)
                .param("contoh", UnggahanQueries.JSON.writeValueAsString(contoh))
                .param("ganda", ganda)
                .param("awal", awal)
                .param("akhir", akhir)
                .update();
    }
}
