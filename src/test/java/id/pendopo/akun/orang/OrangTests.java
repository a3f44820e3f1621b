package id.pendopo.akun.orang;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendopo.BasisDataUji;
import id.pendopo.OrangUji;
import id.pendopo.Peramban;
import id.pendopo.UjiAplikasi;
import id.pendopo.akun.SesiBerakhir;
import id.pendopo.kernel.Peran;
import id.pendopo.kernel.Uuid7;
import id.pendopo.platform.pemda.Pemda;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.PayloadApplicationEvent;

/** Administration of accounts over HTTP: who may do what to whose account. */
@UjiAplikasi
class OrangTests {

    @LocalServerPort int port;
    @Autowired ConfigurableApplicationContext konteks;

    private Pemda pemda;
    private UUID dinas;
    private UUID lain;
    private Peramban diskominfo;
    private OrangUji operator;

    @BeforeEach
    void susun() {
        pemda = BasisDataUji.pemdaBaru();
        dinas = OrangUji.opd(pemda, "Dinas Uji");
        lain = OrangUji.opd(pemda, "Dinas Lain");
        diskominfo = OrangUji.pegawai(pemda, lain, Peran.ADMIN).peramban(port);
        operator = OrangUji.pegawai(pemda, dinas, Peran.OPERATOR);
    }

    @Test
    void akun_dibuat_dari_data_kepegawaian_tanpa_mengetik_ulang() {
        UUID wati = pegawai("Wati Suryani", "198501012010012001", dinas);
        var halaman = diskominfo.get("/akun/pegawai/" + wati).kirim();
        assertThat(halaman.teks()).contains("Wati Suryani", "Belum punya akun");

        var dibuat = diskominfo.post("/akun/pegawai/" + wati).kirim();
        assertThat(dibuat.status()).isEqualTo(303);
        assertThat(dibuat.lokasi()).isEqualTo("/akun/198501012010012001?kabar=dibuat");
        var akun = dibuat.ikuti();
        assertThat(akun.teks())
                .contains("Wati Suryani", "Belum pernah masuk", "Cetak surat", "Akun dibuat");
        // a second click makes no second account
        assertThat(diskominfo.post("/akun/pegawai/" + wati).kirim().status()).isEqualTo(303);
        assertThat(jumlahAkun(wati)).isEqualTo(1);
        assertThat(diskominfo.get("/akun/pegawai/" + wati).kirim().lokasi())
                .isEqualTo("/akun/198501012010012001");
    }

    @Test
    void daftar_dicari_dengan_nama_nip_dan_nama_pengguna() {
        UUID wati = pegawai("Wati Suryani", "198501012010012001", dinas);
        diskominfo.post("/akun/pegawai/" + wati).kirim();
        pegawai("Wahyu Hidayat", "198501012010011002", lain);

        assertThat(nama("/akun?q=surya")).containsExactly("Wati Suryani");
        assertThat(nama("/akun?q=19850101")).containsExactly("Wahyu Hidayat", "Wati Suryani");
        assertThat(nama("/akun?q=198501012010012001")).containsExactly("Wati Suryani");
        assertThat(nama("/akun?q=" + namaPengguna(operator))).containsExactly(operator.nama());
        assertThat(nama("/akun?q=%25")).isEmpty();
        assertThat(nama("/akun?keadaan=tanpa-akun")).containsExactly("Wahyu Hidayat");
        assertThat(nama("/akun?keadaan=belum-masuk&q=wati")).containsExactly("Wati Suryani");
        assertThat(nama("/akun?keadaan=nonaktif")).isEmpty();
    }

    @Test
    void halaman_berikutnya_melanjutkan_tanpa_ada_yang_terlewat() {
        BasisDataUji.jalankanDalam(
                pemda,
                j ->
                        j.sql(
                                        """
                                        insert into organisasi.pegawai (pemda_id, id, nip, nama, opd_id,
                                            status_kepegawaian)
                                        select ?, gen_random_uuid(), '19800101201001' || (1000 + n),
                                            'Ani ' || (n / 2), ?, 'PNS' from generate_series(1, 120) n
                                        """)
                                .params(pemda.id(), dinas)
                                .update());
        var dilihat = new java.util.ArrayList<String>();
        String jalur = "/akun?q=ani";
        for (int i = 0; i < 3; i++) {
            var dokumen = diskominfo.get(jalur).kirim().dokumen();
            dilihat.addAll(dokumen.select("tbody td:nth-child(2)").eachText());
            var lagi = dokumen.selectFirst("a[rel=next]");
            assertThat(lagi == null).isEqualTo(i == 2);
            jalur = lagi == null ? "" : lagi.attr("href");
        }
        assertThat(dilihat).hasSize(120).doesNotHaveDuplicates();
    }

    @Test
    void menonaktifkan_mengakhiri_semua_sesi_seketika_dan_mengabarkannya() {
        var milik = operator.peramban(port);
        assertThat(milik.get("/kantor").kirim().status()).isEqualTo(200);
        String jalur = "/akun/" + namaPengguna(operator);

        var tanpaAlasan = diskominfo.post(jalur + "/penonaktifan").isian("alasan", " ").kirim();
        assertThat(tanpaAlasan.status()).isEqualTo(422);
        assertThat(milik.get("/kantor").kirim().status()).isEqualTo(200);

        var didengar = new CopyOnWriteArrayList<SesiBerakhir>();
        ApplicationListener<ApplicationEvent> penyimak =
                e -> {
                    if (e instanceof PayloadApplicationEvent<?> p
                            && p.getPayload() instanceof SesiBerakhir a
                            && a.akunId().equals(operator.akunId())) {
                        didengar.add(a);
                    }
                };
        konteks.addApplicationListener(penyimak);
        try {
            var mati =
                    diskominfo
                            .post(jalur + "/penonaktifan")
                            .isian("alasan", "Ponsel dinas hilang")
                            .kunci(Uuid7.baru())
                            .kirim();
            assertThat(mati.status()).isEqualTo(303);
        } finally {
            konteks.removeApplicationListener(penyimak);
        }
        assertThat(milik.get("/kantor").kirim().status()).isEqualTo(303);
        assertThat(didengar).singleElement().satisfies(a -> assertThat(a.semua()).isTrue());
        var halaman = diskominfo.get(jalur).kirim();
        assertThat(halaman.teks()).contains("Nonaktif", "Ponsel dinas hilang", "Aktifkan lagi");

        assertThat(
                        diskominfo
                                .post(jalur + "/pengaktifan")
                                .isian("alasan", "Ponsel ditemukan")
                                .kirim()
                                .status())
                .isEqualTo(303);
        // it may be used again, but what was open stays closed
        assertThat(milik.get("/kantor").kirim().status()).isEqualTo(303);
        assertThat(diskominfo.get(jalur).kirim().teks()).contains("Ponsel ditemukan");
    }

    @Test
    void tidak_seorang_pun_menonaktifkan_dirinya_sendiri() {
        var admin = OrangUji.pegawai(pemda, lain, Peran.ADMIN);
        var jawab =
                admin.peramban(port)
                        .post("/akun/" + namaPengguna(admin) + "/penonaktifan")
                        .isian("alasan", "Coba saja")
                        .kirim();
        assertThat(jawab.status()).isEqualTo(422);
        assertThat(jawab.teks()).contains("akun Anda sendiri");
    }

    @Test
    void pengelola_opd_hanya_mengurus_orangnya_dan_tidak_yang_di_atasnya() {
        var p = operator.peramban(port);
        var rekan = OrangUji.pegawai(pemda, dinas, Peran.PEGAWAI);
        var kepala = OrangUji.pegawai(pemda, dinas, Peran.KEPALA_OPD);
        var orangLain = OrangUji.pegawai(pemda, lain, Peran.PEGAWAI);
        // of his OPD by the register, but with a post that reaches the whole pemda
        var berkuasa = OrangUji.pegawai(pemda, dinas, Peran.ADMIN);

        assertThat(p.get("/akun").kirim().teks())
                .contains(rekan.nama(), kepala.nama())
                .doesNotContain(orangLain.nama());
        assertThat(p.get("/akun?opd=dinas-lain").kirim().teks()).doesNotContain(orangLain.nama());
        assertThat(p.get("/akun/" + namaPengguna(orangLain)).kirim().status()).isEqualTo(404);
        assertThat(matikan(p, orangLain)).isEqualTo(404);

        for (OrangUji atasan : new OrangUji[] {kepala, berkuasa}) {
            String jalur = "/akun/" + namaPengguna(atasan);
            assertThat(p.get(jalur).kirim().dokumen().select("main form")).isEmpty();
            assertThat(matikan(p, atasan)).isEqualTo(403);
            assertThat(p.post(jalur + "/tautan").kirim().status()).isEqualTo(403);
            assertThat(p.post("/akun/surat").isian("nama", namaPengguna(atasan)).kirim().status())
                    .isEqualTo(403);
        }
        assertThat(matikan(p, rekan)).isEqualTo(303);
    }

    @Test
    void tanpa_izin_halamannya_tidak_ada() {
        var kepala = OrangUji.pegawai(pemda, dinas, Peran.KEPALA_OPD).peramban(port);
        assertThat(kepala.get("/akun").kirim().status()).isEqualTo(404);
        assertThat(kepala.post("/akun/surat").isian("nama", "x").kirim().status()).isEqualTo(404);
        var pemdaLain =
                OrangUji.pegawai(
                        BasisDataUji.B,
                        OrangUji.opd(BasisDataUji.B, "B " + Uuid7.baru()),
                        Peran.ADMIN);
        assertThat(pemdaLain.peramban(port).get("/akun/" + namaPengguna(operator)).kirim().status())
                .isEqualTo(404);
    }

    private int matikan(Peramban p, OrangUji siapa) {
        return p.post("/akun/" + namaPengguna(siapa) + "/penonaktifan")
                .isian("alasan", "Alasan uji")
                .kirim()
                .status();
    }

    private java.util.List<String> nama(String jalur) {
        var jawab = diskominfo.get(jalur).kirim();
        assertThat(jawab.status()).isEqualTo(200);
        return jawab.dokumen().select("tbody th").eachText();
    }

    private int jumlahAkun(UUID pegawai) {
        return BasisDataUji.dalam(
                pemda,
                j ->
                        j.sql("select count(*) from akun.akun where pegawai_id = ?")
                                .param(pegawai)
                                .query(Integer.class)
                                .single());
    }

    private String namaPengguna(OrangUji siapa) {
        return BasisDataUji.dalam(
                siapa.pemda(),
                j ->
                        j.sql("select nama_pengguna from akun.akun where id = ?")
                                .param(siapa.akunId())
                                .query(String.class)
                                .single());
    }

    private UUID pegawai(String nama, String nip, UUID opd) {
        UUID id = Uuid7.baru();
        BasisDataUji.jalankanDalam(
                pemda,
                j ->
                        j.sql(
                                        """
                                        insert into organisasi.pegawai (pemda_id, id, nip, nama, opd_id,
                                            status_kepegawaian) values (?, ?, ?, ?, ?, 'PNS')
                                        """)
                                .params(pemda.id(), id, nip, nama, opd)
                                .update());
        return id;
    }
}
