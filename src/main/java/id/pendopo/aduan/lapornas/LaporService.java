package id.pendopo.aduan.lapornas;

import id.pendopo.aduan.IzinAduan;
import id.pendopo.aduan.Kanal;
import id.pendopo.aduan.KategoriQueries;
import id.pendopo.aduan.Lokasi;
import id.pendopo.aduan.Pelapor;
import id.pendopo.aduan.PencatatMesin;
import id.pendopo.aduan.PencatatMesin.KabarLuar;
import id.pendopo.aduan.Pengajuan;
import id.pendopo.aduan.PengajuanService;
import id.pendopo.aduan.lapornas.LaporQueries.Makna;
import id.pendopo.audit.Jejak;
import id.pendopo.kernel.AturanDilanggar;
import id.pendopo.kernel.Koordinat;
import id.pendopo.kernel.Pelaku;
import id.pendopo.kernel.Uuid7;
import id.pendopo.kernel.Waktu;
import id.pendopo.platform.basisdata.SqlPemda;
import id.pendopo.platform.lembar.BarisTerbaca;
import id.pendopo.platform.lembar.BatasLembar;
import id.pendopo.platform.lembar.JenisKolom;
import id.pendopo.platform.lembar.PembacaLembar;
import id.pendopo.platform.lembar.SkemaKolom;
import id.pendopo.platform.lembar.TabelTerbaca;
import id.pendopo.platform.orang.Pengguna;
import id.pendopo.platform.pemda.KonteksPemda;
import id.pendopo.platform.rahasia.Sidik;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Exchanges files with SP4N-LAPOR!. Each row is a transaction of its own: one that is refused holds
 * up no other, and a file that is read again changes nothing.
 */
@Service
public class LaporService {

    /** Name of this source. */
    static final String SUMBER = "lapor";

    private static final int BARIS_TERBANYAK = 5_000;
    private static final int STATUS_TERPANJANG = 80;
    private static final int ISI_TERPENDEK = 10;
    private static final Set<String> YA = Set.of("ya", "y", "yes", "true", "1");
    private static final Pelaku SISTEM = Pelaku.sistem("SP4N-LAPOR!");

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

    private static final SkemaKolom JAWABAN =
            SkemaKolom.susun()
                    .opsional("nomor", JenisKolom.TEKS, "Nomor", "Nomor Pemda", "Nomor Asal")
                    .opsional(
                            "lapor",
                            JenisKolom.TEKS,
                            "Tracking ID LAPOR",
                            "Tracking ID",
                            "Nomor LAPOR")
                    .wajib("status", JenisKolom.TEKS, "Status", "Status LAPOR")
                    .opsional("tanggapan", JenisKolom.TEKS, "Tanggapan", "Jawaban", "Tindak Lanjut")
                    .opsional("tanggal", JenisKolom.TEKS, "Tanggal", "Tanggal Tanggapan")
                    .jadi();

    private final SqlPemda db;
    private final LaporQueries lapor;
    private final KategoriQueries kategori;
    private final PengajuanService pengajuan;
    private final PencatatMesin pencatat;
    private final Jejak jejak;
    private final Waktu waktu;
    private final TransactionTemplate sendiri;

    LaporService(
            SqlPemda db,
            LaporQueries lapor,
            KategoriQueries kategori,
            PengajuanService pengajuan,
            PencatatMesin pencatat,
            Jejak jejak,
            Waktu waktu,
            PlatformTransactionManager transaksi) {
        this.db = db;
        this.lapor = lapor;
        this.kategori = kategori;
        this.pengajuan = pengajuan;
        this.pencatat = pencatat;
        this.jejak = jejak;
        this.waktu = waktu;
        this.sendiri = new TransactionTemplate(transaksi);
        this.sendiri.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** A row that could not be taken, and why: the code of its text. */
    public record Ditolak(int baris, String nomor, String sebab) {}

    /**
     * What came of a file.
     *
     * @param uji whether it was only tried: nothing of it is here
     */
    public record Hasil(int baru, int sama, List<Ditolak> ditolak, boolean uji) {}

    /**
     * Marks what waits as handed over: it has been carried over there.
     *
     * @return how many
     */
    public int serahkan(Pengguna oleh) {
        IzinAduan.ATUR.harusSemua(oleh);
        return kerjakan(
                () -> {
                    int banyak =
                            db.sql(
                                            """
                                            insert into aduan.lapor_serahan (pemda_id, aduan_id, diserahkan_nama,
                                                diserahkan_pada)
                                            select a.pemda_id, a.id, :nama, :pada from aduan.aduan a
                                            where a.pemda_id = :pemda and a.status = 'DIALIHKAN'
                                                and not a.pelapor_pelanggaran
                                            on conflict (pemda_id, aduan_id) do nothing
                                            """)
                                    .param("nama", oleh.nama())
                                    .param("pada", Timestamp.from(waktu.sekarang()))
                                    .update();
                    if (banyak > 0) {
                        catat(oleh, "aduan.lapornas.diserahkan", Map.of("banyak", banyak));
                    }
                    return banyak;
                });
    }

    /**
     * Reports from there; one that is here already is left as it is.
     *
     * @param uji each row goes the whole way and is taken back at its end: what would come of it
     */
    public Hasil masukkan(Pengguna oleh, Path isi, String nama, boolean uji) {
        IzinAduan.ATUR.harusSemua(oleh);
        var hasil = new Hitungan();
        Set<String> dibaca = new HashSet<>();
        try (var berkas = buka(isi, nama)) {
            var tabel = TabelTerbaca.dari(berkas, LAPORAN);
            while (tabel.hasNext()) {
                var r = tabel.next();
                // what was taken back cannot tell the next row that it was there
                hasil.coba(
                        r,
                        () ->
                                kerjakan(uji, () -> masuk(r))
                                        && dibaca.add(String.valueOf(r.teks("nomor"))));
            }
        }
        return selesai(oleh, "aduan.lapornas.laporan", hasil, uji);
    }

    private boolean masuk(BarisTerbaca r) {
        String nomor = wajib(r.teks("nomor"));
        String isi = wajib(r.teks("isi"));
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
            return false;
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
                        SISTEM);
        db.sql(
                        """
                        insert into aduan.asal (pemda_id, aduan_id, sumber, nomor, kategori, pada)
                        values (:pemda, :aduan, :sumber, :nomor, :kategori, :pada)
                        """)
                .param("aduan", resi.aduanId())
                .param("sumber", SUMBER)
                .param("nomor", nomor)
                .param("kategori", k == null ? topik : null)
                .param("pada", Timestamp.from(waktu.sekarang()))
                .update();
        return true;
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

    /** Answers from there to what was handed over; one that was read already changes nothing. */
    public Hasil jawaban(Pengguna oleh, Path isi, String nama, boolean uji) {
        IzinAduan.ATUR.harusSemua(oleh);
        var hasil = new Hitungan();
        LocalDate hari = waktu.hariIni(KonteksPemda.wajib().zona());
        try (var berkas = buka(isi, nama)) {
            var tabel = TabelTerbaca.dari(berkas, JAWABAN);
            while (tabel.hasNext()) {
                var r = tabel.next();
                hasil.coba(r, () -> kerjakan(uji, () -> jawab(r, hari)));
            }
        }
        return selesai(oleh, "aduan.lapornas.jawaban", hasil, uji);
    }

    private record Terserah(UUID aduan, String nomor) {}

    private boolean jawab(BarisTerbaca r, LocalDate hari) {
        String nomor = r.teks("nomor");
        String luar = r.teks("lapor");
        var s =
                db.sql(
                                """
                                select s.aduan_id as aduan, a.nomor from aduan.lapor_serahan s
                                join aduan.aduan a on a.pemda_id = s.pemda_id and a.id = s.aduan_id
                                where s.pemda_id = :pemda and (a.nomor = :nomor::text
                                    or :nomor::text is null and s.nomor_lapor = :luar::text)
                                """)
                        .param("nomor", nomor)
                        .param("luar", luar)
                        .query(Terserah.class)
                        .optional()
                        .orElseThrow(() -> new AturanDilanggar("aduan.lapornas.tidak-diserahkan"));
        String status = wajib(r.teks("status"));
        Makna makna =
                lapor.padanan(hari).stream()
                        .filter(p -> p.luar().equalsIgnoreCase(status))
                        .map(LaporQueries.Padanan::makna)
                        .findFirst()
                        .orElseThrow(
                                () -> new AturanDilanggar("aduan.lapornas.status-asing", status));
        String tanggapan = Optional.ofNullable(r.teks("tanggapan")).orElse("");
        byte[] sidik =
                Sidik.dari(
                        String.join(
                                "\n",
                                s.nomor(),
                                status.toLowerCase(Locale.ROOT),
                                tanggapan,
                                Optional.ofNullable(r.teks("tanggal")).orElse("")));
        boolean ada =
                db.sql(
                                """
                                select exists (select from aduan.lapor_jawaban
                                    where pemda_id = :pemda and sidik = :sidik)
                                """)
                        .param("sidik", sidik)
                        .query(Boolean.class)
                        .single();
        if (ada) {
            return false;
        }
        UUID langkah =
                pencatat.kabarLuar(
                        s.aduan(),
                        SISTEM,
                        switch (makna) {
                            case SELESAI -> KabarLuar.SELESAI;
                            case DIKEMBALIKAN -> KabarLuar.KEMBALI;
                            case DITERIMA, DIPROSES, DITOLAK -> KabarLuar.KABAR;
                        },
                        tanggapan.isBlank() ? status : status + ": " + tanggapan);
        db.sql(
                        """
                        insert into aduan.lapor_jawaban (pemda_id, sidik, aduan_id, langkah_id, pada)
                        values (:pemda, :sidik, :aduan, :langkah, :pada)
                        """)
                .param("sidik", sidik)
                .param("aduan", s.aduan())
                .param("langkah", langkah)
                .param("pada", Timestamp.from(waktu.sekarang()))
                .update();
        db.sql(
                        """
                        update aduan.lapor_serahan set status_luar = :status, status_pada = :pada,
                            nomor_lapor = coalesce(:luar::text, nomor_lapor)
                        where pemda_id = :pemda and aduan_id = :aduan
                        """)
                .param("status", status)
                .param("luar", luar)
                .param("pada", Timestamp.from(waktu.sekarang()))
                .param("aduan", s.aduan())
                .update();
        return true;
    }

    /**
     * From this day on a status there means this here.
     *
     * @throws AturanDilanggar {@code aduan.lapornas.status-salah}
     */
    public void padankan(Pengguna oleh, String luar, Makna makna) {
        IzinAduan.ATUR.harusSemua(oleh);
        String rapi = luar.strip();
        if (rapi.isEmpty() || rapi.length() > STATUS_TERPANJANG) {
            throw new AturanDilanggar("aduan.lapornas.status-salah", STATUS_TERPANJANG);
        }
        LocalDate hari = waktu.hariIni(KonteksPemda.wajib().zona());
        kerjakan(
                () -> {
                    db.sql(
                                    """
                                    update aduan.lapor_status
                                    set berlaku_sampai = greatest(:hari::date, berlaku_sejak) - 1
                                    where pemda_id = :pemda and luar = :luar and berlaku_sampai is null
                                    """)
                            .param("hari", hari)
                            .param("luar", rapi)
                            .update();
                    tambahPadanan(rapi, makna, hari, oleh.nama());
                    catat(
                            oleh,
                            "aduan.lapornas.padanan",
                            Map.of("luar", rapi, "makna", makna.name()));
                    return true;
                });
    }

    private void tambahPadanan(String luar, Makna makna, LocalDate hari, String oleh) {
        db.sql(
                        """
                        insert into aduan.lapor_status (pemda_id, id, luar, makna, berlaku_sejak, dibuat_nama,
                            dibuat_pada)
                        values (:pemda, :id, :luar, :makna, :hari, :nama, :pada)
                        """)
                .param("id", Uuid7.baru())
                .param("luar", luar)
                .param("makna", makna.name())
                .param("hari", hari)
                .param("nama", oleh)
                .param("pada", Timestamp.from(waktu.sekarang()))
                .update();
    }

    /** The usual statuses, where a pemda has none yet. */
    public void padananBawaan(Pengguna oleh) {
        IzinAduan.ATUR.harusSemua(oleh);
        LocalDate hari = waktu.hariIni(KonteksPemda.wajib().zona());
        kerjakan(
                () -> {
                    if (!lapor.padanan(hari).isEmpty()) {
                        return false;
                    }
                    tambahPadanan("Belum diverifikasi", Makna.DITERIMA, hari, oleh.nama());
                    tambahPadanan("Belum ditindaklanjuti", Makna.DITERIMA, hari, oleh.nama());
                    tambahPadanan("Proses", Makna.DIPROSES, hari, oleh.nama());
                    tambahPadanan("Selesai", Makna.SELESAI, hari, oleh.nama());
                    tambahPadanan("Ditolak", Makna.DITOLAK, hari, oleh.nama());
                    tambahPadanan("Dikembalikan", Makna.DIKEMBALIKAN, hari, oleh.nama());
                    catat(oleh, "aduan.lapornas.padanan", Map.of("banyak", 6));
                    return true;
                });
    }

    private static PembacaLembar buka(Path isi, String nama) {
        return PembacaLembar.buka(isi, nama, BatasLembar.BAWAAN.denganBaris(BARIS_TERBANYAK));
    }

    private static String wajib(@Nullable String teks) {
        if (teks == null || teks.isBlank()) {
            throw new AturanDilanggar("aduan.impor.galat.kosong");
        }
        return teks;
    }

    private <T> T kerjakan(Supplier<T> kerja) {
        return Optional.ofNullable(sendiri.execute(s -> kerja.get())).orElseThrow();
    }

    private <T> T kerjakan(boolean uji, Supplier<T> kerja) {
        return Optional.ofNullable(
                        sendiri.execute(
                                s -> {
                                    T hasil = kerja.get();
                                    if (uji) {
                                        s.setRollbackOnly();
                                    }
                                    return hasil;
                                }))
                .orElseThrow();
    }

    private Hasil selesai(Pengguna oleh, String tindakan, Hitungan h, boolean uji) {
        if (uji) {
            return h.hasil(true);
        }
        kerjakan(
                () -> {
                    catat(
                            oleh,
                            tindakan,
                            Map.of("baru", h.baru, "sama", h.sama, "ditolak", h.ditolak.size()));
                    return true;
                });
        return h.hasil(false);
    }

    private void catat(Pengguna oleh, String tindakan, Map<String, Object> isi) {
        jejak.catat(
                oleh.pelaku(),
                tindakan,
                new Jejak.Objek("aduan.lapornas", "lapor", "SP4N-LAPOR!"),
                null,
                isi,
                null);
    }

    private static final class Hitungan {
        private int baru;
        private int sama;
        private final List<Ditolak> ditolak = new ArrayList<>();

        Hasil hasil(boolean uji) {
            return new Hasil(baru, sama, List.copyOf(ditolak), uji);
        }

        void coba(BarisTerbaca r, Supplier<Boolean> kerja) {
            try {
                if (Boolean.TRUE.equals(kerja.get())) {
                    baru++;
                } else {
                    sama++;
                }
            } catch (AturanDilanggar e) {
                String nomor = r.teks("nomor");
                ditolak.add(new Ditolak(r.nomor(), nomor == null ? "" : nomor, e.kode()));
            } catch (id.pendopo.kernel.MasukanSalah e) {
                ditolak.add(new Ditolak(r.nomor(), "", "aduan.impor.galat.titik"));
            }
        }
    }
}
