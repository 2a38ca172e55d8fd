// How long the point that is talked about has taken: counted on from what the server said when it was drawn, and only shown, never announced.
(function () {
  'use strict';

  var drawn = new WeakMap();

  function tick() {
    document.querySelectorAll('[data-clock][data-running="true"]').forEach(function (clock) {
      if (!drawn.has(clock)) {
        drawn.set(clock, Date.now());
      }
      var seconds = Number(clock.dataset.clock) + Math.max(0, (Date.now() - drawn.get(clock)) / 1000);
      var planned = Number(clock.dataset.planned) * 60;
      var over = planned > 0 && seconds >= planned;
      var words = (over ? clock.dataset.over : clock.dataset.words).replace('{0}', String(Math.floor(seconds / 60)));
      var shown = clock.querySelector('.m-clock-words');
      clock.classList.toggle('m-clock-over', over);
      if (shown.textContent !== words) {
        shown.textContent = words;
      }
    });
  }

  tick();
  window.setInterval(tick, 1000);
})();
