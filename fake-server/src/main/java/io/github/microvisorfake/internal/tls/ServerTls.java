package io.github.microvisorfake.internal.tls;

import io.undertow.connector.ByteBufferPool;
import io.undertow.protocols.ssl.UndertowXnioSsl;
import java.security.GeneralSecurityException;
import java.util.concurrent.Executor;
import java.util.function.Predicate;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import org.xnio.OptionMap;
import org.xnio.StreamConnection;

/** Encrypts connections that clients have opened, with TLS 1.2 or 1.3. */
public final class ServerTls {

  private final UndertowXnioSsl ssl;

  private ServerTls(UndertowXnioSsl ssl) {
    this.ssl = ssl;
  }

  /**
   * Creates the TLS of a server; the first call in a JVM creates its certificate authority.
   *
   * @param isFaked returns whether a host name in lower case is faked
   * @param buffers the buffers of connections, at least as large as a TLS record
   * @param tasks runs the cryptographic tasks of handshakes
   */
  public static ServerTls create(
      Predicate<String> isFaked, ByteBufferPool buffers, Executor tasks) {
    ServerCertificates keys = new ServerCertificates(CertificateIssuer.shared(), isFaked);
    try {
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(new KeyManager[] {keys}, null, null);
      return new ServerTls(new UndertowXnioSsl(null, OptionMap.EMPTY, buffers, context, tasks));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has TLS", e);
    }
  }

  /** Returns a connection whose bytes are encrypted on the given connection. */
  public StreamConnection wrap(StreamConnection connection) {
    boolean asClient = false;
    return ssl.wrapExistingConnection(connection, OptionMap.EMPTY, asClient);
  }
}
