/**
 * E-Akun as OpenID Connect provider for the other applications of the pemda: each host is an issuer
 * of its own over the keys of its pemda. The protocol is Spring Authorization Server's; the store
 * is our own, because the stock one keeps tokens in clear and lets a code be redeemed twice.
 */
@NullMarked
package id.pendopo.akun.oidc;

import org.jspecify.annotations.NullMarked;
