package id.pendopo.aduan.umum;

import id.pendopo.BasisDataUji;
import id.pendopo.OrangUji;
import id.pendopo.aduan.Kanal;
import id.pendopo.aduan.Lokasi;
import id.pendopo.aduan.Pelapor;
import id.pendopo.aduan.Pengajuan;
import id.pendopo.aduan.PengajuanService;
import id.pendopo.aduan.Resi;
import id.pendopo.alur.WilayahUji;
import id.pendopo.kernel.KodeWilayah;
import id.pendopo.kernel.Koordinat;
import id.pendopo.kernel.Pelaku;
import id.pendopo.kernel.Uuid7;
import id.pendopo.platform.berkas.PenyimpananBerkas;
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
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.imageio.ImageIO;

/** A pemda with two kecamatan, one OPD and one category, into which reports are sent. */
public record PapanUji(Pemda pemda, UUID opd, String slug, UUID kategori) {

    public static PapanUji susun() {
        var pemda = BasisDataUji.pemdaBaru();
        WilayahUji.buat(pemda);
        UUID opd = OrangUji.opd(pemda, "Dinas Jalan");
        UUID kategori = Uuid7.baru();
        String slug =
                BasisDataUji.dalam(
                        pemda,
                        j -> {
                            j.sql(
                                            """
                                            insert into aduan.kategori (pemda_id, id, kode, nama_id,
                                                nama_en, ikon, jenis) values (?, ?, 'jalan-rusak',
                                                'Jalan rusak', 'Broken road', 'lokasi', 'PENGADUAN')
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
                            return j.sql("select slug from organisasi.opd where id = ?")
                                    .param(opd)
                                    .query(String.class)
                                    .single();
                        });
        return new PapanUji(pemda, opd, slug, kategori);
    }

    /** How a report is to be. */
    public record Sifat(boolean anonim, boolean rahasia, boolean pelanggaran) {
        public static final Sifat BIASA = new Sifat(false, false, false);
        public static final Sifat RAHASIA = new Sifat(false, true, false);
        public static final Sifat PELANGGARAN = new Sifat(true, true, true);
    }

    public Resi ajukan(
            PengajuanService pengajuan, String isi, Sifat sifat, List<Pengajuan.Foto> foto) {
        return KonteksPemda.panggil(
                pemda,
                () ->
                        pengajuan.ajukan(
                                new Pengajuan(
                                        Kanal.WEB,
                                        "",
                                        isi,
                                        kategori,
                                        Map.of(),
                                        new Lokasi(
                                                new Koordinat(-3.0512345, 104.0512345),
                                                new KodeWilayah(
                                                        WilayahUji.kecamatan(pemda, 0) + ".1001"),
                                                "depan pasar"),
                                        null,
                                        sifat.anonim()
                                                ? null
                                                : new Pelapor(
                                                        null,
                                                        "Siti Rahmawati",
                                                        "081234567890",
                                                        "siti@contoh.id"),
                                        sifat.rahasia(),
                                        sifat.pelanggaran(),
                                        foto,
                                        null),
                                Pelaku.ANONIM));
    }

    public Resi ajukan(PengajuanService pengajuan, String isi) {
        return ajukan(pengajuan, isi, Sifat.BIASA, List.of());
    }

    /** A photo: a white square on the left half, black on the right. */
    public Pengajuan.Foto foto(PenyimpananBerkas berkas) {
        var gambar = new BufferedImage(240, 120, BufferedImage.TYPE_INT_RGB);
        var g = gambar.createGraphics();
        g.setColor(Color.WHITE);
        g.fillRect(0, 0, 120, 120);
        g.dispose();
        try {
            var isi = new ByteArrayOutputStream();
            ImageIO.write(gambar, "png", isi);
            return KonteksPemda.panggil(
                    pemda,
                    () ->
                            new Pengajuan.Foto(
                                    berkas.simpanFoto(new ByteArrayInputStream(isi.toByteArray()))
                                            .sidik(),
                                    "rumah-siti.png"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Sets this and that of a report past the services. */
    public void ubah(String nomor, String perubahan) {
        BasisDataUji.jalankanDalam(
                pemda,
                j ->
                        j.sql(
                                        "update aduan.aduan set "
                                                + perubahan
                                                + " where pemda_id = ? and nomor = ?")
                                .params(pemda.id(), nomor)
                                .update());
    }

    /**
     * Fills the pemda with so many public reports of the last forty months, spread over both
     * kecamatan, three categories and three OPD, most of them ended.
     */
    public void isiBanyak(int berapa) {
        BasisDataUji.jalankanDalam(
                pemda,
                j -> {
                    for (String kode : List.of("lampu", "sampah")) {
                        j.sql(
                                        """
                                        insert into aduan.kategori (pemda_id, id, kode, nama_id,
                                            nama_en, ikon, jenis)
                                        values (?, gen_random_uuid(), ?, ?, ?, 'lokasi', 'PENGADUAN')
                                        """)
                                .params(pemda.id(), kode, kode, kode)
                                .update();
                    }
                    j.sql(ISI)
                            .param("pemda", pemda.id())
                            .param("berapa", berapa)
                            .param("kecamatan", pemda.kodeWilayah() + ".0")
                            .update();
                });
    }

    private static final String ISI =
            """
            insert into aduan.aduan (pemda_id, id, nomor, kanal, jenis, status, judul, isi, kategori_id,
                kode_wilayah, patokan, lintang, bujur, anonim, rahasia, pelapor_pelanggaran, tayang, opd_id,
                dibuat_pada, batas_jawab, dijawab_pada, batas_tindak, selesai_pada, diubah_pada)
            select :pemda, gen_random_uuid(), '2020-' || (100000 + i), 'IMPOR', 'PENGADUAN',
                case when i % 97 = 0 then 'DITOLAK' when i % 101 = 0 then 'DIALIHKAN'
                    when i % 50 = 0 then 'DITERUSKAN' when i % 40 = 0 then 'DIPROSES' else 'DITUTUP' end,
                'Laporan ' || i,
                'Lubang di jalan dekat pasar ' || case when i % 5000 = 7 then 'zamrud' else 'biasa' end
                    || ' nomor ' || i,
                k.id[1 + (i % 3)::int], :kecamatan || 1 + i % 2 || '.1001', 'patokan ' || i % 700,
                -3.0 - (i * 7919 % 100003) / 1000030.0,
                104.0 + (i * 104729 % 100019) / 500095.0,
                false, false, false, 'TAYANG', o.id[1 + (i % 3)::int],
                now() - (i % 1200) * interval '1 day' - (i % 86400) * interval '1 second',
                now(), now(), now(), now(), now()
            from generate_series(1, :berapa::bigint) as i
            cross join (select array_agg(id order by kode) as id from aduan.kategori
                where pemda_id = :pemda) as k
            cross join (select array_agg(id order by kode) as id from organisasi.opd
                where pemda_id = :pemda) as o
            """;
}
