/** The public front of complaints over real HTTP and a real database. */
package id.pendopo.aduan.umum;
