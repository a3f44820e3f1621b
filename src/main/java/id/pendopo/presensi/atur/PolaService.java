package id.pendopo.presensi.atur;

import id.pendopo.audit.Jejak;
import id.pendopo.kernel.AturanDilanggar;
import id.pendopo.kernel.Uuid7;
import id.pendopo.kernel.Waktu;
import id.pendopo.platform.basisdata.SqlPemda;
import id.pendopo.platform.orang.Pengguna;
import id.pendopo.platform.pemda.KonteksPemda;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Patterns of working hours. One that people follow already is never overwritten: what was changed
 * counts from a day on as a pattern of its own, the old one stays for the days before.
 */
@Service
@Transactional
public class PolaService {

    private static final int NAMA_TERPANJANG = 80;

    private final SqlPemda db;
    private final PolaQueries pola;
    private final PencatatAtur pencatat;
    private final Waktu waktu;

    PolaService(SqlPemda db, PolaQueries pola, PencatatAtur pencatat, Waktu waktu) {
        this.db = db;
        this.pola = pola;
        this.pencatat = pencatat;
        this.waktu = waktu;
    }

    /**
     * What a form says.
     *
     * @param ramadan may be empty: Ramadan is as any other month
     */
    public record Isian(
            String nama,
            int toleransi,
            boolean ikutLibur,
            String dasar,
            Map<Integer, JamKerja> biasa,
            Map<Integer, JamKerja> ramadan) {

        Map<String, Object> isi() {
            return Map.of(
                    "nama", nama,
                    "toleransi", toleransi,
                    "ikut_libur", ikutLibur,
                    "dasar", dasar,
                    "biasa", biasa.toString(),
                    "ramadan", ramadan.toString());
        }

        void periksa() {
            if (nama.isBlank() || nama.length() > NAMA_TERPANJANG) {
                throw new AturanDilanggar("presensi.atur.nama");
            }
            if (dasar.isBlank()) {
                throw new AturanDilanggar("presensi.atur.dasar-kosong");
            }
            if (toleransi < 0 || toleransi > 120) {
                throw new AturanDilanggar("presensi.atur.toleransi");
            }
            if (biasa.isEmpty()) {
                throw new AturanDilanggar("presensi.atur.tanpa-hari");
            }
            if (!biasa.keySet().containsAll(ramadan.keySet())) {
                throw new AturanDilanggar("presensi.atur.ramadan-hari");
            }
        }
    }

    /**
     * @throws AturanDilanggar {@code presensi.atur.nama-ada.bentrok} and what is wrong in the form
     */
    public UUID tambah(Pengguna oleh, Isian isi) {
        PencatatAtur.harusAtur(oleh);
        isi.periksa();
        UUID id = sisip(isi);
        pencatat.catat(oleh, "pola-dibuat", objek(id, isi.nama()), null, isi.isi());
        return id;
    }

    private UUID sisip(Isian isi) {
        UUID id = Uuid7.baru();
        int jadi =
                db.sql(
                                """
                                insert into presensi.pola (pemda_id, id, nama, toleransi_menit, ikut_libur, dasar)
                                values (:pemda, :id, :nama, :toleransi, :libur, :dasar)
                                on conflict (pemda_id, nama) do nothing
                                """)
                        .param("id", id)
                        .param("nama", isi.nama().strip())
                        .param("toleransi", isi.toleransi())
                        .param("libur", isi.ikutLibur())
                        .param("dasar", isi.dasar().strip())
                        .update();
        if (jadi == 0) {
            throw new AturanDilanggar("presensi.atur.nama-ada.bentrok", isi.nama());
        }
        tulisHari(id, "BIASA", isi.biasa());
        tulisHari(id, "RAMADAN", isi.ramadan());
        return id;
    }

    private void tulisHari(UUID pola, String masa, Map<Integer, JamKerja> hari) {
        hari.forEach(
                (h, j) ->
                        db.sql(
                                        """
                                        insert into presensi.pola_hari (pemda_id, pola_id, masa, hari, masuk, pulang,
                                            istirahat_menit)
                                        values (:pemda, :pola, :masa, :hari, :masuk, :pulang, :istirahat)
                                        """)
                                .param("pola", pola)
                                .param("masa", masa)
                                .param("hari", h)
                                .param("masuk", j.masuk())
                                .param("pulang", j.pulang())
                                .param("istirahat", j.istirahat())
                                .update());
    }

    /** Whether somebody has followed it on a day that is over or is today. */
    @Transactional(readOnly = true)
    public boolean sudahDipakai(UUID id) {
        return db.sql(
                        """
                        select exists (select 1 from presensi.penetapan_pola
                            where pemda_id = :pemda and pola_id = :id and berlaku_sejak <= :hari)
                        """)
                .param("id", id)
                .param("hari", hari())
                .query(Boolean.class)
                .single();
    }

    /**
     * Changes a pattern. One in use gets a successor from that day on.
     *
     * @param sejak first day on which the change counts; needed for a pattern in use
     * @return the pattern that counts from then on
     * @throws AturanDilanggar {@code presensi.atur.diubah.bentrok}, {@code
     *     presensi.atur.sejak-kosong}, {@code presensi.atur.bulan-beku}
     */
    public UUID ubah(Pengguna oleh, UUID id, int versi, Isian isi, @Nullable LocalDate sejak) {
        PencatatAtur.harusAtur(oleh);
        isi.periksa();
        pencatat.kunci("pola", id);
        var lama = pola.satu(id);
        if (lama.versi() != versi) {
            throw new AturanDilanggar("presensi.atur.diubah.bentrok");
        }
        if (!sudahDipakai(id)) {
            timpa(id, isi);
            pencatat.catat(oleh, "pola-diubah", objek(id, isi.nama()), isiLama(lama), isi.isi());
            return id;
        }
        if (sejak == null) {
            throw new AturanDilanggar("presensi.atur.sejak-kosong");
        }
        pencatat.harusTerbuka(sejak, null);
        UUID baru = gantikan(lama, isi, sejak);
        pencatat.catat(oleh, "pola-diganti", objek(baru, isi.nama()), isiLama(lama), isi.isi());
        return baru;
    }

    private void timpa(UUID id, Isian isi) {
        boolean ada =
                db.sql(
                                """
                                select exists (select 1 from presensi.pola
                                    where pemda_id = :pemda and nama = :nama and id <> :id)
                                """)
                        .param("nama", isi.nama().strip())
                        .param("id", id)
                        .query(Boolean.class)
                        .single();
        if (ada) {
            throw new AturanDilanggar("presensi.atur.nama-ada.bentrok", isi.nama());
        }
        db.sql(
                        """
                        update presensi.pola set nama = :nama, toleransi_menit = :toleransi, ikut_libur = :libur,
                            dasar = :dasar, versi = versi + 1
                        where pemda_id = :pemda and id = :id
                        """)
                .param("id", id)
                .param("nama", isi.nama().strip())
                .param("toleransi", isi.toleransi())
                .param("libur", isi.ikutLibur())
                .param("dasar", isi.dasar().strip())
                .update();
        db.sql("delete from presensi.pola_hari where pemda_id = :pemda and pola_id = :id")
                .param("id", id)
                .update();
        tulisHari(id, "BIASA", isi.biasa());
        tulisHari(id, "RAMADAN", isi.ramadan());
    }

    /** The old one keeps the days before; everything assigned to it goes on with the new one. */
    private UUID gantikan(PolaQueries.Pola lama, Isian isi, LocalDate sejak) {
        LocalDate akhir = sejak.minusDays(1);
        db.sql(
                        """
                        update presensi.pola set nama = :nama, aktif = false, versi = versi + 1
                        where pemda_id = :pemda and id = :id
                        """)
                .param("id", lama.id())
                .param("nama", arsip(lama.nama(), akhir))
                .update();
        UUID baru = sisip(isi);
        db.sql(
                        """
                        insert into presensi.penetapan_pola (pemda_id, id, pola_id, opd_id, pegawai_id,
                            berlaku_sejak, berlaku_sampai)
                        select pemda_id, uuidv7(), :baru, opd_id, pegawai_id, greatest(berlaku_sejak, :sejak), berlaku_sampai
                        from presensi.penetapan_pola
                        where pemda_id = :pemda and pola_id = :lama
                            and (berlaku_sampai is null or berlaku_sampai >= :sejak)
                        """)
                .param("baru", baru)
                .param("lama", lama.id())
                .param("sejak", sejak)
                .update();
        db.sql(
                        """
                        delete from presensi.penetapan_pola
                        where pemda_id = :pemda and pola_id = :lama and berlaku_sejak >= :sejak
                        """)
                .param("lama", lama.id())
                .param("sejak", sejak)
                .update();
        db.sql(
                        """
                        update presensi.penetapan_pola set berlaku_sampai = :akhir
                        where pemda_id = :pemda and pola_id = :lama
                            and (berlaku_sampai is null or berlaku_sampai > :akhir)
                        """)
                .param("lama", lama.id())
                .param("akhir", akhir)
                .update();
        return baru;
    }

    private static String arsip(String nama, LocalDate akhir) {
        String ekor = " (s.d. " + akhir + ")";
        int muat = NAMA_TERPANJANG - ekor.length();
        return (nama.length() > muat ? nama.substring(0, muat) : nama) + ekor;
    }

    /** One that is off can be chosen no more; who follows it still does. */
    public void nyalakan(Pengguna oleh, UUID id, boolean aktif) {
        PencatatAtur.harusAtur(oleh);
        var p = pola.satu(id);
        db.sql(
                        """
                        update presensi.pola set aktif = :aktif, versi = versi + 1
                        where pemda_id = :pemda and id = :id
                        """)
                .param("id", id)
                .param("aktif", aktif)
                .update();
        pencatat.catat(
                oleh,
                "pola-keadaan",
                objek(id, p.nama()),
                Map.of("aktif", p.aktif()),
                Map.of("aktif", aktif));
    }

    private static Map<String, Object> isiLama(PolaQueries.Pola p) {
        return new Isian(p.nama(), p.toleransi(), p.ikutLibur(), p.dasar(), p.biasa(), p.ramadan())
                .isi();
    }

    static Jejak.Objek objek(UUID id, String nama) {
        return new Jejak.Objek("pola-presensi", id.toString(), nama);
    }

    private LocalDate hari() {
        return waktu.hariIni(KonteksPemda.wajib().zona());
    }
}
