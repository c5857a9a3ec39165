/**
 * HTTP/1.1 on Netty, of which nothing here knows what the requests are about: requests and replies,
 * routes declared as data, static files, limits.
 */
@NullMarked
package io.tengen.server.http;

import org.jspecify.annotations.NullMarked;
