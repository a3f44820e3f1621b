package id.pendopo.bench;

import id.pendopo.Peramban;
import id.pendopo.organisasi.OrganisasiQueries;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import tools.jackson.databind.json.JsonMapper;

/**
 * Staff with accounts, open sessions and a place to check in, added to the first pemda of the demo;
 * and the day tickets that the application gives them over HTTP.
 */
final class PegawaiHadir {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int OPD = 40;
    private static final int SEKALIGUS = 16;
    private static final Duration DIKENAL = Duration.ofSeconds(60);

    private final int banyak;

    private PegawaiHadir(int banyak) {
        this.banyak = banyak;
    }

    /** Adds so many; back when the application knows them. */
    static PegawaiHadir isi(Anak anak, int banyak) throws SQLException {
        return isi(anak, 0, banyak);
    }

    /** Adds those beyond the ones that are there. */
    PegawaiHadir tambah(Anak anak, int sampai) throws SQLException {
        return isi(anak, banyak, sampai);
    }

    private static PegawaiHadir isi(Anak anak, int sudah, int banyak) throws SQLException {
        try (var c = anak.admin()) {
            var sql = JdbcClient.create(new SingleConnectionDataSource(c, true));
            UUID pemda =
                    sql.sql("select pemda_id from referensi.pemda_host where host = 'localhost'")
                            .query(UUID.class)
                            .single();
            for (String pernyataan : PERNYATAAN.split(";\n")) {
                sql.sql(pernyataan)
                        .param("pemda", pemda)
                        .param("sudah", sudah)
                        .param("banyak", banyak)
                        .param("opd", OPD)
                        .update();
            }
            sql.sql("vacuum analyze").update();
            // as the application itself announces a change of the staff
            sql.sql("select pg_notify('pendopo', ?)")
                    .param(pemda + " " + OrganisasiQueries.TOPIK)
                    .query((rs, n) -> n)
                    .list();
        }
        if (banyak > sudah) {
            tungguDikenal(anak, banyak);
        }
        return new PegawaiHadir(banyak);
    }

    /** A minute's round may have read the staff while they were being added. */
    private static void tungguDikenal(Anak anak, int nomor) {
        long sampai = System.nanoTime() + DIKENAL.toNanos();
        while (mintaTiket(anak, nomor).status() != 200) {
            if (System.nanoTime() > sampai) {
                throw new IllegalStateException(
                        "Hadir " + nomor + " tidak dikenal\n" + anak.ekor());
            }
            LockSupport.parkNanos(20_000_000);
        }
    }

    private static final String PERNYATAAN =
            """
            insert into organisasi.opd (pemda_id, id, kode, nama, singkatan, slug, jenis, berlaku_sejak)
            select :pemda, gen_random_uuid(), 'H' || n, 'Kantor Besar ' || n, 'KB' || n, 'kantor-besar-' || n,
                'DINAS', date '2020-01-01'
            from generate_series(1, :opd) n where :banyak > 0 and :sudah = 0;
            insert into organisasi.pegawai (pemda_id, id, nip, nama, opd_id, status_kepegawaian)
            select :pemda, gen_random_uuid(),
                to_char(date '1960-01-01' + n % 7000, 'YYYYMMDD') || '200202'
                    || (1 + n % 2) || lpad((500 + n / 7000)::text, 3, '0'),
                'Hadir ' || n, o.id, 'PNS'
            from generate_series(:sudah + 1, :banyak) n
            join (select id, row_number() over (order by slug) - 1 as urut from organisasi.opd
                where pemda_id = :pemda and slug like 'kantor-besar-%') o on o.urut = n % :opd;
            insert into organisasi.jabatan (pemda_id, id, opd_id, nama, peran, berlaku_sejak)
            select :pemda, id, opd_id, 'Staf ' || nama, 'PEGAWAI', date '2020-01-01'
            from organisasi.pegawai where pemda_id = :pemda and nama like 'Hadir %' and split_part(nama, ' ', 2)::int > :sudah
                and :banyak + :opd > 0;
            insert into organisasi.penugasan (pemda_id, id, pegawai_id, jabatan_id, jenis, mulai, dasar_sk)
            select :pemda, gen_random_uuid(), id, id, 'DEFINITIF', date '2020-01-01', 'SK'
            from organisasi.pegawai where pemda_id = :pemda and nama like 'Hadir %' and split_part(nama, ' ', 2)::int > :sudah
                and :banyak + :opd > 0;
            insert into akun.akun (pemda_id, id, nama_pengguna, pegawai_id, nama, aktif)
            select :pemda, gen_random_uuid(), nip, id, nama, true from organisasi.pegawai
            where pemda_id = :pemda and nama like 'Hadir %' and split_part(nama, ' ', 2)::int > :sudah
                and :banyak + :opd > 0;
            insert into akun.sesi (pemda_id, id, akun_id, hash, host, perangkat, dibuat_pada, masuk_pada,
                terakhir_pada, habis_pada, mutlak_pada)
            select :pemda, gen_random_uuid(), id, sha256(('bench-' || replace(nama, ' ', '-'))::bytea), 'localhost', 'bench', now(),
                now(), now(), now() + interval '1 day', now() + interval '1 day'
            from akun.akun where pemda_id = :pemda and nama like 'Hadir %' and split_part(nama, ' ', 2)::int > :sudah
                and :banyak + :opd > 0;
            insert into presensi.tempat (pemda_id, id, nama, lintang, bujur, radius_m, berlaku_sejak)
            select :pemda, id, 'Kantor ' || singkatan, -3.43 + random() * 0.02, 104.23 + random() * 0.02, 150,
                date '2020-01-01'
            from organisasi.opd where pemda_id = :pemda and slug like 'kantor-besar-%' and :sudah = 0 and :banyak + :opd > 0;
            insert into presensi.tempat_untuk (pemda_id, id, tempat_id, opd_id, berlaku_sejak)
            select :pemda, gen_random_uuid(), id, id, date '2020-01-01'
            from organisasi.opd where pemda_id = :pemda and slug like 'kantor-besar-%' and :sudah = 0 and :banyak + :opd > 0
            """;

    /** The key of something sent. */
    static UUID kunci(String kiriman) {
        return UUID.fromString(JSON.readTree(kiriman).get("kunci").asString());
    }

    /** Somebody with what he sends. */
    record Orang(String tiket, double lintang, double bujur) {

        /** One press; each call is another one. */
        String kiriman(String arah, int acak) {
            long jam = System.currentTimeMillis();
            return """
                    {"kunci":"%s","tiket":"%s","arah":"%s","lintang":"%.7f","bujur":"%.7f","akurasi":"%d.%d",\
                    "jam":"%d","jamTiket":"%d","sejakTiket":"1200","luring":false,"tanda":null}"""
                    .formatted(
                            UUID.randomUUID(),
                            tiket,
                            arah,
                            lintang + acak % 97 * 1e-6,
                            bujur + acak % 89 * 1e-6,
                            5 + acak % 30,
                            acak % 10,
                            jam,
                            jam - 1200);
        }
    }

    static Peramban masuk(Anak anak, int nomor) {
        return new Peramban(anak.port(), "localhost").pasangKue("pendopo", "bench-Hadir-" + nomor);
    }

    /** Everybody comes online once. */
    List<Orang> tiket(Anak anak) {
        long mulai = System.nanoTime();
        try (var benang = Executors.newFixedThreadPool(SEKALIGUS)) {
            var kerja = new ArrayList<Callable<Orang>>();
            for (int i = 1; i <= banyak; i++) {
                int nomor = i;
                kerja.add(() -> tiket(anak, nomor));
            }
            var hasil = new ArrayList<Orang>();
            for (var f : benang.invokeAll(kerja)) {
                hasil.add(f.get());
            }
            Ukuran.cetak("%d tiket dalam %.0f dtk", banyak, (System.nanoTime() - mulai) / 1e9);
            return hasil;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static Peramban.Jawaban mintaTiket(Anak anak, int nomor) {
        return masuk(anak, nomor).get("/presensi/tiket").terimaJson().kirim();
    }

    static Orang tiket(Anak anak, int nomor) {
        var jawab = mintaTiket(anak, nomor);
        if (jawab.status() != 200) {
            throw new IllegalStateException("tiket: " + jawab.status() + "\n" + anak.ekor());
        }
        var t = JSON.readTree(jawab.teks());
        return new Orang(
                t.get("tiket").asString(),
                t.at("/tempat/0/lintang").asDouble(),
                t.at("/tempat/0/bujur").asDouble());
    }
}
