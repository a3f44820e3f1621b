/** The page of the trail. */
@NullMarked
package id.pendopo.audit.web;

import org.jspecify.annotations.NullMarked;
