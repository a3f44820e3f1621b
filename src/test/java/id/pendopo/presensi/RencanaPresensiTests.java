package id.pendopo.presensi;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendopo.BasisDataUji;
import id.pendopo.OrangUji;
import id.pendopo.UjiAplikasi;
import id.pendopo.kernel.Peran;
import id.pendopo.platform.basisdata.SqlPemda;
import id.pendopo.platform.orang.Pengguna;
import id.pendopo.platform.pemda.Pemda;
import id.pendopo.presensi.atur.DaftarMulaiQueries;
import id.pendopo.presensi.atur.DaftarTempatQueries;
import id.pendopo.presensi.atur.GiliranQueries;
import id.pendopo.presensi.atur.PolaQueries;
import id.pendopo.presensi.kios.KiosQueries;
import id.pendopo.presensi.mohon.CutiQueries;
import id.pendopo.presensi.mohon.MohonQueries;
import id.pendopo.presensi.mohon.SaldoQueries;
import id.pendopo.presensi.mohon.TerbukaQueries;
import id.pendopo.presensi.rekap.BekuQueries;
import id.pendopo.presensi.rekap.DisiplinQueries;
import id.pendopo.presensi.rekap.RekapQueries;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * In a pemda with many people and years of requests, rosters and recaps the pages read by index and
 * no large table from end to end. What is asked is what the pages ask: the scans of the very
 * transaction are counted, not the plan of a copy of the query.
 */
@UjiAplikasi
class RencanaPresensiTests {

    private static final YearMonth BULAN = YearMonth.of(2026, 6);
    private static final LocalDate HARI = LocalDate.of(2026, 6, 15);

    private static Pemda pemda;
    private static UUID opd;
    private static OrangUji kepala;

    @Autowired TransactionTemplate transaksi;
    @Autowired SqlPemda db;

    @BeforeAll
    static void isi() {
        pemda = BasisDataUji.pemdaBaru();
        opd = OrangUji.opd(pemda, "Dinas Rencana");
        kepala = OrangUji.pegawai(pemda, opd, Peran.KEPALA_OPD);
        for (String sql : ISI) {
            BasisDataUji.jalankanDalam(
                    pemda,
                    j ->
                            j.sql(sql)
                                    .param("pemda", pemda.id())
                                    .param("opd", opd)
                                    .param("orang", kepala.pegawaiId())
                                    .update());
        }
        BasisDataUji.sebagaiPemilik(
                j ->
                        j.sql(
                                        """
                                        analyze organisasi.opd, organisasi.pegawai, organisasi.jabatan,
                                            organisasi.penugasan, presensi.permohonan,
                                            presensi.permohonan_peserta, presensi.mutasi_cuti, presensi.saldo_cuti,
                                            presensi.keterangan, presensi.giliran, presensi.tempat,
                                            presensi.tempat_untuk, presensi.rekap_bulan, presensi.ketukan,
                                            presensi.penetapan_pola, presensi.kios, presensi.pin_kios
                                        """)
                                .update());
    }

    /** Each with the same three parameters, whether it needs them or not. */
    private static final List<String> ISI =
            List.of(
                    """
                    insert into organisasi.opd (pemda_id, id, kode, nama, singkatan, slug, jenis, berlaku_sejak)
                    select :pemda, gen_random_uuid(), '8.' || i, 'Unit ' || i, 'U' || i, 'unit-r-' || i, 'DINAS',
                        '2020-01-01'
                    from generate_series(1, 60) i where :opd::uuid is not null and :orang::uuid is not null
                    """,
                    """
                    insert into organisasi.pegawai (pemda_id, id, nip, nama, opd_id, status_kepegawaian)
                    select :pemda, gen_random_uuid(), (198001012010010000 + i)::text, 'Orang ' || i, o.id, 'PNS'
                    from generate_series(1, 6000) i
                    join (select id, row_number() over (order by id) as n from organisasi.opd
                        where pemda_id = :pemda) o on o.n = 1 + i % 60
                    where :opd::uuid is not null and :orang::uuid is not null
                    """,
                    """
                    insert into organisasi.jabatan (pemda_id, id, opd_id, nama, peran, berlaku_sejak)
                    select pemda_id, id, opd_id, 'Staf ' || nama, 'PEGAWAI', '2020-01-01'
                    from organisasi.pegawai where pemda_id = :pemda and nama like 'Orang %'
                        and :opd::uuid is not null and :orang::uuid is not null
                    """,
                    """
                    insert into organisasi.penugasan (pemda_id, id, pegawai_id, jabatan_id, jenis, mulai, dasar_sk)
                    select pemda_id, gen_random_uuid(), id, id, 'DEFINITIF', '2020-01-01', 'SK'
                    from organisasi.pegawai where pemda_id = :pemda and nama like 'Orang %'
                        and :opd::uuid is not null and :orang::uuid is not null
                    """,
                    // one in two hundred waits
                    """
                    insert into presensi.permohonan (pemda_id, id, nomor, jenis, pegawai_id, opd_id, bersangkutan,
                        dari, sampai, hari, alasan, status, dibuat_oleh, dibuat_nama, dibuat_pada)
                    select :pemda, gen_random_uuid(), 'IZ-2026-' || lpad((i * 10000 + p.n)::text, 9, '0'), 'IZIN', p.id,
                        p.opd_id, array[p.id], d, d + 1, 2, 'Keperluan',
                        case when (i * 10000 + p.n) % 199 = 0 then 'DIAJUKAN' else 'TERBIT' end, p.id, p.nama, d
                    from generate_series(1, 4) i
                    cross join (select id, opd_id, nama, row_number() over (order by id) as n
                        from organisasi.pegawai where pemda_id = :pemda) p
                    cross join lateral (select date '2025-01-06' + ((i * 97 + p.n) % 700)::int as d) t
                    where :opd::uuid is not null and :orang::uuid is not null
                    """,
                    """
                    insert into presensi.permohonan_peserta (pemda_id, permohonan_id, pegawai_id, jenis, dari, sampai,
                        aktif)
                    select pemda_id, id, pegawai_id, jenis, dari, sampai, true from presensi.permohonan
                    where pemda_id = :pemda and :opd::uuid is not null and :orang::uuid is not null
                    """,
                    """
                    insert into presensi.mutasi_cuti (pemda_id, id, pegawai_id, tahun, jenis, sebab, hari, kunci, dasar,
                        oleh_nama, pada)
                    select pemda_id, gen_random_uuid(), id, t, 'CUTI_TAHUNAN', 'JATAH', 12, 'jatah', 'PP 11/2017', 'Uji',
                        now()
                    from organisasi.pegawai cross join generate_series(2022, 2026) t
                    where pemda_id = :pemda and :opd::uuid is not null and :orang::uuid is not null
                    """,
                    """
                    insert into presensi.saldo_cuti (pemda_id, pegawai_id, tahun, jenis, sisa)
                    select pemda_id, id, t, 'CUTI_TAHUNAN', 12
                    from organisasi.pegawai cross join generate_series(2022, 2026) t
                    where pemda_id = :pemda and :opd::uuid is not null and :orang::uuid is not null
                    """,
                    """
                    insert into presensi.keterangan (pemda_id, id, pegawai_id, kode, dari, sampai, dasar, oleh_nama, pada)
                    select pemda_id, gen_random_uuid(), pegawai_id, 'IZIN', dari, sampai, nomor, 'Uji', now()
                    from presensi.permohonan
                    where pemda_id = :pemda and status = 'TERBIT' and :opd::uuid is not null
                        and :orang::uuid is not null
                    """,
                    """
                    insert into presensi.giliran (pemda_id, pegawai_id, hari, kode, masuk, pulang)
                    select :pemda, p.id, h::date, 'P', '07:00', '14:00'
                    from (select id from organisasi.pegawai where pemda_id = :pemda order by id limit 200) p
                    cross join generate_series(timestamp '2026-01-01', '2026-12-31', '1 day') h
                    where :opd::uuid is not null and :orang::uuid is not null
                    """,
                    """
                    insert into presensi.tempat (pemda_id, id, nama, lintang, bujur, radius_m, berlaku_sejak)
                    select :pemda, gen_random_uuid(), 'Sekolah ' || i, -3.4, 104.2, 100, '2026-01-01'
                    from generate_series(1, 3000) i where :opd::uuid is not null and :orang::uuid is not null
                    """,
                    """
                    insert into presensi.tempat_untuk (pemda_id, id, tempat_id, opd_id, berlaku_sejak)
                    select t.pemda_id, gen_random_uuid(), t.id, o.id, '2026-01-01'
                    from (select pemda_id, id, row_number() over (order by id) as n from presensi.tempat
                        where pemda_id = :pemda) t
                    join (select id, row_number() over (order by id) as n from organisasi.opd
                        where pemda_id = :pemda) o on o.n = 1 + t.n % 60
                    where :opd::uuid is not null and :orang::uuid is not null
                    """,
                    """
                    insert into presensi.pola (pemda_id, id, nama, dasar)
                    select :pemda, :opd, 'Enam hari', 'Perbup' where :orang::uuid is not null
                    """,
                    """
                    insert into presensi.pola (pemda_id, id, nama, dasar)
                    select :pemda, :orang, 'Lain', 'Perbup' where :opd::uuid is not null
                    """,
                    """
                    insert into presensi.penetapan_pola (pemda_id, id, pola_id, pegawai_id, berlaku_sejak)
                    select pemda_id, gen_random_uuid(), case when n % 300 = 0 then :opd::uuid else :orang::uuid end, id,
                        '2026-01-01'
                    from (select pemda_id, id, row_number() over (order by id) as n from organisasi.pegawai
                        where pemda_id = :pemda) p
                    """,
                    """
                    insert into presensi.rekap_bulan (pemda_id, bulan, pegawai_id, versi, opd_id, sampai, hari_kerja,
                        hadir, alpa, telat_menit, cepat_menit, kurang_menit, persen_kotor, batas, persen, kode,
                        keterangan, harian, aturan, sidik, dihitung_pada, hitung_id)
                    select p.pemda_id, b::date, p.id, 1, p.opd_id, b::date + 27, 20, 20, 0, 0, 0, 0, 0, 100, 0, '{}',
                        '{}', '[]', '[]', decode(repeat('00', 32), 'hex'), now(), gen_random_uuid()
                    from organisasi.pegawai p
                    cross join generate_series(timestamp '2025-07-01', '2026-06-01', '1 month') b
                    where p.pemda_id = :pemda and :opd::uuid is not null and :orang::uuid is not null
                    """,
                    // one in a hundred should be looked at
                    """
                    insert into presensi.ketukan (pemda_id, hari, pegawai_id, arah, kunci, waktu, diterima_pada, cara,
                        opd_id, keyakinan, alasan)
                    select p.pemda_id, h::date, p.id, 'MASUK', gen_random_uuid(), h, h, 'DARING', p.opd_id, 'PENUH',
                        case when p.n % 100 = 0 then array['luar-pagar'] end
                    from (select *, row_number() over (order by id) as n from organisasi.pegawai
                        where pemda_id = :pemda) p
                    cross join generate_series(timestamp '2026-06-01', '2026-06-20', '1 day') h
                    where :opd::uuid is not null and :orang::uuid is not null
                    """,
                    """
                    insert into presensi.kios (pemda_id, id, tempat_id, nama, rahasia, alat_sidik, dibuat_pada,
                        dibuat_nama)
                    select pemda_id, gen_random_uuid(), id, nama, '\\x00', sha256(id::text::bytea), now(), 'Uji'
                    from presensi.tempat
                    where pemda_id = :pemda and :opd::uuid is not null and :orang::uuid is not null
                    """,
                    """
                    insert into presensi.pin_kios (pemda_id, pegawai_id, sidik, diubah_pada, diubah_nama)
                    select pemda_id, id, 'x', now(), 'Uji' from organisasi.pegawai
                    where pemda_id = :pemda and :opd::uuid is not null and :orang::uuid is not null
                    """);

    private Set<String> dariUjungKeUjung(Runnable kerja, String... boleh) {
        return new PindaianUji(pemda, transaksi, db).dariUjungKeUjung(kerja, boleh);
    }

    @Test
    void pengukurnya_melihat_tabel_yang_dibaca_seluruhnya() {
        assertThat(
                        dariUjungKeUjung(
                                () ->
                                        db.sql(
                                                        """
                                                        select count(*) from presensi.permohonan
                                                        where pemda_id = :pemda and alasan like '%x%'
                                                        """)
                                                .query(Integer.class)
                                                .single()))
                .containsExactly("permohonan");
    }

    @Test
    void permohonan(@Autowired TerbukaQueries terbuka) {
        // few of the people here hold a post
        assertThat(
                        dariUjungKeUjung(
                                () -> assertThat(terbuka.banyak(BULAN)).isPositive(), "penugasan"))
                .isEmpty();
        assertThat(
                        dariUjungKeUjung(
                                () -> assertThat(terbuka.dalam(BULAN)).isNotEmpty(), "penugasan"))
                .isEmpty();
    }

    @Test
    void milik_sendiri_dan_antrean_pemutus(@Autowired MohonQueries mohon) {
        var orang =
                new Pengguna(
                        kepala.akunId(),
                        kepala.pegawaiId(),
                        UUID.randomUUID(),
                        "kepala",
                        kepala.nama(),
                        "Kepala",
                        opd,
                        Set.of(new Pengguna.Hak(IzinPresensi.KODE_SETUJU, opd)),
                        "id",
                        "auto",
                        Instant.parse("2026-06-15T12:00:00Z"));
        assertThat(dariUjungKeUjung(() -> assertThat(mohon.milik(orang)).hasSize(4))).isEmpty();
        // who leads what is read as a whole: a few hundred posts of a pemda
        assertThat(dariUjungKeUjung(() -> mohon.antrean(orang), "penugasan", "pegawai")).isEmpty();
    }

    @Test
    void saldo_dan_kalender_cuti(@Autowired SaldoQueries saldo, @Autowired CutiQueries cuti) {
        UUID unit =
                BasisDataUji.dalam(
                        pemda,
                        j ->
                                j.sql(
                                                "select opd_id from organisasi.pegawai where pemda_id = ? and nama = 'Orang 7'")
                                        .param(pemda.id())
                                        .query(UUID.class)
                                        .single());
        var orang = List.of(kepala.pegawaiId());
        assertThat(dariUjungKeUjung(() -> saldo.banyak(orang, 2026))).isEmpty();
        assertThat(dariUjungKeUjung(() -> saldo.mutasi(kepala.pegawaiId(), 2026))).isEmpty();
        assertThat(dariUjungKeUjung(() -> assertThat(cuti.kalender(unit, BULAN)).isNotEmpty()))
                .isEmpty();
        assertThat(dariUjungKeUjung(() -> assertThat(cuti.saldo(unit, 2026, 0, 51)).hasSize(51)))
                .isEmpty();
    }

    @Test
    void pengaturan(
            @Autowired DaftarTempatQueries tempat,
            @Autowired GiliranQueries giliran,
            @Autowired PolaQueries pola,
            @Autowired DaftarMulaiQueries mulai) {
        // a page in the order of names reads the places, but not for whom each of them is
        assertThat(
                        dariUjungKeUjung(
                                () ->
                                        assertThat(tempat.daftar(null, "", 2, HARI))
                                                .hasSize(DaftarTempatQueries.SEHALAMAN + 1),
                                "tempat"))
                .isEmpty();
        assertThat(
                        dariUjungKeUjung(
                                () -> assertThat(giliran.terisi(BULAN)).isNotEmpty(), "pegawai"))
                .isEmpty();
        assertThat(dariUjungKeUjung(() -> giliran.sel(List.of(kepala.pegawaiId()), HARI, HARI)))
                .isEmpty();
        assertThat(dariUjungKeUjung(() -> assertThat(pola.penetapan(opd, HARI, 50)).hasSize(20)))
                .isEmpty();
        assertThat(
                        dariUjungKeUjung(
                                () ->
                                        assertThat(mulai.kini().pertama())
                                                .isEqualTo(LocalDate.of(2026, 6, 1))))
                .isEmpty();
    }

    @Test
    void rekap(
            @Autowired RekapQueries rekap,
            @Autowired BekuQueries beku,
            @Autowired DisiplinQueries disiplin) {
        UUID unit =
                BasisDataUji.dalam(
                        pemda,
                        j ->
                                j.sql(
                                                "select opd_id from organisasi.pegawai where pemda_id = ? and nama = 'Orang 7'")
                                        .param(pemda.id())
                                        .query(UUID.class)
                                        .single());
        var satu = List.of(unit);
        // names come from the register, which is joined as a whole: one row a person
        assertThat(
                        dariUjungKeUjung(
                                () -> assertThat(rekap.orang(BULAN, satu, "", 0, 50)).hasSize(50),
                                "pegawai"))
                .isEmpty();
        assertThat(dariUjungKeUjung(() -> rekap.banyakOrang(BULAN, satu, "Orang 7"), "pegawai"))
                .isEmpty();
        assertThat(dariUjungKeUjung(() -> rekap.jumlah(BULAN, satu))).isEmpty();
        assertThat(dariUjungKeUjung(() -> rekap.satu(BULAN, kepala.pegawaiId(), null))).isEmpty();
        assertThat(dariUjungKeUjung(() -> disiplin.satu(2026, kepala.pegawaiId(), HARI))).isEmpty();
        // few of the punches of a month are doubtful: the others are not looked at
        assertThat(
                        dariUjungKeUjung(
                                () ->
                                        assertThat(beku.temuan(BULAN))
                                                .extracting(t -> t.kunci() + " " + t.banyak())
                                                .contains("presensi.rekap.beku.tinjau 1200")))
                .isEmpty();
    }

    @Test
    void kios(@Autowired KiosQueries kios) {
        assertThat(dariUjungKeUjung(() -> kios.denganAlat("bukan alat"))).isEmpty();
        assertThat(dariUjungKeUjung(() -> kios.satu(opd))).isEmpty();
    }
}
