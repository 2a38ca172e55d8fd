// Runs before the page is painted, so that a chosen appearance never flashes in the other one.
(function () {
  'use strict';
  try {
    var chosen = window.localStorage.getItem('motesplats.theme');
    if (chosen === 'light' || chosen === 'dark') {
      document.documentElement.setAttribute('data-theme', chosen);
    }
  } catch (blocked) {
    // Storage can be switched off; the system's appearance is used then.
    document.documentElement.removeAttribute('data-theme');
  }
})();
