/** The front page and the work list. */
@NullMarked
package id.pendopo.portal.web;

import org.jspecify.annotations.NullMarked;
