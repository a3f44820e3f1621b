package id.pendopo.platform.langsung;

import java.util.UUID;

/**
 * A change that committed on this node a moment ago, told before its announcement goes round: who
 * wrote it and looks again at once must not find what was kept from before.
 */
public record PerubahanSetempat(UUID pemda, String topik) {}
