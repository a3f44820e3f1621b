/** Pages of the public front, and of the moderators. The page records are what templates see. */
@NullMarked
package id.pendopo.aduan.umum.web;

import org.jspecify.annotations.NullMarked;
