/**
 * Webhooks by Standard Webhooks: other systems are told that something happened to a complaint, by
 * kind, number, status and moment; never what it says or who sent it. Signed, repeated until it is
 * heard, and to public addresses only.
 */
@NullMarked
package id.pendopo.aduan.kait;

import org.jspecify.annotations.NullMarked;
