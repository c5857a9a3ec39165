package io.tengen.agents.alphazero.replay;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.WritableByteChannel;

/** A file on a disk that takes so many more bytes, and counts how often it was forced. */
final class FullDisk extends FileChannel {
  private final FileChannel file;
  private long space;
  private int forced;

  FullDisk(FileChannel file, long space) {
    this.file = file;
    this.space = space;
  }

  void setSpace(long bytes) {
    space = bytes;
  }

  int forced() {
    return forced;
  }

  @Override
  public int write(ByteBuffer from) throws IOException {
    int fitting = (int) Math.min(space, from.remaining());
    if (fitting == 0) {
      throw new IOException("No space left on device");
    }
    int written = file.write(from.slice(from.position(), fitting));
    from.position(from.position() + written);
    space -= written;
    return written;
  }

  @Override
  public FileChannel truncate(long size) throws IOException {
    space += file.size() - size;
    file.truncate(size);
    return this;
  }

  @Override
  public void force(boolean metaData) throws IOException {
    forced++;
    file.force(metaData);
  }

  @Override
  public long position() throws IOException {
    return file.position();
  }

  @Override
  public FileChannel position(long place) throws IOException {
    file.position(place);
    return this;
  }

  @Override
  public long size() throws IOException {
    return file.size();
  }

  @Override
  protected void implCloseChannel() throws IOException {
    file.close();
  }

  @Override
  public int read(ByteBuffer to) {
    throw new UnsupportedOperationException();
  }

  @Override
  public long read(ByteBuffer[] to, int offset, int length) {
    throw new UnsupportedOperationException();
  }

  @Override
  public int read(ByteBuffer to, long position) {
    throw new UnsupportedOperationException();
  }

  @Override
  public long write(ByteBuffer[] from, int offset, int length) {
    throw new UnsupportedOperationException();
  }

  @Override
  public int write(ByteBuffer from, long position) {
    throw new UnsupportedOperationException();
  }

  @Override
  public long transferTo(long position, long count, WritableByteChannel target) {
    throw new UnsupportedOperationException();
  }

  @Override
  public long transferFrom(ReadableByteChannel from, long position, long count) {
    throw new UnsupportedOperationException();
  }

  @Override
  public MappedByteBuffer map(MapMode mode, long position, long size) {
    throw new UnsupportedOperationException();
  }

  @Override
  public FileLock lock(long position, long size, boolean shared) {
    throw new UnsupportedOperationException();
  }

  @Override
  public FileLock tryLock(long position, long size, boolean shared) {
    throw new UnsupportedOperationException();
  }
}
