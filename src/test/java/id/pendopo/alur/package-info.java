/** Journeys of people over HTTP, through all modules. */
package id.pendopo.alur;
