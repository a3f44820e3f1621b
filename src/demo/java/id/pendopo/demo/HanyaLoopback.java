package id.pendopo.demo;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.EnvironmentAware;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Demo accounts share a known password, so demo mode is for this machine only. Asked before
 * anything else is made, the database included.
 */
@Component
@ConditionalOnProperty(name = "pendopo.demo", havingValue = "true", matchIfMissing = true)
class HanyaLoopback implements BeanFactoryPostProcessor, EnvironmentAware {

    private String alamat = "";

    @Override
    public void setEnvironment(Environment lingkungan) {
        alamat = lingkungan.getProperty("server.address", "");
    }

    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory pabrik) {
        wajib(alamat);
    }

    /**
     * @throws IllegalStateException when other machines could reach this address
     */
    static void wajib(String alamat) {
        try {
            if (!alamat.isBlank() && InetAddress.getByName(alamat).isLoopbackAddress()) {
                return;
            }
        } catch (UnknownHostException e) {
            throw new IllegalStateException("PENDOPO_ADDRESS tidak dikenal: " + alamat, e);
        }
        throw new IllegalStateException(
                "Mode demo hanya boleh didengar dari komputer ini, sedangkan alamatnya \"%s\". Pakai PENDOPO_ADDRESS=127.0.0.1, atau PENDOPO_DEMO=false untuk produksi."
                        .formatted(alamat));
    }
}
