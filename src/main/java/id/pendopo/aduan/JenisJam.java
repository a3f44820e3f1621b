package id.pendopo.aduan;

/** The two clocks of a report. */
public enum JenisJam {
    /** first real answer: hours by the clock, nothing stops them */
    JAWAB,
    /** real follow-up: working days, standing while the reporter is asked */
    TINDAK
}
