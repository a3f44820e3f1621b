/**
 * Benchmarks: {@code ./pendopo bench NAME}. Each measures side by side with a limit or a peer in
 * interleaved rounds and ends by itself; what counts are the ratios it prints last, as JSON.
 */
package id.pendopo.bench;
