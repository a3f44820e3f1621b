/**
 * Recurring jobs: kept in PostgreSQL, so that they survive a restart and run once over all nodes.
 */
@NullMarked
package id.pendopo.platform.pekerjaan;

import org.jspecify.annotations.NullMarked;
