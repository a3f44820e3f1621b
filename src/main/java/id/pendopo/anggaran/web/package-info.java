/** Pages of the budget: its tree, imports, versions and downloads. */
@NullMarked
package id.pendopo.anggaran.web;

import org.jspecify.annotations.NullMarked;
