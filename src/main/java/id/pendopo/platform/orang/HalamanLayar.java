package id.pendopo.platform.orang;

import java.util.Set;

/**
 * A page for a screen on the wall that nobody touches, published as a bean by the module that owns
 * it. A session of such a screen opens these paths and nothing else.
 *
 * @param alamat where the screen begins
 * @param izin the only permission such a session keeps of those its person holds
 * @param jalur paths the page needs, as they are asked for, without query
 */
public record HalamanLayar(String alamat, String izin, Set<String> jalur) {

    public HalamanLayar {
        jalur = Set.copyOf(jalur);
    }
}
