package id.pendopo.akun.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendopo.Peramban;
import id.pendopo.Peramban.Jawaban;
import id.pendopo.Peramban.Permintaan;
import id.pendopo.kernel.Pelaku;
import id.pendopo.platform.pemda.KonteksPemda;
import id.pendopo.platform.pemda.Pemda;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A registered machine that speaks for itself, with a real token over real HTTP. */
public final class MesinUji {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final AplikasiUji app;
    private final String[] cakupan;
    private final Peramban peramban;
    private String token;

    private MesinUji(AplikasiUji app, String... cakupan) {
        this.app = app;
        this.cakupan = cakupan;
        this.peramban = new Peramban(app.port, app.pemda);
        this.token = mintaToken();
    }

    public static MesinUji daftar(
            KlienService klien, Pemda pemda, int port, @Nullable UUID opd, String... cakupan) {
        var i = AplikasiUji.isian(Klien.Jenis.MESIN);
        return new MesinUji(
                AplikasiUji.daftar(
                        klien,
                        pemda,
                        port,
                        new KlienService.Isian(
                                i.clientId(),
                                "Mesin Uji",
                                "",
                                null,
                                Klien.Jenis.MESIN,
                                List.of(),
                                List.of(),
                                null,
                                List.of(cakupan),
                                false,
                                false,
                                "ES256",
                                opd)),
                cakupan);
    }

    public String mintaToken(String... yang) {
        var jawab =
                app.token(
                        Map.of(
                                "grant_type",
                                "client_credentials",
                                "scope",
                                String.join(" ", yang.length == 0 ? cakupan : yang)));
        assertThat(jawab.status()).as(jawab.teks()).isEqualTo(200);
        return AplikasiUji.json(jawab).path("access_token").asString();
    }

    public String clientId() {
        return app.clientId;
    }

    public String token() {
        return token;
    }

    public MesinUji denganToken(String lain) {
        token = lain;
        return this;
    }

    public Permintaan minta(String metode, String jalur) {
        return peramban.minta(metode, jalur).kepala("Authorization", "Bearer " + token).tanpaCsrf();
    }

    public Jawaban get(String jalur) {
        return minta("GET", jalur).kirim();
    }

    /** A list of people, with this filter. */
    public JsonNode cari(String saringan, String... lain) {
        var jawab = get("/scim/v2/Users?filter=" + kode(saringan) + String.join("", lain));
        assertThat(jawab.status()).as(saringan + " " + jawab.teks()).isEqualTo(200);
        return json(jawab);
    }

    public Jawaban kirim(String metode, String jalur, String isi, String... kepala) {
        var minta =
                minta(metode, jalur)
                        .mentah("application/scim+json", isi.getBytes(StandardCharsets.UTF_8));
        for (int i = 0; i < kepala.length; i += 2) {
            minta.kepala(kepala[i], kepala[i + 1]);
        }
        return minta.kirim();
    }

    public static JsonNode json(Jawaban jawab) {
        return JSON.readTree(jawab.isi());
    }

    public static String kode(String teks) {
        return URLEncoder.encode(teks, StandardCharsets.UTF_8);
    }

    /** Closes or opens the application, as an admin does. */
    public void aktifkan(KlienService klien, boolean aktif) {
        KonteksPemda.jalankan(
                app.pemda, () -> klien.aktifkan(Pelaku.sistem("uji"), app.clientId, aktif, "uji"));
    }
}
