package id.pendopo.presensi.mesin;

import java.time.LocalDateTime;

/**
 * A press as the machine wrote it down; what it took for its direction is not read.
 *
 * @param nomor number of the user
 */
record BarisLog(String nomor, LocalDateTime waktu) {}
