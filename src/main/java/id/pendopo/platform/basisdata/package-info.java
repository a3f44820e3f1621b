/**
 * PostgreSQL as Pendopo needs it: durable and closed when embedded, the same migrations when
 * external, and no statement outside a transaction that knows its pemda.
 */
@NullMarked
package id.pendopo.platform.basisdata;

import org.jspecify.annotations.NullMarked;
