package io.github.microvisorfake.junit;

import java.io.IOException;
import java.net.ProtocolFamily;
import java.nio.channels.DatagramChannel;
import java.nio.channels.Pipe;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.channels.spi.AbstractSelector;
import java.nio.channels.spi.SelectorProvider;

/** Fails to open server sockets; a system property of a JVM selects it as the provider. */
public final class NoPortsSelectorProvider extends SelectorProvider {

  private final SelectorProvider usual;

  /** Called by the JDK. */
  public NoPortsSelectorProvider() throws ReflectiveOperationException {
    var get = Class.forName("sun.nio.ch.DefaultSelectorProvider").getDeclaredMethod("get");
    get.setAccessible(true);
    usual = (SelectorProvider) get.invoke(null);
  }

  @Override
  public ServerSocketChannel openServerSocketChannel() throws IOException {
    throw new IOException("no ports left");
  }

  @Override
  public DatagramChannel openDatagramChannel() throws IOException {
    return usual.openDatagramChannel();
  }

  @Override
  public DatagramChannel openDatagramChannel(ProtocolFamily family) throws IOException {
    return usual.openDatagramChannel(family);
  }

  @Override
  public Pipe openPipe() throws IOException {
    return usual.openPipe();
  }

  @Override
  public AbstractSelector openSelector() throws IOException {
    return usual.openSelector();
  }

  @Override
  public SocketChannel openSocketChannel() throws IOException {
    return usual.openSocketChannel();
  }
}
