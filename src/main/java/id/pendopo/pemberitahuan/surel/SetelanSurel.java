package id.pendopo.pemberitahuan.surel;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param smtp address of the mail server, see {@link AlamatSmtp}; empty writes letters to the data
 *     folder
 */
@ConfigurationProperties("pendopo.surel")
record SetelanSurel(@DefaultValue("") String smtp) {}
