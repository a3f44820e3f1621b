package id.pendopo.platform.idempotensi;

import java.util.Set;

/**
 * Routes where a key is ignored, published as a bean by the module that owns them: those that must
 * remember a refusal, which a keyed request would take back with everything else.
 *
 * @param jalur exact paths
 */
public record RuteTanpaKunci(Set<String> jalur) {

    public static RuteTanpaKunci dari(String... jalur) {
        return new RuteTanpaKunci(Set.of(jalur));
    }
}
