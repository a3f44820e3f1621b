package id.pendopo.akun.orang;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendopo.BasisDataUji;
import id.pendopo.UjiAplikasi;
import id.pendopo.akun.orang.OrangQueries.Saringan;
import id.pendopo.platform.orang.Pengguna;
import id.pendopo.platform.pemda.KonteksPemda;
import id.pendopo.platform.pemda.Pemda;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Among 20,000 people in 500 units, and four other pemda as large, the pages of administration go
 * through indexes. PostgreSQL itself counts how often a table was read from end to end.
 */
@UjiAplikasi
class SkalaOrangTests {

    private static final int PEMDA_LAIN = 4;

    private static Pemda pemda;

    @Autowired OrangQueries orang;
    @Autowired PlatformTransactionManager pengelola;
    @Autowired JdbcClient jdbc;

    @BeforeAll
    static void isi() {
        for (int i = 0; i <= PEMDA_LAIN; i++) {
            pemda = BasisDataUji.pemdaBaru();
            BasisDataUji.jalankanDalam(pemda, sql -> BanyakOrang.isi(sql, pemda.id()));
        }
        BasisDataUji.sebagaiPemilik(
                sql ->
                        sql.sql("vacuum analyze organisasi.opd, organisasi.pegawai, akun.akun")
                                .update());
    }

    @Test
    void daftar_dan_halaman_berikutnya() {
        var pertama = lewatIndeks(() -> cari("", null, null, null));
        assertThat(pertama).hasSize(OrangQueries.SEHALAMAN + 1);
        UUID akhir = pertama.get(49).pegawaiId();
        var kedua = lewatIndeks(() -> cari("", null, null, akhir));
        assertThat(kedua.getFirst().pegawaiId()).isEqualTo(pertama.get(50).pegawaiId());
    }

    @Test
    void saringan_opd_dan_keadaan() {
        UUID opd = cari("", null, null, null).getFirst().opdId();
        assertThat(lewatIndeks(() -> cari("", opd, null, null))).hasSize(40);
        for (Keadaan k : Keadaan.values()) {
            assertThat(lewatIndeks(() -> cari("", null, k, null)))
                    .hasSizeGreaterThan(1)
                    .allMatch(o -> o.keadaan() == k);
        }
    }

    @Test
    void pencarian_nama_nip_dan_nama_pengguna() {
        var satu = cari("", null, null, null).get(7);
        String belakang = satu.nama().substring(satu.nama().length() - 6);
        assertThat(lewatIndeks(() -> cari(belakang, null, null, null))).contains(satu);
        assertThat(lewatIndeks(() -> cari(satu.nip().nilai(), null, null, null)))
                .containsExactly(satu);
        assertThat(lewatIndeks(() -> cari(satu.nip().nilai().substring(0, 8), null, null, null)))
                .contains(satu);
        assertThat(lewatIndeks(() -> cari("santoso", null, null, null))).hasSize(51);
    }

    @Test
    void halaman_orang() {
        var satu = cari("", null, Keadaan.AKTIF, null).getFirst();
        assertThat(lewatIndeks(() -> List.of(orang.dengan(ADMIN, satu.namaPengguna()))))
                .containsExactly(satu);
    }

    private static final Pengguna ADMIN =
            new Pengguna(
                    new UUID(0, 1),
                    null,
                    new UUID(0, 2),
                    "admin",
                    "Admin",
                    "Diskominfo",
                    null,
                    Set.of(new Pengguna.Hak(IzinOrang.KODE_KELOLA, null)),
                    "id",
                    "otomatis",
                    Instant.MAX);

    private List<OrangTerdaftar> cari(String kata, UUID opd, Keadaan keadaan, UUID sesudah) {
        return KonteksPemda.panggil(
                pemda, () -> orang.cari(ADMIN, new Saringan(kata, opd, keadaan), sesudah));
    }

    /** The answer, got without reading any large table from end to end. */
    private List<OrangTerdaftar> lewatIndeks(Supplier<List<OrangTerdaftar>> baca) {
        return KonteksPemda.panggil(
                pemda,
                () ->
                        new TransactionTemplate(pengelola)
                                .execute(
                                        s -> {
                                            var dulu = hitungan();
                                            var hasil = baca.get();
                                            assertThat(hitungan())
                                                    .as("read from end to end")
                                                    .isEqualTo(dulu);
                                            return hasil;
                                        }));
    }

    private Map<String, Long> hitungan() {
        var hasil = new TreeMap<String, Long>();
        jdbc.sql(
                        """
                        select relname, seq_scan from pg_stat_xact_user_tables
                        where schemaname in ('organisasi', 'akun') and relname in ('pegawai', 'akun')
                        """)
                .query(
                        rs -> {
                            hasil.put(rs.getString(1), rs.getLong(2));
                        });
        assertThat(hasil).hasSize(2);
        return hasil;
    }
}
