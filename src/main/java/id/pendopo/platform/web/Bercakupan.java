package id.pendopo.platform.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A route for applications with a token: the scope it must carry. Sessions do not count here. What
 * the person or the OPD behind the token may see is checked where the thing is loaded.
 */
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Bercakupan {

    String API_BACA = "api.baca";
    String API_TULIS = "api.tulis";
    String SCIM_BACA = "scim.baca";
    String SCIM_TULIS = "scim.tulis";

    String value();
}
