package id.pendopo.arsitektur;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendopo.BasisDataUji;
import id.pendopo.OrangUji;
import id.pendopo.Peramban;
import id.pendopo.UjiAplikasi;
import id.pendopo.kernel.Peran;
import id.pendopo.platform.orang.KatalogIzin;
import id.pendopo.platform.web.Bercakupan;
import id.pendopo.platform.web.Izinkan;
import id.pendopo.platform.web.Publik;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
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
                            } else if (!ada(metode, Izinkan.class)
                                    && !ada(metode, Bercakupan.class)) {
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
                                        // rates only, no names
                                        || p.startsWith("/presensi/umum")
                                        // number and code, or a secret link, open them
                                        || p.startsWith("/aduan/lacak")
                                        || p.startsWith("/aduan/ikut")
                                        || p.startsWith("/aduan/atom")
                                        || p.startsWith("/aduan/kinerja")
                                        // who sends needs a key of his own
                                        || p.startsWith("/open311/v2")
                                        || PUBLIK_LAIN.contains(p));
    }

    private static final List<String> PUBLIK_LAIN =
            List.of(
                    "/aduan",
                    "/aduan.csv",
                    "/aduan/peta",
                    "/aduan/{nomor:\\d{4}-\\d{5,9}}",
                    "/aduan/{nomor:\\d{4}-\\d{5,9}}/dukungan",
                    "/aduan/{nomor:\\d{4}-\\d{5,9}}/dukungan/penarikan",
                    "/aduan/{nomor:\\d{4}-\\d{5,9}}/foto/{id}",
                    "/aduan/{nomor:\\d{4}-\\d{5,9}}/foto/{id}/kecil",
                    "/aduan/{nomor:\\d{4}-\\d{5,9}}/lapor-konten",
                    "/bantuan",
                    "/aksesibilitas",
                    "/logo",
                    "/aduan/lapor",
                    "/aduan/lapor/periksa",
                    "/aduan/lapor/peta",
                    "/aduan/lapor/resi",
                    "/aduan/lapor/serupa",
                    // a screen at the office, known by its own cookie
                    "/presensi/kios",
                    "/presensi/kios/kode",
                    "/presensi/kios/nip",
                    "/presensi/kios/pasang",
                    // a demo only: the letters it would have sent
                    "/demo/surat",
                    "/masuk/baru",
                    "/masuk/kode",
                    "/masuk/kunci",
                    "/masuk/kunci/tantangan",
                    "/masuk/layar",
                    "/masuk/lupa",
                    "/masuk/warga",
                    "/masuk/warga/baru",
                    "/masuk/warga/kode",
                    "/masuk/warga/ulang",
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
        dipakai.removeAll(Set.of(Izinkan.MASUK, Izinkan.WARGA));
        assertThat(dikenal).containsAll(dipakai);
    }

    /** What is had without a post. A new one is a visible change here. */
    @Test
    void tanpa_jabatan_hanya_ada_presensi_sendiri() {
        var tiapPegawai =
                katalog.stream()
                        .flatMap(k -> k.isi().stream())
                        .filter(i -> i.tiapPegawai())
                        .map(i -> i.kode())
                        .toList();
        assertThat(tiapPegawai).containsExactly("presensi.hadir");
    }

    @Test
    void tanpa_masuk_setiap_halaman_tertutup_membawa_ke_halaman_masuk() {
        var peramban = new Peramban(port, BasisDataUji.A);
        milikKita().entrySet().stream()
                .filter(e -> !ada(e.getValue(), Publik.class))
                .filter(e -> !ada(e.getValue(), Bercakupan.class))
                .filter(e -> membaca(e.getKey()))
                .flatMap(e -> e.getKey().getPatternValues().stream())
                .map(MatriksAksesTests::contoh)
                .forEach(
                        jalur -> {
                            var jawab = peramban.get(jalur).kirim();
                            assertThat(jawab.status()).as(jalur).isIn(303, 404);
                            if (jawab.status() == 303) {
                                assertThat(jawab.lokasi()).as(jalur).startsWith("/masuk?lanjut=");
                            }
                        });
    }

    /** Routes of signed-in people that a citizen may use. A new one is a visible change here. */
    private static final List<String> WARGA =
            List.of(
                    "/aduan/lapor/akun",
                    "/aduan/lacak/saya",
                    "/aduan/lacak/saya/{nomor}",
                    "/kantor",
                    "/keluar",
                    "/sesi/perpanjangan",
                    "/warga",
                    "/warga/data",
                    "/warga/data.json",
                    "/warga/kontak",
                    "/warga/kontak/kode",
                    "/warga/kontak/ulang",
                    "/warga/kontak/{id}/pelepasan",
                    "/warga/penghapusan",
                    "/warga/penghapusan/kode",
                    "/warga/penghapusan/ulang",
                    "/warga/perangkat",
                    "/warga/perangkat/penutupan-lain",
                    "/warga/perangkat/penutupan-semua",
                    "/warga/perangkat/{id}/penutupan",
                    "/warga/profil");

    @Test
    void warga_hanya_membuka_rute_warga_dan_pegawai_tidak_membukanya() {
        var untukWarga = new TreeSet<String>();
        var warga = OrangUji.wargaBerakun(BasisDataUji.A, "Warga Uji").peramban(port);
        milikKita().entrySet().stream()
                .filter(e -> !ada(e.getValue(), Publik.class))
                .filter(e -> !ada(e.getValue(), Bercakupan.class))
                .forEach(
                        e -> {
                            boolean boleh =
                                    List.of(izin(e.getValue()).value()).contains(Izinkan.WARGA);
                            if (boleh) {
                                untukWarga.addAll(e.getKey().getPatternValues());
                            }
                            for (String jalur : e.getKey().getPatternValues()) {
                                if (!boleh && membaca(e.getKey())) {
                                    assertThat(warga.get(contoh(jalur)).kirim().status())
                                            .as(jalur)
                                            .isEqualTo(404);
                                }
                            }
                        });
        assertThat(untukWarga).containsExactlyElementsOf(new TreeSet<>(WARGA));
        var admin =
                OrangUji.pegawai(
                                BasisDataUji.A,
                                OrangUji.opd(BasisDataUji.A, "Dinas Kominfo"),
                                Peran.ADMIN)
                        .peramban(port);
        assertThat(WARGA.stream().filter(j -> j.startsWith("/warga")).toList())
                .allSatisfy(
                        j ->
                                assertThat(admin.get(contoh(j)).kirim().status())
                                        .as(j)
                                        .isIn(404, 405));
    }

    private static boolean membaca(RequestMappingInfo info) {
        return info.getMethodsCondition().getMethods().stream()
                .anyMatch(m -> m.name().equals("GET"));
    }

    private static String contoh(String jalur) {
        return jalur.replaceAll("\\{periode(:[^/]*)?\\}(?=/|\\.|$)", "2026-01")
                .replaceAll("\\{kode(:[^/]*)?\\}(?=/|\\.|$)", "1.01")
                .replaceAll("\\{[^/]*\\}(?=/|\\.|$)", "x");
    }

    private static Izinkan izin(HandlerMethod metode) {
        Izinkan pada = metode.getMethodAnnotation(Izinkan.class);
        return pada != null
                ? pada
                : AnnotatedElementUtils.findMergedAnnotation(metode.getBeanType(), Izinkan.class);
    }

    /** A session that is signed in does not help there either. */
    @Test
    void tanpa_token_setiap_rute_aplikasi_menjawab_401() {
        var admin =
                OrangUji.pegawai(
                                BasisDataUji.A,
                                OrangUji.opd(BasisDataUji.A, "Dinas Matriks"),
                                Peran.ADMIN)
                        .peramban(port);
        var rute = new TreeSet<String>();
        milikKita()
                .forEach(
                        (info, metode) -> {
                            if (ada(metode, Bercakupan.class)) {
                                rute.addAll(info.getPatternValues());
                            }
                        });
        assertThat(rute).contains("/api/v1/saya", "/scim/v2/Users").allMatch(TEMPAT_TOKEN);
        for (String pola : rute) {
            for (String metode : List.of("GET", "POST", "PUT", "PATCH", "DELETE")) {
                var jawab = admin.minta(metode, pola.replaceAll("\\{[^/]*}", "x")).kirim();
                assertThat(jawab.status()).as(metode + " " + pola).isEqualTo(401);
                assertThat(jawab.kepala("WWW-Authenticate")).startsWith("Bearer");
            }
        }
    }

    private static final Predicate<String> TEMPAT_TOKEN =
            p -> p.startsWith("/api/v1/") || p.startsWith("/scim/v2/");

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
