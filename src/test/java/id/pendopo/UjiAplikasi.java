package id.pendopo;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;

/**
 * A test against the whole running application on a free port, with the shared database of {@link
 * BasisDataUji}. All tests that carry only this share one context; beans of its own ({@code
 * TestConfiguration}) cost a test class another context, never another database.
 *
 * <pre>{@code
 * @UjiAplikasi
 * class ContohTests {
 *     @LocalServerPort int port;
 *
 *     @Test
 *     void beranda_terbuka() {
 *         var jawaban = new Peramban(port, BasisDataUji.A).get("/").kirim();
 *         assertThat(jawaban.status()).isEqualTo(200);
 *         assertThat(jawaban.dokumen().title()).contains("Uji A");
 *     }
 * }
 * }</pre>
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "pendopo.demo=false",
            "server.port=0",
            "pendopo.langsung.denyut=500ms",
            // a test does a round when it wants one, and nobody else does one meanwhile
            "db-scheduler.enabled=false",
            // people of a test are signed in by their row; the forced path has tests of its own
            "pendopo.faktor.wajib=false",
            // applications of a test stand on this machine
            "pendopo.aplikasi.panggil-setempat=true"
        })
@ContextConfiguration(initializers = KonteksUji.class)
public @interface UjiAplikasi {}
