package id.pendopo.presensi.swafoto;

import id.pendopo.BasisDataUji;
import id.pendopo.OrangUji;
import id.pendopo.kernel.Peran;
import id.pendopo.presensi.ponsel.PonselUji;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;
import javax.imageio.ImageIO;

/** An office with its head, the staff office, a neighbour, and pictures to send. */
record SwafotoUji(
        PonselUji ponsel, OrangUji kepala, OrangUji bkpsdm, OrangUji kepalaLain, UUID dinasLain) {

    static final String EXIF = "Exif\0\0GPS -3.4321 104.2345 Kamera Rahasia";

    static SwafotoUji susun() {
        var ponsel = PonselUji.susun();
        UUID lain = OrangUji.opd(ponsel.pemda(), "Dinas Air");
        return new SwafotoUji(
                ponsel,
                OrangUji.pegawai(ponsel.pemda(), ponsel.opd(), Peran.KEPALA_OPD),
                OrangUji.pegawai(ponsel.pemda(), lain, Peran.KEPEGAWAIAN),
                OrangUji.pegawai(ponsel.pemda(), lain, Peran.KEPALA_OPD),
                lain);
    }

    /** A camera's picture: large, with words about where it was taken. */
    static byte[] foto(int lebar, int tinggi) {
        var gambar = new BufferedImage(lebar, tinggi, BufferedImage.TYPE_INT_RGB);
        var g = gambar.createGraphics();
        g.setColor(new Color(180, 140, 110));
        g.fillRect(0, 0, lebar, tinggi);
        g.setColor(Color.DARK_GRAY);
        g.fillOval(lebar / 4, tinggi / 4, lebar / 2, tinggi / 2);
        g.dispose();
        try {
            var isi = new ByteArrayOutputStream();
            ImageIO.write(gambar, "jpg", isi);
            byte[] jpeg = isi.toByteArray();
            byte[] exif = EXIF.getBytes(StandardCharsets.US_ASCII);
            var hasil = new ByteArrayOutputStream();
            hasil.write(jpeg, 0, 2);
            hasil.write(new byte[] {(byte) 0xFF, (byte) 0xE1, 0, (byte) (exif.length + 2)});
            hasil.write(exif);
            hasil.write(jpeg, 2, jpeg.length - 2);
            return hasil.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The key of a punch that was made. */
    UUID kunci(LocalDate hari, String arah) {
        return satu(
                UUID.class,
                "select kunci from presensi.ketukan where hari = ? and arah = ?",
                hari,
                arah);
    }

    /** Puts a punch into the queue of the reviewers. */
    void ragu(LocalDate hari, String arah) {
        BasisDataUji.jalankanDalam(
                ponsel.pemda(),
                j ->
                        j.sql(
                                        """
                                        insert into presensi.tinjauan (pemda_id, hari, pegawai_id, arah, opd_id,
                                            keadaan, alasan, skor, dibuka_pada)
                                        values (?, ?, ?, ?, ?, 'TERBUKA', '{luar-pagar}', 1, now())
                                        """)
                                .params(
                                        ponsel.pemda().id(),
                                        hari,
                                        ponsel.orang().pegawaiId(),
                                        arah,
                                        ponsel.opd())
                                .update());
    }

    int banyak() {
        return satu(Integer.class, "select count(*) from presensi.swafoto where true or ? = 0", 0);
    }

    int jejak(String tindakan) {
        return satu(
                Integer.class,
                "select count(*) from audit.jejak where tindakan = ?",
                "presensi." + tindakan);
    }

    <T> T satu(Class<T> jenis, String sql, Object... param) {
        return BasisDataUji.dalam(
                ponsel.pemda(), j -> j.sql(sql).params(param).query(jenis).single());
    }
}
