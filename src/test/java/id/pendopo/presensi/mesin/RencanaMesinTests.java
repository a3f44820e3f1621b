package id.pendopo.presensi.mesin;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendopo.BasisDataUji;
import id.pendopo.OrangUji;
import id.pendopo.UjiAplikasi;
import id.pendopo.kernel.Peran;
import id.pendopo.platform.basisdata.SqlPemda;
import id.pendopo.platform.orang.Pengguna;
import id.pendopo.platform.pemda.Pemda;
import id.pendopo.presensi.IzinPresensi;
import id.pendopo.presensi.PindaianUji;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * In a pemda with hundreds of machines and years of logs a page reads its machine or its log by
 * index. Each table that is looked at is large by what is filled in here alone, and what is asked
 * for is a small part of it: rows that other tests left change nothing.
 */
@UjiAplikasi
class RencanaMesinTests {

    private static Pemda pemda;
    private static UUID opd;
    private static Pengguna kepegawaian;
    private static Pengguna operator;

    @Autowired TransactionTemplate transaksi;
    @Autowired SqlPemda db;

    @BeforeAll
    static void isi() {
        pemda = BasisDataUji.pemdaBaru();
        opd = OrangUji.opd(pemda, "Dinas Rencana");
        var orang = OrangUji.pegawai(pemda, opd, Peran.KEPEGAWAIAN);
        kepegawaian = PindaianUji.berhak(orang.akunId(), orang.pegawaiId(), IzinPresensi.KODE_ATUR);
        operator =
                new Pengguna(
                        orang.akunId(),
                        orang.pegawaiId(),
                        UUID.randomUUID(),
                        "operator",
                        orang.nama(),
                        "Operator",
                        opd,
                        Set.of(new Pengguna.Hak(IzinPresensi.KODE_GILIRAN, opd)),
                        "id",
                        "auto",
                        Instant.parse("2026-06-15T12:00:00Z"));
        PindaianUji.isi(pemda, opd, ISI);
    }

    /** Forty units with five machines and a hundred and fifty people each. */
    private static final List<String> ISI =
            List.of(
                    """
                    insert into organisasi.opd (pemda_id, id, kode, nama, singkatan, slug, jenis, berlaku_sejak)
                    select :pemda, md5('unit ' || i)::uuid, '8.' || i, 'Unit ' || i, 'U' || i, 'unit-m-' || i,
                        'DINAS', '2020-01-01'
                    from generate_series(1, 39) i
                    """,
                    """
                    insert into organisasi.pegawai (pemda_id, id, nip, nama, opd_id, status_kepegawaian)
                    select :pemda, md5('orang ' || i)::uuid, (198001012010010000 + i)::text, 'Orang ' || i,
                        case when i % 40 = 0 then :opd else md5('unit ' || i % 40)::uuid end, 'PNS'
                    from generate_series(0, 5999) i
                    """,
                    """
                    insert into presensi.mesin (pemda_id, id, opd_id, nama, letak, zona, dibuat_pada, dibuat_nama)
                    select :pemda, md5('mesin ' || m)::uuid,
                        case when m / 5 = 0 then :opd else md5('unit ' || m / 5)::uuid end, 'Mesin ' || m, 'Lobi',
                        'Asia/Jakarta', '2022-01-01', 'Uji'
                    from generate_series(0, 199) m
                    """,
                    // everybody on two machines of his unit; some have left one of them
                    """
                    insert into presensi.mesin_nomor (pemda_id, id, mesin_id, nomor, pegawai_id, berlaku_sejak,
                        berlaku_sampai, asal, oleh, oleh_nama, pada)
                    select :pemda, gen_random_uuid(), md5('mesin ' || m)::uuid, i::text, md5('orang ' || i)::uuid,
                        '2022-01-01', case when i % 7 = 0 then date '2025-12-31' end, 'TANGAN', :opd, 'Uji', now()
                    from generate_series(0, 5999) i
                    cross join generate_series(0, 1) k
                    cross join lateral (select i % 40 * 5 + (i / 40 + k) % 5 as m) t
                    order by m, i
                    """,
                    // forty logs a machine, the newest first; one in some hundred is being worked
                    // on
                    """
                    insert into presensi.mesin_unggahan (pemda_id, id, mesin_id, berkas, sidik, ukuran, status, zona,
                        geser_detik, baris, rusak, rusak_contoh, ganda, awal, akhir, dibuat_oleh, dibuat_nama,
                        dibuat_peran, dibuat_pada, diterapkan_pada)
                    select :pemda, md5('log ' || m || ' ' || i)::uuid, md5('mesin ' || m)::uuid, 'log.dat',
                        encode(sha256((m / 2 || ' ' || i)::bytea), 'hex'), 1000, s.status, 'Asia/Jakarta', 0, 1000, 0,
                        '[]', 0, t.pada - interval '7 days', t.pada, :opd, 'Uji', 'OPERATOR', t.pada,
                        case when s.status in ('DITERAPKAN', 'DITARIK') then t.pada end
                    from generate_series(0, 199) m
                    cross join generate_series(1, 40) i
                    cross join lateral (select timestamp '2026-06-15' - i * interval '7 days'
                        + m * interval '1 minute' as pada) t
                    cross join lateral (select case when i = 1 and m % 20 = 0 then 'MENERAPKAN'
                        when i = 1 and m % 20 = 7 then 'MENUNGGU' when i = 1 and m % 20 = 14 then 'DIPERIKSA'
                        when i % 10 = 0 then 'DIBUANG' when i % 10 = 5 then 'DITARIK' else 'DITERAPKAN' end
                            as status) s
                    order by m, i desc
                    """,
                    """
                    insert into presensi.mesin_asing (pemda_id, unggahan_id, nomor, banyak, dari, sampai)
                    select :pemda, u.id, a::text, 10, u.awal::date, u.akhir::date
                    from presensi.mesin_unggahan u cross join generate_series(9001, 9006) a
                    where u.pemda_id = :pemda
                    """,
                    // six large logs; one in two hundred of what they did is worth a look
                    """
                    insert into presensi.mesin_hasil (pemda_id, unggahan_id, hari, pegawai_id, arah, kunci, waktu,
                        nasib, tunggal, lebih_baik)
                    select :pemda, md5('log ' || m || ' 2')::uuid, h::date, md5('orang ' || i)::uuid, 'MASUK',
                        gen_random_uuid(), h, case when n % 200 = 1 then 'BUKTI' when n % 200 = 2 then 'GANTI'
                            else 'DICATAT' end, n % 200 = 0, false
                    from generate_series(0, 5) m
                    cross join generate_series(timestamp '2026-01-01 07:00', '2026-04-10 07:00', '1 day') h
                    cross join generate_series(0, 99) i
                    cross join lateral (select i + 100 * (h::date - date '2026-01-01') + i / 7 as n) t
                    """);

    private static UUID id(String nama) {
        return BasisDataUji.dalam(
                pemda, j -> j.sql("select md5(?)::uuid").param(nama).query(UUID.class).single());
    }

    private Set<String> dariUjungKeUjung(Runnable kerja, String... boleh) {
        return new PindaianUji(pemda, transaksi, db).dariUjungKeUjung(kerja, boleh);
    }

    @Test
    void daftar_mesin(@Autowired MesinQueries mesin) {
        assertThat(dariUjungKeUjung(() -> assertThat(mesin.semua(kepegawaian)).hasSize(200)))
                .isEmpty();
        assertThat(
                        dariUjungKeUjung(
                                () ->
                                        assertThat(mesin.semua(operator))
                                                .hasSize(5)
                                                .allMatch(r -> r.orang() > 40)
                                                .anyMatch(r -> r.terbuka() == 1)))
                .isEmpty();
    }

    @Test
    void satu_mesin(@Autowired MesinQueries mesin, @Autowired UnggahanQueries unggahan) {
        UUID satu = id("mesin 3");
        assertThat(dariUjungKeUjung(() -> mesin.satu(operator, satu))).isEmpty();
        assertThat(dariUjungKeUjung(() -> assertThat(mesin.asing(satu)).hasSize(6))).isEmpty();
        // names come from the register, which may be joined as a whole
        assertThat(dariUjungKeUjung(() -> assertThat(mesin.nomor(satu, "")).hasSize(60), "pegawai"))
                .isEmpty();
        assertThat(
                        dariUjungKeUjung(
                                () -> assertThat(mesin.nomor(satu, "Orang 80")).isNotEmpty(),
                                "pegawai"))
                .isEmpty();
        assertThat(dariUjungKeUjung(() -> assertThat(unggahan.terakhir(satu)).hasSize(20)))
                .isEmpty();
    }

    @Test
    void satu_unggahan(@Autowired UnggahanQueries unggahan, @Autowired MesinQueries mesin) {
        UUID log = id("log 3 2");
        assertThat(
                        dariUjungKeUjung(
                                () ->
                                        assertThat(unggahan.mesinLain(unggahan.satu(operator, log)))
                                                .containsExactly("Mesin 2")))
                .isEmpty();
        assertThat(dariUjungKeUjung(() -> assertThat(mesin.asingDari(log)).hasSize(6))).isEmpty();
    }

    @Test
    void hasil_satu_unggahan(@Autowired UnggahanQueries unggahan) {
        UUID log = id("log 3 2");
        // of ten thousand a page, and of the few that are worth a look all
        for (String apa : List.of("", "tunggal", "bukti")) {
            assertThat(
                            dariUjungKeUjung(
                                    () -> assertThat(unggahan.hasil(log, apa, 1)).isNotEmpty(),
                                    "pegawai"))
                    .as(apa)
                    .isEmpty();
        }
        assertThat(
                        dariUjungKeUjung(
                                () -> assertThat(unggahan.hasil(log, "", 5)).hasSize(51),
                                "pegawai"))
                .isEmpty();
    }

    @Test
    void antrean(@Autowired AntreanService antrean) {
        assertThat(
                        dariUjungKeUjung(
                                () -> {
                                    var tugas = antrean.ambil(Duration.ofMinutes(2)).orElseThrow();
                                    antrean.maju(tugas, 1, 2);
                                    antrean.gagal(tugas, "presensi.mesin.gagal");
                                }))
                .isEmpty();
    }
}
