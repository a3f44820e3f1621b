package id.pendopo.presensi.papan;

import id.pendopo.audit.Jejak;
import id.pendopo.kernel.AturanDilanggar;
import id.pendopo.kernel.TidakDitemukan;
import id.pendopo.kernel.Uuid7;
import id.pendopo.kernel.Waktu;
import id.pendopo.platform.basisdata.SqlPemda;
import id.pendopo.platform.orang.Pengguna;
import id.pendopo.presensi.Arah;
import id.pendopo.presensi.BukuHarian;
import id.pendopo.presensi.BukuHarianKini;
import id.pendopo.presensi.CaraKetuk;
import id.pendopo.presensi.IzinPresensi;
import id.pendopo.presensi.KetukanBaru;
import id.pendopo.presensi.KetukanService;
import id.pendopo.presensi.Keyakinan;
import id.pendopo.presensi.LingkupQueries;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes down who was there for those who have no phone. What stands there already is never
 * overwritten, and nobody writes a list for himself.
 */
@Service
@Transactional
public class DaftarHadirService {

    private static final int ALASAN_TERPANJANG = 300;

    private final SqlPemda db;
    private final DaftarHadirQueries daftar;
    private final LingkupQueries lingkup;
    private final BukuHarianKini buku;
    private final KetukanService ketukan;
    private final Jejak jejak;
    private final Waktu waktu;

    DaftarHadirService(
            SqlPemda db,
            DaftarHadirQueries daftar,
            LingkupQueries lingkup,
            BukuHarianKini buku,
            KetukanService ketukan,
            Jejak jejak,
            Waktu waktu) {
        this.db = db;
        this.daftar = daftar;
        this.lingkup = lingkup;
        this.buku = buku;
        this.ketukan = ketukan;
        this.jejak = jejak;
        this.waktu = waktu;
    }

    /** When somebody came and left; null where it is not written. */
    public record Isian(UUID pegawai, @Nullable LocalTime masuk, @Nullable LocalTime pulang) {}

    /**
     * A list.
     *
     * @param kunci the same list sent again has no further effect
     */
    public record Daftar(UUID kunci, UUID opd, LocalDate hari, String alasan, List<Isian> isi) {}

    /** How many punches were written, and how many stood there already and stay as they are. */
    public record Hasil(int tercatat, int sudahAda) {}

    /**
     * All of it or nothing.
     *
     * @throws TidakDitemukan when the unit, or somebody on the list, is not his to write down
     * @throws AturanDilanggar when the day is too long ago, a time cannot be, or he stands on it
     */
    public Hasil catat(Daftar d, Pengguna oleh) {
        lingkup.untuk(oleh, IzinPresensi.DAFTAR).harusMemuat(d.opd());
        var b = buku.ambil();
        periksa(d, b);
        var semua = new ArrayList<KetukanBaru>();
        for (Isian i : d.isi()) {
            if (i.pegawai().equals(oleh.pegawaiId())) {
                throw new AturanDilanggar("presensi.papan.daftar.diri.terlarang");
            }
            if (!b.orang(i.pegawai()).opd().equals(d.opd())) {
                throw new TidakDitemukan("pegawai " + i.pegawai());
            }
            tambah(semua, d, i, Arah.MASUK, i.masuk(), b, oleh);
            tambah(semua, d, i, Arah.PULANG, i.pulang(), b, oleh);
        }
        if (semua.isEmpty()) {
            throw new AturanDilanggar("presensi.papan.daftar.kosong");
        }
        return tulis(d, semua, oleh);
    }

    private void periksa(Daftar d, BukuHarian b) {
        LocalDate kini = waktu.hariIni(b.jadwal().zona());
        if (d.hari().isAfter(kini) || d.hari().isBefore(daftar.sejak(kini))) {
            throw new AturanDilanggar(
                    "presensi.papan.daftar.hari-lewat",
                    d.hari().toString(),
                    daftar.sejak(kini).toString());
        }
        if (daftar.beku(d.hari())) {
            throw new AturanDilanggar("presensi.papan.daftar.beku.terlarang", d.hari().toString());
        }
        if (d.alasan().isBlank() || d.alasan().length() > ALASAN_TERPANJANG) {
            throw new AturanDilanggar("presensi.papan.daftar.alasan-wajib", ALASAN_TERPANJANG);
        }
    }

    private void tambah(
            List<KetukanBaru> semua,
            Daftar d,
            Isian i,
            Arah arah,
            @Nullable LocalTime jam,
            BukuHarian b,
            Pengguna oleh) {
        if (jam == null) {
            return;
        }
        Instant saat = saat(d.hari(), i.pegawai(), arah, jam, b);
        var baru =
                new KetukanBaru(
                        kunci(d.kunci(), i.pegawai(), arah),
                        i.pegawai(),
                        arah,
                        saat,
                        CaraKetuk.DAFTAR,
                        Keyakinan.CUKUP,
                        null,
                        null,
                        List.of(),
                        KetukanBaru.Asal.TANPA,
                        oleh.akunId());
        String nama = b.orang(i.pegawai()).nama();
        if (saat.isAfter(waktu.sekarangUrusan())) {
            throw new AturanDilanggar("presensi.papan.daftar.belum-terjadi", nama, jam.toString());
        }
        if (!b.nilai(baru).hari().equals(d.hari())) {
            throw new AturanDilanggar("presensi.papan.daftar.bukan-harinya", nama, jam.toString());
        }
        semua.add(baru);
    }

    /** Of a shift over midnight one leaves on the following day. */
    private static Instant saat(
            LocalDate hari, UUID pegawai, Arah arah, LocalTime jam, BukuHarian b) {
        var jadwal = b.jadwal().pada(pegawai, hari);
        Instant saat = hari.atTime(jam).atZone(b.jadwal().zona()).toInstant();
        boolean esok =
                arah == Arah.PULANG && jadwal.masuk() != null && saat.isBefore(jadwal.masuk());
        return esok ? hari.plusDays(1).atTime(jam).atZone(b.jadwal().zona()).toInstant() : saat;
    }

    /** The same person and direction of the same list is the same punch. */
    private static UUID kunci(UUID daftar, UUID pegawai, Arah arah) {
        return UUID.nameUUIDFromBytes(
                (daftar + " " + pegawai + " " + arah).getBytes(StandardCharsets.UTF_8));
    }

    private Hasil tulis(Daftar d, List<KetukanBaru> semua, Pengguna oleh) {
        var tercatat = new ArrayList<String>();
        for (KetukanBaru k : semua) {
            if (!ketukan.catat(k).ulang()) {
                tercatat.add(k.pegawai() + " " + k.arah() + " " + k.waktu());
            }
        }
        if (!tercatat.isEmpty()) {
            UUID id = simpan(d, tercatat.size(), oleh);
            jejak.catat(
                    oleh.pelaku(),
                    "presensi.daftar-ditulis",
                    new Jejak.Objek("presensi-daftar", id.toString(), d.hari().toString()),
                    null,
                    Map.of("opd", d.opd().toString(), "ketukan", tercatat),
                    d.alasan().strip());
        }
        return new Hasil(tercatat.size(), semua.size() - tercatat.size());
    }

    private UUID simpan(Daftar d, int banyak, Pengguna oleh) {
        UUID id = Uuid7.baru();
        db.sql(
                        """
                        insert into presensi.daftar_hadir (pemda_id, id, opd_id, hari, alasan, banyak, oleh,
                            oleh_nama, pada)
                        values (:pemda, :id, :opd, :hari, :alasan, :banyak, :oleh, :nama, :pada)
                        """)
                .param("id", id)
                .param("opd", d.opd())
                .param("hari", d.hari())
                .param("alasan", d.alasan().strip())
                .param("banyak", banyak)
                .param("oleh", oleh.akunId())
                .param("nama", oleh.nama())
                .param("pada", Timestamp.from(waktu.sekarangUrusan()))
                .update();
        return id;
    }
}
