// Runs before the first paint, so that a chosen colour scheme does not flash.
(() => {
  const chosen = localStorage.getItem('tengen.theme');
  if (chosen === 'light' || chosen === 'dark') {
    document.documentElement.dataset.theme = chosen;
  }
})();
