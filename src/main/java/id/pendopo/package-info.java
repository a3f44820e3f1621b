/** Pendopo: one Maven build, one jar, one PostgreSQL; every direct sub-package is a module. */
@NullMarked
package id.pendopo;

import org.jspecify.annotations.NullMarked;
