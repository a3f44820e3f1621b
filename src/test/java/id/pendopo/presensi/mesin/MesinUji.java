package id.pendopo.presensi.mesin;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.pendopo.BasisDataUji;
import id.pendopo.OrangUji;
import id.pendopo.Peramban;
import id.pendopo.kernel.Peran;
import id.pendopo.kernel.Uuid7;
import id.pendopo.platform.pemda.Pemda;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** A hospital with a clinic below it, its machines, and what a browser sends for them. */
final class MesinUji {

    static final LocalDate SENIN = LocalDate.of(2026, 11, 9);
    private static final AtomicInteger URUT = new AtomicInteger(100_000);

    final Pemda pemda;
    final UUID dinas;
    final UUID unit;
    final UUID lain;
    final OrangUji operator;
    final OrangUji kepegawaian;
    final OrangUji operatorLain;

    MesinUji(Pemda pemda) {
        this.pemda = pemda;
        dinas = OrangUji.opd(pemda, "Dinas Kesehatan");
        unit = OrangUji.opd(pemda, "Puskesmas Bukit");
        lain = OrangUji.opd(pemda, "Dinas Air");
        sql("update organisasi.opd set induk_id = ? where id = ?", dinas, unit);
        operator = OrangUji.pegawai(pemda, dinas, Peran.OPERATOR);
        operatorLain = OrangUji.pegawai(pemda, lain, Peran.OPERATOR);
        kepegawaian = OrangUji.pegawai(pemda, lain, Peran.KEPEGAWAIAN);
    }

    record Orang(UUID id, String nip) {}

    /** Somebody without an account. */
    Orang orang(UUID opd, String nama) {
        UUID id = Uuid7.baru();
        String nip = "198501012011%06d".formatted(URUT.incrementAndGet());
        sql(
                """
                insert into organisasi.pegawai (pemda_id, id, nip, nama, opd_id, status_kepegawaian)
                values (?, ?, ?, ?, ?, 'PNS')
                """,
                pemda.id(),
                id,
                nip,
                nama,
                opd);
        return new Orang(id, nip);
    }

    void sql(String pernyataan, Object... nilai) {
        BasisDataUji.jalankanDalam(pemda, j -> j.sql(pernyataan).params(List.of(nilai)).update());
    }

    <T> T satu(Class<T> jenis, String sql, Object... nilai) {
        return BasisDataUji.dalam(
                pemda, j -> j.sql(sql).params(List.of(nilai)).query(jenis).single());
    }

    /** Registers a machine and gives its address. */
    String mesin(Peramban p, UUID opd, String nama) {
        return mesin(p, opd, nama, "0");
    }

    String mesin(Peramban p, UUID opd, String nama, String geser) {
        var j =
                p.post("/presensi/mesin")
                        .isian("nama", nama)
                        .isian("letak", "Lobi lantai 1")
                        .isian("opd", opd)
                        .isian("zona", pemda.zona().getId())
                        .isian("geser", geser)
                        .kirim();
        assertThat(j.status()).as(j.teks()).isEqualTo(303);
        return j.lokasi();
    }

    Peramban.Jawaban pasangkan(Peramban p, String mesin, LocalDate sejak, String isi) {
        return p.post(mesin + "/nomor")
                .isian("pasangan", isi)
                .isian("sejak.hari", sejak.getDayOfMonth())
                .isian("sejak.bulan", sejak.getMonthValue())
                .isian("sejak.tahun", sejak.getYear())
                .kirim();
    }

    static Peramban.Jawaban kirim(Peramban p, String mesin, String nama, byte[] isi) {
        return p.post(mesin + "/unggahan").berkas("berkas", nama, isi).kirim();
    }

    /** Sends a log, waits until it was looked at, and gives its address. */
    String unggah(Peramban p, String mesin, String nama, byte[] isi) {
        var j = kirim(p, mesin, nama, isi);
        assertThat(j.status()).as(j.teks()).isEqualTo(303);
        tunggu(j.lokasi());
        return j.lokasi();
    }

    String unggah(Peramban p, String mesin, String nama, String isi) {
        return unggah(p, mesin, nama, isi.getBytes(UTF_8));
    }

    void terapkan(Peramban p, String unggahan, String... centang) {
        var minta = p.post(unggahan + "/penerapan");
        for (String c : centang) {
            minta.isian(c, "ya");
        }
        assertThat(minta.kirim().status()).isEqualTo(303);
        tunggu(unggahan);
    }

    /** Takes it back and waits until that is done. */
    void tarik(Peramban p, String unggahan) {
        var minta = p.post(unggahan + "/penarikan").isian("alasan", "Jam mesin salah sejam");
        assertThat(minta.kirim().status()).isEqualTo(303);
        tunggu(unggahan);
    }

    void tunggu(String unggahan) {
        await().atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofMillis(50))
                .until(
                        () ->
                                !List.of("MENUNGGU", "MENERAPKAN", "MENARIK")
                                        .contains(status(unggahan)));
    }

    static UUID id(String alamat) {
        return UUID.fromString(alamat.substring(alamat.lastIndexOf('/') + 1));
    }

    String status(String unggahan) {
        return satu(
                String.class,
                "select status from presensi.mesin_unggahan where pemda_id = ? and id = ?",
                pemda.id(),
                id(unggahan));
    }

    /** One of the figures of an upload. */
    int angka(String unggahan, String nama) {
        return satu(
                Integer.class,
                "select (hitungan ->> ?)::int from presensi.mesin_unggahan where pemda_id = ? and id = ?",
                nama,
                pemda.id(),
                id(unggahan));
    }

    /** Punches of somebody as "hari ARAH jam cara", in order. */
    List<String> ketukan(UUID pegawai) {
        return BasisDataUji.dalam(
                pemda,
                j ->
                        j.sql(
                                        """
                                        select hari || ' ' || arah || ' '
                                            || to_char(waktu at time zone ?, 'HH24:MI:SS') || ' ' || cara
                                        from presensi.ketukan where pemda_id = ? and pegawai_id = ?
                                        order by hari, arah
                                        """)
                                .params(pemda.zona().getId(), pemda.id(), pegawai)
                                .query(String.class)
                                .list());
    }

    /** The same of what is kept beside them. */
    List<String> bukti(UUID pegawai) {
        return BasisDataUji.dalam(
                pemda,
                j ->
                        j.sql(
                                        """
                                        select hari || ' ' || arah || ' '
                                            || to_char(waktu at time zone ?, 'HH24:MI:SS') || ' ' || cara
                                        from presensi.ketukan_lain where pemda_id = ? and pegawai_id = ?
                                        order by hari, arah, waktu
                                        """)
                                .params(pemda.zona().getId(), pemda.id(), pegawai)
                                .query(String.class)
                                .list());
    }

    int banyak(String sql) {
        return satu(Integer.class, sql, pemda.id());
    }

    void ketuk(UUID pegawai, LocalDate hari, String arah, String jam) {
        var saat =
                Timestamp.from(
                        hari.atTime(java.time.LocalTime.parse(jam))
                                .atZone(pemda.zona())
                                .toInstant());
        sql(
                """
                insert into presensi.ketukan (pemda_id, hari, pegawai_id, arah, kunci, waktu, diterima_pada,
                    cara, opd_id, keyakinan)
                values (?, ?, ?, ?, ?, ?, ?, 'DARING', ?, 'PENUH')
                """,
                pemda.id(),
                hari,
                pegawai,
                arah,
                Uuid7.baru(),
                saat,
                saat,
                dinas);
    }

    /** Lines of an {@code attlog.dat}: number and time; the rest as a machine would write it. */
    static String dat(String... baris) {
        var hasil = new ArrayList<String>();
        for (String b : baris) {
            String[] x = b.split(" ", 2);
            hasil.add("%9s\t%s\t1\t0\t1\t0".formatted(x[0], x[1]));
        }
        return String.join("\r\n", hasil) + "\r\n";
    }
}
