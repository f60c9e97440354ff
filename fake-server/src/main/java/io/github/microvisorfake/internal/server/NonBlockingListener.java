package io.github.microvisorfake.internal.server;

import io.github.microvisorfake.journal.RecordedRequest;
import java.util.function.Consumer;

/**
 * A request listener that never blocks and never throws. It is called on the I/O thread, when the
 * delivery of the response has ended, and not through the queue of other listeners.
 */
@FunctionalInterface
public interface NonBlockingListener extends Consumer<RecordedRequest> {}
