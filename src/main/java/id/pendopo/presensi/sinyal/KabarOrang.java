package id.pendopo.presensi.sinyal;

import id.pendopo.akun.PemegangIzinQueries;
import id.pendopo.kernel.Waktu;
import id.pendopo.pemberitahuan.DuaBahasa;
import id.pendopo.pemberitahuan.Kabar;
import id.pendopo.pemberitahuan.PemberitahuanService;
import id.pendopo.platform.basisdata.SqlPemda;
import id.pendopo.platform.orang.Pengguna;
import id.pendopo.platform.pemda.KonteksPemda;
import id.pendopo.presensi.IzinPresensi;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Tells people what was decided about their punches and devices, with the reason. */
@Component
class KabarOrang {

    /** Roles whose rights reach the whole pemda are found for any OPD. */
    private static final UUID SEPEMDA = new UUID(0, 0);

    private final PemberitahuanService pemberitahuan;
    private final PemegangIzinQueries pemegang;
    private final MessageSource pesan;
    private final SqlPemda db;
    private final Waktu waktu;

    KabarOrang(
            PemberitahuanService pemberitahuan,
            PemegangIzinQueries pemegang,
            MessageSource pesan,
            SqlPemda db,
            Waktu waktu) {
        this.pemberitahuan = pemberitahuan;
        this.pemegang = pemegang;
        this.pesan = pesan;
        this.db = db;
        this.waktu = waktu;
    }

    /** The person hears of each decision, and where he can appeal. */
    void diputus(KunciKetukan k, UUID putusan, Hasil hasil, String alasan, boolean banding) {
        var jenis = banding ? JenisKabarSinyal.JAWABAN : JenisKabarSinyal.PUTUSAN;
        String kunci = "%s.%s".formatted(jenis.kode(), hasil.name().toLowerCase(Locale.ROOT));
        pemberitahuan.beritahu(
                akun(k.pegawai()),
                new Kabar(
                        jenis,
                        jenis.kode() + " " + k.teks(),
                        putusan,
                        DuaBahasa.dari(b -> teks(kunci, b, arah(k, b), tanggal(k, b))),
                        DuaBahasa.sama(alasan),
                        "/presensi/banding/" + jalur(k)));
    }

    /** The staff office hears of an appeal; not who decided, for he may not answer. */
    void dibanding(KunciKetukan k, UUID banding, String nama, UUID pemutus, Pengguna pembanding) {
        var hari = waktu.hariIni(KonteksPemda.wajib().zona());
        var akun = new HashSet<>(pemegang.akun(IzinPresensi.TINJAU, SEPEMDA, hari));
        akun.removeAll(List.of(pemutus, pembanding.akunId()));
        var jenis = JenisKabarSinyal.BANDING;
        pemberitahuan.beritahu(
                akun,
                new Kabar(
                        jenis,
                        jenis.kode() + " " + banding,
                        banding,
                        DuaBahasa.dari(
                                b ->
                                        teks(
                                                jenis.kode() + ".judul",
                                                b,
                                                nama,
                                                arah(k, b),
                                                tanggal(k, b))),
                        null,
                        "/presensi/tinjau/banding"));
    }

    /** About a device; {@code terbit} is of this decision. */
    void perangkat(
            UUID pegawai, UUID perangkat, UUID terbit, boolean aktif, String nama, String alasan) {
        var jenis = JenisKabarSinyal.PERANGKAT;
        pemberitahuan.beritahu(
                akun(pegawai),
                new Kabar(
                        jenis,
                        jenis.kode() + " " + perangkat,
                        terbit,
                        DuaBahasa.dari(
                                b -> teks(jenis.kode() + (aktif ? ".aktif" : ".dicabut"), b, nama)),
                        DuaBahasa.sama(alasan),
                        "/presensi/banding"));
    }

    private Set<UUID> akun(UUID pegawai) {
        return new HashSet<>(
                db.sql(
                                """
                                select id from akun.akun
                                where pemda_id = :pemda and pegawai_id = :pegawai and aktif limit 10
                                """)
                        .param("pegawai", pegawai)
                        .query(UUID.class)
                        .list());
    }

    static String jalur(KunciKetukan k) {
        return k.hari() + "/" + k.arah().name().toLowerCase(Locale.ROOT);
    }

    private String arah(KunciKetukan k, Locale b) {
        return teks("presensi.sinyal.arah." + k.arah().name().toLowerCase(Locale.ROOT), b);
    }

    private String tanggal(KunciKetukan k, Locale b) {
        return k.hari().getDayOfMonth()
                + " "
                + teks("bingkai.bln." + k.hari().getMonthValue(), b)
                + " "
                + k.hari().getYear();
    }

    private String teks(String kunci, Locale b, Object... argumen) {
        return pesan.getMessage(kunci, argumen, b);
    }
}
