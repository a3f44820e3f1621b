package id.pendopo;

import id.pendopo.kernel.Peran;
import id.pendopo.kernel.Uuid7;
import id.pendopo.platform.pemda.Pemda;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A person who is already signed in: account, post and session stand in the database, so that a
 * test of a page need not pass the sign-in page first.
 *
 * <pre>{@code
 * var operator = OrangUji.pegawai(pemda, OrangUji.opd(pemda, "Dinas Uji"), Peran.OPERATOR);
 * operator.peramban(port).get("/kantor").kirim();
 * }</pre>
 *
 * @param pegawaiId null for a citizen
 * @param rahasia the secret in the session cookie
 */
public record OrangUji(Pemda pemda, UUID akunId, UUID pegawaiId, String nama, String rahasia) {

    private static final AtomicInteger URUT = new AtomicInteger();
    private static final LocalDate SEJAK = LocalDate.of(2020, 1, 1);

    /** Someone with an account among the citizens. */
    public static OrangUji wargaBerakun(Pemda pemda, String nama) {
        UUID id = Uuid7.baru();
        String rahasia = "w.uji-" + UUID.randomUUID();
        Instant kini = Instant.now();
        BasisDataUji.jalankanDalam(
                pemda,
                jdbc -> {
                    jdbc.sql(
                                    """
                                    insert into akun.warga (pemda_id, id, nama, persetujuan_versi,
                                        persetujuan_pada, dibuat_pada)
                                    values (?, ?, ?, '2026-11', ?, ?)
                                    """)
                            .params(
                                    pemda.id(),
                                    id,
                                    nama,
                                    Timestamp.from(kini),
                                    Timestamp.from(kini))
                            .update();
                    jdbc.sql(
                                    """
                                    insert into akun.warga_kontak (pemda_id, id, warga_id, kanal, alamat,
                                        diverifikasi_pada)
                                    values (?, ?, ?, 'SUREL', ?, ?)
                                    """)
                            .params(
                                    pemda.id(),
                                    Uuid7.baru(),
                                    id,
                                    id + "@contoh.id",
                                    Timestamp.from(kini))
                            .update();
                    jdbc.sql(
                                    """
                                    insert into akun.warga_sesi (pemda_id, id, warga_id, hash, host,
                                        perangkat, alamat, bersama, dibuat_pada, terakhir_pada,
                                        habis_pada, mutlak_pada)
                                    values (?, ?, ?, ?, ?, 'uji', '127.0.0.1', false, ?, ?, ?, ?)
                                    """)
                            .params(
                                    pemda.id(),
                                    Uuid7.baru(),
                                    id,
                                    sha256(rahasia),
                                    BasisDataUji.host(pemda),
                                    Timestamp.from(kini),
                                    Timestamp.from(kini),
                                    Timestamp.from(kini.plus(Duration.ofHours(2))),
                                    Timestamp.from(kini.plus(Duration.ofHours(12))))
                            .update();
                });
        return new OrangUji(pemda, id, null, nama, rahasia);
    }

    /** Someone with an official's account and no post. */
    public static OrangUji warga(Pemda pemda, String nama) {
        return BasisDataUji.dalam(pemda, jdbc -> masuk(jdbc, pemda, null, nama));
    }

    /** An employee of this OPD who holds one post with this role. */
    public static OrangUji pegawai(Pemda pemda, UUID opd, Peran peran) {
        return BasisDataUji.dalam(
                pemda,
                jdbc -> {
                    var orang = bekerja(jdbc, pemda, opd, "PNS");
                    menjabat(jdbc, pemda, orang.pegawaiId(), opd, peran);
                    return orang;
                });
    }

    /** An employee of this OPD who holds no post, as most do. */
    public static OrangUji tanpaJabatan(Pemda pemda, UUID opd, String status) {
        return BasisDataUji.dalam(pemda, jdbc -> bekerja(jdbc, pemda, opd, status));
    }

    private static OrangUji bekerja(JdbcClient jdbc, Pemda pemda, UUID opd, String status) {
        int nomor = URUT.incrementAndGet();
        String nama = "Pegawai Uji " + nomor;
        UUID pegawai = Uuid7.baru();
        jdbc.sql(
                        """
                        insert into organisasi.pegawai
                            (pemda_id, id, nip, nama, opd_id, status_kepegawaian)
                        values (?, ?, ?, ?, ?, ?)
                        """)
                .params(pemda.id(), pegawai, nip(nomor), nama, opd, status)
                .update();
        return masuk(jdbc, pemda, pegawai, nama);
    }

    /** Staff numbers of a whole test run: nine hundred a month of appointment, twelve months. */
    private static String nip(int nomor) {
        return "199001012015%02d1%03d".formatted(1 + nomor / 900, 100 + nomor % 900);
    }

    /** An OPD to work in; gives its id. */
    public static UUID opd(Pemda pemda, String nama) {
        UUID id = Uuid7.baru();
        int nomor = URUT.incrementAndGet();
        BasisDataUji.jalankanDalam(
                pemda,
                jdbc ->
                        jdbc.sql(
                                        """
                                        insert into organisasi.opd (pemda_id, id, kode, nama,
                                            singkatan, slug, jenis, berlaku_sejak)
                                        values (?, ?, ?, ?, ?, ?, 'DINAS', ?)
                                        """)
                                .params(
                                        pemda.id(),
                                        id,
                                        "9.99.0.00.0.00.01.%04d".formatted(nomor),
                                        nama,
                                        nama,
                                        "opd-" + nomor,
                                        SEJAK)
                                .update());
        return id;
    }

    /** A browser in which this person is signed in. */
    public Peramban peramban(int port) {
        return new Peramban(port, pemda).pasangKue("pendopo", rahasia);
    }

    private static void menjabat(
            JdbcClient jdbc, Pemda pemda, UUID pegawai, UUID opd, Peran peran) {
        UUID jabatan = Uuid7.baru();
        jdbc.sql(
                        """
                        insert into organisasi.jabatan
                            (pemda_id, id, opd_id, nama, peran, berlaku_sejak)
                        values (?, ?, ?, ?, ?, ?)
                        """)
                .params(pemda.id(), jabatan, opd, "Jabatan " + peran, peran.name(), SEJAK)
                .update();
        jdbc.sql(
                        """
                        insert into organisasi.penugasan
                            (pemda_id, id, pegawai_id, jabatan_id, jenis, mulai, dasar_sk)
                        values (?, ?, ?, ?, 'DEFINITIF', ?, 'SK uji')
                        """)
                .params(pemda.id(), Uuid7.baru(), pegawai, jabatan, SEJAK)
                .update();
    }

    private static OrangUji masuk(JdbcClient jdbc, Pemda pemda, UUID pegawai, String nama) {
        UUID akun = Uuid7.baru();
        jdbc.sql(
                        """
                        insert into akun.akun (pemda_id, id, nama_pengguna, pegawai_id, nama)
                        values (?, ?, ?, ?, ?)
                        """)
                .params(pemda.id(), akun, "uji." + URUT.incrementAndGet(), pegawai, nama)
                .update();
        return new OrangUji(pemda, akun, pegawai, nama, sesi(jdbc, pemda, akun));
    }

    /** The same person, signed in once more. */
    public static OrangUji sesiBaru(OrangUji o) {
        String rahasia = BasisDataUji.dalam(o.pemda, jdbc -> sesi(jdbc, o.pemda, o.akunId));
        return new OrangUji(o.pemda, o.akunId, o.pegawaiId, o.nama, rahasia);
    }

    private static String sesi(JdbcClient jdbc, Pemda pemda, UUID akun) {
        String rahasia = "uji-" + UUID.randomUUID();
        Instant kini = Instant.now();
        jdbc.sql(
                        """
                        insert into akun.sesi (pemda_id, id, akun_id, hash, host, perangkat,
                            dibuat_pada, terakhir_pada, habis_pada, mutlak_pada)
                        values (?, ?, ?, ?, ?, 'uji', ?, ?, ?, ?)
                        """)
                .params(
                        pemda.id(),
                        Uuid7.baru(),
                        akun,
                        sha256(rahasia),
                        BasisDataUji.host(pemda),
                        Timestamp.from(kini),
                        Timestamp.from(kini),
                        Timestamp.from(kini.plus(Duration.ofHours(2))),
                        Timestamp.from(kini.plus(Duration.ofHours(12))))
                .update();
        return rahasia;
    }

    private static byte[] sha256(String teks) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(teks.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
