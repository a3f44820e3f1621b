package id.pendopo.demo;

import java.util.UUID;

/**
 * A written agency and the people who report for it.
 *
 * @param kepala who approves: the head or who stands in for a vacant post
 */
record Unit(UUID id, ContohOpd contoh, Petugas kepala, Petugas ppk, Petugas operator) {

    /**
     * Somebody with an account.
     *
     * @param sebagai the post he signs in
     */
    record Petugas(UUID akunId, String nama, String sebagai) {}
}
