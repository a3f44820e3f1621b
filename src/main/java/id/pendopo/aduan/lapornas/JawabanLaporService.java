package id.pendopo.aduan.lapornas;

import id.pendopo.aduan.IzinAduan;
import id.pendopo.aduan.PencatatMesin;
import id.pendopo.aduan.PencatatMesin.KabarLuar;
import id.pendopo.aduan.lapornas.LaporQueries.Makna;
import id.pendopo.kernel.AturanDilanggar;
import id.pendopo.kernel.Waktu;
import id.pendopo.platform.basisdata.SqlPemda;
import id.pendopo.platform.lembar.BarisTerbaca;
import id.pendopo.platform.lembar.JenisKolom;
import id.pendopo.platform.lembar.SkemaKolom;
import id.pendopo.platform.lembar.TabelTerbaca;
import id.pendopo.platform.orang.Pengguna;
import id.pendopo.platform.pemda.KonteksPemda;
import id.pendopo.platform.rahasia.Sidik;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;

/**
 * Answers of SP4N-LAPOR! to what was handed over to it. Each row is a transaction of its own; what
 * was told is told, so a file of answers is not taken back but answered by the next one.
 */
@Service
public class JawabanLaporService {

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
    private final PencatatMesin pencatat;
    private final BerkasMasuk berkas;
    private final Waktu waktu;

    JawabanLaporService(
            SqlPemda db,
            LaporQueries lapor,
            PencatatMesin pencatat,
            BerkasMasuk berkas,
            Waktu waktu) {
        this.db = db;
        this.lapor = lapor;
        this.pencatat = pencatat;
        this.berkas = berkas;
        this.waktu = waktu;
    }

    /** Answers from there to what was handed over; one that was read already changes nothing. */
    public HasilBerkas baca(Pengguna oleh, Path isi, String nama, boolean uji) {
        IzinAduan.ATUR.harusSemua(oleh);
        var hitungan = new HasilBerkas.Hitungan();
        LocalDate hari = waktu.hariIni(KonteksPemda.wajib().zona());
        try (var lembar = BerkasMasuk.buka(isi, nama)) {
            var tabel = TabelTerbaca.dari(lembar, JAWABAN);
            tabel.forEachRemaining(
                    r -> hitungan.coba(r, () -> berkas.sendiri(uji, () -> jawab(r, hari))));
        }
        var hasil = hitungan.hasil(uji, null);
        if (!uji) {
            berkas.catat(oleh, "aduan.lapornas.jawaban", hasil);
        }
        return hasil;
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
        String status = BerkasMasuk.wajib(r.teks("status"));
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
                        BerkasMasuk.SISTEM,
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
}
