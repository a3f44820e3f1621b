/**
 * Live pages: a committed change is announced through NOTIFY, every node listens on one connection,
 * and open pages hear of it over server-sent events and fetch their part anew.
 */
@NullMarked
package id.pendopo.platform.langsung;

import org.jspecify.annotations.NullMarked;
