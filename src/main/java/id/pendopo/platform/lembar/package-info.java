/**
 * Spreadsheets in and out: reads uploaded xlsx and csv files row by row under hard limits, finds
 * the header people really use, turns cells into typed values with an error for each wrong cell,
 * and writes xlsx and csv without holding a file in memory.
 *
 * <p>Words: <i>lembar</i> is a sheet, <i>baris</i> a row, <i>sel</i> a cell, <i>kepala</i> the
 * header row.
 */
@NullMarked
package id.pendopo.platform.lembar;

import org.jspecify.annotations.NullMarked;
