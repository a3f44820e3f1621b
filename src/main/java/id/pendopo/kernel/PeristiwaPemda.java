package id.pendopo.kernel;

import java.util.UUID;

/** Something that happened in one pemda; listeners on other threads learn from it for whom. */
public interface PeristiwaPemda {

    UUID pemdaId();
}
