package id.pendopo.platform.langsung;

/** Announcements may have been missed: forget what was cached and look again. */
public record BacaUlang() {}
