package id.pendopo.aduan.lapor;

import id.pendopo.BasisDataUji;
import id.pendopo.OrangUji;
import id.pendopo.alur.WilayahUji;
import id.pendopo.kernel.Uuid7;
import id.pendopo.platform.pemda.Pemda;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;

/**
 * A pemda where one can report: two kecamatan with outlines, categories on two levels, one of them
 * with questions, one that may be an emergency, and a rule that sends all of them to one OPD.
 */
public final class LaporUji {

    /** In the kecamatan Barat. */
    public static final double LINTANG = -3.05;

    public static final double BUJUR = 104.05;

    /** What a camera writes besides the picture. */
    public static final String TANDA_EXIF = "KAMERA-RAHASIA-GPS-3.0512-104.0499";

    private final Pemda pemda;
    private final UUID opd;

    private LaporUji(Pemda pemda, UUID opd) {
        this.pemda = pemda;
        this.opd = opd;
    }

    public static LaporUji susun() {
        var pemda = BasisDataUji.pemdaBaru();
        WilayahUji.buat(pemda);
        BasisDataUji.sebagaiPemilik(
                j ->
                        j.sql(
                                        "insert into referensi.batas_wilayah (kode, geojson) values (?, ?::jsonb)")
                                .params(
                                        pemda.kodeWilayah(),
                                        """
                                        {"type":"Polygon","coordinates":[[[104,-3],[104.2,-3],[104.2,-3.1],[104,-3.1],[104,-3]]]}
                                        """)
                                .update());
        var uji = new LaporUji(pemda, OrangUji.opd(pemda, "Dinas Jalan"));
        UUID jalan = uji.kategori("jalan", "Jalan dan jembatan", null, "PENGADUAN", false);
        uji.kategori("jalan-rusak", "Jalan rusak", jalan, "PENGADUAN", false);
        UUID lampu = uji.kategori("lampu", "Lampu jalan", jalan, "PENGADUAN", true);
        uji.kategori("usul", "Usul", null, "ASPIRASI", false);
        uji.tanya(lampu, "nomor-tiang", "TEKS", true, "Nomor tiang", null);
        uji.tanya(
                lampu,
                "keadaan",
                "SATU",
                true,
                "Keadaan lampu",
                "[{\"kode\":\"mati\",\"id\":\"Mati\",\"en\":\"Dark\"},{\"kode\":\"kedip\",\"id\":\"Berkedip\",\"en\":\"Flickers\"}]");
        BasisDataUji.jalankanDalam(
                pemda,
                j ->
                        j.sql(
                                        """
                                        insert into aduan.rute (pemda_id, id, opd_id, berlaku_sejak,
                                            dibuat_nama, dibuat_pada)
                                        values (?, ?, ?, '2020-01-01', 'uji', ?)
                                        """)
                                .params(
                                        pemda.id(),
                                        Uuid7.baru(),
                                        uji.opd,
                                        Timestamp.from(Instant.now()))
                                .update());
        return uji;
    }

    public Pemda pemda() {
        return pemda;
    }

    public UUID opd() {
        return opd;
    }

    public UUID kategori(
            String kode, String nama, @Nullable UUID induk, String jenis, boolean darurat) {
        UUID id = Uuid7.baru();
        BasisDataUji.jalankanDalam(
                pemda,
                j ->
                        j.sql(
                                        """
                                        insert into aduan.kategori (pemda_id, id, kode, induk_id, nama_id,
                                            nama_en, ikon, jenis, darurat)
                                        values (?, ?, ?, ?, ?, ?, 'proyek', ?, ?)
                                        """)
                                .params(
                                        pemda.id(),
                                        id,
                                        kode,
                                        induk,
                                        nama,
                                        nama + " (en)",
                                        jenis,
                                        darurat)
                                .update());
        return id;
    }

    private void tanya(
            UUID kategori,
            String kode,
            String jenis,
            boolean wajib,
            String label,
            @Nullable String pilihan) {
        BasisDataUji.jalankanDalam(
                pemda,
                j ->
                        j.sql(
                                        """
                                        insert into aduan.pertanyaan (pemda_id, kategori_id, kode, jenis,
                                            wajib, urutan, label_id, label_en, pilihan)
                                        values (?, ?, ?, ?, ?, 0, ?, ?, ?::jsonb)
                                        """)
                                .params(
                                        pemda.id(),
                                        kategori,
                                        kode,
                                        jenis,
                                        wajib,
                                        label,
                                        label,
                                        pilihan)
                                .update());
    }

    /** The columns of each report, in the order they came. */
    public List<Baris> laporan() {
        return BasisDataUji.dalam(
                pemda,
                j ->
                        j.sql(
                                        """
                                        select nomor, kanal, status, tayang, kode_wilayah, patokan, lintang,
                                            anonim, rahasia, pelapor_pelanggaran, opd_id,
                                            jawaban_tambahan::text as jawaban, dibuat_pada
                                        from aduan.aduan where pemda_id = ? order by nomor
                                        """)
                                .param(pemda.id())
                                .query(Baris.class)
                                .list());
    }

    /** A report as it stands in the database. */
    public record Baris(
            String nomor,
            String kanal,
            String status,
            String tayang,
            @Nullable String kodeWilayah,
            @Nullable String patokan,
            @Nullable Double lintang,
            boolean anonim,
            boolean rahasia,
            boolean pelaporPelanggaran,
            @Nullable UUID opdId,
            @Nullable String jawaban,
            Instant dibuatPada) {}

    /** A photo with a place and a name in its head, as a phone takes it. */
    public static byte[] fotoBergps() {
        byte[] polos = foto();
        byte[] isi = ("Exif\0\0" + TANDA_EXIF).getBytes(StandardCharsets.ISO_8859_1);
        var hasil = new ByteArrayOutputStream();
        hasil.write(polos, 0, 2);
        hasil.write(0xFF);
        hasil.write(0xE1);
        hasil.write((isi.length + 2) >> 8);
        hasil.write((isi.length + 2) & 0xFF);
        hasil.writeBytes(isi);
        hasil.write(polos, 2, polos.length - 2);
        return hasil.toByteArray();
    }

    public static byte[] foto() {
        try {
            var gambar = new BufferedImage(2400, 1800, BufferedImage.TYPE_INT_RGB);
            var g = gambar.createGraphics();
            for (int i = 0; i < 40; i++) {
                g.setColor(new Color(40 + i * 5, 90, 200 - i * 4));
                g.fillRect(i * 60, 0, 60, 1800);
            }
            g.dispose();
            var ke = new ByteArrayOutputStream();
            ImageIO.write(gambar, "jpeg", ke);
            return ke.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
