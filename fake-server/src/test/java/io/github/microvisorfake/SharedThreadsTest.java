package io.github.microvisorfake;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.microvisorfake.wire.RawHttpClient;
import java.io.File;
import java.io.IOException;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The threads of servers keep nothing of the code that started them. */
@Timeout(60)
class SharedThreadsTest {

  private static final InheritableThreadLocal<Object> LOCAL = new InheritableThreadLocal<>();

  private final ReferenceQueue<Object> cleared = new ReferenceQueue<>();

  @Test
  void classLoaderThatStartedAServerIsCollected() throws Exception {
    List<ThreadGroup> before = threadGroups();
    List<WeakReference<?>> loaders = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      loaders.add(startAndCloseInAnotherClassLoader());
    }

    assertCollected(loaders);
    assertThat(threadGroups()).containsExactlyElementsOf(before);
  }

  private WeakReference<?> startAndCloseInAnotherClassLoader() throws Exception {
    try (URLClassLoader loader =
        new URLClassLoader(classPath(), ClassLoader.getPlatformClassLoader())) {
      Thread thread = new Thread(() -> startAndClose(loader));
      thread.setContextClassLoader(loader);
      thread.start();
      thread.join();
      return new WeakReference<>(loader, cleared);
    }
  }

  private static void startAndClose(ClassLoader loader) {
    try {
      Class<?> serverClass = loader.loadClass(MicrovisorServer.class.getName());
      Object server = serverClass.getMethod("start").invoke(null);
      serverClass.getMethod("close").invoke(server);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static URL[] classPath() {
    return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
        .map(SharedThreadsTest::url)
        .toArray(URL[]::new);
  }

  private static URL url(String entry) {
    try {
      return Path.of(entry).toUri().toURL();
    } catch (MalformedURLException e) {
      throw new IllegalArgumentException(e);
    }
  }

  private static List<ThreadGroup> threadGroups() {
    ThreadGroup top = Thread.currentThread().getThreadGroup();
    while (top.getParent() != null) {
      top = top.getParent();
    }
    ThreadGroup[] groups = new ThreadGroup[1_000];
    return Stream.of(groups).limit(top.enumerate(groups)).toList();
  }

  private void assertCollected(List<WeakReference<?>> references) throws InterruptedException {
    for (int attempts = 0; attempts < 100 && !allCleared(references); attempts++) {
      System.gc();
      cleared.remove(50);
    }
    assertThat(references).allMatch(reference -> reference.get() == null);
  }

  private static boolean allCleared(List<WeakReference<?>> references) {
    return references.stream().allMatch(reference -> reference.get() == null);
  }

  @Test
  void threadsInheritNothingFromTheFirstStarter() throws Exception {
    List<WeakReference<?>> inheritable = new ArrayList<>();
    MicrovisorServer first = startOnAThreadWith(inheritable);
    try (MicrovisorServer second = MicrovisorServer.start()) {
      first.close();

      assertThat(new RawHttpClient(second.account()).get("/v1/Configs").status()).isEqualTo(200);
      assertCollected(inheritable);
    }
  }

  /** Starts a server on a thread with a context class loader and a local value. */
  private MicrovisorServer startOnAThreadWith(List<WeakReference<?>> inheritable)
      throws InterruptedException, IOException {
    List<MicrovisorServer> started = new ArrayList<>();
    Object value = new Object();
    try (URLClassLoader loader = new URLClassLoader(new URL[0])) {
      Thread thread = new Thread(() -> started.add(startWith(value)));
      thread.setContextClassLoader(loader);
      thread.start();
      thread.join();
      inheritable.add(new WeakReference<>(loader, cleared));
    }
    inheritable.add(new WeakReference<>(value, cleared));
    return started.get(0);
  }

  private static MicrovisorServer startWith(Object value) {
    LOCAL.set(value);
    return MicrovisorServer.start();
  }
}
