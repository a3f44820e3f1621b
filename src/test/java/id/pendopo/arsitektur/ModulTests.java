package id.pendopo.arsitektur;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import id.pendopo.PendopoApplication;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.transaction.annotation.Transactional;

/** The six floors: calls go down, news goes up; a new arrow is a visible change of this table. */
class ModulTests {

    /**
     * Arrows between business modules, the floors below them left out. A new one needs a decision
     * record.
     */
    private static final Map<String, Set<String>> ARAH =
            new TreeMap<>(
                    Map.of(
                            "organisasi", Set.of(),
                            "akun", Set.of("organisasi"),
                            "pemberitahuan", Set.of("organisasi", "akun"),
                            "perencanaan", Set.of("organisasi"),
                            "anggaran", Set.of("organisasi", "akun", "perencanaan"),
                            "pelaporan",
                                    Set.of(
                                            "organisasi",
                                            "akun",
                                            "pemberitahuan",
                                            "perencanaan",
                                            "anggaran"),
                            "monev",
                                    Set.of(
                                            "organisasi",
                                            "akun",
                                            "perencanaan",
                                            "anggaran",
                                            "pelaporan"),
                            "aduan", Set.of("organisasi", "akun", "pemberitahuan"),
                            "presensi", Set.of("organisasi", "akun", "pemberitahuan"),
                            "portal", Set.of("organisasi", "akun")));

    private static final Set<String> LANTAI_BAWAH =
            Set.of("kernel", "kernel::port", "platform", "audit");

    private static final JavaClasses KELAS =
            new ClassFileImporter()
                    .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                    .importPackages("id.pendopo");

    @Test
    void modul_hanya_memanggil_ke_bawah() {
        ApplicationModules.of(PendopoApplication.class).verify();
    }

    @Test
    void arah_di_package_info_sama_dengan_tabel_ini() throws ClassNotFoundException {
        var ditulis = new TreeMap<String, Set<String>>();
        for (String modul : ARAH.keySet()) {
            var info =
                    Class.forName("id.pendopo." + modul + ".package-info")
                            .getAnnotation(ApplicationModule.class);
            ditulis.put(
                    modul,
                    Arrays.stream(info.allowedDependencies())
                            .map(String::strip)
                            .filter(d -> !LANTAI_BAWAH.contains(d))
                            .collect(Collectors.toCollection(TreeSet::new)));
        }
        assertThat(ditulis).isEqualTo(ARAH);
    }

    @Test
    void pondasi_tidak_mengenal_kerangka() {
        noClasses()
                .that()
                .resideInAPackage("id.pendopo.kernel..")
                .and()
                .doNotHaveSimpleName("package-info")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.springframework..", "jakarta..", "java.sql..")
                .check(KELAS);
    }

    @Test
    void jam_hanya_dibaca_di_waktu() {
        noClasses()
                .that()
                .haveSimpleNameNotStartingWith("Waktu")
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(LocalDateTime.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .check(KELAS);
    }

    @Test
    void bacaan_selalu_dalam_transaksi_baca() {
        classes()
                .that()
                .haveSimpleNameEndingWith("Queries")
                .should()
                .beAnnotatedWith(Transactional.class)
                .check(KELAS);
        var penulis =
                KELAS.stream()
                        .filter(k -> k.getSimpleName().endsWith("Queries"))
                        .filter(k -> !k.getAnnotationOfType(Transactional.class).readOnly())
                        .map(k -> k.getName())
                        .toList();
        assertThat(penulis).isEmpty();
    }

    @Test
    void nama_kelas_mengikuti_rumah() {
        var terlarang = List.of("Impl", "Manager", "Helper", "Util", "Utils", "Dto", "Base");
        var melanggar =
                KELAS.stream()
                        .map(k -> k.getSimpleName())
                        .filter(n -> terlarang.stream().anyMatch(n::endsWith))
                        .toList();
        assertThat(melanggar).isEmpty();
        var folder =
                KELAS.stream()
                        .map(k -> k.getPackageName())
                        .filter(p -> p.matches(".*\\.(util|utils|common|misc)(\\..*)?"))
                        .distinct()
                        .toList();
        assertThat(folder).isEmpty();
    }

    @Test
    void setiap_paket_dibuka_dengan_tujuannya() {
        var tanpa =
                KELAS.stream()
                        .map(k -> k.getPackageName())
                        .filter(p -> p.startsWith("id.pendopo"))
                        .distinct()
                        .filter(p -> !KELAS.contain(p + ".package-info"))
                        .sorted()
                        .toList();
        assertThat(tanpa).isEmpty();
    }

    @Test
    void pengontrol_tidak_dipublikasikan() {
        var terbuka =
                KELAS.stream()
                        .filter(k -> k.getSimpleName().endsWith("Controller"))
                        .filter(
                                k ->
                                        k.getModifiers()
                                                .contains(
                                                        com.tngtech.archunit.core.domain
                                                                .JavaModifier.PUBLIC))
                        .map(k -> k.getName())
                        .toList();
        assertThat(terbuka).isEmpty();
    }
}
