package id.pendopo.arsitektur;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendopo.BasisDataUji;
import id.pendopo.Peramban;
import id.pendopo.UjiAplikasi;
import id.pendopo.platform.orang.KatalogIzin;
import id.pendopo.platform.web.Izinkan;
import id.pendopo.platform.web.Publik;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every route names a permission or is public by name; without sign-in nothing else opens. */
@UjiAplikasi
class MatriksAksesTests {

    /** Routes open to everyone. A new one is a visible change here. */
    private static final List<String> PUBLIK =
            List.of(
                    "/",
                    "/error",
                    "/langsung",
                    "/luring",
                    "/manifest.webmanifest",
                    "/masuk",
                    "/masuk/faktor",
                    "/masuk/faktor/kunci",
                    "/masuk/faktor/tantangan",
                    "/tema.css");

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping rute;

    @Autowired List<KatalogIzin> katalog;
    @LocalServerPort int port;

    @Test
    void setiap_rute_menyebut_izin_atau_publik() {
        var tanpa = new TreeSet<String>();
        var publik = new TreeSet<String>();
        milikKita()
                .forEach(
                        (info, metode) -> {
                            if (ada(metode, Publik.class)) {
                                publik.addAll(info.getPatternValues());
                            } else if (!ada(metode, Izinkan.class)) {
                                tanpa.addAll(info.getPatternValues());
                            }
                        });
        assertThat(tanpa).isEmpty();
        assertThat(publik).containsAll(PUBLIK);
        assertThat(publik)
                .allMatch(
                        p ->
                                PUBLIK.contains(p)
                                        || p.startsWith("/capaian")
                                        || PUBLIK_LAIN.contains(p));
    }

    private static final List<String> PUBLIK_LAIN =
            List.of(
                    "/bantuan",
                    "/aksesibilitas",
                    "/logo",
                    "/masuk/baru",
                    "/masuk/kode",
                    "/masuk/kunci",
                    "/masuk/kunci/tantangan",
                    "/masuk/layar",
                    "/masuk/lupa",
                    // the protocol: what these answer rests on tokens, not on the session
                    "/.well-known/openid-configuration",
                    "/.well-known/oauth-authorization-server",
                    "/oauth2/jwks",
                    "/userinfo",
                    "/connect/logout",
                    "/connect/logout/ya");

    @Test
    void setiap_izin_pada_rute_dikenal() {
        var dikenal =
                katalog.stream()
                        .flatMap(k -> k.isi().stream())
                        .map(i -> i.kode())
                        .collect(Collectors.toSet());
        var dipakai = new TreeSet<String>();
        milikKita()
                .values()
                .forEach(
                        m -> {
                            Izinkan izin = m.getMethodAnnotation(Izinkan.class);
                            if (izin == null) {
                                izin =
                                        AnnotatedElementUtils.findMergedAnnotation(
                                                m.getBeanType(), Izinkan.class);
                            }
                            if (izin != null) {
                                dipakai.addAll(List.of(izin.value()));
                            }
                        });
        dipakai.remove(Izinkan.MASUK);
        assertThat(dikenal).containsAll(dipakai);
    }

    @Test
    void tanpa_masuk_setiap_halaman_tertutup_membawa_ke_halaman_masuk() {
        var peramban = new Peramban(port, BasisDataUji.A);
        milikKita().entrySet().stream()
                .filter(e -> !ada(e.getValue(), Publik.class))
                .filter(
                        e ->
                                e.getKey().getMethodsCondition().getMethods().stream()
                                        .anyMatch(m -> m.name().equals("GET")))
                .flatMap(e -> e.getKey().getPatternValues().stream())
                .map(
                        p ->
                                p.replaceAll("\\{periode(:[^/]*)?\\}(?=/|\\.|$)", "2026-01")
                                        .replaceAll("\\{kode(:[^/]*)?\\}(?=/|\\.|$)", "1.01")
                                        .replaceAll("\\{[^/]*\\}(?=/|\\.|$)", "x"))
                .forEach(
                        jalur -> {
                            var jawab = peramban.get(jalur).kirim();
                            assertThat(jawab.status()).as(jalur).isIn(303, 404);
                            if (jawab.status() == 303) {
                                assertThat(jawab.lokasi()).as(jalur).startsWith("/masuk?lanjut=");
                            }
                        });
    }

    private java.util.Map<RequestMappingInfo, HandlerMethod> milikKita() {
        return rute.getHandlerMethods().entrySet().stream()
                .filter(e -> e.getValue().getBeanType().getName().startsWith("id.pendopo"))
                .collect(Collectors.toMap(e -> e.getKey(), e -> e.getValue()));
    }

    private static boolean ada(
            HandlerMethod metode, Class<? extends java.lang.annotation.Annotation> jenis) {
        return metode.hasMethodAnnotation(jenis)
                || AnnotatedElementUtils.hasAnnotation(metode.getBeanType(), jenis);
    }
}
