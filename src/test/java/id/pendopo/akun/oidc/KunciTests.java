package id.pendopo.akun.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.SignedJWT;
import id.pendopo.BasisDataUji;
import id.pendopo.Peramban;
import id.pendopo.UjiAplikasi;
import id.pendopo.platform.pemda.KonteksPemda;
import id.pendopo.platform.pemda.Pemda;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** {@code oidcc-server-rotate-keys}: published before they sign, and long enough afterwards. */
@UjiAplikasi
class KunciTests {

    @LocalServerPort int port;
    @Autowired KlienService klien;
    @Autowired Kunci kunci;

    private Pemda pemda;
    private AplikasiUji mesin;

    @BeforeEach
    void susun() {
        pemda = BasisDataUji.pemdaBaru();
        mesin = AplikasiUji.daftar(klien, pemda, port, AplikasiUji.isian(Klien.Jenis.MESIN));
    }

    private JWKSet terbit() throws Exception {
        return JWKSet.parse(new Peramban(port, pemda).get("/oauth2/jwks").kirim().teks());
    }

    private String penanda() throws Exception {
        var jawab = mesin.token(Map.of("grant_type", "client_credentials", "scope", "api.baca"));
        return SignedJWT.parse(AplikasiUji.json(jawab).path("access_token").asString())
                .getHeader()
                .getKeyID();
    }

    private void mundurkan(String selang) {
        BasisDataUji.jalankanDalam(
                pemda,
                j ->
                        j.sql(
                                        """
                                        update akun.kunci_tanda set dibuat_pada = dibuat_pada - ?::interval,
                                            tanda_sejak = tanda_sejak - ?::interval,
                                            terbit_sampai = terbit_sampai - ?::interval
                                        """)
                                .params(selang, selang, selang)
                                .update());
        kunci.bacaUlang(null);
    }

    @Test
    void kunci_baru_terbit_sehari_sebelum_menandatangani_dan_yang_lama_seminggu_sesudahnya()
            throws Exception {
        String lama = penanda();
        assertThat(terbit().getKeys())
                .hasSize(2)
                .allSatisfy(k -> assertThat(k.isPrivate()).isFalse());
        KonteksPemda.jalankan(pemda, kunci::putar);
        List<String> berempat = terbit().getKeys().stream().map(k -> k.getKeyID()).toList();
        assertThat(berempat).hasSize(4).contains(lama);
        assertThat(penanda()).isEqualTo(lama);
        mundurkan("25 hours");
        String baru = penanda();
        assertThat(baru).isNotEqualTo(lama).isIn(berempat);
        assertThat(terbit().getKeyByKeyId(lama)).isNotNull();
        mundurkan("8 days");
        assertThat(terbit().getKeyByKeyId(lama)).isNull();
        assertThat(penanda()).isEqualTo(baru);
    }

    @Test
    void yang_tua_berganti_dengan_sendirinya_sekali() throws Exception {
        penanda();
        assertThat(KonteksPemda.<Boolean, RuntimeException>panggil(pemda, kunci::putarBilaTua))
                .isFalse();
        mundurkan("91 days");
        assertThat(KonteksPemda.<Boolean, RuntimeException>panggil(pemda, kunci::putarBilaTua))
                .isTrue();
        assertThat(KonteksPemda.<Boolean, RuntimeException>panggil(pemda, kunci::putarBilaTua))
                .isFalse();
        assertThat(terbit().getKeys()).hasSize(4);
    }

    @Test
    void setiap_pemda_memegang_kuncinya_sendiri() throws Exception {
        String milikSini = penanda();
        Pemda sebelah = BasisDataUji.pemdaBaru();
        var kunciSebelah =
                JWKSet.parse(new Peramban(port, sebelah).get("/oauth2/jwks").kirim().teks());
        assertThat(kunciSebelah.getKeys()).hasSize(2);
        assertThat(kunciSebelah.getKeyByKeyId(milikSini)).isNull();
    }
}
