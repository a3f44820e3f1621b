package id.pendopo.akun.oidc;

import static id.pendopo.akun.oidc.AplikasiUji.json;
import static org.assertj.core.api.Assertions.assertThat;

import id.pendopo.BasisDataUji;
import id.pendopo.OrangUji;
import id.pendopo.Peramban;
import id.pendopo.UjiAplikasi;
import id.pendopo.kernel.Peran;
import id.pendopo.platform.pemda.KonteksPemda;
import id.pendopo.platform.pemda.Pemda;
import id.pendopo.platform.rahasia.Sidik;
import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Which refresh token counts, which one ends its family, and which one does nothing at all. */
@UjiAplikasi
class SegarTests {

    @LocalServerPort int port;
    @Autowired KlienService klien;
    @Autowired TokenSegar token;

    private Pemda pemda;
    private AplikasiUji app;
    private Peramban peramban;

    @BeforeEach
    void susun() {
        pemda = BasisDataUji.pemdaBaru();
        app = AplikasiUji.web(klien, pemda, port);
        peramban =
                OrangUji.pegawai(pemda, OrangUji.opd(pemda, "Dinas Uji"), Peran.OPERATOR)
                        .peramban(port);
    }

    private String segar() {
        return segarDari(app.tukar(app.kode(peramban)));
    }

    private static String segarDari(Peramban.Jawaban jawab) {
        assertThat(jawab.status()).as(jawab.teks()).isEqualTo(200);
        return json(jawab).path("refresh_token").asString();
    }

    @Test
    void token_dikenali_di_pemdanya_saja_dan_hanya_bila_utuh() {
        UUID keluarga = UUID.randomUUID();
        String satu = KonteksPemda.panggil(pemda, () -> token.baru(keluarga));
        assertThat(KonteksPemda.panggil(pemda, () -> token.baca(satu)))
                .hasValueSatisfying(
                        asli -> {
                            assertThat(asli.keluarga()).isEqualTo(keluarga);
                            assertThat(asli.sidik()).isEqualTo(Sidik.dari(satu));
                        });
        assertThat(KonteksPemda.panggil(BasisDataUji.pemdaBaru(), () -> token.baca(satu)))
                .isEmpty();
        for (int i : new int[] {0, 21, 22, 40, 64, 84}) {
            char lain = satu.charAt(i) == 'A' ? 'B' : 'A';
            String palsu = satu.substring(0, i) + lain + satu.substring(i + 1);
            assertThat(KonteksPemda.panggil(pemda, () -> token.baca(palsu))).as(palsu).isEmpty();
        }
        for (String bukan : new String[] {"", "x", "!".repeat(86), Sidik.baru()}) {
            assertThat(KonteksPemda.panggil(pemda, () -> token.baca(bukan))).isEmpty();
        }
    }

    @Test
    void yang_jauh_lebih_lama_dari_sebelumnya_pun_mematikan_keluarganya() {
        String pertama = segar();
        String kini = pertama;
        for (int i = 0; i < 4; i++) {
            kini = segarDari(app.segarkan(kini));
        }
        assertThat(app.segarkan(pertama).status()).isEqualTo(400);
        assertThat(app.segarkan(kini).status()).isEqualTo(400);
        assertThat(
                        BasisDataUji.<String>dalam(
                                pemda,
                                j ->
                                        j.sql("select dicabut_sebab from akun.otorisasi")
                                                .query(String.class)
                                                .single()))
                .isEqualTo("token lama dipakai lagi");
    }

    @Test
    void yang_dibuat_buat_atas_nama_keluarga_yang_benar_tidak_berakibat_apa_pun() {
        String asli = segar();
        byte[] isi = Base64.getUrlDecoder().decode(asli);
        for (int i = 16; i < isi.length; i++) {
            isi[i] ^= 1;
        }
        String palsu = Base64.getUrlEncoder().withoutPadding().encodeToString(isi);
        assertThat(app.segarkan(palsu).status()).isEqualTo(400);
        assertThat(app.segarkan(asli).status()).isEqualTo(200);
    }

    @Test
    void permintaan_yang_ditolak_tidak_menghabiskan_token() {
        String kini = segar();
        var luas = app.segarkan(kini, "scope", "openid profile");
        assertThat(json(luas).path("error").asString()).isEqualTo("invalid_scope");
        var lain = AplikasiUji.web(klien, pemda, port).segarkan(kini);
        assertThat(json(lain).path("error").asString()).isEqualTo("invalid_grant");
        var mesin = AplikasiUji.daftar(klien, pemda, port, AplikasiUji.isian(Klien.Jenis.MESIN));
        assertThat(mesin.segarkan(kini).status()).isEqualTo(400);
        assertThat(app.segarkan(kini).status()).isEqualTo(200);
    }

    @Test
    void lewat_waktunya_tidak_berlaku_lagi() {
        for (String batas : new String[] {"segar_habis", "mutlak_pada"}) {
            String kini = segar();
            BasisDataUji.jalankanDalam(
                    pemda, j -> j.sql("update akun.otorisasi set " + batas + " = now()").update());
            assertThat(app.segarkan(kini).status()).as(batas).isEqualTo(400);
        }
    }

    @Test
    void token_dari_sebelum_ada_tandanya_berlaku_sekali_dan_mematikan_keluarganya_bila_kembali() {
        segar();
        String lama = Sidik.baru();
        BasisDataUji.sebagaiPemilik(
                j -> {
                    j.sql("select set_config('app.pemda_id', ?, false)")
                            .param(pemda.id().toString())
                            .query(String.class)
                            .single();
                    j.sql("update akun.otorisasi set segar_hash = ?")
                            .param(Sidik.dari(lama))
                            .update();
                    return j.sql(
                                    """
                                    insert into akun.token_segar (pemda_id, hash, otorisasi_id, dibuat_pada, habis_pada)
                                    select pemda_id, segar_hash, id, segar_pada, segar_habis from akun.otorisasi
                                    """)
                            .update();
                });
        String baru = segarDari(app.segarkan(lama));
        assertThat(baru).isNotEqualTo(lama);
        assertThat(app.segarkan(lama).status()).isEqualTo(400);
        assertThat(app.segarkan(baru).status()).isEqualTo(400);
    }
}
