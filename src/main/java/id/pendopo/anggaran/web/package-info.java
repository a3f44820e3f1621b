/**
 * Pages of the budget: its tree, imports, versions and downloads. The page records are what the
 * templates see.
 */
@NamedInterface("halaman")
@NullMarked
package id.pendopo.anggaran.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
