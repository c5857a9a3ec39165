/**
 * Where players of live games find each other and programs to play against. {@link
 * io.tengen.arena.lobby.Lobby} is where to start reading: it seats people against agents, keeps
 * seeks and challenges, and has {@link io.tengen.arena.lobby.Room}s, in which whoever is free meets
 * whoever else is. {@link io.tengen.arena.lobby.Agents} says which agents there are, {@link
 * io.tengen.arena.lobby.AgentSeat} plays for one of them, and {@link
 * io.tengen.arena.lobby.AnalysisService} tells what an agent thinks of a position.
 */
@NullMarked
package io.tengen.arena.lobby;

import org.jspecify.annotations.NullMarked;
