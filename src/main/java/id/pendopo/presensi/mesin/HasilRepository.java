package id.pendopo.presensi.mesin;

import id.pendopo.kernel.Waktu;
import id.pendopo.platform.basisdata.SqlPemda;
import id.pendopo.presensi.CaraKetuk;
import id.pendopo.presensi.Ketukan;
import id.pendopo.presensi.KetukanBaru;
import id.pendopo.presensi.KetukanService;
import id.pendopo.presensi.Keyakinan;
import id.pendopo.presensi.mesin.Tampungan.Tulis;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes what logs come to: punches, times in place of those taken back, and what each upload did.
 */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class HasilRepository {

    private final SqlPemda db;
    private final KetukanService ketukan;
    private final Waktu waktu;

    HasilRepository(SqlPemda db, KetukanService ketukan, Waktu waktu) {
        this.db = db;
        this.ketukan = ketukan;
        this.waktu = waktu;
    }

    private record Baris(
            LocalDate hari,
            UUID pegawai,
            String arah,
            UUID kunci,
            UUID ganti,
            Instant waktu,
            String nasib,
            boolean tunggal,
            boolean baik) {}

    /** What is already there is not written again and not overwritten. */
    void tulis(Unggahan u, List<Tulis> semua) {
        if (semua.isEmpty()) {
            return;
        }
        var baru = semua.stream().filter(t -> !t.ganti()).map(HasilRepository::ketukan).toList();
        Set<UUID> tercatat = baru.isEmpty() ? new HashSet<>() : ketukan.catatSemua(baru);
        var baris = new ArrayList<Baris>();
        for (Tulis t : semua) {
            var k = t.usul().tekan().kunci();
            baris.add(
                    new Baris(
                            t.usul().hari(),
                            t.pegawai(),
                            t.usul().arah().name(),
                            k,
                            UUID.nameUUIDFromBytes(("ganti " + k).getBytes(StandardCharsets.UTF_8)),
                            t.usul().tekan().waktu(),
                            t.ganti() ? "GANTI" : tercatat.contains(k) ? "DICATAT" : "BUKTI",
                            t.usul().tunggal(),
                            t.lebihBaik()));
        }
        String isi = UnggahanQueries.JSON.writeValueAsString(baris);
        ganti(u, isi);
        db.sql(
                        """
                        insert into presensi.mesin_hasil (pemda_id, unggahan_id, hari, pegawai_id, arah, kunci,
                            waktu, nasib, tunggal, lebih_baik)
                        select :pemda, :id, x.hari, x.pegawai, x.arah, x.kunci, x.waktu, x.nasib, x.tunggal, x.baik
                        from jsonb_to_recordset(:isi::jsonb) as x (hari date, pegawai uuid, arah text, kunci uuid,
                            waktu timestamptz, nasib text, tunggal boolean, baik boolean)
                        on conflict do nothing
                        """)
                .param("id", u.id())
                .param("isi", isi)
                .update();
    }

    /** A punch is never changed: what counts in its place is a correction of its own. */
    private void ganti(Unggahan u, String isi) {
        db.sql(
                        """
                        insert into presensi.koreksi (pemda_id, id, hari, pegawai_id, arah, waktu, dasar, oleh,
                            oleh_nama, pada)
                        select :pemda, x.ganti, x.hari, x.pegawai, x.arah, x.waktu, :dasar, :oleh, :nama, :pada
                        from jsonb_to_recordset(:isi::jsonb) as x (hari date, pegawai uuid, arah text, ganti uuid,
                            waktu timestamptz, nasib text)
                        where x.nasib = 'GANTI' on conflict do nothing
                        """)
                .param("isi", isi)
                .param("dasar", "Log mesin " + u.namaMesin() + ", berkas " + u.berkas())
                .param("oleh", u.penerap())
                .param("nama", u.penerapNama())
                .param("pada", Timestamp.from(waktu.sekarangUrusan()))
                .update();
    }

    private static Ketukan ketukan(Tulis t) {
        var x = t.usul();
        return new Ketukan(
                new KetukanBaru(
                        x.tekan().kunci(),
                        t.pegawai(),
                        x.arah(),
                        x.tekan().waktu(),
                        CaraKetuk.MESIN,
                        Keyakinan.CUKUP,
                        null,
                        null,
                        List.of(),
                        KetukanBaru.Asal.TANPA,
                        null),
                x.hari(),
                t.opd(),
                null,
                null,
                null,
                List.of());
    }

    /** What an upload has done so far. */
    record Jadi(int masuk, int pulang, int ganti, int bukti, int lebihBaik, int tunggal) {}

    Jadi jadi(UUID unggahan) {
        return db.sql(
                        """
                        select count(*) filter (where nasib = 'DICATAT' and arah = 'MASUK') as masuk,
                            count(*) filter (where nasib = 'DICATAT' and arah = 'PULANG') as pulang,
                            count(*) filter (where nasib = 'GANTI') as ganti,
                            count(*) filter (where nasib = 'BUKTI') as bukti,
                            count(*) filter (where nasib = 'BUKTI' and lebih_baik) as lebih_baik,
                            count(*) filter (where nasib <> 'BUKTI' and tunggal) as tunggal
                        from presensi.mesin_hasil where pemda_id = :pemda and unggahan_id = :id
                        """)
                .param("id", unggahan)
                .query(Jadi.class)
                .single();
    }

    /** Months in which it made something count, as far as they were computed already. */
    List<LocalDate> bulanTerhitung(UUID unggahan) {
        return db.sql(
                        """
                        select m.bulan from (select distinct date_trunc('month', hari)::date as bulan
                            from presensi.mesin_hasil
                            where pemda_id = :pemda and unggahan_id = :id and nasib <> 'BUKTI') m
                        where exists (select 1 from presensi.rekap_bulan r
                                where r.pemda_id = :pemda and r.bulan = m.bulan)
                            and not exists (select 1 from presensi.bulan b
                                where b.pemda_id = :pemda and b.bulan = m.bulan)
                        order by m.bulan limit 600
                        """)
                .param("id", unggahan)
                .query(LocalDate.class)
                .list();
    }
}
