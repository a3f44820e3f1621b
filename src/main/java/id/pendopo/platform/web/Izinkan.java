package id.pendopo.platform.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The permission that a route asks for, by code. A route without this and without {@link Publik} is
 * closed to everyone. What the permission covers (which OPD) is checked where the thing is loaded.
 */
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Izinkan {

    /** Open to every official who is signed in, and to no citizen. */
    String MASUK = "masuk";

    /** Open to every citizen who is signed in. */
    String WARGA = "warga";

    /** One of these is enough. */
    String[] value();
}
