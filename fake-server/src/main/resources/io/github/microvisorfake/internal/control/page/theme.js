// A classic script, so that it runs before the first paint and the page does not flash in the other theme.
(() => {
  const root = document.documentElement;

  function stored() {
    try {
      return localStorage.getItem("theme");
    } catch {
      return null; // the browser blocks storage
    }
  }

  function apply(theme) {
    if (theme === "light" || theme === "dark") {
      root.dataset.theme = theme;
    } else {
      delete root.dataset.theme;
    }
  }

  apply(stored());

  window.pageTheme = {
    get: () => root.dataset.theme ?? "system",
    set(theme) {
      apply(theme);
      try {
        localStorage.setItem("theme", theme);
      } catch {
        // The choice then lasts until the page is left.
      }
    },
  };
})();
