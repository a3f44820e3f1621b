package id.pendopo.platform.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A public page that is the same for every visitor without sign-in, so that its bytes are kept
 * until the topic changes. It must not depend on anything but pemda, address, language, theme and
 * period, and must not hold a form that posts: it carries no token.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Tersimpan {

    /** The live topic whose change makes the page stale. */
    String value();
}
