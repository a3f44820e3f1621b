package id.pendopo.bench;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * A log of an attendance machine that is being applied when everything is killed, and what became
 * of it when it is applied to its end afterwards: every punch once, whatever was written before.
 */
final class LogTerbunuh {

    private static final int ORANG = 600;
    private static final int HARI = 25;
    private static final int KETUKAN = ORANG * HARI * 2;

    private final Path folder;
    private final MesinBesar mesin;
    private final MesinBesar lain;
    private final String unggahan;
    private long sebelum;

    private LogTerbunuh(Path folder, MesinBesar mesin, MesinBesar lain, String unggahan) {
        this.folder = folder;
        this.mesin = mesin;
        this.lain = lain;
        this.unggahan = unggahan;
    }

    /** Sends it in and waits until it was looked at. */
    static LogTerbunuh kirim(Anak anak, Path folder) throws SQLException {
        var mesin = MesinBesar.pasang(anak, ORANG);
        Path log = folder.resolve("terbunuh.dat");
        mesin.tulisLog(log, HARI);
        String unggahan = mesin.kirim(log);
        mesin.tunggu(unggahan, "DIPERIKSA");
        return new LogTerbunuh(folder, mesin, mesin.kedua(0), unggahan);
    }

    /** Orders it and comes back when some of its people are done and others are not. */
    void terapkanSampaiTengah() {
        mesin.terapkan(unggahan);
        mesin.tunggu(() -> mesin.tentang(Boolean.class, "selesai > 0", unggahan), "dimulai");
    }

    /**
     * After the restart: as if the two minutes were over after which a node counts as dead, and
     * something else is sent in, at which the one that lies there is taken up first.
     *
     * @return what is not as it should be
     */
    List<String> lanjutkan(Anak anak) {
        var salah = new ArrayList<String>();
        sebelum = ketukan();
        if (!mesin.status(unggahan).equals("MENERAPKAN") || sebelum == 0 || sebelum >= KETUKAN) {
            salah.add("tidak terputus di tengah: " + mesin.status(unggahan) + " " + sebelum);
        }
        MesinBesar.ubah(
                anak,
                "update presensi.mesin_unggahan set detak_pada = detak_pada - interval '3 minutes' where id = ?",
                MesinBesar.id(unggahan));
        Path kecil = folder.resolve("kecil.dat");
        lain.tulisLog(kecil, 1);
        lain.kirim(kecil);
        mesin.tunggu(() -> !mesin.status(unggahan).equals("MENERAPKAN"), "selesai");
        sama(salah, "status", "DITERAPKAN", mesin.status(unggahan));
        sama(salah, "ketukan", KETUKAN, ketukan());
        sama(salah, "bukti", 0, hasil("nasib <> 'DICATAT'"));
        sama(salah, "hasil", KETUKAN, hasil("true"));
        sama(
                salah,
                "log",
                ORANG * HARI * MesinBesar.TEKAN_SEHARI,
                mesin.banyak("presensi.mesin_log where unggahan_id = ?", unggahan));
        sama(
                salah,
                "baris",
                0,
                mesin.banyak("presensi.mesin_baris where unggahan_id = ?", unggahan));
        sama(
                salah,
                "hitungan",
                KETUKAN + " 0 0",
                mesin.tentang(
                        String.class,
                        "(hitungan->>'masuk')::int + (hitungan->>'pulang')::int || ' '"
                                + " || (hitungan->>'sama') || ' ' || (hitungan->>'bukti')",
                        unggahan));
        sama(
                salah,
                "jejak",
                1,
                mesin.banyak(
                        "audit.jejak where objek_id = ?::text and tindakan = 'presensi.mesin-diterapkan'",
                        unggahan));
        return salah;
    }

    /** Punches that were written before it was cut off. */
    long sebelum() {
        return sebelum;
    }

    private long ketukan() {
        return mesin.banyak(
                """
                presensi.ketukan k join presensi.mesin_hasil h on h.pemda_id = k.pemda_id and h.kunci = k.kunci
                where h.unggahan_id = ?
                """,
                unggahan);
    }

    private long hasil(String syarat) {
        return mesin.banyak("presensi.mesin_hasil where unggahan_id = ? and " + syarat, unggahan);
    }

    private static void sama(List<String> salah, String apa, Object harap, Object ada) {
        if (!String.valueOf(harap).equals(String.valueOf(ada))) {
            salah.add(apa + ": " + ada + ", bukan " + harap);
        }
    }
}
