package id.pendopo.presensi;

/** Direction of a punch. */
public enum Arah {
    MASUK,
    PULANG
}
