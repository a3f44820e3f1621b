@NullMarked
package id.pendopo.demo;

import org.jspecify.annotations.NullMarked;
