/**
 * What follows from the clocks of a complaint: marks at part of each clock, escalation, quiet hours
 * of the staff, and the figures. Owns the words {@code Agenda}, {@code Eskalasi}, {@code
 * JamTenang}, {@code Hitungan}, {@code Angka}.
 *
 * <p><b>When.</b> {@code aduan.agenda} holds for each running clock a moment that is never later
 * than its next mark. The job of each minute reads by its index what has come, writes the mark once
 * into {@code aduan.eskalasi}, and says when to look again; clocks that do not run have no moment,
 * so that a million complaints of the past cost nothing.
 *
 * <p><b>Whom.</b> From which mark on each level hears is a dated parameter. The roles of the house
 * know no asisten: his post is found by its name, a parameter too; an asisten whose rights open
 * neither the staff's page nor, since it is secret, the public one, and a pemda without one, are
 * passed over for the sekda.
 *
 * <p><b>Figures.</b> Rolled up to (pemda, month of arrival, OPD) by a worker that is less than a
 * second behind, not in the transaction: all complaints of an OPD meet in one row of this month,
 * and a burst would stand in line for it. The transaction leaves a note; the worker takes out what
 * a complaint counted for ({@code aduan.angka_aduan}) and puts in what it counts for now. Medians
 * come from buckets: exact to 15 minutes up to two days, to an hour up to two weeks, to a day
 * beyond. Whistle-blowers are counted nowhere, not even in the total: it would tell of them by
 * subtraction.
 */
@NullMarked
package id.pendopo.aduan.jam;

import org.jspecify.annotations.NullMarked;
