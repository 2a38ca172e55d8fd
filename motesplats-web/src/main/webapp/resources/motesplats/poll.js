/*
 * Dates of a poll stand on the page in Swedish time. A reader whose own clock shows another time gets that as well, beside each of them. Without
 * scripts, and in Sweden, nothing is added.
 */
(() => {
  'use strict';
  const own = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const language = document.documentElement.lang || 'sv';
  const inZone = (zone, at) => new Intl.DateTimeFormat(language,
      {weekday: 'short', day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit', timeZone: zone}).format(at);
  let other = false;
  document.querySelectorAll('time.m-poll-time').forEach((element) => {
    const at = new Date(element.dateTime);
    if (Number.isNaN(at.getTime()) || inZone(own, at) === inZone('Europe/Stockholm', at)) {
      return;
    }
    other = true;
    const said = document.createElement('span');
    said.className = 'm-poll-own-time';
    said.textContent = ' (' + inZone(own, at) + ', ' + own.replace(/_/g, ' ') + ')';
    element.append(said);
  });
  if (other) {
    document.querySelectorAll('.m-poll-zone').forEach((element) => element.classList.add('m-poll-abroad'));
  }
})();
