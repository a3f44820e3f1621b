package id.pendopo.demo;

import java.util.List;

/**
 * The written organisation.
 *
 * @param bappeda who verifies the reports of all agencies
 */
record Susunan(List<Unit> unit, Unit.Petugas bappeda) {}
