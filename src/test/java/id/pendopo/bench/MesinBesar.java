package id.pendopo.bench;

import id.pendopo.Peramban;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * An attendance machine of many people in the first pemda of a demo, who press it four times a day,
 * and its logs: sent in and applied over HTTP by the staff office.
 */
final class MesinBesar {

    static final int TEKAN_SEHARI = 4;

    /** In, lunch, back, out; the last minute is the person's. */
    private static final String[] JAM = {"07:2", "12:0", "13:0", "16:1"};

    private static final Duration PALING_LAMA = Duration.ofMinutes(20);

    private final Anak anak;
    private final Peramban bkpsdm;
    private final UUID pemda;
    private final int orang;
    private final String alamat;

    private MesinBesar(Anak anak, Peramban bkpsdm, UUID pemda, int orang, String alamat) {
        this.anak = anak;
        this.bkpsdm = bkpsdm;
        this.pemda = pemda;
        this.orang = orang;
        this.alamat = alamat;
    }

    /** Adds the people and registers the machine. */
    static MesinBesar pasang(Anak anak, int orang) throws SQLException {
        UUID pemda =
                satu(
                        anak,
                        UUID.class,
                        "select pemda_id from referensi.pemda_host where host = 'localhost'");
        UUID opd =
                satu(
                        anak,
                        UUID.class,
                        "select id from organisasi.opd where pemda_id = ? and slug = 'pupr'",
                        pemda);
        ubah(
                anak,
                """
                insert into organisasi.pegawai (pemda_id, id, nip, nama, opd_id, status_kepegawaian)
                select ?, gen_random_uuid(), '199001012015' || lpad(n::text, 6, '0'), 'Orang Mesin ' || n, ?, 'PNS'
                from generate_series(100001, 100000 + ?) n
                """,
                pemda,
                opd,
                orang);
        var bkpsdm = UkurHalaman.masuk(anak, "bkpsdm");
        return new MesinBesar(anak, bkpsdm, pemda, orang, daftarkan(bkpsdm, opd, "Mesin bench", 0));
    }

    /** Another machine of the same people, whose clock is fast by so many seconds. */
    MesinBesar kedua(int geser) throws SQLException {
        UUID opd =
                satu(
                        anak,
                        UUID.class,
                        "select id from organisasi.opd where pemda_id = ? and slug = 'pupr'",
                        pemda);
        return new MesinBesar(
                anak, bkpsdm, pemda, orang, daftarkan(bkpsdm, opd, "Mesin bench kedua", geser));
    }

    private static String daftarkan(Peramban bkpsdm, UUID opd, String nama, int geser) {
        var j =
                bkpsdm.post("/presensi/mesin")
                        .isian("nama", nama)
                        .isian("letak", "Lobi")
                        .isian("opd", opd)
                        .isian("zona", "Asia/Jakarta")
                        .isian("geser", geser)
                        .kirim();
        if (j.status() != 303) {
            throw new IllegalStateException("Mesin: " + j.status() + " " + j.teks());
        }
        return j.lokasi();
    }

    /** The first day of its logs: over long ago, working hours are known. */
    static LocalDate awal() {
        return LocalDate.now(ZoneId.of("Asia/Jakarta")).minusYears(2).withDayOfYear(1);
    }

    /** An {@code attlog.dat} of all its people on so many days. */
    void tulisLog(Path ke, int hari) {
        try (var tulis = Files.newBufferedWriter(ke)) {
            for (int d = 0; d < hari; d++) {
                LocalDate h = awal().plusDays(d);
                for (String jam : JAM) {
                    for (int n = 1; n <= orang; n++) {
                        tulis.write("199001012015" + (100_000 + n));
                        tulis.write("\t" + h + " " + jam + n % 10 + ":0" + d % 7);
                        tulis.write("\t1\t0\t1\t0\r\n");
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Sends a log; gives its address, and does not wait until it was looked at. */
    String kirim(Path log) {
        try {
            var j =
                    bkpsdm.post(alamat + "/unggahan")
                            .berkas("berkas", log.getFileName().toString(), Files.readAllBytes(log))
                            .kirim();
            if (j.status() != 303) {
                throw new IllegalStateException("Unggahan: " + j.status() + " " + j.teks());
            }
            return j.lokasi();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Orders that it is applied, days before the first day of attendance too. */
    void terapkan(String unggahan) {
        UkurHalaman.harus(303, bkpsdm.post(unggahan + "/penerapan").isian("lama", "ya"));
    }

    void tarik(String unggahan) {
        UkurHalaman.harus(
                303, bkpsdm.post(unggahan + "/penarikan").isian("alasan", "Jam mesin salah sejam"));
    }

    void lihat(String halaman) {
        UkurHalaman.harus(200, bkpsdm.get(halaman));
    }

    void tunggu(String unggahan, String status) {
        tunggu(() -> status.equals(status(unggahan)), "menjadi " + status);
    }

    void tunggu(Supplier<Boolean> sudah, String apa) {
        long batas = System.nanoTime() + PALING_LAMA.toNanos();
        while (!sudah.get()) {
            if (System.nanoTime() > batas) {
                throw new IllegalStateException("Log mesin tidak " + apa + ": " + anak.ekor());
            }
            LockSupport.parkNanos(20_000_000);
        }
    }

    String status(String unggahan) {
        return tentang(String.class, "status", unggahan);
    }

    /** A column or expression of the row of an upload. */
    <T> T tentang(Class<T> jenis, String apa, String unggahan) {
        return satu(
                anak,
                jenis,
                "select " + apa + " from presensi.mesin_unggahan where pemda_id = ? and id = ?",
                pemda,
                id(unggahan));
    }

    /** How many rows that belong to an upload: {@code ?} is its id. */
    long banyak(String sql, String unggahan) {
        return satu(anak, Long.class, "select count(*) from " + sql, id(unggahan));
    }

    static UUID id(String unggahan) {
        return UUID.fromString(unggahan.substring(unggahan.lastIndexOf('/') + 1));
    }

    static <T> T satu(Anak anak, Class<T> jenis, String sql, Object... nilai) {
        try (var c = anak.admin()) {
            return JdbcClient.create(new SingleConnectionDataSource(c, true))
                    .sql(sql)
                    .params(nilai)
                    .query(jenis)
                    .single();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    static void ubah(Anak anak, String sql, Object... nilai) {
        try (var c = anak.admin()) {
            JdbcClient.create(new SingleConnectionDataSource(c, true))
                    .sql(sql)
                    .params(nilai)
                    .update();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
