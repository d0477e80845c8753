package org.proxenos.browser;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The machine's own Chromium, without a window. */
final class Chromium implements AutoCloseable {

    private static final Path PROGRAM = Path.of("/usr/bin/chromium");

    private final Playwright playwright =
            Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    private final Browser browser = playwright
            .chromium()
            .launch(new BrowserType.LaunchOptions()
                    .setExecutablePath(PROGRAM)
                    .setArgs(List.of(
                            "--no-sandbox",
                            "--disable-gpu",
                            "--disable-quic",
                            "--no-first-run",
                            "--disable-background-networking",
                            "--disable-component-update",
                            "--disable-sync")));

    /** Skips the test where there is no Chromium, except in continuous integration, where there must be one. */
    static Chromium open() {
        assumeTrue(
                Files.exists(PROGRAM) || "true".equals(System.getenv("CI")),
                "There is no Chromium at " + PROGRAM + ", so nobody walks through Tasklist");
        return new Chromium();
    }

    /** Somebody who sits down at a browser of their own, which speaks {@code language}. */
    Page somebody(String language) {
        return browser.newContext(
                        new Browser.NewContextOptions().setLocale(language).setViewportSize(1500, 1400))
                .newPage();
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
