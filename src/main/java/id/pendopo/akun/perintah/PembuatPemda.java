package id.pendopo.akun.perintah;

import id.pendopo.akun.orang.TautanSandi;
import id.pendopo.kernel.Uuid7;
import java.io.PrintStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Makes a pemda and its first administrator in one transaction of the owner. The administrator is
 * nobody of the staff, for there is no staff yet: an account from outside that ends by itself, and
 * until then makes the people, posts and agencies of which the real administrators are part.
 */
final class PembuatPemda {

    /** Long enough to enter the first people, short enough not to stay. */
    private static final int HARI_PENGELOLA_AWAL = 90;

    private static final String PENGGUNA = "pengelola.awal";
    private static final Pattern KODE = Pattern.compile("[0-9]{2}(\\.[0-9]{2})?");
    private static final DateTimeFormatter TANGGAL =
            DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.of("id"));

    private final Connection c;
    private final String porta;
    private final PrintStream keluar;

    PembuatPemda(Connection c, String porta, PrintStream keluar) {
        this.c = c;
        this.porta = porta;
        this.keluar = keluar;
    }

    /**
     * @throws PerintahDitolak for what is no area code
     */
    static String kode(String teks) {
        if (!KODE.matcher(teks).matches()) {
            throw new PerintahDitolak(
                    PerintahDitolak.SALAH_TULIS,
                    "\"%s\" bukan kode wilayah provinsi, kabupaten, atau kota. Contoh: 16 atau 16.74"
                            .formatted(teks));
        }
        return teks;
    }

    void tambah(String kode, String host) throws SQLException {
        var wilayah = wilayah(kode);
        if (pemda(kode).isPresent()) {
            throw new PerintahDitolak(
                    PerintahDitolak.SUDAH_ADA,
                    "%s sudah ada di pemasangan ini. Tautan baru untuk pengelola awalnya: ./pendopo pemda admin %s"
                            .formatted(wilayah.namaLengkap(), kode));
        }
        UUID pemda = Uuid7.baru();
        try (var st =
                isi(
                        """
                        insert into referensi.pemda (id, kode_wilayah, sebutan, nama, zona, dibuat_pada)
                        values (?, ?, ?, ?, ?, now())
                        """,
                        pemda,
                        wilayah.kode(),
                        wilayah.sebutan(),
                        wilayah.nama(),
                        wilayah.zona())) {
            st.executeUpdate();
        }
        try (var st =
                isi(
                        """
                        insert into referensi.pemda_host (host, pemda_id, utama) values (?, ?, true)
                        on conflict (host) do nothing
                        """,
                        host,
                        pemda)) {
            if (st.executeUpdate() == 0) {
                throw new PerintahDitolak(
                        PerintahDitolak.SUDAH_ADA,
                        "Host %s sudah dipakai %s.".formatted(host, pemilik(host)));
            }
        }
        keluar.printf("%s, zona %s, di %s%n", wilayah.namaLengkap(), wilayah.zona(), host);
        tautan(new Pemda(pemda, wilayah.namaLengkap(), wilayah.zona(), host));
    }

    void tautanBaru(String kode) throws SQLException {
        var pemda =
                pemda(kode)
                        .orElseThrow(
                                () ->
                                        new PerintahDitolak(
                                                PerintahDitolak.WILAYAH,
                                                "Pemda %s tidak ada di pemasangan ini. Lihat: ./pendopo pemda list"
                                                        .formatted(kode)));
        tautan(pemda);
    }

    void daftar() throws SQLException {
        try (var st =
                        isi(
                                """
                                select p.kode_wilayah, p.sebutan || ' ' || p.nama, p.zona,
                                    string_agg(h.host, ', ' order by h.utama desc, h.host), p.simulasi
                                from referensi.pemda p
                                left join referensi.pemda_host h on h.pemda_id = p.id
                                group by p.id order by p.kode_wilayah, p.id limit 1000
                                """);
                var rs = st.executeQuery()) {
            while (rs.next()) {
                keluar.printf(
                        "%s\t%s\t%s\t%s%s%n",
                        rs.getString(1),
                        rs.getString(2),
                        rs.getString(3),
                        rs.getString(4),
                        rs.getBoolean(5) ? "\t(simulasi)" : "");
            }
        }
    }

    private WilayahPemda wilayah(String kode) throws SQLException {
        try (var st =
                        isi(
                                """
                                select nama, jenis from referensi.wilayah
                                where kode = ? and tingkat in ('provinsi', 'kabupaten_kota')
                                """,
                                kode);
                var rs = st.executeQuery()) {
            if (!rs.next()) {
                throw new PerintahDitolak(
                        PerintahDitolak.WILAYAH,
                        "Wilayah %s tidak ada dalam Kepmendagri 300.2.2-2138/2025. Periksa kodenya."
                                .formatted(kode));
            }
            return WilayahPemda.dari(kode, rs.getString(1), rs.getString(2));
        }
    }

    private record Pemda(UUID id, String nama, String zona, String host) {}

    private Optional<Pemda> pemda(String kode) throws SQLException {
        try (var st =
                        isi(
                                """
                                select p.id, p.sebutan || ' ' || p.nama, p.zona, h.host
                                from referensi.pemda p
                                join referensi.pemda_host h on h.pemda_id = p.id and h.utama
                                where p.kode_wilayah = ? order by p.id limit 1
                                """,
                                kode);
                var rs = st.executeQuery()) {
            return rs.next()
                    ? Optional.of(
                            new Pemda(
                                    rs.getObject(1, UUID.class),
                                    rs.getString(2),
                                    rs.getString(3),
                                    rs.getString(4)))
                    : Optional.empty();
        }
    }

    private String pemilik(String host) throws SQLException {
        try (var st =
                        isi(
                                """
                                select p.sebutan || ' ' || p.nama from referensi.pemda_host h
                                join referensi.pemda p on p.id = h.pemda_id where h.host = ?
                                """,
                                host);
                var rs = st.executeQuery()) {
            rs.next();
            return rs.getString(1);
        }
    }

    private void tautan(Pemda pemda) throws SQLException {
        try (var st = c.createStatement()) {
            // row security binds the owner too
            st.execute("set local app.pemda_id = '" + pemda.id() + "'");
        }
        LocalDate sampai = hariIni(pemda.zona()).plusDays(HARI_PENGELOLA_AWAL);
        UUID akun = pengelola(pemda, sampai);
        var tautan = TautanSandi.baru();
        jalankan(
                """
                update akun.jalan_sandi set selesai_pada = now()
                where pemda_id = ? and akun_id = ? and selesai_pada is null
                """,
                pemda.id(),
                akun);
        jalankan(
                """
                insert into akun.jalan_sandi (pemda_id, id, akun_id, cara, hash, dibuat_pada, habis_pada)
                values (?, ?, ?, 'TAUTAN', ?, now(), now() + interval '7 days')
                """,
                pemda.id(),
                Uuid7.baru(),
                akun,
                tautan.sidik());
        jejak(pemda, akun, sampai);
        String alamat =
                NamaHost.setempat(pemda.host())
                        ? "http://" + pemda.host() + ":" + porta
                        : "https://" + pemda.host();
        keluar.printf(
                """
                Pengelola awal: %s (sampai %s)
                Buka sekali, dalam 7 hari, untuk memilih kata sandi:
                %s%s
                """,
                PENGGUNA, TANGGAL.format(sampai), alamat, tautan.jalur());
    }

    /** The account, new or once more for its days; only who has the shell of the server gets it. */
    private UUID pengelola(Pemda pemda, LocalDate sampai) throws SQLException {
        UUID ada = akun(pemda);
        UUID akun = ada == null ? Uuid7.baru() : ada;
        jalankan(
                """
                insert into akun.akun (pemda_id, id, nama_pengguna, nama, luar_sampai, dibuat_pada)
                values (?, ?, ?, 'Pengelola awal', ?, now())
                on conflict (pemda_id, id) do update
                    set aktif = true, luar_sampai = excluded.luar_sampai, versi = akun.akun.versi + 1
                """,
                pemda.id(),
                akun,
                PENGGUNA,
                sampai);
        jalankan(
                """
                insert into akun.luar (pemda_id, akun_id, jenis, instansi, alasan, dibuat_nama, dibuat_pada)
                values (?, ?, 'PENGELOLA_AWAL', 'Pengelola server', 'Menyiapkan pemda baru',
                    'Pengelola server', now())
                on conflict (pemda_id, akun_id) do nothing
                """,
                pemda.id(),
                akun);
        LocalDate hari = hariIni(pemda.zona());
        // what still counts is carried on; what has ended stays as it was, and a new one begins
        int diteruskan =
                jalankan(
                        """
                        update akun.penugasan_luar set akhir = ?
                        where pemda_id = ? and akun_id = ? and akhir >= ?
                        """,
                        sampai,
                        pemda.id(),
                        akun,
                        hari);
        if (diteruskan == 0) {
            jalankan(
                    """
                    insert into akun.penugasan_luar (pemda_id, id, akun_id, peran, sebagai, mulai, akhir,
                        dasar, oleh_nama, dibuat_pada)
                    values (?, ?, ?, 'ADMIN', 'Pengelola awal', ?, ?, './pendopo pemda',
                        'Pengelola server', now())
                    """,
                    pemda.id(),
                    Uuid7.baru(),
                    akun,
                    hari,
                    sampai);
        }
        return akun;
    }

    private @Nullable UUID akun(Pemda pemda) throws SQLException {
        try (var st =
                        isi(
                                "select id from akun.akun where pemda_id = ? and nama_pengguna = ?",
                                pemda.id(),
                                PENGGUNA);
                var rs = st.executeQuery()) {
            return rs.next() ? rs.getObject(1, UUID.class) : null;
        }
    }

    private void jejak(Pemda pemda, UUID akun, LocalDate sampai) throws SQLException {
        jalankan(
                """
                insert into audit.jejak (pemda_id, id, pada, nama, peran, tindakan, objek_jenis, objek_id,
                    objek_label, sesudah, alasan)
                values (?, ?, now(), 'Pengelola server', 'sistem', 'akun.luar-dibuat', 'akun', ?,
                    'Pengelola awal', jsonb_build_object('namaPengguna', ?::text, 'peran', 'ADMIN',
                    'sampai', ?::text), './pendopo pemda')
                """,
                pemda.id(),
                Uuid7.baru(),
                akun.toString(),
                PENGGUNA,
                sampai.toString());
    }

    private LocalDate hariIni(String zona) throws SQLException {
        try (var st = isi("select (now() at time zone ?)::date", ZoneId.of(zona).getId());
                var rs = st.executeQuery()) {
            rs.next();
            return rs.getObject(1, LocalDate.class);
        }
    }

    private int jalankan(String sql, Object... nilai) throws SQLException {
        try (var st = isi(sql, nilai)) {
            return st.executeUpdate();
        }
    }

    private PreparedStatement isi(String sql, Object... nilai) throws SQLException {
        var st = c.prepareStatement(sql);
        for (int i = 0; i < nilai.length; i++) {
            st.setObject(i + 1, nilai[i]);
        }
        return st;
    }
}
