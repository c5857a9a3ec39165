package io.tengen.server.cgos;

import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelInitializer;
import io.netty.util.concurrent.DefaultThreadFactory;
import io.tengen.arena.lobby.Subscription;
import io.tengen.server.Endpoint;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * CGOS: bots that log in are paired in a room, rolling, and play; viewers watch. Everything that a
 * game is lives in the archive and the lobby, so that a bot that logs in again, to this program or
 * the next, goes on where its game is.
 */
public final class CgosService implements Endpoint {
  /** Threads that wait for the disk; moves that wait at the same time are kept together. */
  private static final int THREADS = 8;

  private static final int WAITING_LOG_INS = 256;
  private static final long LOOK_SECONDS = 5;
  private static final long FAREWELL_MILLIS = 2_000;

  private final CgosHall hall;
  private final ScheduledThreadPoolExecutor threads;
  private final ThreadPoolExecutor logIns;
  private final Subscription subscription;

  /** Serves from now on. */
  public CgosService(CgosParts parts) {
    this(parts, InstantSource.system());
    ScheduledFuture<?> unused =
        threads.scheduleWithFixedDelay(this::look, LOOK_SECONDS, LOOK_SECONDS, TimeUnit.SECONDS);
  }

  /** As the other, by another calendar, for an owner that calls {@link #look} itself. */
  CgosService(CgosParts parts, InstantSource time) {
    int checks = parts.accounts().limits().checksAtOnce();
    logIns =
        new ThreadPoolExecutor(
            checks,
            checks,
            1,
            TimeUnit.MINUTES,
            new ArrayBlockingQueue<>(WAITING_LOG_INS),
            new DefaultThreadFactory("cgos-log-in", true));
    logIns.allowCoreThreadTimeOut(true);
    threads = new ScheduledThreadPoolExecutor(THREADS, new DefaultThreadFactory("cgos", true));
    hall = new CgosHall(parts, logIns, time);
    subscription = parts.lobby().subscribe(hall::happened);
  }

  @Override
  public ChannelHandler newHandler() {
    return new ChannelInitializer<Channel>() {
      @Override
      protected void initChannel(Channel channel) {
        CgosLines lines = new CgosLines(hall.limits(), hall::nanoTime);
        channel.pipeline().addLast(lines, new CgosConnection(hall, lines, channel, threads));
      }
    };
  }

  /** Looks who has been silent for too long. */
  void look() {
    long now = hall.nanoTime();
    hall.connections().forEach(connection -> connection.look(now));
  }

  /** How many are connected. */
  int connections() {
    return hall.connections().size();
  }

  @Override
  public void close() {
    subscription.close();
    List<ChannelFuture> closings = new ArrayList<>();
    for (CgosConnection connection : hall.connections()) {
      closings.add(
          connection.shutDown("info the server ends; log in again later, your game is kept"));
    }
    long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(FAREWELL_MILLIS);
    for (ChannelFuture closing : closings) {
      closing.awaitUninterruptibly(Math.max(0, end - System.nanoTime()), TimeUnit.NANOSECONDS);
    }
    hall.connections().forEach(CgosConnection::close);
    // What is being saved is saved; nobody is interrupted at that.
    logIns.shutdown();
    threads.shutdown();
    try {
      boolean unused =
          threads.awaitTermination(Math.max(0, end - System.nanoTime()), TimeUnit.NANOSECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
