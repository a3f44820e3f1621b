package id.pendopo.akun.faktor;

import static id.pendopo.akun.faktor.FaktorUji.kode;
import static id.pendopo.akun.faktor.FaktorUji.langkahKedua;
import static id.pendopo.akun.faktor.FaktorUji.masuk;
import static org.assertj.core.api.Assertions.assertThat;

import id.pendopo.BasisDataUji;
import id.pendopo.OrangUji;
import id.pendopo.Peramban;
import id.pendopo.UjiAplikasi;
import id.pendopo.akun.Sandi;
import id.pendopo.kernel.Peran;
import id.pendopo.platform.pemda.Pemda;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

/** In production, approvers, finance and admins can do nothing before they have a second factor. */
@UjiAplikasi
@TestPropertySource(properties = "pendopo.faktor.wajib=")
@DirtiesContext // its connections and jobs are not left to the tests that follow
class FaktorWajibTests {

    @LocalServerPort int port;
    @Autowired Sandi sandi;

    private Pemda pemda;
    private UUID opd;

    @BeforeEach
    void susun() {
        pemda = BasisDataUji.pemdaBaru();
        opd = OrangUji.opd(pemda, "Dinas Uji");
    }

    private Peramban masukSebagai(OrangUji orang, String lanjut) {
        var p = new Peramban(port, pemda);
        assertThat(masuk(p, FaktorUji.beriSandi(orang, sandi), lanjut).status()).isEqualTo(303);
        return p;
    }

    @Test
    void kepala_tanpa_faktor_dibawa_memasang_dan_tidak_dapat_berbuat_lain() {
        var kepala = OrangUji.pegawai(pemda, opd, Peran.KEPALA_OPD);
        var p = masukSebagai(kepala, "/pelaporan?tahun=2026&bulan=3");
        for (String jalur :
                List.of(
                        "/kantor",
                        "/pelaporan",
                        "/profil",
                        "/organisasi",
                        "/pemberitahuan",
                        "/jejak")) {
            var jawab = p.get(jalur).kirim();
            assertThat(jawab.status()).as(jalur).isEqualTo(303);
            assertThat(jawab.lokasi()).as(jalur).startsWith("/profil/faktor?lanjut=");
        }
        assertThat(p.post("/profil/surel").isian("surel", "x@contoh.go.id").kirim().lokasi())
                .isEqualTo("/profil/faktor");
        assertThat(p.post("/profil/perangkat/penutupan-lain").kirim().lokasi())
                .isEqualTo("/profil/faktor");
        assertThat(p.get("/profil/faktor").kirim().dokumen().text())
                .contains("Pasang verifikasi dua langkah dulu");
        assertThat(p.get("/capaian").kirim().status()).isEqualTo(200);
    }

    @Test
    void setelah_memasang_hak_kembali_dan_masuk_berikutnya_dua_langkah() {
        var kepala = OrangUji.pegawai(pemda, opd, Peran.KEPALA_OPD);
        var p = masukSebagai(kepala, "");
        var t = FaktorUji.pasang(p);
        assertThat(t.kode()).hasSize(10);
        assertThat(p.get("/pelaporan").kirim().status()).isIn(200, 303);
        assertThat(p.get("/pelaporan").kirim().lokasi()).doesNotContain("faktor");
        var lain = new Peramban(port, pemda);
        assertThat(masuk(lain, FaktorUji.beriSandi(kepala, sandi), "/kantor").lokasi())
                .startsWith("/masuk/faktor");
        assertThat(langkahKedua(lain, kode(t.rahasia(), 1), "/kantor").lokasi())
                .isEqualTo("/kantor");
        assertThat(lain.get("/kantor").kirim().status()).isEqualTo(200);
    }

    @Test
    void lanjut_bertahan_sampai_pemasangan_selesai() {
        var bendahara = OrangUji.pegawai(pemda, opd, Peran.BENDAHARA);
        var p = masukSebagai(bendahara, "/kantor?dari=surel");
        var pasang = p.get("/kantor?dari=surel").kirim();
        assertThat(pasang.lokasi()).isEqualTo("/profil/faktor?lanjut=%2Fkantor%3Fdari%3Dsurel");
        String lanjut = pasang.ikuti().dokumen().select("input[name=lanjut]").val();
        assertThat(lanjut).isEqualTo("/kantor?dari=surel");
        var halaman = p.post("/profil/faktor/totp").isian("lanjut", lanjut).kirim().ikuti();
        byte[] rahasia = FaktorUji.baca(halaman.dokumen().select("#rahasia").text());
        var selesai =
                p.post("/profil/faktor/totp/konfirmasi")
                        .isian("kode", kode(rahasia, 0))
                        .isian("lanjut", halaman.dokumen().select("input[name=lanjut]").val())
                        .kirim();
        assertThat(selesai.dokumen().select("a.govuk-button").attr("href"))
                .isEqualTo("/kantor?dari=surel");
    }

    @Test
    void operator_dan_warga_tidak_diwajibkan() {
        var operator = masukSebagai(OrangUji.pegawai(pemda, opd, Peran.OPERATOR), "");
        assertThat(operator.get("/kantor").kirim().status()).isEqualTo(200);
        var warga = masukSebagai(OrangUji.warga(pemda, "Warga Uji"), "");
        assertThat(warga.get("/kantor").kirim().status()).isEqualTo(200);
    }

    @Test
    void daftar_peran_mengikuti_parameter_pada_harinya() {
        String nilai = "{\"operator\": 1, \"kepala_opd\": 0}";
        BasisDataUji.jalankanDalam(
                pemda,
                j ->
                        j.sql(
                                        """
                                        insert into organisasi.parameter (pemda_id, kode, berlaku_sejak,
                                            nilai, dasar_hukum, alasan, ditetapkan_oleh, ditetapkan_pada)
                                        values (?, 'faktor.wajib', ?, ?::jsonb, 'Perwali uji', 'uji', 'uji', now())
                                        """)
                                .params(pemda.id(), LocalDate.now(pemda.zona()), nilai)
                                .update());
        var operator = masukSebagai(OrangUji.pegawai(pemda, opd, Peran.OPERATOR), "");
        assertThat(operator.get("/kantor").kirim().lokasi()).startsWith("/profil/faktor");
        var kepala = masukSebagai(OrangUji.pegawai(pemda, opd, Peran.KEPALA_OPD), "");
        assertThat(kepala.get("/kantor").kirim().status()).isEqualTo(200);
    }

    @Test
    void yang_wajib_lalu_melepas_diminta_memasang_lagi() {
        var kepala = OrangUji.pegawai(pemda, opd, Peran.KEPALA_OPD);
        var p = masukSebagai(kepala, "");
        FaktorUji.pasang(p);
        p.post("/profil/faktor/pelepasan").kirim();
        assertThat(p.get("/kantor").kirim().lokasi()).startsWith("/profil/faktor");
    }
}
