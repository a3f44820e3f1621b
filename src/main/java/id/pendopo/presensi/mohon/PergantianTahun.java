package id.pendopo.presensi.mohon;

import id.pendopo.kernel.Waktu;
import id.pendopo.organisasi.KalenderService;
import id.pendopo.platform.basisdata.SqlPemda;
import id.pendopo.platform.pemda.DaftarPemda;
import id.pendopo.platform.pemda.KonteksPemda;
import id.pendopo.platform.pemda.Pemda;
import id.pendopo.presensi.BukuJadwal;
import id.pendopo.presensi.JadwalHari;
import id.pendopo.presensi.JadwalQueries;
import id.pendopo.presensi.mohon.SaldoService.Dasar;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Opens the leave accounts of the running year and closes those before it. What it does is known by
 * what is still open, some hundred people a transaction: stopped anywhere, it goes on from there,
 * and run again it finds nothing to do. Of who still waits for a decision about the old year, the
 * account stays open until it has come.
 */
@Component
public class PergantianTahun {

    private static final int SEKALI = 500;

    /** How long after the day collective leave is still taken off an account. */
    private static final int SUSULAN_BERSAMA = 14;

    private final SqlPemda db;
    private final SaldoService saldo;
    private final AturanMohonQueries aturan;
    private final JadwalQueries jadwal;
    private final KalenderService kalender;
    private final DaftarPemda daftar;
    private final Waktu waktu;
    private final TransactionTemplate transaksi;

    PergantianTahun(
            SqlPemda db,
            SaldoService saldo,
            AturanMohonQueries aturan,
            JadwalQueries jadwal,
            KalenderService kalender,
            DaftarPemda daftar,
            Waktu waktu,
            PlatformTransactionManager transaksi) {
        this.db = db;
        this.saldo = saldo;
        this.aturan = aturan;
        this.jadwal = jadwal;
        this.kalender = kalender;
        this.daftar = daftar;
        this.waktu = waktu;
        this.transaksi = new TransactionTemplate(transaksi);
    }

    /** Every pemda; one that fails keeps no other waiting. */
    public void jalankan() {
        daftar.setiap("Saldo cuti", this::jalankan);
    }

    /** One pemda, up to its day of business. */
    public void jalankan(Pemda pemda) {
        KonteksPemda.jalankan(
                pemda,
                () -> {
                    LocalDate hari = waktu.hariIni(pemda.zona());
                    bukaSemua(hari.getYear());
                    tutupYangLalu(hari.getYear());
                    bersama(hari);
                });
    }

    private void bukaSemua(int tahun) {
        List<UUID> potong;
        do {
            potong = dalam(() -> belumDibuka(tahun));
            var siapa = potong;
            dalam(
                    () -> {
                        siapa.forEach(p -> saldo.pastikan(p, tahun));
                        return siapa.size();
                    });
        } while (potong.size() == SEKALI);
    }

    private List<UUID> belumDibuka(int tahun) {
        return db.sql(
                        """
                        select p.id from organisasi.pegawai p
                        where p.pemda_id = :pemda and p.aktif and p.status_kepegawaian in ('PNS', 'PPPK')
                            and substr(p.nip, 9, 4)::int < :tahun
                            and not exists (select 1 from presensi.mutasi_cuti m
                                where m.pemda_id = p.pemda_id and m.pegawai_id = p.id
                                    and m.tahun = :tahun and m.jenis = 'CUTI_TAHUNAN'
                                    and m.sebab = 'JATAH')
                        order by p.id limit :sekali
                        """)
                .param("tahun", tahun)
                .param("sekali", SEKALI)
                .query(UUID.class)
                .list();
    }

    /** Year by year, so that what a long standstill left behind passes through each of them. */
    private void tutupYangLalu(int tahun) {
        for (int lalu : dalam(() -> tahunTerbuka(tahun))) {
            UUID akhir = new UUID(0, 0);
            while (akhir != null) {
                UUID dari = akhir;
                akhir = dalam(() -> tutupSebagian(lalu, dari).orElse(null));
            }
        }
    }

    private List<Integer> tahunTerbuka(int tahun) {
        return db.sql(
                        """
                        with recursive t as (
                            select min(tahun) as tahun from presensi.saldo_cuti
                            where pemda_id = :pemda and jenis = 'CUTI_TAHUNAN'
                            union all
                            select tahun + 1 from t where tahun + 1 < :tahun
                        )
                        select tahun from t where tahun < :tahun order by tahun limit 50
                        """)
                .param("tahun", tahun)
                .query(Integer.class)
                .list();
    }

    /** An account that is to be closed, under lock. */
    private record Terbuka(UUID pegawai, int sisa, int versi, int tangguh, boolean utuhDuaTahun) {}

    private Optional<UUID> tutupSebagian(int tahun, UUID sesudah) {
        var semua =
                db.sql(
                                """
                                select s.pegawai_id as pegawai, s.sisa, s.versi,
                                    (select coalesce(sum(m.hari), 0)::int from presensi.permohonan m
                                     where m.pemda_id = s.pemda_id and m.id in (
                                            select x.permohonan_id from presensi.permohonan_peserta x
                                            where x.pemda_id = s.pemda_id and x.pegawai_id = s.pegawai_id
                                                and x.jenis = 'CUTI_TAHUNAN'
                                                and x.dari between :awal and :akhir)
                                        and m.status = 'DITANGGUHKAN') as tangguh,
                                    (select count(distinct m.tahun) from presensi.mutasi_cuti m
                                     where m.pemda_id = s.pemda_id and m.pegawai_id = s.pegawai_id
                                        and m.jenis = 'CUTI_TAHUNAN' and m.sebab = 'JATAH'
                                        and m.tahun in (:tahun, :tahun - 1)) = 2
                                    and (select coalesce(sum(m.hari), 0) from presensi.mutasi_cuti m
                                     where m.pemda_id = s.pemda_id and m.pegawai_id = s.pegawai_id
                                        and m.jenis = 'CUTI_TAHUNAN' and m.sebab in ('PAKAI', 'KEMBALI')
                                        and m.tahun in (:tahun, :tahun - 1)) = 0 as utuh_dua_tahun
                                from presensi.saldo_cuti s
                                where s.pemda_id = :pemda and s.jenis = 'CUTI_TAHUNAN'
                                    and s.tahun = :tahun and s.sisa > 0 and s.pegawai_id > :sesudah
                                    and not exists (
                                        select 1 from presensi.permohonan_peserta x
                                        join presensi.permohonan m on m.pemda_id = x.pemda_id
                                            and m.id = x.permohonan_id
                                        where x.pemda_id = s.pemda_id and x.pegawai_id = s.pegawai_id
                                            and x.aktif and x.jenis = 'CUTI_TAHUNAN'
                                            and x.dari <= :akhir and x.sampai >= :awal
                                            and m.status in ('DIAJUKAN', 'DISETUJUI_ATASAN', 'PERUBAHAN'))
                                order by s.pegawai_id limit :sekali
                                for update of s
                                """)
                        .param("tahun", tahun)
                        .param("awal", LocalDate.of(tahun, 1, 1))
                        .param("akhir", LocalDate.of(tahun, 12, 31))
                        .param("sesudah", sesudah)
                        .param("sekali", SEKALI)
                        .query(Terbuka.class)
                        .list();
        semua.forEach(t -> tutup(t, tahun));
        return semua.isEmpty()
                ? Optional.empty()
                : Optional.of(semua.getLast()).map(Terbuka::pegawai);
    }

    private void tutup(Terbuka t, int tahun) {
        var j = aturan.jatah(tahun + 1);
        int bawa = Bawaan.hari(new Bawaan.Tahun(t.sisa(), t.tangguh(), t.utuhDuaTahun()), j);
        int hangus = t.sisa() - bawa;
        var d = new Dasar("akhir %d.%d".formatted(tahun, t.versi()), null, j.dasar(), null);
        if (!saldo.geser(t.pegawai(), tahun, -t.sisa())) {
            return;
        }
        if (bawa > 0) {
            saldo.catat(t.pegawai(), tahun, Sebab.BAWAAN, -bawa, d);
            saldo.pastikan(t.pegawai(), tahun + 1);
            saldo.catat(t.pegawai(), tahun + 1, Sebab.BAWAAN, bawa, d);
            saldo.geser(t.pegawai(), tahun + 1, bawa);
        }
        if (hangus > 0) {
            saldo.catat(t.pegawai(), tahun, Sebab.HANGUS, -hangus, d);
        }
    }

    /** Collective leave of these days, where a rule of the year takes it off the annual leave. */
    private void bersama(LocalDate hari) {
        kalender.libur(hari.minusDays(SUSULAN_BERSAMA), hari).stream()
                .filter(l -> l.jenis() == KalenderService.JenisLibur.CUTI_BERSAMA)
                .map(KalenderService.Libur::tanggal)
                .filter(aturan::bersamaMengurangi)
                .forEach(this::bersamaPada);
    }

    private void bersamaPada(LocalDate hari) {
        if (!kalender.hariKerjaPekan(hari).contains(hari.getDayOfWeek())) {
            return;
        }
        BukuJadwal buku = jadwal.semua(hari, hari);
        UUID akhir = new UUID(0, 0);
        while (akhir != null) {
            UUID dari = akhir;
            akhir = dalam(() -> bersamaSebagian(buku, hari, dari).orElse(null));
        }
    }

    private Optional<UUID> bersamaSebagian(BukuJadwal buku, LocalDate hari, UUID sesudah) {
        var semua =
                db.sql(
                                """
                                select s.pegawai_id from presensi.saldo_cuti s
                                where s.pemda_id = :pemda and s.jenis = 'CUTI_TAHUNAN'
                                    and s.tahun = :tahun and s.sisa > 0 and s.pegawai_id > :sesudah
                                    and not exists (select 1 from presensi.mutasi_cuti m
                                        where m.pemda_id = s.pemda_id and m.pegawai_id = s.pegawai_id
                                            and m.tahun = s.tahun and m.jenis = s.jenis
                                            and m.sebab = 'PAKAI' and m.kunci = :kunci)
                                order by s.pegawai_id limit :sekali
                                """)
                        .param("tahun", hari.getYear())
                        .param("sesudah", sesudah)
                        .param("kunci", "bersama " + hari)
                        .param("sekali", SEKALI)
                        .query(UUID.class)
                        .list();
        var kena = semua.stream().filter(p -> bebasKarenaLibur(buku.pada(p, hari))).toList();
        if (!kena.isEmpty()) {
            kurangi(kena, hari);
        }
        return semua.isEmpty() ? Optional.empty() : Optional.of(semua.getLast());
    }

    private static boolean bebasKarenaLibur(JadwalHari j) {
        return !j.kerja() && j.libur() != null;
    }

    /** Not below zero, and once. */
    private void kurangi(List<UUID> siapa, LocalDate hari) {
        for (UUID p : siapa) {
            var d = new Dasar("bersama " + hari, null, "Cuti bersama " + hari, null);
            if (saldo.geser(p, hari.getYear(), -1)
                    && !saldo.catat(p, hari.getYear(), Sebab.PAKAI, -1, d)) {
                saldo.geser(p, hari.getYear(), 1);
            }
        }
    }

    private <T> T dalam(java.util.function.Supplier<T> kerja) {
        return transaksi.execute(s -> kerja.get());
    }
}
