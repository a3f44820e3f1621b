package id.pendopo.platform.idempotensi;

import java.util.List;

/**
 * Routes whose keys are bound to nobody, whoever is signed in, published as a bean by the module
 * that owns them: no row may tell that an account was used for what is done there without a name.
 *
 * @param awalan beginnings of paths, each a whole segment
 */
public record RuteTanpaNama(List<String> awalan) {

    public static RuteTanpaNama dari(String... awalan) {
        return new RuteTanpaNama(List.of(awalan));
    }

    boolean meliputi(String jalur) {
        return awalan.stream().anyMatch(a -> jalur.equals(a) || jalur.startsWith(a + "/"));
    }
}
