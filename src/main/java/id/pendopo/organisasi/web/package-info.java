/** Pages of agencies, posts, people, working days, rules and the look of the pemda. */
@NullMarked
package id.pendopo.organisasi.web;

import org.jspecify.annotations.NullMarked;
