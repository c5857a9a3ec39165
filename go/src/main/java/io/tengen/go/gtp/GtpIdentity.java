package io.tengen.go.gtp;

/**
 * What an engine calls itself.
 *
 * @param name such as {@code Tengen}
 * @param version such as {@code 0.1}; may say more, but not the name again
 */
public record GtpIdentity(String name, String version) {}
