package id.pendopo.pemberitahuan;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** What a module reminds of on a day; asked once a day, in a transaction of the pemda. */
@FunctionalInterface
public interface SumberPengingat {

    List<Pengingat> pada(LocalDate hari);

    /** Who is reminded of what. */
    record Pengingat(Set<UUID> akun, Kabar kabar) {}
}
