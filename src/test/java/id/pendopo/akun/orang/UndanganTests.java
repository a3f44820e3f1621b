package id.pendopo.akun.orang;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.pendopo.BasisDataUji;
import id.pendopo.OrangUji;
import id.pendopo.Peramban;
import id.pendopo.UjiAplikasi;
import id.pendopo.kernel.Peran;
import id.pendopo.kernel.Uuid7;
import id.pendopo.pemberitahuan.surel.KotakBerkas;
import id.pendopo.platform.lembar.KolomTulis;
import id.pendopo.platform.lembar.PenulisLembar;
import id.pendopo.platform.pemda.KonteksPemda;
import id.pendopo.platform.pemda.Pemda;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Invitation of many from a list: dry run, apply, letters. */
@UjiAplikasi
class UndanganTests {

    private static final String WATI = "198501012010012001";
    private static final String BUDI = "198501012010011002";
    private static final String LAIN = "198501012010011003";

    @LocalServerPort int port;
    @Autowired KotakBerkas kotak;

    private Pemda pemda;
    private UUID dinas;
    private OrangUji operator;
    private Peramban diskominfo;

    @BeforeEach
    void susun() {
        pemda = BasisDataUji.pemdaBaru();
        dinas = OrangUji.opd(pemda, "Dinas Uji");
        UUID opdLain = OrangUji.opd(pemda, "Dinas Lain");
        operator = OrangUji.pegawai(pemda, dinas, Peran.OPERATOR);
        diskominfo = OrangUji.pegawai(pemda, opdLain, Peran.ADMIN).peramban(port);
        pegawai("Wati Suryani", WATI, dinas);
        pegawai("Budi Hartono", BUDI, dinas);
        pegawai("Lina Lestari", LAIN, opdLain);
    }

    @Test
    void daftar_diperiksa_diterapkan_dan_suratnya_dicetak_sekaligus() {
        String ada = nip(operator);
        var unggah =
                diskominfo
                        .post("/akun/undangan")
                        .kunci(Uuid7.baru())
                        .berkas(
                                "berkas",
                                "undangan.xlsx",
                                lembar(
                                        WATI,
                                        "wati@uji.go.id",
                                        BUDI,
                                        null,
                                        ada,
                                        null,
                                        "199912312020011009",
                                        null,
                                        "12345",
                                        null,
                                        BUDI,
                                        null,
                                        LAIN,
                                        "bukan surel"))
                        .kirim();
        assertThat(unggah.status()).isEqualTo(303);
        String alamat = unggah.lokasi();
        var hasil = diskominfo.get(alamat).kirim();
        assertThat(hasil.dokumen().text())
                .contains(
                        "Buat 2 akun",
                        "NIP (A6) berisi \"12345\". Seharusnya delapan belas angka",
                        "Tidak ada pegawai dengan NIP ini",
                        "NIP ini sudah ada di baris sebelumnya",
                        "Surel (B8) berisi \"bukan surel\".");
        assertThat(akun(WATI)).isZero();

        assertThat(terapkan(diskominfo, alamat)).isEqualTo(303);
        assertThat(akun(WATI)).isEqualTo(1);
        assertThat(akun(BUDI)).isEqualTo(1);
        assertThat(akun(LAIN)).isZero();
        assertThat(terapkan(diskominfo, alamat)).isEqualTo(409);
        await().atMost(Duration.ofSeconds(60))
                .until(() -> KonteksPemda.panggil(pemda, () -> kotak.isi(5)).size() == 1);
        var surel = KonteksPemda.panggil(pemda, () -> kotak.isi(5)).getFirst();
        assertThat(surel.kepada()).contains("wati@uji.go.id");
        assertThat(surel.teks()).contains(WATI, "/masuk/baru?t=");

        var form = diskominfo.get(alamat).kirim().dokumen().selectFirst("form[action=/akun/surat]");
        assertThat(form.select("input[name=nama]").eachAttr("value"))
                .contains(BUDI)
                .doesNotContain(WATI, LAIN);
        var surat = diskominfo.post("/akun/surat").isian("nama", BUDI).isian("nama", WATI).kirim();
        assertThat(surat.dokumen().select(".surat-akun")).hasSize(2);
        assertThat(surat.dokumen().select(".surat-akun h2").eachText())
                .containsExactly("Budi Hartono", "Wati Suryani");
    }

    @Test
    void pengelola_opd_tidak_mengenal_orang_opd_lain_dan_tidak_mengundang_atasannya() {
        var p = operator.peramban(port);
        OrangUji kepala = OrangUji.pegawai(pemda, dinas, Peran.KEPALA_OPD);
        String alamat =
                p.post("/akun/undangan")
                        .berkas(
                                "berkas",
                                "u.xlsx",
                                lembar(WATI, null, LAIN, null, nip(kepala), null))
                        .kirim()
                        .lokasi();
        var hasil = p.get(alamat).kirim();
        assertThat(hasil.teks())
                .contains("Buat 1 akun", "Tidak ada pegawai dengan NIP ini", "melebihi hak Anda")
                .doesNotContain("Lina Lestari");
        assertThat(diskominfo.get(alamat).kirim().status()).isEqualTo(404);
        assertThat(terapkan(p, alamat)).isEqualTo(303);
        assertThat(akun(LAIN)).isZero();
    }

    @Test
    void berkas_yang_bukan_daftar_ditolak_dengan_penjelasan() {
        assertThat(
                        diskominfo
                                .post("/akun/undangan")
                                .berkas("lain", "x", new byte[0])
                                .kirim()
                                .status())
                .isEqualTo(422);
        var jawab =
                diskominfo
                        .post("/akun/undangan")
                        .berkas("berkas", "x.csv", "a,b\n1,2\n".getBytes())
                        .kirim();
        assertThat(jawab.status()).isEqualTo(422);
        assertThat(jawab.dokumen().select(".govuk-error-summary").text()).contains("NIP");
        var templat = diskominfo.get("/akun/undangan/templat.xlsx").kirim();
        assertThat(templat.status()).isEqualTo(200);
        assertThat(templat.isi()).startsWith('P', 'K');
    }

    private static int terapkan(Peramban p, String alamat) {
        return p.post(alamat + "/penerapan").kirim().status();
    }

    private static byte[] lembar(String... isi) {
        var ke = new ByteArrayOutputStream();
        try (var buku = PenulisLembar.ke(ke)) {
            var lembar =
                    buku.lembar("Data").kolom(KolomTulis.kode("NIP"), KolomTulis.teks("Surel"));
            for (int i = 0; i < isi.length; i += 2) {
                lembar.baris(isi[i], isi[i + 1]);
            }
        }
        return ke.toByteArray();
    }

    private long akun(String nip) {
        return BasisDataUji.dalam(
                pemda,
                j ->
                        j.sql(
                                        """
                                        select count(*) from akun.akun a
                                        join organisasi.pegawai p on p.id = a.pegawai_id
                                        where p.nip = ?
                                        """)
                                .param(nip)
                                .query(Long.class)
                                .single());
    }

    private String nip(OrangUji siapa) {
        return BasisDataUji.dalam(
                pemda,
                j ->
                        j.sql("select nip from organisasi.pegawai where id = ?")
                                .param(siapa.pegawaiId())
                                .query(String.class)
                                .single());
    }

    private void pegawai(String nama, String nip, UUID opd) {
        BasisDataUji.jalankanDalam(
                pemda,
                j ->
                        j.sql(
                                        """
                                        insert into organisasi.pegawai (pemda_id, id, nip, nama, opd_id,
                                            status_kepegawaian) values (?, ?, ?, ?, ?, 'PNS')
                                        """)
                                .params(pemda.id(), Uuid7.baru(), nip, nama, opd)
                                .update());
    }
}
