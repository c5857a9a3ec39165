package io.tengen.server.protocol;

import com.fasterxml.jackson.annotation.JsonTypeInfo;

/**
 * What the server says: an {@link Answer} to a message, or a {@link Push} because something
 * happened. Components that are null are left out of the JSON.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
public sealed interface ServerMessage permits Answer, Push {}
