package id.pendopo.akun.hak;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendopo.BasisDataUji;
import id.pendopo.OrangUji;
import id.pendopo.UjiAplikasi;
import id.pendopo.kernel.Peran;
import id.pendopo.platform.pemda.Pemda;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Sums of sign-in, and nothing that points at one person. */
@UjiAplikasi
class StatistikTests {

    @LocalServerPort int port;

    private Pemda pemda;
    private OrangUji admin;

    @BeforeEach
    void susun() {
        pemda = BasisDataUji.pemdaBaru();
        UUID besar = OrangUji.opd(pemda, "Dinas Besar");
        UUID kecil = OrangUji.opd(pemda, "Dinas Kecil");
        for (int i = 0; i < 5; i++) {
            OrangUji.pegawai(pemda, besar, Peran.PEGAWAI);
        }
        admin = OrangUji.pegawai(pemda, kecil, Peran.ADMIN);
        BasisDataUji.jalankanDalam(
                pemda,
                j -> {
                    j.sql(
                                    """
                                    update akun.sesi set perangkat = 'Mozilla/5.0 (Linux; Android 13) Mobile'
                                    where akun_id <> ?
                                    """)
                            .param(admin.akunId())
                            .update();
                    // two of the five: one long ago, one never
                    j.sql(
                                    """
                                    update akun.sesi set dibuat_pada = now() - interval '90 days'
                                    where id = (select min(id::text)::uuid from akun.sesi where akun_id <> ?)
                                    """)
                            .param(admin.akunId())
                            .update();
                    j.sql(
                                    """
                                    delete from akun.sesi
                                    where id = (select max(id::text)::uuid from akun.sesi where akun_id <> ?)
                                    """)
                            .param(admin.akunId())
                            .update();
                    j.sql(
                                    """
                                    insert into akun.gagal_masuk (pemda_id, id, kunci, pada)
                                    select ?, gen_random_uuid(), k, now()
                                    from unnest(array['alamat:10.0.0.1', 'akun:siti', 'alamat:10.0.0.2']) k
                                    """)
                            .param(pemda.id())
                            .update();
                });
    }

    @Test
    void jumlah_dan_bagian_per_perangkat_daerah() {
        var halaman = admin.peramban(port).get("/akun/statistik").kirim().dokumen();
        assertThat(halaman.select("tr:contains(Dinas Besar)").last().text())
                .contains("5")
                .contains("3 dari 5")
                .endsWith("1");
        assertThat(halaman.select("tr:contains(Dinas Kecil)").last().text())
                .contains("Kurang dari lima akun")
                .doesNotContain("dari 1");
        assertThat(halaman.select(".kartu__sub").first().text()).isEqualTo("Masuk 4; Gagal 2");
        assertThat(halaman.select(".cincin__bagian").text())
                .contains("Ponsel 3")
                .contains("Lainnya 1");
    }

    @Test
    void sandi_benar_tanpa_langkah_kedua_belum_masuk() {
        BasisDataUji.jalankanDalam(
                pemda,
                j ->
                        j.sql("update akun.sesi set menunggu_faktor = true where akun_id <> ?")
                                .param(admin.akunId())
                                .update());
        var halaman = admin.peramban(port).get("/akun/statistik").kirim().dokumen();
        assertThat(halaman.select(".kartu__sub").first().text()).isEqualTo("Masuk 1; Gagal 2");
        assertThat(halaman.select("tr:contains(Dinas Besar)").last().text()).contains("0 dari 5");
    }

    @Test
    void unduhan_memuat_tiga_puluh_hari_dan_dua_puluh_empat_jam() {
        var csv = admin.peramban(port).get("/akun/statistik.csv").kirim();
        assertThat(csv.status()).isEqualTo(200);
        assertThat(csv.teks().lines().filter(l -> l.startsWith("Masuk dan gagal per hari")))
                .hasSize(30);
        assertThat(csv.teks().lines().filter(l -> l.startsWith("Masuk menurut jam"))).hasSize(24);
        assertThat(csv.teks()).contains("Dinas Kecil").doesNotContain("Pegawai Uji");
    }

    @Test
    void hanya_admin_yang_melihat() {
        UUID opd = OrangUji.opd(pemda, "Dinas Lain");
        for (Peran p : Peran.values()) {
            assertThat(
                            OrangUji.pegawai(pemda, opd, p)
                                    .peramban(port)
                                    .get("/akun/statistik")
                                    .kirim()
                                    .status())
                    .as(p.name())
                    .isEqualTo(p == Peran.ADMIN ? 200 : 404);
        }
    }
}
