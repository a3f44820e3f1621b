package id.pendopo.presensi.apel;

import id.pendopo.kernel.Uuid7;
import id.pendopo.pemberitahuan.DuaBahasa;
import id.pendopo.pemberitahuan.JenisKabar;
import id.pendopo.pemberitahuan.Kabar;
import id.pendopo.pemberitahuan.PemberitahuanService;
import id.pendopo.platform.basisdata.SqlPemda;
import id.pendopo.platform.orang.Pengguna;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Who was recorded absent hears of it when the list is closed, and whom a correction sets right
 * hears of that. One notice for each person and apel: the later one takes the place of the earlier.
 */
@Component
class KabarApel {

    private final PemberitahuanService pemberitahuan;
    private final MessageSource pesan;
    private final SqlPemda db;

    KabarApel(PemberitahuanService pemberitahuan, MessageSource pesan, SqlPemda db) {
        this.pemberitahuan = pemberitahuan;
        this.pesan = pesan;
        this.db = db;
    }

    /** The kinds of news. */
    enum Jenis implements JenisKabar {
        KEHADIRAN;

        @Override
        public String kode() {
            return "presensi.apel.kabar." + name().toLowerCase(Locale.ROOT);
        }
    }

    /** They are on a list that was closed just now, as not having been there. */
    void tidakHadir(JadwalApel apel, LocalDate hari, Collection<UUID> pegawai, Pengguna penutup) {
        beritahu("tidak", apel, hari, pegawai, penutup);
    }

    /** A correction says that they were there after all, or that they are excused. */
    void diperbaiki(JadwalApel apel, LocalDate hari, Collection<UUID> pegawai, Pengguna pemerbaik) {
        beritahu("diperbaiki", apel, hari, pegawai, pemerbaik);
    }

    private void beritahu(
            String apa, JadwalApel apel, LocalDate hari, Collection<UUID> pegawai, Pengguna oleh) {
        if (pegawai.isEmpty()) {
            return;
        }
        String kunci = Jenis.KEHADIRAN.kode() + "." + apa;
        pemberitahuan.beritahu(
                akun(pegawai),
                new Kabar(
                        Jenis.KEHADIRAN,
                        Jenis.KEHADIRAN.kode() + " " + apel.id() + " " + hari,
                        Uuid7.baru(),
                        DuaBahasa.dari(b -> kata(kunci, b, apel.nama(), tanggal(hari, b))),
                        DuaBahasa.dari(b -> kata(kunci + ".teks", b, oleh.nama())),
                        "/presensi/saya?masa=" + YearMonth.from(hari)));
    }

    private List<UUID> akun(Collection<UUID> pegawai) {
        return db.sql(
                        """
                        select id from akun.akun
                        where pemda_id = :pemda and pegawai_id = any(:pegawai) and aktif limit 5000
                        """)
                .param("pegawai", pegawai.toArray(UUID[]::new))
                .query(UUID.class)
                .list();
    }

    private String tanggal(LocalDate hari, Locale b) {
        return hari.getDayOfMonth()
                + " "
                + kata("bingkai.bulan." + hari.getMonthValue(), b)
                + " "
                + hari.getYear();
    }

    private String kata(String kunci, Locale b, Object... argumen) {
        return pesan.getMessage(kunci, argumen, b);
    }
}
