/**
 * What a reporter has after the receipt: his complaint by number and code, what he may do with it,
 * his own list where he has an account. Owns the words {@code SesiLacak}, {@code TutupDiam}.
 */
@NullMarked
package id.pendopo.aduan.lacak;

import org.jspecify.annotations.NullMarked;
