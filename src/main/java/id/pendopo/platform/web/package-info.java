/**
 * The frame of every page: what a template may know about the visitor, the pemda and the request,
 * the formats of numbers and dates, and the small records from which the components of {@code
 * komponen/*.jte} are fed.
 */
@NullMarked
package id.pendopo.platform.web;

import org.jspecify.annotations.NullMarked;
