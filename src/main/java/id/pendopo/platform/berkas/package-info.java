/**
 * Uploaded files: what they are is read from their content, photos are made anew without anything
 * that tells where or with what they were taken, and each is kept once under the digest of its
 * content. Who may see a file is decided by the module that refers to it.
 */
@NullMarked
package id.pendopo.platform.berkas;

import org.jspecify.annotations.NullMarked;
