/**
 * SCIM 2.0 (RFC 7643, 7644) at {@code /scim/v2}: registered machines read accounts and groups, make
 * accounts for people of the staff register and close them. The register remains the source of who
 * somebody is, his posts of what he may do; what follows from them cannot be written here.
 */
@NullMarked
package id.pendopo.akun.scim;

import org.jspecify.annotations.NullMarked;
