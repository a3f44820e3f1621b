package id.pendopo.presensi.sinyal;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendopo.BasisDataUji;
import id.pendopo.OrangUji;
import id.pendopo.UjiAplikasi;
import id.pendopo.kernel.Koordinat;
import id.pendopo.kernel.Peran;
import id.pendopo.platform.basisdata.SqlPemda;
import id.pendopo.platform.orang.Pengguna;
import id.pendopo.platform.pemda.Pemda;
import id.pendopo.presensi.Arah;
import id.pendopo.presensi.IzinPresensi;
import id.pendopo.presensi.PindaianUji;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * In a pemda with years of punches, doubts, decisions and appeals the pages of the review read by
 * index. Each table that is looked at is large by what is filled in here alone, and what is asked
 * for is a small part of it: rows that other tests left change nothing.
 */
@UjiAplikasi
class RencanaSinyalTests {

    private static final LocalDate HARI = LocalDate.of(2026, 6, 15);

    private static Pemda pemda;
    private static UUID opd;
    private static Pengguna kepegawaian;
    private static Pengguna kepala;

    @Autowired TransactionTemplate transaksi;
    @Autowired SqlPemda db;

    @BeforeAll
    static void isi() {
        pemda = BasisDataUji.pemdaBaru();
        opd = OrangUji.opd(pemda, "Dinas Rencana");
        var orang = OrangUji.pegawai(pemda, opd, Peran.KEPALA_OPD);
        kepegawaian =
                PindaianUji.berhak(orang.akunId(), orang.pegawaiId(), IzinPresensi.KODE_TINJAU);
        kepala =
                pengguna(
                        orang.pegawaiId(), Set.of(new Pengguna.Hak(IzinPresensi.KODE_TINJAU, opd)));
        PindaianUji.isi(pemda, opd, ISI);
    }

    /** One punch in five, and what became of it. */
    private static final String RAGU =
            """
            with ragu as (
                select md5(i || ' ' || a)::uuid as id, date '2026-06-15' - a as hari, md5('orang ' || i)::uuid as pegawai,
                    timestamp '2026-06-15 07:00' - a * interval '1 day' as waktu,
                    case when i % 30 = 0 then :opd else md5('unit ' || i % 30)::uuid end as opd,
                    a < 10 and i % 25 = 0 as terbuka, a < 10 and i % 60 = 5 as banding_terbuka, i
                from generate_series(89, 0, -1) d
                cross join lateral (select case when d < 10 then d else 100 + 9 * (d - 10) end as a) t
                cross join generate_series(0, 1199) i
                where (i + a) % 5 = 0
            )
            """;

    /**
     * Thirty units. Of their people twelve hundred punch on the last ten days and, before these, on
     * every ninth of two years; one punch in five was doubted. Open are few, of the last days only.
     */
    private static final List<String> ISI =
            List.of(
                    """
                    insert into organisasi.opd (pemda_id, id, kode, nama, singkatan, slug, jenis, berlaku_sejak)
                    select :pemda, md5('unit ' || i)::uuid, '8.' || i, 'Unit ' || i, 'U' || i, 'unit-s-' || i,
                        'DINAS', '2020-01-01'
                    from generate_series(1, 29) i
                    """,
                    """
                    insert into organisasi.pegawai (pemda_id, id, nip, nama, opd_id, status_kepegawaian)
                    select :pemda, md5('orang ' || i)::uuid, (198001012010010000 + i)::text, 'Orang ' || i,
                        case when i % 30 = 0 then :opd else md5('unit ' || i % 30)::uuid end, 'PNS'
                    from generate_series(0, 5999) i
                    """,
                    // an old phone, the one in use, and a new one, which for one in a hundred waits
                    """
                    insert into presensi.perangkat (pemda_id, id, pegawai_id, kunci, nama, keadaan, didaftar_pada)
                    select :pemda, md5('ponsel ' || k || ' ' || i)::uuid, md5('orang ' || i)::uuid,
                        sha512(('ponsel ' || k || ' ' || i)::bytea) || sha256(i::text::bytea), 'Ponsel ' || k,
                        case when k = 2 then 'AKTIF' when k = 3 and i % 100 = 0 then 'MENUNGGU' else 'DICABUT' end,
                        timestamp '2024-01-01' + (k * 6000 + i) * interval '1 minute'
                    from generate_series(1, 3) k cross join generate_series(0, 5999) i
                    """,
                    """
                    insert into presensi.ketukan (pemda_id, hari, pegawai_id, arah, kunci, waktu, diterima_pada, cara,
                        opd_id, lintang, bujur, akurasi, keyakinan, perangkat_id)
                    select :pemda, h, md5('orang ' || i)::uuid, 'MASUK', gen_random_uuid(), h + time '07:00',
                        h + time '07:00', 'DARING', case when i % 30 = 0 then :opd else md5('unit ' || i % 30)::uuid end,
                        -3 - i / 2 * 0.0001, 104.2, 12, 'PENUH', md5('ponsel 2 ' || i / 2)::uuid
                    from generate_series(89, 0, -1) d
                    cross join lateral (select date '2026-06-15'
                        - case when d < 10 then d else 100 + 9 * (d - 10) end as h) t
                    cross join generate_series(0, 1199) i
                    """,
                    """
                    insert into presensi.ketukan_lain (pemda_id, kunci, hari, pegawai_id, arah, waktu, diterima_pada,
                        cara, lintang, bujur, akurasi, keyakinan)
                    select pemda_id, gen_random_uuid(), hari, pegawai_id, arah, waktu, diterima_pada, 'MESIN', lintang,
                        bujur, akurasi, keyakinan
                    from (select *, row_number() over (order by hari, pegawai_id) as n from presensi.ketukan
                        where pemda_id = :pemda) k
                    where (n + n / 1200) % 3 = 0
                    """,
                    """
                    insert into presensi.periksa (pemda_id, hari, pegawai_id, arah, lintang, bujur, pada)
                    select pemda_id, hari, pegawai_id, arah, lintang, bujur, waktu
                    from presensi.ketukan where pemda_id = :pemda and hari > date '2026-06-15' - 250
                    order by hari
                    """,
                    RAGU
                            + """
                    insert into presensi.putusan (pemda_id, id, hari, pegawai_id, arah, hasil, alasan, oleh, oleh_nama,
                        pada)
                    select :pemda, id, hari, pegawai, 'MASUK', 'TIDAK_SAH', 'Di luar pagar', :opd, 'Uji',
                        waktu + interval '1 day'
                    from ragu where not terbuka order by hari
                    """,
                    RAGU
                            + """
                    insert into presensi.tinjauan (pemda_id, hari, pegawai_id, arah, opd_id, keadaan, alasan, skor,
                        dibuka_pada, putusan_id, hasil, diputus_pada)
                    select :pemda, hari, pegawai, 'MASUK', opd, case when terbuka then 'TERBUKA' else 'DIPUTUS' end,
                        array['SAMA_HARI', 'luar-pagar'], 1, waktu, case when not terbuka then id end,
                        case when not terbuka then 'TIDAK_SAH' end,
                        case when not terbuka then waktu + interval '1 day' end
                    from ragu order by hari
                    """,
                    RAGU
                            + """
                    insert into presensi.sinyal (pemda_id, hari, pegawai_id, arah, kode, bobot, bukti, aturan_sejak,
                        pada)
                    select :pemda, hari, pegawai, 'MASUK', 'SAMA_HARI', 1, '{3}', '2020-01-01', waktu
                    from ragu order by hari
                    """,
                    RAGU
                            + """
                    insert into presensi.banding (pemda_id, id, putusan_id, hari, pegawai_id, arah, isi, diajukan_pada,
                        batas_jawab, hasil, jawaban, dijawab_oleh, dijawab_nama, dijawab_pada)
                    select :pemda, id, id, hari, pegawai, 'MASUK', 'Saya ada di kantor.', waktu + interval '2 days',
                        hari + 7, case when not banding_terbuka then 'DITOLAK' end,
                        case when not banding_terbuka then 'Bukti kurang.' end, :opd, 'Uji',
                        case when not banding_terbuka then waktu + interval '3 days' end
                    from ragu where not terbuka and i % 2 = 1 order by hari
                    """);

    private static Pengguna pengguna(UUID pegawai, Set<Pengguna.Hak> hak) {
        return new Pengguna(
                UUID.randomUUID(),
                pegawai,
                UUID.randomUUID(),
                "rencana",
                "Rencana",
                "Kepala",
                opd,
                hak,
                "id",
                "auto",
                Instant.parse("2026-06-15T12:00:00Z"));
    }

    private static UUID id(String nama) {
        return BasisDataUji.dalam(
                pemda, j -> j.sql("select md5(?)::uuid").param(nama).query(UUID.class).single());
    }

    /** Of somebody in the OPD of the head, on the last day; nobody has decided about it. */
    private static KunciKetukan terbuka() {
        return new KunciKetukan(HARI, id("orang 150"), Arah.MASUK);
    }

    private static KunciKetukan diputus() {
        return new KunciKetukan(HARI, id("orang 65"), Arah.MASUK);
    }

    private Set<String> dariUjungKeUjung(Runnable kerja, String... boleh) {
        return new PindaianUji(pemda, transaksi, db).dariUjungKeUjung(kerja, boleh);
    }

    private static SaringanTinjau saringan(String keadaan, String kelompok, int halaman) {
        return SaringanTinjau.dari(keadaan, "", "", "", kelompok, halaman);
    }

    @Test
    void antrean(@Autowired TinjauanQueries tinjauan) {
        // names come from the register, which may be joined as a whole
        for (String kelompok : List.of("waktu", "orang", "alasan")) {
            var s = saringan("terbuka", kelompok, 1);
            assertThat(
                            dariUjungKeUjung(
                                    () ->
                                            assertThat(tinjauan.daftar(kepegawaian, s))
                                                    .hasSize(TinjauanQueries.SEHALAMAN + 1),
                                    "pegawai"))
                    .as(kelompok)
                    .isEmpty();
            assertThat(
                            dariUjungKeUjung(
                                    () -> assertThat(tinjauan.daftar(kepala, s)).hasSize(16),
                                    "pegawai"))
                    .as(kelompok)
                    .isEmpty();
        }
        assertThat(
                        dariUjungKeUjung(
                                () ->
                                        assertThat(tinjauan.menunggu(kepegawaian))
                                                .isEqualTo(
                                                        new TinjauanQueries.Menunggu(96, 60, 32)),
                                "pegawai"))
                .isEmpty();
        assertThat(dariUjungKeUjung(() -> tinjauan.menunggu(kepala), "pegawai")).isEmpty();
    }

    @Test
    void yang_sudah_diputus(@Autowired TinjauanQueries tinjauan) {
        // of twenty thousand a page, and not the punches of those on other pages
        for (var s :
                List.of(
                        saringan("diputus", "waktu", 1),
                        saringan("diputus", "waktu", 3),
                        saringan("diputus", "alasan", 1))) {
            assertThat(
                            dariUjungKeUjung(
                                    () ->
                                            assertThat(tinjauan.daftar(kepegawaian, s))
                                                    .hasSize(TinjauanQueries.SEHALAMAN + 1),
                                    "pegawai"))
                    .isEmpty();
        }
        var s = saringan("diputus", "waktu", 1);
        assertThat(
                        dariUjungKeUjung(
                                () ->
                                        assertThat(tinjauan.daftar(kepala, s))
                                                .hasSize(TinjauanQueries.SEHALAMAN + 1),
                                "pegawai"))
                .isEmpty();
    }

    @Test
    void alasan_dan_angka(@Autowired TinjauanQueries tinjauan) {
        for (var orang : List.of(kepegawaian, kepala)) {
            assertThat(
                            dariUjungKeUjung(
                                    () ->
                                            assertThat(tinjauan.alasan(orang, false, HARI))
                                                    .hasSize(2)))
                    .isEmpty();
            assertThat(
                            dariUjungKeUjung(
                                    () ->
                                            assertThat(tinjauan.alasan(orang, true, HARI))
                                                    .hasSize(2)))
                    .isEmpty();
            assertThat(
                            dariUjungKeUjung(
                                    () ->
                                            assertThat(tinjauan.angka(orang, HARI.minusDays(90)))
                                                    .hasSize(2)))
                    .isEmpty();
        }
    }

    @Test
    void satu_ketukan(@Autowired BuktiQueries bukti, @Autowired SekitarQueries sekitar) {
        assertThat(
                        dariUjungKeUjung(
                                () -> {
                                    var p = bukti.satu(kepala, terbuka());
                                    assertThat(bukti.tanda(terbuka())).hasSize(1);
                                    assertThat(bukti.putusan(diputus())).hasSize(1);
                                    assertThat(sekitar.riwayat(p)).hasSize(9);
                                    // the other one at this place, on each of these days
                                    assertThat(sekitar.lain(kepala, p)).hasSize(10);
                                }))
                .isEmpty();
    }

    @Test
    void banding(@Autowired BandingQueries banding) {
        var orang = pengguna(id("orang 65"), Set.of());
        assertThat(dariUjungKeUjung(() -> assertThat(banding.semua(orang)).hasSize(18))).isEmpty();
        assertThat(
                        dariUjungKeUjung(
                                () ->
                                        assertThat(banding.milik(orang, diputus()).banding())
                                                .isNotNull()))
                .isEmpty();
        assertThat(dariUjungKeUjung(() -> assertThat(banding.terbuka()).hasSize(32), "pegawai"))
                .isEmpty();
        assertThat(dariUjungKeUjung(() -> banding.satu(id("65 0")))).isEmpty();
    }

    @Test
    void perangkat(@Autowired PerangkatQueries perangkat) {
        for (String keadaan : List.of("MENUNGGU", "AKTIF", "DICABUT")) {
            assertThat(
                            dariUjungKeUjung(
                                    () ->
                                            assertThat(perangkat.daftar(kepegawaian, keadaan, ""))
                                                    .hasSizeGreaterThan(50),
                                    "pegawai"))
                    .as(keadaan)
                    .isEmpty();
        }
        assertThat(
                        dariUjungKeUjung(
                                () ->
                                        assertThat(perangkat.daftar(kepala, "MENUNGGU", ""))
                                                .hasSize(20),
                                "pegawai"))
                .isEmpty();
    }

    /** What a round reads that examines some punches. */
    @Test
    void pemeriksaan(@Autowired TitikQueries titik) {
        var orang = List.of(id("orang 150"), id("orang 65"));
        var hari = HARI.minusDays(21).datesUntil(HARI.plusDays(1)).toList();
        assertThat(
                        dariUjungKeUjung(
                                () -> assertThat(titik.orang(orang, hari)).hasSizeGreaterThan(20)))
                .isEmpty();
        assertThat(
                        dariUjungKeUjung(
                                () -> assertThat(titik.sekantor(List.of(opd), HARI)).hasSize(80)))
                .isEmpty();
        assertThat(
                        dariUjungKeUjung(
                                () ->
                                        assertThat(
                                                        titik.kerabat(
                                                                List.of(baru()),
                                                                HARI.minusDays(21)))
                                                .contains(id("orang 151"), id("orang 75"))))
                .isEmpty();
    }

    private static Titik baru() {
        return new Titik(
                terbuka(),
                true,
                Instant.parse("2026-06-15T00:00:00Z"),
                true,
                opd,
                new Koordinat(-3.0075, 104.2),
                12f,
                id("ponsel 2 75"),
                null,
                null,
                List.of());
    }
}
