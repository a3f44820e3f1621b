package id.pendopo.aduan.petugas;

import id.pendopo.BasisDataUji;
import id.pendopo.OrangUji;
import id.pendopo.aduan.Kanal;
import id.pendopo.aduan.Lokasi;
import id.pendopo.aduan.Pelapor;
import id.pendopo.aduan.Pengajuan;
import id.pendopo.aduan.PengajuanService;
import id.pendopo.kernel.KodeWilayah;
import id.pendopo.kernel.Koordinat;
import id.pendopo.kernel.Pelaku;
import id.pendopo.kernel.Peran;
import id.pendopo.kernel.Uuid7;
import id.pendopo.platform.pemda.KonteksPemda;
import id.pendopo.platform.pemda.Pemda;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.imageio.ImageIO;

/** A pemda with two agencies, a category whose complaints go to the first, and their people. */
public record MejaUji(
        Pemda pemda,
        UUID opd,
        UUID lain,
        UUID kategori,
        OrangUji kepala,
        OrangUji operator,
        OrangUji tetangga,
        OrangUji admin,
        PengajuanService pengajuan) {

    static final String ISI = "Jalan di depan pasar berlubang. Sudah dua orang jatuh di sana.";

    public static MejaUji susun(PengajuanService pengajuan) {
        Pemda pemda = BasisDataUji.pemdaBaru();
        UUID opd = OrangUji.opd(pemda, "Dinas Jalan");
        UUID lain = OrangUji.opd(pemda, "Dinas Air");
        UUID kategori = Uuid7.baru();
        BasisDataUji.jalankanDalam(
                pemda,
                j -> {
                    j.sql(
                                    """
                                    insert into aduan.kategori (pemda_id, id, kode, nama_id, nama_en,
                                        ikon, jenis) values (?, ?, 'jalan-rusak', 'Jalan rusak',
                                        'Broken road', 'jalan', 'PENGADUAN')
                                    """)
                            .params(pemda.id(), kategori)
                            .update();
                    j.sql(
                                    """
                                    insert into aduan.rute (pemda_id, id, kategori_id, opd_id,
                                        berlaku_sejak, dibuat_nama, dibuat_pada)
                                    values (?, ?, ?, ?, '2020-01-01', 'uji', ?)
                                    """)
                            .params(
                                    pemda.id(),
                                    Uuid7.baru(),
                                    kategori,
                                    opd,
                                    Timestamp.from(Instant.now()))
                            .update();
                });
        return new MejaUji(
                pemda,
                opd,
                lain,
                kategori,
                OrangUji.pegawai(pemda, opd, Peran.KEPALA_OPD),
                OrangUji.pegawai(pemda, opd, Peran.OPERATOR),
                OrangUji.pegawai(pemda, lain, Peran.OPERATOR),
                OrangUji.pegawai(pemda, lain, Peran.ADMIN),
                pengajuan);
    }

    /** An anonymous report on a road; gives its number. */
    public String lapor() {
        return lapor(ISI, kategori, null, false);
    }

    String lapor(String isi, UUID kategoriId, Pelapor siapa, boolean pelanggaran) {
        return KonteksPemda.panggil(
                pemda,
                () ->
                        pengajuan
                                .ajukan(
                                        new Pengajuan(
                                                Kanal.WEB,
                                                "",
                                                isi,
                                                kategoriId,
                                                Map.of(),
                                                new Lokasi(
                                                        new Koordinat(-3.43, 104.23),
                                                        new KodeWilayah("16.74.01.1001"),
                                                        "depan pasar"),
                                                null,
                                                siapa,
                                                false,
                                                pelanggaran,
                                                List.of(),
                                                null),
                                        Pelaku.ANONIM)
                                .nomor());
    }

    /** One value of one row. */
    <T> T satu(Class<T> jenis, String sql, Object... param) {
        return BasisDataUji.dalam(
                pemda, j -> j.sql(sql).params(List.of(param)).query(jenis).single());
    }

    List<String> semua(String sql, Object... param) {
        return BasisDataUji.dalam(
                pemda, j -> j.sql(sql).params(List.of(param)).query(String.class).list());
    }

    String status(String nomor) {
        return satu(String.class, "select status from aduan.aduan where nomor = ?", nomor);
    }

    int versi(String nomor) {
        return satu(Integer.class, "select versi from aduan.aduan where nomor = ?", nomor);
    }

    /** Steps of the timeline, the oldest first. */
    List<String> langkah(String nomor) {
        return semua(
                """
                select l.jenis from aduan.langkah l join aduan.aduan a on a.id = l.aduan_id
                where a.nomor = ? order by l.pada, l.id
                """,
                nomor);
    }

    /** A small picture of its own for every colour. */
    public static byte[] foto(Color warna) {
        try {
            var gambar = new BufferedImage(64, 48, BufferedImage.TYPE_INT_RGB);
            var g = gambar.createGraphics();
            g.setColor(warna);
            g.fillRect(0, 0, 64, 48);
            g.dispose();
            var isi = new ByteArrayOutputStream();
            ImageIO.write(gambar, "png", isi);
            return isi.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
