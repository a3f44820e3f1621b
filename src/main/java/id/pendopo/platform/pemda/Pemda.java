package id.pendopo.platform.pemda;

import java.time.ZoneId;
import java.util.UUID;

/**
 * One local government: the tenant of everything.
 *
 * @param kodeWilayah Kemendagri area code, {@code 16.74}
 * @param sebutan Kota, Kabupaten or Provinsi
 * @param zona its legal time zone: WIB, WITA or WIT
 * @param simulasi true where all figures are simulated and every page must say so
 */
public record Pemda(
        UUID id, String kodeWilayah, String sebutan, String nama, ZoneId zona, boolean simulasi) {

    /** {@code Kota Prabumulih} */
    public String namaLengkap() {
        return sebutan + " " + nama;
    }

    /** Title of its head: Wali Kota, Bupati or Gubernur. */
    public String sebutanKepala() {
        return switch (sebutan) {
            case "Kota" -> "Wali Kota";
            case "Provinsi" -> "Gubernur";
            default -> "Bupati";
        };
    }
}
