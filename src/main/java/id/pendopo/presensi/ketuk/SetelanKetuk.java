package id.pendopo.presensi.ketuk;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How punches are grouped.
 *
 * @param penulis commits under way at the same time; each holds a connection. While one writes, the
 *     others wait together: two made the groups half as long and each punch half as dear again
 * @param sekelompok punches a commit at most; 1 = each has its own
 */
@ConfigurationProperties("pendopo.presensi")
record SetelanKetuk(@DefaultValue("1") int penulis, @DefaultValue("256") int sekelompok) {}
