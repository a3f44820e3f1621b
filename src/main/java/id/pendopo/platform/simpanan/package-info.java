/**
 * Public pages kept as bytes: what a visitor without sign-in asks for is answered before anything
 * is computed, until the topic of the page changes.
 */
@NullMarked
package id.pendopo.platform.simpanan;

import org.jspecify.annotations.NullMarked;
