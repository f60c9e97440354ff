package io.github.microvisorfake.internal.http;

import io.github.microvisorfake.internal.logging.FailureLog;
import java.io.Closeable;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.xnio.IoUtils;

/**
 * Limits the memory that the connections of a listener hold for incomplete requests and unsent
 * responses, because clients need no credentials to make the fake hold it. Above the limit, the
 * connections whose last request ended first are closed.
 *
 * <p>Used by the I/O thread only.
 */
public final class ConnectionMemory {

  /** The heap also holds the accounts, and often the application that is tested. */
  private static final int SHARE_OF_HEAP = 8;

  /** What an idle connection needs, measured as about 5 KB. */
  private static final int CONNECTION_BYTES = 4 * 1024;

  private final long limit;

  /** In the order in which their last requests ended. */
  private final Map<Holder, Holder> holders = new LinkedHashMap<>(16, 0.75f, true);

  private long total;
  private boolean logged;

  /** Creates a limit. A single connection is not closed, even if it is over the limit. */
  ConnectionMemory(long limit) {
    this.limit = limit;
  }

  /** Returns a limit of an eighth of the maximum heap. */
  public static ConnectionMemory shareOfHeap() {
    return new ConnectionMemory(Runtime.getRuntime().maxMemory() / SHARE_OF_HEAP);
  }

  /** Counts the memory of a connection until it is closed. */
  public Holder open(Closeable connection) {
    Holder holder = new Holder(connection);
    holders.put(holder, holder);
    add(CONNECTION_BYTES, holder);
    return holder;
  }

  private void add(long bytes, Holder charged) {
    total += bytes;
    while (total > limit && holders.size() > 1) {
      Holder oldest = oldestExcept(charged);
      oldest.closed();
      logOnce();
      IoUtils.safeClose(oldest.connection);
    }
  }

  /**
   * Keeps the connection that needs the memory, because otherwise a client could not receive a
   * large response while others are idle. One that waits on purpose is closed only if all others
   * are closed.
   */
  private Holder oldestExcept(Holder charged) {
    return holders.keySet().stream()
        .filter(holder -> holder != charged && !holder.isWaiting)
        .findFirst()
        .orElseGet(() -> firstExcept(charged));
  }

  private Holder firstExcept(Holder charged) {
    Iterator<Holder> oldestFirst = holders.keySet().iterator();
    Holder oldest = oldestFirst.next();
    return oldest == charged ? oldestFirst.next() : oldest;
  }

  private void logOnce() {
    if (!logged) {
      logged = true;
      FailureLog.log(
          ConnectionMemory.class,
          System.Logger.Level.WARNING,
          "closed a connection, and may close more: incomplete requests and unread responses hold more than "
              + (limit >> 20)
              + " MiB, an eighth of the heap; send fewer at once, or increase the heap with -Xmx",
          null);
    }
  }

  /** A connection and the memory that it holds. */
  public final class Holder {

    private final Closeable connection;
    private Closeable wrapper = () -> {};
    private long permanent;
    private long largestHead;
    private long head;
    private long others;
    private boolean isWaiting;
    private boolean isOpen = true;

    private Holder(Closeable connection) {
      this.connection = connection;
    }

    /**
     * Counts the memory of the head of a request. Undertow's parser keeps a buffer for the largest
     * head until the connection is closed.
     */
    void holdHead(long bytes) {
      head += bytes;
      if (head > largestHead) {
        long more = head - largestHead;
        largestHead = head;
        addIfOpen(more);
      }
    }

    /** Counts bytes that are held until the connection is closed. */
    public void holdUntilClosed(long bytes) {
      permanent += bytes;
      addIfOpen(bytes);
    }

    /**
     * Closes a connection that wraps this one when this one is closed. Otherwise Undertow would
     * keep it, because it sees only that the wrapper is closed.
     */
    public void closeAlso(Closeable wrappingConnection) {
      wrapper = wrappingConnection;
    }

    /** Counts bytes that are held until the end of the request. */
    void hold(long bytes) {
      others += bytes;
      addIfOpen(bytes);
    }

    /** Returns whether the server delays the response on purpose. */
    public boolean isWaiting() {
      return isWaiting;
    }

    void setWaiting(boolean waiting) {
      isWaiting = waiting;
    }

    private void addIfOpen(long bytes) {
      if (isOpen) {
        add(bytes, this);
      }
    }

    /** Called when the response has been sent. */
    void requestEnded() {
      if (isOpen) {
        total -= others;
        others = 0;
        head = 0;
        // Moves it to the end.
        holders.get(this);
      }
    }

    /** Called when the connection was closed. Further calls have no effect. */
    public void closed() {
      if (isOpen) {
        isOpen = false;
        holders.remove(this);
        total -= CONNECTION_BYTES + permanent + largestHead + others;
        IoUtils.safeClose(wrapper);
      }
    }
  }
}
