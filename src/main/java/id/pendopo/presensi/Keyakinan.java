package id.pendopo.presensi;

/** How sure the time of a punch is. */
public enum Keyakinan {
    /** the server took it */
    PENUH,
    /** recomputed from a ticket whose two clocks agree */
    CUKUP,
    /** the ticket is old, or the clocks disagree: a person looks at it */
    RENDAH
}
