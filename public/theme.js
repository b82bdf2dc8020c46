// Runs before the first paint, so that a remembered theme does not flash. Everything else waits for the bundle.
try {
  const theme = localStorage.getItem("toolrisk:theme");
  if (theme === "light" || theme === "dark") document.documentElement.dataset.theme = theme;
} catch {
  // Storage is closed to this page: the system's theme stands.
}
