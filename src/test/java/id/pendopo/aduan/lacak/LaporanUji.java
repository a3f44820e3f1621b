package id.pendopo.aduan.lacak;

import id.pendopo.BasisDataUji;
import id.pendopo.OrangUji;
import id.pendopo.Peramban;
import id.pendopo.aduan.IzinAduan;
import id.pendopo.aduan.Kanal;
import id.pendopo.aduan.Lokasi;
import id.pendopo.aduan.Pelapor;
import id.pendopo.aduan.PenangananService;
import id.pendopo.aduan.Pengajuan;
import id.pendopo.aduan.PengajuanService;
import id.pendopo.aduan.PeranLampiran;
import id.pendopo.aduan.Resi;
import id.pendopo.kernel.KodeWilayah;
import id.pendopo.kernel.Koordinat;
import id.pendopo.kernel.Pelaku;
import id.pendopo.kernel.Peran;
import id.pendopo.kernel.Uuid7;
import id.pendopo.kernel.WaktuGeser;
import id.pendopo.platform.berkas.PenyimpananBerkas;
import id.pendopo.platform.orang.Pengguna;
import id.pendopo.platform.pemda.KonteksPemda;
import id.pendopo.platform.pemda.Pemda;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import javax.imageio.ImageIO;

/** A pemda with one agency, one category and one rule, in which reports come and are handled. */
public final class LaporanUji {

    public final Pemda pemda;
    public final UUID opd;
    public final UUID kategori = Uuid7.baru();
    public final Pengguna kepala;
    private final Alat alat;

    /** The services that a report passes through. */
    private record Alat(
            PengajuanService pengajuan,
            PenangananService penanganan,
            PenyimpananBerkas berkas,
            WaktuGeser waktu) {}

    private LaporanUji(Alat alat) {
        this.alat = alat;
        pemda = BasisDataUji.pemdaBaru();
        pukul(9, 10);
        opd = OrangUji.opd(pemda, "Dinas Jalan");
        kepala = kepala();
        BasisDataUji.jalankanDalam(
                pemda,
                j -> {
                    j.sql(
                                    """
                                    insert into aduan.kategori (pemda_id, id, kode, nama_id, nama_en,
                                        ikon, jenis) values (?, ?, 'jalan-rusak', 'Jalan rusak',
                                        'Broken road', 'proyek', 'PENGADUAN')
                                    """)
                            .params(pemda.id(), kategori)
                            .update();
                    j.sql(
                                    """
                                    insert into aduan.rute (pemda_id, id, kategori_id, opd_id,
                                        berlaku_sejak, dibuat_nama, dibuat_pada)
                                    values (?, ?, ?, ?, '2026-01-01', 'uji', ?)
                                    """)
                            .params(
                                    pemda.id(),
                                    Uuid7.baru(),
                                    kategori,
                                    opd,
                                    Timestamp.from(alat.waktu().sekarang()))
                            .update();
                });
    }

    public static LaporanUji susun(
            PengajuanService pengajuan,
            PenangananService penanganan,
            PenyimpananBerkas berkas,
            WaktuGeser waktu) {
        return new LaporanUji(new Alat(pengajuan, penanganan, berkas, waktu));
    }

    /** A day of November 2026, on the hour; the 9th is a Monday. */
    public void pukul(int tanggal, int jam) {
        alat.waktu().setel(LocalDate.of(2026, 11, tanggal), LocalTime.of(jam, 0), pemda.zona());
    }

    private Pengguna kepala() {
        var orang = OrangUji.pegawai(pemda, opd, Peran.KEPALA_OPD);
        var hak = new HashSet<Pengguna.Hak>();
        for (var i : List.of(IzinAduan.LIHAT, IzinAduan.JAWAB, IzinAduan.KETIK)) {
            hak.add(new Pengguna.Hak(i.kode(), opd));
        }
        return new Pengguna(
                orang.akunId(),
                orang.pegawaiId(),
                Uuid7.baru(),
                "uji",
                orang.nama(),
                "Kepala Dinas Jalan",
                opd,
                Set.copyOf(hak),
                "id",
                "otomatis",
                Instant.MAX);
    }

    public Resi ajukan(Pelapor siapa) {
        return ajukan(siapa, false);
    }

    public Resi ajukan(Pelapor siapa, boolean rahasia) {
        return dalam(
                () ->
                        alat.pengajuan()
                                .ajukan(
                                        new Pengajuan(
                                                Kanal.WEB,
                                                "",
                                                "Jalan di depan pasar berlubang. Sudah dua orang jatuh.",
                                                kategori,
                                                Map.of(),
                                                new Lokasi(
                                                        new Koordinat(-3.43, 104.23),
                                                        new KodeWilayah("16.74.01.1001"),
                                                        "depan pasar"),
                                                null,
                                                siapa,
                                                rahasia,
                                                false,
                                                List.of(),
                                                null),
                                        Pelaku.ANONIM));
    }

    public void jawab(Resi r) {
        jalankan(
                () ->
                        alat.penanganan()
                                .jawab(kepala, r.nomor(), "Terima kasih, tim turun besok pagi."));
    }

    public void tanya(Resi r) {
        jalankan(() -> alat.penanganan().tanya(kepala, r.nomor(), "Di sisi mana lubangnya?"));
    }

    public void selesaikan(Resi r) {
        var bukti =
                List.of(
                        new PenangananService.Bukti(PeranLampiran.SEBELUM, foto("sebelum.png", 1)),
                        new PenangananService.Bukti(PeranLampiran.SESUDAH, foto("sesudah.png", 2)));
        jalankan(
                () ->
                        alat.penanganan()
                                .selesaikan(
                                        kepala, r.nomor(), "Lubang sudah ditambal semua.", bukti));
    }

    private Pengajuan.Foto foto(String nama, int warna) {
        var kept = dalam(() -> alat.berkas().simpanFoto(new ByteArrayInputStream(png(warna))));
        return new Pengajuan.Foto(kept.sidik(), nama);
    }

    public static byte[] png(int warna) {
        try {
            var gambar = new BufferedImage(400, 300, BufferedImage.TYPE_INT_RGB);
            var g = gambar.createGraphics();
            g.setColor(new Color(40 * warna % 255, 120, 90 * warna % 255));
            g.fillRect(0, 0, 400, 300);
            g.dispose();
            var keluar = new ByteArrayOutputStream();
            ImageIO.write(gambar, "png", keluar);
            return keluar.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A browser that has shown number and code. */
    public Peramban buka(int port, Resi r) {
        var p = new Peramban(port, pemda);
        var jawab =
                p.post("/aduan/lacak").isian("nomor", r.nomor()).isian("kode", r.kode()).kirim();
        if (jawab.status() != 303) {
            throw new IllegalStateException(jawab.status() + " " + jawab.teks());
        }
        return p;
    }

    public <T> T dalam(Supplier<T> kerja) {
        return KonteksPemda.panggil(pemda, kerja::get);
    }

    public void jalankan(Runnable kerja) {
        KonteksPemda.jalankan(pemda, kerja);
    }

    public List<String> teks(String sql) {
        return BasisDataUji.dalam(
                pemda, j -> j.sql(sql).param("pemda", pemda.id()).query(String.class).list());
    }
}
