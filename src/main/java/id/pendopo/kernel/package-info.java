/**
 * The words every module speaks: money, years, codes, places, people who act and the time they act
 * in. Pure Java: no framework, no database, no screen. A value that can be built is a legal value.
 */
@NullMarked
package id.pendopo.kernel;

import org.jspecify.annotations.NullMarked;
