/**
 * What people see and press: tests in a real browser, by keyboard, without script, on paper and
 * without network.
 */
package id.pendopo.layar;
