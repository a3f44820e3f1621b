/** Who is signed in and what he may do: facts that every page, log entry and check needs. */
@NullMarked
package id.pendopo.platform.orang;

import org.jspecify.annotations.NullMarked;
