package id.pendopo.aduan.jam;

import id.pendopo.BasisDataUji;
import id.pendopo.OrangUji;
import id.pendopo.aduan.IzinAduan;
import id.pendopo.aduan.Kanal;
import id.pendopo.aduan.Lokasi;
import id.pendopo.aduan.PelaporService;
import id.pendopo.aduan.PenangananService;
import id.pendopo.aduan.Pengajuan;
import id.pendopo.aduan.PengajuanService;
import id.pendopo.aduan.PeranLampiran;
import id.pendopo.aduan.Resi;
import id.pendopo.kernel.Pelaku;
import id.pendopo.kernel.Peran;
import id.pendopo.kernel.Uuid7;
import id.pendopo.kernel.WaktuGeser;
import id.pendopo.platform.berkas.PenyimpananBerkas;
import id.pendopo.platform.orang.Pengguna;
import id.pendopo.platform.pemda.KonteksPemda;
import id.pendopo.platform.pemda.Pemda;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import javax.imageio.ImageIO;

/** A pemda with two agencies, their heads, an operator, a sorter, a sekda and a head. */
final class AduanUji {

    final Pemda pemda;
    final UUID jalan;
    final UUID air;
    final UUID kategori = Uuid7.baru();
    final OrangUji kepalaJalan;
    final OrangUji operatorJalan;
    final OrangUji kepalaAir;
    final OrangUji admin;
    final OrangUji sekda;
    final OrangUji kepalaDaerah;
    final OrangUji pengawas;
    private final Alat alat;

    /** What it works with. */
    record Alat(
            PengajuanService pengajuan,
            PenangananService penanganan,
            PelaporService pelapor,
            PenyimpananBerkas berkas,
            WaktuGeser waktu) {}

    AduanUji(Pemda pemda, Alat alat) {
        this.pemda = pemda;
        this.alat = alat;
        jalan = OrangUji.opd(pemda, "Dinas Jalan");
        air = OrangUji.opd(pemda, "Dinas Air");
        UUID setda = OrangUji.opd(pemda, "Sekretariat Daerah");
        kepalaJalan = OrangUji.pegawai(pemda, jalan, Peran.KEPALA_OPD);
        operatorJalan = OrangUji.pegawai(pemda, jalan, Peran.OPERATOR);
        kepalaAir = OrangUji.pegawai(pemda, air, Peran.KEPALA_OPD);
        admin = OrangUji.pegawai(pemda, setda, Peran.ADMIN);
        sekda = OrangUji.pegawai(pemda, setda, Peran.SEKRETARIS_DAERAH);
        kepalaDaerah = OrangUji.pegawai(pemda, setda, Peran.KEPALA_DAERAH);
        pengawas = OrangUji.pegawai(pemda, setda, Peran.INSPEKTORAT);
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
                                    values (?, ?, ?, ?, '2026-01-01', 'uji', ?)
                                    """)
                            .params(
                                    pemda.id(),
                                    Uuid7.baru(),
                                    kategori,
                                    jalan,
                                    Timestamp.from(alat.waktu().sekarang()))
                            .update();
                });
    }

    /** Makes it that local time now. */
    void pada(String saat) {
        var t = LocalDateTime.parse(saat);
        alat.waktu().setel(t.toLocalDate(), t.toLocalTime(), pemda.zona());
    }

    Instant saat(String setempat) {
        return LocalDateTime.parse(setempat).atZone(pemda.zona()).toInstant();
    }

    Resi ajukan() {
        return ajukan(kategori, false, false);
    }

    Resi ajukan(UUID kategoriId, boolean rahasia, boolean wbs) {
        return dalam(
                () ->
                        alat.pengajuan()
                                .ajukan(
                                        new Pengajuan(
                                                Kanal.WEB,
                                                "",
                                                "Jalan di depan pasar berlubang besar sekali.",
                                                kategoriId,
                                                Map.of(),
                                                new Lokasi(null, null, "depan pasar"),
                                                null,
                                                null,
                                                rahasia,
                                                wbs,
                                                List.of(),
                                                null),
                                        Pelaku.ANONIM));
    }

    void jawab(Resi r) {
        jalankan(
                () ->
                        alat.penanganan()
                                .jawab(
                                        pengguna(kepalaJalan, jalan),
                                        r.nomor(),
                                        "Terima kasih, tim turun besok pagi."));
    }

    void selesaikan(Resi r) {
        jalankan(
                () ->
                        alat.penanganan()
                                .selesaikan(
                                        pengguna(kepalaJalan, jalan),
                                        r.nomor(),
                                        "Lubang sudah ditambal semuanya.",
                                        List.of(foto())));
    }

    void tolak(Resi r) {
        jalankan(
                () ->
                        alat.penanganan()
                                .tolak(
                                        pengguna(kepalaJalan, jalan),
                                        r.nomor(),
                                        "Jalan ini milik provinsi, bukan kota."));
    }

    void teruskan(Resi r, UUID ke) {
        jalankan(
                () ->
                        alat.penanganan()
                                .teruskan(
                                        penyortir(),
                                        r.nomor(),
                                        ke,
                                        List.of(),
                                        "Bukan urusan dinas yang sekarang."));
    }

    void tanya(Resi r) {
        jalankan(
                () ->
                        alat.penanganan()
                                .tanya(
                                        pengguna(kepalaJalan, jalan),
                                        r.nomor(),
                                        "Di sisi mana lubangnya?"));
    }

    void balas(Resi r) {
        jalankan(() -> alat.pelapor().balas(kunci(r), "Sisi utara, dekat tiang."));
    }

    void bukaLagi(Resi r) {
        jalankan(() -> alat.pelapor().bukaLagi(kunci(r), "Belum, lubangnya masih ada."));
    }

    void nilai(Resi r, int bintang) {
        jalankan(() -> alat.pelapor().nilai(kunci(r), bintang, null));
    }

    void cabut(Resi r) {
        jalankan(() -> alat.pelapor().cabut(kunci(r), "Sudah diperbaiki warga sendiri."));
    }

    static PelaporService.Kunci kunci(Resi r) {
        return new PelaporService.Kunci(r.nomor(), r.kode());
    }

    private PenangananService.Bukti foto() {
        try {
            var png = new ByteArrayOutputStream();
            ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), "png", png);
            var kept = alat.berkas().simpanFoto(new ByteArrayInputStream(png.toByteArray()));
            return new PenangananService.Bukti(
                    PeranLampiran.SESUDAH, new Pengajuan.Foto(kept.sidik(), "sesudah.png"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Pengguna pengguna(OrangUji o, UUID opd) {
        return pengguna(
                o,
                opd,
                Set.of(
                        new Pengguna.Hak(IzinAduan.LIHAT.kode(), opd),
                        new Pengguna.Hak(IzinAduan.JAWAB.kode(), opd),
                        new Pengguna.Hak(IzinAduan.KETIK.kode(), opd)));
    }

    private Pengguna penyortir() {
        return pengguna(
                admin,
                jalan,
                Set.of(
                        new Pengguna.Hak(IzinAduan.VERIFIKASI.kode(), null),
                        new Pengguna.Hak(IzinAduan.LIHAT.kode(), null)));
    }

    private static Pengguna pengguna(OrangUji o, UUID opd, Set<Pengguna.Hak> hak) {
        return new Pengguna(
                o.akunId(),
                o.pegawaiId(),
                Uuid7.baru(),
                "uji",
                o.nama(),
                "Pejabat",
                opd,
                hak,
                "id",
                "otomatis",
                Instant.MAX);
    }

    /** A person who holds this post now, and no other. */
    OrangUji pemegang(UUID opd, String jabatan, Peran peran, LocalDate mulai) {
        var orang = OrangUji.pegawai(pemda, opd, peran);
        BasisDataUji.jalankanDalam(
                pemda,
                j -> {
                    j.sql(
                                    """
                                    update organisasi.jabatan set nama = ? where pemda_id = ? and id = (
                                        select jabatan_id from organisasi.penugasan
                                        where pemda_id = ? and pegawai_id = ?)
                                    """)
                            .params(jabatan, pemda.id(), pemda.id(), orang.pegawaiId())
                            .update();
                    j.sql(
                                    """
                                    update organisasi.penugasan set mulai = ?
                                    where pemda_id = ? and pegawai_id = ?
                                    """)
                            .params(mulai, pemda.id(), orang.pegawaiId())
                            .update();
                });
        return orang;
    }

    /** Sets the pemda's own value of a rule. */
    void parameter(String kode, String nilai, LocalDate sejak) {
        BasisDataUji.jalankanDalam(
                pemda,
                j ->
                        j.sql(
                                        """
                                        insert into organisasi.parameter (pemda_id, kode, berlaku_sejak,
                                            nilai, dasar_hukum, ditetapkan_oleh, ditetapkan_pada)
                                        values (?, ?, ?, ?::jsonb, 'uji', 'uji', now())
                                        """)
                                .params(pemda.id(), kode, sejak, nilai)
                                .update());
    }

    /** Notices of somebody, the oldest first. */
    List<String> kabar(OrangUji o) {
        return kolom(
                """
                select judul_id from pemberitahuan.pemberitahuan
                where pemda_id = ? and akun_id = ? order by dibuat_pada, id
                """,
                o.akunId());
    }

    /** The marks of the ledger in their order. */
    List<String> eskalasi() {
        return kolom(
                """
                select jenis || ' ' || putaran || ' ' || persen || ' ' || tingkat
                from aduan.eskalasi where pemda_id = ? and aduan_id is not null order by jenis, putaran, persen
                """);
    }

    List<String> kolom(String sql, Object... lain) {
        var semua = new Object[lain.length + 1];
        semua[0] = pemda.id();
        System.arraycopy(lain, 0, semua, 1, lain.length);
        return BasisDataUji.dalam(pemda, j -> j.sql(sql).params(semua).query(String.class).list());
    }

    <T> T dalam(Supplier<T> kerja) {
        return KonteksPemda.panggil(pemda, kerja::get);
    }

    void jalankan(Runnable kerja) {
        KonteksPemda.jalankan(pemda, kerja);
    }
}
