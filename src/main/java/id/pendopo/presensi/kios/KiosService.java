package id.pendopo.presensi.kios;

import id.pendopo.audit.Jejak;
import id.pendopo.kernel.AturanDilanggar;
import id.pendopo.kernel.TidakDitemukan;
import id.pendopo.kernel.Uuid7;
import id.pendopo.kernel.Waktu;
import id.pendopo.organisasi.ParameterQueries;
import id.pendopo.platform.basisdata.SqlPemda;
import id.pendopo.platform.orang.Pengguna;
import id.pendopo.platform.pemda.KonteksPemda;
import id.pendopo.platform.rahasia.Brankas;
import id.pendopo.platform.rahasia.Sidik;
import id.pendopo.presensi.Arah;
import id.pendopo.presensi.BukuHarianKini;
import id.pendopo.presensi.CaraKetuk;
import id.pendopo.presensi.KehadiranQueries;
import id.pendopo.presensi.Ketukan;
import id.pendopo.presensi.KetukanBaru;
import id.pendopo.presensi.KetukanService;
import id.pendopo.presensi.Keyakinan;
import id.pendopo.presensi.PenempatHari;
import id.pendopo.presensi.atur.TempatService;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;

/** Kiosks come and go, show codes, and take punches. */
@Service
@Transactional
public class KiosService {

    private static final String HURUF = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    private static final int PANJANG_PASANG = 8;

    private final SqlPemda db;
    private final KiosQueries kios;
    private final TempatService tempat;
    private final KetukanService ketukan;
    private final KehadiranQueries kehadiran;
    private final BukuHarianKini buku;
    private final ParameterQueries parameter;
    private final Brankas brankas;
    private final Jejak jejak;
    private final Waktu waktu;

    KiosService(
            SqlPemda db,
            KiosQueries kios,
            TempatService tempat,
            KetukanService ketukan,
            KehadiranQueries kehadiran,
            BukuHarianKini buku,
            ParameterQueries parameter,
            Brankas brankas,
            Jejak jejak,
            Waktu waktu) {
        this.db = db;
        this.kios = kios;
        this.tempat = tempat;
        this.ketukan = ketukan;
        this.kehadiran = kehadiran;
        this.buku = buku;
        this.parameter = parameter;
        this.brankas = brankas;
        this.jejak = jejak;
        this.waktu = waktu;
    }

    /** A code on a screen, until when, and what the clock says. */
    public record Tampil(String kode, Instant kini, Instant habis) {}

    /**
     * Registers a kiosk at a place that he may set.
     *
     * @return the code to type on the screen, told once
     */
    public String daftarkan(Pengguna oleh, UUID tempatId, String nama) {
        var t = tempat.milik(oleh, tempatId);
        if (nama.isBlank() || nama.length() > 80) {
            throw new AturanDilanggar("presensi.kios.nama");
        }
        UUID id = Uuid7.baru();
        String pasang = kodePasang();
        db.sql(
                        """
                        insert into presensi.kios (pemda_id, id, tempat_id, nama, rahasia, pasang_sidik, pasang_habis,
                            dibuat_pada, dibuat_nama)
                        values (:pemda, :id, :tempat, :nama, :rahasia, :sidik, :habis, :pada, :oleh)
                        """)
                .param("id", id)
                .param("tempat", tempatId)
                .param("nama", nama.strip())
                .param("rahasia", brankas.kunci(Sidik.acak(32), konteks(id)))
                .param("sidik", Sidik.dari(pasang))
                .param("habis", Timestamp.from(habisPasang()))
                .param("pada", Timestamp.from(waktu.sekarang()))
                .param("oleh", oleh.nama())
                .update();
        jejak.catat(
                oleh.pelaku(),
                "presensi.kios-didaftarkan",
                new Jejak.Objek("kios", id.toString(), nama),
                null,
                Map.of("nama", nama, "tempat", t.nama()),
                null);
        return pasang;
    }

    private Instant habisPasang() {
        return waktu.sekarang().plus(Duration.ofMinutes(aturan().get("pasang_menit").asInt()));
    }

    private static String kodePasang() {
        byte[] acak = Sidik.acak(PANJANG_PASANG);
        var hasil = new StringBuilder();
        for (byte b : acak) {
            hasil.append(HURUF.charAt(b & 31));
        }
        return hasil.toString();
    }

    private static byte[] konteks(UUID id) {
        return ("kios " + KonteksPemda.wajib().id() + " " + id).getBytes(StandardCharsets.UTF_8);
    }

    private JsonNode aturan() {
        return parameter.pada("presensi.kios", waktu.hariIni(KonteksPemda.wajib().zona())).nilai();
    }

    /** A new code for a screen, when the old one was lost or the screen is replaced. */
    public String pasangUlang(Pengguna oleh, UUID id) {
        var k = milik(oleh, id);
        String pasang = kodePasang();
        db.sql(
                        """
                        update presensi.kios set pasang_sidik = :sidik, pasang_habis = :habis
                        where pemda_id = :pemda and id = :id and dicabut_pada is null
                        """)
                .param("id", id)
                .param("sidik", Sidik.dari(pasang))
                .param("habis", Timestamp.from(habisPasang()))
                .update();
        jejak.catat(
                oleh.pelaku(),
                "presensi.kios-pasang-ulang",
                new Jejak.Objek("kios", id.toString(), k.nama()),
                null,
                null,
                null);
        return pasang;
    }

    /** From now on its codes and its screen count no more. */
    public void cabut(Pengguna oleh, UUID id) {
        var k = milik(oleh, id);
        db.sql(
                        """
                        update presensi.kios set dicabut_pada = :pada, dicabut_nama = :oleh, alat_sidik = null,
                            pasang_sidik = null
                        where pemda_id = :pemda and id = :id and dicabut_pada is null
                        """)
                .param("id", id)
                .param("pada", Timestamp.from(waktu.sekarang()))
                .param("oleh", oleh.nama())
                .update();
        jejak.catat(
                oleh.pelaku(),
                "presensi.kios-dicabut",
                new Jejak.Objek("kios", id.toString(), k.nama()),
                Map.of("nama", k.nama()),
                null,
                null);
    }

    private Kios milik(Pengguna oleh, UUID id) {
        var k = kios.satu(id).orElseThrow(() -> new TidakDitemukan("kios"));
        tempat.milik(oleh, k.tempatId());
        return k;
    }

    /**
     * A screen shows the code it was told and becomes the kiosk.
     *
     * @return what the screen keeps; empty when the code is wrong or too old
     */
    public Optional<String> pasang(String kode) {
        String alat = Sidik.baru();
        int jadi =
                db.sql(
                                """
                                update presensi.kios set alat_sidik = :alat, pasang_sidik = null, pasang_habis = null,
                                    dipasang_pada = :pada
                                where pemda_id = :pemda and pasang_sidik = :sidik and pasang_habis > :pada
                                    and dicabut_pada is null
                                """)
                        .param("alat", Sidik.dari(alat))
                        .param("sidik", Sidik.dari(kode.strip().toUpperCase(java.util.Locale.ROOT)))
                        .param("pada", Timestamp.from(waktu.sekarang()))
                        .update();
        return jadi == 1 ? Optional.of(alat) : Optional.empty();
    }

    /** What the screen of a kiosk shows now. */
    @Transactional(readOnly = true)
    public Tampil tampil(Kios k) {
        int detik = detik();
        Instant kini = waktu.sekarangUrusan();
        long langkah = KodeKios.langkah(kini, detik);
        return new Tampil(
                KodeKios.buat(rahasia(k.id()), k.id(), langkah).teks(),
                kini,
                Instant.ofEpochSecond((langkah + 1) * detik));
    }

    private int detik() {
        return aturan().get("kode_detik").asInt();
    }

    private byte[] rahasia(UUID id) {
        return brankas.buka(
                kios.rahasia(id).orElseThrow(() -> new TidakDitemukan("kios")), konteks(id));
    }

    /** The kiosk that shows this code now, or did a moment ago. */
    @Transactional(readOnly = true)
    public Optional<Kios> dariKode(String teks) {
        return KodeKios.baca(teks)
                .filter(k -> kios.rahasia(k.kios()).isPresent())
                .filter(
                        k ->
                                k.berlaku(
                                        rahasia(k.kios()),
                                        KodeKios.langkah(waktu.sekarangUrusan(), detik())))
                .flatMap(k -> kios.satu(k.kios()));
    }

    /** In, or out for who is in already. */
    @Transactional(readOnly = true)
    public Arah arah(UUID pegawai) {
        var b = buku.ambil();
        LocalDate hari =
                PenempatHari.hari(
                        waktu.sekarangUrusan(),
                        Arah.PULANG,
                        b.jadwal().zona(),
                        h -> b.jadwal().pada(pegawai, h));
        var hadir =
                kehadiran
                        .untuk(List.of(pegawai), hari, hari)
                        .get(new KehadiranQueries.Kunci(pegawai, hari));
        return hadir == null || hadir.masuk() == null ? Arah.MASUK : Arah.PULANG;
    }

    /**
     * Checks in or out by a code that was scanned; the same code again has no other effect.
     *
     * @throws AturanDilanggar {@code presensi.kios.kode-lewat} when the code has changed since
     */
    public Ketukan.Jawaban ketuk(UUID pegawai, String kode, Arah arah) {
        var k = dariKode(kode).orElseThrow(() -> new AturanDilanggar("presensi.kios.kode-lewat"));
        UUID kunci =
                KodeKios.baca(kode)
                        .orElseThrow(() -> new AturanDilanggar("presensi.kios.kode-lewat"))
                        .kunci(rahasia(k.id()), pegawai, arah.name());
        return catat(k, pegawai, arah, kunci);
    }

    /** Checks somebody in or out who has proved himself at the kiosk. */
    Ketukan.Jawaban catat(Kios k, UUID pegawai, Arah arah, UUID kunci) {
        Instant kini = waktu.sekarangUrusan();
        return ketukan.catat(
                new KetukanBaru(
                        kunci,
                        pegawai,
                        arah,
                        kini,
                        CaraKetuk.KIOS,
                        Keyakinan.PENUH,
                        null,
                        k.tempatId(),
                        bukanTempatnya(k, pegawai, kini) ? List.of(Ketukan.LUAR_PAGAR) : List.of(),
                        KetukanBaru.Asal.TANPA,
                        null));
    }

    /** At the kiosk of a place that is not his somebody has a look. */
    private boolean bukanTempatnya(Kios k, UUID pegawai, Instant kini) {
        var b = buku.ambil();
        var boleh =
                b.tempat()
                        .pada(
                                pegawai,
                                b.orang(pegawai).opd(),
                                LocalDate.ofInstant(kini, b.jadwal().zona()));
        return !boleh.bebas()
                && !boleh.pagar().isEmpty()
                && boleh.pagar().stream().noneMatch(p -> p.id().equals(k.tempatId()));
    }
}
