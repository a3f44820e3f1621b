package id.pendopo.aduan.lapornas;

import id.pendopo.aduan.IzinAduan;
import id.pendopo.aduan.Kanal;
import id.pendopo.aduan.KategoriQueries;
import id.pendopo.aduan.Lokasi;
import id.pendopo.aduan.Pelapor;
import id.pendopo.aduan.Pengajuan;
import id.pendopo.aduan.PengajuanService;
import id.pendopo.aduan.impor.BarisImpor;
import id.pendopo.aduan.impor.BukuImpor;
import id.pendopo.aduan.impor.BukuImpor.Terbuka;
import id.pendopo.aduan.lapornas.HasilBerkas.Ditolak;
import id.pendopo.kernel.AturanDilanggar;
import id.pendopo.kernel.Koordinat;
import id.pendopo.kernel.Waktu;
import id.pendopo.platform.basisdata.SqlPemda;
import id.pendopo.platform.lembar.BarisTerbaca;
import id.pendopo.platform.lembar.JenisKolom;
import id.pendopo.platform.lembar.SkemaKolom;
import id.pendopo.platform.lembar.TabelTerbaca;
import id.pendopo.platform.orang.Pengguna;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Reports that come from SP4N-LAPOR! in a file. Each row is a transaction of its own: one that is
 * refused holds up no other, and a file that is read again changes nothing. A file is an import
 * that was applied at once: within a day it can be taken back as a whole.
 */
@Service
public class LaporanMasukService {

    /** Name of this source. */
    static final String SUMBER = "lapor";

    private static final int ISI_TERPENDEK = 10;
    private static final Set<String> YA = Set.of("ya", "y", "yes", "true", "1");

    private static final SkemaKolom LAPORAN =
            SkemaKolom.susun()
                    .wajib(
                            "nomor",
                            JenisKolom.TEKS,
                            "Tracking ID",
                            "Tracking ID LAPOR",
                            "Nomor LAPOR",
                            "Nomor",
                            "No Tiket")
                    .opsional("judul", JenisKolom.TEKS, "Judul", "Judul Laporan")
                    .wajib("isi", JenisKolom.TEKS, "Isi Laporan", "Isi", "Uraian")
                    .opsional("topik", JenisKolom.TEKS, "Topik", "Kategori")
                    .opsional("lokasi", JenisKolom.TEKS, "Lokasi", "Alamat")
                    .opsional("lintang", JenisKolom.TEKS, "Lintang", "Latitude", "Lat")
                    .opsional("bujur", JenisKolom.TEKS, "Bujur", "Longitude", "Long")
                    .opsional("anonim", JenisKolom.TEKS, "Anonim")
                    .opsional("rahasia", JenisKolom.TEKS, "Rahasia")
                    .opsional("nama", JenisKolom.TEKS, "Nama Pelapor", "Pelapor")
                    .opsional("telepon", JenisKolom.TEKS, "Telepon", "No HP")
                    .opsional("surel", JenisKolom.TEKS, "Email", "Surel")
                    .jadi();

    private final SqlPemda db;
    private final KategoriQueries kategori;
    private final PengajuanService pengajuan;
    private final BukuImpor buku;
    private final BerkasMasuk berkas;
    private final Waktu waktu;

    LaporanMasukService(
            SqlPemda db,
            KategoriQueries kategori,
            PengajuanService pengajuan,
            BukuImpor buku,
            BerkasMasuk berkas,
            Waktu waktu) {
        this.db = db;
        this.kategori = kategori;
        this.pengajuan = pengajuan;
        this.buku = buku;
        this.berkas = berkas;
        this.waktu = waktu;
    }

    /**
     * Takes them in; one that is here already is left as it is.
     *
     * @param uji each row goes the whole way and is taken back at its end: what would come of it
     */
    public HasilBerkas masukkan(Pengguna oleh, Path isi, String nama, boolean uji) {
        IzinAduan.ATUR.harusSemua(oleh);
        var hitungan = new HasilBerkas.Hitungan();
        Set<String> dibaca = new HashSet<>();
        try (var lembar = BerkasMasuk.buka(isi, nama)) {
            var tabel = TabelTerbaca.dari(lembar, LAPORAN);
            if (uji) {
                // what was taken back cannot tell the next row that it was there
                tabel.forEachRemaining(
                        r -> hitungan.coba(r, () -> baru(r, null, true) && dibaca.add(nomor(r))));
                return hitungan.hasil(true, null);
            }
            var impor = berkas.sendiri(() -> buku.buka(oleh, nama, SUMBER));
            tabel.forEachRemaining(
                    r ->
                            hitungan.coba(r, () -> baru(r, impor, false))
                                    .ifPresent(d -> tolak(impor, d)));
            var hasil = hitungan.hasil(false, impor.nomor());
            berkas.catat(oleh, "aduan.lapornas.laporan", hasil);
            return hasil;
        }
    }

    private static String nomor(BarisTerbaca r) {
        return String.valueOf(r.teks("nomor"));
    }

    /** The row with its line in the book of the file; false when it is here already. */
    private boolean baru(BarisTerbaca r, @Nullable Terbuka impor, boolean uji) {
        return berkas.sendiri(
                uji,
                () -> {
                    UUID aduan = masuk(r, impor == null ? null : impor.id());
                    if (impor != null) {
                        buku.catat(
                                impor,
                                new BarisImpor(
                                        r.nomor(),
                                        aduan == null
                                                ? BarisImpor.Hasil.SAMA
                                                : BarisImpor.Hasil.BARU,
                                        Map.of("nomor", nomor(r)),
                                        List.of()),
                                aduan);
                    }
                    return aduan != null;
                });
    }

    private void tolak(Terbuka impor, Ditolak d) {
        String ditemukan = d.argumen().isEmpty() ? "" : d.argumen().getFirst().toString();
        var catatan = new BarisImpor.Catatan("isi", ditemukan, d.sebab(), true);
        berkas.sendiri(
                () -> {
                    buku.catat(
                            impor,
                            new BarisImpor(
                                    d.baris(),
                                    BarisImpor.Hasil.GALAT,
                                    Map.of("nomor", d.nomor()),
                                    List.of(catatan)),
                            null);
                    return true;
                });
    }

    private @Nullable UUID masuk(BarisTerbaca r, @Nullable UUID berkas) {
        String nomor = BerkasMasuk.wajib(r.teks("nomor"));
        String isi = BerkasMasuk.wajib(r.teks("isi"));
        boolean ada =
                db.sql(
                                """
                                select exists (select from aduan.asal
                                    where pemda_id = :pemda and sumber = :sumber and nomor = :nomor)
                                """)
                        .param("sumber", SUMBER)
                        .param("nomor", nomor)
                        .query(Boolean.class)
                        .single();
        if (ada) {
            return null;
        }
        if (isi.length() < ISI_TERPENDEK) {
            throw new AturanDilanggar("aduan.isi-pendek", ISI_TERPENDEK);
        }
        String topik = r.teks("topik");
        UUID k = topik == null ? null : kategori(topik).orElse(null);
        var resi =
                pengajuan.ajukan(
                        new Pengajuan(
                                Kanal.LAPOR,
                                judul(r.teks("judul")),
                                isi,
                                k,
                                Map.of(),
                                lokasi(r),
                                null,
                                pelapor(r),
                                ya(r.teks("rahasia")),
                                false,
                                List.of(),
                                nomor),
                        BerkasMasuk.SISTEM);
        db.sql(
                        """
                        insert into aduan.asal (pemda_id, aduan_id, sumber, nomor, impor_id, kategori, pada)
                        values (:pemda, :aduan, :sumber, :nomor, :impor, :kategori, :pada)
                        """)
                .param("aduan", resi.aduanId())
                .param("sumber", SUMBER)
                .param("nomor", nomor)
                .param("impor", berkas)
                .param("kategori", k == null ? topik : null)
                .param("pada", Timestamp.from(waktu.sekarang()))
                .update();
        return resi.aduanId();
    }

    /** By our own names, else by the topic that a category is mapped to. */
    private Optional<UUID> kategori(String topik) {
        var semua = kategori.aktif();
        return semua.stream()
                .filter(k -> topik.equalsIgnoreCase(k.namaId()) || topik.equalsIgnoreCase(k.kode()))
                .findFirst()
                .or(
                        () ->
                                semua.stream()
                                        .filter(k -> topik.equalsIgnoreCase(k.topikLapor()))
                                        .findFirst())
                .map(KategoriQueries.Kategori::id);
    }

    private static String judul(@Nullable String judul) {
        String rapi = judul == null ? "" : judul;
        return rapi.length() <= 150 ? rapi : rapi.substring(0, 149) + "…";
    }

    private static Lokasi lokasi(BarisTerbaca r) {
        Double lintang = pecahan(r.teks("lintang"));
        Double bujur = pecahan(r.teks("bujur"));
        return new Lokasi(
                lintang == null || bujur == null ? null : new Koordinat(lintang, bujur),
                null,
                r.teks("lokasi"));
    }

    private static @Nullable Double pecahan(@Nullable String teks) {
        try {
            return teks == null ? null : Double.valueOf(teks.replace(',', '.'));
        } catch (NumberFormatException e) {
            throw new AturanDilanggar("aduan.impor.galat.titik");
        }
    }

    private static @Nullable Pelapor pelapor(BarisTerbaca r) {
        var hasil = new Pelapor(null, r.teks("nama"), r.teks("telepon"), r.teks("surel"));
        return ya(r.teks("anonim")) || hasil.kosong() ? null : hasil;
    }

    private static boolean ya(@Nullable String teks) {
        return teks != null && YA.contains(teks.strip().toLowerCase(Locale.ROOT));
    }
}
