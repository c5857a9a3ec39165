/**
 * What is served over HTTP: games, players, ratings, rooms, tournaments, runs, models, accounts. A
 * class a subject, each with its routes; {@code openapi.json} among the resources describes them
 * all.
 */
@NullMarked
package io.tengen.server.api;

import org.jspecify.annotations.NullMarked;
