package id.pendopo;

import id.pendopo.platform.basisdata.BasisData;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** Gives a context the database that already runs instead of one of its own. */
final class KonteksUji implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final String BEAN = "basisData";

    @Override
    public void initialize(ConfigurableApplicationContext konteks) {
        TestPropertyValues.of("pendopo.data=" + BasisDataUji.folder()).applyTo(konteks);
        konteks.addBeanFactoryPostProcessor(ganti());
        BasisDataUji.daftarkan(konteks);
    }

    private static BeanFactoryPostProcessor ganti() {
        return pabrik -> {
            var daftar = (BeanDefinitionRegistry) pabrik;
            // the context must not close what others still use; null would close whatever can be
            // closed
            var bersama = new RootBeanDefinition(BasisData.class, BasisDataUji::basisData);
            bersama.setDestroyMethodName("");
            daftar.removeBeanDefinition(BEAN);
            daftar.registerBeanDefinition(BEAN, bersama);
        };
    }
}
