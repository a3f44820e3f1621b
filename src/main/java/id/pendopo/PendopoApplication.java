package id.pendopo;

import id.pendopo.platform.basisdata.PembukaDini;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.modulith.Modulithic;

/**
 * The whole digital house of a pemda: one jar, one PostgreSQL. Beans carry their full class name:
 * two modules may each have an {@code UnduhanController}.
 */
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
@ConfigurationPropertiesScan
@Modulithic(
        systemName = "Pendopo",
        sharedModules = {"kernel", "platform", "audit"})
public class PendopoApplication {

    public static void main(String[] args) {
        var aplikasi = new SpringApplication(PendopoApplication.class);
        aplikasi.addInitializers(new PembukaDini());
        aplikasi.run(args);
    }
}
