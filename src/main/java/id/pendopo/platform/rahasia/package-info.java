/**
 * What the database must keep but may not tell: signing keys, second factors. They are sealed by a
 * key that lies outside it, so that a copy of the database alone opens nothing.
 */
@NullMarked
package id.pendopo.platform.rahasia;

import org.jspecify.annotations.NullMarked;
