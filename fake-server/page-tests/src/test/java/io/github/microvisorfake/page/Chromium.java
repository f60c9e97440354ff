package io.github.microvisorfake.page;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.stream.Stream;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** Starts the installed Chromium without a window. Nothing is downloaded. */
final class Chromium {

  /** Where the browser saves files. */
  static final Path DOWNLOADS = Path.of("target", "downloads").toAbsolutePath();

  private static final String BROWSER = "chromium";
  private static final String DRIVER = "chromedriver";

  private Chromium() {}

  /** Returns the programs that are missing. */
  static List<String> missing() {
    return Stream.of(BROWSER, DRIVER).filter(program -> find(program).isEmpty()).toList();
  }

  /** Starts the browser. */
  static ChromeDriver start() {
    Path browser = find(BROWSER).orElseThrow();
    Path driver = find(DRIVER).orElseThrow();
    return new ChromeDriver(
        new ChromeDriverService.Builder()
            .usingDriverExecutable(driver.toFile())
            .usingAnyFreePort()
            .build(),
        options(browser));
  }

  private static ChromeOptions options(Path browser) {
    ChromeOptions options = new ChromeOptions();
    options.setBinary(browser.toFile());
    // Containers that run as root have no sandbox, and a small /dev/shm.
    options.addArguments(
        "--headless=new",
        "--no-sandbox",
        "--disable-dev-shm-usage",
        "--disable-gpu",
        "--no-first-run",
        "--disable-background-networking",
        "--window-size=1280,900");
    options.setExperimentalOption(
        "prefs", Map.of("download.default_directory", DOWNLOADS.toString()));
    LoggingPreferences logs = new LoggingPreferences();
    logs.enable(LogType.BROWSER, Level.ALL);
    options.setCapability("goog:loggingPrefs", logs);
    return options;
  }

  private static Optional<Path> find(String program) {
    return Stream.of(System.getenv("PATH").split(File.pathSeparator))
        .map(folder -> Path.of(folder, program))
        .filter(Files::isExecutable)
        .findFirst();
  }
}
